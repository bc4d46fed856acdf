import type { Insertable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Writes } from '../database/database.ts'
import { insertInChunks } from '../database/insert-in-chunks.ts'
import type { ActivityTable, ProgrammeTables } from '../database/programme-schema.ts'
import type { PartTable } from './activity-store.ts'

export type NewActivity = Omit<Insertable<ActivityTable>, 'id' | 'version'>
export type NewPart<Table extends PartTable> = Omit<
  Insertable<ProgrammeTables[Table]>,
  'id' | 'version' | 'activity_id'
>
/** The parts of an activity, by table. */
export type NewParts = { [Table in PartTable]: NewPart<Table>[] }

export const partTables: readonly PartTable[] = [
  'activity_objective',
  'activity_support',
  'activity_unit',
  'activity_target',
  'activity_resource',
  'activity_tag',
]

/** Stores new activities, all with the same columns, and their parts; gives their ids in the same order. */
export async function insertActivities(
  writes: Writes,
  activities: { columns: NewActivity; parts: NewParts }[],
): Promise<string[]> {
  const rows = activities.map((activity) => ({ ...activity, id: uuidv7() }))
  await insertInChunks(
    writes,
    'activity',
    rows.map(({ id, columns }) => ({ ...columns, id })),
  )
  for (const table of partTables) {
    const parts = rows.flatMap(({ id, parts }) =>
      parts[table].map((part) => ({ ...part, id: uuidv7(), activity_id: id })),
    )
    await insertInChunks(writes, table, parts)
  }
  return rows.map(({ id }) => id)
}

/**
 * Leaves an activity with exactly these parts of one kind. A part that is already there word for word keeps its row,
 * so that history tells what changed and nothing else.
 */
export async function replaceParts<Table extends PartTable>(
  writes: Writes,
  table: Table,
  activityId: string,
  parts: NewPart<Table>[],
): Promise<boolean> {
  const stored = await writes
    .selectFrom(table as 'activity_tag')
    .selectAll()
    .where('activity_id', '=', activityId)
    .orderBy('id')
    .execute()
  const wanted = parts.map((part) => ({ part, key: keyOf(part) }))
  const gone: string[] = []
  for (const { id, version, activity_id, ...own } of stored) {
    const index = wanted.findIndex(({ key }) => key === keyOf(own))
    if (index < 0) gone.push(id)
    else wanted.splice(index, 1)
  }
  if (gone.length > 0) {
    await writes
      .deleteFrom(table as 'activity_tag')
      .where('id', 'in', gone)
      .execute()
  }
  const added = wanted.map(({ part }) => ({ ...part, id: uuidv7(), activity_id: activityId }))
  await insertInChunks(writes, table, added as never)
  return gone.length > 0 || added.length > 0
}

const keyOf = (part: object) =>
  JSON.stringify(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))

/** Everything that is a part of an activity, what was written about it and what was said of it. */
export async function deleteActivityParts(writes: Writes, activityId: string): Promise<void> {
  for (const table of [...partTables, 'activity_update', 'activity_attachment'] as const) {
    await writes
      .deleteFrom(table as 'activity_tag')
      .where('activity_id', '=', activityId)
      .execute()
  }
  await writes
    .deleteFrom('overlap_answer')
    .where(({ eb, or }) => or([eb('first_id', '=', activityId), eb('second_id', '=', activityId)]))
    .execute()
  await writes
    .updateTable('reported_activity')
    .set(({ eb }) => ({ activity_id: null, version: eb('version', '+', 1) }))
    .where('activity_id', '=', activityId)
    .execute()
}

/** A position is no property of the activity but of the order; its version stays. */
export async function placeActivity(writes: Writes, id: string, position: number): Promise<void> {
  await writes.updateTable('activity').set({ position }).where('id', '=', id).execute()
}

export async function lastPosition(writes: Writes, objectiveId: string): Promise<number | null> {
  const row = await writes
    .selectFrom('activity')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('objective_id', '=', objectiveId)
    .executeTakeFirst()
  return row?.last ?? null
}

/** The activities of an objective with their positions, in order. */
export const placesUnder = (writes: Writes, objectiveId: string) =>
  writes
    .selectFrom('activity')
    .select(['id', 'position'])
    .where('objective_id', '=', objectiveId)
    .orderBy('position')
    .orderBy('id')
    .execute()
