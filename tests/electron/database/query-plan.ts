import { type Compilable, CompiledQuery, type Kysely } from 'kysely'
import type { Database } from '../../../electron/database/database.ts'
import type { DB } from '../../../electron/database/schema.ts'

/**
 * How the database would answer a query, one step a line. On SQLite a line reads "SEARCH … USING INDEX …" or, for a
 * whole table, "SCAN …"; assert on it that an index serves.
 */
export async function explainQueryPlan(database: Database, query: Compilable): Promise<string[]> {
  const { sql, parameters } = query.compile()
  const word = database.dialect === 'sqlite' ? 'explain query plan' : 'explain'
  const reads = database.reads as Kysely<DB>
  const { rows } = await reads.executeQuery<Record<string, unknown>>(
    CompiledQuery.raw(`${word} ${sql}`, [...parameters]),
  )
  return rows.map((row) => String(row.detail ?? row['QUERY PLAN']))
}
