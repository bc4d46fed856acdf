import { beforeAll, describe, expect, it } from 'vitest'
import { numberConclusions, saveConclusion } from '../../../electron/meetings/conclusions.ts'
import {
  giveTask,
  linkActivity,
  linkToOrigin,
  quickDecision,
  unlinkActivity,
} from '../../../electron/meetings/decisions.ts'
import { activityDetail } from '../../../electron/programme/follow-up.ts'
import { saveActivity } from '../../../electron/programme/save-activity.ts'
import type { TaskFields } from '../../../electron/tasks/task-record.ts'
import { describeOnBothDialects } from '../database/both-dialects.ts'
import { programmeOffice } from '../programme/programme-office.ts'
import { clockAt, day, type MeetingOffice, meetingOffice } from './meeting-office.ts'

const given = { actor: 'Thư ký', today: day }
const sentence = 'Bộ Tư lệnh Thành phố xây dựng kế hoạch phối hợp ba thế trận'
const text = `${sentence}; các cơ quan thành viên góp ý trước ngày 15/5.`

describeOnBothDialects('what is made from a conclusion', (open) => {
  let office: MeetingOffice
  let leadBodyId: string
  beforeAll(async () => {
    office = await meetingOffice(await open())
    leadBodyId = await office.body('btltp')
  })
  const task = (more: Partial<TaskFields> = {}): TaskFields => ({
    content: sentence,
    leadBodyId,
    leadPerson: null,
    supports: [],
    responsibility: null,
    authority: null,
    deliverable: 'Kế hoạch',
    urgency: 'normal',
    source: {
      kind: 'leader',
      text: 'không dùng',
      meetingId: null,
      conclusionId: null,
      sentence: null,
      activityId: null,
    },
    issuedDate: day,
    deadlineKind: 'date',
    deadline: '2024-06-15',
    condition: null,
    ...more,
  })
  const give = (conclusionId: string, quoted = sentence) =>
    office.command((writes) => giveTask(writes, { conclusionId, sentence: quoted, task: task() }, given))

  it('is a task that keeps the exact words, and shows in the state of the conclusion', async () => {
    const { id } = await office.meetingIn('held')
    const conclusionId = await office.conclude(id, text)
    const { code } = await give(conclusionId)
    const [decision] = (await office.detail(id)).decisions
    expect(decision).toMatchObject({
      state: 'underWay',
      told: { code: 'conclusion-underWay', params: { total: 1 } },
      tasks: [{ code, sentence, leadBodyId, deadline: '2024-06-15' }],
    })
    const stored = await office.reads
      .selectFrom('task')
      .select(['source_kind', 'source_text', 'meeting_id', 'conclusion_id'])
      .where('code', '=', code)
      .executeTakeFirst()
    expect(stored).toEqual({
      source_kind: 'meeting',
      source_text: null,
      meeting_id: id,
      conclusion_id: conclusionId,
    })
  })

  it('needs words that stand in the conclusion, to the letter', async () => {
    const { id } = await office.meetingIn('held')
    const conclusionId = await office.conclude(id, text)
    await expect(give(conclusionId, 'bộ tư lệnh xây dựng')).rejects.toMatchObject({
      code: 'sentence-not-in-conclusion',
    })
  })

  it('can be given after the minutes are locked, and the check notices words changed since', async () => {
    const { id } = await office.meetingIn('held')
    const conclusionId = await office.conclude(id, text)
    await give(conclusionId)
    const { version } = (await office.detail(id)).decisions[0]!
    await office.command((writes) =>
      saveConclusion(
        writes,
        {
          meetingId: id,
          id: conclusionId,
          version,
          fields: {
            agendaItemId: null,
            attendeeId: null,
            kind: 'directive',
            text: text.replace('ba', 'bốn'),
          },
        },
        clockAt('10:00').now,
      ),
    )
    expect((await office.detail(id)).checks.map(({ code }) => code)).toContain('taskTextDiffers')
    await office.command((writes) => numberConclusions(writes, { meetingId: id }))
    for (const state of ['sentForComment', 'approved', 'locked'] as const) await office.step(id, state)
    await give(conclusionId, 'các cơ quan thành viên góp ý')
    expect((await office.detail(id)).decisions[0]!.tasks).toHaveLength(2)
  })

  describe('by the quick line', () => {
    const quick = (meetingId: string, more: object = {}) =>
      office.command((writes) =>
        quickDecision(
          writes,
          {
            meetingId,
            agendaItemId: null,
            attendeeId: null,
            kind: 'task',
            text: 'Rà soát câu lạc bộ quân dân',
            task: {
              leadBodyId,
              supportIds: [],
              deadlineKind: 'onIssue',
              deadline: null,
              condition: null,
              deliverable: null,
            },
            ...more,
          },
          { ...given, now: clockAt('09:30').now },
        ),
      )

    it('is a conclusion and its task in one command, given on the day of the meeting', async () => {
      const { id } = await office.meetingIn('underWay')
      const { conclusionId, taskCode } = await quick(id)
      const [decision] = (await office.detail(id)).decisions
      // Ten days after 6 March 2024 is a Saturday; the Monday after is the last day.
      expect(decision).toMatchObject({
        id: conclusionId,
        time: '09:30',
        tasks: [{ code: taskCode, deadline: '2024-03-18', sentence: 'Rà soát câu lạc bộ quân dân' }],
      })
    })

    it('is a conclusion alone where nobody is named', async () => {
      const { id } = await office.meetingIn('underWay')
      expect(await quick(id, { task: null })).toMatchObject({ taskCode: null })
    })

    it('leaves no conclusion behind when its task cannot be given', async () => {
      const { id } = await office.meetingIn('underWay')
      const unknown = '0190a000-0000-7000-8000-000000000000'
      const wrong = {
        leadBodyId: unknown,
        supportIds: [],
        deadlineKind: 'regular',
        deadline: null,
        condition: null,
        deliverable: null,
      }
      await expect(quick(id, { task: wrong })).rejects.toThrow()
      expect((await office.detail(id)).decisions).toEqual([])
    })
  })
})

