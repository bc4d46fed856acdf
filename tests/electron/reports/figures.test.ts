import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { cityFlows, unitFigures } from '../../../electron/reports/figures-store.ts'
import {
  cumulativeParts,
  endingWith,
  lastMonth,
  monthsOfQuarter,
  type Period,
  type PeriodKind,
  periodKinds,
  periodOf,
  periodsOfKind,
} from '../../../shared/domain/period.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { type Office, openOffice } from './office.ts'

const figuresOf = async (office: Office, period: string) => {
  const rows = await unitFigures(office.database.reads, periodOf(period))
  return Object.fromEntries(
    rows.map((row) => [
      `${office.unitOf(row.unitId)} ${office.codeOf(row.indicatorId)}`,
      [row.thisPeriod, row.cumulative],
    ]),
  )
}

describeOnBothDialects('the figures of a period', (open) => {
  const office = async () =>
    openOffice(await open(), ['Quận 1', 'Quận 3'], { A01: 'flow', B05: 'stock', C03: 'ratio' })

  it('adds flows up from quarters, takes stocks and ratios from the end, and leaves what is missing out', async () => {
    const { report, ...rest } = await office()
    await report('Quận 1', '2024-Q1', { A01: 10, B05: 40, C03: 98 })
    await report('Quận 1', '2024-Q2', { A01: 5, B05: 42 })
    await report('Quận 3', '2024-Q1', { A01: 7, B05: 20 })
    expect(await figuresOf({ report, ...rest }, '2024-Q2')).toEqual({
      'Quận 1 A01': [5, 15],
      'Quận 1 B05': [42, 42],
      'Quận 1 C03': [null, 98],
      'Quận 3 A01': [null, 7],
      'Quận 3 B05': [null, 20],
    })
  })

  it('keeps a reported zero apart from what was not reported', async () => {
    const { report, ...rest } = await office()
    await report('Quận 1', '2024-Q1', { A01: 0 })
    await report('Quận 3', '2024-Q1', { B05: 0 })
    expect(await figuresOf({ report, ...rest }, '2024-Q1')).toEqual({
      'Quận 1 A01': [0, 0],
      'Quận 3 B05': [0, 0],
    })
  })

  it('makes a quarter of three months, and of none fewer, and never counts both', async () => {
    const { report, ...rest } = await office()
    await report('Quận 1', '2024-01', { A01: 1 })
    await report('Quận 1', '2024-02', { A01: 2 })
    await report('Quận 3', '2024-01', { A01: 100 })
    expect(await figuresOf({ report, ...rest }, '2024-Q1')).toEqual({
      'Quận 1 A01': [null, 3],
      'Quận 3 A01': [null, 100],
    })
    await report('Quận 1', '2024-03', { A01: 4 })
    await report('Quận 3', '2024-Q1', { A01: 120 })
    expect(await figuresOf({ report, ...rest }, '2024-Q1')).toEqual({
      'Quận 1 A01': [7, 7],
      'Quận 3 A01': [120, 120],
    })
  })

  it("takes the unit's own figure for the year so far where its parts have gaps, not where they are whole", async () => {
    const { report, ...rest } = await office()
    await report('Quận 1', '2024-Q1', { A01: 10 })
    await report('Quận 1', '2024-H1', { A01: 99 })
    await report('Quận 3', '2024-Q1', { A01: 1 })
    await report('Quận 3', '2024-Q2', { A01: 2, 'A01 cumulative': 50 })
    expect(await figuresOf({ report, ...rest }, '2024-H1')).toEqual({
      'Quận 1 A01': [99, 99],
      'Quận 3 A01': [3, 3],
    })
    const rows = await unitFigures(rest.database.reads, periodOf('2024-Q2'))
    expect(
      rows.map(({ fromParts, months, ownCumulative }) => ({ fromParts, months, ownCumulative })),
    ).toEqual(
      expect.arrayContaining([
        { fromParts: 10, months: 3, ownCumulative: 99 },
        { fromParts: 3, months: 6, ownCumulative: 50 },
      ]),
    )
  })

  it('counts neither what was superseded, nor taken back, nor never accepted', async () => {
    const { report, ...rest } = await office()
    await report('Quận 1', '2024-Q1', { A01: 1 })
    await report('Quận 1', '2024-Q1', { A01: 1000 }, { state: 'superseded' })
    await report('Quận 1', '2024-Q1', { A01: 1000 }, { state: 'takenBack' })
    await report('Quận 3', '2024-Q1', { A01: { value: 1000, notAccepted: true } })
    expect(await figuresOf({ report, ...rest }, '2024-Q1')).toEqual({ 'Quận 1 A01': [1, 1] })
  })

  it('does not mix the years', async () => {
    const { report, ...rest } = await office()
    await report('Quận 1', '2023-Q4', { A01: 1000, B05: 9 })
    await report('Quận 1', '2024-Q1', { A01: 1 })
    expect(await figuresOf({ report, ...rest }, '2024-Q1')).toEqual({ 'Quận 1 A01': [1, 1] })
  })
})

