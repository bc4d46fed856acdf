import { type Day, plusDays } from '../../shared/domain/day-text.ts'

/** Year and month so many months from a month: "2024-12" and 1 make "2025-01". */
export function monthAfter(month: string, by: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by
  return monthOf(Math.floor(at / 12), (at % 12) + 1)
}

/** A month (1–12) of a year as text: "2024-03". */
export const monthOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`

/** First and last day of a month ("2024-03"). */
export const monthSpan = (month: string): { from: Day; to: Day } => ({
  from: `${month}-01`,
  to: plusDays(`${monthAfter(month, 1)}-01`, -1),
})

/** Every day from the Monday before a month to the Sunday after it. */
export function calendarDays(month: string): Day[] {
  const { from, to } = monthSpan(month)
  const days = [mondayOf(from)]
  while ((days.at(-1) ?? to) < to || days.length % 7 !== 0) days.push(plusDays(days[0] ?? from, days.length))
  return days
}

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day =>
  plusDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
