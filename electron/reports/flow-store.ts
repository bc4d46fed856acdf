import { type RawBuilder, sql } from 'kysely'
import {
  cumulativeParts,
  endingWith,
  lastMonth,
  monthsOf,
  monthsOfQuarter,
  type Period,
} from '../../shared/domain/period.ts'
import type { FigureScope, UnitFigure, YearStock } from './figures-store.ts'
import { isOneOf, nothing } from './period-condition.ts'

/**
 * All flows of a period, unit by unit, as a table to select from: see `UnitFigure`. It reads the year's figures in the
 * order of the index, unit after unit of an indicator, and adds up as it goes; what the year does not hold is not in
 * the statement.
 */
export function flowFigures(period: Period, stock: YearStock, scope: FigureScope): RawBuilder<UnitFigure> {
  const told = toldBy(period, stock)
  const ids = (periods: readonly Period[]) => held(periods, stock)
  const longer = ids(endingWith(period).filter(({ kind }) => kind !== 'quarter' && kind !== 'month'))
  const withCumulative = stock.cumulatives ? ids(endingWith(period)) : []
  const read = new Set([...told.quarters, ...told.months, ...told.both.flatMap(both), ...longer])

  /** Over the figures of some periods; where those are all that is read, none needs a second look. */
  const over = (expression: RawBuilder<unknown>, periods: readonly string[]) => {
    if (withCumulative.length > 0)
      return sql`${expression} filter (where measure = 'thisPeriod' and ${isOneOf(periods)})`
    return periods.length === read.size ? expression : sql`${expression} filter (where ${isOneOf(periods)})`
  }
  const sum = (periods: readonly string[]) =>
    periods.length === 0 ? nothing : over(sql`sum(value)`, periods)
  const count = (periods: readonly string[]) => (periods.length === 0 ? sql`0` : over(sql`count(*)`, periods))

  const parts = plus([
    sql`coalesce(${sum([...told.quarters, ...told.months])}, 0)`,
    ...told.both.map(({ quarter, months }) => sql`coalesce(${sum([quarter])}, ${sum(months)}, 0)`),
  ])
  const months = plus([
    sql`3 * ${count(told.quarters)}`,
    count(told.months),
    ...told.both.map(
      ({ quarter, months }) => sql`case when ${count([quarter])} > 0 then 3 else ${count(months)} end`,
    ),
  ])
  const own = firstOf([
    ...longer.map((id) => sum([id])),
    ...withCumulative.map((id) => sql`sum(value) filter (where measure = 'cumulative' and period = ${id})`),
  ])
  const ofQuarter = period.kind === 'quarter' ? ids(monthsOfQuarter(period)) : []
  // Where the year holds nothing else, its rows need no look at their period.
  const all = [...stock.periods].every((id) => read.has(id))
  const readRows = all ? sql`measure = 'thisPeriod'` : sql`measure = 'thisPeriod' and ${isOneOf([...read])}`
  const rows =
    withCumulative.length > 0
      ? sql`(${readRows} or measure = 'cumulative' and ${isOneOf(withCumulative)})`
      : readRows

  return sql<UnitFigure>`(
    select indicator_id as "indicatorId", unit_id as "unitId", ${thisPeriodOf(period)} as "thisPeriod",
      ${cumulativeOf(period)} as "cumulative", case when months > 0 then parts end as "fromParts",
      months as "months", own as "ownCumulative"
    from (
      select indicator_id, unit_id, ${parts} as parts, ${months} as months, ${own} as own,
        ${sum(ids([period]))} as of_period, ${sum(ofQuarter)} as of_months, ${count(ofQuarter)} as month_count
      from reported_value
      where state = 'current' and substr(period, 1, 4) = ${String(period.year)} and ${rows}
        ${scope.indicatorIds ? sql`and indicator_id in (${sql.join(scope.indicatorIds)})` : sql``}
        ${scope.unitId ? sql`and unit_id = ${scope.unitId}` : sql``}
      group by indicator_id, unit_id
    ) told
  )`
}

/**
 * Whether a period's flows were told in one way alone, so that the city's are plain sums: no quarter both as one and by
 * the month, no unit that says itself what the year so far is. Then which periods they add up from.
 */
export function plainParts(period: Period, stock: YearStock): string[] | null {
  const told = toldBy(period, stock)
  const longer = held(endingWith(period), stock).some((id) => !/-(Q\d|\d\d)$/.test(id))
  const byMonth = period.kind === 'quarter' && held(monthsOfQuarter(period), stock).length > 0
  if (stock.cumulatives || longer || byMonth || told.both.length > 0) return null
  return [...told.quarters, ...told.months]
}

type Told = {
  quarters: string[]
  months: string[]
  /** Quarters that some unit told as one and some by the month: none may count twice. */
  both: { quarter: string; months: string[] }[]
}
const both = ({ quarter, months }: Told['both'][number]) => [quarter, ...months]

/** In what periods the year up to the end of `period` was told. */
function toldBy(period: Period, stock: YearStock): Told {
  const parts = cumulativeParts(period)
  const told: Told = { quarters: [], months: held(parts.months, stock), both: [] }
  for (const quarter of parts.quarters) {
    const whole = stock.periods.has(quarter.id)
    const months = held(monthsOfQuarter(quarter), stock)
    if (whole && months.length > 0) told.both.push({ quarter: quarter.id, months })
    else if (whole) told.quarters.push(quarter.id)
    else told.months.push(...months)
  }
  return told
}

/** A month and a quarter are told by themselves, a quarter else by its three months; longer ones are cumulative. */
function thisPeriodOf(period: Period): RawBuilder<unknown> {
  if (monthsOf[period.kind] > 3) return cumulativeOf(period)
  if (period.kind === 'month') return sql`of_period`
  return sql`coalesce(of_period, case when month_count = 3 then of_months end)`
}

/** The parts where they are whole; else what the unit says of the year so far; else the parts there are. */
function cumulativeOf(period: Period): RawBuilder<unknown> {
  return sql`case when months < ${sql.lit(lastMonth(period))} and own is not null then own when months > 0 then parts end`
}

const held = (periods: readonly Period[], stock: YearStock) =>
  periods.map(({ id }) => id).filter((id) => stock.periods.has(id))

const plus = (terms: RawBuilder<unknown>[]) => sql.join(terms, sql` + `)

const firstOf = ([first, ...rest]: RawBuilder<unknown>[]) =>
  first === undefined ? nothing : rest.length === 0 ? first : sql`coalesce(${sql.join([first, ...rest])})`
