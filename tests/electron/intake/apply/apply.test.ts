import { beforeAll, expect, it } from 'vitest'
import type { Database } from '../../../../electron/database/database.ts'
import { describeOnBothDialects } from '../../database/both-dialects.ts'
import { type Desk, deskOn, figures } from '../desk-fixture.ts'

const runOf = (outcome: Awaited<ReturnType<Desk['apply']>>) => {
  if (outcome.outcome !== 'applied') throw new Error('was not applied')
  return outcome.run
}

describeOnBothDialects('applying files', (open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  it('stores what is sure, lists what nobody accepted, and keeps where each figure came from', async () => {
    const desk = await deskOn(database)
    const id = await desk.file({ name: 'PL1-Quan1.xlsx', values: figures({ A01: 12, 'A02?': 140 }) })
    const run = runOf(await desk.apply([id]))
    expect(run).toMatchObject({ number: 1, files: 1, values: 1, notAccepted: 1 })
    expect(await desk.standing()).toEqual({ '760 2024-Q1 A01': 12 })
    const values = await desk.database.reads
      .selectFrom('reported_value')
      .innerJoin('report', 'report.id', 'reported_value.report_id')
      .select(['file_name', 'sheet', 'cell', 'text', 'reported_value.state', 'received_date'])
      .orderBy('cell')
      .execute()
    const file = { file_name: 'PL1-Quan1.xlsx', sheet: 'PL1', received_date: '2024-03-15' }
    expect(values).toEqual([
      { ...file, cell: 'E10', text: '12', state: 'current' },
      { ...file, cell: 'E11', text: '140', state: 'notAccepted' },
    ])
  })

  it('lets a second file of the same unit and period add to the first', async () => {
    const desk = await deskOn(database)
    await desk.apply([await desk.file({ values: figures({ A01: 12, A02: 5 }) })])
    runOf(await desk.apply([await desk.file({ values: figures({ A02: 5, B01: 7 }) })]))
    expect(await desk.standing()).toEqual({
      '760 2024-Q1 A01': 12,
      '760 2024-Q1 A02': 5,
      '760 2024-Q1 B01': 7,
    })
  })

  it('asks before a figure that stands is changed, and stores nothing meanwhile', async () => {
    const desk = await deskOn(database)
    await desk.apply([await desk.file({ values: figures({ A01: 12, A02: 5 }) })])
    const corrected = await desk.file({ values: figures({ A01: 21, B01: 7 }) })
    const outcome = await desk.apply([corrected])
    expect(outcome).toMatchObject({
      outcome: 'contradicts',
      contradictions: [
        {
          same: 0,
          differences: [
            { kind: 'changed', stored: { value: 12 }, incoming: { value: 21 } },
            { kind: 'added', stored: null, incoming: { value: 7 } },
            { kind: 'dropped', stored: { value: 5 }, incoming: null },
          ],
        },
      ],
    })
    expect(await desk.standing()).toEqual({ '760 2024-Q1 A01': 12, '760 2024-Q1 A02': 5 })
    const runs = await desk.database.reads.selectFrom('import_run').selectAll().execute()
    expect(runs).toHaveLength(1)
  })

  it.each([
    ['keep' as const, { '760 2024-Q1 A01': 12, '760 2024-Q1 A02': 5, '760 2024-Q1 B01': 7 }],
    ['overlapping' as const, { '760 2024-Q1 A01': 21, '760 2024-Q1 A02': 5, '760 2024-Q1 B01': 7 }],
    ['whole' as const, { '760 2024-Q1 A01': 21, '760 2024-Q1 B01': 7 }],
  ])(
    'answers a contradiction with %s, and taking it back gives the first report again',
    async (answer, after) => {
      const desk = await deskOn(database)
      await desk.apply([await desk.file({ values: figures({ A01: 12, A02: 5 }) })])
      const corrected = await desk.file({ values: figures({ A01: 21, B01: 7 }) })
      const run = runOf(await desk.apply([corrected], answer))
      expect(await desk.standing()).toEqual(after)
      await desk.takeBack(run.importRunId)
      expect(await desk.standing()).toEqual({ '760 2024-Q1 A01': 12, '760 2024-Q1 A02': 5 })
    },
  )

  it('finds two files of one drop that contradict each other', async () => {
    const desk = await deskOn(database)
    const first = await desk.file({ values: figures({ A01: 12 }), received: '2024-03-14' })
    const second = await desk.file({ values: figures({ A01: 13 }), received: '2024-03-16' })
    expect(await desk.apply([second, first])).toMatchObject({
      outcome: 'contradicts',
      contradictions: [{ file: { fileId: second }, against: [{ reportId: first }] }],
    })
    expect(await desk.standing()).toEqual({})
    await desk.apply([first, second], 'overlapping')
    expect(await desk.standing()).toEqual({ '760 2024-Q1 A01': 13 })
  })

  it('makes a report for each unit of a sheet that covers several', async () => {
    const desk = await deskOn(database)
    const rows = [
      ...figures({ A01: 1 }, { unitCode: '760', key: 'M!C5', cell: 'C5' }),
      ...figures({ A01: 2 }, { unitCode: '776', key: 'M!C6', cell: 'C6' }),
    ]
    const nobody = { value: null, confidence: 'check' as const, sources: [], rivals: [] }
    const id = await desk.file({ unit: nobody, values: rows })
    runOf(await desk.apply([id]))
    expect(await desk.standing()).toEqual({ '760 2024-Q1 A01': 1, '776 2024-Q1 A01': 2 })
  })

  it('refuses a file without a unit or period, one already applied, and one changed since it was seen', async () => {
    const desk = await deskOn(database)
    const unclear = { value: null, confidence: 'check' as const, sources: [], rivals: [] }
    const noUnit = await desk.file({ unit: unclear, values: figures({ A01: 1 }) })
    const noPeriod = await desk.file({ period: unclear, values: figures({ A01: 1 }) })
    await expect(desk.apply([noUnit])).rejects.toMatchObject({ code: 'unit-missing' })
    await expect(desk.apply([noPeriod])).rejects.toMatchObject({ code: 'period-missing' })
    const id = await desk.file({ values: figures({ A01: 1 }) })
    const run = runOf(await desk.apply([id]))
    await expect(desk.apply([id])).rejects.toMatchObject({ code: 'already-applied' })
    await desk.takeBack(run.importRunId)
    await expect(desk.takeBack(run.importRunId)).rejects.toMatchObject({ code: 'already-taken-back' })
    expect(await desk.standing()).toEqual({})
  })

  it('never takes two figures of one file for one indicator', async () => {
    const desk = await deskOn(database)
    const twice = [...figures({ A01: 12 }), ...figures({ A01: 13 }, { key: 'PL1!E30', cell: 'E30' })]
    const run = runOf(await desk.apply([await desk.file({ values: twice })]))
    expect(run).toMatchObject({ values: 0, notAccepted: 2 })
    expect(await desk.standing()).toEqual({})
  })

  it('puts the files of a run that is taken back on the desk again', async () => {
    const desk = await deskOn(database)
    const id = await desk.file({ values: figures({ A01: 12 }) })
    const run = runOf(await desk.apply([id]))
    expect(await desk.takeBack(run.importRunId)).toEqual({ files: 1, values: 1 })
    runOf(await desk.apply([id]))
    expect(await desk.standing()).toEqual({ '760 2024-Q1 A01': 12 })
  })
})
