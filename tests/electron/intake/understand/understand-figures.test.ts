import { describe, expect, it } from 'vitest'
import type { CellInput } from './layouts/grid-builder.ts'
import { quarterTwo as head, heading, understood } from './layouts/understood.ts'

/** The figure of one row. */
function one(label: string, unit: string | null, value: CellInput, code: string): string | null {
  return understood([...head, heading, [1, label, unit, value]]).figure(code)
}

describe('counts', () => {
  it.each<[CellInput, string]>([
    [12, '12 sure'],
    ['1.234', '1234 sure'],
    ['500 suất', '500 sure'],
    ['hơn 140', '140 check: approximate'],
    ['12?', '12 check: approximate'],
    ['12 (?)', '12 check: approximate'],
    ['1,234', '1234 check: number-ambiguous'],
    [1.234, '1234 check: number-ambiguous'],
    [3.5, '3.5 check: not-whole'],
    [-5, '-5 check: negative'],
    ['12/15', '12 check: several-numbers-in-cell'],
    ['12\n300', '12 check: several-numbers-in-cell'],
    ['12 hộ', '12 check: unit-mismatch'],
    ['Tặng 300 suất', '300 check: number-words'],
    ['(5)', '5 check: number-ambiguous'],
    [{ value: 45385, format: 'dd/mm/yyyy', text: '03/04/2024' }, '45385 check: date-like'],
    ['15/3/2024', '15 check: date-like'],
  ])('%j', (value, expected) => expect(one('Suất quà', 'suất', value, 'E01')).toBe(expected))

  it.each<[CellInput]>([['x'], ['…'], ['-'], ['chưa có'], ['']])('%j is no figure', (value) => {
    expect(one('Suất quà', 'suất', value, 'E01')).toBeNull()
  })

  it('a reported zero is a figure', () => expect(one('Suất quà', 'suất', 0, 'E01')).toBe('0 sure'))
  it('kilometres become metres', () =>
    expect(one('Đường giao thông làm mới, sửa chữa', 'km', 2.5, 'I02')).toBe('2500 sure'))
  it('a comma of thousands is sure in a sheet that proves to write so', () => {
    const { figure } = understood([
      ...head,
      heading,
      [1, 'Suất quà', 'suất', '1,234'],
      [2, 'Trị giá quà', 'đồng', '1,234,567,000'],
    ])
    expect(figure('E01')).toBe('1234 sure')
  })
})

describe('money', () => {
  it.each<[string, CellInput, string]>([
    ['đồng', 336_000_000, '336000000 sure'],
    ['triệu đồng', 336.5, '336500000 sure'],
    ['tr.đồng', '1.250,5', '1250500000 sure'],
    ['nghìn đồng', 336_000, '336000000 sure'],
    ['tỷ đồng', 1.5, '1500000000 sure'],
    ['đồng', '886 triệu đồng', '886000000 sure'],
    ['đồng', '1,5 tỷ', '1500000000 sure'],
    ['đồng', '12 tr', '12000000 check: number-words'],
    ['triệu đồng', '250 triệu', '250000000 check: number-words'],
    ['đồng', 336, '336 check: money-unit-unclear'],
    ['triệu đồng', 336_000_000, '336000000000000 check: money-unit-unclear'],
    ['triệu đồng', '1.250', '1250000000 check: number-ambiguous'],
    [
      'nghìn đồng',
      { value: 50_000_000, format: '#,##0,', text: '50.000' },
      '50000000000 check: number-ambiguous',
    ],
  ])('in %s: %j', (unit, value, expected) => expect(one('Trị giá quà', unit, value, 'E02')).toBe(expected))

  it('takes its unit from the line above the table, which says nothing about counts', () => {
    const { figure } = understood([
      ...head,
      ['', '', 'Đơn vị tính: triệu đồng'],
      ['STT', 'Nội dung', 'Kết quả'],
      [1, 'Suất quà', 500],
      [2, 'Trị giá quà tặng', 250],
    ])
    expect([figure('E01'), figure('E02')]).toEqual(['500 sure', '250000000 sure'])
  })
  it('is not believed where the heading says money and the label a count', () => {
    const { figure } = understood([...head, ['STT', 'Nội dung', 'Kết quả (triệu đồng)'], [1, 'Suất quà', 10]])
    expect(figure('E01')).toBe('10 check: unit-mismatch')
  })
  it('without any unit is judged by its size, and shown where that leaves a choice', () => {
    const { figure } = understood([
      ...head,
      ['STT', 'Nội dung', 'Kết quả'],
      [1, 'Trị giá quà tặng', 250],
      [2, 'Kinh phí xây, sửa nhà', 336_000_000],
    ])
    expect(figure('E02')).toBe('250000000 check: money-unit-unclear')
    expect(figure('F04')).toBe('336000000 sure')
  })
  it('hundreds of times its own target is doubtful', () => {
    const { figure } = understood([
      ...head,
      ['STT', 'Nội dung', 'ĐVT', 'Chỉ tiêu năm', 'Kết quả'],
      [1, 'Trị giá quà tặng', 'triệu đồng', 300, 150_000],
    ])
    expect(figure('E02')).toBe('150000000000 check: money-unit-unclear')
  })
})

