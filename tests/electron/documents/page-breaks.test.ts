import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fallIntoPages } from '../../../electron/documents/page-breaks.ts'
import type { LayoutRow } from '../../../electron/documents/sheet-layout.ts'

const space = { height: 480, repeated: 80 }
/** Programs may differ by so many points in what a page holds. */
const doubt = 4

const row = fc.record({
  height: fc.integer({ min: 8, max: 60 }).map((pixels) => pixels * 0.75),
  keepWithNext: fc.boolean(),
  grows: fc.constantFrom('row', 'row', 'never', 'space') as fc.Arbitrary<LayoutRow['grows']>,
  cells: fc.constant<LayoutRow['cells']>([]),
})
const tableRow = (height: number, keepWithNext = false): LayoutRow => ({
  height,
  keepWithNext,
  grows: 'row',
  cells: [],
})

function pages(rows: LayoutRow[]) {
  const { breaksAfter, heights } = fallIntoPages(rows, space)
  const ends = [...breaksAfter, rows.length]
  return {
    heights,
    breaksAfter,
    used: ends.map((end, index) =>
      heights.slice(ends[index - 1] ?? 0, end).reduce((sum, height) => sum + height, 0),
    ),
    room: ends.map((_, index) => space.height - (index > 0 ? space.repeated : 0)),
  }
}

describe('falling into pages', () => {
  test('no page holds more than its room, and no row is lower than its text needs', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 120 }), (rows) => {
        const { used, room, heights } = pages(rows)
        used.forEach((height, index) => {
          expect(height).toBeLessThanOrEqual(room[index]! - doubt)
        })
        heights.forEach((height, index) => {
          expect(height).toBeGreaterThanOrEqual(rows[index]!.height)
        })
      }),
    )
  })

  test('rows that stay together are parted only where they are taller than a page', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 120 }), (rows) => {
        const { breaksAfter } = pages(rows)
        for (const end of breaksAfter) {
          if (!rows[end - 1]!.keepWithNext) continue
          let [first, last] = [end - 1, end - 1]
          while (first > 0 && rows[first - 1]!.keepWithNext) first -= 1
          while (last < rows.length - 1 && rows[last]!.keepWithNext) last += 1
          // Their rows may have grown evenly by six points each.
          const block = rows.slice(first, last + 1)
          const most = block.reduce((sum, each) => sum + each.height + (each.grows === 'row' ? 6 : 0), 0)
          expect(most).toBeGreaterThan(space.height - space.repeated - doubt)
        }
      }),
    )
  })

  test('a table of even rows fills each page until the next row cannot fit, whoever counts', () => {
    for (const height of [15, 18.75, 22.5, 33]) {
      const rows = Array.from({ length: 90 }, (_, index) => tableRow(height, index % 9 === 0))
      const { breaksAfter, used, room, heights } = pages(rows)
      breaksAfter.forEach((end, index) => {
        expect(used[index]! + heights[end]!).toBeGreaterThan(room[index]! + doubt)
      })
    }
  })

  test('rows of one page grow alike, to within a pixel', () => {
    const rows = Array.from({ length: 60 }, (_, index) => tableRow(18.75, index % 7 < 2))
    const { breaksAfter, heights } = pages(rows)
    const ends = [...breaksAfter, rows.length]
    ends.forEach((end, index) => {
      const own = heights.slice(ends[index - 1] ?? 0, end)
      expect(Math.max(...own) - Math.min(...own)).toBeLessThanOrEqual(0.75)
    })
  })

  test('a page that would have to grow too much keeps its heights and ends short', () => {
    const rows = [tableRow(51), tableRow(51), ...Array.from({ length: 20 }, () => tableRow(18.75, true))]
    const { breaksAfter, heights } = pages(rows)
    expect(breaksAfter).toEqual([2])
    expect(heights.slice(0, 2)).toEqual([51, 51])
  })

  test('nothing, and what fits on one page, is left as it is', () => {
    expect(fallIntoPages([], space)).toEqual({ breaksAfter: [], heights: [] })
    expect(fallIntoPages([tableRow(20), tableRow(30)], space)).toEqual({ breaksAfter: [], heights: [20, 30] })
  })
})
