import { describe, expect, it } from 'vitest'
import type { SheetCell, SheetRow, SheetView } from '../../../renderer/intake/intake-types.ts'
import { layOut } from '../../../renderer/intake/sheet/sheet-layout.ts'

const measure = (text: string) => text.length * 6

const cell = (column: number, text: string, parts: Partial<SheetCell> = {}): SheetCell => ({
  column,
  text,
  undecoded: null,
  number: false,
  bold: false,
  italic: false,
  align: null,
  error: false,
  item: null,
  label: null,
  ...parts,
})
const row = (
  index: number,
  role: string | null,
  cells: SheetCell[],
  parts: Partial<SheetRow> = {},
): SheetRow => ({
  index,
  hidden: false,
  height: null,
  role,
  cells,
  ...parts,
})
const column = (width: number | null, role: string | null = null, hidden = false) => ({ width, role, hidden })
const sheet = (parts: Partial<SheetView>): SheetView => ({
  name: 'PL1',
  rowCount: 10,
  columnCount: 3,
  columns: [column(5, 'order'), column(30, 'content'), column(10, 'thisPeriod')],
  rows: [],
  merges: [],
  from: 0,
  more: false,
  ...parts,
})

describe('the layout of a sheet', () => {
  it('gives the room that is left to the column of the contents, and takes from it what is missing', () => {
    const widths = (room: number) => layOut(sheet({}), room, measure).columns.map(({ width }) => width)
    expect(widths(600)).toEqual([40, 485, 75])
    expect(widths(300)).toEqual([40, 185, 75])
    expect(widths(100)).toEqual([40, 170, 75])
  })

  it('makes a row as high as its wrapped text', () => {
    const long = row(0, 'item', [cell(1, 'Số buổi tuyên truyền, vận động nhân dân trên địa bàn quận')])
    const { rows } = layOut(sheet({ rows: [long] }), 300, measure)
    expect(rows[0]!.height).toBeGreaterThanOrEqual(2 * 17)
  })

  it('lets a title run over the empty cells beside it, and a cell of the table not', () => {
    const rows = [row(0, 'title', [cell(0, 'BIỂU TỔNG HỢP')]), row(1, 'item', [cell(0, '1'), cell(2, '5')])]
    const laid = layOut(sheet({ rows }), 600, measure)
    expect(laid.rows[0]!.cells[0]!.width).toBe(600)
    expect(laid.rows[1]!.cells[0]!.width).toBe(40)
  })

  it('lets a signature at the edge take the room at its left', () => {
    const rows = [row(0, 'signature', [cell(0, 'NGƯỜI LẬP'), cell(2, 'TRƯỞNG BAN CHỈ ĐẠO QUẬN')])]
    const [first, second] = layOut(sheet({ rows }), 600, measure).rows[0]!.cells
    expect(second!.width).toBeGreaterThanOrEqual(24 * 6)
    expect(second!.left + second!.width).toBe(600)
    expect(second!.left).toBeGreaterThanOrEqual(40)
    expect(first!.left).toBe(0)
  })

  it('rules the cells of a table that nothing covers', () => {
    const rows = [row(0, 'section', [cell(0, 'I'), cell(1, 'TUYÊN TRUYỀN')]), row(1, 'item', [cell(0, '1')])]
    const merges = [{ top: 1, bottom: 1, left: 0, right: 1 }]
    const laid = layOut(sheet({ rows, merges }), 600, measure)
    expect(laid.rows.map((one) => one.empty.map(({ index }) => index))).toEqual([[], [2]])
  })

  it('takes rows of several cells for a table where nobody understood the sheet', () => {
    const rows = [
      row(0, null, [cell(0, 'Năm trước')]),
      row(1, null, [cell(0, '1'), cell(1, 'Tin bài'), cell(2, '9')]),
    ]
    expect(layOut(sheet({ rows }), 600, measure).rows.map((one) => one.ruled)).toEqual([false, true])
  })

  it('fills a merge over rows and columns', () => {
    const rows = [
      row(0, 'header', [cell(0, 'STT'), cell(1, 'Nội dung')]),
      row(1, 'header', [cell(2, 'Quý I')]),
    ]
    const merges = [
      { top: 0, bottom: 1, left: 0, right: 0 },
      { top: 0, bottom: 0, left: 1, right: 2 },
    ]
    const laid = layOut(sheet({ rows, merges }), 600, measure)
    expect(laid.rows[0]!.cells[0]).toMatchObject({ height: 42, width: 40 })
    expect(laid.rows[0]!.cells[1]).toMatchObject({ height: 21, width: 560 })
  })

  it('shows a hidden row that holds something and leaves an empty one out; a blank row is a thin line', () => {
    const rows = [
      row(0, 'item', [cell(1, 'CLB')], { hidden: true }),
      row(1, null, [], { hidden: true }),
      row(2, null, []),
    ]
    expect(layOut(sheet({ rows }), 600, measure).rows.map((one) => [one.row.index, one.height])).toEqual([
      [0, 21],
      [2, 6],
    ])
  })

  it('leaves out a hidden column that holds nothing', () => {
    const columns = [column(5), column(30), column(10, null, true)]
    expect(layOut(sheet({ columns }), 600, measure).columns.map(({ index }) => index)).toEqual([0, 1])
    const rows = [row(0, 'item', [cell(2, '9')])]
    expect(layOut(sheet({ columns, rows }), 600, measure).columns).toHaveLength(3)
  })
})
