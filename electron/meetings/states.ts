import * as z from 'zod'
import { formatTime } from '../../shared/domain/day-text.ts'
import { isFrozen, type MeetingState, mayReopen, stepProblem } from '../../shared/domain/meeting-state.ts'
import { businessDayOf } from '../clock.ts'
import type { Reads, Writes } from '../database/database.ts'
import { type Seen, updateSeen } from '../database/seen-row.ts'
import { UserError } from '../user-error.ts'
import { snapshotOf } from './agenda.ts'
import { itemRows, updateItem } from './agenda-store.ts'
import { attendeeRows } from './attendee-store.ts'
import { type AsOfNow, blockingChecks } from './detail.ts'
import { meetingForDocument } from './for-documents.ts'
import { leaveItem } from './live.ts'
import { editionRow, editionRows, insertEdition, type MeetingRecord } from './meeting-store.ts'
import { standingOf, storedMeeting } from './open-meeting.ts'

/**
 * Walks a meeting on to the next state. Beginning and ending set its times, the last step of the live mode stops the
 * clock of the item under way; from "sent for comment" on each step freezes the minutes as an edition.
 */
export async function advance(
  writes: Writes,
  { to, ...seen }: Seen & { to: MeetingState },
  at: AsOfNow,
): Promise<void> {
  const record = await storedMeeting(writes, seen.id)
  const problem = stepProblem(
    {
      ...standingOf(record),
      date: record.date,
      attendees: (await attendeeRows(writes, seen.id)).length,
      agendaItems: (await itemRows(writes, seen.id)).length,
      blocking: to === 'locked' ? await blockingChecks(writes, record, at) : 0,
    },
    to,
    at.today,
  )
  if (problem) throw new UserError(problem.code, problem.params)
  await updateSeen(writes, 'meeting', seen, { state: to, ...timesOf(record, to, at) })
  if (to === 'held') await leaveItem(writes, record.current_item_id, true, at.now)
  if (to === 'locked') {
    for (const item of await itemRows(writes, seen.id)) {
      await updateItem(writes, item.id, { snapshot: await snapshotOf(writes, item) })
    }
  }
  if (isFrozen(to)) await freeze(writes, seen.id, to, at.today, null)
}

function timesOf(record: MeetingRecord, to: MeetingState, { now }: AsOfNow) {
  if (to === 'underWay') return { started_at: now }
  if (to !== 'held') return {}
  // Minutes of an earlier day are written up later: the clock of the wall then says nothing of the meeting.
  const endedThatDay = businessDayOf(now) === record.date
  return {
    ended_at: now,
    current_item_id: null,
    ...(endedThatDay && record.end_time === null ? { end_time: formatTime(now) } : {}),
  }
}

/** Opens frozen minutes to changes again, with the reason; how they stood is kept as an edition. */
export async function reopen(
  writes: Writes,
  { reason, ...seen }: Seen & { reason: string },
  at: AsOfNow,
): Promise<void> {
  const record = await storedMeeting(writes, seen.id)
  if (record.cancelled_reason !== null) throw new UserError('meeting-cancelled')
  if (!mayReopen(standingOf(record))) throw new UserError('meeting-not-frozen', { title: record.title })
  await updateSeen(writes, 'meeting', seen, { state: 'held' })
  await freeze(writes, seen.id, 'reopened', at.today, reason)
}

async function freeze(
  writes: Writes,
  meetingId: string,
  stage: 'sentForComment' | 'approved' | 'locked' | 'reopened',
  date: string,
  reason: string | null,
): Promise<void> {
  const last = (await editionRows(writes, meetingId)).at(-1)?.ordinal ?? 0
  const content = JSON.stringify(await meetingForDocument(writes, meetingId))
  await insertEdition(writes, { meeting_id: meetingId, ordinal: last + 1, stage, date, reason, content })
}

/** A frozen edition with what it froze, as `meetingForDocument` gave it then. */
export async function editionOf(reads: Reads, id: string) {
  const row = await editionRow(reads, id)
  if (!row) throw new UserError('not-found')
  const known = (await editionRows(reads, row.meeting_id)).find((edition) => edition.id === id)!
  return {
    edition: {
      id,
      ordinal: row.ordinal,
      stage: row.stage,
      date: row.date,
      reason: row.reason,
      at: known.at ?? `${row.date}T00:00:00.000Z`,
      author: known.actor ?? '',
    },
    content: z.json().parse(JSON.parse(row.content)),
  }
}
