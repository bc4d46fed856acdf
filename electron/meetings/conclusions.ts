import { conclusionNumberText, nextNumbers } from '../../shared/domain/conclusion-number.ts'
import type { ConclusionKind } from '../../shared/domain/conclusion-state.ts'
import { formatTime } from '../../shared/domain/day-text.ts'
import { sentenceAt } from '../../shared/domain/meeting-checks.ts'
import { positionBetween } from '../../shared/domain/outline-codes.ts'
import { wouldCircle } from '../../shared/domain/validity.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { Reads, Writes } from '../database/database.ts'
import { deleteSeen, type Seen, updateSeen } from '../database/seen-row.ts'
import { UserError } from '../user-error.ts'
import { itemOf, roomBefore } from './agenda.ts'
import { attendeeOf } from './attendees.ts'
import { conclusionTaskRows } from './conclusion-task-store.ts'
import {
  activityLinks,
  type ConclusionRow,
  conclusionRow,
  conclusionRows,
  countOvertakenBy,
  insertConclusion,
  lastPosition,
  numbersGiven,
  placeConclusion,
} from './minutes-store.ts'
import { openMeeting, storedMeeting } from './open-meeting.ts'
import { bookOf, meetingRuleOf } from './rule.ts'

export type ConclusionFields = {
  agendaItemId: string | null
  attendeeId: string | null
  kind: ConclusionKind
  text: string
}

/** Adds a sentence of record at the end (no id), with the time it was said while the meeting runs, or changes one. */
export async function saveConclusion(
  writes: Writes,
  typed: { meetingId: string; id: string | null; version: number; fields: ConclusionFields },
  now: string,
): Promise<{ id: string }> {
  const { meetingId, id, version, fields } = typed
  const meeting = await openMeeting(writes, meetingId)
  if (fields.agendaItemId !== null) await itemOf(writes, meetingId, fields.agendaItemId)
  if (fields.attendeeId !== null) await attendeeOf(writes, meetingId, fields.attendeeId)
  const columns = {
    agenda_item_id: fields.agendaItemId,
    attendee_id: fields.attendeeId,
    kind: fields.kind,
    text: fields.text,
    folded: ` ${fold(fields.text)}`,
  }
  if (id !== null) {
    const row = await storedConclusion(writes, id)
    if (row.meeting_id !== meetingId) throw new UserError('not-found')
    await updateSeen(writes, 'conclusion', { id, version }, columns)
    return { id }
  }
  const added = await insertConclusion(writes, {
    meeting_id: meetingId,
    ...columns,
    number: null,
    time: meeting.state === 'underWay' ? formatTime(now) : '',
    position: positionBetween(await lastPosition(writes, 'conclusion', meetingId), null)!,
    overtaken_by_id: null,
    overtaken_reason: null,
  })
  return { id: added }
}

/** Puts a conclusion before another one of its meeting (null: last). */
export async function moveConclusion(
  writes: Writes,
  { before, ...seen }: Seen & { before: string | null },
): Promise<void> {
  const row = await storedConclusion(writes, seen.id)
  await openMeeting(writes, row.meeting_id)
  const others = (await conclusionRows(writes, row.meeting_id)).filter(({ id }) => id !== seen.id)
  const position = await roomBefore(others, before, (id, place) => placeConclusion(writes, id, place))
  await updateSeen(writes, 'conclusion', seen, { position })
}

/**
 * Deletes a sentence that has no number yet and that nothing was made from. A numbered one stays: its number has been
 * read out or sent, and would else be given to another sentence.
 */
export async function removeConclusion(writes: Writes, seen: Seen): Promise<void> {
  const row = await storedConclusion(writes, seen.id)
  const meeting = await openMeeting(writes, row.meeting_id)
  if (row.number !== null) {
    const book = bookOf(await meetingRuleOf(writes), meeting.date)
    throw new UserError('conclusion-numbered', { number: conclusionNumberText(book, row.number) })
  }
  const count =
    (await conclusionTaskRows(writes, [seen.id])).length +
    (await activityLinks(writes, [seen.id])).length +
    (await countOvertakenBy(writes, seen.id))
  if (count > 0) throw new UserError('still-in-use', { count })
  await deleteSeen(writes, 'conclusion', seen)
}

/** Numbers the conclusions of a meeting that have none, in their order, after the highest of the term or year. */
export async function numberConclusions(
  writes: Writes,
  { meetingId }: { meetingId: string },
): Promise<{ numbered: number }> {
  const meeting = await openMeeting(writes, meetingId)
  const unnumbered = (await conclusionRows(writes, meetingId)).filter(({ number }) => number === null)
  const given = await numbersGiven(writes, bookOf(await meetingRuleOf(writes), meeting.date))
  const numbers = nextNumbers(given, unnumbered.length)
  for (const [index, row] of unnumbered.entries()) {
    await updateSeen(writes, 'conclusion', row, { number: numbers[index]! })
  }
  return { numbered: unnumbered.length }
}

/**
 * Says that a conclusion no longer fits, with the reason and, where there is one, the conclusion that took its place;
 * without a reason it fits again. It may be said of locked minutes: their words stay.
 */
export async function setOvertaken(
  writes: Writes,
  { byId, reason, ...seen }: Seen & { byId: string | null; reason: string | null },
): Promise<void> {
  await storedConclusion(writes, seen.id)
  if (byId !== null) await refuseOvertakenCircle(writes, seen.id, byId)
  await updateSeen(writes, 'conclusion', seen, {
    overtaken_by_id: reason === null ? null : byId,
    overtaken_reason: reason,
  })
}

async function refuseOvertakenCircle(writes: Writes, id: string, byId: string): Promise<void> {
  const overtakers = new Map<string, string | null>()
  for (let next: string | null = byId; next !== null && !overtakers.has(next); ) {
    const row: ConclusionRow = await storedConclusion(writes, next)
    overtakers.set(next, row.overtaken_by_id)
    next = row.overtaken_by_id
  }
  if (wouldCircle((each) => overtakers.get(each), id, byId))
    throw new UserError('conclusion-overtaken-circle')
}

export async function storedConclusion(reads: Reads, id: string): Promise<ConclusionRow> {
  const row = await conclusionRow(reads, id)
  if (!row) throw new UserError('not-found')
  return row
}

/** The conclusion a sentence is quoted from, with its meeting; throws when it does not stand in it to the letter. */
export async function quotedConclusion(reads: Reads, conclusionId: string, sentence: string) {
  const conclusion = await storedConclusion(reads, conclusionId)
  const meeting = await storedMeeting(reads, conclusion.meeting_id)
  if (meeting.cancelled_reason !== null) throw new UserError('meeting-cancelled')
  if (sentenceAt(conclusion.text, sentence) === null) throw new UserError('sentence-not-in-conclusion')
  return { conclusion, meeting }
}
