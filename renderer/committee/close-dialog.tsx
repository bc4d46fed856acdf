import { useMutation } from '@tanstack/react-query'
import { Form, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plusDays } from '../../shared/domain/day-text.ts'
import { isInForce } from '../../shared/domain/validity.ts'
import { offerUndo } from '../app/offer-undo.ts'
import { client } from '../app/rpc.ts'
import { DayInput } from '../ui/day-input.tsx'
import { Status } from '../ui/status.tsx'
import { CommandError } from './command-error.tsx'
import css from './dialog.module.css'
import type { Entry } from './entry.ts'
import { EntrySelect } from './entry-fields.tsx'
import { useUsage } from './usage-note.tsx'

type CloseDialogProps = {
  entries: Entry[]
  among: Entry[]
  today: string
  onDone: () => void
  onCancel: () => void
}

/** Ends entries on a day, with or without one that follows them. */
export function CloseDialog({ entries, among, today, onDone, onCancel }: CloseDialogProps) {
  const { t } = useTranslation('committee')
  const [lastDay, setLastDay] = useState<string | null>(entries[0]?.validTo ?? today)
  const [successorId, setSuccessorId] = useState<string | null>(null)
  const [first] = entries
  const close = useMutation({
    mutationFn: (input: Parameters<typeof client.committee.close>[0]) => client.committee.close(input),
    meta: { told: true },
  })
  const openTasks = useUsage(entries.length === 1 ? (first ?? null) : null).data?.openTasks ?? 0
  if (!first) return null
  const { entity } = first
  const name = entries.length === 1 ? first.name : t(`count.${entity}`, { count: entries.length })
  const closing = new Set(entries.map((entry) => entry.id))
  const candidates = among.filter(
    (entry) => !closing.has(entry.id) && lastDay !== null && isInForce(entry, plusDays(lastDay, 1)),
  )
  const submit = async () => {
    if (lastDay === null) return
    const seen = entries.map(({ id, version }) => ({ id, version }))
    await close.mutateAsync({ entity, entries: seen, lastDay, successorId })
    offerUndo(t('close.done', { name }))
    onDone()
  }
  const successorLabel = t(`field.successor.${entity}`)
  return (
    <Modal
      open
      title={
        entries.length === 1
          ? t('close.title', { name: first.name })
          : t(`close.titleMany.${entity}`, { count: entries.length })
      }
      okText={t('close.verb')}
      cancelText={t('confirm.no', { ns: 'ui' })}
      okButtonProps={{ disabled: lastDay === null }}
      confirmLoading={close.isPending}
      onOk={() => void submit().catch(() => undefined)}
      onCancel={onCancel}
      width={480}
    >
      <p className={css.detail}>{t('close.detail')}</p>
      {entries.length > 1 && <Names entries={entries} />}
      {openTasks > 0 && (
        <p className={css.detail}>
          <Status tone="warn">{t('close.openTasks', { count: openTasks })}</Status>
        </p>
      )}
      <Form layout="vertical" component={false}>
        <Form.Item label={t('close.lastDay')}>
          <DayInput label={t('close.lastDay')} today={today} value={lastDay} onChange={setLastDay} required />
        </Form.Item>
        <Form.Item label={successorLabel}>
          <EntrySelect
            label={successorLabel}
            entries={candidates}
            value={successorId}
            onChange={setSuccessorId}
          />
        </Form.Item>
      </Form>
      {close.error && <CommandError error={close.error} />}
    </Modal>
  )
}

/** The entries a question is about, by name. */
export function Names({ entries }: { entries: Entry[] }) {
  return (
    <ul className={css.list}>
      {entries.map((entry) => (
        <li key={entry.id}>{entry.name}</li>
      ))}
    </ul>
  )
}
