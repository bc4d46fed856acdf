import { type Day, daysBetween, formatDay, formatDayMonth, plusDays } from '../../shared/domain/day-text.ts'
import { parseProgrammeTime } from '../../shared/domain/programme-time.ts'
import { monthOf, monthSpan } from '../ui/month-days.ts'
import type { ActivityTime } from './types.ts'

export type Span = { from: Day; to: Day }

const firstDay = (year: number): Day => `${year}-01-01`
const lastDay = (year: number): Day => `${year}-12-31`

/** Where a day stands in its year, 0 (its first moment) to 1; what is outside the year is put at the edge. */
export function shareOfYear(day: Day, year: number): number {
  const days = daysBetween(firstDay(year), lastDay(year)) + 1
  return Math.min(1, Math.max(0, daysBetween(firstDay(year), day) / days))
}

/** Left edge and width of a span in its year, both as shares of it; the last day counts. */
export function placeInYear({ from, to }: Span, year: number): { left: number; width: number } {
  const left = shareOfYear(from, year)
  return { left, width: Math.max(0, shareOfYear(plusDays(to, 1), year) - left) }
}

/** The months (1–12) of a year a span touches. */
export function monthsOf({ from, to }: Span, year: number): number[] {
  return Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => {
    const span = monthSpan(monthOf(year, month))
    return from <= span.to && to >= span.from
  })
}

/** The quarters (1–4) of a year a span touches. */
export const quartersOf = (span: Span, year: number): number[] => [
  ...new Set(monthsOf(span, year).map((month) => Math.ceil(month / 3))),
]

/** "05/6/2024", "02 - 05/6/2024" or "28/5 - 03/6/2024". */
export function spanText({ from, to }: Span): string {
  if (from === to) return formatDay(from)
  if (from.slice(0, 7) === to.slice(0, 7)) return `${from.slice(8)} - ${formatDay(to)}`
  return `${formatDayMonth(from)} - ${formatDay(to)}`
}

/**
 * The time of an activity from what was typed ("Quý II", "trước 15/6"); an end left open is that of the year. Null while
 * the text says no time.
 */
export function timeOfText(text: string, year: number): ActivityTime | null {
  const read = parseProgrammeTime(text, year)
  if (read.kind === null) return null
  return {
    kind: read.kind,
    text,
    from: read.from ?? firstDay(year),
    to: read.to ?? lastDay(year),
    dayOfYear: read.dayOfYear,
  }
}

/** The time some days later (or, negative, earlier): exact days from then on. */
export function shiftedTime(time: ActivityTime, days: number): ActivityTime {
  const span = { from: plusDays(time.from, days), to: plusDays(time.to, days) }
  return { kind: 'dates', text: spanText(span), ...span, dayOfYear: null }
}
