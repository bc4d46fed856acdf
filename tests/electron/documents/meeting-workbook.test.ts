import * as XLSX from '@e965/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import type { MeetingWorkbook } from '../../../electron/documents/meeting-workbook.ts'
import { writeMeetingWorkbook } from '../../../electron/documents/write-meeting-workbook.ts'
import { type OpenedPackage, type OpenedSheet, openPackage } from './open-package.ts'
import { firstQuarter, sentence } from './sample-workbook.ts'

let data: MeetingWorkbook
let bytes: Uint8Array
let file: OpenedPackage
let read: XLSX.WorkBook

beforeAll(async () => {
  data = firstQuarter()
  bytes = await writeMeetingWorkbook(data, sentence)
  file = openPackage(bytes)
  read = XLSX.read(bytes, { cellFormula: true, cellNF: true })
})

const sheet = (name: string): OpenedSheet => file.sheets.find((each) => each.name === name)!
const summary = () => sheet('1. Biểu tổng hợp')
const matrices = () => file.sheets.filter((each) => each.name.startsWith('2'))
const isRatio = (code: string) => data.indicators.find((each) => each.code === code)!.kind === 'ratio'
const valuesOf = (code: string) => data.values.filter((value) => value.indicatorCode === code)
const totalOf = (code: string) => valuesOf(code).reduce((sum, value) => sum + value.value, 0)

/** The row of the summary that prints an indicator. */
function summaryRow(code: string): number {
  const { name } = data.indicators.find((each) => each.code === code)!
  return [...summary().cells.values()].find((cell) => cell.column === 1 && cell.value === name)!.row
}

/** Cell of a matrix in an indicator's column, by the first word of the row's label. */
function matrixCell(code: string, label: string) {
  const indicator = data.indicators.find((each) => each.code === code)!
  const matrix = matrices().find((each) => each.name.startsWith(`2${indicator.groupCode}.`))!
  const head = [...matrix.cells.values()].find(
    (cell) => typeof cell.value === 'string' && cell.value.startsWith(`${indicator.name}\n`),
  )!
  const row = [...matrix.cells.values()].find((cell) => cell.column === 1 && cell.value === label)!.row
  return [...matrix.cells.values()].find((cell) => cell.row === row && cell.column === head.column)!
}

describe('the sheets', () => {
  test('are numbered, short, Vietnamese, and accepted by Excel', () => {
    expect(file.sheets.map((each) => each.name)).toEqual([
      '1. Biểu tổng hợp',
      '2A. Tuyên truyền',
      '2B. Xây dựng cơ sở',
      '2C. Quốc phòng',
      '2D. An ninh, trật tự',
      '2E. An sinh xã hội',
      '2F. Đền ơn đáp nghĩa',
      '2G. Hậu phương quân đội',
      '2H. Biên giới, biển đảo',
      '2I. Dân vận khéo',
      '2K. Khen thưởng',
      '3. Nộp báo cáo',
      '4. Cần kiểm tra',
    ])
  })

  test('open on the first, at A1, with frozen heads, no grid and zoom 90', () => {
    file.sheets.forEach((each, index) => {
      expect(each.xml).toContain('showGridLines="0"')
      expect(each.xml).toContain('zoomScale="90"')
      expect(each.xml).toContain('activeCell="A1"')
      expect(each.xml.includes('tabSelected="1"')).toBe(index === 0)
    })
    expect(summary().xml).toContain('xSplit="2" ySplit="14"')
    expect(sheet('2A. Tuyên truyền').xml).toContain('xSplit="2" ySplit="5"')
    expect(file.parts['xl/workbook.xml']).toMatch(/activeTab="0"|<workbookView(?![^>]*activeTab)/)
  })
})

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

