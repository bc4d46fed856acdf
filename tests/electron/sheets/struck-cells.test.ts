import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { Workbook } from '../../../electron/sheets/grid.ts'
import { readByExcelJs } from '../../../electron/sheets/read-by-exceljs.ts'
import { readHtmlTables } from '../../../electron/sheets/read-html-table.ts'
import { readWorkbook } from '../../../electron/sheets/read-workbook.ts'
import { zipOf } from '../intake/bad-files.ts'

const shown = (sheets: Workbook['sheets']) =>
  sheets[0]!.cells.map(({ address, text }) => `${address} ${text}`)

async function struckWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const page = book.addWorksheet('PL1')
  page.addRow(['Suất quà', 110, 120])
  page.getCell('B1').font = { name: 'Arial', strike: true }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const spaces = ['office', 'table', 'text', 'style']
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(' ')
const ods = (cells: string) =>
  readWorkbook(
    zipOf({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'content.xml': `<office:document-content ${spaces}><office:automatic-styles>
        <style:style style:name="cut" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>
        <style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
        <style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
        </office:automatic-styles><office:body><office:spreadsheet><table:table table:name="PL1"><table:table-row>${cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
    }),
    'a.ods',
  )

describe('a cell its author crossed out is not there', () => {
  it('in an .xlsx, whichever reader takes it', async () => {
    const bytes = await struckWorkbook()
    expect(shown((await readWorkbook(bytes, 'a.xlsx')).sheets)).toEqual(['A1 Suất quà', 'C1 120'])
    expect(shown((await readByExcelJs(bytes, null)).sheets)).toEqual(['A1 Suất quà', 'C1 120'])
  })

  it('in an .ods, nor are words crossed out within one; a raised mark stands apart', async () => {
    const { sheets } = await ods(
      '<table:table-cell table:style-name="cut" office:value-type="float" office:value="110"><text:p>110</text:p></table:table-cell>' +
        '<table:table-cell><text:p><text:span text:style-name="T1">110</text:span>120<text:span text:style-name="T2">1</text:span></text:p></table:table-cell>',
    )
    expect(shown(sheets)).toEqual(['B1 120 (1)'])
  })

  it('in Excel 2003 XML and in HTML', async () => {
    const xml = await readWorkbook(
      Buffer.from(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="s1"><Font ss:StrikeThrough="1"/></Style></Styles><Worksheet ss:Name="PL1"><Table><Row><Cell ss:StyleID="s1"><Data ss:Type="Number">110</Data></Cell><Cell><Data ss:Type="Number">120</Data></Cell></Row></Table></Worksheet></Workbook>',
      ),
      'a.xls',
    )
    expect(shown(xml.sheets)).toEqual(['B1 120'])
    const html = readHtmlTables(
      Buffer.from(
        '<style>.x1 {text-decoration:line-through}</style><table><tr><td class=x1>110<td style="text-decoration: line-through">115<td>120</table>',
      ),
    )
    expect(shown(html.sheets)).toEqual(['C1 120'])
  })
})
