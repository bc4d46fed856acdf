import { type RawBuilder, type SqlBool, sql } from 'kysely'

const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`

/** The newest `limit` search entries of a kind in which every folded word begins some word: over the FTS5 index. */
export function sqliteMatch(entity: string, words: string[], limit: number): RawBuilder<SqlBool> {
  const beginnings = words.map((word) => `${quoted(word)}*`).join(' ')
  const query = `entity : ${quoted(entity)} AND folded : (${beginnings})`
  return sql<SqlBool>`search_entry.seq in (
    select rowid from search_words where search_words match ${query} order by rowid desc limit ${limit})`
}
