import type { SheetCell, SheetRow, SheetView } from '../intake-types.ts'

/** Where everything of a sheet lies, in px at normal text size. Rows are those that are shown, in order. */
export type SheetLayout = {
  columns: PlacedColumn[]
  rows: PlacedRow[]
  width: number
  height: number
}
export type PlacedColumn = { index: number; left: number; width: number; hidden: boolean }
export type PlacedRow = { row: SheetRow; top: number; height: number; ruled: boolean; cells: PlacedCell[] }
/** A cell with the box it fills: its merge, or the empty cells beside it that its text runs over. */
export type PlacedCell = { cell: SheetCell; left: number; width: number; height: number }

/** Width of a text in px; `bold` as the cell is set. */
export type Measure = (text: string, bold: boolean) => number

type Merge = SheetView['merges'][number]

const lineHeight = 17
const padding = 5
const lowestRow = 21
const blankRow = 6
const highestRow = 140
const narrowestContent = 170
/** Rows of a table: their text wraps inside its column, and every cell is ruled. */
const tableRoles = new Set(['header', 'numbering', 'section', 'item', 'sub-item', 'subtotal', 'total'])

/**
 * Lays a sheet out as its unit did, in the width there is: columns as the file sets them, the one with the most text
 * taking what is left over (or giving what is missing), rows as high as their text needs. Blank rows are a thin line,
 * hidden columns and rows are only shown where they hold something.
 */
export function layOut(sheet: Omit<SheetView, 'from' | 'more'>, room: number, measure: Measure): SheetLayout {
  const columns = placeColumns(sheet, room, measure)
  const byIndex = new Map(columns.map((column) => [column.index, column]))
  const merges = new Map(sheet.merges.map((merge) => [`${merge.top} ${merge.left}`, merge]))
  const rightOf = (column: number) => {
    const placed = byIndex.get(column)
    return placed ? placed.left + placed.width : 0
  }
  const width = columns.length === 0 ? 0 : rightOf(columns.at(-1)!.index)
  const blank = (row: SheetRow) =>
    row.cells.length === 0 && !sheet.merges.some((merge) => covers(merge, row.index))

  let top = 0
  const rows = sheet.rows.flatMap((row): PlacedRow[] => {
    if (row.hidden && row.cells.length === 0) return []
    const ruled = row.role !== null && tableRoles.has(row.role)
    const cells = row.cells.flatMap((cell, at): PlacedCell[] => {
      const column = byIndex.get(cell.column)
      if (!column) return []
      const merge = merges.get(`${row.index} ${cell.column}`)
      const right = merge
        ? lastRight(columns, merge.right)
        : ruled || cell.number
          ? column.left + column.width
          : spillRight(row.cells[at + 1], byIndex, width)
      return [{ cell, left: column.left, width: right - column.left, height: 0 }]
    })
    const height = blank(row) ? blankRow : heightOf(row, cells, merges, measure)
    const placed = { row, top, height, ruled, cells }
    top += height
    return [placed]
  })
  const bottoms = new Map(rows.map((row) => [row.row.index, row.top + row.height]))
  for (const placed of rows) {
    for (const cell of placed.cells) {
      const merge = merges.get(`${placed.row.index} ${cell.cell.column}`)
      const bottom = merge ? lastBottom(bottoms, merge) : placed.top + placed.height
      cell.height = Math.max(placed.height, bottom - placed.top)
    }
  }
  return { columns, rows, width, height: top }
}

const covers = (merge: Merge, row: number) => merge.top <= row && row <= merge.bottom

function lastRight(columns: readonly PlacedColumn[], index: number): number {
  const column = columns.findLast((placed) => placed.index <= index)
  return column ? column.left + column.width : 0
}

function lastBottom(bottoms: ReadonlyMap<number, number>, merge: Merge): number {
  for (let row = merge.bottom; row >= merge.top; row--) {
    const bottom = bottoms.get(row)
    if (bottom !== undefined) return bottom
  }
  return 0
}

