import type { TFunction } from 'i18next'
import { ArrowDown, MessageCircleWarning, TriangleAlert } from 'lucide-react'
import type { Bodies } from '../app/use-bodies.ts'
import type { Column } from '../ui/table-columns.ts'
import { TaskStatus } from '../ui/task-status.tsx'
import css from './list.module.css'
import { deadlineText, whyRed } from './row-words.ts'
import { SixSquares } from './six-squares.tsx'
import type { Sort, TaskRow } from './types.ts'

type ColumnContext = {
  t: TFunction<'tasks'>
  bodies: Bodies
  sort: Sort
  onSort: (sort: Sort) => void
}

/** The columns of a list of tasks; what is of less use goes first as the list gets narrow. */
export function taskColumns({ t, bodies, sort, onSort }: ColumnContext): Column<TaskRow>[] {
  const head = (by: Sort, label: string) => (
    <button
      type="button"
      className={css.sort}
      title={t('sort.by', { column: t(`sort.${by}`) })}
      onClick={() => onSort(by)}
    >
      {label}
      {sort === by && <ArrowDown size={13} aria-label={t('sort.sorted')} />}
    </button>
  )
  return [
    {
      key: 'code',
      title: head('code', t('column.code')),
      width: 122,
      hideBelow: 760,
      weight: 'quiet',
      cell: ({ code }) => code,
    },
    {
      key: 'content',
      title: t('column.content'),
      main: true,
      tooltip: ({ content }) => content,
      cell: (row) => <ContentCell row={row} t={t} />,
    },
    {
      key: 'lead',
      title: head('lead', t('column.lead')),
      width: 88,
      weight: 'strong',
      tooltip: ({ leadBodyId, leadPerson }) =>
        [leadBodyId === null ? '' : (bodies.body(leadBodyId)?.name ?? ''), leadPerson]
          .filter(Boolean)
          .join(', '),
      cell: ({ leadBodyId }) =>
        leadBodyId === null ? <span className={css.lacking}>{t('noLead')}</span> : bodies.short(leadBodyId),
    },
    {
      key: 'supports',
      title: t('column.supports'),
      width: 136,
      hideBelow: 980,
      tooltip: ({ supportIds }) => supportIds.map(bodies.short).join(', '),
      cell: ({ supportIds }) => (supportIds.length === 0 ? '–' : supportIds.map(bodies.short).join(', ')),
    },
    {
      key: 'six',
      title: t('column.six'),
      width: 128,
      hideBelow: 860,
      cell: ({ missingClarities }) => <SixSquares missing={missingClarities} />,
    },
    {
      key: 'deadline',
      title: head('deadline', t('column.deadline')),
      width: 104,
      cell: (row) => (
        <>
          {deadlineText(row, t)}
          {row.extensions > 0 && (
            <span className={css.second}>{t('extended', { count: row.extensions })}</span>
          )}
        </>
      ),
    },
    {
      key: 'status',
      title: head('urgency', t('column.status')),
      width: 184,
      cell: (row) => <StatusCell row={row} t={t} />,
    },
  ]
}

function ContentCell({ row, t }: { row: TaskRow; t: TFunction<'tasks'> }) {
  return (
    <>
      <span className={css.name}>
        {row.urgency !== 'normal' && (
          <TriangleAlert size={14} role="img" aria-label={t(`urgency.${row.urgency}`)}>
            <title>{t(`urgency.${row.urgency}`)}</title>
          </TriangleAlert>
        )}
        <span>{row.content}</span>
      </span>
      <span className={css.second}>{[row.deliverable, row.sourceLabel].filter(Boolean).join(' · ')}</span>
    </>
  )
}

function StatusCell({ row, t }: { row: TaskRow; t: TFunction<'tasks'> }) {
  const isLate = row.answerOverdueDays > 0
  return (
    <>
      <TaskStatus status={row.status} why={whyRed(row)} />
      {row.answersOwed > 0 ? (
        <span
          className={css.second}
          data-tone={isLate ? 'bad' : undefined}
          title={isLate ? t('owed.why', { count: row.answersOwed, days: row.answerOverdueDays }) : undefined}
        >
          <MessageCircleWarning size={12} aria-hidden /> {t('owed.short', { count: row.answersOwed })}
          {isLate && t('owed.late', { days: row.answerOverdueDays })}
        </span>
      ) : (
        row.status.code !== 'done' &&
        row.percent > 0 && <span className={css.second}>{t('percentDone', { percent: row.percent })}</span>
      )}
    </>
  )
}
