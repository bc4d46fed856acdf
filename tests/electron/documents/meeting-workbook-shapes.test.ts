import { describe, expect, test } from 'vitest'
import type { MeetingWorkbook } from '../../../electron/documents/meeting-workbook.ts'
import { writeMeetingWorkbook } from '../../../electron/documents/write-meeting-workbook.ts'
import { type OpenedCell, type OpenedSheet, openPackage } from './open-package.ts'
import { asPeriod, longNames, manyUnits, nothingReported, statePaper, wideGroup } from './other-workbooks.ts'
import { firstQuarter, sentence } from './sample-workbook.ts'
import { fontLineHeight, fontLines, fontWidth, serifFolder } from './serif-fonts.ts'

const open = async (data: MeetingWorkbook) => openPackage(await writeMeetingWorkbook(data, sentence))

const shapes: [string, () => MeetingWorkbook][] = [
  ['the first quarter', firstQuarter],
  ['a later quarter', () => asPeriod('2024-Q2', 5)],
  ['a month', () => asPeriod('2024-05', 3)],
  ['six months', () => asPeriod('2024-H1')],
  ['a year', () => asPeriod('2024-Y')],
  ['168 units', manyUnits],
  ['nothing reported', nothingReported],
  ['very long names', longNames],
  ['a State paper', statePaper],
  ['a group of thirty indicators', wideGroup],
]

/** Room of a cell: width in points between what LibreOffice keeps free, height in points. */
function roomOf(sheet: OpenedSheet, cell: OpenedCell): { width: number; height: number } | null {
  const merge = sheet.merges.find(
    (each) =>
      cell.row >= each.top &&
      cell.row <= each.bottom &&
      cell.column >= each.left &&
      cell.column <= each.right,
  )
  if (merge && (merge.top !== cell.row || merge.left !== cell.column)) return null
  const { top, bottom, left, right } = merge ?? {
    top: cell.row,
    bottom: cell.row,
    left: cell.column,
    right: cell.column,
  }
  const pixels = sheet.columns.slice(left, right + 1).reduce((sum, width) => sum + width, 0)
  const height = sheet.rows
    .filter((row) => row.number >= top && row.number <= bottom)
    .reduce((sum, row) => sum + row.height, 0)
  const kept = (2 * 0.35 * 72) / 25.4
  return { width: pixels * 0.75 - kept - cell.style.indent * 9, height }
}

