import { HandleEmptyInListsPlugin, Kysely, replaceWithNoncontingentExpression } from 'kysely'
import { asReadConnection, type CommandStamp, type Database, type Writes } from '../database.ts'
import { type Migration, migrate } from '../migrate.ts'
import { migrations as allMigrations } from '../migrations/index.ts'
import type { DB } from '../schema.ts'
import { runStamped, untyped } from '../stamp.ts'
import { TransactionGuard } from '../transaction-guard.ts'
import { connect } from './connect.ts'
import { sqliteDialect } from './sqlite-driver.ts'
import { sqliteProblem } from './sqlite-problem.ts'

export type OpenSqliteOptions = {
  /** False makes the file when it is not there. */
  fileMustExist?: boolean
  now?: () => string
  /** Makes a backup before a migration of a file that holds data, and returns its name. */
  backUpBefore?: () => Promise<string>
  /** For tests; the product's own otherwise. */
  migrations?: Migration[]
}

/**
 * Opens a SQLite file, brings it to the newest form, and gives the database over it: one connection that writes, a
 * second that can only read. One process at a time holds a file; the workspace's lock sees to that.
 */
export async function openSqlite(file: string, options: OpenSqliteOptions = {}): Promise<Database> {
  const guard = new TransactionGuard()
  const plugins = [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })]
  const writing = new Kysely<DB>({
    dialect: sqliteDialect({
      connection: connect(file, { fileMustExist: options.fileMustExist ?? false }),
      guard: () => guard.refuse('A second command'),
    }),
    plugins,
  })
  try {
    await migrate(untyped(writing), 'sqlite', options.migrations ?? allMigrations, {
      now: options.now ?? (() => new Date().toISOString()),
      ...(options.backUpBefore ? { backUpBefore: options.backUpBefore } : {}),
    })
    const readingConnection = connect(file, { readonly: true })
    const reading = new Kysely<DB>({
      dialect: sqliteDialect({
        connection: readingConnection,
        guard: () => guard.refuse('The read-only connection'),
      }),
      plugins,
    })
    return {
      dialect: 'sqlite',
      reads: asReadConnection(reading),
      async command<T>(stamp: CommandStamp, work: (writes: Writes) => Promise<T>): Promise<T> {
        try {
          return await writing
            .transaction()
            .execute((transaction) => guard.within(() => runStamped(transaction, 'sqlite', stamp, work)))
        } catch (error) {
          throw sqliteProblem(error) ?? error
        }
      },
      async close() {
        await reading.destroy()
        // Kysely never opened what was never asked, and would leave it open; the file would keep its write-ahead log.
        readingConnection.close()
        await writing.destroy()
      },
    }
  } catch (error) {
    await writing.destroy()
    throw error
  }
}
