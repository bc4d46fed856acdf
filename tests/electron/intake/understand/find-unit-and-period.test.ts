import { describe, expect, it } from 'vitest'
import { sheetOf, workbookOf } from './layouts/grid-builder.ts'
import { heading, understood } from './layouts/understood.ts'

const table = [heading, [1, 'Suất quà', 'suất', 10]]

/** "2024-Q2 sure" of a sheet with these lines above its table. */
function periodOf(lines: string[], fileName = 'bao cao.xlsx', extra = {}): string {
  const { value, confidence } = understood([...lines.map((line) => [line]), ...table], fileName, extra).draft
    .period
  return `${value} ${confidence}`
}
function unitOf(lines: string[], fileName = 'bao cao.xlsx'): string {
  const { value, confidence } = understood([...lines.map((line) => [line]), ...table], fileName).draft.unit
  return `${value} ${confidence}`
}

describe('the period of a report', () => {
  it.each([
    ['BÁO CÁO QUÝ I NĂM 2024', '2024-Q1'],
    ['Kết quả quý 3/2024', '2024-Q3'],
    ['SỐ LIỆU QUÍ II - 2024', '2024-Q2'],
    ['Báo cáo Quý IV/24', '2024-Q4'],
    ['Báo cáo 6 tháng đầu năm 2024', '2024-H1'],
    ['BÁO CÁO SÁU THÁNG ĐẦU NĂM 2024', '2024-H1'],
    ['Kết quả 9 tháng năm 2024', '2024-9M'],
    ['Tổng kết năm 2023', '2023-Y'],
    ['Báo cáo tháng 3 năm 2024', '2024-03'],
    ['Báo cáo tháng 03/2024', '2024-03'],
    ['Kết quả 3 tháng đầu năm 2024', '2024-Q1'],
    ['Số liệu từ ngày 15/12/2023 đến ngày 14/3/2024', '2024-Q1'],
    ['Kết quả thực hiện nhiệm vụ quý I/2024', '2024-Q1'],
    ['Kết quả thực hiện Quý II và phương hướng nhiệm vụ Quý III năm 2024', '2024-Q2'],
    ['Kết quả quý IV và phương hướng năm 2025', '2024-Q4'],
    ['BIỂU SO SÁNH QUÝ II/2024 VỚI CÙNG KỲ NĂM 2023', '2024-Q2'],
  ])('%s', (title, expected) => expect(periodOf(['BAN CHỈ ĐẠO QUẬN 3', title])).toBe(`${expected} sure`))

  it('takes its year from the day of the letter, then from the name of the file', () => {
    expect(periodOf(['BÁO CÁO QUÝ I', 'Quận 3, ngày 18 tháng 3 năm 2024'])).toBe('2024-Q1 sure')
    expect(periodOf(['BÁO CÁO QUÝ I'], 'BM02_Quan3_2024Q1.xlsx')).toBe('2024-Q1 sure')
  })
  it('without a year anywhere is a guess', () => {
    expect(periodOf(['BÁO CÁO QUÝ I'], 'a.xlsx', { today: '2024-03-20' })).toBe('2024-Q1 check')
    expect(periodOf(['BÁO CÁO QUÝ IV'], 'a.xlsx', { today: '2024-03-20' })).toBe('2023-Q4 check')
    expect(periodOf(['BÁO CÁO QUÝ I'], 'a.xlsx', { today: '2024-03-20', expectedPeriod: '2023-Q1' })).toBe(
      '2023-Q1 check',
    )
  })
  it('named by the file alone is shown, unless the office expects it', () => {
    expect(periodOf(['SỐ LIỆU'], 'Quan3 Q1-2024.xlsx')).toBe('2024-Q1 check')
    expect(periodOf(['SỐ LIỆU'], 'Quan3 Q1-2024.xlsx', { expectedPeriod: '2024-Q1' })).toBe('2024-Q1 sure')
  })
  it('is doubtful when title, file name, headings or day of the letter disagree', () => {
    const cases = [
      understood([['BÁO CÁO QUÝ II NĂM 2024'], ...table], 'BM02_Quan3_2024Q1.xlsx'),
      understood([['BÁO CÁO QUÝ I NĂM 2023'], ['Quận 3, ngày 14 tháng 3 năm 2024'], ...table]),
      understood([['BÁO CÁO QUÝ I NĂM 2024'], ['(Kèm theo Báo cáo số 5-BC/BCĐ ngày 12/9/2024)'], ...table]),
      understood([['BÁO CÁO QUÝ III NĂM 2024'], ['Quận 3, ngày 14 tháng 3 năm 2024'], ...table]),
      understood([
        ['BÁO CÁO QUÝ I NĂM 2024'],
        ['STT', 'Nội dung', 'ĐVT', 'Kết quả Quý II/2024'],
        [1, 'Suất quà', 'suất', 10],
      ]),
    ]
    for (const { draft, warnings } of cases) {
      expect(draft.period.confidence).toBe('check')
      expect(warnings()).toContain('period-mismatch')
    }
  })
  it('is the quarter where its last month is reported with it', () => {
    const { draft, figure, warnings } = understood([
      ['BÁO CÁO THÁNG 3 VÀ QUÝ I NĂM 2024'],
      ['STT', 'Nội dung', 'ĐVT', 'Tháng 3', 'Quý I'],
      [1, 'Suất quà', 'suất', 4, 12],
    ])
    expect([draft.period.value, figure('E01'), warnings()]).toEqual(['2024-Q1', '12 sure', []])
  })
  it('is the last filled quarter of a yearly form', () => {
    const { draft, figure } = understood([
      ['SỐ LIỆU NĂM 2024'],
      ['STT', 'Nội dung', 'ĐVT', 'Quý I', 'Quý II', 'Quý III', 'Quý IV'],
      [1, 'Suất quà', 'suất', 5, 7, '', ''],
    ])
    expect([draft.period.value, draft.period.confidence, figure('E01')]).toEqual([
      '2024-Q2',
      'check',
      '7 sure',
    ])
  })
  it('is one of several sheets: the file name’s, else the last with figures', () => {
    const book = workbookOf(
      ...['I', 'II', 'III'].map((quarter, at) =>
        sheetOf(`Quý ${quarter}`)
          .rows(0, [
            [`BÁO CÁO QUÝ ${quarter} NĂM 2024`],
            heading,
            [1, 'Suất quà', 'suất', at < 2 ? 10 * (at + 1) : null],
          ])
          .grid(),
      ),
    )
    const named = understood(book, 'Quan 3 Q1-2024.xlsx')
    expect([named.draft.period.value, named.figure('E01')]).toEqual(['2024-Q1', '10 sure'])
    const last = understood(book, 'Quan 3.xlsx')
    expect([last.draft.period.value, last.draft.period.confidence, last.figure('E01')]).toEqual([
      '2024-Q2',
      'check',
      '20 sure',
    ])
  })
})

