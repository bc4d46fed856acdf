import type { SheetCell, SheetRow, SheetView } from '../intake-types.ts'

/** Where everything of a sheet lies, in px at normal text size. Rows are those that are shown, in order. */
export type SheetLayout = {
  columns: PlacedColumn[]
  /** Right edge of the labels when they stay in sight while the sheet is scrolled to the side; 0 when it need not. */
  frozen: number
  rows: PlacedRow[]
  width: number
  height: number
}
export type PlacedColumn = { index: number; left: number; width: number; hidden: boolean }
export type PlacedRow = {
  row: SheetRow
  top: number
  height: number
  /** Rows of a table have lines around every cell. */
  ruled: boolean
  cells: PlacedCell[]
  /** Columns of a ruled row that nothing fills or covers. */
  empty: PlacedColumn[]
}
/** A cell with the box it fills: its merge, or the empty cells beside it that its text runs over. */
export type PlacedCell = { cell: SheetCell; left: number; width: number; height: number }

/** Width of a text in px; `bold` as the cell is set. */
export type Measure = (text: string, bold: boolean) => number

type Merge = SheetView['merges'][number]

const lineHeight = 17
const padding = 5
/** The "?" or "–" before a figure. */
const signWidth = 12
const lowestRow = 21
const blankRow = 6
const highestRow = 140
const narrowestContent = 170
const tableRoles = new Set(['header', 'numbering', 'section', 'item', 'sub-item', 'subtotal', 'total'])

/** Rows of a table are ruled. A sheet nobody understood has no roles; there a row of several cells is one of a table. */
function tableRows(sheet: Pick<SheetView, 'rows'>): (row: SheetRow) => boolean {
  const understood = sheet.rows.some((row) => row.role !== null && tableRoles.has(row.role))
  return (row) => (understood ? row.role !== null && tableRoles.has(row.role) : row.cells.length > 2)
}

/**
 * Lays a sheet out as its unit did, in the width there is: columns as the file sets them, the one with the most text
 * taking what is left over (or giving what is missing), rows as high as their text needs. Blank rows are a thin line,
 * hidden columns and rows are only shown where they hold something.
 */
export function layOut(sheet: Omit<SheetView, 'from' | 'more'>, room: number, measure: Measure): SheetLayout {
  const isTable = tableRows(sheet)
  const columns = placeColumns(sheet, room, measure, isTable)
  const byIndex = new Map(columns.map((column) => [column.index, column]))
  const merges = new Map(sheet.merges.map((merge) => [`${merge.top} ${merge.left}`, merge]))
  const width = columns.reduce((right, column) => Math.max(right, column.left + column.width), 0)

  let top = 0
  const rows = sheet.rows.flatMap((row): PlacedRow[] => {
    if (row.hidden && row.cells.length === 0) return []
    const over = sheet.merges.filter((merge) => merge.top <= row.index && row.index <= merge.bottom)
    const ruled = isTable(row)
    const cells = row.cells.flatMap((cell, at): PlacedCell[] => {
      const column = byIndex.get(cell.column)
      if (!column) return []
      const merge = merges.get(`${row.index} ${cell.column}`)
      if (merge)
        return [{ cell, left: column.left, width: lastRight(columns, merge.right) - column.left, height: 0 }]
      if (cell.number || (ruled && row.role !== 'section')) {
        return [{ cell, left: column.left, width: column.width, height: 0 }]
      }
      const before = row.cells[at - 1]
      const start = before ? rightOf(byIndex.get(before.column)) : 0
      const end = byIndex.get(row.cells[at + 1]?.column ?? -1)?.left ?? width
      return [
        { cell, ...spill(column, start, end, measure(cell.text, cell.bold) + 2 * padding + 2), height: 0 },
      ]
    })
    const blank = row.cells.length === 0 && over.length === 0
    const height = blank ? blankRow : heightOf(row, cells, merges, measure)
    const filled = (column: PlacedColumn) =>
      cells.some(({ left, width: wide }) => left <= column.left && column.left < left + wide) ||
      over.some((merge) => merge.left <= column.index && column.index <= merge.right)
    const placed = {
      row,
      top,
      height,
      ruled,
      cells,
      empty: ruled ? columns.filter((one) => !filled(one)) : [],
    }
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
  return { columns, frozen: frozenEdge(sheet.columns, columns, width, room), rows, width, height: top }
}

/** Labels stay in sight beside the figures of a wide sheet, unless they would leave no room for them. */
function frozenEdge(
  roles: SheetView['columns'],
  columns: readonly PlacedColumn[],
  width: number,
  room: number,
): number {
  const content = columns.find((column) => roles[column.index]?.role === 'content')
  const edge = rightOf(content)
  return width > room && edge < room / 2 ? edge : 0
}

const rightOf = (column: PlacedColumn | undefined) => (column ? column.left + column.width : 0)

/**
 * Text outside a table runs on over the empty cells beside it, as it does in the program it was written with: to the
 * right, and where that is not enough to the left.
 */
function spill(
  column: PlacedColumn,
  start: number,
  end: number,
  needed: number,
): { left: number; width: number } {
  const left = Math.max(start, Math.min(column.left, end - needed))
  return { left, width: end - left }
}

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
    return linesOf(cell, width - 2 * padding - (cell.item ? signWidth : 0), measure)
  })
  const needed = Math.max(1, ...lines) * lineHeight + 4
  const asSet = row.height === null ? 0 : (row.height * 4) / 3
  return Math.min(highestRow, Math.max(lowestRow, needed, Math.min(asSet, 3 * lowestRow)))
}

