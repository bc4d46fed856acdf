import { formatTime } from '../../shared/domain/day-text.ts'
import { isThere } from '../../shared/domain/quorum.ts'
import type { Writes } from '../database/database.ts'
import { type Seen, updateSeen } from '../database/seen-row.ts'
import { UserError } from '../user-error.ts'
import { itemOf, itemOfOpenMeeting } from './agenda.ts'
import { type ItemRow, itemRow, updateItem } from './agenda-store.ts'
import { absenceRows, attendeeRows, insertAbsences } from './attendee-store.ts'
import { attendingOf } from './attendees.ts'
import { setCurrentItem } from './meeting-store.ts'
import { openMeeting } from './open-meeting.ts'

/**
 * Makes an item the one under way (null: none) and stops the clock of the one before, which is finished when `treated`
 * says so. `now` is an instant in UTC. Only while the meeting is under way.
 */
export async function goToItem(
  writes: Writes,
  { meetingId, itemId, treated }: { meetingId: string; itemId: string | null; treated: boolean },
  now: string,
): Promise<void> {
  const meeting = await openMeeting(writes, meetingId)
  if (meeting.state !== 'underWay') throw new UserError('meeting-not-under-way', { title: meeting.title })
  if (itemId === meeting.current_item_id) return
  const next = itemId === null ? null : await itemOf(writes, meetingId, itemId)
  await leaveItem(writes, meeting.current_item_id, treated, now)
  if (next) await updateItem(writes, next.id, { state: 'underWay', running_since: now })
  await setCurrentItem(writes, meetingId, itemId)
}

/** Stops the clock of an item and notes who was not in the room when it ended. */
export async function leaveItem(
  writes: Writes,
  itemId: string | null,
  treated: boolean,
  now: string,
): Promise<void> {
  const item = itemId === null ? undefined : await itemRow(writes, itemId)
  if (!item) return
  await updateItem(writes, item.id, { ...stoppedClock(item, now), state: treated ? 'treated' : 'open' })
  if (treated) await noteAbsences(writes, item, now)
}

/** Marks an item treated without having been under way, or open again. */
export async function markItem(
  writes: Writes,
  { state, ...seen }: Seen & { state: 'open' | 'treated' },
  now: string,
): Promise<void> {
  const { item, meeting } = await itemOfOpenMeeting(writes, seen.id)
  await updateSeen(writes, 'agenda_item', seen, { ...stoppedClock(item, now), state })
  if (meeting.current_item_id === item.id) await setCurrentItem(writes, meeting.id, null)
  if (state === 'treated' && meeting.state === 'underWay') await noteAbsences(writes, item, now)
}

/** A clock set back meanwhile takes no seconds away. */
function stoppedClock(item: ItemRow, now: string): { seconds_used: number; running_since: null } {
  const run =
    item.running_since === null ? 0 : Math.round((Date.parse(now) - Date.parse(item.running_since)) / 1000)
  return { seconds_used: item.seconds_used + Math.max(0, run), running_since: null }
}

/** Who attends but had left by then, or not yet come, was away for the item: its own quorum is counted by that. */
async function noteAbsences(writes: Writes, item: ItemRow, now: string): Promise<void> {
  const time = formatTime(now)
  const noted = new Set(
    (await absenceRows(writes, item.meeting_id))
      .filter((row) => row.agenda_item_id === item.id)
      .map(({ attendee_id }) => attendee_id),
  )
  const people = (await attendeeRows(writes, item.meeting_id)).map(attendingOf)
  const away = people.filter(
    (one) => !noted.has(one.id) && isThere(one, { time: null }) && !isThere(one, { time }),
  )
  await insertAbsences(
    writes,
    away.map(({ id }) => ({ agendaItemId: item.id, attendeeId: id })),
  )
}
