import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '../../../shared/domain/day-text.ts'
import {
  askedPeriods,
  type CutOffRule,
  cumulativeParts,
  dueDate,
  endingWith,
  lastMonth,
  lastPeriods,
  madeUpOf,
  monthsOf,
  monthsOfQuarter,
  parsePeriod,
  periodHolding,
  periodId,
  periodKinds,
  periodOf,
  periodSpan,
  periodStates,
  periodsOfKind,
  periodToOpen,
  previousPeriod,
  samePeriodLastYear,
} from '../../../shared/domain/period.ts'

const rules: CutOffRule[] = ['state', 'calendar']
const anyYear = fc.integer({ min: 2001, max: 2099 })
const anyRule = fc.constantFrom(...rules)
const anyPeriod = fc.tuple(anyYear, fc.constantFrom(...periodKinds), fc.nat()).map(([year, kind, pick]) => {
  const periods = periodsOfKind(year, kind)
  return periods[pick % periods.length]!
})

describe('the span of a period', () => {
  it.each([
    ['2024-03', '2024-02-15', '2024-03-14'],
    ['2024-01', '2023-12-15', '2024-01-14'],
    ['2024-Q1', '2023-12-15', '2024-03-14'],
    ['2024-Q3', '2024-06-15', '2024-09-14'],
    ['2024-H1', '2023-12-15', '2024-06-14'],
    ['2024-9M', '2023-12-15', '2024-09-14'],
    ['2024-Y', '2023-12-15', '2024-12-14'],
  ])('of %s by the rule of State reports is %s to %s', (id, from, cutOff) => {
    expect(periodSpan(periodOf(id), 'state')).toEqual({ from, cutOff })
  })

  it.each([
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024-Q4', '2024-10-01', '2024-12-31'],
    ['2024-Y', '2024-01-01', '2024-12-31'],
  ])('of %s by the calendar is %s to %s', (id, from, cutOff) => {
    expect(periodSpan(periodOf(id), 'calendar')).toEqual({ from, cutOff })
  })

  it('follows on the one before it without a gap', () => {
    fc.assert(
      fc.property(anyPeriod, anyRule, (period, rule) => {
        if (period.kind === 'half' || period.kind === 'nineMonths') return true
        return plusDays(periodSpan(previousPeriod(period), rule).cutOff, 1) === periodSpan(period, rule).from
      }),
    )
  })

  it('holds each day in exactly one period of a kind that fills the year', () => {
    fc.assert(
      fc.property(
        anyYear,
        fc.nat(364),
        fc.constantFrom('month', 'quarter', 'year'),
        anyRule,
        (year, shift, kind, rule) => {
          const day = plusDays(`${year}-01-01`, shift)
          const holding = [year - 1, year, year + 1]
            .flatMap((each) => periodsOfKind(each, kind as 'month'))
            .filter((period) => {
              const { from, cutOff } = periodSpan(period, rule)
              return from <= day && day <= cutOff
            })
          return holding.length === 1 && periodHolding(day, kind as 'month', rule)?.id === holding[0]!.id
        },
      ),
    )
  })

  it('has no period of six months for a day in the second half of the year', () => {
    expect(periodHolding('2024-08-01', 'half', 'state')).toBeNull()
  })
})

describe('the due date', () => {
  it.each([
    ['2024-Q1', '2024-03-18'],
    ['2024-Q2', '2024-06-18'],
    ['2024-Q3', '2024-09-17'],
    ['2024-Q4', '2024-12-17'],
    ['2024-02', '2024-02-19'], // 14/2 was in Tết
  ])('of %s, two working days after the cut-off, is %s', (id, day) => {
    expect(dueDate(periodOf(id), 'state', 2)).toBe(day)
  })

  it('skips the holiday after a cut-off by the calendar', () => {
    expect(dueDate(periodOf('2024-08'), 'calendar', 2)).toBe('2024-09-05')
  })

  it('is never before the cut-off', () => {
    fc.assert(
      fc.property(anyPeriod, anyRule, fc.nat(10), (period, rule, count) => {
        return dueDate(period, rule, count) >= periodSpan(period, rule).cutOff
      }),
    )
  })
})

