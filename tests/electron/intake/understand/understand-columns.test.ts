import { describe, expect, it } from 'vitest'
import { type CellInput, sheetOf, workbookOf } from './layouts/grid-builder.ts'
import { heading, quarterTwo, understood } from './layouts/understood.ts'

const head = quarterTwo

describe('the column of the period', () => {
  it('is found wherever the heading stands', () => {
    const far = Array.from({ length: 42 }, () => [''])
    const { figure } = understood([...head, ...far, heading, [1, 'Suất quà', 'suất', 10]])
    expect(figure('E01')).toBe('10 sure')
  })

  it('is the quarter of the title among four', () => {
    const { figure } = understood([
      ...head,
      ['STT', 'Nội dung', 'ĐVT', 'Chỉ tiêu năm', 'Kết quả', '', '', '', 'Cả năm'],
      ['', '', '', '', 'Quý I', 'Quý II', 'Quý III', 'Quý IV', ''],
      [1, 'Suất quà', 'suất', 50, 5, 7, '', '', 12],
    ])
    expect(figure('E01')).toBe('7 sure')
    expect(figure('E01', 'annualTarget')).toBe('50 sure')
  })

  it('is the later of two years', () => {
    const { figure } = understood([
      ...head,
      ['STT', 'Nội dung', 'ĐVT', 'Quý II/2023', 'Quý II/2024', 'So sánh'],
      [1, 'Suất quà', 'suất', 5, 7, '140%'],
    ])
    expect(figure('E01')).toBe('7 sure')
    expect(figure('E01', 'samePeriodLastYear')).toBe('5 sure')
  })

  it('is told from the cumulative one, in a heading of three rows', () => {
    const sheet = sheetOf('Biểu')
      .rows(0, [
        ...head,
        ['STT', 'Nội dung', 'ĐVT', 'Kết quả thực hiện năm 2024', '', '', '', 'So với cùng kỳ (%)'],
        ['', '', '', 'Quý II', '', 'Lũy kế 6 tháng', '', ''],
        ['', '', '', 'Chỉ tiêu', 'Kết quả', 'Chỉ tiêu', 'Kết quả', ''],
        [1, 'Suất quà', 'suất', 10, 11, 20, 25, 100],
      ])
      .merge(2, 0, 4, 0)
      .merge(2, 1, 4, 1)
      .merge(2, 2, 4, 2)
      .merge(2, 3, 2, 6)
      .merge(3, 3, 3, 4)
      .merge(3, 5, 3, 6)
      .merge(2, 7, 4, 7)
    expect(understood(workbookOf(sheet.grid())).figure('E01')).toBe('11 sure')
  })

  it('is the total of columns by force', () => {
    const { figure } = understood([
      ...head,
      ['STT', 'Nội dung', 'ĐVT', 'Kết quả', '', '', ''],
      ['', '', '', 'Quân sự', 'Công an', 'Biên phòng', 'Tổng'],
      [1, 'Suất quà', 'suất', 20, 20, 20, 60],
    ])
    expect(figure('E01')).toBe('60 sure')
  })

  it('is unclear where only a year heads the results of a later quarter', () => {
    const { figure } = understood([
      ...head,
      ['STT', 'Nội dung', 'ĐVT', 'Năm 2023', '', 'Năm 2024', ''],
      ['', '', '', 'Kế hoạch', 'Thực hiện', 'Kế hoạch', 'Thực hiện'],
      [1, 'Suất quà', 'suất', 5, 7, 8, 9],
    ])
    expect(figure('E01')).toBe('9 check: column-unclear')
  })

  it('is unclear for an estimate and where nothing heads the columns', () => {
    expect(
      understood([
        ...head,
        ['STT', 'Nội dung', 'ĐVT', 'Ước thực hiện quý II'],
        [1, 'Suất quà', 'suất', 9],
      ]).figure('E01'),
    ).toBe('9 check: column-unclear')
    const bare = understood([
      ...head,
      [1, 'Suất quà', 'suất', 500],
      [2, 'Hiến máu', 'đơn vị máu', 300],
      [3, 'Thẻ BHYT', 'thẻ', 30],
    ])
    expect(bare.figure('E01')).toBe('500 check: column-unclear')
  })

  it('is not the cumulative one in a later quarter', () => {
    const { figure } = understood([
      ...head,
      ['STT', 'Nội dung', 'ĐVT', 'Lũy kế từ đầu năm'],
      [1, 'Suất quà', 'suất', 9],
    ])
    expect(figure('E01')).toBeNull()
    expect(figure('E01', 'cumulative')).toBe('9 sure')
  })

  it('is looked at again when it exceeds the cumulative figure', () => {
    const { figure } = understood([...head, [...heading, 'Lũy kế'], [1, 'Suất quà', 'suất', 90, 9]])
    expect(figure('E01')).toBe('90 check: cumulative-mismatch')
  })
})

