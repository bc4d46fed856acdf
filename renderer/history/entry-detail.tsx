import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../../shared/domain/day-text.ts'
import { fieldChanges, titleWords } from '../app/change-words.ts'
import { commandName } from '../app/command-name.ts'
import type { HistoryEntry } from '../app/record-history.tsx'
import { DockedDetail, Facts } from '../ui/docked-detail.tsx'
import css from './history.module.css'

type EntryDetailProps = {
  entry: HistoryEntry
  open: boolean
  onClose: () => void
  onStep: (step: -1 | 1) => void
  foot: ReactNode
}

/** One command: who, when, and of each row what it was and what it became. */
export function EntryDetail({ entry, open, onClose, onStep, foot }: EntryDetailProps) {
  const { t } = useTranslation('history')
  const more = entry.rowCount - entry.rows.length
  return (
    <DockedDetail
      label={t('detail')}
      open={open}
      onClose={onClose}
      onStep={onStep}
      width={440}
      title={commandName(entry.command)}
      foot={foot}
    >
      <Facts
        facts={[
          { key: 'at', label: t('column.time'), value: formatInstant(entry.at) },
          { key: 'who', label: t('column.who'), value: entry.actor },
          { key: 'rows', label: t('column.rows'), value: t('rows', { count: entry.rowCount }) },
        ]}
      />
      {entry.rows.map((row) => (
        <ChangedRow key={`${row.entity}/${row.entityId}/${row.operation}`} row={row} />
      ))}
      {more > 0 && <p className={css.quiet}>{t('more', { count: more })}</p>}
    </DockedDetail>
  )
}

function ChangedRow({ row }: { row: HistoryEntry['rows'][number] }) {
  const { t } = useTranslation('history')
  const changes = fieldChanges(row.entity, row.before, row.after)
  return (
    <section className={css.change}>
      <h3>
        {t(`operation.${row.operation}`)} {entityName(t, row.entity)}
        {row.title && <span className={css.title}>{titleWords(row.title)}</span>}
      </h3>
      {changes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>
                <span className="sr-only">{t('field')}</span>
              </th>
              <th>{t('before')}</th>
              <th>{t('after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.field}>
                <th scope="row">{change.label}</th>
                <td>{change.before ?? '–'}</td>
                <td>{change.after ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function entityName(t: ReturnType<typeof useTranslation<'history'>>['t'], entity: string): string {
  return t(`entity.${entity}` as 'entity.other', { defaultValue: t('entity.other') })
}
