import { writeFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { v7 as uuidv7 } from 'uuid'
import { beforeEach, expect, it } from 'vitest'
import type { Clock } from '../../../electron/clock.ts'
import { listBodies } from '../../../electron/committee/service.ts'
import type { Database, Writes } from '../../../electron/database/database.ts'
import { readDecoded } from '../../../electron/intake/intake-job.ts'
import { listActivities, noFilter } from '../../../electron/programme/activities.ts'
import { activityDetail, attach, setHighlight } from '../../../electron/programme/follow-up.ts'
import { applyImport, readImport } from '../../../electron/programme/import-rows.ts'
import {
  exportLookBackWorkbook,
  exportProgrammeWorkbook,
} from '../../../electron/programme/programme-workbook.ts'
import type { Attachments } from '../../../electron/workspace/attachments.ts'
import { fillNewWorkspace } from '../../../electron/workspace/fill-new-workspace.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { madePng } from '../documents/made-pictures.ts'
import { xlsx } from './programme-files.ts'

const heading = ['STT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Địa điểm', 'Kết quả', 'Ghi chú']
const programme = [
  ['Chương trình năm 2024'],
  heading,
  ['I', 'Đền ơn đáp nghĩa'],
  ['1', 'Thăm, tặng quà'],
  [
    '1.1',
    'Thăm Mẹ Việt Nam Anh hùng nhân ngày Thương binh - Liệt sĩ',
    'BTLTP',
    'CATP; HLHPN',
    'Dịp 27/7',
    'Củ Chi',
    '50 suất quà',
    null,
  ],
  ['1.2', 'Tặng sổ tiết kiệm', 'BTLTP', null, 'trước 15/6', null, '10 sổ', 'xã hội hóa'],
  ['II', 'Tuyên truyền biên giới, biển đảo'],
  [
    '1',
    'Hội thi tìm hiểu Luật Biên phòng',
    'BĐBP',
    'TĐ, HND, HCCB',
    'tháng 5 và tháng 7',
    'Cần Giờ',
    '=1+1 hội thi',
    null,
  ],
  ['2', 'Sinh hoạt câu lạc bộ quân dân', 'MTTQ', 'BTLTP', 'thường xuyên', null, null, null],
  ['3', 'Giao lưu "Nghĩa tình biên cương"', 'TĐ', 'BĐBP', '15-20/6', null, null, null],
]

const clock: Clock = { now: () => '2024-07-01T02:00:00.000Z', today: () => '2024-07-01' }
const committeeName =
  'Ban Chỉ đạo điều hành phối hợp hoạt động giữa lực lượng vũ trang với các tổ chức chính trị - xã hội'

describeOnBothDialects("the programme's workbook", (open) => {
  let database: Database
  let attachments: Attachments
  beforeEach(async () => {
    database = await open()
    attachments = keptInMemory()
    await fillNewWorkspace(
      database,
      { folder: '', committeeName, level: 'city', year: 2024, officerName: 'Thư ký' },
      clock,
    )
    const review = await read(await xlsx({ rows: programme }))
    const rows = review.rows.map((row) => ({ ...row, objectiveId: null, leadBodyId: null }))
    expect(rows.filter(({ confidence }) => confidence === 'check')).toEqual([])
    const commandId = uuidv7()
    const stamp = { command: 'test', commandId, actor: 'Thư ký', at: clock.now() }
    await database.command(stamp, (writes) => applyImport(writes, { year: 2024, rows }, commandId))
  }, 60_000)

  const command = <T>(work: (writes: Writes) => Promise<T>) =>
    database.command({ command: 'test', commandId: uuidv7(), actor: 'Thư ký', at: clock.now() }, work)
  const read = (bytes: Uint8Array) =>
    readImport(database.reads, { year: 2024, file: { name: 'a.xlsx', bytes } }, readDecoded)
  const exported = (filter: Partial<typeof noFilter> | null = null) =>
    exportProgrammeWorkbook({ database, clock }, { year: 2024, filter: filter && { ...noFilter, ...filter } })

  it('gives the same activities when it is read again', async () => {
    const before = await read(await xlsx({ rows: programme }))
    const { bytes } = await exported()
    if (process.env.KEEP_WORKBOOK) await writeFile(process.env.KEEP_WORKBOOK, bytes)
    const after = await read(bytes)
    const facts = ({ rows }: typeof before) =>
      rows
        .map(({ key, sheet, row, details, ...activity }) => activity)
        .toSorted((one, other) => (one.content < other.content ? -1 : 1))
    expect(facts(after)).toEqual(facts(before))
    expect(after.warnings).toEqual([])
  })

  it('has the appendix, the year, the results, the matrix and a sheet a body', async () => {
    const workbook = await opened((await exported()).bytes)
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '1. Phụ lục kế hoạch',
      '2. Tổng quan năm',
      '3. Sáu tháng',
      '4. Cả năm',
      '5. Ba thế trận cộng một',
      'BTLTP',
      'CATP',
      'BCH BĐBP',
      'MTTQ',
      'HND',
      'HLHPN',
      'TĐ',
      'HCCB',
      'Chi tiết',
    ])
    expect(textsOf(workbook, 'HND').join(' ')).toContain('Phối hợp (1)')
    expect(workbook.getWorksheet('1. Phụ lục kế hoạch')!.getCell('A1').font.name).toBe('Times New Roman')
  })

  it('looks back on the year by group and body, with what was not done', async () => {
    const { bytes, name } = await exportLookBackWorkbook({ database, clock, attachments }, 2024)
    if (process.env.KEEP_WORKBOOK) await writeFile(`${process.env.KEEP_WORKBOOK}.back.xlsx`, bytes)
    const workbook = await opened(bytes)
    expect(name).toBe('Tong ket chuong trinh 2024.xlsx')
    expect(textsOf(workbook, '1. Theo nhóm')).toContain('Tuyên truyền biên giới, biển đảo')
    const total = workbook.getWorksheet('1. Theo nhóm')!
    const sums: unknown[] = []
    total.eachRow((row) => row.getCell(2).text === 'Tổng cộng' && sums.push(row.getCell(3).result))
    expect(sums).toEqual([5])
    expect(percentFormatsOf(workbook, '1. Theo nhóm')).toEqual(new Set(['0.0%']))
    const units = textsOf(workbook, '3. Theo đơn vị')
    const asked = new Set(['Huyện Cần Giờ', 'Quận 12', 'Quận 3', 'Thành phố Thủ Đức'])
    expect(units.filter((text) => asked.has(text))).toEqual([
      'Thành phố Thủ Đức',
      'Quận 3',
      'Quận 12',
      'Huyện Cần Giờ',
    ])
    expect(textsOf(workbook, '8. Chưa thực hiện')).toContain('Tặng sổ tiết kiệm')
  })

  it('shows the highlights of the year with their captions, each in its own proportions', async () => {
    const files = [
      ['trao-qua.png', madePng(1600, 800), 'Trao quà tại Củ Chi'],
      ['cao.png', madePng(600, 900, [40, 90, 160]), null],
      ['dien-thoai.heic', new Uint8Array([1, 2, 3]), 'Ảnh chụp bằng điện thoại'],
    ] as const
    const { rows } = await listActivities(database.reads, { year: 2024, filter: noFilter }, clock.today())
    for (const [name, bytes, caption] of files) {
      const file = new File([bytes as Uint8Array<ArrayBuffer>], name)
      await command((writes) =>
        attach(writes, attachments, { activityId: rows[0]!.id, kind: 'picture', caption, file }),
      )
    }
    const { attachments: kept } = await activityDetail(database.reads, rows[0]!.id, clock.today())
    for (const { id, version } of kept)
      await command((writes) => setHighlight(writes, { id, version, highlight: true }))
    const { bytes } = await exportLookBackWorkbook({ database, clock, attachments }, 2024)
    if (process.env.KEEP_WORKBOOK) await writeFile(`${process.env.KEEP_WORKBOOK}.pictures.xlsx`, bytes)
    const workbook = await opened(bytes)
    const sheet = workbook.getWorksheet('10. Hình ảnh')!
    const shapes = sheet.getImages().map(({ range }) => {
      const { ext } = range as unknown as { ext: { width: number; height: number } }
      return Math.round((ext.width / ext.height) * 100) / 100
    })
    expect(shapes).toEqual([2, 0.67])
    // A note under the pictures would stand on a page of its own.
    expect(textsOf(workbook, '10. Hình ảnh').join()).not.toContain('Ghi chú')
    expect(textsOf(workbook, '10. Hình ảnh')).toEqual(
      expect.arrayContaining(['Trao quà tại Củ Chi', 'Xem tệp dien-thoai.heic', 'Ảnh chụp bằng điện thoại']),
    )
  })

  it('prints what is filtered, and says so', async () => {
    const bodies = await listBodies(database.reads, { on: '2024-07-01', all: false })
    const youth = bodies.find(({ code }) => code === 'td')!
    const { bytes, name } = await exported({ bodyIds: [youth.id], role: 'lead' })
    const texts = textsOf(await opened(bytes), '1. Phụ lục kế hoạch')
    expect(name).toBe('Chuong trinh phoi hop 2024 (loc).xlsx')
    expect(texts).toContain('Giao lưu "Nghĩa tình biên cương"')
    expect(texts).not.toContain('Tặng sổ tiết kiệm')
    expect(texts).toContain('Ghi chú: Chỉ gồm hoạt động lọc theo cơ quan chủ trì: TĐ.')
    const workbook = await opened(bytes)
    const names = workbook.worksheets.map((sheet) => sheet.name)
    expect(names).toContain('TĐ')
    for (const sheet of names) {
      const own = textsOf(workbook, sheet)
      expect(own, sheet).not.toContain('Tặng sổ tiết kiệm')
      expect(own, sheet).toContain('Ghi chú: Chỉ gồm hoạt động lọc theo cơ quan chủ trì: TĐ.')
    }
    for (const sheet of ['1. Phụ lục kế hoạch', '2. Tổng quan năm', '4. Cả năm', 'TĐ'])
      expect(textsOf(workbook, sheet), sheet).toContain('Giao lưu "Nghĩa tình biên cương"')
  })
})

function keptInMemory(): Attachments {
  const kept = new Map<string, Uint8Array>()
  return {
    put: async (bytes) => {
      const sha256 = `file ${kept.size}`
      kept.set(sha256, bytes)
      return { sha256, size: bytes.length }
    },
    read: async (sha256) => kept.get(sha256)!,
    remove: async (sha256) => void kept.delete(sha256),
    path: (sha256) => sha256,
  }
}

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer)
  return workbook
}

/** Number formats of the cells that hold a share. */
function percentFormatsOf(workbook: ExcelJS.Workbook, sheet: string): Set<string> {
  const formats = new Set<string>()
  workbook.getWorksheet(sheet)!.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.formula?.startsWith('IF(')) formats.add(cell.numFmt)
    }),
  )
  return formats
}

function textsOf(workbook: ExcelJS.Workbook, sheet: string): string[] {
  const texts: string[] = []
  workbook.getWorksheet(sheet)!.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)))
  return texts
}
