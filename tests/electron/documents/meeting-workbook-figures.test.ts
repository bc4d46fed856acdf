import type * as XLSX from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import {
  data,
  file,
  isRatio,
  matrices,
  matrixCell,
  read,
  sheet,
  summary,
  summaryRow,
  totalOf,
  valuesOf,
} from './first-quarter-workbook.ts'

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
