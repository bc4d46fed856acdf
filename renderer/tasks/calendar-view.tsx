import { Button } from 'antd'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plusDays } from '../../shared/domain/day-text.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { formatDayMonth } from '../ui/date-text.ts'
import { QueryError } from '../ui/error-state.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { calendarDays, monthSpan } from '../ui/month-days.ts'
import { Panel } from '../ui/panel.tsx'
import { taskStatusTones, useTaskStatusWords } from '../ui/task-status.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { whyRed } from './row-words.ts'
import type { TaskRow } from './types.ts'
import type { TaskView } from './use-task-view.ts'
import { useTasks } from './use-tasks.ts'
import css from './views.module.css'

const mostInDay = 3
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Year and month so many months from a month: "2024-12" and 1 make "2025-01". */
function monthFrom(month: string, by: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

type CalendarViewProps = { bodies: Bodies; view: TaskView; today: string }

/** A month of deadlines, day by day; a day with more than fits opens its list. */
export function CalendarView({ bodies, view, today }: CalendarViewProps) {
  const { t } = useTranslation('tasks')
  const { month, setMonth } = view
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  const span = monthSpan(year, number)
  const days = useMemo(() => calendarDays(year, number), [year, number])
  const [cursor, setCursor] = useState<string | null>(null)
  const [from, to] = [days[0] ?? span.from, days.at(-1) ?? span.to]
  const filter = { ...view.filter, deadlineFrom: from, deadlineTo: to }
  const tasks = useTasks(filter, 'deadline', 500)
  const isPart = tasks.rows.length < tasks.total
  // A month is shown whole, whatever the page of the list is.
  useEffect(() => {
    if (isPart) tasks.more()
  }, [isPart, tasks.more])
  const onDay = useMemo(() => grouped(tasks.rows, ({ deadline }) => deadline ?? ''), [tasks.rows])
  const showDay = (day: string) => view.show('list', { ...view.filter, deadlineFrom: day, deadlineTo: day })
  const step = (by: number) => () => {
    const start = cursor ?? (today >= span.from && today <= span.to ? today : span.from)
    const next = plusDays(start, by)
    setCursor(next)
    if (next < span.from || next > span.to) setMonth(next.slice(0, 7))
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus())
  }
  useKeys(t('view.calendar'), [
    { keys: 'PageUp', label: t('calendar.previous'), run: () => setMonth(monthFrom(month, -1)) },
    { keys: 'PageDown', label: t('calendar.next'), run: () => setMonth(monthFrom(month, 1)) },
    { keys: 'ArrowLeft', label: t('calendar.dayBefore'), run: step(-1) },
    { keys: 'ArrowRight', label: t('calendar.dayAfter'), run: step(1) },
    { keys: 'ArrowUp', label: t('calendar.weekBefore'), run: step(-7) },
    { keys: 'ArrowDown', label: t('calendar.weekAfter'), run: step(7) },
    {
      keys: 'Enter',
      label: t('calendar.openDay'),
      run: () => cursor && showDay(cursor),
      when: cursor !== null,
    },
  ])
  if (tasks.error)
    return (
      <Panel label={t('view.calendar')}>
        <QueryError error={tasks.error} onRetry={tasks.retry} />
      </Panel>
    )
  return (
    <Panel
      padded={false}
      title={t('calendar.title', { month: number, year })}
      extra={
        <span className={css.turn} data-screen-only>
          <KeyHint keys="PgUp PgDn">{t('calendar.turn')}</KeyHint>
          <Button
            size="small"
            icon={<ChevronLeft size={15} />}
            aria-label={t('calendar.previous')}
            onClick={() => setMonth(monthFrom(month, -1))}
          />
          <Button size="small" onClick={() => setMonth(today.slice(0, 7))}>
            {t('calendar.thisMonth')}
          </Button>
          <Button
            size="small"
            icon={<ChevronRight size={15} />}
            aria-label={t('calendar.next')}
            onClick={() => setMonth(monthFrom(month, 1))}
          />
        </span>
      }
      foot={<span>{t('calendar.foot', { count: tasks.total })}</span>}
    >
      <div className={css.month}>
        {weekdays.map((day) => (
          <div key={day} className={css.weekday}>
            {t(`weekday.${day}`)}
          </div>
        ))}
        {days.map((day) => {
          const rows = onDay.get(day) ?? []
          return (
            <section
              key={day}
              className={css.day}
              data-day={day}
              data-today={day === today}
              data-outside={day < span.from || day > span.to}
              tabIndex={day === (cursor ?? span.from) ? 0 : -1}
              aria-label={t('calendar.day', { day: formatDayMonth(day), count: rows.length })}
              onFocus={() => setCursor(day)}
            >
              <strong>{Number(day.slice(8))}</strong>
              {rows.slice(0, mostInDay).map((row) => (
                <DayTask key={row.id} row={row} bodies={bodies} onOpen={view.open} />
              ))}
              {rows.length > mostInDay && (
                <button type="button" className={css.more} onClick={() => showDay(day)}>
                  {t('calendar.more', { count: rows.length - mostInDay })}
                </button>
              )}
            </section>
          )
        })}
      </div>
    </Panel>
  )
}

function DayTask({ row, bodies, onOpen }: { row: TaskRow; bodies: Bodies; onOpen: (id: string) => void }) {
  const words = useTaskStatusWords()
  return (
    <button
      type="button"
      className={css.item}
      data-tone={taskStatusTones[row.status.code]}
      title={`${row.code} ${row.content}. ${whyRed(row) ?? words(row.status)}`}
      onClick={() => onOpen(row.id)}
    >
      <strong>{bodies.short(row.leadBodyId)}</strong> {row.content}
    </button>
  )
}
