import { expect, it } from 'vitest'
import { insertIssued, type NewIssued } from '../../../electron/documents/issued-store.ts'
import { meetingRuleOf, saveRule } from '../../../electron/meetings/rule.ts'
import { inbox, upcoming } from '../../../electron/overview/service.ts'
import { programmeStanding } from '../../../electron/programme/standing.ts'
import { everyTask } from '../../../electron/tasks/filter-store.ts'
import { taskReport, taskState } from '../../../electron/tasks/report.ts'
import { tasksThat } from '../../../electron/tasks/waiting.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { meetingOffice } from '../meetings/meeting-office.ts'
import { programmeOffice } from '../programme/programme-office.ts'
import { taskOffice, today } from '../tasks/task-office.ts'

const letter = (number: number, date: string, more: Partial<NewIssued> = {}): NewIssued => ({
  kind: 'reminderLetter',
  book: '2024',
  number,
  symbol: `${number}-CV/BCĐ`,
  date,
  subject: 'Đôn đốc thực hiện nhiệm vụ',
  signer: null,
  meeting_id: null,
  body_id: null,
  level: 1,
  sha256: null,
  name: null,
  inputs: null,
  inputs_hash: null,
  answered_date: null,
  withdrawn_reason: null,
  ...more,
})

describeOnBothDialects('what waits for the secretary', (open) => {
  it('is each task that presses or owes an answer, once, with the days it is overdue', async () => {
    const office = await taskOffice(await open())
    const late = await office.give({ content: 'Trễ', deadline: '2024-03-12' })
    await office.give({ content: 'Sắp đến hạn', deadline: '2024-03-25' })
    const asked = await office.give({ content: 'Còn lâu, chờ phản hồi', deadline: '2024-09-30' })
    await office.give({ content: 'Còn lâu', deadline: '2024-09-30' })
    for (const { id } of [late, asked]) {
      await office.act(id, {
        kind: 'remind',
        date: '2024-03-18',
        text: 'Báo cáo',
        answerBy: '2024-03-20',
        bodyId: null,
      })
    }
    const items = (await inbox(office.reads, today)).filter((item) => item.kind === 'task')
    expect(
      items.map(({ content, overdueDays, answerOverdueDays }) => [content, overdueDays, answerOverdueDays]),
    ).toEqual([
      ['Trễ', 10, 2],
      ['Còn lâu, chờ phản hồi', 0, 2],
      ['Sắp đến hạn', 0, 0],
    ])
    expect(items[0]).toMatchObject({ leadName: 'BTLTP', status: 'overdue', answersOwed: 1 })
  })

  it('is minutes older than the office allows itself, and conclusions nobody was given, by meeting', async () => {
    const office = await meetingOffice(await open())
    const { id } = await office.meetingIn('held', { title: 'Giao ban' })
    await office.conclude(id, 'Xây dựng kế hoạch')
    const given = await office.conclude(id, 'Tổ chức hội nghị')
    await office.conclude(id, 'Thăm gia đình chính sách')
    await office.conclude(id, 'Đã nghe báo cáo', { kind: 'information' })
    await office.task({ meetingId: id, conclusionId: given }, { deadline: '2025-12-31' })
    const kinds = async (day: string) =>
      (await inbox(office.reads, day)).map((item) => [item.kind, 'days' in item && item.days])
    const { unsentMinutesDays } = await meetingRuleOf(office.reads)
    expect(unsentMinutesDays).toBe(5)
    expect(await kinds('2024-03-11')).toEqual([['conclusions', 5]])
    expect(await kinds('2024-03-12')).toEqual([
      ['minutes', 6],
      ['conclusions', 6],
    ])
    const found = (await inbox(office.reads, '2024-03-12')).find(({ kind }) => kind === 'conclusions')
    expect(found).toMatchObject({ meetingId: id, title: 'Giao ban', conclusions: 2 })
    // After a year only the minutes still wait.
    expect(await kinds('2025-03-08')).toEqual([['minutes', 367]])
  })

  it('is the last letter to each body that has not answered, and not the ones answered or withdrawn', async () => {
    const office = await taskOffice(await open())
    const { army, police, women } = office.bodies
    await office.command(async (writes) => {
      await insertIssued(writes, letter(1, '2024-03-01', { body_id: army }))
      await insertIssued(writes, letter(2, '2024-03-10', { body_id: army, level: 2 }))
      await insertIssued(writes, letter(3, '2024-03-05', { body_id: police }))
      await insertIssued(writes, letter(4, '2024-03-08', { body_id: police, answered_date: '2024-03-09' }))
      await insertIssued(writes, letter(5, '2024-03-21', { body_id: women }))
      await insertIssued(writes, letter(6, '2024-03-02', { withdrawn_reason: 'ghi nhầm' }))
      await insertIssued(writes, letter(7, '2024-03-20', { kind: 'invitation' }))
      await saveRule(writes, { ...(await meetingRuleOf(writes)), reminderAnswerDays: 5 })
    })
    const letters = (await inbox(office.reads, today)).filter((item) => item.kind === 'letter')
    expect(letters.map(({ symbol, recipient, days, late }) => [symbol, recipient, days, late])).toEqual([
      ['2-CV/BCĐ', 'BTLTP', 12, true],
      ['5-CV/BCĐ', 'HLHPN', 1, false],
    ])
  })

  it('comes overdue first whatever it is', async () => {
    const office = await meetingOffice(await open())
    const { id } = await office.meetingIn('held')
    const concluded = await office.conclude(id, 'Xây dựng kế hoạch')
    await office.task({ meetingId: id, conclusionId: concluded }, { deadline: '2024-03-20' })
    await office.task({ meetingId: id, conclusionId: concluded }, { deadline: '2024-03-24' })
    expect((await inbox(office.reads, today)).map(({ kind }) => kind)).toEqual(['task', 'minutes', 'task'])
  })
})

