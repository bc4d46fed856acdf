import { UserError } from '../user-error.ts'
import type { Writes } from './database.ts'
import type { DB } from './schema.ts'

type Versioned = {
  [Table in keyof DB]: DB[Table] extends { id: string; version: unknown } ? Table : never
}[keyof DB]

/**
 * Says why an update that named the version its user saw met no row: the record is gone, or another change came first
 * (whose, and when).
 */
export async function refuseStale(writes: Writes, table: Versioned, id: string): Promise<never> {
  // Every table with a version has an id; one of them stands for all in the types.
  const row = await writes
    .selectFrom(table as 'unit')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new UserError('not-found')
  const change = await writes
    .selectFrom('history')
    .select(['actor', 'at', 'after'])
    .where('entity', '=', table)
    .where('entity_id', '=', id)
    .orderBy('seq', 'desc')
    .executeTakeFirst()
  // A record can change in what hangs on it alone; then the last who wrote its row is not who was quicker.
  const { version } = JSON.parse(change?.after ?? '{}') as { version?: number }
  throw new UserError(
    'changed-meanwhile',
    change && version === row.version ? { by: change.actor, at: change.at } : {},
  )
}
