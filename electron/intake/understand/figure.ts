import type { DraftReason } from '../../../shared/domain/draft.ts'
import {
  compareUnits,
  type MeasurementUnit,
  parseMeasurementUnit,
} from '../../../shared/domain/measurement-unit.ts'
import {
  type DecimalMark,
  isNoFigureMark,
  parseVietnameseNumber,
  tidyFloat,
  type VietnameseNumber,
} from '../../../shared/domain/vietnamese-number.ts'
import type { GridCell } from '../../sheets/grid.ts'
import { unitOfFormat } from './format-unit.ts'
import type { IndexedIndicator } from './reference-index.ts'

/** What stands in a figure's cell, before it is known what the figure measures. */
export type RawFigure =
  | { kind: 'none' }
  | { kind: 'error' | 'no-value'; cell: GridCell }
  | {
      kind: 'number'
      cell: GridCell
      number: number
      /** How it was written, where it is text. */
      written: VietnameseNumber | null
      /** A unit inside the cell: "140 người", or what the cell's number format shows ("%", "triệu đồng"). */
      unit: MeasurementUnit | null
      /** A word stood before the number: "Tổ chức 12 buổi". */
      afterWords: boolean
    }

export type RawNumber = Extract<RawFigure, { kind: 'number' }>

/** Takes the number out of a cell. Marks for "no figure" and mere words give none. */
export function rawFigure(cell: GridCell | undefined): RawFigure {
  if (!cell) return { kind: 'none' }
  const { value } = cell
  if (value.kind === 'error') return { kind: 'error', cell }
  if (value.kind === 'empty') return { kind: 'no-value', cell }
  if (value.kind === 'boolean') return { kind: 'none' }
  if (value.kind === 'number') {
    // HTML keeps no format, but what was shown.
    const isPercent =
      isPercentFormat(cell.numberFormat) || (cell.numberFormat === null && /\d\s*%$/u.test(cell.text))
    return {
      kind: 'number',
      cell,
      number: value.number,
      written: null,
      unit: isPercent ? { kind: 'percent', scale: 1 } : unitOfFormat(cell.numberFormat),
      afterWords: false,
    }
  }
  if (isNoFigureMark(value.text)) return { kind: 'none' }
  const errorText = /^#(?:REF|VALUE|DIV\/0|N\/A|NAME|NUM|NULL)[!?]?/u.test(value.text)
  if (errorText) return { kind: 'error', cell }
  const direct = parseVietnameseNumber(value.text)
  const start = direct ? -1 : value.text.search(/\d/u)
  const written = direct ?? (start >= 0 ? parseVietnameseNumber(value.text.slice(start)) : null)
  if (!written) return { kind: 'none' }
  const unitText = written.scaleWord !== null ? `${written.scaleWord} ${written.unit ?? ''}` : written.unit
  const unit = unitText === null ? null : parseMeasurementUnit(unitText)
  return { kind: 'number', cell, number: written.value, written, unit, afterWords: direct === null }
}

type FigureSetting = {
  indicator: IndexedIndicator
  /** Unit of the row (its unit column or label). */
  rowUnit: MeasurementUnit | null
  rowUnitText: string | null
  /** Money unit of the column's heading or of the line above the table, where the row has none. */
  statedMoney: MeasurementUnit | null
  /** Decimal mark the rest of the sheet proves. */
  decimal: DecimalMark | null
}

export type Figure = { value: number; approximate: string | null; reasons: DraftReason[] }

/** The figure in the indicator's base unit (đồng, percent, pieces), with whatever is not beyond doubt about it. */
export function figureOf(raw: RawNumber, setting: FigureSetting): Figure {
  const reasons = writtenDoubts(raw, setting)
  const { measuredIn } = setting.indicator
  const value =
    measuredIn.kind === 'money'
      ? moneyOf(raw, setting, reasons)
      : measuredIn.kind === 'percent' || setting.indicator.kind === 'ratio'
        ? percentOf(raw, setting, reasons)
        : countOf(raw, setting, reasons)
  if (value < 0) reasons.push({ code: 'negative', params: {} })
  return { value: tidyFloat(value), approximate: raw.written?.approximate ?? null, reasons }
}

