import { describe, expect, it } from 'vitest'
import { periodOpened } from '../../../renderer/reports/period-opened.ts'
import type { PeriodInfo } from '../../../renderer/reports/types.ts'
import { askedPeriods, periodStates } from '../../../shared/domain/period.ts'

function periods(
  today: string,
  kinds: Parameters<typeof askedPeriods>[1] = ['quarter', 'half', 'year'],
): PeriodInfo[] {
  const asked = askedPeriods(2024, kinds)
  const states = periodStates(asked, 'state', today)
  return asked.map(({ id, kind }, index) => ({
    id,
    kind,
    from: '',
    cutOff: '',
    dueDate: '',
    state: states[index]!,
    asked: true,
    reported: false,
  }))
}

describe('the period a page opens at', () => {
  it('is the one that is worked on, the quarter before the half year', () => {
    expect(periodOpened(periods('2024-06-20'))).toBe('2024-Q2')
    expect(periodOpened(periods('2024-09-19', ['month', 'quarter']))).toBe('2024-Q3')
  })

  it('is the last of a year gone by and the first of one to come', () => {
    expect(periodOpened(periods('2026-01-01'))).toBe('2024-Y')
    expect(periodOpened(periods('2023-06-01'))).toBe('2024-Q1')
  })

  it('is the last with reports of a year gone by, where one has any', () => {
    const gone = periods('2026-01-01').map((period) => ({
      ...period,
      reported: ['2024-Q1', '2024-Q2'].includes(period.id),
    }))
    expect(periodOpened(gone)).toBe('2024-Q2')
  })

  it('is any that was reported where none is asked for', () => {
    const [first] = periods('2024-06-20')
    expect(periodOpened([{ ...first!, asked: false }])).toBe('2024-Q1')
    expect(periodOpened([])).toBeNull()
  })
})
