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
import { cellDetail, countOverdueReports, matrixOf } from '../../../electron/reports/matrix.ts'
import { sourcesOf } from '../../../electron/reports/sources.ts'
import { byUnitOf, gridOf, summaryOf, trendsOf } from '../../../electron/reports/summary.ts'
import { valueHistory } from '../../../electron/reports/values.ts'
import { periodsOfYear } from '../../../electron/reports/year.ts'
import { fillLargeWorkspace } from '../../bench/large-workspace.ts'

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
  const pages: [string, (reads: Reads) => Promise<unknown>][] = [
    ['periods', (reads) => periodsOfYear(reads, 2024, today)],
    ['matrix', (reads) => matrixOf(reads, 2024, today)],
    ['cell', (reads) => cellDetail(reads, { unitId: known.unitId, period }, today)],
    ['count in the navigation', (reads) => countOverdueReports(reads, today)],
    ['summary', (reads) => summaryOf(reads, period, today)],
    ['summary of a quarter', (reads) => summaryOf(reads, '2024-Q2', today)],
    ['summary of a year', (reads) => summaryOf(reads, '2024-Y', today)],
    ['trends', (reads) => trendsOf(reads, period)],
    ['table of units', (reads) => gridOf(reads, { period, groupCode: 'A' }, today)],
    ['one unit', (reads) => byUnitOf(reads, { period, unitId: known.unitId }, today)],
    ['sources', (reads) => sourcesOf(reads, { period, indicatorId: known.indicatorId }, today)],
    [
      'sources of a year',
      (reads) => sourcesOf(reads, { period: '2024-Y', indicatorId: known.indicatorId }, today),
    ],
    ['history of a figure', (reads) => valueHistory(reads, known.valueId)],
    ['what to look at', (reads) => checksOf(reads, period, today)],
  ]

  it.each(pages)('%s', async (_, ask) => {
    const plans = await plansOf(ask)
    expect(plans.length).toBeGreaterThan(1)
    expect(plans.filter(({ detail }) => growing.test(detail))).toEqual([])
  })

  it('adds the year up from the covering index alone, in its order', async () => {
    const plans = await plansOf((reads) => summaryOf(reads, period, today))
    const reading = plans.filter(
      ({ sql, detail }) =>
        sql.includes('group by indicator_id, unit_id') && detail.includes('reported_value'),
    )
    expect(new Set(reading.map(({ detail }) => detail))).toEqual(
      new Set(['SEARCH reported_value USING COVERING INDEX reported_value_year (<expr>=? AND measure=?)']),
    )
  })

  it('finds the few remarked figures by their own index', async () => {
    const plans = await plansOf((reads) => checksOf(reads, period, today))
    expect(plans.map(({ detail }) => detail)).toContainEqual(
      expect.stringContaining('USING INDEX reported_value_remarked (period=?'),
    )
  })
})
