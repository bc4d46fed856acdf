import type { Handler } from 'htmlparser2'
import { FileError } from './file-error.ts'
import type { Workbook } from './grid.ts'
import { shapeGrid } from './grid-shape.ts'
import { type HtmlStyle, styleOfDeclarations, stylesOfSheet } from './html-styles.ts'
import { HtmlTable } from './html-table.ts'
import { maxSheets } from './limits.ts'
import { parseMarkup } from './parse-markup.ts'
import { raisedAfter } from './rich-text.ts'
import { decodeDeclared } from './text-encoding.ts'

const charset = /<(?:meta\b[^>]*?charset\s*=\s*["']?|\?xml[^>]*?encoding\s*=\s*["'])([\w.:-]+)/i
const sheetNames = /<x:Name>([^<]*)<\/x:Name>/g
/** Elements that begin a new line in a cell. */
const blocks = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4'])

const struckOut = new Set(['s', 'strike', 'del'])
const unseen = new Set(['script', 'style', 'title'])

type OpenTable = {
  table: HtmlTable
  text: string
  /** Elements open at the moment whose text is not part of the sheet. */
  skipped: number
  /** Where in the text a raised part begins; null outside one. */
  raisedFrom: number | null
}

/**
 * Reads the tables of an HTML file, each as a sheet; many programs export HTML under the name .xls. All entities are
 * known, text stays text, spans become merged areas; lines above a table are rows above it, as in Excel. Throws `no-table`
 * where there is none.
 */
export function readHtmlTables(bytes: Uint8Array): Workbook {
  const html = decodeDeclared(
    bytes,
    charset.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))?.[1] ?? null,
  )
  const styles = stylesOfSheet(/<style[^>]*>([\s\S]*?)<\/style>/i.exec(html)?.[1] ?? '')
  const tables: HtmlTable[] = []
  const open: OpenTable[] = []
  const inner = () => open.at(-1)
  const between = new TextBetweenTables()
  const handler: Partial<Handler> = {
    onopentag(name, attributes) {
      const style = styleOf(name, attributes, styles)
      const current = inner()
      if (name === 'table') {
        if (tables.length >= maxSheets) throw new FileError('too-many-cells', { limit: maxSheets })
        const table = new HtmlTable()
        if (!current) between.moveTo(table)
        tables.push(table)
        open.push({ table, text: '', skipped: 0, raisedFrom: null })
      } else if (current) openInTable(current, name, attributes, style)
      else between.open(name)
    },
    ontext(written) {
      const current = inner()
      const text = written.replace(/[\t\n\r ]+/g, ' ')
      if (!current) between.add(text)
      else if (current.skipped === 0) current.text += text
    },
    onclosetag(name) {
      const current = inner()
      if (!current) {
        between.close(name)
        return
      }
      if (name === 'table') {
        current.table.endCell(current.text)
        open.pop()
      } else if (unseen.has(name) || struckOut.has(name)) {
        current.skipped -= 1
      } else if (name === 'sup' && current.raisedFrom !== null) {
        const before = current.text.slice(0, current.raisedFrom)
        current.text = before + raisedAfter(before.trim(), current.text.slice(current.raisedFrom))
        current.raisedFrom = null
      } else if (name === 'td' || name === 'th' || name === 'tr') {
        current.table.endCell(current.text)
        current.text = ''
      }
    },
  }
  parseMarkup(html, handler, 'html')
  const found = tables.filter((table) => table.cells.length > 0)
  if (found.length === 0) throw new FileError('no-table')
  between.moveTo(found.at(-1)!)
  const names = [...html.matchAll(sheetNames)].map((match) => match[1]!)
  return {
    format: 'html',
    sheets: found.map((table, index) =>
      shapeGrid({
        name: (names.length === found.length && names[index]) || `Sheet${index + 1}`,
        visibility: 'visible',
        ...table.shape(),
        columnWidths: new Map(),
        rowHeights: new Map(),
      }),
    ),
    fonts: fontsOf(styles, found),
    externalLinks: false,
  }
}

