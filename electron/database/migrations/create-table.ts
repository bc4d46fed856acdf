import { type CreateTableBuilder, sql } from 'kysely'
import type { MigrationContext } from '../migrate.ts'

// Kysely follows the columns in the type; they come from a list here, so any name is one.
export type TableBuilder = CreateTableBuilder<string, string>
type Kind = 'text' | 'int' | 'real'
/** `text` must be there, `text?` may be null; `-> table` refers to a row of it; `= a|b` is one of these words. */
export type ColumnSpec = `${Kind}${'' | '?'}${'' | ` -> ${string}` | ` = ${string}` | ' day' | ' flag'}`

/** Creates a table with an id and a version, as every table a person changes has. */
export async function createTable(
  { db, dialect, types }: MigrationContext,
  table: string,
  columns: Record<string, ColumnSpec>,
  finish: (builder: TableBuilder) => TableBuilder = (builder) => builder,
) {
  let builder: TableBuilder = db.schema
    .createTable(table)
    .addColumn('id', types.text, (column) => column.primaryKey().notNull())
    .addColumn('version', types.int, (column) => column.notNull().defaultTo(1))
  for (const [name, spec] of Object.entries(columns)) {
    const [, kind, optional, rest] = /^(text|int|real)(\??)(.*)$/.exec(spec)!
    builder = builder.addColumn(name, types[kind as Kind], (column) => (optional ? column : column.notNull()))
    const check = checkOf(name, rest!)
    if (check) builder = builder.addCheckConstraint(`${table}_${name}_check`, check)
    const target = rest!.startsWith(' -> ') ? rest!.slice(4) : null
    if (target) {
      builder = builder.addForeignKeyConstraint(`${table}_${name}_fk`, [name], target, ['id'], (key) =>
        // A row may name its successor before that is stored; the end of the command decides.
        target === table ? key.deferrable().initiallyDeferred() : key,
      )
    }
  }
  builder = finish(builder)
  await (dialect === 'sqlite' ? builder.modifyEnd(sql`strict`) : builder).execute()
}

function checkOf(name: string, rest: string) {
  const column = sql.ref(name)
  if (rest === ' day') return sql`${column} like '____-__-__'`
  if (rest === ' flag') return sql`${column} in (0, 1)`
  if (rest.startsWith(' = '))
    return sql`${column} in (${sql.join(
      rest
        .slice(3)
        .split('|')
        .map((word) => sql.lit(word)),
    )})`
  return null
}
