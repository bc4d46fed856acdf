import type { Reads } from '../database/database.ts'

/** What a row of a sheet is recognised by: code, words and the code of the lead. */
export type StoredWords = { id: string; code: string; content: string; lead: string | null }

export const storedWords = (reads: Reads): Promise<StoredWords[]> =>
  reads
    .selectFrom('task')
    .leftJoin('body', 'body.id', 'task.lead_body_id')
    .select(['task.id', 'task.code', 'task.content', 'body.code as lead'])
    .where('task.cancelled_date', 'is', null)
    .execute()
