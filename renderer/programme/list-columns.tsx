import type { TFunction } from 'i18next'
import { ArrowDown, ArrowUp, RotateCcw, TriangleAlert } from 'lucide-react'
import { grouped } from '../../shared/domain/grouped.ts'
import type { Column } from '../ui/table-columns.ts'
import { tagKinds } from './choices.ts'
import { shortCode } from './groups.ts'
import css from './list.module.css'
import { StateStatus } from './state-status.tsx'
import { type ActivityRow, activityStates } from './types.ts'
import type { Names } from './use-names.ts'
import { YearBar, YearHead } from './year-bar.tsx'

export type SortKey = 'order' | 'content' | 'lead' | 'time' | 'state'
export type Sort = { key: SortKey; descending: boolean }

type ListContext = {
  t: TFunction<'programme'>
  names: Names
  year: number
  today: string
  sort: Sort
  onSort: (key: SortKey) => void
  onMove: ((row: ActivityRow, days: number) => void) | null
  /** `timeline`: name, lead and a wide bar alone. */
  wide: boolean
}

/** The rows in the order asked for; groups stay together, in the order of the programme. */
export function sortedRows(rows: ActivityRow[], sort: Sort, names: Names): ActivityRow[] {
  if (sort.key === 'order' && !sort.descending) return rows
  const compared = (a: ActivityRow, b: ActivityRow): number => {
    switch (sort.key) {
      case 'order':
        return rows.indexOf(a) - rows.indexOf(b)
      case 'content':
        return a.content.localeCompare(b.content, 'vi')
      case 'lead':
        return names.short(a.leadBodyId).localeCompare(names.short(b.leadBodyId), 'vi')
      case 'time':
        return a.time.from < b.time.from ? -1 : a.time.from > b.time.from ? 1 : a.time.to < b.time.to ? -1 : 1
      case 'state':
        return activityStates.indexOf(a.state) - activityStates.indexOf(b.state)
    }
  }
  const groups = grouped(rows, ({ objectiveId }) => objectiveId)
  const way = sort.descending ? -1 : 1
  return [...groups.values()].flatMap((group) => group.toSorted((a, b) => way * compared(a, b)))
}

function SortHead({ label, of, context }: { label: string; of: SortKey; context: ListContext }) {
  const { sort, onSort, t } = context
  const Arrow = sort.descending ? ArrowDown : ArrowUp
  return (
    <button
      type="button"
      className={css.sort}
      title={t('sort.by', { column: label })}
      onClick={() => onSort(of)}
    >
      {label}
      {sort.key === of && of !== 'order' && <Arrow size="1em" aria-label={t('sort.sorted')} />}
    </button>
  )
}

/** The columns of the list and of the timeline. */
export function listColumns(context: ListContext): Column<ActivityRow>[] {
  const { t, names, year, today, wide, onMove } = context
  const head = (of: SortKey, label: string) => <SortHead of={of} label={label} context={context} />
  const columns: (Column<ActivityRow> & { inTimeline?: boolean })[] = [
    {
      key: 'code',
      title: head('order', t('column.code')),
      width: 52,
      weight: 'quiet',
      tooltip: ({ code }) => code,
      inTimeline: true,
      cell: ({ id, code }) => (
        <span className={css.code} draggable data-activity={id} title={t('drag')}>
          {shortCode(code)}
        </span>
      ),
    },
    {
      key: 'content',
      title: head('content', t('column.content')),
      ...(wide ? { width: 320 } : {}),
      main: true,
      inTimeline: true,
      tooltip: ({ content }) => content,
      cell: (row) => <NameCell row={row} names={names} t={t} />,
    },
    {
      key: 'lead',
      title: head('lead', t('column.lead')),
      width: 92,
      weight: 'strong',
      inTimeline: true,
      tooltip: ({ leadBodyId }) => names.body(leadBodyId)?.name ?? '',
      cell: ({ leadBodyId }) => names.short(leadBodyId),
    },
    {
      key: 'year',
      title: <YearHead />,
      ...(wide ? {} : { width: 232, hideBelow: 900 }),
      inTimeline: true,
      cell: (row) => (
        <YearBar
          row={row}
          year={year}
          today={today}
          onMove={onMove ? (days) => onMove(row, days) : undefined}
        />
      ),
    },
    {
      key: 'time',
      title: head('time', t('column.time')),
      width: 132,
      hideBelow: 620,
      weight: 'second',
      tooltip: ({ time }) => time.text,
      cell: ({ time }) => time.text,
    },
    {
      key: 'tags',
      title: t('column.tags'),
      width: 128,
      hideBelow: 1060,
      tooltip: ({ tagIds }) => tagIds.map((id) => names.tag(id)?.name).join(', '),
      cell: (row) => <TagCell row={row} names={names} />,
    },
    {
      key: 'state',
      title: head('state', t('column.state')),
      width: 140,
      cell: (row) => <StateStatus row={row} />,
    },
  ]
  return columns.filter(({ inTimeline }) => !wide || inTimeline)
}

function NameCell({ row, names, t }: { row: ActivityRow; names: Names; t: TFunction<'programme'> }) {
  return (
    <>
      <span className={css.name}>
        {row.overlaps > 0 && (
          <TriangleAlert size={14} aria-label={t('overlap.mark', { count: row.overlaps })}>
            <title>{t('overlap.mark', { count: row.overlaps })}</title>
          </TriangleAlert>
        )}
        {row.unfinishedLastYear && <RotateCcw size={14} aria-label={t('unfinishedLastYear')} />}
        <span>{row.content}</span>
      </span>
      <span className={css.supports}>{row.supportIds.map(names.short).join(', ')}</span>
    </>
  )
}

function TagCell({ row, names }: { row: ActivityRow; names: Names }) {
  const tags = row.tagIds.map((id) => names.tag(id)).filter((tag) => tag !== undefined)
  const [first, ...others] = tags.toSorted((a, b) => tagKinds.indexOf(a.kind) - tagKinds.indexOf(b.kind))
  if (!first) return null
  return (
    <span className={css.tags}>
      <span className={css.tag}>{first.name}</span>
      {others.length > 0 && <span className={css.more}>+{others.length}</span>}
    </span>
  )
}
