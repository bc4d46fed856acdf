import { setImmediate } from 'node:timers/promises'
import { CompiledQuery, type Insertable } from 'kysely'
import type { Writes } from './database.ts'
import type { DB } from './schema.ts'

/** Rows to a statement, so that however many there are, a few statements serve and stay prepared. */
const sizes = [100, 10, 1]

/**
 * Inserts many rows that all have the same columns. A statement is built once and run for each hundred rows, and
 * between two the event loop turns, so that a long import does not freeze the window.
 */
export async function insertInChunks<Table extends keyof DB & string>(
  writes: Writes,
  table: Table,
  rows: Insertable<DB[Table]>[],
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!)
  let start = 0
  for (const size of sizes) {
    if (rows.length - start < size) continue
    const sql = statement(writes, table, rows.slice(start, start + size))
    for (; rows.length - start >= size; start += size) {
      const parameters = rows.slice(start, start + size).flatMap((row) => parametersOf(row, columns))
      await writes.executeQuery(CompiledQuery.raw(sql, parameters))
      if (size === sizes[0]) await setImmediate()
    }
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
