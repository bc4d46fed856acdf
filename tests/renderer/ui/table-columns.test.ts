import { expect, test } from 'vitest'
import { type Column, shownColumns } from '../../../renderer/ui/table-columns.ts'

const columns: Column<string>[] = [
  { key: 'code', title: 'Mã', cell: (row) => row },
  { key: 'name', title: 'Tên', main: true, cell: (row) => row },
  { key: 'unit', title: 'Đơn vị tính', hideBelow: 700, whenHidden: 'under', cell: (row) => row },
  { key: 'trend', title: '8 quý', hideBelow: 900, cell: (row) => row },
]
const keys = (list: Column<string>[]) => list.map((column) => column.key)

test('a wide table shows all its columns', () => {
  const shown = shownColumns(columns, 1000)
  expect(keys(shown.columns)).toEqual(['code', 'name', 'unit', 'trend'])
  expect(shown.under).toEqual([])
  expect(shown.main).toBe('name')
})

test('a narrower one drops what is least needed, then puts second columns under the first line', () => {
  expect(keys(shownColumns(columns, 800).columns)).toEqual(['code', 'name', 'unit'])
  const narrow = shownColumns(columns, 600)
  expect(keys(narrow.columns)).toEqual(['code', 'name'])
  expect(keys(narrow.under)).toEqual(['unit'])
})

test('a row is named by its first column when none says so', () => {
  expect(shownColumns(columns.slice(0, 1), 600).main).toBe('code')
})
