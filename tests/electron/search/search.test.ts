import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changeEntry } from '../../../electron/committee/changes.ts'
import { saveMandate, savePerson } from '../../../electron/committee/people.ts'
import { addAlias } from '../../../electron/committee/service.ts'
import { insertIssued, type NewIssued } from '../../../electron/documents/issued-store.ts'
import { catchUpSearch, keepingSearch } from '../../../electron/search/keeping.ts'
import { find } from '../../../electron/search/service.ts'
import { seededCommittee, storeFigure } from '../committee/committee-workspace.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { meetingOffice } from '../meetings/meeting-office.ts'
import { programmeOffice } from '../programme/programme-office.ts'

const letter: NewIssued = {
  kind: 'reminderLetter',
  book: '2024',
  number: 7,
  symbol: '',
  date: '2024-03-20',
  subject: '',
  signer: null,
  meeting_id: null,
  body_id: null,
  level: 1,
  sha256: null,
  name: null,
  inputs: null,
  inputs_hash: null,
  answered_date: null,
  withdrawn_reason: null,
}

describeOnBothDialects('search', (open) => {
  const searched = async () => {
    const database = keepingSearch(await open())
    return {
      ...(await seededCommittee(database)),
      titles: async (text: string) => (await find(database, text)).map(({ title }) => title),
      hits: (text: string) => find(database, text),
    }
  }

  it('finds by the beginnings of words, without marks or case', async () => {
    const { titles } = await searched()
    expect(await titles('tri gia qua')).toContain('Trị giá quà tặng')
    expect(await titles('QUÀ trị')).toContain('Trị giá quà tặng')
    expect(await titles('go va')).toEqual(['Quận Gò Vấp'])
    expect(await titles('đường')).toContain('Đường giao thông làm mới, sửa chữa')
    expect(await titles('giá trị gì đó không có')).toEqual([])
  })

  it('finds by codes and other names', async () => {
    const { hits } = await searched()
    expect((await hits('E02'))[0]).toMatchObject({ entity: 'indicator', title: 'Trị giá quà tặng' })
    expect((await hits('CATP'))[0]).toMatchObject({ entity: 'body', detail: 'CATP' })
    expect((await hits('TPTĐ')).map(({ title }) => title)).toEqual(['Thành phố Thủ Đức'])
  })

  it('puts the nearest name first in its group, and opens its place', async () => {
    const { hits, unit } = await searched()
    expect((await hits('tri gia'))[0]).toMatchObject({ title: 'Trị giá quà tặng' })
    const [first] = await hits('quận 1')
    expect(first).toMatchObject({ title: 'Quận 1', entity: 'unit' })
    expect(first!.target).toBe(`/committee?tab=units&id=${(await unit('Quận 1')).id}`)
  })

  it('shows a few of each group, so that many of one kind hide no other', async () => {
    const { run, unit, indicator, hits } = await searched()
    const { id: indicatorId } = await indicator('A01')
    const { id: unitId } = await unit('Quận 12')
    for (const period of [
      '2023-Q1',
      '2023-Q2',
      '2023-Q3',
      '2023-Q4',
      '2024-Q1',
      '2024-Q2',
      '2024-Q3',
      '2024-Q4',
    ]) {
      await run((writes) => storeFigure(writes, { unitId, indicatorId, period }))
    }
    const found = await hits('quan 12')
    expect(found.filter(({ entity }) => entity === 'report')).toHaveLength(6)
    expect(found[0]).toMatchObject({ entity: 'unit', title: 'Quận 12' })
  })

  it('knows a report by its unit and period and opens it in the matrix', async () => {
    const { run, unit, indicator, hits } = await searched()
    const { id: unitId } = await unit('Quận 3')
    const { id: indicatorId } = await indicator('A01')
    await run((writes) => storeFigure(writes, { unitId, indicatorId, period: '2024-Q1' }))
    expect(await hits('quận 3 quý i/2024')).toEqual([
      expect.objectContaining({
        entity: 'report',
        title: 'Quận 3',
        period: '2024-Q1',
        target: `/reports?unit=${unitId}&period=2024-Q1`,
      }),
    ])
  })

  it('follows each change: a new name, another name, a mandate, a report that no longer counts', async () => {
    const { run, unit, body, indicator, titles, hits } = await searched()
    const quan3 = await unit('Quận 3')
    const { id: indicatorId } = await indicator('A01')
    await run((writes) => storeFigure(writes, { unitId: quan3.id, indicatorId, period: '2024-Q1' }))
    const own = { code: quan3.code, name: 'Quận Ba', kind: quan3.kind }
    await run((writes) => changeEntry(writes, 'unit', { ...quan3, own, renaming: { kind: 'correct' } }))
    await run((writes) => addAlias(writes, 'unit', quan3.id, 'Bàn Cờ', 'office'))
    const named = (await hits('quan ba')).map(({ title, period }) => [title, period])
    expect(named).toEqual(
      expect.arrayContaining([
        ['Quận Ba', null],
        ['Quận Ba', '2024-Q1'],
      ]),
    )
    expect(await titles('ban co')).toEqual(['Quận Ba'])
    const { id: bodyId } = await body('catp')
    const person = { id: null, version: 0, fullName: 'Đ/c Nguyễn Văn A', rank: null, phone: null, note: null }
    const { id: personId } = await run((writes) => savePerson(writes, person))
    const mandate = { personId, bodyId, role: 'Ủy viên', from: '2024-01-01', to: null, decisionNumber: null }
    await run((writes) => saveMandate(writes, { id: null, version: 0, ...mandate }))
    expect(await titles('van a catp')).toEqual(['Đ/c Nguyễn Văn A'])
    await run((writes) => writes.updateTable('report').set({ state: 'takenBack' }).execute())
    expect(await titles('quan ba quy')).toEqual([])
  })

  it('finds meetings, conclusions, tasks, activities and papers by their words and codes, and opens each in its place', async () => {
    const database = keepingSearch(await open())
    const office = await meetingOffice(database)
    const { id: meetingId } = await office.meetingIn('held', { title: 'Giao ban quý I' })
    const conclusionId = await office.conclude(meetingId, 'Xây dựng quy chế phối hợp')
    const taskId = await office.task(
      { meetingId, conclusionId },
      { content: 'Soạn quy chế phối hợp', code: 'NV-2024-0012' },
    )
    const documentId = await office.command((writes) =>
      insertIssued(writes, { ...letter, subject: 'Đôn đốc quy chế phối hợp', symbol: '07-CV/BCĐ' }),
    )
    const hits = async (text: string) =>
      (await find(database, text)).map(({ entity, target }) => [entity, target])
    expect(await hits('quy che phoi hop')).toEqual([
      ['conclusion', `/meetings?id=${meetingId}&tab=conclusions&row=${conclusionId}`],
      ['task', `/tasks?id=${taskId}`],
      ['issuedDocument', `/meetings?view=documents&row=${documentId}`],
    ])
    expect(await hits('NV-2024-0012')).toEqual([['task', `/tasks?id=${taskId}`]])
    expect(await hits('07 cv bcd')).toEqual([
      ['issuedDocument', `/meetings?view=documents&row=${documentId}`],
    ])
    expect((await hits('giao ban quy i'))[0]).toEqual(['meeting', `/meetings?id=${meetingId}`])
    expect((await hits('bo tu lenh quy che'))[0]).toEqual(['task', `/tasks?id=${taskId}`])
  })

  it('finds an activity and opens it in the year of its programme', async () => {
    const database = keepingSearch(await open())
    const office = await programmeOffice(database)
    const id = await office.add({ content: 'Hội thi dân vận khéo', place: 'Nhà văn hóa' })
    expect((await find(database, 'dan van kheo nha van hoa')).map(({ target }) => target)).toEqual([
      `/programme?year=2024&id=${id}`,
    ])
  })

  it('follows a meeting’s new name into its conclusions, and forgets a task that was taken back', async () => {
    const database = keepingSearch(await open())
    const office = await meetingOffice(database)
    const { id: meetingId } = await office.meetingIn('held', { title: 'Giao ban quý I' })
    const conclusionId = await office.conclude(meetingId, 'Thăm Trường Sa')
    await office.command((writes) => writes.updateTable('meeting').set({ title: 'Sơ kết' }).execute())
    const found = async (text: string) => (await find(database, text)).map(({ entity }) => entity)
    expect(await found('so ket truong sa')).toEqual(['conclusion'])
    expect(await found('giao ban truong sa')).toEqual([])
    const taskId = await office.task({ meetingId, conclusionId }, { content: 'Đóng tàu' })
    expect(await found('dong tau')).toEqual(['task'])
    await office.command((writes) => writes.deleteFrom('task').where('id', '=', taskId).execute())
    expect(await found('dong tau')).toEqual([])
  })

  it('lets no kind hide another, however many of it there are', async () => {
    const database = keepingSearch(await open())
    const office = await meetingOffice(database)
    const { id: meetingId } = await office.meetingIn('held', { title: 'Họp kế hoạch' })
    const conclusionId = await office.conclude(meetingId, 'Lập kế hoạch')
    for (let count = 0; count < 210; count++) {
      await office.task({ meetingId, conclusionId }, { content: `Kế hoạch số ${count}` })
    }
    const found = (await find(database, 'ke hoach')).map(({ entity }) => entity)
    expect(found.filter((entity) => entity === 'task')).toHaveLength(6)
    expect(found).toEqual(expect.arrayContaining(['meeting', 'conclusion']))
  })

  it('catches up with what was stored before it knew of such rows, once', async () => {
    const unkept = await open()
    const office = await meetingOffice(unkept)
    const { id: meetingId } = await office.meetingIn('held', { title: 'Giao ban quý I' })
    expect(await find(unkept, 'giao ban')).toEqual([])
    await catchUpSearch(unkept, '2024-03-22T02:00:00.000Z')
    expect((await find(unkept, 'giao ban')).map(({ entityId }) => entityId)).toEqual([meetingId])
    const commands = () => unkept.reads.selectFrom('performed_command').select('command').execute()
    const before = await commands()
    await catchUpSearch(unkept, '2024-03-22T02:00:00.000Z')
    expect(await commands()).toEqual(before)
  })

  it('takes anything a person can type', async () => {
    const { hits } = await searched()
    expect(await hits('"" * OR NOT ( : & | ! \' --')).toEqual([])
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (text) => {
        expect(Array.isArray(await hits(text))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
