import { type RawBuilder, sql } from 'kysely'
import {
  byEnd,
  endingWith,
  lastMonth,
  type Period,
  periodKinds,
  periodsOfKind,
} from '../../shared/domain/period.ts'
import type { Reads } from '../database/database.ts'
import type { FigureScope, UnitFigure, YearStock } from './figures-store.ts'
import { isOneOf, nothing } from './period-condition.ts'

/**
 * Stocks and ratios of one period, unit by unit. A stock of a period is the one for its end, whichever report says it;
 * a ratio is the period's own. `cumulative` is the last of the year that was reported by the end, the longest period
 * first.
 */
export async function levelFigures(
  reads: Reads,
  period: Period,
  stock: YearStock,
  scope: FigureScope = {},
): Promise<UnitFigure[]> {
  const held = (periods: readonly Period[]) =>
    periods.map(({ id }) => id).filter((id) => stock.periods.has(id))
  const sameEnd = held([period, ...endingWith(period).filter(({ id }) => id !== period.id)])
  const [latest, ...earlier] = held(
    periodKinds
      .flatMap((kind) => periodsOfKind(period.year, kind))
      .filter((other) => lastMonth(other) <= lastMonth(period))
      .sort(byEnd)
      .reverse(),
  )
  if (latest === undefined) return []
  const rows = await reads
    .selectFrom('indicator')
    .innerJoin('unit', (join) => join.onTrue())
    .leftJoin('reported_value as last', (join) =>
      join.on(ofPair('last', period.year)).on('last.period', '=', latest),
    )
    .where('indicator.kind', '<>', sql.lit('flow'))
    .where('unit.id', 'in', (query) =>
      query
        .selectFrom('report')
        .select('unit_id')
        .where('period', 'in', [latest, ...earlier])
        .where('state', '=', sql.lit('current')),
    )
    .$if(scope.unitId !== undefined, (query) => query.where('unit.id', '=', scope.unitId!))
    .$if(scope.indicatorIds !== undefined, (query) => query.where('indicator.id', 'in', scope.indicatorIds!))
    .select([
      'indicator.id as indicatorId',
      'unit.id as unitId',
      sql<number | null>`case when indicator.kind = 'stock' then ${levelIn(period.year, sameEnd, latest)}
        else ${levelIn(period.year, held([period]), latest)} end`.as('thisPeriod'),
      levelIn(period.year, [latest, ...earlier], latest).as('cumulative'),
    ])
    .execute()
  return rows
    .filter((row) => row.cumulative !== null)
    .map((row) => ({ ...row, fromParts: row.cumulative, months: lastMonth(period), ownCumulative: null }))
}

/**
 * The figure of the pair in the first of `ids` that has one. That of `latest` is joined already: most units have one,
 * and then nothing is searched.
 */
function levelIn(year: number, ids: readonly string[], latest: string): RawBuilder<number | null> {
  const joined = ids[0] === latest
  const rest = joined ? ids.slice(1) : ids
  if (rest.length === 0) return joined ? sql`last.value` : nothing
  const order = sql.join(
    rest.map((id, rank) => sql`when ${id} then ${sql.lit(rank)}`),
    sql` `,
  )
  const search = sql<number | null>`(
    select value from reported_value
    where ${ofPair('reported_value', year)} and ${isOneOf(rest)}
    order by case period ${order} end limit 1)`
  return joined ? sql`coalesce(last.value, ${search})` : search
}

const ofPair = (table: string, year: number) => sql<boolean>`
  ${sql.ref(`${table}.state`)} = 'current' and ${sql.ref(`${table}.measure`)} = 'thisPeriod'
  and substr(${sql.ref(`${table}.period`)}, 1, 4) = ${String(year)}
  and ${sql.ref(`${table}.indicator_id`)} = indicator.id and ${sql.ref(`${table}.unit_id`)} = unit.id`
