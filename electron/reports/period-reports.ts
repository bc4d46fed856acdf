import type { DraftWarning } from '../../shared/domain/draft.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { endingWith, type Period } from '../../shared/domain/period.ts'
import { isInForce } from '../../shared/domain/validity.ts'
import type { Reads } from '../database/database.ts'
import { remarkedValues, reportRemarks } from './check-store.ts'
import { pairOf } from './city-figures.ts'
import type { Consolidation } from './consolidation.ts'
import { unitFigures } from './figures-store.ts'
import { type MatrixCell, matrixCells } from './matrix.ts'

/** What one unit sent, or owes, for a period. */
export type PeriodReport = {
  dueDate: string
  receivedDate: string | null
  excusedReason: string | null
  files: string[]
  warnings: DraftWarning[]
}

export type PeriodReports = {
  units: ReadonlyMap<string, PeriodReport>
  values: {
    unitId: string
    indicatorId: string
    value: number
    approximate: boolean
    note: string | null
  }[]
}

/**
 * Units that owe or sent a report of a period, and every figure of theirs: what the matrices and the list of
 * submissions print. A period nobody was asked for by itself is told by the reports that end with it.
 */
export async function reportsOf(
  reads: Reads,
  { period, info, units }: Pick<Consolidation, 'period' | 'info' | 'units'>,
  today: string,
): Promise<PeriodReports> {
  const { cells, toldBy } = await cellsTelling(reads, period, today)
  const remarks = grouped(await reportRemarks(reads, toldBy), ({ unitId }) => unitId)
  const figures = await unitFigures(reads, period)
  const withFigures = new Set(figures.map(({ unitId }) => unitId))
  const reports = new Map<string, PeriodReport>()
  for (const { id, validFrom, validTo } of units) {
    const cell = cells.get(id)
    const expected = cells.size === 0 && isInForce({ validFrom, validTo }, info.cutOff)
    if (!cell && !expected && !withFigures.has(id)) continue
    const own = remarks.get(id) ?? []
    reports.set(id, {
      dueDate: cell?.extendedDueDate ?? cell?.dueDate ?? info.dueDate,
      receivedDate: cell?.receivedDate ?? null,
      excusedReason: cell?.excusedReason ?? null,
      files: [...new Set(own.map(({ file }) => file))],
      warnings: own.flatMap(({ warnings }) => JSON.parse(warnings) as DraftWarning[]),
    })
  }
  const remarked = new Map((await remarkedValues(reads, period.id)).map((value) => [pairOf(value), value]))
  return {
    units: reports,
    values: figures.flatMap((figure) => {
      if (figure.thisPeriod === null) return []
      const { unitId, indicatorId, thisPeriod: value } = figure
      const remark = remarked.get(pairOf(figure))
      const counts = remark?.state === 'current'
      return {
        unitId,
        indicatorId,
        value,
        approximate: counts && remark.approximate === 1,
        note: (counts && remark.note) || null,
      }
    }),
  }
}

async function cellsTelling(
  reads: Reads,
  period: Period,
  today: string,
): Promise<{ cells: ReadonlyMap<string, MatrixCell>; toldBy: string }> {
  for (const { id, year } of [period, ...endingWith(period)]) {
    const cells = await matrixCells(reads, year, today, { period: id })
    if (cells.length > 0) return { cells: new Map(cells.map((cell) => [cell.unitId, cell])), toldBy: id }
  }
  return { cells: new Map(), toldBy: period.id }
}
