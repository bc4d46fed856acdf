import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { codesOf, readBytes, readSheets } from './tracking-sheets.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)

const sixteen = [
  'Số hội nghị',
  'Số TB/KL',
  'Ngày ban hành',
  'Chủ trì theo dõi',
  'Ngành/Lĩnh vực',
  'Cơ quan/Đơn vị trình',
  'Lĩnh vực chi tiết',
  'Nội dung kết luận/văn bản trình',
  'Loại thời hạn',
  'Hạn xử lý',
  'Tiến độ',
  'Kết quả thực hiện/Minh chứng',
  'Văn bản triển khai',
  'Mã nhiệm vụ',
  'Ngày cập nhật gần nhất',
  'Khác',
]
const twentyFive = [
  'Mã nhiệm vụ',
  'Loại văn bản',
  'Số hội nghị',
  'Số/ký hiệu văn bản',
  'Ngày ban hành',
  'Nội dung nhiệm vụ',
  'Đơn vị chủ trì',
  'Cán bộ chủ trì',
  'Người theo dõi',
  'Lãnh đạo giao',
  'Loại thời hạn',
  'Hạn hoàn thành',
  'Sản phẩm đầu ra',
  'Cấp nhận sản phẩm',
  'Độ khẩn',
  'Nguồn nhiệm vụ',
  'Ngành',
  'Lĩnh vực',
  'Tiến độ',
  'Vướng mắc',
  'Số hiệu VB kết quả',
  'Ngày VB kết quả',
  'Trích yếu VB kết quả',
  'Mô tả kết quả',
  'Chất lượng',
]

describe('the sheet of 16 columns, its heading in the third row', () => {
  it('gives tasks with their bodies, deadlines and evidence', async () => {
    const { tasks, warnings } = await readSheets({
      name: 'Phụ lục 2',
      rows: [
        ['PHỤ LỤC 2'],
        ['Theo dõi thực hiện kết luận'],
        sixteen,
        [
          '05',
          '12-TB/BCĐ',
          day('2024-03-11'),
          'Văn phòng Thành ủy',
          'Nội chính',
          'Công an Thành phố',
          'An ninh',
          'Rà soát địa bàn trọng điểm',
          'Có hạn cụ thể',
          day('2024-06-15'),
          'Hoàn thành',
          'Đã có Báo cáo số 45-BC/CATP ngày 12/6/2024',
          '',
          'NV-2024-0001',
          day('2024-06-20'),
          '',
        ],
        [
          '05',
          '12-TB/BCĐ',
          day('2024-03-11'),
          'Văn phòng Thành ủy',
          'Quốc phòng',
          'Bộ Tư lệnh Thành phố',
          '',
          'Duy trì lực lượng trực',
          'Nhiệm vụ thường xuyên',
          '',
          'Đang thực hiện',
          '',
          '',
          'NV-2024-0002',
          '',
          '',
        ],
        [
          '05',
          '12-TB/BCĐ',
          day('2024-03-11'),
          'Văn phòng Thành ủy',
          '',
          'Hội Nông dân Thành phố',
          '',
          'Tổ chức tập huấn',
          'Có hạn cụ thể',
          null,
          'Đang thực hiện',
          '',
          '',
          'NV-2024-0003',
          '',
          '',
        ],
      ],
    })
    expect(warnings).toEqual([])
    expect(tasks).toHaveLength(3)
    expect(tasks[0]).toEqual({
      sheet: 'Phụ lục 2',
      row: 4,
      code: 'NV-2024-0001',
      content: 'Rà soát địa bàn trọng điểm',
      lead: 'catp',
      leadPerson: null,
      condition: null,
      supports: [],
      unknownBodies: [],
      deadlineKind: 'date',
      deadline: '2024-06-15',
      issuedOn: '2024-03-11',
      source: '12-TB/BCĐ; 05',
      product: null,
      done: true,
      doneOn: '2024-06-12',
      result: 'Đã có Báo cáo số 45-BC/CATP ngày 12/6/2024',
      evidence: '45-BC/CATP',
      confidence: 'sure',
      problems: [],
    })
    expect(tasks[1]).toMatchObject({
      lead: 'btltp',
      deadlineKind: 'regular',
      deadline: null,
      done: false,
      confidence: 'sure',
    })
    expect(codesOf(tasks[2])).toEqual(['deadline-missing'])
    expect(tasks[2]).toMatchObject({ lead: 'hnd', deadlineKind: 'date', confidence: 'check' })
  })
})

