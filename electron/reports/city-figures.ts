import { weightedRatio } from '../../shared/domain/consolidation.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { endingWith, type Period, samePeriodLastYear, startsTheYear } from '../../shared/domain/period.ts'
import type { Indicator } from '../committee/service.ts'
import type { Reads } from '../database/database.ts'
import { cityFlows, type FigureScope, type UnitFigure, unitFigures, yearStock } from './figures-store.ts'
import { levelFigures } from './level-store.ts'
import { lastYearStatements, type Statement } from './value-store.ts'

type UnitValue = { unitId: string; value: number }
export type Range = { lowest: UnitValue; highest: UnitValue }

/** One indicator of the city in a period; null where no unit gave it or where it makes no sense to add. */
export type CityFigure = {
  thisPeriod: number | null
  unitsThisPeriod: number
  cumulative: number | null
  unitsCumulative: number
  /** Lowest and highest unit, of ratios alone. */
  range: Range | null
  cumulativeRange: Range | null
}

export const noFigure: CityFigure = {
  thisPeriod: null,
  unitsThisPeriod: 0,
  cumulative: null,
  unitsCumulative: 0,
  range: null,
  cumulativeRange: null,
}

/** The city's figures of a period by indicator; what no unit reported is absent. */
export async function cityFigures(
  reads: Reads,
  period: Period,
  indicators: readonly Indicator[],
  only?: readonly string[],
): Promise<Map<string, CityFigure>> {
  const stock = await yearStock(reads, period.year)
  if (only) {
    const weights = indicators.flatMap(({ id, weightIndicatorId }) =>
      only.includes(id) && weightIndicatorId ? [weightIndicatorId] : [],
    )
    const figures = await unitFigures(reads, period, { indicatorIds: [...only, ...weights] }, stock)
    return addUp(figures, indicators)
  }
  const flows = await cityFlows(reads, period, stock)
  const levels = await levelFigures(reads, period, stock)
  const weights = indicators.flatMap(({ weightIndicatorId }) => weightIndicatorId ?? [])
  const weighing =
    weights.length > 0 ? await unitFigures(reads, period, { indicatorIds: weights }, stock) : []
  const added = addUp(levels, indicators, weighing)
  for (const { indicatorId, ...flow } of flows) {
    if (flow.unitsCumulative > 0) added.set(indicatorId, { ...noFigure, ...flow })
  }
  return added
}

/** Adds units' figures up: flows and stocks to sums, ratios to their weighted mean and their range. */
function addUp(
  figures: readonly UnitFigure[],
  indicators: readonly Indicator[],
  weighing: readonly UnitFigure[] = figures,
): Map<string, CityFigure> {
  const byIndicator = grouped(figures, (figure) => figure.indicatorId)
  const weights = grouped(weighing, (figure) => figure.indicatorId)
  const added = new Map<string, CityFigure>()
  for (const { id, kind, weightIndicatorId } of indicators) {
    const own = byIndicator.get(id)
    if (!own) continue
    const weight = weightIndicatorId ? weights.get(weightIndicatorId) : undefined
    const now = told(own, 'thisPeriod')
    const soFar = told(own, 'cumulative')
    const sum = (values: UnitValue[]) =>
      values.length > 0 ? values.reduce((total, { value }) => total + value, 0) : null
    added.set(id, {
      thisPeriod: kind === 'ratio' ? mean(now, told(weight ?? [], 'thisPeriod')) : sum(now),
      unitsThisPeriod: now.length,
      cumulative: kind === 'ratio' ? mean(soFar, told(weight ?? [], 'cumulative')) : sum(soFar),
      unitsCumulative: soFar.length,
      range: kind === 'ratio' ? rangeOf(now) : null,
      cumulativeRange: kind === 'ratio' ? rangeOf(soFar) : null,
    })
  }
  return added
}

function told(figures: readonly UnitFigure[], which: 'thisPeriod' | 'cumulative'): UnitValue[] {
  return figures.flatMap(({ unitId, [which]: value }) => (value === null ? [] : [{ unitId, value }]))
}

function mean(ratios: readonly UnitValue[], weights: readonly UnitValue[]): number | null {
  const weightOf = new Map(weights.map(({ unitId, value }) => [unitId, value]))
  return weightedRatio(
    ratios.flatMap(({ unitId, value }) => {
      const weight = weightOf.get(unitId)
      return weight === undefined ? [] : [{ ratio: value, weight }]
    }),
  )
}

function rangeOf(values: readonly UnitValue[]): Range | null {
  const sorted = [...values].sort((a, b) => a.value - b.value)
  const [lowest] = sorted
  const highest = sorted.at(-1)
  return lowest && highest ? { lowest, highest } : null
}

/**
 * The city a year before, at the end of the same period. Where a unit has no figure of that year in the workspace,
 * what it says of it in this year's report stands for it.
 */
export async function cityLastYear(
  reads: Reads,
  period: Period,
  indicators: readonly Indicator[],
  only?: readonly string[],
): Promise<Map<string, CityFigure>> {
  const scope = only ? { indicatorIds: only } : {}
  const statements = await cumulativeStatements(reads, period, indicators, scope)
  const before = samePeriodLastYear(period)
  if (statements.length === 0) return cityFigures(reads, before, indicators, only)
  const figures = await unitFigures(reads, before, scope)
  const known = new Set(figures.filter(({ cumulative }) => cumulative !== null).map(pairOf))
  const stated = statements
    .filter((statement) => !known.has(pairOf(statement)))
    .map(({ indicatorId, unitId, value }) => ({
      indicatorId,
      unitId,
      thisPeriod: value,
      cumulative: value,
      fromParts: value,
      months: 0,
      ownCumulative: null,
    }))
  return addUp([...figures, ...stated], indicators)
}

/**
 * What units say of the year before up to the end of the period: for flows only in a report that begins with the year,
 * since the column of another speaks of that period alone.
 */
async function cumulativeStatements(
  reads: Reads,
  period: Period,
  indicators: readonly Indicator[],
  scope: FigureScope,
): Promise<Statement[]> {
  const yearLong = endingWith(period).find(startsTheYear)
  const periods = [...new Set([period.id, ...(yearLong ? [yearLong.id] : [])])]
  const flows = new Set(indicators.filter(({ kind }) => kind === 'flow').map(({ id }) => id))
  const statements = await lastYearStatements(reads, period.year, periods, scope)
  return statements.filter(({ indicatorId, period: said }) =>
    flows.has(indicatorId) ? said === yearLong?.id : said === period.id,
  )
}

/** Each unit's figure of the period a year before: stored then, or stated in this year's report. */
export async function unitsLastYear(
  reads: Reads,
  period: Period,
  scope: FigureScope,
): Promise<Map<string, number>> {
  const figures = await unitFigures(reads, samePeriodLastYear(period), scope)
  const stated = await lastYearStatements(reads, period.year, [period.id], scope)
  return new Map([
    ...stated.map((statement) => [pairOf(statement), statement.value] as const),
    ...figures.flatMap((figure) =>
      figure.thisPeriod === null ? [] : [[pairOf(figure), figure.thisPeriod] as const],
    ),
  ])
}

/** The key of a unit and an indicator. */
export const pairOf = ({ indicatorId, unitId }: { indicatorId: string; unitId: string }) =>
  `${unitId} ${indicatorId}`
