import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reads } from '../../../electron/database/database.ts'
import type { DB } from '../../../electron/database/schema.ts'
import { connect } from '../../../electron/database/sqlite/connect.ts'
import { openSqlite } from '../../../electron/database/sqlite/open-sqlite.ts'
import { sqliteDialect } from '../../../electron/database/sqlite/sqlite-driver.ts'
import { checksOf } from '../../../electron/reports/checks.ts'
import { summaryOf } from '../../../electron/reports/summary.ts'
import { valueHistory } from '../../../electron/reports/values.ts'
import { fillLargeWorkspace } from '../../bench/large-workspace.ts'
import { reportPages } from '../../bench/report-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'hiepdong-plans-'))
const file = join(folder, 'hiepdong.db')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Step = { sql: string; detail: string }
let plansOf: (ask: (reads: Reads) => Promise<unknown>) => Promise<Step[]>
let known: { unitId: string; indicatorId: string; valueId: string }

beforeAll(async () => {
  const database = await openSqlite(file)
  await fillLargeWorkspace(database, { units: 12, indicators: 20, firstYear: 2022, years: 3 })
  await database.close()
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
        .map((step) => ({ sql, detail: (step as { detail: string }).detail })),
    )
  }
  const row = connection
    .prepare(
      `select id, unit_id, indicator_id from reported_value where state = 'current' and period = '2024-06' limit 1`,
    )
    .get() as { id: string; unit_id: string; indicator_id: string }
  known = { unitId: row.unit_id, indicatorId: row.indicator_id, valueId: row.id }
}, 60_000)

/** Tables that grow with the years; a question that names no period or year would read all years of a measure. */
const growing =
  /^SCAN (reported_value|value|before|last|report|expected_report|history|target|source_file|import_run|past)\b|AUTOMATIC|reported_value_year \((?!<expr>=\?)/

describe('no page reads all there is of a table that grows', () => {
  const today = '2024-07-01'
  const period = '2024-06'

  it.each(['2024-06', '2024-Q2', '2024-Y'])('over all pages of %s', async (of) => {
    for (const { name, ask } of reportPages(known, today)) {
      // A quarter and a year have no cell of their own here: all report by the month.
      if (of !== period && name === 'cell of the matrix') continue
      const plans = await plansOf((reads) => ask(reads, of))
      expect(plans.length, name).toBeGreaterThan(0)
      expect(
        plans.filter(({ detail }) => growing.test(detail)),
        name,
      ).toEqual([])
    }
  })

  it('nor for the history of a figure', async () => {
    const plans = await plansOf((reads) => valueHistory(reads, known.valueId))
    expect(plans.length).toBeGreaterThan(1)
    expect(plans.filter(({ detail }) => growing.test(detail))).toEqual([])
  })

  it.each(['2024-06', '2024-Q2'])('adds %s up from covering indexes alone, in their order', async (of) => {
    const plans = await plansOf((reads) => summaryOf(reads, of, today))
    const adding = plans.filter(
      ({ sql, detail }) => /group by "?indicator_id/.test(sql) && detail.includes(' reported_value '),
    )
    expect(adding.length).toBeGreaterThan(1)
    for (const { detail } of adding) {
      expect(detail).toMatch(
        /USING COVERING INDEX (reported_value_year \(<expr>=\? AND measure=\?( AND indicator_id=\?)?\)|reported_value_period \(period=\?( AND indicator_id=\? AND measure=\?)?\))$/,
      )
    }
  })

  it('finds the few remarked figures by their own index', async () => {
    const plans = await plansOf((reads) => checksOf(reads, period, today))
    expect(plans.map(({ detail }) => detail)).toContainEqual(
      expect.stringContaining('USING INDEX reported_value_remarked (period=?'),
    )
  })
})
