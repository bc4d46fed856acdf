import { parseProgrammeTime } from '../../shared/domain/programme-time.ts'
import { fold, tidy } from '../../shared/domain/vietnamese-text.ts'
import { isDateFormat } from '../sheets/displayed-text.ts'
import type { GridCell } from '../sheets/grid.ts'
import type { SheetView } from '../sheets/sheet-view.ts'
import type { ColumnRole, Mark } from './programme-headings.ts'
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
  /** A date of it may have its day and month exchanged by a program set to American dates. */
  dateDoubtful: boolean
}

/** Reads the rows of a table that say anything, top to bottom. */
export function rowTexts(view: SheetView, table: ProgrammeTable): RowTexts[] {
  const reaching = cellsReachingDown(view, table)
  const isDoubtful = hasTypedDatesBesideRead(view, table)
  const rows: RowTexts[] = []
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const cells = view.rowCells(row).filter((cell) => cellText(cell) !== '')
    const from = reaching.get(row) ?? []
    if (cells.length > 0) rows.push(textsOf(view, table.columns, row, cells, from, isDoubtful))
  }
  return rows
}

function textsOf(
  view: SheetView,
  columns: readonly ProgrammeColumn[],
  row: number,
  cells: readonly GridCell[],
  from: readonly GridCell[],
  datesAreDoubtful: boolean,
): RowTexts {
  const own = new Map<ColumnRole, string>()
  const ticks: string[] = []
  for (const cell of cells) {
    const column = columnOver(view, columns, cell)
    if (!column) continue
    if (column.mark) ticks.push(...timeTicked(cellText(cell), column.mark))
    else if (column.body) {
      const said = bodyTicked(cellText(cell), column.body)
      if (said) append(own, said.role, said.text)
    } else append(own, column.role, textInColumn(cell, column))
  }
  const inherited = new Map<ColumnRole, string>()
  for (const cell of from) {
    const column = columns.find((known) => known.column === cell.column)
    if (column && !column.mark && !column.body) append(inherited, column.role, textInColumn(cell, column))
  }
  const words = cells.filter((cell) => /\p{L}{2}/u.test(cell.text))
  return {
    row,
    own,
    inherited,
    ticks: ticks.join(', '),
    bold: words.length > 0 && words.every(({ bold }) => bold),
    widest: Math.max(
      ...cells.map((cell) => (view.mergeAt(row, cell.column)?.right ?? cell.column) - cell.column + 1),
    ),
    alone: words.length === 1 ? tidy(words[0]!.text) : null,
    hidden: view.isHiddenRow(row),
    dateDoubtful: datesAreDoubtful && cells.some((cell) => isTimeCell(columns, cell) && isDate(cell)),
  }
}

const ticking = /^(?:[x✓✔☑☒✗●•■◆*+vüþ]|có|1 lần)$/iu
const notTicking = /^(?:[-–—0.o□☐/]|không)$/iu

/** A tick is the month or quarter itself; a time written in its place ("15/7") says more, other words go beside it. */
function timeTicked(text: string, { words, kind, number }: Mark): string[] {
  if (ticking.test(text)) return [words]
  if (notTicking.test(text)) return []
  if (kind === 'month' && /^\d{1,2}(?:\s*[-–,]\s*\d{1,2})*$/.test(text)) return [`${text}/${number}`]
  const anyYear = 2000
  const { from, to, problems } = parseProgrammeTime(text, anyYear)
  return [(from ?? to) !== null && problems.length === 0 ? text : `${words} (${text})`]
}

/** "CT" and "PH" below a body say what it does; a tick says it by the heading above, or leaves it open. */
function bodyTicked(
  text: string,
  { name, role }: NonNullable<ProgrammeColumn['body']>,
): { role: ColumnRole; text: string } | null {
  const said = fold(text)
  if (/^(?:ct|c|chu tri|cht)$/.test(said)) return { role: 'lead', text: name }
  if (/^(?:ph|p|phoi hop|tg|tham gia)$/.test(said)) return { role: 'support', text: name }
  if (notTicking.test(text)) return null
  return { role: role ?? 'bodies', text: ticking.test(text) ? name : `${name} (${text})` }
}

const fullDate = /^\s*(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})\s*$/

/**
 * A program that takes dates as month/day reads "06/05/2024" as 5 June and leaves "15/06/2024" a text. Where a column
 * holds both kinds, and no date it read has a day above 12, the ones it read cannot be trusted.
 */
function hasTypedDatesBesideRead(view: SheetView, { columns, firstRow, lastRow }: ProgrammeTable): boolean {
  let typed = false
  for (let row = firstRow; row <= lastRow; row++) {
    for (const cell of view.rowCells(row)) {
      if (!isTimeCell(columns, cell)) continue
      if (isDate(cell) && dateOf(cell.value.number).getUTCDate() > 12) return false
      const match = cell.value.kind === 'text' ? fullDate.exec(cell.value.text) : null
      typed ||= match !== null && Number(match[1]) > 12
    }
  }
  return typed
}

function isTimeCell(columns: readonly ProgrammeColumn[], { column }: GridCell): boolean {
  return columns.some((known) => known.column === column && /^time/.test(known.role))
}

function isDate(cell: GridCell): cell is GridCell & { value: { kind: 'number'; number: number } } {
  return cell.value.kind === 'number' && isDateFormat(cell.numberFormat)
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
  if (isDate(cell)) return dateText(cell.value.number, cell.numberFormat ?? '')
  const isOfMonths = /^\s*tháng|\(tháng\)/iu.test(heading)
  if (isOfMonths && /^\d{1,2}(?:\s*[,;-]\s*\d{1,2})*$/.test(text)) return `tháng ${text}`
  const isOfQuarters = /^\s*quý|\(quý\)/iu.test(heading)
  if (isOfQuarters && /^(?:[1-4]|i{1,3}|iv)(?:\s*[,;-]\s*(?:[1-4]|i{1,3}|iv))*$/i.test(text))
    return `quý ${text}`
  return text
}

const daysTo1970 = 25569

function dateOf(serial: number): Date {
  return new Date(Math.round((Math.floor(serial) - daysTo1970) * 86_400_000))
}

/** "6/2024" typed into a sheet becomes its first day, shown as a month: the format tells. */
function dateText(serial: number, format: string): string {
  const date = dateOf(serial)
  const month = `${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`
  const shownDay = /d/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, ''))
  return shownDay ? `${date.getUTCDate()}/${month}` : `tháng ${month}`
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
