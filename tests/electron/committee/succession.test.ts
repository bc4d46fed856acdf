import { expect, it } from 'vitest'
import { listBodies, listUnits } from '../../../electron/committee/service.ts'
import { closeEntries, mergeEntries } from '../../../electron/committee/succession.ts'
import { matrixCells } from '../../../electron/reports/matrix.ts'
import { setUpYear } from '../../../electron/reports/year.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { seededCommittee, storeFigure } from './committee-workspace.ts'

describeOnBothDialects('closing and merging', (open) => {
  it('end an entry on its last day; it is gone the day after', async () => {
    const { reads, run, unit } = await seededCommittee(await open())
    const canGio = await unit('Huyện Cần Giờ')
    await run((writes) =>
      closeEntries(writes, 'unit', { entries: [canGio], lastDay: '2024-12-31', successorId: null }),
    )
    const names = async (on: string) => (await listUnits(reads, { on, all: false })).map(({ name }) => name)
    expect(await names('2024-12-31')).toContain('Huyện Cần Giờ')
    expect(await names('2025-01-01')).not.toContain('Huyện Cần Giờ')
  })

  it('end all 22 units at once, as a reorganisation does', async () => {
    const { reads, run } = await seededCommittee(await open())
    const entries = await listUnits(reads, { on: '2024-12-31', all: false })
    await run((writes) => closeEntries(writes, 'unit', { entries, lastDay: '2024-12-31', successorId: null }))
    expect(await listUnits(reads, { on: '2025-01-01', all: false })).toEqual([])
    expect(await listUnits(reads, { on: '2024-12-31', all: false })).toHaveLength(22)
  })

  it('close all or none: one entry that cannot end keeps the others open', async () => {
    const { reads, run, unit, indicator } = await seededCommittee(await open())
    const [one, other] = [await unit('Quận 1'), await unit('Quận 3')]
    const { id: indicatorId } = await indicator('A01')
    await run((writes) => storeFigure(writes, { unitId: other.id, indicatorId, period: '2024-Q2' }))
    const close = { entries: [one, other], lastDay: '2024-03-31', successorId: null }
    await expect(run((writes) => closeEntries(writes, 'unit', close))).rejects.toMatchObject({
      code: 'figures-after-end',
      params: { name: 'Quận 3', period: '2024-Q2', count: 1 },
    })
    expect((await listUnits(reads, { on: '2025-01-01', all: false })).map(({ id }) => id)).toContain(one.id)
  })

  it('merge units into a new one that may take over a code and a name', async () => {
    const { reads, run, unit } = await seededCommittee(await open())
    const sources = [await unit('Quận 1'), await unit('Quận 3')]
    const { id } = await run((writes) =>
      mergeEntries(writes, 'unit', {
        sources,
        from: '2024-07-01',
        into: {
          kind: 'new',
          own: { code: '760', name: 'Quận Trung tâm', kind: 'quận' },
          aliases: ['Quận 1', 'Quận 3'],
        },
      }),
    )
    const on = async (day: string) =>
      (await listUnits(reads, { on: day, all: false })).map((entry) => entry.name)
    expect(await on('2024-06-30')).toEqual(expect.arrayContaining(['Quận 1', 'Quận 3']))
    expect(await on('2024-07-01')).toContain('Quận Trung tâm')
    expect(await on('2024-07-01')).not.toContain('Quận 1')
    expect((await on('2024-07-01')).length).toBe(21)
    expect(await unit('Quận 1')).toMatchObject({ validTo: '2024-06-30', successorId: id })
    expect(await unit('Quận 3')).toMatchObject({ validTo: '2024-06-30', successorId: id })
  })

  it('merge a body into one that is there already', async () => {
    const { reads, run, body } = await seededCommittee(await open())
    const [hctd, hccb] = [await body('hctd'), await body('hccb')]
    await run((writes) =>
      mergeEntries(writes, 'body', {
        sources: [hctd],
        from: '2024-04-01',
        into: { kind: 'existing', id: hccb.id },
      }),
    )
    expect(await body('hctd')).toMatchObject({ validTo: '2024-03-31', successorId: hccb.id })
    expect((await listBodies(reads, { on: '2024-04-01', all: false })).map(({ code }) => code)).not.toContain(
      'hctd',
    )
  })

  it('refuse a successor that is not there on the next day, or leads back', async () => {
    const { run, body } = await seededCommittee(await open())
    const [bdvtu, btgdvtu, catp] = [await body('bdvtu'), await body('btgdvtu'), await body('catp')]
    const close = (entry: typeof catp, lastDay: string, successorId: string) =>
      run((writes) => closeEntries(writes, 'body', { entries: [entry], lastDay, successorId }))
    await expect(close(catp, '2024-12-31', btgdvtu.id)).rejects.toMatchObject({
      code: 'successor-not-in-force',
      params: { day: '2025-01-01' },
    })
    await expect(close(btgdvtu, '2025-12-31', bdvtu.id)).rejects.toMatchObject({ code: 'successor-circle' })
    await expect(close(catp, '2024-12-31', catp.id)).rejects.toMatchObject({ code: 'successor-circle' })
  })

  it('refuse a last day before the first', async () => {
    const { run, body } = await seededCommittee(await open())
    const btgdvtu = await body('btgdvtu')
    await expect(
      run((writes) =>
        closeEntries(writes, 'body', { entries: [btgdvtu], lastDay: '2025-02-02', successorId: null }),
      ),
    ).rejects.toMatchObject({ code: 'validity-backwards' })
  })

  it('ask the unit in force at the cut-off for the report, after a renaming and after a closing too', async () => {
    const { reads, run, unit } = await seededCommittee(await open())
    await run((writes) => setUpYear(writes, 2024))
    const owes = async (unitId: string) =>
      (await matrixCells(reads, 2024, '2024-03-22', { unitId })).map(({ period }) => period).sort()
    const [quan4, canGio] = [await unit('Quận 4'), await unit('Huyện Cần Giờ')]
    expect(await owes(quan4.id)).toEqual(['2024-H1', '2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2024-Y'])
    const { id } = await run((writes) =>
      mergeEntries(writes, 'unit', {
        sources: [quan4],
        from: '2024-07-01',
        into: { kind: 'new', own: { code: '773', name: 'Quận Khánh Hội', kind: 'quận' }, aliases: [] },
      }),
    )
    expect(await owes(quan4.id)).toEqual(['2024-H1', '2024-Q1', '2024-Q2'])
    expect(await owes(id)).toEqual(['2024-Q3', '2024-Q4', '2024-Y'])
    await run((writes) =>
      closeEntries(writes, 'unit', { entries: [canGio], lastDay: '2024-03-31', successorId: null }),
    )
    expect(await owes(canGio.id)).toEqual(['2024-Q1'])
  })
})
