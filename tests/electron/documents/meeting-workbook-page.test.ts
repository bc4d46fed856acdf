import { describe, expect, test } from 'vitest'
import { data, file, matrices, sheet, summary } from './first-quarter-workbook.ts'

describe('the page', () => {
  test('is A4 landscape, one page wide, with the margins of the rules, centred', () => {
    for (const each of file.sheets) {
      const setup = /<pageSetup [^>]*>/.exec(each.xml)![0]
      expect(setup).toContain('paperSize="9"')
      expect(setup).toContain('orientation="landscape"')
      expect(setup).toContain('fitToWidth="1"')
      expect(setup).toContain(`fitToHeight="${/^[14]\./.test(each.name) ? 0 : 1}"`)
      const margins = Object.fromEntries(
        [.../<pageMargins ([^>]*)>/.exec(each.xml)![1]!.matchAll(/(\w+)="([\d.]+)"/g)].map(
          ([, key, inches]) => [key, Math.round(Number(inches) * 254) / 10],
        ),
      )
      expect(margins).toEqual({ left: 30, right: 15, top: 20, bottom: 20, header: 10, footer: 10 })
      expect(each.xml).toContain('horizontalCentered="1"')
    }
  })

  test('is at most 252 mm wide, and a sheet on one page is never printed under 84 %', () => {
    for (const each of file.sheets) {
      const millimetres = (each.columns.reduce((sum, width) => sum + width, 0) * 25.4) / 96
      expect(millimetres).toBeLessThanOrEqual(252)
      if (/^[14]\./.test(each.name)) continue
      const points = each.rows.reduce((sum, row) => sum + row.height, 0)
      expect((170 * 72) / 25.4 / points, each.name).toBeGreaterThanOrEqual(0.84)
    }
  })

  test('carries its number from page 2 on and the name of the appendix', () => {
    for (const each of file.sheets) {
      const xml = each.xml.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
      const appendix = `Phụ lục ${/^\w+/.exec(each.name)![0]}`
      expect(xml).toContain('<headerFooter differentFirst="1">')
      expect(xml).toContain('<oddHeader>&C&"Times New Roman,Regular"&13 &P</oddHeader>')
      expect(xml).not.toContain('<firstHeader>')
      expect(xml).toContain(`<oddFooter>&R&"Times New Roman,Italic"&10 ${appendix}</oddFooter>`)
      expect(xml).toContain(`<firstFooter>&R&"Times New Roman,Italic"&10 ${appendix}</firstFooter>`)
    }
  })

  test('repeats every head with its numbering row, in names both programs understand', () => {
    const titles = file.definedNames.filter((name) => name.name === '_xlnm.Print_Titles')
    expect(titles).toHaveLength(file.sheets.length)
    expect(titles[0]!.text).toBe("'1. Biểu tổng hợp'!$12:$14")
    expect(titles[1]!.text).toBe("'2A. Tuyên truyền'!$4:$5")
    for (const { sheet: index, text } of titles) {
      const last = Number(/\$(\d+)$/.exec(text)![1])
      expect(file.sheets[index]!.cells.get(`A${last}`)!.value).toBe('(1)')
    }
    const areas = file.definedNames.filter((name) => name.name === '_xlnm.Print_Area')
    expect(areas.map((area) => area.text.replace(/^.*!/, ''))).toEqual(
      file.sheets.map((each) => {
        const lastColumn = String.fromCharCode(64 + each.columns.length)
        return `$A$1:$${lastColumn}$${each.rows.at(-1)!.number}`
      }),
    )
  })
})

