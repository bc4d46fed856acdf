import type * as z from 'zod'
import type { checkItem } from '../../shared/contract/reports.ts'
import { cumulativeDisagrees } from '../../shared/domain/consolidation.ts'
import type { DraftReason, DraftWarning, UnknownRow, WarningCode } from '../../shared/domain/draft.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { formatNumber } from '../../shared/domain/number-text.ts'
import { endingWith, lastMonth, monthsOf, type Period, periodOf } from '../../shared/domain/period.ts'
import { compareUnits } from '../../shared/domain/unit-order.ts'
import { type Indicator, listIndicators, listUnits, type Unit } from '../committee/service.ts'
import type { Reads } from '../database/database.ts'
import { type Pair, placesOf, remarkedValues, reportRemarks, valuesOfReports } from './check-store.ts'
import { pairOf } from './city-figures.ts'
import { unitFigures, yearStock } from './figures-store.ts'
import { matrixCells } from './matrix.ts'
import { findOutliers } from './outlier-search.ts'

export type CheckItem = z.output<typeof checkItem>

/** Warnings that put a figure in doubt; a decoded font or a link elsewhere does not. */
const doubts: ReadonlySet<WarningCode> = new Set([
  'total-mismatch',
  'hidden-sheet',
  'hidden-row',
  'error-cell',
  'formula-without-value',
  'duplicate-indicator',
  'period-mismatch',
  'unit-mismatch',
])

/** A report with fewer than this share of the indicators is listed as lacking much. */
const fewFigures = 1 / 3

const everything = { on: '2000-01-01', all: true }
const kindOrder: CheckItem['kind'][] = [
  'approximate',
  'total-or-hidden',
  'outlier',
  'unknown-row',
  'not-accepted',
  'missing',
]

/** All of a period that a person should look at before its figures are used, by kind and unit. */
export async function checksOf(reads: Reads, periodId: string, today: string): Promise<CheckItem[]> {
  const period = periodOf(periodId)
  const units = (await listUnits(reads, everything)).sort(compareUnits)
  const indicators = await listIndicators(reads, everything)
  const names = namesOf(units, indicators)
  const items = [
    ...(await remarkedItems(reads, period, names)),
    ...(await reportItems(reads, period, names)),
    ...(await disagreements(reads, period, names)),
    ...(await outlierItems(reads, period, names)),
    ...(await missingItems(reads, period, names, today)),
  ]
  const rank = new Map(units.map(({ id }, index) => [id, index]))
  return items.sort(
    (a, b) =>
      kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || rank.get(a.unitId)! - rank.get(b.unitId)!,
  )
}

type Names = {
  units: ReadonlyMap<string, Unit>
  indicators: ReadonlyMap<string, Indicator>
}

const namesOf = (units: readonly Unit[], indicators: readonly Indicator[]): Names => ({
  units: new Map(units.map((unit) => [unit.id, unit])),
  indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
})

const nowhere = { reportId: null, file: '', sheet: '', cell: '' }

function item(
  names: Names,
  of: { unitId: string; indicatorId: string | null },
  rest: Omit<CheckItem, 'unitId' | 'unitName' | 'indicatorId' | 'code'>,
): CheckItem {
  const indicator = of.indicatorId === null ? undefined : names.indicators.get(of.indicatorId)
  return {
    ...rest,
    unitId: of.unitId,
    unitName: names.units.get(of.unitId)?.name ?? '',
    indicatorId: of.indicatorId,
    code: indicator?.code ?? null,
    label: indicator?.name ?? rest.label,
  }
}

async function remarkedItems(reads: Reads, period: Period, names: Names): Promise<CheckItem[]> {
  const values = await remarkedValues(reads, period.id)
  return values
    .filter(({ state, approximate }) => state === 'notAccepted' || approximate === 1)
    .map((value) => {
      const reasons = JSON.parse(value.reasons) as DraftReason[]
      const accepted = value.state !== 'notAccepted'
      const { label, text, file, sheet, cell, reportId } = value
      return item(names, value, {
        kind: accepted ? 'approximate' : 'not-accepted',
        label,
        text,
        taken: accepted ? value.value : null,
        reason: (accepted ? reasons.find(({ code }) => code === 'approximate') : reasons[0]) ?? null,
        reportId,
        file,
        sheet,
        cell,
      })
    })
}

