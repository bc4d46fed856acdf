import { readFileSync, statSync } from 'node:fs'
import type BetterSqlite3 from 'better-sqlite3'
import { HandleEmptyInListsPlugin, Kysely, replaceWithNoncontingentExpression } from 'kysely'
import { UserError } from '../../user-error.ts'
import { asReadConnection, type Database } from '../database.ts'
import { doneMigrations, newestOf } from '../migrate.ts'
import { migrations } from '../migrations/index.ts'
import type { DB } from '../schema.ts'
import { untyped } from '../stamp.ts'
import { connect } from './connect.ts'
import { sqliteDialect } from './sqlite-driver.ts'
import { sqliteProblem } from './sqlite-problem.ts'

/** A file that has to be read into memory whole is not opened past this size, in bytes. */
const largestImage = 512 * 1024 * 1024

/**
 * A SQLite file to look at: another program may be writing it, its folder may be read-only, parts of it may be damaged.
 * Nothing is written, not even to bring it to the newest form: a file of another form is refused (`older-version`,
 * `newer-version`). Commands are refused with `view-only`.
 */
export async function viewSqlite(file: string): Promise<Database> {
  try {
    return await databaseToView(file)
  } catch (error) {
    throw sqliteProblem(error) ?? error
  }
}

async function databaseToView(file: string): Promise<Database> {
  const connection = connectToView(file)
  const reads = new Kysely<DB>({
    dialect: sqliteDialect({ connection, guard: () => {} }),
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
  })
  const close = async () => {
    await reads.destroy()
    // Kysely leaves open what it was never asked about.
    connection.close()
  }
  try {
    const found = Math.max(0, ...(await doneMigrations(untyped(reads), 'sqlite')))
    const known = newestOf(migrations)
    if (found !== known)
      throw new UserError(found > known ? 'newer-version' : 'older-version', { found, known })
  } catch (error) {
    await close()
    throw error
  }
  return {
    dialect: 'sqlite',
    reads: asReadConnection(reads),
    command: () => Promise.reject(new UserError('view-only')),
    close,
  }
}

function connectToView(file: string): BetterSqlite3.Database {
  let connection: BetterSqlite3.Database | undefined
  try {
    connection = connect(file, { readonly: true, fileMustExist: true })
    connection.prepare('select count(*) from sqlite_master').get()
    return connection
  } catch (error) {
    connection?.close()
    // SQLite needs to write beside a file with a write-ahead log even to read it; where it may not, the bytes do.
    if (sqliteProblem(error)?.code !== 'read-only-folder' || hasLog(file)) throw error
    return connectToImage(file)
  }
}

function connectToImage(file: string): BetterSqlite3.Database {
  if (statSync(file).size > largestImage) throw new UserError('read-only-folder')
  return connect(withoutLog(readFileSync(file)), { readonly: true })
}

/** The image of a database file with its two marks of a write-ahead log (bytes 18 and 19) taken off. */
export function withoutLog(image: Buffer): Buffer {
  image.fill(1, 18, 20)
  return image
}

/** Whether changes are in the log that the file itself does not hold yet. */
function hasLog(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
}