describe('the unit that reports', () => {
  it.each([
    ['QUẬN ỦY QUẬN 1', '760'],
    ['BAN CHỈ ĐẠO QUẬN 10', '771'],
    ['UBND QUẬN 11', '772'],
    ['Quận 12, ngày 14 tháng 6 năm 2024', '761'],
    ['Quận 03', '770'],
    ['HUYỆN ỦY BÌNH CHÁNH', '785'],
    ['QUẬN ỦY BÌNH TÂN', '777'],
    ['QUẬN ỦY TÂN BÌNH', '766'],
    ['BAN CHỈ ĐẠO QUẬN BÌNH THẠNH', '765'],
    ['THÀNH ỦY THỦ ĐỨC', '769'],
    ['TP. Thủ Đức', '769'],
    ['BAN CHI DAO HUYEN NHA BE', '786'],
  ])('%s', (line, code) => expect(unitOf([line])).toBe(`${code} sure`))

  it.each([
    ['PL1-HuyenNhaBe.xlsx', '786'],
    ['QuanGoVap_VnTime.xlsx', '764'],
    ['ThanhphoThuDuc_BC_Q1_2024.xlsx', '769'],
    ['BM02_Quan12_2024Q1.xlsx', '761'],
    ['Bieu tong hop Quan1 Q1-2024.xlsx', '760'],
    ['Quận 5 - quy.xlsx'.normalize('NFD'), '774'],
    ['quangovap.xls', '764'],
    ['bc quan binh chanh.xlsx', '785'],
  ])('by the file %s', (fileName, code) => expect(unitOf(['SỐ LIỆU'], fileName)).toBe(`${code} sure`))

  it('named by a letter is shown; "Q1" beside a year is a quarter', () => {
    expect(unitOf(['SỐ LIỆU'], 'Q5.xlsx')).toBe('774 check')
    expect(unitOf(['SỐ LIỆU'], 'BC_Q1_2024.xlsx')).toBe('null check')
  })
  it('is the letter that is no quarter', () => {
    expect(unitOf(['SỐ LIỆU'], 'Q1_Q12.xlsx')).toBe('761 check')
    expect(unitOf(['SỐ LIỆU'], 'Q4_2024Q3.xlsx')).toBe('773 check')
    expect(periodOf(['SỐ LIỆU'], 'Q4_2024Q3.xlsx')).toBe('2024-Q3 check')
  })
  it('may be named in the signature alone', () => {
    const signed = (...lines: string[]) =>
      understood([['BÁO CÁO QUÝ I'], ...table, [], ...lines.map((line) => ['', line])]).draft
    const dated = signed('Hóc Môn, ngày 15 tháng 3 năm 2023', 'TM. BAN CHỈ ĐẠO')
    expect([dated.unit.value, dated.unit.confidence]).toEqual(['784', 'sure'])
    expect(dated.period.value).toBe('2023-Q1')
    expect(signed('TM. BAN CHỈ ĐẠO QUẬN TÂN BÌNH').unit).toMatchObject({ value: '766', confidence: 'check' })
    expect(signed('Nơi nhận: Ban Chỉ đạo Thành phố; Quận ủy Tân Phú').unit.value).toBe('767')
  })
  it('is not read out of words that only fold alike, nor out of wards and old districts', () => {
    expect(unitOf(['LỰC LƯỢNG DÂN QUÂN 10 NGƯỜI'])).toBe('null check')
    expect(unitOf(['PHƯỜNG TÂN PHÚ'])).toBe('null check')
    expect(unitOf(['QUẬN ỦY QUẬN 9'])).toBe('null check')
  })
  it('is doubtful when the file says another, or a ward’s letterhead stands above', () => {
    for (const result of [
      understood([['BAN CHỈ ĐẠO QUẬN 3'], ...table], 'BM02_Quan10.xlsx'),
      understood([['UBND PHƯỜNG 5'], ['QUẬN 3'], ...table]),
    ]) {
      expect([result.draft.unit.value, result.draft.unit.confidence]).toEqual(['770', 'check'])
      expect(result.warnings()).toContain('unit-mismatch')
    }
  })
})

