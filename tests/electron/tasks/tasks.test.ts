import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { keepView } from '../../../electron/saved-views.ts'
import { type Act, actOnMany, previewActs } from '../../../electron/tasks/act-on-task.ts'
import { createTask } from '../../../electron/tasks/create-task.ts'
import { attachEvidence, removeEvidence } from '../../../electron/tasks/evidence.ts'
import { everyTask } from '../../../electron/tasks/filter-store.ts'
import { taskReport } from '../../../electron/tasks/report.ts'
import { removeTask, saveTask } from '../../../electron/tasks/save-task.ts'
import { columnsOfState, factsOf, recordedActOf } from '../../../electron/tasks/task-record.ts'
import { actRecords, supportRecords, taskRecord } from '../../../electron/tasks/task-store.ts'
import { taskViews } from '../../../electron/tasks/views.ts'
import { answersOwed, tasksOfBody } from '../../../electron/tasks/waiting.ts'
import type { Attachments } from '../../../electron/workspace/attachments.ts'
import { plusDays } from '../../../shared/domain/day-text.ts'
import { replay } from '../../../shared/domain/task-acts.ts'
import { taskStatus, taskStatuses } from '../../../shared/domain/task-status.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { type TaskOffice, taskOffice, today } from './task-office.ts'

const given = { actor: 'Thư ký', today }
const on = '2024-03-20'
const close: Act = {
  kind: 'close',
  date: on,
  doneDate: '2024-03-19',
  text: 'đã ban hành',
  evidence: { documentNumber: '12-KH/BTL', documentDate: '2024-03-19', note: null },
}
const remind: Act = {
  kind: 'remind',
  date: on,
  text: 'đề nghị báo cáo tiến độ',
  answerBy: '2024-03-21',
  bodyId: null,
}

