import type * as z from 'zod'
import type { summaryRow, unitFigure } from '../../shared/contract/reports.ts'
import {
  changeSince,
  cumulativeDisagrees,
  isBehindTarget,
  percentOfTarget,
} from '../../shared/domain/consolidation.ts'
import { endingWith, lastMonth, monthsOf, type Period, periodOf } from '../../shared/domain/period.ts'
import { compareUnits } from '../../shared/domain/unit-order.ts'
import { isInForce } from '../../shared/domain/validity.ts'
import { type Indicator, listIndicators, listUnits, type Unit } from '../committee/service.ts'
import type { Reads } from '../database/database.ts'
import { type CityFigure, cityFigures, cityLastYear, noFigure, type Range } from './city-figures.ts'
import type { UnitFigure } from './figures-store.ts'
import { matrixCells } from './matrix.ts'
import { answeredRows } from './matrix-store.ts'
import { targetsOf } from './target-store.ts'
import { describePeriod, type PeriodInfo } from './year.ts'

export type SummaryRow = z.output<typeof summaryRow>
export type ShownUnitFigure = z.output<typeof unitFigure>

const everything = { on: '2000-01-01', all: true }

/** Whose figures a period has, and who still owes its report. */
export type Participation = {
  reported: ReadonlySet<string>
  expected: number
  missing: string[]
}

/** All that a period's consolidation says, for the screen, the workbook and the command line alike. */
export type Consolidation = {
  period: Period
  info: PeriodInfo
  indicators: Indicator[]
  units: Unit[]
  participation: Participation
  rows: SummaryRow[]
  city: ReadonlyMap<string, CityFigure>
  lastYear: ReadonlyMap<string, CityFigure>
}

/** Consolidates a period over all indicators in force at its cut-off or with a figure, or over some of them. */
export async function consolidate(
  reads: Reads,
  periodId: string,
  today: string,
  only?: readonly string[],
): Promise<Consolidation> {
  const period = periodOf(periodId)
  const info = await describePeriod(reads, period, today)
  const all = await listIndicators(reads, everything)
  const units = (await listUnits(reads, everything)).sort(compareUnits)
  const city = await cityFigures(reads, period, all, only)
  const lastYear = await cityLastYear(reads, period, all, only)
  const targets = new Map((await targetsOf(reads, period.year)).map((target) => [target.indicatorId, target]))
  const participation = await participationIn(reads, period, info, units, today)
  const indicators = all.filter(
    (indicator) =>
      (!only || only.includes(indicator.id)) && (isInForce(indicator, info.cutOff) || city.has(indicator.id)),
  )
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const rows = indicators.map((indicator): SummaryRow => {
    const figure = city.get(indicator.id) ?? noFigure
    const before = lastYear.get(indicator.id)?.cumulative ?? null
    const target = targets.get(indicator.id)
    const percent = percentOfTarget(indicator.kind, target?.value ?? null, figure.cumulative)
    return {
      indicatorId: indicator.id,
      code: indicator.code,
      groupCode: indicator.groupCode,
      name: indicator.name,
      unit: indicator.unit,
      kind: indicator.kind,
      target: target?.value ?? null,
      targetVersion: target?.version ?? null,
      thisPeriod: figure.thisPeriod,
      lowest: named(figure.range, 'lowest', names),
      highest: named(figure.range, 'highest', names),
      cumulative: figure.cumulative,
      cumulativeUnits: figure.unitsCumulative,
      percentOfTarget: percent,
      behind: isBehindTarget(indicator.kind, percent, period),
      samePeriodLastYear: before,
      change: changeSince(indicator.kind, before, figure.cumulative),
      unitsWithFigure: figure.unitsThisPeriod,
      unitsExpected: participation.expected,
    }
  })
  return { period, info, indicators, units, participation, rows, city, lastYear }
}

function named(range: Range | null, end: keyof Range, names: ReadonlyMap<string, string>) {
  return range && { unitName: names.get(range[end].unitId) ?? '', value: range[end].value }
}

/**
 * Who reported and who owes a report. A period longer than a quarter is told by the reports that end with it, since its
 * figures add up from them; where nothing was asked, all units in force are expected.
 */
async function participationIn(
  reads: Reads,
  period: Period,
  info: PeriodInfo,
  units: readonly Unit[],
  today: string,
): Promise<Participation> {
  const cells = await matrixCells(reads, period.year, today, { period: period.id })
  const reported = new Set(cells.filter((cell) => cell.receivedDate !== null).map((cell) => cell.unitId))
  const others = monthsOf[period.kind] > 3 ? endingWith(period).filter(({ id }) => id !== period.id) : []
  for (const { id } of others) {
    for (const { unitId } of await answeredRows(reads, period.year, { period: id })) reported.add(unitId)
  }
  const asked = cells.filter((cell) => cell.expectedReportId !== null)
  const owing = new Set(
    asked.length > 0
      ? asked.filter((cell) => cell.excusedReason === null).map((cell) => cell.unitId)
      : units.filter((unit) => isInForce(unit, info.cutOff)).map(({ id }) => id),
  )
  return {
    reported,
    expected: owing.size,
    missing: units.filter(({ id }) => owing.has(id) && !reported.has(id)).map(({ name }) => name),
  }
}

/** A unit's figure with what is said of it beside: last year, gaps, and whether its own sum disagrees. */
export function shownFigure(
  period: Period,
  { kind, unit }: Pick<Indicator, 'kind' | 'unit'>,
  figure: UnitFigure | undefined,
  lastYear: number | null,
): Omit<ShownUnitFigure, 'unitId' | 'unitName'> {
  const whole = figure !== undefined && figure.months >= lastMonth(period)
  const own = figure?.ownCumulative ?? null
  const fromParts = figure?.fromParts ?? null
  return {
    thisPeriod: figure?.thisPeriod ?? null,
    cumulative: figure?.cumulative ?? null,
    ownCumulative: own,
    disagrees: whole && own !== null && fromParts !== null && cumulativeDisagrees(own, fromParts, unit),
    partial: figure !== undefined && !whole && own === null,
    lastYear,
    change: changeSince(kind, lastYear, figure?.thisPeriod ?? null),
  }
}
