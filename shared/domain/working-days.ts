import { type Day, dayOf, plusDays } from './day-text.ts'
import { dayOfLunar, lunarNewYear } from './lunar-calendar.ts'

/**
 * Days the offices of Vietnam are closed besides weekends (Bộ luật Lao động 2019, Điều 111, 112): the holidays and the
 * working days given for those that fall on a weekend. The Government fixes Tết and the second day of 2/9 each year;
 * what stands here is its usual choice, and a due date can be moved by hand where it chose otherwise.
 */
export function publicHolidays(year: number): ReadonlySet<Day> {
  const known = holidaysOf.get(year)
  if (known) return known
  const closed = new Set<Day>()
  for (const holiday of holidayRuns(year)) {
    for (const day of holiday) closed.add(day)
  }
  for (const holiday of holidayRuns(year)) {
    let next = holiday[holiday.length - 1]!
    for (const _ of holiday.filter(isWeekend)) {
      do next = plusDays(next, 1)
      while (isWeekend(next) || closed.has(next))
      closed.add(next)
    }
  }
  holidaysOf.set(year, closed)
  return closed
}

const holidaysOf = new Map<number, ReadonlySet<Day>>()

/** Neither a weekend nor a public holiday. */
export function isWorkingDay(day: Day): boolean {
  return !isWeekend(day) && !publicHolidays(Number(day.slice(0, 4))).has(day)
}

/** The `count`th working day after `day`; `day` itself for 0, whether or not it is one. */
export function plusWorkingDays(day: Day, count: number): Day {
  let reached = day
  for (let left = count; left > 0; ) {
    reached = plusDays(reached, 1)
    if (isWorkingDay(reached)) left -= 1
  }
  return reached
}

function holidayRuns(year: number): Day[][] {
  const newYearsDay = dayOf(year, 1, 1)!
  const tet = lunarNewYear(year)
  const hungKings = dayOfLunar(year, 3, 10)
  const nationalDay = dayOf(year, 9, 2)!
  return [
    [newYearsDay],
    [-1, 0, 1, 2, 3].map((shift) => plusDays(tet, shift)),
    [hungKings],
    [dayOf(year, 4, 30)!, dayOf(year, 5, 1)!],
    [nationalDay, plusDays(nationalDay, nationalDayNeighbour[weekday(nationalDay)]!)].sort(),
  ]
}

/** Day beside 2/9, by its weekday from Sunday: the one that joins the weekend, as in 2021–2026. */
const nationalDayNeighbour = [1, 1, -1, -1, 1, -1, -1]

const weekday = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay()
const isWeekend = (day: Day) => weekday(day) % 6 === 0

/** A day offices are open: the next one when it is none. */
export const openDay = (day: Day): Day => (isWorkingDay(day) ? day : plusWorkingDays(day, 1))
