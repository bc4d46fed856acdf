import { fold } from '../../../shared/domain/vietnamese-text.ts'
import type { GridCell } from '../../sheets/grid.ts'
import type { SheetView } from '../../sheets/sheet-view.ts'
import { headingWord, isUnitLine } from './heading-words.ts'
import { labelWords } from './label-words.ts'
import { matchWholeName } from './match-label.ts'
import { monthOfCell, periodName } from './period-cells.ts'
import { readLabel } from './read-label.ts'
import type { ReferenceIndex } from './reference-index.ts'

/** Where a table stands and what is written above each of its columns. */
export type TableShape = {
  /** First row of the heading; for a table without one, its first row. */
  top: number
  /** First and last row of the body. */
  firstRow: number
  lastRow: number
  headingRows: number[]
  numberingRow: number | null
  columns: TableColumn[]
  /** False where the file has no heading and the columns are known by their content only. */
  hasHeading: boolean
}
/** `path` holds the heading texts from the outermost to the innermost: ["Kết quả thực hiện", "Quý I/2024"]. */
export type TableColumn = { column: number; path: string[] }

const MOST_HEADING_ROWS = 4
const MOST_EMPTY_ROWS = 200

/** Finds the tables of a sheet, from top to bottom and left to right. */
export function findTables(view: SheetView, index: ReferenceIndex): TableShape[] {
  const shapes: TableShape[] = []
  let row = 0
  while (row <= view.lastRow) {
    const heading = isHeadingRow(view, index, row) ? headingAround(view, row) : null
    if (!heading) {
      row++
      continue
    }
    const previous = shapes.at(-1)
    for (const shape of shapes)
      if (previous && shape.top === previous.top) shape.lastRow = Math.min(shape.lastRow, heading.top - 1)
    // "I | 1 | 2 | 3" below "Quý" is the first quarter's row of figures.
    const columns = headingPaths(view, heading.top, heading.bottom)
    const isBelowTime = columns.some(({ path }) => isTimeHeading(path[0] ?? ''))
    const numberingRow = !isBelowTime && isNumberingRow(view, heading.bottom + 1) ? heading.bottom + 1 : null
    const firstRow = (numberingRow ?? heading.bottom) + 1
    const headingRows = Array.from(
      { length: heading.bottom - heading.top + 1 },
      (_, offset) => heading.top + offset,
    )
    for (const side of splitSideBySide(columns)) {
      shapes.push({
        top: heading.top,
        firstRow,
        lastRow: lastRowOf(view, firstRow),
        headingRows,
        numberingRow,
        columns: side,
        hasHeading: true,
      })
    }
    row = firstRow
  }
  return shapes
}

/** A stray cell at the end of the sheet, a million empty rows below, is no row of the table. */
function lastRowOf(view: SheetView, firstRow: number): number {
  let last = firstRow - 1
  for (let row = firstRow; row <= view.lastRow && row - last <= MOST_EMPTY_ROWS; row++) {
    if (view.rowCells(row).length > 0) last = row
  }
  return last
}

/** A row that names columns: its words are those of headings, or several indicators stand side by side in it. */
function isHeadingRow(view: SheetView, index: ReferenceIndex, row: number): boolean {
  const cells = view.rowCells(row)
  if (cells.length < 2 || cells.some((cell) => isPlainNumber(cell) || isNumberText(view.text(cell))))
    return false
  const found = new Set<string>()
  let indicators = 0
  for (const cell of cells) {
    const text = view.text(cell)
    if (text === '' || isUnitLine(text)) continue
    const word = headingWord(text)
    if (word) found.add(word === 'target-or-content' || word === 'place' ? 'content' : word)
    if (cells.length >= 3 && isIndicatorName(index, text)) indicators++
  }
  if (indicators >= 3 || (indicators >= 2 && cells.some((cell) => isTimeHeading(view.text(cell)))))
    return true
  // A label and the unit "đơn vị" make no heading; with a number column or "STT" beside them they do.
  if (!found.has('content'))
    return found.has('order') ? found.size >= 2 : found.has('unit') && found.has('measure')
  return found.has('order') || found.has('unit') || found.has('measure') || found.has('note')
}

/** What stands over a column of months or quarters. */
function isTimeHeading(text: string): boolean {
  return /^(?:thang|quy|nam|ky|ky bao cao|thoi gian|thang quy)$/.test(fold(text))
}

function isNumberText(text: string): boolean {
  return /^\d[\d.,]*$/u.test(text) && !/^(?:19|20)\d\d$/.test(text)
}

function isIndicatorName(index: ReferenceIndex, text: string): boolean {
  return text.length > 5 && matchWholeName(index, labelWords(readLabel(text).name)).length > 0
}

/** A number that is no year and no month: those stand in headings as numbers too. */
function isPlainNumber(cell: GridCell): boolean {
  return (
    cell.value.kind === 'number' &&
    monthOfCell(cell) === null &&
    !(Number.isInteger(cell.value.number) && cell.value.number >= 1990 && cell.value.number <= 2100)
  )
}

