import { type Day, dayOf, daysBetween, formatDay, formatDayMonth, plusDays } from './day-text.ts'
import { dayOfLunar, lunarNewYear } from './lunar-calendar.ts'
import type { ProgrammeTimeKind } from './programme-time.ts'

export type PlannedTime = {
  kind: ProgrammeTimeKind
  text: string
  from: Day
  to: Day
  /** "27-7", lunar when the kind is lunarDay. */
  dayOfYear: string | null
}

/** Up to this many days an activity is an event, held on its day of the week; beyond it is a stretch of the calendar. */
const longestEvent = 7

/**
 * When an activity of `fromYear` would take place in `toYear`. A memorial day keeps its day and month, a lunar one its
 * lunar date, with the days around it; an event of up to a week keeps its weekday, on the nearest to the same date;
 * months, quarters and longer stretches keep their days and months, an end of February its end.
 */
export function movedToYear(time: PlannedTime, fromYear: number, toYear: number): PlannedTime {
  const text = time.text.replaceAll(new RegExp(`(?<!\\d)${fromYear}(?!\\d)`, 'g'), String(toYear))
  if (time.kind === 'lunarDay') return { ...time, text, ...movedBy(time, lunarShift(time, fromYear, toYear)) }
  const from = sameDate(time.from, toYear - fromYear)
  const to = sameDate(time.to, toYear - fromYear)
  if (time.kind !== 'dates' || daysBetween(time.from, time.to) >= longestEvent)
    return { ...time, text, from, to }
  const nearest = nearestWeekday(time.from, from)
  if (nearest === from) return { ...time, text, from, to: plusDays(from, daysBetween(time.from, time.to)) }
  const moved = { from: nearest, to: plusDays(nearest, daysBetween(time.from, time.to)) }
  return { ...time, text: eventText(moved.from, moved.to), ...moved }
}

const movedBy = (time: PlannedTime, days: number) => ({
  from: plusDays(time.from, days),
  to: plusDays(time.to, days),
})

/** Days between the tied lunar day of one year and of the other; what is tied to none moves with Tết. */
function lunarShift({ dayOfYear }: PlannedTime, fromYear: number, toYear: number): number {
  const [date, month] = (dayOfYear ?? '').split('-').map(Number)
  if (!date || !month) return daysBetween(lunarNewYear(fromYear), lunarNewYear(toYear))
  return daysBetween(dayOfLunar(fromYear, month, date), dayOfLunar(toYear, month, date))
}

function sameDate(day: Day, years: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const monthEnd = plusDays(firstOfNextMonth(year + years, month), -1)
  const wasMonthEnd = plusDays(day, 1) === firstOfNextMonth(year, month)
  if (month === 2 && wasMonthEnd) return monthEnd
  return dayOf(year + years, month, date) ?? monthEnd
}

const firstOfNextMonth = (year: number, month: number): Day =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)

/** The day nearest to `near`, in its year, that falls on the weekday of `like`. */
function nearestWeekday(like: Day, near: Day): Day {
  const ahead = (((daysBetween(near, like) % 7) + 7) % 7) as number
  const shifted = plusDays(near, ahead > 3 ? ahead - 7 : ahead)
  if (shifted.slice(0, 4) === near.slice(0, 4)) return shifted
  return plusDays(shifted, shifted < near ? 7 : -7)
}

function eventText(from: Day, to: Day): string {
  if (from === to) return formatDay(from)
  return `${from.slice(0, 7) === to.slice(0, 7) ? from.slice(8) : formatDayMonth(from)}-${formatDay(to)}`
}
