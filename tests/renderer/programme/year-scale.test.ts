import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  monthsOf,
  placeInYear,
  quartersOf,
  shiftedTime,
  spanText,
  timeOfText,
} from '../../../renderer/programme/year-scale.ts'
import { daysBetween } from '../../../shared/domain/day-text.ts'

describe('bars of a year', () => {
  it('a whole year fills the bar, a leap year too', () => {
    for (const year of [2023, 2024])
      expect(placeInYear({ from: `${year}-01-01`, to: `${year}-12-31` }, year)).toEqual({
        left: 0,
        width: expect.closeTo(1, 2),
      })
  })
  it('what lies outside the year is cut at its edge', () => {
    expect(placeInYear({ from: '2023-11-01', to: '2024-01-10' }, 2024).left).toBe(0)
    expect(placeInYear({ from: '2025-02-01', to: '2025-02-05' }, 2024)).toEqual({ left: 1, width: 0 })
  })
  it('a span touches the months and quarters its first and last day are in', () => {
    expect(monthsOf({ from: '2024-03-31', to: '2024-05-01' }, 2024)).toEqual([3, 4, 5])
    expect(quartersOf({ from: '2024-03-31', to: '2024-05-01' }, 2024)).toEqual([1, 2])
    expect(monthsOf({ from: '2023-12-01', to: '2023-12-31' }, 2024)).toEqual([])
  })
})

describe('time as typed', () => {
  it('an end left open is that of the year', () => {
    expect(timeOfText('trước 15/6', 2024)).toMatchObject({ from: '2024-01-01', to: '2024-06-15' })
    expect(timeOfText('thường xuyên', 2024)).toMatchObject({
      kind: 'regular',
      from: '2024-01-01',
      to: '2024-12-31',
    })
  })
  it('what says no time is none', () => {
    expect(timeOfText('theo chỉ đạo', 2024)).toBeNull()
    expect(timeOfText('', 2024)).toBeNull()
  })
  it('is written with what both days share said once', () => {
    expect(spanText({ from: '2024-10-05', to: '2024-10-05' })).toBe('05/10/2024')
    expect(spanText({ from: '2024-10-02', to: '2024-10-03' })).toBe('02 - 03/10/2024')
    expect(spanText({ from: '2024-05-28', to: '2024-06-03' })).toBe('28/5 - 03/6/2024')
  })
  it('moved by days keeps how long it is, and moves back to where it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 90 }), (days, length) => {
        const from = '2024-06-01'
        const to = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10)
        const time = { kind: 'quarters' as const, text: 'Quý II', from, to, dayOfYear: null }
        const moved = shiftedTime(time, days)
        expect(daysBetween(moved.from, moved.to)).toBe(length)
        expect(moved.kind).toBe('dates')
        expect(shiftedTime(moved, -days)).toMatchObject({ from, to })
      }),
    )
  })
})
