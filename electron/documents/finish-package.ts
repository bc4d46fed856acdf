import { strFromU8, strToU8, unzipSync } from 'fflate'
import { fontName, literalFormat } from './cell-styles.ts'
import { packParts } from './pack-parts.ts'

/** What the finished file needs beyond what exceljs writes. */
export type PackageFinish = {
  /** Ranges, by position of the sheet, whose text may look like a number on purpose. */
  numbersAsText: { sheet: number; range: string }[]
  /** Filtered ranges, by position of the sheet, with the sheet's quoted name. */
  filters: { sheet: number; reference: string }[]
}

/**
 * Completes a workbook written by exceljs with compression off: Times New Roman as the file's first font and in the
 * theme, quotePrefix on text that looks like a formula, the filter's hidden name, and no flags on figures kept as text.
 * The parts are patched where they lie; none is parsed a second time.
 *
 * @param stored the .xlsx as exceljs gives it with `compression: 'STORE'`
 * @returns the compressed .xlsx
 */
export function finishPackage(stored: Uint8Array, finish: PackageFinish): Uint8Array {
  const parts = unzipSync(stored)
  patch(parts, 'xl/styles.xml', finishStyles)
  patch(parts, 'xl/theme/theme1.xml', (xml) =>
    xml.replace(/typeface="(?:Calibri|Cambria)(?: Light)?"/g, `typeface="${fontName}"`),
  )
  patch(parts, 'xl/workbook.xml', (xml) => nameFilters(xml, finish.filters))
  for (const { sheet, range } of finish.numbersAsText) {
    patch(parts, `xl/worksheets/sheet${sheet + 1}.xml`, (xml) => ignoreNumbersAsText(xml, range))
  }
  // Folders are entries of their own in exceljs's archive; a package has none.
  return packParts(Object.fromEntries(Object.entries(parts).filter(([name]) => !name.endsWith('/'))))
}

function patch(parts: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const part = parts[name]
  if (!part) throw new Error(`The workbook has no part ${name}`)
  parts[name] = strToU8(change(strFromU8(part)))
}

function finishStyles(xml: string): string {
  const normal = `<font><sz val="12"/><color rgb="FF000000"/><name val="${fontName}"/><family val="1"/></font>`
  const withFont = replaceOnce(
    xml,
    /<font>(?:(?!<\/font>).)*<name val="Calibri"\/>(?:(?!<\/font>).)*<\/font>/s,
    normal,
  )
  const literalId = new RegExp(`<numFmt numFmtId="(\\d+)" formatCode="${literalFormat}"/>`).exec(
    withFont,
  )?.[1]
  if (literalId === undefined) return withFont
  return withFont.replaceAll(`<xf numFmtId="${literalId}" `, `<xf numFmtId="${literalId}" quotePrefix="1" `)
}

function nameFilters(xml: string, filters: PackageFinish['filters']): string {
  const names = filters.map(
    ({ sheet, reference }) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${sheet}" hidden="1">${escapeXml(reference)}</definedName>`,
  )
  return replaceOnce(xml, '<definedNames>', `<definedNames>${names.join('')}`)
}

/** ignoredErrors follows the row breaks; of what may come after it, our sheets have nothing. */
function ignoreNumbersAsText(xml: string, range: string): string {
  const ignored = `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`
  return replaceOnce(xml, '</worksheet>', `${ignored}</worksheet>`)
}

function replaceOnce(xml: string, what: string | RegExp, by: string): string {
  const replaced = xml.replace(what, () => by)
  if (replaced === xml) throw new Error(`The workbook's XML is not as expected: ${what} not found`)
  return replaced
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
