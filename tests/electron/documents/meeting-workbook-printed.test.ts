import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MeetingWorkbook } from '../../../electron/documents/meeting-workbook.ts'
import { writeMeetingWorkbook } from '../../../electron/documents/write-meeting-workbook.ts'
import { asWorkbook, convert, hasCalc, hasPoppler, pagesOf } from '../../libre-office.ts'
import { type OpenedPackage, openPackage } from './open-package.ts'
import { asPeriod, longNames, manyUnits, nothingReported, statePaper } from './other-workbooks.ts'
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

/** The workbook with the cached results of its formulas taken out, so that what is read back was computed. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  for (const name of Object.keys(parts).filter((part) => part.startsWith('xl/worksheets/'))) {
    parts[name] = strToU8(strFromU8(parts[name]!).replace(/<\/f><v>[^<]*<\/v>/g, '</f>'))
  }
  return zipSync(parts)
}

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
    let compared = 0
    written[name]!.sheets.forEach((sheet, index) => {
      const other = computed.sheets[index]!
      expect(other.name).toBe(sheet.name)
      for (const cell of sheet.cells.values()) {
        if (cell.formula === null) continue
        const value = other.cells.get(cell.address)?.value
        const where = `${sheet.name} ${cell.address} ${cell.formula}`
        if (typeof cell.value === 'number') {
          expect(typeof value, where).toBe('number')
          expect(Math.abs((value as number) - cell.value), where).toBeLessThanOrEqual(
            Math.abs(cell.value) * 1e-12,
          )
        } else {
          expect(value, where).toBe(cell.value)
        }
        compared += 1
      }
    })
    expect(compared).toBeGreaterThan(200)
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
