import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dayAt,
  dayOf,
  formatDay,
  formatDayMonth,
  formatInstant,
  plusDays,
  weekdayOf,
} from '../../../shared/domain/day-text.ts'

const someDay = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a day as the office writes it', () => {
  test.each([
    ['2024-10-04', '04/10/2024'],
    ['2024-06-26', '26/6/2024'],
    ['2024-02-14', '14/02/2024'],
    ['2024-01-01', '01/01/2024'],
    ['2024-09-05', '05/9/2024'],
  ])('%s is %s', (day, written) => {
    expect(formatDay(day)).toBe(written)
    expect(formatDayMonth(day)).toBe(written.slice(0, written.lastIndexOf('/')))
  })

  test('names its weekday in both languages', () => {
    expect(weekdayOf('2024-09-19', 'vi')).toBe('Thứ Năm')
    expect(weekdayOf('2024-10-20', 'vi')).toBe('Chủ nhật')
    expect(weekdayOf('2024-09-19', 'en')).toBe('Thursday')
  })

  test('refuses what is no day', () => {
    expect(() => formatDay('19/9/2024')).toThrow('not a day')
    expect(dayOf(2024, 4, 31)).toBeNull()
    expect(dayOf(2023, 2, 29)).toBeNull()
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29')
  })
})

describe('days and instants', () => {
  test('the day in Ho Chi Minh City begins at 17:00 UTC of the day before', () => {
    expect(dayAt(new Date('2024-09-18T16:59:59Z'))).toBe('2024-09-18')
    expect(dayAt(new Date('2024-09-18T17:00:00Z'))).toBe('2024-09-19')
    expect(formatInstant('2024-09-18T17:05:00Z')).toBe('19/9/2024 00:05')
  })

  test('going some days on and as many back comes to the same day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(plusDays(plusDays(day, count), -count)).toBe(day)
      }),
    )
  })
})
