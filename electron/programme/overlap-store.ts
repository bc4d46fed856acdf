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
