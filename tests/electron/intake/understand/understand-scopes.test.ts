import { describe, expect, it } from 'vitest'
import { type CellInput, sheetOf, workbookOf } from './layouts/grid-builder.ts'
import { quarterTwo as head, heading, understood } from './layouts/understood.ts'

const sheet = (name: string, lines: CellInput[][]) => sheetOf(name).rows(0, lines).grid()
const results: CellInput[][] = [
  ...head,
  heading,
  [1, 'Số buổi tuyên truyền, vận động', 'buổi', 120],
  [2, 'Suất quà', 'suất', 500],
]

describe('what is not the result of the period', () => {
  it.each([
    ['III. KẾ HOẠCH QUÝ III NĂM 2024'],
    ['Biểu số 2: Kế hoạch quý III năm 2024'],
    ['Bảng 2. Số liệu cùng kỳ năm 2023'],
    ['Biểu chi tiết: Hội Liên hiệp Phụ nữ'],
    ['2. PHƯỜNG 5'],
  ])('is never sure under the caption “%s” of a second table', (caption) => {
    const { figure } = understood([
      ...results,
      [],
      [caption],
      heading,
      [1, 'Số buổi tuyên truyền, vận động', 'buổi', 150],
      [2, 'Tập thể được khen thưởng', 'tập thể', 6],
    ])
    expect(figure('A01')).toBe('120 sure')
    expect(figure('K01') ?? '').not.toMatch(/sure/)
  })

  it.each(['III', 'II'])('is a sheet that plans quarter %s', (quarter) => {
    const plan: CellInput[][] = [
      [`KẾ HOẠCH QUÝ ${quarter} NĂM 2024`],
      heading,
      [1, 'Tập thể được khen thưởng', 'tập thể', 6],
      [2, 'Suất quà', 'suất', 700],
    ]
    const { draft, figure, codes } = understood(workbookOf(sheet('KQ', results), sheet('KH', plan)))
    expect(draft.period.value).toBe('2024-Q2')
    expect(codes()).toEqual(['A01', 'E01'])
    expect(figure('E01')).toBe('500 sure')
  })

  it('is a label that speaks of the cumulative figure', () => {
    const { figure } = understood([...head, heading, [1, 'Suất quà (lũy kế)', 'suất', 700]])
    expect(figure('E01')).toBe('700 check: label-similar')
  })

  it('a footnote behind a label changes nothing', () => {
    const { figure } = understood([...head, heading, [1, 'Suất quà (1)', 'suất', 700]])
    expect(figure('E01')).toBe('700 sure')
  })
})

describe('a sheet a body', () => {
  const of = (body: string, talks: number): CellInput[][] => [
    ...head,
    [body],
    heading,
    [1, 'Số buổi tuyên truyền, vận động', 'buổi', talks],
    [2, 'Suất quà', 'suất', 125],
  ]
  const bodies = [
    sheet('Công an', of('CÔNG AN', 30)),
    sheet('Ban CHQS', of('BAN CHQS', 31)),
    sheet('Hội LHPN', of('HỘI LHPN', 32)),
  ]

  it('gives their sum, equal figures too, to be looked at', () => {
    const { figure } = understood(workbookOf(...bodies))
    expect(figure('A01')).toBe('93 check: summed-from-parts')
    expect(figure('E01')).toBe('375 check: summed-from-parts')
  })

  it('gives way to the sheet of the whole', () => {
    const { figure, warnings } = understood(workbookOf(sheet('Tổng hợp', results), ...bodies))
    expect([figure('A01'), figure('E01')]).toEqual(['120 sure', '500 sure'])
    expect(warnings()).not.toContain('duplicate-indicator')
  })

  it('that shares nothing with the others is a theme of the report', () => {
    const police: CellInput[][] = [...head, heading, [1, 'Lượt tuần tra phối hợp', 'lượt', 40]]
    const army: CellInput[][] = [...head, heading, [1, 'Công dân nhập ngũ', 'người', 12]]
    const { figure } = understood(workbookOf(sheet('Công an', police), sheet('Quân sự', army)))
    expect([figure('D03'), figure('C01')]).toEqual(['40 sure', '12 sure'])
  })
})

