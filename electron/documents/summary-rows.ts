import { startsTheYear } from '../../shared/domain/period.ts'
import { type CellLook, formatted, looks } from './cell-styles.ts'
import type { FigurePlace } from './matrix-sheet.ts'
import { changeFormat, figureFormat } from './number-formats.ts'
import { at, type CellValue, cell, type Formula, type LayoutCell, type SheetRows } from './sheet-layout.ts'
import {
  type ColumnKey,
  changeSinceLastYear,
  isCumulativeItself,
  percentReached,
  type SummaryColumns,
} from './summary-columns.ts'
import { type IndicatorFigures, marks, printed, type WorkbookContext } from './workbook-figures.ts'

/** The summary's table in the making: what each of its rows needs to know. */
export type SummaryTable = {
  context: WorkbookContext
  rows: SheetRows
  columns: SummaryColumns
  places: Map<string, FigurePlace>
}

const rowHeight = 18.75
const partRowHeight = 17.25
const partName: CellLook = { ...looks.text, italic: true, indent: 2 }

/** Adds a content group: its head and a row for each indicator. */
export function addGroup(table: SummaryTable, group: WorkbookContext['groups'][number]): void {
  const { rows, places } = table
  const cells = [
    cell(0, group.code, looks.groupCode),
    cell(1, group.name, looks.groupName, { columns: rows.columns.length - 1 }),
  ]
  const first = rows.add(rowHeight, cells, { grows: 'row' })
  const starts = group.figures.map((item, index) => {
    const place = places.get(item.indicator.code)
    if (!place) throw new Error(`Indicator ${item.indicator.code} stands on no matrix`)
    return addIndicator(table, item, index + 1, place)
  })
  // A group's head stays with its first two rows, and its last row is not left alone on the next page.
  rows.keepTogether(first, (starts[2] ?? rows.nextRow) - 1)
  rows.keepTogether(starts.at(-2) ?? first, rows.nextRow - 1)
}

/** @returns number of the indicator's row; a ratio has two more under it */
function addIndicator(
  table: SummaryTable,
  item: IndicatorFigures,
  order: number,
  place: FigurePlace,
): number {
  const { rows, columns } = table
  const row = rows.nextRow
  const isRatio = item.indicator.kind === 'ratio'
  const cells = columns.list.map(({ key }, index): LayoutCell => {
    switch (key) {
      case 'order':
        return cell(index, order, looks.order)
      case 'name':
        return cell(index, item.indicator.name, looks.text)
      case 'unit':
        return cell(index, item.unitText, looks.centred)
      case 'count':
        return cell(index, countFormula(item, place), looks.order)
      default: {
        const value = isRatio ? ratioValue(key, item) : plainValue(key, item, place, columns, row)
        return cell(index, value, formatted(looks.figure, formatOf(key, item)))
      }
    }
  })
  rows.add(rowHeight, cells, { grows: 'row' })
  if (!isRatio || item.count === 0) return row
  addRange(table, item, 'lowest', place)
  addRange(table, item, 'highest', place)
  rows.keepTogether(row, rows.nextRow - 1)
  return row
}

function formatOf(key: ColumnKey, item: IndicatorFigures): string {
  if (key === 'percent') return figureFormat(1)
  return key === 'change' ? changeFormat : figureFormat(item.decimals)
}

function countFormula(item: IndicatorFigures, place: FigurePlace): CellValue {
  if (place.lastRow < place.firstRow) return 0
  const range = `${at(place.column, place.firstRow)}:${at(place.column, place.lastRow)}`
  return { formula: `COUNT(${place.sheet}${range})`, result: item.count }
}

function plainValue(
  key: ColumnKey,
  item: IndicatorFigures,
  place: FigurePlace,
  columns: SummaryColumns,
  row: number,
): CellValue {
  const { indicator, total } = item
  const figure = (value: number | null, mark: string) => (value === null ? mark : printed(item, value))
  const address = (of: ColumnKey) => at(columns.at(of), row)
  switch (key) {
    case 'target':
      return figure(indicator.annualTarget, marks.notComputable)
    case 'result':
      return {
        formula: `${place.sheet}${at(place.column, place.totalRow)}`,
        result: figure(total, marks.notReported),
      }
    case 'cumulative':
      return isCumulativeItself(item)
        ? { formula: address('result'), result: figure(total, marks.notReported) }
        : figure(indicator.cumulative, marks.notReported)
    case 'percent': {
      const [whole, reached] = [address('target'), address(columns.hasCumulative ? 'cumulative' : 'result')]
      return guarded(whole, reached, `${reached}/${whole}*100`, percentReached(item))
    }
    case 'lastYear':
      return figure(indicator.samePeriodLastYear, marks.notReported)
    case 'change': {
      const [before, now] = [address('lastYear'), address('result')]
      return guarded(before, now, `(${now}-${before})/${before}*100`, changeSinceLastYear(item))
    }
    default:
      throw new Error(`Column ${key} holds no figure`)
  }
}

/** A ratio of the whole city is neither added nor compared; its range stands in two rows below. */
function ratioValue(key: ColumnKey, item: IndicatorFigures): CellValue {
  if (key === 'target') return item.indicator.annualTarget ?? marks.notComputable
  return item.count === 0 && (key === 'result' || key === 'cumulative') ? marks.notReported : marks.senseless
}

/** Computes only where the divisor is a number above zero and there is something to divide. */
function guarded(divisor: string, dividend: string, expression: string, result: number | null): Formula {
  return {
    formula: `IF(AND(N(${divisor})>0,ISNUMBER(${dividend})),${expression},"${marks.notComputable}")`,
    result: result ?? marks.notComputable,
  }
}

/** A row under a ratio: its lowest or its highest unit. */
function addRange(
  table: SummaryTable,
  item: IndicatorFigures,
  end: 'lowest' | 'highest',
  place: FigurePlace,
): void {
  const { context, rows, columns } = table
  const ranges = item.indicator.ratioRanges
  const result = item[end]
  const resultAddress = at(columns.at('result'), rows.nextRow)
  const contentOf = (key: ColumnKey): CellValue => {
    if (result === null || place.rangeRows === null) return null
    if (key === 'result')
      return { formula: `${place.sheet}${at(place.column, place.rangeRows[end])}`, result }
    if (key === 'lastYear') return ranges?.samePeriodLastYear?.[end] ?? null
    if (key !== 'cumulative') return null
    return startsTheYear(context.period)
      ? { formula: resultAddress, result }
      : (ranges?.cumulative?.[end] ?? null)
  }
  const cells = columns.list.map(({ key }, index) => {
    if (key === 'name') {
      return cell(index, end === 'lowest' ? '- Đơn vị thấp nhất' : '- Đơn vị cao nhất', partName)
    }
    if (key === 'unit') return cell(index, item.unitText, looks.centred)
    if (key === 'order' || key === 'count') return cell(index, null, looks.centred)
    return cell(index, contentOf(key), formatted(looks.figure, figureFormat(item.decimals)))
  })
  rows.add(partRowHeight, cells, { grows: 'row' })
}
