import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../../electron/database/database.ts'
import { openSqlite } from '../../electron/database/sqlite/open-sqlite.ts'
import { fillLargeWorkspace, largest, type Size } from './large-workspace.ts'
import { median, quantile } from './measure.ts'
import { type PageQuery, reportPages } from './report-pages.ts'

const today = '2024-12-20'
/** Periods that are asked for in turn, so that no page is answered from what it was just asked. */
const months = Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}`)

export type PageTimes = {
  page: string
  median: number
  p95: number
  medianAtTenth: number
  p95AtTenth: number
}

/** Each page's queries over ten years of 168 wards, and over one year of them (a tenth), in turn. */
export async function pageQueryBench(
  rounds: number,
): Promise<{ values: number; valuesAtTenth: number; pages: PageTimes[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'hiepdong-bench-large-'))
  try {
    const whole = await filled(join(folder, 'whole.db'), largest)
    const tenth = await filled(join(folder, 'tenth.db'), { ...largest, firstYear: 2024, years: 1 })
    const pages: PageTimes[] = []
    for (const [index, { name }] of whole.pages.entries()) {
      const times = { whole: [] as number[], tenth: [] as number[] }
      for (let round = -3; round < rounds; round++) {
        const period = months[(round + months.length) % months.length]!
        for (const [side, { database, pages }] of [
          ['whole', whole],
          ['tenth', tenth],
        ] as const) {
          const begun = performance.now()
          await pages[index]!.ask(database.reads, period)
          if (round >= 0) times[side].push(performance.now() - begun)
        }
      }
      pages.push({
        page: name,
        median: median(times.whole),
        p95: quantile(times.whole, 0.95),
        medianAtTenth: median(times.tenth),
        p95AtTenth: quantile(times.tenth, 0.95),
      })
    }
    await whole.database.close()
    await tenth.database.close()
    return { values: whole.values, valuesAtTenth: tenth.values, pages }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function filled(
  file: string,
  size: Size,
): Promise<{ database: Database; values: number; pages: PageQuery[] }> {
  const database = await openSqlite(file)
  const { values } = await fillLargeWorkspace(database, size)
  const shown = await database.reads
    .selectFrom('reported_value')
    .select(['unit_id', 'indicator_id'])
    .where('period', '=', months[0]!)
    .where('state', '=', 'current')
    .executeTakeFirstOrThrow()
  const pages = reportPages({ unitId: shown.unit_id, indicatorId: shown.indicator_id }, today)
  return { database, values, pages }
}
