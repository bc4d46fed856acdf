import { describe, expect, test } from 'vitest'
import { data, file, sheet } from './first-quarter-workbook.ts'

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
