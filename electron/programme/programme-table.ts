import { isNumberingRow } from '../intake/understand/table-shape.ts'
import type { GridCell } from '../sheets/grid.ts'
import type { SheetView } from '../sheets/sheet-view.ts'
import { type ColumnRole, headingOf, type Mark, markOf } from './programme-headings.ts'

export type ProgrammeColumn = {
  column: number
  role: ColumnRole
  heading: string
  mark: Mark | null
  /** The body a column of ticks is for, and what it is by the heading above. */
  body: { name: string; role: 'lead' | 'support' | null } | null
}
/** A table of a sheet: its heading and the rows below it, all counted from 0, ends included. */
export type ProgrammeTable = {
  top: number
  firstRow: number
  lastRow: number
  columns: ProgrammeColumn[]
  /** Columns with a heading that names nothing a programme has. */
  unread: { column: number; heading: string }[]
}

/** Whether a heading names a member body; columns of bodies are ticked off as months are. */
export type NamesBody = (text: string) => boolean

const mostHeadingRows = 3
const repeatable: ReadonlySet<ColumnRole> = new Set(['mark', 'body-mark', 'support', 'note'])

/** Finds the tables of a programme in a sheet, from top to bottom; headings stand anywhere and take up to three rows. */
export function findProgrammeTables(view: SheetView, namesBody: NamesBody): ProgrammeTable[] {
  const tables: FoundTable[] = []
  let row = 0
  while (row <= view.lastRow) {
    const head = headingAt(view, row, namesBody)
    if (!head) {
      row++
      continue
    }
    const previous = tables.at(-1)
    if (previous) previous.lastRow = head.top - 1
    const numbering = isNumberingRow(view, head.bottom + 1)
    const firstRow = head.bottom + (numbering ? 2 : 1)
    tables.push({
      top: head.top,
      firstRow,
      lastRow: view.lastRow,
      columns: head.columns,
      unread: head.unread,
    })
    row = firstRow
  }
  return tables.map((table) => oneOfEachKind(view, table))
}

type Column = ProgrammeColumn & { weak: boolean }
type FoundTable = Omit<ProgrammeTable, 'columns'> & { columns: Column[] }
type Head = { top: number; bottom: number; columns: Column[]; unread: ProgrammeTable['unread'] }

function headingAt(view: SheetView, row: number, namesBody: NamesBody): Head | null {
  const cells = view.rowCells(row)
  if (cells.length < 2 || isNumberingRow(view, row)) return null
  const roles = cells.map((cell) => {
    const text = headingText(view, cell)
    return headingOf(text)?.role ?? (namesBody(text) ? 'body-mark' : null)
  })
  const named = new Set(roles.filter((role) => role !== null && role !== 'body-mark'))
  if (named.size < 2 || !hasHeadingShape(view, cells, roles)) return null
  let bottom = row
  while (bottom - row + 1 < mostHeadingRows && continuesHeading(view, row, bottom + 1)) bottom++
  const top = row > 0 && isGroupingRow(view, row - 1, row) ? row - 1 : row
  const { columns, unread } = columnsOf(view, top, bottom, namesBody)
  const has = (...wanted: ColumnRole[]) => columns.some(({ role }) => wanted.includes(role))
  return has('content') && has('lead', 'support', 'bodies', 'time', 'time-from', 'time-to', 'mark')
    ? { top, bottom, columns, unread }
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
  if (cells.length === 0) return false
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
      const role = headingOf(view.text(cell))?.role ?? null
      return !reachesAll && role !== null && role !== 'content' && view.text(cell).length <= 60
    })
  )
}

