import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activityStateOf } from '../../../shared/domain/activity-state.ts'
import {
  conclusionKinds,
  conclusionStanding,
  type PartStanding,
  standingOfActivity,
  standingOfTask,
} from '../../../shared/domain/conclusion-state.ts'
import { taskStatus, taskStatuses } from '../../../shared/domain/task-status.ts'

const state = (...parts: PartStanding[]) => conclusionStanding('directive', false, parts).state

describe('what became of a directive', () => {
  it('nobody was told: unassigned; of mere information: none', () => {
    expect(state()).toBe('unassigned')
    expect(conclusionStanding('information', false, []).state).toBe('none')
    expect(conclusionStanding('assessment', false, []).state).toBe('none')
  })

  it('all done: fulfilled; some: partly, whatever the others', () => {
    expect(state('done', 'done')).toBe('fulfilled')
    expect(state('done', 'open')).toBe('partly')
    expect(state('done', 'overdue')).toBe('partly')
    expect(state('done', 'cancelled')).toBe('partly')
  })

  it('none done: under way in time, not fulfilled when one is overdue or all were cancelled', () => {
    expect(state('open')).toBe('underWay')
    expect(state('open', 'cancelled')).toBe('underWay')
    expect(state('open', 'overdue')).toBe('notFulfilled')
    expect(state('cancelled', 'cancelled')).toBe('notFulfilled')
  })

  it('overtaken when the office said so, even when all is done', () => {
    expect(conclusionStanding('directive', true, ['done']).state).toBe('overtaken')
  })

  it('says how many of how many', () => {
    expect(conclusionStanding('task', false, ['done', 'overdue', 'open', 'cancelled']).told).toEqual({
      code: 'conclusion-partly',
      params: { done: 1, total: 4, overdue: 1, cancelled: 1 },
    })
  })

  it('is derived from something even where information was followed up', () => {
    expect(conclusionStanding('information', false, ['open']).state).toBe('underWay')
  })
})

it('a task without an end keeps its conclusion under way; one being corrected is overdue', () => {
  const status = (deadlineKind: 'regular' | 'date', correcting = false) =>
    standingOfTask(
      taskStatus(
        {
          deadlineKind,
          deadline: deadlineKind === 'date' ? '2024-03-01' : null,
          doneDate: null,
          cancelledDate: null,
          correcting,
        },
        '2024-03-22',
        7,
      ).code,
    )
  expect(status('regular')).toBe('open')
  expect(status('date')).toBe('overdue')
  expect(status('date', true)).toBe('overdue')
  expect(taskStatuses.map(standingOfTask)).not.toContain(undefined)
})

it('a late activity is overdue, a postponed one without a new day is not', () => {
  const facts = {
    to: '2024-03-01',
    realFrom: null,
    realTo: null,
    preparingFrom: null,
    decision: null,
    postponedTo: null,
  }
  const on = (more: object) => standingOfActivity(activityStateOf({ ...facts, ...more }, '2024-03-22').state)
  expect(on({})).toBe('overdue')
  expect(on({ decision: 'postponed' })).toBe('open')
  expect(on({ realFrom: '2024-02-28', realTo: '2024-03-01' })).toBe('done')
})

const parts = fc.array(fc.constantFrom<PartStanding>('done', 'open', 'overdue', 'cancelled'))

it('does not depend on the order of what was made from it, and is fulfilled only when all is done', () => {
  fc.assert(
    fc.property(fc.constantFrom(...conclusionKinds), parts, (kind, of) => {
      const standing = conclusionStanding(kind, false, of)
      expect(conclusionStanding(kind, false, of.toReversed())).toEqual(standing)
      expect(standing.state === 'fulfilled').toBe(of.length > 0 && of.every((part) => part === 'done'))
      expect(standing.told.code).toBe(`conclusion-${standing.state}`)
    }),
  )
})