describeOnBothDialects('a conclusion and the programme', (open) => {
  it('an activity that came from a conclusion says its exact words; the tie can be taken off', async () => {
    const database = await open()
    const programme = await programmeOffice(database)
    const saved = await programme.command((writes) =>
      saveActivity(writes, {
        id: null,
        version: 0,
        programmeId: programme.programmeId,
        fields: programme.fields({ content: 'Tập huấn ba thế trận' }),
      }),
    )
    const activityId = saved.id!
    const office = await meetingOffice(database, programme)
    const { id } = await office.meetingIn('held')
    const conclusionId = await office.conclude(id, text)
    const link = () =>
      office.command((writes) => linkActivity(writes, { conclusionId, sentence, activityId }))
    await link()
    await expect(link()).rejects.toMatchObject({ code: 'already-exists' })
    await office.command((writes) => numberConclusions(writes, { meetingId: id }))
    const [decision] = (await office.detail(id)).decisions
    expect(decision).toMatchObject({
      state: 'underWay',
      activities: [{ id: activityId, sentence, state: 'notStarted' }],
    })
    expect((await activityDetail(database.reads, activityId, day)).originLabel).toBe(
      `KL-2024-01: “${sentence}”`,
    )
    await office.command((writes) => unlinkActivity(writes, { conclusionId, activityId }))
    expect((await office.detail(id)).decisions[0]).toMatchObject({ state: 'unassigned', activities: [] })
    expect((await activityDetail(database.reads, activityId, day)).originLabel).toBeNull()
  })

  it('a new activity shows at the conclusion it names as its origin, by the words it quotes', async () => {
    const database = await open()
    const programme = await programmeOffice(database)
    const office = await meetingOffice(database, programme)
    const { id } = await office.meetingIn('held')
    const conclusionId = await office.conclude(id, text)
    const add = async (kind: 'own' | 'directive', quoted: string) => {
      const origin = { kind, id: conclusionId, text: quoted }
      const fields = programme.fields({ content: `Tập huấn ${quoted}`, origin })
      await office.command(async (writes) => {
        const saved = await saveActivity(writes, {
          id: null,
          version: 0,
          programmeId: programme.programmeId,
          fields,
        })
        await linkToOrigin(writes, saved.id!, origin)
      })
      return (await office.detail(id)).decisions[0]!.activities.map((tied) => tied.sentence)
    }
    expect(await add('own', sentence)).toEqual([])
    expect(await add('directive', sentence)).toEqual([sentence])
    expect(await add('directive', 'câu đã sửa')).toEqual([sentence, text])
  })
})
