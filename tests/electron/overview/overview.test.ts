import { describe, expect, it } from 'vitest'
import type { IntakeFile } from '../../../electron/intake/service.ts'
import { byUrgency, reportsWaiting } from '../../../electron/overview/inbox.ts'
import {
  groupProgress,
  inbox,
  periodOfWork,
  reportProgress,
  upcoming,
} from '../../../electron/overview/service.ts'
import type { MatrixCell } from '../../../electron/reports/matrix.ts'
import { countMissingReports, excuse, extend, matrixOf } from '../../../electron/reports/matrix.ts'
import { setUpYear } from '../../../electron/reports/year.ts'
import { seededCommittee, storeFigure } from '../committee/committee-workspace.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'

const today = '2024-03-22'

describeOnBothDialects('the overview', (open) => {
  /** 2024 is set up; all but four units have sent Quý I, one of these is excused and one has until 29/3. */
  const working = async () => {
    const committee = await seededCommittee(await open())
    const { reads, run, indicator } = committee
    await run((writes) => setUpYear(writes, 2024))
    const { id: indicatorId } = await indicator('E02')
    const matrix = await matrixOf(reads, 2024, today)
    const silent = ['Quận Tân Bình', 'Huyện Cần Giờ', 'Quận 1', 'Quận 3']
    for (const { id: unitId, name } of matrix.units) {
      if (silent.includes(name)) continue
      await run((writes) => storeFigure(writes, { unitId, indicatorId, period: '2024-Q1' }))
    }
    const cellOf = async (name: string) => {
      const { id } = await committee.unit(name)
      const cell = matrix.cells.find(({ unitId, period }) => unitId === id && period === '2024-Q1')!
      return { id: cell.expectedReportId!, version: cell.version! }
    }
    const [excused, extended] = [await cellOf('Quận 1'), await cellOf('Quận 3')]
    await run((writes) => excuse(writes, [excused], 'Sáp nhập'))
    await run((writes) => extend(writes, extended, '2024-03-29'))
    return committee
  }

  it('names what has not come, overdue first, and leaves out what is excused', async () => {
    const { reads } = await working()
    const items = await inbox(reads, today)
    expect(items.map((item) => item.kind === 'missing' && [item.unitName, item.overdueDays])).toEqual([
      ['Quận Tân Bình', 4],
      ['Huyện Cần Giờ', 4],
      ['Quận 3', 0],
    ])
    expect(items[2]).toMatchObject({ kind: 'missing', period: '2024-Q1', dueDate: '2024-03-29' })
  })

  it('counts as the matrix and the navigation do', async () => {
    const { reads } = await working()
    const progress = await reportProgress(reads, today)
    expect(progress).toMatchObject({
      period: '2024-Q1',
      cutOff: '2024-03-14',
      dueDate: '2024-03-18',
      received: 18,
      owed: 21,
      onTime: 18,
      late: 0,
      toReview: 0,
      missing: 2,
      notDue: 1,
      excused: 1,
    })
    const matrix = await matrixOf(reads, 2024, today)
    const column = matrix.periods.find(({ id }) => id === '2024-Q1')!
    expect({ received: progress!.received, owed: progress!.owed }).toEqual({
      received: column.received,
      owed: column.owed,
    })
    const overdue = (await inbox(reads, today)).filter(
      (item) => item.kind === 'missing' && item.overdueDays > 0,
    )
    expect(await countMissingReports(reads, 2024, today)).toBe(overdue.length)
  })

  it('counts figures by content group as the consolidation does, all groups together as in the matrix', async () => {
    const { reads } = await working()
    const groups = await groupProgress(reads, today)
    expect(groups).toHaveLength(10)
    const e = groups.find(({ code }) => code === 'E')!
    expect(e.reported).toBe(18)
    const progress = await reportProgress(reads, today)
    expect(groups.reduce((sum, { reported }) => sum + reported, 0)).toBe(progress!.figures)
    expect(groups.reduce((sum, { expected }) => sum + expected, 0)).toBe(progress!.figuresExpected)
  })

  it('works on the last period that was cut off, and on the first before any was', async () => {
    const { reads, run } = await working()
    await run((writes) => setUpYear(writes, 2023))
    expect((await periodOfWork(reads, '2024-03-13'))?.id).toBe('2023-Q4')
    expect((await periodOfWork(reads, '2024-03-14'))?.id).toBe('2024-Q1')
    expect((await periodOfWork(reads, '2024-06-20'))?.id).toBe('2024-Q2')
  })

  it('has nothing to show in a workspace without units or years', async () => {
    const { reads } = await seededCommittee(await open())
    expect(await reportProgress(reads, today)).toBeNull()
    expect(await groupProgress(reads, today)).toEqual([])
    expect(await inbox(reads, today)).toEqual([])
    expect((await upcoming(reads, today)).length).toBeGreaterThan(0)
  })
})

