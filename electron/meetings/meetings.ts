import type * as z from 'zod'
import type { meetingFields, meetingRow } from '../../shared/contract/meetings.ts'
import { mayCancel } from '../../shared/domain/meeting-state.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { Reads, Writes } from '../database/database.ts'
import { type Seen, updateSeen } from '../database/seen-row.ts'
import { UserError } from '../user-error.ts'
import { proposeAttendees } from './attendees.ts'
import {
  countMeetings,
  insertMeeting,
  lastMeetingNumber,
  type MeetingConditions,
  type MeetingPageRow,
  type MeetingRecord,
  meetingPage,
  meetingTexts,
} from './meeting-store.ts'
import { openMeeting, standingOf, storedMeeting } from './open-meeting.ts'
import { applyTemplate } from './proposals.ts'

export type MeetingFields = z.output<typeof meetingFields>
export type MeetingRow = z.output<typeof meetingRow>
export type MeetingQuery = {
  years: number[]
  states: MeetingRow['state'][]
  seriesIds: string[]
  text: string
  offset: number
  limit: number
}

export const everyMeeting: MeetingConditions = { spans: null, states: null, seriesIds: null, ids: null }

/** Meetings that meet a filter, the latest first, a page of them; tasks are counted as on `today` (YYYY-MM-DD). */
export async function listMeetings(
  reads: Reads,
  { years, states, seriesIds, text, offset, limit }: MeetingQuery,
  today: string,
): Promise<{ rows: MeetingRow[]; total: number }> {
  const conditions: MeetingConditions = {
    ...everyMeeting,
    spans: years.length > 0 ? years.map(yearSpan) : null,
    states: states.length > 0 ? states : null,
    seriesIds: seriesIds.length > 0 ? seriesIds : null,
  }
  const words = fold(text).split(' ').filter(Boolean)
  if (words.length > 0) {
    const found = (await meetingTexts(reads, conditions)).filter(({ code, title, place }) => {
      const folded = ` ${fold([code, title, place].join(' '))}`
      return words.every((word) => folded.includes(` ${word}`))
    })
    conditions.ids = found.map(({ id }) => id)
  }
  if (conditions.ids?.length === 0) return { rows: [], total: 0 }
  const rows = await meetingPage(reads, conditions, today, { offset, limit })
  return {
    rows: rows.map(meetingShown),
    total: conditions.ids?.length ?? (await countMeetings(reads, conditions)),
  }
}

/** The days of a year, both ends included. */
export const yearSpan = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` })

/** Plans a meeting: its members by the mandates of its day, the agenda of a template where one is named. */
export async function createMeeting(
  writes: Writes,
  { fields, templateId }: { fields: MeetingFields; templateId: string | null },
): Promise<{ id: string; code: string }> {
  const prefix = `HN-${fields.date.slice(0, 4)}-`
  const number = (await lastMeetingNumber(writes, prefix)) + 1
  const code = `${prefix}${String(number).padStart(2, '0')}`
  const id = await insertMeeting(writes, {
    ...meetingColumns(fields),
    code,
    state: 'planned',
    started_at: null,
    ended_at: null,
    current_item_id: null,
    cancelled_reason: null,
  })
  if (templateId !== null) await applyTemplate(writes, templateId, { id, date: fields.date })
  await proposeAttendees(writes, { meetingId: id })
  return { id, code }
}

/** Changes what the form of a meeting holds; its code stays, since it has been quoted. */
export async function saveMeeting(
  writes: Writes,
  { fields, ...seen }: Seen & { fields: MeetingFields },
): Promise<void> {
  await openMeeting(writes, seen.id)
  await updateSeen(writes, 'meeting', seen, meetingColumns(fields))
}

/** Calls a meeting off that has not begun. */
export async function cancelMeeting(
  writes: Writes,
  { reason, ...seen }: Seen & { reason: string },
): Promise<void> {
  const record = await storedMeeting(writes, seen.id)
  if (record.cancelled_reason !== null) throw new UserError('meeting-cancelled')
  if (!mayCancel(standingOf(record))) throw new UserError('meeting-begun', { title: record.title })
  await updateSeen(writes, 'meeting', seen, { cancelled_reason: reason })
}

const meetingColumns = (fields: MeetingFields) => ({
  series_id: fields.seriesId,
  kind: fields.kind,
  title: fields.title,
  number_in_term: fields.numberInTerm,
  date: fields.date,
  start_time: fields.startTime,
  end_time: fields.endTime,
  place: fields.place,
  documents: fields.documents || null,
  other_information: fields.otherInformation || null,
  answer_by: fields.answerBy,
  comment_by: fields.commentBy,
})

export const fieldsOfMeeting = (record: MeetingRecord): MeetingFields => ({
  seriesId: record.series_id,
  kind: record.kind,
  title: record.title,
  numberInTerm: record.number_in_term,
  date: record.date,
  startTime: record.start_time,
  endTime: record.end_time,
  place: record.place,
  documents: record.documents,
  otherInformation: record.other_information,
  answerBy: record.answer_by,
  commentBy: record.comment_by,
})

/** A meeting as a row of the list. */
export const meetingShown = (row: MeetingPageRow): MeetingRow => ({
  id: row.id,
  version: row.version,
  code: row.code,
  seriesId: row.series_id,
  kind: row.kind,
  title: row.title,
  numberInTerm: row.number_in_term,
  date: row.date,
  startTime: row.start_time,
  place: row.place,
  state: row.state,
  cancelled: row.cancelled_reason !== null,
  attendees: row.attendees ?? 0,
  present: row.present ?? 0,
  agendaItems: row.agendaItems ?? 0,
  conclusions: row.conclusions ?? 0,
  unassigned: row.unassigned ?? 0,
  tasksOpen: row.tasksOpen ?? 0,
  tasksOverdue: row.tasksOverdue ?? 0,
})
