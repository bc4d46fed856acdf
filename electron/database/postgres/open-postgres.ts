import {
  type Dialect,
  HandleEmptyInListsPlugin,
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresDriver,
  type PostgresPool,
  replaceWithNoncontingentExpression,
  sql,
} from 'kysely'
import pg from 'pg'
import { consoleLog } from '../../error-log.ts'
import { asReadConnection, type CommandStamp, type Database, type Writes } from '../database.ts'
import { type Migration, migrate } from '../migrate.ts'
import { migrations as allMigrations } from '../migrations/index.ts'
import type { DB } from '../schema.ts'
import { runStamped, untyped } from '../stamp.ts'
import { TransactionGuard } from '../transaction-guard.ts'
import { typeParsers } from './type-parsers.ts'

/** Any number, as long as nothing else in the database takes it. */
const commandLock = 1_212_435_023

export type OpenPostgresOptions = {
  now?: () => string
  /** Hears of connections that broke while they were idle. */
  log?: (reference: string, error: unknown) => void
  /** For tests; the product's own otherwise. */
  migrations?: Migration[]
}

/** Opens the database of an office server; `reads` goes over a pool whose transactions are read-only. */
export async function openPostgres(url: string, options: OpenPostgresOptions = {}): Promise<Database> {
  const types = { getTypeParser: (oid: number) => typeParsers[oid] ?? pg.types.getTypeParser(oid) }
  const pool = (settings: pg.PoolConfig) => {
    const made = new pg.Pool({ connectionString: url, types, ...settings })
    // A connection that breaks while nobody uses it is replaced by the pool; unheard, it would end the process.
    made.on('error', (error) => (options.log ?? consoleLog)('postgres', error))
    return made
  }
  return postgresDatabase(
    {
      writing: (guard) => new GuardedPostgres(pool({ max: 4 }), guard),
      reading: (guard) =>
        new GuardedPostgres(pool({ max: 8, options: '-c default_transaction_read_only=on' }), guard),
    },
    options,
  )
}

/** The database over any PostgreSQL that Kysely can speak to: a server's pool, or PGlite in tests. */
export async function postgresDatabase(
  dialects: Record<'writing' | 'reading', (guard: () => void) => Dialect>,
  options: OpenPostgresOptions = {},
): Promise<Database> {
  const guard = new TransactionGuard()
  const plugins = [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })]
  const writing = new Kysely<DB>({
    dialect: dialects.writing(() => guard.refuse('A second command')),
    plugins,
  })
  const reading = new Kysely<DB>({
    dialect: dialects.reading(() => guard.refuse('The read-only connection')),
    plugins,
  })
  const close = async () => {
    await reading.destroy()
    await writing.destroy()
  }
  try {
    await migrate(untyped(writing), 'postgres', options.migrations ?? allMigrations, {
      now: options.now ?? (() => new Date().toISOString()),
    })
  } catch (error) {
    await close()
    throw error
  }
  return {
    dialect: 'postgres',
    reads: asReadConnection(reading),
    command<T>(stamp: CommandStamp, work: (writes: Writes) => Promise<T>): Promise<T> {
      return writing.transaction().execute((transaction) =>
        guard.within(async () => {
          // One command at a time, as on SQLite: what a service reads before it writes is still so when it writes.
          await sql`select pg_advisory_xact_lock(${commandLock})`.execute(transaction)
          return runStamped(transaction, 'postgres', stamp, work)
        }),
      )
    },
    close,
  }
}

/** Kysely's own dialect, asking the guard before a connection is handed out. */
class GuardedPostgres extends PostgresDialect {
  readonly #pool: PostgresPool
  readonly #guard: () => void

  constructor(pool: PostgresPool, guard: () => void) {
    super({ pool })
    this.#pool = pool
    this.#guard = guard
  }

  override createDriver(): PostgresDriver {
    const guard = this.#guard
    return new (class extends PostgresDriver {
      override acquireConnection(...rest: Parameters<PostgresDriver['acquireConnection']>) {
        guard()
        return super.acquireConnection(...rest)
      }
    })({ pool: this.#pool })
  }

  override createAdapter(): PostgresAdapter {
    return new PostgresAdapter()
  }
}
