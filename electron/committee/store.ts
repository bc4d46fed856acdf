import { v7 as uuidv7 } from 'uuid'
import type { Reads, Writes } from '../database/database.ts'
import type { AliasTable, DB } from '../database/schema.ts'
import { refuseStale } from '../database/stale-version.ts'

export type Entity = 'body' | 'unit' | 'indicator'
export type Seen = { id: string; version: number }

/** What every kind of entry has; the SQL of one serves all three through it. */
export type EntryRow = {
  id: string
  version: number
  code: string
  name: string
  position: number
  valid_from: string | null
  valid_to: string | null
  successor_id: string | null
}
/** Columns of an entry that its own kind adds, as they are stored. */
export type OwnColumns = {
  body: Pick<DB['body'], 'code' | 'short' | 'name' | 'kind'>
  unit: Pick<DB['unit'], 'code' | 'name' | 'kind'>
  indicator: Pick<DB['indicator'], 'code' | 'group_id' | 'name' | 'unit' | 'kind' | 'weight_indicator_id'>
}
export type ValidityColumns = Pick<EntryRow, 'valid_from' | 'valid_to' | 'successor_id'>

export const bodyRows = (reads: Reads) => reads.selectFrom('body').selectAll().orderBy('position').execute()
export const unitRows = (reads: Reads) => reads.selectFrom('unit').selectAll().orderBy('position').execute()
export const indicatorRows = (reads: Reads) =>
  reads
    .selectFrom('indicator')
    .innerJoin('content_group', 'content_group.id', 'indicator.group_id')
    .selectAll('indicator')
    .select('content_group.code as group_code')
    .orderBy('content_group.position')
    .orderBy('indicator.position')
    .execute()
export const groupRows = (reads: Reads) =>
  reads.selectFrom('content_group').selectAll().orderBy('position').execute()

/** All entries of one kind, as far as the three kinds are alike. */
export async function entryRows(reads: Reads, entity: Entity): Promise<EntryRow[]> {
  return reads
    .selectFrom(entity as 'unit')
    .select(['id', 'version', 'code', 'name', 'position', 'valid_from', 'valid_to', 'successor_id'])
    .orderBy('position')
    .execute()
}

/** One entry with the columns of its kind; undefined when there is none. */
export async function entryRow<E extends Entity>(
  reads: Reads,
  entity: E,
  id: string,
): Promise<(EntryRow & OwnColumns[E]) | undefined> {
  const row = await reads
    .selectFrom(entity as 'unit')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row as (EntryRow & OwnColumns[E]) | undefined
}

export async function insertEntry<E extends Entity>(
  writes: Writes,
  entity: E,
  entry: OwnColumns[E] & ValidityColumns,
  position?: number,
): Promise<string> {
  const id = uuidv7()
  await writes
    .insertInto(entity as 'unit')
    .values({
      ...(entry as OwnColumns['unit'] & ValidityColumns),
      id,
      position: position ?? (await nextPosition(writes, entity)),
    })
    .execute()
  return id
}

async function nextPosition(writes: Writes, entity: Entity): Promise<number> {
  const { last } = await writes
    .selectFrom(entity as 'unit')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** Changes an entry that still has the version its user saw. */
export async function updateEntry<E extends Entity>(
  writes: Writes,
  entity: E,
  { id, version }: Seen,
  own: OwnColumns[E],
  lifetime: ValidityColumns,
): Promise<void> {
  const { numUpdatedRows } = await writes
    .updateTable(entity as 'unit')
    .set({ ...(own as OwnColumns['unit']), ...lifetime })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) await refuseStale(writes, entity, id)
}

/** Ends an entry that still has the version its user saw. */
export async function endEntry(
  writes: Writes,
  entity: Entity,
  { id, version }: Seen,
  end: Pick<ValidityColumns, 'valid_to' | 'successor_id'>,
): Promise<void> {
  const { numUpdatedRows } = await writes
    .updateTable(entity as 'unit')
    .set(end)
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) await refuseStale(writes, entity, id)
}

export async function renameGroup(writes: Writes, { id, version }: Seen, name: string): Promise<void> {
  const { numUpdatedRows } = await writes
    .updateTable('content_group')
    .set(({ eb }) => ({ name, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) await refuseStale(writes, 'content_group', id)
}

export type AliasRow = Pick<AliasTable, 'id' | 'entity' | 'entity_id' | 'text' | 'folded' | 'origin'>

/** Other names, of one kind of entry or of all. */
export async function aliasRows(reads: Reads, entity?: Entity): Promise<AliasRow[]> {
  let query = reads.selectFrom('alias').select(['id', 'entity', 'entity_id', 'text', 'folded', 'origin'])
  if (entity) query = query.where('entity', '=', entity)
  return query.orderBy('id').execute()
}

export async function insertAliases(writes: Writes, aliases: Omit<AliasRow, 'id'>[]): Promise<void> {
  if (aliases.length === 0) return
  await writes
    .insertInto('alias')
    .values(aliases.map((alias) => ({ ...alias, id: uuidv7() })))
    .execute()
}

export async function updateAliasText(writes: Writes, id: string, text: string): Promise<void> {
  await writes
    .updateTable('alias')
    .set(({ eb }) => ({ text, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function deleteAliases(writes: Writes, ids: string[]): Promise<void> {
  if (ids.length > 0) await writes.deleteFrom('alias').where('id', 'in', ids).execute()
}
