import type { Reads } from '../database/database.ts'
import type { TaskFields } from './task-record.ts'

/** Whether a source names a meeting, conclusion or activity that is not there. */
export async function missingSource(
  reads: Reads,
  { meetingId, conclusionId, activityId }: TaskFields['source'],
): Promise<boolean> {
  const named = [
    ['meeting', meetingId],
    ['conclusion', conclusionId],
    ['activity', activityId],
  ] as const
  for (const [table, id] of named) {
    if (id === null) continue
    const found = await reads
      .selectFrom(table as 'meeting')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!found) return true
  }
  return false
}

/** Meetings tasks came from, by id. */
export async function sourceMeetings(reads: Reads, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { id: string; title: string; date: string }>()
  const rows = await reads
    .selectFrom('meeting')
    .select(['id', 'title', 'date'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Conclusions tasks came from, by id. */
export async function sourceConclusions(reads: Reads, ids: readonly string[]) {
  if (ids.length === 0)
    return new Map<string, { id: string; meeting_id: string; number: number | null; text: string }>()
  const rows = await reads
    .selectFrom('conclusion')
    .select(['id', 'meeting_id', 'number', 'text'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Activities tasks came from, by id. */
export async function sourceActivities(reads: Reads, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { id: string; code: string; content: string }>()
  const rows = await reads
    .selectFrom('activity')
    .select(['id', 'code', 'content'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
