import { readFile as readBytes } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { FileErrorCode } from '../../../shared/domain/draft.ts'
import { entryOf, oleFile, packedZeros, rawZip } from '../intake/bad-files.ts'
import { cell, docx, docxWith, paragraph, readFile, table, xlsx } from './programme-files.ts'

const heading = ['STT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian', 'Kết quả', 'Ghi chú']
const title = ['CHƯƠNG TRÌNH PHỐI HỢP HOẠT ĐỘNG NĂM 2024']

/** A document whose text is a gigabyte of zeros. */
const wordOfZeros = () =>
  rawZip([
    entryOf('[Content_Types].xml', '<Types/>'),
    { name: 'word/document.xml', packed: packedZeros(1024), size: 1000 },
  ])

describe('a programme in a workbook', () => {
  it('is read row by row, sections becoming the group', async () => {
    const file = await xlsx({
      rows: [
        title,
        [],
        heading,
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
        ['I', 'Công tác tuyên truyền'],
        [1, 'Tuyên truyền Luật Biên phòng', 'BĐBP TP', 'HLHPN, TĐ', 'Quý II', '10 buổi', 'ở Cần Giờ'],
        ['II', 'Đền ơn đáp nghĩa'],
        [
          1,
          'Thăm Mẹ Việt Nam Anh hùng',
          'Bộ Tư lệnh Thành phố',
          'CATP; Hội LHPN TP',
          'Dịp 27/7',
          '50 suất quà',
          null,
        ],
        [2, 'Kết nghĩa với đồn biên phòng', 'MTTQ', 'các thành viên', 'thường xuyên', null, null],
        [],
        [null, null, null, null, 'TM. BAN CHỈ ĐẠO'],
        [null, null, null, null, 'TRƯỞNG BAN'],
      ],
    })
    const { year, activities, warnings } = await readFile(file)
    expect(year).toBe(2024)
    expect(warnings).toEqual([])
    expect(activities).toMatchObject([
      {
        sheet: 'Sheet1',
        row: 6,
        group: 'Công tác tuyên truyền',
        content: 'Tuyên truyền Luật Biên phòng',
        lead: 'bdbp',
        supports: ['hlhpn', 'td'],
        unknownBodies: [],
        timeText: 'Quý II',
        from: '2024-04-01',
        to: '2024-06-30',
        regular: false,
        result: '10 buổi',
        note: 'ở Cần Giờ',
        confidence: 'sure',
        problems: [],
      },
      {
        row: 8,
        group: 'Đền ơn đáp nghĩa',
        lead: 'btltp',
        supports: ['catp', 'hlhpn'],
        from: '2024-07-27',
        confidence: 'sure',
      },
      {
        row: 9,
        lead: 'mttq',
        unknownBodies: ['các thành viên'],
        regular: true,
        from: null,
        to: null,
        confidence: 'check',
      },
    ])
  })

  it('has a heading of several merged rows, the groups in a merged column, and times in two columns', async () => {
    const file = await xlsx({
      rows: [
        ['KẾ HOẠCH', null, null, null, null, null, null],
        ['Nhóm nội dung', 'TT', 'Hoạt động', 'Cơ quan thực hiện', null, 'Thời gian thực hiện', null],
        [null, null, null, 'Chủ trì', 'Phối hợp', 'Từ ngày', 'Đến ngày'],
        [
          'An sinh xã hội',
          1,
          'Khám bệnh miễn phí',
          'HCTĐ',
          'BTLTP',
          new Date(Date.UTC(2024, 4, 6)),
          new Date(Date.UTC(2024, 4, 10)),
        ],
        [null, 2, 'Tặng quà', 'HND', 'CATP', '15/6', '20/6'],
        ['Quốc phòng', 3, 'Hội trại tòng quân', 'TĐ', 'BTLTP', '01/02', '05/02'],
      ],
      merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:G2', 'A4:A5'],
      name: 'KH 2024',
    })
    const { year, activities } = await readFile(file)
    expect(year).toBe(2024)
    expect(activities).toMatchObject([
      {
        group: 'An sinh xã hội',
        lead: 'hctd',
        supports: ['btltp'],
        from: '2024-05-06',
        to: '2024-05-10',
        confidence: 'sure',
      },
      { group: 'An sinh xã hội', lead: 'hnd', supports: ['catp'], from: '2024-06-15', to: '2024-06-20' },
      { group: 'Quốc phòng', lead: 'td', supports: ['btltp'], from: '2024-02-01', to: '2024-02-05' },
    ])
  })

  it('puts rows together that go on with the one above', async () => {
    const file = await xlsx({
      rows: [
        title,
        heading,
        [1, 'Tổ chức hội nghị', 'BTLTP', 'CATP, Hội', 'Quý I', null, null],
        [null, 'sơ kết công tác dân vận', null, 'Nông dân TP', null, null, null],
        [2, 'Sinh hoạt câu lạc bộ', 'HCCB', 'TĐ', 'tháng 5 và tháng 7', null, null],
      ],
    })
    const { activities } = await readFile(file)
    expect(activities).toMatchObject([
      { content: 'Tổ chức hội nghị sơ kết công tác dân vận', supports: ['catp', 'hnd'], confidence: 'sure' },
      { row: 5, from: '2024-05-01', to: '2024-07-31' },
    ])
  })

  it('knows one column of all who take part, and ticks under months', async () => {
    const file = await xlsx({
      rows: [
        ['Chương trình năm 2025'],
        ['STT', 'Nhiệm vụ', 'Đơn vị thực hiện', 'Tháng 1', 'Tháng 2', 'Tháng 3', 'Tháng 4'],
        [1, 'Huấn luyện dân quân', 'Chủ trì: BTLTP\nPhối hợp: CATP, Thành Đoàn', null, 'x', 'x', null],
        [2, 'Trồng cây', 'Thành Đoàn', 'x', null, null, null],
      ],
    })
    const { activities } = await readFile(file)
    expect(activities).toMatchObject([
      { lead: 'btltp', supports: ['catp', 'td'], from: '2025-02-01', to: '2025-03-31', confidence: 'sure' },
      { lead: 'td', supports: [], from: '2025-01-01', to: '2025-01-31' },
    ])
  })

  it('may have two tables in a sheet and several sheets, and a sheet that only repeats is not taken', async () => {
    const rows = [
      ['Chương trình năm 2024'],
      ['I. Công tác dân vận'],
      heading.slice(0, 5),
      [1, 'Việc một', 'BTLTP', 'CATP', 'Quý I'],
      [],
      ['II. Công tác thi đua'],
      heading.slice(0, 5),
      [1, 'Việc hai', 'CATP', 'BTLTP', 'Quý II'],
    ]
    const more = [heading.slice(0, 5), [1, 'Việc ba', 'HND', '', 'tháng 12']]
    const again = [heading.slice(0, 5), [1, 'Việc hai', 'CATP', 'BTLTP', 'Quý II']]
    const { activities, warnings } = await readFile(
      await xlsx({ rows }, { rows: more, name: 'Bổ sung' }, { rows: again, name: 'CATP' }),
    )
    expect(activities.map(({ sheet, row, group, content }) => [sheet, row, group, content])).toEqual([
      ['Sheet1', 4, 'Công tác dân vận', 'Việc một'],
      ['Sheet1', 8, 'Công tác thi đua', 'Việc hai'],
      ['Bổ sung', 2, null, 'Việc ba'],
    ])
    expect(warnings).toEqual([{ code: 'sheet-repeats', params: { sheet: 'CATP', count: 1 } }])
  })

  it('shows everything that does not fit, and loses nothing', async () => {
    const file = await xlsx({
      rows: [
        title,
        heading,
        [1, 'Ngoài năm', 'BTLTP', 'CATP', '15/3/2025', null, null],
        [2, 'Không ai chủ trì', null, 'CATP', 'Quý I', null, null],
        [3, 'Cơ quan chưa có', 'Ban Tuyên giáo và Dân vận Thành ủy', null, 'Quý I', null, null],
        [4, 'Chủ trì cũng phối hợp', 'CATP', 'CATP, BTLTP', 'Quý I', null, null],
        [5, 'Hai chủ trì', 'BTLTP, CATP', null, 'Quý I', null, null],
        [6, null, 'BTLTP', null, 'Quý I', null, null],
        [7, 'Không rõ lúc nào', 'BTLTP', null, 'khi có yêu cầu', null, null],
        [8, 'Của quận', 'Công an quận 5', null, 'Quý I', null, null],
      ],
    })
    const { activities } = await readFile(file)
    expect(activities).toHaveLength(8)
    expect(activities.every(({ confidence }) => confidence === 'check')).toBe(true)
    expect(activities.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['time-outside-year'],
      ['lead-missing'],
      ['body-out-of-force'],
      ['lead-also-supports'],
      ['several-leads'],
      ['content-missing'],
      ['time-unclear'],
      ['body-unknown', 'lead-missing'],
    ])
  })

  it('without a table says so', async () => {
    const { activities, warnings } = await readFile(
      await xlsx({ rows: [['Kính gửi các cơ quan'], ['Mời dự họp']] }),
    )
    expect(activities).toEqual([])
    expect(warnings.map(({ code }) => code)).toEqual(['no-programme-table'])
  })

  it('tells when title and file name speak of two years, and when none is named', async () => {
    const rows = [heading, [1, 'Việc', 'BTLTP', '', '15/6']]
    const both = await readFile(await xlsx({ rows: [title, ...rows] }), 'CT 2025.xlsx')
    expect([both.year, both.warnings.map(({ code }) => code)]).toEqual([2024, ['year-mismatch']])
    const none = await readFile(await xlsx({ rows }), 'CT.xlsx')
    expect(none).toMatchObject({ year: null, activities: [{ from: null, to: null, confidence: 'check' }] })
  })

  it('of 5,000 rows is read within seconds', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => [
      at + 1,
      `Hoạt động ${at}`,
      'BTLTP',
      'CATP; HND',
      'Quý II',
    ])
    const file = await xlsx({ rows: [title, heading.slice(0, 5), ...rows] })
    const begun = performance.now()
    const { activities } = await readFile(file)
    expect(activities).toHaveLength(5000)
    expect(activities.every(({ confidence }) => confidence === 'sure')).toBe(true)
    expect(performance.now() - begun).toBeLessThan(10_000)
  }, 30_000)
})

