import { type Day, dayOf, plusDays } from '../../shared/domain/day-text.ts'

/** First and last day of a month (1–12). */
export function monthSpan(year: number, month: number): { from: Day; to: Day } {
  const from = dayOf(year, month, 1) ?? `${year}-01-01`
  const next = month === 12 ? `${year + 1}-01-01` : (dayOf(year, month + 1, 1) ?? `${year}-12-31`)
  return { from, to: plusDays(next, -1) }
}

/** Every day from the Monday before a month to the Sunday after it. */
export function calendarDays(year: number, month: number): Day[] {
  const { from, to } = monthSpan(year, month)
  const weekday = (new Date(from).getUTCDay() + 6) % 7
  const start = plusDays(from, -weekday)
  const days = [start]
  while ((days.at(-1) ?? to) < to || days.length % 7 !== 0) days.push(plusDays(start, days.length))
  return days
}
