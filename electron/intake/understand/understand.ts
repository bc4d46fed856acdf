import type { Draft, DraftSheet, DraftWarning } from '../../../shared/domain/draft.ts'
import type { Workbook } from '../../sheets/grid.ts'
import { type SheetView, viewSheet } from '../../sheets/sheet-view.ts'
import { evidenceOf, filePeriod } from './file-period.ts'
import { findUnit } from './find-unit.ts'
import { legacyEncodingWarnings } from './legacy-encoding-warning.ts'
import { ownUnits, pagesToSkip, readPages } from './pages.ts'
import { type ReferenceIndex, referenceIndex, type UnderstandContext } from './reference-index.ts'
import { settleValues } from './settle-values.ts'
import { readSheet, type SheetReading } from './sheet-reading.ts'
import { sumOfParts } from './sum-of-parts.ts'
import type { ReadValue } from './table-reading.ts'
import { findBareTable, findTables } from './table-shape.ts'

export type { UnderstandContext } from './reference-index.ts'

/**
 * Understands a workbook a unit sent in (already decoded, see `decodeWorkbook`): which unit and period it reports, the
 * value of each indicator with its cell and what is doubtful about it, and the rows no indicator fits. Takes no part in
 * storing anything and reads nothing but its arguments. Every sheet is listed; hidden ones give no values.
 */
export function understandWorkbook(workbook: Workbook, context: UnderstandContext): Draft {
  const index = referenceIndex(context)
  const views = workbook.sheets.map(viewSheet)
  const visible = views.filter(({ grid }) => grid.visibility === 'visible')
  const pages = readPages(visible, index, context)
  const lines = pages.flatMap((page) => page.lines)
  const sheetNames = pages.map(({ view }) => view.grid.name)

  const sharedUnit = ownUnits(pages).size <= 1
  const unit = findUnit(
    index.units,
    context.units,
    sharedUnit
      ? { lines, footLines: pages.flatMap((page) => page.footLines), sheetNames, fileName: context.fileName }
      : { lines: [], footLines: [], sheetNames: [], fileName: context.fileName },
  )
  const period = filePeriod(pages, evidenceOf(pages, context, unit.finding.value !== null))

  const readings = new Map<SheetView, SheetReading>()
  const warnings: DraftWarning[] = [...legacyEncodingWarnings(visible), ...unit.warnings, ...period.warnings]
  const skipped = pagesToSkip(pages, period, sharedUnit)
  const wards: ReadValue[][] = []
  for (const page of pages) {
    if (skipped.other.has(page)) continue
    const unitCode = sharedUnit ? null : page.unit.value
    const isSpan = period.parts.includes(page)
    const ownPeriod = isSpan ? page.period.finding.value : period.finding.value
    const reading = readSheet(page.view, page.tables, index, ownPeriod, unitCode)
    readings.set(page.view, reading)
    wards.push(...reading.parts)
    if (skipped.parts.has(page)) wards.push(reading.values.splice(0))
  }
  const taken = [...readings.values()]
  const bodies = [...skipped.bodies].flatMap(({ view }) => readings.get(view) ?? [])
  wards.push(...takeParts(bodies, taken))
  const spans = period.parts.map(({ view }) => readings.get(view)?.values.splice(0) ?? [])
  const values = withoutUnclear(taken)
  const own = new Set(values.map(({ indicatorCode }) => indicatorCode))
  const summed = [...sumOfParts(wards, index, 'places'), ...sumOfParts(spans, index, 'time')]
  values.push(...summed.filter(({ indicatorCode }) => !own.has(indicatorCode)))
  const settled = settleValues(values, index)
  // Where one table is understood, a table that gives nothing is something else and its rows are no unknown indicators.
  const unknownRows = taken
    .filter((reading) => reading.values.length > 0 || values.length === 0)
    .flatMap((reading) => reading.unknownRows)
  for (const reading of taken) warnings.push(...reading.warnings)
  warnings.push(...settled.warnings, ...wholeFileWarnings(workbook, views, taken, index, values.length))
  return {
    unit: unit.finding,
    period: period.finding,
    values: settled.values,
    unknownRows: [...unknownRows, ...settled.demoted],
    warnings,
    sheets: views.map((view) => draftSheet(view, readings.get(view))),
  }
}

/**
 * Takes the figures of single bodies ("Công an", "Hội LHPN", a sheet each) out of their sheets, to be added up; sheets that
 * share no indicator with another are the themes of one report and stay as they are.
 */
function takeParts(bodies: readonly SheetReading[], all: readonly SheetReading[]): ReadValue[][] {
  const indicatorsOf = ({ values }: SheetReading) => new Set(values.map(({ indicatorCode }) => indicatorCode))
  const areParts = bodies.some((body) => {
    const own = indicatorsOf(body)
    return all.some((other) => other !== body && [...indicatorsOf(other)].some((code) => own.has(code)))
  })
  return areParts ? bodies.map(({ values }) => values.splice(0)) : []
}

/** All values; from a table whose period column was not said, only those that no clear table gives. */
function withoutUnclear(readings: readonly SheetReading[]): ReadValue[] {
  const reports = [...readings].sort((a, b) => Number(a.kind === 'matrix') - Number(b.kind === 'matrix'))
  const clear = new Set(
    reports
      .filter(({ isClear }) => isClear)
      .flatMap(({ values }) => values.map((value) => value.indicatorCode)),
  )
  return reports.flatMap((reading) =>
    reading.isClear ? reading.values : reading.values.filter((value) => !clear.has(value.indicatorCode)),
  )
}

function wholeFileWarnings(
  workbook: Workbook,
  views: readonly SheetView[],
  readings: readonly SheetReading[],
  index: ReferenceIndex,
  values: number,
): DraftWarning[] {
  const warnings: DraftWarning[] = []
  for (const view of views) {
    if (view.grid.visibility === 'visible') continue
    const figures = view.grid.cells.filter(({ value }) => value.kind === 'number').length
    const isTable =
      findTables(view, index).length > 0 || (figures >= 3 && findBareTable(view, index) !== null)
    if (isTable)
      warnings.push({
        code: 'hidden-sheet',
        params: { sheet: view.grid.name, figures },
        sheet: view.grid.name,
        cell: null,
      })
  }
  if (workbook.externalLinks) warnings.push({ code: 'external-links', params: {}, sheet: null, cell: null })
  const skipped = readings.reduce((sum, reading) => sum + reading.skippedRows, 0)
  if (skipped > 0)
    warnings.push({ code: 'rows-skipped', params: { count: skipped }, sheet: null, cell: null })
  if (values === 0)
    warnings.push({
      code: 'no-table',
      params: { sheet: workbook.sheets[0]?.name ?? '' },
      sheet: workbook.sheets[0]?.name ?? null,
      cell: null,
    })
  return warnings
}

function draftSheet(view: SheetView, reading: SheetReading | undefined): DraftSheet {
  const { name, visibility, rowCount, columnCount } = view.grid
  return {
    name,
    hidden: visibility !== 'visible',
    kind: reading?.kind ?? 'other',
    rowCount,
    columnCount,
    rowRoles: reading?.rowRoles ?? {},
    columnRoles: reading?.columnRoles ?? {},
  }
}