function writtenDoubts(
  { cell, written, afterWords, unit }: RawNumber,
  { indicator, rowUnit, statedMoney }: FigureSetting,
): DraftReason[] {
  const reasons: DraftReason[] = []
  // "#,##0," shows thousands of what the cell holds: which of the two the unit means is open.
  if (/[0#?],+(?:[;. ]|$)/u.test(bareFormat(cell.numberFormat ?? ''))) {
    reasons.push({
      code: 'number-ambiguous',
      params: { read: cell.text, other: cell.value.kind === 'number' ? cell.value.number : '' },
    })
  }
  if (showsDay(cell.numberFormat)) reasons.push({ code: 'date-like', params: { text: cell.text } })
  if (!written) {
    // What a format shows in each cell it was copied to may be no unit of this row.
    const expected = rowUnit ?? (unit?.kind === 'money' ? (statedMoney ?? unit) : indicator.measuredIn)
    const isOther = unit !== null && unit.kind !== 'percent' && !agrees(unit, expected)
    if (isOther)
      reasons.push({ code: 'unit-mismatch', params: { found: cell.text, expected: indicator.unit } })
    return reasons
  }
  if (written.approximate !== null)
    reasons.push({ code: 'approximate', params: { word: written.approximate } })
  if (written.others.length > 0) {
    const isDate = /^\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:\d{2}|\d{4})\s*$/u.test(cell.text)
    reasons.push({ code: isDate ? 'date-like' : 'several-numbers-in-cell', params: { text: cell.text } })
  } else if (afterWords) reasons.push({ code: 'number-words', params: { read: written.value } })
  if (written.inBrackets)
    reasons.push({ code: 'number-ambiguous', params: { read: written.value, other: -written.value } })
  if (unit && written.scaleWord === null && compareUnits(unit, indicator.measuredIn) !== 'same') {
    reasons.push({ code: 'unit-mismatch', params: { found: written.unit ?? '', expected: indicator.unit } })
  }
  return reasons
}

/** The same unit; of money, in the same size. */
function agrees(found: MeasurementUnit, expected: MeasurementUnit): boolean {
  if (found.kind === 'money' && expected.kind === 'money') return found.scale === expected.scale
  return compareUnits(found, expected) === 'same'
}

const SMALLEST_AMOUNT = 1e6
const LARGEST_AMOUNT = 2e11

/** Đồng. A figure far below or above what a unit can have spent in a period betrays another money unit. */
function moneyOf(
  raw: RawNumber,
  { rowUnit, statedMoney, decimal }: FigureSetting,
  reasons: DraftReason[],
): number {
  const { written, unit, number } = raw
  if (written?.scaleWord) {
    const rowScale = rowUnit?.kind === 'money' ? rowUnit.scale : 1
    if (written.abbreviated || rowScale > 1)
      reasons.push({ code: 'number-words', params: { read: written.value } })
    if (unit && unit.kind !== 'money')
      reasons.push({ code: 'unit-mismatch', params: { found: written.unit ?? '', expected: 'đồng' } })
    return sized(Math.round(number), reasons)
  }
  const nearest = [unit, rowUnit, statedMoney].find((candidate) => candidate?.kind === 'money')
  // A format shows "₫" wherever it was copied to; the row's own word for its money stands above it.
  const above = !written && nearest === unit && rowUnit?.kind === 'money' ? rowUnit : statedMoney
  const stated = nearest && (statedAbove(number, nearest, above, reasons) ?? nearest)
  if (!stated) {
    // Without any unit the size alone speaks: no amount in đồng is below a million, none in triệu above it.
    if (number === 0) return 0
    const scale = Math.abs(number) >= SMALLEST_AMOUNT ? 1 : 1e6
    if (scale > 1 || Math.abs(number) < 1e7)
      reasons.push({ code: 'money-unit-unclear', params: { assumed: scale === 1 ? 'đồng' : 'triệu đồng' } })
    return Math.round(number * scale)
  }
  const amount =
    stated.scale === 1 ? wholeReading(raw, decimal, reasons) : eitherReading(raw, decimal, reasons)
  if (stated.scale === 1 && !Number.isInteger(amount))
    reasons.push({ code: 'not-whole', params: { value: amount } })
  return sized(Math.round(tidyFloat(amount * stated.scale)), reasons)
}

