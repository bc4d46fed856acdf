import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeSince,
  cumulativeDisagrees,
  isBehindTarget,
  percentOfTarget,
  weightedRatio,
} from '../../../shared/domain/consolidation.ts'
import { periodOf } from '../../../shared/domain/period.ts'

describe('a ratio of the city', () => {
  it('is the mean of the units weighted by another indicator', () => {
    expect(
      weightedRatio([
        { ratio: 100, weight: 10 },
        { ratio: 50, weight: 30 },
      ]),
    ).toBe(62.5)
  })

  it('is not known without a weight', () => {
    expect(weightedRatio([])).toBeNull()
    expect(weightedRatio([{ ratio: 80, weight: 0 }])).toBeNull()
  })

  it('lies between the lowest and the highest unit', () => {
    const pair = fc.record({
      ratio: fc.double({ min: 0, max: 200, noNaN: true }),
      weight: fc.integer({ min: 1, max: 5000 }),
    })
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 22 }), (pairs) => {
        const mean = weightedRatio(pairs)!
        const ratios = pairs.map(({ ratio }) => ratio)
        return mean >= Math.min(...ratios) - 1e-9 && mean <= Math.max(...ratios) + 1e-9
      }),
    )
  })
})

describe('the change against last year', () => {
  it('is in percent for what is counted, in points for ratios', () => {
    expect(changeSince('flow', 10254, 10917)).toBeCloseTo(6.466, 3)
    expect(changeSince('stock', 400, 300)).toBe(-25)
    expect(changeSince('ratio', 99.6, 100.3)).toBeCloseTo(0.7, 6)
  })

  it('is not known without a figure before, nor from nothing', () => {
    expect(changeSince('flow', null, 5)).toBeNull()
    expect(changeSince('flow', 5, null)).toBeNull()
    expect(changeSince('flow', 0, 5)).toBeNull()
    expect(changeSince('flow', 5, 0)).toBe(-100)
  })
})

describe('the target', () => {
  it('is measured in percent, never for ratios or without one', () => {
    expect(percentOfTarget('flow', 24_000, 20_176.9)).toBeCloseTo(84.07, 2)
    expect(percentOfTarget('ratio', 100, 80)).toBeNull()
    expect(percentOfTarget('flow', null, 80)).toBeNull()
    expect(percentOfTarget('flow', 100, null)).toBeNull()
    expect(percentOfTarget('flow', 100, 0)).toBe(0)
  })

  it.each([
    ['flow', '2024-Q3', 59.9, true],
    ['flow', '2024-Q3', 60, false],
    ['flow', '2024-9M', 59.9, true],
    ['flow', '2024-Q1', 19.9, true],
    ['flow', '2024-Q1', 20, false],
    ['flow', '2024-Y', 99.9, true],
    ['flow', '2024-Q4', 100, false],
    ['stock', '2024-Q3', 10, false],
    ['stock', '2024-Y', 99, true],
  ] as const)('a %s at the end of %s with %s %% is behind: %s', (kind, period, percent, behind) => {
    expect(isBehindTarget(kind, percent, periodOf(period))).toBe(behind)
  })

  it('is not behind when it is not known', () => {
    expect(isBehindTarget('flow', null, periodOf('2024-Y'))).toBe(false)
  })
})

describe("a unit's own cumulative figure", () => {
  it('must agree to the last one for counts', () => {
    expect(cumulativeDisagrees(95_000, 94_999, 'lượt người')).toBe(true)
    expect(cumulativeDisagrees(94_999, 94_999, 'lượt người')).toBe(false)
    expect(cumulativeDisagrees(0.3, 0.1 + 0.2, 'km')).toBe(false)
  })

  it('may be rounded for money', () => {
    expect(cumulativeDisagrees(258_300_000, 258_290_000, 'đồng')).toBe(false)
    expect(cumulativeDisagrees(260_000_000, 258_290_000, 'đồng')).toBe(true)
    expect(cumulativeDisagrees(1, 0, 'đồng')).toBe(true)
  })
})
