import type { Reads } from '../database/database.ts'

/** How many tasks a body leads or supports, and how many it leads that are neither done nor cancelled. */
export async function countTasksOfBody(
  reads: Reads,
  bodyId: string,
): Promise<{ tasks: number; openTasks: number }> {
  const { tasks, open } = await reads
    .selectFrom('task')
    .select(({ fn }) => [
      fn.countAll<number>().as('tasks'),
      fn
        .countAll<number>()
        .filterWhere('lead_body_id', '=', bodyId)
        .filterWhere('done_date', 'is', null)
        .filterWhere('cancelled_date', 'is', null)
        .as('open'),
    ])
    .where(({ eb, exists, selectFrom, or }) =>
      or([
        eb('lead_body_id', '=', bodyId),
        exists(
          selectFrom('task_support')
            .select('task_support.id')
            .whereRef('task_id', '=', 'task.id')
            .where('body_id', '=', bodyId),
        ),
      ]),
    )
    .executeTakeFirstOrThrow()
  return { tasks, openTasks: open }
}
