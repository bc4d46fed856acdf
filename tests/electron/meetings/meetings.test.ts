import { beforeAll, describe, expect, it } from 'vitest'
import { listPeople, savePerson } from '../../../electron/committee/people.ts'
import {
  proposeAttendees,
  removeAttendee,
  saveAttendee,
  seatOf,
} from '../../../electron/meetings/attendees.ts'
import { cancelMeeting, listMeetings, saveMeeting } from '../../../electron/meetings/meetings.ts'
import { saveRemark } from '../../../electron/meetings/remarks.ts'
import { listSeries, meetingRuleOf, saveRule, saveSeries } from '../../../electron/meetings/rule.ts'
import { editionOf, reopen } from '../../../electron/meetings/states.ts'
import { lastMeetings, nextMeetings, unsentMinutes } from '../../../electron/meetings/waiting.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { clockAt, day, type MeetingOffice, meetingFields, meetingOffice } from './meeting-office.ts'

it('a mandate gives a seat by its role; who only helps the committee has none', () => {
  expect(
    [
      'Trưởng Ban',
      'Phó Trưởng Ban Thường trực',
      'Ủy viên Thường trực',
      'Thư ký',
      'Thành viên Ban Chỉ đạo',
    ].map(seatOf),
  ).toEqual(['chair', 'deputy', 'member', 'secretary', 'member'])
  expect(['Tổ trưởng Tổ giúp việc', 'Thành viên Tổ giúp việc', 'Tổ phó'].map(seatOf)).toEqual([
    null,
    null,
    null,
  ])
})

