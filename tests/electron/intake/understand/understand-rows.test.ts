import { describe, expect, it } from 'vitest'
import { sheetOf, workbookOf } from './layouts/grid-builder.ts'
import { quarterTwo as head, heading, understood } from './layouts/understood.ts'

describe('labels of rows', () => {
  it('may be broken over two lines', () => {
    const { figure } = understood([
      ...head,
      heading,
      [1, 'Lượt đoàn viên, thanh niên dự giáo', 'lượt người', 500],
      ['', 'dục truyền thống'],
      [2, 'Quần chúng ưu tú được giới thiệu'],
      ['', 'bồi dưỡng nhận thức về Đảng', 'người', 20],
    ])
    expect([figure('A06'), figure('B01')]).toEqual(['500 sure', '20 sure'])
  })

  it('may stand in two columns, the outer one merged over several rows', () => {
    const sheet = sheetOf('Biểu')
      .rows(0, [
        ...head,
        ['STT', 'Nội dung', '', 'ĐVT', 'Kết quả'],
        [1, 'Tặng quà hộ khó khăn, gia đình chính sách', 'Số suất', 'suất', 500],
        ['', '', 'Trị giá', 'triệu đồng', 250],
        [2, 'Hiến máu', '', 'đơn vị máu', 90],
      ])
      .merge(2, 1, 2, 2)
      .merge(3, 1, 4, 1)
    const { figure } = understood(workbookOf(sheet.grid()))
    expect(figure('E01')).toBe('500 check: label-similar')
    expect(figure('E02')).toBe('250000000 check: label-similar')
    expect(figure('E06')).toBe('90 sure')
  })

  it('are read in capitals, without marks, and with ditto marks for the unit', () => {
    const { figure } = understood([
      ['BAN CHI DAO QUAN 3'],
      ['BAO CAO QUY II NAM 2024'],
      ['STT', 'NOI DUNG', 'DVT', 'KET QUA'],
      [1, 'SO TIET KIEM TRAO TANG', 'SO', 3],
      [2, 'CONG DAN NHAP NGU', 'NGUOI', 10],
      [3, 'Đảng viên nhập ngũ', '"', 4],
    ])
    expect([figure('F07'), figure('C01'), figure('C04')]).toEqual(['3 sure', '10 sure', '4 sure'])
  })

  it('may carry the unit in brackets; other brackets narrow the meaning', () => {
    const { figure } = understood([
      ...head,
      ['TT', 'Nội dung', 'Số liệu'],
      [1, 'Trị giá quà tặng (triệu đồng)', 250],
      [2, 'Đơn vị máu hiến tặng (đơn vị máu)', 12],
      [3, 'Suất quà (Tết Nguyên đán)', 90],
    ])
    expect(figure('E02')).toBe('250000000 sure')
    expect(figure('E06')).toBe('12 sure')
    expect(figure('E01')).toBe('90 check: label-similar')
  })
})

describe('sub-items', () => {
  it('never take the figure of the item they divide', () => {
    const { figure, unknown } = understood([
      ...head,
      heading,
      [1, 'Tổng số suất quà', 'suất', 100],
      ['', '- Cấp quận', 'suất', 40],
      ['', '- Cấp phường', 'suất', 60],
      [2, 'Đảng viên mới kết nạp', 'đảng viên', 20],
      ['', 'Trong đó: nữ', 'đảng viên', 8],
      ['', '- Trong LLVT', 'đảng viên', 5],
    ])
    expect([figure('E01'), figure('B02')]).toEqual(['100 sure', '20 sure'])
    expect(unknown()).toEqual(['- Trong LLVT'])
  })

  it('that exceed their item make it doubtful', () => {
    const { figure, warnings } = understood([
      ...head,
      heading,
      [1, 'Suất quà', 'suất', 100],
      ['', '- Cấp quận', 'suất', 400],
    ])
    expect(figure('E01')).toBe('100 check: total-mismatch')
    expect(warnings()).toEqual(['total-mismatch'])
  })

  it('are understood with the heading above them, and then always shown', () => {
    const { figure } = understood([
      ...head,
      heading,
      ['I', 'AN SINH XÃ HỘI'],
      [1, 'Khám bệnh, cấp thuốc'],
      ['', '- Số lượt người', 'lượt người', 120],
      ['', '- Trị giá', 'triệu đồng', 12],
    ])
    expect(figure('E04')).toMatch(/^120 check: label-/)
    expect(figure('E05')).toMatch(/^12000000 check: label-/)
  })
})

