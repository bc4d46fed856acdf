import { v7 as uuidv7 } from 'uuid'
import { saveMandate, savePerson } from '../../../electron/committee/people.ts'
import type { Database, Writes } from '../../../electron/database/database.ts'
import type { TaskTable } from '../../../electron/database/tasks-schema.ts'
import { saveItem } from '../../../electron/meetings/agenda.ts'
import { setAttendance } from '../../../electron/meetings/attendees.ts'
import { type ConclusionFields, saveConclusion } from '../../../electron/meetings/conclusions.ts'
import { meetingDetail } from '../../../electron/meetings/detail.ts'
import { createMeeting, type MeetingFields } from '../../../electron/meetings/meetings.ts'
import { saveSeries } from '../../../electron/meetings/rule.ts'
import { advance } from '../../../electron/meetings/states.ts'
import { type MeetingState, meetingStates } from '../../../shared/domain/meeting-state.ts'
import { seededCommittee } from '../committee/committee-workspace.ts'

type SeededCommittee = Awaited<ReturnType<typeof seededCommittee>>

/** The day of the meetings here, and minutes of it at Ho Chi Minh City time: 08:00 is 01:00 UTC. */
export const day = '2024-03-06'
export const clockAt = (time: string) => ({
  today: day,
  now: new Date(Date.parse(`${day}T${time}:00.000+07:00`)).toISOString(),
})

export const meetingFields: MeetingFields = {
  seriesId: null,
  kind: 'quarterly',
  title: 'Giao ban quý I năm 2024',
  numberInTerm: null,
  date: day,
  startTime: '08:00',
  endTime: null,
  place: 'Hội trường Thành ủy',
  documents: null,
  otherInformation: null,
  answerBy: null,
  commentBy: null,
}

/** A committee (one already there, or a new one) with four members of four bodies, a secretary and a helper, and ways to hold its meetings. */
export async function meetingOffice(database: Database, seeded?: SeededCommittee) {
  const committee = seeded ?? (await seededCommittee(database))
  const { reads } = database
  const command = <T>(work: (writes: Writes) => Promise<T>, actor = 'Thư ký') =>
    database.command({ command: 'test', commandId: uuidv7(), actor, at: '2024-03-06T01:00:00.000Z' }, work)
  const body = async (code: string) => (await committee.body(code)).id
  const mandate = async (
    fullName: string,
    code: string,
    role: string,
    from = '2015-01-01',
    to: string | null = null,
  ) => {
    const bodyId = await body(code)
    await command(async (writes) => {
      const { id: personId } = await savePerson(writes, {
        id: null,
        version: 0,
        fullName,
        rank: null,
        phone: null,
        note: null,
      })
      await saveMandate(writes, {
        id: null,
        version: 0,
        personId,
        bodyId,
        role,
        from,
        to,
        decisionNumber: null,
      })
    })
  }
  await mandate('Đ/c Mai Thị V', 'bdvtu', 'Thư ký')
  await mandate('Đ/c Phạm Thị D', 'mttq', 'Ủy viên')
  await mandate('Đ/c Lê Văn C', 'catp', 'Ủy viên')
  await mandate('Đ/c Trần Văn B', 'btltp', 'Phó Trưởng Ban Thường trực')
  await mandate('Đ/c Nguyễn Văn A', 'bdvtu', 'Trưởng Ban')
  await mandate('Đ/c Dương Thị S', 'bdvtu', 'Tổ trưởng Tổ giúp việc')
  await mandate('Đ/c Bùi Văn M', 'td', 'Ủy viên', '2021-04-01', '2023-09-30')
  const army = await body('btltp')
  const detail = (id: string, at = clockAt('08:00')) => meetingDetail(reads, id, at)
  const addItem = (meetingId: string, title: string) =>
    command((writes) =>
      saveItem(writes, {
        meetingId,
        id: null,
        version: 0,
        fields: {
          kind: 'report',
          title,
          presenterBodyId: null,
          presenter: null,
          askedBy: null,
          minutesPlanned: 15,
          note: null,
        },
      }),
    ).then(({ id }) => id)
  const step = async (id: string, to: MeetingState, at = clockAt('08:00')) => {
    const { version } = await detail(id)
    await command((writes) => advance(writes, { id, version, to }, at))
  }
  return {
    ...committee,
    database,
    reads,
    command,
    body,
    mandate,
    detail,
    addItem,
    step,
    addSeries: (name: string) =>
      command((writes) =>
        saveSeries(writes, {
          id: null,
          version: 0,
          name,
          kind: 'quarterly',
          rhythm: 'quarterly',
          place: null,
          validTo: null,
        }),
      ).then(({ id }) => id),
    plan: (more: Partial<MeetingFields> = {}) =>
      command((writes) =>
        createMeeting(writes, { fields: { ...meetingFields, ...more }, templateId: null }),
      ).then(({ id }) => id),
    /** A meeting with two items, everybody there, walked on to a state. */
    meetingIn: async (state: MeetingState, more: Partial<MeetingFields> = {}) => {
      const { id } = await command((writes) =>
        createMeeting(writes, { fields: { ...meetingFields, ...more }, templateId: null }),
      )
      const items = [await addItem(id, 'Báo cáo kết quả quý I'), await addItem(id, 'Kế hoạch quý II')]
      const { people } = await detail(id)
      await command((writes) =>
        setAttendance(writes, {
          meetingId: id,
          attendeeIds: people.map((one) => one.id),
          attendance: 'present',
          time: null,
        }),
      )
      for (const next of meetingStates.slice(1, meetingStates.indexOf(state) + 1)) await step(id, next)
      return { id, items: items as [string, string], people }
    },
    conclude: (meetingId: string, text: string, more: Partial<ConclusionFields> = {}) =>
      command((writes) =>
        saveConclusion(
          writes,
          {
            meetingId,
            id: null,
            version: 0,
            fields: { agendaItemId: null, attendeeId: null, kind: 'directive', text, ...more },
          },
          clockAt('09:15').now,
        ),
      ).then(({ id }) => id),
    /** A task straight in its table, for what only reads tasks. */
    task: (
      of: { meetingId: string; conclusionId: string },
      more: Partial<Omit<TaskTable, 'id' | 'version'>> = {},
    ) =>
      command(async (writes) => {
        const id = uuidv7()
        await writes
          .insertInto('task')
          .values({
            id,
            code: `NV-2024-${id.slice(-6)}`,
            content: 'Xây dựng kế hoạch',
            lead_body_id: army,
            lead_person: null,
            responsibility: null,
            authority: null,
            deliverable: 'Kế hoạch',
            urgency: 'normal',
            source_kind: 'meeting',
            source_text: null,
            meeting_id: of.meetingId,
            conclusion_id: of.conclusionId,
            sentence: null,
            activity_id: null,
            issued_date: day,
            deadline_kind: 'date',
            deadline: '2024-06-15',
            condition: null,
            accepted_date: null,
            percent: 0,
            updated_date: null,
            done_date: null,
            done_text: null,
            done_recorded_date: null,
            correcting: 0,
            cancelled_date: null,
            cancelled_reason: null,
            extensions: 0,
            answers_owed: 0,
            answer_by: null,
            folded: '',
            import_command_id: null,
            ...more,
          })
          .execute()
        return id
      }),
  }
}
export type MeetingOffice = Awaited<ReturnType<typeof meetingOffice>>