function columnsOf(
  view: SheetView,
  top: number,
  bottom: number,
  namesBody: NamesBody,
): { columns: Column[]; unread: ProgrammeTable['unread'] } {
  const paths = new Map<number, string[]>()
  for (let row = top; row <= bottom; row++) {
    for (const cell of view.rowCells(row)) {
      const right = view.mergeAt(row, cell.column)?.right ?? cell.column
      for (let column = cell.column; column <= Math.min(right, cell.column + mostColumnsUnder); column++) {
        const path = paths.get(column)
        if (path) path.push(headingText(view, cell))
        else paths.set(column, [headingText(view, cell)])
      }
    }
  }
  spreadOverUnmerged(view, top, bottom, paths)
  const columns: Column[] = []
  const unread: ProgrammeTable['unread'] = []
  for (const [column, path] of [...paths].toSorted(([one], [other]) => one - other)) {
    const known = columnOf(column, path, namesBody)
    if (known) columns.push(known)
    else unread.push({ column, heading: path.join(' ') })
  }
  return { columns, unread }
}

const mostColumnsUnder = 60

/** "Tháng" that nobody merged over its twelve columns still stands over those below it that have no other heading. */
function spreadOverUnmerged(
  view: SheetView,
  top: number,
  bottom: number,
  paths: Map<number, string[]>,
): void {
  if (bottom === top) return
  const above = view.rowCells(top)
  for (const [at, cell] of above.entries()) {
    if (view.mergeAt(top, cell.column)) continue
    const end = above[at + 1]?.column ?? cell.column + 1
    for (let column = cell.column + 1; column < Math.min(end, cell.column + mostColumnsUnder); column++)
      paths.get(column)?.unshift(headingText(view, cell))
  }
}

function columnOf(column: number, path: readonly string[], namesBody: NamesBody): Column | null {
  const heading = path.join(' ')
  const mark = markOf(path)
  if (mark) return { column, role: 'mark', heading, mark, body: null, weak: false }
  const outer = path.slice(0, -1).flatMap((text) => headingOf(text)?.role ?? [])
  const name = path.at(-1)!
  if (headingOf(name) === null && namesBody(name)) {
    const role = outer.includes('lead') ? 'lead' : outer.includes('support') ? 'support' : null
    return { column, role: 'body-mark', heading, mark: null, body: { name, role }, weak: false }
  }
  // The innermost heading speaks first; "Tháng 5" below "Kết quả" is none of the time.
  const inner = path.toReversed().map(headingOf)
  const known = inner.find((one) => one !== null && (one.role !== 'mark' || outer.length === 0))
  return known ? { column, role: known.role, heading, mark: null, body: null, weak: known.weak } : null
}

/**
 * Of two columns of a kind the one with the plainer words counts. Of two that hold content it is the one more rows fill;
 * the one before it, which fewer fill, holds their groups. Whatever gives way is told as unread.
 */
function oneOfEachKind(view: SheetView, table: FoundTable): ProgrammeTable {
  const columns: ProgrammeColumn[] = []
  const unread = [...table.unread]
  const chosen = new Map<ColumnRole, Column>()
  const filled = (column: Column) => filledRows(view, table, column.column)
  for (const role of new Set(table.columns.map((column) => column.role))) {
    const all = table.columns.filter((column) => column.role === role)
    const plain = all.find(({ weak }) => !weak) ?? all[0]!
    chosen.set(
      role,
      role === 'content' && all.length > 1
        ? all.reduce((most, column) => (filled(column) > filled(most) ? column : most))
        : plain,
    )
  }
  const content = chosen.get('content')!
  for (const { weak, ...column } of table.columns) {
    const first = chosen.get(column.role)!
    const isKept =
      repeatable.has(column.role) || column.column === first.column || column.heading === first.heading
    if (isKept) columns.push(column)
    else if (
      column.role === 'content' &&
      column.column < content.column &&
      !chosen.has('group') &&
      filled({ weak, ...column }) < filled(content)
    )
      columns.push({ ...column, role: 'group' })
    else unread.push({ column: column.column, heading: column.heading })
  }
  unread.sort((one, other) => one.column - other.column)
  return { top: table.top, firstRow: table.firstRow, lastRow: table.lastRow, columns, unread }
}

function filledRows(
  view: SheetView,
  { firstRow, lastRow }: Pick<ProgrammeTable, 'firstRow' | 'lastRow'>,
  column: number,
): number {
  let rows = 0
  for (let row = firstRow; row <= lastRow; row++)
    if ((view.cell(row, column)?.text ?? '').trim() !== '') rows++
  return rows
}
