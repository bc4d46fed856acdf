import type { DraftWarning, RowRole } from '../../../shared/domain/draft.ts'
import type { SheetView } from '../../sheets/sheet-view.ts'
import type { ColumnRoles } from './column-roles.ts'
import { rawFigure } from './figure.ts'
import type { ReportRow } from './report-rows.ts'

const rolesWithFigures: ReadonlySet<RowRole> = new Set(['item', 'sub-item', 'section', 'subtotal', 'total'])

/**
 * Cells of figures that show an error or hold a formula saved without its value, totals among them. Of a column of
 * percentages, which divide by targets not yet set, one example is enough.
 */
export function brokenCells(
  view: SheetView,
  rows: readonly ReportRow[],
  columns: ColumnRoles,
  sheet: string,
): DraftWarning[] {
  const warnings: DraftWarning[] = []
  const figures = columns.figures.map(({ column }) => column)
  const percents = [...columns.roles].flatMap(([column, role]) => (role === 'percent' ? [column] : []))
  const told = new Set<number>()
  for (const row of rows) {
    if (row.hidden || !rolesWithFigures.has(row.role)) continue
    for (const column of [...figures, ...percents]) {
      if (view.isHiddenColumn(column) || told.has(column)) continue
      const raw = rawFigure(view.cell(row.row, column))
      if (raw.kind !== 'error' && raw.kind !== 'no-value') continue
      if (percents.includes(column)) told.add(column)
      const label = row.label.written
      warnings.push({
        code: raw.kind === 'error' ? 'error-cell' : 'formula-without-value',
        params: { label, text: raw.cell.text },
        sheet,
        cell: raw.cell.address,
      })
    }
  }
  return warnings
}
