import type * as z from 'zod'
import { memorialDays } from '../../resources/memorial-days.ts'
import type { overviewContract, upcomingDay } from '../../shared/contract/overview.ts'
import { dayOf, plusDays } from '../../shared/domain/day-text.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { dayOfLunar } from '../../shared/domain/lunar-calendar.ts'
import type { MeetingAhead } from '../meetings/waiting.ts'
import type { PeriodInfo } from '../reports/service.ts'

export type UpcomingDay = z.output<typeof upcomingDay>
export type DatedMemorial = z.output<
  NonNullable<(typeof overviewContract.memorialDays)['~orpc']['outputSchema']>
>[number]

/** How far ahead the overview looks, and how many days it names. */
const lookAhead = 90
const namedDays = 14

/** The memorial days of a year on the days they fall on, in order. */
export function memorialDaysOf(year: number): DatedMemorial[] {
  return memorialDays
    .map(({ key, calendar, month, date, name, since }) => {
      const day = calendar === 'lunar' ? dayOfLunar(year, month, date) : dayOf(year, month, date)
      if (day === null) throw new Error(`memorial day ${key} is no day`)
      return { key, day, name, since, lunar: calendar === 'lunar' }
    })
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
}

export type Ahead = {
  periods: readonly PeriodInfo[]
  /** How many reports of a period have not come. */
  missingOf: (period: string) => number
  meetings: readonly MeetingAhead[]
}

/**
 * The days ahead: meetings, memorial days, cut-offs with the due date after them, and due dates whose cut-off has
 * passed. A day's meetings come first, by their hour.
 */
export function upcomingDays(today: string, { periods, missingOf, meetings }: Ahead): UpcomingDay[] {
  const year = Number(today.slice(0, 4))
  const last = plusDays(today, lookAhead)
  const ahead = (day: string) => day >= today && day <= last
  const asked = periods.filter((period) => period.asked)

  const cutOffs = grouped(
    asked.filter(({ cutOff }) => ahead(cutOff)),
    ({ cutOff, dueDate }) => `${cutOff} ${dueDate}`,
  )
  const dues = grouped(
    asked.filter(({ cutOff, dueDate }) => cutOff < today && ahead(dueDate)),
    ({ dueDate }) => dueDate,
  )
  const memorials = grouped(
    [...memorialDaysOf(year), ...memorialDaysOf(year + 1)].filter(({ day }) => ahead(day)),
    ({ day }) => day,
  )
  const days: UpcomingDay[] = [
    ...meetings
      .filter(({ date }) => ahead(date))
      .toSorted((one, other) => one.startTime.localeCompare(other.startTime))
      .map(
        ({ id, date, title, startTime, place, state }): UpcomingDay => ({
          kind: 'meeting',
          day: date,
          meetingId: id,
          title,
          startTime,
          place,
          state,
        }),
      ),
    ...[...cutOffs.values()].map((group): UpcomingDay => {
      const [first] = group
      return {
        kind: 'cutOff',
        day: first!.cutOff,
        dueDate: first!.dueDate,
        periods: group.map(({ id }) => id),
      }
    }),
    ...[...dues].map(([day, group]): UpcomingDay => {
      const ids = group.map(({ id }) => id)
      return { kind: 'due', day, periods: ids, missing: ids.reduce((sum, id) => sum + missingOf(id), 0) }
    }),
    ...[...memorials].map(
      ([day, group]): UpcomingDay => ({
        kind: 'memorial',
        day,
        names: group.map(({ name }) => name),
      }),
    ),
  ]
  return days
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
    .slice(0, namedDays)
}