describe('sheets of several units', () => {
  it('give each unit its own figures', () => {
    const book = workbookOf(
      ...['Quận 1', 'Quận 3'].map((name, at) =>
        sheetOf(name)
          .rows(0, [
            [`BAN CHỈ ĐẠO ${name.toUpperCase()}`],
            ['QUÝ II NĂM 2024'],
            heading,
            [1, 'Suất quà', 'suất', 10 * (at + 1)],
          ])
          .grid(),
      ),
    )
    const { draft } = understood(book)
    expect(draft.unit.value).toBeNull()
    expect(draft.values.map(({ unitCode, value }) => [unitCode, value])).toEqual([
      ['760', 10],
      ['770', 20],
    ])
  })
  it('of wards are left out beside the summary, and added up without one', () => {
    const page = (name: string, value: number) =>
      sheetOf(name)
        .rows(0, [['BAN CHỈ ĐẠO QUẬN 3'], ['QUÝ II NĂM 2024'], heading, [1, 'Suất quà', 'suất', value]])
        .grid()
    expect(
      understood(workbookOf(page('Tổng hợp', 31), page('Phường 1', 10), page('Phường 2', 20))).figure('E01'),
    ).toBe('31 sure')
    expect(understood(workbookOf(page('Phường 1', 10), page('Phường 2', 20))).figure('E01')).toBe(
      '30 check: summed-from-parts',
    )
  })
})

describe('sheets of single months', () => {
  const month = (number: number) =>
    sheetOf(`Tháng ${number}`)
      .rows(0, [
        ['BAN CHỈ ĐẠO QUẬN 3'],
        [`BÁO CÁO THÁNG ${number} NĂM 2024`],
        heading,
        [1, 'Suất quà', 'suất', number],
        [2, 'CLB quân dân', 'CLB', number],
        [3, 'Tỷ lệ giao quân', '%', 90],
      ])
      .grid()
  const read = (fileName: string, ...months: number[]) => {
    const { draft, figure, warnings } = understood(workbookOf(...months.map(month)), fileName)
    return [draft.period.value, figure('E01'), figure('B05'), figure('C03'), warnings()]
  }
  const quarter = ['15 check: summed-from-parts', '6 check: summed-from-parts', null]
  it('make up the quarter they fill, or the one the file is named for', () => {
    expect(read('Quan 3.xlsx', 4, 5, 6)).toEqual(['2024-Q2', ...quarter, []])
    expect(read('Quan 3 quy II 2024.xlsx', 6, 5, 4)).toEqual(['2024-Q2', ...quarter, []])
  })
  it('are each on their own otherwise: the last one', () => {
    expect(read('Quan 3.xlsx', 4, 5)).toEqual(['2024-05', '5 sure', '5 sure', '90 sure', ['period-mismatch']])
  })
})

describe('a matrix of units', () => {
  it('gives each unit its figure and the city its total', () => {
    const { draft, figure } = understood([
      ['THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH'],
      ['QUÝ II NĂM 2024'],
      ['STT', 'Quận, huyện', 'Suất quà', 'Hiến máu'],
      [1, 'Quận 1', 2, 3],
      [2, 'Q.3', 5, 6],
      [3, 'TP Thủ Đức', 8, 9],
      ['', 'Tổng cộng', 15, 18],
    ])
    expect(draft.unit.value).toBeNull()
    expect(figure('E01')).toBe('15 sure')
    const ofUnits = draft.values.filter(
      ({ unitCode, indicatorCode }) => unitCode !== null && indicatorCode === 'E01',
    )
    expect(ofUnits.map(({ unitCode, value }) => [unitCode, value])).toEqual([
      ['760', 2],
      ['770', 5],
      ['769', 8],
    ])
  })
})
