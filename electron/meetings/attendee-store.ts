import type { Insertable, Selectable } from 'kysely'
import type { Reads, Writes } from '../database/database.ts'
import { insertInChunks } from '../database/insert-in-chunks.ts'
import type { AttendeeTable } from '../database/meetings-schema.ts'
import { newIds } from '../database/new-ids.ts'

export type AttendeeRow = Selectable<AttendeeTable>
export type AttendeeColumns = Omit<Insertable<AttendeeTable>, 'id' | 'version'>

export const attendeeRows = (reads: Reads, meetingId: string): Promise<AttendeeRow[]> =>
  reads
    .selectFrom('attendee')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute()

export const attendeeRow = (reads: Reads, id: string): Promise<AttendeeRow | undefined> =>
  reads.selectFrom('attendee').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertAttendees(writes: Writes, attendees: AttendeeColumns[]): Promise<string[]> {
  const ids = newIds(attendees.length)
  await insertInChunks(
    writes,
    'attendee',
    attendees.map((attendee, index) => ({ id: ids[index]!, ...attendee })),
  )
  return ids
}

/** How many remarks and conclusions name an attendee. */
export async function countWords(reads: Reads, attendeeId: string): Promise<number> {
  const count = async (table: 'remark' | 'conclusion') => {
    const row = await reads
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('attendee_id', '=', attendeeId)
      .executeTakeFirstOrThrow()
    return row.count
  }
  return (await count('remark')) + (await count('conclusion'))
}

/** Who was away for which item of a meeting. */
export const absenceRows = (reads: Reads, meetingId: string) =>
  reads
    .selectFrom('item_absence')
    .innerJoin('agenda_item', 'agenda_item.id', 'item_absence.agenda_item_id')
    .where('agenda_item.meeting_id', '=', meetingId)
    .selectAll('item_absence')
    .orderBy('item_absence.id')
    .execute()

export async function insertAbsences(
  writes: Writes,
  pairs: { agendaItemId: string; attendeeId: string }[],
): Promise<void> {
  const ids = newIds(pairs.length)
  await insertInChunks(
    writes,
    'item_absence',
    pairs.map(({ agendaItemId, attendeeId }, index) => ({
      id: ids[index]!,
      agenda_item_id: agendaItemId,
      attendee_id: attendeeId,
    })),
  )
}

export async function deleteAbsences(
  writes: Writes,
  of: { agendaItemId?: string; attendeeId?: string },
): Promise<void> {
  await writes
    .deleteFrom('item_absence')
    .where(({ eb, and }) =>
      and([
        ...(of.agendaItemId === undefined ? [] : [eb('agenda_item_id', '=', of.agendaItemId)]),
        ...(of.attendeeId === undefined ? [] : [eb('attendee_id', '=', of.attendeeId)]),
      ]),
    )
    .execute()
}
