import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  differencesOf,
  draftPaper,
  enterByHand,
  type IssueInput,
  issuePapers,
  markAnswered,
  nextNumber,
  withdraw,
} from '../../../electron/documents/issued.ts'
import { gapsIn, registerOf, remindable } from '../../../electron/documents/issued-register.ts'
import { issuedRecord } from '../../../electron/documents/issued-store.ts'
import { issuedWorkbook } from '../../../electron/documents/issued-workbook.ts'
import { createMeeting } from '../../../electron/meetings/meetings.ts'
import { attachmentsIn } from '../../../electron/workspace/attachments.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { meetingFields } from '../meetings/meeting-office.ts'
import { namedOffice } from '../tasks/named-office.ts'
import { type TaskOffice, today } from '../tasks/task-office.ts'
import { wordsOfDocx } from './words-of-docx.ts'

const folder = mkdtempSync(join(tmpdir(), 'hiepdong-issued-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const place = { folder, attachments: attachmentsIn(folder) }
const everything = { kinds: [], books: [], meetingId: null, bodyId: null, text: '', offset: 0, limit: 100 }
describeOnBothDialects('Letters that leave the house', (open) => {
  let office: TaskOffice
  const issue = (bodyIds: string[], more: Partial<IssueInput> = {}) =>
    office.command((writes) =>
      issuePapers(writes, place, {
        kind: 'reminderLetter',
        meetingId: null,
        bodyIds,
        unitIds: [],
        date: today,
        signer: null,
        answerBy: null,
        ...more,
      }),
    )

  beforeAll(async () => {
    office = await namedOffice(await open())
    await office.give({ deadline: '2024-03-15' })
    await office.give({ leadBodyId: office.bodies.police, deadline: '2024-03-25' })
  })

  it('are numbered on, one for each body, and frozen as they went', async () => {
    const { army, police } = office.bodies
    const letters = await issue([army, police])
    expect(letters.map(({ symbol }) => symbol)).toEqual(['01-CV/BCĐ', '02-CV/BCĐ'])
    const record = (await issuedRecord(office.reads, letters[0]!.id))!
    const words = wordsOfDocx(await place.attachments.read(record.sha256!, record.name!))
    expect(words).toContain('Số 01-CV/BCĐ')
    expect(words).toContain('Xây dựng kế hoạch thăm gia đình chính sách')
    expect(words).toContain('15/3/2024')
  })

  it('are all sent or none: nothing is numbered when one body has nothing to be reminded of', async () => {
    const before = await nextNumber(office.reads, { kind: 'reminderLetter', date: today })
    await expect(issue([office.bodies.army, office.bodies.youth])).rejects.toMatchObject({
      code: 'document-nothing-to-say',
    })
    expect(await nextNumber(office.reads, { kind: 'reminderLetter', date: today })).toEqual(before)
  })

  it('grow firmer until one is answered', async () => {
    const { army } = office.bodies
    const [second] = await issue([army])
    const record = (await issuedRecord(office.reads, second!.id))!
    expect(record.level).toBe(2)
    expect(wordsOfDocx(await place.attachments.read(record.sha256!, record.name!))).toContain(
      'lần đôn đốc thứ hai',
    )
    await office.command((writes) =>
      markAnswered(writes, { id: record.id, version: record.version, answeredDate: today }),
    )
    const [ours] = (await remindable(office.reads, today)).filter(({ bodyId }) => bodyId === army)
    expect(ours).toMatchObject({ level: 1, overdueTasks: 1 })
  })

  it('tell when what they say has changed since', async () => {
    const { id } = await office.give({
      leadBodyId: office.bodies.women,
      content: 'Thăm hỏi gia đình quân nhân',
      deadline: '2024-03-10',
    })
    const [letter] = await issue([office.bodies.women])
    expect(await differencesOf(office.reads, letter!.id)).toEqual({ differs: false, parts: [] })
    await office.act(id, {
      kind: 'extend',
      date: today,
      deadline: '2024-04-30',
      reason: 'chờ danh sách',
      allowedBy: 'Trưởng Ban',
      meetingId: null,
    })
    const { differs, parts } = await differencesOf(office.reads, letter!.id)
    expect(differs).toBe(true)
    expect(parts).toContain('nhom')
  })

  it('never get a number that was given, by the program or by hand, withdrawn or not', async () => {
    const byHand = (number: number) =>
      office.command((writes) =>
        enterByHand(writes, { kind: 'report', number, date: today, subject: 'Báo cáo quý I', signer: null }),
      )
    expect(await byHand(4)).toMatchObject({ symbol: '04-BC/BCĐ' })
    await expect(byHand(4)).rejects.toMatchObject({ code: 'document-number-taken' })
    const { rows, gaps } = await registerOf(office.reads, { ...everything, kinds: ['report'] })
    expect(gaps.find(({ kind }) => kind === 'report')?.numbers).toEqual([1, 2, 3])
    await office.command((writes) =>
      withdraw(writes, { id: rows[0]!.id, version: rows[0]!.version, reason: 'ghi nhầm' }),
    )
    expect(await nextNumber(office.reads, { kind: 'report', date: today })).toMatchObject({ number: 5 })
  })

  it('stand in the register, found by words and by whom they went to', async () => {
    const { army } = office.bodies
    const found = await registerOf(office.reads, { ...everything, bodyId: army })
    expect(found.total).toBe(2)
    expect(found.rows[0]).toMatchObject({ bodyId: army, author: 'Thư ký', kind: 'reminderLetter' })
    expect((await registerOf(office.reads, { ...everything, text: 'don doc' })).total).toBeGreaterThan(2)
  })

  it('say which notice they follow from, once it has gone out', async () => {
    const { id: meetingId } = await office.command((writes) =>
      createMeeting(writes, { fields: meetingFields, templateId: null }),
    )
    const source = { ...office.plain.source, kind: 'meeting', text: null, meetingId } as const
    await office.give({ leadBodyId: office.bodies.youth, source, issuedDate: meetingFields.date })
    const sheet = async () => {
      const asked = { kind: 'taskSheet', meetingId: null, bodyId: office.bodies.youth, unitId: null } as const
      return wordsOfDocx((await draftPaper(office.reads, folder, asked, today)).bytes)
    }
    expect(await sheet()).not.toContain('Thông báo số')
    const [notice] = await issue([], { kind: 'conclusionNotice', meetingId, signer: 'Nguyễn Văn A' })
    expect(await sheet()).toContain('Thực hiện Thông báo số 01-TB/BCĐ, ngày 22/3/2024 của Ban Chỉ đạo')
    const record = (await issuedRecord(office.reads, notice!.id))!
    expect(record).toMatchObject({ symbol: '01-TB/BCĐ', signer: 'Nguyễn Văn A', meeting_id: meetingId })
    await office.command((writes) =>
      withdraw(writes, { id: record.id, version: record.version, reason: 'ghi nhầm ngày' }),
    )
    expect(await sheet()).not.toContain('Thông báo số')
  })

  it('are printed as the register of outgoing papers, ten columns in the order they went out', async () => {
    const file = await issuedWorkbook(office.reads, [], today)
    const book = XLSX.read(new Uint8Array(await file.arrayBuffer()))
    const rows = XLSX.utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 })
    const head = rows.findIndex((row) => row[0] === 'Số, ký hiệu')
    expect(rows[head]).toEqual([
      'Số, ký hiệu',
      'Ngày tháng',
      'Tên loại và trích yếu',
      'Người ký',
      'Nơi nhận',
      'Đơn vị, người nhận bản lưu',
      'Số lượng bản',
      'Ngày chuyển',
      'Ký nhận',
      'Ghi chú',
    ])
    const { total } = await registerOf(office.reads, everything)
    const printed = rows.slice(head).filter((row) => /-(BB|TB|GM|PGV|CV|BC|VB)\/BCĐ$/.test(row[0] ?? ''))
    expect(printed).toHaveLength(total)
    expect(printed.find((row) => row[0] === '04-BC/BCĐ')).toMatchObject({ 9: 'Thu hồi: ghi nhầm' })
  })

  it('can be looked at before they are numbered', async () => {
    const draft = await draftPaper(
      office.reads,
      folder,
      { kind: 'taskSheet', meetingId: null, bodyId: office.bodies.police, unitId: null },
      today,
    )
    expect(draft.name).toBe('Du thao khong so-PGV-BCD.docx')
    expect(wordsOfDocx(draft.bytes)).toContain('Số ……-PGV/BCĐ')
  })
})

it('gaps are told for each kind and book', () => {
  const at = (kind: 'report' | 'other', book: string, number: number) => ({ kind, book, number })
  expect(gapsIn([at('report', '2024', 1), at('report', '2024', 3), at('other', '2024', 1)])).toEqual([
    { kind: 'report', book: '2024', numbers: [2] },
  ])
})
