import { describe, expect, it } from 'vitest'
import { dayOfLunar, lunarNewYear } from '../../../shared/domain/lunar-calendar.ts'

describe('the Vietnamese lunar calendar', () => {
  it.each([
    [2007, '2007-02-17'], // a day before China's
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2030, '2030-02-02'], // a day before China's
    [2034, '2034-02-19'], // after the leap month at the end of 2033
  ])('has Tết of %i on %s', (year, day) => {
    expect(lunarNewYear(year)).toBe(day)
  })

  it.each([
    [2023, 3, 10, '2023-04-29'], // after a leap second month
    [2024, 3, 10, '2024-04-18'],
    [2025, 8, 15, '2025-10-06'], // after a leap sixth month
    [2020, 8, 15, '2020-10-01'],
    [2024, 12, 23, '2025-01-22'],
  ])('puts %i lunar month %i day %i on %s', (year, month, date, day) => {
    expect(dayOfLunar(year, month, date)).toBe(day)
  })
})
