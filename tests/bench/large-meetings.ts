import { v7 as uuidv7 } from 'uuid'
import { seedReference } from '../../electron/committee/seed-reference.ts'
import { listBodies } from '../../electron/committee/service.ts'
import type { Database } from '../../electron/database/database.ts'
import { insertInChunks } from '../../electron/database/insert-in-chunks.ts'
import { newIds } from '../../electron/database/new-ids.ts'
import { plusDays } from '../../shared/domain/day-text.ts'
import { meetingStates } from '../../shared/domain/meeting-state.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'

const kinds = ['directive', 'conclusion', 'task', 'information', 'assessment', 'programmeAddition'] as const
const perMeeting = { people: 12, items: 5, conclusions: 8, tasks: 10 }
const works = [
  'Xây dựng kế hoạch phối hợp',
  'Rà soát câu lạc bộ quân dân',
  'Tuyên truyền Luật Biên phòng',
  'Chăm lo gia đình chính sách',
]

/**
 * Fills an empty, migrated database with `count` meetings over twenty years before `today`, each with its people, items,
 * conclusions and ten tasks of them. What each is follows from its place, so that two runs give the same.
 */
export async function fillLargeMeetings(
  database: Database,
  count: number,
  today: string,
): Promise<{ meetingIds: string[] }> {
  return database.command(
    { command: 'bench', commandId: uuidv7(), actor: 'bench', at: `${today}T00:00:00.000Z` },
    async (writes) => {
      await seedReference(writes, 'city')
      const bodies = (await listBodies(writes, { on: today, all: false })).map(({ id }) => id)
      const body = (number: number) => bodies[number % bodies.length]!
      const [seriesId] = newIds(1) as [string]
      await writes
        .insertInto('meeting_series')
        .values({
          id: seriesId,
          name: 'Giao ban',
          kind: 'monthly',
          rhythm: 'monthly',
          place: null,
          valid_to: null,
          position: 1,
        })
        .execute()
      const meetingIds = newIds(count)
      const dates = meetingIds.map((_, index) => plusDays(today, -Math.floor((index * 7300) / count)))
      await insertInChunks(
        writes,
        'meeting',
        meetingIds.map((id, index) => ({
          id,
          code: `HN-${dates[index]!.slice(0, 4)}-${String(index).padStart(5, '0')}`,
          series_id: index % 3 === 0 ? seriesId : null,
          kind: 'monthly',
          title: `Giao ban phối hợp lần ${index}, ${works[index % works.length]}`,
          number_in_term: null,
          date: dates[index]!,
          start_time: '08:00',
          end_time: '10:30',
          place: index % 2 === 0 ? 'Hội trường Thành ủy' : 'Phòng họp Bộ Tư lệnh',
          state: index < 3 ? meetingStates[index]! : 'locked',
          started_at: null,
          ended_at: null,
          current_item_id: null,
          documents: null,
          other_information: null,
          answer_by: null,
          comment_by: null,
          cancelled_reason: null,
        })),
      )
      const spread = <Row>(each: number, make: (meeting: number, part: number, id: string) => Row): Row[] => {
        const ids = newIds(count * each)
        return ids.map((id, at) => make(Math.floor(at / each), at % each, id))
      }
      await insertInChunks(
        writes,
        'attendee',
        spread(perMeeting.people, (meeting, part, id) => ({
          id,
          meeting_id: meetingIds[meeting]!,
          person_id: null,
          body_id: body(part),
          unit_id: null,
          name: `Đ/c ${part}`,
          title: null,
          role: part === 0 ? 'chair' : 'member',
          people: 1,
          answer: 'coming',
          answer_reason: null,
          delegate_name: null,
          delegate_title: null,
          attendance: (meeting + part) % 5 === 0 ? 'absent' : 'present',
          arrived_at: null,
          left_at: null,
          position: part,
        })),
      )
      await insertInChunks(
        writes,
        'agenda_item',
        spread(perMeeting.items, (meeting, part, id) => ({
          id,
          meeting_id: meetingIds[meeting]!,
          position: part,
          kind: 'report',
          title: `Mục ${part}`,
          presenter_body_id: body(part),
          presenter: null,
          asked_by: null,
          minutes_planned: 15,
          seconds_used: 900,
          running_since: null,
          state: part === 4 && meeting % 4 === 0 ? 'open' : 'treated',
          note: null,
          carried_from_id: null,
          snapshot: null,
        })),
      )
      const conclusions = spread(perMeeting.conclusions, (meeting, part, id) => ({
        id,
        meeting_id: meetingIds[meeting]!,
        agenda_item_id: null,
        attendee_id: null,
        kind: kinds[(meeting + part) % kinds.length]!,
        number: meeting * perMeeting.conclusions + part + 1,
        text: `${works[(meeting + part) % works.length]} theo từng lĩnh vực, báo cáo Ban Chỉ đạo trước kỳ họp sau, câu ${part}`,
        time: '09:00',
        position: part,
        overtaken_by_id: null,
        folded: ` ${fold(`${works[(meeting + part) % works.length]} theo từng lĩnh vực, báo cáo Ban Chỉ đạo trước kỳ họp sau, câu ${part}`)}`,
        overtaken_reason: (meeting + part) % 40 === 0 ? 'Đã có kết luận mới' : null,
      }))
      await insertInChunks(writes, 'conclusion', conclusions)
      await insertInChunks(
        writes,
        'task',
        spread(perMeeting.tasks, (meeting, part, id) => {
          const conclusion =
            conclusions[meeting * perMeeting.conclusions + (part % (perMeeting.conclusions - 2))]!
          const isDone = meeting > 40 ? part % 9 !== 0 : part % 3 === 0
          const code = `NV-${dates[meeting]!.slice(0, 4)}-${String(meeting * perMeeting.tasks + part).padStart(6, '0')}`
          return {
            id,
            code,
            content: conclusion.text,
            lead_body_id: body(meeting + part),
            lead_person: null,
            responsibility: null,
            authority: null,
            deliverable: 'Báo cáo',
            urgency: 'normal',
            source_kind: 'meeting',
            source_text: null,
            meeting_id: meetingIds[meeting]!,
            conclusion_id: conclusion.id,
            sentence: conclusion.text,
            activity_id: null,
            issued_date: dates[meeting]!,
            deadline_kind: part === 7 ? 'regular' : 'date',
            deadline: part === 7 ? null : plusDays(dates[meeting]!, 30 + part * 5),
            condition: null,
            accepted_date: null,
            percent: isDone ? 100 : 0,
            updated_date: null,
            done_date: isDone ? plusDays(dates[meeting]!, 25 + part * 6) : null,
            done_text: isDone ? 'Đã báo cáo' : null,
            done_recorded_date: isDone ? plusDays(dates[meeting]!, 60) : null,
            correcting: 0,
            cancelled_date: null,
            cancelled_reason: null,
            extensions: 0,
            answers_owed: 0,
            answer_by: null,
            folded: ` ${fold(`${code} ${conclusion.text}`)}`,
            import_command_id: null,
          }
        }),
      )
      return { meetingIds }
    },
  )
}