/** A number as its format prints it in Vietnam, with `_)` as wide as a bracket. */
function displayed(value: number, format: string): string {
  if (format.startsWith('dd')) return '31/12/2024'
  const decimals = /0\.(0+)/.exec(format)?.[1]?.length ?? 0
  const number = Math.abs(value).toLocaleString('vi-VN', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  const sign = value < 0 ? '-' : format.includes('+') ? '+' : ''
  return `${format.includes('≈') ? '≈ ' : ''}${sign}${number}${format.includes('_)') ? ')' : ''}`
}

describe.skipIf(serifFolder === null)('nothing is cut, by the metrics of the font', () => {
  test.each(shapes)('of %s', async (_, data) => {
    for (const sheet of (await open(data())).sheets) {
      for (const cell of sheet.cells.values()) {
        const room = roomOf(sheet, cell)
        if (cell.value === null || room === null) continue
        const where = `${sheet.name} ${cell.address}: ${cell.value}`
        const { font } = cell.style
        if (typeof cell.value === 'string' && cell.style.wrap) {
          const height = fontLines(cell.value, font, room.width) * fontLineHeight(font)
          expect(height, where).toBeLessThanOrEqual(room.height)
        } else {
          const text = typeof cell.value === 'string' ? cell.value : displayed(cell.value, cell.style.numFmt)
          expect(fontWidth(text, font), where).toBeLessThanOrEqual(room.width)
          expect(fontLineHeight(font), where).toBeLessThanOrEqual(room.height)
        }
      }
    }
  })
})

/** Between the margins of A4 landscape, in points. */
const pageHeight = (170 * 72) / 25.4

/** Rows of each printed page of a sheet, by the breaks set, without the repeated head. */
function pagesOf(sheet: OpenedSheet): { number: number; height: number }[][] {
  const ends = [...sheet.breaksAfter, sheet.rows.at(-1)!.number]
  return ends.map((end, index) =>
    sheet.rows.filter((row) => row.number > (ends[index - 1] ?? 0) && row.number <= end),
  )
}

function headHeight(sheet: OpenedSheet, from: number, to: number): number {
  return sheet.rows
    .filter((row) => row.number >= from && row.number <= to)
    .reduce((sum, row) => sum + row.height, 0)
}

describe('pages end where a person would end them', () => {
  const isGroup = (sheet: OpenedSheet, row: number) =>
    /^[A-Z]+$/.test(String(sheet.cells.get(`A${row}`)?.value))

  test.each(shapes.filter(([name]) => name !== 'very long names'))(
    'in the summary of %s',
    async (_, data) => {
      const sheet = (await open(data())).sheets[0]!
      const titles = [12, 14] as const
      const repeated = headHeight(sheet, ...titles)
      const pages = pagesOf(sheet)
      const last = pages.at(-1)!
      pages.forEach((rows, index) => {
        const used = rows.reduce((sum, row) => sum + row.height, 0)
        const room = pageHeight - (index > 0 ? repeated : 0)
        expect(used).toBeLessThanOrEqual(room)
        // No group's head is last on a page, nor with a single row of its group.
        const [beforeLast, lastRow] = rows.slice(-2)
        expect(isGroup(sheet, lastRow!.number)).toBe(false)
        if (index < pages.length - 1) expect(isGroup(sheet, beforeLast!.number)).toBe(false)
        // A lowest or highest unit stands with its ratio.
        const first = String(sheet.cells.get(`B${rows[0]!.number}`)?.value)
        expect(first.startsWith('- ')).toBe(false)
      })
      const orders = last.filter((row) => typeof sheet.cells.get(`A${row.number}`)?.value === 'number')
      expect(orders.length).toBeGreaterThanOrEqual(2)
      const texts = last.map((row) => sheet.cells.get(`A${row.number}`)?.value)
      expect(texts).toContain('NGƯỜI LẬP BIỂU')
      expect(texts.some((text) => String(text).startsWith('Ghi chú:'))).toBe(true)
    },
  )

  test('by height as well, so that a program that ignores breaks set by hand ends them at the same rows', async () => {
    for (const data of [firstQuarter(), asPeriod('2024-Q2', 5), statePaper()]) {
      const sheet = (await open(data)).sheets[0]!
      const pages = pagesOf(sheet)
      const repeated = headHeight(sheet, 12, 14)
      pages.slice(0, -1).forEach((rows, index) => {
        const used = rows.reduce((sum, row) => sum + row.height, 0)
        const room = pageHeight - (index > 0 ? repeated : 0)
        expect(used + pages[index + 1]![0]!.height).toBeGreaterThan(room)
      })
    }
  })

  test('with the signature of sheet 4 under its note and at least two rows', async () => {
    const sheet = (await open(firstQuarter())).sheets.at(-1)!
    const last = pagesOf(sheet).at(-1)!
    const texts = last.map((row) => sheet.cells.get(`A${row.number}`)?.value)
    expect(texts).toContain('NGƯỜI TỔNG HỢP')
    expect(texts.filter((text) => typeof text === 'number').length).toBeGreaterThanOrEqual(2)
  })

  test('over several pages where units are too many for one, totals with two units at least', async () => {
    const { sheets } = await open(manyUnits())
    const matrix = sheets.find((sheet) => sheet.name.startsWith('2A'))!
    expect(matrix.xml).toContain('fitToHeight="0"')
    const pages = pagesOf(matrix)
    expect(pages.length).toBeGreaterThan(4)
    for (const rows of pages) {
      expect(rows.reduce((sum, row) => sum + row.height, 0)).toBeLessThanOrEqual(pageHeight)
    }
    const labels = pages.at(-1)!.map((row) => matrix.cells.get(`B${row.number}`)?.value)
    expect(labels.indexOf('Tổng cộng')).toBeGreaterThanOrEqual(2)
  })
})

describe('other periods', () => {
  const numbering = (sheet: OpenedSheet) =>
    [...sheet.cells.values()].filter((cell) => cell.row === 14).map((cell) => cell.value)
  const heads = (sheet: OpenedSheet) =>
    [...sheet.cells.values()].filter((cell) => cell.row === 12 || cell.row === 13).map((cell) => cell.value)

  test('after the first quarter print the cumulative figure they are given', async () => {
    const data = asPeriod('2024-Q2', 5)
    const sheet = (await open(data)).sheets[0]!
    expect(heads(sheet)).toContain('Quý II')
    const cell = sheet.cells.get('F16')!
    expect(cell).toMatchObject({ formula: null, value: data.indicators[0]!.cumulative })
    expect(sheet.cells.get('G16')!.value).toBe(
      (data.indicators[0]!.cumulative! / data.indicators[0]!.annualTarget!) * 100,
    )
  })

  test('that run from New Year need no cumulative column, and count percent on the result', async () => {
    const sheet = (await open(asPeriod('2024-H1'))).sheets[0]!
    expect(heads(sheet)).toContain('Kết quả 6 tháng đầu năm 2024')
    expect(heads(sheet)).not.toContain('Lũy kế từ đầu năm')
    expect(numbering(sheet)).toContain('(6)=(5):(4)')
    expect(sheet.cells.get('F16')!.formula).toBe('IF(AND(N(D16)>0,ISNUMBER(E16)),E16/D16*100,"-")')
  })

  test.each([
    ['2024-01', 'THÁNG 1 NĂM 2024'],
    ['2024-12', 'THÁNG 12 NĂM 2024'],
    ['2024-Q4', 'QUÝ IV NĂM 2024'],
    ['2024-H1', '6 THÁNG ĐẦU NĂM 2024'],
    ['2024-9M', '9 THÁNG ĐẦU NĂM 2024'],
    ['2024-Y', 'NĂM 2024'],
  ])('%s are called %s', async (period, title) => {
    const sheet = (await open(asPeriod(period))).sheets[0]!
    const texts = [...sheet.cells.values()].map((cell) => cell.value)
    expect(texts).toContain(`BIỂU TỔNG HỢP KẾT QUẢ PHỐI HỢP HOẠT ĐỘNG ${title}`)
    expect(texts).toContain('(Kèm theo Báo cáo số ……-BC/BCĐ, ngày ……/……/2024 của Ban Chỉ đạo)')
  })
})

describe('little or nothing to print', () => {
  test('says … for what nobody reported, never 0, and computes nothing from it', async () => {
    const { sheets } = await open(nothingReported())
    const [summary, matrix] = [sheets[0]!, sheets[1]!]
    expect(['E', 'F', 'G', 'H', 'I'].map((column) => summary.cells.get(`${column}16`)!.value)).toEqual([
      '…',
      '…',
      '-',
      '…',
      '-',
    ])
    const total = [...matrix.cells.values()].find((cell) => cell.row === 28 && cell.column === 2)!
    expect(total).toMatchObject({ value: '…', formula: 'IF(COUNT(C6:C27)=0,"…",SUM(C6:C27))' })
    expect([...sheets.at(-1)!.cells.values()].map((cell) => cell.value)).toContain(
      'Không có số liệu cần kiểm tra.',
    )
  })

  test('works without units, and with one group of one indicator', async () => {
    const data = firstQuarter()
    const indicators = data.indicators.slice(0, 1)
    const bare = { ...data, groups: data.groups.slice(0, 1), indicators, units: [], values: [], checks: [] }
    const { sheets } = await open(bare)
    expect(sheets.map((sheet) => sheet.name)).toHaveLength(4)
    expect(sheets[0]!.cells.get('E16')!.value).toBe('…')
  })

  test('refuses figures that belong nowhere: they would be missing from a printed total', async () => {
    const data = firstQuarter()
    const value = data.values[0]!
    const write = (change: Partial<MeetingWorkbook>) => writeMeetingWorkbook({ ...data, ...change }, sentence)
    await expect(write({ values: [{ ...value, unitCode: '999' }] })).rejects.toThrow('unit 999')
    await expect(write({ values: [{ ...value, indicatorCode: 'Z9' }] })).rejects.toThrow('indicator Z9')
    await expect(write({ values: [value, value] })).rejects.toThrow('Two values')
    await expect(write({ groups: data.groups.slice(1) })).rejects.toThrow('unknown group A')
  })

  test('tells units that were excused, or whose day has not come, from those that are late', async () => {
    const data = firstQuarter()
    const units = data.units.map((unit) => {
      if (unit.code === '766') return { ...unit, excusedReason: 'Đang sắp xếp bộ máy' }
      return unit.code === '787' ? { ...unit, dueDate: '2024-03-22' } : unit
    })
    const { sheets } = await open({ ...data, units })
    const submissions = sheets.find((sheet) => sheet.name.startsWith('3'))!
    const values = [...submissions.cells.values()].map((cell) => cell.value)
    expect(values).toContain('Được miễn')
    expect(values).toContain('Đang sắp xếp bộ máy')
    expect(values).toContain('Chưa đến hạn')
    expect(values).toContain('20/21')
    expect([...sheets[1]!.cells.values()].map((cell) => cell.value)).toContain('Quận Tân Bình (**)')
  })
})

describe('a State paper', () => {
  test('has the national name and motto, Roman appendices and the State form of the reference', async () => {
    const { sheets } = await open(statePaper())
    const texts = [...sheets[0]!.cells.values()]
    const find = (text: string) => texts.find((cell) => cell.value === text)
    expect(find('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')?.style.font).toMatchObject({ size: 13, bold: true })
    expect(find('Độc lập - Tự do - Hạnh phúc')?.style.font).toMatchObject({
      size: 14,
      bold: true,
      underline: true,
    })
    expect(find('Phụ lục I')).toBeDefined()
    expect(find('(Kèm theo Báo cáo số 12/BC-BCĐ ngày 05 tháng 02 năm 2024 của Ban Chỉ đạo)')).toBeDefined()
    expect(find('TM. BAN CHỈ ĐẠO')).toBeDefined()
    expect(find('PHÓ TRƯỞNG BAN THƯỜNG TRỰC')?.style.font.bold).toBe(true)
    expect(texts.some((cell) => cell.value === '*')).toBe(false)
    expect([...sheets[1]!.cells.values()].map((cell) => cell.value)).toContain('Phụ lục II.A')
  })
})

describe('names as the office stores them', () => {
  test('stand in capitals in the letterhead and over the signatures', async () => {
    const data = firstQuarter()
    const { sheets } = await open({
      ...data,
      committee: {
        ...data.committee,
        superiorName: 'Thành ủy Thành phố Hồ Chí Minh',
        nameLines: ['Ban Chỉ đạo điều hành phối hợp', 'hoạt động giữa lực lượng vũ trang', 'với các tổ chức'],
        signer: { authority: 'T/M Ban Chỉ đạo', position: 'Trưởng ban', name: null },
        preparerTitle: 'Người lập biểu',
      },
    })
    const at = (address: string) => sheets[0]!.cells.get(address)?.value
    expect(at('A1')).toBe('THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH')
    expect(at('A3')).toBe('HOẠT ĐỘNG GIỮA LỰC LƯỢNG VŨ TRANG')
    const texts = [...sheets[0]!.cells.values()].map((cell) => cell.value)
    for (const text of ['T/M BAN CHỈ ĐẠO', 'TRƯỞNG BAN', 'NGƯỜI LẬP BIỂU']) expect(texts).toContain(text)
    expect(texts).toContain('giữa lực lượng vũ trang với các tổ chức')
  })
})

describe('a group too wide for a page', () => {
  test('is parted, and the other sheets still find every figure', async () => {
    const data = wideGroup()
    const { sheets } = await open(data)
    const parts = sheets.filter((sheet) => sheet.name.startsWith('2'))
    expect(parts.map((part) => part.name)).toEqual(['2A1. Tuyên truyền', '2A2. Tuyên truyền'])
    for (const part of parts) {
      const pixels = part.columns.reduce((sum, width) => sum + width, 0)
      expect((252 * 96) / 25.4 / pixels).toBeGreaterThanOrEqual(0.84)
    }
    const results = [...sheets[0]!.cells.values()].filter(
      (cell) => cell.column === 4 && cell.formula?.startsWith("'2A"),
    )
    expect(results).toHaveLength(30)
    expect(results.at(-1)!.formula).toMatch(/^'2A2\. Tuyên truyền'!/)
  })
})

describe('text from outside', () => {
  const hostile = [
    '=1+1',
    '+84 909',
    '-5',
    '@SUM(A1)',
    '=cmd|"/c calc"!A1',
    '\t=1',
    '\r\n=2',
    "'=3",
    '_x003D_1',
  ]

  test('never becomes a formula, and stays text when someone edits it', async () => {
    const data = firstQuarter()
    const units = data.units.map((unit, index) => ({
      ...unit,
      name: hostile[index % hostile.length]! + index,
    }))
    const indicators = data.indicators.map((indicator, index) => ({
      ...indicator,
      name: `${hostile[index % hostile.length]}${index}`,
    }))
    const checks = data.checks.map((check, index) => ({
      ...check,
      text: hostile[index % hostile.length]!,
      label: hostile[index % hostile.length]!,
      file: hostile[index % hostile.length]!,
    }))
    const file = await open({ ...data, units, indicators, checks })
    const own =
      /^(SUM|COUNT|MIN|MAX|IF|COUNTIF|SUMPRODUCT|ROWS)\(|^'[^']+'!|^[A-Z]+\d+$|^[A-Z]+\d+\/|^"Đúng hạn "/
    let marked = 0
    for (const sheet of file.sheets) {
      for (const cell of sheet.cells.values()) {
        if (cell.formula !== null) expect(cell.formula).toMatch(own)
        if (typeof cell.value === 'string' && cell.formula === null && /^[=+@]|^-./.test(cell.value)) {
          expect(cell.style.quotePrefix, `${sheet.name} ${cell.address} ${cell.value}`).toBe(true)
          marked += 1
        }
      }
    }
    expect(marked).toBeGreaterThan(50)
  })

  test('keeps what XML would refuse out, and what Excel would decode as it was written', async () => {
    const data = firstQuarter()
    const name = 'Quận\u0000 \u0007Một\ud800 <&> "x" _x0041_'
    const units = data.units.map((unit, index) => (index === 0 ? { ...unit, name } : unit))
    const file = await open({ ...data, units })
    const texts = [...file.sheets[1]!.cells.values()].map((cell) => cell.value)
    expect(texts).toContain('Quận Một\ufffd <&> "x" _x005F_x0041_')
  })

  test('of any length ends with a mark before a row outgrows its page; file, sheet and cell are always told', async () => {
    const file = await open(longNames())
    const checks = file.sheets.at(-1)!
    const row = [...checks.cells.values()].find((cell) => String(cell.value).startsWith('khoảng '))!
    expect(String(row.value).endsWith('…')).toBe(true)
    expect(String(checks.cells.get(`G${row.row}`)!.value)).toContain('XFD1048576')
    for (const sheet of file.sheets) for (const each of sheet.rows) expect(each.height).toBeLessThan(409)
  })
})
