import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '../../../shared/domain/day-text.ts'
import {
  leastScore,
  type OverlapShape,
  overlapsAmong,
  overlapsSince,
  overlapsWith,
  shapeText,
} from '../../../shared/domain/overlap.ts'

const visit: OverlapShape = {
  id: 'a',
  leadBodyId: 'army',
  from: '2024-07-20',
  to: '2024-07-22',
  allUnits: false,
  unitIds: ['q8'],
  place: null,
  beneficiaryIds: ['policy families'],
  themeIds: [],
}
const other = (more: Partial<OverlapShape> = {}): OverlapShape => ({
  ...visit,
  id: 'b',
  leadBodyId: 'women',
  ...more,
})
const codes = (one: OverlapShape, two: OverlapShape, days = 7) =>
  overlapsAmong([one, two], days)[0]?.reasons.map(({ code }) => code)

describe('two activities of different bodies overlap', () => {
  it('in the same unit, the same week, for the same people', () => {
    expect(codes(visit, other({ from: '2024-07-25', to: '2024-07-25' }))).toEqual([
      'overlap-near',
      'overlap-same-units',
      'overlap-beneficiaries',
    ])
    expect(codes(visit, other())).toEqual(['overlap-days', 'overlap-same-units', 'overlap-beneficiaries'])
  })
  it('up to the days asked for and not a day further', () => {
    expect(codes(visit, other({ from: '2024-07-29', to: '2024-07-29' }))).toBeDefined()
    expect(codes(visit, other({ from: '2024-07-30', to: '2024-07-30' }))).toBeUndefined()
  })
  it('where one is held in all units', () => {
    expect(codes(visit, other({ allUnits: true, unitIds: [] }))).toContain('overlap-containing')
  })
  it('at a place that is spelt another way, but not at one with another number', () => {
    const at = (place: string, elsewhere: string) =>
      codes({ ...visit, unitIds: [], place }, other({ unitIds: [], place: elsewhere }))
    expect(at('Nhà Văn hóa Phường 5', 'nhà văn hoá phường 5, Quận 8')).toContain('overlap-same-place')
    expect(at('Nhà Văn hóa Phường 5', 'Nhà Văn hóa Phường 6')).toBeUndefined()
    expect(at('Phường 1', 'Phường 11')).toBeUndefined()
  })
  it('but not with one body, in other units, for other people', () => {
    expect(codes(visit, other({ leadBodyId: 'army' }))).toBeUndefined()
    expect(codes(visit, other({ unitIds: ['q4'] }))).toBeUndefined()
    expect(codes(visit, other({ beneficiaryIds: ['youth'] }))).toBeUndefined()
    expect(codes(visit, other({ beneficiaryIds: [], themeIds: [] }))).toBeUndefined()
  })
  it('less the longer they are: two of a whole quarter in all units are not shown', () => {
    const quarter = { from: '2024-04-01', to: '2024-06-30', allUnits: true, unitIds: [] }
    expect(codes({ ...visit, ...quarter }, other(quarter))).toBeUndefined()
  })
})

const day = fc.integer({ min: 0, max: 365 }).map((days) => plusDays('2024-01-01', days))
const some = (...values: string[]) => fc.subarray(values)
const shape = fc
  .record({
    leadBodyId: fc.constantFrom('army', 'women', 'youth'),
    from: day,
    length: fc.nat(40),
    allUnits: fc.boolean(),
    unitIds: some('q1', 'q3', 'q4', 'q8'),
    place: fc.constantFrom(null, 'Phường 5', 'Phường 6, Quận 8', 'Nhà thiếu nhi'),
    beneficiaryIds: some('poor', 'families', 'mothers'),
    themeIds: some('security', 'border'),
  })
  .map(({ length, ...rest }) => ({ ...rest, to: plusDays(rest.from, length) }))
const shapes = fc
  .array(shape, { maxLength: 25 })
  .map((all) => all.map((each, index) => ({ ...each, id: `a${String(index).padStart(2, '0')}` })))

describe('the overlaps of a year', () => {
  it('have parts that add up to a score from the least to 100', () => {
    fc.assert(
      fc.property(shapes, fc.nat(30), (all, withinDays) => {
        for (const { score, reasons } of overlapsAmong(all, withinDays)) {
          expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score)
          expect(score).toBeGreaterThanOrEqual(leastScore)
          expect(score).toBeLessThanOrEqual(100)
        }
      }),
    )
  })
  it('are those of each activity alone, every pair once', () => {
    fc.assert(
      fc.property(shapes, fc.nat(30), (all, withinDays) => {
        const pairs = overlapsAmong(all, withinDays).map(
          ({ firstId, secondId, score }) => `${firstId} ${secondId} ${score}`,
        )
        const oneByOne = all.flatMap((each) =>
          overlapsWith(each, all, withinDays).map(
            ({ firstId, secondId, score }) => `${firstId} ${secondId} ${score}`,
          ),
        )
        expect(new Set(pairs).size).toBe(pairs.length)
        expect([...pairs].sort()).toEqual([...new Set(oneByOne)].sort())
      }),
    )
  })
})

describe('overlaps found before', () => {
  it('with what changed since are those found anew', () => {
    fc.assert(
      fc.property(shapes, shapes, fc.nat(30), (before, changed, withinDays) => {
        // Some stay as they were, some take another shape, some go and some come.
        const after = [
          ...before.filter((_, index) => index % 3 !== 0),
          ...changed.filter((_, index) => index % 3 === 0),
        ]
        const found = overlapsSince(undefined, before, withinDays)
        expect(overlapsSince(found, after, withinDays).overlaps).toEqual(overlapsAmong(after, withinDays))
      }),
    )
  })
})

describe('the shape of an activity', () => {
  it('stays when its lists are in another order and changes with its place, days or people', () => {
    const units = { unitIds: ['q4', 'q8'] }
    expect(shapeText({ ...visit, ...units })).toBe(shapeText({ ...visit, unitIds: ['q8', 'q4'] }))
    for (const change of [
      { to: '2024-07-23' },
      { place: 'x' },
      { beneficiaryIds: [] },
      { leadBodyId: 'youth' },
    ]) {
      expect(shapeText({ ...visit, ...change })).not.toBe(shapeText(visit))
    }
  })
})
