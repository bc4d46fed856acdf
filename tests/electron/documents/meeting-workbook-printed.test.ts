import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MeetingWorkbook } from '../../../electron/documents/meeting-workbook.ts'
import { writeMeetingWorkbook } from '../../../electron/documents/write-meeting-workbook.ts'
import { type OpenedPackage, openPackage } from './open-package.ts'
import { asPeriod, longNames, manyUnits, nothingReported, statePaper } from './other-workbooks.ts'
import { firstQuarter, sentence } from './sample-workbook.ts'

const run = promisify(execFile)

function has(program: string, ...args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}
const libreOffice = has('soffice', '--version')
const poppler = has('pdftotext', '-v')

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

/** Converts all books at once; LibreOffice takes seconds to start. */
async function convert(to: string, suffix = ''): Promise<void> {
  const profile = pathToFileURL(join(folder, 'profile')).href
  const files = Object.keys(books).map((name) => join(folder, `${name}${suffix}.xlsx`))
  const arguments_ = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    join(folder, 'out'),
  ]
  await run('soffice', [...arguments_, ...files], { timeout: 240_000 })
}

describe.skipIf(!libreOffice)('opened by LibreOffice', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hiepdong-workbook-'))
    for (const [name, data] of Object.entries(books)) {
      const bytes = await writeMeetingWorkbook(data(), sentence)
      written[name] = openPackage(bytes)
      writeFileSync(join(folder, `${name}.xlsx`), bytes)
      writeFileSync(join(folder, `${name}-rong.xlsx`), withoutResults(bytes))
    }
    await convert('xlsx:Calc MS Excel 2007 XML', '-rong')
    await convert('pdf')
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

  describe.skipIf(!poppler)('and printed', () => {
    const text = (name: string) =>
      execFileSync('pdftotext', ['-layout', join(folder, 'out', `${name}.pdf`), '-'], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      })
    const pagesOf = (name: string) => text(name).split('\f').slice(0, -1)

    test.each(Object.keys(books))('%s has as many pages as were counted, and nothing in ###', (name) => {
      const counted = written[name]!.sheets.reduce((sum, sheet) => sum + sheet.breaksAfter.length + 1, 0)
      const pages = pagesOf(name)
      expect(pages).toHaveLength(counted)
      expect(pages.join('')).not.toMatch(/#{2,}|#(?:REF|VALUE|NAME|DIV|N\/A)|Err:\d+/)
    })

    test('the first quarter fills twenty pages, each with its head', () => {
      const pages = pagesOf('quy-1')
      expect(pages).toHaveLength(20)
      for (const page of pages) expect(page).toContain('(1)')
    })

    test('a page from the second on is numbered, the first of a sheet is not', () => {
      const [first, second] = pagesOf('quy-1')
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