type HeadingBlock = { top: number; bottom: number }

function headingAround(view: SheetView, row: number): HeadingBlock {
  let top = row
  let bottom = row
  const named = namedColumns(view, row)
  // Text columns under a heading that spans rows ("STT", "Nội dung" merged over two) stay empty in its lower rows.
  while (bottom - top + 1 < MOST_HEADING_ROWS && continuesHeading(view, bottom + 1, named)) bottom++
  while (bottom - top + 1 < MOST_HEADING_ROWS && top > 0 && groupsHeading(view, top - 1, row, named)) top--
  return { top, bottom }
}

/** Columns that a row names as order, content, place or unit: below them stand labels, not further headings. */
function namedColumns(view: SheetView, row: number): Set<number> {
  const columns = new Set<number>()
  for (const cell of view.rowCells(row)) {
    const word = headingWord(view.text(cell))
    if (word === null || word === 'measure' || word === 'note' || word === 'other') continue
    const merge = view.mergeAt(cell.row, cell.column)
    for (let column = cell.column; column <= (merge?.right ?? cell.column); column++) columns.add(column)
  }
  return columns
}

function continuesHeading(view: SheetView, row: number, named: ReadonlySet<number>): boolean {
  const cells = view.rowCells(row)
  if (cells.length > 1 && isRowOfMonths(view, row) && cells.every(({ column }) => !named.has(column)))
    return true
  if (cells.length === 0 || cells.some(isPlainNumber) || isNumberingRow(view, row)) return false
  // "ĐVT | buổi | người | đồng": the units of what stands above each.
  const isRowOfUnits = headingWord(view.text(cells[0])) === 'unit' && cells.length > 2
  if (isRowOfUnits)
    return cells.slice(1).every((cell) => !named.has(cell.column) && view.text(cell).length <= 24)
  return cells.every(
    (cell) => !named.has(cell.column) && view.text(cell) !== '' && view.text(cell).length <= 160,
  )
}

/** "4 | 5 | 6" below "Tháng": numbers of months or quarters under the word for them. */
function isRowOfMonths(view: SheetView, row: number): boolean {
  const cells = view.rowCells(row)
  const word = view.rowCells(row - 1).findLast((cell) => cell.column <= (cells[0]?.column ?? 0))
  return cells.every((cell) => {
    const text = cell.value.kind === 'number' ? String(cell.value.number) : view.text(cell)
    return /^(?:0?[1-9]|1[0-2])$/.test(text) && periodName(text, view.text(word)) !== text
  })
}

/** A row above that only groups columns ("Kết quả thực hiện" over two of them), no title over the whole table. */
function groupsHeading(
  view: SheetView,
  row: number,
  headingRow: number,
  named: ReadonlySet<number>,
): boolean {
  const cells = view.rowCells(row)
  if (cells.length === 0 || cells.some(isPlainNumber)) return false
  // "Tháng" over the rows' own names stands above the lower row of the heading, merged down to it or not.
  const namesRows = (cell: GridCell) =>
    (view.mergeAt(cell.row, cell.column)?.bottom ?? -1) >= headingRow || isTimeHeading(view.text(cell))
  const overTimes = cells.some((cell) => isTimeHeading(view.text(cell)))
  const firstNamed = Math.min(
    ...named,
    ...view.rowCells(headingRow).map((cell) => cell.column),
    ...cells.filter(namesRows).map((cell) => cell.column),
  )
  return cells.every((cell) => {
    const text = view.text(cell)
    if (text === '' || isUnitLine(text) || text.length > 160) return false
    const merge = view.mergeAt(cell.row, cell.column)
    if (namesRows(cell)) return true
    if (named.has(cell.column) || cell.column <= firstNamed) return false
    const isGroup = (merge !== undefined && merge.right > merge.left) || overTimes
    return isGroup || headingWord(text) === 'measure'
  })
}

/** "(1) (2) (3)=(4)+(5)", "1 2 3 4" or "A B C 1 2": at least three, each a number or letter in brackets or alone. */
export function isNumberingRow(view: SheetView, row: number): boolean {
  const cells = view.rowCells(row)
  if (cells.length < 3) return false
  const numbers: number[] = []
  for (const cell of cells) {
    const text = cell.value.kind === 'number' ? String(cell.value.number) : view.text(cell)
    const match = /^[([]?\s*(\d{1,2}|[a-zđ])\s*[)\]]?\s*(?:=.*)?$/iu.exec(text)
    if (!match) return false
    if (/\d/.test(match[1]!)) numbers.push(Number(match[1]))
  }
  return numbers.every((number, position) => position === 0 || number === numbers[position - 1]! + 1)
}

