import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  moveConclusion,
  numberConclusions,
  removeConclusion,
  saveConclusion,
  setOvertaken,
} from '../../../electron/meetings/conclusions.ts'
import { meetingForDocument } from '../../../electron/meetings/for-documents.ts'
import { conclusionsWithoutTask, registerOf } from '../../../electron/meetings/register.ts'
import { meetingRuleOf, saveRule } from '../../../electron/meetings/rule.ts'
import { conclusionKinds, conclusionStates } from '../../../shared/domain/conclusion-state.ts'
import { plusDays } from '../../../shared/domain/day-text.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { clockAt, type MeetingOffice, meetingOffice } from './meeting-office.ts'

const everything = {
  years: [],
  kinds: [],
  states: [],
  bodyIds: [],
  seriesIds: [],
  text: '',
  offset: 0,
  limit: 500,
}

describeOnBothDialects('conclusions', (open) => {
  let office: MeetingOffice
  beforeAll(async () => {
    office = await meetingOffice(await open())
  })
  const decision = async (meetingId: string, id: string) =>
    (await office.detail(meetingId)).decisions.find((one) => one.id === id)!
  const number = (meetingId: string) => office.command((writes) => numberConclusions(writes, { meetingId }))

  it('keep the time they were said at while the meeting runs, and none when written up later', async () => {
    const running = await office.meetingIn('underWay')
    const held = await office.meetingIn('held')
    const [said, later] = [await office.conclude(running.id, 'Một'), await office.conclude(held.id, 'Hai')]
    expect((await decision(running.id, said)).time).toBe('09:15')
    expect((await decision(held.id, later)).time).toBe('')
  })

  it('are changed by one window at a time', async () => {
    const { id } = await office.meetingIn('underWay')
    const conclusionId = await office.conclude(id, 'Một')
    const change = (text: string) =>
      office.command((writes) =>
        saveConclusion(
          writes,
          {
            meetingId: id,
            id: conclusionId,
            version: 1,
            fields: { agendaItemId: null, attendeeId: null, kind: 'directive', text },
          },
          clockAt('09:20').now,
        ),
      )
    await change('Một, đã sửa')
    await expect(change('Một, sửa khác')).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect((await decision(id, conclusionId)).text).toBe('Một, đã sửa')
  })

  describe('numbers', () => {
    it('run through the year in the order of the minutes, and leave gaps alone', async () => {
      const first = await office.meetingIn('held', { date: '2019-01-10' })
      const ids = [await office.conclude(first.id, 'Một'), await office.conclude(first.id, 'Hai')]
      const last = await decision(first.id, ids[1]!)
      await office.command((writes) =>
        moveConclusion(writes, { id: last.id, version: last.version, before: ids[0]! }),
      )
      expect(await number(first.id)).toEqual({ numbered: 2 })
      const texts = async (id: string) =>
        (await office.detail(id)).decisions.map(({ text, numberText }) => [text, numberText])
      expect(await texts(first.id)).toEqual([
        ['Hai', 'KL-2019-01'],
        ['Một', 'KL-2019-02'],
      ])
      await office.command(async (writes) => {
        await writes.updateTable('conclusion').set({ number: 7 }).where('id', '=', ids[0]!).execute()
      })
      const second = await office.meetingIn('held', { date: '2019-04-10' })
      await office.conclude(second.id, 'Ba')
      await number(second.id)
      expect(await texts(second.id)).toEqual([['Ba', 'KL-2019-08']])
      const nextYear = await office.meetingIn('held', { date: '2018-04-10' })
      await office.conclude(nextYear.id, 'Bốn')
      await number(nextYear.id)
      expect(await texts(nextYear.id)).toEqual([['Bốn', 'KL-2018-01']])
    })

    it('are given once, and a numbered sentence is not deleted', async () => {
      const { id } = await office.meetingIn('held', { date: '2017-02-10' })
      const conclusionId = await office.conclude(id, 'Một')
      await number(id)
      expect(await number(id)).toEqual({ numbered: 0 })
      const { version } = await decision(id, conclusionId)
      await expect(
        office.command((writes) => removeConclusion(writes, { id: conclusionId, version })),
      ).rejects.toMatchObject({ code: 'conclusion-numbered', params: { number: 'KL-2017-01' } })
    })

    it('run through the term where the office numbers so', async () => {
      const rule = await meetingRuleOf(office.reads)
      await office.command((writes) => saveRule(writes, { ...rule, conclusionNumbering: 'term' }))
      const [first, second] = [
        await office.meetingIn('held', { date: '2021-02-10' }),
        await office.meetingIn('held', { date: '2022-02-10' }),
      ]
      await office.conclude(first.id, 'Một')
      await office.conclude(second.id, 'Hai')
      await number(first.id)
      await number(second.id)
      expect((await office.detail(second.id)).decisions[0]!.numberText).toBe('KL 02 (2020-2025)')
      await office.command((writes) => saveRule(writes, { ...rule, version: rule.version + 1 }))
    })
  })

  it('without a number go, unless something was made from them', async () => {
    const { id } = await office.meetingIn('underWay')
    const [free, used] = [await office.conclude(id, 'Một'), await office.conclude(id, 'Hai')]
    await office.task({ meetingId: id, conclusionId: used })
    await office.command((writes) => removeConclusion(writes, { id: free, version: 1 }))
    await expect(
      office.command((writes) => removeConclusion(writes, { id: used, version: 1 })),
    ).rejects.toMatchObject({ code: 'still-in-use', params: { count: 1 } })
    expect((await office.detail(id)).decisions.map((one) => one.id)).toEqual([used])
  })

  it('may be overtaken, also when locked, but not by each other in turn', async () => {
    const { id } = await office.meetingIn('held')
    const [one, other] = [await office.conclude(id, 'Một'), await office.conclude(id, 'Hai')]
    await number(id)
    for (const state of ['sentForComment', 'approved', 'locked'] as const) await office.step(id, state)
    const overtake = async (conclusionId: string, byId: string | null, reason: string | null) => {
      const { version } = await decision(id, conclusionId)
      await office.command((writes) => setOvertaken(writes, { id: conclusionId, version, byId, reason }))
    }
    await overtake(one, other, 'Đã có kết luận mới')
    expect(await decision(id, one)).toMatchObject({
      state: 'overtaken',
      overtaken: { byId: other, reason: 'Đã có kết luận mới' },
    })
    await expect(overtake(other, one, 'x')).rejects.toMatchObject({ code: 'conclusion-overtaken-circle' })
    await expect(overtake(one, one, 'x')).rejects.toMatchObject({ code: 'conclusion-overtaken-circle' })
    await overtake(one, null, null)
    expect(await decision(id, one)).toMatchObject({ state: 'unassigned', overtaken: null })
  })

  it('are shown at the next meeting of the series with what became of them', async () => {
    const seriesId = await office.addSeries('Giao ban nối tiếp')
    const first = await office.meetingIn('held', { seriesId, date: '2024-01-10' })
    const conclusionId = await office.conclude(first.id, 'Rà soát câu lạc bộ quân dân')
    await office.task(
      { meetingId: first.id, conclusionId },
      { done_date: '2024-02-20', deadline: '2024-02-28' },
    )
    const next = await office.plan({ seriesId })
    expect((await office.detail(next)).previous).toMatchObject({
      id: first.id,
      decisions: [
        {
          text: 'Rà soát câu lạc bộ quân dân',
          state: 'fulfilled',
          tasks: [{ status: { code: 'done', days: 0 } }],
        },
      ],
    })
  })

  it('that are still open are shown at meetings of other series too, from the last one of their own on', async () => {
    const [own, other] = [await office.addSeries('Giao ban của chuỗi'), await office.addSeries('Tổng kết')]
    const before = await office.meetingIn('held', { seriesId: other, date: '2023-02-01' })
    await office.conclude(before.id, 'Việc đã được xem ở giao ban trước')
    const last = await office.meetingIn('held', { seriesId: own, date: '2023-04-10' })
    const between = await office.meetingIn('held', { seriesId: other, date: '2023-05-05' })
    await office.conclude(between.id, 'Tổ chức ngày hội việc làm')
    await office.conclude(between.id, 'Ghi nhận kết quả', { kind: 'assessment' })
    const fulfilled = await office.conclude(between.id, 'Việc đã xong')
    await office.task(
      { meetingId: between.id, conclusionId: fulfilled },
      { done_date: '2023-05-20', deadline: '2023-06-01' },
    )
    const settled = await office.meetingIn('held', { seriesId: null, date: '2023-05-08' })
    await office.conclude(settled.id, 'Chỉ để biết', { kind: 'information' })

    const next = await office.detail(await office.plan({ seriesId: own, date: '2023-07-10' }))
    expect(next.previous?.id).toBe(last.id)
    expect(next.elsewhere).toMatchObject([
      { id: between.id, date: '2023-05-05', decisions: [{ text: 'Tổ chức ngày hội việc làm' }] },
    ])
    expect(next.elsewhere[0]?.decisions).toHaveLength(1)

    const first = await office.detail(
      await office.plan({ seriesId: await office.addSeries('Mới lập'), date: '2023-07-10' }),
    )
    expect(first.previous, 'the first of a series has none of its own').toBeNull()
    expect(first.elsewhere.map(({ id }) => id)).toEqual([between.id, before.id])
  })

  it('reach a document with the names of bodies and who said them', async () => {
    const { id, items, people } = await office.meetingIn('held')
    const conclusionId = await office.conclude(id, 'Xây dựng kế hoạch', {
      agendaItemId: items[1],
      attendeeId: people[0]!.id,
    })
    await office.task({ meetingId: id, conclusionId }, { code: 'NV-2024-9001' })
    const { conclusions } = await meetingForDocument(office.reads, id)
    expect(conclusions[0]).toMatchObject({
      saidBy: 'Đ/c Nguyễn Văn A',
      itemOrdinal: 2,
      tasks: [
        { code: 'NV-2024-9001', lead: { short: 'BTLTP' }, deadline: '2024-06-15', deliverable: 'Kế hoạch' },
      ],
    })
  })
})

