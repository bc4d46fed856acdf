import { tidy } from '../../shared/domain/vietnamese-text.ts'
import { isDateFormat } from '../sheets/displayed-text.ts'
import type { GridCell } from '../sheets/grid.ts'
import type { SheetView } from '../sheets/sheet-view.ts'
import type { ColumnRole } from './programme-headings.ts'
import type { ProgrammeColumn, ProgrammeTable } from './programme-table.ts'

/** What one row of a table says in each kind of column; line breaks are kept, for they part bodies. */
export type RowTexts = {
  /** Counted from 0. */
  row: number
  /** Texts of cells that begin in this row. */
  own: Map<ColumnRole, string>
  /** Texts of merged cells that reach down into this row. */
  inherited: Map<ColumnRole, string>
  /** Months or quarters the row ticks off, in words. */
  ticks: string
  bold: boolean
  /** Columns its widest cell reaches over. */
  widest: number
  /** The only text of the row, when there is but one beside its number. */
  alone: string | null
  hidden: boolean
}

/** Reads the rows of a table that say anything, top to bottom. */
export function rowTexts(view: SheetView, table: ProgrammeTable): RowTexts[] {
  const reaching = cellsReachingDown(view, table)
  const rows: RowTexts[] = []
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const cells = view.rowCells(row).filter((cell) => cellText(cell) !== '')
    const from = reaching.get(row) ?? []
    if (cells.length > 0) rows.push(textsOf(view, table.columns, row, cells, from))
  }
  return rows
}

function textsOf(
  view: SheetView,
  columns: readonly ProgrammeColumn[],
  row: number,
  cells: readonly GridCell[],
  from: readonly GridCell[],
): RowTexts {
  const own = new Map<ColumnRole, string>()
  const ticked: ProgrammeColumn[] = []
  for (const cell of cells) {
    const column = columnOver(view, columns, cell)
    if (!column) continue
    if (column.role === 'mark') ticked.push(column)
    else append(own, column.role, textInColumn(cell, column))
  }
  const inherited = new Map<ColumnRole, string>()
  for (const cell of from) {
    const column = columns.find((known) => known.column === cell.column)
    if (column && column.role !== 'mark') append(inherited, column.role, textInColumn(cell, column))
  }
  const words = cells.filter((cell) => /\p{L}{2}/u.test(cell.text))
  return {
    row,
    own,
    inherited,
    ticks: ticksInWords(ticked),
    bold: words.length > 0 && words.every(({ bold }) => bold),
    widest: Math.max(
      ...cells.map((cell) => (view.mergeAt(row, cell.column)?.right ?? cell.column) - cell.column + 1),
    ),
    alone: words.length === 1 ? tidy(words[0]!.text) : null,
    hidden: view.isHiddenRow(row),
  }
}

/** The column a cell belongs to: its own, or for a merged cell the first it covers. */
function columnOver(
  view: SheetView,
  columns: readonly ProgrammeColumn[],
  cell: GridCell,
): ProgrammeColumn | undefined {
  const right = view.mergeAt(cell.row, cell.column)?.right ?? cell.column
  const under = columns.filter(({ column }) => column >= cell.column && column <= right)
  return under.find(({ role }) => role === 'content') ?? under[0]
}

function append(texts: Map<ColumnRole, string>, role: ColumnRole, text: string): void {
  const before = texts.get(role)
  texts.set(role, before === undefined ? text : `${before}${role === 'time' ? ' - ' : '\n'}${text}`)
}

/** A cell as a person reads it. */
export function cellText(cell: GridCell): string {
  return (cell.value.kind === 'text' ? cell.value.text : cell.text).trim()
}

/** A lone number below "Tháng" or "Quý" is one; a date is written as the office writes it, whatever its format. */
function textInColumn(cell: GridCell, { role, heading }: ProgrammeColumn): string {
  const text = cellText(cell)
  if (role !== 'time' && role !== 'time-from' && role !== 'time-to') return text
  if (cell.value.kind === 'number' && isDateFormat(cell.numberFormat)) return dateText(cell.value.number)
  if (/^\s*tháng/iu.test(heading) && /^\d{1,2}(?:\s*[,;-]\s*\d{1,2})*$/.test(text)) return `tháng ${text}`
  if (/^\s*quý/iu.test(heading) && /^(?:[1-4]|i{1,3}|iv)(?:\s*[,;-]\s*(?:[1-4]|i{1,3}|iv))*$/i.test(text))
    return `quý ${text}`
  return text
}

const daysTo1970 = 25569

function dateText(serial: number): string {
  const date = new Date(Math.round((Math.floor(serial) - daysTo1970) * 86_400_000))
  return `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`
}

function ticksInWords(columns: readonly ProgrammeColumn[]): string {
  return columns
    .flatMap(({ mark }) => (mark ? [`${mark.kind === 'month' ? 'tháng' : 'quý'} ${mark.number}`] : []))
    .join(', ')
}

function cellsReachingDown(view: SheetView, table: ProgrammeTable): Map<number, GridCell[]> {
  const reaching = new Map<number, GridCell[]>()
  for (const { top, left, bottom } of view.grid.merges) {
    const cell = view.cell(top, left)
    if (!cell || top < table.firstRow || top > table.lastRow) continue
    for (let row = top + 1; row <= Math.min(bottom, table.lastRow); row++) {
      const list = reaching.get(row)
      if (list) list.push(cell)
      else reaching.set(row, [cell])
    }
  }
  return reaching
}
