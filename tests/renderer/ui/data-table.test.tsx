import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Column, DataTableProps } from '../../../renderer/ui/data-table.tsx'

type Row = { code: string; name: string; group: string }

let DataTable: (props: DataTableProps<Row>) => React.ReactNode

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: {} })
  vi.stubGlobal('getComputedStyle', () => ({ fontSize: '16px' }))
  ;({ DataTable } = await import('../../../renderer/ui/data-table.tsx'))
})

const columns: Column<Row>[] = [
  { key: 'code', title: 'Mã', cell: (row) => row.code },
  { key: 'name', title: 'Tên', main: true, cell: (row) => row.name },
]
const rows: Row[] = [
  { code: 'A01', name: 'Số buổi tuyên truyền', group: 'A' },
  { code: 'A02', name: 'Lượt người dự', group: 'A' },
  { code: 'B01', name: 'Đảng viên mới', group: 'B' },
]
const draw = (more: Partial<DataTableProps<Row>> = {}) =>
  renderToStaticMarkup(
    <DataTable label="Chỉ tiêu" columns={columns} rows={rows} rowKey={(row) => row.code} {...more} />,
  )

describe('a table', () => {
  test('says its name, how many rows it has, and the place of each', () => {
    const html = draw()
    expect(html).toContain('role="grid"')
    expect(html).toContain('aria-label="Chỉ tiêu"')
    expect(html).toContain('aria-rowcount="4"')
    expect(html.match(/aria-rowindex="\d"/g)).toEqual([1, 2, 3, 4].map((place) => `aria-rowindex="${place}"`))
  })

  test('tells the rows on the server when it shows a part of them', () => {
    expect(draw({ rowCount: 1200 })).toContain('aria-rowcount="1201"')
  })

  test('names the row its cursor is on', () => {
    const html = draw({ active: 'A02' })
    const active = /aria-activedescendant="([^"]+)"/.exec(html)?.[1]
    expect(active).toBeTruthy()
    const row = new RegExp(`<tr id="${active}"[^>]*>(.*?)</tr>`).exec(html)?.[1]
    expect(row).toContain('Lượt người dự')
  })

  test('heads its groups and says that they are open', () => {
    const groups = { of: (row: Row) => row.group, title: (group: string) => `Nhóm ${group}` }
    const html = draw({ groups })
    expect(html.match(/aria-expanded="true"/g)).toHaveLength(2)
    expect(html).toContain('Nhóm B')
  })

  test('shows totals under rows, and what is missing in place of none', () => {
    const totals = { name: 'Cộng' }
    expect(draw({ totals })).toMatch(/<tfoot>.*Cộng/)
    const empty = draw({ rows: [], totals, empty: 'Chưa có chỉ tiêu' })
    expect(empty).not.toContain('<tfoot>')
    expect(empty).toContain('Chưa có chỉ tiêu')
  })

  test('marks selected rows', () => {
    const html = draw({ selection: { keys: new Set(['B01']), onChange: () => undefined } })
    expect(html).toContain('aria-multiselectable="true"')
    expect(html.match(/aria-selected="true"/g)).toHaveLength(1)
  })
})
