import { v7 as uuidv7 } from 'uuid'
import { expect, it } from 'vitest'
import { businessDayEnd, businessDayStart } from '../../../electron/safety/business-day.ts'
import { type HistoryFilter, listHistory, whoChanged } from '../../../electron/safety/service.ts'
import { undoCommand } from '../../../electron/safety/undo.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { addIndicators, addPerson, addReport, addUnit } from '../database/rows.ts'
import { run, stampOf } from '../database/stamp.ts'

const all: HistoryFilter = {
  before: null,
  entity: null,
  entityId: null,
  actor: null,
  from: null,
  until: null,
  search: '',
  limit: 50,
}

describeOnBothDialects('the list of what was done', (open) => {
  it('shows commands newest first, with only what changed of a changed row', async () => {
    const database = await open()
    let id = ''
    await run(
      database,
      async (writes) => {
        id = await addPerson(writes, 'Nguyễn Văn An')
      },
      stampOf('committee.savePerson', 'Lan'),
    )
    await run(
      database,
      (writes) => writes.updateTable('person').set({ phone: '0903', version: 2 }).execute(),
      stampOf('committee.savePerson', 'Minh'),
    )
    const { entries, next } = await listHistory(database.reads, all)
    expect(next).toBeNull()
    expect(entries).toMatchObject([
      {
        actor: 'Minh',
        command: 'committee.savePerson',
        rowCount: 1,
        canUndo: true,
        rows: [
          {
            entity: 'person',
            entityId: id,
            operation: 'update',
            title: 'Nguyễn Văn An',
            before: { phone: null },
            after: { phone: '0903' },
          },
        ],
      },
      { actor: 'Lan', canUndo: false, rows: [{ operation: 'insert', before: null }] },
    ])
    expect(Object.keys(entries[0]!.rows[0]!.after!)).toEqual(['phone'])
  })

  it('names an edition of the programme by its number, and leaves the document it froze out', async () => {
    const database = await open()
    const content = JSON.stringify({ title: 'Chương trình', objectives: [] })
    await run(
      database,
      async (writes) => {
        const programme = { id: uuidv7(), year: 2024, title: 'Chương trình 2024', closed_date: null }
        await writes.insertInto('programme').values(programme).execute()
        const edition = { ordinal: 0, number: '12-CTr/BCĐ', date: '2024-03-11', signer: 'Lan', reason: null }
        await writes
          .insertInto('programme_edition')
          .values({ id: uuidv7(), programme_id: programme.id, ...edition, content })
          .execute()
      },
      stampOf('programme.issue', 'Lan'),
    )
    const { entries } = await listHistory(database.reads, all)
    const row = entries[0]!.rows.find(({ entity }) => entity === 'programme_edition')!
    expect(row.title).toBe('12-CTr/BCĐ')
    expect(row.after).not.toHaveProperty('content')
    expect(row.after).toMatchObject({ signer: 'Lan' })
  })

  it('names a report by its unit, period and file, and counts more rows than it shows', async () => {
    const database = await open()
    let unit = ''
    const setUp = await run(database, async (writes) => {
      unit = await addUnit(writes, '760', 'Quận 1')
      await addIndicators(
        writes,
        Array.from({ length: 30 }, (_, index) => `A${index}`),
      )
    })
    await run(database, (writes) => addReport(writes, unit, '2024-Q1', []))
    const { entries } = await listHistory(database.reads, all)
    const report = entries[0]!.rows.find((row) => row.entity === 'report')
    expect(report?.title).toBe('bc.xlsx, Quận 1, 2024-Q1')
    const first = entries.find((entry) => entry.commandId === setUp)!
    expect([first.rowCount, first.rows.length]).toEqual([32, 20])
  })

  it('goes from page to page without a gap or a repetition', async () => {
    const database = await open()
    for (let index = 0; index < 7; index++) await run(database, (writes) => addPerson(writes, `P${index}`))
    const titles: string[] = []
    let before: number | null = null
    do {
      const page = await listHistory(database.reads, { ...all, before, limit: 3 })
      titles.push(...page.entries.map((entry) => entry.rows[0]!.title))
      before = page.next
    } while (before !== null)
    expect(titles).toEqual(['P6', 'P5', 'P4', 'P3', 'P2', 'P1', 'P0'])
  })

  it('finds words without their marks, over pages, and by who did it', async () => {
    const database = await open()
    for (const name of ['Đặng Thị Bé', 'Lê Văn Tám', 'Trần Đặng Khoa']) {
      await run(database, (writes) => addPerson(writes, name), stampOf('committee.savePerson', 'Hoàng'))
    }
    const found = async (search: string, limit = 50) => {
      const page = await listHistory(database.reads, { ...all, search, limit })
      return page.entries.map((entry) => entry.rows[0]!.title)
    }
    expect(await found('dang')).toEqual(['Trần Đặng Khoa', 'Đặng Thị Bé'])
    expect(await found('DANG be')).toEqual(['Đặng Thị Bé'])
    // Letters of ids are no words: somewhere among so many ids stands every hexadecimal digit.
    for (const digit of 'abcdef') expect(await found(`hoang dang ${digit}0`)).toEqual([])
    expect(await found('hoang')).toHaveLength(3)
    expect(await found('không có')).toEqual([])
    const first = await listHistory(database.reads, { ...all, search: 'dang', limit: 1 })
    const second = await listHistory(database.reads, { ...all, search: 'dang', limit: 1, before: first.next })
    expect(second.entries.map((entry) => entry.rows[0]!.title)).toEqual(['Đặng Thị Bé'])
  })

  it('keeps to an officer, a day and a kind of row', async () => {
    const database = await open()
    const on = (at: string, actor: string) => ({ ...stampOf('test', actor), at })
    await run(database, (writes) => addPerson(writes, 'An'), on('2024-03-13T16:59:59.999Z', 'Lan'))
    await run(database, (writes) => addPerson(writes, 'Bình'), on('2024-03-13T17:00:00.000Z', 'Lan'))
    await run(database, (writes) => addUnit(writes, '760', 'Quận 1'), on('2024-03-14T16:59:59.999Z', 'Minh'))
    await run(database, (writes) => addPerson(writes, 'Chi'), on('2024-03-14T17:00:00.000Z', 'Minh'))
    const titles = async (filter: Partial<HistoryFilter>) =>
      (await listHistory(database.reads, { ...all, ...filter })).entries.map((entry) => entry.rows[0]!.title)
    expect(await titles({ actor: 'Minh' })).toEqual(['Chi', 'Quận 1'])
    expect(await titles({ entity: 'unit' })).toEqual(['Quận 1'])
    expect(
      await titles({ from: businessDayStart('2024-03-14'), until: businessDayEnd('2024-03-14') }),
    ).toEqual(['Quận 1', 'Bình'])
  })

  it('tells who changed a row', async () => {
    const database = await open()
    let id = ''
    await run(
      database,
      async (writes) => {
        id = await addPerson(writes, 'An')
        await addPerson(writes, 'Bình')
      },
      stampOf('a', 'Lan'),
    )
    await run(
      database,
      (writes) => writes.updateTable('person').set({ note: 'x' }).where('id', '=', id).execute(),
      stampOf('b', 'Minh'),
    )
    await run(
      database,
      (writes) => writes.updateTable('person').set({ note: 'x' }).where('id', '!=', id).execute(),
      stampOf('c', 'Hoa'),
    )
    expect((await whoChanged(database.reads, 'person', id)).map((entry) => entry.actor)).toEqual([
      'Minh',
      'Lan',
    ])
  })

  it('says that a command that was taken back, or overtaken, cannot be taken back', async () => {
    const database = await open()
    const taken = await run(database, (writes) => addPerson(writes, 'An'))
    await run(database, (writes, own) => undoCommand(writes, own, taken))
    const overtaken = await run(database, (writes) => addPerson(writes, 'Bình'))
    await run(database, (writes) => writes.updateTable('person').set({ note: 'x' }).execute())
    const { entries } = await listHistory(database.reads, all)
    const canUndo = new Map(entries.map((entry) => [entry.commandId, entry.canUndo]))
    expect([canUndo.get(taken), canUndo.get(overtaken)]).toEqual([false, false])
  })
})
