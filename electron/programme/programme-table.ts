import { isNumberingRow } from '../intake/understand/table-shape.ts'
import type { GridCell } from '../sheets/grid.ts'
import type { SheetView } from '../sheets/sheet-view.ts'
import { type ColumnRole, type Mark, markOf, roleOfHeading } from './programme-headings.ts'

export type ProgrammeColumn = { column: number; role: ColumnRole; heading: string; mark: Mark | null }
/** A table of a sheet: its heading and the rows below it, all counted from 0, ends included. */
export type ProgrammeTable = {
  top: number
  firstRow: number
  lastRow: number
  columns: ProgrammeColumn[]
}

const mostHeadingRows = 3
const repeatable: ReadonlySet<ColumnRole> = new Set(['mark', 'support', 'note'])

/** Finds the tables of a programme in a sheet, from top to bottom; headings stand anywhere and take up to three rows. */
export function findProgrammeTables(view: SheetView): ProgrammeTable[] {
  const tables: ProgrammeTable[] = []
  let row = 0
  while (row <= view.lastRow) {
    const head = headingAt(view, row)
    if (!head) {
      row++
      continue
    }
    const previous = tables.at(-1)
    if (previous) previous.lastRow = head.top - 1
    const numbering = isNumberingRow(view, head.bottom + 1)
    const firstRow = head.bottom + (numbering ? 2 : 1)
    tables.push({ top: head.top, firstRow, lastRow: view.lastRow, columns: head.columns })
    row = firstRow
  }
  return tables
}

type Head = { top: number; bottom: number; columns: ProgrammeColumn[] }

function headingAt(view: SheetView, row: number): Head | null {
  const cells = view.rowCells(row)
  if (cells.length < 2 || isNumberingRow(view, row)) return null
  const roles = cells.map((cell) => roleOfHeading(headingText(view, cell)))
  const named = new Set(roles.filter((role) => role !== null))
  if (named.size < 2 || !hasHeadingShape(view, cells, roles)) return null
  let bottom = row
  while (bottom - row + 1 < mostHeadingRows && continuesHeading(view, row, bottom + 1)) bottom++
  const top = row > 0 && isGroupingRow(view, row - 1, row) ? row - 1 : row
  const columns = columnsOf(view, top, bottom)
  const has = (...wanted: ColumnRole[]) => columns.some(({ role }) => wanted.includes(role))
  return has('content') && has('lead', 'support', 'bodies', 'time', 'time-from', 'time-to', 'mark')
    ? { top, bottom, columns }
    : null
}

/** Most of its cells name a column: a row of a programme may begin with such a word, but only one cell of it does. */
function hasHeadingShape(
  view: SheetView,
  cells: readonly GridCell[],
  roles: readonly (ColumnRole | null)[],
): boolean {
  const filled = cells.filter((cell) => cell.text.trim() !== '')
  const long = filled.some((cell) => view.text(cell).length > 120)
  if (long || filled.some((cell) => /^\d{1,3}(?:\.\d+)*\.?$/.test(cell.text.trim()))) return false
  // "Quý II" alone is the time of a row; a heading ticks off several months or quarters.
  const marks = roles.filter((role) => role === 'mark').length
  if (marks === 1) return false
  const named = roles.filter((role) => role !== null).length
  return named * 2 >= filled.length || named >= 4
}

function headingText(view: SheetView, cell: GridCell): string {
  return cell.value.kind === 'number' ? cell.text : view.text(cell)
}

/** A further row of the heading stands only below cells that reach over several columns. */
function continuesHeading(view: SheetView, top: number, row: number): boolean {
  const cells = view.rowCells(row)
  if (cells.length === 0 || isNumberingRow(view, row)) return false
  const spanned = new Set<number>()
  for (let above = top; above < row; above++) {
    const own = view.rowCells(above)
    own.forEach((cell, at) => {
      const merge = view.mergeAt(above, cell.column)
      // A heading over several columns that nobody merged ends where the next one of its row begins.
      const right = merge ? merge.right : (own[at + 1]?.column ?? cell.column + 1) - 1
      if (right > cell.column && (merge?.bottom ?? above) < row)
        for (let column = cell.column; column <= right; column++) spanned.add(column)
    })
  }
  return cells.every((cell) => {
    const text = headingText(view, cell)
    return spanned.has(cell.column) && text !== '' && text.length <= 60
  })
}

/** A row above that only groups columns ("Đơn vị" over "Chủ trì" and "Phối hợp"), no title over the whole table. */
function isGroupingRow(view: SheetView, row: number, below: number): boolean {
  const cells = view.rowCells(row)
  const first = view.rowCells(below)[0]!.column
  const last = view.rowCells(below).at(-1)!.column
  return (
    cells.length > 0 &&
    cells.every((cell) => {
      const merge = view.mergeAt(row, cell.column)
      const reachesAll = cell.column <= first && (merge?.right ?? cell.column) >= last
      const role = roleOfHeading(view.text(cell))
      return !reachesAll && role !== null && role !== 'content' && view.text(cell).length <= 60
    })
  )
}

function columnsOf(view: SheetView, top: number, bottom: number): ProgrammeColumn[] {
  const paths = new Map<number, string[]>()
  for (let row = top; row <= bottom; row++) {
    for (const cell of view.rowCells(row)) {
      const right = view.mergeAt(row, cell.column)?.right ?? cell.column
      for (let column = cell.column; column <= Math.min(right, cell.column + 60); column++) {
        const path = paths.get(column)
        if (path) path.push(headingText(view, cell))
        else paths.set(column, [headingText(view, cell)])
      }
    }
  }
  const columns: ProgrammeColumn[] = []
  const taken = new Map<ColumnRole, string>()
  for (const [column, path] of [...paths].toSorted(([one], [other]) => one - other)) {
    const role = roleOfPath(path)
    const heading = path.join(' ')
    if (role === null) continue
    // A second column of a kind counts below the same merged heading, or where there may be several of the kind.
    const before = taken.get(role)
    if (before !== undefined && before !== heading && !repeatable.has(role)) continue
    taken.set(role, heading)
    columns.push({ column, role, heading, mark: role === 'mark' ? markOf(path.at(-1)!) : null })
  }
  return columns
}

/** The innermost heading speaks first; "Tháng" below "Kết quả" is none of the time. */
function roleOfPath(path: readonly string[]): ColumnRole | null {
  for (const text of path.toReversed()) {
    const role = roleOfHeading(text)
    if (role) return role
  }
  return null
}
