import type { CellAddress } from '../../shared/domain/cell-address.ts'

/**
 * A workbook as the reader hands it on: every format (xlsx, xls, ods, csv, html, ...) becomes this one shape.
 * Row and column numbers are zero-based indexes; `address` is what a person sees ("B7").
 */
export type Workbook = {
  format: 'xlsx' | 'xlsm' | 'xlsb' | 'xls' | 'spreadsheetml' | 'ods' | 'csv' | 'txt' | 'html'
  sheets: Grid[]
  /** Font names used anywhere in the workbook; the only clue to a legacy encoding in .xls. */
  fonts: string[]
  externalLinks: boolean
}

export type Grid = {
  name: string
  visibility: 'visible' | 'hidden' | 'very-hidden'
  rowCount: number
  columnCount: number
  /** Only cells that hold something, row by row, left to right. */
  cells: GridCell[]
  merges: GridRange[]
  hiddenRows: ReadonlySet<number>
  hiddenColumns: ReadonlySet<number>
  /** Width in characters and height in points where the file sets one. */
  columnWidths: ReadonlyMap<number, number>
  rowHeights: ReadonlyMap<number, number>
}

export type GridCell = {
  row: number
  column: number
  address: CellAddress
  /** `empty` only for a formula that was saved without its value. */
  value: CellValue
  /** What the district's officer saw: the text as typed, or the number as formatted by the file. */
  text: string
  formula: string | null
  numberFormat: string | null
  font: string | null
  bold: boolean
  italic: boolean
  align: 'left' | 'center' | 'right' | null
  /** The text before it was decoded from TCVN3 or VNI; null where nothing was decoded. */
  undecoded: string | null
}

export type CellValue =
  | { kind: 'number'; number: number }
  | { kind: 'text'; text: string }
  | { kind: 'boolean'; boolean: boolean }
  | { kind: 'error'; error: string }
  | { kind: 'empty' }

export type GridRange = { top: number; left: number; bottom: number; right: number }
