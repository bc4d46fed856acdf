import { cellAddress } from '../../shared/domain/cell-address.ts'
import { displayedText } from './displayed-text.ts'
import { FileError } from './file-error.ts'
import type { CellValue, Grid, GridCell } from './grid.ts'
import { type RawGrid, shapeGrid } from './grid-shape.ts'
import { maxCells, maxColumns, maxRows } from './limits.ts'
import { type CellStyle, plainStyle } from './sheetjs-grid.ts'

export type SpreadsheetMlStyle = CellStyle & { numberFormat: string | null }

type Attributes = Record<string, string>

const pointsACharacter = 5.6
const millisecondsADay = 86_400_000
const dayZero = Date.UTC(1899, 11, 30)

/** A worksheet of Excel 2003 XML while it is read; rows and cells say where they stand only where some are left out. */
export class SpreadsheetMlTable {
  visibility: Grid['visibility'] = 'visible'
  readonly #name: string
  readonly #styles: ReadonlyMap<string, SpreadsheetMlStyle>
  readonly #cells: GridCell[] = []
  readonly #merges: RawGrid['merges'] = []
  readonly #hiddenRows = new Set<number>()
  readonly #hiddenColumns = new Set<number>()
  readonly #columnWidths = new Map<number, number>()
  readonly #rowHeights = new Map<number, number>()
  #nextRow = 0
  #nextColumn = 0
  #nextCell = 0
  #row = 0
  #cell: { attributes: Attributes; type: string | null; text: string } | null = null
  #inData = false

  constructor(name: string, styles: ReadonlyMap<string, SpreadsheetMlStyle>) {
    this.#name = name
    this.#styles = styles
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'Column') this.#openColumn(attributes)
    else if (name === 'Row') this.#openRow(attributes)
    else if (name === 'Cell') this.#cell = { attributes, type: null, text: '' }
    else if (name === 'Data' && this.#cell !== null) {
      this.#cell.type = attributes['ss:Type'] ?? 'String'
      this.#inData = true
    }
  }

  text(text: string): void {
    if (this.#inData && this.#cell !== null) this.#cell.text += text
  }

  close(name: string): void {
    if (name === 'Data') this.#inData = false
    if (name === 'Cell') this.#closeCell()
  }

  grid(): Grid {
    return shapeGrid({
      name: this.#name,
      visibility: this.visibility,
      cells: this.#cells,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      columnWidths: this.#columnWidths,
      rowHeights: this.#rowHeights,
    })
  }

  #openColumn(attributes: Attributes): void {
    const first = placeOf(attributes, this.#nextColumn)
    const end = Math.min(first + 1 + countOf(attributes['ss:Span']), maxColumns)
    const width = Number(attributes['ss:Width'])
    for (let column = first; column < end; column += 1) {
      if (attributes['ss:Hidden'] === '1' || width === 0) this.#hiddenColumns.add(column)
      if (width > 0) this.#columnWidths.set(column, width / pointsACharacter)
    }
    this.#nextColumn = end
  }

  #openRow(attributes: Attributes): void {
    this.#row = Math.min(placeOf(attributes, this.#nextRow), maxRows - 1)
    this.#nextRow = this.#row + 1 + countOf(attributes['ss:Span'])
    this.#nextCell = 0
    const height = Number(attributes['ss:Height'])
    if (attributes['ss:Hidden'] === '1' || height === 0) this.#hiddenRows.add(this.#row)
    if (height > 0) this.#rowHeights.set(this.#row, height)
  }

  #closeCell(): void {
    const cell = this.#cell
    this.#cell = null
    if (cell === null) return
    const { attributes } = cell
    const column = placeOf(attributes, this.#nextCell)
    const across = countOf(attributes['ss:MergeAcross'])
    const down = countOf(attributes['ss:MergeDown'])
    this.#nextCell = column + 1 + across
    if (column >= maxColumns) return
    if (across > 0 || down > 0) {
      this.#merges.push({ top: this.#row, left: column, bottom: this.#row + down, right: column + across })
    }
    const formula = attributes['ss:Formula']?.replace(/^=/, '') ?? null
    const value = cellValue(cell.type, cell.text, formula)
    if (value === null) return
    if (this.#cells.length >= maxCells) throw new FileError('too-many-cells', { limit: maxCells })
    const { numberFormat, struck, ...style } = this.#styles.get(attributes['ss:StyleID'] ?? 'Default') ?? {
      ...plainStyle,
      struck: false,
      numberFormat: null,
    }
    if (struck) return
    this.#cells.push({
      row: this.#row,
      column,
      address: cellAddress(this.#row, column),
      value,
      text: displayedText(value, numberFormat),
      formula,
      numberFormat,
      ...style,
      undecoded: null,
    })
  }
}

function cellValue(type: string | null, text: string, formula: string | null): CellValue | null {
  switch (type) {
    case null:
      return formula === null ? null : { kind: 'empty' }
    case 'Number':
      return numberOf(Number(text), text, formula)
    case 'DateTime':
      return numberOf((Date.parse(`${text}Z`) - dayZero) / millisecondsADay, text, formula)
    case 'Boolean':
      return { kind: 'boolean', boolean: text === '1' }
    case 'Error':
      return { kind: 'error', error: text }
    default:
      return text === '' ? null : { kind: 'text', text }
  }
}

function numberOf(number: number, text: string, formula: string | null): CellValue | null {
  if (text.trim() === '') return formula === null ? null : { kind: 'empty' }
  return Number.isFinite(number) ? { kind: 'number', number } : { kind: 'text', text }
}

/** Places are counted from one and told only where some before were left out. */
function placeOf(attributes: Attributes, next: number): number {
  const index = Number(attributes['ss:Index'])
  return index >= 1 ? Math.floor(index) - 1 : next
}

function countOf(text: string | undefined): number {
  const count = Number(text)
  return count > 0 ? Math.floor(count) : 0
}
