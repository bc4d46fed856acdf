import type BetterSqlite3 from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

/** Longer ones are bulk inserts, large in memory: a few of them are kept apart, so that they push out no others. */
const longestOfMany = 4096
const mostKept = 200
const mostLongKept = 8

export type SqliteDialectOptions = {
  connection: BetterSqlite3.Database
  /** Asked before the connection is handed out; throws when it may not be. */
  guard: () => void
}

/**
 * Kysely over better-sqlite3, unlike its own driver with prepared statements kept, with transactions that take the
 * write lock at their start (a read that turns into a write would fail at once), and with the guard.
 */
export function sqliteDialect(options: SqliteDialectOptions): Dialect {
  return {
    createAdapter: () => new GuardedAdapter(),
    createDriver: () => new SqliteDriver(options),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/** The driver queues for its one connection itself, so that the guard speaks before the wait that would never end. */
class GuardedAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

class SqliteDriver implements Driver {
  readonly #options: SqliteDialectOptions
  readonly #connection: SqliteConnection
  #free: Promise<void> = Promise.resolve()
  #release: () => void = () => {}

  constructor(options: SqliteDialectOptions) {
    this.#options = options
    this.#connection = new SqliteConnection(options.connection)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#options.guard()
    const previous = this.#free
    let release = () => {}
    this.#free = new Promise((resolve) => {
      release = resolve
    })
    await previous
    this.#release = release
    return this.#connection
  }

  async releaseConnection(): Promise<void> {
    this.#release()
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    this.#connection.refuseAfterFailure()
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    this.#connection.forgetFailure()
    // A full disk or a failing one makes SQLite roll back by itself.
    if (this.#options.connection.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async destroy(): Promise<void> {
    this.#connection.forget()
    this.#options.connection.close()
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #connection: BetterSqlite3.Database
  readonly #kept = new Map<string, BetterSqlite3.Statement>()
  readonly #longKept = new Map<string, BetterSqlite3.Statement>()
  /** What went wrong in the transaction that is open. */
  #failure: unknown

  constructor(connection: BetterSqlite3.Database) {
    this.#connection = connection
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    this.refuseAfterFailure()
    try {
      const statement = this.#prepared(sql)
      if (statement.reader) return { rows: statement.all(parameters) as R[] }
      const { changes, lastInsertRowid } = statement.run(parameters)
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
    } catch (error) {
      if (this.#connection.inTransaction) this.#failure = error
      throw error
    }
  }

  /** SQLite would commit the rest of a transaction after an error that someone caught; PostgreSQL never does. */
  refuseAfterFailure(): void {
    if (this.#failure !== undefined) {
      throw new Error('an earlier statement of this transaction failed', { cause: this.#failure })
    }
  }

  forgetFailure(): void {
    this.#failure = undefined
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    // A statement that is being stepped through is busy, so it is never a kept one.
    for (const row of this.#connection.prepare(sql).iterate(parameters)) yield { rows: [row as R] }
  }

  forget(): void {
    this.#kept.clear()
    this.#longKept.clear()
  }

  #prepared(sql: string): BetterSqlite3.Statement {
    const [kept, most] = sql.length > longestOfMany ? [this.#longKept, mostLongKept] : [this.#kept, mostKept]
    const known = kept.get(sql)
    if (known) kept.delete(sql)
    const statement = known ?? this.#connection.prepare(sql)
    kept.set(sql, statement)
    if (kept.size > most) kept.delete(kept.keys().next().value!)
    return statement
  }
}
