import { cellAddress } from '../../shared/domain/cell-address.ts'
import { FileError } from '../sheets/file-error.ts'
import type { Grid, GridCell, GridRange } from '../sheets/grid.ts'
import { shapeGrid } from '../sheets/grid-shape.ts'
import { maxCells, maxColumns } from '../sheets/limits.ts'
import { plainStyle } from '../sheets/sheetjs-grid.ts'

type OpenCell = {
  column: number
  span: number
  /** null where the cell is no part of a vertical merge; false where it goes on with the one above. */
  begins: boolean | null
  lines: string[]
  bold: boolean | null
  font: string | null
}

/** A table of a Word document while it is read; it becomes the same grid a sheet is. */
export class WordTable {
  readonly #cells: GridCell[] = []
  readonly #merges: GridRange[] = []
  /** Vertical merges still open, by their first column. */
  readonly #down = new Map<number, GridRange>()
  #row = -1
  #column = 0
  #open: OpenCell | null = null
  #isDropped = false

  row(): void {
    // A row that a tracked change deletes leaves its place to the next.
    if (!this.#isDropped) this.#row += 1
    this.#isDropped = false
    this.#column = 0
  }

  /** The row just begun is deleted by a tracked change: its cells are no part of the table. */
  dropRow(): void {
    this.#isDropped = true
  }

  /** Columns a row leaves out at its start. */
  skip(columns: number): void {
    if (Number.isFinite(columns)) this.#column += Math.min(Math.max(0, columns), maxColumns)
  }

  cell(): void {
    if (this.#row < 0) this.row()
    this.#open = { column: this.#column, span: 1, begins: null, lines: [], bold: null, font: null }
  }

  span(columns: number): void {
    if (this.#open && Number.isFinite(columns)) this.#open.span = Math.min(Math.max(1, columns), maxColumns)
  }

  mergeDown(begins: boolean): void {
    if (this.#open) this.#open.begins = begins
  }

  paragraph(text: string, bold: boolean, font: string | null): void {
    const open = this.#open
    if (!open) return
    open.lines.push(text.trim())
    if (text.trim() === '') return
    open.bold = (open.bold ?? true) && bold
    open.font ??= font
  }

  endCell(): void {
    const open = this.#open
    this.#open = null
    if (!open || this.#isDropped) return
    const { column, span } = open
    this.#column = column + span
    if (column >= maxColumns) return
    if (open.begins === false) {
      const above = this.#down.get(column)
      if (above) above.bottom = this.#row
      return
    }
    const range = { top: this.#row, left: column, bottom: this.#row, right: column + span - 1 }
    if (open.begins) this.#down.set(column, range)
    else this.#down.delete(column)
    if (open.begins || span > 1) this.#merges.push(range)
    const text = open.lines.join('\n').trim()
    if (text === '') return
    if (this.#cells.length >= maxCells) throw new FileError('too-many-cells', { limit: maxCells })
    this.#cells.push({
      ...plainStyle,
      row: this.#row,
      column,
      address: cellAddress(this.#row, column),
      value: { kind: 'text', text },
      text,
      formula: null,
      numberFormat: null,
      font: open.font,
      bold: open.bold ?? false,
      undecoded: null,
    })
  }

  end(): void {
    this.endCell()
  }

  /** The table as a sheet of this name. */
  grid(name: string): Grid {
    return shapeGrid({
      name,
      visibility: 'visible',
      cells: this.#cells,
      merges: this.#merges,
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      columnWidths: new Map(),
      rowHeights: new Map(),
    })
  }
}
