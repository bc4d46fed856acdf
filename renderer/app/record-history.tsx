import type { InferContractRouterOutputs } from '@orpc/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Contract } from '../../shared/contract/index.ts'
import { formatInstant } from '../../shared/domain/day-text.ts'
import { QueryError } from '../ui/error-state.tsx'
import { FormSection } from '../ui/form-section.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { errorToast, toast } from '../ui/undo-toast.tsx'
import { fieldChanges } from './change-words.ts'
import { commandName } from './command-name.ts'
import css from './record-history.module.css'
import { api, client } from './rpc.ts'

export type HistoryEntry = InferContractRouterOutputs<Contract>['safety']['history']['entries'][number]

const mostShown = 10

type RecordHistoryProps = {
  /** The table the record stands in. */
  entity: string
  id: string
}

/** On a record's own page: who changed what of it and when, newest first, each change with its way back. Asked for once it is unfolded. */
export function RecordHistory({ entity, id }: RecordHistoryProps) {
  const { t } = useTranslation('history')
  const [isOpen, setOpen] = useState(false)
  const { data, error, refetch } = useQuery({
    ...api.safety.history.queryOptions({
      input: { before: null, entity, entityId: id, search: '', limit: mostShown },
    }),
    enabled: isOpen,
  })
  return (
    <FormSection title={t('ofRecord')} onToggle={setOpen}>
      {error ? (
        <QueryError error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <LoadingRows rows={2} />
      ) : (
        <>
          <ol className={css.entries}>
            {data.entries.map((entry) => (
              <Entry key={entry.commandId} entry={entry} entity={entity} id={id} />
            ))}
          </ol>
          {data.next !== null && (
            <Link to={`/history?entity=${entity}&entityId=${id}`}>{t('allOfRecord')}</Link>
          )}
        </>
      )}
    </FormSection>
  )
}

function Entry({ entry, entity, id }: RecordHistoryProps & { entry: HistoryEntry }) {
  const { t } = useTranslation('history')
  const undo = async () => {
    await client.safety.undo({ commandId: entry.commandId })
    toast(t('undone', { command: commandName(entry.command) }))
  }
  const changes = entry.rows
    .filter((row) => row.entity === entity && row.entityId === id)
    .flatMap(({ before, after, operation }) =>
      operation === 'update' ? fieldChanges(entity, before, after) : [],
    )
  return (
    <li>
      <span className={css.head}>
        <strong>{commandName(entry.command)}</strong>
        {entry.canUndo && (
          <Button type="link" size="small" onClick={() => void undo().catch(errorToast)}>
            {t('undo')}
          </Button>
        )}
      </span>
      <span className={css.quiet}>
        {formatInstant(entry.at)} · {entry.actor}
      </span>
      {changes.map(({ field, label, before, after }) => (
        <span key={field} className={css.change}>
          {label}: <s>{before ?? '–'}</s> → {after ?? '–'}
        </span>
      ))}
    </li>
  )
}
