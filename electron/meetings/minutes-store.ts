import type { Insertable, Selectable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Reads, Writes } from '../database/database.ts'
import type { ConclusionTable, MeetingAttachmentTable, RemarkTable } from '../database/meetings-schema.ts'

export type RemarkRow = Selectable<RemarkTable>
export type ConclusionRow = Selectable<ConclusionTable>

export const remarkRows = (reads: Reads, meetingId: string): Promise<RemarkRow[]> =>
  reads
    .selectFrom('remark')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute()

export const remarkRow = (reads: Reads, id: string): Promise<RemarkRow | undefined> =>
  reads.selectFrom('remark').selectAll().where('id', '=', id).executeTakeFirst()

/** The position of the last row of a meeting, null for none. */
export async function lastPosition(
  reads: Reads,
  table: 'remark' | 'conclusion',
  meetingId: string,
): Promise<number | null> {
  const row = await reads
    .selectFrom(table)
    .select(({ fn }) => fn.max('position').as('last'))
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst()
  return row?.last ?? null
}

export async function insertRemark(
  writes: Writes,
  remark: Omit<Insertable<RemarkTable>, 'id' | 'version'>,
): Promise<string> {
  const id = uuidv7()
  await writes
    .insertInto('remark')
    .values({ ...remark, id })
    .execute()
  return id
}

export const conclusionRows = (reads: Reads, meetingId: string): Promise<ConclusionRow[]> =>
  reads
    .selectFrom('conclusion')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute()

export const conclusionRow = (reads: Reads, id: string): Promise<ConclusionRow | undefined> =>
  reads.selectFrom('conclusion').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertConclusion(
  writes: Writes,
  conclusion: Omit<Insertable<ConclusionTable>, 'id' | 'version'>,
): Promise<string> {
  const id = uuidv7()
  await writes
    .insertInto('conclusion')
    .values({ ...conclusion, id })
    .execute()
  return id
}

/** Puts a conclusion in its order; its words stay as they were, and so does its version. */
export async function placeConclusion(writes: Writes, id: string, position: number): Promise<void> {
  await writes.updateTable('conclusion').set({ position }).where('id', '=', id).execute()
}

/** The numbers given to conclusions of meetings from one day to another (null: open). */
export async function numbersGiven(
  reads: Reads,
  { from, to }: { from: string; to: string | null },
): Promise<number[]> {
  const rows = await reads
    .selectFrom('meeting')
    .innerJoin('conclusion', 'conclusion.meeting_id', 'meeting.id')
    .where('meeting.date', '>=', from)
    .$if(to !== null, (query) => query.where('meeting.date', '<=', to!))
    .where('conclusion.number', 'is not', null)
    .select('conclusion.number')
    .execute()
  return rows.map(({ number }) => number!)
}

/** How many conclusions are said to be overtaken by this one. */
export async function countOvertakenBy(reads: Reads, id: string): Promise<number> {
  const { count } = await reads
    .selectFrom('conclusion')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('overtaken_by_id', '=', id)
    .executeTakeFirstOrThrow()
  return count
}

/** Ties between conclusions and activities of the programme. */
export const activityLinks = (reads: Reads, conclusionIds: readonly string[]) =>
  conclusionIds.length === 0
    ? Promise.resolve([])
    : reads
        .selectFrom('conclusion_activity')
        .selectAll()
        .where('conclusion_id', 'in', conclusionIds)
        .orderBy('id')
        .execute()

/** The conclusions an activity is tied to, the first tie first. */
export const linksOfActivity = (reads: Reads, activityId: string) =>
  reads
    .selectFrom('conclusion_activity')
    .selectAll()
    .where('activity_id', '=', activityId)
    .orderBy('id')
    .execute()

/** The exact words of conclusions that activities of a programme are tied to, in the order of the ties. */
export const linksOfProgramme = (reads: Reads, programmeId: string) =>
  reads
    .selectFrom('conclusion_activity')
    .innerJoin('activity', 'activity.id', 'conclusion_activity.activity_id')
    .where('activity.programme_id', '=', programmeId)
    .select(['conclusion_activity.activity_id', 'conclusion_activity.sentence'])
    .orderBy('conclusion_activity.id')
    .execute()

export async function insertActivityLink(
  writes: Writes,
  link: { conclusion_id: string; activity_id: string; sentence: string },
): Promise<void> {
  await writes
    .insertInto('conclusion_activity')
    .values({ ...link, id: uuidv7() })
    .execute()
}

export const activityLinkRow = (reads: Reads, conclusionId: string, activityId: string) =>
  reads
    .selectFrom('conclusion_activity')
    .selectAll()
    .where('conclusion_id', '=', conclusionId)
    .where('activity_id', '=', activityId)
    .executeTakeFirst()

export async function deleteActivityLink(writes: Writes, id: string): Promise<void> {
  await writes.deleteFrom('conclusion_activity').where('id', '=', id).execute()
}

export const attachmentRows = (reads: Reads, meetingId: string) =>
  reads
    .selectFrom('meeting_attachment')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('id')
    .execute()

export const attachmentRow = (reads: Reads, id: string) =>
  reads.selectFrom('meeting_attachment').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertAttachment(
  writes: Writes,
  attachment: Omit<Insertable<MeetingAttachmentTable>, 'id' | 'version'>,
): Promise<string> {
  const id = uuidv7()
  await writes
    .insertInto('meeting_attachment')
    .values({ ...attachment, id })
    .execute()
  return id
}
