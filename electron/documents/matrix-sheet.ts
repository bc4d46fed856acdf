import { type CellLook, looks } from './cell-styles.ts'
import { addNotes, addTitle } from './letterhead.ts'
import { headText, matrixColumns, matrixLooks, partsOf } from './matrix-columns.ts'
import type { WorkbookUnit } from './meeting-workbook.ts'
import { approximateFormat, figureFormat } from './number-formats.ts'
import {
  at,
  type CellValue,
  cell,
  type LayoutCell,
  type SheetLayout,
  SheetRows,
  sheetReference,
} from './sheet-layout.ts'
import { groupTab, sheetName } from './sheet-names.ts'
import { fitsOnePage } from './sheet-page.ts'
import { appendixName, lowerFirst, periodTitle } from './wording.ts'
import {
  type IndicatorFigures,
  isReported,
  marks,
  printed,
  type WorkbookContext,
} from './workbook-figures.ts'

/** Where the figures of an indicator stand, for formulas of other sheets. */
export type FigurePlace = {
  sheet: string
  column: number
  firstRow: number
  lastRow: number
  totalRow: number
  countRow: number
  lowestRow: number | null
  highestRow: number | null
}

/** A matrix's figures of a unit stand in one row: `firstRow` plus the unit's place. */
export type MatrixPlace = { sheet: string; firstColumn: number; lastColumn: number; firstRow: number }

export type Matrices = {
  layouts: SheetLayout[]
  places: Map<string, FigurePlace>
  matrices: MatrixPlace[]
}

const { head, unitName, figure, total } = matrixLooks
const order: CellLook = { ...figure, align: 'center', format: '0' }
const footLabel: CellLook = { ...unitName, italic: true }
const footFigure: CellLook = { ...figure, italic: true }
const setBack = { italic: true, fill: true } as const

/** One sheet a content group, units down, its indicators across; a group too wide for a page is parted. */
export function matrixSheets(context: WorkbookContext, takenNames: Set<string>): Matrices {
  const found: Matrices = { layouts: [], places: new Map(), matrices: [] }
  for (const group of context.groups) {
    const parts = partsOf(group.figures, context)
    parts.forEach((figures, index) => {
      const part = parts.length > 1 ? `${group.code}${index + 1}` : group.code
      const name = sheetName(`2${part}. ${groupTab(group)}`, takenNames)
      const ofParts = parts.length > 1 ? ` (phần ${index + 1}/${parts.length})` : ''
      const title = `Kết quả ${periodTitle(context.period)}: ${group.name}${ofParts}`
      addMatrix(found, context, { name, title, appendix: appendixName(context.profile, 2, part), figures })
    })
  }
  return found
}

type MatrixPart = { name: string; title: string; appendix: string; figures: IndicatorFigures[] }

function addMatrix(found: Matrices, context: WorkbookContext, part: MatrixPart): void {
  const { figures } = part
  const { units } = context.data
  const rows = new SheetRows(matrixColumns(part.title, figures, context))
  addTitle(rows, context.profile, { ...part, reference: context.reference })

  const headRow = rows.add(30, [
    cell(0, 'STT', head),
    cell(1, 'Đơn vị', head),
    ...figures.map((item, index) => cell(2 + index, headText(item), head)),
  ])
  const numberingRow = rows.add(
    13.5,
    rows.columns.map((_, column) => cell(column, `(${column + 1})`, looks.numbering)),
  )

  const firstRow = rows.nextRow
  units.forEach((unit, index) => {
    rows.add(14.25, unitCells(context, unit, index, figures), { grows: 'row' })
  })
  rows.keepTogether(1, firstRow + 1)
  const lastRow = rows.nextRow - 1
  // Totals and notes never stand alone on a page.
  const keptFrom = Math.max(firstRow, lastRow - 1)

  const totalRow = rows.nextRow
  const hasRatio = figures.some(({ indicator }) => indicator.kind === 'ratio')
  const range = (column: number) => `${at(column, firstRow)}:${at(column, lastRow)}`
  const countRow = totalRow + 1
  rows.add(16.5, [
    cell(0, null, head),
    cell(1, 'Tổng cộng', { ...unitName, bold: true }),
    ...figures.map((item, index) => totalCell(item, 2 + index, range(2 + index))),
  ])
  addFoot(rows, 'Số đơn vị có số liệu', figures, (item, column) =>
    cell(column, units.length === 0 ? 0 : { formula: `COUNT(${range(column)})`, result: item.count }, {
      ...footFigure,
      format: figureFormat(0),
    }),
  )
  if (hasRatio) {
    for (const [label, name, key] of [
      ['Thấp nhất', 'MIN', 'lowest'],
      ['Cao nhất', 'MAX', 'highest'],
    ] as const) {
      addFoot(rows, label, figures, (item, column) =>
        figureCell(item, column, aggregate(name, range(column), item, item[key]), footFigure),
      )
    }
  }
  addNotes(rows, [matrixNote(context, figures)], looks.note)
  rows.keepTogether(keptFrom, rows.nextRow - 1)

  figures.forEach(({ indicator }, index) => {
    found.places.set(indicator.code, {
      sheet: sheetReference(part.name),
      column: 2 + index,
      firstRow,
      lastRow,
      totalRow,
      countRow,
      lowestRow: hasRatio ? countRow + 1 : null,
      highestRow: hasRatio ? countRow + 2 : null,
    })
  })
  found.matrices.push({
    sheet: sheetReference(part.name),
    firstColumn: 2,
    lastColumn: 1 + figures.length,
    firstRow,
  })
  found.layouts.push({
    name: part.name,
    appendixName: part.appendix,
    columns: rows.columns,
    rows: rows.rows,
    head: { first: headRow, last: numberingRow },
    frozenColumns: 2,
    fit: fitsOnePage(rows, context.profile) ? 'page' : 'width',
    filter: null,
    numbersAsText: [],
  })
}

