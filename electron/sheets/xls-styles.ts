import { cellAddress } from '../../shared/domain/cell-address.ts'
import { biff, biffRecords } from './biff-records.ts'
import { FileError } from './file-error.ts'
import { maxCells } from './limits.ts'
import type { CellStyle } from './sheetjs-grid.ts'

/** What the records of an .xls tell beside the values. */
export type XlsStyles = {
  fonts: string[]
  /** Style by cell address, for each sheet in the order of the workbook. */
  sheets: ReadonlyMap<string, CellStyle>[]
  externalLinks: boolean
  /** Excel 97 and later; before it text is in the code page of the typist's computer. */
  isUnicode: boolean
}

type Font = { name: string; bold: boolean; italic: boolean; struck: boolean }
type Format = { font: number; align: CellStyle['align'] }

const boldFrom = 700
const oneCellRecords = new Set<number>([
  biff.labelSst,
  biff.formula,
  biff.number,
  biff.label,
  biff.boolErr,
  biff.rk,
  biff.richText,
])
const biff8 = 0x0600

/** Reads fonts and cell formats of an .xls stream. Throws `too-many-cells` beyond the limit. */
export function xlsStyles(stream: Uint8Array): XlsStyles {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  const fonts: Font[] = []
  const formats: Format[] = []
  const sheetStarts: number[] = []
  const cellsByStart = new Map<number, [string, number][]>()
  let cells: [string, number][] = []
  let count = 0
  let isUnicode = false
  let externalLinks = false
  const note = (row: number, column: number, format: number) => {
    count += 1
    if (count > maxCells) throw new FileError('too-many-cells', { limit: maxCells })
    cells.push([cellAddress(row, column), format])
  }
  for (const { type, start, length } of biffRecords(stream)) {
    if (type === biff.beginOfFile) {
      isUnicode ||= view.getUint16(start, true) === biff8
      cells = []
      cellsByStart.set(start - 4, cells)
    } else if (type === biff.boundSheet && length >= 4) {
      sheetStarts.push(view.getUint32(start, true))
    } else if (type === biff.font && length >= 15) {
      fonts.push(fontAt(view, start, length, isUnicode))
    } else if (type === biff.xf && length >= 8) {
      formats.push(formatAt(view, start))
    } else if (type === biff.externalBook && length >= 4) {
      externalLinks ||= isOtherWorkbook(view.getUint16(start + 2, true))
    } else if (oneCellRecords.has(type) && length >= 6) {
      note(view.getUint16(start, true), view.getUint16(start + 2, true), view.getUint16(start + 4, true))
    } else if (type === biff.mulRk) {
      const row = view.getUint16(start, true)
      const first = view.getUint16(start + 2, true)
      for (let index = 0; 4 + index * 6 + 6 <= length - 2; index += 1) {
        note(row, first + index, view.getUint16(start + 4 + index * 6, true))
      }
    }
  }
  const styles = formats.map((format) => styleOf(format, fonts))
  return {
    fonts: [...new Set(fonts.map((font) => font.name))],
    sheets: sheetStarts.map((start) => {
      const found = cellsByStart.get(start) ?? []
      return new Map(
        found.flatMap(([address, format]) => (styles[format] ? [[address, styles[format]] as const] : [])),
      )
    }),
    externalLinks,
    isUnicode,
  }
}

/**
 * A copy of the stream without blank cells: their records are renamed to a type every reader passes over. A sheet formatted
 * to its last row has hundreds of thousands of them.
 */
export function withoutBlankCells(stream: Uint8Array): Uint8Array {
  const copy = Buffer.from(stream)
  for (const { type, start } of biffRecords(stream)) {
    if (type === biff.blank || type === biff.mulBlank) copy.writeUInt16LE(biff.externalCells, start - 4)
  }
  return copy
}

function fontAt(view: DataView, start: number, length: number, isUnicode: boolean): Font {
  const characters = view.getUint8(start + 14)
  const wide = isUnicode && (view.getUint8(start + 15) & 1) === 1
  const nameStart = start + (isUnicode ? 16 : 15)
  const nameLength = Math.min(characters * (wide ? 2 : 1), start + length - nameStart)
  const name = Buffer.from(view.buffer, view.byteOffset + nameStart, Math.max(0, nameLength))
  return {
    name: name.toString(wide ? 'utf16le' : 'latin1'),
    bold: view.getUint16(start + 6, true) >= boldFrom,
    italic: (view.getUint16(start + 2, true) & 2) !== 0,
    struck: (view.getUint16(start + 2, true) & 8) !== 0,
  }
}

const aligns: Record<number, CellStyle['align']> = { 1: 'left', 2: 'center', 3: 'right', 6: 'center' }

function formatAt(view: DataView, start: number): Format {
  return { font: view.getUint16(start, true), align: aligns[view.getUint8(start + 6) & 7] ?? null }
}

/** The fifth font of a workbook has no record of its own: from there on the numbers are one ahead. */
function styleOf({ font, align }: Format, fonts: readonly Font[]): CellStyle {
  const {
    name = null,
    bold = false,
    italic = false,
    struck = false,
  } = fonts[font > 4 ? font - 1 : font] ?? {}
  return { font: name, bold, italic, align, struck }
}

/** The workbook itself and add-ins are listed with other workbooks, under these marks. */
function isOtherWorkbook(mark: number): boolean {
  return mark !== 0x0401 && mark !== 0x3a01
}
