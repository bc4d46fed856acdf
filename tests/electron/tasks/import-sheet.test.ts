import { v7 as uuidv7 } from 'uuid'
import { beforeEach, expect, it } from 'vitest'
import type { Database } from '../../../electron/database/database.ts'
import { readDecoded } from '../../../electron/intake/intake-job.ts'
import { undoCommand } from '../../../electron/safety/undo.ts'
import { applySheet, readSheet } from '../../../electron/tasks/import-sheet.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { type Layout, xlsx } from '../programme/programme-files.ts'
import { type TaskOffice, taskOffice, today } from './task-office.ts'

const heading = [
  'Mã',
  'Nội dung',
  'Chủ trì',
  'Phối hợp',
  'Ngày giao',
  'Hạn',
  'Tình trạng',
  'Minh chứng',
  'Kết quả',
]
const rows: Layout['rows'] = [
  heading,
  [
    'T-1',
    'Lập kế hoạch',
    'BTLTP',
    'CATP',
    '01/03/2024',
    '15/03/2024',
    'Hoàn thành',
    '12-KH/BTL ngày 14/3/2024',
    'Đã ban hành',
  ],
  ['T-2', 'Khảo sát địa bàn', 'Sở Y tế', '', '01/03/2024', '', 'Đang thực hiện', '', 'Đã xong bước một'],
]

describeOnBothDialects('A tracking sheet', (open) => {
  let database: Database
  let office: TaskOffice
  beforeEach(async () => {
    database = await open()
    office = await taskOffice(database)
  }, 60_000)
  const read = async (layout: Layout['rows'] = rows) =>
    readSheet(
      office.reads,
      { name: 'theo doi.xlsx', bytes: await xlsx({ rows: layout }) },
      readDecoded,
      today,
    )
  const apply = async (
    review: Awaited<ReturnType<typeof read>>,
    bodies: { text: string; bodyId: string }[] = [],
  ) => {
    const commandId = uuidv7()
    const stamp = { command: 'tasks.applySheet', commandId, actor: 'Thư ký', at: '2024-03-22T02:00:00.000Z' }
    const applied = await database.command(stamp, (writes) =>
      applySheet(
        writes,
        { rows: review.rows, fileName: 'theo doi.xlsx', bodies },
        { actor: 'Thư ký', today },
        commandId,
      ),
    )
    return { applied, commandId }
  }

  it('is stored after its review, with what is done and by what evidence', async () => {
    const review = await read()
    expect((await office.list()).total).toBe(0)
    const { applied } = await apply(review, [{ text: 'Sở Y tế', bodyId: office.bodies.women }])
    expect(applied).toEqual({ created: 2, updated: 0, skipped: 0 })
    const [first, second] = (await office.list({}, 'code')).rows
    expect(first).toMatchObject({
      content: 'Lập kế hoạch',
      leadBodyId: office.bodies.army,
      supportIds: [office.bodies.police],
      doneDate: '2024-03-14',
      evidence: 1,
      status: { code: 'done', days: 0 },
    })
    expect(second).toMatchObject({ leadBodyId: office.bodies.women, status: { code: 'deadlineMissing' } })
    const { acts } = await office.detail(second!.id)
    expect(acts.map(({ kind }) => kind)).toEqual(['update', 'assign'])
  })

  it('is taken back whole', async () => {
    const { commandId } = await apply(await read())
    await office.command((writes) => undoCommand(writes, uuidv7(), commandId))
    expect((await office.list()).total).toBe(0)
  })

  it('read again makes no second task, and closes one that was done since', async () => {
    await apply(await read())
    const again = await read()
    expect(again.rows.every(({ existingId }) => existingId !== null)).toBe(true)
    expect((await apply(again)).applied).toEqual({ created: 0, updated: 0, skipped: 2 })
    const later = rows.map((row, at) =>
      at === 2
        ? [
            'T-2',
            'Khảo sát địa bàn',
            'Hội LHPN TP',
            '',
            '01/03/2024',
            '30/03/2024',
            'Hoàn thành',
            '3-BC/HPN ngày 20/3/2024',
            'Xong',
          ]
        : row,
    )
    expect((await apply(await read(later))).applied).toEqual({ created: 0, updated: 1, skipped: 1 })
    const { rows: stored, total } = await office.list({ text: 'khao sat' })
    expect(total).toBe(1)
    expect(stored[0]).toMatchObject({
      leadBodyId: office.bodies.women,
      deadline: '2024-03-30',
      doneDate: '2024-03-20',
    })
  })

  it('does not take the task of another office for ours because its code is alike', async () => {
    const ours = await office.give()
    const review = await read([
      heading,
      [ours.code, 'Rà phá bom mìn tồn sót', 'CATP', '', '', '30/04/2024', '', '', ''],
    ])
    expect(review.rows[0]?.existingId).toBeNull()
  })

  it('of a thousand rows is read and stored in less than five seconds', async () => {
    const many = Array.from({ length: 1000 }, (_, at) => [
      `T-${at}`,
      `Nhiệm vụ số ${at} về công tác phối hợp`,
      'Công an Thành phố',
      'BTLTP; Hội Nông dân',
      '01/03/2024',
      '15/06/2024',
      at % 3 === 0 ? 'Hoàn thành' : 'Đang thực hiện',
      at % 3 === 0 ? `${at}-BC/CATP ngày 12/3/2024` : '',
      'Đã triển khai',
    ])
    const bytes = await xlsx({ rows: [heading, ...many] })
    const start = performance.now()
    const review = await readSheet(office.reads, { name: 'lon.xlsx', bytes }, readDecoded, today)
    const { applied } = await apply(review)
    const took = performance.now() - start
    expect(applied.created).toBe(1000)
    expect(took).toBeLessThan(5000)
  }, 30_000)
})
