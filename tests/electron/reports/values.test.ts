import { beforeEach, expect, it } from 'vitest'
import type { Database } from '../../../electron/database/database.ts'
import { excerptOf } from '../../../electron/reports/excerpt.ts'
import { correctValue, noteValue, valueHistory } from '../../../electron/reports/values.ts'
import { undoCommand } from '../../../electron/safety/undo.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { type Desk, deskOn, figures, stamp } from '../intake/desk-fixture.ts'

describeOnBothDialects('a figure put right', (open) => {
  let database: Database | undefined
  let desk: Desk
  beforeEach(async () => {
    database ??= await open()
    desk = await deskOn(database)
  })

  const apply = async (values: Record<string, number>, answer?: 'keep' | 'overlapping' | 'whole') => {
    const result = await desk.apply([await desk.file({ values: figures(values) })], answer)
    if (result.outcome !== 'applied') throw new Error('not applied')
    return result.run.importRunId
  }
  const current = async (code = 'A01') =>
    desk.database.reads
      .selectFrom('reported_value')
      .selectAll()
      .where('indicator_id', '=', desk.indicators.get(code)!)
      .where('state', '=', 'current')
      .executeTakeFirstOrThrow()
  const correct = async (value: number, note = 'Đơn vị báo lại qua điện thoại') => {
    const { id, version } = await current()
    const asked = stamp('reports.correctValue')
    await desk.database.command(asked, (writes) => correctValue(writes, { id, version, value, note }))
    return asked.commandId
  }

  it('takes the place of the one that was read, which stays with its source', async () => {
    await apply({ A01: 12, A02: 5 })
    const read = await current()
    await correct(120)
    expect(await desk.standing()).toEqual({ '760 2024-Q1 A01': 120, '760 2024-Q1 A02': 5 })
    const now = await current()
    expect(now).toMatchObject({
      decision: 'corrected',
      text: '12',
      sheet: 'PL1',
      cell: 'E10',
      note: 'Đơn vị báo lại qua điện thoại',
    })
    const before = await desk.database.reads
      .selectFrom('reported_value')
      .selectAll()
      .where('id', '=', read.id)
      .executeTakeFirstOrThrow()
    expect(before).toMatchObject({ value: 12, state: 'superseded', superseded_by: now.id })
  })

  it('is refused to a user who saw an older figure', async () => {
    await apply({ A01: 12 })
    const { id, version } = await current()
    await correct(120)
    await expect(
      desk.run((writes) => correctValue(writes, { id, version, value: 1, note: 'x' })),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await expect(
      desk.run((writes) =>
        correctValue(writes, { id: crypto.randomUUID(), version: 1, value: 1, note: 'x' }),
      ),
    ).rejects.toMatchObject({ code: 'not-found' })
    expect(await desk.standing()).toEqual({ '760 2024-Q1 A01': 120 })
  })

  it('goes on standing when another file of the unit is taken back', async () => {
    await apply({ A01: 12 })
    await correct(120)
    const other = await apply({ B01: 7 })
    expect(await desk.standing()).toEqual({ '760 2024-Q1 A01': 120, '760 2024-Q1 B01': 7 })
    await desk.takeBack(other)
    expect(await desk.standing()).toEqual({ '760 2024-Q1 A01': 120 })
  })

  it('gives way to a corrected file, and stands again when that is taken back', async () => {
    await apply({ A01: 12 })
    await correct(120)
    await correct(125)
    const corrected = await apply({ A01: 130 }, 'overlapping')
    expect(await desk.standing()).toEqual({ '760 2024-Q1 A01': 130 })
    await desk.takeBack(corrected)
    expect(await desk.standing()).toEqual({ '760 2024-Q1 A01': 125 })
  })

  it('goes with the file it belongs to', async () => {
    const run = await apply({ A01: 12 })
    await correct(120)
    await desk.takeBack(run)
    expect(await desk.standing()).toEqual({})
  })

  it('can be taken back, and stays so whatever is applied and taken back later', async () => {
    await apply({ A01: 12 })
    const command = await correct(120)
    const undo = stamp('safety.undo')
    await desk.database.command(undo, (writes) => undoCommand(writes, undo.commandId, command))
    expect(await desk.standing()).toEqual({ '760 2024-Q1 A01': 12 })
    const other = await apply({ B01: 7 })
    await desk.takeBack(other)
    expect(await desk.standing()).toEqual({ '760 2024-Q1 A01': 12 })
  })

  it('tells all that happened to it', async () => {
    await apply({ A01: 12 })
    await correct(120)
    const { id, version } = await current()
    await desk.run((writes) => noteValue(writes, { id, version, note: 'Đã có công văn' }))
    const corrected = await apply({ A01: 130 }, 'overlapping')
    await desk.takeBack(corrected)
    const events = await valueHistory(desk.database.reads, id)
    expect(events.map(({ event, value, note }) => [event, value, note])).toEqual([
      ['read', 12, null],
      ['read', 130, null],
      ['corrected', 120, 'Đơn vị báo lại qua điện thoại'],
      ['noted', 120, 'Đã có công văn'],
      ['superseded', 120, 'Đã có công văn'],
      ['takenBack', 130, null],
      ['restored', 120, 'Đã có công văn'],
    ])
    expect(new Set(events.map(({ actor }) => actor))).toEqual(new Set(['Lan']))
  })

  it('takes a note and gives it up again', async () => {
    await apply({ A01: 12 })
    const first = await current()
    await desk.run((writes) => noteValue(writes, { ...first, note: 'Chờ đơn vị xác nhận' }))
    expect((await current()).note).toBe('Chờ đơn vị xác nhận')
    await expect(desk.run((writes) => noteValue(writes, { ...first, note: null }))).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
    const noted = await current()
    await desk.run((writes) => noteValue(writes, { ...noted, note: '' }))
    expect((await current()).note).toBeNull()
  })

  it('is shown with the rows of the sheet around it', async () => {
    await apply({ A01: 12 })
    const { id } = await current()
    const cell = (row: number, column: number, text: string) => ({
      row,
      column,
      address: '',
      value: { kind: 'text', text },
      text,
    })
    const sheet = {
      name: 'PL1',
      cells: [6, 7, 8, 9, 10, 11, 12].flatMap((row) => [cell(row, 0, `${row}`), cell(row, 4, `Số ${row}`)]),
      hiddenRows: new Set([8]),
    }
    const excerpt = await excerptOf(desk.database.reads, async () => ({ sheets: [sheet] }) as never, id)
    expect(
      excerpt.rows.map(({ index, cells }) => [
        index,
        ...cells.map(({ text, marked }) => (marked ? `[${text}]` : text)),
      ]),
    ).toEqual([
      [7, '7', 'Số 7'],
      [9, '9', '[Số 9]'],
      [10, '10', 'Số 10'],
      [11, '11', 'Số 11'],
    ])
    expect(excerpt.intakeFileId).not.toBeNull()
    await expect(
      excerptOf(desk.database.reads, async () => ({ sheets: [] }) as never, id),
    ).rejects.toMatchObject({ code: 'file-unreadable' })
  })
})
