import { tidy } from '../../shared/domain/vietnamese-text.ts'
import { type SheetView, viewSheet } from '../sheets/sheet-view.ts'
import type { ProgrammeSheet, ProgrammeSource } from './programme-source.ts'
import { findProgrammeTables, type NamesBody, type ProgrammeTable } from './programme-table.ts'
import type { ImportWarning } from './read-programme.ts'
import { cellText } from './row-texts.ts'

/** A table of the file, with what stands around it. */
export type PlacedTable = {
  sheet: ProgrammeSheet
  view: SheetView
  table: ProgrammeTable
  /** Without a heading of its own: the columns of the table before are taken. */
  assumed: boolean
  /** The section that stands above the whole table. */
  group: string | null
  /** Goes on with the table before, section and all: its heading is only printed again. */
  goesOn: boolean
}

/** The tables of a file from its first sheet to its last, with the lines above the first of each sheet. */
export function tablesOf(
  source: ProgrammeSource,
  namesBody: NamesBody,
  warnings: ImportWarning[],
): { tables: PlacedTable[]; titles: string[] } {
  const tables: PlacedTable[] = []
  const titles: string[] = []
  for (const sheet of source.sheets) {
    const view = viewSheet(sheet.grid)
    const found = findProgrammeTables(view, namesBody)
    if (sheet.grid.visibility !== 'visible') {
      if (found.length > 0) warnings.push({ code: 'hidden-sheet', params: { sheet: sheet.grid.name } })
      continue
    }
    titles.push(...sheet.linesAbove)
    const previous = tables.at(-1)
    if (found.length === 0 && source.tablesContinue && previous && fitsUnder(previous, sheet)) {
      const table = { ...previous.table, top: 0, firstRow: 0, lastRow: view.lastRow }
      tables.push({ sheet, view, table, assumed: true, group: null, goesOn: true })
      warnings.push({ code: 'table-without-heading', params: { sheet: sheet.grid.name } })
      continue
    }
    const count = found.length === 0 ? rowsOfATable(view) : 0
    if (count > 0) warnings.push({ code: 'sheet-unread', params: { sheet: sheet.grid.name, count } })
    found.forEach((table, at) => {
      const above =
        at === 0
          ? [...sheet.linesAbove, ...linesBetween(view, 0, table.top)]
          : linesBetween(view, found[at - 1]!.firstRow, table.top)
      if (at === 0) titles.push(...linesBetween(view, 0, table.top))
      const group = isFarAbove(view, table) ? null : sectionAbove(above)
      const before = tables.at(-1)
      const isNext = at > 0 ? endsInARow(view, table) : source.tablesContinue && above.length === 0
      const goesOn = before !== undefined && group === null && isNext && isSameHeading(before.table, table)
      tables.push({ sheet, view, table, assumed: false, group, goesOn })
    })
  }
  return { tables, titles }
}

const fewestRows = 5
const fewestColumns = 3

/** How many rows a sheet has that look like those of a table, though of no programme; 0 for a letter. */
function rowsOfATable(view: SheetView): number {
  let rows = 0
  for (let row = 0; row <= view.lastRow; row++)
    if (view.rowCells(row).filter((cell) => cellText(cell) !== '').length >= fewestColumns) rows++
  return rows >= fewestRows ? rows : 0
}

function fitsUnder({ table }: PlacedTable, { grid }: ProgrammeSheet): boolean {
  return (
    grid.columnCount === Math.max(...table.columns.map(({ column }) => column)) + 1 && grid.columnCount >= 3
  )
}

function isSameHeading(one: ProgrammeTable, other: ProgrammeTable): boolean {
  const headings = ({ columns }: ProgrammeTable) =>
    columns.map(({ column, heading }) => `${column} ${heading}`)
  return headings(one).join('|') === headings(other).join('|')
}

/** Whether the last row above a heading is one of a table, and no title of a new one. */
function endsInARow(view: SheetView, { top }: ProgrammeTable): boolean {
  for (let row = top - 1; row >= 0; row--) {
    const filled = view.rowCells(row).filter((cell) => cellText(cell) !== '').length
    if (filled > 0) return filled > 1
  }
  return false
}

function linesBetween(view: SheetView, from: number, to: number): string[] {
  const lines: string[] = []
  for (let row = from; row < to; row++)
    for (const cell of view.rowCells(row)) if (cellText(cell) !== '') lines.push(tidy(cellText(cell)))
  return lines
}

/** Whether the last line above a heading stands apart from it; a heading in the first rows may have its lines outside. */
function isFarAbove(view: SheetView, { top }: ProgrammeTable): boolean {
  const mostEmptyRows = 1
  let empty = 0
  for (let row = top - 1; row >= 0 && view.rowCells(row).every((cell) => cellText(cell) === ''); row--)
    empty++
  return empty < top && empty > mostEmptyRows
}

/** "II. Công tác phối hợp ..." right above a table heads all of it; "1. Mục đích: ..." is a sentence. */
function sectionAbove(lines: readonly string[]): string | null {
  const match = /^(?:[IVX]+|[A-ZĐ]|\d{1,2})\s*[.)\-/]\s*(\p{L}[^:;]{2,150}):?$/u.exec(lines.at(-1) ?? '')
  return match ? match[1]!.replace(/\.$/, '') : null
}
