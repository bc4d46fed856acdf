import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../electron/sheets/read-workbook.ts'
import { zipOf } from '../intake/bad-files.ts'
import { cellAt } from '../intake/grids.ts'

const spaces = ['office', 'table', 'text', 'style', 'fo', 'svg', 'calcext', 'draw']
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(' ')

const ods = (tables: string, styles = '') =>
  readWorkbook(
    zipOf({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    }),
    'a.ods',
  )
const table = (rows: string, attributes = '') =>
  `<table:table table:name="PL1" ${attributes}>${rows}</table:table>`
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`
const cell = (text: string, attributes = '') =>
  `<table:table-cell ${attributes}><text:p>${text}</text:p></table:table-cell>`

describe('an .ods', () => {
  it('has texts of several lines and spaces, without the notes on them', async () => {
    const note = '<office:annotation><text:p>ghi chú</text:p></office:annotation>'
    const content = `<table:table-cell>${note}<text:p>Lượt<text:s text:c="2"/>người</text:p><text:p>dự</text:p></table:table-cell>`
    expect(cellAt(await ods(table(row(content))), 'A1')?.value).toEqual({
      kind: 'text',
      text: 'Lượt  người\ndự',
    })
  })

  it('has numbers, percents, dates, booleans, errors and formulas without a value', async () => {
    const workbook = await ods(
      table(
        row(
          cell('16,860', 'office:value-type="float" office:value="16860"') +
            cell('85.6%', 'office:value-type="percentage" office:value="0.856"') +
            cell('03/06/24', 'office:value-type="date" office:date-value="2024-03-06"') +
            cell('TRUE', 'office:value-type="boolean" office:boolean-value="true"') +
            cell('#REF!', 'office:value-type="string" calcext:value-type="error" table:formula="of:=[.X1]"') +
            '<table:table-cell table:formula="of:=SUM([.A1:.B1])"/>' +
            cell('5.672', 'office:value-type="float" office:value="5672"'),
        ),
      ),
    )
    expect(workbook.sheets[0]!.cells.map(({ value, text }) => ({ ...value, shown: text }))).toEqual([
      { kind: 'number', number: 16860, shown: '16.860' },
      { kind: 'number', number: 0.856, shown: '85,6%' },
      { kind: 'number', number: 45357, shown: '06/03/2024' },
      { kind: 'boolean', boolean: true, shown: 'TRUE' },
      { kind: 'error', error: '#REF!', shown: '#REF!' },
      { kind: 'empty', shown: '' },
      { kind: 'number', number: 5672, shown: '5.672' },
    ])
    expect(cellAt(workbook, 'B1')?.numberFormat).toBe('0%')
    expect(cellAt(workbook, 'F1')?.formula).toBe('SUM([.A1:.B1])')
  })

  it('has repeated rows and cells, and ends where the cells end', async () => {
    const workbook = await ods(
      table(
        row(cell('a', 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"') +
          row(
            '<table:table-cell table:number-columns-repeated="16384"/>',
            'table:number-rows-repeated="1048573"',
          ) +
          row(cell('z')),
      ),
    )
    expect(workbook.sheets[0]!.cells.map((found) => found.address)).toEqual([
      'A1',
      'B1',
      'A2',
      'B2',
      'A1048576',
    ])
  })

  it('that repeats a figure over the whole sheet is refused', async () => {
    const all = row(
      cell('1', 'table:number-columns-repeated="16384"'),
      'table:number-rows-repeated="1048576"',
    )
    await expect(ods(table(all))).rejects.toMatchObject({ code: 'too-many-cells' })
  })

  it('has hidden and filtered rows, hidden columns and sheets', async () => {
    const hidden =
      '<style:style style:name="t1" style:family="table"><style:table-properties table:display="false"/></style:style>'
    const workbook = await ods(
      table(
        '<table:table-column/><table:table-column table:visibility="collapse"/>' +
          row(cell('a') + cell('b')) +
          row(cell('c'), 'table:visibility="filter"') +
          row(cell('d'), 'table:visibility="collapse"'),
        'table:style-name="t1"',
      ),
      hidden,
    )
    const grid = workbook.sheets[0]!
    expect(grid.visibility).toBe('hidden')
    expect([[...grid.hiddenRows], [...grid.hiddenColumns]]).toEqual([[1, 2], [1]])
  })

  it('has merged areas and the look of cells by their styles and those they come from', async () => {
    const styles =
      '<style:font-face style:name="F1" svg:font-family="\'.VnTime\'"/>' +
      '<style:style style:name="base" style:family="table-cell"><style:text-properties style:font-name="F1"/></style:style>' +
      '<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="base"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>'
    const merged = cell(
      'Tæng',
      'table:style-name="ce1" table:number-columns-spanned="3" table:number-rows-spanned="1"',
    )
    const covered =
      '<table:covered-table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:covered-table-cell>'
    const workbook = await ods(table(row(merged + covered + cell('cuối'))), styles)
    expect(cellAt(workbook, 'A1')).toMatchObject({ font: '.VnTime', bold: true, align: 'center' })
    expect(workbook.sheets[0]!.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }])
    expect(workbook.sheets[0]!.cells.map((found) => found.address)).toEqual(['A1', 'D1'])
    expect(workbook.fonts).toContain('.VnTime')
  })
})