describe('the sheet of 25 columns', () => {
  it('keeps lead, person, deadline, product and the evidence apart', async () => {
    const { tasks } = await readSheets({
      rows: [
        twentyFive,
        [
          'NV-2024-0007',
          'Thông báo',
          '05',
          '12-TB/BCĐ',
          '11/03/2024',
          'Xây dựng quy chế phối hợp',
          'BDVTU',
          'Chuyên viên A',
          'Chuyên viên B',
          'Trưởng ban',
          'Có hạn cụ thể',
          '30/06/2024',
          'Quy chế',
          'Ban Chỉ đạo',
          'Khẩn',
          'Kết luận',
          'Dân vận',
          'Chung',
          'Hoàn thành',
          '',
          '88-QC/BDVTU',
          '28/06/2024',
          'Quy chế phối hợp',
          'Đã ban hành',
          'Đạt',
        ],
        [
          'NV-2024-0008',
          'Thông báo',
          '05',
          '12-TB/BCĐ',
          '11/03/2024',
          'Báo cáo kết quả',
          'CATP; BTLTP',
          '',
          '',
          '',
          'Có hạn cụ thể',
          '30/06/2023',
          'Báo cáo',
          '',
          '',
          '',
          '',
          '',
          'Hoàn thành',
          '',
          '',
          '',
          '',
          '',
          '',
        ],
      ],
    })
    expect(tasks[0]).toMatchObject({
      code: 'NV-2024-0007',
      lead: 'bdvtu',
      deadline: '2024-06-30',
      issuedOn: '2024-03-11',
      product: 'Quy chế',
      done: true,
      doneOn: '2024-06-28',
      evidence: '88-QC/BDVTU',
      confidence: 'sure',
      problems: [],
    })
    expect(tasks[1]).toMatchObject({ lead: 'catp', supports: ['btltp'], confidence: 'check' })
    expect(codesOf(tasks[1])).toEqual([
      'date-suspect',
      'several-leads',
      'done-without-evidence',
      'done-date-missing',
    ])
  })
})