describeOnBothDialects('the register of conclusions', (open) => {
  let office: MeetingOffice
  let meetingId: string
  beforeAll(async () => {
    office = await meetingOffice(await open())
    meetingId = (await office.meetingIn('held')).id
  })
  const register = (more: object = {}, today = '2024-03-22') =>
    registerOf(office.reads, { ...everything, ...more }, today)

  it('finds by year, kind, body, series and words without marks; counts by state', async () => {
    const seriesId = await office.addSeries('Sổ kết luận')
    const earlier = await office.meetingIn('held', { seriesId, date: '2023-12-20' })
    const found = await office.conclude(earlier.id, 'Củng cố lực lượng dân quân tự vệ', {
      kind: 'conclusion',
    })
    await office.conclude(earlier.id, 'Thông báo tình hình', { kind: 'information' })
    await office.task(
      { meetingId: earlier.id, conclusionId: found },
      { lead_body_id: await office.body('catp') },
    )
    const texts = async (more: object) =>
      (await register({ seriesIds: [seriesId], ...more })).rows.map(({ text }) => text)
    expect(await texts({})).toEqual(['Củng cố lực lượng dân quân tự vệ', 'Thông báo tình hình'])
    expect(await texts({ years: [2024] })).toEqual([])
    expect(await texts({ years: [2023], kinds: ['information'] })).toEqual(['Thông báo tình hình'])
    expect(await texts({ bodyIds: [await office.body('catp')] })).toEqual([
      'Củng cố lực lượng dân quân tự vệ',
    ])
    expect(await texts({ bodyIds: [await office.body('hnd')] })).toEqual([])
    expect(await texts({ text: 'dan quan' })).toEqual(['Củng cố lực lượng dân quân tự vệ'])
    expect(await texts({ text: 'không có đâu' })).toEqual([])
    const page = await register({ seriesIds: [seriesId], states: ['none'] })
    expect(page).toMatchObject({ total: 1, counts: { underWay: 1, none: 1 } })
    expect(page.rows[0]).toMatchObject({ meetingDate: '2023-12-20', meetingCode: 'HN-2023-01' })
    expect((await register({ seriesIds: [seriesId], offset: 1, limit: 1 })).rows).toHaveLength(1)
  })

  it('lists what nobody was given', async () => {
    const id = await office.conclude(meetingId, 'Chưa giao cho ai')
    expect((await conclusionsWithoutTask(office.reads)).map((row) => row.id)).toContain(id)
    await office.task({ meetingId, conclusionId: id })
    expect((await conclusionsWithoutTask(office.reads)).map((row) => row.id)).not.toContain(id)
  })

  it('says of each the state its tasks give by the one rule, on any day', async () => {
    const today = '2024-06-15'
    const near = (days: number) => plusDays(today, days)
    const someDay = fc.option(fc.integer({ min: -9, max: 9 }).map(near))
    const task = fc.record({
      deadline_kind: fc.constantFrom(
        'date' as const,
        'onIssue' as const,
        'regular' as const,
        'waiting' as const,
      ),
      deadline: someDay,
      done_date: someDay,
      cancelled_date: fc.option(fc.constant(near(-1)), { freq: 4 }),
      correcting: fc.constantFrom(0 as const, 1 as const),
    })
    const conclusion = fc.record({
      kind: fc.constantFrom(...conclusionKinds),
      overtaken: fc.boolean(),
      tasks: fc.array(task, { maxLength: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(conclusion, { minLength: 1, maxLength: 6 }), async (given) => {
        const meeting = await office.plan({ date: '2024-05-01' })
        for (const { kind, overtaken, tasks } of given) {
          const id = await office.conclude(meeting, 'Câu', { kind })
          if (overtaken) {
            await office.command((writes) =>
              setOvertaken(writes, { id, version: 1, byId: null, reason: 'x' }),
            )
          }
          for (const one of tasks) await office.task({ meetingId: meeting, conclusionId: id }, one)
        }
        for (const state of conclusionStates) {
          const { rows, total, counts } = await register({ states: [state] }, today)
          expect(rows.filter((row) => row.state !== state)).toEqual([])
          expect([rows.length, counts[state]]).toEqual([total, total])
        }
      }),
      { numRuns: 8 },
    )
  })
})
