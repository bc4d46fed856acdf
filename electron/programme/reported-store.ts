import type { Insertable, Selectable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Reads, Writes } from '../database/database.ts'
import type { ReportedActivityTable } from '../database/programme-schema.ts'

export type ReportedRow = Selectable<ReportedActivityTable>

/** What units and bodies say they did in a programme's year, by day. */
export const reportedRows = (reads: Reads, programmeId: string): Promise<ReportedRow[]> =>
  reads
    .selectFrom('reported_activity')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('date')
    .orderBy('id')
    .execute()

export const reportedRow = (reads: Reads, id: string): Promise<ReportedRow | undefined> =>
  reads.selectFrom('reported_activity').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertReported(
  writes: Writes,
  reported: Omit<Insertable<ReportedActivityTable>, 'id' | 'version'>,
): Promise<string> {
  const id = uuidv7()
  await writes
    .insertInto('reported_activity')
    .values({ ...reported, id })
    .execute()
  return id
}
