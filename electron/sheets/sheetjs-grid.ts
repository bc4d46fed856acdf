import type { CellObject, ColInfo, RowInfo, WorkBook, WorkSheet } from '@e965/xlsx'
import { cellAddress } from '../../shared/domain/cell-address.ts'
import { displayedText, isDateFormat } from './displayed-text.ts'
import type { CellValue, Grid, GridCell } from './grid.ts'
import { shapeGrid } from './grid-shape.ts'
import { textOfRuns } from './rich-text.ts'

/** How a cell is written, as far as understanding and showing it needs. */
export type CellStyle = Pick<GridCell, 'font' | 'bold' | 'italic' | 'align'> & {
  /** Crossed out by its author: no reader hands such a cell on. */
  struck?: boolean
}
export type StyleOf = (address: string) => CellStyle | undefined

/** A cell the file says nothing about. */
export const plainStyle: CellStyle = { font: null, bold: false, italic: false, align: null }

/** What SheetJS is asked for: hidden rows and columns, number formats, formulas that have no value. */
export const sheetJsOptions = {
  type: 'buffer',
  dense: true,
  cellStyles: true,
  cellNF: true,
  sheetStubs: true,
  cellHTML: false,
  cellText: false,
} as const

const visibilities = ['visible', 'hidden', 'very-hidden'] as const
/** Left, center or right; the other ways to align do not matter here. */
export function alignOf(horizontal: string | undefined): CellStyle['align'] {
  if (horizontal === 'left' || horizontal === 'right') return horizontal
  return horizontal === 'center' || horizontal === 'centerContinuous' ? 'center' : null
}

/** Days between the two calendars a workbook may count from (1900 and, on old Macs, 1904). */
const daysFrom1904 = 1462

/** SheetJS gives errors by the numbers Excel has for them. */
const errorNames: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

/** The grid of one sheet SheetJS has read; sheet `index` of the workbook. */
export function gridOfSheet(book: WorkBook, index: number, styleOf: StyleOf): Grid {
  const name = book.SheetNames[index]!
  const sheet: WorkSheet = book.Sheets[name] ?? {}
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const rows: (RowInfo | undefined)[] = sheet['!rows'] ?? []
  const columns: (ColInfo | undefined)[] = sheet['!cols'] ?? []
  return shapeGrid({
    name,
    visibility: visibilities[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible',
    cells: cellsOf(sheet, styleOf, date1904),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: new Set(indexesOf(rows, (row) => row.hidden === true || row.hpt === 0)),
    hiddenColumns: new Set(indexesOf(columns, (column) => column.hidden === true || column.width === 0)),
    columnWidths: sizesOf(columns, (column) => column.width),
    rowHeights: sizesOf(rows, (row) => row.hpt),
  })
}

function cellsOf(sheet: WorkSheet, styleOf: StyleOf, date1904: boolean): GridCell[] {
  const cells: GridCell[] = []
  // Both lists are sparse: a note in the last row of Excel must not cost a million steps.
  const rows: CellObject[][] = sheet['!data'] ?? []
  for (const [rowKey, row] of Object.entries(rows)) {
    for (const [columnKey, cell] of Object.entries(row)) {
      const value = cellValue(cell, date1904)
      const made = value === null ? null : gridCell(Number(rowKey), Number(columnKey), cell, value, styleOf)
      if (made !== null) cells.push(made)
    }
  }
  return cells
}

function gridCell(
  row: number,
  column: number,
  cell: CellObject,
  value: CellValue,
  styleOf: StyleOf,
): GridCell | null {
  const address = cellAddress(row, column)
  const style = styleOf(address) ?? plainStyle
  if (style.struck) return null
  const numberFormat = typeof cell.z === 'string' && cell.z !== 'General' ? cell.z : null
  return {
    row,
    column,
    address,
    value,
    text: displayedText(value, numberFormat),
    formula: cell.f ?? null,
    numberFormat,
    font: fontOfRuns(cell.r) ?? style.font,
    bold: style.bold,
    italic: style.italic,
    align: style.align,
    undecoded: null,
  }
}

function cellValue(cell: CellObject, date1904: boolean): CellValue | null {
  switch (cell.t) {
    case 'z':
      return cell.f === undefined ? null : { kind: 'empty' }
    case 'e':
      return { kind: 'error', error: errorNames[Number(cell.v)] ?? '#ERROR!' }
    case 'b':
      return { kind: 'boolean', boolean: cell.v === true }
    case 'n': {
      if (typeof cell.v !== 'number' || Number.isNaN(cell.v)) return null
      const shifted = date1904 && typeof cell.z === 'string' && isDateFormat(cell.z)
      return { kind: 'number', number: shifted ? cell.v + daysFrom1904 : cell.v }
    }
    default: {
      const text = textOfRuns(cell.r) ?? String(cell.v ?? '')
      return text === '' ? null : { kind: 'text', text }
    }
  }
}

/** A text of several runs has its fonts within; the first one speaks for the cell. */
function fontOfRuns(runs: string | undefined): string | null {
  return runs?.includes('<rFont') ? (/<rFont\s[^>]*\bval="([^"]+)"/.exec(runs)?.[1] ?? null) : null
}

function indexesOf<T>(list: readonly (T | undefined)[], holds: (entry: T) => boolean): number[] {
  return Object.entries(list).flatMap(([index, entry]) => (entry && holds(entry) ? [Number(index)] : []))
}

function sizesOf<T>(
  list: readonly (T | undefined)[],
  size: (entry: T) => number | undefined,
): Map<number, number> {
  const sizes = new Map<number, number>()
  for (const [index, entry] of Object.entries(list)) {
    const found = entry && size(entry)
    if (found !== undefined && found > 0) sizes.set(Number(index), found)
  }
  return sizes
}
