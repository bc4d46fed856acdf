import type * as z from 'zod'
import type { reportsContract } from '../../shared/contract/reports.ts'
import { cellAt } from '../../shared/domain/cell-address.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import type { Reads } from '../database/database.ts'
import type { Desk } from '../intake/desk/desk.ts'
import { fileOfReport } from '../intake/desk/desk-files.ts'
import type { Grid } from '../sheets/grid.ts'
import { UserError } from '../user-error.ts'
import { valueWithFile } from './value-store.ts'

export type Excerpt = z.output<
  NonNullable<(typeof reportsContract)['sourceExcerpt']['~orpc']['outputSchema']>
>

/** Rows shown above and below the cell, and cells of a row at most. */
const rowsAround = 2
const cellsARow = 12

/** The cell a figure came from with two rows of its sheet on either side, read from the kept file. */
export async function excerptOf(
  reads: Reads,
  workbookOf: Desk['workbook'],
  valueId: string,
): Promise<Excerpt> {
  const value = await valueWithFile(reads, valueId)
  if (!value) throw new UserError('not-found')
  const file = await fileOfReport(reads, value)
  if (!file) return { sheet: value.sheet, rows: [], intakeFileId: null }
  const { sheets } = await workbookOf(file)
  const sheet = sheets.find(({ name }) => name === value.sheet)
  if (!sheet) throw new UserError('file-unreadable', { file: value.file })
  return { sheet: sheet.name, rows: rowsOf(sheet, value.cell), intakeFileId: file.id }
}

function rowsOf(sheet: Grid, address: string): Excerpt['rows'] {
  const at = cellAt(address)
  if (!at) return []
  const near = sheet.cells.filter(
    ({ row }) => Math.abs(row - at.row) <= rowsAround && (row === at.row || !sheet.hiddenRows.has(row)),
  )
  const first = Math.min(at.column, ...near.map(({ column }) => column))
  const from = Math.max(first, at.column - cellsARow + 1)
  const shown = near.filter(({ column }) => column >= from && column < from + cellsARow)
  return [...grouped(shown, ({ row }) => row)].map(([row, cells]) => ({
    index: row,
    cells: cells.map(({ column, text }) => ({
      column,
      text,
      marked: row === at.row && column === at.column,
    })),
  }))
}
