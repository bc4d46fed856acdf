import type { Day } from './day-text.ts'
import { plusWorkingDays } from './working-days.ts'

/** A reporting period: "2024-Q1", "2024-H1", "2024-9M", "2024-Y", "2024-01". */
export type PeriodId = string

export type PeriodKind = 'month' | 'quarter' | 'half' | 'nineMonths' | 'year'

/**
 * How a year is cut: `state` as reports to the State are (QĐ 01/2023 of Khánh Hòa, NĐ 09/2019/NĐ-CP Điều 12): a month
 * from the 15th of the month before to the 14th; `calendar` by calendar months.
 */
export type CutOffRule = 'state' | 'calendar'

const pattern = /^(\d{4})-(?:Q([1-4])|(H1)|(9M)|(Y)|(0[1-9]|1[0-2]))$/

export type Period = { id: PeriodId; year: number; kind: PeriodKind; number: number }

/** Parts of a period id; null when it is none. `number` is the quarter or month, 1 for the others. */
export function parsePeriod(id: string): Period | null {
  const match = pattern.exec(id)
  if (!match) return null
  const year = Number(match[1])
  if (match[2]) return { id, year, kind: 'quarter', number: Number(match[2]) }
  if (match[3]) return { id, year, kind: 'half', number: 1 }
  if (match[4]) return { id, year, kind: 'nineMonths', number: 1 }
  if (match[5]) return { id, year, kind: 'year', number: 1 }
  return { id, year, kind: 'month', number: Number(match[6]) }
}

/** The period an id names; throws when it names none. For ids that passed the contract or come from the database. */
export function periodOf(id: PeriodId): Period {
  const period = parsePeriod(id)
  if (!period) throw new Error(`not a period: ${id}`)
  return period
}

/** The id of a period; `number` is the quarter or month and is not looked at for the other kinds. */
export function periodId(kind: PeriodKind, year: number, number = 1): PeriodId {
  switch (kind) {
    case 'month':
      return `${year}-${String(number).padStart(2, '0')}`
    case 'quarter':
      return `${year}-Q${number}`
    case 'half':
      return `${year}-H1`
    case 'nineMonths':
      return `${year}-9M`
    case 'year':
      return `${year}-Y`
  }
}

/** Months a period of a kind spans. */
export const monthsOf: Record<PeriodKind, number> = { month: 1, quarter: 3, half: 6, nineMonths: 9, year: 12 }
export const periodKinds = Object.keys(monthsOf) as PeriodKind[]

/** The month (1–12) a period ends in. */
export function lastMonth({ kind, number }: Pick<Period, 'kind' | 'number'>): number {
  return kind === 'month' || kind === 'quarter' ? number * monthsOf[kind] : monthsOf[kind]
}

/** First day and cut-off of a period, both included. */
export function periodSpan(period: Period, rule: CutOffRule): { from: Day; cutOff: Day } {
  const last = lastMonth(period)
  const first = last - monthsOf[period.kind] + 1
  // Months run on past the year's ends: month 0 is December of the year before.
  const day = (month: number, date: number) =>
    new Date(Date.UTC(period.year, month - 1, date)).toISOString().slice(0, 10)
  return rule === 'state'
    ? { from: day(first - 1, 15), cutOff: day(last, 14) }
    : { from: day(first, 1), cutOff: day(last + 1, 0) }
}

/** Last day to send the report in: `workingDays` after the cut-off. */
export function dueDate(period: Period, rule: CutOffRule, workingDays: number): Day {
  return plusWorkingDays(periodSpan(period, rule).cutOff, workingDays)
}

/**
 * Periods a year asks reports for, in the order they end, shorter before longer. A month that ends a quarter is not
 * asked for when the quarter is: its report is the quarter's.
 */
export function askedPeriods(year: number, kinds: readonly PeriodKind[]): Period[] {
  const quarterly = kinds.includes('quarter')
  return periodKinds
    .filter((kind) => kinds.includes(kind))
    .flatMap((kind) => periodsOfKind(year, kind))
    .filter((period) => !(quarterly && period.kind === 'month' && period.number % 3 === 0))
    .sort(byEnd)
}

/** All periods of one kind in a year: twelve months, four quarters, one of the others. */
export function periodsOfKind(year: number, kind: PeriodKind): Period[] {
  const count = kind === 'month' ? 12 : kind === 'quarter' ? 4 : 1
  return Array.from({ length: count }, (_, index) => periodOf(periodId(kind, year, index + 1)))
}

