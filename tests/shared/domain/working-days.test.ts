import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '../../../shared/domain/day-text.ts'
import { isWorkingDay, plusWorkingDays, publicHolidays } from '../../../shared/domain/working-days.ts'

const anyDay = fc.integer({ min: 0, max: 11_000 }).map((shift) => plusDays('2015-01-01', shift))

describe('working days', () => {
  it('knows the holidays of 2024', () => {
    expect([...publicHolidays(2024)].sort()).toEqual([
      '2024-01-01',
      ...['2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12', '2024-02-13', '2024-02-14', '2024-02-15'],
      '2024-04-18',
      ...['2024-04-30', '2024-05-01'],
      ...['2024-09-02', '2024-09-03'],
    ])
  })

  it('gives working days for holidays on a weekend, as in April and May 2023', () => {
    // Giỗ Tổ on Saturday 29/4 and 30/4 on a Sunday: with 1/5 the offices opened again on 4/5.
    expect(['2023-05-01', '2023-05-02', '2023-05-03', '2023-05-04'].map(isWorkingDay)).toEqual([
      false,
      false,
      false,
      true,
    ])
  })

  it.each([
    ['2022-09-01', false],
    ['2023-09-01', false],
    ['2024-09-03', false],
    ['2025-09-01', false],
    ['2025-09-03', true],
  ])('joins the second day of 2/9 to the weekend: %s is a working day: %s', (day, working) => {
    expect(isWorkingDay(day)).toBe(working)
  })

  it('counts over weekends and holidays', () => {
    expect(plusWorkingDays('2024-03-14', 2)).toBe('2024-03-18')
    expect(plusWorkingDays('2024-02-08', 1)).toBe('2024-02-16')
    expect(plusWorkingDays('2024-09-14', 0)).toBe('2024-09-14')
  })

  it('always ends on a working day, with as many of them behind it as were counted', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 15 }), (day, count) => {
        const end = plusWorkingDays(day, count)
        let working = 0
        for (let each = plusDays(day, 1); each <= end; each = plusDays(each, 1)) {
          if (isWorkingDay(each)) working += 1
        }
        return isWorkingDay(end) && working === count
      }),
      { numRuns: 300 },
    )
  })
})
