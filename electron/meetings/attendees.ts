import type * as z from 'zod'
import type { attendeeFields, attendee as attendeeSchema } from '../../shared/contract/meetings.ts'
import { positionBetween } from '../../shared/domain/outline-codes.ts'
import type { Attending } from '../../shared/domain/quorum.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import { listPeople } from '../committee/people.ts'
import { listBodies } from '../committee/service.ts'
import type { Writes } from '../database/database.ts'
import { deleteSeen, type Seen, updateSeen } from '../database/seen-row.ts'
import { UserError } from '../user-error.ts'
import { itemOfOpenMeeting } from './agenda.ts'
import {
  type AttendeeColumns,
  type AttendeeRow,
  absenceRows,
  attendeeRow,
  attendeeRows,
  countWords,
  deleteAbsences,
  insertAbsences,
  insertAttendees,
} from './attendee-store.ts'
import { openMeeting } from './open-meeting.ts'

export type AttendeeFields = z.output<typeof attendeeFields>
export type Attendee = z.output<typeof attendeeSchema>
type Role = Attending['role']

/** The seat a mandate gives at a meeting; null for the staff that helps the committee (tổ giúp việc). */
export function seatOf(mandateRole: string): Role | null {
  const role = fold(mandateRole)
  if (role.includes('to giup viec') || role.startsWith('to truong') || role.startsWith('to pho')) return null
  if (role.startsWith('pho')) return 'deputy'
  if (role.startsWith('truong ban')) return 'chair'
  if (role.startsWith('thu ky')) return 'secretary'
  return role.startsWith('uy vien') || role.startsWith('thanh vien') ? 'member' : null
}

const seatOrder: Role[] = ['chair', 'deputy', 'member', 'secretary']

/**
 * Adds who has a seat by the mandates valid on the day of the meeting, by their highest one, in the order of seats and
 * bodies; those already on the list are left alone. Names and titles are written out as they are that day.
 */
export async function proposeAttendees(
  writes: Writes,
  { meetingId }: { meetingId: string },
): Promise<{ added: number }> {
  const meeting = await openMeeting(writes, meetingId)
  const there = await attendeeRows(writes, meetingId)
  const known = new Set(there.map(({ person_id }) => person_id))
  const bodies = await listBodies(writes, { on: meeting.date, all: true })
  const bodyPlace = new Map(bodies.map(({ id }, index) => [id, index]))
  const seats = (await listPeople(writes, { on: meeting.date, all: false })).flatMap((person) => {
    if (known.has(person.id)) return []
    const mandates = person.mandates.flatMap((mandate) => {
      const seat = seatOf(mandate.role)
      return seat === null ? [] : [{ seat, mandate }]
    })
    const [highest] = mandates.toSorted(
      (one, other) => seatOrder.indexOf(one.seat) - seatOrder.indexOf(other.seat),
    )
    return highest ? [{ person, ...highest }] : []
  })
  const ordered = seats.toSorted(
    (one, other) =>
      seatOrder.indexOf(one.seat) - seatOrder.indexOf(other.seat) ||
      bodyPlace.get(one.mandate.bodyId)! - bodyPlace.get(other.mandate.bodyId)!,
  )
  let last = there.at(-1)?.position ?? null
  const added = ordered.map(({ person, seat, mandate }): AttendeeColumns => {
    last = positionBetween(last, null)!
    return {
      meeting_id: meetingId,
      person_id: person.id,
      body_id: mandate.bodyId,
      unit_id: null,
      name: person.fullName,
      title: [person.rank, mandate.role].filter(Boolean).join(', '),
      role: seat,
      people: 1,
      ...noAnswer,
      position: last,
    }
  })
  await insertAttendees(writes, added)
  return { added: added.length }
}

const noAnswer = {
  answer: 'none',
  answer_reason: null,
  delegate_name: null,
  delegate_title: null,
  attendance: 'unknown',
  arrived_at: null,
  left_at: null,
} as const

