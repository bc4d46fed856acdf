import type * as z from 'zod'
import type { remark as remarkSchema } from '../../shared/contract/meetings.ts'
import { positionBetween } from '../../shared/domain/outline-codes.ts'
import type { Writes } from '../database/database.ts'
import { deleteSeen, type Seen, updateSeen } from '../database/seen-row.ts'
import { UserError } from '../user-error.ts'
import { itemOf } from './agenda.ts'
import { attendeeOf } from './attendees.ts'
import { insertRemark, lastPosition, type RemarkRow, remarkRow } from './minutes-store.ts'
import { openMeeting } from './open-meeting.ts'

export type Remark = z.output<typeof remarkSchema>
type RemarkFields = Omit<Remark, 'id' | 'version'>

/**
 * Stores what somebody says, as it is typed: the first time without an id, then again and again with the version the
 * last call gave. Remarks stand in the order they were begun.
 */
export async function saveRemark(
  writes: Writes,
  typed: { meetingId: string; id: string | null; version: number; remark: RemarkFields },
): Promise<{ id: string; version: number }> {
  const { meetingId, id, version, remark } = typed
  await openMeeting(writes, meetingId)
  if (remark.agendaItemId !== null) await itemOf(writes, meetingId, remark.agendaItemId)
  if (remark.attendeeId !== null) await attendeeOf(writes, meetingId, remark.attendeeId)
  const columns = {
    agenda_item_id: remark.agendaItemId,
    attendee_id: remark.attendeeId,
    speaker: remark.speaker,
    text: remark.text,
    time: remark.time,
  }
  if (id === null) {
    const position = positionBetween(await lastPosition(writes, 'remark', meetingId), null)!
    const added = await insertRemark(writes, { meeting_id: meetingId, ...columns, position })
    return { id: added, version: 1 }
  }
  const row = await remarkRow(writes, id)
  if (row?.meeting_id !== meetingId) throw new UserError('not-found')
  await updateSeen(writes, 'remark', { id, version }, columns)
  return { id, version: version + 1 }
}

export async function removeRemark(writes: Writes, seen: Seen): Promise<void> {
  const row = await remarkRow(writes, seen.id)
  if (!row) throw new UserError('not-found')
  await openMeeting(writes, row.meeting_id)
  await deleteSeen(writes, 'remark', seen)
}

export const remarkShown = (row: RemarkRow): Remark => ({
  id: row.id,
  version: row.version,
  agendaItemId: row.agenda_item_id,
  attendeeId: row.attendee_id,
  speaker: row.speaker,
  text: row.text,
  time: row.time,
})
