import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesOf, preparePlan } from '../../../shared/domain/activity-match.ts'
import { gapsOf } from '../../../shared/domain/programme-gaps.ts'
import { activityProgressOf, forecastOf, weightedProgress } from '../../../shared/domain/progress.ts'

describe('the progress of an activity', () => {
  it('is what its targets reached on average, each 100% at most', () => {
    const targets = [
      { planned: 100, real: 150 },
      { planned: 10, real: 5 },
      { planned: 8, real: null },
    ]
    expect(activityProgressOf('underWay', targets)).toEqual({
      progress: 0.5,
      explanation: { code: 'progress-by-targets', params: { percent: 50, targets: 3 } },
    })
  })
  it('is whole when it is done without figures, and not known before', () => {
    expect(activityProgressOf('done', []).progress).toBe(1)
    expect(activityProgressOf('underWay', [{ planned: 5, real: null }]).progress).toBeNull()
    expect(activityProgressOf('cancelled', [{ planned: 5, real: 5 }]).progress).toBeNull()
  })
})

describe('the progress of a whole', () => {
  it('has shares that add up to one, and lies between its parts', () => {
    const part = fc.record({
      weight: fc.option(fc.integer({ min: 1, max: 1000 })),
      progress: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        const { progress, shares } = weightedProgress(parts)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
        expect(progress!).toBeGreaterThanOrEqual(Math.min(...parts.map((each) => each.progress)) - 1e-9)
        expect(progress!).toBeLessThanOrEqual(Math.max(...parts.map((each) => each.progress)) + 1e-9)
      }),
    )
  })
  it('counts a part without result as nothing and one without weight as one', () => {
    expect(
      weightedProgress([
        { weight: 3, progress: null },
        { weight: null, progress: 1 },
      ]),
    ).toEqual({ progress: 0.25, shares: [0.75, 0.25] })
    expect(weightedProgress([]).progress).toBeNull()
  })
})

describe('the forecast to the end of the year', () => {
  const plan = {
    kind: 'flow',
    target: 1000,
    planned: [100, 200, 300, 400],
    covered: 2,
    final: false,
  } as const
  it('scales the plan by what was done of it so far', () => {
    expect(forecastOf({ ...plan, units: 200, bodies: 40 })).toEqual({
      done: 240,
      percent: 24,
      forecast: 800,
      formula: {
        code: 'forecast-by-plan',
        params: { done: 240, units: 200, bodies: 40, planned: 300, total: 1000, forecast: 800 },
      },
    })
  })
  it('goes by quarters where a quarter has no plan', () => {
    const { forecast, formula } = forecastOf({
      ...plan,
      planned: [100, null, 300, 400],
      units: 240,
      bodies: null,
    })
    expect([forecast, formula.code]).toEqual([480, 'forecast-by-quarters'])
  })
  it('takes a level as it last was, the units before the bodies', () => {
    expect(forecastOf({ ...plan, kind: 'stock', units: 50, bodies: 40 })).toMatchObject({
      done: 50,
      forecast: 50,
    })
  })
  it('is what was done when the year is over, and nothing before anything was reported', () => {
    expect(forecastOf({ ...plan, covered: 4, final: true, units: 990, bodies: null }).forecast).toBe(990)
    expect(forecastOf({ ...plan, covered: 0, units: null, bodies: null })).toMatchObject({
      done: null,
      forecast: null,
    })
  })
})

describe('gaps of a programme', () => {
  const always = { validFrom: null, validTo: null }
  const activity = { allUnits: false, unitIds: ['q1'], groupCodes: ['E'], tagIds: ['army'] }
  const gaps = (more: Partial<Parameters<typeof gapsOf>[0]> = {}) =>
    gapsOf({
      year: 2024,
      units: [{ id: 'q1', ...always }],
      groupCodes: ['E'],
      tags: [
        { id: 'army', ...always },
        { id: 'border', ...always },
        { id: 'old', validFrom: null, validTo: '2023-12-31' },
      ],
      activities: [{ ...activity, from: '2024-03-31', to: '2024-04-01' }],
      ...more,
    })
  it('are the quarters of a unit without an activity, and the tags in force nobody bears', () => {
    expect(gaps()).toEqual([
      { kind: 'unit', unitId: 'q1', groupCode: 'E', quarter: 3 },
      { kind: 'unit', unitId: 'q1', groupCode: 'E', quarter: 4 },
      { kind: 'tag', tagId: 'border' },
    ])
  })
  it('are none for a quarter in which the unit is not there, or all units take part', () => {
    const units = [{ id: 'q1', validFrom: null, validTo: '2024-06-30' }]
    expect(gaps({ units })).toEqual([{ kind: 'tag', tagId: 'border' }])
    const everywhere = { ...activity, allUnits: true, unitIds: [], from: '2024-01-01', to: '2024-12-31' }
    expect(gaps({ activities: [everywhere] })).toEqual([{ kind: 'tag', tagId: 'border' }])
  })
})

describe('a reported activity', () => {
  const plan = preparePlan({
    id: 'p',
    from: '2024-07-01',
    to: '2024-07-31',
    allUnits: false,
    unitIds: ['q8'],
    bodyIds: ['army'],
    content: 'Thăm, tặng quà gia đình chính sách nhân ngày 27/7',
  })
  const done = { unitId: 'q8', bodyId: null, date: '2024-07-25', content: 'Tặng quà gia đình chính sách' }
  it('is told to be the planned one of its unit, days and words', () => {
    const [match] = matchesOf(done, [plan])
    expect(match).toMatchObject({ activityId: 'p', score: 100 })
    expect(match!.reasons.map(({ code }) => code)).toEqual(['match-words', 'match-unit', 'match-days'])
  })
  it('is not one in which its unit has no part, nor one of another season or text', () => {
    expect(matchesOf({ ...done, unitId: 'q4' }, [plan])).toEqual([])
    expect(matchesOf({ ...done, date: '2024-10-01' }, [plan])).toEqual([])
    expect(matchesOf({ ...done, content: 'Hiến máu tình nguyện' }, [plan])).toEqual([])
  })
})
