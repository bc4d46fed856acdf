import { fold, tidy } from '../../shared/domain/vietnamese-text.ts'
import type { Grid, GridCell, GridRange } from './grid.ts'

/** A grid made quick to look into: cells by place, their texts folded once. */
export type SheetView = {
  grid: Grid
  lastRow: number
  rowCells(row: number): readonly GridCell[]
  cell(row: number, column: number): GridCell | undefined
  /** Text of a text cell on one line; '' for every other cell. */
  text(cell: GridCell | undefined): string
  folded(cell: GridCell | undefined): string
  /** The merged area a cell is the top left of. */
  mergeAt(row: number, column: number): GridRange | undefined
  isHiddenRow(row: number): boolean
  isHiddenColumn(column: number): boolean
}

const COLUMNS = 16384
const noCells: readonly GridCell[] = []

export function viewSheet(grid: Grid): SheetView {
  const rows: GridCell[][] = []
  const places = new Map<number, GridCell>()
  let lastRow = -1
  for (const cell of grid.cells) {
    const list = rows[cell.row]
    if (list) list.push(cell)
    else rows[cell.row] = [cell]
    places.set(cell.row * COLUMNS + cell.column, cell)
    if (cell.row > lastRow) lastRow = cell.row
  }
  const merges = new Map(grid.merges.map((merge) => [merge.top * COLUMNS + merge.left, merge]))
  const texts = new Map<GridCell, { text: string; folded: string }>()
  const textsOf = (cell: GridCell) => {
    const known = texts.get(cell)
    if (known) return known
    const text = cell.value.kind === 'text' ? tidy(cell.value.text) : ''
    const made = { text, folded: fold(text) }
    texts.set(cell, made)
    return made
  }
  return {
    grid,
    lastRow,
    rowCells: (row) => rows[row] ?? noCells,
    cell: (row, column) => places.get(row * COLUMNS + column),
    text: (cell) => (cell ? textsOf(cell).text : ''),
    folded: (cell) => (cell ? textsOf(cell).folded : ''),
    mergeAt: (row, column) => merges.get(row * COLUMNS + column),
    // Rows and columns drawn with no height or width are hidden too, only by hand.
    isHiddenRow: (row) => grid.hiddenRows.has(row) || grid.rowHeights.get(row) === 0,
    isHiddenColumn: (column) => grid.hiddenColumns.has(column) || grid.columnWidths.get(column) === 0,
  }
}
