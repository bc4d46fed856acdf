import type { GridCell } from '../../sheets/grid.ts'
import type { SheetView } from '../../sheets/sheet-view.ts'
import { monthOfCell } from './period-cells.ts'
import { type TimeMentions, timeMentions } from './period-mentions.ts'
import { isSignature } from './row-words.ts'
import type { TableShape } from './table-shape.ts'

/** A text above the tables of a sheet: letterhead, title, place and day, "(Kèm theo ...)". */
export type HeadLine = {
  sheet: string
  cell: GridCell
  text: string
  kind: 'title' | 'place-and-day' | 'attached-to'
  time: TimeMentions
}

const MOST_ROWS = 25

/** The lines above the first table of a sheet, or its first rows where it has none. */
export function headLines(view: SheetView, tables: readonly TableShape[]): HeadLine[] {
  const end = tables.length > 0 ? Math.min(...tables.map(({ top }) => top)) : MOST_ROWS
  const lines: HeadLine[] = []
  for (let row = 0; row < Math.min(end, view.lastRow + 1); row++) {
    if (view.isHiddenRow(row)) continue
    for (const cell of view.rowCells(row)) {
      const text = monthOfCell(cell) ?? view.text(cell)
      if (text === '' || text.length > 400) continue
      lines.push({
        sheet: view.grid.name,
        cell,
        text,
        kind: kindOf(view.folded(cell)),
        time: timeMentions(text),
      })
    }
  }
  return lines
}

/** The texts from the signature below the last table on: place and day, who signs for whom, who gets it. */
export function footLines(view: SheetView, tables: readonly TableShape[]): HeadLine[] {
  const first = Math.max(-1, ...tables.map(({ firstRow }) => firstRow))
  if (first < 0) return []
  const lines: HeadLine[] = []
  for (let row = first; row <= view.lastRow && lines.length < MOST_ROWS; row++) {
    if (view.isHiddenRow(row)) continue
    const cells = view.rowCells(row).filter((cell) => cell.value.kind === 'text')
    if (lines.length === 0 && !cells.some((cell) => isSignature(view.text(cell)))) continue
    for (const cell of cells) {
      const text = view.text(cell)
      if (text.length > 400) continue
      lines.push({
        sheet: view.grid.name,
        cell,
        text,
        kind: kindOf(view.folded(cell)),
        time: timeMentions(text),
      })
    }
  }
  return lines
}

function kindOf(folded: string): HeadLine['kind'] {
  if (/^(?:dinh )?kem theo\b|^ban hanh kem theo\b/.test(folded)) return 'attached-to'
  return folded.length < 90 && /\bngay\s*\d{0,2}\s*thang\s*\d{0,2}\s*nam\b/.test(folded)
    ? 'place-and-day'
    : 'title'
}
