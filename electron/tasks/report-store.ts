import type { Reads } from '../database/database.ts'
import { meets, type TaskFilter } from './filter-store.ts'
import type { StatusDay } from './status-sql.ts'

/** What a report counts of each task that meets a filter. */
export const reportedTasks = (reads: Reads, filter: TaskFilter, on: StatusDay) =>
  reads
    .selectFrom('task')
    .select([
      'task.id',
      'task.lead_body_id',
      'task.deadline_kind',
      'task.deadline',
      'task.done_date',
      'task.done_recorded_date',
      'task.cancelled_date',
      'task.correcting',
      'task.answers_owed',
    ])
    .where(meets(filter, on))
    .execute()
export type ReportedTask = Awaited<ReturnType<typeof reportedTasks>>[number]

/** How many of the tasks that meet a filter each body supports. */
export async function supportCounts(
  reads: Reads,
  filter: TaskFilter,
  on: StatusDay,
): Promise<Map<string, number>> {
  const rows = await reads
    .selectFrom('task_support')
    .innerJoin('task', 'task.id', 'task_support.task_id')
    .select(({ fn }) => ['task_support.body_id', fn.countAll<number>().as('count')])
    .where((eb) => meets(filter, on)(eb))
    .groupBy('task_support.body_id')
    .execute()
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
