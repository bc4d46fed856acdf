import { read, type SheetProps, type WorkBook } from '@e965/xlsx'
import { FileError } from './file-error.ts'
import type { PackageParts } from './gate.ts'
import type { Workbook } from './grid.ts'
import { maxCells, maxSheets } from './limits.ts'
import { sheetPartsById } from './package-relations.ts'
import { pruneBinarySheet } from './sheet-biff12.ts'
import { type PrunedSheet, pruneSheetXml } from './sheet-xml.ts'
import { alignOf, type CellStyle, gridOfSheet, type StyleOf, sheetJsOptions } from './sheetjs-grid.ts'
import { packStored } from './zip-pack.ts'

/** Reads the parts of an .xlsx, .xlsm or .xlsb that passed the gate. */
export async function readOoxml(parts: PackageParts, format: 'xlsx' | 'xlsm' | 'xlsb'): Promise<Workbook> {
  const { sheets, pruned } = pruneSheets(parts)
  const archive = packStored(pruned)
  const externalLinks = [...parts.keys()].some((name) =>
    /^xl\/externalLinks\/[^/]+\.(?:xml|bin)$/i.test(name),
  )
  try {
    return { ...gridsBySheetJs(archive, parts, sheets), format, externalLinks }
  } catch (cause) {
    if (cause instanceof FileError || format === 'xlsb') throw cause
    const { readByExcelJs } = await import('./read-by-exceljs.ts')
    return { ...(await readByExcelJs(archive, cause)), format, externalLinks }
  }
}

function pruneSheets(parts: PackageParts): {
  sheets: ReadonlyMap<string, PrunedSheet>
  pruned: PackageParts
} {
  const sheets = new Map<string, PrunedSheet>()
  const pruned = new Map(withStyles(parts))
  let filled = 0
  for (const [name, content] of parts) {
    const kind = /(?:^|\/)worksheets\/[^/]+\.(xml|bin)$/i.exec(name)?.[1]?.toLowerCase()
    if (kind === undefined) continue
    const sheet = kind === 'xml' ? pruneSheetXml(content) : pruneBinarySheet(content)
    filled += sheet.filled
    if (filled > maxCells || sheets.size > maxSheets)
      throw new FileError('too-many-cells', { limit: maxCells })
    sheets.set(name, sheet)
    pruned.set(name, sheet.content)
  }
  return { sheets, pruned }
}

const noStyles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fills><fill><patternFill patternType="none"/></fill></fills></styleSheet>'
const stylesType =
  '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>'

/** Some programs write no styles part; SheetJS then throws and catches an error for each cell, which takes seconds. */
function withStyles(parts: PackageParts): PackageParts {
  const types = '[Content_Types].xml'
  const content = parts.get(types)
  if (content === undefined || [...parts.keys()].some((name) => /(?:^|\/)styles\.(?:xml|bin)$/i.test(name)))
    return parts
  const amended = new TextDecoder().decode(content).replace('</Types>', `${stylesType}</Types>`)
  return new Map([...parts, [types, Buffer.from(amended)], ['xl/styles.xml', Buffer.from(noStyles)]])
}

/** What SheetJS keeps of the styles part, and does not declare. */
type SheetJsStyles = {
  Fonts?: { name?: string; bold?: boolean | number; italic?: boolean | number; strike?: boolean | number }[]
  CellXf?: { fontId?: number; alignment?: { horizontal?: string } }[]
}

function gridsBySheetJs(
  archive: Uint8Array,
  parts: PackageParts,
  sheets: ReadonlyMap<string, PrunedSheet>,
): Pick<Workbook, 'sheets' | 'fonts'> {
  const book: WorkBook & { Styles?: SheetJsStyles } = read(archive, sheetJsOptions)
  const styles = cellStyles(book.Styles)
  const partsById = sheetPartsById(parts)
  const grids = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name]
    if (sheet?.['!type'] === 'chart') return []
    const properties: (SheetProps & { id?: string }) | undefined = book.Workbook?.Sheets?.[index]
    const part = sheets.get(partsById.get(properties?.id ?? '') ?? '')
    const styleOf: StyleOf = (address) => styles[part?.styles.get(address) ?? -1]
    const grid = gridOfSheet(book, index, styleOf)
    // SheetJS swallows a sheet it cannot read and hands on an empty one; an empty sheet is only believed if it is.
    if (part && part.filled > 0 && sheet?.['!ref'] === undefined)
      throw new Error(`sheet ${name} was not read`)
    return [grid]
  })
  if (grids.length === 0) throw new Error('no sheet was read')
  return { sheets: grids, fonts: fontNames(book.Styles) }
}

function cellStyles(styles: SheetJsStyles | undefined): CellStyle[] {
  return (styles?.CellXf ?? []).map(({ fontId, alignment }) => {
    const font = styles?.Fonts?.[fontId ?? 0]
    return {
      font: font?.name ?? null,
      bold: Boolean(font?.bold),
      italic: Boolean(font?.italic),
      struck: Boolean(font?.strike),
      align: alignOf(alignment?.horizontal),
    }
  })
}

function fontNames(styles: SheetJsStyles | undefined): string[] {
  return [...new Set((styles?.Fonts ?? []).flatMap((font) => font.name ?? []))]
}
