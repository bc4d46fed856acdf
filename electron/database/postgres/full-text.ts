import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** Search entries in which every folded word begins some word: over the gin index of their text vectors. */
export function postgresMatch(words: string[]): RawBuilder<SqlBool> {
  const query = words.map((word) => `'${word.replaceAll("'", "''")}':*`).join(' & ')
  return sql<SqlBool>`to_tsvector('simple', search_entry.folded) @@ to_tsquery('simple', ${query})`
}
