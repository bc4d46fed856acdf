import type { Draft, DraftSheet, DraftWarning, Finding } from '../../../shared/domain/draft.ts'
import type { PeriodId } from '../../../shared/domain/period.ts'
import type { Workbook } from '../../sheets/grid.ts'
import { type SheetView, viewSheet } from '../../sheets/sheet-view.ts'
import { type FoundPeriod, findPeriod, type PeriodEvidence } from './find-period.ts'
import { findUnit } from './find-unit.ts'
import { legacyEncodingWarnings } from './legacy-encoding-warning.ts'
import { narrowedByColumns } from './period-of-columns.ts'
import { isBodyOrSector, isWard } from './place-names.ts'
import { type ReferenceIndex, referenceIndex, type UnderstandContext } from './reference-index.ts'
import { scopeOf } from './row-scope.ts'
import { settleValues } from './settle-values.ts'
import { footLines, type HeadLine, headLines } from './sheet-head.ts'
import { readSheet, type SheetReading } from './sheet-reading.ts'
import { sumOfParts } from './sum-of-parts.ts'
import type { ReadValue } from './table-reading.ts'
import { findBareTable, findTables, type TableShape } from './table-shape.ts'

export type { UnderstandContext } from './reference-index.ts'

/** A visible sheet with its tables and the lines above them. */
type Page = {
  view: SheetView
  tables: TableShape[]
  lines: HeadLine[]
  footLines: HeadLine[]
  unit: Finding<string>
  period: FoundPeriod
}

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
  const skipped = pagesToSkip(pages, period.finding.value, sharedUnit)
  const wards: ReadValue[][] = []
  for (const page of pages) {
    if (skipped.other.has(page)) continue
    const unitCode = sharedUnit ? null : page.unit.value
    const reading = readSheet(page.view, page.tables, index, period.finding.value, unitCode)
    readings.set(page.view, reading)
    wards.push(...reading.parts)
    if (skipped.parts.has(page)) wards.push(reading.values.splice(0))
  }
  const taken = [...readings.values()]
  const bodies = [...skipped.bodies].flatMap(({ view }) => readings.get(view) ?? [])
  wards.push(...takeParts(bodies, taken))
  const values = withoutUnclear(taken)
  const own = new Set(values.map(({ indicatorCode }) => indicatorCode))
  values.push(...sumOfParts(wards, index).filter(({ indicatorCode }) => !own.has(indicatorCode)))
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

function readPages(visible: readonly SheetView[], index: ReferenceIndex, context: UnderstandContext): Page[] {
  const tables = new Map(visible.map((view) => [view, findTables(view, index)]))
  if ([...tables.values()].every((found) => found.length === 0)) {
    for (const view of visible) {
      const bare = findBareTable(view, index)
      if (bare) tables.set(view, [bare])
    }
  }
  return visible.map((view) => {
    const found = tables.get(view)!
    const lines = headLines(view, found)
    const sheetNames = [view.grid.name]
    return {
      view,
      tables: found,
      lines,
      footLines: footLines(view, found),
      unit: findUnit(index.units, context.units, { lines, footLines: [], sheetNames, fileName: '' }).finding,
      period: findPeriod({
        lines,
        sheetNames,
        headings: [],
        fileName: '',
        letterMayBeQuarter: false,
        expectedPeriod: null,
        today: context.today,
      }),
    }
  })
}

function evidenceOf(
  pages: readonly Page[],
  context: UnderstandContext,
  letterMayBeQuarter: boolean,
): PeriodEvidence {
  const headings = pages.flatMap(({ tables }) =>
    tables.flatMap(({ columns, hasHeading }) =>
      hasHeading ? columns.map(({ path }) => path.join(' ')) : [],
    ),
  )
  return {
    lines: pages.flatMap(({ lines, footLines }) => [
      ...lines,
      ...footLines.filter(({ kind }) => kind === 'place-and-day'),
    ]),
    sheetNames: pages.map(({ view }) => view.grid.name),
    headings,
    fileName: context.fileName,
    letterMayBeQuarter,
    expectedPeriod: context.expectedPeriod ?? null,
    today: context.today,
  }
}

/**
 * The period of the file. Sheets of several periods in one file ("Quý I" to "Quý IV") each speak for themselves: the one
 * the file's name or the office asks for is taken, else the last that holds figures, and the choice is shown.
 */
