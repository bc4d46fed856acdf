import { type Day, dayOf } from '../../shared/domain/day-text.ts'
import type { DateSuspicion } from '../../shared/words/tasks-files-codes.ts'
import { isDateFormat } from '../sheets/displayed-text.ts'
import type { GridCell } from '../sheets/grid.ts'

/** How the days of a column were typed: what Excel or an American machine may have done to them. */
export type DayColumn = {
  /**
   * Days of text go past the 12th and none of the real dates does: Excel read those as month first, likely where there
   * are several, perhaps where there are few.
   */
  swapped: 'likely' | 'perhaps' | null
  /** Some day of text can only be month first. */
  american: boolean
}
export type CellDay = { day: Day; suspicion: DateSuspicion | null }

const numeric = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})\s*$/
const daysTo1970 = 25569
/** Of so many days, one goes past the 12th nearly always (19 in 20), unless they were turned. */
const enoughDates = 3
/** Serial numbers of days from 2000 to 2050. */
const [earliest, latest] = [36_526, 54_788]

/** What can be told of the days of a column from all of its cells. */
export function judgeDayColumn(cells: readonly GridCell[]): DayColumn {
  let textPastTwelfth = 0
  let american = false
  const dates: Day[] = []
  for (const cell of cells) {
    if (isDateCell(cell)) dates.push(dayOfSerial(cell.value.number))
    const match = cell.value.kind === 'text' ? numeric.exec(cell.value.text) : null
    if (match && Number(match[1]) > 12) textPastTwelfth++
    if (match && Number(match[2]) > 12 && Number(match[1]) <= 12) american = true
  }
  const swapped = textPastTwelfth > 0 && dates.length > 0 && dates.every((day) => Number(day.slice(8)) <= 12)
  return { swapped: swapped ? (dates.length >= enoughDates ? 'likely' : 'perhaps') : null, american }
}

type DateCell = GridCell & { value: { kind: 'number'; number: number } }
const isDateCell = (cell: GridCell): cell is DateCell =>
  cell.value.kind === 'number' && isDateFormat(cell.numberFormat) && cell.value.number >= 1

/** The day of an Excel serial number; the time of day is left out. */
const dayOfSerial = (serial: number): Day =>
  new Date((Math.floor(serial) - daysTo1970) * 86_400_000).toISOString().slice(0, 10)

/** The day a whole cell is, as a date of Excel or as figures; null where it holds words, several days or none. */
export function dayOfCell(cell: GridCell, { swapped, american }: DayColumn): CellDay | null {
  if (cell.value.kind === 'number') return dayOfNumber(cell.value.number, isDateCell(cell), swapped)
  if (cell.value.kind !== 'text') return null
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]*Z?)?\s*$/.exec(cell.value.text)
  if (iso) {
    const day = dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    return day === null ? null : { day, suspicion: null }
  }
  const match = numeric.exec(cell.value.text.replace(/\s+\d{1,2}:\d{2}(?::\d{2})?\s*$/, ''))
  if (!match) return null
  const [first, second] = [Number(match[1]), Number(match[2])]
  const year = Number(match[3]!.padStart(4, '20'))
  const day = dayOf(year, second, first)
  if (day) return { day, suspicion: american && first <= 12 && first !== second ? 'american' : null }
  const monthFirst = dayOf(year, first, second)
  return monthFirst === null ? null : { day: monthFirst, suspicion: 'american' }
}

function dayOfNumber(number: number, isDate: boolean, swapped: DayColumn['swapped']): CellDay | null {
  if (isDate) {
    const day = dayOfSerial(number)
    const turned = dayOf(Number(day.slice(0, 4)), Number(day.slice(8)), Number(day.slice(5, 7)))
    if (swapped === null || turned === null || turned === day) return { day, suspicion: null }
    return { day: swapped === 'likely' ? turned : day, suspicion: 'swapped' }
  }
  if (Number.isInteger(number) && number >= earliest && number <= latest)
    return { day: dayOfSerial(number), suspicion: 'formatless' }
  const figures = /^(20\d\d)(\d\d)(\d\d)$/.exec(String(number))
  const day = figures && dayOf(Number(figures[1]), Number(figures[2]), Number(figures[3]))
  return day ? { day, suspicion: 'formatless' } : null
}

export type DayInText = { day: Day; at: number; end: number; american: boolean }
const written =
  /(?<![\d/.-])(?:(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?![\d/-])|(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})|(\d{4})-(\d{2})-(\d{2})(?!\d))/giu

/** Every whole day a sentence names: "12/6/2024", "ngày 12 tháng 6 năm 2024". */
export function daysInText(text: string): DayInText[] {
  return [...text.normalize('NFC').matchAll(written)].flatMap((match) => {
    const [, d1, , m1, y1, d2, m2, y2, y3, m3, d3] = match
    const [date, month] = [Number(d1 ?? d2 ?? d3), Number(m1 ?? m2 ?? m3)]
    const year = Number((y1 ?? y2 ?? y3)!.padStart(4, '20'))
    const plain = dayOf(year, month, date)
    const day = plain ?? dayOf(year, date, month)
    return day === null
      ? []
      : [{ day, at: match.index, end: match.index + match[0].length, american: plain === null }]
  })
}
