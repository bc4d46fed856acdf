import type * as z from 'zod'
import type { reportsContract } from '../../shared/contract/reports.ts'
import { historyLength } from '../../shared/domain/outliers.ts'
import {
  endingWith,
  lastPeriods,
  monthsOf,
  monthsOfQuarter,
  type Period,
  periodOf,
} from '../../shared/domain/period.ts'
import { isInForce } from '../../shared/domain/validity.ts'
import { type Indicator, listGroups, listIndicators, listUnits } from '../committee/service.ts'
import type { Reads, Writes } from '../database/database.ts'
import { UserError } from '../user-error.ts'
import { remarkedValues } from './check-store.ts'
import { cityFigures, pairOf, unitsLastYear } from './city-figures.ts'
import { consolidate, shownFigure } from './consolidation.ts'
import { unitFigures, yearStock } from './figures-store.ts'
import { saveTarget } from './target-store.ts'
import { periodTotals } from './value-store.ts'
import { describePeriod } from './year.ts'

type Output<Route extends keyof typeof reportsContract> = z.output<
  NonNullable<(typeof reportsContract)[Route]['~orpc']['outputSchema']>
>

const everything = { on: '2000-01-01', all: true }

/** The summary page: every indicator of the city in a period. */
export async function summaryOf(reads: Reads, periodId: string, today: string): Promise<Output<'summary'>> {
  const { info, rows, participation } = await consolidate(reads, periodId, today)
  const groups = await listGroups(reads)
  return {
    rows,
    groups: groups.map(({ code, name }) => ({ code, name })),
    unitsReported: participation.reported.size,
    unitsExpected: participation.expected,
    unitsMissing: participation.missing,
    period: info,
  }
}

/** City figures of the last periods of a kind, by indicator; nothing for ratios, which do not add up. */
export async function trendsOf(reads: Reads, periodId: string): Promise<Output<'trends'>> {
  const periods = lastPeriods(periodOf(periodId), historyLength)
  const indicators = await listIndicators(reads, everything)
  const byPeriod = new Map<string, Map<string, number>>()
  const plain: string[] = []
  for (const period of periods) {
    if (await isToldAlone(reads, period)) plain.push(period.id)
    else byPeriod.set(period.id, await totalsOf(reads, period, indicators))
  }
  for (const { period, indicatorId, value } of plain.length > 0 ? await periodTotals(reads, plain) : []) {
    const totals = byPeriod.get(period) ?? new Map<string, number>()
    byPeriod.set(period, totals.set(indicatorId, value))
  }
  return {
    periods: periods.map(({ id }) => id),
    rows: indicators
      .filter(({ kind }) => kind !== 'ratio')
      .map(({ id }) => ({
        indicatorId: id,
        values: periods.map((period) => byPeriod.get(period.id)?.get(id) ?? null),
      })),
  }
}

/** Whether a period's figures are just those its own reports give: no other report tells of the same months. */
async function isToldAlone(reads: Reads, period: Period): Promise<boolean> {
  if (monthsOf[period.kind] > 3) return false
  const others = [...endingWith(period), ...(period.kind === 'quarter' ? monthsOfQuarter(period) : [])]
  const { periods } = await yearStock(reads, period.year)
  return !others.some(({ id }) => id !== period.id && periods.has(id))
}

async function totalsOf(
  reads: Reads,
  period: Period,
  indicators: readonly Indicator[],
): Promise<Map<string, number>> {
  const figures = await cityFigures(reads, period, indicators)
  return new Map(
    [...figures].flatMap(([id, { thisPeriod }]) => (thisPeriod === null ? [] : [[id, thisPeriod]])),
  )
}

/** Units × indicators of one group. */
export async function gridOf(
  reads: Reads,
  { period: periodId, groupCode }: { period: string; groupCode: string },
  today: string,
): Promise<Output<'grid'>> {
  const inGroup = (await listIndicators(reads, everything)).filter((one) => one.groupCode === groupCode)
  const only = inGroup.map(({ id }) => id)
  const { period, rows, units, participation, info } = await consolidate(reads, periodId, today, only)
  const figures = new Map(
    (await unitFigures(reads, period, { indicatorIds: only })).map((figure) => [pairOf(figure), figure]),
  )
  const approximate = new Set(
    (await remarkedValues(reads, period.id)).filter((one) => one.approximate === 1).map(pairOf),
  )
  return {
    indicators: rows,
    units: units
      .filter((unit) => isInForce(unit, info.cutOff) || participation.reported.has(unit.id))
      .map(({ id, code, name }) => ({
        id,
        code,
        name,
        reported: participation.reported.has(id),
        values: rows.map(({ indicatorId }) => {
          const pair = pairOf({ unitId: id, indicatorId })
          const value = figures.get(pair)?.thisPeriod ?? null
          return value === null ? null : { value, approximate: approximate.has(pair) }
        }),
      })),
  }
}

/** One unit's figures of a period, over the indicators in force. */
export async function byUnitOf(
  reads: Reads,
  { period: periodId, unitId }: { period: string; unitId: string },
  today: string,
): Promise<Output<'byUnit'>> {
  const period = periodOf(periodId)
  const unit = (await listUnits(reads, everything)).find(({ id }) => id === unitId)
  if (!unit) throw new UserError('not-found')
  const info = await describePeriod(reads, period, today)
  const all = await listIndicators(reads, everything)
  const scope = { unitId, indicatorIds: all.map(({ id }) => id) }
  const figures = new Map((await unitFigures(reads, period, scope)).map((one) => [one.indicatorId, one]))
  const lastYear = await unitsLastYear(reads, period, scope)
  return {
    unit: { id: unit.id, code: unit.code, name: unit.name },
    rows: all
      .filter((indicator) => isInForce(indicator, info.cutOff) || figures.has(indicator.id))
      .map((indicator) => ({
        indicatorId: indicator.id,
        code: indicator.code,
        groupCode: indicator.groupCode,
        name: indicator.name,
        unit: indicator.unit,
        kind: indicator.kind,
        ...shownFigure(
          period,
          indicator,
          figures.get(indicator.id),
          lastYear.get(pairOf({ unitId, indicatorId: indicator.id })) ?? null,
        ),
      })),
  }
}

/** Sets, changes or takes away a target for the year. */
export async function setTarget(
  writes: Writes,
  target: { indicatorId: string; year: number; value: number | null; version: number | null },
): Promise<void> {
  const indicators = await listIndicators(writes, everything)
  if (!indicators.some(({ id }) => id === target.indicatorId)) throw new UserError('not-found')
  await saveTarget(writes, target)
}