/** Lines outside the tables: letterhead and title above one, the signature below it. */
class TextBetweenTables {
  readonly #lines: string[] = []
  #line = ''
  #skipped = 0

  open(name: string): void {
    if (unseen.has(name)) this.#skipped += 1
    else if (name === 'br' || blocks.has(name)) this.#endLine()
  }

  close(name: string): void {
    if (unseen.has(name)) this.#skipped -= 1
    else if (blocks.has(name)) this.#endLine()
  }

  add(text: string): void {
    if (this.#skipped === 0) this.#line += text
  }

  /** Writes the lines since the last table into rows of this one. */
  moveTo(table: HtmlTable): void {
    this.#endLine()
    for (const line of this.#lines.splice(0)) {
      table.row(false)
      table.cell({ columns: 1, rows: 1, number: null, style: {} })
      table.endCell(line)
    }
  }

  #endLine(): void {
    const line = this.#line.trim()
    this.#line = ''
    if (line !== '') this.#lines.push(line)
  }
}

function openInTable(
  current: OpenTable,
  name: string,
  attributes: Record<string, string>,
  style: HtmlStyle,
): void {
  const { table } = current
  switch (name) {
    case 'col':
      table.column(numberOf(attributes.span), style.hidden === true)
      return
    case 'tr':
      table.endCell(current.text)
      current.text = ''
      table.row(style.hidden === true)
      return
    case 'td':
    case 'th':
      table.endCell(current.text)
      current.text = ''
      table.cell({
        columns: numberOf(attributes.colspan),
        rows: numberOf(attributes.rowspan),
        number: exactNumber(attributes),
        style: { ...style, bold: style.bold ?? name === 'th' },
      })
      return
    case 'sup':
      current.raisedFrom = current.text.length
      return
    case 'br':
      current.text += '\n'
      return
    default:
      if (unseen.has(name) || struckOut.has(name)) current.skipped += 1
      if (blocks.has(name) && current.text.trim() !== '') current.text += '\n'
      if (Object.keys(style).length > 0) table.restyle(style)
  }
}

function styleOf(
  name: string,
  attributes: Record<string, string>,
  styles: Map<string, HtmlStyle>,
): HtmlStyle {
  const style: HtmlStyle = { ...styles.get(name) }
  if (name === 'b' || name === 'strong') style.bold = true
  if (name === 'i' || name === 'em') style.italic = true
  if (attributes.face) style.font = attributes.face
  if (attributes.align)
    Object.assign(style, styleOfDeclarations(`text-align:${attributes.align.toLowerCase()}`))
  for (const className of attributes.class?.split(/\s+/) ?? [])
    Object.assign(style, styles.get(`.${className}`))
  if (attributes.style) Object.assign(style, styleOfDeclarations(attributes.style))
  return style
}

/** Excel, LibreOffice and SheetJS note the number behind the displayed text; without the note the text is all there is. */
function exactNumber(attributes: Record<string, string>): number | null {
  const noted =
    attributes['x:num'] ??
    attributes.sdval ??
    (attributes['data-t'] === 'n' ? attributes['data-v'] : undefined)
  if (noted === undefined || noted.trim() === '') return null
  const number = Number(noted)
  return Number.isFinite(number) ? number : null
}

function numberOf(text: string | undefined): number {
  const number = Number.parseInt(text ?? '', 10)
  return Number.isFinite(number) && number > 0 ? number : 1
}

function fontsOf(styles: Map<string, HtmlStyle>, tables: HtmlTable[]): string[] {
  const ofCells = tables.flatMap((table) => table.cells.flatMap((cell) => cell.font ?? []))
  const ofSheet = [...styles.values()].flatMap((style) => style.font ?? [])
  return [...new Set([...ofSheet, ...ofCells])]
}
