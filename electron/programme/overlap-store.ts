import type { Selectable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Reads, Writes } from '../database/database.ts'
import type { OverlapAnswerTable } from '../database/programme-schema.ts'

export type AnswerRow = Selectable<OverlapAnswerTable>

export const answerRows = (reads: Reads, programmeId: string): Promise<AnswerRow[]> =>
  reads
    .selectFrom('overlap_answer')
    .innerJoin('activity', 'activity.id', 'overlap_answer.first_id')
    .where('activity.programme_id', '=', programmeId)
    .selectAll('overlap_answer')
    .execute()

/** Remembers what was said of a pair (ids in order), in place of what was said before; null forgets it. */
export async function keepAnswer(
  writes: Writes,
  pair: { first_id: string; second_id: string },
  answer: Pick<AnswerRow, 'answer' | 'reason' | 'fingerprint'> | null,
): Promise<void> {
  const stored = await writes
    .selectFrom('overlap_answer')
    .select('id')
    .where('first_id', '=', pair.first_id)
    .where('second_id', '=', pair.second_id)
    .executeTakeFirst()
  if (!stored) {
    if (answer === null) return
    await writes
      .insertInto('overlap_answer')
      .values({ ...pair, ...answer, id: uuidv7() })
      .execute()
    return
  }
  if (answer === null) {
    await writes.deleteFrom('overlap_answer').where('id', '=', stored.id).execute()
    return
  }
  await writes
    .updateTable('overlap_answer')
    .set(answer)
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', stored.id)
    .execute()
}

/** What of a programme's activities the comparison reads; narrow, because it is asked again after every change. */
export const shapeRows = (reads: Reads, programmeId: string) =>
  reads
    .selectFrom('activity')
    .select([
      'id',
      'code',
      'content',
      'objective_id',
      'lead_body_id',
      'all_units',
      'place',
      'time_text',
      'from_date',
      'to_date',
      'real_to',
      'decision',
    ])
    .where('programme_id', '=', programmeId)
    .execute()
export type ShapeRow = Awaited<ReturnType<typeof shapeRows>>[number]

/** Units (or tags) of a programme's activities, by activity. */
export async function idsByActivity(
  reads: Reads,
  of: { table: 'activity_unit'; column: 'unit_id' } | { table: 'activity_tag'; column: 'tag_id' },
  programmeId: string,
): Promise<Map<string, string[]>> {
  // The two tables differ in the name of one column.
  const rows = await reads
    .selectFrom(of.table as 'activity_tag')
    .select(['activity_id', `${of.column as 'tag_id'} as other`])
    .where('activity_id', 'in', (inner) =>
      inner.selectFrom('activity').select('activity.id').where('programme_id', '=', programmeId),
    )
    .execute()
  const ids = new Map<string, string[]>()
  for (const { activity_id, other } of rows) {
    const own = ids.get(activity_id)
    if (own) own.push(other)
    else ids.set(activity_id, [other])
  }
  return ids
}
