import { PGlite, type Transaction } from '@electric-sql/pglite'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  PGliteDialect,
  PGliteDriver,
} from 'kysely'
import type { Database } from '../../../electron/database/database.ts'
import {
  type OpenPostgresOptions,
  postgresDatabase,
} from '../../../electron/database/postgres/open-postgres.ts'
import { typeParsers } from '../../../electron/database/postgres/type-parsers.ts'

/** One for a test file: it takes more than a second to start. It ends with the file's process. */
let started: Promise<PGlite> | undefined
let schemas = 0

/**
 * An empty PostgreSQL database in this process, in fact a schema of its own. There is one connection for all, so a
 * read waits for the command that is running.
 */
export async function openPglite(options: OpenPostgresOptions = {}): Promise<Database> {
  started ??= PGlite.create({ parsers: typeParsers })
  const pglite = await started
  schemas += 1
  const schema = `database_${schemas}`
  await pglite.exec(`create schema ${schema}`)
  return postgresDatabase(
    {
      writing: (guard) => dialectOver(pglite, schema, guard, 'read write'),
      reading: (guard) => dialectOver(pglite, schema, guard, 'read only'),
    },
    options,
  )
}

type Mode = 'read write' | 'read only'

function dialectOver(pglite: PGlite, schema: string, guard: () => void, mode: Mode): Dialect {
  const dialect = new PGliteDialect({ pglite })
  return {
    createAdapter: () => {
      const adapter = dialect.createAdapter()
      // PGlite queues by itself; Kysely's own queue would wait before the guard is asked.
      Object.defineProperty(adapter, 'supportsMultipleConnections', { value: true })
      return adapter
    },
    createDriver: () => new SchemaDriver(pglite, schema, guard, mode),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

/** What a pool's settings are on a server, set here at the start of each transaction. */
async function settle(transaction: Pick<Transaction, 'exec'>, schema: string, mode: Mode) {
  await transaction.exec(`set local search_path to ${schema}; set transaction ${mode}`)
}

class SchemaDriver extends PGliteDriver {
  readonly #pglite: PGlite
  readonly #schema: string
  readonly #guard: () => void
  readonly #mode: Mode

  constructor(pglite: PGlite, schema: string, guard: () => void, mode: Mode) {
    super({ pglite })
    this.#pglite = pglite
    this.#schema = schema
    this.#guard = guard
    this.#mode = mode
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#guard()
    return new SchemaConnection(this.#pglite, this.#schema, this.#mode)
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as SchemaConnection).begin()
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as SchemaConnection).end('commit')
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await (connection as SchemaConnection).end('rollback')
  }

  override async destroy(): Promise<void> {}
}

class SchemaConnection implements DatabaseConnection {
  readonly #pglite: PGlite
  readonly #schema: string
  readonly #mode: Mode
  #open: { transaction: Transaction; end: (how: 'commit' | 'rollback') => void } | undefined
  #ended: Promise<void> = Promise.resolve()

  constructor(pglite: PGlite, schema: string, mode: Mode) {
    this.#pglite = pglite
    this.#schema = schema
    this.#mode = mode
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery) {
    const ask = async (transaction: Transaction) => {
      const { rows, affectedRows } = await transaction.query<R>(sql, [...parameters])
      return { rows, numAffectedRows: BigInt(affectedRows ?? 0) }
    }
    if (this.#open) return ask(this.#open.transaction)
    return this.#pglite.transaction(async (transaction) => {
      await settle(transaction, this.#schema, this.#mode)
      return ask(transaction)
    })
  }

  // biome-ignore lint/correctness/useYield: it has nothing to give.
  async *streamQuery<R>(): AsyncIterableIterator<{ rows: R[] }> {
    throw new Error('PGlite does not stream')
  }

  /** PGlite keeps a transaction open for as long as the function it is given runs. */
  begin(): Promise<void> {
    return new Promise((begun, failed) => {
      this.#ended = this.#pglite.transaction(async (transaction) => {
        await settle(transaction, this.#schema, this.#mode)
        const how = await new Promise<'commit' | 'rollback'>((end) => {
          this.#open = { transaction, end }
          begun()
        })
        if (how === 'rollback') await transaction.rollback()
      })
      this.#ended.catch(failed)
    })
  }

  async end(how: 'commit' | 'rollback'): Promise<void> {
    const open = this.#open
    this.#open = undefined
    open?.end(how)
    await this.#ended
  }
}
