import { v7 as uuidv7 } from 'uuid'
import { beforeEach, expect, it } from 'vitest'
import { readDecoded } from '../../../electron/intake/intake-job.ts'
import { listActivities, noFilter } from '../../../electron/programme/activities.ts'
import { applyImport, readImport, readPaste } from '../../../electron/programme/import-rows.ts'
import { undoCommand } from '../../../electron/safety/undo.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { xlsx } from './programme-files.ts'
import { type ProgrammeOffice, programmeOffice } from './programme-office.ts'

const heading = [
  'STT',
  'Nội dung',
  'Đơn vị chủ trì',
  'Đơn vị phối hợp',
  'Thời gian',
  'Địa điểm',
  'Kết quả',
  'Ghi chú',
]

describeOnBothDialects('importing a programme', (open) => {
  let office: ProgrammeOffice
  beforeEach(async () => {
    office = await programmeOffice(await open())
  }, 60_000)
  const listed = async () =>
    (await listActivities(office.database.reads, { year: 2024, filter: noFilter }, '2024-03-22')).rows
  const apply = async (rows: Parameters<typeof applyImport>[1]['rows']) => {
    const commandId = uuidv7()
    const stamp = {
      command: 'programme.applyImport',
      commandId,
      actor: 'Thư ký',
      at: '2024-03-22T02:00:00.000Z',
    }
    return office.database.command(stamp, (writes) => applyImport(writes, { year: 2024, rows }, commandId))
  }
  const reviewed = async () => {
    const bytes = await xlsx({
      rows: [
        ['Chương trình năm 2024'],
        heading,
        ['I', 'Thăm, tặng quà'],
        [1, 'Thăm Mẹ Việt Nam Anh hùng', 'BTLTP', 'CATP; HLHPN', 'Dịp 27/7', 'Củ Chi', '50 suất', 'có quà'],
        ['II', 'Thi đua'],
        [1, 'Phát động thi đua', 'CATP', null, 'thường xuyên', null, null, null],
      ],
    })
    return readImport(office.database.reads, { year: 2024, file: { name: 'ct.xlsx', bytes } }, readDecoded)
  }
  const decided = (review: Awaited<ReturnType<typeof reviewed>>) =>
    review.rows.map((row) => ({ ...row, objectiveId: null, leadBodyId: null }))

  it('stores nothing before the review, then all of it under the groups it names', async () => {
    const review = await reviewed()
    expect(review.rows.map(({ confidence }) => confidence)).toEqual(['sure', 'sure'])
    expect(await listed()).toEqual([])
    const { added } = await apply(decided(review))
    expect(added).toBe(2)
    expect(await listed()).toMatchObject([
      {
        objectiveId: office.objectives.visits,
        content: 'Thăm Mẹ Việt Nam Anh hùng',
        leadBodyId: office.bodies.army,
        supportIds: [office.bodies.police, office.bodies.women],
        place: 'Củ Chi',
        time: { kind: 'memorialDay', from: '2024-07-27', to: '2024-07-27', dayOfYear: '27-7' },
      },
      { content: 'Phát động thi đua', time: { kind: 'regular', from: '2024-01-01', to: '2024-12-31' } },
    ])
  })

  it('is taken back as a whole, the new group too', async () => {
    const { commandId } = await apply(decided(await reviewed()))
    await office.command((writes) => undoCommand(writes, uuidv7(), commandId))
    expect(await listed()).toEqual([])
  })

  it('knows the rows of a file that was taken before, one by one', async () => {
    await apply(decided(await reviewed()))
    const again = await reviewed()
    expect(again.rows.map(({ confidence, problems }) => [confidence, problems])).toEqual([
      ['check', [{ code: 'activity-known', params: { code: 'HD-2024-001' } }]],
      ['check', [{ code: 'activity-known', params: { code: 'HD-2024-002' } }]],
    ])
    const cells = [
      ['Nội dung', 'Chủ trì', 'Thời gian'],
      ['Thăm Mẹ  Việt Nam anh hùng', 'BTLTP', 'tháng 9'],
      ['Thăm Mẹ Việt Nam Anh hùng', 'BTLTP', '27/7'],
      ['Thăm Mẹ Việt Nam Anh hùng', 'CATP', '27/7'],
    ]
    const pasted = await readPaste(office.database.reads, { year: 2024, cells })
    expect(pasted.rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      [],
      ['activity-known'],
      [],
    ])
    const moved = await readPaste(office.database.reads, { year: 2024, cells: cells.slice(0, 2) })
    expect(moved.rows[0]!.problems).toEqual([{ code: 'activity-alike', params: { code: 'HD-2024-001' } }])
  })

  it('stores nothing when one row cannot be stored, and says which', async () => {
    const [first, second] = decided(await reviewed())
    await expect(apply([first!, { ...second!, lead: null }])).rejects.toMatchObject({
      code: 'import-row-invalid',
      params: { row: 6, field: 'leadBodyId' },
    })
    expect(await listed()).toEqual([])
  })

  it('reads a pasted table with a heading or without one', async () => {
    const rows = [
      ['1', 'Hiến máu', 'HCTĐ', 'TĐ', 'Quý II', '500 đơn vị máu'],
      ['2', 'Trồng cây', 'TĐ', 'BTLTP', 'tháng 3', ''],
    ]
    const bare = await readPaste(office.database.reads, { year: 2024, cells: rows })
    expect(bare.rows).toMatchObject([
      {
        row: 1,
        content: 'Hiến máu',
        lead: 'hctd',
        supports: ['td'],
        from: '2024-04-01',
        result: '500 đơn vị máu',
        confidence: 'check',
      },
      { row: 2, content: 'Trồng cây', lead: 'td', from: '2024-03-01' },
    ])
    const headed = await readPaste(office.database.reads, {
      year: 2024,
      cells: [['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Kết quả'], ...rows],
    })
    expect(headed.rows.map(({ confidence }) => confidence)).toEqual(['sure', 'sure'])
  })

  it('shows why a file cannot be read instead of failing', async () => {
    const review = await readImport(
      office.database.reads,
      { year: 2024, file: { name: 'a.pdf', bytes: new Uint8Array(Buffer.from('%PDF-1.4')) } },
      readDecoded,
    )
    expect(review).toMatchObject({ rows: [], warnings: [{ code: 'not-a-workbook' }] })
  })
})
