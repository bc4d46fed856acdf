import type { TFunction } from 'i18next'
import type { Bodies } from '../app/use-bodies.ts'
import { formatDay } from '../ui/date-text.ts'
import { Status } from '../ui/status.tsx'
import type { Column } from '../ui/table-columns.ts'
import { sentence } from './sentence.ts'
import css from './sheet.module.css'
import type { ReviewRow } from './sheet-rows.ts'

/** The columns of the rows of a tracking sheet: where it stood, what it says, what is to be looked at. */
export function sheetColumns(
  t: TFunction<'tasks'>,
  bodies: Bodies,
  named: ReadonlyMap<string, string>,
): Column<ReviewRow>[] {
  const byCode = new Map(bodies.bodies.map((body) => [body.code, body.short]))
  const leadOf = ({ lead, unknownBodies }: ReviewRow) =>
    lead !== null
      ? (byCode.get(lead) ?? lead)
      : unknownBodies.map((text) => (named.has(text) ? bodies.short(named.get(text) ?? null) : text))[0]
  return [
    {
      key: 'row',
      title: t('sheet.column.row'),
      width: 52,
      weight: 'quiet',
      align: 'right',
      cell: ({ row }) => row,
    },
    {
      key: 'content',
      title: t('column.content'),
      main: true,
      tooltip: ({ content }) => content,
      cell: ({ content, code, product, source }) => (
        <>
          <span className={css.name}>{content}</span>
          <span className={css.quiet}>{[code, product, source].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    {
      key: 'lead',
      title: t('column.lead'),
      width: 110,
      weight: 'strong',
      tooltip: (row) => leadOf(row) ?? '',
      cell: (row) => leadOf(row) ?? <Status tone="warn">{t('sheet.noLead')}</Status>,
    },
    {
      key: 'deadline',
      title: t('column.deadline'),
      width: 104,
      cell: ({ deadline, deadlineKind }) =>
        deadline !== null
          ? formatDay(deadline)
          : deadlineKind === 'regular' || deadlineKind === 'waiting'
            ? t(`deadlineShort.${deadlineKind}`)
            : '–',
    },
    {
      key: 'done',
      title: t('sheet.column.done'),
      width: 104,
      hideBelow: 760,
      cell: ({ done, doneOn }) => (done ? (doneOn === null ? t('status.done') : formatDay(doneOn)) : '–'),
    },
    {
      key: 'look',
      title: t('sheet.column.look'),
      width: 220,
      tooltip: ({ problems }) => problems.map(sentence).join(' '),
      cell: (row) => (
        <span className={css.look}>
          <Look row={row} t={t} />
        </span>
      ),
    },
  ]
}

function Look({ row, t }: { row: ReviewRow; t: TFunction<'tasks'> }) {
  const [first, ...others] = row.problems
  if (!row.isTaken) return t('sheet.mark.left')
  if (first)
    return (
      <Status tone="warn">
        {sentence(first)}
        {others.length > 0 && ` +${others.length}`}
      </Status>
    )
  if (row.existingId !== null) return <Status tone="info">{t('sheet.mark.known')}</Status>
  return row.confidence === 'sure' ? (
    <Status tone="ok">{t('sheet.mark.sure')}</Status>
  ) : (
    <Status tone="warn">{t('sheet.mark.need')}</Status>
  )
}
