import type { Grid, GridCell, GridRange, Workbook } from '../../../../../electron/sheets/grid.ts'
import { cellAddress } from '../../../../../shared/domain/cell-address.ts'

export type CellInput =
  | string
  | number
  | null
  | {
      value?: string | number
      error?: string
      formula?: string
      format?: string
      bold?: boolean
      text?: string
    }

/** A sheet laid out by hand, as the reader would hand it on. */
export function sheetOf(name: string, visibility: Grid['visibility'] = 'visible') {
  const cells = new Map<string, GridCell>()
  const merges: GridRange[] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns = new Set<number>()
  const builder = {
    set(row: number, column: number, input: CellInput) {
      if (input === null || input === '') return builder
      const given = typeof input === 'object' ? input : { value: input }
      const { value, error, formula = null, format = null, bold = false } = given
      cells.set(`${row}:${column}`, {
        row,
        column,
        address: cellAddress(row, column),
        value:
          error !== undefined
            ? { kind: 'error', error }
            : value === undefined
              ? { kind: 'empty' }
              : typeof value === 'number'
                ? { kind: 'number', number: value }
                : { kind: 'text', text: value },
        text: given.text ?? error ?? (value === undefined ? '' : String(value)),
        formula,
        numberFormat: format,
        font: null,
        bold,
        italic: false,
        align: null,
        undecoded: null,
      })
      return builder
    },
    row(row: number, inputs: readonly CellInput[], from = 0) {
      for (const [offset, input] of inputs.entries()) builder.set(row, from + offset, input)
      return builder
    },
    rows(row: number, lines: readonly (readonly CellInput[])[]) {
      for (const [offset, line] of lines.entries()) builder.row(row + offset, line)
      return builder
    },
    merge(top: number, left: number, bottom: number, right: number) {
      if (bottom > top || right > left) merges.push({ top, left, bottom, right })
      return builder
    },
    hideRow(row: number) {
      hiddenRows.add(row)
      return builder
    },
    hideColumn(column: number) {
      hiddenColumns.add(column)
      return builder
    },
    grid(): Grid {
      const sorted = [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column)
      return {
        name,
        visibility,
        rowCount: sorted.reduce((most, cell) => Math.max(most, cell.row + 1), 0),
        columnCount: sorted.reduce((most, cell) => Math.max(most, cell.column + 1), 0),
        cells: sorted,
        merges,
        hiddenRows,
        hiddenColumns,
        columnWidths: new Map(),
        rowHeights: new Map(),
      }
    },
  }
  return builder
}

export function workbookOf(...sheets: Grid[]): Workbook {
  return { format: 'xlsx', sheets, fonts: [], externalLinks: false }
}

/** One sheet from lines of cells. */
export function workbookFrom(lines: readonly (readonly CellInput[])[], name = 'Sheet1'): Workbook {
  return workbookOf(sheetOf(name).rows(0, lines).grid())
}
