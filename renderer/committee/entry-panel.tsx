import { useMutation } from '@tanstack/react-query'
import { Button, type InputRef } from 'antd'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { offerUndo } from '../app/offer-undo.ts'
import { RecordHistory } from '../app/record-history.tsx'
import { confirm } from '../ui/confirm.tsx'
import { DockedDetail } from '../ui/docked-detail.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { CommandError, isConflict } from './command-error.tsx'
import { draftOf, type EntryDraft, missingFields, newDraft, sameDraft } from './draft.ts'
import { callName, type Entity, type Entry, type Inputs } from './entry.ts'
import { EntryFields } from './entry-fields.tsx'
import css from './entry-panel.module.css'
import { RenameQuestion } from './rename-question.tsx'
import { createEntry, updateEntry } from './save-entry.ts'
import { StandingStatus } from './standing-status.tsx'
import { UsageNote, useUsage } from './usage-note.tsx'
import type { Lists } from './use-lists.ts'

type EntryPanelProps = {
  entity: Entity
  /** The entry that is open; null for a new one. */
  entry: Entry | null
  lists: Lists
  day: string
  today: string
  onOpen: (entry: Entry) => void
  onSaved: (id: string) => void
  onClose: () => void
  onStep: ((step: -1 | 1) => void) | undefined
  onCloseEntry: (entry: Entry) => void
  onMerge: (entry: Entry) => void
  /** Begins in the first field, as for a new entry. */
  startInName: boolean
  /** Asked before the page leaves this entry: false keeps it open. */
  leaveGuard: { current: (() => Promise<boolean>) | null }
}

type Renaming = Inputs['updateUnit']['renaming']

/** One entry beside the list: its fields, what it follows and what follows it, where it is used, its history. */
export function EntryPanel(props: EntryPanelProps) {
  const { entity, entry, lists, day, today, leaveGuard } = props
  const { t } = useTranslation('committee')
  const blank = () => newDraft(lists.groups[0]?.id ?? '', day)
  const [base, setBase] = useState<EntryDraft>(() => (entry ? draftOf(entry) : blank()))
  const [version, setVersion] = useState(entry?.version ?? 0)
  const [draft, setDraft] = useState(base)
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const name = useRef<InputRef>(null)
  const usage = useUsage(entry)
  const dirty = !sameDraft(draft, base)

  const save = useMutation({
    mutationFn: (renaming: Renaming) =>
      entry ? updateEntry(entity, { id: entry.id, version }, draft, renaming) : createEntry(entity, draft),
    meta: { told: true },
  })
  const conflict = isConflict(save.error)

  // What another window stored is taken over as long as nothing is being edited here.
  if (entry && entry.version !== version && !dirty && !save.isPending) {
    setVersion(entry.version)
    setBase(draftOf(entry))
    setDraft(draftOf(entry))
  }
  const isNew = entry === null
  const { startInName } = props
  useEffect(() => {
    if (isNew || startInName) name.current?.focus({ cursor: 'all' })
  }, [isNew, startInName])

  const title = entry ? callName(entry) : t(`newTitle.${entity}`)
  const mayLeave = async () => {
    if (!dirty) return true
    const spoken = draft.name || title
    return confirm({
      title: t('leave.title', { name: spoken }),
      detail: t('leave.detail'),
      verb: t('leave.verb'),
    })
  }
  useEffect(() => {
    leaveGuard.current = mayLeave
    return () => {
      leaveGuard.current = null
    }
  })

  const missing = missingFields(entity, draft)
  const used = Object.values(usage.data ?? {}).some((count) => count > 0)
  const renamed =
    entry !== null && (draft.name !== entry.name || (entry.entity === 'body' && draft.short !== entry.short))

  const store = async (renaming: Renaming) => {
    const { id } = await save.mutateAsync(renaming)
    setBase(draft)
    setAsking(false)
    if (entry) setVersion(version + 1)
    offerUndo(t(entry ? 'saved' : 'added', { name: draft.name }))
    props.onSaved(id)
  }
  const submit = (renaming: Renaming = null) => {
    setTried(true)
    if (missing.length > 0 || save.isPending) return
    if (renamed && used && renaming === null) return setAsking(true)
    void store(renaming).catch(() => setAsking(false))
  }
  const keepMine = () => {
    if (!entry) return
    setVersion(entry.version)
    save.reset()
  }
  const takeStored = () => {
    if (!entry) return
    setVersion(entry.version)
    setBase(draftOf(entry))
    setDraft(draftOf(entry))
    save.reset()
  }

  useKeys(title, [
    { keys: 'Ctrl+KeyS', label: t('save'), run: () => submit(), whileTyping: true },
    { keys: 'F2', label: t('edit'), run: () => name.current?.focus({ cursor: 'all' }), when: entry !== null },
  ])

  const successor = entry?.successorId ? lists.byId.get(entry.successorId) : undefined
  const predecessors = entry ? [...lists.byId.values()].filter((other) => other.successorId === entry.id) : []
  return (
    <DockedDetail
      open
      width={392}
      label={t(`entity.${entity}`)}
      title={title}
      status={entry && <StandingStatus entry={entry} day={day} tag />}
      onClose={() => void mayLeave().then((may) => may && props.onClose())}
      {...(props.onStep && entry ? { onStep: props.onStep } : {})}
      foot={
        <>
          <Button
            type="primary"
            onClick={() => submit()}
            loading={save.isPending}
            disabled={!dirty && !isNew}
          >
            {t('save')}
          </Button>
          {entry && (
            <>
              <Button onClick={() => props.onMerge(entry)}>{t('merge.button')}</Button>
              <Button onClick={() => props.onCloseEntry(entry)}>{t('close.button')}</Button>
            </>
          )}
        </>
      }
    >
      {save.error && (
        <CommandError
          error={save.error}
          ways={
            conflict && (
              <span className={css.ways}>
                <Button size="small" onClick={takeStored}>
                  {t('changedMeanwhile.take')}
                </Button>
                <Button size="small" onClick={keepMine}>
                  {t('changedMeanwhile.keep')}
                </Button>
              </span>
            )
          }
        />
      )}
      <div>
        <EntryFields
          entity={entity}
          draft={draft}
          onChange={(change) => {
            setDraft({ ...draft, ...change })
            if (!conflict) save.reset()
          }}
          missing={tried ? missing : []}
          stored={conflict && entry ? draftOf(entry) : null}
          lists={lists}
          today={today}
          id={entry?.id ?? null}
          nameRef={name}
          underSuccessor={
            successor && (
              <Button type="link" className={css.link ?? ''} onClick={() => props.onOpen(successor)}>
                <ArrowRight size={15} aria-hidden /> {successor.name}
              </Button>
            )
          }
        />
        {predecessors.length > 0 && (
          <div className={css.predecessors}>
            <span className={css.label}>{t('field.predecessors')}</span>
            {predecessors.map((other) => (
              <Button
                key={other.id}
                type="link"
                className={css.link ?? ''}
                onClick={() => props.onOpen(other)}
              >
                <ArrowLeft size={15} aria-hidden /> {other.name}
              </Button>
            ))}
          </div>
        )}
      </div>
      {entry && (
        <>
          <UsageNote entry={entry} />
          <RecordHistory entity={entity} id={entry.id} />
        </>
      )}
      {asking && entry && (
        <RenameQuestion
          entry={entry}
          today={day}
          onAnswer={(renaming) => submit(renaming)}
          onCancel={() => setAsking(false)}
        />
      )}
    </DockedDetail>
  )
}
