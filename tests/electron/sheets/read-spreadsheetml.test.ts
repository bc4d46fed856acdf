import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../electron/sheets/read-workbook.ts'
import { cellAt } from '../intake/grids.ts'

const styles =
  '<Styles><Style ss:ID="Default"><Font ss:FontName="Arial"/></Style>' +
  '<Style ss:ID="s1"><Alignment ss:Horizontal="Center"/><Font ss:FontName=".VnTime" ss:Bold="1"/></Style>' +
  '<Style ss:ID="s2" ss:Parent="s1"><NumberFormat ss:Format="#,##0"/></Style>' +
  '<Style ss:ID="s3"><NumberFormat ss:Format="Short Date"/></Style></Styles>'
const book = (table: string, behind = '') =>
  readWorkbook(
    Buffer.from(
      `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${styles}<Worksheet ss:Name="Biểu 1"><Table>${table}</Table>${behind}</Worksheet></Workbook>`,
    ),
    'a.xls',
  )
const cell = (type: string, data: string, attributes = '') =>
  `<Cell ${attributes}><Data ss:Type="${type}">${data}</Data></Cell>`

describe('Excel 2003 XML', () => {
  it('has cells and rows where they say they stand', async () => {
    const workbook = await book(
      `<Row>${cell('String', 'a')}${cell('String', 'b', 'ss:Index="4"')}</Row><Row ss:Index="5">${cell('String', 'c')}</Row>`,
    )
    expect(workbook.sheets[0]!.cells.map((found) => `${found.address} ${found.text}`)).toEqual([
      'A1 a',
      'D1 b',
      'A5 c',
    ])
  })

  it('has numbers, dates, errors and formulas without a value', async () => {
    const workbook = await book(
      `<Row>${cell('Number', '16860', 'ss:StyleID="s2"')}${cell('DateTime', '2024-03-06T00:00:00.000', 'ss:StyleID="s3"')}${cell('Error', '#REF!')}<Cell ss:Formula="=SUM(RC[-3])"/>${cell('Boolean', '1')}</Row>`,
    )
    expect(workbook.sheets[0]!.cells.map(({ value, text }) => ({ ...value, shown: text }))).toEqual([
      { kind: 'number', number: 16860, shown: '16.860' },
      { kind: 'number', number: 45357, shown: '06/03/2024' },
      { kind: 'error', error: '#REF!', shown: '#REF!' },
      { kind: 'empty', shown: '' },
      { kind: 'boolean', boolean: true, shown: 'TRUE' },
    ])
  })

  it('has merged areas, hidden rows, columns and sheets, and the look of cells', async () => {
    const workbook = await book(
      `<Column ss:Index="2" ss:Hidden="1" ss:Span="1"/><Row>${cell('String', 'Tæng', 'ss:StyleID="s2" ss:MergeAcross="2"')}${cell('String', 'd')}</Row><Row ss:Hidden="1">${cell('String', 'e')}</Row>`,
      '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetVeryHidden</Visible></WorksheetOptions>',
    )
    const grid = workbook.sheets[0]!
    expect(grid.visibility).toBe('very-hidden')
    expect([[...grid.hiddenRows], [...grid.hiddenColumns]]).toEqual([[1], [1, 2]])
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }])
    expect(cellAt(workbook, 'A1')).toMatchObject({ font: '.VnTime', bold: true, align: 'center' })
    expect(cellAt(workbook, 'D1')).toMatchObject({ text: 'd', font: 'Arial', bold: false })
  })
})
