import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Reads } from '../../../electron/database/database.ts'
import type { DB } from '../../../electron/database/schema.ts'
import { connect } from '../../../electron/database/sqlite/connect.ts'
import { openSqlite } from '../../../electron/database/sqlite/open-sqlite.ts'
import { sqliteDialect } from '../../../electron/database/sqlite/sqlite-driver.ts'
import { fillLargeMeetings } from '../../bench/large-meetings.ts'
import { meetingPages } from '../../bench/meeting-pages.ts'

const today = '2024-06-15'
const folder = mkdtempSync(join(tmpdir(), 'hiepdong-plans-meetings-'))
const file = join(folder, 'hiepdong.db')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let plansOf: (ask: (reads: Reads) => Promise<unknown>) => Promise<string[]>
let pages: ReturnType<typeof meetingPages>

beforeAll(async () => {
  const database = await openSqlite(file)
  const { meetingIds } = await fillLargeMeetings(database, 100, today)
  await database.close()
  pages = meetingPages(meetingIds, today)
  const connection = connect(file, { readonly: true })
  plansOf = async (ask) => {
    const asked: { sql: string; parameters: readonly unknown[] }[] = []
    const reads = new Kysely<DB>({
      dialect: sqliteDialect({ connection, guard: () => {} }),
      log: ({ query }) => void asked.push(query),
    })
    await ask(reads)
    return asked.flatMap(({ sql, parameters }) =>
      connection
        .prepare(`explain query plan ${sql}`)
        .all(...parameters)
        .map((step) => (step as { detail: string }).detail),
    )
  }
}, 60_000)

/** Whole tables of what hangs on meetings; the register of all years alone goes through all conclusions there are. */
const everything =
  /^SCAN (attendee|agenda_item|remark|task|item_absence|minutes_edition|history|conclusion)\b(?!.*INDEX)/

it('no page reads all that hangs on all meetings', async () => {
  for (const { name, ask } of pages) {
    const plans = await plansOf((reads) => ask(reads, 1))
    expect(plans.length, name).toBeGreaterThan(0)
    const allowed = /register.*all years|nobody was given/.test(name)
    const whole = plans.filter((detail) => everything.test(detail))
    expect(allowed ? whole.filter((detail) => !detail.startsWith('SCAN conclusion')) : whole, name).toEqual(
      [],
    )
  }
})

it('meetings are listed in the order of an index of their days, each counted by the indexes of what hangs on it', async () => {
  const plans = await plansOf((reads) => pages[0]!.ask(reads, 1))
  expect(plans).toContainEqual(expect.stringMatching(/^SCAN meeting USING INDEX meeting_by_date/))
  expect(plans).toContainEqual(expect.stringMatching(/^SEARCH attendee USING INDEX attendee_by_meeting_id/))
  expect(plans).toContainEqual(expect.stringMatching(/^SEARCH task USING INDEX task_by_meeting_id/))
})

it('the register adds tasks up from their index alone', async () => {
  const register = pages.find(({ name }) => name === 'register of conclusions, a year')!
  const plans = await plansOf((reads) => register.ask(reads, 1))
  expect(plans).toContainEqual(
    expect.stringMatching(/^(SCAN|SEARCH) task USING COVERING INDEX task_by_conclusion_id/),
  )
  expect(plans).toContainEqual(
    expect.stringMatching(/^SEARCH meeting USING (COVERING )?INDEX meeting_by_date/),
  )
})
