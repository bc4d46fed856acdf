import type * as z from 'zod'
import { memorialDays } from '../../resources/memorial-days.ts'
import type { programmeContract } from '../../shared/contract/programme.ts'
import { dayOf, plusDays } from '../../shared/domain/day-text.ts'
import { dayOfLunar, lunarDateOf } from '../../shared/domain/lunar-calendar.ts'
import type { Reads } from '../database/database.ts'
import { tiedActivityRows } from './activity-store.ts'

type MemorialDays = z.output<NonNullable<(typeof programmeContract.memorialDays)['~orpc']['outputSchema']>>
type LunarMonth = z.output<NonNullable<(typeof programmeContract.lunarMonth)['~orpc']['outputSchema']>>

/** Memorial days of a year in the order they come, with what was done on them, this year first, then before. */
export async function memorialDaysOf(reads: Reads, year: number): Promise<MemorialDays> {
  const tied = await tiedActivityRows(reads, year)
  return memorialDays
    .map(({ calendar, month, date, name }) => {
      const lunar = calendar === 'lunar'
      const own = tied.filter(
        (row) => row.day_of_year === `${date}-${month}` && (row.time_kind === 'lunarDay') === lunar,
      )
      return {
        date: lunar ? dayOfLunar(year, month, date) : dayOf(year, month, date)!,
        name,
        lunar,
        lunarText: lunar ? `${date}/${month}` : null,
        activities: own.map((row) => ({ id: row.id, year: row.year, content: row.content })),
      }
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** The lunar date of every day of a month. */
export function lunarMonthOf(year: number, month: number): LunarMonth {
  const days: LunarMonth = []
  const first = dayOf(year, month, 1)!
  for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = plusDays(date, 1)) {
    const { day, month: lunarMonth, leap } = lunarDateOf(date)
    days.push({ date, day, month: lunarMonth, leap })
  }
  return days
}
