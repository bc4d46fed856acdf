import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listPeople } from '../../../electron/committee/people.ts'
import { listIndicators, listUnits } from '../../../electron/committee/service.ts'
import { registerOf } from '../../../electron/documents/issued-register.ts'
import { groupProgress, inbox, reportProgress } from '../../../electron/overview/service.ts'
import { allActivities } from '../../../electron/programme/activities.ts'
import { lookBack } from '../../../electron/programme/look-back.ts'
import { gapsOfYear, overlapsOfYear } from '../../../electron/programme/overlaps.ts'
import { yearsOf } from '../../../electron/programme/programmes.ts'
import { reportedActivities } from '../../../electron/programme/reported.ts'
import { checksOf } from '../../../electron/reports/checks.ts'
import { matrixOf } from '../../../electron/reports/matrix.ts'
import { summaryOf } from '../../../electron/reports/summary.ts'
import { createSampleWorkspace, sampleDay } from '../../../electron/workspace/sample.ts'
import { sampleFigure } from '../../../electron/workspace/sample-figures.ts'
import { openWorkspace, type Workspace } from '../../../electron/workspace/workspace.ts'
import { wordKind } from '../../../shared/contract/issued-documents.ts'

type Expected = { files: Record<string, { district: string; values: Record<string, number> }> }

