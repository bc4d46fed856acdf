import { read, utils } from '@e965/xlsx'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, expect, it } from 'vitest'
import { clockOfDay } from '../../../electron/clock.ts'
import { exportMeetingWorkbook, meetingWorkbookData } from '../../../electron/documents/service.ts'
import { excuse, matrixCells } from '../../../electron/reports/matrix.ts'
import { setTarget } from '../../../electron/reports/summary.ts'
import { setUpYear } from '../../../electron/reports/year.ts'
import { committeeDefaults } from '../../../electron/workspace/committee-defaults.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { type Office, openOffice } from '../reports/office.ts'

const today = '2024-03-22'
const name =
  'Ban Chỉ đạo điều hành phối hợp hoạt động giữa lực lượng vũ trang với các tổ chức chính trị - xã hội'
const whole = { period: '2024-Q1', groupCode: null, coveringReport: null }

describeOnBothDialects('the meeting workbook of a period', (open) => {
  let office: Office
  const data = (input: Partial<Parameters<typeof meetingWorkbookData>[1]> = {}) =>
    meetingWorkbookData(office.database.reads, { ...whole, ...input }, today)

  beforeAll(async () => {
    office = await openOffice(await open(), ['Quận 10', 'Quận 1', 'Quận 3', 'Quận 4', 'Quận 5'], {
      A01: 'flow',
      C03: 'ratio',
      E02: { kind: 'flow', unit: 'đồng' },
    })
    await office.command(async (writes) => {
      await writes
        .insertInto('committee')
        .values({
          id: uuidv7(),
          name,
          level: 'city',
          officer_name: 'Trần Thị G',
          current_year: 2024,
          sample_date: null,
          document_profile: 'auto',
          ...committeeDefaults(name, 'city'),
        })
        .execute()
      await setUpYear(writes, 2024)
    })
    await office.report('Quận 1', '2023-Q1', { A01: 80, C03: 70 })
    await office.report(
      'Quận 1',
      '2024-Q1',
      { A01: 100, C03: 62.4, E02: 5_000_000 },
      { received: '2024-03-14', file: 'Q1.xlsx' },
    )
    await office.report(
      'Quận 3',
      '2024-Q1',
      {
        A01: {
          value: 60,
          approximate: true,
          text: 'hơn 60',
          reasons: [{ code: 'approximate', params: { word: 'hơn' } }],
        },
        C03: 93,
      },
      {
        received: '2024-03-19',
        warnings: [{ code: 'legacy-encoding', params: { encoding: 'TCVN3' }, sheet: null, cell: null }],
      },
    )
    await office.report('Quận 10', '2024-Q1', { A01: 0 }, { received: '2024-03-18' })
    const cell = (await matrixCells(office.database.reads, 2024, today)).find(
      ({ unitId, period }) => unitId === office.unit('Quận 5') && period === '2024-Q1',
    )!
    await office.command((writes) =>
      excuse(writes, [{ id: cell.expectedReportId!, version: cell.version! }], 'Sắp xếp lại'),
    )
    await office.command((writes) =>
      setTarget(writes, { indicatorId: office.indicator('A01'), year: 2024, value: 1000, version: null }),
    )
  })

  it('names in its subtitle whom the committee coordinates, as its own name spells it', async () => {
    expect((await data()).committee.scope).toBe('giữa lực lượng vũ trang với các tổ chức chính trị - xã hội')
  })

  it('lists every unit that owes a report, in the order people count, with what came of it', async () => {
    const { units } = await data()
    expect(
      units.map(
        ({ name: unit, dueDate, receivedDate, excusedReason, fileNames, expectedIndicators, note }) => [
          unit,
          dueDate,
          receivedDate,
          excusedReason,
          fileNames,
          expectedIndicators,
          note,
        ],
      ),
    ).toEqual([
      ['Quận 1', '2024-03-18', '2024-03-14', null, ['Q1.xlsx'], 3, null],
      ['Quận 3', '2024-03-18', '2024-03-19', null, ['Quận 3.xlsx'], 3, 'Phông TCVN3, đã chuyển mã'],
      ['Quận 4', '2024-03-18', null, null, [], 3, null],
      ['Quận 5', '2024-03-18', null, 'Sắp xếp lại', [], 3, null],
      ['Quận 10', '2024-03-18', '2024-03-18', null, ['Quận 10.xlsx'], 3, null],
    ])
  })

  it('brings every figure with what is said of it, and the same totals as the page', async () => {
    const { values, indicators } = await data()
    expect(
      values
        .filter(({ indicatorCode }) => indicatorCode === 'A01')
        .map(({ value, approximate }) => [value, approximate])
        .sort(),
    ).toEqual([
      [0, false],
      [100, false],
      [60, true],
    ])
    expect(indicators).toMatchObject([
      {
        code: 'A01',
        annualTarget: 1000,
        cumulative: 160,
        cumulativeUnits: 3,
        samePeriodLastYear: 80,
        money: false,
      },
      {
        code: 'C03',
        cumulative: null,
        ratioRanges: {
          cumulative: { lowest: 62.4, highest: 93 },
          samePeriodLastYear: { lowest: 70, highest: 70 },
        },
      },
      { code: 'E02', money: true, cumulative: 5_000_000 },
    ])
  })

  it('says what to look at in the words of the office', async () => {
    const { checks, replyBy } = await data()
    expect(
      checks.map(({ kind, indicatorCode, label, taken, text }) => [kind, indicatorCode, label, taken, text]),
    ).toEqual([
      ['approximate', 'A01', 'Chỉ tiêu A01', 60, 'hơn 60'],
      ['missing', null, 'Toàn bộ báo cáo', null, ''],
    ])
    expect(replyBy).toBe('2024-03-26')
  })

  it('takes one group where it is filtered by it, and says so', async () => {
    const group = await data({ groupCode: 'E' })
    expect(group.indicators.map(({ code }) => code)).toEqual(['E02'])
    expect(group.values).toHaveLength(1)
    expect(group.filterText).toBe('nhóm E. Nhóm E')
    expect(group.units.every(({ expectedIndicators }) => expectedIndicators === 1)).toBe(true)
    await expect(data({ groupCode: 'Z' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('carries the letterhead of the rules in force on the day of the report', async () => {
    expect((await data()).committee).toMatchObject({
      profile: 'HD36',
      signer: { position: 'TRƯỞNG BAN' },
      preparerName: 'Trần Thị G',
    })
    const later = await data({ coveringReport: { number: '12-BC/BCĐ', date: '2026-06-01' } })
    expect(later.committee.profile).toBe('HD05')
  })

  it('tells nine months, which nobody is asked for, by the reports of the third quarter', async () => {
    const { units } = await data({ period: '2024-9M' })
    expect(units.map(({ dueDate }) => dueDate)).toEqual(Array.from({ length: 5 }, () => '2024-09-17'))
  })

  it('is a workbook whose totals are those of the program, under a name without marks', async () => {
    const { name: file, bytes } = await exportMeetingWorkbook(
      { database: office.database, clock: clockOfDay(today) },
      whole,
    )
    expect(file).toBe('So lieu tong hop Quy I-2024.xlsx')
    const book = read(bytes, { type: 'array' })
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 })
    expect(rows.find((row) => row.includes('Chỉ tiêu A01'))).toEqual(
      expect.arrayContaining([1000, 160, 16, 80, 100]),
    )
  })
})
