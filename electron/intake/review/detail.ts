import type * as z from 'zod'
import type { intakeDetail, intakeItem } from '../../../shared/contract/intake.ts'
import type { Draft, Finding, FindingSource } from '../../../shared/domain/draft.ts'
import { periodOf, previousPeriod, samePeriodLastYear } from '../../../shared/domain/period.ts'
import type { Reads } from '../../database/database.ts'
import { UserError } from '../../user-error.ts'
import { differencesOf, placeOf, reportsOf, type StandingFigure } from '../apply/apply-plan.ts'
import { figuresOfUnits, type ReportName, reportNames, standingFigures } from '../apply/standing-store.ts'
import { fileOf, namedDifferences, type ShownDifference } from '../service.ts'
import type { CatalogueIndicator } from './draft-entries.ts'
import { type DraftItem, mainFigure } from './draft-items.ts'
import { noticesOf, openFile, type ReviewedFile, unitIdIn } from './review.ts'

export type IntakeDetail = z.output<typeof intakeDetail>
export type IntakeItem = z.output<typeof intakeItem>

/** Everything the review shows of a file but its sheets. */
export async function fileDetail(reads: Reads, id: string): Promise<IntakeDetail> {
  const file = await openFile(reads, id)
  const { row, draft } = file
  const shown = file.items.filter((item) => item.confidence === 'check' || file.decisions.has(item.key))
  const around = await figuresAround(reads, file, shown)
  const standing = await standingFor(reads, file)
  return {
    ...fileOf(row, file.units.byId),
    unitFinding: findingOf(draft?.unit, !file.unitPending, row.unit_confirmed === 1, (code) => {
      return file.units.byCode.get(code)?.name ?? code
    }),
    periodFinding: findingOf(
      draft?.period,
      !file.periodPending,
      row.period_confirmed === 1,
      (period) => period,
    ),
    items: shown.map((item) => shownItem(file, item, around, standing)),
    notices: noticesOf(file),
    sheets: (draft?.sheets ?? []).map(({ name, hidden, kind }) => ({ name, hidden, kind })),
    encoding: encodingOf(draft),
    keepEncoding: row.keep_encoding === 1,
    earlier: earlierOf(file, standing),
  }
}

/** One item, also a sure one. */
export async function itemDetail(reads: Reads, id: string, key: string): Promise<IntakeItem> {
  const file = await openFile(reads, id)
  const item = file.items.find((one) => one.key === key)
  if (!item) throw new UserError('not-found')
  return shownItem(file, item, await figuresAround(reads, file, [item]), await standingFor(reads, file))
}

/** What applying a file would change of what stands, value by value. */
export async function fileDifferences(
  reads: Reads,
  id: string,
): Promise<{ same: number; differences: ShownDifference[] }> {
  const file = await openFile(reads, id)
  const { byUnit, names } = await standingFor(reads, file)
  const parts = reportsIn(file).map((report) => {
    const { same, differences } = differencesOf(report.entries, byUnit.get(report.unitId) ?? [])
    return { same, differences: namedDifferences(file, report.unitId, differences, names) }
  })
  return {
    same: parts.reduce((sum, part) => sum + part.same, 0),
    differences: parts.flatMap((part) => part.differences),
  }
}

const encodingOf = (draft: Draft | null) => {
  const warning = draft?.warnings.find(({ code }) => code === 'legacy-encoding')
  return warning ? String(warning.params.encoding ?? '') : null
}

function findingOf(
  finding: Finding<string> | undefined,
  settled: boolean,
  confirmed: boolean,
  nameOf: (value: string) => string,
): IntakeDetail['unitFinding'] {
  return {
    settled: finding !== undefined && settled,
    confirmed,
    sources: (finding?.sources ?? []).map(sourceOf),
    rivals: (finding?.rivals ?? []).map(nameOf),
  }
}

/** `where` is a cell ("PL1!A2"), a sheet, or empty for the name of the file. */
function sourceOf(source: FindingSource): { where: string; text: string } {
  switch (source.kind) {
    case 'cell':
      return { where: `${source.sheet}!${source.cell}`, text: source.text }
    case 'sheet-name':
      return { where: source.sheet, text: source.sheet }
    case 'file-name':
      return { where: '', text: '' }
  }
}

type Around = (
  unitId: string | null,
  indicatorId: string,
  measure: string,
) => {
  previous: { period: string; value: number } | null
  lastYear: number | null
}

