import { periodOf, periodSpan } from '../../shared/domain/period.ts'
import type { Reads } from '../database/database.ts'
import {
  countReports,
  countReportsOfIndicator,
  countTargets,
  countValues,
  periodsWithFigures,
} from './usage-store.ts'

type ReportUsage = { reports: number; values: number; targets: number }

/** In how many reports, figures and yearly targets a unit or an indicator stands. */
export async function reportUsage(
  reads: Reads,
  entity: 'unit' | 'indicator',
  id: string,
): Promise<ReportUsage> {
  if (entity === 'unit') {
    const values = await countValues(reads, { column: 'unit_id', id })
    return { reports: await countReports(reads, id), values, targets: 0 }
  }
  return {
    reports: await countReportsOfIndicator(reads, id),
    values: await countValues(reads, { column: 'indicator_id', id }),
    targets: await countTargets(reads, id),
  }
}

/** Periods with figures that began, by the calendar, after a day; oldest first. */
export async function periodsAfter(
  reads: Reads,
  entity: 'unit' | 'indicator',
  id: string,
  day: string,
): Promise<string[]> {
  const column = entity === 'unit' ? 'unit_id' : 'indicator_id'
  const periods = await periodsWithFigures(reads, { column, id })
  return periods.filter((period) => periodSpan(periodOf(period), 'calendar').from > day).sort()
}
