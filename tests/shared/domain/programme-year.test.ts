import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBetween, plusDays } from '../../../shared/domain/day-text.ts'
import { movedToYear, type PlannedTime } from '../../../shared/domain/programme-year.ts'

const time = (
  kind: PlannedTime['kind'],
  text: string,
  from: string,
  to = from,
  dayOfYear: string | null = null,
) => ({
  kind,
  text,
  from,
  to,
  dayOfYear,
})
const to2024 = (planned: PlannedTime) => movedToYear(planned, 2023, 2024)

describe('an activity copied into the next year', () => {
  it('of a memorial day keeps its day and month', () => {
    const moved = to2024(time('memorialDay', '27/7/2023', '2023-07-27', '2023-07-27', '27-7'))
    expect(moved).toMatchObject({ from: '2024-07-27', to: '2024-07-27', text: '27/7/2024' })
  })
  it('of a lunar day keeps its lunar date, with the days around it', () => {
    // Mid-autumn: 29 September 2023, 17 September 2024.
    const moved = to2024(time('lunarDay', 'Rằm tháng 8 âm lịch', '2023-09-27', '2023-09-29', '15-8'))
    expect(moved).toMatchObject({ from: '2024-09-15', to: '2024-09-17', text: 'Rằm tháng 8 âm lịch' })
  })
  it('of lunar days without one date moves with Tết', () => {
    expect(to2024(time('lunarDay', 'Dịp Tết', '2023-01-15', '2023-01-22')).to).toBe('2024-02-10')
  })
  it('of a day keeps its weekday and says the new date', () => {
    // Saturday 17 June 2023; the nearest Saturday in 2024 is the 15th.
    expect(to2024(time('dates', '17/6', '2023-06-17'))).toMatchObject({
      from: '2024-06-15',
      text: '15/6/2024',
    })
  })
  it('of a stretch keeps its days and months', () => {
    const moved = to2024(time('dates', 'trước 15/6', '2023-01-01', '2023-06-15'))
    expect(moved).toMatchObject({ from: '2024-01-01', to: '2024-06-15', text: 'trước 15/6' })
  })
  it('to the end of February ends with February', () => {
    expect(to2024(time('months', 'tháng 2', '2023-02-01', '2023-02-28')).to).toBe('2024-02-29')
    expect(movedToYear(time('months', 'tháng 2', '2024-02-01', '2024-02-29'), 2024, 2025).to).toBe(
      '2025-02-28',
    )
  })
  it('stays an event of as many days, on the same weekday, in the new year, at most half a week away', () => {
    fc.assert(
      fc.property(fc.nat(358), fc.nat(6), fc.integer({ min: 2001, max: 2098 }), (start, length, year) => {
        const from = plusDays(`${year}-01-01`, start)
        const moved = movedToYear(time('dates', 'x', from, plusDays(from, length)), year, year + 1)
        expect(daysBetween(moved.from, moved.to)).toBe(length)
        expect(daysBetween(from, moved.from) % 7).toBe(0)
        expect(moved.from.slice(0, 4)).toBe(String(year + 1))
        expect(Math.abs(daysBetween(plusDays(from, 365), moved.from))).toBeLessThanOrEqual(8)
      }),
    )
  })
})
