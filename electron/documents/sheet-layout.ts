import { columnLetters } from '../../shared/domain/cell-address.ts'
import { type CellLook, outsideLook } from './cell-styles.ts'
import type { Picture } from './picture.ts'
import { lineHeight, longestWordWidth, textWidth, wrapLines } from './text-measure.ts'

/** A sheet ready to be written: every cell, width and height is decided, nothing depends on a writer or on fonts. */
export type SheetLayout = {
  name: string
  /** Printed at the lower right of each page: "Phụ lục 2A". */
  appendixName: string
  /** Widths in pixels at 96 dpi, whole numbers, so that Excel and LibreOffice agree on them. */
  columns: number[]
  rows: LayoutRow[]
  /** Rows repeated on each page and frozen on screen (one-based). */
  head: { first: number; last: number }
  frozenColumns: number
  /** One page wide always; `page`: one page high as well. */
  fit: 'width' | 'page'
  filter: { first: number; last: number } | null
  /** Columns whose text may look like a number on purpose (zero-based), so that Excel does not flag it. */
  numbersAsText: number[]
  pictures?: PlacedPicture[]
  form?: FillIn
}

/** What makes a sheet a form: locked without a password but for its unlocked cells, which take only certain answers. */
export type FillIn = {
  /** Rows to fill in (one-based). */
  first: number
  last: number
  answers: Answers[]
  /** Columns behind the printed ones that nobody sees, which tell the rows apart. */
  hiddenColumns: number[]
}
export type Answers = { column: number; prompt: string } & (
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'whole'; from: number; to: number }
  | { kind: 'day' }
)

/** A picture over a sheet: its upper left corner in a cell, and its printed size in pixels at 96 dpi. */
export type PlacedPicture = {
  picture: Picture
  /** Zero-based column, Excel's row number, and how far into the cell, in pixels. */
  column: number
  row: number
  left: number
  top: number
  width: number
  height: number
}

export type LayoutRow = {
  /** Points; multiples of 0.75, which is one pixel. */
  height: number
  cells: LayoutCell[]
  /** The row below must be on the same page. */
  keepWithNext: boolean
  /** What may grow to let a page end where it should: empty space first, then table rows. */
  grows: 'space' | 'row' | 'never'
}

export type LayoutCell = {
  /** Zero-based. */
  column: number
  value: CellValue
  look: CellLook
  columns: number
  rows: number
}
export type CellValue = number | string | Formula | null
/** `result` is the program's own figure; it stands in the file for readers that do not compute. */
export type Formula = { formula: string; result: number | string }

/** Left and right of a cell's text, in pixels, that Excel keeps free. */
const cellPadding = 6
/** Text on screen may run wider than its font's ideal widths, since letters snap to pixels. */
const screenAllowance = 1.03
/** One indent is three spaces of the file's 12-point font. */
const indentPixels = 12

export const pointsPerPixel = 0.75
export const pixelsPerMillimetre = 96 / 25.4

/** Whole pixels of a width in millimetres. */
export function pixels(millimetres: number): number {
  return Math.floor(millimetres * pixelsPerMillimetre)
}

/** Points rounded up to whole pixels. */
function wholePixels(points: number): number {
  return Math.ceil(points / pointsPerPixel - 1e-9) * pointsPerPixel
}

/** One cell; text from outside is taken as it is and can never become a formula. */
export function cell(
  column: number,
  value: CellValue,
  look: CellLook,
  span: { columns?: number; rows?: number } = {},
): LayoutCell {
  const text = typeof value === 'string' ? outsideText(value) : value
  return {
    column,
    value: text,
    look: typeof text === 'string' ? outsideLook(look, text) : look,
    columns: span.columns ?? 1,
    rows: span.rows ?? 1,
  }
}

const longestCellText = 32_000

/** Text as a cell can hold it: composed, one kind of line break, without control characters or what XML refuses. */
function outsideText(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/\r\n?/g, '\n')
      .replace(/\t/g, ' ')
      .replace(/[^\P{Cc}\n]|[\ufffe\uffff]/gu, '')
      // Excel reads _x0041_ as the letter A; the escaped underscore keeps the text as written.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .slice(0, longestCellText)
  )
}

/** Points free for text in a cell of `width` pixels. */
export function textSpace(width: number, look: CellLook): number {
  const free = width - cellPadding - indentPixels * (look.indent ?? 0)
  return Math.max(1, (free * pointsPerPixel) / screenAllowance)
}

