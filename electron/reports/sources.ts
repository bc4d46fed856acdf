import type * as z from 'zod'
import type { reportsContract, valueSource } from '../../shared/contract/reports.ts'
import { changeSince } from '../../shared/domain/consolidation.ts'
import type { DraftReason } from '../../shared/domain/draft.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { historyLength } from '../../shared/domain/outliers.ts'
import {
  cumulativeParts,
  endingWith,
  lastMonth,
  lastPeriods,
  monthsOf,
  monthsOfQuarter,
  type Period,
  samePeriodLastYear,
} from '../../shared/domain/period.ts'
import { type Indicator, listIndicators } from '../committee/service.ts'
import type { Reads } from '../database/database.ts'
import { UserError } from '../user-error.ts'
import { cityFigures, pairOf, unitsLastYear } from './city-figures.ts'
import { consolidate, shownFigure } from './consolidation.ts'
import { type UnitFigure, unitFigures } from './figures-store.ts'
import { valuesWithSource } from './value-store.ts'

export type Sources = z.output<NonNullable<(typeof reportsContract)['sources']['~orpc']['outputSchema']>>
type ValueSource = z.output<typeof valueSource>

/** What an indicator of the city rests on: unit by unit, down to file, sheet and cell. */
export async function sourcesOf(
  reads: Reads,
  { period: periodId, indicatorId }: { period: string; indicatorId: string },
  today: string,
): Promise<Sources> {
  const { period, rows, units, indicators, participation, city } = await consolidate(reads, periodId, today, [
    indicatorId,
  ])
  const [row] = rows
  const [indicator] = indicators
  if (!row || !indicator) throw new UserError('not-found')
  const scope = { indicatorIds: [indicatorId] }
  const figures = new Map((await unitFigures(reads, period, scope)).map((one) => [one.unitId, one]))
  const before = await unitsLastYear(reads, period, scope)
  const values = grouped(
    await valuesWithSource(reads, period.year, indicatorId, periodsBehind(period, indicator)),
    (value) => value.unitId,
  )
  const all = await listIndicators(reads, { on: '2000-01-01', all: true })
  const history = await historyOf(reads, period, indicator, all)
  const lastYear = (await figureOf(reads, samePeriodLastYear(period), indicator, all)) ?? sum(before)
  return {
    row,
    lastYear,
    change: changeSince(indicator.kind, lastYear, city.get(indicatorId)?.thisPeriod ?? null),
    units: units
      .filter(({ id }) => figures.has(id))
      .map(({ id, name }) => ({
        unitId: id,
        unitName: name,
        ...shownFigure(
          period,
          indicator,
          figures.get(id),
          before.get(pairOf({ unitId: id, indicatorId })) ?? null,
        ),
        values: valuesUsed(period, indicator, values.get(id) ?? [], figures.get(id)).map(shownSource),
      }))
      .sort((a, b) => (b.thisPeriod ?? -1) - (a.thisPeriod ?? -1)),
    missingUnits: participation.missing,
    history,
  }

  /** Only where no unit is stored of that year: what all say of it together. */
  function sum(stated: ReadonlyMap<string, number>): number | null {
    if (stated.size === 0 || indicator?.kind === 'ratio') return null
    return [...stated.values()].reduce((total, value) => total + value, 0)
  }
}

function shownSource(value: Stored): ValueSource {
  const { unitId: _, approximate, reasons, ...rest } = value
  return { ...rest, approximate: approximate === 1, reasons: JSON.parse(reasons) as DraftReason[] }
}

type Stored = Awaited<ReturnType<typeof valuesWithSource>>[number]

/** Of a unit's stored figures those its figure of the period is made of, in the order of time. */
function valuesUsed(
  period: Period,
  { kind }: Indicator,
  stored: readonly Stored[],
  figure: UnitFigure | undefined,
): Stored[] {
  const of = (one: Period) => stored.filter((value) => value.period === one.id)
  if (kind === 'stock') return [period, ...endingWith(period)].map(of).find((found) => found.length > 0) ?? []
  const quarterly = (quarter: Period) => {
    const own = of(quarter)
    return own.length > 0 ? own : monthsOfQuarter(quarter).flatMap(of)
  }
  if (kind === 'ratio' || period.kind === 'month') return of(period)
  if (period.kind === 'quarter') return quarterly(period)
  const whole = figure !== undefined && figure.months >= lastMonth(period)
  const own = of(period)
  if (!whole && own.length > 0) return own
  return cumulativeParts(period).quarters.flatMap(quarterly)
}

/** Periods whose reports a figure of this one may come from. */
function periodsBehind(period: Period, { kind }: Indicator): string[] {
  const ids = (periods: readonly Period[]) => periods.map(({ id }) => id)
  if (kind !== 'flow') return ids([period, ...endingWith(period)])
  if (period.kind === 'quarter') return ids([period, ...monthsOfQuarter(period)])
  if (monthsOf[period.kind] === 1) return [period.id]
  const { quarters } = cumulativeParts(period)
  return [period.id, ...quarters.flatMap((quarter) => [quarter.id, ...ids(monthsOfQuarter(quarter))])]
}

async function historyOf(
  reads: Reads,
  period: Period,
  indicator: Indicator,
  all: readonly Indicator[],
): Promise<Sources['history']> {
  const history = []
  for (const each of lastPeriods(period, historyLength)) {
    history.push({ period: each.id, value: await figureOf(reads, each, indicator, all) })
  }
  const first = history.findIndex(({ value }) => value !== null)
  return history.slice(first === -1 ? -1 : first)
}

async function figureOf(
  reads: Reads,
  period: Period,
  { id }: Indicator,
  all: readonly Indicator[],
): Promise<number | null> {
  const figures = await cityFigures(reads, period, all, [id])
  return figures.get(id)?.thisPeriod ?? null
}
