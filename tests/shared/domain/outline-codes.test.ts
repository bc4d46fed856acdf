import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  freshPositions,
  outlineOf,
  positionBetween,
  romanNumeral,
} from '../../../shared/domain/outline-codes.ts'

describe('codes of groups and objectives', () => {
  it('are I, 1, 1.1 in the order of the positions', () => {
    const node = (id: string, parentId: string | null, position: number) => ({ id, parentId, position })
    const places = outlineOf([
      node('second', null, 20),
      node('first', null, 10),
      node('first-b', 'first', 2),
      node('first-a', 'first', 1),
      node('deep', 'first-b', 5),
    ])
    const codes = [...places].map(([id, { code }]) => `${id} ${code}`)
    expect(codes).toEqual(['first I', 'first-a 1', 'first-b 2', 'deep 2.1', 'second II'])
  })
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [1999, 'MCMXCIX'],
  ])('writes group %i as %s', (number, roman) => expect(romanNumeral(number)).toBe(roman))
  it('give every node a place and no code twice', () => {
    const tree = fc.array(fc.tuple(fc.nat(30), fc.nat(5)), { maxLength: 30 })
    fc.assert(
      fc.property(tree, (parents) => {
        const nodes = parents.map(([parent, position], index) => ({
          id: `n${index}`,
          parentId: index === 0 || parent >= index ? null : `n${parent}`,
          position,
        }))
        const places = outlineOf(nodes)
        expect(places.size).toBe(nodes.length)
        const parentOf = new Map(nodes.map(({ id, parentId }) => [id, parentId]))
        // "1" is of one group; within a group a code is of one objective.
        const group = (id: string): string => (parentOf.get(id) ? group(parentOf.get(id)!) : id)
        const keys = [...places].map(([id, { code, depth }]) => (depth === 0 ? code : `${group(id)} ${code}`))
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})

describe('positions', () => {
  it('find room between two neighbours or say there is none', () => {
    const some = fc.option(fc.integer({ min: -1e6, max: 1e6 }))
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [before, after] =
          one !== null && other !== null ? [Math.min(one, other), Math.max(one, other)] : [one, other]
        const position = positionBetween(before, after)
        if (position === null) expect(after! - before!).toBeLessThanOrEqual(1)
        if (position !== null && before !== null) expect(position).toBeGreaterThan(before)
        if (position !== null && after !== null) expect(position).toBeLessThan(after)
      }),
    )
  })
  it('counted anew leave room everywhere', () => {
    const fresh = freshPositions(3)
    expect(positionBetween(fresh[0]!, fresh[1]!)).not.toBeNull()
    expect(positionBetween(null, fresh[0]!)).not.toBeNull()
  })
})
