import type { Finding } from '../../../shared/domain/draft.ts'
import type { PeriodId } from '../../../shared/domain/period.ts'
import type { SheetView } from '../../sheets/sheet-view.ts'
import type { FilePeriod } from './file-period.ts'
import { type FoundPeriod, findPeriod } from './find-period.ts'
import { findUnit } from './find-unit.ts'
import { isBodyOrSector, isWard } from './place-names.ts'
import type { ReferenceIndex, UnderstandContext } from './reference-index.ts'
import { scopeOf } from './row-scope.ts'
import { footLines, type HeadLine, headLines } from './sheet-head.ts'
import { findBareTable, findTables, type TableShape } from './table-shape.ts'
import { asRead, type PlacedTable } from './turned-table.ts'

/** A visible sheet with its tables and the lines above them. */
export type Page = {
  view: SheetView
  tables: TableShape[]
  /** The same tables as they are read: those with their indicators across turned on their side. */
  asRead: PlacedTable[]
  lines: HeadLine[]
  footLines: HeadLine[]
  unit: Finding<string>
  period: FoundPeriod
}

/** The visible sheets of a workbook with what each says of itself. */
export function readPages(
  visible: readonly SheetView[],
  index: ReferenceIndex,
  context: UnderstandContext,
): Page[] {
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
      asRead: found.map((table) => asRead(view, table, index)),
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

/** Units that single sheets report for; several make the file one of many units. */
export function ownUnits(pages: readonly Page[]): Set<string> {
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
export function pagesToSkip(
  pages: readonly Page[],
  { finding: { value: period }, parts: ofParts }: FilePeriod,
  sharedUnit: boolean,
): { other: Set<Page>; parts: Set<Page>; bodies: Set<Page> } {
  const withTables = pages.filter((page) => page.tables.length > 0)
  const ofOtherPeriods = pages.filter(
    (page) =>
      !ofParts.includes(page) &&
      (isOfOtherPeriod(page, period) ||
        page.period.isPlan ||
        (pages.length > 1 && scopeOf(page.view.grid.name, period)?.kind === 'other')),
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

/** A sheet that names another period than the file's; a year alone only where it is another year. */
function isOfOtherPeriod({ period: { finding, isYearOnly } }: Page, period: PeriodId | null): boolean {
  if (period === null || finding.value === null || finding.sources.length === 0 || finding.value === period)
    return false
  return !isYearOnly || finding.value.slice(0, 4) !== period.slice(0, 4)
}
