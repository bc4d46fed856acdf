import { plusDays } from '../../shared/domain/day-text.ts'
import type { Reads } from '../database/database.ts'
import { meetingRuleOf } from '../meetings/rule.ts'
import { everyTask, type TaskFilter, taskPageIds } from './filter-store.ts'
import { type TaskRow, taskRowsOfIds } from './task-rows.ts'

/** More than an inbox or a letter can show is counted elsewhere. */
const most = 1000

/** Tasks that meet a filter as they stand on `today`, overdue first: for letters, workbooks and the start page. */
export async function tasksThat(
  reads: Reads,
  filter: Partial<TaskFilter>,
  today: string,
  limit = most,
): Promise<TaskRow[]> {
  const { dueSoonDays } = await meetingRuleOf(reads)
  const on = { today, dueSoonDays }
  const page = { offset: 0, limit }
  const ids = await taskPageIds(reads, { ...everyTask, ...filter }, on, 'urgency', page)
  return taskRowsOfIds(reads, ids, today)
}

/** Tasks that are overdue or due within the office's days: what the secretary presses for. */
export const pressingTasks = (reads: Reads, today: string): Promise<TaskRow[]> =>
  tasksThat(reads, { statuses: ['overdue', 'correcting', 'dueSoon'] }, today)

/** Tasks whose reminder or request for evidence waits for an answer. */
export const answersOwed = (reads: Reads, today: string): Promise<TaskRow[]> =>
  tasksThat(reads, { quality: 'answerOwed' }, today)

/** What a body leads or supports and has not ended, overdue first; `days` ahead of today, or all of it when null. */
export const tasksOfBody = (
  reads: Reads,
  bodyId: string,
  today: string,
  { role = 'any', days = null }: { role?: TaskFilter['role']; days?: number | null } = {},
): Promise<TaskRow[]> =>
  tasksThat(
    reads,
    {
      bodyIds: [bodyId],
      role,
      statuses: ['overdue', 'correcting', 'deadlineMissing', 'dueSoon', 'underWay', 'waiting', 'regular'],
      deadlineTo: days === null ? null : plusDays(today, days),
    },
    today,
  )
