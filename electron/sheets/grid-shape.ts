import { FileError } from './file-error.ts'
import type { Grid, GridCell, GridRange } from './grid.ts'
import { maxCells, maxCharacters, maxMerges } from './limits.ts'

/** What every reader finds of a sheet before it is cut to what is used. */
export type RawGrid = Omit<Grid, 'rowCount' | 'columnCount'>

/**
 * A sheet cut to its used cells: whatever the file claims (a merged area over the whole sheet, widths for 16,384
 * columns, rows hidden down to the last) ends where the cells end. Cells covered by a merged area are left out, for
 * nobody saw them, and texts end where Excel ends them. Throws `too-many-cells`.
 */
export function shapeGrid(raw: RawGrid): Grid {
  if (raw.cells.length > maxCells) throw new FileError('too-many-cells', { limit: maxCells })
  if (raw.merges.length > maxMerges) throw new FileError('too-many-cells', { limit: maxMerges })
  const cells = withoutCovered(raw.cells, raw.merges).map(withinCell)
  let rowCount = 0
  let columnCount = 0
  for (const { row, column } of cells) {
    rowCount = Math.max(rowCount, row + 1)
    columnCount = Math.max(columnCount, column + 1)
  }
  const within = (count: number) => (index: number) => index < count
  return {
    ...raw,
    cells,
    rowCount,
    columnCount,
    merges: raw.merges.flatMap((merge) => clip(merge, rowCount, columnCount)),
    hiddenRows: new Set([...raw.hiddenRows].filter(within(rowCount))),
    hiddenColumns: new Set([...raw.hiddenColumns].filter(within(columnCount))),
    columnWidths: new Map([...raw.columnWidths].filter(([column]) => column < columnCount)),
    rowHeights: new Map([...raw.rowHeights].filter(([row]) => row < rowCount)),
  }
}

/** Formats that know no limit can hold a text of megabytes in a cell; what Excel would have cut is cut. */
function withinCell(cell: GridCell): GridCell {
  const { value } = cell
  if (value.kind !== 'text' || value.text.length <= maxCharacters) return cell
  const text = value.text.slice(0, maxCharacters)
  return { ...cell, value: { kind: 'text', text }, text }
}

function clip(merge: GridRange, rowCount: number, columnCount: number): GridRange[] {
  const bottom = Math.min(merge.bottom, rowCount - 1)
  const right = Math.min(merge.right, columnCount - 1)
  const isArea = bottom >= merge.top && right >= merge.left && (bottom > merge.top || right > merge.left)
  return isArea ? [{ top: merge.top, left: merge.left, bottom, right }] : []
}

/** Cells come row by row, so only the merged areas that reach the present row are looked at. */
function withoutCovered(cells: GridCell[], merges: readonly GridRange[]): GridCell[] {
  if (merges.length === 0) return cells
  const waiting = merges.toSorted((a, b) => b.top - a.top)
  let open: GridRange[] = []
  let row = -1
  return cells.filter((cell) => {
    if (cell.row !== row) {
      row = cell.row
      open = open.filter((merge) => merge.bottom >= row)
      while (waiting.length > 0 && waiting.at(-1)!.top <= row) open.push(waiting.pop()!)
    }
    return !open.some((merge) => covers(merge, cell))
  })
}

function covers(merge: GridRange, { row, column }: GridCell): boolean {
  const within = row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right
  return within && (row !== merge.top || column !== merge.left)
}
