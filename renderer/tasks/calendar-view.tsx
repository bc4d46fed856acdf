import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { grouped } from '../../shared/domain/grouped.ts'
import type { Bodies } from '../app/use-bodies.ts'
import { formatDayMonth } from '../ui/date-text.ts'
import { QueryError } from '../ui/error-state.tsx'
import { MonthCalendar, MonthItem } from '../ui/month-calendar.tsx'
import { calendarDays } from '../ui/month-days.ts'
import { Panel } from '../ui/panel.tsx'
import { taskStatusTones, useTaskStatusWords } from '../ui/task-status.tsx'
import { whyRed } from './row-words.ts'
import type { TaskRow } from './types.ts'
import type { TaskView } from './use-task-view.ts'
import { useTasks } from './use-tasks.ts'

type CalendarViewProps = { bodies: Bodies; view: TaskView; today: string }

/** A month of deadlines, day by day; a day with more than fits opens its list. */
export function CalendarView({ bodies, view, today }: CalendarViewProps) {
  const { t } = useTranslation('tasks')
  const { month } = view
  const words = useTaskStatusWords()
  const days = useMemo(() => calendarDays(month), [month])
  const tasks = useTasks(
    { ...view.filter, deadlineFrom: days[0] ?? null, deadlineTo: days.at(-1) ?? null },
    'deadline',
    500,
  )
  const isPart = tasks.rows.length < tasks.total
  // A month is shown whole, whatever the page of the list is.
  useEffect(() => {
    if (isPart) tasks.more()
  }, [isPart, tasks.more])
  const onDay = useMemo(() => grouped(tasks.rows, ({ deadline }) => deadline ?? ''), [tasks.rows])
  if (tasks.error)
    return (
      <Panel label={t('view.calendar')}>
        <QueryError error={tasks.error} onRetry={tasks.retry} />
      </Panel>
    )
  return (
    <MonthCalendar<TaskRow>
      title={t('calendar.title', { month: Number(month.slice(5)), year: month.slice(0, 4) })}
      month={month}
      today={today}
      wholeWeeks
      onMonth={view.setMonth}
      itemsOf={(day) => onDay.get(day) ?? []}
      item={(row) => (
        <MonthItem
          key={row.id}
          lead={bodies.short(row.leadBodyId)}
          tone={taskStatusTones[row.status.code]}
          title={`${row.code} ${row.content}. ${whyRed(row) ?? words(row.status)}`}
          onOpen={() => view.open(row.id)}
        >
          {row.content}
        </MonthItem>
      )}
      dayWords={(day, count) => t('calendar.day', { day: formatDayMonth(day), count })}
      openDayWords={t('calendar.openDay')}
      onOpenDay={(day) => view.show('list', { ...view.filter, deadlineFrom: day, deadlineTo: day })}
      foot={<span>{t('calendar.foot', { count: tasks.total })}</span>}
    />
  )
}
