import { fold } from '../../../shared/domain/vietnamese-text.ts'
import { isDateFormat } from '../../sheets/displayed-text.ts'
import type { GridCell } from '../../sheets/grid.ts'

const dayZero = Date.UTC(1899, 11, 30)

/** "Tháng 4/2024" for a date cell shown as a month ("04/2024", "thg 4-24"); null for every other cell, days included. */
export function monthOfCell(cell: GridCell): string | null {
  if (cell.value.kind !== 'number' || !isDateFormat(cell.numberFormat)) return null
  const letters = cell.numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '')
  if (/[dhs]/iu.test(letters) || !/m/iu.test(letters)) return null
  const day = new Date(dayZero + cell.value.number * 86_400_000)
  return `Tháng ${day.getUTCMonth() + 1}/${day.getUTCFullYear()}`
}

/**
 * What stands for a period over a column or beside a row, written out: "T4" is "Tháng 4", and "II" or 2 under (or behind)
 * the word "Quý" is "Quý II". Any other text stays as it is.
 */
export function periodName(text: string, under: string | undefined): string {
  const month = /^T\.?\s?(1[0-2]|0?[1-9])$/iu.exec(text)?.[1]
  if (month !== undefined) return `Tháng ${month}`
  const isNumeral = /^(?:\d{1,2}|20\d\d|I{1,3}|IV)$/u.test(text)
  return under !== undefined && isNumeral && isTimeWord(under) ? `${under} ${text}` : text
}

function isTimeWord(text: string): boolean {
  return /^(?:(?:cac )?(?:thang|quy)|nam)$/.test(fold(text))
}
