import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { commandName } from '../app/command-name.ts'
import { api } from '../app/rpc.ts'
import { formatInstant } from '../ui/date-text.ts'
import css from './entry-history.module.css'

/** The last changes of a row: when, who, what was before and after. */
export function EntryHistory({ entity, id }: { entity: string; id: string }) {
  const { t } = useTranslation('committee')
  const history = useQuery(
    api.safety.history.queryOptions({ input: { before: null, entity, entityId: id, search: '', limit: 10 } }),
  )
  const entries = history.data?.entries ?? []
  if (history.isSuccess && entries.length === 0) return <p className={css.none}>{t('noHistory')}</p>
  return (
    <ol className={css.history}>
      {entries.map((entry) => {
        const row = entry.rows.find((candidate) => candidate.entityId === id)
        return (
          <li key={entry.commandId}>
            <span className={css.who}>
              {formatInstant(entry.at)} · {entry.actor}
            </span>
            {row ? <Change {...row} /> : <span>{commandName(entry.command)}</span>}
          </li>
        )
      })}
    </ol>
  )
}

type Row = Record<string, unknown> | null

function Change({
  operation,
  before,
  after,
}: {
  operation: 'insert' | 'update' | 'delete'
  before: Row
  after: Row
}) {
  const { t } = useTranslation('committee')
  if (operation !== 'update' || !before || !after) return <span>{t(`historyOperation.${operation}`)}</span>
  const text = (value: unknown) => (value === null || value === '' ? '–' : String(value))
  return (
    <>
      {Object.keys(after)
        // Ids say nothing to a reader; the days that change with them do.
        .filter((column) => !column.endsWith('_id'))
        .map((column) => (
          <span key={column}>
            {text(before[column])} → {text(after[column])}
          </span>
        ))}
    </>
  )
}
