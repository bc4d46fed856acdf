import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { archiveOfMillionParts, packedZeros, xlsxOf, xlsxWith } from './bad-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'bad-input-'))
const script = join(import.meta.dirname, 'read-and-weigh.ts')
const sheet2 = 'xl/worksheets/sheet2.xml'

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function weigh(name: string, bytes: Uint8Array): { outcome: string; megabytes: number } {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return JSON.parse(execFileSync(process.execPath, [script, file], { encoding: 'utf8', timeout: 60_000 }))
}

const rows = (count: number, row: (number: number) => string) =>
  `<sheetData>${Array.from({ length: count }, (_, index) => row(index + 1)).join('')}</sheetData>`
const label = (address: string) =>
  `<c r="${address}" t="inlineStr"><is><t>Lượt người dự tuyên truyền của phường ${address}</t></is></c>`

/** What the issue allows a file to take, and what stops each. */
describe('memory stays under 600 MB for', () => {
  it.each<[string, string, () => Uint8Array]>([
    ['zeros.xlsx', 'zip-bomb', () => xlsxWith({ name: sheet2, packed: packedZeros(1024), size: 2 ** 30 })],
    ['lying.xlsx', 'zip-bomb', () => xlsxWith({ name: sheet2, packed: packedZeros(1024), size: 2 ** 20 })],
    ['million-parts.xlsx', 'too-many-parts', archiveOfMillionParts],
    [
      'million-empty-rows.xlsx',
      '1 cells',
      () =>
        xlsxOf(
          rows(1_000_000, (row) =>
            row === 1 ? `<row r="1">${label('A1')}</row>` : `<row r="${row}"><c r="A${row}" s="0"/></row>`,
          ),
        ),
    ],
    [
      'full.xlsx',
      '199990 cells',
      () =>
        xlsxOf(
          rows(
            19_999,
            (row) =>
              `<row r="${row}">${[...'ABCDEFGHIJ'].map((column) => label(column + row)).join('')}</row>`,
          ),
        ),
    ],
    ['large.html', 'too-many-cells', () => Buffer.from(`<table>${'<tr><td>1'.repeat(1_500_000)}`)],
    ['deep.html', 'read-failed', () => Buffer.from(`<table><tr><td>${'<div>'.repeat(200_000)}1`)],
    ['one-line.csv', '1 cells', () => Buffer.alloc(10_000_000, 'a')],
    ['large.csv', 'too-many-cells', () => Buffer.from('1;2;3;4;5;6;7;8\n'.repeat(1_000_000))],
    ['separators.csv', 'too-many-cells', () => Buffer.from(`${';'.repeat(1000)}\n`.repeat(15_000))],
  ])('%s: %s', (name, expected, make) => {
    const { outcome, megabytes } = weigh(name, make())
    expect(outcome).toBe(expected)
    expect(megabytes).toBeLessThan(600)
  })
})
