import { beforeAll, describe, expect, it } from 'vitest'
import { carryable, carryOver, moveItem, removeItem, saveItem } from '../../../electron/meetings/agenda.ts'
import { setAttendance, setItemAbsence } from '../../../electron/meetings/attendees.ts'
import { goToItem, markItem } from '../../../electron/meetings/live.ts'
import { createMeeting } from '../../../electron/meetings/meetings.ts'
import {
  listProposals,
  listTemplates,
  saveProposal,
  saveTemplate,
  takeProposal,
} from '../../../electron/meetings/proposals.ts'
import { saveRemark } from '../../../electron/meetings/remarks.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { clockAt, type MeetingOffice, meetingFields, meetingOffice } from './meeting-office.ts'

describeOnBothDialects('a meeting under way', (open) => {
  let office: MeetingOffice
  beforeAll(async () => {
    office = await meetingOffice(await open())
  })
  const go = (meetingId: string, itemId: string | null, time: string, treated = true) =>
    office.command((writes) => goToItem(writes, { meetingId, itemId, treated }, clockAt(time).now))

  it('runs one clock at a time: going to an item stops the one before', async () => {
    const { id, items } = await office.meetingIn('underWay')
    await go(id, items[0], '08:00')
    await go(id, items[1], '08:12')
    const { agenda, currentItemId } = await office.detail(id)
    expect(currentItemId).toBe(items[1])
    expect(agenda.map(({ state, secondsUsed, runningSince }) => [state, secondsUsed, runningSince])).toEqual([
      ['treated', 720, null],
      ['underWay', 0, clockAt('08:12').now],
    ])
  })

  it('adds up the time of an item that is come back to', async () => {
    const { id, items } = await office.meetingIn('underWay')
    await go(id, items[0], '08:00')
    await go(id, items[1], '08:10', false)
    await go(id, items[0], '08:15')
    await go(id, null, '08:20')
    const { agenda } = await office.detail(id)
    expect(agenda.map(({ state, secondsUsed }) => [state, secondsUsed])).toEqual([
      ['treated', 900],
      ['treated', 300],
    ])
  })

  it('ends with the item under way, whose clock it stops', async () => {
    const { id, items } = await office.meetingIn('underWay')
    await go(id, items[0], '08:00')
    await office.step(id, 'held', clockAt('08:30'))
    const { agenda, currentItemId, fields, endedAt } = await office.detail(id)
    expect(agenda[0]).toMatchObject({ state: 'treated', secondsUsed: 1800 })
    expect([currentItemId, fields.endTime, endedAt]).toEqual([null, '08:30', clockAt('08:30').now])
    await expect(go(id, items[1], '08:40')).rejects.toMatchObject({ code: 'meeting-not-under-way' })
  })

  it('takes no time away when the clock of the computer is set back', async () => {
    const { id, items } = await office.meetingIn('underWay')
    await go(id, items[0], '08:30')
    await go(id, null, '08:00')
    expect((await office.detail(id)).agenda[0]!.secondsUsed).toBe(0)
  })

  it('knows an item treated outside the clock, and open again', async () => {
    const { id, items } = await office.meetingIn('held')
    const seen = async () => (await office.detail(id)).agenda.find((item) => item.id === items[0])!
    const mark = async (state: 'open' | 'treated') => {
      const { version } = await seen()
      await office.command((writes) =>
        markItem(writes, { id: items[0], version, state }, clockAt('11:00').now),
      )
    }
    await mark('treated')
    expect((await seen()).state).toBe('treated')
    await mark('open')
    expect((await seen()).state).toBe('open')
  })

  describe('attendance', () => {
    const take = (
      meetingId: string,
      attendeeIds: string[],
      attendance: 'present' | 'absent' | 'delegate' | 'unknown',
      time: string | null,
    ) => office.command((writes) => setAttendance(writes, { meetingId, attendeeIds, attendance, time }))

    it('of who comes late and leaves early counts by the minute, and warns when the quorum is lost', async () => {
      const { id, people } = await office.meetingIn('underWay')
      const [chair, , police, front] = people
      await take(id, [police!.id], 'present', '08:30')
      const at = async (time: string) => (await office.detail(id, clockAt(time))).quorum
      expect(await at('08:10')).toMatchObject({ present: 3, met: true })
      expect(await at('08:30')).toMatchObject({ present: 4 })
      await take(id, [chair!.id, front!.id], 'absent', '09:00')
      expect(await at('08:59')).toMatchObject({ present: 4 })
      expect(await at('09:00')).toMatchObject({ present: 2, needed: 3, met: false })
    })

    it('of somebody who was never there is plainly absent', async () => {
      const { id, people } = await office.meetingIn('convened')
      await take(id, [people[0]!.id], 'unknown', null)
      await take(id, [people[0]!.id], 'absent', '08:10')
      expect((await office.detail(id)).people[0]).toMatchObject({ attendance: 'absent', leftAt: null })
    })

    it('is noted with each item: who had left when it ended was away for it', async () => {
      const { id, items, people } = await office.meetingIn('underWay')
      const leaving = people.slice(0, 2).map((one) => one.id)
      await go(id, items[0], '08:00')
      await go(id, items[1], '08:20')
      await take(id, leaving, 'absent', '08:25')
      await go(id, null, '08:40')
      await office.step(id, 'held', clockAt('08:41'))
      const { agenda, checks } = await office.detail(id)
      expect(agenda.map(({ absentIds, quorumMet }) => [absentIds.toSorted(), quorumMet])).toEqual([
        [[], true],
        [leaving.toSorted(), false],
      ])
      expect(checks.map(({ code, target }) => [code, target.id])).toContainEqual(['quorumLost', items[1]])
    })

    it('for one item can be set by hand, and taken back', async () => {
      const { id, items, people } = await office.meetingIn('held')
      const set = (absent: boolean) =>
        office.command((writes) =>
          setItemAbsence(writes, { agendaItemId: items[0], attendeeId: people[1]!.id, absent }),
        )
      await set(true)
      await set(true)
      expect((await office.detail(id)).agenda[0]!.absentIds).toEqual([people[1]!.id])
      await set(false)
      expect((await office.detail(id)).agenda[0]!.absentIds).toEqual([])
    })
  })

  it('stores a remark as it is typed, each pause with the version the last one gave', async () => {
    const { id, items, people } = await office.meetingIn('underWay')
    const type = (text: string, seen: { id: string; version: number } | null) =>
      office.command((writes) =>
        saveRemark(writes, {
          meetingId: id,
          id: seen?.id ?? null,
          version: seen?.version ?? 0,
          remark: {
            agendaItemId: items[0],
            attendeeId: people[2]!.id,
            speaker: people[2]!.name,
            text,
            time: '08:10',
          },
        }),
      )
    const first = await type('Đề nghị', null)
    const second = await type('Đề nghị phối hợp', first)
    await type('Đề nghị phối hợp tuần tra', second)
    await expect(type('Đề nghị gì khác', first)).rejects.toMatchObject({ code: 'changed-meanwhile' })
    expect((await office.detail(id)).remarks).toMatchObject([
      { text: 'Đề nghị phối hợp tuần tra', version: 3 },
    ])
  })

  describe('the agenda', () => {
    it('is put in order, and keeps what something was said under', async () => {
      const { id, items } = await office.meetingIn('underWay')
      const third = await office.addItem(id, 'Ý kiến khác')
      const item = async (itemId: string) =>
        (await office.detail(id)).agenda.find((one) => one.id === itemId)!
      const last = await item(third)
      await office.command((writes) =>
        moveItem(writes, { id: third, version: last.version, before: items[0] }),
      )
      expect((await office.detail(id)).agenda.map(({ ordinal, title }) => [ordinal, title])).toEqual([
        [1, 'Ý kiến khác'],
        [2, 'Báo cáo kết quả quý I'],
        [3, 'Kế hoạch quý II'],
      ])
      await office.conclude(id, 'Thống nhất', { agendaItemId: items[0] })
      const [used, free] = [await item(items[0]), await item(third)]
      await expect(office.command((writes) => removeItem(writes, used))).rejects.toMatchObject({
        code: 'still-in-use',
      })
      await office.command((writes) => removeItem(writes, free))
      expect((await office.detail(id)).agenda).toHaveLength(2)
    })

    it('finds room for any number of moves to one place', async () => {
      const { id, items } = await office.meetingIn('planned')
      for (let move = 0; move < 24; move++) {
        const { agenda } = await office.detail(id)
        const last = agenda.at(-1)!
        await office.command((writes) =>
          moveItem(writes, { id: last.id, version: last.version, before: agenda[0]!.id }),
        )
        expect((await office.detail(id)).agenda[0]!.id).toBe(last.id)
      }
      expect((await office.detail(id)).agenda.map((item) => item.id).toSorted()).toEqual(
        [...items].toSorted(),
      )
    })

    it('keeps the item of another meeting out of reach', async () => {
      const [one, other] = [await office.meetingIn('underWay'), await office.meetingIn('underWay')]
      await expect(go(one.id, other.items[0], '08:00')).rejects.toMatchObject({ code: 'not-found' })
      await expect(
        office.command((writes) =>
          saveItem(writes, {
            meetingId: one.id,
            id: other.items[0],
            version: 1,
            fields: {
              kind: 'other',
              title: 'x',
              presenterBodyId: null,
              presenter: null,
              askedBy: null,
              minutesPlanned: 5,
              note: null,
            },
          }),
        ),
      ).rejects.toMatchObject({ code: 'not-found' })
    })
  })

  describe('what was not treated', () => {
    it('is carried on by a link: once, and from there further', async () => {
      const seriesId = await office.addSeries('Giao ban chuyển mục')
      const first = await office.meetingIn('underWay', { seriesId })
      await go(first.id, first.items[0], '08:00')
      await office.step(first.id, 'held', clockAt('09:00'))
      const second = await office.plan({ seriesId, date: '2024-06-20', title: 'Giao ban quý II' })
      const offered = await carryable(office.reads, { meetingId: second })
      expect(offered.map(({ id }) => id)).toEqual([first.items[1]])
      const carry = (meetingId: string, itemIds: string[]) =>
        office.command((writes) => carryOver(writes, { meetingId, itemIds }))
      await carry(second, [first.items[1]])
      const [carried] = (await office.detail(second)).agenda
      expect(carried).toMatchObject({
        title: 'Kế hoạch quý II',
        state: 'open',
        carriedFrom: { id: first.items[1], meetingId: first.id, meetingTitle: meetingFields.title },
      })
      expect(await carryable(office.reads, { meetingId: second })).toEqual([])
      await expect(carry(second, [first.items[1]])).rejects.toMatchObject({ code: 'item-carried-already' })
      // It stays where it was, and the check of its meeting is content.
      const { agenda, checks } = await office.detail(first.id)
      expect(agenda).toHaveLength(2)
      expect(checks.map(({ code }) => code)).not.toContain('itemNotTreated')
    })

    it('says at the lock what it said, and what it carried said', async () => {
      const seriesId = await office.addSeries('Giao ban khóa')
      const first = await office.meetingIn('held', { seriesId })
      const second = await office.meetingIn('convened', { seriesId, date: '2024-03-05', title: 'Trước đó' })
      expect(await carryable(office.reads, { meetingId: second.id })).toEqual([])
      for (const state of ['sentForComment', 'approved', 'locked'] as const)
        await office.step(first.id, state)
      const rows = await office.reads
        .selectFrom('agenda_item')
        .select('snapshot')
        .where('meeting_id', '=', first.id)
        .orderBy('position')
        .execute()
      expect(JSON.parse(rows[0]!.snapshot!)).toMatchObject({
        title: 'Báo cáo kết quả quý I',
        carriedFrom: null,
      })
    })
  })

  it('takes proposals from the backlog once', async () => {
    const { id } = await office.meetingIn('planned')
    const { id: proposalId } = await office.command((writes) =>
      saveProposal(writes, {
        id: null,
        version: 0,
        seriesId: null,
        kind: 'discussion',
        title: 'Câu lạc bộ quân dân',
        askedBy: 'Hội Cựu chiến binh',
        presenterBodyId: null,
        minutesPlanned: 20,
        date: '2024-02-20',
        declinedReason: null,
      }),
    )
    const take = () =>
      office.command((writes) => takeProposal(writes, { id: proposalId, version: 1, meetingId: id }))
    expect((await listProposals(office.reads)).map((one) => one.id)).toContain(proposalId)
    const { itemId } = await take()
    expect((await office.detail(id)).agenda.at(-1)).toMatchObject({
      id: itemId,
      title: 'Câu lạc bộ quân dân',
      askedBy: 'Hội Cựu chiến binh',
    })
    expect((await listProposals(office.reads)).map((one) => one.id)).not.toContain(proposalId)
    await expect(take()).rejects.toMatchObject({ code: 'proposal-settled' })
    // Off the agenda again, it is back in the backlog.
    const item = (await office.detail(id)).agenda.find((one) => one.id === itemId)!
    await office.command((writes) => removeItem(writes, item))
    expect((await listProposals(office.reads)).map((one) => one.id)).toContain(proposalId)
  })

  it('gives its agenda to later meetings as a template', async () => {
    const { id } = await office.meetingIn('planned')
    const save = (name: string) => office.command((writes) => saveTemplate(writes, { meetingId: id, name }))
    const { id: templateId } = await save('Giao ban quý')
    expect(await save('giao ban quý')).toEqual({ id: templateId })
    expect(await listTemplates(office.reads)).toMatchObject([
      { id: templateId, name: 'giao ban quý', items: 2 },
    ])
    const made = await office.command((writes) =>
      createMeeting(writes, { fields: meetingFields, templateId }),
    )
    expect(
      (await office.detail(made.id)).agenda.map(({ title, minutesPlanned }) => [title, minutesPlanned]),
    ).toEqual([
      ['Báo cáo kết quả quý I', 15],
      ['Kế hoạch quý II', 15],
    ])
  })
})
