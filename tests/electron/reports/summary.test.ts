import { beforeAll, expect, it } from 'vitest'
import { checksOf } from '../../../electron/reports/checks.ts'
import { consolidate } from '../../../electron/reports/consolidation.ts'
import { sourcesOf } from '../../../electron/reports/sources.ts'
import { byUnitOf, gridOf, setTarget, summaryOf, trendsOf } from '../../../electron/reports/summary.ts'
import { setUpYear } from '../../../electron/reports/year.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { type Office, openOffice } from './office.ts'

const today = '2024-06-20'

describeOnBothDialects('the consolidation', (open) => {
  let office: Office
  const row = async (period: string, code: string) => {
    const { rows } = await summaryOf(office.database.reads, period, today)
    return rows.find((each) => each.code === code)!
  }

  beforeAll(async () => {
    office = await openOffice(await open(), ['Quận 1', 'Quận 3', 'Quận 4'], {
      A01: 'flow',
      A02: { kind: 'flow', unit: 'đồng' },
      B05: 'stock',
      C01: 'ratio',
      C02: 'ratio',
    })
    await office.command(async (writes) => {
      await setUpYear(writes, 2024)
      await writes
        .updateTable('indicator')
        .set({ weight_indicator_id: office.indicator('B05') })
        .where('id', '=', office.indicator('C02'))
        .execute()
    })
    await office.report('Quận 1', '2023-Q1', { A01: 80, B05: 10, C02: 50 })
    await office.report('Quận 1', '2023-Q2', { A01: 20, B05: 12 })
    await office.report('Quận 1', '2024-Q1', { A01: 100, A02: 1_000_000, B05: 10, C01: 90, C02: 60 })
    await office.report('Quận 3', '2024-Q1', {
      A01: {
        value: 60,
        approximate: true,
        text: 'hơn 60',
        reasons: [{ code: 'approximate', params: { word: 'hơn' } }],
      },
      B05: 30,
      C01: 70,
      C02: 100,
    })
    await office.report('Quận 1', '2024-Q2', { A01: 50, B05: 11 })
    await office.report('Quận 3', '2024-H1', { A01: 200 })
    await office.command((writes) =>
      setTarget(writes, { indicatorId: office.indicator('A01'), year: 2024, value: 1000, version: null }),
    )
  })

  it('adds flows up and names who is missing', async () => {
    const summary = await summaryOf(office.database.reads, '2024-Q1', today)
    expect(summary).toMatchObject({ unitsReported: 2, unitsExpected: 3, unitsMissing: ['Quận 4'] })
    expect(await row('2024-Q1', 'A01')).toMatchObject({
      thisPeriod: 160,
      cumulative: 160,
      unitsWithFigure: 2,
      unitsExpected: 3,
      target: 1000,
      percentOfTarget: 16,
      behind: true,
      samePeriodLastYear: 80,
      change: 100,
    })
  })

  it('takes what a unit says of six months where it left a quarter out', async () => {
    expect(await row('2024-H1', 'A01')).toMatchObject({
      thisPeriod: 350,
      cumulative: 350,
      samePeriodLastYear: 100,
      change: 250,
    })
    expect(await row('2024-Q2', 'A01')).toMatchObject({
      thisPeriod: 50,
      cumulative: 350,
      unitsWithFigure: 1,
      cumulativeUnits: 2,
    })
  })

  it('carries a stock to the end of the period and never adds it over time', async () => {
    expect(await row('2024-Q2', 'B05')).toMatchObject({
      thisPeriod: 11,
      cumulative: 41,
      samePeriodLastYear: 12,
    })
  })

  it('shows the range of a ratio, and a mean only with a weight', async () => {
    expect(await row('2024-Q1', 'C01')).toMatchObject({
      thisPeriod: null,
      cumulative: null,
      lowest: { unitName: 'Quận 3', value: 70 },
      highest: { unitName: 'Quận 1', value: 90 },
      percentOfTarget: null,
      unitsWithFigure: 2,
    })
    expect(await row('2024-Q1', 'C02')).toMatchObject({ thisPeriod: 90, samePeriodLastYear: 50, change: 40 })
  })

  it('leaves what nobody reported without a figure', async () => {
    expect(await row('2024-Q2', 'A02')).toMatchObject({
      thisPeriod: null,
      cumulative: 1_000_000,
      unitsWithFigure: 0,
    })
    expect(await row('2024-Q3', 'A01')).toMatchObject({ thisPeriod: null })
  })

  it('takes what units say of last year where the workspace holds nothing of it', async () => {
    const said = await openOffice(await open(), ['Quận 1', 'Quận 3'], { A01: 'flow', B05: 'stock' })
    await said.report('Quận 1', '2023-Q1', { A01: 7 })
    const lastYear = (value: number) => ({ value, measure: 'samePeriodLastYear' as const })
    await said.report('Quận 1', '2024-Q1', { A01: 10, 'A01 lastYear': lastYear(999) })
    await said.report('Quận 3', '2024-Q1', {
      A01: 20,
      'A01 lastYear': lastYear(5),
      B05: 3,
      'B05 lastYear': lastYear(2),
    })
    await said.report('Quận 3', '2024-Q2', { A01: 20, 'A01 lastYear': lastYear(6) })
    const of = async (period: string, code: string) =>
      (await consolidate(said.database.reads, period, today)).rows.find((each) => each.code === code)
        ?.samePeriodLastYear
    expect(await of('2024-Q1', 'A01')).toBe(12)
    expect(await of('2024-Q1', 'B05')).toBe(2)
    // The column of a second quarter speaks of that quarter, not of six months.
    expect(await of('2024-Q2', 'A01')).toBe(7)
  })

  it('agrees with itself on every page: summary, table of units, one unit, sources, trend', async () => {
    for (const period of ['2024-Q1', '2024-Q2', '2024-H1']) {
      const { rows } = await summaryOf(office.database.reads, period, today)
      const flows = rows.filter(({ kind }) => kind !== 'ratio')
      const trends = await trendsOf(office.database.reads, period)
      for (const { indicatorId, groupCode, thisPeriod, cumulative } of flows) {
        const grid = await gridOf(office.database.reads, { period, groupCode }, today)
        const index = grid.indicators.findIndex((each) => each.indicatorId === indicatorId)
        const fromGrid = grid.units.flatMap(({ values }) => values[index]?.value ?? [])
        const byUnit = await Promise.all(
          ['Quận 1', 'Quận 3', 'Quận 4'].map(async (name) => {
            const { rows: own } = await byUnitOf(
              office.database.reads,
              { period, unitId: office.unit(name) },
              today,
            )
            return own.find((each) => each.indicatorId === indicatorId)!
          }),
        )
        const sources = await sourcesOf(office.database.reads, { period, indicatorId }, today)
        const sum = (values: (number | null)[]) => {
          const there = values.filter((value) => value !== null)
          return there.length === 0 ? null : there.reduce((total, value) => total + value, 0)
        }
        expect(sum(fromGrid), `${period} grid`).toBe(thisPeriod)
        expect(sum(byUnit.map((each) => each.thisPeriod)), `${period} units`).toBe(thisPeriod)
        expect(sum(byUnit.map((each) => each.cumulative)), `${period} units, cumulative`).toBe(cumulative)
        expect(sum(sources.units.map((each) => each.thisPeriod)), `${period} sources`).toBe(thisPeriod)
        expect(sources.row.cumulative).toBe(cumulative)
        expect(sources.history.at(-1)?.value).toBe(thisPeriod)
        expect(trends.rows.find((each) => each.indicatorId === indicatorId)?.values.at(-1) ?? null).toBe(
          thisPeriod,
        )
      }
    }
  })

  it('leads from a figure to its file, sheet and cell, and says which are missing', async () => {
    const sources = await sourcesOf(
      office.database.reads,
      { period: '2024-H1', indicatorId: office.indicator('A01') },
      today,
    )
    expect(
      sources.units.map(({ unitName, thisPeriod, partial, ownCumulative }) => [
        unitName,
        thisPeriod,
        partial,
        ownCumulative,
      ]),
    ).toEqual([
      ['Quận 3', 200, false, 200],
      ['Quận 1', 150, false, null],
    ])
    expect(
      sources.units[1]?.values.map(({ period, value, file, sheet, cell }) => [
        period,
        value,
        file,
        sheet,
        cell,
      ]),
    ).toEqual([
      ['2024-Q1', 100, 'Quận 1.xlsx', 'PL1', 'E12'],
      ['2024-Q2', 50, 'Quận 1.xlsx', 'PL1', 'E12'],
    ])
    expect(sources.missingUnits).toEqual(['Quận 4'])
    expect(sources).toMatchObject({ lastYear: 100, change: 250 })
    expect(sources.history.map(({ period }) => period)).toEqual(['2023-H1', '2024-H1'])
  })

  it('changes a target only from the one that was seen', async () => {
    const target = { indicatorId: office.indicator('A02'), year: 2024 }
    const set = (value: number | null, version: number | null) =>
      office.command((writes) => setTarget(writes, { ...target, value, version }))
    await set(5, null)
    await expect(set(6, null)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await set(7, 1)
    await expect(set(8, 1)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect(await row('2024-Q1', 'A02')).toMatchObject({ target: 7, targetVersion: 2 })
    await set(null, 2)
    expect(await row('2024-Q1', 'A02')).toMatchObject({ target: null, targetVersion: null })
    await set(null, null)
  })

  it('lists what to look at: approximate figures, disagreeing sums, who is missing or sent little', async () => {
    const checks = await checksOf(office.database.reads, '2024-Q1', today)
    expect(
      checks.map(({ kind, unitName, code, taken, text }) => [kind, unitName, code, taken, text]),
    ).toEqual([
      ['approximate', 'Quận 3', 'A01', 60, 'hơn 60'],
      ['missing', 'Quận 4', null, null, ''],
    ])
    expect(checks[0]?.reason).toEqual({ code: 'approximate', params: { word: 'hơn' } })
    expect(checks[1]?.reason).toEqual({ code: 'report-missing', params: { days: 94 } })
  })
})

describeOnBothDialects('the sources of a figure', (open) => {
  it('are those it is made of: the quarter where a unit gave it, else its months; six months as it was told', async () => {
    const office = await openOffice(await open(), ['Quận 1', 'Quận 3', 'Quận 4'], {
      A01: 'flow',
      B05: 'stock',
    })
    for (const unit of ['Quận 1', 'Quận 3']) {
      for (const month of ['01', '02', '03']) await office.report(unit, `2024-${month}`, { A01: 1, B05: 2 })
    }
    await office.report('Quận 1', '2024-Q1', { A01: 5, B05: 3 })
    await office.report('Quận 4', '2024-Q1', { A01: 7 })
    await office.report('Quận 4', '2024-H1', { A01: 20 })
    const periodsOf = async (period: string, code: string) => {
      const { units } = await sourcesOf(
        office.database.reads,
        { period, indicatorId: office.indicator(code) },
        today,
      )
      return Object.fromEntries(
        units.map(({ unitName, thisPeriod, values }) => [
          unitName,
          [thisPeriod, ...values.map((value) => value.period)],
        ]),
      )
    }
    expect(await periodsOf('2024-Q1', 'A01')).toEqual({
      'Quận 1': [5, '2024-Q1'],
      'Quận 3': [3, '2024-01', '2024-02', '2024-03'],
      'Quận 4': [7, '2024-Q1'],
    })
    expect(await periodsOf('2024-Q1', 'B05')).toEqual({ 'Quận 1': [3, '2024-Q1'], 'Quận 3': [2, '2024-03'] })
    expect(await periodsOf('2024-H1', 'A01')).toEqual({
      'Quận 1': [5, '2024-Q1'],
      'Quận 3': [3, '2024-01', '2024-02', '2024-03'],
      'Quận 4': [20, '2024-H1'],
    })
  })
})

describeOnBothDialects('what to look at', (open) => {
  it('names hidden rows, totals, rows without indicator, figures not accepted and far from usual', async () => {
    const office = await openOffice(await open(), ['Quận 1', 'Quận 3'], { A01: 'flow', A02: 'flow' })
    for (const quarter of [1, 2, 3, 4])
      await office.report('Quận 1', `2023-Q${quarter}`, { A01: 100 + quarter })
    await office.report(
      'Quận 1',
      '2024-Q1',
      {
        A01: { value: 100_000, cell: 'E10' },
        A02: {
          value: 5,
          cell: 'E11',
          notAccepted: true,
          reasons: [{ code: 'not-whole', params: { value: 5.5 } }],
        },
        'A01 cumulative': 90_000,
      },
      {
        warnings: [
          { code: 'hidden-row', params: { label: 'Dòng A01', text: '999' }, sheet: 'PL1', cell: 'E40' },
          { code: 'legacy-encoding', params: {}, sheet: null, cell: null },
        ],
        unknownRows: [
          {
            key: 'k',
            label: 'Tủ sách',
            sheet: 'PL1',
            cell: 'B9',
            figures: [{ measure: 'thisPeriod', value: 58, text: '58', cell: 'E9' }],
            unitText: null,
            candidates: [],
          },
        ],
      },
    )
    const checks = await checksOf(office.database.reads, '2024-Q1', today)
    expect(
      checks.map(({ kind, code, label, taken, text, cell, reason }) => [
        kind,
        code ?? label,
        taken,
        text,
        cell,
        reason?.code ?? null,
      ]),
    ).toEqual([
      ['total-or-hidden', 'A01', 100_000, '999', 'E40', 'hidden-row'],
      ['total-or-hidden', 'A01', 100_000, '90.000', '', 'cumulative-mismatch'],
      ['outlier', 'A01', 100_000, '100000', 'E10', 'outlier-history'],
      ['unknown-row', 'Tủ sách', null, '58', 'E9', null],
      ['not-accepted', 'A02', null, '5', 'E11', 'not-whole'],
    ])
  })
})
