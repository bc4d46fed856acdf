import { describe, expect, it } from 'vitest'
import { plusDays } from '../../../shared/domain/day-text.ts'
import { dayOfLunar, lunarDateOf, lunarNewYear } from '../../../shared/domain/lunar-calendar.ts'

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

  it.each([
    ['2023-03-22', { year: 2023, month: 2, day: 1, leap: true }],
    ['2023-04-20', { year: 2023, month: 3, day: 1, leap: false }],
    ['2024-02-09', { year: 2023, month: 12, day: 30, leap: false }],
    ['2025-07-25', { year: 2025, month: 6, day: 1, leap: true }],
    ['2033-12-22', { year: 2033, month: 11, day: 1, leap: true }],
    ['2024-12-31', { year: 2024, month: 12, day: 1, leap: false }],
  ])('calls %s %o', (day, lunar) => expect(lunarDateOf(day)).toEqual(lunar))

  it('names every day of a century so that the name leads back to it, but for leap months', () => {
    let previous = lunarDateOf('1999-12-31')
    for (let day = '2000-01-01'; day < '2100-01-01'; day = plusDays(day, 1)) {
      const lunar = lunarDateOf(day)
      if (lunar.day !== previous.day + 1) expect([lunar.day, previous.day >= 29]).toEqual([1, true])
      if (!lunar.leap) expect(dayOfLunar(lunar.year, lunar.month, lunar.day)).toBe(day)
      previous = lunar
    }
  })
})
