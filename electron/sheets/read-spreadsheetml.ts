import { FileError } from './file-error.ts'
import type { Grid, Workbook } from './grid.ts'
import { maxSheets } from './limits.ts'
import { parseMarkup } from './parse-markup.ts'
import { alignOf, plainStyle } from './sheetjs-grid.ts'
import { type SpreadsheetMlStyle, SpreadsheetMlTable } from './spreadsheetml-table.ts'

type Attributes = Record<string, string>

/** Reads the XML of Excel 2003 ("SpreadsheetML"), which many programs still write under the name .xls. */
export function readSpreadsheetMl(bytes: Uint8Array): Workbook {
  const styles = new Map<string, SpreadsheetMlStyle>()
  const sheets: Grid[] = []
  let style: SpreadsheetMlStyle | null = null
  let table: SpreadsheetMlTable | null = null
  let inVisible = false
  parseMarkup(
    new TextDecoder().decode(bytes),
    {
      onopentag(tag, attributes) {
        const name = localName(tag)
        if (name === 'Style') {
          style = beginStyle(attributes, styles)
        } else if (style !== null) {
          describe(style, name, attributes)
        } else if (name === 'Worksheet') {
          if (sheets.length >= maxSheets) throw new FileError('too-many-cells', { limit: maxSheets })
          table = new SpreadsheetMlTable(attributes['ss:Name'] ?? '', styles)
        } else if (name === 'Visible') {
          inVisible = true
        } else {
          table?.open(name, attributes)
        }
      },
      ontext(text) {
        if (inVisible && table !== null) table.visibility = visibilityOf(text)
        else table?.text(text)
      },
      onclosetag(tag) {
        const name = localName(tag)
        if (name === 'Style') style = null
        else if (name === 'Visible') inVisible = false
        else if (name === 'Worksheet' && table !== null) {
          sheets.push(table.grid())
          table = null
        } else table?.close(name)
      },
    },
    'xml',
  )
  if (sheets.length === 0) throw new FileError('read-failed')
  const fonts = [...styles.values()].flatMap(({ font }) => font ?? [])
  return { format: 'spreadsheetml', sheets, fonts: [...new Set(fonts)], externalLinks: false }
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1)
}

function beginStyle(attributes: Attributes, styles: Map<string, SpreadsheetMlStyle>): SpreadsheetMlStyle {
  const parent = styles.get(attributes['ss:Parent'] ?? 'Default')
  const style: SpreadsheetMlStyle = { ...plainStyle, numberFormat: null, ...parent }
  styles.set(attributes['ss:ID'] ?? '', style)
  return style
}

/** The names Excel gives to patterns in this format. */
const namedFormats: Record<string, string | null> = {
  General: null,
  'General Number': null,
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Currency: '#,##0.00',
  'General Date': 'dd/mm/yyyy hh:mm',
  'Short Date': 'dd/mm/yyyy',
  'Medium Date': 'dd/mm/yyyy',
  'Long Date': 'dd/mm/yyyy',
  'Short Time': 'hh:mm',
}

function describe(style: SpreadsheetMlStyle, name: string, attributes: Attributes): void {
  if (name === 'Font') {
    if (attributes['ss:FontName'] !== undefined) style.font = attributes['ss:FontName']
    if (attributes['ss:Bold'] !== undefined) style.bold = attributes['ss:Bold'] === '1'
    if (attributes['ss:Italic'] !== undefined) style.italic = attributes['ss:Italic'] === '1'
    if (attributes['ss:StrikeThrough'] !== undefined) style.struck = attributes['ss:StrikeThrough'] === '1'
  } else if (name === 'Alignment') {
    style.align = alignOf(attributes['ss:Horizontal']?.toLowerCase())
  } else if (name === 'NumberFormat') {
    const format = attributes['ss:Format'] ?? null
    style.numberFormat = format !== null && format in namedFormats ? (namedFormats[format] ?? null) : format
  }
}

function visibilityOf(text: string): Grid['visibility'] {
  if (text.trim() === 'SheetVeryHidden') return 'very-hidden'
  return text.trim() === 'SheetHidden' ? 'hidden' : 'visible'
}
