import { type Kysely, sql } from 'kysely'
import { UserError } from '../user-error.ts'
import { type ColumnTypes, columnTypes, type Dialect } from './column-types.ts'

export type MigrationContext = { db: Kysely<unknown>; dialect: Dialect; types: ColumnTypes }

/** One step of the database's form. Its number is its place; a step that was released is never changed. */
export type Migration = { number: number; name: string; up(context: MigrationContext): Promise<void> }

export type MigrateOptions = {
  now: () => string
  /** Called once when steps are due and the file already holds data; the backup's name, for the error. */
  backUpBefore?: () => Promise<string>
}

/**
 * Brings a database to the newest form, each step in a transaction of its own: a step that fails leaves the form of
 * the step before. Refuses a database that a newer version of the application has changed.
 */
export async function migrate(
  db: Kysely<unknown>,
  dialect: Dialect,
  migrations: Migration[],
  options: MigrateOptions,
): Promise<void> {
  const done = await doneMigrations(db, dialect)
  const known = newestOf(migrations)
  const found = Math.max(0, ...done)
  if (found > known) throw new UserError('newer-version', { found, known })
  const due = migrations.filter((migration) => !done.includes(migration.number))
  if (due.length === 0) return
  const backup = done.length > 0 && options.backUpBefore ? await options.backUpBefore() : ''
  for (const migration of due) {
    try {
      await applyOne(db, dialect, migration, options.now())
    } catch (cause) {
      if (cause instanceof UserError) throw cause
      const error = new UserError('migration-failed', { step: migration.name, backup })
      error.cause = cause
      throw error
    }
  }
}

/** The form the last of some steps leads to. */
export const newestOf = (migrations: Migration[]) => Math.max(0, ...migrations.map(({ number }) => number))

/** Numbers of the steps a database has taken; none when it is new. */
export async function doneMigrations(db: Kysely<unknown>, dialect: Dialect): Promise<number[]> {
  const table =
    dialect === 'sqlite'
      ? await sql`select 1 from sqlite_master where type = 'table' and name = 'migration'`.execute(db)
      : await sql`select 1 where to_regclass('migration') is not null`.execute(db)
  if (table.rows.length === 0) return []
  const { rows } = await sql<{ number: number }>`select number from migration order by number`.execute(db)
  return rows.map((row) => row.number)
}

async function applyOne(db: Kysely<unknown>, dialect: Dialect, migration: Migration, now: string) {
  // SQLite rebuilds a table to change it; foreign keys are switched off around the step and checked before it is kept.
  if (dialect === 'sqlite') await sql`pragma foreign_keys = off`.execute(db)
  try {
    await db.transaction().execute(async (transaction) => {
      const types = columnTypes(dialect)
      await transaction.schema
        .createTable('migration')
        .ifNotExists()
        .addColumn('number', types.int, (column) => column.primaryKey())
        .addColumn('name', types.text, (column) => column.notNull())
        .addColumn('applied_at', types.text, (column) => column.notNull())
        .execute()
      await migration.up({ db: transaction, dialect, types })
      await sql`
        insert into migration (number, name, applied_at)
        values (${migration.number}, ${migration.name}, ${now})`.execute(transaction)
      if (dialect === 'sqlite') {
        const broken = await sql`pragma foreign_key_check`.execute(transaction)
        if (broken.rows.length > 0)
          throw new Error(`${migration.name} leaves ${broken.rows.length} broken references`)
      }
    })
  } finally {
    if (dialect === 'sqlite') await sql`pragma foreign_keys = on`.execute(db)
  }
}
