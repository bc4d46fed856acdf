import { formatDay } from '../../../shared/domain/day-text.ts'
import { lowerFirst, roman } from '../wording.ts'
import { deadlineText } from './deadline-text.ts'
import type { Fields } from './fill-template.ts'
import { lineIf, linesOf } from './heading-fields.ts'
import {
  headCount,
  type PrintedMeeting,
  type PrintedPerson,
  personText,
  twoDigits,
  wasThere,
  withRole,
} from './people-text.ts'

type PrintedConclusion = PrintedMeeting['conclusions'][number]
type PrintedTask = PrintedConclusion['tasks'][number]

/**
 * What the notice of a meeting's conclusions says: assessments first, then what was concluded, then the tasks given,
 * which the appendix lists by lead body under one numbering. `cited` names the notice itself: "số 12-TB/BCĐ, ngày …".
 */
export function noticeFields(meeting: PrintedMeeting, cited: string): Fields {
  const tasks = meeting.conclusions.flatMap(({ tasks }) => tasks.filter(({ cancelled }) => !cancelled))
  const assessments = ofKinds(meeting, 'assessment', 'information')
  const focal = ofKinds(meeting, 'directive', 'conclusion', 'programmeAddition')
  const present = [assessments, focal, tasks].map(({ length }) => length > 0)
  const numeral = (part: number) => roman(present.slice(0, part + 1).filter(Boolean).length)
  const [chair] = withRole(meeting, 'chair')
  const directing = withRole(meeting, 'directing').filter(wasThere)
  return {
    buoi: meeting.startTime < '12:00' ? 'Sáng' : 'Chiều',
    ngay: formatDay(meeting.date),
    dia_diem: meeting.place,
    chu_tri: chair ? personText(chair) : 'đồng chí Trưởng Ban Chỉ đạo',
    hoi_nghi: lowerFirst(meeting.title),
    du_va_chi_dao:
      directing.length === 0 ? '' : `Dự và chỉ đạo hội nghị có ${directing.map(personText).join('; ')}. `,
    tham_du: attended(meeting),
    nguoi_ket_luan: chair?.title ? `đồng chí ${chair.title}` : 'đồng chí Trưởng Ban Chỉ đạo',
    co_danh_gia: present[0]
      ? [{ muc_danh_gia: numeral(0), danh_gia: linesOf(assessments.map(({ text }) => text)) }]
      : [],
    co_trong_tam: present[1]
      ? [
          {
            muc_trong_tam: numeral(1),
            trong_tam: focal.map(({ text }, index) => ({ stt: String(index + 1), dong: text })),
          },
        ]
      : [],
    co_cu_the: present[2]
      ? [
          {
            muc_cu_the: numeral(2),
            cu_the: tasks.filter(hasDay).map((task, index) => ({
              stt: String(index + 1),
              co_quan: task.lead?.name ?? '',
              noi_dung: `chủ trì: ${lowerFirst(withoutStop(task.content))} `,
              thoi_han: `chậm nhất ngày ${formatDay(task.deadline)}`,
            })),
          },
        ]
      : [],
    so_va_ngay: cited,
    nhom: groupsByLead(tasks),
    chu_giai: lineIf(shortFormsText(tasks)),
  }
}

const ofKinds = (meeting: PrintedMeeting, ...kinds: PrintedConclusion['kind'][]) =>
  meeting.conclusions.filter(({ kind }) => kinds.includes(kind))
const hasDay = (task: PrintedTask): task is PrintedTask & { deadline: string } => task.deadline !== null
const withoutStop = (text: string) => text.replace(/[.;\s]+$/u, '')

/** "12 thành viên Ban Chỉ đạo; đại diện …": members counted, guests named by what they stand for. */
function attended(meeting: PrintedMeeting): string {
  const members = withRole(meeting, 'chair', 'deputy', 'secretary', 'member').filter(wasThere)
  const guests = withRole(meeting, 'invitee').filter(wasThere)
  const named = guests.map((guest: PrintedPerson) => lowerFirst(guest.name))
  return [`${twoDigits(headCount(members))} thành viên Ban Chỉ đạo`, ...named].join('; ')
}

function groupsByLead(tasks: readonly PrintedTask[]): Fields[] {
  const leads = [...new Set(tasks.map(({ lead }) => lead?.id ?? ''))]
  let number = 0
  return leads.map((leadId, index) => {
    const own = tasks.filter(({ lead }) => (lead?.id ?? '') === leadId)
    return {
      so: roman(index + 1),
      ten: (own[0]?.lead?.name ?? 'Chưa rõ cơ quan chủ trì').toLocaleUpperCase('vi'),
      viec: own.map((task) => {
        number += 1
        return {
          stt: String(number),
          noi_dung: withoutStop(task.content),
          san_pham: task.deliverable ?? '',
          chu_tri: task.lead?.name ?? '',
          phoi_hop: task.supports.flatMap(({ body }) => body?.name ?? []).join(';\n'),
          thoi_han: deadlineText(task),
        }
      }),
    }
  })
}

/** Short forms the table uses, explained under it; full names need none. */
function shortFormsText(tasks: readonly PrintedTask[]): string | null {
  const waiting = tasks.some(({ deadlineKind }) => deadlineKind === 'waiting')
  return waiting ? 'nhiệm vụ ghi “chờ” có thời hạn khi điều kiện đã đủ' : null
}
