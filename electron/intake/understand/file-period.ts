import type { DraftWarning } from '../../../shared/domain/draft.ts'
import {
  madeUpOf,
  type Period,
  type PeriodId,
  parsePeriod,
  periodKinds,
  periodOf,
  periodsOfKind,
} from '../../../shared/domain/period.ts'
import { type FoundPeriod, findPeriod, type PeriodEvidence } from './find-period.ts'
import type { Page } from './pages.ts'
import { narrowedByColumns } from './period-of-columns.ts'
import type { UnderstandContext } from './reference-index.ts'

/** What the sheets and the file's name say of the period. */
export function evidenceOf(
  pages: readonly Page[],
  context: UnderstandContext,
  letterMayBeQuarter: boolean,
): PeriodEvidence {
  const headings = pages.flatMap(({ asRead }) =>
    asRead.flatMap(({ table }) => (table.hasHeading ? table.columns.map(({ path }) => path.join(' ')) : [])),
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

/** `parts` are the sheets of the months or quarters that make the period up, in their order, where no sheet is its own. */
export type FilePeriod = FoundPeriod & { parts: Page[] }

/**
 * The period of the file. Sheets of several periods in one file ("Quý I" to "Quý IV", "Tháng 4" to "Tháng 6") each speak
 * for themselves: the one the file's name or the office asks for is taken, or made up from its months; else the one that
 * a full set of months makes up, else the last that holds figures. The choice is shown.
 */
export function filePeriod(pages: readonly Page[], evidence: PeriodEvidence): FilePeriod {
  const dated = pages.filter(
    (page) => page.period.finding.sources.length > 0 && !page.period.isYearOnly && hasFigures(page),
  )
  const reported = dated.filter((page) => !page.period.isPlan)
  const filled = reported.length > 0 ? reported : dated
  const periods = [...new Set(filled.flatMap(({ period }) => period.finding.value ?? []))]
  if (periods.length <= 1) {
    const tables = pages.flatMap((page) => page.asRead)
    return { ...narrowedByColumns(tables, findPeriod(evidence), evidence.expectedPeriod), parts: [] }
  }
  const wanted = findPeriod({ ...evidence, lines: [], sheetNames: [], headings: [] }).finding.value
  const chosen =
    [wanted, evidence.expectedPeriod].find(
      (period) => period !== null && (periods.includes(period) || partsOf(period, periods).length > 0),
    ) ??
    wholeOfMonths(periods) ??
    periods.toSorted().at(-1)!
  const own = filled.filter(({ period }) => period.finding.value === chosen)
  const partIds = own.length > 0 ? [] : partsOf(chosen, periods)
  const parts = partIds.flatMap((id) => filled.filter(({ period }) => period.finding.value === id))
  // "Tháng 4" beside "Quý II" says nothing against it.
  const within: (PeriodId | null)[] = madeUpOf(periodOf(chosen)).flatMap((list) => list.map(({ id }) => id))
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
    parts,
    warnings: [
      ...base.warnings,
      ...filled
        .filter(({ period }) => period.finding.value !== chosen && !within.includes(period.finding.value))
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

/** The quarters or months of a period, where every one of them is among those given; none otherwise. */
function partsOf(id: PeriodId, given: readonly PeriodId[]): PeriodId[] {
  const period = parsePeriod(id)
  const whole = period && madeUpOf(period).find((parts) => parts.every((part) => given.includes(part.id)))
  return whole?.map((part) => part.id) ?? []
}

/** The period that just these months make up, "Tháng 4" to "Tháng 6" the second quarter; null where it is none. */
function wholeOfMonths(given: readonly PeriodId[]): PeriodId | null {
  const months = given.toSorted().flatMap((id) => parsePeriod(id) ?? [])
  const year = months[0]!.year
  if (months.some((month) => month.kind !== 'month' || month.year !== year)) return null
  const wholes = periodKinds.flatMap((kind) => periodsOfKind(year, kind))
  const isWhole = (period: Period) =>
    partsOf(period.id, given).length === months.length && madeUpOf(period).at(-1)!.length === months.length
  return wholes.find(isWhole)?.id ?? null
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
