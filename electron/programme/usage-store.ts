import type { Reads } from '../database/database.ts'

/** How many activities of all years a body leads or supports. */
export async function countActivitiesOfBody(reads: Reads, bodyId: string): Promise<number> {
  const { count } = await reads
    .selectFrom('activity')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(({ eb, exists, selectFrom, or }) =>
      or([
        eb('lead_body_id', '=', bodyId),
        exists(
          selectFrom('activity_support')
            .select('activity_support.id')
            .whereRef('activity_id', '=', 'activity.id')
            .where('body_id', '=', bodyId),
        ),
      ]),
    )
    .executeTakeFirstOrThrow()
  return count
}
