import { describe, expect, it } from 'vitest'
import type { Layout } from './programme-files.ts'
import { docx, paragraph, readFile, table, xlsx } from './programme-files.ts'

const title = ['CHƯƠNG TRÌNH PHỐI HỢP HOẠT ĐỘNG NĂM 2024']
const usual = ['STT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian']
const read = async (rows: Layout['rows'], merges: string[] = []) =>
  readFile(await xlsx({ rows: [title, ...rows], merges }))
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code)

describe('columns of a programme', () => {
  it('are known in any order and by many names, the person in charge being no body', async () => {
    const { activities, warnings } = await read([
      [
        'TT',
        'Thời gian thực hiện',
        'Lãnh đạo phụ trách',
        'Nội dung công việc',
        'Mục tiêu',
        'Cơ quan phối hợp',
      ],
      [null, null, null, null, null, null],
    ])
    expect([activities, codes(warnings)]).toEqual([[], ['table-empty']])
    const full = await read([
      [
        'Thời hạn',
        'Lãnh đạo phụ trách',
        'Nhiệm vụ trọng tâm',
        'Mục tiêu',
        'Đơn vị chủ trì',
        'Sản phẩm',
        'Kinh phí',
      ],
      ['Tháng 5', 'Đ/c A', 'Hội thi', 'Nâng cao', 'CATP', '1 hội thi', '20 triệu'],
    ])
    expect(full.activities).toMatchObject([
      { content: 'Hội thi', lead: 'catp', result: '1 hội thi', from: '2024-05-01', confidence: 'sure' },
    ])
    expect(full.warnings).toEqual([
      {
        code: 'columns-unread',
        params: { sheet: 'Sheet1', names: 'Lãnh đạo phụ trách, Mục tiêu, Kinh phí' },
      },
    ])
  })

  it('of two contents the fuller one counts, the other holds the groups', async () => {
    const { activities } = await read(
      [
        ['STT', 'Nhiệm vụ', 'Nội dung cụ thể', 'Chủ trì', 'Thời gian'],
        [1, 'Tuyên truyền', 'Tập huấn', 'CATP', 'Quý I'],
        [null, null, 'Phát tờ rơi', 'HND', 'Quý II'],
      ],
      ['B3:B4', 'A3:A4'],
    )
    expect(activities).toMatchObject([
      { group: 'Tuyên truyền', content: 'Tập huấn', lead: 'catp', confidence: 'sure' },
      { group: 'Tuyên truyền', content: 'Phát tờ rơi', lead: 'hnd' },
    ])
  })

  it.each([
    ['numbers below "Tháng"', ['Tháng', null, null], [1, 2, 3], ['2024-02-01', '2024-03-31']],
    [
      'numbers below "Thời gian (tháng)"',
      ['Thời gian (tháng)', null, null],
      ['1', '2', '3'],
      ['2024-02-01', '2024-03-31'],
    ],
    ['Roman numbers below "Quý"', ['Quý', null, null], ['I', 'II', 'III'], ['2024-04-01', '2024-09-30']],
    [
      'quarters below "Thời gian"',
      ['Thời gian', null, null],
      ['Quý I', 'Quý II', 'Quý III'],
      ['2024-04-01', '2024-09-30'],
    ],
  ])('ticked off: %s', async (_name, above, below, days) => {
    const rows = [
      ['STT', 'Nội dung', 'Chủ trì', ...above],
      [null, null, null, ...below],
      [1, 'Huấn luyện', 'BTLTP', '-', 'x', 'X'],
    ]
    const { activities } = await read(rows, ['A2:A3', 'B2:B3', 'C2:C3', 'D2:F2'])
    expect(activities.map(({ from, to, confidence }) => [from, to, confidence])).toEqual([[...days, 'sure']])
  })

  it('with a time in place of a tick are as exact as it', async () => {
    const { activities } = await read([
      ['STT', 'Nội dung', 'Chủ trì', 'Quý I', 'Quý II', 'Quý III'],
      [1, 'Huấn luyện', 'BTLTP', null, 'Tháng 5', null],
      [2, 'Hội thi', 'BTLTP', null, null, '15/7'],
    ])
    expect(activities.map(({ timeText, from, to }) => [timeText, from, to])).toEqual([
      ['Tháng 5', '2024-05-01', '2024-05-31'],
      ['15/7', '2024-07-15', '2024-07-15'],
    ])
  })

  it('may be one for each body, with what it does', async () => {
    const { activities } = await read([
      ['STT', 'Nội dung', 'Thời gian', 'BTLTP', 'CATP', 'Hội Nông dân TP'],
      [1, 'Huấn luyện', 'Quý I', 'CT', 'PH', null],
      [2, 'Hội thi', 'Quý II', 'x', null, 'x'],
    ])
    expect(activities).toMatchObject([
      { lead: 'btltp', supports: ['catp'], confidence: 'sure' },
      { lead: 'btltp', supports: ['hnd'], confidence: 'check', problems: [{ code: 'several-leads' }] },
    ])
  })

  it('of deadlines keep a quarter a quarter and a day the last', async () => {
    const { activities } = await read([
      ['STT', 'Nội dung', 'Chủ trì', 'Thời gian hoàn thành'],
      [1, 'Huấn luyện', 'BTLTP', 'Quý II'],
      [2, 'Hội thi', 'BTLTP', '15/7'],
    ])
    expect(activities.map(({ from, to }) => [from, to])).toEqual([
      ['2024-04-01', '2024-06-30'],
      [null, '2024-07-15'],
    ])
  })

  it('a date shown as a month is the month; dates among typed ones may be exchanged', async () => {
    const { default: ExcelJS } = await import('exceljs')
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('CT 2024')
    sheet.addRow(['Nội dung', 'Chủ trì', 'Thời gian'])
    sheet.addRow(['Huấn luyện', 'BTLTP', new Date(Date.UTC(2024, 5, 1))]).getCell(3).numFmt = 'mm/yyyy'
    const month = await readFile(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(month.activities).toMatchObject([{ from: '2024-06-01', to: '2024-06-30', confidence: 'sure' }])
    const { activities } = await read([
      usual,
      [1, 'Huấn luyện', 'BTLTP', 'HND', new Date(Date.UTC(2024, 4, 6))],
      [2, 'Hội thi', 'BTLTP', 'HND', '15/06/2024'],
    ])
    expect(activities.map(({ problems }) => codes(problems))).toEqual([['date-swapped'], []])
  })
})

describe('sections of a programme', () => {
  it('end where the next one of their kind begins; a part holds only its own numbers', async () => {
    const { activities } = await read([
      usual,
      ['A', 'QUỐC PHÒNG'],
      [1, 'Tuyên truyền'],
      ['1.1', 'Trên báo', 'TĐ', 'HND', 'Quý I'],
      ['1.2', 'Trên mạng', 'TĐ', 'HND', 'Quý II'],
      [2, 'Diễn tập', 'BTLTP', 'CATP', 'Quý III'],
      [3, 'Các hoạt động kỷ niệm:'],
      [null, 'a) Viếng nghĩa trang', 'BTLTP', 'CATP', '27/7'],
      [null, '- Thăm Mẹ VNAH', 'HLHPN', 'HND', 'Tháng 7'],
      [4, 'Sơ kết', 'BTLTP', 'CATP', 'Tháng 7'],
    ])
    expect(activities.map(({ group, content }) => [group, content])).toEqual([
      ['Tuyên truyền', 'Trên báo'],
      ['Tuyên truyền', 'Trên mạng'],
      ['QUỐC PHÒNG', 'Diễn tập'],
      ['Các hoạt động kỷ niệm', 'Viếng nghĩa trang'],
      ['Các hoạt động kỷ niệm', 'Thăm Mẹ VNAH'],
      ['QUỐC PHÒNG', 'Sơ kết'],
    ])
    expect(activities.every(({ confidence }) => confidence === 'sure')).toBe(true)
  })

  it.each([
    ['bear a number, their points a dash', '-', (title: string, at: number) => [`${at}`, title]],
    ['bear a number, their points none', null, (title: string, at: number) => [`${at}`, title]],
    ['are plain text over numbers', '1', (title: string) => [null, title]],
  ])('may %s', async (_name, order, titleRow) => {
    const { activities } = await read([
      usual,
      titleRow('Tuyên truyền', 1),
      [order, 'Hội nghị', 'BTLTP', 'CATP', 'Tháng 3'],
      titleRow('Dân vận', 2),
      [order, 'Hội thi', 'CATP', 'HND', 'Tháng 4'],
    ])
    expect(activities).toMatchObject([
      { group: 'Tuyên truyền', content: 'Hội nghị', confidence: 'sure' },
      { group: 'Dân vận', content: 'Hội thi', confidence: 'sure' },
    ])
  })

  it('are no sentences of the letter far above the table', async () => {
    const { activities } = await read([
      ['1. Mục đích: nâng cao hiệu quả phối hợp'],
      ['2. Yêu cầu chung'],
      [],
      [],
      usual,
      [1, 'Việc', 'BTLTP', 'CATP', 'Quý I'],
    ])
    expect(activities).toMatchObject([{ group: null, confidence: 'sure' }])
  })

  it('go on below a heading that is only printed again, and not below a new one', async () => {
    const rows = [usual, ['I', 'Nhóm một'], [1, 'Việc một', 'BTLTP', 'CATP', 'Quý I'], usual]
    const again = await read([...rows, [2, 'Việc hai', 'BTLTP', 'CATP', 'Quý I']])
    expect(again.activities.map(({ group }) => group)).toEqual(['Nhóm một', 'Nhóm một'])
    const tables = [usual, ['I', 'Nhóm một', '', '', ''], ['1', 'Việc một', 'BTLTP', 'CATP', 'Quý I']]
    const next = [usual, ['2', 'Việc hai', 'BTLTP', 'CATP', 'Quý I']]
    const cut = docx(paragraph('Chương trình năm 2024'), table(...tables), paragraph(''), table(...next))
    expect((await readFile(cut, 'ct.docx')).activities.map(({ group }) => group)).toEqual([
      'Nhóm một',
      'Nhóm một',
    ])
    const other = docx(
      paragraph('Chương trình năm 2024'),
      table(...tables),
      paragraph('Biểu 2'),
      table(...next),
    )
    expect((await readFile(other, 'ct.docx')).activities.map(({ group }) => group)).toEqual([
      'Nhóm một',
      null,
    ])
  })

  it('that are a month or a quarter give their time', async () => {
    const { activities } = await read([
      usual.slice(0, 4),
      ['THÁNG 1'],
      [1, 'Việc một', 'BTLTP', 'CATP'],
      ['Tháng 2 năm 2024', null],
      [1, 'Việc hai', 'BTLTP', 'CATP'],
    ])
    expect(activities.map(({ from, to, confidence }) => [from, to, confidence])).toEqual([
      ['2024-01-01', '2024-01-31', 'sure'],
      ['2024-02-01', '2024-02-29', 'sure'],
    ])
    const blank = await read([usual, ['QUÝ I'], [1, 'Việc một', 'BTLTP', 'CATP', null]])
    expect(blank.activities).toMatchObject([{ to: '2024-03-31', problems: [{ code: 'time-assumed' }] }])
  })

  it('or sheets that are one body each give the lead, to be looked at', async () => {
    const { activities } = await readFile(
      await xlsx(
        { rows: [title, ['Nội dung', 'Phối hợp', 'Thời gian'], ['Việc', 'CATP', 'Quý I']], name: 'BTLTP' },
        {
          rows: [['Nội dung', 'Phối hợp', 'Thời gian'], ['CÔNG AN THÀNH PHỐ'], ['Việc', 'HND', 'Quý I']],
          name: 'Khác',
        },
      ),
    )
    expect(activities.map(({ lead, problems }) => [lead, codes(problems)])).toEqual([
      ['btltp', ['lead-assumed']],
      ['catp', ['lead-assumed']],
    ])
  })
})

describe('nothing is invented and nothing is lost', () => {
  it('signatures and notes below are none, an activity below them is one', async () => {
    const { activities } = await read([
      usual,
      [1, 'Việc một', 'BTLTP', 'CATP', 'Quý I'],
      ['Tổng cộng: 1 hoạt động'],
      ['Ghi chú: Các đơn vị chủ động phối hợp'],
      ['Nơi nhận:', null, null, 'TM. BAN CHỈ ĐẠO'],
      ['- Thường trực Thành ủy;', null, null, 'TRƯỞNG BAN'],
      [null, null, null, 'Nguyễn Văn A'],
      [2, 'Việc hai', 'CATP', 'HND', 'Quý II'],
    ])
    expect(activities.map(({ content }) => content)).toEqual(['Việc một', 'Việc hai'])
  })

  it('sums are none, and ditto marks say what stands above', async () => {
    const { activities } = await read([
      usual,
      [1, 'Việc một', 'BTLTP', 'CATP', 'Quý I'],
      [2, 'Việc hai', 'nt', '"', 'Như trên'],
      [null, 'Cộng nhóm I: 2 hoạt động'],
      [3, 'Cộng đồng dân cư tự quản', 'CATP', 'HND', 'Quý I'],
    ])
    expect(activities).toMatchObject([
      { content: 'Việc một', confidence: 'sure' },
      { content: 'Việc hai', lead: 'btltp', supports: ['catp'], to: '2024-03-31', confidence: 'sure' },
      { content: 'Cộng đồng dân cư tự quản', confidence: 'sure' },
    ])
  })

  it('a line that may be a title or go on with the row above is asked for', async () => {
    const { activities } = await read([
      usual,
      [1, 'Việc một', 'BTLTP', 'CATP', 'Quý I'],
      [null, 'Công tác dân vận'],
      [2, 'Hội nghị sơ kết của', 'CATP', 'HND', 'Quý I'],
      [null, 'Ban Chỉ đạo'],
    ])
    expect(activities.map(({ content, problems }) => [content, codes(problems)])).toEqual([
      ['Việc một Công tác dân vận', ['content-shared']],
      ['Hội nghị sơ kết của Ban Chỉ đạo', []],
    ])
    const halves = await read([
      usual,
      [1, 'Hội nghị'],
      [null, 'sơ kết công tác', 'BTLTP', 'CATP', 'Quý I'],
      [null, 'hội thao', 'HND', 'CATP', 'Quý I'],
    ])
    expect(halves.activities.map(({ content, lead, problems }) => [content, lead, codes(problems)])).toEqual([
      ['Hội nghị sơ kết công tác', 'btltp', []],
      ['hội thao', 'hnd', ['content-shared']],
    ])
  })

  it('two times of one content are asked for, a repeated row too', async () => {
    const { activities } = await read(
      [
        usual,
        [1, 'Việc một', 'BTLTP', 'CATP', 'Quý I'],
        [null, null, null, 'HND', 'Quý III'],
        [2, 'Việc hai', 'CATP', 'HND', 'Quý II'],
        [3, 'Việc hai', 'CATP', 'HND', 'Quý II'],
      ],
      ['B3:B4', 'C3:C4'],
    )
    expect(activities.map(({ problems }) => codes(problems))).toEqual([
      ['content-shared'],
      [],
      ['activity-repeats'],
    ])
  })

  it('a table of something else is told', async () => {
    const counts = Array.from({ length: 6 }, (_, at) => [at + 1, `Quận ${at + 1}`, at * 7])
    const { activities, warnings } = await readFile(
      await xlsx(
        { rows: [title, usual, [1, 'Việc một', 'BTLTP', 'CATP', 'Quý I']] },
        { rows: [['STT', 'Đơn vị', 'Số lượng'], ...counts], name: 'Số liệu' },
      ),
    )
    expect(activities).toHaveLength(1)
    expect(warnings).toEqual([{ code: 'sheet-unread', params: { sheet: 'Số liệu', count: 7 } }])
  })
})

describe('the year of a programme', () => {
  const table2024 = [usual, ['1', 'Việc', 'BTLTP', 'CATP', '15/6']]
  const yearOf = async (...lines: string[]) =>
    readFile(docx(...lines.map((line) => paragraph(line)), table(...table2024)), 'ct.docx')

  it.each([
    [
      [
        'Căn cứ kết quả thực hiện chương trình phối hợp năm 2023;',
        'CHƯƠNG TRÌNH',
        'Phối hợp hoạt động năm 2024',
      ],
    ],
    [['BÁO CÁO TỔNG KẾT NĂM 2023 VÀ CHƯƠNG TRÌNH HOẠT ĐỘNG NĂM 2024']],
    [['Thành phố Hồ Chí Minh, ngày 20 tháng 12 năm 2023', 'KẾ HOẠCH NĂM 2024']],
  ])('is the one its title names: %j', async (lines) => {
    const { year, activities } = await yearOf(...lines)
    expect([year, activities[0]!.from, activities[0]!.confidence]).toEqual([2024, '2024-06-15', 'sure'])
  })

  it('is in doubt where two titles name two', async () => {
    const { activities } = await yearOf('CHƯƠNG TRÌNH NĂM 2023', 'CHƯƠNG TRÌNH NĂM 2024')
    expect(codes(activities[0]!.problems)).toContain('year-doubtful')
  })
})