describe('figures of the parts of a period', () => {
  it('are added for what accumulates, and the last taken for what is counted at the end', () => {
    const { figure } = understood([
      ['BAN CHỈ ĐẠO QUẬN 3'],
      ['BÁO CÁO 6 THÁNG ĐẦU NĂM 2024'],
      ['STT', 'Nội dung', 'ĐVT', 'Quý I', 'Quý II'],
      [1, 'Suất quà', 'suất', 10, 9],
      [2, 'CLB quân dân', 'CLB', 3, 4],
      [3, 'Tỷ lệ giao quân', '%', 90, 95],
    ])
    expect(figure('E01')).toBe('19 check: summed-from-parts')
    expect(figure('B05')).toBe('4 check: summed-from-parts')
    expect(figure('C03')).toBeNull()
  })
})

describe('tables of one sheet', () => {
  it('are read side by side and one below the other', () => {
    const beside = understood([
      ...head,
      [...heading, '', ...heading],
      [1, 'Suất quà', 'suất', 500, '', 3, 'Hiến máu', 'đơn vị máu', 33],
    ])
    expect([beside.figure('E01'), beside.figure('E06')]).toEqual(['500 sure', '33 sure'])
    const below = understood([
      ...head,
      heading,
      [1, 'Suất quà', 'suất', 500],
      [],
      ['II. QUỐC PHÒNG'],
      ['TT', 'Chỉ tiêu', 'Đơn vị', 'Số lượng'],
      [1, 'Công dân nhập ngũ', 'người', 100],
    ])
    expect([below.figure('E01'), below.figure('C01')]).toEqual(['500 sure', '100 sure'])
  })

  it('do not count when their caption says last year, and only with care when it names a ward', () => {
    const lastYear = understood([
      ...head,
      heading,
      [1, 'Suất quà', 'suất', 10],
      ['', 'SỐ LIỆU CÙNG KỲ NĂM 2023'],
      heading,
      [1, 'Suất quà', 'suất', 99],
      [2, 'Hiến máu', 'đơn vị máu', 5],
    ])
    expect(lastYear.figure('E01')).toBe('10 sure')
    expect(lastYear.figure('E06')).toBe('5 check: column-unclear')
    const wards = understood([
      ...head,
      ['PHƯỜNG 1'],
      heading,
      [1, 'Suất quà', 'suất', 10],
      ['PHƯỜNG 2'],
      heading,
      [1, 'Suất quà', 'suất', 99],
    ])
    expect(wards.figure('E01')).toBe('109 check: summed-from-parts')
  })

  it('end where the sheet has long been empty: a stray cell at its very end is no row', () => {
    const sheet = sheetOf('Biểu')
      .rows(0, [...head, heading, [1, 'Suất quà', 'suất', 10]])
      .row(1_048_575, ['', 'Hiến máu', 'đơn vị máu', 5])
    expect(understood(workbookOf(sheet.grid())).codes()).toEqual(['E01'])
  })

  it.each<[CellInput, CellInput, CellInput]>([
    ['T4', 'T5', 'T6'],
    ['Tháng', null, null],
    [45383, 45413, 45444].map((value) => ({ value, format: 'mm/yyyy' })) as [CellInput, CellInput, CellInput],
  ])('know months by %j, %j, %j', (...months) => {
    const { figure } = understood([
      ...head,
      ['STT', 'Nội dung', 'ĐVT', ...months],
      ...(months[1] === null ? [[null, null, null, 4, 5, 6]] : []),
      [1, 'Suất quà', 'suất', 10, 20, 30],
      [2, 'CLB quân dân', 'CLB', 7, 8, 9],
    ])
    expect([figure('E01'), figure('B05')]).toEqual([
      '60 check: summed-from-parts',
      '9 check: summed-from-parts',
    ])
  })
  it('take no letterhead for a heading', () => {
    const { draft, figure } = understood([
      ['BAN CHỈ ĐẠO QUẬN 3', '', '', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
      ['HOẠT ĐỘNG GIỮA LỰC LƯỢNG VŨ TRANG', '', '', 'Quận 3, ngày 12 tháng 6 năm 2024'],
      ['QUÝ II NĂM 2024'],
      heading,
      [1, 'Suất quà', 'suất', 10],
    ])
    expect([draft.unit.value, draft.period.value, figure('E01')]).toEqual(['770', '2024-Q2', '10 sure'])
  })
})

describe('indicators across', () => {
  const across: CellInput[] = ['Suất quà', 'Hiến máu', 'Cây xanh trồng mới']
  const read = (...rows: CellInput[][]) => {
    const { figure } = understood([...head, ...rows])
    return ['E01', 'E06', 'I07'].map((code) => figure(code))
  }
  it('are read along the row of the period', () => {
    expect(read(['Quý', ...across], ['I', 1, 2, 3], ['II', 4, 5, 6], ['III'], ['Cả năm', 5, 7, 9])).toEqual([
      '4 sure',
      '5 sure',
      '6 sure',
    ])
  })
  it('may stand under headings of their groups', () => {
    const sheet = sheetOf('Biểu')
      .rows(0, [
        ...head,
        ['Tháng', 'Quà tặng', null, 'Cây xanh'],
        [null, ...across],
        ['Tháng 4', 1, 1, 1],
        ['Tháng 5', 2, 2, 2],
        ['Tháng 6', 3, 3, 3],
        ['Cộng quý II', 6, 6, 7],
      ])
      .merge(2, 0, 3, 0)
      .merge(2, 1, 2, 2)
    const { figure, warnings } = understood(workbookOf(sheet.grid()))
    expect([figure('E01'), figure('I07')]).toEqual(['6 sure', '7 check: total-mismatch'])
    expect(warnings()).toEqual(['total-mismatch'])
  })
  it('over a list of activities are the total below it, and nothing without one', () => {
    const list: CellInput[][] = [
      ['Hoạt động', ...across],
      ['Hành trình nhân ái', 1, 2, 3],
      ['Chủ nhật đỏ', 4, 5, 6],
    ]
    expect(read(...list, ['Tổng cộng', 5, 7, 10])).toEqual(['5 sure', '7 sure', '10 check: total-mismatch'])
    expect(read(...list)).toEqual([null, null, null])
  })
})

describe('hidden columns, rows and sheets', () => {
  it('give no figures, but are told', () => {
    const sheet = sheetOf('Biểu')
      .rows(0, [
        ...head,
        [...heading, 'Quý II'],
        [1, 'Suất quà', 'suất', 99, 10],
        [2, 'Hiến máu', 'đơn vị máu', 99, 999],
        [3, 'Hiến máu', 'đơn vị máu', 99, 5],
      ])
      .hideColumn(3)
      .hideRow(4)
    const hidden = sheetOf('Năm trước', 'hidden').rows(0, [
      ...head,
      heading,
      [1, 'Thẻ BHYT', 'thẻ', 7],
      [2, 'Suất quà', 'suất', 8],
    ])
    const result = understood(workbookOf(sheet.grid(), hidden.grid()))
    expect([result.figure('E01'), result.figure('E06'), result.figure('E09')]).toEqual([
      '10 sure',
      '5 sure',
      null,
    ])
    expect(result.warnings().toSorted()).toEqual(['hidden-row', 'hidden-row', 'hidden-sheet'])
  })
})
