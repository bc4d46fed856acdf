import { describe, expect, it } from 'vitest'
import { memorialDaysOf, upcomingDays } from '../../../electron/overview/days.ts'
import { describePeriods } from '../../../electron/reports/year.ts'
import { memorialDays } from '../../../resources/memorial-days.ts'
import { defaultYearRules } from '../../../shared/domain/expected-reports.ts'
import { askedPeriods } from '../../../shared/domain/period.ts'

const meeting = (id: string, date: string, startTime: string) => ({
  id,
  code: id,
  title: `Giao ban ${id}`,
  kind: 'quarterly' as const,
  date,
  startTime,
  place: 'Hội trường',
  state: 'convened' as const,
})

const periodsOf = (year: number, today: string) => {
  const asked = askedPeriods(year, defaultYearRules.expectedKinds)
  return describePeriods(asked, defaultYearRules, { asked, reported: [] }, today)
}

describe('memorial days', () => {
  it('fall on their days, those of the lunar calendar too', () => {
    const on = (year: number, key: string) => memorialDaysOf(year).find((day) => day.key === key)?.day
    expect(on(2024, 'army')).toBe('2024-12-22')
    expect(on(2024, 'tet')).toBe('2024-02-10')
    expect(on(2025, 'tet')).toBe('2025-01-29')
    expect(on(2024, 'mid-autumn')).toBe('2024-09-17')
  })

  it('come in the order of the year, each under its own key', () => {
    const days = memorialDaysOf(2024).map(({ day }) => day)
    expect(days).toEqual(days.toSorted())
    expect(new Set(memorialDays.map(({ key }) => key)).size).toBe(memorialDays.length)
  })
})

describe('the days ahead', () => {
  it('name the cut-off of several periods once, with the last day to send', () => {
    const days = upcomingDays('2024-05-20', {
      periods: periodsOf(2024, '2024-05-20'),
      missingOf: () => 0,
      meetings: [],
    })
    expect(days.filter(({ kind }) => kind === 'cutOff')).toEqual([
      { kind: 'cutOff', day: '2024-06-14', dueDate: '2024-06-18', periods: ['2024-Q2', '2024-H1'] },
    ])
  })

  it('name the due date once the cut-off has passed, with what has not come', () => {
    const days = upcomingDays('2024-03-15', {
      periods: periodsOf(2024, '2024-03-15'),
      missingOf: () => 5,
      meetings: [],
    })
    expect(days[0]).toEqual({ kind: 'due', day: '2024-03-18', periods: ['2024-Q1'], missing: 5 })
  })

  it('begin today and go on into the next year', () => {
    const days = upcomingDays('2024-12-22', {
      periods: periodsOf(2024, '2024-12-22'),
      missingOf: () => 0,
      meetings: [],
    })
    expect(days[0]).toMatchObject({ kind: 'memorial', day: '2024-12-22' })
    expect(days[0]).toHaveProperty('names.length', 2)
    expect(days.map(({ day }) => day)).toContain('2025-01-29')
    expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted())
  })

  it('put the meetings of a day before what else it brings, by their hour, and none that is far', () => {
    const days = upcomingDays('2024-12-21', {
      periods: [],
      missingOf: () => 0,
      meetings: [
        meeting('chiều', '2024-12-22', '14:00'),
        meeting('sáng', '2024-12-22', '08:00'),
        meeting('xa', '2025-06-01', '08:00'),
      ],
    })
    expect(
      days.slice(0, 3).map((day) => (day.kind === 'meeting' ? day.meetingId : `${day.kind} ${day.day}`)),
    ).toEqual(['sáng', 'chiều', 'memorial 2024-12-22'])
    expect(days.some((day) => day.kind === 'meeting' && day.meetingId === 'xa')).toBe(false)
  })
})
