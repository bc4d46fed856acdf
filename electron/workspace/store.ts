import type { Reads, Writes } from '../database/database.ts'
import type { CommitteeTable } from '../database/schema.ts'

export async function readCommittee(reads: Reads) {
  return reads.selectFrom('committee').selectAll().executeTakeFirstOrThrow()
}

type CommitteeColumns = Partial<Omit<CommitteeTable, 'id' | 'version' | 'sample_date'>>

/** Writes the committee if it still has the version the user saw; false when somebody was quicker. */
export async function writeCommittee(
  writes: Writes,
  seenVersion: number,
  columns: CommitteeColumns,
): Promise<boolean> {
  const { numUpdatedRows } = await writes
    .updateTable('committee')
    .set({ ...columns, version: seenVersion + 1 })
    .where('version', '=', seenVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
