import { beforeEach, expect, it } from 'vitest'
import { followUp } from '../../../electron/programme/follow-up.ts'
import { lookBack } from '../../../electron/programme/look-back.ts'
import { saveObjective } from '../../../electron/programme/objectives.ts'
import { programmeOf } from '../../../electron/programme/programmes.ts'
import { objectiveProgress, progressOf } from '../../../electron/programme/progress.ts'
import {
  linkReported,
  reportedActivities,
  saveReportedActivity,
} from '../../../electron/programme/reported.ts'
import { storeFigure } from '../committee/committee-workspace.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { type ProgrammeOffice, programmeOffice } from './programme-office.ts'

const done = {
  realFrom: '2024-06-15',
  realTo: '2024-06-15',
  preparingFrom: null,
  decision: null,
  decisionReason: null,
  postponedTo: null,
  health: null,
  healthSentence: null,
  notDoneReason: null,
}

describeOnBothDialects('plan against done', (open) => {
  let office: ProgrammeOffice
  beforeEach(async () => {
    office = await programmeOffice(await open())
  }, 60_000)

  const setTarget = async (indicatorId: string, target: number, quarters: (number | null)[]) => {
    const programme = (await programmeOf(office.reads, 2024))!
    const stored = programme.objectives.find(({ id }) => id === office.objectives.welfare)!
    const targets = [{ indicatorId, baseline: 10, target, quarters: quarters as never }]
    await office.command((writes) =>
      saveObjective(writes, { ...stored, programmeId: office.programmeId, targets, before: null }),
    )
  }

  it('adds what units and bodies report by quarter, and forecasts by the plan', async () => {
    const indicator = await office.indicator('E01')
    const unitId = (await office.unit('Quận 8')).id
    await setTarget(indicator.id, 100, [20, 20, 30, 30])
    for (const [period, year] of [
      ['Q1', 2024],
      ['Q2', 2024],
      ['Q1', 2023],
    ] as const) {
      await office.command((writes) =>
        storeFigure(writes, { unitId, indicatorId: indicator.id, period: `${year}-${period}` }),
      )
    }
    await office.add({ targets: [{ indicatorId: indicator.id, planned: 50, real: 8 }] })
    const [row, ...others] = await progressOf(office.reads, { year: 2024, asOf: '2024-07-20' })
    expect(others).toEqual([])
    expect(row).toMatchObject({
      code: 'E01',
      baseline: 10,
      target: 100,
      plannedByQuarter: [20, 20, 30, 30],
      // Units 12 a quarter; the body's 8 in the quarter of its activity.
      doneByQuarter: [12, 20, null, null],
      done: 32,
      percent: 32,
      forecast: 80,
      formula: { code: 'forecast-by-plan', params: { units: 24, bodies: 8, planned: 40, total: 100 } },
    })
    const [early] = await progressOf(office.reads, { year: 2024, asOf: '2024-03-31' })
    expect(early).toMatchObject({ doneByQuarter: [12, null, null, null], done: 12, samePeriodLastYear: 12 })
  })

  it('counts once what a body led and units took part in: the units say it, the body only where they are silent', async () => {
    const indicator = await office.indicator('E01')
    const unitId = (await office.unit('Quận 8')).id
    await office.command((writes) =>
      storeFigure(writes, { unitId, indicatorId: indicator.id, period: '2024-Q2' }),
    )
    const led = (
      real: number,
      time: ReturnType<typeof office.on>,
      units: { allUnits?: true; unitIds?: string[] },
    ) => office.add({ ...units, time, targets: [{ indicatorId: indicator.id, planned: 50, real }] })
    await led(7, office.on('2024-02-10'), { unitIds: [unitId] })
    await led(8, office.on('2024-05-10'), { unitIds: [unitId] })
    await led(9, office.on('2024-05-20'), { allUnits: true })
    await led(5, office.on('2024-06-20'), {})
    const [row] = await progressOf(office.reads, { year: 2024, asOf: '2024-07-20' })
    // Units reported 12 for the second quarter and nothing for the first.
    expect(row).toMatchObject({ doneByQuarter: [7, 12 + 5, null, null], done: 7 + 12 + 5 })
  })

  it('takes the targets of activities where the objectives have none, and tells when nothing was reported', async () => {
    const indicator = await office.indicator('E01')
    await office.add({ targets: [{ indicatorId: indicator.id, planned: 50, real: null }] })
    await office.add({
      targets: [{ indicatorId: indicator.id, planned: 30, real: null }],
      time: office.on('2024-01-10'),
    })
    expect(await progressOf(office.reads, { year: 2024, asOf: '2024-07-20' })).toMatchObject([
      {
        target: 80,
        plannedByQuarter: [30, 50, null, null],
        done: null,
        forecast: null,
        formula: { code: 'forecast-nothing-yet' },
      },
    ])
  })

  it('shows of each objective what its progress was made of', async () => {
    const { visits, gratitude } = office.objectives
    const first = await office.add({ weight: 3 })
    const second = await office.add()
    const cancelled = await office.add()
    await office.command(async (writes) => {
      await followUp(writes, { ...done, id: first, version: 1 }, '2024-06-20')
      const decision = {
        ...done,
        realFrom: null,
        realTo: null,
        decision: 'cancelled',
        decisionReason: 'x',
      } as const
      await followUp(writes, { ...decision, id: cancelled, version: 1 }, '2024-06-20')
    })
    const all = await objectiveProgress(office.reads, 2024, '2024-06-20')
    const of = (id: string) => all.find(({ objectiveId }) => objectiveId === id)!
    expect(of(visits).progress).toBe(0.75)
    expect(of(visits).parts.map(({ id, share, explanation }) => [id, share, explanation.code])).toEqual([
      [first, 0.75, 'progress-done'],
      [second, 0.25, 'progress-no-result'],
      [cancelled, 0, 'progress-cancelled'],
    ])
    expect(of(gratitude)).toMatchObject({ progress: 0.75, parts: [{ kind: 'objective', share: 1 }] })
    expect(of(office.objectives.welfare)).toMatchObject({ progress: null, parts: [] })
  })

  it('suggests which planned activity a reported one was, until somebody confirms', async () => {
    const unit = await office.unit('Quận 8')
    const planned = await office.add({ unitIds: [unit.id] })
    const { id } = await office.command((writes) =>
      saveReportedActivity(writes, {
        id: null,
        version: 0,
        year: 2024,
        unitId: unit.id,
        bodyId: null,
        date: '2024-06-16',
        content: 'Thăm 20 gia đình chính sách',
        place: null,
        result: '20 phần quà',
      }),
    )
    expect(await reportedActivities(office.reads, 2024)).toMatchObject([
      {
        activityId: null,
        suggestions: [
          { activityId: planned, code: 'HD-2024-001', reasons: [{}, { params: { name: 'Quận 8' } }, {}] },
        ],
      },
    ])
    await office.command((writes) => linkReported(writes, { id, version: 1, activityId: planned }))
    expect(await reportedActivities(office.reads, 2024)).toMatchObject([
      { activityId: planned, suggestions: [] },
    ])
  })

  it('looks back on the year by group, body, unit and tag, with resources and what was not done', async () => {
    const unit = await office.unit('Quận 8')
    const money = {
      kind: 'money',
      source: 'Xã hội hóa',
      description: null,
      quantity: null,
      unitText: null,
    } as const
    const first = await office.add({
      unitIds: [unit.id],
      tagIds: [office.tag('chinh-sach'), office.tag('me-vnah')],
      supports: [{ bodyId: office.bodies.women, part: null }],
      resources: [
        { ...money, stage: 'planned', value: 100 },
        { ...money, stage: 'real', value: 81 },
      ],
      origin: { kind: 'directive', id: null, text: 'Chăm lo các mẹ' },
    })
    await office.add({ content: 'Hiến máu', objectiveId: office.objectives.welfare })
    await office.command((writes) => followUp(writes, { ...done, id: first, version: 1 }, '2024-12-20'))
    const back = await lookBack(office.reads, 2024, '2024-12-20')
    expect(back.byGroup).toMatchObject([
      { code: 'E', planned: 1, done: 0, late: 1 },
      { code: 'F', planned: 1, done: 1, late: 0 },
    ])
    expect(back.byBody).toEqual([
      { bodyId: office.bodies.army, short: 'BTLTP', led: 2, ledDone: 1, supported: 0 },
      { bodyId: office.bodies.women, short: 'HLHPN', led: 0, ledDone: 0, supported: 1 },
    ])
    expect(back.byUnit.find(({ unitId }) => unitId === unit.id)).toMatchObject({ planned: 1, done: 1 })
    expect(back.byTag).toHaveLength(2)
    expect(back.resources).toEqual([{ source: 'Xã hội hóa', kind: 'money', planned: 100, real: 81 }])
    expect(back.beneficiaries.map(({ value }) => value)).toEqual([41, 41])
    expect(back.notDone).toMatchObject([{ content: 'Hiến máu', state: 'late' }])
    expect(back.directives).toMatchObject([{ text: 'Chăm lo các mẹ', state: 'done' }])
  })
})
