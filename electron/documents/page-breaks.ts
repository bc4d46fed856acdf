import { type LayoutRow, pointsPerPixel } from './sheet-layout.ts'

type PageSpace = {
  /** Points between the margins, in the sheet's own scale. */
  height: number
  /** Points the repeated head takes on every page but the first. */
  repeated: number
}

type Pages = {
  /** Numbers of the rows after which a page ends. */
  breaksAfter: number[]
  /** Height of every row in points. */
  heights: number[]
}

/** Programs differ by a few points in how much a page holds. */
const tolerance = 4
/** Empty space of the first page may grow by so much before table rows do. */
const mostSpaceGrowth = 18
/** All table rows may grow by so much, to spare one page from growing alone. */
const mostEvenGrowth = 6
/** Rows of one page grow no more than this on their own: a page then ends short, by its break set by hand alone. */
const mostPageGrowth = 9

/**
 * Where pages end, given that some rows must stay together, and row heights with which they end there by themselves:
 * Excel documents that it ignores breaks set by hand while a sheet is fitted to one page wide, so each page is filled
 * until its next row cannot fit. Rows grow evenly over the whole sheet where that spares single pages from growing.
 * The rows given are not changed.
 */
export function fallIntoPages(rows: LayoutRow[], space: PageSpace): Pages {
  let best = paginate(rows, space, 0)
  for (
    let even = pointsPerPixel;
    even <= mostEvenGrowth && best.worst > pointsPerPixel;
    even += pointsPerPixel
  ) {
    const next = paginate(rows, space, even)
    if (next.breaksAfter.length > best.breaksAfter.length) break
    if (next.worst < best.worst) best = next
  }
  return { breaksAfter: best.breaksAfter, heights: best.heights }
}

/** @returns with `worst`, the most that rows of one page grew beyond the others; infinite where a page could not be filled */
function paginate(rows: LayoutRow[], space: PageSpace, even: number): Pages & { worst: number } {
  const heights = rows.map((row) => row.height + (row.grows === 'row' ? even : 0))
  const breaksAfter: number[] = []
  let pageStart = 0
  let used = 0
  let worst = 0
  const room = () => (pageStart === 0 ? space.height : space.height - space.repeated)

  for (const block of blocksOf(rows)) {
    const height = sum(heights, block.first, block.end)
    const fits = used + height <= room() - tolerance
    if (!fits && block.first > pageStart && height <= space.height - space.repeated - tolerance) {
      const grown = fillPage(rows, heights, { start: pageStart, end: block.first, used, room: room() })
      worst = Math.max(worst, grown)
      breaksAfter.push(block.first)
      pageStart = block.first
      used = height
      continue
    }
    // A block taller than a page cannot be kept together: it runs on row by row.
    for (let row = block.first; row < block.end; row += 1) {
      if (used + heights[row]! > room() - tolerance && row > pageStart) {
        breaksAfter.push(row)
        pageStart = row
        used = 0
        if (row > block.first) worst = Number.POSITIVE_INFINITY
      }
      used += heights[row]!
    }
  }
  return { breaksAfter, heights, worst }
}

function blocksOf(rows: LayoutRow[]): { first: number; end: number }[] {
  const blocks: { first: number; end: number }[] = []
  let first = 0
  rows.forEach((row, index) => {
    if (row.keepWithNext && index < rows.length - 1) return
    blocks.push({ first, end: index + 1 })
    first = index + 1
  })
  return blocks
}

/** Grows rows of a page until its next row fits on no program's page; gives what its table rows grew by at most. */
function fillPage(
  rows: LayoutRow[],
  heights: number[],
  page: { start: number; end: number; used: number; room: number },
): number {
  let missing = page.room + tolerance + pointsPerPixel - heights[page.end]! - page.used
  const grow = (kind: LayoutRow['grows'], most: number): number => {
    const growing: number[] = []
    for (let row = page.start; row < page.end; row += 1) if (rows[row]!.grows === kind) growing.push(row)
    let grown = 0
    while (growing.length > 0 && missing > 0 && grown < most) {
      grown += pointsPerPixel
      for (const row of growing) {
        if (missing <= 0) break
        heights[row] = heights[row]! + pointsPerPixel
        missing -= pointsPerPixel
      }
    }
    return grown
  }
  const before = heights.slice(page.start, page.end)
  grow('space', mostSpaceGrowth)
  const grown = grow('row', mostPageGrowth)
  if (missing <= 0) return grown
  heights.splice(page.start, before.length, ...before)
  return Number.POSITIVE_INFINITY
}

function sum(values: number[], start: number, end: number): number {
  let total = 0
  for (let index = start; index < end; index += 1) total += values[index]!
  return total
}