/** Lines a text takes in a cell `width` pixels wide. */
export function linesIn(text: string, look: CellLook, width: number): number {
  if (!look.wrap) return text.includes('\n') ? text.split('\n').length : 1
  return wrapLines(text, look, textSpace(width, look)).length
}

/** Height in points of a row that shows `lines` lines of a size whole. */
export function heightOfLines(lines: number, size: number): number {
  return wholePixels(lines * lineHeight(size))
}

/** Least height in points that shows a wrapped text whole. */
function textHeight(text: string, look: CellLook, width: number): number {
  return heightOfLines(linesIn(text, look, width), look.size)
}

/** Pixels a column needs to show a text, or its longest word where it may wrap, without cutting. */
export function widthNeeded(text: string, look: CellLook): number {
  const points = look.wrap
    ? longestWordWidth(text, look)
    : Math.max(...text.split('\n').map((line) => textWidth(line, look)))
  return (
    Math.ceil((points * screenAllowance) / pointsPerPixel) + cellPadding + indentPixels * (look.indent ?? 0)
  )
}

/** Pixels for a right-aligned figure printed with `_)` behind it. */
export function figureWidthNeeded(text: string, look: CellLook): number {
  return widthNeeded(`${text})`, { ...look, wrap: false })
}

/** Cuts a text to the number of lines a cell may have; a mark stands for what is left out. */
export function clipLines(text: string, look: CellLook, width: number, most: number): string {
  const whole = outsideText(text)
  if (linesIn(whole, look, width) <= most) return whole
  let [fits, tooLong] = [0, whole.length]
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2)
    if (linesIn(`${whole.slice(0, middle)}…`, look, width) <= most) fits = middle
    else tooLong = middle
  }
  return `${whole.slice(0, fits).trimEnd()}…`
}

/** Rows of a sheet in the making; row numbers are Excel's, from 1. */
export class SheetRows {
  readonly rows: LayoutRow[] = []
  readonly columns: number[]

  constructor(columns: number[]) {
    this.columns = columns
  }

  /** Adds a row and gives its number. Its height is the given one, or more where wrapped text needs it. */
  add(
    height: number,
    cells: LayoutCell[],
    options: Partial<Omit<LayoutRow, 'cells' | 'height'>> = {},
  ): number {
    this.rows.push({
      height: wholePixels(Math.max(height, this.#heightNeeded(cells))),
      cells,
      keepWithNext: options.keepWithNext ?? false,
      grows: options.grows ?? 'never',
    })
    return this.rows.length
  }

  /** An empty row, where a page may take in slack. */
  addSpace(height: number, options: Partial<Omit<LayoutRow, 'cells' | 'height'>> = {}): number {
    return this.add(height, [], { grows: 'space', keepWithNext: true, ...options })
  }

  /** Number the next row will have. */
  get nextRow(): number {
    return this.rows.length + 1
  }

  /** Width in pixels of a cell over `columns` columns. */
  widthOf(column: number, columns: number): number {
    return this.columns.slice(column, column + columns).reduce((sum, width) => sum + width, 0)
  }

  /** Keeps the rows from `first` to `last` on one page. */
  keepTogether(first: number, last: number): void {
    for (const row of this.rows.slice(first - 1, Math.max(first - 1, last - 1))) row.keepWithNext = true
  }

  #heightNeeded(cells: LayoutCell[]): number {
    const heights = cells.map((item) => {
      if (item.rows > 1) return 0
      const text = displayedText(item.value)
      return text === null ? 0 : textHeight(text, item.look, this.widthOf(item.column, item.columns))
    })
    return Math.max(0, ...heights)
  }
}

function displayedText(value: CellValue): string | null {
  if (typeof value === 'string') return value
  if (value !== null && typeof value === 'object' && typeof value.result === 'string') return value.result
  return null
}

/** Address within a sheet, from a zero-based column and Excel's row number: (2, 28) → "C28". */
export function at(column: number, row: number): string {
  return `${columnLetters(column)}${row}`
}

/** The same address fixed: (1, 7) → "$B$7". */
export function fixedAt(column: number, row: number): string {
  return `$${columnLetters(column)}$${row}`
}

/** Sheet name as formulas write it. */
export function sheetReference(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`
}
