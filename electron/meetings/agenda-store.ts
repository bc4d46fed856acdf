import type { Insertable, Selectable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Reads, Writes } from '../database/database.ts'
import type { AgendaItemTable, AgendaProposalTable } from '../database/meetings-schema.ts'

export type ItemRow = Selectable<AgendaItemTable>
export type ItemColumns = Omit<Insertable<AgendaItemTable>, 'id' | 'version'>

export const itemRows = (reads: Reads, meetingId: string): Promise<ItemRow[]> =>
  reads
    .selectFrom('agenda_item')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute()

export const itemRow = (reads: Reads, id: string): Promise<ItemRow | undefined> =>
  reads.selectFrom('agenda_item').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertItem(writes: Writes, item: ItemColumns): Promise<string> {
  const id = uuidv7()
  await writes
    .insertInto('agenda_item')
    .values({ ...item, id })
    .execute()
  return id
}

/** Changes what the live mode and the lock write of an item; counts its version on, so that an open form is told. */
export async function updateItem(writes: Writes, id: string, columns: Partial<ItemColumns>): Promise<void> {
  await writes
    .updateTable('agenda_item')
    .set(columns)
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Puts an item in its order; its words stay as they were, and so does its version. */
export async function placeItem(writes: Writes, id: string, position: number): Promise<void> {
  await writes.updateTable('agenda_item').set({ position }).where('id', '=', id).execute()
}

/** What items of other meetings the given ones carry on, by the id of what is carried. */
export async function carriedItems(reads: Reads, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, CarriedItem>()
  const rows = await reads
    .selectFrom('agenda_item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
    .where('agenda_item.id', 'in', ids)
    .select([
      'agenda_item.id',
      'agenda_item.title',
      'agenda_item.note',
      'agenda_item.snapshot',
      'meeting.id as meetingId',
      'meeting.title as meetingTitle',
      'meeting.date as meetingDate',
    ])
    .execute()
  return new Map<string, CarriedItem>(rows.map((row) => [row.id, row]))
}
export type CarriedItem = {
  id: string
  title: string
  note: string | null
  snapshot: string | null
  meetingId: string
  meetingTitle: string
  meetingDate: string
}

/** Of these items, those that a later meeting carries on. */
export async function carriedOnIds(reads: Reads, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await reads
    .selectFrom('agenda_item')
    .select('carried_from_id')
    .where('carried_from_id', 'in', ids)
    .execute()
  return new Set(rows.map(({ carried_from_id }) => carried_from_id!))
}

/** Untreated items of held meetings of a series before a day that nothing carries on, the latest meeting first. */
export const carryableRows = (reads: Reads, seriesId: string, date: string) =>
  reads
    .selectFrom('meeting')
    .innerJoin('agenda_item', 'agenda_item.meeting_id', 'meeting.id')
    .where('meeting.series_id', '=', seriesId)
    .where('meeting.date', '<', date)
    .where('meeting.cancelled_reason', 'is', null)
    .where('meeting.state', 'in', ['held', 'sentForComment', 'approved', 'locked'])
    .where('agenda_item.state', '!=', 'treated')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('agenda_item as later')
            .select('later.id')
            .whereRef('later.carried_from_id', '=', 'agenda_item.id'),
        ),
      ),
    )
    .select([
      'agenda_item.id',
      'agenda_item.title',
      'meeting.id as meetingId',
      'meeting.title as meetingTitle',
      'meeting.date as meetingDate',
    ])
    .orderBy('meeting.date', 'desc')
    .orderBy('agenda_item.position')
    .execute()

/** How many remarks, conclusions and later items stand on an item. */
export async function countOnItem(reads: Reads, id: string): Promise<number> {
  const count = async (table: 'remark' | 'conclusion') => {
    const row = await reads
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('agenda_item_id', '=', id)
      .executeTakeFirstOrThrow()
    return row.count
  }
  return (await count('remark')) + (await count('conclusion')) + (await carriedOnIds(reads, [id])).size
}

/** Lets go of an item what can stand without it: its proposal is open again, its files are the meeting's. */
export async function releaseItem(writes: Writes, id: string): Promise<void> {
  for (const table of ['agenda_proposal', 'meeting_attachment'] as const) {
    await writes
      .updateTable(table)
      .set({ agenda_item_id: null })
      .set(({ eb }) => ({ version: eb('version', '+', 1) }))
      .where('agenda_item_id', '=', id)
      .execute()
  }
}

export const openProposalRows = (reads: Reads) =>
  reads
    .selectFrom('agenda_proposal')
    .selectAll()
    .where('agenda_item_id', 'is', null)
    .orderBy('date')
    .orderBy('id')
    .execute()

export const proposalRow = (reads: Reads, id: string) =>
  reads.selectFrom('agenda_proposal').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertProposal(
  writes: Writes,
  proposal: Omit<Insertable<AgendaProposalTable>, 'id' | 'version'>,
): Promise<string> {
  const id = uuidv7()
  await writes
    .insertInto('agenda_proposal')
    .values({ ...proposal, id })
    .execute()
  return id
}

export const templateRows = (reads: Reads) =>
  reads.selectFrom('agenda_template').selectAll().orderBy('position').orderBy('id').execute()

export async function insertTemplate(
  writes: Writes,
  template: { name: string; items: string; position: number },
): Promise<string> {
  const id = uuidv7()
  await writes
    .insertInto('agenda_template')
    .values({ ...template, id })
    .execute()
  return id
}
