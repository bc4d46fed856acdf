import { cellAddress } from '../../shared/domain/cell-address.ts'
import { FileError } from './file-error.ts'
import type { GridCell } from './grid.ts'
import type { RawGrid } from './grid-shape.ts'
import type { HtmlStyle } from './html-styles.ts'
import { maxCells, maxColumns, maxRows } from './limits.ts'
import { plainStyle } from './sheetjs-grid.ts'

type OpenCell = {
  row: number
  column: number
  number: number | null
  style: HtmlStyle
}

/** A table of an HTML file while it is read: where the next cell falls, given the spans before it. */
export class HtmlTable {
  readonly cells: GridCell[] = []
  readonly #merges: RawGrid['merges'] = []
  readonly #hiddenRows = new Set<number>()
  readonly #hiddenColumns = new Set<number>()
  /** By column: the first row a cell above does not reach into. */
  readonly #freeFrom = new Map<number, number>()
  #row = -1
  #column = 0
  #declaredColumns = 0
  #open: OpenCell | null = null

  /** A `<col>`; `span` columns at once. */
  column(span: number, hidden: boolean): void {
    const end = Math.min(this.#declaredColumns + span, maxColumns)
    if (hidden)
      for (let column = this.#declaredColumns; column < end; column += 1) this.#hiddenColumns.add(column)
    this.#declaredColumns = end
  }

  row(hidden: boolean): void {
    this.#row += 1
    this.#column = 0
    if (hidden) this.#hiddenRows.add(this.#row)
  }

  cell(cell: { columns: number; rows: number; number: number | null; style: HtmlStyle }): void {
    if (this.#row < 0) this.row(false)
    while ((this.#freeFrom.get(this.#column) ?? 0) > this.#row) this.#column += 1
    const { number, style } = cell
    const column = this.#column
    if (column >= maxColumns || this.#row >= maxRows) return
    const right = Math.min(column + cell.columns, maxColumns) - 1
    const bottom = Math.min(this.#row + cell.rows, maxRows) - 1
    this.#open = { row: this.#row, column, number, style }
    if (right > column || bottom > this.#row)
      this.#merges.push({ top: this.#row, left: column, bottom, right })
    if (bottom > this.#row) for (let at = column; at <= right; at += 1) this.#freeFrom.set(at, bottom + 1)
    this.#column = right + 1
  }

  /** An element within the open cell changes how its text looks. */
  restyle(style: HtmlStyle): void {
    if (this.#open) this.#open.style = { ...this.#open.style, ...style }
  }

  /** Closes the open cell, if there is one. */
  endCell(content: string): void {
    const open = this.#open
    this.#open = null
    if (open === null) return
    const text = content.replace(/ *\n */g, '\n').trim()
    if (text === '') return
    if (this.cells.length >= maxCells) throw new FileError('too-many-cells', { limit: maxCells })
    const { font, bold, italic, align, struck = false } = { ...plainStyle, ...open.style }
    if (struck) return
    this.cells.push({
      row: open.row,
      column: open.column,
      address: cellAddress(open.row, open.column),
      value: open.number === null ? { kind: 'text', text } : { kind: 'number', number: open.number },
      text,
      formula: null,
      numberFormat: null,
      font,
      bold,
      italic,
      align,
      undecoded: null,
    })
  }

  shape(): Pick<RawGrid, 'cells' | 'merges' | 'hiddenRows' | 'hiddenColumns'> {
    return {
      cells: this.cells,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
    }
  }
}