/** Text outside a table runs on over the empty cells beside it, as it does in the program it was written with. */
function spillRight(
  next: SheetCell | undefined,
  columns: ReadonlyMap<number, PlacedColumn>,
  width: number,
): number {
  return next ? (columns.get(next.column)?.left ?? width) : width
}

function heightOf(
  row: SheetRow,
  cells: readonly PlacedCell[],
  merges: ReadonlyMap<string, Merge>,
  measure: Measure,
): number {
  const lines = cells.map(({ cell, width }) => {
    const merge = merges.get(`${row.index} ${cell.column}`)
    // A cell over several rows has their height too.
    if (cell.number || (merge && merge.bottom > merge.top)) return 1
    return linesOf(cell, width - 2 * padding, measure)
  })
  const needed = Math.max(1, ...lines) * lineHeight + 4
  const asSet = row.height === null ? 0 : (row.height * 4) / 3
  return Math.min(highestRow, Math.max(lowestRow, needed, Math.min(asSet, 3 * lowestRow)))
}

/** Words wrap a little earlier than their summed width says. */
const wrapLoss = 1.06

function linesOf(cell: SheetCell, width: number, measure: Measure): number {
  return cell.text
    .split('\n')
    .reduce(
      (lines, line) =>
        lines + Math.max(1, Math.ceil((measure(line, cell.bold) * wrapLoss) / Math.max(20, width) - 0.06)),
      0,
    )
}

function placeColumns(
  sheet: Pick<SheetView, 'columns' | 'rows' | 'merges'>,
  room: number,
  measure: Measure,
): PlacedColumn[] {
  const used = new Set(sheet.rows.flatMap((row) => row.cells.map((cell) => cell.column)))
  const shown = sheet.columns
    .map((column, index) => ({ ...column, index }))
    .filter((column) => !column.hidden || used.has(column.index))
  const widest = longestTexts(sheet, measure)
  const widths = shown.map(({ width, index, role, hidden }) => {
    if (hidden) return 72
    const natural = width === null ? null : Math.round(width * 7 + 5)
    const needed = Math.min(360, Math.max(40, (widest.get(index) ?? 0) + 2 * padding + 6))
    return Math.max(natural ?? needed, role === 'order' ? 30 : 0)
  })
  const content = shown.findIndex((column) => column.role === 'content')
  const elastic = content >= 0 ? content : widths.indexOf(Math.max(...widths))
  const total = widths.reduce((sum, width) => sum + width, 0)
  if (elastic >= 0 && Number.isFinite(room)) {
    widths[elastic] = Math.max(Math.min(narrowestContent, widths[elastic]!), widths[elastic]! + room - total)
  }
  let left = 0
  return shown.map(({ index, hidden }, at) => {
    const placed = { index, left, width: widths[at]!, hidden }
    left += placed.width
    return placed
  })
}

/** The longest text of each column in the rows of a table, for files that set no widths. */
function longestTexts(
  sheet: Pick<SheetView, 'rows' | 'merges'>,
  measure: Measure,
): ReadonlyMap<number, number> {
  const wide = new Set(
    sheet.merges.filter((merge) => merge.right > merge.left).map((merge) => `${merge.top} ${merge.left}`),
  )
  const widest = new Map<number, number>()
  for (const row of sheet.rows.slice(0, 120)) {
    if (row.role === null || !tableRoles.has(row.role) || row.role === 'section') continue
    for (const cell of row.cells) {
      if (wide.has(`${row.index} ${cell.column}`)) continue
      // A head breaks its words over several lines.
      const width = measure(cell.text, cell.bold) * (row.role === 'header' ? 0.55 : 1)
      widest.set(cell.column, Math.max(widest.get(cell.column) ?? 0, width))
    }
  }
  return widest
}

/** Rows or columns that lie in a window of the scrolled sheet, with some beyond its edges. */
export function within<Placed>(
  placed: readonly Placed[],
  edges: (one: Placed) => [start: number, end: number],
  from: number,
  to: number,
): Placed[] {
  return placed.filter((one) => {
    const [start, end] = edges(one)
    return end >= from && start <= to
  })
}
