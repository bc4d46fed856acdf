import { fold } from '../../shared/domain/vietnamese-text.ts'
import { listBodies } from '../committee/service.ts'
import type { Reads } from '../database/database.ts'
import { listMeetings } from '../meetings/meetings.ts'
import { UserError } from '../user-error.ts'

const everyYear = { years: [], states: [], seriesIds: [], offset: 0 }
/** The day only says which meetings are ahead, which is not asked here. */
const anyDay = '2000-01-01'
const named = 5

/** The id of the meeting with a code such as HN-2024-01. Where there is none, the last ones are named. */
export async function meetingByCode(reads: Reads, code: string): Promise<string> {
  const { rows } = await listMeetings(reads, { ...everyYear, text: code, limit: 500 }, anyDay)
  const meeting = rows.find((row) => row.code.toUpperCase() === code.toUpperCase())
  if (meeting) return meeting.id
  const last = await listMeetings(reads, { ...everyYear, text: '', limit: named }, anyDay)
  throw new UserError('document-meeting-unknown', {
    meeting: code,
    known: last.rows.map((row) => row.code).join(', '),
  })
}

/**
 * The id of the body with a code such as catp, or with that short name, in force on a day if one is. Where there is none,
 * the codes in force on that day are named.
 */
export async function bodyByCode(reads: Reads, code: string, day: string): Promise<string> {
  const same = (bodies: Awaited<ReturnType<typeof listBodies>>) =>
    bodies.find((body) => fold(body.code) === fold(code) || fold(body.short) === fold(code))
  const inForce = await listBodies(reads, { on: day, all: false })
  const body = same(inForce) ?? same(await listBodies(reads, { on: day, all: true }))
  if (body) return body.id
  throw new UserError('document-body-unknown', {
    body: code,
    known: inForce.map((each) => each.code).join(', '),
  })
}
