import type * as z from 'zod'
import type { tasksContract } from '../../shared/contract/tasks.ts'
import { daysBetween } from '../../shared/domain/day-text.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { ageBand, stateReportPlace, type TaskStatus, taskStatus } from '../../shared/domain/task-status.ts'
import type { Reads } from '../database/database.ts'
import { meetingRuleOf } from '../meetings/rule.ts'
import { everyTask, type TaskFilter } from './filter-store.ts'
import { countTasks, type ReportedTask, reportedTasks, supportCounts } from './report-store.ts'
import type { StatusDay } from './status-sql.ts'

export type TaskReport = z.output<NonNullable<(typeof tasksContract.report)['~orpc']['outputSchema']>>
type StateCounts = TaskReport['state']
type Counted = ReportedTask & { status: TaskStatus }

/**
 * The state report of the tasks that meet a filter on a day: done (in time, late) × not done (in time, overdue), how
 * old what is overdue is, the same by body, and what the quality of the entries leaves to wish for.
 */
export async function taskReport(reads: Reads, filter: TaskFilter, today: string): Promise<TaskReport> {
  const { dueSoonDays } = await meetingRuleOf(reads)
  const on = { today, dueSoonDays }
  const tasks = (await reportedTasks(reads, filter, on)).map((task) => ({
    ...task,
    status: taskStatus(
      {
        deadlineKind: task.deadline_kind,
        deadline: task.deadline,
        doneDate: task.done_date,
        cancelledDate: task.cancelled_date,
        correcting: task.correcting === 1,
      },
      today,
      dueSoonDays,
    ),
  }))
  const supports = await supportCounts(reads, filter, on)
  const led = grouped(tasks, ({ lead_body_id }) => lead_body_id)
  const bodyIds = new Set<string | null>([...led.keys(), ...supports.keys()])
  return {
    state: stateCounts(tasks),
    ageing: ageing(tasks),
    bodies: [...bodyIds].map((bodyId) => {
      const own = led.get(bodyId) ?? []
      return {
        bodyId,
        leads: own.length,
        supports: bodyId === null ? 0 : (supports.get(bodyId) ?? 0),
        dueSoon: own.filter(({ status }) => status.code === 'dueSoon').length,
        answersOwed: own.filter(({ answers_owed }) => answers_owed > 0).length,
        state: stateCounts(own),
      }
    }),
    quality: { ...(await qualityCounts(reads, filter, on)), ...entryDelay(tasks) },
  }
}

/** Counts by place in the state report; all but the cancelled add up to the total. */
function stateCounts(tasks: readonly Counted[]): StateCounts {
  const counts = { doneInTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0, total: 0, cancelled: 0 }
  for (const { status } of tasks) {
    const place = stateReportPlace(status)
    if (place === null) counts.cancelled += 1
    else {
      counts[place] += 1
      counts.total += 1
    }
  }
  return counts
}

function ageing(tasks: readonly Counted[]): TaskReport['ageing'] {
  const counts = { upTo7: 0, upTo30: 0, over30: 0 }
  for (const { status } of tasks) {
    if (stateReportPlace(status) === 'openOverdue') counts[ageBand(status.days ?? 0)] += 1
  }
  return counts
}

async function qualityCounts(reads: Reads, filter: TaskFilter, on: StatusDay) {
  const count = (quality: NonNullable<TaskFilter['quality']>) => countTasks(reads, { ...filter, quality }, on)
  return {
    doneWithoutEvidence: await count('doneWithoutEvidence'),
    notUpdated30: await count('notUpdated30'),
    unclear: await count('unclear'),
    answerOwed: await count('answerOwed'),
  }
}

/** Days from completion to its entry: judges the office, not the body (facts §0.5). */
function entryDelay(tasks: readonly Counted[]) {
  const delays = tasks.flatMap(({ done_date, done_recorded_date, cancelled_date }) =>
    done_date === null || done_recorded_date === null || cancelled_date !== null
      ? []
      : [Math.max(0, daysBetween(done_date, done_recorded_date))],
  )
  if (delays.length === 0) return { entryDelayAverage: null, entryDelayMost: null }
  return {
    entryDelayAverage: delays.reduce((sum, delay) => sum + delay, 0) / delays.length,
    entryDelayMost: delays.reduce((most, delay) => Math.max(most, delay), 0),
  }
}

/** Tasks overdue on a day, as the navigation counts them. */
export async function overdueCount(reads: Reads, today: string): Promise<number> {
  const { dueSoonDays } = await meetingRuleOf(reads)
  return countTasks(reads, { ...everyTask, statuses: ['overdue'] }, { today, dueSoonDays })
}