describe('the periods of a year', () => {
  const ids = (year: number, ...kinds: (typeof periodKinds)[number][]) =>
    askedPeriods(year, kinds).map(({ id }) => id)

  it('come in the order they end, the shorter first', () => {
    expect(ids(2024, 'year', 'half', 'quarter')).toEqual([
      '2024-Q1',
      '2024-Q2',
      '2024-H1',
      '2024-Q3',
      '2024-Q4',
      '2024-Y',
    ])
  })

  it('leave the month that ends a quarter to the quarter', () => {
    expect(ids(2024, 'month', 'quarter')).toEqual(
      ['01', '02', 'Q1', '04', '05', 'Q2', '07', '08', 'Q3', '10', '11', 'Q4'].map((part) => `2024-${part}`),
    )
    expect(ids(2024, 'month')).toHaveLength(12)
  })

  it('know on a day which is worked on', () => {
    const periods = askedPeriods(2024, ['quarter', 'half', 'year'])
    const current = (today: string) =>
      periods
        .filter((_, index) => periodStates(periods, 'state', today)[index] === 'current')
        .map(({ id }) => id)
    expect(current('2024-03-13')).toEqual([])
    expect(current('2024-03-14')).toEqual(['2024-Q1'])
    expect(current('2024-06-13')).toEqual(['2024-Q1'])
    expect(current('2024-06-14')).toEqual(['2024-Q2', '2024-H1'])
    expect(current('2024-12-31')).toEqual(['2024-Q4', '2024-Y'])
    expect(current('2025-03-13')).toEqual(['2024-Q4', '2024-Y'])
    expect(current('2025-03-14')).toEqual([])
  })

  it('open at the one that is worked on, or at the first of a year to come', () => {
    const periods = askedPeriods(2024, ['quarter', 'half', 'year'])
    expect(periodToOpen(periods, 'state', '2024-07-01')?.id).toBe('2024-Q2')
    expect(periodToOpen(periods, 'state', '2023-11-01')?.id).toBe('2024-Q1')
    expect(periodToOpen([], 'state', '2023-11-01')).toBeNull()
  })
})

describe('what a cumulative figure is made of', () => {
  it.each([
    ['2024-Q1', ['2024-Q1'], []],
    ['2024-H1', ['2024-Q1', '2024-Q2'], []],
    ['2024-Q3', ['2024-Q1', '2024-Q2', '2024-Q3'], []],
    ['2024-08', ['2024-Q1', '2024-Q2'], ['2024-07', '2024-08']],
    ['2024-Y', ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'], []],
  ])('up to the end of %s: %j and %j', (id, quarters, months) => {
    const parts = cumulativeParts(periodOf(id))
    expect(parts.quarters.map((part) => part.id)).toEqual(quarters)
    expect(parts.months.map((part) => part.id)).toEqual(months)
  })

  it('covers every month from January to the last, once', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const { quarters, months } = cumulativeParts(period)
        const covered = [...quarters.flatMap(monthsOfQuarter), ...months].map(({ number }) => number)
        return covered.length === lastMonth(period) && covered.every((month, index) => month === index + 1)
      }),
    )
  })

  it('may be told by the longer periods that end with it', () => {
    expect(endingWith(periodOf('2024-Q2')).map(({ id }) => id)).toEqual(['2024-H1', '2024-Q2', '2024-06'])
    expect(endingWith(periodOf('2024-Y')).map(({ id }) => id)).toEqual(['2024-Y', '2024-Q4', '2024-12'])
    expect(endingWith(periodOf('2024-05')).map(({ id }) => id)).toEqual(['2024-05'])
  })
})

describe('the shorter periods that make one up', () => {
  it('follow on one another over just its months', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        for (const parts of madeUpOf(period)) {
          expect(parts.length * monthsOf[parts[0]!.kind]).toBe(monthsOf[period.kind])
          expect(lastMonth(parts.at(-1)!)).toBe(lastMonth(period))
        }
      }),
    )
  })
  it('are quarters or months', () => {
    expect(madeUpOf(periodOf('2024-H1')).map((parts) => parts.map(({ id }) => id))).toEqual([
      ['2024-Q1', '2024-Q2'],
      ['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06'],
    ])
    expect(madeUpOf(periodOf('2024-05'))).toEqual([])
  })
})

describe('periods beside a period', () => {
  it('go back over the turn of the year', () => {
    expect(previousPeriod(periodOf('2024-Q1')).id).toBe('2023-Q4')
    expect(previousPeriod(periodOf('2024-01')).id).toBe('2023-12')
    expect(previousPeriod(periodOf('2024-9M')).id).toBe('2023-9M')
    expect(lastPeriods(periodOf('2024-Q3'), 8).map(({ id }) => id)).toEqual([
      '2022-Q4',
      '2023-Q1',
      '2023-Q2',
      '2023-Q3',
      '2023-Q4',
      '2024-Q1',
      '2024-Q2',
      '2024-Q3',
    ])
  })

  it('are a year apart from the same period last year, and read back from their id', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const before = samePeriodLastYear(period)
        return (
          before.year === period.year - 1 &&
          lastMonth(before) === lastMonth(period) &&
          monthsOf[before.kind] === monthsOf[period.kind] &&
          parsePeriod(periodId(period.kind, period.year, period.number))?.id === period.id
        )
      }),
    )
  })

  it.each(['2024-Q5', '2024-13', '2024-00', '2024', 'Q1-2024', '2024-q1', '2024-H2', ''])(
    'are not read from %j',
    (id) => {
      expect(parsePeriod(id)).toBeNull()
      expect(() => periodOf(id)).toThrow('not a period')
    },
  )
})
