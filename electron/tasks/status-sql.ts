import { type ExpressionBuilder, type ExpressionWrapper, sql } from 'kysely'
import { plusDays } from '../../shared/domain/day-text.ts'
import type { TaskStatusCode } from '../../shared/domain/task-status.ts'
import type { DB } from '../database/schema.ts'

const word = (code: TaskStatusCode) => sql.lit(code)

/** The day statuses are told of, and how near a deadline must be to be due soon. */
export type StatusDay = { today: string; dueSoonDays: number }

/**
 * `taskStatus` of shared/domain/task-status.ts for the database to filter and count by: the same rules in the same
 * order. A test holds the two together.
 */
export function statusCase({ today, dueSoonDays }: StatusDay) {
  return ({ eb }: ExpressionBuilder<DB, 'task'>): ExpressionWrapper<DB, 'task', TaskStatusCode> =>
    eb
      .case()
      .when('task.cancelled_date', 'is not', null)
      .then(word('cancelled'))
      .when('task.done_date', 'is not', null)
      .then(word('done'))
      .when('task.deadline_kind', '=', 'regular')
      .then(word('regular'))
      .when('task.deadline_kind', '=', 'waiting')
      .then(word('waiting'))
      .when('task.deadline', 'is', null)
      .then(word('deadlineMissing'))
      .when(eb.and([eb('task.deadline', '<', today), eb('task.correcting', '=', 1)]))
      .then(word('correcting'))
      .when('task.deadline', '<', today)
      .then(word('overdue'))
      .when('task.deadline', '<=', plusDays(today, dueSoonDays))
      .then(word('dueSoon'))
      .else(word('underWay'))
      .end()
}
