import { describe, expect, it } from 'vitest'
import {
  completeShare,
  onTimeShare,
  type ReportFacts,
  receivedOf,
  reportStanding,
  type StandingCell,
} from '../../../shared/domain/report-status.ts'

const owed: ReportFacts = {
  dueDate: '2024-03-18',
  extendedDueDate: null,
  excusedReason: null,
  receivedDate: null,
  reportedIndicators: 0,
  expectedIndicators: 61,
}

describe('a report that has not come', () => {
  it('is not overdue on its last day, and is one day after', () => {
    expect(reportStanding(owed, '2024-03-18')).toEqual({ status: 'notDue', lateDays: 0, overdueDays: 0 })
    expect(reportStanding(owed, '2024-03-19')).toEqual({ status: 'missing', lateDays: 0, overdueDays: 1 })
    expect(reportStanding(owed, '2024-04-18').overdueDays).toBe(31)
  })

  it('counts from the day it was extended to', () => {
    const extended = { ...owed, extendedDueDate: '2024-03-25' }
    expect(reportStanding(extended, '2024-03-25').status).toBe('notDue')
    expect(reportStanding(extended, '2024-03-26').overdueDays).toBe(1)
  })

  it('is not missed when it was excused', () => {
    expect(reportStanding({ ...owed, excusedReason: 'Sáp nhập' }, '2024-12-31')).toEqual({
      status: 'excused',
      lateDays: 0,
      overdueDays: 0,
    })
  })
})

describe('a report that came', () => {
  const whole = { ...owed, reportedIndicators: 61 }

  it('is on time on the last day and late by the days after', () => {
    expect(reportStanding({ ...whole, receivedDate: '2024-03-18' }, '2024-03-30').status).toBe('received')
    expect(reportStanding({ ...whole, receivedDate: '2024-03-20' }, '2024-03-30')).toMatchObject({
      status: 'late',
      lateDays: 2,
    })
    expect(
      reportStanding({ ...whole, extendedDueDate: '2024-03-20', receivedDate: '2024-03-20' }, '2024-03-30')
        .status,
    ).toBe('received')
  })

  it('is incomplete while an indicator is missing, and late first when it is both', () => {
    const partial = { ...owed, reportedIndicators: 60 }
    expect(reportStanding({ ...partial, receivedDate: '2024-03-18' }, '2024-03-30').status).toBe('incomplete')
    expect(reportStanding({ ...partial, receivedDate: '2024-03-19' }, '2024-03-30').status).toBe('late')
  })

  it('is judged as it came even where it was excused or never asked for', () => {
    expect(
      reportStanding({ ...whole, excusedReason: 'Sáp nhập', receivedDate: '2024-05-01' }, '2024-05-01'),
    ).toMatchObject({ status: 'received', lateDays: 0 })
    expect(reportStanding({ ...whole, dueDate: null, receivedDate: '2024-05-01' }, '2024-05-01').status).toBe(
      'received',
    )
  })
})

describe('shares over several reports', () => {
  const cell = (over: Partial<StandingCell>): StandingCell => ({
    status: 'received',
    lateDays: 0,
    overdueDays: 0,
    dueDate: '2024-03-18',
    receivedDate: '2024-03-15',
    reported: 61,
    expected: 61,
    ...over,
  })
  const missing = cell({ status: 'missing', receivedDate: null, overdueDays: 3, reported: 0 })
  const notDue = cell({ status: 'notDue', receivedDate: null, reported: 0 })
  const excused = cell({ status: 'excused', receivedDate: null, reported: 0 })
  const late = cell({ status: 'late', lateDays: 2, reported: 30 })

  it('count what came on time of what was due by now', () => {
    expect(onTimeShare([cell({}), late, missing, notDue, excused])).toBeCloseTo(33.33, 1)
    expect(onTimeShare([notDue, excused])).toBeNull()
  })

  it('count indicators in the reports that came', () => {
    expect(completeShare([cell({}), late, missing])).toBeCloseTo((91 / 122) * 100)
    expect(completeShare([missing])).toBeNull()
  })

  it('owe no excused report, unless it came', () => {
    expect(receivedOf([cell({}), late, missing, notDue, excused])).toEqual({ received: 2, owed: 4 })
  })
})
