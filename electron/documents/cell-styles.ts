import type { Borders, Style } from 'exceljs'
import type { Typeface } from './text-measure.ts'

/** How a cell looks; equal looks share one Excel style. */
export type CellLook = Typeface & {
  underline?: boolean
  align: 'left' | 'center' | 'right'
  vertical?: 'top' | 'middle'
  wrap?: boolean
  /** Steps of three spaces from the left border, so that text does not touch it. */
  indent?: number
  border?: boolean
  fill?: boolean
  format?: string
  /** Text from outside that a spreadsheet could take for a formula once the cell is edited. */
  literal?: boolean
  /** Stays open for writing where its sheet is locked. */
  unlocked?: boolean
}

export const fontName = 'Times New Roman'
const bodySize = 12
/** Tables that must fit on one page are set smaller: at the least scale of 84 % they are still above 9 points. */
export const denseSize = 11
const groupFill = 'FFEDEDED'

/** Looks that sheets share; a sheet derives its own from these. */
export const looks = {
  head: { size: bodySize, bold: true, align: 'center', wrap: true, border: true },
  headNarrow: { size: 10.5, bold: true, align: 'center', wrap: true, border: true },
  numbering: { size: 10, italic: true, align: 'center', border: true },
  numberingNarrow: { size: 8, italic: true, align: 'center', border: true },
  groupCode: { size: bodySize, bold: true, align: 'center', border: true, fill: true },
  groupName: { size: bodySize, bold: true, align: 'left', indent: 1, wrap: true, border: true, fill: true },
  order: { size: bodySize, align: 'center', border: true, format: '0' },
  text: { size: bodySize, align: 'left', indent: 1, wrap: true, border: true },
  centred: { size: bodySize, align: 'center', wrap: true, border: true },
  figure: { size: bodySize, align: 'right', border: true },
  note: { size: 11, italic: true, align: 'left', vertical: 'top', wrap: true },
  unitLine: { size: 12, italic: true, align: 'right' },
} as const satisfies Record<string, CellLook>

const variants = new WeakMap<CellLook, Map<string, CellLook>>()

/** A look with some traits changed; the same object for the same change, so that its style is found at once. */
export function variant(look: CellLook, name: string, change: Partial<CellLook>): CellLook {
  let known = variants.get(look)
  if (!known) {
    known = new Map()
    variants.set(look, known)
  }
  const found = known.get(name) ?? { ...look, ...change }
  known.set(name, found)
  return found
}

/** A look with a number format. */
export function formatted(look: CellLook, format: string): CellLook {
  return variant(look, format, { format })
}

/** Marks text that starts like a formula, so that it stays text even when someone edits the cell. */
export function outsideLook(look: CellLook, text: string): CellLook {
  return /^(?:[=+@]|-.)/s.test(text) ? variant(look, 'literal', { literal: true }) : look
}

/**
 * A number format that shows what General shows; finishPackage() looks for it and sets `quotePrefix`, which exceljs
 * cannot, on every style that has it.
 */
export const literalFormat = 'General;General;General;@'

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const
const allBorders: Partial<Borders> = { left: thin, right: thin, top: thin, bottom: thin }

const byLook = new WeakMap<CellLook, Partial<Style>>()
const byKey = new Map<string, Partial<Style>>()

/** The exceljs style of a look. The same object for equal looks: exceljs writes a style once per object. */
export function excelStyle(look: CellLook): Partial<Style> {
  const known = byLook.get(look)
  if (known) return known
  const key = JSON.stringify(look, Object.keys(look).sort())
  const style = byKey.get(key) ?? makeStyle(look)
  byKey.set(key, style)
  byLook.set(look, style)
  return style
}

function makeStyle(look: CellLook): Partial<Style> {
  return {
    font: {
      name: fontName,
      family: 1,
      size: look.size,
      color: { argb: 'FF000000' },
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italic: true } : {}),
      ...(look.underline ? { underline: true } : {}),
    },
    alignment: {
      horizontal: look.align,
      vertical: look.vertical ?? 'middle',
      ...(look.wrap ? { wrapText: true } : {}),
      ...(look.indent ? { indent: look.indent } : {}),
    },
    ...(look.border ? { border: allBorders } : {}),
    ...(look.fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: groupFill } } } : {}),
    ...(look.unlocked ? { protection: { locked: false } } : {}),
    ...(look.literal ? { numFmt: literalFormat } : look.format !== undefined ? { numFmt: look.format } : {}),
  }
}