describe('letters', () => {
  test('are Times New Roman everywhere, in the first font of the file and under merged cells too', () => {
    expect(file.fonts[0]).toMatchObject({ name: 'Times New Roman', size: 12, bold: false })
    for (const font of file.fonts) expect(font.name).toBe('Times New Roman')
    expect(Object.values(file.parts).join('')).not.toMatch(/Calibri|Cambria/)
    for (const each of file.sheets) {
      for (const merge of each.merges) {
        const master = [...each.cells.values()].find(
          (cell) => cell.row === merge.top && cell.column === merge.left,
        )!
        const covered = [...each.cells.values()].filter(
          (cell) =>
            cell.row >= merge.top &&
            cell.row <= merge.bottom &&
            cell.column >= merge.left &&
            cell.column <= merge.right,
        )
        expect(covered).toHaveLength((merge.bottom - merge.top + 1) * (merge.right - merge.left + 1))
        for (const cell of covered) expect(cell.style).toBe(master.style)
      }
    }
  })

  test('are 12 points in lists, 11 in tables of one page, and bold in heads', () => {
    expect(summary().cells.get('B16')!.style.font).toMatchObject({ size: 12, bold: false })
    expect(sheet('4. Cần kiểm tra').cells.get('C8')!.style.font.size).toBe(12)
    expect(sheet('2A. Tuyên truyền').cells.get('C6')!.style.font.size).toBe(11)
    expect(sheet('3. Nộp báo cáo').cells.get('B7')!.style.font.size).toBe(11)
    expect(summary().cells.get('B12')!.style).toMatchObject({ font: { bold: true }, borders: 4, wrap: true })
  })
})

describe('the head of the paper', () => {
  test('has each line of the letterhead in a row of its own', () => {
    const at = (address: string) => summary().cells.get(address)!
    expect(at('A1')).toMatchObject({
      value: 'THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH',
      style: { font: { size: 14, bold: false } },
    })
    expect(['A2', 'A3', 'A4'].map((address) => at(address).value)).toEqual(data.committee.nameLines)
    expect(at('A3').style.font).toMatchObject({ size: 14, bold: true })
    expect(at('A5').value).toBe('*')
    expect(at('D1')).toMatchObject({
      value: 'ĐẢNG CỘNG SẢN VIỆT NAM',
      style: { font: { size: 15, bold: true, underline: true } },
    })
    expect(at('D3')).toMatchObject({
      value: 'Thành phố Hồ Chí Minh, ngày 22 tháng 3 năm 2024',
      style: { font: { size: 14, italic: true } },
    })
  })

  test('names the appendix, the period and the report it goes with', () => {
    const texts = [...summary().cells.values()].filter((cell) => cell.row < 12 && cell.column === 0)
    const text = (value: string) => texts.find((cell) => cell.value === value)?.style.font
    expect(text('PHỤ LỤC 1')).toMatchObject({ size: 14, bold: true })
    expect(text('BIỂU TỔNG HỢP KẾT QUẢ PHỐI HỢP HOẠT ĐỘNG QUÝ I NĂM 2024')).toMatchObject({
      size: 14,
      bold: true,
    })
    expect(text('giữa lực lượng vũ trang với các tổ chức chính trị - xã hội')).toMatchObject({
      size: 14,
      bold: true,
    })
    const reference = '(Kèm theo Báo cáo số 12-BC/BCĐ, ngày 22/3/2024 của Ban Chỉ đạo)'
    expect(text(reference)).toMatchObject({ size: 13, italic: true })
    expect(text('Đơn vị tính: theo cột (3)')).toMatchObject({ size: 12, italic: true })
    for (const each of [...matrices(), sheet('3. Nộp báo cáo'), sheet('4. Cần kiểm tra')]) {
      expect([...each.cells.values()].map((cell) => cell.value)).toContain(reference)
    }
  })

  test('numbers the columns and says how a computed one is made', () => {
    const numbering = [...summary().cells.values()].filter((cell) => cell.row === 14)
    expect(numbering.map((cell) => cell.value)).toEqual([
      '(1)',
      '(2)',
      '(3)',
      '(4)',
      '(5)',
      '(6)',
      '(7)=(6):(4)',
      '(8)',
      '(9)',
      '(10)',
    ])
    expect(numbering[0]!.style.font).toMatchObject({ size: 10, italic: true })
    expect(numbering[6]!.style.font).toMatchObject({ size: 8, italic: true })
    expect(sheet('3. Nộp báo cáo').cells.get('G6')!.value).toBe('(7)=(6):61')
  })
})
