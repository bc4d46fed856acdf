import { describe, expect, it } from 'vitest'
import { itemsOf } from '../../../../electron/intake/review/draft-items.ts'
import { decodedCells, rowsAPage, sheetPage } from '../../../../electron/intake/review/sheet-page.ts'
import { withoutDecoding } from '../../../../electron/intake/understand/understand-in-its-time.ts'
import type { Workbook } from '../../../../electron/sheets/grid.ts'
import type { Draft, DraftSheet } from '../../../../shared/domain/draft.ts'
import { draftOf, figures } from '../desk-fixture.ts'
import { gridOf, textCell } from '../grids.ts'

const number = (row: number, column: number, value: number) =>
  textCell(row, column, String(value), { value: { kind: 'number', number: value } })
const book = (sheets: Workbook['sheets']): Workbook => ({
  format: 'xlsx',
  sheets,
  fonts: [],
  externalLinks: false,
})
const understood: DraftSheet = {
  name: 'PL1',
  hidden: false,
  kind: 'report',
  rowCount: 20,
  columnCount: 6,
  rowRoles: { 9: 'item', 10: 'item' },
  columnRoles: { 1: 'content', 4: 'thisPeriod' },
}
const grid = gridOf(
  [
    textCell(9, 1, 'Tin, bài'),
    number(9, 4, 12),
    textCell(10, 1, 'Đối thoại'),
    number(10, 4, 3),
    number(18, 4, 99),
  ],
  {
    hiddenRows: new Set([18]),
    columnWidths: new Map([[1, 40]]),
    merges: [{ top: 0, bottom: 0, left: 0, right: 4 }],
  },
)
const draft: Draft = draftOf({
  values: figures({ 'A03?': 12 }),
  unknownRows: [
    {
      key: 'PL1!B11',
      label: 'Đối thoại',
      sheet: 'PL1',
      cell: 'B11',
      unitText: null,
      candidates: [],
      figures: [{ measure: 'thisPeriod', value: 3, text: '3', cell: 'E11' }],
    },
  ],
  warnings: [{ code: 'hidden-row', params: { label: 'CLB', text: '99' }, sheet: 'PL1', cell: 'E19' }],
})
const page = (from = 0) => sheetPage(book([grid]), [understood], itemsOf(draft), 'PL1', from)
const cellAt = (row: number, column: number) =>
  page()
    .rows.find(({ index }) => index === row)
    ?.cells.find((cell) => cell.column === column)

describe('a sheet as the review shows it', () => {
  it('marks figures and their labels by what was understood of them', () => {
    expect(cellAt(9, 4)?.item).toEqual({ key: 'PL1!E10', mark: 'check' })
    expect(cellAt(9, 1)?.label).toBe('check')
    expect(cellAt(10, 4)?.item).toEqual({ key: 'PL1!B11', mark: 'unknown' })
    expect(cellAt(10, 1)?.label).toBe('unknown')
    expect(cellAt(18, 4)?.item).toEqual({ key: 'hidden:PL1!E19', mark: 'hidden' })
  })

  it('keeps the layout of the unit: widths, hidden rows, merges, roles', () => {
    const { columns, rows, merges } = page()
    expect(columns[1]).toEqual({ width: 40, hidden: false, role: 'content' })
    expect(rows[18]).toMatchObject({ hidden: true, role: null })
    expect(rows[9]).toMatchObject({ hidden: false, role: 'item' })
    expect(merges).toHaveLength(1)
  })

  it('comes in parts when it is long, each with the merges that touch it', () => {
    const long = gridOf([number(0, 0, 1), number(rowsAPage + 5, 0, 2)], {
      merges: [{ top: rowsAPage - 1, bottom: rowsAPage + 1, left: 0, right: 0 }],
    })
    const part = (from: number) => sheetPage(book([long]), [], [], 'PL1', from)
    expect(part(0)).toMatchObject({ from: 0, more: true, rowCount: rowsAPage + 6 })
    expect(part(0).rows).toHaveLength(rowsAPage)
    expect(part(rowsAPage)).toMatchObject({ more: false })
    expect(part(rowsAPage).rows.map(({ index }) => index)).toEqual(
      [0, 1, 2, 3, 4, 5].map((row) => rowsAPage + row),
    )
    expect([part(0).merges.length, part(rowsAPage).merges.length]).toEqual([1, 1])
  })

  it('is not found under another name', () => {
    expect(() => sheetPage(book([grid]), [], [], 'PL2', 0)).toThrow('not-found')
  })
})

describe('decoded text', () => {
  const decoded = book([
    gridOf([
      textCell(0, 0, 'Đảng viên', { undecoded: '§¶ng viªn' }),
      textCell(1, 0, 'STT', { undecoded: 'STT' }),
    ]),
  ])

  it('is listed before and after where it changed', () => {
    expect(decodedCells(decoded, 10)).toEqual({
      total: 1,
      cells: [{ sheet: 'PL1', cell: 'A1', before: '§¶ng viªn', after: 'Đảng viên' }],
    })
    expect(decodedCells(decoded, 0)).toMatchObject({ total: 1, cells: [] })
  })

  it('is as the file has it when it is left as it is', () => {
    expect(withoutDecoding(decoded).sheets[0]!.cells[0]).toMatchObject({
      text: '§¶ng viªn',
      value: { kind: 'text', text: '§¶ng viªn' },
      undecoded: null,
    })
  })
})
