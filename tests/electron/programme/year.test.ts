import { beforeEach, expect, it } from 'vitest'
import { listGroups } from '../../../electron/committee/service.ts'
import { memorialDaysOf } from '../../../electron/programme/calendar.ts'
import { createProgramme } from '../../../electron/programme/copy-year.ts'
import { adjust, close, compare, issue } from '../../../electron/programme/editions.ts'
import { activityDetail, followUp } from '../../../electron/programme/follow-up.ts'
import { saveObjective, takeGroups } from '../../../electron/programme/objectives.ts'
import { programmeOf, yearsOf } from '../../../electron/programme/programmes.ts'
import { removeActivity } from '../../../electron/programme/save-activity.ts'
import { storeFigure } from '../committee/committee-workspace.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { type ProgrammeOffice, programmeOffice } from './programme-office.ts'

const nothingSaid = {
  realFrom: null,
  realTo: null,
  preparingFrom: null,
  decision: null,
  decisionReason: null,
  postponedTo: null,
  health: null,
  healthSentence: null,
  notDoneReason: null,
}

describeOnBothDialects('the programme of a year', (open) => {
  let office: ProgrammeOffice
  beforeEach(async () => {
    office = await programmeOffice(await open())
  }, 60_000)

  const programme = async (year = 2024) => (await programmeOf(office.reads, year))!
  const act = async (date: string) => {
    const { id, version } = await programme()
    return { id, version, number: '03-KH/BCĐ', date, signer: 'Trưởng ban' }
  }

  it('is a draft, issued, adjusted and closed, and then stays as it is', async () => {
    expect((await programme()).state).toBe('draft')
    const first = await act('2024-02-01')
    await expect(office.command((writes) => adjust(writes, { ...first, reason: 'x' }))).rejects.toMatchObject(
      {
        code: 'programme-not-issued',
      },
    )
    await office.command((writes) => issue(writes, first))
    expect((await programme()).state).toBe('issued')
    const second = await act('2024-05-01')
    await expect(office.command((writes) => issue(writes, second))).rejects.toMatchObject({
      code: 'programme-issued',
    })
    const early = await act('2024-01-31')
    await expect(office.command((writes) => adjust(writes, { ...early, reason: 'x' }))).rejects.toMatchObject(
      {
        code: 'edition-backwards',
      },
    )
    await office.command((writes) => adjust(writes, { ...second, reason: 'Thêm hoạt động' }))
    expect(await programme()).toMatchObject({
      state: 'adjusted',
      editions: [
        { ordinal: 0, reason: null },
        { ordinal: 1, reason: 'Thêm hoạt động' },
      ],
    })
    const { id, version } = await programme()
    await office.command((writes) => close(writes, { id, version, date: '2024-12-31' }))
    expect(await yearsOf(office.reads)).toEqual([{ year: 2024, state: 'closed', activities: 0 }])
    await expect(office.add()).rejects.toMatchObject({ code: 'programme-closed', params: { year: '2024' } })
  })

  it('is told from its edition activity by activity, in words that last', async () => {
    const kept = await office.add({ content: 'Hiến máu' })
    const changed = await office.add({ place: 'Quận 8' })
    const removed = await office.add({ content: 'Giao lưu' })
    const first = await act('2024-02-01')
    const { editionId } = await office.command((writes) => issue(writes, first))
    expect(await programme()).toMatchObject({ changesSinceEdition: 0, editions: [{ activities: 3 }] })
    await office.save({ place: 'Quận 4', leadBodyId: office.bodies.women }, { id: changed, version: 1 })
    await office.command((writes) => removeActivity(writes, { id: removed, version: 1 }))
    const added = await office.add({ content: 'Khám bệnh' })
    const differences = await compare(office.reads, {
      programmeId: office.programmeId,
      from: editionId,
      to: null,
    })
    expect(differences.map(({ activityId, change }) => [activityId, change])).toEqual([
      [changed, 'changed'],
      [added, 'added'],
      [removed, 'removed'],
    ])
    expect(differences[0]!.fields).toEqual([
      { field: 'lead', before: 'BTLTP', after: 'HLHPN' },
      { field: 'place', before: 'Quận 8', after: 'Quận 4' },
    ])
    expect(differences.some(({ activityId }) => activityId === kept)).toBe(false)
    expect((await programme()).changesSinceEdition).toBe(3)
  })

  it('begins with what last year had, moved and told what was not finished', async () => {
    const unit = await office.unit('Quận 8')
    const done = await office.add({
      time: {
        kind: 'memorialDay',
        text: '27/7/2024',
        from: '2024-07-27',
        to: '2024-07-27',
        dayOfYear: '27-7',
      },
      unitIds: [unit.id],
    })
    const unfinished = await office.add({ content: 'Nhà tình nghĩa' })
    const cancelled = await office.add({ content: 'Giao lưu' })
    await office.command(async (writes) => {
      const real = { realFrom: '2024-07-27', realTo: '2024-07-27' }
      await followUp(writes, { ...nothingSaid, ...real, id: done, version: 1 }, '2024-12-20')
      const decision = { decision: 'cancelled' as const, decisionReason: 'Dịch bệnh' }
      await followUp(writes, { ...nothingSaid, ...decision, id: cancelled, version: 1 }, '2024-12-20')
    })
    const begun = await office.command((writes) =>
      createProgramme(writes, { year: 2025, title: 'Năm 2025', copyFromYear: 2024 }, '2024-12-20'),
    )
    expect(begun).toMatchObject({ copied: 2, unfinished: 1 })
    const rows = await office.rows({}, '2025-01-02', 2025)
    expect(
      rows.map(({ code, content, time, unfinishedLastYear }) => [
        code,
        content,
        time.from,
        unfinishedLastYear,
      ]),
    ).toEqual([
      ['HD-2025-001', 'Thăm gia đình chính sách', '2025-07-27', false],
      // Saturday 15 June 2024.
      ['HD-2025-002', 'Nhà tình nghĩa', '2025-06-14', true],
    ])
    expect((await programme(2025)).objectives.map(({ code, title }) => `${code} ${title}`)).toEqual(
      (await programme()).objectives.map(({ code, title }) => `${code} ${title}`),
    )
    const detail = await activityDetail(office.reads, rows[1]!.id, '2025-01-02')
    expect(detail.originLabel).toBe('HD-2024-002 - Nhà tình nghĩa')
    expect(detail.fields.origin).toMatchObject({ kind: 'lastYear', id: unfinished })
    const day = (await memorialDaysOf(office.reads, 2025)).find(({ date }) => date === '2025-07-27')!
    expect(day.activities.map(({ year }) => year)).toEqual([2025, 2024])
    expect(day.name).toEqual({ vi: 'Ngày Thương binh - Liệt sĩ', en: 'War invalids and martyrs day' })
  })

  it('proposes what last year reached as target, its quarters in the same shares', async () => {
    const [indicator, unit] = [await office.indicator('E01'), await office.unit('Quận 8')]
    const stored = (await programme()).objectives.find(({ id }) => id === office.objectives.welfare)!
    const target = { indicatorId: indicator.id, baseline: null, target: 24, quarters: [4, 8, 8, 4] as never }
    await office.command((writes) =>
      saveObjective(writes, { ...stored, programmeId: office.programmeId, targets: [target], before: null }),
    )
    for (const period of ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']) {
      await office.command((writes) =>
        storeFigure(writes, { unitId: unit.id, indicatorId: indicator.id, period }),
      )
    }
    await office.command((writes) =>
      createProgramme(writes, { year: 2025, title: 'Năm 2025', copyFromYear: 2024 }, '2024-12-20'),
    )
    const copied = (await programme(2025)).objectives.find(({ title }) => title === 'An sinh xã hội')!
    // Four quarters of 12 each were reported.
    expect(copied.targets).toEqual([
      { indicatorId: indicator.id, baseline: 48, target: 48, quarters: [8, 16, 16, 8] },
    ])
  })

  it('takes the content groups as its first tree, in one act', async () => {
    const { id: programmeId } = await office.command((writes) =>
      createProgramme(writes, { year: 2026, title: 'Năm 2026', copyFromYear: null }, '2026-01-05'),
    )
    const take = () => office.command((writes) => takeGroups(writes, { programmeId }))
    const groups = await listGroups(office.reads)
    expect(await take()).toEqual({ added: groups.length })
    const { objectives } = await programme(2026)
    expect(objectives.slice(0, 4).map(({ code }) => code)).toEqual(['I', 'II', 'III', 'IV'])
    expect(objectives.map(({ contentGroupId }) => contentGroupId)).toEqual(groups.map(({ id }) => id))
    await expect(take()).rejects.toMatchObject({ code: 'already-exists' })
  })

  it('is there once', async () => {
    await expect(
      office.command((writes) =>
        createProgramme(writes, { year: 2024, title: 'x', copyFromYear: null }, '2024-01-05'),
      ),
    ).rejects.toMatchObject({ code: 'already-exists' })
  })
})
