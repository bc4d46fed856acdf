import type { Database, Reads, Writes } from '../database/database.ts'
import { postgresMatch } from '../database/postgres/full-text.ts'
import type { SearchEntryTable } from '../database/schema.ts'
import { sqliteMatch } from '../database/sqlite/full-text.ts'

/** Tables whose rows are found by search; another table's change is looked up here by the row it hangs on. */
export const searchedTables = ['body', 'unit', 'indicator', 'person', 'report', 'intake_file'] as const
export type SearchedTable = (typeof searchedTables)[number]
export type EntryKey = { entity: SearchedTable; id: string }
export type StoredEntry = Omit<SearchEntryTable, 'seq'> & { entity: SearchedTable }
export type FoundEntry = StoredEntry & { seq: number }

/** At most so many entries are looked at for one question: more words narrow it better than more rows. */
const lookedAt = 1000

/** Rows of searched tables that a command changed, and those that what it changed hangs on. */
export async function touchedBy(writes: Writes, commandId: string): Promise<EntryKey[]> {
  const rows = await writes
    .selectFrom('history')
    .select(['entity', 'entity_id', 'before', 'after'])
    .where('command_id', '=', commandId)
    .where('entity', 'in', [...searchedTables, 'alias', 'mandate'])
    .execute()
  const keys = rows.flatMap(({ entity, entity_id, before, after }): EntryKey[] => {
    if (searchedTables.some((table) => table === entity)) {
      return [{ entity: entity as SearchedTable, id: entity_id }]
    }
    const row = JSON.parse(after ?? before ?? '{}') as Record<string, string>
    if (entity === 'mandate') return [{ entity: 'person', id: row.person_id! }]
    return [{ entity: row.entity as SearchedTable, id: row.entity_id! }]
  })
  return [...new Map(keys.map((key) => [`${key.entity} ${key.id}`, key])).values()]
}

/** Reports and files on the desk that carry the name of these units, and people who hold a mandate in these bodies. */
export async function hangingOn(writes: Writes, keys: EntryKey[]): Promise<EntryKey[]> {
  const ids = (entity: SearchedTable) => keys.filter((key) => key.entity === entity).map(({ id }) => id)
  const [units, bodies] = [ids('unit'), ids('body')]
  const found: EntryKey[] = []
  if (units.length > 0) {
    const reports = await writes.selectFrom('report').select('id').where('unit_id', 'in', units).execute()
    const files = await writes.selectFrom('intake_file').select('id').where('unit_id', 'in', units).execute()
    found.push(...reports.map(({ id }) => ({ entity: 'report' as const, id })))
    found.push(...files.map(({ id }) => ({ entity: 'intake_file' as const, id })))
  }
  if (bodies.length > 0) {
    const people = await writes
      .selectFrom('mandate')
      .select('person_id')
      .distinct()
      .where('body_id', 'in', bodies)
      .execute()
    found.push(...people.map(({ person_id }) => ({ entity: 'person' as const, id: person_id })))
  }
  return found
}

/** Takes the entries of these rows away and stores the ones given. */
export async function replaceEntries(
  writes: Writes,
  keys: EntryKey[],
  entries: StoredEntry[],
): Promise<void> {
  for (const table of searchedTables) {
    const ids = keys.filter(({ entity }) => entity === table).map(({ id }) => id)
    for (let from = 0; from < ids.length; from += 5000) {
      await writes
        .deleteFrom('search_entry')
        .where('entity', '=', table)
        .where('entity_id', 'in', ids.slice(from, from + 5000))
        .execute()
    }
  }
  for (let from = 0; from < entries.length; from += 1000) {
    await writes
      .insertInto('search_entry')
      .values(entries.slice(from, from + 1000))
      .execute()
  }
}

/** Entries in which every word begins some word, the newest first. */
export async function findEntries(
  reads: Reads,
  dialect: Database['dialect'],
  words: string[],
  among: SearchedTable[],
): Promise<FoundEntry[]> {
  const matches = dialect === 'sqlite' ? sqliteMatch(words) : postgresMatch(words)
  const rows = await reads
    .selectFrom('search_entry')
    .selectAll()
    .where(matches)
    .where('entity', 'in', among)
    .limit(lookedAt)
    .execute()
  return (rows as FoundEntry[]).sort((one, other) => other.seq - one.seq)
}

/** Unit and period of reports, to open them in the matrix. */
export function placesOfReports(reads: Reads, ids: string[]) {
  return reads.selectFrom('report').select(['id', 'unit_id', 'period']).where('id', 'in', ids).execute()
}
