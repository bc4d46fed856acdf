import type * as z from 'zod'
import type { tasksContract } from '../../shared/contract/tasks.ts'
import { daysBetween } from '../../shared/domain/day-text.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { replay } from '../../shared/domain/task-acts.ts'
import { ageBand, stateReportPlace } from '../../shared/domain/task-status.ts'
import type { Reads } from '../database/database.ts'
import { meetingRuleOf } from '../meetings/rule.ts'
import { everyTask, type TaskFilter } from './filter-store.ts'
import {
  countTasks,
  entryDays,
  owingTaskIds,
  type ReportCount,
  reportCounts,
  supportCounts,
} from './report-store.ts'
import type { StatusDay } from './status-sql.ts'
import { recordedActOf } from './task-record.ts'
import { actRecords } from './task-store.ts'

export type TaskReport = z.output<NonNullable<(typeof tasksContract.report)['~orpc']['outputSchema']>>
type StateCounts = TaskReport['state']

/**
 * The state report of the tasks that meet a filter on a day: done (in time, late) × not done (in time, overdue), how
 * old what is overdue is, the same by body, and what the quality of the entries leaves to wish for.
 */
export async function taskReport(reads: Reads, filter: TaskFilter, today: string): Promise<TaskReport> {
  const { dueSoonDays } = await meetingRuleOf(reads)
  const on = { today, dueSoonDays }
  const counts = await reportCounts(reads, filter, on)
  const supports = await supportCounts(reads, filter, on)
  const owed = await answersOwedByBody(reads, filter, on)
  const led = grouped(counts, ({ leadBodyId }) => leadBodyId)
  const bodyIds = new Set<string | null>([...led.keys(), ...supports.keys(), ...owed.keys()])
  return {
    state: stateOf(counts),
    ageing: ageingOf(counts),
    bodies: [...bodyIds].map((bodyId) => {
      const own = led.get(bodyId) ?? []
      return {
        bodyId,
        leads: sumOf(own),
        supports: bodyId === null ? 0 : (supports.get(bodyId) ?? 0),
        dueSoon: sumOf(own.filter(({ status }) => status === 'dueSoon')),
        answersOwed: bodyId === null ? 0 : (owed.get(bodyId) ?? 0),
        state: stateOf(own),
      }
    }),
    quality: { ...(await qualityCounts(reads, filter, on)), ...(await entryDelay(reads, filter, on)) },
  }
}

/** The state report of every task on a day, without what is told of its bodies; and how many are due soon. */
export async function taskState(
  reads: Reads,
  today: string,
): Promise<{ state: StateCounts; dueSoon: number }> {
  const { dueSoonDays } = await meetingRuleOf(reads)
  const counts = await reportCounts(reads, everyTask, { today, dueSoonDays })
  return { state: stateOf(counts), dueSoon: sumOf(counts.filter(({ status }) => status === 'dueSoon')) }
}

/** Reminders and requests each body has not answered yet, as lead or as support, on the tasks that meet a filter. */
async function answersOwedByBody(reads: Reads, filter: TaskFilter, on: StatusDay) {
  const ids = await owingTaskIds(reads, filter, on)
  const acts = grouped(await actRecords(reads, ids), ({ task_id }) => task_id)
  const owed = new Map<string, number>()
  for (const own of acts.values()) {
    const { open, leadBodyId } = replay(own.map(recordedActOf))
    for (const { bodyId } of open) {
      const asked = bodyId ?? leadBodyId
      if (asked !== null) owed.set(asked, (owed.get(asked) ?? 0) + 1)
    }
  }
  return owed
}

const sumOf = (counts: readonly ReportCount[]) => counts.reduce((sum, { count }) => sum + count, 0)
const placeOf = ({ status, late }: ReportCount) => stateReportPlace({ code: status, days: late })

/** Counts by place in the state report; all but the cancelled add up to the total. */
function stateOf(counts: readonly ReportCount[]): StateCounts {
  const state = { doneInTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0, total: 0, cancelled: 0 }
  for (const each of counts) {
    const place = placeOf(each)
    if (place === null) state.cancelled += each.count
    else {
      state[place] += each.count
      state.total += each.count
    }
  }
  return state
}

function ageingOf(counts: readonly ReportCount[]): TaskReport['ageing'] {
  const ageing = { upTo7: 0, upTo30: 0, over30: 0 }
  for (const each of counts) {
    if (placeOf(each) === 'openOverdue') ageing[ageBand(each.overdueDays)] += each.count
  }
  return ageing
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
async function entryDelay(reads: Reads, filter: TaskFilter, on: StatusDay) {
  const days = await entryDays(reads, filter, on)
  if (days.length === 0) return { entryDelayAverage: null, entryDelayMost: null }
  let [sum, tasks, most] = [0, 0, 0]
  for (const { done, recorded, count } of days) {
    const delay = Math.max(0, daysBetween(done, recorded))
    sum += delay * count
    tasks += count
    most = Math.max(most, delay)
  }
  return { entryDelayAverage: sum / tasks, entryDelayMost: most }
}

/** Tasks overdue on a day, as the state report and the navigation count them: those being corrected are among them. */
export async function overdueCount(reads: Reads, today: string): Promise<number> {
  const { dueSoonDays } = await meetingRuleOf(reads)
  return countTasks(reads, { ...everyTask, statuses: ['overdue', 'correcting'] }, { today, dueSoonDays })
}
