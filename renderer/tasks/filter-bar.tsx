import { Button, Segmented, Select } from 'antd'
import { CalendarDays, ChartColumn, Columns3, FilterX, Landmark, List, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { plusDays } from '../../shared/domain/day-text.ts'
import { taskStatuses } from '../../shared/domain/task-status.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { formatDay } from '../ui/date-text.ts'
import { FilterSelect } from '../ui/filter-select.tsx'
import { monthAfter, monthSpan } from '../ui/month-days.ts'
import { FilterSpace } from '../ui/page.tsx'
import { SearchInput } from '../ui/search-input.tsx'
import css from './page.module.css'
import { noFilter } from './task-filter.ts'
import { type Filter, sourceKinds, urgencies } from './types.ts'
import { type TaskView, taskViews, type ViewKey } from './use-task-view.ts'
import { useMeetings } from './use-tasks.ts'

const icons = {
  list: List,
  board: Columns3,
  body: Landmark,
  meeting: Users,
  calendar: CalendarDays,
  report: ChartColumn,
} satisfies Record<ViewKey, unknown>

type Span = Pick<Filter, 'deadlineFrom' | 'deadlineTo'>
const spanKeys = ['week', 'month', 'nextMonth', 'past'] as const
type SpanKey = (typeof spanKeys)[number]

/** Spans a deadline may be asked for, from a day: the seven days ahead, this month, the next, and what is past. */
function spansOf(today: string): Record<SpanKey, Span> {
  const span = (month: string) => {
    const { from, to } = monthSpan(month)
    return { deadlineFrom: from, deadlineTo: to }
  }
  return {
    week: { deadlineFrom: today, deadlineTo: plusDays(today, 7) },
    month: span(today.slice(0, 7)),
    nextMonth: span(monthAfter(today, 1)),
    past: { deadlineFrom: null, deadlineTo: plusDays(today, -1) },
  }
}

type FilterBarProps = { bodies: Bodies; view: TaskView; today: string }

/** One line of filters over every view: body and its part, source, meeting, deadline, status, text; and the views. */
export function FilterBar({ bodies, view, today }: FilterBarProps) {
  const { t } = useTranslation('tasks')
  const { filter, setFilter } = view
  const meetings = useMeetings()
  const spans = spansOf(today)
  const isSpan = (span: Span) =>
    span.deadlineFrom === filter.deadlineFrom && span.deadlineTo === filter.deadlineTo
  const hasSpan = filter.deadlineFrom !== null || filter.deadlineTo !== null
  const named = spanKeys.find((key) => isSpan(spans[key]))
  return (
    <>
      <span className={css.joined}>
        <FilterSelect
          label={t('filter.body')}
          value={filter.bodyIds}
          options={bodies.bodies.map(({ id, short }) => ({ value: id, label: short }))}
          onChange={(bodyIds) => setFilter({ bodyIds, ...(bodyIds.length === 0 ? { role: 'any' } : {}) })}
          width={92}
        />
        {filter.bodyIds.length > 0 && (
          <Select<Filter['role']>
            size="small"
            aria-label={t('filter.role')}
            value={filter.role}
            onChange={(role) => setFilter({ role })}
            popupMatchSelectWidth={false}
            options={(['any', 'lead', 'support'] as const).map((value) => ({
              value,
              label: t(`role.${value}`),
            }))}
          />
        )}
      </span>
      <FilterSelect
        label={t('filter.source')}
        value={[...filter.sourceKinds, ...filter.meetingIds]}
        options={[
          {
            label: t('filter.sourceKind'),
            options: sourceKinds.map((value) => ({ value, label: t(`source.${value}`) })),
          },
          {
            label: t('filter.meeting'),
            options: meetings.map(({ id, title, date }) => ({
              value: id,
              label: `${formatDay(date)} ${title}`,
            })),
          },
        ]}
        onChange={(chosen) =>
          setFilter({
            sourceKinds: sourceKinds.filter((kind) => chosen.includes(kind)),
            meetingIds: meetings.map(({ id }) => id).filter((id) => chosen.includes(id)),
          })
        }
        width={84}
      />
      <Select<string>
        size="small"
        allowClear
        aria-label={t('filter.deadline')}
        placeholder={t('filter.deadline')}
        value={(named ?? (hasSpan ? 'other' : null)) as string}
        onChange={(key?: string) =>
          setFilter(
            spanKeys.find((one) => one === key) === undefined
              ? { deadlineFrom: null, deadlineTo: null }
              : spans[key as SpanKey],
          )
        }
        popupMatchSelectWidth={false}
        options={[
          ...spanKeys.map((value) => ({ value: value as string, label: t(`span.${value}`) })),
          ...(hasSpan && !named ? [{ value: 'other', label: spanText(filter) }] : []),
        ]}
        style={{ width: `${(hasSpan ? 148 : 92) / 16}rem` }}
      />
      <FilterSelect
        label={t('filter.status')}
        value={[...filter.statuses, ...filter.urgencies]}
        options={[
          {
            label: t('filter.status'),
            options: taskStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
          },
          {
            label: t('filter.urgency'),
            options: urgencies.map((value) => ({ value, label: t(`urgency.${value}`) })),
          },
        ]}
        onChange={(chosen) =>
          setFilter({
            statuses: taskStatuses.filter((status) => chosen.includes(status)),
            urgencies: urgencies.filter((urgency) => chosen.includes(urgency)),
          })
        }
        width={100}
      />
      {view.isFiltered && (
        <Button
          size="small"
          icon={<FilterX size={14} />}
          title={t('filter.clear')}
          aria-label={t('filter.clear')}
          onClick={() => setFilter(noFilter)}
        />
      )}
      <FilterSpace />
      <Segmented<ViewKey>
        size="small"
        aria-label={t('view.label')}
        value={view.view}
        onChange={view.setView}
        options={taskViews.map((value) => {
          const Icon = icons[value]
          return {
            value,
            title: t(`view.${value}`),
            label: (
              <span className={css.viewName}>
                <Icon size={14} aria-hidden />
                {t(`view.${value}`)}
              </span>
            ),
          }
        })}
      />
      <SearchInput value={filter.text} onChange={(text) => setFilter({ text })} label={t('search')} />
    </>
  )
}

const spanText = ({ deadlineFrom, deadlineTo }: Span): string =>
  `${deadlineFrom === null ? '…' : formatDay(deadlineFrom)}–${deadlineTo === null ? '…' : formatDay(deadlineTo)}`

/** What is filtered in words, for print and for saved views: "chủ trì: BTLTP; trạng thái: Quá hạn". */
export function filterWords(
  filter: Filter,
  bodies: Bodies,
  meetings: { id: string; title: string }[],
  t: ReturnType<typeof useTranslation<'tasks'>>['t'],
): string {
  const part = (label: string, values: string[]) =>
    values.length > 0 ? `${label}: ${values.join(', ')}` : null
  const titles = new Map(meetings.map(({ id, title }) => [id, title]))
  return [
    part(
      filter.role === 'any' ? t('filter.body') : t(`role.${filter.role}`),
      filter.bodyIds.map((id) => bodies.short(id)),
    ),
    part(
      t('filter.source'),
      filter.sourceKinds.map((kind) => t(`source.${kind}`)),
    ),
    part(
      t('filter.meeting'),
      filter.meetingIds.map((id) => titles.get(id) ?? '–'),
    ),
    part(
      t('filter.status'),
      filter.statuses.map((status) => t(`status.${status}`)),
    ),
    part(
      t('filter.urgency'),
      filter.urgencies.map((urgency) => t(`urgency.${urgency}`)),
    ),
    filter.deadlineFrom === null && filter.deadlineTo === null
      ? null
      : `${t('filter.deadline')}: ${spanText(filter)}`,
    filter.quality === null ? null : t(`quality.${filter.quality}`),
    filter.done === null ? null : t(`done.${filter.done}`),
    filter.withoutLead ? t('noLead') : null,
    filter.text === '' ? null : `“${filter.text}”`,
  ]
    .filter((words) => words !== null)
    .join('; ')
}
