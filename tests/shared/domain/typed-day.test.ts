import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDay } from '../../../shared/domain/day-text.ts'
import { parseTypedDay } from '../../../shared/domain/typed-day.ts'

const today = '2024-09-19'

describe('a day as people type it', () => {
  test.each([
    ['4/10', '2024-10-04'],
    ['4.10.24', '2024-10-04'],
    ['04-10-2024', '2024-10-04'],
    ['4 10', '2024-10-04'],
    ['2025-02-03', '2025-02-03'],
    ['nay', '2024-09-19'],
    ['hôm nay', '2024-09-19'],
    ['Mai', '2024-09-20'],
    ['+7', '2024-09-26'],
    ['-1', '2024-09-18'],
    ['+20', '2024-10-09'],
    ['  26/6/2024 ', '2024-06-26'],
  ])('%s is %s', (typed, day) => {
    expect(parseTypedDay(typed, today)).toBe(day)
  })

  test.each(['31/4', '29/2/2023', '4', '4/13', 'thứ hai', '', '1/1/1', '+', '4/10/024'])(
    '%j is unclear',
    (typed) => {
      expect(parseTypedDay(typed, today)).toBeNull()
    },
  )

  test('typed letters may come decomposed', () => {
    expect(parseTypedDay('hôm nay'.normalize('NFD'), today)).toBe(today)
  })

  test('whatever day is written, reading it gives that day back', () => {
    const anyDay = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseTypedDay(formatDay(day), today)).toBe(day)
      }),
    )
  })
})