describe('figures', () => {
  test('are real numbers, right aligned, in four-section formats that keep marks in line', () => {
    const whole = '[$-42A]#,##0_);[$-42A]-#,##0_);[$-42A]0_);@_)'
    expect(matrixCell('A01', 'Quận 4')).toMatchObject({
      value: 524,
      style: { numFmt: whole, horizontal: 'right' },
    })
    expect(matrixCell('A01', 'Quận 1')).toMatchObject({
      value: '…',
      style: { numFmt: whole, horizontal: 'right' },
    })
    for (const each of [summary(), ...matrices()]) {
      for (const cell of each.cells.values()) {
        if (cell.style.horizontal !== 'right' || cell.style.borders < 4) continue
        expect(cell.style.numFmt.split(';'), cell.address).toHaveLength(4)
        expect(cell.style.numFmt.split(';').every((section) => section.endsWith('_)'))).toBe(true)
      }
    }
  })

  test('of every unit stand in the matrices: reported ones as reported, others as …, a reported zero as 0', () => {
    for (const indicator of data.indicators) {
      const divisor = indicator.money ? 1e6 : 1
      for (const unit of data.units) {
        const reported = valuesOf(indicator.code).find((value) => value.unitCode === unit.code)
        const label = unit.receivedDate === null ? `${unit.name} (*)` : unit.name
        const expected = reported ? reported.value / divisor : '…'
        expect(matrixCell(indicator.code, label).value).toBe(expected)
      }
    }
    expect(data.values.some((value) => value.value === 0)).toBe(true)
  })

  test('of the city are live formulas whose cached results are the sums of what units reported', () => {
    for (const { code, money } of data.indicators) {
      const totalCell = matrixCell(code, 'Tổng cộng')
      const count = matrixCell(code, 'Số đơn vị có số liệu')
      const range = /\((\w+:\w+)\)$/.exec(count.formula!)![1]
      expect(count).toMatchObject({ formula: `COUNT(${range})`, value: valuesOf(code).length })
      if (isRatio(code)) {
        expect(totalCell).toMatchObject({ formula: null, value: 'x' })
        const figures = valuesOf(code).map((value) => value.value)
        expect(matrixCell(code, 'Thấp nhất')).toMatchObject({
          formula: `MIN(${range})`,
          value: Math.min(...figures),
        })
        expect(matrixCell(code, 'Cao nhất')).toMatchObject({
          formula: `MAX(${range})`,
          value: Math.max(...figures),
        })
      } else {
        expect(totalCell).toMatchObject({
          formula: `SUM(${range})`,
          value: totalOf(code) / (money ? 1e6 : 1),
        })
      }
    }
    expect(file.parts['xl/workbook.xml']).toContain('fullCalcOnLoad="1"')
  })

  test('of the summary refer to the matrices; percent and change are guarded and equal the program’s own', () => {
    for (const indicator of data.indicators) {
      const row = summaryRow(indicator.code)
      const at = (column: string) => summary().cells.get(`${column}${row}`)!
      const divisor = indicator.money ? 1e6 : 1
      const matrix = matrices().find((each) => each.name.startsWith(`2${indicator.groupCode}.`))!.name
      expect(at('C').value).toBe(indicator.money ? 'triệu đồng' : indicator.unit)
      expect(at('J').formula).toContain(`COUNT('${matrix}'!`)
      expect(at('J').value).toBe(valuesOf(indicator.code).length)
      expect(at('D').value).toBe(indicator.annualTarget === null ? '-' : indicator.annualTarget / divisor)
      if (indicator.kind === 'ratio') {
        expect(['E', 'F', 'G', 'H', 'I'].map((column) => at(column).value)).toEqual(['x', 'x', 'x', 'x', 'x'])
        continue
      }
      const total = totalOf(indicator.code)
      expect(at('E').formula).toMatch(new RegExp(`^'${matrix.replace('.', '\\.')}'![A-Z]+28$`))
      expect(at('E').value).toBe(total / divisor)
      expect(at('F')).toMatchObject({ formula: `E${row}`, value: total / divisor })
      expect(at('G').formula).toBe(`IF(AND(N(D${row})>0,ISNUMBER(F${row})),F${row}/D${row}*100,"-")`)
      expect(at('I').formula).toBe(
        `IF(AND(N(H${row})>0,ISNUMBER(E${row})),(E${row}-H${row})/H${row}*100,"-")`,
      )
      const percent = indicator.annualTarget === null ? '-' : (total / indicator.annualTarget) * 100
      expect(at('G').value).toBe(percent)
      const before = indicator.samePeriodLastYear!
      expect(at('I').value).toBe(((total - before) / before) * 100)
      expect(at('I').style.numFmt.startsWith('[$-42A]+')).toBe(true)
    }
  })

  test('in money print in triệu đồng with two decimals, and keep every đồng in the cell', () => {
    const row = summaryRow('E02')
    const cell = summary().cells.get(`E${row}`)!
    expect(cell.style.numFmt).toBe('[$-42A]#,##0.00_);[$-42A]-#,##0.00_);[$-42A]0.00_);@_)')
    expect(Math.round((cell.value as number) * 1e6)).toBe(totalOf('E02'))
  })

  test('that a ratio cannot be added show the lowest and highest unit instead', () => {
    const row = summaryRow('C03')
    const at = (column: string, below: number) => summary().cells.get(`${column}${row + below}`)!
    expect(at('B', 1)).toMatchObject({ value: '- Đơn vị thấp nhất', style: { font: { italic: true } } })
    expect(at('B', 2).value).toBe('- Đơn vị cao nhất')
    expect([at('E', 1).value, at('E', 2).value]).toEqual([62.4, 93])
    expect([at('E', 1).formula, at('E', 2).formula]).toEqual(["'2C. Quốc phòng'!E30", "'2C. Quốc phòng'!E31"])
    expect([at('H', 1).value, at('H', 2).value]).toEqual([68.4, 95])
  })

  test('that are estimates are marked ≈ and stay numbers', () => {
    const cell = matrixCell('I06', 'Huyện Bình Chánh')
    expect(cell).toMatchObject({ value: 16_937 })
    expect(cell.style.numFmt).toContain('"≈ "#,##0_)')
  })

  test('read by another program are the same, formula for formula and value for value', () => {
    for (const each of file.sheets) {
      const other = read.Sheets[each.name]!
      for (const cell of each.cells.values()) {
        const seen = other[cell.address] as XLSX.CellObject | undefined
        if (cell.value === null) continue
        expect(seen?.v, `${each.name} ${cell.address}`).toBe(cell.value)
        if (cell.formula !== null) expect(seen?.f).toBe(cell.formula)
      }
    }
  })
})