describeOnBothDialects('the figures of the start page', (open) => {
  it('put the tasks as the state report does, and each opens as many as it counts', async () => {
    const office = await taskOffice(await open())
    const close = async (doneDate: string) => {
      const { id } = await office.give({ deadline: '2024-03-15' })
      const evidence = { documentNumber: '12-BC', documentDate: doneDate, note: null }
      await office.act(id, { kind: 'close', date: today, doneDate, text: 'Đã xong', evidence })
    }
    await close('2024-03-14')
    await close('2024-03-16')
    for (const deadline of ['2024-03-10', '2024-03-20', '2024-03-25', '2024-06-30']) {
      await office.give({ deadline })
    }
    const { state, dueSoon } = await taskState(office.reads, today)
    expect(state).toEqual((await taskReport(office.reads, everyTask, today)).state)
    expect(state).toMatchObject({ doneInTime: 1, doneLate: 1, openOverdue: 2, openInTime: 2, total: 6 })
    expect(dueSoon).toBe((await tasksThat(office.reads, { statuses: ['dueSoon'] }, today)).length)
    expect(dueSoon).toBe(1)
  })

  it('count the programme by group as its list does, an activity in every group it stands under', async () => {
    const office = await programmeOffice(await open())
    const { welfare } = office.objectives
    expect(await programmeStanding(office.database.reads, 2023, today)).toBeNull()
    await office.add({ content: 'Chậm', time: office.on('2024-02-01') })
    await office.add({ content: 'Còn xa', time: office.on('2024-11-01'), alsoUnder: [welfare] })
    const over = await office.add({ content: 'Xong', objectiveId: welfare, time: office.on('2024-03-01') })
    await office.command((writes) =>
      writes
        .updateTable('activity')
        .set({ real_from: '2024-03-01', real_to: '2024-03-01' })
        .where('id', '=', over)
        .execute(),
    )
    const progress = (await programmeStanding(office.database.reads, 2024, today))!
    expect(progress.all).toEqual({ done: 1, underWay: 0, late: 1, notStarted: 1, cancelled: 0 })
    for (const { code, done, underWay, late, notStarted, cancelled } of progress.groups) {
      const rows = await office.rows({ groupCodes: [code] }, today)
      expect(done + underWay + late + notStarted + cancelled, code).toBe(rows.length)
      expect(late, code).toBe(rows.filter(({ state }) => state === 'late').length)
    }
    expect(progress.groups.map(({ code, notStarted }) => [code, notStarted])).toEqual([
      ['E', 1],
      ['F', 1],
    ])
  })

  it('name the meetings ahead', async () => {
    const office = await meetingOffice(await open())
    await office.plan({
      title: 'Giao ban quý II',
      date: '2024-03-29',
      startTime: '14:00',
      place: 'Phòng họp 2',
    })
    const [first] = (await upcoming(office.reads, today)).filter(({ kind }) => kind === 'meeting')
    expect(first).toMatchObject({
      day: '2024-03-29',
      title: 'Giao ban quý II',
      startTime: '14:00',
      place: 'Phòng họp 2',
      state: 'planned',
    })
  })
})
