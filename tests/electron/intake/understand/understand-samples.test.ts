import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { understandWorkbook } from '../../../../electron/intake/understand/understand.ts'
import { decodeWorkbook } from '../../../../electron/sheets/decode-workbook.ts'
import { readWorkbook } from '../../../../electron/sheets/read-workbook.ts'
import type { Draft } from '../../../../shared/domain/draft.ts'
import { contextFor } from './layouts/reference.ts'

const folder = new URL('../../../fixtures/district-workbooks/', import.meta.url)
type Expected = {
  file: string
  district: string
  values: Record<string, number>
  unknownRows: string[]
  mustWarn: string[]
}
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as {
  year: number
  period: string
  files: Expected[] | Record<string, Omit<Expected, 'file'>>
}
const files: Expected[] = Array.isArray(expected.files)
  ? expected.files
  : Object.entries(expected.files).map(([file, rest]) => ({ file, ...rest }))

async function draftOf(file: string): Promise<Draft> {
  const onDisk = readdirSync(folder).find((name) => name.normalize('NFC') === file.normalize('NFC'))
  if (onDisk === undefined) throw new Error(`No sample ${file}`)
  const read = await readWorkbook(readFileSync(new URL(encodeURIComponent(onDisk), folder)), onDisk)
  const isDecoded = read.sheets.some(({ cells }) => cells.some(({ undecoded }) => undecoded !== null))
  return understandWorkbook(isDecoded ? read : decodeWorkbook(read).workbook, contextFor(onDisk))
}

const periodValues = (draft: Draft) =>
  draft.values.filter(({ measure, unitCode }) => measure === 'thisPeriod' && unitCode === null)

describe('the sample workbooks of the districts', () => {
  const drafts = new Map<string, Draft>()
  beforeAll(async () => {
    for (const { file } of files) drafts.set(file, await draftOf(file))
  })

  it('are twenty', () => expect(files).toHaveLength(20))

  it('give at least 99 % of their figures', () => {
    let all = 0
    let found = 0
    for (const { file, values } of files) {
      const own = periodValues(drafts.get(file)!)
      for (const [code, value] of Object.entries(values)) {
        all++
        if (own.some((read) => read.indicatorCode === code && Math.abs(read.value - value) < 1e-6)) found++
      }
    }
    expect(all).toBe(597)
    expect(found / all).toBeGreaterThanOrEqual(0.99)
  })

  it('are nearly all beyond doubt: clean sheets need no hands', () => {
    const all = [...drafts.values()].flatMap(periodValues)
    const sure = all.filter(({ confidence }) => confidence === 'sure')
    expect(sure.length / all.length).toBeGreaterThan(0.98)
  })

  describe.each(files)('$file', ({ file, district, values, unknownRows, mustWarn }) => {
    it('has no wrong figure that is called sure', () => {
      const wrong = periodValues(drafts.get(file)!).filter(
        ({ indicatorCode, value, confidence }) =>
          confidence === 'sure' && Math.abs((values[indicatorCode] ?? Number.NaN) - value) > 1e-6,
      )
      const unexpected = periodValues(drafts.get(file)!).filter(
        ({ indicatorCode, confidence }) => confidence === 'sure' && !(indicatorCode in values),
      )
      expect([...wrong, ...unexpected]).toEqual([])
    })
    it('is known by its district and period', () => {
      const draft = drafts.get(file)!
      expect([draft.unit.value, draft.unit.confidence]).toEqual([district, 'sure'])
      expect([draft.period.value, draft.period.confidence]).toEqual([
        `${expected.year}-${expected.period}`,
        'sure',
      ])
    })
    it('raises what must be told, and lists the rows no indicator fits', () => {
      const draft = drafts.get(file)!
      const codes = draft.warnings.map(({ code }) => code)
      for (const code of mustWarn) expect(codes).toContain(code)
      expect(draft.unknownRows.map(({ label }) => label).toSorted()).toEqual(unknownRows.toSorted())
    })
  })
})
