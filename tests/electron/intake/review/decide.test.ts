import { beforeAll, expect, it } from 'vitest'
import type { Database } from '../../../../electron/database/database.ts'
import { fileDetail, fileDifferences, itemDetail } from '../../../../electron/intake/review/detail.ts'
import { decide, listFiles, setPeriod, setUnit } from '../../../../electron/intake/service.ts'
import { fileRow } from '../../../../electron/intake/store.ts'
import { describeOnBothDialects } from '../../database/both-dialects.ts'
import { type Desk, deskOn, figures } from '../desk-fixture.ts'

type Decided = Parameters<typeof decide>[1]['decisions'][number]['decision']
const accept: Decided = { action: 'accept', value: null, indicatorId: null }

describeOnBothDialects('decisions about a file', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  type Rest = { version?: number | null; rememberName?: string }
  const say = (desk: Desk, id: string, key: string, decision: Decided, rest: Rest = {}) =>
    desk.run((writes) =>
      decide(writes, {
        id,
        decisions: [{ key, decision, version: rest.version ?? null }],
        rememberName: rest.rememberName ?? null,
      }),
    )

  it('let an accepted or corrected figure enter, and an ignored one not at all', async () => {
    const desk = await deskOn(database)
    const id = await desk.file({ values: figures({ 'A01?': 140, 'A02?': 9, 'A03?': 1 }) })
    await say(desk, id, 'PL1!E10', accept)
    await say(desk, id, 'PL1!E11', { action: 'correct', value: 90, indicatorId: null })
    await say(desk, id, 'PL1!E12', { action: 'ignore', value: null, indicatorId: null })
    expect(await fileDetail(database.reads, id)).toMatchObject({ sure: 2, check: 0 })
    await desk.apply([id])
    expect(await desk.standing()).toEqual({ '760 2024-Q1 A01': 140, '760 2024-Q1 A02': 90 })
    const kept = await database.reads
      .selectFrom('reported_value')
      .select(['value', 'text', 'decision'])
      .orderBy('cell')
      .execute()
    expect(kept).toEqual([
      { value: 140, text: '140', decision: 'accepted' },
      { value: 90, text: '9', decision: 'corrected' },
    ])
  })

  it('give an unknown row an indicator in its unit, and remember its name for the next file', async () => {
    const desk = await deskOn(database)
    const row = {
      key: 'PL1!B20',
      label: 'Giá trị quà',
      sheet: 'PL1',
      cell: 'B20',
      unitText: 'triệu đồng',
      candidates: ['E02'],
      figures: [
        { measure: 'thisPeriod' as const, value: 258.3, text: '258,3', cell: 'E20' },
        { measure: 'cumulative' as const, value: 300, text: '300', cell: 'F20' },
      ],
    }
    const id = await desk.file({ values: figures({ A01: 1 }), unknownRows: [row] })
    const e02 = desk.indicators.get('E02')!
    await say(
      desk,
      id,
      'PL1!B20',
      { action: 'reassign', value: null, indicatorId: e02 },
      { rememberName: 'Giá trị quà' },
    )
    await desk.apply([id])
    expect(await desk.standing()).toMatchObject({
      '760 2024-Q1 E02': 258_300_000,
      '760 2024-Q1 E02 cumulative': 300_000_000,
    })
    const aliases = await database.reads
      .selectFrom('alias')
      .select(['text', 'folded', 'origin', 'entity_id'])
      .execute()
    expect(aliases).toEqual([
      { text: 'Giá trị quà', folded: 'gia tri qua', origin: 'intake', entity_id: e02 },
    ])
  })

  it('take a hidden figure only when it is given an indicator', async () => {
    const desk = await deskOn(database)
    const hidden = {
      code: 'hidden-row' as const,
      params: { label: 'CLB', text: '16' },
      sheet: 'PL1',
      cell: 'E19',
    }
    const id = await desk.file({ values: figures({ A01: 1 }), warnings: [hidden] })
    expect((await fileDetail(database.reads, id)).items).toMatchObject([
      { kind: 'hidden', value: 16, label: 'CLB' },
    ])
    await expect(say(desk, id, 'hidden:PL1!E19', accept)).rejects.toMatchObject({ code: 'invalid-input' })
    await say(desk, id, 'hidden:PL1!E19', {
      action: 'take',
      value: null,
      indicatorId: desk.indicators.get('B01')!,
    })
    await desk.apply([id])
    expect(await desk.standing()).toEqual({ '760 2024-Q1 A01': 1, '760 2024-Q1 B01': 16 })
  })

  it('choose one of two rivals: accepting the other moves the choice, a sure figure is not pushed out', async () => {
    const desk = await deskOn(database)
    const rivals = [
      ...figures({ 'A01?': 12 }),
      ...figures({ 'A01?': 13 }, { key: 'PL1!E30', cell: 'E30' }),
      ...figures({ A02: 5 }, { key: 'PL1!E31', cell: 'E31' }),
    ]
    const id = await desk.file({ values: rivals })
    expect((await fileDetail(database.reads, id)).check).toBe(2)
    await say(desk, id, 'PL1!E10', accept)
    expect((await fileDetail(database.reads, id)).check).toBe(0)
    await say(desk, id, 'PL1!E30', accept)
    const { items } = await fileDetail(database.reads, id)
    expect(items.map((item) => [item.cell, item.decision?.action ?? null])).toEqual([
      ['E10', null],
      ['E30', 'accept'],
    ])
    const toA02: Decided = { action: 'reassign', value: null, indicatorId: desk.indicators.get('A02')! }
    await expect(say(desk, id, 'PL1!E10', toA02)).rejects.toMatchObject({
      code: 'figure-taken',
      params: { cell: 'E31' },
    })
  })

  it('can be taken back, and refuse to overwrite a decision made meanwhile', async () => {
    const desk = await deskOn(database)
    const id = await desk.file({ values: figures({ 'A01?': 140 }) })
    await say(desk, id, 'PL1!E10', accept)
    await expect(say(desk, id, 'PL1!E10', accept)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await say(desk, id, 'PL1!E10', null, { version: 1 })
    expect(await fileDetail(database.reads, id)).toMatchObject({ sure: 0, check: 1 })
  })

  it('are one for a row that is only oddly named', async () => {
    const desk = await deskOn(database)
    const named = { reasons: [{ code: 'label-similar' as const, params: {} }], labelCell: 'B10' }
    const id = await desk.file({
      values: [
        ...figures({ 'A01?': 486 }, named),
        ...figures({ 'A01?': 1329 }, { ...named, key: 'PL1!F10', cell: 'F10', measure: 'cumulative' }),
      ],
    })
    const { check, items } = await fileDetail(database.reads, id)
    expect(check).toBe(1)
    expect(items.map((item) => item.follows)).toEqual([null, 'PL1!E10'])
    const both = items.map(({ key }) => ({ key, decision: accept, version: null }))
    await desk.run((writes) => decide(writes, { id, decisions: both, rememberName: null }))
    await desk.apply([id])
    expect(await desk.standing()).toEqual({ '760 2024-Q1 A01': 486, '760 2024-Q1 A01 cumulative': 1329 })
  })

  it('wait for a unit and a period that the file leaves in doubt', async () => {
    const desk = await deskOn(database)
    const doubtful = <T>(value: T, rivals: T[]) => ({
      value,
      confidence: 'check' as const,
      sources: [],
      rivals,
    })
    const id = await desk.file({
      unit: doubtful('760', ['776']),
      period: doubtful('2024-Q1', ['2024-Q2']),
      values: figures({ A01: 1 }),
    })
    expect(await fileDetail(database.reads, id)).toMatchObject({
      check: 2,
      unitFinding: { settled: false, rivals: ['Quận 8'] },
      periodFinding: { settled: false, rivals: ['2024-Q2'] },
    })
    const seen = async () => {
      const { version } = await fileRow(database.reads, id)
      return { id, version }
    }
    const first = await seen()
    await desk.run((writes) => setUnit(writes, { ...first, unitId: desk.units.get('776')! }))
    await expect(
      desk.run((writes) => setUnit(writes, { ...first, unitId: desk.units.get('760')! })),
    ).rejects.toMatchObject({ code: 'changed-meanwhile' })
    const second = await seen()
    await desk.run((writes) => setPeriod(writes, { ...second, period: '2024-Q1' }))
    expect(await fileDetail(database.reads, id)).toMatchObject({ check: 0, unit: { code: '776' } })
  })

  it('are made beside the figures of the period before, of a year before, and of what stands', async () => {
    const desk = await deskOn(database)
    const of = (value: string) => ({ value, confidence: 'sure' as const, sources: [], rivals: [] })
    await desk.apply([await desk.file({ period: of('2023-Q4'), values: figures({ A01: 100 }) })])
    await desk.apply([await desk.file({ period: of('2023-Q1'), values: figures({ A01: 90 }) })])
    await desk.apply([await desk.file({ name: 'truoc.xlsx', values: figures({ A01: 120, A02: 5 }) })])
    const id = await desk.file({ values: figures({ A01: 140, B01: 2 }) })
    expect(await itemDetail(database.reads, id, 'PL1!E10')).toMatchObject({
      previousPeriod: { period: '2023-Q4', value: 100 },
      samePeriodLastYear: 90,
      storedNow: { value: 120, file: 'truoc.xlsx' },
    })
    expect((await fileDetail(database.reads, id)).earlier).toMatchObject({
      changed: 1,
      added: 1,
      dropped: 1,
      same: 0,
    })
    expect((await fileDifferences(database.reads, id)).differences).toMatchObject([
      { kind: 'changed', stored: 120, incoming: 140, storedFile: 'truoc.xlsx', unitName: 'Quận 1' },
      { kind: 'added', stored: null, incoming: 2 },
      { kind: 'dropped', stored: 5, incoming: null },
    ])
  })

  it('order the desk: first what waits for hands, then what is ready, then what was applied', async () => {
    const desk = await deskOn(database)
    const ready = await desk.file({ name: 'ready', values: figures({ A01: 1 }) })
    await desk.file({ name: 'hands', values: figures({ 'A01?': 1 }) })
    const applied = await desk.file({ name: 'applied', values: figures({ A02: 1 }) })
    await desk.apply([applied])
    const { files, appliedTotal } = await listFiles(
      database.reads,
      { appliedLimit: 100, also: null },
      '2024-03-20',
    )
    expect(files.map((file) => file.name)).toEqual(['hands', 'ready', 'applied'])
    expect(appliedTotal).toBe(1)
    const one = { appliedLimit: 0, also: applied }
    const led = await listFiles(database.reads, one, '2024-03-20')
    expect(led.files.at(-1)).toMatchObject({ name: 'applied' })
    expect(files.find((file) => file.id === ready)).toMatchObject({
      unit: { name: 'Quận 1' },
      units: 1,
      sure: 1,
    })
  })
})