describe('the sample workspace', () => {
  let folder: string
  let workspace: Workspace
  const fixtures = join(import.meta.dirname, '../../fixtures/district-workbooks')

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hiepdong-sample-'))
    await createSampleWorkspace(join(folder, 'mau'))
    workspace = await openWorkspace(join(folder, 'mau'), { dailyBackup: false })
  })
  afterAll(async () => {
    await workspace.close()
    await rm(folder, { recursive: true, force: true })
  })
  const reads = () => workspace.database.reads

  it('stands still on its day', () => {
    expect(workspace.clock.today()).toBe(sampleDay)
  })

  it('holds the figures of 2023 as they were invented', async () => {
    const on = { on: '2023-12-14', all: false }
    const [units, indicators] = [await listUnits(reads(), on), await listIndicators(reads(), on)]
    for (const quarter of [1, 3]) {
      const { rows } = await summaryOf(reads(), `2023-Q${quarter}`, sampleDay)
      for (const indicator of indicators.filter(({ kind }) => kind !== 'ratio')) {
        const figures = units.map((unit) => sampleFigure(unit, indicator, quarter) ?? 0)
        const row = rows.find(({ code }) => code === indicator.code)
        expect(row?.thisPeriod, indicator.code).toBe(figures.reduce((sum, figure) => sum + figure, 0))
      }
    }
  })

  it('holds of Quý I/2024 what the applied sample workbooks say', async () => {
    const expected = JSON.parse(await readFile(join(fixtures, 'expected.json'), 'utf8')) as Expected
    const left = ['QuanGoVap_VnTime.xlsx', 'HuyenBinhChanh bao cao.xlsx']
    const totals = new Map<string, number>()
    for (const [file, { values }] of Object.entries(expected.files)) {
      if (left.includes(file)) continue
      for (const [code, value] of Object.entries(values)) totals.set(code, (totals.get(code) ?? 0) + value)
    }
    const { rows } = await summaryOf(reads(), '2024-Q1', sampleDay)
    for (const { code, kind, thisPeriod } of rows) {
      if (kind !== 'ratio') expect(thisPeriod, code).toBe(totals.get(code) ?? null)
    }
  })

  it('has late, excused and missing reports, files on the desk, targets and people', async () => {
    const progress = await reportProgress(reads(), sampleDay)
    expect(progress).toMatchObject({ period: '2024-Q1', received: 18, owed: 22, toReview: 2, missing: 2 })
    expect(progress!.late).toBeGreaterThan(0)
    const waiting = await inbox(reads(), sampleDay)
    expect(waiting.flatMap((item) => (item.kind === 'missing' ? item.unitName : []))).toEqual([
      'Quận Tân Bình',
      'Huyện Cần Giờ',
    ])
    expect(new Set(waiting.map(({ kind }) => kind))).toEqual(
      new Set(['missing', 'review', 'ready', 'failed', 'task', 'minutes', 'conclusions', 'letter']),
    )
    const { cells } = await matrixOf(reads(), 2023, sampleDay)
    expect(new Set(cells.map(({ status }) => status))).toEqual(
      new Set(['received', 'incomplete', 'late', 'excused']),
    )
    const { rows } = await summaryOf(reads(), '2024-Q1', sampleDay)
    expect(rows.filter(({ target }) => target !== null).length).toBeGreaterThan(20)
    expect((await groupProgress(reads(), sampleDay)).every(({ reported }) => reported > 0)).toBe(true)
    expect(await checksOf(reads(), '2024-Q1', sampleDay)).not.toEqual([])
    expect((await listPeople(reads(), { on: sampleDay, all: false })).length).toBeGreaterThan(10)
  })

  it('has a programme of 2023 that is closed and one of 2024 under way, with one activity late', async () => {
    const [last, current] = await yearsOf(reads()).then((years) => years.toSorted((a, b) => a.year - b.year))
    expect(last).toMatchObject({ year: 2023, state: 'closed', activities: 27 })
    expect(current).toMatchObject({ year: 2024, state: 'issued', activities: 28 })
    const activities = await allActivities(reads(), 2024, sampleDay)
    expect(activities.filter(({ state }) => state === 'late').map(({ content }) => content)).toEqual([
      'Gặp mặt gia đình tân binh tiêu biểu',
    ])
  })

  it('shows something in every view of the programme: units, the four postures, figures, resources, pictures, reasons', async () => {
    for (const year of [2023, 2024]) {
      const look = await lookBack(reads(), year, sampleDay)
      const postures = look.byTag.filter(({ kind }) => kind === 'posture')
      expect(postures.map(({ planned }) => planned > 0)).toEqual([true, true, true, true])
      expect(look.byUnit).toHaveLength(22)
      expect(look.byUnit.every(({ planned }) => planned > 0)).toBe(true)
      expect(look.figures.length).toBeGreaterThan(15)
      expect(look.figures.every(({ target, done }) => target > 0 && done !== null)).toBe(true)
      for (const kind of ['money', 'inKind', 'people', 'vehicles']) {
        const own = look.resources.filter((each) => each.kind === kind)
        expect(own.some(({ planned }) => planned > 0) && own.some(({ real }) => real > 0)).toBe(true)
      }
      expect(look.beneficiaries.length).toBeGreaterThan(8)
      expect(look.highlights.length).toBeGreaterThan(0)
      const reported = await reportedActivities(reads(), year)
      expect(reported.some(({ activityId }) => activityId !== null)).toBe(true)
      expect(reported.some(({ activityId }) => activityId === null)).toBe(true)
    }
    const { notDone, directives } = await lookBack(reads(), 2023, sampleDay)
    expect(notDone.map(({ reason }) => reason !== null)).toEqual([true, true, true])
    expect(directives.length).toBeGreaterThan(0)
    // Those of 2024 come from the conclusions of its conference.
    expect((await lookBack(reads(), 2024, sampleDay)).directives.length).toBeGreaterThan(3)
    expect(await gapsOfYear(reads(), 2024)).not.toEqual([])
  })

  it('has two bodies that mean to visit the same people in the same place and month', async () => {
    const asked = { year: 2024, withinDays: 7, answered: false, most: 10 }
    const { pairs } = await overlapsOfYear(reads(), asked)
    expect(pairs.map(({ first, second }) => [first.content, second.content].toSorted())).toEqual([
      ['Khám bệnh tại nhà, tặng quà hộ nghèo', 'Khám bệnh, cấp thuốc miễn phí'],
    ])
  })

  it('has papers of every kind that went out, one letter answered and one not', async () => {
    const everything = {
      kinds: [],
      books: [],
      meetingId: null,
      bodyId: null,
      text: '',
      offset: 0,
      limit: 100,
    }
    const { rows, gaps } = await registerOf(reads(), everything)
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set([...wordKind.options, 'report']))
    expect(gaps).toEqual([])
    const letters = rows.filter(({ kind }) => kind === 'reminderLetter')
    expect(letters.map(({ answeredDate }) => answeredDate)).toEqual(['2024-03-20', null])
  })

  it('was made by its officer on the days it would have been', async () => {
    const commands = await reads()
      .selectFrom('performed_command')
      .select(['command', 'actor', 'at'])
      .orderBy('seq')
      .execute()
    expect(new Set(commands.map(({ actor }) => actor))).toEqual(new Set(['Đ/c Mai Thị V']))
    expect(commands.map(({ at }) => at)).toEqual(commands.map(({ at }) => at).toSorted())
    expect(commands.at(-1)!.at.slice(0, 10)).toBe('2024-03-22')
  })
})
