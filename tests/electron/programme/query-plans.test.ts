import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asReadConnection, type ReadConnection } from '../../../electron/database/database.ts'
import type { DB } from '../../../electron/database/schema.ts'
import { connect } from '../../../electron/database/sqlite/connect.ts'
import { openSqlite } from '../../../electron/database/sqlite/open-sqlite.ts'
import { sqliteDialect } from '../../../electron/database/sqlite/sqlite-driver.ts'
import { countFiltered, listActivities, noFilter } from '../../../electron/programme/activities.ts'
import { activityDetail } from '../../../electron/programme/follow-up.ts'
import { lookBack } from '../../../electron/programme/look-back.ts'
import { gapsOfYear, overlapsOfYear } from '../../../electron/programme/overlaps.ts'
import { programmeOf } from '../../../electron/programme/programmes.ts'
import { reportedActivities } from '../../../electron/programme/reported.ts'
import { fillLargeProgramme } from '../../bench/large-programme.ts'

const year = 2024
const today = '2024-06-20'
const folder = mkdtempSync(join(tmpdir(), 'hiepdong-plans-programme-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let plansOf: (ask: (reads: ReadConnection) => Promise<unknown>) => Promise<string[]>
let first: { id: string; leadBodyId: string; tagIds: string[]; unitIds: string[] }

beforeAll(async () => {
  const file = join(folder, 'hiepdong.db')
  const database = await openSqlite(file)
  await fillLargeProgramme(database, 60)
  first = (await listActivities(database.reads, { year, filter: noFilter }, today)).rows[1]!
  await database.close()
  const connection = connect(file, { readonly: true })
  plansOf = async (ask) => {
    const asked: { sql: string; parameters: readonly unknown[] }[] = []
    const reads = new Kysely<DB>({
      dialect: sqliteDialect({ connection, guard: () => {} }),
      log: ({ query }) => void asked.push(query),
    })
    await ask(asReadConnection(reads))
    return asked.flatMap(({ sql, parameters }) =>
      connection
        .prepare(`explain query plan ${sql}`)
        .all(...parameters)
        .map((step) => (step as { detail: string }).detail),
    )
  }
}, 60_000)

/** A programme keeps ten years and more: what hangs on the activities of all of them is never gone through. */
const everything =
  /^SCAN activity(_\w+)?\b|^SCAN (objective_target|overlap_answer|reported_activity|history)\b/

it('no view of a year reads the activities of all years', async () => {
  const filter = { ...noFilter, months: [5], bodyIds: [first.leadBodyId] }
  const asked: [name: string, ask: (reads: ReadConnection) => Promise<unknown>][] = [
    ['all activities', (reads) => listActivities(reads, { year, filter: noFilter }, today)],
    ['a month and a body', (reads) => listActivities(reads, { year, filter }, today)],
    [
      'a tag and a unit',
      (reads) =>
        listActivities(
          reads,
          { year, filter: { ...noFilter, tagIds: first.tagIds, unitIds: first.unitIds } },
          today,
        ),
    ],
    ['counts of saved views', (reads) => countFiltered(reads, { year, filters: [filter] }, today)],
    ['the programme', (reads) => programmeOf(reads, year)],
    ['the side panel', (reads) => activityDetail(reads, first.id, today)],
    ['gaps', (reads) => gapsOfYear(reads, year)],
    ['reported', (reads) => reportedActivities(reads, year)],
    ['look back', (reads) => lookBack(reads, year, today)],
    ['overlaps', (reads) => overlapsOfYear(reads, { year, withinDays: 7, answered: false, most: 9 })],
  ]
  for (const [name, ask] of asked) {
    const plans = await plansOf(ask)
    expect(plans.length, name).toBeGreaterThan(0)
    expect(
      plans.filter((detail) => everything.test(detail)),
      name,
    ).toEqual([])
  }
})

it('an activity is found by its programme, its parts by the activity', async () => {
  const plans = await plansOf((reads) => listActivities(reads, { year, filter: noFilter }, today))
  expect(plans).toContainEqual(expect.stringMatching(/^SEARCH activity USING (COVERING )?INDEX \w*programme/))
  for (const table of ['activity_support', 'activity_unit', 'activity_tag', 'activity_target'])
    expect(plans).toContainEqual(
      expect.stringMatching(new RegExp(`^SEARCH ${table} USING (COVERING )?INDEX \\w+ \\(activity_id=`)),
    )
})

it('each table is read once for a list, its overlaps and its gaps together', async () => {
  const plans = await plansOf(async (reads) => {
    await listActivities(reads, { year, filter: noFilter }, today)
    await overlapsOfYear(reads, { year, withinDays: 7, answered: false, most: 9 })
    await gapsOfYear(reads, year)
  })
  for (const table of ['activity_unit', 'activity_tag', 'activity_objective'])
    expect(
      plans.filter((detail) => detail.startsWith(`SEARCH ${table} `)),
      table,
    ).toHaveLength(1)
})