describe('blocks of rows', () => {
  it('of wards or bodies are parts of the unit and are added up with care', () => {
    const { figure } = understood([
      ...head,
      heading,
      ['I', 'Ban CHQS quận'],
      [1, 'Suất quà', 'suất', 10],
      ['II', 'Công an quận'],
      [1, 'Suất quà', 'suất', 99],
    ])
    expect(figure('E01')).toBe('109 check: summed-from-parts')
  })
  it('of other quarters give way to the block of the reported one', () => {
    const { figure } = understood([
      ...head,
      heading,
      ['I', 'QUÝ I'],
      [1, 'Suất quà', 'suất', 10],
      ['II', 'QUÝ II'],
      [1, 'Suất quà', 'suất', 99],
    ])
    expect(figure('E01')).toBe('99 sure')
  })
  it('repeat their heading on each printed page without harm', () => {
    const { figure } = understood([
      ...head,
      heading,
      [1, 'Công dân nhập ngũ', 'người', 10],
      heading,
      [2, 'Đảng viên nhập ngũ', 'người', 3],
    ])
    expect([figure('C01'), figure('C04')]).toEqual(['10 sure', '3 sure'])
  })
})

describe('one indicator twice', () => {
  it('with different figures is a question', () => {
    const { figure, warnings } = understood([
      ...head,
      heading,
      [1, 'Suất quà', 'suất', 10],
      [2, 'Phần quà', 'suất', 12],
    ])
    expect(figure('E01')).toBe('10 check: duplicate-indicator & 12 check: duplicate-indicator')
    expect(warnings()).toEqual(['duplicate-indicator'])
  })
  it('with the same figure counts once', () => {
    expect(
      understood([...head, heading, [1, 'Suất quà', 'suất', 10], [2, 'Phần quà', 'suất', 10]]).figure('E01'),
    ).toBe('10 sure')
  })
  it('once by name and once by likeness leaves the named row in peace', () => {
    const { figure, unknown } = understood([
      ...head,
      heading,
      [1, 'Suất quà', 'suất', 10],
      [2, 'Quà tặng công nhân', 'suất', 5],
    ])
    expect(figure('E01')).toBe('10 sure')
    expect(unknown()).toEqual(['Quà tặng công nhân'])
  })
  it('under a group that is not its own is doubtful', () => {
    const { figure } = understood([
      ...head,
      heading,
      ['I', 'AN SINH XÃ HỘI'],
      [1, 'Đảng viên mới kết nạp', 'đảng viên', 20],
    ])
    expect(figure('B02')).toBe('20 check: group-mismatch')
  })
})

it('rows very like an indicator, but not it, are never sure', () => {
  const { draft } = understood([
    ...head,
    heading,
    [1, 'Chỉ tiêu giao quân', 'người', 10],
    [2, 'Số hộ được xây nhà', 'hộ', 3],
    [3, 'Trẻ em được tặng thẻ BHYT', 'em', 3],
    [4, 'Chi hội, chi đoàn chưa được củng cố', 'chi hội', 3],
    [5, 'Kế hoạch kết nạp đảng viên', 'đảng viên', 3],
    [6, 'Suất quà còn tồn', 'suất', 4],
    [7, 'Nhà tình nghĩa được sửa chữa', 'căn', 2],
    [8, 'Đảng viên mới kết nạp so với chỉ tiêu', '%', 4],
    [9, 'Kinh phí tặng quà chưa giải ngân', 'triệu đồng', 4],
    [10, 'Không có công dân nhập ngũ', 'người', 4],
    [11, 'Thanh niên CLB quân dân', 'người', 4],
  ])
  expect(draft.values.filter(({ confidence }) => confidence === 'sure')).toEqual([])
})