/** What was said of whole reports: totals that do not add up, hidden parts, rows that belong to no indicator. */
async function reportItems(reads: Reads, period: Period, names: Names): Promise<CheckItem[]> {
  const reports = (await reportRemarks(reads, period.id)).map((report) => ({
    ...report,
    warnings: (JSON.parse(report.warnings) as DraftWarning[]).filter(({ code }) => doubts.has(code)),
    unknownRows: JSON.parse(report.unknownRows) as UnknownRow[],
  }))
  const doubted = reports.filter(({ warnings }) => warnings.length > 0).map(({ id }) => id)
  const values = grouped(
    doubted.length > 0 ? await valuesOfReports(reads, doubted) : [],
    (value) => value.reportId,
  )
  return reports.flatMap(({ id, unitId, file, warnings, unknownRows }) => [
    ...warnings.map((warning) => {
      const meant = values
        .get(id)
        ?.find(
          ({ label, sheet, cell }) =>
            (label === warning.params.label && sheet === warning.sheet) ||
            (sheet === warning.sheet && cell === warning.cell),
        )
      const place = { reportId: id, file, sheet: warning.sheet ?? '', cell: warning.cell ?? '' }
      return item(
        names,
        { unitId, indicatorId: meant?.indicatorId ?? null },
        {
          kind: 'total-or-hidden',
          label: String(warning.params.label ?? warning.params.name ?? warning.params.sheet ?? ''),
          text: String(warning.params.text ?? warning.params.written ?? ''),
          taken: meant?.value ?? null,
          reason: { code: warning.code, params: warning.params },
          ...place,
        },
      )
    }),
    ...unknownRows.map((row) => {
      const figure = row.figures.find(({ measure }) => measure === 'thisPeriod') ?? row.figures[0]
      return item(
        names,
        { unitId, indicatorId: null },
        {
          kind: 'unknown-row',
          label: row.label,
          text: figure?.text ?? '',
          taken: null,
          reason: null,
          reportId: id,
          file,
          sheet: row.sheet,
          cell: figure?.cell ?? row.cell,
        },
      )
    }),
  ])
}

/** Units whose own figure for the year so far differs from what their periods add up to. */
async function disagreements(reads: Reads, period: Period, names: Names): Promise<CheckItem[]> {
  const stock = await yearStock(reads, period.year)
  const longer = endingWith(period).some(({ id, kind }) => monthsOf[kind] > 3 && stock.periods.has(id))
  if (!longer && !stock.cumulatives) return []
  const figures = await unitFigures(reads, period, {}, stock)
  return figures.flatMap((figure) => {
    const { ownCumulative: own, fromParts, months } = figure
    const indicator = names.indicators.get(figure.indicatorId)
    if (own === null || fromParts === null || months < lastMonth(period) || !indicator) return []
    if (!cumulativeDisagrees(own, fromParts, indicator.unit)) return []
    return item(names, figure, {
      kind: 'total-or-hidden',
      label: indicator.name,
      text: formatNumber(own),
      taken: fromParts,
      reason: { code: 'cumulative-mismatch', params: { written: own, recomputed: fromParts } },
      ...nowhere,
    })
  })
}

async function outlierItems(reads: Reads, period: Period, names: Names): Promise<CheckItem[]> {
  const ratios = new Set(
    [...names.indicators.values()].filter(({ kind }) => kind === 'ratio').map(({ id }) => id),
  )
  const outliers = await findOutliers(reads, period, ratios)
  if (outliers.length === 0) return []
  const places = new Map(
    (await placesOf(reads, outliers satisfies Pair[], period.id)).map((at) => [pairOf(at), at]),
  )
  return outliers.map(({ unitId, indicatorId, value, reason }) => {
    const at = places.get(pairOf({ unitId, indicatorId }))
    return item(
      names,
      { unitId, indicatorId },
      {
        kind: 'outlier',
        label: at?.label ?? '',
        text: at?.text ?? '',
        taken: value,
        reason,
        reportId: at?.reportId ?? null,
        file: at?.file ?? '',
        sheet: at?.sheet ?? '',
        cell: at?.cell ?? '',
      },
    )
  })
}

/** Units whose report is overdue, and those that sent little of what was asked. */
async function missingItems(reads: Reads, period: Period, names: Names, today: string): Promise<CheckItem[]> {
  const cells = await matrixCells(reads, period.year, today, { period: period.id })
  return cells.flatMap((cell): CheckItem[] => {
    const whole = { kind: 'missing', label: '', text: '', taken: null, ...nowhere } as const
    const of = { unitId: cell.unitId, indicatorId: null }
    if (cell.status === 'missing') {
      return [
        item(names, of, { ...whole, reason: { code: 'report-missing', params: { days: cell.overdueDays } } }),
      ]
    }
    if (cell.receivedDate !== null && cell.reported < cell.expected * fewFigures) {
      const { reported, expected } = cell
      return [item(names, of, { ...whole, reason: { code: 'few-figures', params: { reported, expected } } })]
    }
    return []
  })
}