describe('units without a report', () => {
  test('keep their row, grey and italic, with a mark that the note explains', () => {
    const matrix = sheet('2A. Tuyên truyền')
    const row = [...matrix.cells.values()].find((cell) => cell.value === 'Quận Tân Bình (*)')!
    expect(row.style.font.italic).toBe(true)
    const notes = [...matrix.cells.values()].map((cell) => cell.value)
    expect(notes).toContain('Ghi chú: (*) Chưa nộp báo cáo. “…” chưa có số liệu.')
    const own = [...summary().cells.values()].map((cell) => String(cell.value)).join('\n')
    expect(own).toContain(
      'Số liệu của 20/22 đơn vị, tính đến ngày 22/3/2024; Quận Tân Bình và Huyện Cần Giờ chưa nộp báo cáo.',
    )
    for (const mark of ['“-” không giao chỉ tiêu', '“…” chưa có số liệu', '“x” không cộng'])
      expect(own).toContain(mark)
  })
})

describe('sheet 3', () => {
  const at = (address: string) => sheet('3. Nộp báo cáo').cells.get(address)!
  const rowOf = (name: string) =>
    [...sheet('3. Nộp báo cáo').cells.values()].find((cell) => cell.column === 1 && cell.value === name)!.row

  test('says by formula from the days whether a report came in time', () => {
    expect(at('I4')).toMatchObject({ value: 45_373, style: { numFmt: 'dd/mm/yyyy' } })
    for (const unit of data.units) {
      const row = rowOf(unit.name)
      expect(at(`E${row}`).formula).toBe(
        `IF(ISNUMBER(D${row}),IF(D${row}<=C${row},"Đúng hạn","Trễ "&(D${row}-C${row})&" ngày"),IF($I$4>C${row},"Chưa nộp, quá hạn "&($I$4-C${row})&" ngày","Chưa đến hạn"))`,
      )
      const late = unit.receivedDate === null ? 0 : Number(unit.receivedDate.slice(8)) - 18
      const words = late > 0 ? `Trễ ${late} ngày` : 'Đúng hạn'
      expect(at(`E${row}`).value).toBe(unit.receivedDate === null ? 'Chưa nộp, quá hạn 4 ngày' : words)
    }
    const lates = data.units.filter((unit) => (unit.receivedDate ?? '') > '2024-03-18').length
    expect(lates).toBeGreaterThan(0)
    expect(at(`E${rowOf('Tổng cộng')}`).value).toBe(`Đúng hạn ${20 - lates}; trễ ${lates}`)
    expect(at(`D${rowOf('Tổng cộng')}`).value).toBe('20/22')
  })

  test('counts the figures of a unit over the matrices and its rows of sheet 4', () => {
    for (const unit of data.units) {
      const row = rowOf(unit.name)
      const count = data.values.filter((value) => value.unitCode === unit.code).length
      expect(at(`F${row}`).value).toBe(count)
      expect(at(`F${row}`).formula!.split('+')).toHaveLength(10)
      expect(at(`G${row}`)).toMatchObject({ formula: `F${row}/61*100`, value: (count / 61) * 100 })
      expect(at(`H${row}`).formula).toBe(`COUNTIF('4. Cần kiểm tra'!$B$7:$B$24,B${row})`)
      expect(at(`H${row}`).value).toBe(data.checks.filter((check) => check.unitCode === unit.code).length)
    }
    expect(at(`F${rowOf('Tổng cộng')}`).value).toBe(data.values.length)
    expect(at(`H${rowOf('Tổng cộng')}`).value).toBe(data.checks.length)
  })
})

