import { describe, expect, test } from 'vitest'
import { shippedLists } from '../../../electron/committee/reference-table.ts'
import type { MeetingWorkbook } from '../../../electron/documents/meeting-workbook.ts'
import { writeMeetingWorkbook } from '../../../electron/documents/write-meeting-workbook.ts'
import { understandWorkbook } from '../../../electron/intake/understand/understand.ts'
import { decodeWorkbook } from '../../../electron/sheets/decode-workbook.ts'
import { readWorkbook } from '../../../electron/sheets/read-workbook.ts'
import type { Draft, DraftValue } from '../../../shared/domain/draft.ts'
import { asPeriod, manyUnits, statePaper } from './other-workbooks.ts'
import { firstQuarter, sentence } from './sample-workbook.ts'

const summary = '1. Biểu tổng hợp'

async function readBack(data: MeetingWorkbook) {
  const fileName = 'So lieu tong hop.xlsx'
  const { workbook } = decodeWorkbook(
    await readWorkbook(await writeMeetingWorkbook(data, sentence), fileName),
  )
  return understandWorkbook(workbook, { ...shippedLists(), fileName, today: data.asOf })
}

/** Figures of the period that the summary gave. */
function resultsOf(draft: Draft): DraftValue[] {
  return draft.values.filter((value) => value.sheet === summary && value.measure === 'thisPeriod')
}

/** What units reported of an indicator, added up, in đồng where it is money. */
function totalOf(data: MeetingWorkbook, code: string): number {
  return data.values
    .filter((value) => value.indicatorCode === code)
    .reduce((total, { value }) => total + value, 0)
}

describe('the summary read back as a report', () => {
  test.each<[string, MeetingWorkbook]>([
    ['the first quarter', firstQuarter()],
    ['a later quarter', asPeriod('2024-Q2', 5)],
    ['a month', asPeriod('2024-05', 3)],
    ['six months', asPeriod('2024-H1')],
    ['nine months', asPeriod('2024-9M')],
    ['a year', asPeriod('2024-Y')],
    ['168 units', manyUnits()],
    ['a State paper', statePaper()],
  ])('of %s gives the same figures, sure, to the last đồng', async (_, data) => {
    const draft = await readBack(data)
    expect(draft.period.value).toBe(data.period)
    const read = resultsOf(draft)
    for (const { code, kind } of data.indicators) {
      if (kind === 'ratio') continue
      const own = read.filter((value) => value.indicatorCode === code)
      expect(
        own.map(({ value, confidence }) => ({ value, confidence })),
        code,
      ).toEqual([{ value: totalOf(data, code), confidence: 'sure' }])
    }
  })

  test('takes no ratio of a single unit for the city’s, not as something sure', async () => {
    const draft = await readBack(manyUnits())
    const ratios = draft.values.filter(
      ({ indicatorCode }) => indicatorCode === 'C03' || indicatorCode === 'C06',
    )
    expect(ratios.filter(({ confidence }) => confidence === 'sure')).toEqual([])
  })

  test('keeps money that two decimals of a triệu cannot show', async () => {
    const data = firstQuarter()
    const values = data.values.map((value) =>
      value.indicatorCode === 'E02' ? { ...value, value: value.value + 1_234 } : value,
    )
    const draft = await readBack({ ...data, values })
    const own = resultsOf(draft).find((value) => value.indicatorCode === 'E02')
    expect(own?.value).toBe(totalOf({ ...data, values }, 'E02'))
  })
})
