import type * as z from 'zod'
import type { agendaItemFields } from '../../shared/contract/meetings.ts'
import { freshPositions, positionBetween } from '../../shared/domain/outline-codes.ts'
import type { Reads, Writes } from '../database/database.ts'
import { deleteSeen, type Seen, updateSeen } from '../database/seen-row.ts'
import { UserError } from '../user-error.ts'
import {
  carriedItems,
  carriedOnIds,
  carryableRows,
  countOnItem,
  type ItemColumns,
  type ItemRow,
  insertItem,
  itemRow,
  itemRows,
  placeItem,
  releaseItem,
} from './agenda-store.ts'
import { deleteAbsences } from './attendee-store.ts'
import { type MeetingRecord, setCurrentItem } from './meeting-store.ts'
import { openMeeting, storedMeeting } from './open-meeting.ts'

export type ItemFields = z.output<typeof agendaItemFields>

/** Adds an item at the end (no id) or changes one. */
export async function saveItem(
  writes: Writes,
  {
    meetingId,
    id,
    version,
    fields,
  }: { meetingId: string; id: string | null; version: number; fields: ItemFields },
): Promise<{ id: string }> {
  await openMeeting(writes, meetingId)
  if (id === null) return { id: await appendItem(writes, meetingId, fields) }
  await itemOf(writes, meetingId, id)
  await updateSeen(writes, 'agenda_item', { id, version }, itemColumns(fields))
  return { id }
}

/** Adds an item at the end of an agenda, carrying on one of an earlier meeting where one is named. */
export async function appendItem(
  writes: Writes,
  meetingId: string,
  fields: ItemFields,
  carriedFromId: string | null = null,
): Promise<string> {
  const last = (await itemRows(writes, meetingId)).at(-1)?.position ?? null
  return insertItem(writes, {
    meeting_id: meetingId,
    position: positionBetween(last, null)!,
    ...itemColumns(fields),
    seconds_used: 0,
    running_since: null,
    state: 'open',
    carried_from_id: carriedFromId,
    snapshot: null,
  })
}

const itemColumns = (fields: ItemFields) =>
  ({
    kind: fields.kind,
    title: fields.title,
    presenter_body_id: fields.presenterBodyId,
    presenter: fields.presenter || null,
    asked_by: fields.askedBy || null,
    minutes_planned: fields.minutesPlanned,
    note: fields.note || null,
  }) satisfies Partial<ItemColumns>

/** Puts an item before another one of its meeting (null: last). */
export async function moveItem(
  writes: Writes,
  { before, ...seen }: Seen & { before: string | null },
): Promise<void> {
  const { item } = await itemOfOpenMeeting(writes, seen.id)
  const others = (await itemRows(writes, item.meeting_id)).filter(({ id }) => id !== seen.id)
  const position = await roomBefore(others, before, (id, place) => placeItem(writes, id, place))
  await updateSeen(writes, 'agenda_item', seen, { position })
}

/** A position among rows before one of them (null: after all); where there is no room, all are placed anew. */
export async function roomBefore(
  others: readonly { id: string; position: number }[],
  before: string | null,
  place: (id: string, position: number) => Promise<void>,
): Promise<number> {
  const next = before === null ? -1 : others.findIndex(({ id }) => id === before)
  const index = next < 0 ? others.length : next
  const position = positionBetween(others[index - 1]?.position ?? null, others[index]?.position ?? null)
  if (position !== null) return position
  const fresh = freshPositions(others.length + 1)
  for (const [at, { id }] of others.entries()) await place(id, fresh[at < index ? at : at + 1]!)
  return fresh[index]!
}

/** Takes an item off the agenda unless something was said or decided under it, or a later meeting carries it on. */
export async function removeItem(writes: Writes, seen: Seen): Promise<void> {
  const { item, meeting } = await itemOfOpenMeeting(writes, seen.id)
  const count = await countOnItem(writes, seen.id)
  if (count > 0) throw new UserError('still-in-use', { count })
  if (meeting.current_item_id === item.id) await setCurrentItem(writes, meeting.id, null)
  await releaseItem(writes, seen.id)
  await deleteAbsences(writes, { agendaItemId: seen.id })
  await deleteSeen(writes, 'agenda_item', seen)
}

/** Untreated items of earlier meetings of the series that nothing carries yet; none for a meeting outside a series. */
export async function carryable(reads: Reads, { meetingId }: { meetingId: string }) {
  const { series_id, date } = await storedMeeting(reads, meetingId)
  return series_id === null ? [] : carryableRows(reads, series_id, date)
}

/**
 * Carries untreated items of earlier meetings on: each becomes an item here that is linked to the one it continues,
 * which stays where it is with all that was said on it.
 */
export async function carryOver(
  writes: Writes,
  { meetingId, itemIds }: { meetingId: string; itemIds: string[] },
): Promise<void> {
  await openMeeting(writes, meetingId)
  const offered = new Set((await carryable(writes, { meetingId })).map(({ id }) => id))
  for (const id of itemIds) {
    const item = await itemRow(writes, id)
    if (!item) throw new UserError('not-found')
    if ((await carriedOnIds(writes, [id])).size > 0)
      throw new UserError('item-carried-already', { title: item.title })
    if (!offered.has(id)) throw new UserError('not-found')
    await appendItem(writes, meetingId, { ...fieldsOfItem(item), note: null }, id)
  }
}

export const fieldsOfItem = (item: ItemRow): ItemFields => ({
  kind: item.kind,
  title: item.title,
  presenterBodyId: item.presenter_body_id,
  presenter: item.presenter,
  askedBy: item.asked_by,
  minutesPlanned: item.minutes_planned,
  note: item.note,
})

/** What an item says at the lock, with what it carries on: kept as text, since both may be read long after. */
export async function snapshotOf(reads: Reads, item: ItemRow): Promise<string> {
  const carried =
    item.carried_from_id === null ? new Map() : await carriedItems(reads, [item.carried_from_id])
  const from = carried.get(item.carried_from_id ?? '')
  return JSON.stringify({
    ...fieldsOfItem(item),
    state: item.state,
    secondsUsed: item.seconds_used,
    carriedFrom: from
      ? { title: from.title, note: from.note, meetingTitle: from.meetingTitle, meetingDate: from.meetingDate }
      : null,
  })
}

/** An item of that meeting; throws when there is none. */
export async function itemOf(writes: Reads, meetingId: string, id: string): Promise<ItemRow> {
  const row = await itemRow(writes, id)
  if (row?.meeting_id !== meetingId) throw new UserError('not-found')
  return row
}

/** An item whose meeting may still be changed, with that meeting. */
export async function itemOfOpenMeeting(
  writes: Writes,
  id: string,
): Promise<{ item: ItemRow; meeting: MeetingRecord }> {
  const item = await itemRow(writes, id)
  if (!item) throw new UserError('not-found')
  return { item, meeting: await openMeeting(writes, item.meeting_id) }
}
