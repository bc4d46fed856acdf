import { isNumberingRow } from '../intake/understand/table-shape.ts'
import type { GridCell } from '../sheets/grid.ts'
import type { SheetView } from '../sheets/sheet-view.ts'
import { roleOfPath, type TrackingRole } from './tracking-headings.ts'

export type TrackingColumn = { column: number; role: TrackingRole; heading: string }
/** A table of tasks in a sheet: its heading and the rows below it, counted from 0, ends included. */
export type TrackingTable = {
  top: number
  firstRow: number
  lastRow: number
  columns: TrackingColumn[]
  /** Rows in which the heading stands again, at the top of a further page. */
  repeated: Set<number>
}

const mostHeadingRows = 3
const longestHeading = 160
/** A task is told by its content and by at least one of these. */
const telling: ReadonlySet<TrackingRole> = new Set([
  'lead',
  'either',
  'deadline',
  'deadlineKind',
  'progress',
  'percent',
  'doneMark',
  'result',
])
/** Only one column of a table can hold these; a second one of the kind is left aside. */
const single: ReadonlySet<TrackingRole> = new Set([
  'order',
  'code',
  'content',
  'deadlineKind',
  'deadline',
  'extended',
  'issued',
  'doneOn',
  'evidenceDate',
])

/** Finds the tables of tasks in a sheet, top to bottom; a heading stands anywhere and takes up to three rows. */
export function findTrackingTables(view: SheetView): TrackingTable[] {
  const tables: TrackingTable[] = []
  let row = 0
  while (row <= view.lastRow) {
    const head = headingAt(view, row)
    if (!head) {
      row++
      continue
    }
    const previous = tables.at(-1)
    if (previous && isSameHead(previous.columns, head.columns)) {
      for (let repeated = head.top; repeated <= head.bottom; repeated++) previous.repeated.add(repeated)
      row = head.bottom + 1
      continue
    }
    if (previous) previous.lastRow = head.top - 1
    const firstRow = head.bottom + (isNumberingRow(view, head.bottom + 1) ? 2 : 1)
    tables.push({
      top: head.top,
      firstRow,
      lastRow: view.lastRow,
      columns: head.columns,
      repeated: new Set(),
    })
    row = Math.max(firstRow, row + 1)
  }
  return tables
}

const isSameHead = (one: readonly TrackingColumn[], other: readonly TrackingColumn[]) =>
  one.length === other.length &&
  one.every(({ column, heading }, at) => other[at]!.column === column && other[at]!.heading === heading)

type Head = { top: number; bottom: number; columns: TrackingColumn[] }

function headingAt(view: SheetView, top: number): Head | null {
  const first = view.rowCells(top)
  if (first.length < 2 || !looksLikeHeading(view, top)) return null
  let best: Head | null = null
  for (let bottom = top; bottom < top + mostHeadingRows; bottom++) {
    if (bottom > top && !(looksLikeHeading(view, bottom) && standsUnderGroups(view, top, bottom))) break
    const columns = columnsOf(view, top, bottom)
    if (isTrackingHead(view, top, bottom, columns) && (!best || named(columns) >= named(best.columns)))
      best = { top, bottom, columns }
  }
  return best
}

function looksLikeHeading(view: SheetView, row: number): boolean {
  const cells = view.rowCells(row)
  return (
    cells.length > 0 &&
    !isNumberingRow(view, row) &&
    cells.every((cell) => cell.value.kind === 'text' && cell.value.text.length <= longestHeading) &&
    !cells.some((cell) => /^\d{1,3}(?:\.\d+)*\.?$|^\d{1,2}[/.-]\d{1,2}/.test(view.text(cell)))
  )
}

/** Every cell of a further row of the heading stands below one that reaches over several columns. */
function standsUnderGroups(view: SheetView, top: number, row: number): boolean {
  const spanned = new Set<number>()
  for (let above = top; above < row; above++) {
    const cells = view.rowCells(above)
    cells.forEach((cell, at) => {
      const merge = view.mergeAt(above, cell.column)
      const next = cells[at + 1]?.column ?? lastColumn(view, row) + 1
      const right = merge ? merge.right : next - 1
      if (right > cell.column && (merge?.bottom ?? above) < row)
        for (let column = cell.column; column <= right; column++) spanned.add(column)
    })
  }
  return view.rowCells(row).every(({ column }) => spanned.has(column))
}

const lastColumn = (view: SheetView, row: number) => view.rowCells(row).at(-1)?.column ?? -1
const known = ({ role }: TrackingColumn) => role !== 'other'
const named = (columns: readonly TrackingColumn[]) => new Set(columns.map(({ role }) => role)).size

function isTrackingHead(
  view: SheetView,
  top: number,
  bottom: number,
  columns: readonly TrackingColumn[],
): boolean {
  const roles = new Set(columns.filter(known).map(({ role }) => role))
  if (!roles.has('content') || ![...roles].some((role) => telling.has(role))) return false
  const texts = new Set<number>()
  for (let row = top; row <= bottom; row++) for (const { column } of view.rowCells(row)) texts.add(column)
  // A title above the table ("Nhiệm vụ chưa hoàn thành") has such words too, but not one in each of its cells.
  return columns.length * 2 >= texts.size && (roles.size >= 3 || columns.length === texts.size)
}

function columnsOf(view: SheetView, top: number, bottom: number): TrackingColumn[] {
  const paths = new Map<number, string[]>()
  for (let row = top; row <= bottom; row++) {
    const cells = view.rowCells(row)
    cells.forEach((cell, at) => {
      for (let column = cell.column; column <= rightOf(view, cell, cells[at + 1], bottom); column++) {
        const path = paths.get(column)
        if (path) path.push(view.text(cell))
        else paths.set(column, [view.text(cell)])
      }
    })
  }
  const columns: TrackingColumn[] = []
  for (const [column, path] of [...paths].toSorted(([one], [other]) => one - other)) {
    const role = roleOfPath(path)
    if (role === null) continue
    const heading = path.join(' ')
    // A heading merged over several columns names them all.
    const isSecond =
      single.has(role) && columns.some((other) => other.role === role && other.heading !== heading)
    columns.push({ column, role: isSecond ? 'other' : role, heading })
  }
  return columns
}

/** How far a heading reaches: over what is merged, or, with headings below, to the next of its row. */
function rightOf(view: SheetView, cell: GridCell, next: GridCell | undefined, bottom: number): number {
  const merge = view.mergeAt(cell.row, cell.column)
  if (merge) return Math.min(merge.right, cell.column + 60)
  if (cell.row >= bottom) return cell.column
  const below = view.rowCells(cell.row + 1)
  if (!below.some(({ column }) => column === cell.column)) return cell.column
  const end = next ? next.column - 1 : lastColumn(view, cell.row + 1)
  let right = cell.column
  while (right < end && below.some(({ column }) => column === right + 1)) right++
  return right
}
