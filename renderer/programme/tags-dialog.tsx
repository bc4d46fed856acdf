import { useMutation } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { ArrowDown, ArrowUp, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isBackwards, isInForce } from '../../shared/domain/validity.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { formatDay } from '../ui/date-text.ts'
import { DayInput } from '../ui/day-input.tsx'
import { Field } from '../ui/field.tsx'
import { PageTabs } from '../ui/page-tabs.tsx'
import { tagKinds } from './choices.ts'
import columns from './objectives-dialog.module.css'
import css from './page.module.css'
import { PickList } from './pick-list.tsx'
import type { ActivityRow, Tag, TagKind } from './types.ts'
import { useActivities } from './use-activities.ts'
import type { Names } from './use-names.ts'
import { noFilter } from './use-programme-view.ts'

type TagsDialogProps = { year: number; names: Names; onClose: () => void }
type Form = Pick<Tag, 'name' | 'validFrom' | 'validTo'>

const blank: Form = { name: '', validFrom: null, validTo: null }

const uses = (rows: ActivityRow[], tag: Tag) => rows.filter(({ tagIds }) => tagIds.includes(tag.id)).length

/** The lists activities are tagged from, kind by kind: add, rename, put in order, end on a day; none is ever deleted. */
export function TagsDialog({ year, names, onClose }: TagsDialogProps) {
  const { t } = useTranslation('programme')
  const { today } = useWorkspace()
  const { rows } = useActivities(year, noFilter)
  const [kind, setKind] = useState<TagKind>('posture')
  const ofKind = names.tags.filter((tag) => tag.kind === kind)
  const [openId, setOpenId] = useState<string | null>(ofKind[0]?.id ?? null)
  const open = ofKind.find(({ id }) => id === openId) ?? null
  /** What is typed and not saved yet. */
  const [typed, setTyped] = useState<Form | null>(null)
  const form = typed ?? open ?? blank
  const choose = (tag: Tag | undefined) => {
    setOpenId(tag?.id ?? null)
    setTyped(null)
  }
  const turn = (to: TagKind) => {
    setKind(to)
    choose(names.tags.find((tag) => tag.kind === to))
  }
  const save = useMutation({
    mutationFn: () =>
      client.programme.saveTag({
        id: open?.id ?? null,
        version: open?.version ?? 0,
        kind,
        name: form.name.trim(),
        validFrom: form.validFrom,
        validTo: form.validTo,
      }),
    onSuccess: ({ id }) => {
      setOpenId(id)
      offerUndo(t('tags.saved', { name: form.name.trim() }))
      setTyped(null)
    },
  })
  const move = useMutation({
    mutationFn: ({
      id,
      version,
      before,
    }: {
      id: string
      version: number
      before: string | null
      name: string
    }) => client.programme.moveTag({ id, version, before }),
    onSuccess: (_nothing, { name }) => offerUndo(t('tags.moved', { name })),
  })
  const step = (id: string, by: -1 | 1) => {
    const at = ofKind.findIndex((tag) => tag.id === id)
    const tag = ofKind[at]
    if (!tag || !ofKind[at + by] || move.isPending) return
    const before = by < 0 ? (ofKind[at - 1]?.id ?? null) : (ofKind[at + 2]?.id ?? null)
    move.mutate({ id, version: tag.version, name: tag.name, before })
  }
  const isWrong = isBackwards(form)
  const submit = () => {
    if (form.name.trim() !== '' && !isWrong && !save.isPending) save.mutate()
  }
  const day = (key: 'validFrom' | 'validTo') => (
    <Field label={t(`tags.${key}`)} group>
      {() => (
        <DayInput
          label={t(`tags.${key}`)}
          today={today}
          value={form[key]}
          onChange={(value) => setTyped({ ...form, [key]: value })}
        />
      )}
    </Field>
  )
  return (
    <Modal open width={860} title={t('tags.title')} footer={null} onCancel={onClose}>
      <PageTabs
        label={t('tags.title')}
        active={kind}
        onChange={turn}
        tabs={tagKinds.map((key) => ({
          key,
          label: t(`tagKind.${key}`),
          count: names.tags.filter((tag) => tag.kind === key && isInForce(tag, today)).length,
        }))}
      />
      <div className={columns.columns} data-under-tabs>
        <div className={columns.list}>
          <PickList
            label={t(`tagKind.${kind}`)}
            items={ofKind.map((tag) => ({
              id: tag.id,
              text: tag.name,
              faded: !isInForce(tag, today),
              note: tag.validTo ? t('tags.until', { day: formatDay(tag.validTo) }) : uses(rows, tag) || null,
            }))}
            chosen={openId}
            onChoose={(id) => choose(ofKind.find((tag) => tag.id === id))}
            onStep={step}
          />
          <Button size="small" icon={<Plus size={14} />} onClick={() => choose(undefined)}>
            {t('tags.add')}
          </Button>
        </div>
        <div className={css.dialogForm}>
          <Field label={t('tags.name')}>
            {({ id }) => (
              <Input
                id={id}
                key={openId}
                autoFocus={open === null}
                maxLength={120}
                value={form.name}
                onChange={(event) => setTyped({ ...form, name: event.target.value })}
                onPressEnter={submit}
              />
            )}
          </Field>
          <div className={css.pair}>
            {day('validFrom')}
            {day('validTo')}
          </div>
          {isWrong && <span role="alert">{t('tags.backwards')}</span>}
          <p className={css.about}>
            {open ? t('tags.about', { count: uses(rows, open), year }) : t('tags.aboutNew')}
          </p>
          <div className={columns.acts}>
            <Button
              type="primary"
              disabled={form.name.trim() === '' || isWrong}
              loading={save.isPending}
              onClick={submit}
            >
              {t(open ? 'tags.save' : 'tags.addVerb')}
            </Button>
            {open && (
              <>
                <Button
                  icon={<ArrowUp size={15} />}
                  aria-label={t('order.up')}
                  title={`${t('order.up')} (Alt ↑)`}
                  disabled={ofKind[0]?.id === open.id}
                  onClick={() => step(open.id, -1)}
                />
                <Button
                  icon={<ArrowDown size={15} />}
                  aria-label={t('order.down')}
                  title={`${t('order.down')} (Alt ↓)`}
                  disabled={ofKind.at(-1)?.id === open.id}
                  onClick={() => step(open.id, 1)}
                />
              </>
            )}
          </div>
        </div>
      </div>
    </Modal>
  )
}