/** Adds a line of the list (no id) or changes one. */
export async function saveAttendee(
  writes: Writes,
  {
    meetingId,
    id,
    version,
    fields,
  }: { meetingId: string; id: string | null; version: number; fields: AttendeeFields },
): Promise<{ id: string }> {
  await openMeeting(writes, meetingId)
  const columns = {
    person_id: fields.personId,
    body_id: fields.bodyId,
    unit_id: fields.unitId,
    name: fields.name,
    title: fields.title || null,
    role: fields.role,
    people: fields.people,
    answer: fields.answer,
    answer_reason: fields.answerReason || null,
    delegate_name: fields.delegateName || null,
    delegate_title: fields.delegateTitle || null,
    attendance: fields.attendance,
    arrived_at: fields.arrivedAt,
    left_at: fields.leftAt,
  }
  if (id !== null) {
    await attendeeOf(writes, meetingId, id)
    await updateSeen(writes, 'attendee', { id, version }, columns)
    return { id }
  }
  const last = (await attendeeRows(writes, meetingId)).at(-1)?.position ?? null
  const position = positionBetween(last, null)!
  const [added] = await insertAttendees(writes, [{ meeting_id: meetingId, ...columns, position }])
  return { id: added! }
}

/** Takes a line off the list; one whose words stand in the minutes stays. */
export async function removeAttendee(writes: Writes, seen: Seen): Promise<void> {
  const row = await attendeeRow(writes, seen.id)
  if (!row) throw new UserError('not-found')
  await openMeeting(writes, row.meeting_id)
  const count = await countWords(writes, seen.id)
  if (count > 0) throw new UserError('still-in-use', { count })
  await deleteAbsences(writes, { attendeeId: seen.id })
  await deleteSeen(writes, 'attendee', seen)
}

export type AttendanceTaken = {
  meetingId: string
  attendeeIds: string[]
  attendance: Attending['attendance']
  time: string | null
}

/**
 * Takes the attendance of some at once. With a time of day, who comes comes at that time, and who is absent leaves then
 * if they were there; without one they were there, or away, from the start.
 */
export async function setAttendance(
  writes: Writes,
  { meetingId, attendeeIds, attendance, time }: AttendanceTaken,
): Promise<void> {
  await openMeeting(writes, meetingId)
  const rows = new Map((await attendeeRows(writes, meetingId)).map((row) => [row.id, row]))
  for (const id of attendeeIds) {
    const row = rows.get(id)
    if (!row) throw new UserError('not-found')
    await updateSeen(writes, 'attendee', row, attendanceColumns(row, attendance, time))
  }
}

function attendanceColumns(row: AttendeeRow, attendance: Attending['attendance'], time: string | null) {
  const wasThere = row.attendance === 'present' || row.attendance === 'delegate'
  if (attendance === 'absent' && time !== null && wasThere) return { left_at: time }
  const comes = attendance === 'present' || attendance === 'delegate'
  return { attendance, arrived_at: comes ? time : null, left_at: null }
}

/** Says that somebody who attends was away for one item, or was there after all. */
export async function setItemAbsence(
  writes: Writes,
  { agendaItemId, attendeeId, absent }: { agendaItemId: string; attendeeId: string; absent: boolean },
): Promise<void> {
  const { item } = await itemOfOpenMeeting(writes, agendaItemId)
  await attendeeOf(writes, item.meeting_id, attendeeId)
  const rows = await absenceRows(writes, item.meeting_id)
  const isNoted = rows.some((row) => row.agenda_item_id === agendaItemId && row.attendee_id === attendeeId)
  if (absent && !isNoted) await insertAbsences(writes, [{ agendaItemId, attendeeId }])
  if (!absent && isNoted) await deleteAbsences(writes, { agendaItemId, attendeeId })
}

/** An attendee of that meeting; throws when there is none. */
export async function attendeeOf(writes: Writes, meetingId: string, id: string): Promise<AttendeeRow> {
  const row = await attendeeRow(writes, id)
  if (row?.meeting_id !== meetingId) throw new UserError('not-found')
  return row
}

/** An attendee as the screen shows it. */
export const attendeeShown = (row: AttendeeRow): Attendee => ({
  id: row.id,
  version: row.version,
  personId: row.person_id,
  bodyId: row.body_id,
  unitId: row.unit_id,
  name: row.name,
  title: row.title,
  role: row.role,
  people: row.people,
  answer: row.answer,
  answerReason: row.answer_reason,
  delegateName: row.delegate_name,
  delegateTitle: row.delegate_title,
  attendance: row.attendance,
  arrivedAt: row.arrived_at,
  leftAt: row.left_at,
})

/** An attendee as a quorum counts it. */
export const attendingOf = (row: AttendeeRow): Attending => ({
  id: row.id,
  bodyId: row.body_id,
  role: row.role,
  people: row.people,
  attendance: row.attendance,
  arrivedAt: row.arrived_at,
  leftAt: row.left_at,
})
