import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listBodies } from '../../../electron/committee/service.ts'
import type { Reads } from '../../../electron/database/database.ts'
import type { DB } from '../../../electron/database/schema.ts'
import { connect } from '../../../electron/database/sqlite/connect.ts'
import { openSqlite } from '../../../electron/database/sqlite/open-sqlite.ts'
import { sqliteDialect } from '../../../electron/database/sqlite/sqlite-driver.ts'
import { fillLargeTasks } from '../../bench/large-tasks.ts'
import { taskPages } from '../../bench/task-pages.ts'
import { today } from './task-office.ts'

const folder = mkdtempSync(join(tmpdir(), 'hiepdong-plans-tasks-'))
const file = join(folder, 'hiepdong.db')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let plansOf: (name: string) => Promise<string[]>

beforeAll(async () => {
  const database = await openSqlite(file)
  const ids = await fillLargeTasks(database, 300)
  const bodies = await listBodies(database.reads, { on: today, all: false })
  await database.close()
  const pages = taskPages(
    ids,
    bodies.map(({ id }) => id),
    today,
  )
  const connection = connect(file, { readonly: true })
  plansOf = async (name) => {
    const asked: { sql: string; parameters: readonly unknown[] }[] = []
    const reads: Reads = new Kysely<DB>({
      dialect: sqliteDialect({ connection, guard: () => {} }),
      log: ({ query }) => void asked.push(query),
    })
    await pages.find((page) => page.name === name)!.ask(reads, 1)
    return asked.flatMap(({ sql, parameters }) =>
      connection
        .prepare(`explain query plan ${sql}`)
        .all(...parameters)
        .map((step) => (step as { detail: string }).detail),
    )
  }
})

it('what hangs on the tasks of a page is looked up by their ids', async () => {
  for (const name of ['list, overdue first', 'list of a body', 'one task']) {
    const plans = await plansOf(name)
    expect(
      plans.filter((detail) => /^SCAN task_(support|act|evidence)/.test(detail)),
      name,
    ).toEqual([])
    expect(plans, name).toContainEqual(expect.stringMatching(/^SEARCH task_support USING INDEX/))
  }
})

it('one task is found without going through the others, or through history', async () => {
  const plans = await plansOf('one task')
  expect(plans.filter((detail) => /^SCAN (task|history)\b/.test(detail))).toEqual([])
})

it('what a body supports is found by the index of bodies', async () => {
  expect(await plansOf('list of a body')).toContainEqual(
    expect.stringMatching(/SEARCH task_support USING (COVERING )?INDEX task_support_by_body_id/),
  )
})

it('tasks are counted and put in order without opening their rows', async () => {
  for (const name of ['list, overdue first', 'count in the navigation']) {
    const plans = await plansOf(name)
    expect(
      plans.filter((detail) => /^SCAN task( |$)/.test(detail) && !detail.includes('USING COVERING INDEX')),
      name,
    ).toEqual([])
    expect(plans, name).toContainEqual(expect.stringMatching(/^SCAN task USING COVERING INDEX task_standing/))
  }
})

it('a page by deadline is read in the order of its index', async () => {
  expect(await plansOf('list, a far page by deadline')).toContain('SCAN task USING INDEX task_by_deadline')
})
