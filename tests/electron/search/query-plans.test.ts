import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { afterAll, expect, it } from 'vitest'
import { asReadConnection } from '../../../electron/database/database.ts'
import type { DB } from '../../../electron/database/schema.ts'
import { connect } from '../../../electron/database/sqlite/connect.ts'
import { openSqlite } from '../../../electron/database/sqlite/open-sqlite.ts'
import { sqliteDialect } from '../../../electron/database/sqlite/sqlite-driver.ts'
import { find } from '../../../electron/search/service.ts'
import { fillLargeSearch } from '../../bench/large-search.ts'

const folder = mkdtempSync(join(tmpdir(), 'hiepdong-plans-search-'))
const file = join(folder, 'hiepdong.db')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('search asks the index of words for the newest of each kind, and opens only those', async () => {
  const database = await openSqlite(file)
  await fillLargeSearch(database, 500)
  await database.close()
  const connection = connect(file, { readonly: true })
  const asked: { sql: string; parameters: readonly unknown[] }[] = []
  const reads = new Kysely<DB>({
    dialect: sqliteDialect({ connection, guard: () => {} }),
    log: ({ query }) => void asked.push(query),
  })
  await find({ ...database, reads: asReadConnection(reads), dialect: 'sqlite' }, 'ke hoach')
  const plans = asked.map(({ sql, parameters }) =>
    connection
      .prepare(`explain query plan ${sql}`)
      .all(...parameters)
      .map((step) => (step as { detail: string }).detail),
  )
  const ofEntries = plans.filter((steps) => steps.some((step) => step.includes('search_words')))
  expect(ofEntries.length).toBeGreaterThan(5)
  for (const steps of ofEntries) {
    expect(steps).toContainEqual(expect.stringMatching(/^SCAN search_words VIRTUAL TABLE INDEX/))
    expect(steps).toContainEqual(expect.stringMatching(/^SEARCH search_entry USING INTEGER PRIMARY KEY/))
  }
  expect(
    plans.flat().filter((step) => /^SCAN (?!search_words)/.test(step) && !step.includes('CONSTANT')),
  ).toEqual([])
  expect(plans.flat().filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
})
