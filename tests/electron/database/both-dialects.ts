import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe } from 'vitest'
import type { Database } from '../../../electron/database/database.ts'
import { openPostgres } from '../../../electron/database/postgres/open-postgres.ts'
import { openSqlite } from '../../../electron/database/sqlite/open-sqlite.ts'
import { openPglite } from './open-pglite.ts'

const serverUrl = process.env.HIEPDONG_TEST_POSTGRES_URL

/**
 * The same tests on SQLite, on PGlite, and on a PostgreSQL server when HIEPDONG_TEST_POSTGRES_URL names one.
 * `open` gives a new, empty, migrated database each time; all are closed at the end.
 */
export function describeOnBothDialects(name: string, tests: (open: () => Promise<Database>) => void): void {
  describe(`${name} (SQLite)`, () => suite(tests, openTemporarySqlite))
  describe(`${name} (PGlite)`, () => suite(tests, async () => withoutCleaning(await openPglite())))
  if (serverUrl) describe(`${name} (PostgreSQL)`, () => suite(tests, () => openFreshPostgres(serverUrl)))
}

type Opened = { database: Database; clean: () => Promise<void> }

function suite(tests: (open: () => Promise<Database>) => void, open: () => Promise<Opened>) {
  const opened: Opened[] = []
  afterAll(async () => {
    for (const { database, clean } of opened) {
      await database.close()
      await clean()
    }
    // A server takes its time to drop a database.
  }, 120_000)
  tests(async () => {
    const one = await open()
    opened.push(one)
    return one.database
  })
}

const withoutCleaning = (database: Database): Opened => ({ database, clean: async () => {} })

async function openTemporarySqlite(): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'hiepdong-test-'))
  const database = await openSqlite(join(folder, 'hiepdong.db'))
  return { database, clean: async () => rmSync(folder, { recursive: true, force: true }) }
}

/** A database of its own on the server, dropped at the end. */
async function openFreshPostgres(url: string): Promise<Opened> {
  const name = `hiepdong_test_${process.pid}_${Math.random().toString(36).slice(2)}`
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await admin(`create database ${name}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  return {
    database: await openPostgres(own.href),
    // Waits by itself for connections that are on their way out.
    clean: () => admin(`drop database ${name}`),
  }
}
