import { type RawBuilder, sql } from 'kysely'

export type Dialect = 'sqlite' | 'postgres'

/** Column types that mean the same on both dialects; every migration takes them from here. */
export type ColumnTypes = {
  /** Text in binary order; people's order comes from Intl.Collator. */
  text: 'text' | RawBuilder<string>
  /** 64 bits. */
  int: 'integer' | 'bigint'
  /** An 8-byte float. */
  real: 'real' | 'double precision'
}

/** The types of one dialect: SQLite's STRICT refuses `bigint`, PostgreSQL's `integer` and `real` are too small. */
export function columnTypes(dialect: Dialect): ColumnTypes {
  return dialect === 'postgres'
    ? { text: sql<string>`text collate "C"`, int: 'bigint', real: 'double precision' }
    : { text: 'text', int: 'integer', real: 'real' }
}