function filePeriod(pages: readonly Page[], evidence: PeriodEvidence): FoundPeriod {
  const dated = pages.filter(
    (page) => page.period.finding.sources.length > 0 && !page.period.isYearOnly && hasFigures(page),
  )
  const reported = dated.filter((page) => !page.period.isPlan)
  const filled = reported.length > 0 ? reported : dated
  const periods = [...new Set(filled.flatMap(({ period }) => period.finding.value ?? []))]
  if (periods.length <= 1) return narrowedByColumns(pages, findPeriod(evidence), evidence.expectedPeriod)
  const wanted = findPeriod({ ...evidence, lines: [], sheetNames: [], headings: [] }).finding.value
  const chosen =
    [wanted, evidence.expectedPeriod].find((period) => period !== null && periods.includes(period)) ??
    periods.toSorted().at(-1)!
  const own = filled.filter(({ period }) => period.finding.value === chosen)
  const base = findPeriod({
    ...evidence,
    lines: own.flatMap((page) => page.lines),
    sheetNames: own.map((page) => page.view.grid.name),
  })
  return {
    finding: {
      ...base.finding,
      value: chosen,
      confidence: wanted === chosen ? base.finding.confidence : 'check',
      rivals: periods.filter((period) => period !== chosen),
    },
    isYearOnly: false,
    isPlan: base.isPlan,
    warnings: [
      ...base.warnings,
      ...filled
        .filter(({ period }) => period.finding.value !== chosen)
        .map(
          (page): DraftWarning => ({
            code: 'period-mismatch',
            params: { chosen, other: page.period.finding.value!, where: 'sheet-name' },
            sheet: page.view.grid.name,
            cell: null,
          }),
        ),
    ],
  }
}

function hasFigures({ view, tables }: Page): boolean {
  return tables.some(({ firstRow, columns }) =>
    view.grid.cells.some(
      (cell) =>
        cell.row >= firstRow &&
        cell.column > (columns[0]?.column ?? 0) &&
        (cell.value.kind === 'number' || /^\d/.test(cell.text)),
    ),
  )
}

/** Units that single sheets report for; several make the file one of many units. */
function ownUnits(pages: readonly Page[]): Set<string> {
  return new Set(
    pages.flatMap(({ unit, tables }) =>
      tables.length > 0 && unit.value !== null && unit.rivals.length === 0 ? [unit.value] : [],
    ),
  )
}

/**
 * Sheets not to be read as the file's own: those of another period or of a plan, and those of single wards and bodies,
 * which are parts of it. Wards are left out where a sheet for the whole stands beside them.
 */
function pagesToSkip(
  pages: readonly Page[],
  period: PeriodId | null,
  sharedUnit: boolean,
): { other: Set<Page>; parts: Set<Page>; bodies: Set<Page> } {
  const withTables = pages.filter((page) => page.tables.length > 0)
  const ofOtherPeriods = pages.filter(
    (page) =>
      isOfOtherPeriod(page, period) ||
      page.period.isPlan ||
      (pages.length > 1 && scopeOf(page.view.grid.name, period)?.kind === 'other'),
  )
  const other = new Set(withTables.every((page) => ofOtherPeriods.includes(page)) ? [] : ofOtherPeriods)
  const wards = pages.filter(
    (page) => !other.has(page) && page.tables.length > 0 && isWard(page.view.grid.name) && sharedUnit,
  )
  const named = withTables.filter((page) => !other.has(page) && isBodyOrSector(page.view.grid.name))
  const bodies = new Set(named.length > 1 ? named : [])
  const wholes = withTables.filter((page) => !other.has(page) && !wards.includes(page) && !bodies.has(page))
  if (wards.length === 0) return { other, parts: new Set(), bodies }
  return wholes.length > 0
    ? { other: new Set([...other, ...wards]), parts: new Set(), bodies }
    : { other, parts: new Set(wards), bodies }
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

/** A sheet that names another period than the file's; a year alone only where it is another year. */
function isOfOtherPeriod({ period: { finding, isYearOnly } }: Page, period: PeriodId | null): boolean {
  if (period === null || finding.value === null || finding.sources.length === 0 || finding.value === period)
    return false
  return !isYearOnly || finding.value.slice(0, 4) !== period.slice(0, 4)
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
