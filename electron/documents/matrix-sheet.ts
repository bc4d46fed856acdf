import { type CellLook, formatted, looks, variant } from './cell-styles.ts'
import { addNotes, addTitle } from './letterhead.ts'
import { headText, matrixColumns, matrixLooks, partsOf } from './matrix-columns.ts'
import type { WorkbookUnit } from './meeting-workbook.ts'
import { approximateFormat, figureFormat, orderFormat } from './number-formats.ts'
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
  /** Quoted, with its exclamation mark. */
  sheet: string
  /** Zero-based. */
  column: number
  firstRow: number
  lastRow: number
  totalRow: number
  /** Rows of the lowest and highest unit, where the matrix has them. */
  rangeRows: { lowest: number; highest: number } | null
}

/** A matrix's figures of a unit stand in one row: `firstRow` plus the unit's place. */
export type MatrixPlace = { sheet: string; firstColumn: number; lastColumn: number; firstRow: number }

type Matrices = {
  layouts: SheetLayout[]
  places: Map<string, FigurePlace>
  matrices: MatrixPlace[]
}

const { head, unitName, figure, total } = matrixLooks
const order: CellLook = { ...figure, align: 'center', format: orderFormat }
const totalLabel: CellLook = { ...unitName, bold: true }
const footLabel: CellLook = { ...unitName, italic: true }
const footFigure: CellLook = { ...figure, italic: true }
const setBack = (look: CellLook): CellLook => variant(look, 'set-back', { italic: true, fill: true })
/** Columns before the figures: order number and unit. */
const labels = 2

