import ExcelJS from 'exceljs'
import { cellAddress } from '../../shared/domain/cell-address.ts'
import { displayedText } from './displayed-text.ts'
import { FileError } from './file-error.ts'
import type { CellValue, Grid, GridCell, Workbook } from './grid.ts'
import { shapeGrid } from './grid-shape.ts'
import { alignOf } from './sheetjs-grid.ts'

/**
 * Second reader for an .xlsx the first one failed on. `firstFailure` is kept as the cause when this one fails too:
 * then the file is damaged (`read-failed`).
 */
export async function readByExcelJs(
  archive: Uint8Array,
  firstFailure: unknown,
): Promise<Pick<Workbook, 'sheets' | 'fonts'>> {
  const book = new ExcelJS.Workbook()
  try {
    // exceljs was typed for the Buffer of Node 14.
    await book.xlsx.load(archive as unknown as ArrayBuffer & Buffer)
  } catch {
    throw new FileError('read-failed', {}, { cause: firstFailure })
  }
  const sheets = book.worksheets.map(gridOfWorksheet)
  if (sheets.every((sheet) => sheet.cells.length === 0)) {
    throw new FileError('read-failed', {}, { cause: firstFailure })
  }
  const fonts = sheets.flatMap((sheet) => sheet.cells.flatMap((cell) => cell.font ?? []))
  return { sheets, fonts: [...new Set(fonts)] }
}

function gridOfWorksheet(sheet: ExcelJS.Worksheet): Grid {
  const cells: GridCell[] = []
  const hiddenRows = new Set<number>()
  const rowHeights = new Map<number, number>()
  sheet.eachRow((row, number) => {
    if (row.hidden) hiddenRows.add(number - 1)
    if (row.height) rowHeights.set(number - 1, row.height)
    row.eachCell((cell, column) => {
      const found = gridCell(cell, number - 1, column - 1)
      if (found !== null) cells.push(found)
    })
  })
  const columns = Array.from({ length: sheet.columnCount }, (_, index) => sheet.getColumn(index + 1))
  return shapeGrid({
    name: sheet.name,
    visibility: sheet.state === 'veryHidden' ? 'very-hidden' : sheet.state,
    cells,
    merges: mergesOf(sheet),
    hiddenRows,
    hiddenColumns: new Set(columns.flatMap((column, index) => (column.hidden ? [index] : []))),
    columnWidths: new Map(
      columns.flatMap((column, index) => (column.width ? [[index, column.width] as const] : [])),
    ),
    rowHeights,
  })
}

function mergesOf(sheet: ExcelJS.Worksheet): Grid['merges'] {
  return sheet.model.merges.flatMap((range) => {
    const [first, last] = range.split(':')
    const from = addressOf(first)
    const to = addressOf(last)
    return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : []
  })
}

function addressOf(address: string | undefined): { row: number; column: number } | null {
  const match = /^([A-Z]+)(\d+)$/.exec(address ?? '')
  if (!match) return null
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(match[2]) - 1, column }
}

function gridCell(cell: ExcelJS.Cell, row: number, column: number): GridCell | null {
  // A cell under a merged area repeats the value of the first one.
  if ((cell.isMerged && cell.master !== cell) || cell.font?.strike) return null
  const value = cellValue(cell.value)
  if (value === null) return null
  const numberFormat = cell.numFmt && cell.numFmt !== 'General' ? cell.numFmt : null
  return {
    row,
    column,
    address: cellAddress(row, column),
    value,
    text: displayedText(value, numberFormat),
    formula: cell.formula ?? null,
    numberFormat,
    font: cell.font?.name ?? null,
    bold: cell.font?.bold === true,
    italic: cell.font?.italic === true,
    align: alignOf(cell.alignment?.horizontal),
    undecoded: null,
  }
}

function cellValue(value: ExcelJS.CellValue | undefined): CellValue | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return { kind: 'number', number: value }
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value }
  if (value instanceof Date) return { kind: 'number', number: serialOf(value) }
  if ('error' in value) return { kind: 'error', error: value.error }
  if ('richText' in value) return { kind: 'text', text: value.richText.map((run) => run.text).join('') }
  if ('text' in value) return { kind: 'text', text: value.text }
  if ('result' in value) return cellValue(value.result) ?? { kind: 'empty' }
  return 'formula' in value || 'sharedFormula' in value ? { kind: 'empty' } : null
}

const millisecondsADay = 86_400_000
/** 30 December 1899: day 0 as Excel counts from March 1900 on. */
const dayZero = Date.UTC(1899, 11, 30)

function serialOf(date: Date): number {
  return (date.getTime() - dayZero) / millisecondsADay
}
