import { cellAddress } from '../../shared/domain/cell-address.ts'
import { displayedText } from './displayed-text.ts'
import { FileError } from './file-error.ts'
import type { CellValue, Grid, GridCell } from './grid.ts'
import { type RawGrid, shapeGrid } from './grid-shape.ts'
import { maxCells, maxColumns, maxRows } from './limits.ts'
import type { OpenDocumentStyles } from './open-document-styles.ts'
import { raisedAfter } from './rich-text.ts'

type Attributes = Record<string, string>

/** Width of a character of the usual font in points; the grid counts widths in characters. */
const pointsACharacter = 5.6
const millisecondsADay = 86_400_000
const dayZero = Date.UTC(1899, 11, 30)

/** A sheet of an OpenDocument file while it is read; rows and columns may stand for many like them. */
export class OpenDocumentTable {
  readonly name: string
  readonly #hidden: boolean
  readonly #styles: OpenDocumentStyles
  readonly #raw: Pick<RawGrid, 'cells' | 'merges'> = { cells: [], merges: [] }
  readonly #hiddenRows = new Set<number>()
  readonly #hiddenColumns = new Set<number>()
  readonly #columnWidths = new Map<number, number>()
  readonly #rowHeights = new Map<number, number>()
  readonly #columnStyles: { until: number; style: string | undefined }[] = []
  #row = -1
  #rowRepeat = 1
  #rowCells: GridCell[] = []
  #column = 0
  #columnCount = 0
  #cell: { attributes: Attributes; lines: string[] } | null = null
  #inParagraph = false
  /** Spans of text within the paragraph, the outermost first. */
  #spans: { struck: boolean; raised: boolean; from: number }[] = []
  /** Notes and drawings hold text that is not the cell's; nested tables belong to them. */
  #aside = 0
  #depth = 0

  constructor(attributes: Attributes, styles: OpenDocumentStyles) {
    this.name = attributes['table:name'] ?? ''
    this.#hidden = styles.isHiddenTable(attributes['table:style-name'])
    this.#styles = styles
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'table:table') this.#depth += 1
    if (isAside(name)) this.#aside += 1
    if (this.#aside > 0 || this.#depth > 0) return
    switch (name) {
      case 'table:table-column':
        this.#openColumn(attributes)
        return
      case 'table:table-row':
        this.#openRow(attributes)
        return
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.#cell = { attributes, lines: [] }
        return
      case 'text:p':
        this.#cell?.lines.push('')
        this.#inParagraph = true
        return
      case 'text:span':
        this.#openSpan(attributes['text:style-name'])
        return
      case 'text:s':
        this.#append(' '.repeat(Math.min(repeats(attributes['text:c']), 100)))
        return
      case 'text:tab':
        this.#append('\t')
        return
      case 'text:line-break':
        this.#append('\n')
    }
  }

  text(text: string): void {
    if (this.#aside === 0 && this.#depth === 0 && this.#inParagraph) this.#append(text)
  }

  /** Takes a closing tag; true when it is the end of this table. */
  close(name: string): boolean {
    if (isAside(name)) {
      this.#aside -= 1
      return false
    }
    if (name === 'table:table') {
      this.#depth -= 1
      return this.#depth < 0
    }
    if (this.#aside > 0 || this.#depth > 0) return false
    if (name === 'text:span') this.#closeSpan()
    if (name === 'text:p') this.#inParagraph = false
    if (name === 'table:table-row') this.#closeRow()
    if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#closeCell(name)
    return false
  }

  grid(): Grid {
    return shapeGrid({
      name: this.name,
      visibility: this.#hidden ? 'hidden' : 'visible',
      ...this.#raw,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
      columnWidths: this.#columnWidths,
      rowHeights: this.#rowHeights,
    })
  }

  #openSpan(style: string | undefined): void {
    const { struck = false } = this.#styles.cell(style)
    this.#spans.push({
      struck,
      raised: this.#styles.isRaised(style),
      from: this.#cell?.lines.at(-1)?.length ?? 0,
    })
  }

  #closeSpan(): void {
    const span = this.#spans.pop()
    const lines = this.#cell?.lines
    const line = lines?.at(-1)
    if (!span?.raised || !lines || line === undefined) return
    const before = line.slice(0, span.from)
    lines[lines.length - 1] = before + raisedAfter(before, line.slice(span.from))
  }

  #append(text: string): void {
    if (this.#spans.some(({ struck }) => struck)) return
    const lines = this.#cell?.lines
    if (lines && lines.length > 0) lines[lines.length - 1] += text
  }

  #openColumn(attributes: Attributes): void {
    const until = Math.min(
      this.#columnCount + repeats(attributes['table:number-columns-repeated']),
      maxColumns,
    )
    const width = this.#styles.size(attributes['table:style-name'])
    for (let column = this.#columnCount; column < until; column += 1) {
      if (isHidden(attributes) || width === 0) this.#hiddenColumns.add(column)
      if (width !== undefined && width > 0) this.#columnWidths.set(column, width / pointsACharacter)
    }
    this.#columnStyles.push({ until, style: attributes['table:default-cell-style-name'] })
    this.#columnCount = until
  }

  #openRow(attributes: Attributes): void {
    this.#row += 1
    this.#rowRepeat = Math.min(repeats(attributes['table:number-rows-repeated']), maxRows - this.#row)
    this.#rowCells = []
    this.#column = 0
    const height = this.#styles.size(attributes['table:style-name'])
    // Rows repeated to the end of the sheet are empty: their look is not worth a million entries.
    const until = this.#row + Math.min(this.#rowRepeat, 1000)
    for (let row = this.#row; row < until; row += 1) {
      if (isHidden(attributes) || height === 0) this.#hiddenRows.add(row)
      if (height !== undefined && height > 0) this.#rowHeights.set(row, height)
    }
  }

  #closeRow(): void {
    const { cells } = this.#raw
    if (this.#rowCells.length > 0) {
      if (cells.length + this.#rowCells.length * this.#rowRepeat > maxCells)
        throw new FileError('too-many-cells', { limit: maxCells })
      for (let row = this.#row; row < this.#row + this.#rowRepeat; row += 1) {
        for (const cell of this.#rowCells)
          cells.push({ ...cell, row, address: cellAddress(row, cell.column) })
      }
    }
    this.#row += this.#rowRepeat - 1
  }

  #closeCell(name: string): void {
    const cell = this.#cell
    this.#cell = null
    if (cell === null) return
    const { attributes } = cell
    const repeat = Math.min(repeats(attributes['table:number-columns-repeated']), maxColumns - this.#column)
    const text = cell.lines.join('\n')
    const value = name === 'table:covered-table-cell' ? null : cellValue(attributes, text)
    if (value !== null) {
      for (let index = 0; index < repeat; index += 1)
        this.#addCell(this.#column + index, attributes, value, text)
    }
    this.#addMerge(attributes)
    this.#column += repeat
  }

  #addCell(column: number, attributes: Attributes, value: CellValue, text: string): void {
    const { struck, ...style } = this.#styles.cell(
      attributes['table:style-name'] ?? this.#columnStyle(column),
    )
    if (struck) return
    this.#rowCells.push({
      row: this.#row,
      column,
      address: cellAddress(this.#row, column),
      value,
      text:
        value.kind === 'number' ? vietnameseText(text, value.number, attributes['office:value-type']) : text,
      formula: attributes['table:formula']?.replace(/^[a-z]+:=/, '') ?? null,
      numberFormat: formats[attributes['office:value-type'] ?? ''] ?? null,
      ...style,
      undecoded: null,
    })
  }

  #columnStyle(column: number): string | undefined {
    return this.#columnStyles.find(({ until }) => column < until)?.style
  }

  #addMerge(attributes: Attributes): void {
    const columns = repeats(attributes['table:number-columns-spanned'])
    const rows = repeats(attributes['table:number-rows-spanned'])
    if (columns === 1 && rows === 1) return
    this.#raw.merges.push({
      top: this.#row,
      left: this.#column,
      bottom: this.#row + rows - 1,
      right: this.#column + columns - 1,
    })
  }
}

