import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ActivityFacts,
  activityStateOf,
  programmeStateOf,
} from '../../../shared/domain/activity-state.ts'
import { plusDays } from '../../../shared/domain/day-text.ts'

const planned: ActivityFacts = {
  to: '2024-06-15',
  realFrom: null,
  realTo: null,
  preparingFrom: null,
  decision: null,
  postponedTo: null,
}
const on = (day: string, facts: Partial<ActivityFacts> = {}) => activityStateOf({ ...planned, ...facts }, day)

describe('the state of an activity', () => {
  it('is in time on its last day and late by one on the next', () => {
    expect(on('2024-06-15')).toEqual({ state: 'notStarted', lateDays: 0 })
    expect(on('2024-06-16')).toEqual({ state: 'late', lateDays: 1 })
    expect(on('2024-07-15')).toEqual({ state: 'late', lateDays: 30 })
  })
  it('is late even where work began', () => {
    expect(on('2024-06-16', { realFrom: '2024-06-01' }).state).toBe('late')
    expect(on('2024-06-15', { realFrom: '2024-06-01' }).state).toBe('underWay')
  })
  it('is preparing and under way from the day that is noted', () => {
    expect(on('2024-04-30', { preparingFrom: '2024-05-01' }).state).toBe('notStarted')
    expect(on('2024-05-01', { preparingFrom: '2024-05-01' }).state).toBe('preparing')
    expect(on('2024-05-02', { preparingFrom: '2024-05-01', realFrom: '2024-05-03' }).state).toBe('preparing')
    expect(on('2024-05-03', { preparingFrom: '2024-05-01', realFrom: '2024-05-03' }).state).toBe('underWay')
  })
  it('is done once it really ended, whatever was decided before', () => {
    expect(on('2024-09-01', { realFrom: '2024-06-01', realTo: '2024-06-20' }).state).toBe('done')
    expect(on('2024-09-01', { realTo: '2024-06-20', decision: 'cancelled' }).state).toBe('done')
  })
  it('counts lateness from the day it was postponed to', () => {
    const postponed = { decision: 'postponed', postponedTo: '2024-08-31' } as const
    expect(on('2024-08-31', postponed)).toEqual({ state: 'postponed', lateDays: 0 })
    expect(on('2024-09-02', postponed)).toEqual({ state: 'late', lateDays: 2 })
    expect(on('2024-08-01', { ...postponed, realFrom: '2024-08-01' }).state).toBe('underWay')
  })
  it('is never late when cancelled or postponed without a new day', () => {
    expect(on('2030-01-01', { decision: 'cancelled' })).toEqual({ state: 'cancelled', lateDays: 0 })
    expect(on('2030-01-01', { decision: 'postponed' })).toEqual({ state: 'postponed', lateDays: 0 })
  })
  it('has days of lateness exactly when it is late', () => {
    const day = fc.integer({ min: -400, max: 400 }).map((days) => plusDays('2024-06-15', days))
    const maybe = fc.option(day)
    fc.assert(
      fc.property(
        fc.record({
          to: day,
          realFrom: maybe,
          realTo: maybe,
          preparingFrom: maybe,
          decision: fc.option(fc.constantFrom('postponed' as const, 'cancelled' as const)),
          postponedTo: maybe,
        }),
        day,
        (facts, today) => {
          const { state, lateDays } = activityStateOf(facts, today)
          expect(lateDays > 0).toBe(state === 'late')
        },
      ),
    )
  })
})

describe('the state of a programme', () => {
  it('follows from its editions and its last day', () => {
    const state = (ordinals: number[], closedDate: string | null = null) =>
      programmeStateOf({ closedDate, editions: ordinals.map((ordinal) => ({ ordinal })) })
    expect(state([])).toBe('draft')
    expect(state([0])).toBe('issued')
    expect(state([0, 1])).toBe('adjusted')
    expect(state([0, 1], '2024-12-31')).toBe('closed')
  })
})
