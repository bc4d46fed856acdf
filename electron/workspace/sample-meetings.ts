import type { ReadConnection } from '../database/database.ts'
import { saveItem } from '../meetings/agenda.ts'
import { type AttendeeFields, saveAttendee } from '../meetings/attendees.ts'
import { saveConclusion } from '../meetings/conclusions.ts'
import { meetingDetail } from '../meetings/detail.ts'
import { createMeeting, type MeetingFields } from '../meetings/meetings.ts'
import { saveProposal } from '../meetings/proposals.ts'
import { listSeries, saveSeries } from '../meetings/rule.ts'
import { advance } from '../meetings/states.ts'
import { lastMeetings } from '../meetings/waiting.ts'
import { actOnTask } from '../tasks/act-on-task.ts'
import { storedTask } from '../tasks/save-task.ts'
import {
  agenda,
  conclusions,
  conclusionsYearBefore,
  courseOfTasks,
  guests,
  remarks,
} from './sample-conference.ts'
import { type Act, at, link, meetingOn, officer } from './sample-meeting-steps.ts'

const review = {
  kind: 'yearReview' as const,
  numberInTerm: null,
  startTime: '08:00',
  endTime: null,
  place: 'Hội trường Thành ủy',
  documents: null,
  otherInformation: null,
  answerBy: null,
  commentBy: null,
}
const plus = (time: string, minutes: number) => {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/**
 * The meetings of the sample: the review conference of the year before, the conference of 6 March 2024 as the press told
 * of it, an extraordinary meeting whose minutes are still a draft, and the next quarter meeting. Each step is taken on
 * its day with the services an officer would use.
 */
export const sampleMeetings = {
  /** The review conference of early 2023: it is what the next one looks back on. */
  async holdYearBefore(reads: ReadConnection, act: Act): Promise<void> {
    const day = '2023-02-24'
    act.goTo(day)
    const seriesId = await addSeries(act, 'Hội nghị tổng kết năm', 'yearReview', 'yearly')
    await addSeries(act, 'Giao ban quý', 'quarterly', 'quarterly')
    const id = await plan(act, {
      ...review,
      seriesId,
      title: 'Hội nghị tổng kết công tác phối hợp năm 2022 và triển khai chương trình năm 2023',
      date: day,
    })
    await addItem(act, id, 'report', 'Báo cáo tổng kết năm 2022, chương trình năm 2023', 60)
    const meeting = meetingOn(reads, act, id)
    await meeting.walk(['convened', 'underWay'], day, '08:00')
    await meeting.everybodyThere([])
    await meeting.go(0, day, '08:05')
    await meeting.walk(['held'], day, '10:40')
    await meeting.decide(conclusionsYearBefore, day)
    await meeting.give(conclusionsYearBefore, 2023, day)
    await meeting.walk(['sentForComment', 'approved', 'locked'], '2023-03-06', '09:00')
  },

  /** The conference of 6 March 2024 until its minutes are locked, and the tasks of its notice. */
  async holdConference(reads: ReadConnection, act: Act): Promise<void> {
    const day = '2024-03-06'
    act.goTo('2024-02-20')
    const seriesId = await seriesOf(reads, 'yearReview')
    const id = await plan(act, {
      ...review,
      seriesId,
      title: 'Hội nghị tổng kết công tác phối hợp năm 2023 và triển khai chương trình phối hợp năm 2024',
      date: day,
      documents:
        'Báo cáo tổng kết công tác phối hợp năm 2023; dự thảo Chương trình phối hợp hoạt động năm 2024; biểu số liệu tổng hợp của thành phố Thủ Đức và 21 quận, huyện',
      answerBy: '2024-03-01',
      commentBy: '2024-03-11',
    })
    for (const guest of guests) await addGuest(act, id, guest)
    for (const { kind, title, minutes } of agenda) await addItem(act, id, kind, title, minutes)
    const meeting = meetingOn(reads, act, id)
    await meeting.walk(['convened'], '2024-02-26', '09:00')
    await meeting.walk(['underWay'], day, '08:00')
    await meeting.everybodyThere(['hctd'])
    let time = '08:03'
    for (const [index, { used }] of agenda.entries()) {
      await meeting.go(index, day, time)
      time = plus(time, used)
    }
    await meeting.note(3, remarks)
    await meeting.decide(conclusions, day)
    await meeting.walk(['held'], day, '11:15')
    await meeting.give(conclusions, null, day)
    await meeting.walk(['sentForComment'], '2024-03-08', '14:00')
    await meeting.walk(['approved'], '2024-03-11', '15:00')
    await meeting.walk(['locked'], '2024-03-11', '16:00')
  },

  /** What was done with tasks of these meetings on the days from one to another, both included. */
  async followTasks(reads: ReadConnection, act: Act, span: { from: string; to: string }): Promise<void> {
    const meetings = await lastMeetings(reads, span.to, 10)
    const given = []
    for (const { id } of meetings)
      given.push(...(await meetingDetail(reads, id, at(span.to, '08:00'))).decisions)
    for (const { content, day, act: done } of courseOfTasks) {
      if (day < span.from || day > span.to) continue
      const task = given.flatMap(({ tasks }) => tasks).find((one) => one.content.startsWith(content))
      if (!task) throw new Error(`no task ${content} in the sample`)
      act.goTo(day)
      await act.command('tasks.act', async (writes) => {
        const { version } = await storedTask(writes, task.id)
        await actOnTask(
          writes,
          { id: task.id, version, act: { ...done, date: day } },
          { actor: officer, today: day },
        )
      })
    }
  },

  /** What waits on the sample's day: a draft not sent yet, ties to the programme, the next quarter meeting. */
  async prepareNext(reads: ReadConnection, act: Act): Promise<void> {
    await linkToProgramme(reads, act)
    await holdExtraordinary(reads, act)
    await planQuarter(reads, act)
  },
}

async function addSeries(
  act: Act,
  name: string,
  kind: MeetingFields['kind'],
  rhythm: 'yearly' | 'quarterly',
): Promise<string> {
  const { id } = await act.command('meetings.saveSeries', (writes) =>
    saveSeries(writes, { id: null, version: 0, name, kind, rhythm, place: review.place, validTo: null }),
  )
  return id
}

async function seriesOf(reads: ReadConnection, kind: MeetingFields['kind']): Promise<string> {
  const series = (await listSeries(reads)).find((one) => one.kind === kind)
  if (!series) throw new Error(`no series of kind ${kind} in the sample`)
  return series.id
}

const plan = (act: Act, fields: MeetingFields): Promise<string> =>
  act.command(
    'meetings.create',
    async (writes) => (await createMeeting(writes, { fields, templateId: null })).id,
  )

async function addItem(
  act: Act,
  meetingId: string,
  kind: 'report' | 'discussion' | 'decision' | 'direction' | 'other',
  title: string,
  minutesPlanned: number,
): Promise<void> {
  await act.command('meetings.saveItem', (writes) =>
    saveItem(writes, {
      meetingId,
      id: null,
      version: 0,
      fields: {
        kind,
        title,
        presenterBodyId: null,
        presenter: null,
        askedBy: null,
        minutesPlanned,
        note: null,
      },
    }),
  )
}

async function addGuest(
  act: Act,
  meetingId: string,
  guest: Pick<AttendeeFields, 'name' | 'title' | 'role' | 'people'>,
): Promise<void> {
  await act.command('meetings.saveAttendee', (writes) =>
    saveAttendee(writes, {
      meetingId,
      id: null,
      version: 0,
      fields: {
        ...guest,
        personId: null,
        bodyId: null,
        unitId: null,
        answer: 'coming',
        answerReason: null,
        delegateName: null,
        delegateTitle: null,
        attendance: 'unknown',
        arrivedAt: null,
        leftAt: null,
      },
    }),
  )
}

async function linkToProgramme(reads: ReadConnection, act: Act): Promise<void> {
  act.goTo('2024-03-12')
  const [conference] = await lastMeetings(reads, '2024-03-12', 1)
  const { decisions } = await meetingDetail(reads, conference!.id, at('2024-03-12', '08:00'))
  await link(reads, act, conclusions, decisions, 2024)
}

/** Held on 14 March; on the sample's day its minutes have waited longer than the office allows. */
async function holdExtraordinary(reads: ReadConnection, act: Act): Promise<void> {
  const day = '2024-03-14'
  act.goTo('2024-03-13')
  const id = await plan(act, {
    ...review,
    seriesId: null,
    kind: 'extraordinary',
    title: 'Họp đột xuất về phối hợp hỗ trợ nước sinh hoạt mùa khô tại huyện Cần Giờ',
    date: day,
    startTime: '14:00',
    place: 'Phòng họp Ban Dân vận Thành ủy',
  })
  await addItem(act, id, 'report', 'Tình hình thiếu nước sinh hoạt ở xã đảo', 20)
  await addItem(act, id, 'decision', 'Phân công phối hợp hỗ trợ', 25)
  const meeting = meetingOn(reads, act, id)
  await meeting.walk(['convened'], '2024-03-13', '15:00')
  await meeting.walk(['underWay'], day, '14:00')
  await meeting.everybodyThere([])
  await meeting.go(0, day, '14:02')
  await meeting.go(1, day, '14:30')
  await meeting.walk(['held'], day, '15:10')
  await act.command('meetings.saveConclusion', (writes) =>
    saveConclusion(
      writes,
      {
        meetingId: id,
        id: null,
        version: 0,
        fields: {
          agendaItemId: null,
          attendeeId: null,
          kind: 'conclusion',
          text: 'Bộ Chỉ huy Bộ đội Biên phòng phối hợp Hội Nông dân khảo sát nhu cầu, đề xuất phương án chở nước đến các hộ.',
        },
      },
      at(day, '15:00').now,
    ),
  )
}

/** The quarter meeting of 28 March: convened, some have answered, one proposal waits in the backlog. */
async function planQuarter(reads: ReadConnection, act: Act): Promise<void> {
  act.goTo('2024-03-18')
  const seriesId = await seriesOf(reads, 'quarterly')
  const id = await plan(act, {
    ...review,
    seriesId,
    kind: 'quarterly',
    title: 'Giao ban công tác phối hợp quý I năm 2024',
    date: '2024-03-28',
    answerBy: '2024-03-25',
  })
  await addItem(act, id, 'report', 'Kết quả thực hiện quý I và số liệu của quận, huyện', 30)
  await addItem(act, id, 'discussion', 'Tiến độ nhiệm vụ theo thông báo kết luận hội nghị ngày 06/3/2024', 40)
  await addItem(act, id, 'decision', 'Nhiệm vụ trọng tâm quý II', 20)
  await act.command('meetings.advance', async (writes) => {
    await advance(writes, { id, version: 1, to: 'convened' }, at('2024-03-18', '10:00'))
  })
  await act.command('meetings.saveProposal', (writes) =>
    saveProposal(writes, {
      id: null,
      version: 0,
      seriesId,
      kind: 'discussion',
      title: 'Thống nhất mẫu báo cáo, hạn nộp và cách tính số liệu cho các quận, huyện',
      askedBy: 'Ban Chỉ đạo huyện Cần Giờ',
      presenterBodyId: null,
      minutesPlanned: 15,
      date: '2024-03-06',
      declinedReason: null,
    }),
  )
}
