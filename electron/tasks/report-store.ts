import { plusDays } from '../../shared/domain/day-text.ts'
import { lastDayOf } from '../../shared/domain/task-status.ts'
import type { Reads } from '../database/database.ts'
import { isEveryTask, meets, type TaskFilter } from './filter-store.ts'
import { type StatusDay, statusCase } from './status-sql.ts'

/** Tasks that meet a filter, counted by lead, status and what a report tells apart within it. */
export async function reportCounts(reads: Reads, filter: TaskFilter, on: StatusDay) {
  const daysAgo = (days: number) => plusDays(on.today, -days)
  const rows = await reads
    .selectFrom('task')
    .select((eb) => [
      'task.lead_body_id as leadBodyId',
      statusCase(on)(eb).as('status'),
      // Without a deadline nothing is late.
      eb.case().when('task.done_date', '>', eb.ref('task.deadline')).then(1).else(0).end().as('late'),
      eb
        .case()
        .when('task.deadline', '>=', daysAgo(lastDayOf.upTo7))
        .then(lastDayOf.upTo7)
        .when('task.deadline', '>=', daysAgo(lastDayOf.upTo30))
        .then(lastDayOf.upTo30)
        .else(lastDayOf.upTo30 + 1)
        .end()
        .as('overdueDays'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where(meets(filter, on))
    .groupBy(['leadBodyId', 'status', 'late', 'overdueDays'])
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
export type ReportCount = Awaited<ReturnType<typeof reportCounts>>[number]

/** Completion and entry of closed tasks that meet a filter, each pair of days with how often it occurs. */
export async function entryDays(reads: Reads, filter: TaskFilter, on: StatusDay) {
  const rows = await reads
    .selectFrom('task')
    .select((eb) => [
      'task.done_date as done',
      'task.done_recorded_date as recorded',
      eb.fn.countAll<number>().as('count'),
    ])
    .where(meets(filter, on))
    .where('task.done_recorded_date', 'is not', null)
    .where('task.cancelled_date', 'is', null)
    .groupBy(['task.done_date', 'task.done_recorded_date'])
    .execute()
  return rows.flatMap(({ done, recorded, count }) =>
    done === null || recorded === null ? [] : [{ done, recorded, count: Number(count) }],
  )
}

/** How many of the tasks that meet a filter each body supports. */
export async function supportCounts(
  reads: Reads,
  filter: TaskFilter,
  on: StatusDay,
): Promise<Map<string, number>> {
  const counted = reads
    .selectFrom('task_support')
    .select(({ fn }) => ['task_support.body_id', fn.countAll<number>().as('count')])
    .groupBy('task_support.body_id')
  const rows = await (isEveryTask(filter)
    ? counted
    : counted.innerJoin('task', 'task.id', 'task_support.task_id').where((eb) => meets(filter, on)(eb))
  ).execute()
  return new Map(rows.map(({ body_id, count }) => [body_id, Number(count)]))
}

/** How many tasks that meet a filter. */
export async function countTasks(reads: Reads, filter: TaskFilter, on: StatusDay): Promise<number> {
  const { count } = await reads
    .selectFrom('task')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(meets(filter, on))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Ids of the tasks that meet a filter and wait for an answer. */
export async function owingTaskIds(reads: Reads, filter: TaskFilter, on: StatusDay): Promise<string[]> {
  const rows = await reads
    .selectFrom('task')
    .select('task.id')
    .where(meets(filter, on))
    .where('task.answers_owed', '>', 0)
    .execute()
  return rows.map(({ id }) => id)
}
