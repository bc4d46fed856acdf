import { strFromU8, strToU8, unzipSync } from 'fflate'
import { packDeflated } from '../sheets/zip-pack.ts'
import { fontName, literalFormat } from './cell-styles.ts'
import { at, fixedAt, type SheetLayout, sheetReference } from './sheet-layout.ts'

type Parts = Record<string, Uint8Array>

/** Bytes within which a sheet's drawing and its end stand. */
const longestEnd = 80

/**
 * Completes a workbook written by exceljs with compression off: Times New Roman as the file's first font and in the
 * theme, quotePrefix on text that looks like a formula, hidden names of filters, no green corners on formulas and on
 * figures kept as text. The parts are patched where they lie; none is parsed a second time.
 *
 * @param stored the .xlsx as exceljs gives it with `compression: 'STORE'`
 * @param sheets the sheets in it, in order
 * @returns the compressed .xlsx
 */
export function finishPackage(stored: Uint8Array, sheets: SheetLayout[]): Uint8Array {
  const parts = unzipSync(stored)
  patch(parts, 'xl/styles.xml', finishStyles)
  patch(parts, 'xl/theme/theme1.xml', (xml) =>
    xml.replace(/typeface="(?:Calibri|Cambria)(?: Light)?"/g, `typeface="${fontName}"`),
  )
  patch(parts, 'xl/workbook.xml', (xml) => nameFilters(xml, sheets))
  sheets.forEach((layout, index) => {
    appendToSheet(parts, `xl/worksheets/sheet${index + 1}.xml`, ignoredErrors(layout))
  })
  // Folders are entries of their own in exceljs's archive; a package has none.
  return packDeflated(new Map(Object.entries(parts).filter(([name]) => !name.endsWith('/'))))
}

function partOf(parts: Parts, name: string): Uint8Array {
  const part = parts[name]
  if (!part) throw new Error(`The workbook has no part ${name}`)
  return part
}

function patch(parts: Parts, name: string, change: (xml: string) => string): void {
  parts[name] = strToU8(change(strFromU8(partOf(parts, name))))
}

function finishStyles(xml: string): string {
  const normal = `<font><sz val="12"/><color rgb="FF000000"/><name val="${fontName}"/><family val="1"/></font>`
  const withFont = replaceOnce(
    xml,
    /<font>(?:(?!<\/font>).)*<name val="Calibri"\/>(?:(?!<\/font>).)*<\/font>/s,
    normal,
  )
  const literal = new RegExp(`<numFmt numFmtId="(\\d+)" formatCode="${literalFormat}"/>`).exec(withFont)
  if (!literal) return withFont
  return withFont.replaceAll(`<xf numFmtId="${literal[1]}" `, `<xf numFmtId="${literal[1]}" quotePrefix="1" `)
}

function nameFilters(xml: string, sheets: SheetLayout[]): string {
  const names = sheets.flatMap(({ name, filter, columns }, index) => {
    if (!filter) return []
    const range = `$A$${filter.first}:${fixedAt(columns.length - 1, filter.last)}`
    const reference = escapeXml(`${sheetReference(name)}${range}`)
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${reference}</definedName>`,
    ]
  })
  if (names.length === 0) return xml
  return replaceOnce(xml, '<definedNames>', `<definedNames>${names.join('')}`)
}

/**
 * What Excel would mark with a green corner though it is meant: formulas unlike their neighbours, totals that leave out
 * the rows below, texts of digits.
 */
function ignoredErrors({ columns, rows, head, filter, numbersAsText }: SheetLayout): string {
  const whole = `A${head.last + 1}:${at(columns.length - 1, rows.length)}`
  const texts = numbersAsText.map((column) => {
    const range = `${at(column, head.last + 1)}:${at(column, filter?.last ?? rows.length)}`
    return `<ignoredError sqref="${range}" numberStoredAsText="1"/>`
  })
  return `<ignoredErrors><ignoredError sqref="${whole}" formula="1" formulaRange="1"/>${texts.join('')}</ignoredErrors>`
}

/** ignoredErrors follows the row breaks; of what may come after it, our sheets have the drawing of their pictures. */
function appendToSheet(parts: Parts, name: string, xml: string): void {
  const sheet = partOf(parts, name)
  const end = /(?:<drawing r:id="[^"]*"\/>)?<\/worksheet>$/.exec(strFromU8(sheet.subarray(-longestEnd)))
  if (!end) throw new Error(`${name} has no end`)
  const tail = strToU8(end[0])
  parts[name] = Buffer.concat([sheet.subarray(0, sheet.length - tail.length), strToU8(xml), tail])
}

function replaceOnce(xml: string, what: string | RegExp, by: string): string {
  const replaced = xml.replace(what, () => by)
  if (replaced === xml) throw new Error(`The workbook's XML is not as expected: ${what} not found`)
  return replaced
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
