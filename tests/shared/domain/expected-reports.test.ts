import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  defaultYearRules,
  type ExpectedChanges,
  type ExpectedFact,
  planExpectedReports,
  type YearRules,
} from '../../../shared/domain/expected-reports.ts'
import { periodKinds } from '../../../shared/domain/period.ts'

const always = { validFrom: null, validTo: null }
const apply = (facts: ExpectedFact[], changes: ExpectedChanges): ExpectedFact[] => [
  ...facts
    .filter(({ id }) => !changes.remove.includes(id))
    .map((fact) => ({
      ...fact,
      dueDate: changes.move.find(({ id }) => id === fact.id)?.dueDate ?? fact.dueDate,
    })),
  ...changes.insert.map((fact) => ({ ...fact, id: `${fact.unitId} ${fact.period}`, settled: false })),
]

describe('what a year expects', () => {
  it('is by default the quarters, six months and the year of every unit, within two working days', () => {
    const { insert } = planExpectedReports(2024, defaultYearRules, [{ id: 'q1', ...always }], [])
    expect(insert.map(({ period, dueDate }) => `${period} ${dueDate}`)).toEqual([
      '2024-Q1 2024-03-18',
      '2024-Q2 2024-06-18',
      '2024-H1 2024-06-18',
      '2024-Q3 2024-09-17',
      '2024-Q4 2024-12-17',
      '2024-Y 2024-12-17',
    ])
  })

  it('asks a unit only for periods at whose cut-off it is in force: the districts ended in June 2025', () => {
    const units = [
      { id: 'district', validFrom: null, validTo: '2025-06-30' },
      { id: 'ward', validFrom: '2025-07-01', validTo: null },
    ]
    const { insert } = planExpectedReports(2025, defaultYearRules, units, [])
    const of = (id: string) => insert.filter(({ unitId }) => unitId === id).map(({ period }) => period)
    expect(of('district')).toEqual(['2025-Q1', '2025-Q2', '2025-H1'])
    expect(of('ward')).toEqual(['2025-Q3', '2025-Q4', '2025-Y'])
  })

  const rules: fc.Arbitrary<YearRules> = fc.record({
    cutOffRule: fc.constantFrom('state' as const, 'calendar' as const),
    expectedKinds: fc.subarray(periodKinds),
    dueWorkingDays: fc.nat(10),
  })
  const units = fc.constantFrom(
    [{ id: 'a', ...always }],
    [
      { id: 'a', ...always },
      { id: 'b', validFrom: '2024-05-01', validTo: null },
    ],
    [{ id: 'a', validFrom: null, validTo: '2024-08-31' }],
  )

  it('is the same however it came about, and needs no second look', () => {
    fc.assert(
      fc.property(rules, rules, units, units, (before, after, unitsBefore, unitsAfter) => {
        const first = apply([], planExpectedReports(2024, before, unitsBefore, []))
        const second = apply(first, planExpectedReports(2024, after, unitsAfter, first))
        const fresh = apply([], planExpectedReports(2024, after, unitsAfter, []))
        const plain = (facts: ExpectedFact[]) =>
          facts.map(({ unitId, period, dueDate }) => `${unitId} ${period} ${dueDate}`).sort()
        expect(plain(second)).toEqual(plain(fresh))
        expect(planExpectedReports(2024, after, unitsAfter, second)).toEqual({
          insert: [],
          remove: [],
          move: [],
        })
      }),
    )
  })

  it('never takes away or moves what was answered, excused or extended', () => {
    fc.assert(
      fc.property(rules, rules, units, (before, after, of) => {
        const settled = apply([], planExpectedReports(2024, before, of, [])).map((fact) => ({
          ...fact,
          settled: true,
        }))
        const { remove, move } = planExpectedReports(2024, after, [], settled)
        expect([remove, move]).toEqual([[], []])
        expect(planExpectedReports(2024, after, of, settled).move).toEqual([])
      }),
    )
  })
})
