import type { Reads } from '../database/database.ts'

/** Tasks made from conclusions, in the order they were given, with what tells their state. */
export const conclusionTaskRows = (reads: Reads, conclusionIds: readonly string[]) =>
  conclusionIds.length === 0
    ? Promise.resolve([])
    : reads
        .selectFrom('task')
        .select([
          'id',
          'version',
          'code',
          'content',
          'sentence',
          'conclusion_id',
          'lead_body_id',
          'deliverable',
          'deadline_kind',
          'deadline',
          'condition',
          'done_date',
          'cancelled_date',
          'correcting',
        ])
        .where('conclusion_id', 'in', conclusionIds)
        .orderBy('code')
        .execute()
export type ConclusionTaskRow = Awaited<ReturnType<typeof conclusionTaskRows>>[number]

/** Who supports these tasks, in their order. */
export const taskSupportRows = (reads: Reads, taskIds: readonly string[]) =>
  taskIds.length === 0
    ? Promise.resolve([])
    : reads
        .selectFrom('task_support')
        .select(['task_id', 'body_id', 'part', 'deadline'])
        .where('task_id', 'in', taskIds)
        .orderBy('position')
        .execute()