describe('a programme in a Word document', () => {
  it('is read from its table, with merged cells, paragraphs and the title above', async () => {
    const file = docx(
      paragraph('BAN CHỈ ĐẠO'),
      paragraph('CHƯƠNG TRÌNH CÔNG TÁC NĂM 2024', true),
      table(
        heading.slice(0, 5).map((text) => cell(text, { bold: true })),
        [cell('I. Công tác dân vận', { span: 5, bold: true })],
        [
          '1',
          'Thăm gia đình chính sách',
          cell('Bộ Tư lệnh Thành phố', { down: 'begin' }),
          'Công an Thành phố\nHội Nông dân Thành phố',
          'tháng 7',
        ],
        ['2', 'Viếng nghĩa trang', cell('', { down: 'on' }), 'Thành Đoàn', '27/7'],
      ),
    )
    const { year, activities, warnings } = await readFile(file, 'chuong trinh.docx')
    expect(year).toBe(2024)
    expect(warnings).toEqual([])
    expect(activities).toMatchObject([
      {
        sheet: 'Bảng 1',
        row: 3,
        group: 'Công tác dân vận',
        lead: 'btltp',
        supports: ['catp', 'hnd'],
        from: '2024-07-01',
        confidence: 'sure',
      },
      { row: 4, lead: 'btltp', supports: ['td'], from: '2024-07-27', to: '2024-07-27', confidence: 'sure' },
    ])
  })

  it('may number its rows by itself, and cut a table in two', async () => {
    const numbered =
      '<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr></w:p></w:tc>'
    const file = docx(
      paragraph('Kế hoạch năm 2024'),
      table(
        heading.slice(0, 5),
        [numbered, 'Việc một', 'BTLTP', 'CATP', 'Quý I'],
        [numbered, 'Việc hai', 'CATP', '', 'Quý II'],
      ),
      paragraph(''),
      table([numbered, 'Việc ba', 'HND', '', 'Quý III']),
    )
    const { activities, warnings } = await readFile(file, 'kh.docx')
    expect(activities.map(({ content, confidence }) => [content, confidence])).toEqual([
      ['Việc một', 'sure'],
      ['Việc hai', 'sure'],
      ['Việc ba', 'check'],
    ])
    expect(warnings.map(({ code }) => code)).toEqual(['table-without-heading'])
  })

  it('with tracked changes is read as it stands after them', async () => {
    const cells = (texts: string[]) => texts.map((text) => cell(text)).join('')
    const moved =
      '<w:tc><w:p><w:moveFrom><w:r><w:t>Chỗ cũ</w:t></w:r></w:moveFrom><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:moveTo><w:r><w:t>Việc giữ</w:t></w:r></w:moveTo></w:p></w:tc>'
    const file = docx(
      paragraph('Kế hoạch năm 2024'),
      `<w:tbl><w:tr>${cells(heading.slice(0, 5))}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cells(['1', 'Việc bỏ', 'BTLTP', 'CATP', 'Quý I'])}</w:tr><w:tr><w:trPr><w:ins/></w:trPr>${cells(['1'])}${moved}${cells(['BTLTP', 'CATP', 'Quý I'])}</w:tr></w:tbl>`,
    )
    const { activities } = await readFile(file, 'kh.docx')
    expect(activities).toMatchObject([{ row: 2, content: 'Việc giữ', lead: 'btltp', confidence: 'sure' }])
  })

  it('keeps the text of a table within a cell, and ticks of symbol fonts', async () => {
    const tick = '<w:tc><w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p></w:tc>'
    const nested = `<w:tc>${paragraph('Tặng quà')}${table(['50 suất', '2 triệu'])}<w:p/></w:tc>`
    const file = docx(
      paragraph('Kế hoạch năm 2024'),
      table(['STT', 'Nội dung', 'Chủ trì', 'Quý I', 'Quý II'], ['1', nested, 'BTLTP', '', tick]),
    )
    const { activities } = await readFile(file, 'kh.docx')
    expect(activities).toMatchObject([
      { content: 'Tặng quà 50 suất 2 triệu', from: '2024-04-01', to: '2024-06-30', confidence: 'sure' },
    ])
  })

  it('without a table says so', async () => {
    const { activities, warnings } = await readFile(docx(paragraph('Chương trình năm 2024')), 'a.docx')
    expect([activities, warnings.map(({ code }) => code)]).toEqual([[], ['no-programme-table']])
  })

  it('saved as a page under the name of Word is read too', async () => {
    const html = `<html><meta charset="utf-8"><body><p>Chương trình năm 2024</p><table><tr><th>Nội dung</th><th>Chủ trì</th><th>Thời gian</th></tr><tr><td>Việc</td><td>CATP</td><td>Quý I</td></tr></table></body></html>`
    const { year, activities } = await readFile(new Uint8Array(Buffer.from(html)), 'ct.doc')
    expect(year).toBe(2024)
    expect(activities).toMatchObject([
      { content: 'Việc', lead: 'catp', from: '2024-01-01', confidence: 'sure' },
    ])
  })

  it.each<[string, string, FileErrorCode, () => Uint8Array]>([
    ['that declares entities', 'a.docx', 'xml-not-allowed', () => docx('<!DOCTYPE x [<!ENTITY a "b">]>')],
    ['that unpacks to a hundred times its size', 'a.docx', 'zip-bomb', wordOfZeros],
    ['cut in half', 'a.docx', 'truncated', () => docx(table(heading)).slice(0, 300)],
    [
      'with a password',
      'a.docx',
      'password-protected',
      () => oleFile({ EncryptionInfo: new Uint8Array(100), EncryptedPackage: new Uint8Array(5000) }),
    ],
    ['of the old kind', 'a.doc', 'old-word-document', () => oleFile({ WordDocument: new Uint8Array(5000) })],
    ['saved as rich text', 'a.doc', 'old-word-document', () => Buffer.from('{\\rtf1\\ansi Kế hoạch}')],
    ['that is a PDF', 'a.docx', 'not-a-workbook', () => Buffer.from('%PDF-1.4')],
  ])('is stopped at the gate: one %s', async (_name, fileName, code, bytes) => {
    await expect(readFile(new Uint8Array(bytes()), fileName)).rejects.toMatchObject({ code })
  })

  it('with macros is read, and nothing of them', async () => {
    const rows = table(heading.slice(0, 5), ['1', 'Việc', 'BTLTP', 'CATP', 'Quý I'])
    const file = docxWith({ 'word/vbaProject.bin': 'x' }, paragraph('Kế hoạch năm 2024'), rows)
    const { activities } = await readFile(file, 'kh.docm')
    expect(activities).toMatchObject([{ content: 'Việc', confidence: 'sure' }])
  })
})

it('the sample programme is understood in full, the overlap put into it included', async () => {
  const path = new URL('../../../resources/sample-programme/Chuong trinh phoi hop 2024.xlsx', import.meta.url)
  const { year, activities, warnings } = await readFile(new Uint8Array(await readBytes(path)))
  expect([year, activities.length, warnings]).toEqual([2024, 27, []])
  expect(activities.filter(({ confidence }) => confidence === 'check')).toEqual([])
  const gifts = activities.filter(
    ({ place, from }) => place === 'huyện Cần Giờ' && from?.startsWith('2024-01'),
  )
  expect(gifts.map(({ lead, from, to }) => [lead, from, to])).toEqual([
    ['btltp', '2024-01-25', '2024-01-28'],
    ['bdbp', '2024-01-26', '2024-01-27'],
  ])
})