/** Words wrap earlier than their summed width says, since each stays whole. */
const wrapLoss = 1.08

function linesOf(cell: SheetCell, width: number, measure: Measure): number {
  const room = Math.max(20, width - 2)
  return cell.text.split('\n').reduce((lines, line) => {
    const share = measure(line, cell.bold) / room
    return lines + (share <= 1 ? 1 : Math.ceil(share * wrapLoss))
  }, 0)
}

function placeColumns(
  sheet: Pick<SheetView, 'columns' | 'rows' | 'merges'>,
  room: number,
  measure: Measure,
  isTable: (row: SheetRow) => boolean,
): PlacedColumn[] {
  const used = new Set(sheet.rows.flatMap((row) => row.cells.map((cell) => cell.column)))
  const shown = sheet.columns
    .map((column, index) => ({ ...column, index }))
    .filter((column) => !column.hidden || used.has(column.index))
  const widest = longestTexts(sheet, measure, isTable)
  const needs = shown.map(({ index, hidden }) =>
    hidden ? 72 : Math.min(360, Math.max(40, (widest.get(index) ?? 0) + 2 * padding + 6)),
  )
  const widths = shown.map(({ width, role, hidden }, at) => {
    if (hidden) return needs[at]!
    return Math.max(width === null ? needs[at]! : Math.round(width * 7 + 5), role === 'order' ? 30 : 0)
  })
  const content = shown.findIndex((column) => column.role === 'content')
  const longest = shown.map(({ index }) => widest.get(index) ?? 0)
  const elastic = content >= 0 ? content : longest.indexOf(Math.max(...longest))
  if (elastic >= 0 && Number.isFinite(room)) {
    const narrowest = Math.min(narrowestContent, widths[elastic]!)
    tighten(widths, needs, elastic, room - narrowest)
    widths[elastic] = Math.max(narrowest, widths[elastic]! + room - sum(widths))
  }
  let left = 0
  return shown.map(({ index, hidden }, at) => {
    const placed = { index, left, width: widths[at]!, hidden }
    left += placed.width
    return placed
  })
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** Takes from the columns beside the elastic one what they do not need, when that makes all of them fit. */
function tighten(widths: number[], needs: readonly number[], elastic: number, room: number): void {
  const spare = widths.map((width, at) => (at === elastic ? 0 : Math.max(0, width - needs[at]!)))
  const missing = sum(widths) - widths[elastic]! - room
  if (missing <= 0 || sum(spare) < missing) return
  const share = missing / sum(spare)
  spare.forEach((width, at) => {
    widths[at] = Math.floor(widths[at]! - width * share)
  })
}

/** The longest text of each column in the rows of a table, for files that set no widths. */
function longestTexts(
  sheet: Pick<SheetView, 'rows' | 'merges'>,
  measure: Measure,
  isTable: (row: SheetRow) => boolean,
): ReadonlyMap<number, number> {
  const wide = new Set(
    sheet.merges.filter((merge) => merge.right > merge.left).map((merge) => `${merge.top} ${merge.left}`),
  )
  const widest = new Map<number, number>()
  for (const row of sheet.rows.slice(0, 120)) {
    if (!isTable(row) || row.role === 'section') continue
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