describe('totals that do not say so', () => {
  it("are the row with the unit's own name under its wards", () => {
    const { figure } = understood([
      ...head,
      ['STT', 'Đơn vị', 'Số buổi tuyên truyền, vận động', 'Suất quà'],
      [1, 'Phường 1', 10, 100],
      [2, 'Phường 2', 12, 90],
      [3, 'Phường 4', 8, 110],
      ['', 'Quận 3', 30, 300],
    ])
    expect([figure('A01'), figure('E01')]).toEqual(['30 sure', '300 sure'])
  })

  it('are the column “Toàn quận” before the wards', () => {
    const { figure } = understood([
      ...head,
      ['STT', 'Nội dung', 'ĐVT', 'Toàn quận', 'Phường 1', 'Phường 2'],
      [1, 'Số buổi tuyên truyền, vận động', 'buổi', 22, 10, 12],
      [2, 'Suất quà', 'suất', 190, 100, 90],
    ])
    expect([figure('A01'), figure('E01')]).toEqual(['22 sure', '190 sure'])
  })
})

describe('blocks of wards in one table', () => {
  it('end where the block of the whole begins', () => {
    const { figure } = understood([
      ...head,
      heading,
      ['I', 'Phường 1'],
      [1, 'Số buổi tuyên truyền, vận động', 'buổi', 20],
      ['II', 'Phường 2'],
      [1, 'Số buổi tuyên truyền, vận động', 'buổi', 25],
      ['', 'TỔNG CỘNG'],
      [1, 'Số buổi tuyên truyền, vận động', 'buổi', 45],
    ])
    expect(figure('A01')).toBe('45 sure')
  })
})

describe('totals that count twice', () => {
  const gifts = (total: number) =>
    understood([
      ...head,
      heading,
      [1, 'Trị giá quà tặng', 'đồng', 100_000_000],
      ['', '- Tiền mặt', 'đồng', 60_000_000],
      ['', '- Hiện vật', 'đồng', 40_000_000],
      [2, 'Trị giá khám bệnh, cấp thuốc', 'đồng', 50_000_000],
      ['', 'Tổng cộng', 'đồng', total],
    ]).warnings()

  it('are told where the parts add up to the item they divide', () => {
    expect(gifts(150_000_000)).not.toContain('total-mismatch')
    expect(gifts(250_000_000)).toContain('total-mismatch')
  })

  it('are not those over the sums of clusters', () => {
    const { figure, warnings } = understood([
      ...head,
      ['STT', 'Đơn vị', 'Số buổi tuyên truyền, vận động', 'Suất quà'],
      [1, 'Phường 1', 10, 100],
      [2, 'Phường 2', 12, 90],
      ['', 'Cộng cụm 1', 22, 190],
      [3, 'Phường 3', 8, 110],
      [4, 'Phường 4', 20, 50],
      ['', 'Cộng cụm 2', 28, 160],
      ['', 'Tổng cộng', 50, 350],
    ])
    expect([figure('A01'), figure('E01')]).toEqual(['50 sure', '350 sure'])
    expect(warnings()).not.toContain('total-mismatch')
  })
})

it('a matrix may have the row of its own unit alone', () => {
  const { draft } = understood([
    ...head,
    ['STT', 'Đơn vị', 'Số buổi tuyên truyền, vận động', 'Suất quà'],
    [1, 'Quận 3', 120, 500],
  ])
  expect(draft.values.map(({ indicatorCode, value, unitCode }) => [indicatorCode, value, unitCode])).toEqual([
    ['A01', 120, '770'],
    ['E01', 500, '770'],
  ])
})

describe('names in two parts', () => {
  it('are read from a heading and the item below it', () => {
    const { figure } = understood([
      ...head,
      heading,
      [1, 'Tuyên truyền'],
      ['', '+ Số buổi', 'buổi', 55],
      ['', '+ Số lượt người dự', 'lượt người', 5500],
    ])
    expect(figure('A01')).toMatch(/^55 check/)
    expect(figure('A02')).toMatch(/^5500 check/)
  })

  it('are read from two rows of headings over wards', () => {
    const { figure } = understood([
      ...head,
      ['STT', 'Phường', 'Tuyên truyền', '', 'Hiến máu'],
      ['', '', 'Số buổi', 'Lượt người', 'Đơn vị máu'],
      [1, 'Phường 1', 10, 900, 5],
      [2, 'Phường 2', 12, 700, 6],
      ['', 'Cộng', 22, 1600, 11],
    ])
    expect(figure('A01')).toMatch(/^22 /)
    expect(figure('A02')).toMatch(/^1600 /)
  })

  it('may be an other name with words of the full one', () => {
    const { figure } = understood([...head, heading, [1, 'Xây mới nhà tình thương', 'căn', 3]])
    expect(figure('F02')).toBe('3 check: label-similar')
  })
})

