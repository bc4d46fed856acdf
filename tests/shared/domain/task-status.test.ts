import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, plusDays } from '../../../shared/domain/day-text.ts'
import {
  ageBand,
  type StateReport,
  stateReportPlace,
  type TaskFacts,
  taskStatus,
  taskStatuses,
} from '../../../shared/domain/task-status.ts'

const today = '2024-03-22'
const task = (more: Partial<TaskFacts> = {}): TaskFacts => ({
  deadlineKind: 'date',
  deadline: '2024-04-30',
  doneDate: null,
  cancelledDate: null,
  correcting: false,
  ...more,
})
const statusOf = (more: Partial<TaskFacts>, dueSoonDays = 7) => taskStatus(task(more), today, dueSoonDays)

describe('the status of a task', () => {
  it.each([
    ['the day before today', '2024-03-21', { code: 'overdue', days: 1 }],
    ['today', '2024-03-22', { code: 'dueSoon', days: 0 }],
    ['tomorrow', '2024-03-23', { code: 'dueSoon', days: 1 }],
    ['in seven days', '2024-03-29', { code: 'dueSoon', days: 7 }],
    ['in eight days', '2024-03-30', { code: 'underWay', days: 8 }],
  ])('with a deadline %s', (_, deadline, expected) => {
    expect(statusOf({ deadline })).toEqual(expected)
    expect(statusOf({ deadline, deadlineKind: 'onIssue' })).toEqual(expected)
  })

  it('has as many days "due soon" as the office says', () => {
    expect(statusOf({ deadline: '2024-03-25' }, 2).code).toBe('underWay')
    expect(statusOf({ deadline: '2024-03-22' }, 0).code).toBe('dueSoon')
    expect(statusOf({ deadline: '2024-04-06' }, 15).code).toBe('dueSoon')
  })

  it.each([
    ['in time on the last day', '2024-04-30', 0],
    ['late by a day', '2024-05-01', 1],
    ['in time long before', '2024-03-01', 0],
  ])('is done, %s', (_, doneDate, days) => {
    expect(statusOf({ doneDate })).toEqual({ code: 'done', days })
  })

  it('is done and nothing else, whatever else is so', () => {
    const doneDate = '2024-03-01'
    expect(statusOf({ doneDate, deadlineKind: 'regular', deadline: null })).toEqual({
      code: 'done',
      days: null,
    })
    expect(statusOf({ doneDate, deadline: null })).toEqual({ code: 'done', days: null })
    expect(statusOf({ doneDate, correcting: true }).code).toBe('done')
  })

  it('cancelled comes before all', () => {
    expect(statusOf({ cancelledDate: today, doneDate: '2024-03-01' })).toEqual({
      code: 'cancelled',
      days: null,
    })
  })

  it('regular work and work that waits for a condition are never overdue', () => {
    const deadline = '2024-01-01'
    expect(statusOf({ deadlineKind: 'regular', deadline }).code).toBe('regular')
    expect(statusOf({ deadlineKind: 'waiting', deadline }).code).toBe('waiting')
  })

  it('says that a deadline is missing where one belongs', () => {
    expect(statusOf({ deadline: null }).code).toBe('deadlineMissing')
    expect(statusOf({ deadline: null, deadlineKind: 'onIssue' }).code).toBe('deadlineMissing')
  })

  it('sets apart what is overdue while its figures are being corrected, and only then', () => {
    expect(statusOf({ deadline: '2024-03-20', correcting: true })).toEqual({ code: 'correcting', days: 2 })
    expect(statusOf({ correcting: true }).code).toBe('underWay')
  })
})

describe('the state report', () => {
  const day = fc.integer({ min: -60, max: 60 }).map((days) => plusDays(today, days))
  const anyTask: fc.Arbitrary<TaskFacts> = fc.record({
    deadlineKind: fc.constantFrom('date', 'onIssue', 'regular', 'waiting'),
    deadline: fc.option(day),
    doneDate: fc.option(day),
    cancelledDate: fc.option(day, { freq: 6 }),
    correcting: fc.boolean(),
  })

  it('counts every task in one state, and every one that is not cancelled in one place', () => {
    fc.assert(
      fc.property(fc.array(anyTask), fc.integer({ min: 0, max: 15 }), (tasks, dueSoonDays) => {
        const states = new Map<string, number>(taskStatuses.map((code) => [code, 0]))
        const report: StateReport = { doneInTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0 }
        for (const each of tasks) {
          const status = taskStatus(each, today, dueSoonDays)
          states.set(status.code, states.get(status.code)! + 1)
          const place = stateReportPlace(status)
          if (place) report[place] += 1
        }
        const sum = (numbers: Iterable<number>) => [...numbers].reduce((one, other) => one + other, 0)
        expect(sum(states.values())).toBe(tasks.length)
        expect(sum(Object.values(report))).toBe(tasks.length - states.get('cancelled')!)
        expect(report.doneInTime + report.doneLate).toBe(states.get('done'))
        expect(report.openOverdue).toBe(states.get('overdue')! + states.get('correcting')!)
      }),
    )
  })

  it('calls late only what was done after its deadline, overdue only what was not done by it', () => {
    fc.assert(
      fc.property(anyTask, (each) => {
        const place = stateReportPlace(taskStatus(each, today, 7))
        const over = (on: string) => each.deadline !== null && daysBetween(each.deadline, on) > 0
        if (place === 'doneLate') expect(over(each.doneDate!)).toBe(true)
        if (place === 'doneInTime') expect(over(each.doneDate!)).toBe(false)
        if (place === 'openOverdue') expect(over(today)).toBe(true)
      }),
    )
  })

  it('tells the age of what is overdue in three bands', () => {
    expect([1, 7, 8, 30, 31, 400].map(ageBand)).toEqual([
      'upTo7',
      'upTo7',
      'upTo30',
      'upTo30',
      'over30',
      'over30',
    ])
  })
})
