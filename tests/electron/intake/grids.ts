import type { Grid, GridCell, Workbook } from '../../../electron/sheets/grid.ts'
import { cellAddress } from '../../../shared/domain/cell-address.ts'

/** A text cell of a grid made for a test. */
export function textCell(row: number, column: number, text: string, more: Partial<GridCell> = {}): GridCell {
  return {
    row,
    column,
    address: cellAddress(row, column),
    value: { kind: 'text', text },
    text,
    formula: null,
    numberFormat: null,
    font: null,
    bold: false,
    italic: false,
    align: null,
    undecoded: null,
    ...more,
  }
}

export function gridOf(cells: GridCell[], more: Partial<Grid> = {}): Grid {
  return {
    name: 'PL1',
    visibility: 'visible',
    rowCount: Math.max(0, ...cells.map((cell) => cell.row + 1)),
    columnCount: Math.max(0, ...cells.map((cell) => cell.column + 1)),
    cells,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    ...more,
  }
}

/** A workbook of one sheet with these texts below each other. */
export function workbookOf(texts: (string | GridCell)[], more: Partial<Workbook> = {}): Workbook {
  const cells = texts.map((text, row) => (typeof text === 'string' ? textCell(row, 0, text) : text))
  return { format: 'xlsx', sheets: [gridOf(cells)], fonts: [], externalLinks: false, ...more }
}

/** A cell of a workbook by its address, in its first sheet or a named one. */
export function cellAt(workbook: Workbook, address: string, sheet?: string): GridCell | undefined {
  const grid = sheet === undefined ? workbook.sheets[0] : workbook.sheets.find(({ name }) => name === sheet)
  return grid?.cells.find((cell) => cell.address === address)
}
