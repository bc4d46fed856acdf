import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { issuePapers } from '../../../electron/documents/issued.ts'
import { registerOf, remindable } from '../../../electron/documents/issued-register.ts'
import { issuedRecord } from '../../../electron/documents/issued-store.ts'
import { unansweredLetters } from '../../../electron/documents/unanswered.ts'
import { setUpYear } from '../../../electron/reports/year.ts'
import { attachmentsIn } from '../../../electron/workspace/attachments.ts'
import { storeFigure } from '../committee/committee-workspace.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { namedOffice } from '../tasks/named-office.ts'
import { type TaskOffice, today } from '../tasks/task-office.ts'
import { wordsOfDocx } from './words-of-docx.ts'

const folder = mkdtempSync(join(tmpdir(), 'hiepdong-letters-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const place = { folder, attachments: attachmentsIn(folder) }

describeOnBothDialects('Letters to units that have not reported', (open) => {
  let office: TaskOffice
  let units: { id: string; name: string }[]
  const unitNamed = (name: string) => units.find((unit) => unit.name === name)!.id
  const remind = (unitIds: string[], day = today) =>
    office.command((writes) =>
      issuePapers(writes, place, {
        kind: 'reminderLetter',
        meetingId: null,
        bodyIds: [],
        unitIds,
        date: day,
        signer: null,
        answerBy: null,
      }),
    )
  const toUnits = async (day = today) =>
    (await remindable(office.reads, day)).filter(({ unitId }) => unitId !== null)

  beforeAll(async () => {
    office = await namedOffice(await open())
    await office.command((writes) => setUpYear(writes, 2024))
    units = await office.reads.selectFrom('unit').select(['id', 'name']).execute()
  })

  it('may go to each unit whose report of the quarter is past its day', async () => {
    const found = await toUnits()
    expect(found).toHaveLength(22)
    expect(found.find(({ name }) => name === 'Quận 3')).toMatchObject({ missingReports: 1, level: 1 })
    expect(await toUnits('2024-03-18')).toEqual([])
  })

  it('are numbered on in one register, and name the reports and their days', async () => {
    const letters = await remind([unitNamed('Quận 3'), unitNamed('Thành phố Thủ Đức')])
    expect(letters.map(({ symbol }) => symbol)).toEqual(['01-CV/BCĐ', '02-CV/BCĐ'])
    const record = (await issuedRecord(office.reads, letters[1]!.id))!
    const words = wordsOfDocx(await place.attachments.read(record.sha256!, record.name!))
    expect(words).toContain('Kính gửi: Ban Chỉ đạo thành phố Thủ Đức')
    expect(words).toContain('Báo cáo số liệu Quý I/2024')
    expect(words).toContain('18/3/2024')
    const { rows } = await registerOf(office.reads, {
      kinds: [],
      books: [],
      meetingId: null,
      bodyId: null,
      text: '',
      offset: 0,
      limit: 10,
    })
    expect(rows.map(({ recipient }) => recipient)).toEqual(['Thành phố Thủ Đức', 'Quận 3'])
  })

  it('grow firmer while the report stays away', async () => {
    const [second] = await remind([unitNamed('Quận 3')], '2024-03-29')
    const record = (await issuedRecord(office.reads, second!.id))!
    expect(record.level).toBe(2)
    expect(wordsOfDocx(await place.attachments.read(record.sha256!, record.name!))).toContain(
      'lần đôn đốc thứ hai',
    )
  })

  it('are answered by the report itself when it comes', async () => {
    const waitingFor = async () =>
      (await unansweredLetters(office.reads, '2024-03-30')).map(({ unitId }) => unitId)
    expect(await waitingFor()).toEqual([unitNamed('Thành phố Thủ Đức'), unitNamed('Quận 3')])
    const { id: indicatorId } = await office.reads
      .selectFrom('indicator')
      .select('id')
      .executeTakeFirstOrThrow()
    await office.command((writes) =>
      storeFigure(writes, { unitId: unitNamed('Quận 3'), indicatorId, period: '2024-Q1' }),
    )
    expect(await waitingFor()).toEqual([unitNamed('Thành phố Thủ Đức')])
    expect((await toUnits('2024-03-30')).some(({ name }) => name === 'Quận 3')).toBe(false)
  })

  it('are refused whole when a unit owes nothing', async () => {
    const both = [unitNamed('Thành phố Thủ Đức'), unitNamed('Quận 3')]
    await expect(remind(both, '2024-03-30')).rejects.toMatchObject({
      code: 'document-nothing-to-say',
      params: { body: 'Quận 3' },
    })
    expect(await office.reads.selectFrom('issued_document').select('id').execute()).toHaveLength(3)
  })
})
