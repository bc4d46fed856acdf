import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input, Modal, Select } from 'antd'
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { api, client } from '../app/rpc.ts'
import { Field } from '../ui/field.tsx'
import { objectiveOptions } from './choices.ts'
import { ObjectiveTargets } from './objective-targets.tsx'
import tree from './objectives-dialog.module.css'
import css from './page.module.css'
import { PickList } from './pick-list.tsx'
import type { Objective, Programme } from './types.ts'
import type { Names } from './use-names.ts'

type ObjectivesDialogProps = { programme: Programme; names: Names; onClose: () => void }
type Form = Pick<Objective, 'parentId' | 'contentGroupId' | 'title' | 'purpose' | 'targets'>

const blank: Form = { parentId: null, contentGroupId: null, title: '', purpose: null, targets: [] }

/** The outline of the programme: groups and objectives, numbered by themselves, each with purpose and target figures. */
export function ObjectivesDialog({ programme, names, onClose }: ObjectivesDialogProps) {
  const { t } = useTranslation('programme')
  const { objectives } = programme
  const groups = useQuery(api.committee.listGroups.queryOptions()).data ?? []
  const [openId, setOpenId] = useState<string | null>(objectives[0]?.id ?? null)
  const open = objectives.find(({ id }) => id === openId) ?? null
  const [form, setForm] = useState<Form>(open ?? blank)
  const choose = (objective: Objective | null, parentId: string | null = null) => {
    setOpenId(objective?.id ?? null)
    setForm(objective ?? { ...blank, parentId })
  }
  const save = useMutation({
    mutationFn: ({
      objective,
      fields,
      before,
    }: {
      objective: Objective | null
      fields: Form
      before: string | null
    }) =>
      client.programme.saveObjective({
        id: objective?.id ?? null,
        version: objective?.version ?? 0,
        programmeId: programme.id,
        parentId: fields.parentId,
        contentGroupId: fields.contentGroupId,
        title: fields.title.trim(),
        purpose: fields.purpose?.trim() || null,
        targets: fields.targets.filter(({ indicatorId }) => indicatorId !== ''),
        before,
      }),
  })
  const remove = useMutation({
    mutationFn: ({ id, version }: Objective) => client.programme.removeObjective({ id, version }),
  })
  const siblingsOf = (objective: Objective) =>
    objectives.filter(({ parentId }) => parentId === objective.parentId)
  const after = (objective: Objective, by: number) => {
    const siblings = siblingsOf(objective)
    return siblings[siblings.findIndex(({ id }) => id === objective.id) + by]?.id ?? null
  }
  const mayStep = (objective: Objective, by: -1 | 1) =>
    !save.isPending && siblingsOf(objective).at(by < 0 ? 0 : -1)?.id !== objective.id
  const submit = async () => {
    const { id } = await save.mutateAsync({
      objective: open,
      fields: form,
      before: open && open.parentId === form.parentId ? after(open, 1) : null,
    })
    setOpenId(id)
    offerUndo(t('objective.saved', { title: form.title.trim() }))
  }
  const step = async (objective: Objective, by: -1 | 1) => {
    await save.mutateAsync({
      objective,
      fields: objective,
      before: by < 0 ? after(objective, -1) : after(objective, 2),
    })
    offerUndo(t('objective.moved', { title: objective.title }))
  }
  const takeOut = async (objective: Objective) => {
    await remove.mutateAsync(objective)
    choose(null)
    offerUndo(t('objective.removed', { title: objective.title }))
  }
  const run = (act: () => Promise<void>) => () => void act().catch(() => undefined)
  return (
    <Modal open width={860} title={t('objective.title')} footer={null} onCancel={onClose}>
      <div className={tree.columns}>
        <div className={tree.list}>
          <PickList
            label={t('objective.title')}
            items={objectives.map(({ id, code, title, depth }) => ({ id, code, text: title, depth }))}
            chosen={openId}
            onChoose={(id) => choose(objectives.find((objective) => objective.id === id) ?? null)}
            onStep={(id, by) => {
              const objective = objectives.find((one) => one.id === id)
              if (objective && mayStep(objective, by)) run(() => step(objective, by))()
            }}
          />
          <Button size="small" icon={<Plus size={14} />} onClick={() => choose(null)}>
            {t('objective.addGroup')}
          </Button>
          {open && (
            <Button size="small" icon={<Plus size={14} />} onClick={() => choose(null, open.id)}>
              {t('objective.addUnder', { code: open.code })}
            </Button>
          )}
        </div>
        <div className={css.dialogForm}>
          <Field label={t('objective.name')}>
            {({ id }) => (
              <Input
                id={id}
                autoFocus
                maxLength={300}
                value={form.title}
                onChange={(event) => setForm({ ...form, title: event.target.value })}
              />
            )}
          </Field>
          <div className={css.pair}>
            <Field label={t('objective.parent')}>
              {({ id }) => (
                <Select
                  id={id}
                  className={css.wide ?? ''}
                  value={form.parentId ?? ''}
                  onChange={(parentId) => setForm({ ...form, parentId: parentId || null })}
                  options={[
                    { value: '', label: t('objective.top') },
                    ...objectiveOptions(programme).filter(({ value }) => value !== openId),
                  ]}
                />
              )}
            </Field>
            <Field label={t('objective.contentGroup')}>
              {({ id }) => (
                <Select
                  id={id}
                  className={css.wide ?? ''}
                  value={form.contentGroupId ?? ''}
                  onChange={(contentGroupId) => setForm({ ...form, contentGroupId: contentGroupId || null })}
                  options={[
                    { value: '', label: '–' },
                    ...groups.map((group) => ({ value: group.id, label: `${group.code}. ${group.name}` })),
                  ]}
                />
              )}
            </Field>
          </div>
          <Field label={t('objective.purpose')}>
            {({ id }) => (
              <Input.TextArea
                id={id}
                rows={2}
                maxLength={1000}
                value={form.purpose ?? ''}
                onChange={(event) => setForm({ ...form, purpose: event.target.value || null })}
              />
            )}
          </Field>
          <ObjectiveTargets
            targets={form.targets}
            onChange={(targets) => setForm({ ...form, targets })}
            names={names}
          />
          <div className={tree.acts}>
            <Button
              type="primary"
              disabled={form.title.trim() === ''}
              loading={save.isPending}
              onClick={run(submit)}
            >
              {t(open ? 'objective.save' : 'objective.add')}
            </Button>
            {open && (
              <>
                <Button
                  icon={<ArrowUp size={15} />}
                  aria-label={t('order.up')}
                  title={`${t('order.up')} (Alt ↑)`}
                  disabled={!mayStep(open, -1)}
                  onClick={run(() => step(open, -1))}
                />
                <Button
                  icon={<ArrowDown size={15} />}
                  aria-label={t('order.down')}
                  title={`${t('order.down')} (Alt ↓)`}
                  disabled={!mayStep(open, 1)}
                  onClick={run(() => step(open, 1))}
                />
                <Button icon={<Trash2 size={15} />} onClick={run(() => takeOut(open))}>
                  {t('objective.remove')}
                </Button>
              </>
            )}
          </div>
        </div>
      </div>
    </Modal>
  )
}
