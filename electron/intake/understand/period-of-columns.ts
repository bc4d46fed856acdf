import { type PeriodId, parsePeriod } from '../../../shared/domain/period.ts'
import { isNoFigureMark } from '../../../shared/domain/vietnamese-number.ts'
import type { SheetView } from '../../sheets/sheet-view.ts'
import { type FoundPeriod, periodId } from './find-period.ts'
import { type PeriodMention, timeMentions } from './period-mentions.ts'
import type { TableShape } from './table-shape.ts'

/**
 * A sheet titled with a year alone that has a column a quarter (or a month) is filled in as the year goes on: it reports
 * the last of them that holds figures, or the one the office asks for. With all of them filled it reports the year.
 */
export function narrowedByColumns(
  tables: readonly { view: SheetView; table: TableShape }[],
  found: FoundPeriod,
  expectedPeriod: PeriodId | null,
): FoundPeriod {
  const year = found.finding.value === null ? undefined : parsePeriod(found.finding.value)?.year
  if (!found.isYearOnly || year === undefined) return found
  const columns = tables.flatMap(({ view, table }) => periodColumns(view, table, year))
  const kind = columns.some(({ mention }) => mention.kind === 'quarter') ? 'quarter' : 'month'
  const parts = columns.filter(({ mention }) => mention.kind === kind)
  const filled = [
    ...new Set(parts.filter(({ hasFigures }) => hasFigures).map(({ mention }) => mention.number)),
  ]
  const all = new Set(parts.map(({ mention }) => mention.number))
  if (all.size < 2 || filled.length === 0 || filled.length === (kind === 'quarter' ? 4 : 12)) return found
  const ids = filled.toSorted((a, b) => a - b).map((number) => periodId(kind, number, year))
  const value = ids.find((id) => id === expectedPeriod) ?? ids.at(-1)!
  return {
    ...found,
    isYearOnly: false,
    finding: { ...found.finding, value, confidence: 'check', rivals: ids.filter((id) => id !== value) },
  }
}

function periodColumns(
  view: SheetView,
  table: TableShape,
  year: number,
): { mention: PeriodMention; hasFigures: boolean }[] {
  return table.columns.flatMap(({ column, path }) => {
    const mention = timeMentions(path.join(' ')).periods.find(({ yearOnly }) => !yearOnly)
    if (!mention || (mention.year !== null && mention.year !== year)) return []
    return [{ mention, hasFigures: hasFigures(view, table, column) }]
  })
}

function hasFigures(view: SheetView, table: TableShape, column: number): boolean {
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const cell = view.cell(row, column)
    if (cell?.value.kind === 'number' && cell.value.number !== 0) return true
    if (cell?.value.kind === 'text' && /\d/u.test(cell.text) && !isNoFigureMark(cell.text)) return true
  }
  return false
}