describe('columns of months', () => {
  const months = (total: number) =>
    understood([
      ...head,
      ['STT', 'Nội dung', 'ĐVT', 'Tháng 4', 'Tháng 5', 'Tháng 6', 'Quý II'],
      [1, 'Suất quà', 'suất', 20, 30, 10, total],
      [2, 'Câu lạc bộ quân dân', 'CLB', 3, 3, 4, 4],
    ])

  it('are checked against the quarter written beside them', () => {
    expect(months(60).figure('E01')).toBe('60 sure')
    expect(months(60).figure('B05')).toBe('4 sure')
    expect(months(60).warnings()).not.toContain('total-mismatch')
    expect(months(70).figure('E01')).toBe('70 check: total-mismatch')
    expect(months(70).warnings()).toContain('total-mismatch')
  })

  it('“6 tháng” beside its quarters is the half year', () => {
    const { figure } = understood([
      ['BAN CHỈ ĐẠO QUẬN 3'],
      ['BÁO CÁO 6 THÁNG ĐẦU NĂM 2024'],
      ['STT', 'Nội dung', 'ĐVT', 'Quý I', 'Quý II', '6 tháng', '6 tháng năm 2023'],
      [1, 'Suất quà', 'suất', 300, 200, 500, 400],
    ])
    expect(figure('E01')).toBe('500 sure')
    expect(figure('E01', 'samePeriodLastYear')).toBe('400 sure')
  })
})

it('results told in words give way to the column of figures beside them', () => {
  const { figure } = understood([
    ...head,
    ['STT', 'Nội dung', 'Kết quả thực hiện', 'Số liệu'],
    [1, 'Số buổi tuyên truyền, vận động', 'Đã tổ chức tốt trong 3 tháng', 120],
    [2, 'Suất quà', 'Tặng trong dịp Tết 2024', 500],
  ])
  expect([figure('A01'), figure('E01')]).toEqual(['120 sure', '500 sure'])
})

describe('money', () => {
  it('in a unit of its own row is beyond doubt where the unit of the others could not be meant', () => {
    const { figure } = understood([
      ...head,
      heading,
      [1, 'Trị giá quà tặng', 'triệu đồng', 112.6],
      [2, 'Kinh phí xây, sửa nhà', 'đồng', 350_000_000],
      [3, 'Tổng kinh phí huy động', 'đồng', 900_000_000],
    ])
    expect(figure('E02')).toBe('112600000 sure')
  })

  it('is taken in the unit above the table where the row says đồng and the figure cannot be', () => {
    const { figure } = understood([
      ...head,
      ['', '', '', 'Đơn vị tính: triệu đồng'],
      heading,
      [1, 'Trị giá quà tặng', 'đồng', 285],
      [2, 'Kinh phí xây, sửa nhà', 'đồng', 350_000_000],
    ])
    expect(figure('E02')).toBe('285000000 check: money-unit-unclear')
    expect(figure('F04')).toBe('350000000 sure')
  })

  it('in a unit of its own row is shown where it could', () => {
    const { figure } = understood([
      ...head,
      heading,
      [1, 'Trị giá quà tặng', 'tỷ đồng', 1.25],
      [2, 'Kinh phí xây, sửa nhà', 'triệu đồng', 350],
      [3, 'Tổng kinh phí huy động', 'triệu đồng', 900],
    ])
    expect(figure('E02')).toBe('1250000000 check: money-unit-of-row-only')
  })
})

describe('a share', () => {
  it('is taken from where it stands beside what it is of', () => {
    const { figure } = understood([...head, heading, [1, 'Tỷ lệ giao quân', '%', '12/15 (80%)']])
    expect(figure('C03')).toMatch(/^80 check/)
  })
})
