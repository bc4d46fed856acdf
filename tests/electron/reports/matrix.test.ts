import { beforeAll, expect, it } from 'vitest'
import {
  cellDetail,
  countMissingReports,
  excuse,
  extend,
  matrixOf,
} from '../../../electron/reports/matrix.ts'
import {
  periodsOfYear,
  refreshExpectedReports,
  setUpYear,
  setYearSetting,
  yearSettingOf,
} from '../../../electron/reports/year.ts'
import { expectedFacts } from '../../../electron/reports/year-store.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { type Office, openOffice } from './office.ts'

const today = '2024-03-22'

describeOnBothDialects('the matrix of a year', (open) => {
  let office: Office
  const cell = async (unit: string, period: string, on = today) => {
    const { cells } = await matrixOf(office.database.reads, 2024, on)
    return cells.find((each) => each.unitId === office.unit(unit) && each.period === period)
  }

  beforeAll(async () => {
    office = await openOffice(await open(), ['Quận 1', 'Quận 3', 'Quận 10', 'Quận 4', 'Quận 5'], {
      A01: 'flow',
      A02: 'flow',
      B05: 'stock',
    })
    await office.command((writes) => setUpYear(writes, 2024))
    const whole = { A01: 1, A02: 2, B05: 3 }
    await office.report('Quận 1', '2024-Q1', whole, { received: '2024-03-18' })
    await office.report('Quận 3', '2024-Q1', whole, { received: '2024-03-20' })
    await office.report('Quận 10', '2024-Q1', { A01: 1 }, { received: '2024-03-11' })
    await office.report('Quận 4', '2024-Q1', whole, { received: '2024-03-15', state: 'takenBack' })
  })

  it('tells who sent what when, and who owes it', async () => {
    const stands = await Promise.all(
      ['Quận 1', 'Quận 3', 'Quận 10', 'Quận 4'].map(async (unit) => {
        const { status, lateDays, overdueDays, reported, expected } = (await cell(unit, '2024-Q1'))!
        return [status, lateDays, overdueDays, `${reported}/${expected}`]
      }),
    )
    expect(stands).toEqual([
      ['received', 0, 0, '3/3'],
      ['late', 2, 0, '3/3'],
      ['incomplete', 0, 0, '1/3'],
      ['missing', 0, 4, '0/3'],
    ])
    expect((await cell('Quận 4', '2024-Q1', '2024-03-18'))?.status).toBe('notDue')
    expect((await cell('Quận 1', '2024-Q2'))?.status).toBe('notDue')
  })

  it('lists units in the order people count and sums each period and unit up', async () => {
    const matrix = await matrixOf(office.database.reads, 2024, today)
    expect(matrix.units.map(({ name }) => name)).toEqual(['Quận 1', 'Quận 3', 'Quận 4', 'Quận 5', 'Quận 10'])
    expect(matrix.periods.map(({ id }) => id)).toEqual([
      '2024-Q1',
      '2024-Q2',
      '2024-H1',
      '2024-Q3',
      '2024-Q4',
      '2024-Y',
    ])
    expect(matrix.periods[0]).toMatchObject({ received: 3, owed: 5, state: 'current', dueDate: '2024-03-18' })
    expect(matrix.units.map(({ onTime, complete }) => [onTime, complete])).toEqual([
      [100, 100],
      [0, 100],
      [0, null],
      [0, null],
      [100, (1 / 3) * 100],
    ])
  })

  it('judges a report by when it first came, however often it was corrected since', async () => {
    await office.report('Quận 5', '2024-Q2', { A01: 1 }, { received: '2024-06-18', state: 'superseded' })
    await office.report('Quận 5', '2024-Q2', { A01: 1, A02: 1, B05: 1 }, { received: '2024-07-01' })
    expect(await cell('Quận 5', '2024-Q2', '2024-07-02')).toMatchObject({
      status: 'received',
      receivedDate: '2024-06-18',
    })
  })

  it('shows the files behind a cell and what is missing', async () => {
    const detail = await cellDetail(
      office.database.reads,
      { unitId: office.unit('Quận 10'), period: '2024-Q1' },
      today,
    )
    expect(detail.unitName).toBe('Quận 10')
    expect(detail.reports).toMatchObject([
      { file: 'Quận 10.xlsx', state: 'current', values: 1, intakeFileId: null },
    ])
    expect(detail.missingIndicators.map(({ code }) => code)).toEqual(['A02', 'B05'])
    await expect(
      cellDetail(office.database.reads, { unitId: office.unit('Quận 10'), period: '2019-Q1' }, today),
    ).rejects.toMatchObject({ code: 'not-found' })
  })

  it('tells of a longer period that did not come whether its quarters did', async () => {
    await office.command((writes) => setUpYear(writes, 2025))
    const addsUpFrom = async (period: string) => {
      const of = { unitId: office.unit('Quận 5'), period }
      return (await cellDetail(office.database.reads, of, '2025-07-01')).addsUpFrom
    }
    await office.report('Quận 5', '2025-Q1', { A01: 1 })
    expect(await addsUpFrom('2025-H1')).toEqual([])
    await office.report('Quận 5', '2025-Q2', { A01: 1 })
    expect(await addsUpFrom('2025-H1')).toEqual(['2025-Q1', '2025-Q2'])
    expect(await addsUpFrom('2025-Y')).toEqual([])
    expect(await addsUpFrom('2025-Q3')).toEqual([])
  })

  it('counts for the navigation what it shows as missing', async () => {
    const missing = async (day: string) => {
      const { cells } = await matrixOf(office.database.reads, 2024, day)
      return cells.filter(({ status, waitingFileId }) => status === 'missing' && waitingFileId === null)
        .length
    }
    for (const [day, count] of [
      ['2024-03-18', 0],
      [today, 2],
      ['2025-06-01', 26],
    ] as const) {
      expect(await countMissingReports(office.database.reads, 2024, day)).toBe(count)
      expect(await missing(day)).toBe(count)
    }
    expect(await countMissingReports(office.database.reads, 2023, today)).toBe(0)
  })

  it('excuses with a reason and takes it back, each change seen by its version', async () => {
    const before = (await cell('Quận 4', '2024-Q1'))!
    const seen = { id: before.expectedReportId!, version: before.version! }
    await office.command((writes) => excuse(writes, [seen], 'Đang sắp xếp lại'))
    expect(await cell('Quận 4', '2024-Q1')).toMatchObject({
      status: 'excused',
      excusedReason: 'Đang sắp xếp lại',
    })
    expect(await countMissingReports(office.database.reads, 2024, today)).toBe(1)
    await expect(office.command((writes) => excuse(writes, [seen], null))).rejects.toMatchObject({
      code: 'changed-meanwhile',
      params: { by: 'Trần Thị Thư' },
    })
    await office.command((writes) => excuse(writes, [{ ...seen, version: seen.version + 1 }], null))
    expect((await cell('Quận 4', '2024-Q1'))?.status).toBe('missing')
  })

  it('extends to a later day and not to an earlier one', async () => {
    const before = (await cell('Quận 5', '2024-Q1'))!
    const seen = { id: before.expectedReportId!, version: before.version! }
    await expect(office.command((writes) => extend(writes, seen, '2024-03-17'))).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await office.command((writes) => extend(writes, seen, '2024-03-25'))
    expect(await cell('Quận 5', '2024-Q1')).toMatchObject({ status: 'notDue', extendedDueDate: '2024-03-25' })
    expect((await cell('Quận 5', '2024-Q1', '2024-03-26'))?.overdueDays).toBe(1)
  })

  it('keeps what was answered, excused or extended when the year is set anew', async () => {
    const setting = await yearSettingOf(office.database.reads, 2024)
    expect(setting).toMatchObject({ version: 1, expectedKinds: ['quarter', 'half', 'year'] })
    await office.command((writes) =>
      setYearSetting(writes, { ...setting, cutOffRule: 'calendar', expectedKinds: ['month'] }),
    )
    const facts = await expectedFacts(office.database.reads, 2024)
    const quarters = facts
      .filter(({ period }) => period.includes('Q'))
      .map(({ unitId, period }) => `${office.unitOf(unitId)} ${period}`)
    expect(quarters.sort()).toEqual([
      'Quận 1 2024-Q1',
      'Quận 10 2024-Q1',
      'Quận 3 2024-Q1',
      'Quận 5 2024-Q1',
      'Quận 5 2024-Q2',
    ])
    expect(facts.filter(({ period }) => period === '2024-08').map(({ dueDate }) => dueDate)).toEqual(
      Array.from({ length: 5 }, () => '2024-09-05'),
    )
    await expect(
      office.command((writes) => setYearSetting(writes, { ...setting, dueWorkingDays: 3 })),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  it('offers the periods that are asked, that came, and that add up from them', async () => {
    const periods = await periodsOfYear(office.database.reads, 2024, today)
    expect(periods.filter(({ asked }) => asked)).toHaveLength(12)
    expect(periods.filter(({ asked }) => !asked).map(({ id }) => id)).toEqual([
      '2024-Q1',
      '2024-Q2',
      '2024-H1',
      '2024-9M',
      '2024-Y',
    ])
    expect(await yearSettingOf(office.database.reads, 2031)).toMatchObject({
      version: 0,
      cutOffRule: 'state',
      dueWorkingDays: 2,
    })
  })

  it('asks a unit that was closed for nothing after its last day', async () => {
    await office.command(async (writes) => {
      await writes
        .updateTable('unit')
        .set({ valid_to: '2024-06-30' })
        .where('id', '=', office.unit('Quận 4'))
        .execute()
      await refreshExpectedReports(writes)
    })
    const facts = await expectedFacts(office.database.reads, 2024)
    const ofUnit = facts.filter(({ unitId }) => unitId === office.unit('Quận 4')).map(({ period }) => period)
    expect(ofUnit.sort().at(-1)).toBe('2024-06')
  })
})
