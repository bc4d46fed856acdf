import { sql } from 'kysely'
import { monthsOf, type Period } from '../../shared/domain/period.ts'
import type { Reads } from '../database/database.ts'
import { flowFigures, plainParts } from './flow-store.ts'
import { levelFigures } from './level-store.ts'
import { isOneOf } from './period-condition.ts'

/**
 * Where every figure of a period is derived, for the city and for one unit alike, in one statement over one index.
 *
 * A flow adds up from quarters; a quarter is the unit's own figure, else the sum of its three months. What a unit
 * says itself of the year up to the period (its report of six months, nine months or the year, or the cumulative
 * column of its last report) stands where its parts have gaps, and is compared with them otherwise. A stock or a
 * ratio is the last that was reported by the end of the period. What is missing is null and never counts as zero.
 */
export type UnitFigure = {
  indicatorId: string
  unitId: string
  /** Flow of the period, or stock and ratio reported for its end. */
  thisPeriod: number | null
  /** From the year's start to the end of the period; of a stock or ratio the last reported. */
  cumulative: number | null
  /** Sum of the parts alone, and how many of the year's months up to now they cover. Null and 0 where none is there. */
  fromParts: number | null
  months: number
  /** What the unit says itself of the year up to now. */
  ownCumulative: number | null
}

/** One flow of the city: sums over the units that have a figure, and how many have. */
export type CityFlow = {
  indicatorId: string
  thisPeriod: number | null
  unitsThisPeriod: number
  cumulative: number | null
  unitsCumulative: number
}

export type FigureScope = { indicatorIds?: readonly string[]; unitId?: string }

/** What a year holds: decides the shape of the statements, so that what was never reported costs nothing. */
export type YearStock = {
  /** Periods with a report that counts. */
  periods: ReadonlySet<string>
  /** Some unit gave a cumulative figure. */
  cumulatives: boolean
}

/** Money, counts and ratios of one period, unit by unit; only pairs with some figure. */
export async function unitFigures(
  reads: Reads,
  period: Period,
  scope: FigureScope = {},
  stock?: YearStock,
): Promise<UnitFigure[]> {
  const held = stock ?? (await yearStock(reads, period.year))
  if (held.periods.size === 0) return []
  const flows = await reads
    .selectFrom(flowFigures(period, held, scope).as('figure'))
    .innerJoin('indicator', 'indicator.id', 'figure.indicatorId')
    .where('indicator.kind', '=', sql.lit('flow'))
    .selectAll('figure')
    .execute()
  return [...flows, ...(await levelFigures(reads, period, held, scope))]
}

/** Flows of the city; stocks and ratios are few and come by `levelFigures`, unit by unit. */
export async function cityFlows(reads: Reads, period: Period, stock?: YearStock): Promise<CityFlow[]> {
  const held = stock ?? (await yearStock(reads, period.year))
  if (held.periods.size === 0) return []
  const plain = plainParts(period, held)
  if (plain) return plainFlows(reads, period, held, plain)
  return (
    reads
      .selectFrom(flowFigures(period, held, {}).as('figure'))
      .groupBy('figure.indicatorId')
      // After adding up: 61 indicators are looked at, not ten thousand pairs.
      .having('figure.indicatorId', 'in', (query) =>
        query.selectFrom('indicator').select('id').where('kind', '=', sql.lit('flow')),
      )
      .select(({ fn }) => [
        'figure.indicatorId',
        fn.sum<number | null>('figure.thisPeriod').as('thisPeriod'),
        fn.count<number>('figure.thisPeriod').as('unitsThisPeriod'),
        fn.sum<number | null>('figure.cumulative').as('cumulative'),
        fn.count<number>('figure.cumulative').as('unitsCumulative'),
      ])
      .execute()
  )
}

/** The same where no unit's figure needs to be chosen first: sums over the index, half the work of the whole rule. */
async function plainFlows(
  reads: Reads,
  period: Period,
  stock: YearStock,
  parts: readonly string[],
): Promise<CityFlow[]> {
  const figures = reads
    .selectFrom('reported_value')
    .where('state', '=', sql.lit('current'))
    .where('measure', '=', sql.lit('thisPeriod'))
    // The index goes on to the indicator: levels are stepped over.
    .where('indicator_id', 'in', (query) =>
      query.selectFrom('indicator').select('id').where('kind', '=', sql.lit('flow')),
    )
    .groupBy('indicator_id')
    .select(({ fn }) => ['indicator_id as indicatorId', fn.sum<number>('value').as('sum')])
  const cumulative = await figures
    .where(sql<string>`substr(period, 1, 4)`, '=', String(period.year))
    .$if(parts.length < stock.periods.size, (query) => query.where(isOneOf(parts)))
    .select(({ fn }) => fn.count<number>('unit_id').distinct().as('units'))
    .execute()
  const own =
    monthsOf[period.kind] > 3
      ? cumulative
      : await figures
          .where('period', '=', period.id)
          .select(({ fn }) => fn.countAll<number>().as('units'))
          .execute()
  const ofPeriod = new Map(own.map((row) => [row.indicatorId, row]))
  return cumulative.map(({ indicatorId, sum, units }) => ({
    indicatorId,
    thisPeriod: ofPeriod.get(indicatorId)?.sum ?? null,
    unitsThisPeriod: ofPeriod.get(indicatorId)?.units ?? 0,
    cumulative: sum,
    unitsCumulative: units,
  }))
}

/** What of a year was reported at all. */
export async function yearStock(reads: Reads, year: number): Promise<YearStock> {
  const periods = await reads
    .selectFrom('report')
    .select('period')
    .distinct()
    .where('period', '>=', `${year}-`)
    .where('period', '<', `${year}.`)
    .where('state', '=', sql.lit('current'))
    .execute()
  const cumulative = await reads
    .selectFrom('reported_value')
    .select(sql<number>`1`.as('one'))
    .where('state', '=', sql.lit('current'))
    .where('measure', '=', sql.lit('cumulative'))
    .where(sql<string>`substr(period, 1, 4)`, '=', String(year))
    .limit(1)
    .executeTakeFirst()
  return { periods: new Set(periods.map((row) => row.period)), cumulatives: cumulative !== undefined }
}