/** The rule once more in plain words, over everything that was reported; the statement must say the same. */
function plainly(
  reported: ReadonlyMap<string, number>,
  period: Period,
): { thisPeriod: number | null; cumulative: number | null } {
  const of = (one: Period, measure = 'thisPeriod') => reported.get(`${one.id} ${measure}`) ?? null
  const sum = (values: (number | null)[]) => {
    const there = values.filter((value) => value !== null)
    return there.length > 0 ? there.reduce((total, value) => total + value, 0) : null
  }
  const quarterly = (quarter: Period) => {
    const own = of(quarter)
    const months = monthsOfQuarter(quarter).map((month) => of(month))
    return own !== null
      ? { value: own, months: 3 }
      : { value: sum(months), months: months.filter((value) => value !== null).length }
  }
  const parts = cumulativeParts(period)
  const told = [
    ...parts.quarters.map(quarterly),
    ...parts.months.map((month) => ({ value: of(month), months: of(month) === null ? 0 : 1 })),
  ]
  const months = told.reduce((total, part) => total + part.months, 0)
  const fromParts = sum(told.map((part) => part.value))
  const own =
    endingWith(period)
      .filter(({ kind }) => kind !== 'month' && kind !== 'quarter')
      .map((each) => of(each))
      .find((value) => value !== null) ??
    endingWith(period)
      .map((each) => of(each, 'cumulative'))
      .find((value) => value !== null) ??
    null
  const cumulative = months === lastMonth(period) ? fromParts : (own ?? fromParts)
  if (period.kind === 'month') return { thisPeriod: of(period), cumulative }
  if (period.kind !== 'quarter') return { thisPeriod: cumulative, cumulative }
  const quarter = quarterly(period)
  return { thisPeriod: quarter.months === 3 ? quarter.value : null, cumulative }
}

const mixtures: [string, PeriodKind[], boolean][] = [
  ['in any mixture of periods', periodKinds, true],
  ['by the month alone', ['month'], false],
  ['by the quarter alone', ['quarter'], false],
]

describe.each(mixtures)('reported %s', (_, kinds, mayTellCumulative) => {
  describeOnBothDialects('at random', (open) => {
    const all = periodKinds.flatMap((kind) => periodsOfKind(2024, kind))
    const told = kinds.flatMap((kind) => periodsOfKind(2024, kind))
    const units = Array.from({ length: 40 }, (_, index) => `Phường ${index + 1}`)
    const reported = new Map<string, Map<string, number>>()
    let office: Office
    beforeAll(async () => {
      office = await openOffice(await open(), units, { A01: 'flow' })
      const samples = fc.sample(
        fc.array(
          fc.record({ period: fc.constantFrom(...told), cumulative: fc.boolean(), value: fc.nat(1000) }),
          { maxLength: 9 },
        ),
        { numRuns: units.length, seed: 20240919 },
      )
      for (const [index, sample] of samples.entries()) {
        const own = new Map<string, number>()
        reported.set(units[index]!, own)
        for (const { period, cumulative, value } of sample) {
          if (own.has(`${period.id} thisPeriod`)) continue
          own.set(`${period.id} thisPeriod`, value)
          if (cumulative && mayTellCumulative) own.set(`${period.id} cumulative`, value * 2)
          await office.report(units[index]!, period.id, {
            A01: value,
            ...(cumulative && mayTellCumulative ? { 'A01 cumulative': value * 2 } : {}),
          })
        }
      }
    })

    it.each(all.map(({ id }) => id))(
      'gives %s as the rule in plain words does, unit by unit and in sum',
      async (id) => {
        const period = periodOf(id)
        const figures = await unitFigures(office.database.reads, period)
        const byUnit = new Map(figures.map((figure) => [office.unitOf(figure.unitId), figure]))
        const expected = units.map((unit) => plainly(reported.get(unit)!, period))
        expect(
          units.map((unit) => ({
            thisPeriod: byUnit.get(unit)?.thisPeriod ?? null,
            cumulative: byUnit.get(unit)?.cumulative ?? null,
          })),
        ).toEqual(expected)

        const [city] = await cityFlows(office.database.reads, period)
        const total = (values: (number | null)[]) =>
          values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
        expect(city ?? { unitsThisPeriod: 0, unitsCumulative: 0 }).toMatchObject({
          unitsThisPeriod: expected.filter(({ thisPeriod }) => thisPeriod !== null).length,
          unitsCumulative: expected.filter(({ cumulative }) => cumulative !== null).length,
        })
        expect(city?.thisPeriod ?? 0).toBe(total(expected.map(({ thisPeriod }) => thisPeriod)))
        expect(city?.cumulative ?? 0).toBe(total(expected.map(({ cumulative }) => cumulative)))
      },
    )
  })
})
