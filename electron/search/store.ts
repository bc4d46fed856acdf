import type { Database, Reads, Writes } from '../database/database.ts'
import { postgresMatch } from '../database/postgres/full-text.ts'
import type { SearchEntryTable } from '../database/schema.ts'
import { sqliteMatch } from '../database/sqlite/full-text.ts'

/** Tables whose rows are found by search; another table's change is looked up here by the row it hangs on. */
export const searchedTables = [
  'body',
  'unit',
  'indicator',
  'person',
  'report',
  'intake_file',
  'meeting',
  'conclusion',
  'task',
  'activity',
  'issued_document',
] as const
export type SearchedTable = (typeof searchedTables)[number]
export type EntryKey = { entity: SearchedTable; id: string }
export type StoredEntry = Omit<SearchEntryTable, 'seq'> & { entity: SearchedTable }
export type FoundEntry = Omit<StoredEntry, 'folded'> & { seq: number }

/** At most so many entries of a kind are looked at for one question: more words narrow it better than more rows. */
const lookedAt = 200

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

/**
 * Rows that carry the name of these: reports and files of units, people with a mandate in bodies, what bodies lead or
 * were written to, conclusions of meetings.
 */
export async function hangingOn(writes: Writes, keys: EntryKey[]): Promise<EntryKey[]> {
  const ids = (entity: SearchedTable) => keys.filter((key) => key.entity === entity).map(({ id }) => id)
  const [units, bodies, meetings] = [ids('unit'), ids('body'), ids('meeting')]
  const found: EntryKey[] = []
  const add = (entity: SearchedTable, rows: { id: string }[]) =>
    found.push(...rows.map(({ id }) => ({ entity, id })))
  if (units.length > 0) {
    add('report', await writes.selectFrom('report').select('id').where('unit_id', 'in', units).execute())
    add(
      'intake_file',
      await writes.selectFrom('intake_file').select('id').where('unit_id', 'in', units).execute(),
    )
  }
  if (bodies.length > 0) {
    const mandates = writes.selectFrom('mandate').select('person_id as id').distinct()
    add('person', await mandates.where('body_id', 'in', bodies).execute())
    add('task', await writes.selectFrom('task').select('id').where('lead_body_id', 'in', bodies).execute())
    add(
      'activity',
      await writes.selectFrom('activity').select('id').where('lead_body_id', 'in', bodies).execute(),
    )
    const documents = writes.selectFrom('issued_document').select('id')
    add('issued_document', await documents.where('body_id', 'in', bodies).execute())
  }
  if (meetings.length > 0) {
    const conclusions = writes.selectFrom('conclusion').select('id')
    add('conclusion', await conclusions.where('meeting_id', 'in', meetings).execute())
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

/** The newest entries of a kind in which every word begins some word, the newest first. */
export async function findEntries(
  reads: Reads,
  dialect: Database['dialect'],
  words: string[],
  entity: SearchedTable,
): Promise<FoundEntry[]> {
  const found = reads.selectFrom('search_entry').select(['seq', 'entity', 'entity_id', 'title', 'detail'])
  const matching =
    dialect === 'sqlite'
      ? found.where(sqliteMatch(entity, words, lookedAt))
      : found.where('entity', '=', entity).where(postgresMatch(words)).limit(lookedAt)
  return (await matching.orderBy('seq', 'desc').execute()) as FoundEntry[]
}

/** Unit and period of reports, to open them in the matrix. */
export const placesOfReports = (reads: Reads, ids: string[]) =>
  reads.selectFrom('report').select(['id', 'unit_id', 'period']).where('id', 'in', ids).execute()

/** The meetings conclusions were drawn in. */
export const meetingsOfConclusions = (reads: Reads, ids: string[]) =>
  reads.selectFrom('conclusion').select(['id', 'meeting_id']).where('id', 'in', ids).execute()

/** The years of the programmes activities stand in. */
export const yearsOfActivities = (reads: Reads, ids: string[]) =>
  reads
    .selectFrom('activity')
    .innerJoin('programme', 'programme.id', 'activity.programme_id')
    .select(['activity.id', 'programme.year'])
    .where('activity.id', 'in', ids)
    .execute()

/** Searched tables that hold rows of which none can be found: they were there before search knew of their kind. */
export async function tablesBehind(reads: Reads): Promise<SearchedTable[]> {
  const behind: SearchedTable[] = []
  for (const table of ['meeting', 'conclusion', 'task', 'activity', 'issued_document'] as const) {
    const entry = reads.selectFrom('search_entry').select('seq').where('entity', '=', table).limit(1)
    if (await entry.executeTakeFirst()) continue
    if (await reads.selectFrom(table).select('id').limit(1).executeTakeFirst()) behind.push(table)
  }
  return behind
}

export const idsOf = async (reads: Reads, table: SearchedTable): Promise<string[]> =>
  (await reads.selectFrom(table).select('id').orderBy('id').execute()).map(({ id }) => id)
