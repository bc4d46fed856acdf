import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** Search entries in which every folded word begins some word: over the FTS5 index. */
export function sqliteMatch(words: string[]): RawBuilder<SqlBool> {
  const query = words.map((word) => `"${word.replaceAll('"', '""')}"*`).join(' ')
  return sql<SqlBool>`search_entry.seq in (select rowid from search_words where search_words match ${query})`
}
