import type { MeetingState } from '../../shared/domain/meeting-state.ts'
import { listBodies } from '../committee/service.ts'
import type { ReadConnection, Writes } from '../database/database.ts'
import { saveAttendee, setAttendance } from '../meetings/attendees.ts'
import { numberConclusions, saveConclusion } from '../meetings/conclusions.ts'
import { giveTask, linkActivity } from '../meetings/decisions.ts'
import { meetingDetail } from '../meetings/detail.ts'
import { goToItem } from '../meetings/live.ts'
import { saveRemark } from '../meetings/remarks.ts'
import { advance } from '../meetings/states.ts'
import { allActivities } from '../programme/activities.ts'
import type { remarks, SampleConclusion } from './sample-conference.ts'

/** How the sample does something: as its officer, on the day that is set. */
export type Act = {
  command<T>(command: string, work: (writes: Writes) => Promise<T>): Promise<T>
  goTo(day: string): void
}

/** The officer of the sample. */
export const officer = 'Đ/c Mai Thị V'

/** An instant of that day at a time in Ho Chi Minh City. */
export const at = (day: string, time: string) => ({
  today: day,
  now: new Date(`${day}T${time}:00.000+07:00`).toISOString(),
})

/** One meeting of the sample, step by step. */
export function meetingOn(reads: ReadConnection, act: Act, id: string) {
  const detail = (day: string) => meetingDetail(reads, id, at(day, '08:00'))
  const bodies = async () =>
    new Map((await listBodies(reads, { on: '2024-03-06', all: true })).map(({ id, code }) => [code, id]))
  return {
    async walk(states: MeetingState[], day: string, time: string): Promise<void> {
      act.goTo(day)
      for (const to of states) {
        const { version } = await detail(day)
        await act.command('meetings.advance', (writes) => advance(writes, { id, version, to }, at(day, time)))
      }
    },

    /** Everybody is there but for members of these bodies, who sent somebody in their place. */
    async everybodyThere(sent: string[]): Promise<void> {
      const { people } = await detail('2024-03-06')
      const codes = await bodies()
      const isSent = (bodyId: string | null) => sent.some((code) => codes.get(code) === bodyId)
      const take = async (attendance: 'present' | 'delegate', who: typeof people) => {
        if (who.length === 0) return
        const attendeeIds = who.map((one) => one.id)
        await act.command('meetings.setAttendance', (writes) =>
          setAttendance(writes, { meetingId: id, attendeeIds, attendance, time: null }),
        )
      }
      for (const { id: attendeeId, version, ...fields } of people.filter(({ bodyId }) => isSent(bodyId))) {
        const delegate = {
          answer: 'delegate' as const,
          answerReason: 'Đi công tác',
          delegateName: 'Đ/c Vũ Văn Y',
        }
        await act.command('meetings.saveAttendee', (writes) =>
          saveAttendee(writes, {
            meetingId: id,
            id: attendeeId,
            version,
            fields: { ...fields, ...delegate, delegateTitle: 'Phó Chủ tịch' },
          }),
        )
      }
      await take(
        'present',
        people.filter(({ bodyId }) => !isSent(bodyId)),
      )
      await take(
        'delegate',
        people.filter(({ bodyId }) => isSent(bodyId)),
      )
    },

    async go(index: number, day: string, time: string): Promise<void> {
      const { agenda: items } = await detail(day)
      await act.command('meetings.goToItem', (writes) =>
        goToItem(writes, { meetingId: id, itemId: items[index]!.id, treated: true }, at(day, time).now),
      )
    },

    async note(item: number, said: typeof remarks): Promise<void> {
      const { agenda: items, people } = await detail('2024-03-06')
      const codes = await bodies()
      for (const { body, text, time } of said) {
        const speaker = people.find(({ bodyId }) => bodyId === codes.get(body))!
        await act.command('meetings.saveRemark', (writes) =>
          saveRemark(writes, {
            meetingId: id,
            id: null,
            version: 0,
            remark: {
              agendaItemId: items[item - 1]!.id,
              attendeeId: speaker.id,
              speaker: speaker.name,
              text,
              time,
            },
          }),
        )
      }
    },

    async decide(decided: SampleConclusion[], day: string): Promise<void> {
      const { agenda: items, people } = await detail(day)
      for (const { kind, by, item, text } of decided) {
        const fields = {
          agendaItemId: items[item - 1]!.id,
          attendeeId: people.find(({ role }) => role === by)?.id ?? null,
          kind,
          text,
        }
        await act.command('meetings.saveConclusion', (writes) =>
          saveConclusion(writes, { meetingId: id, id: null, version: 0, fields }, at(day, '10:20').now),
        )
      }
      await act.command('meetings.numberConclusions', (writes) =>
        numberConclusions(writes, { meetingId: id }),
      )
    },

    /** Gives the tasks of the conclusions on the day of the meeting; ties activities of a programme year, where named. */
    async give(decided: SampleConclusion[], programmeYear: number | null, day: string): Promise<void> {
      const { decisions } = await detail(day)
      const codes = await bodies()
      for (const [index, { tasks = [] }] of decided.entries()) {
        const conclusionId = decisions[index]!.id
        for (const { sentence, lead, supports, deadline, ...task } of tasks) {
          await act.command('meetings.giveTask', (writes) =>
            giveTask(
              writes,
              {
                conclusionId,
                sentence,
                task: {
                  ...task,
                  leadBodyId: codes.get(lead)!,
                  leadPerson: null,
                  supports: supports.map((code) => ({
                    bodyId: codes.get(code)!,
                    part: null,
                    deadline: null,
                  })),
                  responsibility: null,
                  authority: null,
                  urgency: 'normal',
                  source: {
                    kind: 'meeting',
                    text: null,
                    meetingId: id,
                    conclusionId,
                    sentence,
                    activityId: null,
                  },
                  issuedDate: day,
                  deadlineKind: deadline === null ? 'regular' : 'date',
                  deadline,
                  condition: null,
                },
              },
              { actor: officer, today: day },
            ),
          )
        }
      }
      if (programmeYear !== null) await link(reads, act, decided, decisions, programmeYear)
    },
  }
}

/** Ties activities of a programme year to the exact words of conclusions, in their order. */
export async function link(
  reads: ReadConnection,
  act: Act,
  decided: SampleConclusion[],
  decisions: { id: string }[],
  year: number,
): Promise<void> {
  const known = await allActivities(reads, year, `${year}-03-12`)
  for (const [index, { activities = [] }] of decided.entries()) {
    for (const { content, sentence } of activities) {
      const activity = known.find((one) => one.content === content)
      if (!activity) throw new Error(`no activity ${content} in the sample programme of ${year}`)
      await act.command('meetings.linkActivity', (writes) =>
        linkActivity(writes, { conclusionId: decisions[index]!.id, sentence, activityId: activity.id }),
      )
    }
  }
}
