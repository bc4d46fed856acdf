import { setImmediate } from 'node:timers/promises'
import { CompiledQuery, type Insertable } from 'kysely'
import type { Writes } from './database.ts'
import type { DB } from './schema.ts'

/** SQLite takes 32,766 parameters in a statement. */
const mostParameters = 32_000
const mostRows = 100

/**
 * Inserts many rows that all have the same columns. The statement is built once and run for each hundred rows, and
 * between two the event loop turns, so that a long import does not freeze the window.
 */
export async function insertInChunks<Table extends keyof DB & string>(
  writes: Writes,
  table: Table,
  rows: Insertable<DB[Table]>[],
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!)
  const size = Math.min(mostRows, Math.floor(mostParameters / columns.length))
  let whole: string | undefined
  for (let start = 0; start < rows.length; start += size) {
    const chunk = rows.slice(start, start + size)
    const parameters = chunk.flatMap((row) => parametersOf(row, columns))
    if (chunk.length < size) {
      await writes.executeQuery(CompiledQuery.raw(statement(writes, table, chunk), parameters))
    } else {
      whole ??= statement(writes, table, chunk)
      await writes.executeQuery(CompiledQuery.raw(whole, parameters))
    }
    await setImmediate()
  }
}

function statement<Table extends keyof DB & string>(
  writes: Writes,
  table: Table,
  rows: Insertable<DB[Table]>[],
): string {
  return writes
    .insertInto(table)
    .values(rows as never)
    .compile().sql
}

function parametersOf(row: object, columns: string[]): unknown[] {
  if (Object.keys(row).length !== columns.length)
    throw new Error('rows of one insert must have the same columns')
  return columns.map((column) => {
    if (!(column in row)) throw new Error(`a row of this insert lacks ${column}`)
    return (row as Record<string, unknown>)[column]
  })
}
