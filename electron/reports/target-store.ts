import { v7 as uuidv7 } from 'uuid'
import type { Reads, Writes } from '../database/database.ts'
import { refuseStale } from '../database/stale-version.ts'

export type Target = { id: string; version: number; indicatorId: string; value: number }

export async function targetsOf(reads: Reads, year: number): Promise<Target[]> {
  return reads
    .selectFrom('target')
    .select(['id', 'version', 'indicator_id as indicatorId', 'value'])
    .where('year', '=', year)
    .execute()
}

/**
 * Sets, changes or (null) takes away the target of an indicator for a year, where it still has the version its user
 * saw; null where there was none.
 */
export async function saveTarget(
  writes: Writes,
  target: { indicatorId: string; year: number; value: number | null; version: number | null },
): Promise<void> {
  const { indicatorId, year, value, version } = target
  if (version === null) {
    if (value === null) return
    const { numInsertedOrUpdatedRows } = await writes
      .insertInto('target')
      .values({ id: uuidv7(), indicator_id: indicatorId, year, value })
      .onConflict((conflict) => conflict.columns(['indicator_id', 'year']).doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 0n) await refuseStaleTarget(writes, target)
    return
  }
  const changed =
    value === null
      ? (
          await writes
            .deleteFrom('target')
            .where('indicator_id', '=', indicatorId)
            .where('year', '=', year)
            .where('version', '=', version)
            .executeTakeFirst()
        ).numDeletedRows
      : (
          await writes
            .updateTable('target')
            .set(({ eb }) => ({ value, version: eb('version', '+', 1) }))
            .where('indicator_id', '=', indicatorId)
            .where('year', '=', year)
            .where('version', '=', version)
            .executeTakeFirst()
        ).numUpdatedRows
  if (changed === 0n) await refuseStaleTarget(writes, target)
}

async function refuseStaleTarget(
  writes: Writes,
  { indicatorId, year }: { indicatorId: string; year: number },
): Promise<never> {
  const row = await writes
    .selectFrom('target')
    .select('id')
    .where('indicator_id', '=', indicatorId)
    .where('year', '=', year)
    .executeTakeFirst()
  return refuseStale(writes, 'target', row?.id ?? indicatorId)
}
