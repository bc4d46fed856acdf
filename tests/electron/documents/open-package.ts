import { strFromU8, unzipSync } from 'fflate'

/** A workbook as it lies in its file, read from the XML by nothing the writer uses. */
export type OpenedPackage = {
  parts: Record<string, string>
  sheets: OpenedSheet[]
  fonts: FontXml[]
  styles: StyleXml[]
  definedNames: { name: string; sheet: number; text: string; hidden: boolean }[]
}
export type FontXml = { name: string; size: number; bold: boolean; italic: boolean; underline: boolean }
export type StyleXml = {
  numFmt: string
  font: FontXml
  borders: number
  horizontal: string | null
  wrap: boolean
  indent: number
  quotePrefix: boolean
}
export type OpenedSheet = {
  name: string
  xml: string
  /** Widths in pixels. */
  columns: number[]
  rows: { number: number; height: number }[]
  cells: Map<string, OpenedCell>
  merges: { top: number; left: number; bottom: number; right: number }[]
  breaksAfter: number[]
}
export type OpenedCell = {
  address: string
  row: number
  column: number
  style: StyleXml
  formula: string | null
  /** Text of a shared or formula string, else the number; null when the cell is empty. */
  value: string | number | null
}

type Tag = { name: string; attributes: Record<string, string>; text: string; end: number; closing: boolean }

function* tags(xml: string): Generator<Tag> {
  for (const match of xml.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*\/?>([^<]*)/g)) {
    const attributes: Record<string, string> = {}
    for (const [, key, value] of match[3]!.matchAll(/([\w:]+)="([^"]*)"/g)) attributes[key!] = decode(value!)
    yield {
      name: match[2]!,
      attributes,
      text: decode(match[4]!),
      end: match.index + match[0].length,
      closing: match[1] === '/',
    }
  }
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

function between(xml: string, tag: string): string {
  return new RegExp(`<${tag}[ >].*?</${tag}>`, 's').exec(xml)?.[0] ?? ''
}

function elements(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}(?:\\s[^>]*[^/>])?(?:/>|>.*?</${tag}>)`, 'gs'))].map(
    (match) => match[0],
  )
}

function attribute(xml: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(xml)?.[1]
  return found === undefined ? null : decode(found)
}

export function position(address: string): { row: number; column: number } {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!
  let column = 0
  for (const letter of letters!) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(row), column: column - 1 }
}

export function openPackage(bytes: Uint8Array): OpenedPackage {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  )
  const stylesXml = parts['xl/styles.xml']!
  const fonts = elements(between(stylesXml, 'fonts'), 'font').map(readFont)
  const styles = readStyles(stylesXml, fonts)
  const strings = elements(parts['xl/sharedStrings.xml'] ?? '', 'si').map((xml) => {
    return [...tags(xml)].find((tag) => tag.name === 't' && !tag.closing)?.text ?? ''
  })
  const workbook = parts['xl/workbook.xml']!
  const sheets = elements(between(workbook, 'sheets'), 'sheet').map((xml, index) =>
    readSheet(attribute(xml, 'name')!, parts[`xl/worksheets/sheet${index + 1}.xml`]!, strings, styles),
  )
  const definedNames = elements(workbook, 'definedName').map((xml) => ({
    name: attribute(xml, 'name')!,
    sheet: Number(attribute(xml, 'localSheetId')),
    text: decode(/>([^<]*)</.exec(xml)![1]!),
    hidden: attribute(xml, 'hidden') === '1',
  }))
  return { parts, sheets, fonts, styles, definedNames }
}

function readFont(xml: string): FontXml {
  return {
    name: /<name val="([^"]*)"/.exec(xml)?.[1] ?? '',
    size: Number(/<sz val="([^"]*)"/.exec(xml)?.[1]),
    bold: /<b\/>|<b val="1"/.test(xml),
    italic: /<i\/>|<i val="1"/.test(xml),
    underline: /<u[ /]/.test(xml),
  }
}

function readStyles(xml: string, fonts: FontXml[]): StyleXml[] {
  const formats = new Map(
    elements(between(xml, 'numFmts'), 'numFmt').map((format) => [
      attribute(format, 'numFmtId')!,
      attribute(format, 'formatCode')!,
    ]),
  )
  const borders = elements(between(xml, 'borders'), 'border').map(
    (border) => border.match(/style="thin"/g)?.length ?? 0,
  )
  return elements(between(xml, 'cellXfs'), 'xf').map((xf) => ({
    numFmt: formats.get(attribute(xf, 'numFmtId')!) ?? attribute(xf, 'numFmtId')!,
    font: fonts[Number(attribute(xf, 'fontId'))]!,
    borders: borders[Number(attribute(xf, 'borderId'))]!,
    horizontal: attribute(xf, 'horizontal'),
    wrap: attribute(xf, 'wrapText') === '1',
    indent: Number(attribute(xf, 'indent') ?? 0),
    quotePrefix: attribute(xf, 'quotePrefix') === '1',
  }))
}

function readSheet(name: string, xml: string, strings: string[], styles: StyleXml[]): OpenedSheet {
  const columns: number[] = []
  for (const col of elements(between(xml, 'cols'), 'col')) {
    for (let at = Number(attribute(col, 'min')); at <= Number(attribute(col, 'max')); at += 1) {
      columns[at - 1] = Number(attribute(col, 'width')) * 8
    }
  }
  const cells = new Map<string, OpenedCell>()
  const data = between(xml, 'sheetData')
  for (const c of elements(data, 'c')) {
    const address = attribute(c, 'r')!
    const type = attribute(c, 't')
    const raw = /<v>([^<]*)<\/v>/.exec(c)?.[1]
    const formula = /<f>([^<]*)<\/f>/.exec(c)?.[1]
    const value =
      raw === undefined
        ? null
        : type === 's'
          ? strings[Number(raw)]!
          : type === 'str'
            ? decode(raw)
            : Number(raw)
    cells.set(address, {
      address,
      ...position(address),
      style: styles[Number(attribute(c, 's') ?? 0)]!,
      formula: formula === undefined ? null : decode(formula),
      value,
    })
  }
  return {
    name,
    xml,
    columns,
    rows: elements(data, 'row').map((row) => ({
      number: Number(attribute(row, 'r')),
      height: Number(attribute(row, 'ht')),
    })),
    cells,
    merges: elements(xml, 'mergeCell').map((merge) => {
      const [from, to] = attribute(merge, 'ref')!.split(':')
      const [start, end] = [position(from!), position(to!)]
      return { top: start.row, left: start.column, bottom: end.row, right: end.column }
    }),
    breaksAfter: elements(between(xml, 'rowBreaks'), 'brk').map((brk) => Number(attribute(brk, 'id'))),
  }
}
