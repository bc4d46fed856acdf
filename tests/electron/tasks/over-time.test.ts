import { beforeAll, describe, expect, it } from 'vitest'
import { listBodies } from '../../../electron/committee/service.ts'
import { closeEntries } from '../../../electron/committee/succession.ts'
import { type Act, actOnTask, previewActs } from '../../../electron/tasks/act-on-task.ts'
import { taskDetailOf } from '../../../electron/tasks/detail.ts'
import { everyTask } from '../../../electron/tasks/filter-store.ts'
import { taskReport } from '../../../electron/tasks/report.ts'
import { saveTask } from '../../../electron/tasks/save-task.ts'
import { columnsOfState, recordedActOf } from '../../../electron/tasks/task-record.ts'
import type { ActRecord } from '../../../electron/tasks/task-store.ts'
import { replay } from '../../../shared/domain/task-acts.ts'
import { taskSentence as english } from '../../../shared/words/tasks-en.ts'
import { taskSentence as vietnamese } from '../../../shared/words/tasks-vi.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { type TaskOffice, taskOffice } from './task-office.ts'

const on = '2024-03-20'
const remind: Act = { kind: 'remind', date: on, text: 'báo cáo', answerBy: '2024-03-21', bodyId: null }

describeOnBothDialects('Tasks over time', (open) => {
  let office: TaskOffice
  beforeAll(async () => {
    office = await taskOffice(await open())
  })

  describe('of a body that closes in the middle of the year', () => {
    const later = '2024-07-15'
    const given = { actor: 'Thư ký', today: later }
    const at = (id: string) => taskDetailOf(office.reads, id, later)

    it('say who follows it, go to who follows it, and can be written on from then', async () => {
      const { women, youth, police } = office.bodies
      const lead = await office.give({ leadBodyId: youth, deadline: '2024-09-30' })
      const bodies = await listBodies(office.reads, { on: later, all: true })
      const closing = bodies.find((body) => body.id === youth)!
      const successor = bodies.find((body) => body.id === women)!.short
      await office.command((writes) =>
        closeEntries(writes, 'body', {
          entries: [{ id: youth, version: closing.version }],
          lastDay: '2024-06-30',
          successorId: women,
        }),
      )
      const { why } = await at(lead.id)
      expect(why).toMatchObject({
        code: 'why-under-way',
        params: { closedOn: '2024-06-30' },
      })
      expect(vietnamese(why.code as 'why-under-way', why.params)).toContain(`cơ quan kế thừa là ${successor}`)
      expect(english(why.code as 'why-under-way', why.params)).toContain(`successor is ${successor}`)
      // Before its last day it is a lead like any other.
      expect((await taskDetailOf(office.reads, lead.id, '2024-06-30')).why.params).not.toHaveProperty(
        'closedBody',
      )

      const fields = { ...office.plain, issuedDate: '2024-07-01', deadline: '2024-09-30' }
      await expect(office.give({ ...fields, leadBodyId: youth })).rejects.toMatchObject({
        code: 'task-lead-not-in-force',
        params: { successor },
      })
      // A task that was given in its time may still be entered.
      await office.give({ leadBodyId: youth, issuedDate: '2024-06-30', deadline: '2024-09-30' })

      const back = {
        kind: 'reassign',
        date: later,
        leadBodyId: youth,
        leadPerson: null,
        reason: 'nhầm',
      } as const
      const elsewhere = await office.give({ ...fields, leadBodyId: police })
      const [refused] = await previewActs(
        office.reads,
        { tasks: [{ id: elsewhere.id, version: 1 }], act: back },
        later,
      )
      expect(refused!.problem).toMatchObject({ code: 'task-lead-not-in-force', params: { successor } })

      await office.command((writes) =>
        actOnTask(
          writes,
          {
            id: lead.id,
            version: 1,
            act: { ...back, leadBodyId: women, leadPerson: 'Đ/c Lê Thị H', reason: 'kế thừa' },
          },
          given,
        ),
      )
      const moved = await at(lead.id)
      expect(moved).toMatchObject({ leadBodyId: women, why: { code: 'why-under-way' } })
      expect(moved.why.params).not.toHaveProperty('closedBody')
      expect((await office.list({ text: 'le thi h' })).rows.map(({ id }) => id)).toEqual([lead.id])
    })

    it('keep their other bodies when the form is saved after one of them has closed', async () => {
      const { army, youth, police } = office.bodies
      const support = (bodyId: string) => ({ bodyId, part: null, deadline: null })
      const { id } = await office.give({ issuedDate: '2024-03-06', supports: [support(youth)] })
      await office.act(id, { kind: 'accept', date: on, text: null })
      const save = async (supports: (typeof office.plain)['supports']) => {
        const { version } = await at(id)
        const fields = { ...office.plain, supports }
        await office.command((writes) => saveTask(writes, { id, version, fields }, given))
      }
      await save([support(youth), support(police)])
      expect((await at(id)).supportIds).toEqual([youth, police])
      await save([support(police)])
      await expect(save([support(police), support(youth)])).rejects.toMatchObject({
        code: 'task-support-not-in-force',
      })
      expect((await at(id)).leadBodyId).toBe(army)
    })
  })

  it('owe answers by the body that was asked, lead or support', async () => {
    const { army, police } = office.bodies
    const before = await taskReport(office.reads, everyTask, on)
    const owedOf = (report: typeof before, bodyId: string) =>
      report.bodies.find((body) => body.bodyId === bodyId)?.answersOwed ?? 0
    const { id } = await office.give({ supports: [{ bodyId: police, part: null, deadline: null }] })
    await office.act(id, remind)
    await office.act(id, { ...remind, bodyId: police })
    await office.act(id, { ...remind, bodyId: police })
    await office.act(id, { kind: 'answer', date: on, text: 'đã gửi', bodyId: null })
    const report = await taskReport(office.reads, everyTask, on)
    expect(owedOf(report, army) - owedOf(before, army)).toBe(0)
    expect(owedOf(report, police) - owedOf(before, police)).toBe(2)
    expect(report.quality.answerOwed - before.quality.answerOwed).toBe(1)
  })

  it('ask no answer any more of a lead they were taken from', async () => {
    const { id } = await office.give()
    await office.act(id, remind)
    const leadBodyId = office.bodies.police
    await office.act(id, {
      kind: 'reassign',
      date: on,
      leadBodyId,
      leadPerson: null,
      reason: 'đúng lĩnh vực',
    })
    const detail = await office.detail(id)
    expect(detail.answersOwed).toBe(0)
    expect(detail.acts.find(({ kind }) => kind === 'remind')).toMatchObject({ answered: null })
  })

  it('can be told again from history alone', async () => {
    const { id } = await office.give({ deadline: '2024-03-15' })
    await office.act(id, { kind: 'accept', date: on, text: null })
    await office.act(id, {
      kind: 'extend',
      date: on,
      deadline: '2024-04-30',
      reason: 'chờ kinh phí',
      allowedBy: 'Trưởng Ban',
      meetingId: null,
    })
    await office.act(id, remind)
    await office.act(id, { kind: 'cancel', date: on, reason: 'trùng' })
    await office.act(id, { kind: 'reopen', date: on, reason: 'không trùng' })
    const rows = await office.reads
      .selectFrom('history')
      .select(['entity', 'entity_id', 'after'])
      .where('entity', 'in', ['task', 'task_act'])
      .orderBy('seq')
      .execute()
    const after = rows.map(({ entity, entity_id, after }) => ({ entity, entity_id, row: JSON.parse(after!) }))
    const acts = after.filter(({ entity, row }) => entity === 'task_act' && row.task_id === id)
    expect(acts).toHaveLength(6)
    const state = replay(acts.map(({ row }) => recordedActOf(row as ActRecord)))
    expect(after.filter((each) => each.entity === 'task' && each.entity_id === id).at(-1)!.row).toMatchObject(
      columnsOfState(state),
    )
  })

  it('come with the most urgent first among those that stand alike, and counts that no chosen status narrows', async () => {
    const content = 'Việc khẩn đặc biệt'
    const normal = await office.give({ content, deadline: '2024-03-10' })
    const urgent = await office.give({ content, deadline: '2024-03-12', urgency: 'urgent' })
    const most = await office.give({ content, deadline: '2024-03-14', urgency: 'veryUrgent' })
    await office.give({ content, urgency: 'veryUrgent' })
    const overdue = await office.list({ text: 'viec khan dac biet', statuses: ['overdue'] })
    expect(overdue.rows.map(({ id }) => id)).toEqual([most.id, urgent.id, normal.id])
    expect(overdue.total).toBe(3)
    expect(overdue.counts).toMatchObject({ overdue: 3, underWay: 1 })
  })
})
