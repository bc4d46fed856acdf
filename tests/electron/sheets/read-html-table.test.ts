import { describe, expect, it } from 'vitest'
import { readHtmlTables } from '../../../electron/sheets/read-html-table.ts'
import { cellAt } from '../intake/grids.ts'

const html = (body: string, head = '<meta charset="utf-8">') =>
  readHtmlTables(Buffer.from(`<html><head>${head}</head><body>${body}</body></html>`))

describe('an HTML table', () => {
  it('has its entities read, whatever kind they are', () => {
    const workbook = html('<table><tr><td>B&aacute;o c&aacute;o Qu&#7853;n&nbsp;1 &amp; 3 &#x1EA1;')
    expect(cellAt(workbook, 'A1')?.text).toBe('Báo cáo Quận\u00A01 & 3 ạ')
  })

  it('has what is struck out left out, and raised marks of footnotes apart from the figure', () => {
    const workbook = html('<table><tr><td><s>110</s> 120<td>120<sup>1</sup><td>m<sup>2</sup>')
    expect(workbook.sheets[0]!.cells.map(({ text }) => text)).toEqual(['120', '120 (1)', 'm2'])
  })

  it('has the lines around it as rows above and below it', () => {
    const workbook = html(
      '<title>x</title><h3>QUẬN 4</h3>Quý I<br>năm 2024<table><tr><td>STT</table><p>Người lập</p>',
    )
    expect(workbook.sheets[0]!.cells.map((cell) => `${cell.address} ${cell.text}`)).toEqual([
      'A1 QUẬN 4',
      'A2 Quý I',
      'A3 năm 2024',
      'A4 STT',
      'A5 Người lập',
    ])
  })

  it('has spans as merged areas, the cells after them in their place', () => {
    const workbook = html(
      '<table><tr><td rowspan=2>STT<td colspan=2>Kết quả<td>x<tr><td>Quý I<td>Quý II<td>y</table>',
    )
    expect(workbook.sheets[0]!.cells.map((cell) => `${cell.address} ${cell.text}`)).toEqual([
      'A1 STT',
      'B1 Kết quả',
      'D1 x',
      'B2 Quý I',
      'C2 Quý II',
      'D2 y',
    ])
    expect(workbook.sheets[0]!.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ])
  })

  it('has text that looks like a number as text, and the exact number where the file notes it', () => {
    const workbook = html(
      '<table><tr><td>16.860<td x:num="1234.5">1.234,5<td data-t="n" data-v="7">7,0<td sdval="9">9,00',
    )
    expect(workbook.sheets[0]!.cells.map((cell) => cell.value)).toEqual([
      { kind: 'text', text: '16.860' },
      { kind: 'number', number: 1234.5 },
      { kind: 'number', number: 7 },
      { kind: 'number', number: 9 },
    ])
  })

  it('has hidden rows and columns, line breaks, fonts by class, no scripts', () => {
    const workbook = html(
      '<table><col><col style="display:none"><tr style="display:none"><td class=xl1>Tæng<br>céng<td>b<script>var a = "<td>x"</script></table>',
      '<meta charset="utf-8"><style><!-- .xl1 {font-family:".VnTime", serif; font-weight:700; text-align:center} --></style>',
    )
    expect([...workbook.sheets[0]!.hiddenRows]).toEqual([0])
    expect([...workbook.sheets[0]!.hiddenColumns]).toEqual([1])
    expect(cellAt(workbook, 'A1')).toMatchObject({
      text: 'Tæng\ncéng',
      font: '.VnTime',
      bold: true,
      align: 'center',
    })
    expect(cellAt(workbook, 'B1')?.text).toBe('b')
    expect(workbook.fonts).toContain('.VnTime')
  })

  it('takes the names of sheets from Excel', () => {
    const workbook = html(
      '<table><tr><td>a</table>',
      '<!--[if gte mso 9]><xml><x:Name>Biểu 1</x:Name></xml><![endif]-->',
    )
    expect(workbook.sheets[0]!.name).toBe('Biểu 1')
  })

  it('reads the encoding the file names, and finds it where the name is wrong', () => {
    const in1258 = Buffer.from('<meta charset=windows-1258><table><tr><td>\xd0\xf5n v\xb8', 'latin1')
    expect(readHtmlTables(in1258).sheets[0]!.cells[0]!.text).toMatch(/^Đơn/)
    const wrong = Buffer.from('<meta charset=utf-8><table><tr><td>KÕt qu¶ ho¹t ®éng', 'latin1')
    expect(readHtmlTables(wrong).sheets[0]!.cells[0]!.text).toBe('KÕt qu¶ ho¹t ®éng')
  })

  it('with spans beyond any sheet ends with the sheet', () => {
    const workbook = html('<table><tr><td rowspan=999999999 colspan=999999999>a<td>b<tr><td>c')
    expect(workbook.sheets[0]!.cells.map((cell) => cell.text)).toEqual(['a'])
  })

  it('is missed where there is none', () => {
    expect(() => html('<p>Kính gửi')).toThrowError(expect.objectContaining({ code: 'no-table' }))
  })
})