describe('sheet 4', () => {
  const checks = () => sheet('4. Cần kiểm tra')

  test('groups what to check by kind, each with the figure taken, the text, the reason and the source', () => {
    const rows = [...checks().cells.values()].filter((cell) => cell.row >= 7 && cell.row <= 24)
    const sections = rows.filter((cell) => cell.column === 0 && typeof cell.value === 'string')
    expect(sections.map((cell) => cell.value)).toEqual(['I', 'II', 'III', 'IV', 'V'])
    const row = rows.find((cell) => cell.value === 'trên 16.937')!.row
    const at = (column: string) => checks().cells.get(`${column}${row}`)!
    expect(at('B').value).toBe('Huyện Bình Chánh')
    expect(at('C').value).toBe('Lượt người tham gia vệ sinh môi trường (lượt người)')
    expect(at('D').value).toBe(16_937)
    expect(at('F').value).toBe('Lý do approximate: trên')
    expect(at('G').value).toBe('HuyenBinhChanh bao cao.xlsx\nSheet1, D57')
  })

  test('keeps money of a single record in đồng, to the last one', () => {
    const cell = [...checks().cells.values()].find((each) => each.value === 6_581_250_000)!
    expect(cell.style.numFmt).toContain('#,##0;')
    expect(checks().cells.get(`C${cell.row}`)!.value).toBe('Trị giá khám bệnh, cấp thuốc (đồng)')
  })

  test('says of a unit without a report how late it is, of a thin report what it has', () => {
    const reasons = [...checks().cells.values()].filter((cell) => cell.column === 5).map((cell) => cell.value)
    expect(reasons).toContain('Chưa nộp báo cáo, quá hạn 4 ngày')
    expect(reasons).toContain('Mới có 14 chỉ tiêu thuộc 5/10 nhóm')
  })

  test('can be filtered on screen, and texts that look like numbers raise no flag', () => {
    expect(checks().xml).toContain('<autoFilter ref="A6:G24"/>')
    expect(file.definedNames.find((name) => name.name === '_xlnm._FilterDatabase')).toEqual({
      name: '_xlnm._FilterDatabase',
      sheet: 12,
      text: "'4. Cần kiểm tra'!$A$6:$G$24",
      hidden: true,
    })
    expect(checks().xml).toContain('<ignoredError sqref="E7:E24" numberStoredAsText="1"/>')
    const text = [...checks().cells.values()].find((cell) => cell.value === '999999')!
    expect(text.style.numFmt).toBe('49')
  })
})

describe('on screen', () => {
  test('Excel puts no green corner on what is meant: live totals over part of a column, figures kept as text', () => {
    for (const each of file.sheets) {
      expect(each.xml).toMatch(/<ignoredError sqref="A\d+:[A-Z]+\d+" formula="1" formulaRange="1"\/>/)
      expect(each.xml.endsWith('</ignoredErrors></worksheet>')).toBe(true)
    }
  })
})

describe('the file', () => {
  test('has a title, an author and a language', () => {
    const core = file.parts['docProps/core.xml']!
    expect(core).toContain('<dc:title>Biểu tổng hợp kết quả phối hợp hoạt động quý I năm 2024</dc:title>')
    expect(core).toContain('<dc:creator>Hiệp Đồng</dc:creator>')
    expect(core).toContain('<dc:language>vi-VN</dc:language>')
    expect(core).toContain('2024-03-22T01:00:00Z')
  })

  test('is the same to the last byte when the data is', async () => {
    expect(Buffer.from(await writeMeetingWorkbook(firstQuarter(), sentence)).equals(bytes)).toBe(true)
  })

  test('holds parts only, each once', () => {
    const names = Object.keys(file.parts)
    expect(names.filter((name) => name.endsWith('/'))).toEqual([])
    expect(names).toHaveLength(new Set(names).size)
  })
})