/** One sheet a content group, units down, its indicators across; a group too wide for a page is parted. */
export function matrixSheets(context: WorkbookContext, takenNames: Set<string>): Matrices {
  const found: Matrices = { layouts: [], places: new Map(), matrices: [] }
  for (const group of context.groups) {
    const parts = partsOf(group.figures, context)
    parts.forEach((figures, index) => {
      const part = parts.length > 1 ? `${group.code}${index + 1}` : group.code
      const ofParts = parts.length > 1 ? ` (phần ${index + 1}/${parts.length})` : ''
      addMatrix(found, context, {
        name: sheetName(`2${part}. ${groupTab(group)}`, takenNames),
        title: `Kết quả ${periodTitle(context.period)}: ${group.name}${ofParts}`,
        appendix: appendixName(context.profile, 2, part),
        figures,
      })
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
  const headRows = addHead(rows, figures)

  const firstRow = rows.nextRow
  units.forEach((unit, index) => {
    rows.add(14.25, unitCells(context, unit, index, figures), { grows: 'row' })
  })
  const lastRow = rows.nextRow - 1
  rows.keepTogether(1, firstRow + 1)

  const totalRow = rows.nextRow
  const rangeRows = addFoot(rows, figures, firstRow, lastRow)
  addNotes(rows, [matrixNote(context, figures)], looks.note)
  // Totals and notes never stand alone on a page.
  rows.keepTogether(Math.max(firstRow, lastRow - 1), rows.nextRow - 1)

  const sheet = sheetReference(part.name)
  figures.forEach(({ indicator }, index) => {
    found.places.set(indicator.code, {
      sheet,
      column: labels + index,
      firstRow,
      lastRow,
      totalRow,
      rangeRows,
    })
  })
  found.matrices.push({ sheet, firstColumn: labels, lastColumn: labels + figures.length - 1, firstRow })
  found.layouts.push({
    name: part.name,
    appendixName: part.appendix,
    columns: rows.columns,
    rows: rows.rows,
    head: headRows,
    frozenColumns: labels,
    fit: fitsOnePage(rows, context.profile) ? 'page' : 'width',
    filter: null,
    numbersAsText: [],
  })
}

function addHead(rows: SheetRows, figures: IndicatorFigures[]): { first: number; last: number } {
  const first = rows.add(30, [
    cell(0, 'STT', head),
    cell(1, 'Đơn vị', head),
    ...figures.map((item, index) => cell(labels + index, headText(item), head)),
  ])
  const numbers = rows.columns.map((_, column) => cell(column, `(${column + 1})`, looks.numbering))
  return { first, last: rows.add(13.5, numbers) }
}

function unitCells(
  context: WorkbookContext,
  unit: WorkbookUnit,
  index: number,
  figures: IndicatorFigures[],
): LayoutCell[] {
  const reported = isReported(context, unit)
  const look = (base: CellLook): CellLook => (reported ? base : setBack(base))
  const mark = reported ? '' : unit.excusedReason === null ? ' (*)' : ' (**)'
  return [
    cell(0, index + 1, reported ? order : variant(order, 'grey', { fill: true })),
    cell(1, `${unit.name}${mark}`, look(unitName)),
    ...figures.map((item, column) => {
      const value = item.byUnit.get(unit.code)
      if (!value) return figureCell(item, labels + column, marks.notReported, look(figure))
      const format = value.approximate ? approximateFormat(item.decimals) : figureFormat(item.decimals)
      return cell(labels + column, printed(item, value.value), formatted(look(figure), format))
    }),
  ]
}

/** Totals, how many units gave a figure, and the range where the group has ratios. */
function addFoot(
  rows: SheetRows,
  figures: IndicatorFigures[],
  firstRow: number,
  lastRow: number,
): FigurePlace['rangeRows'] {
  const range = (index: number) =>
    lastRow < firstRow ? null : `${at(labels + index, firstRow)}:${at(labels + index, lastRow)}`
  const add = (height: number, label: string, look: CellLook, cells: LayoutCell[]) =>
    rows.add(height, [cell(0, null, order), cell(1, label, look), ...cells])
  const aggregates = (name: string, key: 'lowest' | 'highest') =>
    figures.map((item, index) =>
      figureCell(item, labels + index, aggregate(name, range(index), item, item[key]), footFigure),
    )

  add(
    16.5,
    'Tổng cộng',
    totalLabel,
    figures.map((item, index) => {
      const sum = aggregate('SUM', range(index), item, item.total)
      return figureCell(item, labels + index, item.indicator.kind === 'ratio' ? marks.senseless : sum, total)
    }),
  )
  add(
    15,
    'Số đơn vị có số liệu',
    footLabel,
    figures.map((item, index) => {
      const cells = range(index)
      const count = cells === null ? 0 : { formula: `COUNT(${cells})`, result: item.count }
      return cell(labels + index, count, formatted(footFigure, figureFormat(0)))
    }),
  )
  if (!figures.some(({ indicator }) => indicator.kind === 'ratio')) return null
  return {
    lowest: add(15, 'Thấp nhất', footLabel, aggregates('MIN', 'lowest')),
    highest: add(15, 'Cao nhất', footLabel, aggregates('MAX', 'highest')),
  }
}

function figureCell(item: IndicatorFigures, column: number, value: CellValue, look: CellLook): LayoutCell {
  return cell(column, value, formatted(look, figureFormat(item.decimals)))
}

/** A live formula over a column; over nothing it says `…`, since a sum or a minimum of nothing would print 0. */
function aggregate(
  name: string,
  range: string | null,
  item: IndicatorFigures,
  result: number | null,
): CellValue {
  if (range === null) return marks.notReported
  if (result !== null) return { formula: `${name}(${range})`, result: printed(item, result) }
  return {
    formula: `IF(COUNT(${range})=0,"${marks.notReported}",${name}(${range}))`,
    result: marks.notReported,
  }
}

function matrixNote(context: WorkbookContext, figures: IndicatorFigures[]): string {
  const { units, filterText } = context.data
  const unreported = units.filter((unit) => !isReported(context, unit))
  const some = (test: (item: IndicatorFigures) => boolean) => figures.some(test)
  const stocks = figures.filter(({ indicator }) => indicator.kind === 'stock')
  const notes = [
    filterText === null ? null : `Phạm vi: ${filterText}.`,
    unreported.some((unit) => unit.excusedReason === null) ? '(*) Chưa nộp báo cáo.' : null,
    unreported.some((unit) => unit.excusedReason !== null) ? '(**) Được miễn nộp báo cáo.' : null,
    some((item) => item.count < units.length) ? `“${marks.notReported}” chưa có số liệu.` : null,
    some(({ indicator }) => indicator.kind === 'ratio') ? `“${marks.senseless}” tỷ lệ không cộng.` : null,
    some((item) => [...item.byUnit.values()].some((value) => value.approximate)) ? '“≈” số ước.' : null,
    stocks.length > 0
      ? `Số cuối kỳ: ${stocks.map(({ indicator }) => lowerFirst(indicator.name)).join('; ')}.`
      : null,
  ].filter((note) => note !== null)
  return `Ghi chú: ${notes.length > 0 ? notes.join(' ') : 'Các đơn vị có đủ số liệu.'}`
}