describeOnBothDialects('Tasks', (open) => {
  let office: TaskOffice
  beforeAll(async () => {
    office = await taskOffice(await open())
  })

  it('are numbered in the year of their issue, and a number that was taken back is not given again', async () => {
    const first = await office.give()
    const second = await office.give()
    const old = await office.give({ issuedDate: '2023-12-01' })
    const number = Number(first.code.slice(-4))
    expect(first.code).toMatch(/^NV-2024-\d{4}$/)
    expect(Number(second.code.slice(-4))).toBe(number + 1)
    expect(old.code).toBe('NV-2023-0001')
    await office.command((writes) => removeTask(writes, { id: second.id, version: 1 }))
    const third = await office.give()
    expect(Number(third.code.slice(-4))).toBe(number + 2)
  })

  it('have exactly one lead, in force that day, that does not support as well', async () => {
    const { army, women } = office.bodies
    const support = (bodyId: string) => ({ bodyId, part: null, deadline: null })
    await expect(office.give({ supports: [support(army)] })).rejects.toMatchObject({
      code: 'task-lead-also-supports',
    })
    await expect(office.give({ supports: [support(women), support(women)] })).rejects.toMatchObject({
      code: 'task-support-twice',
    })
    await expect(office.give({ leadBodyId: '00000000-0000-7000-8000-000000000000' })).rejects.toMatchObject({
      code: 'task-lead-unknown',
    })
  })

  it('have the deadline of their kind', async () => {
    await expect(office.give({ deadline: null })).rejects.toMatchObject({ code: 'task-deadline-needed' })
    await expect(office.give({ deadline: '2024-03-05' })).rejects.toMatchObject({
      code: 'task-deadline-before-issue',
    })
    await expect(office.give({ deadlineKind: 'waiting', deadline: null })).rejects.toMatchObject({
      code: 'task-condition-needed',
    })
    // Ten days after Wednesday 6/3 is Saturday 16/3; the Monday after is in time.
    const onIssue = await office.give({ deadlineKind: 'onIssue', deadline: null })
    expect((await office.detail(onIssue.id)).deadline).toBe('2024-03-18')
    const regular = await office.give({ deadlineKind: 'regular', deadline: '2024-09-01' })
    expect(await office.detail(regular.id)).toMatchObject({ deadline: null, status: { code: 'regular' } })
  })

  it('tell why they are red, and how they came to it', async () => {
    const { id } = await office.give({ deadline: '2024-03-15' })
    await office.act(id, remind)
    const late = await office.detail(id)
    expect(late.status).toEqual({ code: 'overdue', days: 7 })
    expect(late.why).toMatchObject({ code: 'why-overdue', params: { deadline: '2024-03-15', days: 7 } })
    expect(late).toMatchObject({ answersOwed: 1, answerOverdueDays: 1 })
    expect(late.acts.map(({ told }) => told.code)).toEqual(['act-remind', 'act-assign'])
    expect(late.acts[0]).toMatchObject({ answered: false, told: { params: { body: 'BTLTP' } } })
    await office.act(id, { kind: 'answer', date: on, text: 'đang trình ký', bodyId: null })
    expect((await office.detail(id)).acts[1]).toMatchObject({ kind: 'remind', answered: true })
    expect((await answersOwed(office.reads, today)).map((task) => task.id)).not.toContain(id)
  })

  it('are closed on evidence, which stays', async () => {
    const { id } = await office.give()
    await expect(office.act(id, { ...close, evidence: null })).rejects.toMatchObject({
      code: 'task-evidence-needed',
    })
    await office.act(id, close)
    const done = await office.detail(id)
    expect(done).toMatchObject({
      status: { code: 'done', days: 0 },
      entryDelayDays: 3,
      evidences: [{ documentNumber: '12-KH/BTL' }],
    })
    const [evidence] = done.evidences
    await expect(
      office.command((writes) => removeEvidence(writes, { id: evidence!.id, version: 1 })),
    ).rejects.toMatchObject({ code: 'task-last-evidence' })
    await expect(office.act(id, remind)).rejects.toMatchObject({ code: 'task-closed' })
  })

  it('can be closed on a file that is kept, and give it back', async () => {
    const { id } = await office.give()
    const kept = new Map<string, Uint8Array>()
    const attachments = {
      put: async (bytes: Uint8Array) => {
        kept.set('a'.repeat(64), bytes)
        return { sha256: 'a'.repeat(64) }
      },
    } as unknown as Attachments
    await office.command((writes) =>
      attachEvidence(writes, attachments, {
        taskId: id,
        documentNumber: null,
        documentDate: null,
        note: null,
        file: new File(['pdf'], 'bao-cao.pdf'),
      }),
    )
    await office.act(id, { ...close, evidence: null })
    expect((await office.detail(id)).evidences).toMatchObject([{ fileName: 'bao-cao.pdf' }])
    expect(kept.size).toBe(1)
  })

  it('move their lead and deadline by acts once something was done, and tell a second window that it came late', async () => {
    const { id } = await office.give()
    await office.act(id, { kind: 'accept', date: on, text: null })
    const { version } = await office.detail(id)
    const save = (more: Partial<typeof office.plain>, seen = version) =>
      office.command((writes) =>
        saveTask(writes, { id, version: seen, fields: { ...office.plain, ...more } }, given),
      )
    await expect(save({ leadBodyId: office.bodies.police })).rejects.toMatchObject({
      code: 'task-lead-by-act',
    })
    await expect(save({ deadline: '2024-05-01' })).rejects.toMatchObject({ code: 'task-deadline-by-act' })
    await save({ deliverable: 'Kế hoạch và dự toán' })
    await expect(save({ deliverable: 'Kế hoạch khác' })).rejects.toMatchObject({ code: 'changed-meanwhile' })
    await expect(office.act(id, remind, version)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect((await office.detail(id)).deliverable).toBe('Kế hoạch và dự toán')
    await expect(
      office.command((writes) => removeTask(writes, { id, version: version + 1 })),
    ).rejects.toMatchObject({ code: 'task-not-removable' })
  })

  it('take one act together: shown before, and all or none', async () => {
    const open = await office.give()
    const done = await office.give()
    await office.act(done.id, close)
    const tasks = await Promise.all(
      [open.id, done.id].map(async (id) => ({ id, version: (await office.detail(id)).version })),
    )
    const extend: Act = {
      kind: 'extend',
      date: on,
      deadline: '2024-05-15',
      reason: 'chờ kinh phí',
      allowedBy: 'Trưởng Ban',
      meetingId: null,
    }
    const previews = await previewActs(office.reads, { tasks, act: extend }, today)
    expect(previews).toMatchObject([
      {
        before: { params: { deadline: '2024-04-15' } },
        after: { params: { deadline: '2024-05-15', times: 1 } },
        problem: null,
      },
      { problem: { code: 'task-closed' } },
    ])
    await expect(
      office.command((writes) => actOnMany(writes, { tasks, act: extend }, given)),
    ).rejects.toMatchObject({ code: 'task-closed' })
    expect((await office.detail(open.id)).extensions).toBe(0)
  })

  it('are found by words without marks, by body as lead or support, and by what they lack', async () => {
    const { police, youth } = office.bodies
    const { id } = await office.give({
      content: 'Tổ chức ngày hội Toàn dân bảo vệ an ninh Tổ quốc',
      leadBodyId: police,
      leadPerson: null,
      supports: [{ bodyId: youth, part: 'cổ động', deadline: '2024-04-01' }],
    })
    const found = async (filter: Parameters<TaskOffice['list']>[0]) =>
      (await office.list(filter)).rows.map((row) => row.id)
    expect(await found({ text: 'toan dan an ninh' })).toEqual([id])
    expect(await found({ text: '100%_' })).toEqual([])
    expect(await found({ bodyIds: [youth], role: 'support' })).toEqual([id])
    expect(await found({ bodyIds: [youth], role: 'lead' })).toEqual([])
    expect(await found({ bodyIds: [police] })).toContain(id)
    expect(await found({ quality: 'unclear', bodyIds: [police] })).toEqual([id])
    expect((await tasksOfBody(office.reads, youth, today)).map((task) => task.id)).toEqual([id])
    expect((await office.detail(id)).missingClarities).toEqual(['person', 'responsibility', 'authority'])
  })

  it('keep their filters by name', async () => {
    const view = { filter: { ...everyTask, text: 'quà' }, sort: 'deadline' }
    await office.command((writes) => keepView(writes, 'tasks', 'Việc tặng quà', view))
    await expect(
      office.command((writes) => keepView(writes, 'tasks', 'việc TẶNG quà', view)),
    ).rejects.toMatchObject({ code: 'already-exists' })
    expect(await taskViews(office.reads)).toMatchObject([{ name: 'Việc tặng quà', ...view }])
  })
})

describeOnBothDialects('Tasks of every kind', (open) => {
  let office: TaskOffice
  const act = fc.oneof(
    fc.constantFrom<Act>(
      { kind: 'accept', date: on, text: null },
      remind,
      { ...remind, kind: 'askEvidence' },
      { kind: 'answer', date: on, text: 'đang làm', bodyId: null },
      { kind: 'correct', date: on, text: 'nhập nhầm', askedBy: 'Đ/c B' },
      { kind: 'corrected', date: on, accepted: false, text: 'không', decidedBy: 'Đ/c C' },
      close,
      { kind: 'reopen', date: on, reason: 'số liệu chưa đủ' },
      { kind: 'cancel', date: on, reason: 'trùng' },
    ),
    fc.record({
      kind: fc.constant('update' as const),
      date: fc.constant(on),
      percent: fc.integer({ min: 0, max: 100 }),
      text: fc.constant('đang làm'),
    }),
    fc.record({
      kind: fc.constant('extend' as const),
      date: fc.constant(on),
      deadline: fc.integer({ min: -10, max: 60 }).map((days) => plusDays(today, days)),
      reason: fc.constant('chờ kinh phí'),
      allowedBy: fc.constant('Trưởng Ban'),
      meetingId: fc.constant(null),
    }),
  )

  beforeAll(async () => {
    office = await taskOffice(await open())
    const { army, police, women } = office.bodies
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('date', 'onIssue', 'regular', 'waiting' as const),
        fc.integer({ min: 0, max: 40 }),
        fc.array(act, { maxLength: 6 }),
        async (deadlineKind, days, acts) => {
          await office.command(async (writes) => {
            const fields = {
              ...office.plain,
              leadBodyId: days % 2 === 0 ? army : police,
              supports: [{ bodyId: women, part: null, deadline: null }],
              deadlineKind: deadlineKind as 'date',
              deadline: plusDays('2024-03-06', days),
              condition: 'chờ kinh phí',
            }
            const { id } = await createTask(writes, fields, given)
            let version = 1
            for (const each of acts) {
              const [preview] = await previewActs(writes, { tasks: [{ id, version }], act: each }, today)
              if (preview!.problem) continue
              await actOnMany(writes, { tasks: [{ id, version }], act: each }, given)
              version += 1
            }
          })
        },
      ),
      { numRuns: 60, seed: 2024 },
    )
  })

  it('stand where their acts, played again, lead', async () => {
    const { rows } = await office.list()
    expect(rows).toHaveLength(60)
    for (const { id } of rows) {
      const state = replay((await actRecords(office.reads, [id])).map(recordedActOf))
      expect(await taskRecord(office.reads, id)).toMatchObject(columnsOfState(state))
      expect((await supportRecords(office.reads, [id])).map(({ body_id }) => body_id)).toEqual(
        state.supports.map(({ bodyId }) => bodyId),
      )
    }
  })

  it('have one status each, the same in the database and in the rule, and the statuses add up', async () => {
    const all = await office.list()
    expect(Object.values(all.counts).reduce((sum, count) => sum + count, 0)).toBe(60)
    for (const status of taskStatuses) {
      const { rows, total } = await office.list({ statuses: [status] })
      expect(total).toBe(all.counts[status])
      for (const row of rows) {
        const record = (await taskRecord(office.reads, row.id))!
        expect(taskStatus(factsOf(record), today, 7).code).toBe(status)
      }
    }
    const order = all.rows.map(({ status }) => taskStatuses.indexOf(status.code))
    expect(order).toEqual([...order].sort((one, other) => one - other))
  })

  it('add up in the state report, as a whole and by body', async () => {
    const report = await taskReport(office.reads, everyTask, today)
    const { doneInTime, doneLate, openInTime, openOverdue, total, cancelled } = report.state
    expect(doneInTime + doneLate + openInTime + openOverdue).toBe(total)
    expect(total + cancelled).toBe(60)
    expect(report.ageing.upTo7 + report.ageing.upTo30 + report.ageing.over30).toBe(openOverdue)
    expect(report.bodies.reduce((sum, { leads }) => sum + leads, 0)).toBe(60)
    expect(report.bodies.reduce((sum, { state }) => sum + state.openOverdue, 0)).toBe(openOverdue)
    expect(report.bodies.find(({ bodyId }) => bodyId === office.bodies.women)).toMatchObject({
      leads: 0,
      supports: 60,
    })
  })

  it('are listed by each figure of the state report as many as it counts', async () => {
    const { state, bodies } = await taskReport(office.reads, everyTask, today)
    const count = async (filter: Parameters<TaskOffice['list']>[0]) => (await office.list(filter)).total
    expect(state.doneLate).toBeGreaterThan(0)
    expect(await count({ done: 'late' })).toBe(state.doneLate)
    expect(await count({ statuses: ['done'], done: 'inTime' })).toBe(state.doneInTime)
    const nobody = bodies.find(({ bodyId }) => bodyId === null)
    expect(await count({ withoutLead: true })).toBe(nobody?.leads ?? 0)
  })
})
