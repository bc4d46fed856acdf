import { formatDay, weekdayOf } from '../../../shared/domain/day-text.ts'
import { lowerFirst } from '../wording.ts'
import type { Fields } from './fill-template.ts'
import { lineIf } from './heading-fields.ts'
import { hourText, type PrintedMeeting, personText, withRole } from './people-text.ts'

/** What an invitation to a meeting says (Mẫu 1.7 of NĐ 30; the same order for the Party). */
export function invitationFields(meeting: PrintedMeeting): Fields {
  const chairs = withRole(meeting, 'chair', 'deputy')
  const directing = withRole(meeting, 'directing')
  const guests = withRole(meeting, 'invitee')
  // Paragraphs are numbered on, whether or not somebody attends and directs.
  const first = directing.length > 0 ? 3 : 2
  return {
    kinh_gui: ['các đồng chí thành viên Ban Chỉ đạo', ...guests.map(({ name }) => lowerFirst(name))].join(
      '; ',
    ),
    hoi_nghi: lowerFirst(meeting.title),
    chu_tri: chairs.map(personText).join('; '),
    du_va_chi_dao: lineIf(directing.map(personText).join('; ')),
    muc_thanh_phan: String(first),
    thanh_phan: ['các thành viên Ban Chỉ đạo', ...guests.map(({ name }) => lowerFirst(name))].join('; '),
    muc_thoi_gian: String(first + 1),
    thoi_gian: `${hourText(meeting.startTime)}, ${weekdayOf(meeting.date, 'vi').toLocaleLowerCase('vi')}, ngày ${formatDay(meeting.date)}`,
    muc_dia_diem: String(first + 2),
    dia_diem: meeting.place,
    tra_loi: lineIf(meeting.answerBy && formatDay(meeting.answerBy)),
  }
}
