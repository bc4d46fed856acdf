import type { Insertable, Selectable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Reads, Writes } from '../database/database.ts'
import type { MeetingRuleTable, MeetingSeriesTable } from '../database/meetings-schema.ts'

export type RuleRow = Selectable<MeetingRuleTable>
export type SeriesRow = Selectable<MeetingSeriesTable>

/** The one row of the office's rules; the migration put it there. */
export const ruleRow = (reads: Reads): Promise<RuleRow> =>
  reads.selectFrom('meeting_rule').selectAll().executeTakeFirstOrThrow()

export const seriesRows = (reads: Reads): Promise<SeriesRow[]> =>
  reads.selectFrom('meeting_series').selectAll().orderBy('position').orderBy('id').execute()

export async function insertSeries(
  writes: Writes,
  series: Omit<Insertable<MeetingSeriesTable>, 'id' | 'version'>,
): Promise<string> {
  const id = uuidv7()
  await writes
    .insertInto('meeting_series')
    .values({ ...series, id })
    .execute()
  return id
}
