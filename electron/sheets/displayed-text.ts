import { SSF } from '@e965/xlsx'
import type { CellValue } from './grid.ts'

/** SheetJS has no types for its number formatter; this is the part of it used here. */
const formatter: { format(format: string, value: number): string; is_date(format: string): boolean } = SSF

const shortDate = 'dd/mm/yyyy'
/** The formats that mean "the date as this computer writes it", in the American form the file stores. */
const systemDates = new Set(['m/d/yy', 'm/d/yyyy', 'mm/dd/yy', 'mm-dd-yy', 'mm/dd/yyyy', 'm/d/yy h:mm'])
const currencyOrLocale = /\[\$([^\]-]*)(?:-[^\]]*)?\]/g

/** Whether a number format shows a date. Times of day and durations count too. */
export function isDateFormat(format: string | null): format is string {
  return format !== null && formatter.is_date(format)
}

/** What an officer saw in a cell. */
export function displayedText(value: CellValue, format: string | null): string {
  switch (value.kind) {
    case 'number':
      return displayedNumber(value.number, format)
    case 'text':
      return value.text
    case 'error':
      return value.error
    case 'boolean':
      return value.boolean ? 'TRUE' : 'FALSE'
    case 'empty':
      return ''
  }
}

const general = 'General'
const wholeThousands = new Set(['#,##0', '#,##0;-#,##0', '#,##0;[Red]-#,##0'])
/** Whole numbers up to here are shown with all their digits. */
const largestGeneral = 1e11

/**
 * A number as Excel shows it on a computer set to Vietnamese: decimal comma, thousands point, day before month. Without
 * a format it is shown as Excel shows a plain number.
 */
export function displayedNumber(value: number, format: string | null): string {
  // Nearly all numbers of a report are whole and of these two formats; the formatter takes ten times as long.
  if (Number.isInteger(value) && Math.abs(value) < largestGeneral) {
    if (format === null) return String(value)
    if (wholeThousands.has(format)) return String(value).replace(/\B(?=(?:\d{3})+$)/g, '.')
  }
  const isDate = isDateFormat(format)
  const pattern = format === null ? general : withoutLocale(isDate ? vietnameseDate(format) : format)
  try {
    const text = formatter.format(pattern, value).trim()
    return isDate ? text : swapSeparators(text)
  } catch {
    // A format the formatter does not know (some are written by hand): the bare number is the safe reading.
    return swapSeparators(String(value))
  }
}

/** Only between digits, so that words of the format ("tr.đ") stay as they are. */
function swapSeparators(text: string): string {
  return text.replace(/(?<=\d)[.,](?=\d)/g, (mark) => (mark === '.' ? ',' : '.'))
}

/** `[$₫-42A]` shows a currency sign, `[$-42A]` only sets the language. */
function withoutLocale(format: string): string {
  return format.replace(currencyOrLocale, (_, sign: string) => (sign === '' ? '' : `"${sign}"`))
}

const systemLongDate = '[$-F800]'
const literals = /("[^"]*"|\\.)/

/** Month names are numbers in Vietnamese ("tháng 3"), and no weekday is worth guessing. */
function vietnameseDate(format: string): string {
  if (format.includes(systemLongDate)) return shortDate
  const plain = withoutLocale(format).split(';')[0]!
  if (systemDates.has(plain.toLowerCase())) return /h/i.test(plain) ? `${shortDate} hh:mm` : shortDate
  return plain
    .split(literals)
    .map((piece, index) => (index % 2 === 1 ? piece : numberedMonths(piece)))
    .join('')
}

function numberedMonths(pattern: string): string {
  return pattern
    .replace(/d{3,}[,\s]*/gi, '')
    .replace(/m{4,}/gi, '"tháng "m')
    .replace(/mmm/gi, 'mm')
}
