import type { Updateable } from 'kysely'
import type { Writes } from './database.ts'
import type { DB } from './schema.ts'
import { refuseStale } from './stale-version.ts'

type Versioned = {
  [Table in keyof DB]: DB[Table] extends { id: string; version: unknown } ? Table : never
}[keyof DB]
/** A record and the version its user saw. */
export type Seen = { id: string; version: number }

/** Changes a row that still has the version its user saw, and counts the version on; else says whose change was first. */
export async function updateSeen<Table extends Versioned>(
  writes: Writes,
  table: Table,
  { id, version }: Seen,
  columns: Omit<Updateable<DB[Table]>, 'id' | 'version'>,
): Promise<void> {
  // Every such table has id and version; one of them stands for all in the types.
  const { numUpdatedRows } = await writes
    .updateTable(table as 'unit')
    .set(columns as Updateable<DB['unit']>)
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) await refuseStale(writes, table, id)
}

/** Deletes a row that still has the version its user saw. */
export async function deleteSeen(writes: Writes, table: Versioned, { id, version }: Seen): Promise<void> {
  const { numDeletedRows } = await writes
    .deleteFrom(table as 'unit')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numDeletedRows === 0n) await refuseStale(writes, table, id)
}