describe('reports in the inbox', () => {
  const cell = (more: Partial<MatrixCell>): MatrixCell => ({
    unitId: 'u',
    period: '2024-Q1',
    status: 'missing',
    expectedReportId: 'e',
    version: 1,
    dueDate: '2024-03-18',
    receivedDate: null,
    lateDays: 0,
    reported: 0,
    expected: 61,
    excusedReason: null,
    extendedDueDate: null,
    overdueDays: 4,
    waitingFileId: null,
    ...more,
  })
  const file = (more: Partial<IntakeFile>): IntakeFile => ({
    id: 'f',
    version: 1,
    name: 'BC.xlsx',
    state: 'review',
    unit: null,
    units: 1,
    period: '2024-Q1',
    receivedDate: '2024-03-20',
    addedAt: '2024-03-20T02:00:00.000Z',
    sure: 20,
    check: 2,
    unknown: 0,
    warnings: 0,
    error: null,
    importRunId: null,
    ...more,
  })
  const names = new Map([['u', 'Quận 1']])
  const items = (cells: MatrixCell[], files: IntakeFile[]) =>
    reportsWaiting(cells, files, names, () => true).sort(byUrgency)

  it('lets a file on the desk stand for the overdue report it answers', () => {
    const waiting = items([cell({ waitingFileId: 'f' })], [file({})])
    expect(waiting).toEqual([expect.objectContaining({ kind: 'review', key: 'f', overdueDays: 4 })])
  })

  it('says of a file whether it is to be checked, applied, or could not be read; not while it is being read', () => {
    const kinds = items(
      [],
      [
        file({ id: 'a' }),
        file({ id: 'b', check: 0 }),
        file({ id: 'c', state: 'failed', error: { code: 'password-protected', params: {} } }),
        file({ id: 'd', state: 'reading' }),
        file({ id: 'e', state: 'applied' }),
      ],
    ).map(({ key, kind }) => `${key} ${kind}`)
    expect(kinds).toEqual(['a review', 'b ready', 'c failed'])
  })

  it('goes from the longest overdue over files by the day they came to what is due soon', () => {
    const order = items(
      [
        cell({ unitId: 'soon', status: 'notDue', overdueDays: 0, dueDate: '2024-03-25' }),
        cell({ unitId: 'little', overdueDays: 1 }),
        cell({ unitId: 'long', overdueDays: 9 }),
      ],
      [file({ id: 'new', receivedDate: '2024-03-21' }), file({ id: 'old', receivedDate: '2024-03-10' })],
    ).map(({ key }) => key.split(' ')[0])
    expect(order).toEqual(['long', 'little', 'old', 'new', 'soon'])
  })

  it('forgets what has been overdue for more than a year', () => {
    expect(items([cell({ overdueDays: 367 })], [])).toEqual([])
    expect(items([cell({ overdueDays: 366 })], [])).toHaveLength(1)
  })
})