/** The headings over each column, merged ones spread over all they cover. */
function headingPaths(view: SheetView, top: number, bottom: number): TableColumn[] {
  const grid: Map<number, string>[] = []
  let rightmost = 0
  for (let row = top; row <= bottom; row++) grid.push(new Map())
  for (let row = top; row <= bottom; row++) {
    for (const cell of view.rowCells(row)) {
      const text =
        monthOfCell(cell) ?? (cell.value.kind === 'number' ? String(cell.value.number) : view.text(cell))
      if (text === '' || isUnitLine(text)) continue
      const merge = view.mergeAt(row, cell.column)
      const right = Math.min(merge?.right ?? cell.column, cell.column + 400)
      for (let r = row; r <= Math.min(bottom, merge?.bottom ?? row); r++) {
        for (let column = cell.column; column <= right; column++) grid[r - top]!.set(column, text)
      }
      rightmost = Math.max(rightmost, right)
    }
  }
  spreadUnmerged(grid, rightmost)
  const columns: TableColumn[] = []
  for (let column = 0; column <= rightmost; column++) {
    const path: string[] = []
    for (const texts of grid) {
      const text = texts.get(column)
      if (text !== undefined && text !== path.at(-1)) path.push(periodName(text, path.at(-1)))
    }
    if (path.length > 0) columns.push({ column, path })
  }
  return columns
}

/** A group heading left unmerged stands over its first column only; the columns after it that have headings below are its. */
function spreadUnmerged(grid: Map<number, string>[], rightmost: number): void {
  for (let level = 0; level < grid.length - 1; level++) {
    const texts = grid[level]!
    const below = grid[level + 1]!
    let group: string | null = null
    for (let column = 0; column <= rightmost; column++) {
      const own = texts.get(column)
      const hasBelow = below.has(column) && below.get(column) !== own
      if (own !== undefined) group = hasBelow ? own : null
      else if (group !== null && hasBelow) texts.set(column, group)
      else group = null
    }
  }
}

/** Two tables side by side begin with "STT" or "Nội dung" again. */
function splitSideBySide(columns: TableColumn[]): TableColumn[][] {
  const word = ({ path }: TableColumn) => headingWord(path[0] ?? '')
  const starts = (role: string) =>
    columns.flatMap((column, at) =>
      word(column) === role && word(columns[at - 1] ?? { column: -1, path: [] }) !== role ? [at] : [],
    )
  const orders = starts('order')
  const contents = starts('content')
  const cuts =
    orders.length > 1
      ? orders
      : contents.length > 1 && hasMeasureBetween(columns, contents[0]!, contents[1]!)
        ? contents
        : []
  if (cuts.length < 2) return [columns]
  return cuts.map((cut, position) =>
    columns.slice(position === 0 ? 0 : cut, cuts[position + 1] ?? columns.length),
  )
}

function hasMeasureBetween(columns: TableColumn[], from: number, to: number): boolean {
  return columns.slice(from, to).some(({ path }) => path.some((text) => headingWord(text) === 'measure'))
}

/**
 * The table of a sheet without headings, known by a column in which several indicators are named; null where there is none.
 */
export function findBareTable(view: SheetView, index: ReferenceIndex): TableShape | null {
  const named = new Map<number, number[]>()
  for (let row = 0; row <= view.lastRow; row++) {
    for (const cell of view.rowCells(row)) {
      if (cell.value.kind !== 'text' || !isIndicatorName(index, view.text(cell))) continue
      const rows = named.get(cell.column)
      if (rows) rows.push(row)
      else named.set(cell.column, [row])
    }
  }
  const [content, rows] = [...named].sort((a, b) => b[1].length - a[1].length)[0] ?? [null, []]
  if (content === null || rows.length < 3) return null
  const firstRow = rows[0]!
  const lastRow = lastRowOf(view, firstRow)
  const columns: TableColumn[] = [{ column: content, path: ['Nội dung'] }]
  const units = new Map<number, number>()
  const numbers = new Map<number, number>()
  for (const row of rows) {
    for (const cell of view.rowCells(row)) {
      if (cell.column === content) continue
      if (cell.value.kind === 'number' || /^\d/.test(cell.text))
        numbers.set(cell.column, (numbers.get(cell.column) ?? 0) + 1)
      else if (cell.value.kind === 'text' && fold(cell.text).length <= 16)
        units.set(cell.column, (units.get(cell.column) ?? 0) + 1)
    }
  }
  for (const [column] of numbers) columns.push({ column, path: [column < content ? 'STT' : ''] })
  const unit = [...units]
    .filter(([column]) => column > content && !numbers.has(column))
    .sort((a, b) => b[1] - a[1])[0]
  if (unit && unit[1] * 2 > rows.length) columns.push({ column: unit[0], path: ['ĐVT'] })
  columns.sort((a, b) => a.column - b.column)
  return { top: firstRow, firstRow, lastRow, headingRows: [], numberingRow: null, columns, hasHeading: false }
}
