import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MeetingWorkbook } from '../../../electron/documents/meeting-workbook.ts'
import { writeMeetingWorkbook } from '../../../electron/documents/write-meeting-workbook.ts'
import { asWorkbook, convert, hasCalc, hasPoppler, pagesOf } from '../../libre-office.ts'
import { type OpenedPackage, openPackage } from './open-package.ts'
import { asPeriod, longNames, manyUnits, nothingReported, statePaper } from './other-workbooks.ts'
import { expectSameResults, withoutResults } from './recomputed.ts'
import { firstQuarter, sentence } from './sample-workbook.ts'

const run = promisify(execFile)

const books: Record<string, () => MeetingWorkbook> = {
  'quy-1': firstQuarter,
  'quy-2': () => asPeriod('2024-Q2', 5),
  nam: () => asPeriod('2024-Y'),
  '168-don-vi': manyUnits,
  'chua-co-gi': nothingReported,
  'ten-dai': longNames,
  'nha-nuoc': statePaper,
}

let folder: string
const written: Record<string, OpenedPackage> = {}

describe.skipIf(!hasCalc)('opened by LibreOffice', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hiepdong-workbook-'))
    for (const [name, data] of Object.entries(books)) {
      const bytes = await writeMeetingWorkbook(data(), sentence)
      written[name] = openPackage(bytes)
      writeFileSync(join(folder, `${name}.xlsx`), bytes)
      writeFileSync(join(folder, `${name}-rong.xlsx`), withoutResults(bytes))
    }
    const files = (suffix: string) => Object.keys(books).map((name) => join(folder, `${name}${suffix}.xlsx`))
    await convert(files('-rong'), asWorkbook, folder, join(folder, 'out'))
    await convert(files(''), 'pdf', folder, join(folder, 'out'))
  }, 300_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(Object.keys(books))('%s computes to the figures that stand in the file', (name) => {
    const computed = openPackage(readFileSync(join(folder, 'out', `${name}-rong.xlsx`)))
    expect(expectSameResults(written[name]!, computed)).toBeGreaterThan(200)
  })

  describe.skipIf(!hasPoppler)('and printed', () => {
    const pages = (name: string) => pagesOf(join(folder, 'out', `${name}.pdf`))

    test.each(Object.keys(books))('%s has as many pages as were counted, and nothing in ###', (name) => {
      const counted = written[name]!.sheets.reduce((sum, sheet) => sum + sheet.breaksAfter.length + 1, 0)
      const printed = pages(name)
      expect(printed).toHaveLength(counted)
      expect(printed.join('')).not.toMatch(/#{2,}|#(?:REF|VALUE|NAME|DIV|N\/A)|Err:\d+/)
    })

    test('the first quarter fills twenty pages, each with its head', () => {
      const printed = pages('quy-1')
      expect(printed).toHaveLength(20)
      for (const page of printed) expect(page).toContain('(1)')
    })

    test('a page from the second on is numbered, the first of a sheet is not', () => {
      const [first, second] = pages('quy-1')
      expect(second!.trimStart().split('\n')[0]!.trim()).toBe('2')
      expect(first!.trimStart().startsWith('THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH')).toBe(true)
      expect(second).toContain('Phụ lục 1')
    })

    test('the summary is printed at 100 %: its columns are as wide on paper as they were set', async () => {
      const { stdout } = await run('pdftotext', [
        '-bbox',
        '-f',
        '2',
        '-l',
        '2',
        join(folder, 'out', 'quy-1.pdf'),
        '-',
      ])
      const middleOf = (word: string) => {
        const box = new RegExp(`xMin="([\\d.]+)" [^>]*xMax="([\\d.]+)"[^>]*>${word}<`).exec(stdout)!
        return ((Number(box[1]) + Number(box[2])) / 2 / 72) * 25.4
      }
      const { columns } = written['quy-1']!.sheets[0]!
      const pixels = columns.reduce((sum, width) => sum + width, 0) - columns[0]! / 2 - columns.at(-1)! / 2
      expect(middleOf('\\(10\\)') - middleOf('\\(1\\)')).toBeCloseTo((pixels * 25.4) / 96, 0)
    })
  })
})