describe('an appendix of tasks', () => {
  const appendix = async () =>
    readSheets({
      rows: [
        ['PHỤ LỤC PHÂN CÔNG NHIỆM VỤ'],
        ['(Kèm theo Thông báo số 12-TB/BCĐ, ngày 11/3/2024 của Ban Chỉ đạo)'],
        ['STT', 'Nội dung công việc', 'Sản phẩm', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn', 'Ghi chú'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
        ['I', 'Công tác tuyên truyền'],
        [1, 'Tổ chức hội nghị', 'Kế hoạch', 'BTLTP', 'CATP, HND; Hội LHPN', 'trước 15/6', ''],
        [2, 'Mua sắm', '', 'Sở Nội vụ', '', 'Chờ phê duyệt dự toán', ''],
        ['II', 'NHIỆM VỤ THƯỜNG XUYÊN'],
        [3, 'Duy trì giao ban', '', 'VPTU', '', '', ''],
        ['', 'Tổng cộng: 3 nhiệm vụ'],
        ['Ghi chú: xem thêm'],
        ['', '', '', 'TM. BAN CHỈ ĐẠO'],
      ],
    })

  it('takes its day and its source from the document it goes with', async () => {
    const { tasks } = await appendix()
    expect(tasks).toHaveLength(3)
    expect(tasks[0]).toMatchObject({
      lead: 'btltp',
      supports: ['catp', 'hnd', 'hlhpn'],
      deadline: '2024-06-15',
      issuedOn: '2024-03-11',
      source: 'Thông báo số 12-TB/BCĐ, ngày 11/3/2024 của Ban Chỉ đạo',
      product: 'Kế hoạch',
      confidence: 'sure',
    })
    expect(tasks[1]).toMatchObject({ deadlineKind: 'waiting', condition: 'phê duyệt dự toán' })
  })

  it('gives the kind of its section to a task without a deadline, to be looked at', async () => {
    const { tasks } = await appendix()
    expect(tasks[2]).toMatchObject({ deadlineKind: 'regular', confidence: 'check' })
    expect(codesOf(tasks[2])).toEqual(['deadline-of-group'])
  })
})

describe('a sheet by body, its heading in two rows', () => {
  it('takes the lead from the group row and what is done from the ticked column', async () => {
    const { tasks } = await readSheets({
      rows: [
        [
          'TT',
          'Nhiệm vụ',
          'Văn bản giao',
          '',
          'Đơn vị',
          '',
          'Thời hạn',
          'Tình trạng',
          '',
          '',
          'Văn bản kết quả',
          '',
        ],
        [
          '',
          '',
          'Số',
          'Ngày',
          'Chủ trì',
          'Phối hợp',
          '',
          'Hoàn thành',
          'Đang thực hiện',
          'Chưa thực hiện',
          'Số',
          'Ngày',
        ],
        ['CÔNG AN THÀNH PHỐ'],
        [
          1,
          'Việc a',
          '15-CV/BCĐ',
          day('2024-01-20'),
          '',
          'BTLTP',
          day('2024-02-15'),
          'x',
          '',
          '',
          '33/BC-CATP',
          day('2024-02-08'),
        ],
        ['BỘ TƯ LỆNH THÀNH PHỐ'],
        [2, 'Việc b', '15-CV/BCĐ', day('2024-01-20'), '', 'CATP', '31/03/2024', '', 'x', '', '', ''],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2', 'H1:J1', 'K1:L1', 'A3:L3', 'A5:L5'],
    })
    expect(tasks).toMatchObject([
      {
        lead: 'catp',
        supports: ['btltp'],
        issuedOn: '2024-01-20',
        done: true,
        doneOn: '2024-02-08',
        evidence: '33/BC-CATP',
      },
      { lead: 'btltp', supports: ['catp'], deadline: '2024-03-31', done: false },
    ])
  })
})

describe('deadlines in words', () => {
  const heading = [
    'STT',
    'Nội dung nhiệm vụ',
    'Cơ quan chủ trì',
    'Ngày giao',
    'Thời hạn hoàn thành',
    'Kết quả',
  ]
  it.each([
    ['Trước ngày 15/6/2024', 'date', '2024-06-15'],
    ['Quý III/2024', 'date', '2024-09-30'],
    ['trong tháng 5', 'date', '2024-05-31'],
    ['30/11', 'date', '2024-11-30'],
    ['đến hết tháng 8/2024', 'date', '2024-08-31'],
    ['Trong năm 2024', 'date', '2024-12-31'],
    ['trong 15 ngày kể từ ngày ban hành', 'onIssue', '2024-01-25'],
    ['Hằng quý', 'regular', null],
    ['Khi có kinh phí', 'waiting', null],
  ])('“%s” is certain', async (text, deadlineKind, deadline) => {
    const { tasks } = await readSheets({ rows: [heading, [1, 'Việc', 'CATP', '10/01/2024', text, '']] })
    expect(tasks[0]).toMatchObject({ deadlineKind, deadline, confidence: 'sure' })
  })
  it.each([
    '15-20/6/2024',
    'Giữa tháng 6',
    'trước Tết',
    'Ngay',
    '31/02/2024',
    '20/6/2024; 20/12/2024',
    '05/13/2024',
    45458,
  ])('“%s” is to be looked at', async (text) => {
    const { tasks } = await readSheets({ rows: [heading, [1, 'Việc', 'CATP', '10/01/2024', text, '']] })
    expect(tasks[0]?.confidence).toBe('check')
  })
})

it('takes the day in force of an extended deadline, and says so', async () => {
  const { tasks } = await readSheets({
    rows: [
      ['Nội dung', 'Chủ trì', 'Ngày giao', 'Hạn'],
      ['a', 'CATP', '10/01/2024', '15/3/2024 (gia hạn lần 2)'],
      ['b', 'CATP', '10/01/2024', '15/3/2024 (gia hạn đến 30/4/2024)'],
    ],
  })
  expect(tasks.map(({ deadline }) => deadline)).toEqual(['2024-03-15', '2024-04-30'])
  expect(tasks.map(codesOf)).toEqual([['deadline-extended'], ['deadline-extended']])
})

describe('progress in words', () => {
  const heading = [
    'Nội dung nhiệm vụ',
    'Cơ quan chủ trì',
    'Ngày giao',
    'Hạn',
    'Tình trạng',
    'Số hiệu VB kết quả',
    'Ngày VB kết quả',
  ]
  const read = async (text: string, evidence = '', on = '') =>
    (await readSheets({ rows: [heading, ['Việc', 'CATP', '10/01/2024', '30/06/2024', text, evidence, on]] }))
      .tasks[0]
  it.each(['Hoàn thành', 'Đã xong', '100%', 'Hoàn thành trễ hạn 5 ngày', 'HT'])(
    '“%s” is done',
    async (text) => {
      expect(await read(text, '12/BC-CATP', '05/03/2024')).toMatchObject({
        done: true,
        doneOn: '2024-03-05',
        evidence: '12/BC-CATP',
        confidence: 'sure',
      })
    },
  )
  it.each(['Chưa thực hiện', 'Đang thực hiện 50%', 'Hoàn thành 80%', 'Không hoàn thành', 'Quá hạn'])(
    '“%s” is not done',
    async (text) => {
      expect(await read(text)).toMatchObject({ done: false, confidence: 'sure' })
    },
  )
  it.each(['Cơ bản hoàn thành', 'Đã hoàn thành dự thảo, đang trình', 'Đúng hạn', 'Đã thực hiện'])(
    '“%s” is to be looked at',
    async (text) => {
      expect(codesOf(await read(text))).toContain('progress-unclear')
    },
  )
})

describe('what looks wrong', () => {
  const heading = ['STT', 'Nội dung', 'Chủ trì', 'Ngày giao', 'Hạn hoàn thành', 'Trạng thái']
  it('is told of days Excel may have turned, of years mistyped, and of days before their issue', async () => {
    const { tasks } = await readSheets({
      rows: [
        heading,
        [1, 'a', 'CATP', '15/01/2024', '25/03/2024', ''],
        [2, 'b', 'CATP', '15/01/2024', day('2024-05-04'), ''],
        [3, 'c', 'CATP', '15/01/2025', '20/06/2026', ''],
        [4, 'd', 'CATP', '15/03/2024', '20/02/2024', ''],
      ],
    })
    expect(tasks.map(codesOf)).toEqual([[], ['date-suspect'], ['date-suspect'], ['date-suspect']])
  })

  it('is told of rows that repeat another, in this sheet or the next, and of hidden sheets', async () => {
    const rows = [heading, [1, 'Một việc', 'CATP', '15/01/2024', '25/03/2024', '']]
    const { tasks, warnings } = await readSheets(
      { name: 'A', rows },
      { name: 'B', rows },
      { name: 'C', rows, hidden: true },
    )
    expect(tasks.map(codesOf)).toEqual([[], ['duplicate']])
    expect(warnings).toEqual([{ code: 'hidden-task-sheet', params: { sheet: 'C' } }])
  })

  it('keeps apart tasks of a merged cell, and goes on behind a note', async () => {
    const { tasks } = await readSheets({
      rows: [
        ['Nội dung', 'Chủ trì', 'Hạn'],
        ['Xây dựng kế hoạch', 'CATP', '25/03/2024'],
        [null, 'BTLTP', '26/03/2024'],
        ['(Ghi chú: xem thêm)'],
        ['Tổng hợp báo cáo', 'HND', '27/03/2024'],
      ],
      merges: ['A2:A3'],
    })
    expect(tasks.map(({ content, lead }) => [content, lead])).toEqual([
      ['Xây dựng kế hoạch', 'catp'],
      ['Xây dựng kế hoạch', 'btltp'],
      ['Tổng hợp báo cáo', 'hnd'],
    ])
    expect(codesOf(tasks[1])).toContain('content-shared')
  })

  it('is told of hidden rows, which are read all the same', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('A')
    sheet.addRows([
      heading,
      [1, 'a', 'CATP', '15/01/2024', '25/03/2024'],
      [2, 'b', 'HND', '15/01/2024', '25/03/2024'],
    ])
    sheet.getRow(3).hidden = true
    const { tasks } = await readBytes(new Uint8Array(await workbook.xlsx.writeBuffer()))
    expect(tasks.map(codesOf)).toEqual([[], ['row-hidden']])
  })

  it('reads ditto marks as what stands above', async () => {
    const { tasks } = await readSheets({
      rows: [
        heading,
        [1, 'a', 'CATP', '15/01/2024', '25/03/2024', ''],
        [2, 'b', '-nt-', '15/01/2024', 'nt', ''],
      ],
    })
    expect(tasks[1]).toMatchObject({ lead: 'catp', deadline: '2024-03-25', confidence: 'sure' })
  })

  it('says that a file holds no table of tasks', async () => {
    expect((await readSheets({ rows: [['Xin chào', 'các đồng chí']] })).warnings).toEqual([
      { code: 'no-task-table', params: {} },
    ])
  })
})
