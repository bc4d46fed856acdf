import type * as z from 'zod'
import type { cellMark, sheetCell, sheetRow, sheetView } from '../../../shared/contract/intake.ts'
import type { DraftSheet } from '../../../shared/domain/draft.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import type { Grid, GridCell, Workbook } from '../../sheets/grid.ts'
import { UserError } from '../../user-error.ts'
import type { DraftItem } from './draft-items.ts'

export type SheetPage = z.output<typeof sheetView>
export type CellMark = z.output<typeof cellMark>
type SheetCell = z.output<typeof sheetCell>
type SheetRow = z.output<typeof sheetRow>

/** A ward-level table of the whole city comes in one part, and a very long sheet never in one. */
export const rowsAPage = 300

/** Part of a sheet from row `from` (zero-based) as its unit laid it out, with what each cell was understood as. */
export function sheetPage(
  workbook: Workbook,
  sheets: readonly DraftSheet[],
  items: readonly DraftItem[],
  name: string,
  from: number,
): SheetPage {
  const grid = workbook.sheets.find((sheet) => sheet.name === name)
  if (!grid) throw new UserError('not-found')
  const understood = sheets.find((sheet) => sheet.name === name)
  const marks = marksOf(items.filter((item) => item.sheet === name))
  const to = Math.min(from + rowsAPage, grid.rowCount)
  const byRow = grouped(
    grid.cells.filter((cell) => cell.row >= from && cell.row < to),
    (cell) => cell.row,
  )
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, offset): SheetRow => {
    const index = from + offset
    return {
      index,
      hidden: grid.hiddenRows.has(index),
      height: grid.rowHeights.get(index) ?? null,
      role: understood?.rowRoles[index] ?? null,
      cells: (byRow.get(index) ?? []).map((cell) => shownCell(cell, marks)),
    }
  })
  return {
    name,
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    columns: columnsOf(grid, understood),
    rows,
    merges: grid.merges.filter((merge) => merge.bottom >= from && merge.top < to),
    from,
    more: to < grid.rowCount,
  }
}

function columnsOf(grid: Grid, understood: DraftSheet | undefined): SheetPage['columns'] {
  return Array.from({ length: grid.columnCount }, (_, index) => ({
    width: grid.columnWidths.get(index) ?? null,
    hidden: grid.hiddenColumns.has(index),
    role: understood?.columnRoles[index] ?? null,
  }))
}

type Marks = { figures: Map<string, { key: string; mark: CellMark }>; labels: Map<string, CellMark> }

/** What most needs to be seen wins where a cell is the label of several figures. */
const weight: Record<CellMark, number> = { sure: 0, hidden: 1, check: 2, unknown: 3 }

function marksOf(items: readonly DraftItem[]): Marks {
  const marks: Marks = { figures: new Map(), labels: new Map() }
  for (const item of items) {
    const mark: CellMark = item.kind === 'value' ? item.confidence : item.kind
    for (const figure of item.figures) marks.figures.set(figure.cell, { key: item.key, mark })
    if (item.labelCell === null) continue
    const before = marks.labels.get(item.labelCell)
    if (before === undefined || weight[mark] > weight[before]) marks.labels.set(item.labelCell, mark)
  }
  return marks
}

function shownCell(cell: GridCell, marks: Marks): SheetCell {
  return {
    column: cell.column,
    text: cell.text,
    undecoded: cell.undecoded,
    number: cell.value.kind === 'number',
    bold: cell.bold,
    italic: cell.italic,
    align: cell.align,
    error: cell.value.kind === 'error' || cell.value.kind === 'empty',
    item: marks.figures.get(cell.address) ?? null,
    label: marks.labels.get(cell.address) ?? null,
  }
}

/** Cells whose text was decoded, in reading order, at most `limit`. */
export function decodedCells(
  workbook: Workbook,
  limit: number,
): { total: number; cells: { sheet: string; cell: string; before: string; after: string }[] } {
  const all = workbook.sheets.flatMap((sheet) =>
    sheet.cells.flatMap(({ address, undecoded, text }) =>
      undecoded === null || undecoded === text
        ? []
        : [{ sheet: sheet.name, cell: address, before: undecoded, after: text }],
    ),
  )
  return { total: all.length, cells: all.slice(0, limit) }
}
