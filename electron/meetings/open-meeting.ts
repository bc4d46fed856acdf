import { mayChange } from '../../shared/domain/meeting-state.ts'
import type { Reads, Writes } from '../database/database.ts'
import { UserError } from '../user-error.ts'
import { type MeetingRecord, meetingRecord } from './meeting-store.ts'

export async function storedMeeting(reads: Reads, id: string): Promise<MeetingRecord> {
  const record = await meetingRecord(reads, id)
  if (!record) throw new UserError('not-found')
  return record
}

/** The state of a meeting as its rules ask for it. */
export const standingOf = ({ state, cancelled_reason }: MeetingRecord) => ({
  state,
  cancelled: cancelled_reason !== null,
})

/** A meeting whose minutes may still be changed; throws when it was called off, or approved and not reopened. */
export async function openMeeting(writes: Writes, id: string): Promise<MeetingRecord> {
  const record = await storedMeeting(writes, id)
  if (record.cancelled_reason !== null) throw new UserError('meeting-cancelled')
  if (!mayChange(standingOf(record))) throw new UserError('meeting-fixed', { title: record.title })
  return record
}
