import { formatDay } from '../../../shared/domain/day-text.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import type { PrintedBody } from '../../meetings/for-documents.ts'
import { lowerFirst, roman } from '../wording.ts'
import { deadlineText } from './deadline-text.ts'
import type { Fields } from './fill-template.ts'
import { lineIf, linesOf } from './heading-fields.ts'
import {
  headCount,
  type PrintedMeeting,
  type PrintedPerson,
  personText,
  seatedMembers,
  twoDigits,
  wasThere,
  withRole,
} from './people-text.ts'
import { nameAtHome, nameInTable, shortFormsIn } from './printed-names.ts'

type PrintedConclusion = PrintedMeeting['conclusions'][number]
type PrintedTask = PrintedConclusion['tasks'][number]

/**
 * What the notice of a meeting's conclusions says: assessments first, then what was concluded, then the tasks given,
 * which the appendix lists by kind of lead body under one numbering. `cited` names the notice itself: "số 12-TB/BCĐ, ngày …";
 * `place` is the city bodies are at home in.
 */
export function noticeFields(meeting: PrintedMeeting, cited: string, place: string): Fields {
  const tasks = meeting.conclusions.flatMap(({ tasks }) => tasks.filter(({ cancelled }) => !cancelled))
  const assessments = ofKinds(meeting, 'assessment', 'information')
  // A task that was said and not yet given to anybody stands among what was concluded, not nowhere.
  const focal = meeting.conclusions.filter(
    ({ kind, tasks }) =>
      ['directive', 'conclusion', 'programmeAddition'].includes(kind) ||
      (kind === 'task' && tasks.every(({ cancelled }) => cancelled)),
  )
  const present = [assessments, focal, tasks].map(({ length }) => length > 0)
  const numeral = (part: number) => roman(present.slice(0, part + 1).filter(Boolean).length)
  const [chair] = withRole(meeting, 'chair')
  const directing = withRole(meeting, 'directing').filter(wasThere)
  const nhom = groupsByKind(tasks, place)
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
            cu_the: byLead(tasks.filter(hasDay)).map((own, index) => ({
              stt: String(index + 1),
              co_quan: nameAtHome(own[0]!.lead?.name ?? noLead, place),
              viec: own.map((task, order) => ({
                noi_dung: lowerFirst(withoutStop(task.content)),
                thoi_han: `chậm nhất ngày ${formatDay(task.deadline)}`,
                het: order === own.length - 1 ? '.' : '; ',
              })),
            })),
          },
        ]
      : [],
    so_va_ngay: cited,
    nhom,
    chu_giai: lineIf(shortFormsIn(nhom.flatMap(({ viec }) => viec.flatMap(bodiesInRow)))),
  }
}

const ofKinds = (meeting: PrintedMeeting, ...kinds: PrintedConclusion['kind'][]) =>
  meeting.conclusions.filter(({ kind }) => kinds.includes(kind))
const hasDay = (task: PrintedTask): task is PrintedTask & { deadline: string } => task.deadline !== null
const withoutStop = (text: string) => text.replace(/[.;\s]+$/u, '')

/** "12 thành viên Ban Chỉ đạo; đại diện …": members counted, guests named by what they stand for. */
function attended(meeting: PrintedMeeting): string {
  const members = seatedMembers(meeting).filter(wasThere)
  const guests = withRole(meeting, 'invitee').filter(wasThere)
  const named = guests.map((guest: PrintedPerson) => lowerFirst(guest.name))
  return [`${twoDigits(headCount(members))} thành viên Ban Chỉ đạo`, ...named].join('; ')
}

const noLead = 'Chưa rõ cơ quan chủ trì'

/** Tasks of one lead together, leads in the order their first task was given. */
const byLead = <Task extends PrintedTask>(tasks: readonly Task[]): Task[][] => [
  ...grouped(tasks, ({ lead }) => lead?.id ?? '').values(),
]

const bodiesInRow = ({ chu_tri, phoi_hop }: { chu_tri: string; phoi_hop: string }) => [chu_tri, phoi_hop]

/** How the appendix calls the kinds of bodies that lead; the Front and the unions stand together, as in the committee. */
const kindGroups: { kinds: (PrintedBody['kind'] | null)[]; name: string }[] = [
  { kinds: ['party'], name: 'Các cơ quan Đảng' },
  { kinds: ['armed'], name: 'Lực lượng vũ trang' },
  { kinds: ['front', 'union'], name: 'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội' },
  { kinds: ['support'], name: 'Các cơ quan phối hợp' },
  { kinds: [null], name: noLead },
]

/** The tasks by the kind of their lead body, under one numbering; those of one body together. */
function groupsByKind(tasks: readonly PrintedTask[], place: string) {
  let number = 0
  return kindGroups
    .map(({ kinds, name }) => ({
      name,
      own: byLead(tasks.filter(({ lead }) => kinds.includes(lead?.kind ?? null))).flat(),
    }))
    .filter(({ own }) => own.length > 0)
    .map(({ name, own }, index) => ({
      so: roman(index + 1),
      ten: name.toLocaleUpperCase('vi'),
      viec: own.map((task) => {
        number += 1
        return {
          stt: String(number),
          noi_dung: withoutStop(task.content),
          san_pham: task.deliverable || '-',
          chu_tri: nameInTable(task.lead?.name ?? '', place),
          phoi_hop:
            task.supports.flatMap(({ body }) => (body ? nameInTable(body.name, place) : [])).join(';\n') ||
            '-',
          thoi_han: deadlineText(task),
        }
      }),
    }))
}
