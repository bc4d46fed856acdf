import { fold } from '../../shared/domain/vietnamese-text.ts'
import { listBodies } from '../committee/service.ts'
import type { Reads } from '../database/database.ts'
import { listMeetings } from '../meetings/meetings.ts'
import { UserError } from '../user-error.ts'

/** The id of the meeting with a code such as HN-2024-01. Throws when there is none. */
export async function meetingByCode(reads: Reads, code: string): Promise<string> {
  const { rows } = await listMeetings(
    reads,
    { years: [], states: [], seriesIds: [], text: code, offset: 0, limit: 500 },
    '2000-01-01',
  )
  const meeting = rows.find((row) => row.code.toUpperCase() === code.toUpperCase())
  if (!meeting) throw new UserError('not-found')
  return meeting.id
}

/** The id of the body with a code such as catp, or with that short name, in force on a day if one is. */
export async function bodyByCode(reads: Reads, code: string, day: string): Promise<string> {
  const same = (bodies: Awaited<ReturnType<typeof listBodies>>) =>
    bodies.find((body) => fold(body.code) === fold(code) || fold(body.short) === fold(code))
  const body =
    same(await listBodies(reads, { on: day, all: false })) ??
    same(await listBodies(reads, { on: day, all: true }))
  if (!body) throw new UserError('not-found')
  return body.id
}