/**
 * A form printed with "đồng" in each row, filled in by the "Đơn vị tính: triệu đồng" above it: 285 is no amount in đồng.
 */
function statedAbove(
  number: number,
  nearest: MeasurementUnit,
  above: MeasurementUnit | null,
  reasons: DraftReason[],
): MeasurementUnit | null {
  if (nearest.scale !== 1 || above === null || above.scale === 1 || number === 0) return null
  if (isLikelyAmount(number) || !isLikelyAmount(number * above.scale)) return null
  const assumed = above.scale === 1e3 ? 'nghìn đồng' : above.scale === 1e6 ? 'triệu đồng' : 'tỷ đồng'
  reasons.push({ code: 'money-unit-unclear', params: { assumed } })
  return above
}

/** Where decimals make sense, "1.234" is what the sheet's own decimal mark makes of it; without one it stays open. */
function eitherReading(
  { number, written }: RawNumber,
  decimal: DecimalMark | null,
  reasons: DraftReason[],
): number {
  const other = written?.alternative ?? null
  // "1.234" triệu on such a machine leaves 1.234 triệu, too little to be an amount of a period.
  if (!written && number < 10 && looksLikeThousands(number)) {
    reasons.push({ code: 'number-ambiguous', params: { read: number, other: tidyFloat(number * 1000) } })
  }
  if (other === null) return number
  if (decimal === null) reasons.push({ code: 'number-ambiguous', params: { read: number, other } })
  return decimal === '.' ? other : number
}

/** 1.234 in a number cell, with just three decimals: what "1.234" becomes on a machine that takes the point for a comma. */
function looksLikeThousands(number: number): boolean {
  return (
    !Number.isInteger(number) &&
    Number.isInteger(tidyFloat(number * 1000)) &&
    !Number.isInteger(tidyFloat(number * 100))
  )
}

/**
 * Where only whole numbers make sense, "1.234" and "1,234" are thousands. Beyond doubt is the Vietnamese point, and the
 * comma of a sheet that proves to write the other way; 1.234 in a number cell was "1.234" once, on a foreign machine.
 */
function wholeReading(
  { number, written }: RawNumber,
  decimal: DecimalMark | null,
  reasons: DraftReason[],
): number {
  const other = written?.alternative ?? null
  if (other !== null) {
    const whole = Number.isInteger(number) ? number : other
    const isPoint = whole === number
    if (isPoint ? decimal === '.' : decimal !== '.') {
      reasons.push({ code: 'number-ambiguous', params: { read: whole, other: isPoint ? other : number } })
    }
    return whole
  }
  if (written || !looksLikeThousands(number)) return number
  const thousandfold = tidyFloat(number * 1000)
  reasons.push({ code: 'number-ambiguous', params: { read: thousandfold, other: number } })
  return thousandfold
}

/** Whether a unit can have spent that many đồng in a period. */
export function isLikelyAmount(amount: number): boolean {
  const size = Math.abs(amount)
  return size >= SMALLEST_AMOUNT && size <= LARGEST_AMOUNT
}

function sized(amount: number, reasons: DraftReason[]): number {
  if (amount !== 0 && !isLikelyAmount(amount)) {
    reasons.push({ code: 'money-unit-unclear', params: { assumed: 'đồng' } })
  }
  return amount
}