/** Order in time: by the month they end in, the shorter first. */
export function byEnd(a: Period, b: Period): number {
  return a.year - b.year || lastMonth(a) - lastMonth(b) || monthsOf[a.kind] - monthsOf[b.kind]
}

/** The same period of the year before. */
export function samePeriodLastYear(period: Period): Period {
  return periodOf(periodId(period.kind, period.year - 1, period.number))
}

/** The period of the same kind before this one. */
export function previousPeriod({ kind, year, number }: Period): Period {
  const first = number === 1
  const last = kind === 'month' ? 12 : kind === 'quarter' ? 4 : 1
  return periodOf(periodId(kind, first ? year - 1 : year, first ? last : number - 1))
}

/** This period and those of its kind before it, `count` in all, oldest first. */
export function lastPeriods(period: Period, count: number): Period[] {
  const periods = [period]
  while (periods.length < count) periods.unshift(previousPeriod(periods[0]!))
  return periods
}

export type PeriodState = 'past' | 'current' | 'future'

/**
 * How each period of one year stands on a day. `current` is what the office works on: those with the latest cut-off
 * that has come, until the next year brings its first.
 */
export function periodStates(periods: readonly Period[], rule: CutOffRule, today: Day): PeriodState[] {
  const cutOffs = periods.map((period) => periodSpan(period, rule).cutOff)
  const latest = cutOffs
    .filter((day) => day <= today)
    .sort()
    .at(-1)
  const [first] = [...periods].sort(byEnd)
  const overtaken = first && periodSpan({ ...first, year: first.year + 1 }, rule).cutOff <= today
  return cutOffs.map((day) => {
    if (day > today) return 'future'
    return day === latest && !overtaken ? 'current' : 'past'
  })
}

/** The period a page opens at: the longest-standing unit of work that is current, else the first of the year. */
export function periodToOpen(periods: readonly Period[], rule: CutOffRule, today: Day): Period | null {
  const states = periodStates(periods, rule, today)
  const current = periods.filter((_, index) => states[index] === 'current').sort(byEnd)
  return current[0] ?? [...periods].sort(byEnd)[0] ?? null
}

/** The period of a kind that holds a day. */
export function periodHolding(day: Day, kind: PeriodKind, rule: CutOffRule): Period | null {
  const year = Number(day.slice(0, 4))
  const candidates = [year, year + 1].flatMap((each) => periodsOfKind(each, kind))
  return (
    candidates.find((period) => {
      const { from, cutOff } = periodSpan(period, rule)
      return from <= day && day <= cutOff
    }) ?? null
  )
}

/**
 * What a figure from the year's start to the end of `period` is made of: the quarters that have ended and the single
 * months after them. A quarter stands for its three months where a unit reports by the month.
 */
export function cumulativeParts(period: Period): { quarters: Period[]; months: Period[] } {
  const last = lastMonth(period)
  const ended = Math.floor(last / 3)
  return {
    quarters: periodsOfKind(period.year, 'quarter').slice(0, ended),
    months: periodsOfKind(period.year, 'month').slice(ended * 3, last),
  }
}

/** The three months of a quarter. */
export function monthsOfQuarter(quarter: Period): Period[] {
  return periodsOfKind(quarter.year, 'month').slice((quarter.number - 1) * 3, quarter.number * 3)
}

/** The shorter periods of one kind that make this one up, in order: its quarters, or its months; none for a month. */
export function madeUpOf(period: Period): Period[][] {
  const last = lastMonth(period)
  const first = last - monthsOf[period.kind]
  return (['quarter', 'month'] as const)
    .map((kind) => periodsOfKind(period.year, kind).slice(first / monthsOf[kind], last / monthsOf[kind]))
    .filter((parts) => parts.length > 1)
}

/** The periods that end when this one does, longest first: what a unit may have told its cumulative figure in. */
export function endingWith(period: Period): Period[] {
  const last = lastMonth(period)
  return periodKinds
    .flatMap((kind) => periodsOfKind(period.year, kind))
    .filter((other) => lastMonth(other) === last)
    .sort(byEnd)
    .reverse()
}

/** Whether the period runs from the year's start, so that its figure is itself cumulative. */
export function startsTheYear(period: Period): boolean {
  return lastMonth(period) === monthsOf[period.kind]
}