/** Figures of the period before and of the same period last year for the units the items are of. */
async function figuresAround(reads: Reads, file: ReviewedFile, items: readonly DraftItem[]): Promise<Around> {
  if (file.row.period === null) return () => ({ previous: null, lastYear: null })
  const period = periodOf(file.row.period)
  const [before, lastYear] = [previousPeriod(period).id, samePeriodLastYear(period).id]
  const unitIds = new Set(items.flatMap((item) => unitIdIn(file, item.unitCode) ?? []))
  const figures = await figuresOfUnits(reads, [...unitIds], [before, lastYear])
  const byPlace = new Map(
    figures.map((figure) => [
      `${figure.unitId}|${figure.period}|${figure.indicatorId}|${figure.measure}`,
      figure.value,
    ]),
  )
  return (unitId, indicatorId, measure) => {
    const at = (where: string) => byPlace.get(`${unitId}|${where}|${indicatorId}|${measure}`)
    const previous = at(before)
    return {
      previous: previous === undefined ? null : { period: before, value: previous },
      lastYear: at(lastYear) ?? null,
    }
  }
}

type Standing = { byUnit: Map<string, readonly StandingFigure[]>; names: Map<string, ReportName> }

/** What stands for the units and the period of a file that was not applied yet. */
async function standingFor(reads: Reads, file: ReviewedFile): Promise<Standing> {
  const { period, state } = file.row
  if (period === null || state !== 'review') return { byUnit: new Map(), names: new Map() }
  const unitIds = new Set(file.items.flatMap((item) => unitIdIn(file, item.unitCode) ?? []))
  const places = [...unitIds].map((unitId) => ({ unitId, period }))
  const byPlace = await standingFigures(reads, places)
  const byUnit = new Map(places.map(({ unitId }) => [unitId, byPlace.get(placeOf(unitId, period)) ?? []]))
  const reportIds = new Set([...byUnit.values()].flatMap((all) => all.map((figure) => figure.reportId)))
  return { byUnit, names: await reportNames(reads, [...reportIds]) }
}

const reportsIn = (file: ReviewedFile) =>
  reportsOf(file.entries, [], [], (code) => unitIdIn(file, code)) ?? []

function earlierOf(file: ReviewedFile, { byUnit, names }: Standing): IntakeDetail['earlier'] {
  const counted = { same: 0, changed: 0, added: 0, dropped: 0, waiting: 0 }
  if (names.size > 0) {
    for (const report of reportsIn(file)) {
      const standing = byUnit.get(report.unitId) ?? []
      if (standing.length === 0) continue
      const { same, differences } = differencesOf(report.entries, standing)
      counted.same += same
      for (const { kind } of differences) counted[kind]++
    }
  }
  const files = [...names.values()].map(({ id, file: name, receivedDate }) => ({
    reportId: id,
    file: name,
    receivedDate,
  }))
  return { files, ...counted }
}

const nameOf = ({ id, code, name, unit }: CatalogueIndicator) => ({ id, code, name, unit })

function shownItem(file: ReviewedFile, item: DraftItem, around: Around, standing: Standing): IntakeItem {
  const { catalogue, units } = file
  const decision = file.decisions.get(item.key) ?? null
  const main = mainFigure(item)
  const measure = main?.measure ?? 'thisPeriod'
  const indicator =
    decision?.indicatorId != null
      ? catalogue.byId.get(decision.indicatorId)
      : item.indicatorCode === null
        ? undefined
        : catalogue.byCode.get(item.indicatorCode)
  const unitId = unitIdIn(file, item.unitCode)
  const { previous, lastYear } = indicator
    ? around(unitId, indicator.id, measure)
    : { previous: null, lastYear: null }
  const stored = (unitId === null ? [] : (standing.byUnit.get(unitId) ?? [])).find(
    (figure) => figure.indicatorId === indicator?.id && figure.measure === measure,
  )
  const value = decision?.value ?? main?.value ?? null
  return {
    key: item.key,
    kind: item.kind,
    indicator: indicator ? nameOf(indicator) : null,
    unitName: item.unitCode === null ? null : (units.byCode.get(item.unitCode)?.name ?? item.unitCode),
    measure,
    value: main?.value ?? null,
    text: main?.text ?? '',
    label: item.label,
    unitText: item.unitText,
    sheet: item.sheet,
    cell: main?.cell ?? item.labelCell ?? '',
    labelCell: item.labelCell,
    confidence: item.confidence,
    reasons: item.reasons,
    candidates: item.candidates.flatMap((code) => {
      const candidate = catalogue.byCode.get(code)
      return candidate ? nameOf(candidate) : []
    }),
    decision: decision && {
      action: decision.action,
      value: decision.value,
      indicatorId: decision.indicatorId,
      version: decision.version,
    },
    pending: file.pending.has(item.key),
    follows: file.leads.get(item.key) ?? null,
    previousPeriod: previous,
    samePeriodLastYear: lastYear,
    storedNow:
      stored && stored.value !== value
        ? { value: stored.value, file: standing.names.get(stored.reportId)?.file ?? '' }
        : null,
  }
}
