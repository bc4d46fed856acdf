import { fold, tidy } from '../../shared/domain/vietnamese-text.ts'
import type { GridCell, Workbook } from '../sheets/grid.ts'
import { type SheetView, viewSheet } from '../sheets/sheet-view.ts'
import { type FormColumn, formHeads, readIdentity } from './form-shape.ts'
import { cellText } from './tracking-rows.ts'

/** A row of a returned form as it stands in the file, wherever it was moved. */
export type ReturnedRow = {
  /** Counted from 1. */
  row: number
  identity: { formId: string; taskId: string } | null
  /** Cells of the columns that are still there; null where a cell is empty. */
  cells: ReadonlyMap<FormColumn, GridCell | null>
}
export type ReturnedForm = { rows: ReturnedRow[]; missing: FormColumn[] }

const names = Object.entries(formHeads) as [FormColumn, string][]
const fewestHeads = 4

/** Finds the form in a workbook by its heads; null where no visible sheet has them. */
export function returnedForm({ sheets }: Pick<Workbook, 'sheets'>): ReturnedForm | null {
  for (const grid of sheets) {
    if (grid.visibility !== 'visible') continue
    const view = viewSheet(grid)
    for (let row = 0; row <= view.lastRow; row++) {
      const columns = headsIn(view, row)
      if (columns.size >= fewestHeads)
        return {
          rows: rowsBelow(view, row, columns),
          missing: names.flatMap(([key]) => (columns.has(key) ? [] : [key])),
        }
    }
  }
  return null
}

function headsIn(view: SheetView, row: number): Map<FormColumn, number> {
  const columns = new Map<FormColumn, number>()
  for (const cell of view.rowCells(row)) {
    const found = names.find(([, head]) => fold(head) === view.folded(cell))
    if (found) columns.set(found[0], cell.column)
  }
  return columns
}

function rowsBelow(view: SheetView, head: number, columns: ReadonlyMap<FormColumn, number>): ReturnedRow[] {
  const rows: ReturnedRow[] = []
  for (let row = head + 1; row <= view.lastRow; row++) {
    const own = view.rowCells(row)
    const identity = own.map((cell) => readIdentity(cellText(cell))).find((found) => found !== null) ?? null
    const cells = new Map([...columns].map(([key, column]) => [key, view.cell(row, column) ?? null]))
    const returned = { row: row + 1, identity, cells }
    if (identity !== null || isAnswer(returned)) rows.push(returned)
  }
  return rows
}

/** A row without a name that says something of a task; numbers of columns, notes and signatures do not. */
function isAnswer(row: ReturnedRow): boolean {
  const isNumbering = /^\(\d+\)$/.test(textIn(row, 'content') || textIn(row, 'code'))
  const says = (['status', 'result', 'evidence'] as const).some((key) => textIn(row, key) !== '')
  return !isNumbering && says && (textIn(row, 'content') !== '' || textIn(row, 'code') !== '')
}

/** What a cell of a returned row says, on one line; '' for an empty or a missing one. */
export function textIn({ cells }: ReturnedRow, column: FormColumn): string {
  const cell = cells.get(column)
  return cell ? tidy(cellText(cell).replaceAll('\n', ' ')) : ''
}
