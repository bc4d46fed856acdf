import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBackwards, isInForce, overlap, standingOn, wouldCircle } from '../../../shared/domain/validity.ts'

const day = fc
  .integer({ min: 0, max: 4000 })
  .map((count) => new Date(Date.UTC(2018, 0, 1 + count)).toISOString().slice(0, 10))
const openDay = fc.option(day, { nil: null })
const validity = fc
  .record({ validFrom: openDay, validTo: openDay })
  .filter((candidate) => !isBackwards(candidate))

describe('validity', () => {
  it('counts the first and the last day', () => {
    const body = { validFrom: '2016-01-01', validTo: '2025-02-02' }
    expect(isInForce(body, '2016-01-01')).toBe(true)
    expect(isInForce(body, '2025-02-02')).toBe(true)
    expect(isInForce(body, '2015-12-31')).toBe(false)
    expect(isInForce(body, '2025-02-03')).toBe(false)
  })

  it('says of an entry that it is ending in the year before its last day, and ended after', () => {
    const body = { validFrom: '2016-01-01', validTo: '2025-02-02' }
    expect(standingOn(body, '2015-12-31')).toBe('toCome')
    expect(standingOn(body, '2024-02-03')).toBe('inForce')
    expect(standingOn(body, '2024-02-04')).toBe('ending')
    expect(standingOn(body, '2025-02-02')).toBe('ending')
    expect(standingOn(body, '2025-02-03')).toBe('ended')
    expect(standingOn({ ...body, validTo: null }, '2030-01-01')).toBe('inForce')
  })

  it('lets two entries overlap exactly when some day is in force for both', () => {
    fc.assert(
      fc.property(validity, validity, (one, other) => {
        const days = [one.validFrom, one.validTo, other.validFrom, other.validTo, '1900-01-01', '2999-01-01']
        const common = days.some(
          (candidate) => candidate !== null && isInForce(one, candidate) && isInForce(other, candidate),
        )
        expect(overlap(one, other)).toBe(common)
        expect(overlap(other, one)).toBe(common)
      }),
    )
  })
})

describe('successors', () => {
  const chain = new Map([
    ['a', 'b'],
    ['b', 'c'],
  ])

  it('never lead back to where they began', () => {
    const successorOf = (id: string) => chain.get(id)
    expect(wouldCircle(successorOf, 'c', 'a')).toBe(true)
    expect(wouldCircle(successorOf, 'c', 'c')).toBe(true)
    expect(wouldCircle(successorOf, 'b', 'c')).toBe(false)
  })

  it('stay free of circles however many are named, as long as each was asked about', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })))
    fc.assert(
      fc.property(pairs, (attempts) => {
        const successors = new Map<string, string>()
        for (const [from, to] of attempts) {
          if (!wouldCircle((id) => successors.get(id), `${from}`, `${to}`)) successors.set(`${from}`, `${to}`)
        }
        for (const start of successors.keys()) {
          let steps = 0
          for (let next: string | undefined = start; next; next = successors.get(next)) steps++
          expect(steps).toBeLessThanOrEqual(10)
        }
      }),
    )
  })
})