describe('percentages', () => {
  it.each<[CellInput, string]>([
    [94.5, '94.5 sure'],
    ['94,5', '94.5 sure'],
    ['94,5%', '94.5 sure'],
    [{ value: 0.945, format: '0.0%', text: '94,5%' }, '94.5 sure'],
    [{ value: 94.5, format: '0.0%', text: '9450,0%' }, '94.5 check: percent-out-of-range'],
    [0.945, '0.945 check: number-ambiguous'],
    [364, '364 check: percent-out-of-range'],
  ])('%j', (value, expected) =>
    expect(one('Tỷ lệ giao quân so với chỉ tiêu', '%', value, 'C03')).toBe(expected),
  )
  it('a share cannot exceed the whole', () => {
    expect(one('Tỷ lệ đảng viên trong DQTV', '%', 102, 'C06')).toBe('102 check: percent-out-of-range')
  })
})

describe('a unit shown by the number format', () => {
  const shown = (label: string, unit: string | null, number: number, format: string, code: string) =>
    one(label, unit, { value: number, format }, code)
  it.each<[string, string | null, number, string, string, string]>([
    ['Trị giá quà tặng', null, 125.5, '0.0" triệu đồng"', 'E02', '125500000 sure'],
    ['Trị giá quà tặng', null, 2_500_000, '#,##0 [$₫-42A]', 'E02', '2500000 sure'],
    ['Gia đình tân binh được chăm lo', null, 45, String.raw`#,##0\ "hộ"`, 'G01', '45 sure'],
    ['Đường giao thông làm mới, sửa chữa', null, 1.2, '0.0" km"', 'I02', '1200 check: unit-mismatch'],
    ['Tỷ lệ giao quân so với chỉ tiêu', null, 94.5, '0.0" %"', 'C03', '94.5 sure'],
  ])('%s, %s: %d as %s', (label, unit, number, format, code, expected) =>
    expect(shown(label, unit, number, format, code)).toBe(expected),
  )
  it('is doubted where the row says another', () => {
    expect(shown('Trị giá quà tặng', 'đồng', 125.5, '0.0" triệu đồng"', 'E02')).toMatch(/^125500000 check/)
    expect(shown('Trị giá quà tặng', 'triệu đồng', 285, '#,##0 "₫"', 'E02')).toMatch(/^285000000 check/)
    expect(shown('Gia đình tân binh được chăm lo', 'người', 45, '#,##0" hộ"', 'G01')).toMatch(/^45 check/)
  })
})

describe('broken cells', () => {
  it('give no figure and are told', () => {
    const { codes, warnings } = understood([
      ...head,
      heading,
      [1, 'Suất quà', 'suất', { error: '#REF!' }],
      [2, 'Hiến máu', 'đơn vị máu', { formula: 'A1+B2' }],
      [3, 'Thẻ BHYT', 'thẻ', '#VALUE!'],
      [4, 'Học bổng', 'suất', 5],
    ])
    expect(codes()).toEqual(['E07'])
    expect(warnings()).toEqual(['error-cell', 'formula-without-value', 'error-cell'])
  })
})

describe('written totals', () => {
  const money: CellInput[][] = [
    ['I', 'An sinh xã hội'],
    [1, 'Trị giá quà tặng', 'đồng', 100_000_000],
    [2, 'Trị giá khám bệnh, cấp thuốc', 'đồng', 200_000_000],
  ]
  const totalOf = (label: string, value: CellInput) =>
    understood([...head, heading, ...money, ['', label, 'đồng', value]])
  it('that add up raise nothing', () => {
    expect(totalOf('Cộng', 300_000_000).warnings()).toEqual([])
    expect(totalOf('TỔNG CỘNG KINH PHÍ', { value: 300_000_000, formula: 'SUM(D5:D6)' }).warnings()).toEqual(
      [],
    )
  })
  it('that do not are told, typed or computed', () => {
    expect(totalOf('Tổng cộng', 350_000_000).warnings()).toEqual(['total-mismatch'])
    expect(totalOf('Tổng cộng', { value: 350_000_000, formula: 'D5+D6' }).warnings()).toEqual([
      'total-mismatch',
    ])
  })
  it('point at the row that explains the difference', () => {
    const { figure } = totalOf('Cộng', 200_000_000)
    expect(figure('E02')).toBe('100000000 check: total-mismatch')
    expect(figure('E05')).toBe('200000000 sure')
  })
  it('are never taken for an indicator', () => {
    expect(totalOf('Tổng kinh phí', 300_000_000).figure('K04')).toBeNull()
  })
  it('are not what an indicator is that begins like one, with a slip of the keys', () => {
    expect(totalOf('Tổng kinh phí hyu động', 550_000_000).figure('K04')).toMatch(/^550000000 /)
  })
})