/** The file names the kind of a number, not its pattern; this is the plainest pattern of each kind. */
const formats: Record<string, string> = { percentage: '0%', date: 'dd/mm/yyyy', time: 'hh:mm' }

const errorText = /^(?:#[A-ZÀ-Ỹ/0]+[!?]?|#N\/A|Err:\d+)$/

function cellValue(attributes: Attributes, text: string): CellValue | null {
  const type = attributes['office:value-type']
  if (attributes['calcext:value-type'] === 'error' || (attributes['table:formula'] && errorText.test(text))) {
    return { kind: 'error', error: text }
  }
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return numberOf(Number(attributes['office:value']))
    case 'boolean':
      return { kind: 'boolean', boolean: attributes['office:boolean-value'] === 'true' }
    case 'date':
      return numberOf((Date.parse(asUtc(attributes['office:date-value'] ?? '')) - dayZero) / millisecondsADay)
    case 'time':
      return text === '' ? null : { kind: 'text', text }
    default: {
      const content = attributes['office:string-value'] ?? text
      if (content !== '') return { kind: 'text', text: content }
      return attributes['table:formula'] !== undefined && type === undefined ? { kind: 'empty' } : null
    }
  }
}

function numberOf(number: number): CellValue | null {
  return Number.isFinite(number) ? { kind: 'number', number } : null
}

const americanNumber = /^(\D*)(-?\d{1,3}(?:,\d{3})*|-?\d+)((?:\.\d+)?)(\D*)$/
const bareDate = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/

/**
 * The file keeps what its writer saw, in the conventions of that computer. A number or date that plainly is in American
 * ones is written as the rest of the files are.
 */
function vietnameseText(text: string, number: number, type: string | undefined): string {
  if (text === '') return displayedText({ kind: 'number', number }, null)
  if (type === 'date') {
    return bareDate.test(text) ? displayedText({ kind: 'number', number }, 'dd/mm/yyyy') : text
  }
  const parts = americanNumber.exec(text)
  if (!parts) return text
  const [, before, whole, decimals, after] = parts as unknown as [string, string, string, string, string]
  const read = Number(whole.replaceAll(',', '') + decimals) / (type === 'percentage' ? 100 : 1)
  const unit = 10 ** -Math.max(0, decimals.length - 1) / (type === 'percentage' ? 100 : 1)
  if (Math.abs(Math.abs(number) - Math.abs(read)) > unit / 2 + Number.EPSILON) return text
  return before + whole.replaceAll(',', '.') + decimals.replace('.', ',') + after
}

function asUtc(date: string): string {
  return date.includes('T') ? `${date}Z` : date
}

function isHidden(attributes: Attributes): boolean {
  const visibility = attributes['table:visibility']
  return visibility === 'collapse' || visibility === 'filter'
}

function isAside(name: string): boolean {
  return name === 'office:annotation' || name === 'table:shapes' || name.startsWith('draw:')
}

function repeats(text: string | undefined): number {
  const number = Number.parseInt(text ?? '1', 10)
  return Number.isFinite(number) && number > 0 ? number : 1
}
