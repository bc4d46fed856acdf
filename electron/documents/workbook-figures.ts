import type { DocumentProfile } from '../../resources/document-profiles.ts'
import type { Day } from '../../shared/domain/day-text.ts'
import { type Period, periodOf } from '../../shared/domain/period.ts'
import { type ReportStanding, reportStanding } from '../../shared/domain/report-status.ts'
import type { MeetingWorkbook, WorkbookIndicator, WorkbookUnit, WorkbookValue } from './meeting-workbook.ts'
import { type Decimals, decimalsOf, displayedFigure } from './number-formats.ts'

/** Marks that stand where a figure could: not reported; no target or not computable; senseless to add or compare. */
export const marks = { notReported: '…', notComputable: '-', senseless: 'x' } as const

/** Đồng in the unit that tables print money in. */
const moneyDivisor = 1_000_000

/** The figures of one indicator as the tables print them. */
export type IndicatorFigures = {
  indicator: WorkbookIndicator
  byUnit: Map<string, WorkbookValue>
  /** Tables print money in triệu đồng: figures of the store divided by this. */
  divisor: number
  decimals: Decimals
  /** Unit of measurement in tables. */
  unitText: string
  count: number
  /** In the store's unit; null where nothing was reported or a sum makes no sense. */
  total: number | null
  lowest: number | null
  highest: number | null
}

/** Everything the sheets share, worked out once. */
export type WorkbookContext = {
  data: MeetingWorkbook
  profile: DocumentProfile
  period: Period
  groups: { code: string; name: string; shortName: string | null; figures: IndicatorFigures[] }[]
  byIndicator: Map<string, IndicatorFigures>
  /** Units with a figure or a received report, by code. */
  reported: Set<string>
  /** "(Kèm theo …)", the same on every sheet. */
  reference: string
}

/**
 * Orders the data by group and indicator. Groups without indicators are left out.
 * @throws Error when a figure or an indicator belongs to nothing in the data: it would be missing from a printed total.
 */
export function workbookContext(
  data: MeetingWorkbook,
  profile: DocumentProfile,
  reference: (year: number) => string,
): WorkbookContext {
  const unitCodes = new Set(data.units.map((unit) => unit.code))
  const byIndicator = new Map<string, IndicatorFigures>()
  const valuesOf = new Map<string, WorkbookValue[]>(data.indicators.map(({ code }) => [code, []]))
  for (const value of data.values) {
    const values = valuesOf.get(value.indicatorCode)
    if (!values) throw new Error(`A value of the unknown indicator ${value.indicatorCode}`)
    if (!unitCodes.has(value.unitCode)) throw new Error(`A value of the unknown unit ${value.unitCode}`)
    values.push(value)
  }
  for (const indicator of data.indicators) {
    byIndicator.set(indicator.code, indicatorFigures(indicator, valuesOf.get(indicator.code)!, data.units))
  }
  const groupCodes = new Set(data.groups.map((group) => group.code))
  for (const { code, groupCode } of data.indicators) {
    if (!groupCodes.has(groupCode)) throw new Error(`Indicator ${code} is of the unknown group ${groupCode}`)
  }
  const period = periodOf(data.period)
  return {
    data,
    profile,
    period,
    byIndicator,
    reported: new Set([
      ...data.values.map((value) => value.unitCode),
      ...data.units.filter((unit) => unit.receivedDate !== null).map((unit) => unit.code),
    ]),
    groups: data.groups
      .map((group) => ({
        code: group.code,
        name: group.name,
        shortName: group.shortName ?? null,
        figures: data.indicators
          .filter((indicator) => indicator.groupCode === group.code)
          .map((indicator) => byIndicator.get(indicator.code)!),
      }))
      .filter((group) => group.figures.length > 0),
    reference: reference(period.year),
  }
}

function indicatorFigures(
  indicator: WorkbookIndicator,
  values: WorkbookValue[],
  units: WorkbookUnit[],
): IndicatorFigures {
  const byUnit = new Map(values.map((value) => [value.unitCode, value]))
  if (byUnit.size < values.length) throw new Error(`Two values of one unit for indicator ${indicator.code}`)
  const figures = units.flatMap((unit) => byUnit.get(unit.code)?.value ?? [])
  const sum = figures.reduce((total, figure) => total + figure, 0)
  return {
    indicator,
    byUnit,
    divisor: indicator.money ? moneyDivisor : 1,
    decimals: decimalsFor(indicator, figures),
    unitText: indicator.money ? 'triệu đồng' : indicator.unit,
    count: figures.length,
    total: indicator.kind === 'ratio' || figures.length === 0 ? null : sum,
    lowest: figures.length === 0 ? null : Math.min(...figures),
    highest: figures.length === 0 ? null : Math.max(...figures),
  }
}

function decimalsFor(indicator: WorkbookIndicator, figures: number[]): Decimals {
  if (indicator.money) return 2
  if (indicator.kind === 'ratio') return 1
  const cityFigures = [indicator.cumulative, indicator.samePeriodLastYear, indicator.annualTarget]
  return decimalsOf([...figures, ...cityFigures.filter((figure) => figure !== null)])
}

/** Whether a unit's row is set back as not reported. */
export function isReported(context: WorkbookContext, unit: WorkbookUnit): boolean {
  return context.reported.has(unit.code)
}

/** How a unit's report stands on a day; its due date is the one it was given last. */
export function standingOf(unit: WorkbookUnit, day: Day): ReportStanding {
  return reportStanding({ ...unit, extendedDueDate: null, reportedIndicators: unit.expectedIndicators }, day)
}

/** A figure of the store as tables print it. */
export function printed(item: IndicatorFigures, value: number): number {
  return value / item.divisor
}

/** How a figure of the store looks on paper, for measuring columns. */
export function shown(item: IndicatorFigures, value: number | null): string {
  return value === null ? marks.notReported : displayedFigure(printed(item, value), item.decimals)
}
