import { PGlite } from '@electric-sql/pglite'
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

/** PostgreSQL in this process. It has one connection, so a read waits for the command that is running. */
export async function openPglite(options: OpenPostgresOptions = {}): Promise<Database> {
  const pglite = await PGlite.create({ parsers: typeParsers })
  return postgresDatabase(
    {
      writing: (guard) => guarded(pglite, guard, false),
      reading: (guard) => guarded(pglite, guard, true),
    },
    options,
  )
}

function guarded(pglite: PGlite, guard: () => void, readonly: boolean): Dialect {
  const dialect = new PGliteDialect({ pglite })
  const createDriver = () =>
    new (class extends PGliteDriver {
      override async acquireConnection(): Promise<DatabaseConnection> {
        guard()
        const connection = await super.acquireConnection()
        return readonly ? readOnly(pglite, connection) : connection
      }
    })({ pglite })
  return {
    createAdapter: () => {
      const adapter = dialect.createAdapter()
      // PGlite queues by itself; Kysely's own queue would wait before the guard is asked.
      Object.defineProperty(adapter, 'supportsMultipleConnections', { value: true })
      return adapter
    },
    createDriver,
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

/** Each query in a read-only transaction of its own, as over the pool of a server. */
function readOnly(pglite: PGlite, connection: DatabaseConnection): DatabaseConnection {
  return {
    async executeQuery<R>(query: CompiledQuery) {
      return pglite.transaction(async (transaction) => {
        await transaction.query('set transaction read only')
        const { rows } = await transaction.query<R>(query.sql, [...query.parameters])
        return { rows }
      })
    },
    streamQuery: (query, size) => connection.streamQuery(query, size),
  }
}