describeOnBothDialects('meetings', (open) => {
  let office: MeetingOffice
  beforeAll(async () => {
    office = await meetingOffice(await open())
  })
  const list = (more: object = {}) =>
    listMeetings(
      office.reads,
      { years: [], states: [], seriesIds: [], text: '', offset: 0, limit: 50, ...more },
      '2024-03-22',
    )

  describe('a new meeting', () => {
    it('takes its people from the mandates of its day, in the order of their seats', async () => {
      const { people } = await office.detail(await office.plan())
      expect(people.map(({ role, name }) => [role, name])).toEqual([
        ['chair', 'Đ/c Nguyễn Văn A'],
        ['deputy', 'Đ/c Trần Văn B'],
        ['member', 'Đ/c Lê Văn C'],
        ['member', 'Đ/c Phạm Thị D'],
        ['secretary', 'Đ/c Mai Thị V'],
      ])
      expect(people[1]).toMatchObject({
        title: 'Phó Trưởng Ban Thường trực',
        answer: 'none',
        attendance: 'unknown',
      })
    })

    it('in the term of an earlier member has that member', async () => {
      const { people } = await office.detail(await office.plan({ date: '2023-06-15' }))
      expect(people.map(({ name }) => name)).toContain('Đ/c Bùi Văn M')
    })

    it('has a code that runs in its year', async () => {
      const first = await office.detail(await office.plan({ date: '2031-02-01' }))
      const second = await office.detail(await office.plan({ date: '2031-01-01' }))
      expect([first.code, second.code]).toEqual(['HN-2031-01', 'HN-2031-02'])
    })

    it('proposes nobody twice', async () => {
      const id = await office.plan()
      expect(await office.command((writes) => proposeAttendees(writes, { meetingId: id }))).toEqual({
        added: 0,
      })
    })
  })

  it('keeps what is saved, and tells who was quicker where two windows change one meeting', async () => {
    const id = await office.plan()
    const { version } = await office.detail(id)
    const save = (place: string, actor: string) =>
      office.command(
        (writes) => saveMeeting(writes, { id, version, fields: { ...meetingFields, place } }),
        actor,
      )
    await save('Hội trường A', 'Lan')
    await expect(save('Hội trường B', 'Hoa')).rejects.toMatchObject({
      code: 'changed-meanwhile',
      params: { by: 'Lan' },
    })
    expect((await office.detail(id)).fields.place).toBe('Hội trường A')
  })

  it('is called off with a reason while it has not begun, and not after', async () => {
    const id = await office.plan()
    const cancel = async (meetingId: string) => {
      const { version } = await office.detail(meetingId)
      await office.command((writes) =>
        cancelMeeting(writes, { id: meetingId, version, reason: 'Dời sang quý II' }),
      )
    }
    await cancel(id)
    expect(await office.detail(id)).toMatchObject({ cancelled: true, cancelledReason: 'Dời sang quý II' })
    await expect(office.step(id, 'convened')).rejects.toMatchObject({ code: 'meeting-cancelled' })
    await expect(office.addItem(id, 'Mục mới')).rejects.toMatchObject({ code: 'meeting-cancelled' })
    await expect(cancel((await office.meetingIn('underWay')).id)).rejects.toMatchObject({
      code: 'meeting-begun',
    })
  })

  describe('people on the list', () => {
    const guest = {
      personId: null,
      bodyId: null,
      unitId: null,
      name: 'Đại diện các phòng',
      title: null,
      role: 'invitee' as const,
      people: 6,
      answer: 'coming' as const,
      answerReason: null,
      delegateName: null,
      delegateTitle: null,
      attendance: 'unknown' as const,
      arrivedAt: null,
      leftAt: null,
    }
    it('may stand for several, and count so', async () => {
      const id = await office.plan()
      await office.command((writes) =>
        saveAttendee(writes, { meetingId: id, id: null, version: 0, fields: guest }),
      )
      expect(await office.detail(id)).toMatchObject({ attendees: 11, present: 0 })
    })

    it('stay once their words stand in the minutes', async () => {
      const { id, people } = await office.meetingIn('underWay')
      const [chair, deputy] = people
      await office.command((writes) =>
        saveRemark(writes, {
          meetingId: id,
          id: null,
          version: 0,
          remark: {
            agendaItemId: null,
            attendeeId: chair!.id,
            speaker: chair!.name,
            text: 'Khai mạc',
            time: '08:05',
          },
        }),
      )
      const { people: now } = await office.detail(id)
      const seen = (attendeeId: string) => now.find((one) => one.id === attendeeId)!
      await expect(office.command((writes) => removeAttendee(writes, seen(chair!.id)))).rejects.toMatchObject(
        { code: 'still-in-use' },
      )
      await office.command((writes) => removeAttendee(writes, seen(deputy!.id)))
      expect((await office.detail(id)).people).toHaveLength(now.length - 1)
    })
  })

  describe('the minutes', () => {
    it('are frozen at each of the last three steps, with names written out', async () => {
      const { id } = await office.meetingIn('approved')
      const { editions } = await office.detail(id)
      expect(editions.map(({ ordinal, stage, author }) => [ordinal, stage, author])).toEqual([
        [1, 'sentForComment', 'Thư ký'],
        [2, 'approved', 'Thư ký'],
      ])
      const { content } = await editionOf(office.reads, editions[1]!.id)
      expect(content).toMatchObject({
        title: meetingFields.title,
        people: [{ name: 'Đ/c Nguyễn Văn A', body: { short: 'BDVTU' } }, {}, {}, {}, {}],
        agenda: [{ ordinal: 1, title: 'Báo cáo kết quả quý I' }, { ordinal: 2 }],
      })
    })

    it('refuse changes with a sentence once approved, until they are reopened with a reason', async () => {
      const { id, people, items } = await office.meetingIn('approved')
      const { version, people: rows } = await office.detail(id)
      const refused = { code: 'meeting-fixed', params: { title: meetingFields.title } }
      await expect(office.addItem(id, 'Mục thêm')).rejects.toMatchObject(refused)
      await expect(office.conclude(id, 'Kết luận thêm')).rejects.toMatchObject(refused)
      await expect(
        office.command((writes) => saveMeeting(writes, { id, version, fields: meetingFields })),
      ).rejects.toMatchObject(refused)
      await expect(
        office.command((writes) => removeAttendee(writes, rows.find((row) => row.id === people[2]!.id)!)),
      ).rejects.toMatchObject(refused)
      await office.command((writes) =>
        reopen(writes, { id, version, reason: 'Bổ sung ý kiến Công an Thành phố' }, clockAt('10:00')),
      )
      await office.addItem(id, 'Mục thêm')
      const after = await office.detail(id)
      expect(after).toMatchObject({ state: 'held', agendaItems: items.length + 1 })
      expect(after.editions.at(-1)).toMatchObject({
        stage: 'reopened',
        reason: 'Bổ sung ý kiến Công an Thành phố',
      })
      await office.step(id, 'sentForComment')
      expect((await office.detail(id)).editions.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4])
    })

    it('keep the name of the day when a person is renamed later', async () => {
      const { id, people } = await office.meetingIn('approved')
      const rename = async (fullName: string) => {
        const everybody = await listPeople(office.reads, { on: day, all: true })
        const person = everybody.find((one) => one.id === people[0]!.personId)!
        await office.command((writes) => savePerson(writes, { ...person, fullName }))
      }
      await rename('Đ/c Tên Mới')
      const { people: now, editions } = await office.detail(id)
      expect(now[0]!.name).toBe('Đ/c Nguyễn Văn A')
      const { content } = await editionOf(office.reads, editions[0]!.id)
      expect(content).toMatchObject({ people: [{ name: 'Đ/c Nguyễn Văn A' }, {}, {}, {}, {}] })
      await rename('Đ/c Nguyễn Văn A')
    })

    it('are not locked while a check stands against it', async () => {
      const { id } = await office.meetingIn('approved')
      await office.step(id, 'locked')
      expect((await office.detail(id)).state).toBe('locked')
      const other = await office.meetingIn('held')
      await office.conclude(other.id, 'Chưa có số')
      await office.step(other.id, 'sentForComment')
      await office.step(other.id, 'approved')
      await expect(office.step(other.id, 'locked')).rejects.toMatchObject({
        code: 'meeting-checks-open',
        params: { count: 1 },
      })
    })

    it('cannot be reopened while they are a draft', async () => {
      const { id } = await office.meetingIn('held')
      const { version } = await office.detail(id)
      await expect(
        office.command((writes) => reopen(writes, { id, version, reason: 'x' }, clockAt('10:00'))),
      ).rejects.toMatchObject({ code: 'meeting-not-frozen' })
    })
  })

  describe('the list', () => {
    it('filters by year, state, series and words without marks, the latest first', async () => {
      const seriesId = await office.addSeries('Giao ban quý (danh sách)')
      const ids = []
      for (const date of ['2027-01-10', '2027-04-10', '2028-01-10']) {
        ids.push(await office.plan({ date, seriesId, title: `Họp ${date}`, place: 'Nhà truyền thống' }))
      }
      const of = async (more: object) =>
        (await list({ seriesIds: [seriesId], ...more })).rows.map(({ date }) => date)
      expect(await of({})).toEqual(['2028-01-10', '2027-04-10', '2027-01-10'])
      expect(await of({ years: [2027] })).toEqual(['2027-04-10', '2027-01-10'])
      expect(await of({ text: 'nha truyen 2027' })).toEqual(['2027-04-10', '2027-01-10'])
      expect(await of({ states: ['locked'] })).toEqual([])
      const page = await list({ seriesIds: [seriesId], offset: 1, limit: 1 })
      expect([page.total, page.rows.map(({ id }) => id)]).toEqual([3, [ids[1]]])
    })

    it('counts people, items, conclusions, tasks open and overdue, and what nobody was given', async () => {
      const { id } = await office.meetingIn('held', { title: 'Đếm đủ' })
      const first = await office.conclude(id, 'Một')
      await office.conclude(id, 'Hai', { kind: 'task' })
      await office.conclude(id, 'Ba', { kind: 'information' })
      await office.task({ meetingId: id, conclusionId: first })
      await office.task({ meetingId: id, conclusionId: first }, { deadline: '2024-03-21' })
      await office.task({ meetingId: id, conclusionId: first }, { deadline: '2024-03-22' })
      await office.task(
        { meetingId: id, conclusionId: first },
        { deadline: '2024-03-01', done_date: '2024-03-20' },
      )
      const { rows } = await list({ text: 'dem du' })
      expect(rows[0]).toMatchObject({
        attendees: 5,
        present: 5,
        agendaItems: 2,
        conclusions: 3,
        unassigned: 1,
        tasksOpen: 3,
        tasksOverdue: 1,
      })
    })
  })

  it('series are told apart by name; one that is changed elsewhere is told of', async () => {
    const id = await office.addSeries('Giao ban tháng')
    await expect(office.addSeries('giao ban THÁNG')).rejects.toMatchObject({ code: 'already-exists' })
    const series = (await listSeries(office.reads)).find((one) => one.id === id)!
    await office.command((writes) => saveSeries(writes, { ...series, place: 'Phòng họp 1' }))
    await expect(office.command((writes) => saveSeries(writes, series))).rejects.toMatchObject({
      code: 'changed-meanwhile',
    })
  })

  it('the rule of the office decides the quorum', async () => {
    const { id, people } = await office.meetingIn('held')
    expect((await office.detail(id)).quorum).toMatchObject({ of: 'bodies', present: 4, total: 4, met: true })
    const rule = await meetingRuleOf(office.reads)
    await office.command((writes) => saveRule(writes, { ...rule, quorumOf: 'members', quorumShare: 1 }))
    expect((await office.detail(id)).quorum).toMatchObject({
      of: 'members',
      total: people.length - 1,
      needed: 4,
    })
    await office.command(async (writes) => saveRule(writes, { ...rule, version: rule.version + 1 }))
  })
})

describeOnBothDialects('what waits for the secretary', (open) => {
  it('next meetings, the last ones, and draft minutes older than the office allows', async () => {
    const office = await meetingOffice(await open())
    const old = await office.meetingIn('held')
    const sent = await office.meetingIn('sentForComment')
    const next = await office.plan({ date: '2024-06-20', title: 'Giao ban quý II' })
    await office.plan({ date: '2024-03-01', title: 'Đã qua, chưa họp' })
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
    expect(ids(await nextMeetings(office.reads, day))).toEqual([next])
    expect(ids(await lastMeetings(office.reads, day, 5)).toSorted()).toEqual([old.id, sent.id].toSorted())
    // Five days are allowed: on the fifth nothing is said, on the sixth it is.
    expect(await unsentMinutes(office.reads, '2024-03-11')).toEqual([])
    expect(await unsentMinutes(office.reads, '2024-03-12')).toMatchObject([{ id: old.id, days: 6 }])
  })
})
