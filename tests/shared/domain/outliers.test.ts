import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  farAmongPeers,
  farFromHistory,
  farFromPeers,
  median,
  peersOf,
  sizeClasses,
} from '../../../shared/domain/outliers.ts'

describe("a figure against the unit's own past", () => {
  it('is far when a slip of scale makes it so', () => {
    const past = [240, 251, 262, 258, 249, 255]
    expect(farFromHistory(258_300, past)).toMatchObject({ previous: 255, times: expect.closeTo(1020, -1) })
    expect(farFromHistory(2, past)).not.toBeNull()
    expect(farFromHistory(0, past)).toMatchObject({ times: 0 })
    expect(farFromHistory(410, past)).toBeNull()
  })

  it('is not far when it has its season: recruits go once a year', () => {
    expect(farFromHistory(4012, [3985, 0, 0, 0, 4100, 0, 0, 0])).toBeNull()
    expect(farFromHistory(0, [3985, 0, 0, 0, 4100, 0, 0, 0])).toBeNull()
    expect(farFromHistory(40_120, [3985, 0, 0, 0, 4100, 0, 0, 0])).not.toBeNull()
  })

  it('is not told from a short past, nor from small counts', () => {
    expect(farFromHistory(9999, [1, 2, 1])).toBeNull()
    expect(farFromHistory(3, [1, 1, 0, 1, 1])).toBeNull()
  })

  it('looks at the last eight periods', () => {
    const long = [90_000, 90_000, ...Array.from({ length: 8 }, () => 100)]
    expect(farFromHistory(90_000, long)).not.toBeNull()
  })

  it('never is what the past itself holds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 4, maxLength: 8 }), fc.nat(), (past, pick) => {
        return farFromHistory(past[pick % past.length]!, past) === null
      }),
    )
  })
})

describe('a figure against other units', () => {
  const peers = [392, 410, 300, 515, 280, 460, 350]

  it('is far when it is many times theirs or next to nothing', () => {
    expect(farFromPeers(6581, peers)).toEqual({ typical: 392, times: 16.8, peers: 7 })
    expect(farFromPeers(11, peers)).toMatchObject({ typical: 392, times: 0.0281 })
    expect(farFromPeers(1200, peers)).toBeNull()
    expect(farFromPeers(30, peers)).toBeNull()
  })

  it('is not far when the others scatter as far', () => {
    expect(farFromPeers(4000, [10, 40, 200, 600, 1500, 3000, 20])).toBeNull()
  })

  it('takes a zero for an answer and needs five others', () => {
    expect(farFromPeers(0, peers)).toBeNull()
    expect(farFromPeers(99_999, peers.slice(0, 4))).toBeNull()
    expect(farFromPeers(99_999, [0, 0, 0, 0, 0, 0, 0])).toBeNull()
  })

  it('stays far when all are counted in another unit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 50, max: 900 }), { minLength: 5, maxLength: 21 }),
        fc.integer({ min: 100, max: 100_000 }),
        fc.constantFrom(10, 1000),
        (others, value, scale) => {
          const small = farFromPeers(value, others)
          const large = farFromPeers(
            value * scale,
            others.map((other) => other * scale),
          )
          return small === null || large !== null
        },
      ),
    )
  })
})

describe('the size of a unit', () => {
  const units = Array.from({ length: 12 }, (_, index) => ({
    unitId: `u${index}`,
    figures: new Map([
      ['A01', (index + 1) * 10],
      ['A02', (index + 1) * 700],
      ['E02', index === 0 ? 9e12 : (index + 1) * 1e6],
    ]),
  }))

  it('is told in thirds from all its figures, so that one wrong figure changes nothing', () => {
    const classes = sizeClasses(units)
    expect(units.map(({ unitId }) => classes.get(unitId))).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2])
  })

  it('chooses whom to compare with: its own size when they are enough, else all others', () => {
    const figures = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ unitId: `u${index}`, value: index + 1 }))
    const classes = new Map(figures(30).map(({ unitId }, index) => [unitId, index < 10 ? 0 : 1]))
    expect(peersOf('u0', figures(30), classes)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(peersOf('u0', figures(30).slice(6), classes)).toHaveLength(24)
  })
})

describe('all units of an indicator at once', () => {
  it('are judged as each would be alone', () => {
    const value = fc.oneof(
      fc.nat(900),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 20_000, max: 90_000 }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(value, fc.nat(2)), { maxLength: 40 }), (drawn) => {
        const figures = drawn.map(([figure], index) => ({ unitId: `u${index}`, value: figure }))
        const classes = new Map(drawn.map(([, size], index) => [`u${index}`, size]))
        const alone = figures.flatMap(({ unitId, value: figure }) => {
          const outlier = farFromPeers(figure, peersOf(unitId, figures, classes))
          return outlier ? [[unitId, outlier] as const] : []
        })
        expect(farAmongPeers(figures, classes)).toEqual(new Map(alone))
      }),
      { numRuns: 500 },
    )
  })
})

describe('the median', () => {
  it('is the middle, or between the two in the middle', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(median([])).toBeNaN()
  })
})
