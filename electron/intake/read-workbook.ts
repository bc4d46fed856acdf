import * as XLSX from '@e965/xlsx'
import { cellAddress } from '../../shared/domain/cell-address.ts'
import type { CellValue, Grid, GridCell, Workbook } from './grid.ts'

/** Reads a workbook of any format into grids. */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  const isCsv = /\.(csv|txt)$/i.test(fileName)
  const book = XLSX.read(isCsv ? new TextDecoder().decode(bytes) : bytes, {
    type: isCsv ? 'string' : 'array',
    dense: true,
    cellStyles: true,
    cellNF: true,
    sheetStubs: true,
    raw: isCsv,
  })
  const fonts = ((book as { Styles?: { Fonts?: { name?: string }[] } }).Styles?.Fonts ?? [])
    .map((font) => font.name)
    .filter((name) => name !== undefined)
  const sheets = book.SheetNames.map((name, index) =>
    gridOf(name, book.Sheets[name]!, book.Workbook?.Sheets?.[index]?.Hidden ?? 0),
  )
  return {
    format: isCsv ? 'csv' : /\.xls$/i.test(fileName) ? 'xls' : 'xlsx',
    sheets,
    fonts: [...new Set(fonts)],
    externalLinks: false,
  }
}

function gridOf(name: string, sheet: XLSX.WorkSheet, hidden: number): Grid {
  const rows = (sheet['!data'] ?? []) as (XLSX.CellObject | undefined)[][]
  const cells: GridCell[] = []
  rows.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      const value = cell && cellValueOf(cell)
      if (!value) return
      cells.push({
        row: rowIndex,
        column,
        address: cellAddress(rowIndex, column),
        value,
        text: textOf(cell, value),
        formula: cell.f ?? null,
        numberFormat: typeof cell.z === 'string' && cell.z !== 'General' ? cell.z : null,
        font: null,
        bold: false,
        italic: false,
        align: null,
        undecoded: null,
      })
    })
  })
  const indexes = <T extends { hidden?: boolean }>(list: T[] | undefined) =>
    new Set((list ?? []).flatMap((entry, index) => (entry?.hidden ? [index] : [])))
  return {
    name,
    visibility: (['visible', 'hidden', 'very-hidden'] as const)[hidden] ?? 'visible',
    rowCount: cells.reduce((most, cell) => Math.max(most, cell.row + 1), 0),
    columnCount: cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0),
    cells,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: indexes(sheet['!rows']),
    hiddenColumns: indexes(sheet['!cols']),
    columnWidths: new Map(),
    rowHeights: new Map(),
  }
}

function cellValueOf(cell: XLSX.CellObject): CellValue | null {
  if (cell.t === 'z') return cell.f ? { kind: 'empty' } : null
  if (cell.t === 'e') return { kind: 'error', error: cell.w ?? '#N/A' }
  if (cell.t === 'n') return { kind: 'number', number: cell.v as number }
  if (cell.t === 'b') return { kind: 'boolean', boolean: cell.v as boolean }
  const text = String(cell.v ?? '')
  return text.trim() === '' ? null : { kind: 'text', text }
}

function textOf(cell: XLSX.CellObject, value: CellValue): string {
  if (value.kind === 'text') return value.text
  if (value.kind === 'error') return value.error
  if (value.kind === 'empty') return ''
  const shown = cell.w ?? String(cell.v)
  return value.kind === 'number' ? shown.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')) : shown
}
