import type { TFunction } from 'i18next'
import { formatDay } from '../ui/date-text.ts'
import { Status } from '../ui/status.tsx'
import type { Column } from '../ui/table-columns.ts'
import css from './import.module.css'
import { hasNeed, lacks, type ReviewRow } from './import-rows.ts'
import { importSentence } from './sentence.ts'
import type { Programme } from './types.ts'
import type { Names } from './use-names.ts'
import { spanText } from './year-scale.ts'

/** The columns of the review: what was read, what it was understood as, what to look at. */
export function importColumns(
  t: TFunction<'programme'>,
  names: Names,
  programme: Programme,
): Column<ReviewRow>[] {
  const objective = (id: string | null) => programme.objectives.find((one) => one.id === id)
  const shortOfCode = (code: string) => names.bodies.find((body) => body.code === code)?.short ?? code
  return [
    {
      key: 'place',
      title: t('import.column.row'),
      width: 56,
      weight: 'quiet',
      tooltip: ({ sheet, row }) => t('import.rowTitle', { sheet, row }),
      cell: ({ row }) => row,
    },
    {
      key: 'content',
      title: t('column.content'),
      main: true,
      tooltip: ({ content }) => content,
      cell: (row) => (
        <span className={css.content}>
          {row.content}
          <span>
            {[
              row.supports.map(shortOfCode).join(', '),
              row.unknownBodies.map((name) => `“${name}”`).join(', '),
              row.result,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      ),
    },
    {
      key: 'objective',
      title: t('field.objectiveId'),
      width: 150,
      hideBelow: 1000,
      weight: 'second',
      tooltip: ({ objectiveId, group }) => objective(objectiveId)?.title ?? group ?? '',
      cell: ({ objectiveId, group }) => {
        const found = objective(objectiveId)
        return found ? `${found.code}. ${found.title}` : group ? t('import.newGroup', { group }) : '–'
      },
    },
    {
      key: 'lead',
      title: t('column.lead'),
      width: 96,
      weight: 'strong',
      cell: ({ leadBodyId }) =>
        leadBodyId ? names.short(leadBodyId) : <Status tone="warn">{t('import.noLead')}</Status>,
    },
    {
      key: 'time',
      title: t('column.time'),
      width: 150,
      cell: ({ timeText, from, to, regular }) => (
        <span className={css.content}>
          {timeText || '–'}
          <span>{understoodTime(from, to, regular, t)}</span>
        </span>
      ),
    },
    {
      key: 'problems',
      title: t('import.column.look'),
      width: 300,
      tooltip: ({ problems }) => problems.map(importSentence).join('\n'),
      cell: (row) =>
        hasNeed(row) || lacks(row).length > 0 ? (
          <span className={css.problems}>
            {row.problems.map((problem) => (
              <Status key={problem.code} tone="warn">
                {importSentence(problem)}
              </Status>
            ))}
            {row.problems.length === 0 && row.unknownBodies.length > 0 && (
              <Status tone="warn">{t('import.unknown', { names: row.unknownBodies.join(', ') })}</Status>
            )}
            {row.problems.length === 0 &&
              lacks(row).map((key) => (
                <Status key={key} tone="warn">
                  {t(`import.lacks.${key}`)}
                </Status>
              ))}
          </span>
        ) : (
          <Status tone="ok">{t('import.mark.sure')}</Status>
        ),
    },
  ]
}

function understoodTime(
  from: string | null,
  to: string | null,
  regular: boolean,
  t: TFunction<'programme'>,
): string {
  if (from && to) return spanText({ from, to })
  if (to) return t('import.until', { day: formatDay(to) })
  if (from) return t('import.since', { day: formatDay(from) })
  return regular ? t('timeKind.regular') : ''
}
