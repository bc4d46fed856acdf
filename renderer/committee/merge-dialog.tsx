import { useMutation } from '@tanstack/react-query'
import { Form, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plusDays } from '../../shared/domain/day-text.ts'
import { isInForce } from '../../shared/domain/validity.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { formatDay } from '../ui/date-text.ts'
import { DayInput } from '../ui/day-input.tsx'
import { Names } from './close-dialog.tsx'
import { CommandError } from './command-error.tsx'
import css from './dialog.module.css'
import { draftOf, type EntryDraft, missingFields } from './draft.ts'
import type { Entry } from './entry.ts'
import { EntryFields, EntrySelect } from './entry-fields.tsx'
import { type MergeInto, mergeEntries } from './save-entry.ts'
import type { Lists } from './use-lists.ts'

type MergeDialogProps = {
  sources: Entry[]
  among: Entry[]
  lists: Lists
  today: string
  onDone: (id: string) => void
  onCancel: () => void
}

/** Asks from which day entries are one, and whether that one is there already or made for it. */
export function MergeDialog({ sources, among, lists, today, onDone, onCancel }: MergeDialogProps) {
  const { t } = useTranslation('committee')
  const [first] = sources
  const [from, setFrom] = useState<string | null>(first?.validTo ? plusDays(first.validTo, 1) : today)
  const [kind, setKind] = useState<MergeInto['kind']>('existing')
  const [intoId, setIntoId] = useState<string | null>(first?.successorId ?? null)
  const [draft, setDraft] = useState<EntryDraft | null>(first ? { ...draftOf(first), aliases: [] } : null)
  const [tried, setTried] = useState(false)
  const merge = useMutation({
    mutationFn: ({ from, into }: { from: string; into: MergeInto }) =>
      mergeEntries(first!.entity, sources, from, into),
    meta: { told: true },
  })
  if (!first || !draft) return null
  const { entity } = first
  const merged = new Set(sources.map((source) => source.id))
  const candidates = among.filter((entry) => !merged.has(entry.id) && from !== null && isInForce(entry, from))
  const missing = kind === 'new' ? missingFields(entity, draft) : []

  const submit = async () => {
    setTried(true)
    if (from === null || missing.length > 0 || (kind === 'existing' && intoId === null)) return
    const into: MergeInto = kind === 'new' ? { kind, draft } : { kind, id: intoId! }
    const { id } = await merge.mutateAsync({ from, into })
    const name = kind === 'new' ? draft.name : (lists.byId.get(id)?.name ?? '')
    offerUndo(t('merge.done', { name }))
    onDone(id)
  }
  return (
    <Modal
      open
      title={
        sources.length === 1
          ? t('merge.title', { name: first.name })
          : t(`merge.titleMany.${entity}`, { count: sources.length })
      }
      okText={t('merge.verb')}
      cancelText={t('confirm.no', { ns: 'ui' })}
      okButtonProps={{ disabled: from === null }}
      confirmLoading={merge.isPending}
      onOk={() => void submit().catch(() => undefined)}
      onCancel={onCancel}
      width={520}
    >
      <Form layout="vertical" component={false}>
        <Form.Item label={t('merge.from')}>
          <DayInput label={t('merge.from')} today={today} value={from} onChange={setFrom} required />
        </Form.Item>
        {from !== null && (
          <p className={css.detail}>{t('merge.detail', { day: formatDay(plusDays(from, -1)) })}</p>
        )}
        <Names entries={sources} />
        <Form.Item label={t('merge.into')}>
          <Radio.Group
            value={kind}
            onChange={(event) => setKind(event.target.value as MergeInto['kind'])}
            options={[
              { value: 'existing', label: t('merge.existing') },
              { value: 'new', label: t('merge.new') },
            ]}
          />
        </Form.Item>
        {kind === 'existing' && (
          <Form.Item
            {...(tried && intoId === null ? { help: t('missing'), validateStatus: 'error' as const } : {})}
          >
            <EntrySelect
              label={t('merge.choose')}
              placeholder={t('merge.choose')}
              entries={candidates}
              value={intoId}
              onChange={setIntoId}
            />
          </Form.Item>
        )}
      </Form>
      {kind === 'new' && (
        <EntryFields
          entity={entity}
          draft={draft}
          onChange={(change) => setDraft({ ...draft, ...change })}
          missing={tried ? missing : []}
          stored={null}
          lists={lists}
          today={today}
          id={null}
          nameRef={null}
          withoutValidity
        />
      )}
      {merge.error && <CommandError error={merge.error} />}
    </Modal>
  )
}