function unitCells(
  context: WorkbookContext,
  unit: WorkbookUnit,
  index: number,
  figures: IndicatorFigures[],
): LayoutCell[] {
  const reported = isReported(context, unit)
  const look = (base: CellLook): CellLook => (reported ? base : { ...base, ...setBack })
  const mark = reported ? '' : unit.excusedReason === null ? ' (*)' : ' (**)'
  return [
    cell(0, index + 1, reported ? order : { ...order, fill: true }),
    cell(1, `${unit.name}${mark}`, look(unitName)),
    ...figures.map((item, column) => {
      const value = item.byUnit.get(unit.code)
      if (!value) return figureCell(item, 2 + column, marks.notReported, look(figure))
      const format = value.approximate ? approximateFormat(item.decimals) : figureFormat(item.decimals)
      return cell(2 + column, printed(item, value.value), { ...look(figure), format })
    }),
  ]
}

function figureCell(item: IndicatorFigures, column: number, value: CellValue, look: CellLook): LayoutCell {
  return cell(column, value, { ...look, format: figureFormat(item.decimals) })
}

function totalCell(item: IndicatorFigures, column: number, range: string): LayoutCell {
  const value = item.indicator.kind === 'ratio' ? marks.senseless : aggregate('SUM', range, item, item.total)
  return figureCell(item, column, value, total)
}

/** A live formula over a column; over nothing it says `…`, since a sum or a minimum of nothing would print 0. */
function aggregate(name: string, range: string, item: IndicatorFigures, result: number | null): CellValue {
  if (item.byUnit.size > 0) return { formula: `${name}(${range})`, result: printed(item, result ?? 0) }
  return {
    formula: `IF(COUNT(${range})=0,"${marks.notReported}",${name}(${range}))`,
    result: marks.notReported,
  }
}

function addFoot(
  rows: SheetRows,
  label: string,
  figures: IndicatorFigures[],
  make: (item: IndicatorFigures, column: number) => LayoutCell,
): void {
  rows.add(15, [
    cell(0, null, { ...order, italic: true }),
    cell(1, label, footLabel),
    ...figures.map((item, index) => make(item, 2 + index)),
  ])
}

function matrixNote(context: WorkbookContext, figures: IndicatorFigures[]): string {
  const { units, filterText } = context.data
  const unreported = units.filter((unit) => !isReported(context, unit))
  const has = (test: (item: IndicatorFigures) => boolean) => figures.some(test)
  const stocks = figures.filter(({ indicator }) => indicator.kind === 'stock')
  const notes = [
    filterText === null ? null : `Phạm vi: ${filterText}.`,
    unreported.some((unit) => unit.excusedReason === null) ? '(*) Chưa nộp báo cáo.' : null,
    unreported.some((unit) => unit.excusedReason !== null) ? '(**) Được miễn nộp báo cáo.' : null,
    has((item) => item.count < units.length) ? `“${marks.notReported}” chưa có số liệu.` : null,
    has(({ indicator }) => indicator.kind === 'ratio') ? `“${marks.senseless}” tỷ lệ không cộng.` : null,
    has((item) => [...item.byUnit.values()].some((value) => value.approximate)) ? '“≈” số ước.' : null,
    stocks.length > 0
      ? `Số cuối kỳ: ${stocks.map(({ indicator }) => lowerFirst(indicator.name)).join('; ')}.`
      : null,
  ].filter((note) => note !== null)
  return notes.length > 0 ? `Ghi chú: ${notes.join(' ')}` : 'Ghi chú: Đủ số liệu của các đơn vị.'
}