/** Percent points. Spreadsheets keep 94,5 % as 0.945; a fraction without the percent format may be either. */
function percentOf(raw: RawNumber, { indicator, decimal }: FigureSetting, reasons: DraftReason[]): number {
  const { cell, written, unit, number } = raw
  let percent = number
  if (
    !written &&
    unit?.kind === 'percent' &&
    (isPercentFormat(cell.numberFormat) || cell.numberFormat === null)
  ) {
    percent = tidyFloat(number * 100)
    if (Math.abs(number) > 3) {
      // A cell that shows "9450%" was filled by a formula that had already multiplied by 100.
      percent = number
      reasons.push({ code: 'percent-out-of-range', params: { value: tidyFloat(number * 100) } })
    }
  } else if (unit?.kind !== 'percent' && number !== 0 && Math.abs(number) <= 1.5) {
    reasons.push({ code: 'number-ambiguous', params: { read: number, other: tidyFloat(number * 100) } })
  }
  if (written?.alternative != null) {
    percent = eitherReading(raw, decimal, reasons)
    if (percent > 150 && Math.min(number, written.alternative) <= 150) {
      reasons.push({
        code: 'number-ambiguous',
        params: { read: Math.min(number, written.alternative), other: percent },
      })
      percent = Math.min(number, written.alternative)
    }
  }
  if (written !== null && unit?.kind !== 'percent' && written.others.length > 0) {
    // "15/15 (100%)": the share itself stands beside the numbers it is of.
    const share = /(\d[\d.,]*)\s*%/u.exec(raw.cell.text)?.[1]
    percent = (share === undefined ? null : parseVietnameseNumber(share, decimal)?.value) ?? percent
  }
  const most = /so với/iu.test(indicator.name) ? 150 : 100
  if (percent > most || percent < 0)
    reasons.push({ code: 'percent-out-of-range', params: { value: percent } })
  return percent
}

/** Pieces, persons, metres: whole, so that "1.234" and "1,234" can only be thousands. */
function countOf(
  raw: RawNumber,
  { rowUnit, rowUnitText, indicator, decimal }: FigureSetting,
  reasons: DraftReason[],
): number {
  const { written, unit } = raw
  const count = wholeReading(raw, decimal, reasons)
  if (written?.scaleWord) reasons.push({ code: 'number-words', params: { read: written.value } })
  if (!written && unit?.kind === 'percent')
    reasons.push({ code: 'unit-mismatch', params: { found: '%', expected: indicator.unit } })
  const scale =
    unit?.kind === 'count' && unit.scale > 1 ? unit.scale : rowUnit?.kind === 'count' ? rowUnit.scale : 1
  const scaled = tidyFloat(count * scale)
  if (scale > 1 && !/^km$/iu.test((rowUnitText ?? '').trim()))
    reasons.push({ code: 'unit-mismatch', params: { found: rowUnitText ?? '', expected: indicator.unit } })
  if (!Number.isInteger(scaled)) reasons.push({ code: 'not-whole', params: { value: scaled } })
  return scaled
}

function bareFormat(format: string): string {
  return format.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '')
}

function isPercentFormat(format: string | null): boolean {
  return format?.includes('%') === true && bareFormat(format).includes('%')
}

/** A format of days: "dd/mm/yyyy", "d-mmm"; "m" alone is minutes or months, both no count. */
function showsDay(format: string | null): boolean {
  return format !== null && /[dy]|m{2,}|h/iu.test(bareFormat(format).replace(/general|standard/iu, ''))
}

/**
 * The decimal mark the texts of a sheet prove ("1.234,5" and "12,5": a comma; "1,234.5": a point), null where they are
 * silent or contradict one another.
 */
export function provenDecimalMark(texts: Iterable<string>): DecimalMark | null {
  const proven = new Set<DecimalMark>()
  for (const text of texts) {
    const mark = parseVietnameseNumber(text)?.decimalMark
    if (mark) proven.add(mark)
  }
  const [only] = proven
  return proven.size === 1 && only ? only : null
}
