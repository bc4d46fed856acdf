import type { Reads } from '../../electron/database/database.ts'
import { checksOf } from '../../electron/reports/checks.ts'
import { cellDetail, countMissingReports, matrixOf } from '../../electron/reports/matrix.ts'
import { sourcesOf } from '../../electron/reports/sources.ts'
import { byUnitOf, gridOf, summaryOf, trendsOf } from '../../electron/reports/summary.ts'
import { periodsOfYear } from '../../electron/reports/year.ts'
import { periodOf } from '../../shared/domain/period.ts'

/** A unit and an indicator that have a figure, for pages that show one. */
export type Shown = { unitId: string; indicatorId: string }
export type PageQuery = { name: string; ask: (reads: Reads, period: string) => Promise<unknown> }

/** What each page of the reports asks the database for, for one period as of a day. */
export function reportPages({ unitId, indicatorId }: Shown, today: string): PageQuery[] {
  const yearOf = (period: string) => periodOf(period).year
  return [
    { name: 'periods of a year', ask: (reads, period) => periodsOfYear(reads, yearOf(period), today) },
    { name: 'matrix of a year', ask: (reads, period) => matrixOf(reads, yearOf(period), today) },
    { name: 'cell of the matrix', ask: (reads, period) => cellDetail(reads, { unitId, period }, today) },
    {
      name: 'count in the navigation',
      ask: (reads, period) => countMissingReports(reads, yearOf(period), today),
    },
    { name: 'totals', ask: (reads, period) => summaryOf(reads, period, today) },
    { name: 'trends beside the totals', ask: (reads, period) => trendsOf(reads, period) },
    { name: 'table of units', ask: (reads, period) => gridOf(reads, { period, groupCode: 'A' }, today) },
    { name: 'one unit', ask: (reads, period) => byUnitOf(reads, { period, unitId }, today) },
    { name: 'sources of a figure', ask: (reads, period) => sourcesOf(reads, { period, indicatorId }, today) },
    { name: 'what to look at', ask: (reads, period) => checksOf(reads, period, today) },
  ]
}
