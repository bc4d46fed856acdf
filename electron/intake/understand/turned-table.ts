import { fold } from '../../../shared/domain/vietnamese-text.ts'
import type { Grid } from '../../sheets/grid.ts'
import { type SheetView, viewSheet } from '../../sheets/sheet-view.ts'
import { senseOfText } from './column-roles.ts'
import { rawFigure } from './figure.ts'
import { headingWord } from './heading-words.ts'
import { indicatorColumns, placeColumn, unitAlone } from './matrix-columns.ts'
import { monthOfCell, periodName } from './period-cells.ts'
import { timeMentions } from './period-mentions.ts'
import type { ReferenceIndex } from './reference-index.ts'
import { isSignature } from './row-words.ts'
import type { TableColumn, TableShape } from './table-shape.ts'

/** A table and the view it stands in. */
export type PlacedTable = { view: SheetView; table: TableShape }

const MOST_ROWS = 60

/**
 * A table with its indicators across the top and a row for each month, quarter or measure ("Tháng 4", "Quý II", "Chỉ
 * tiêu năm"), turned on its side, so that it is read as any report is. Rows and columns of the view change places; the
 * cells keep their addresses. Null for a table that is no such one: its rows name indicators, places or activities.
 */
export function turnedTable(view: SheetView, table: TableShape, index: ReferenceIndex): PlacedTable | null {
  if (!table.hasHeading || placeColumn(view, table, index) !== null) return null
  const known = indicatorColumns(table, index)
  if (new Set(known.map(({ choice }) => choice.indicator)).size < 2) return null
  const first = Math.min(...known.map(({ column }) => column))
  const last = Math.max(...table.columns.map(({ column }) => column))
  const labels = table.columns.filter(
    ({ column, path }) => column < first && !path.some((text) => headingWord(text) === 'order'),
  )
  const rows = figureRows(view, table, first, last, labels)
  const named = rows.filter(({ path }) => namesMeasure(path.at(-1) ?? '')).length
  if (rows.length === 0 || rows.length > MOST_ROWS || (rows.length > 1 && named * 2 <= rows.length))
    return null
  return {
    view: turnedView(view),
    table: {
      top: Math.min(...table.columns.map(({ column }) => column)),
      firstRow: first,
      lastRow: last,
      headingRows: labels.map(({ column }) => column),
      numberingRow: null,
      columns: [...headingColumns(view, table, first), ...rows],
      hasHeading: true,
    },
  }
}

/** "Tháng 4", "Năm 2023", "Chỉ tiêu năm", "Cộng": what a row of figures may be called; not a place, not an activity. */
function namesMeasure(text: string): boolean {
  const isPeriod = timeMentions(text).periods.length > 0 || fold(text) === 'ca nam'
  return isPeriod || senseOfText(text, null) !== 'undecided'
}

/** The table as its figures are read: turned where its indicators stand across, else as it is. */
export function asRead(view: SheetView, table: TableShape, index: ReferenceIndex): PlacedTable {
  return turnedTable(view, table, index) ?? { view, table }
}

/** The rows of figures down to the signature, each with what stands at its left. */
function figureRows(
  view: SheetView,
  { firstRow, lastRow }: TableShape,
  first: number,
  last: number,
  labels: readonly TableColumn[],
): TableColumn[] {
  const rows: TableColumn[] = []
  for (let row = firstRow; row <= lastRow; row++) {
    const cells = view.rowCells(row)
    if (cells.some((cell) => isSignature(view.text(cell)))) break
    const isFilled = cells.some(
      (cell) => cell.column >= first && cell.column <= last && rawFigure(cell).kind !== 'none',
    )
    if (isFilled) rows.push({ column: row, path: [rowName(view, row, labels)] })
  }
  return rows
}

function rowName(view: SheetView, row: number, labels: readonly TableColumn[]): string {
  const parts = labels.map(({ column, path }) => {
    const cell = view.cell(row, column)
    if (cell?.value.kind !== 'number') return periodName(view.text(cell), path.at(-1))
    const number = String(cell.value.number)
    const name = monthOfCell(cell) ?? periodName(number, path.at(-1))
    // A bare number beside the figures is an order.
    return name === number ? '' : name
  })
  return parts.filter((part) => part !== '').join(' ')
}

/** The rows of the heading become the columns of names; a row of units becomes the column of units. */
function headingColumns(view: SheetView, { headingRows }: TableShape, first: number): TableColumn[] {
  return headingRows.map((row) => {
    const texts = view.rowCells(row).flatMap((cell) => (cell.column >= first ? [view.text(cell)] : []))
    const units = texts.filter((text) => unitAlone(text) !== null).length
    return { column: row, path: [units > 0 && units * 2 >= texts.length ? 'ĐVT' : 'Nội dung'] }
  })
}

/** The sheet with rows and columns exchanged. */
function turnedView({ grid }: SheetView): SheetView {
  const turned: Grid = {
    ...grid,
    rowCount: grid.columnCount,
    columnCount: grid.rowCount,
    cells: grid.cells.map((cell) => ({ ...cell, row: cell.column, column: cell.row })),
    merges: grid.merges.map(({ top, left, bottom, right }) => ({
      top: left,
      left: top,
      bottom: right,
      right: bottom,
    })),
    hiddenRows: grid.hiddenColumns,
    hiddenColumns: grid.hiddenRows,
    rowHeights: grid.columnWidths,
    columnWidths: grid.rowHeights,
  }
  return viewSheet(turned)
}
