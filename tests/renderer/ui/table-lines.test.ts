import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { groupKey, moved, rangeKeys, tableLines } from '../../../renderer/ui/table-lines.ts'

const rows = ['a1', 'a2', 'b1', 'b2', 'b3']
const groupOf = (row: string) => row.charAt(0)
const key = (row: string) => row

describe('the lines of a table', () => {
  test('are its rows where there are no groups', () => {
    expect(tableLines(rows, key, undefined, new Set()).map((line) => line.key)).toEqual(rows)
  })

  test('have a head before each group', () => {
    expect(tableLines(rows, key, groupOf, new Set()).map((line) => line.key)).toEqual([
      groupKey('a'),
      'a1',
      'a2',
      groupKey('b'),
      'b1',
      'b2',
      'b3',
    ])
  })

  test('leave out the rows of a folded group but tell how many there are', () => {
    const lines = tableLines(rows, key, groupOf, new Set(['b']))
    expect(lines.map((line) => line.key)).toEqual([groupKey('a'), 'a1', 'a2', groupKey('b')])
    const last = lines.at(-1)
    expect(last?.kind === 'group' && last.rows).toEqual(['b1', 'b2', 'b3'])
  })

  test('between two of them, rows are a range whichever comes first, heads left out', () => {
    const lines = tableLines(rows, key, groupOf, new Set())
    expect(rangeKeys(lines, 1, 4)).toEqual(['a1', 'a2', 'b1'])
    expect(rangeKeys(lines, 4, 1)).toEqual(['a1', 'a2', 'b1'])
  })
})

describe('the cursor of a table', () => {
  test.each([
    [3, 'ArrowDown', 4],
    [3, 'ArrowUp', 2],
    [3, 'PageDown', 9],
    [3, 'PageUp', 0],
    [3, 'Home', 0],
    [3, 'End', 9],
    [-1, 'ArrowDown', 0],
  ])('from %i with %s comes to %i', (at, code, to) => {
    expect(moved(at, code, 10, 8)).toBe(to)
  })

  test('does not move by other keys or in an empty table', () => {
    expect(moved(3, 'KeyD', 10, 8)).toBeNull()
    expect(moved(-1, 'ArrowDown', 0, 8)).toBeNull()
  })

  test('never leaves the table', () => {
    const codes = fc.constantFrom('ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.array(codes), fc.nat(50), (count, presses, page) => {
        let at = 0
        for (const code of presses) at = moved(at, code, count, page) ?? at
        expect(at).toBeGreaterThanOrEqual(0)
        expect(at).toBeLessThan(count)
      }),
    )
  })
})
