import { formatDay } from '../../../shared/domain/day-text.ts'
import type { Fields } from './fill-template.ts'
import { lineIf, linesOf } from './heading-fields.ts'
import {
  headCount,
  hourText,
  type PrintedMeeting,
  type PrintedPerson,
  personText,
  seatedMembers,
  signedName,
  twoDigits,
  wasThere,
  withRole,
} from './people-text.ts'

const letters = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q']

/** What the minutes of a meeting say, in the order it went (Hướng dẫn 16-HD/VPTW). */
export function minutesFields(meeting: PrintedMeeting): Fields {
  const chairs = withRole(meeting, 'chair', 'deputy').filter(wasThere)
  const [secretary] = withRole(meeting, 'secretary')
  const members = seatedMembers(meeting)
  const absent = members.filter(({ attendance }) => attendance === 'absent')
  const guests = withRole(meeting, 'directing', 'invitee').filter(wasThere)
  const press = withRole(meeting, 'press').filter(wasThere)
  return {
    ngay: formatDay(meeting.date),
    gio_bat_dau: hourText(meeting.startTime),
    gio_ket_thuc: meeting.endTime ? `${hourText(meeting.endTime)} phút` : '…… giờ …… phút',
    dia_diem: meeting.place,
    noi_dung: meeting.agenda.map(({ title }) => title).join('; ') || meeting.title,
    chu_tri: chairs.map(personText).join('; '),
    thu_ky: secretary ? personText(secretary) : '',
    tai_lieu: lineIf(meeting.documents),
    thong_tin_khac: lineIf(meeting.otherInformation),
    co_mat: twoDigits(headCount(members.filter(wasThere))),
    vang_mat: absentText(absent),
    moi_du: twoDigits(headCount(guests)),
    khach_moi: linesOf(guests.map(guestText)),
    bao_chi: lineIf(press.length === 0 ? null : `${twoDigits(headCount(press))} cơ quan`),
    dien_bien: course(meeting),
    nguoi_ghi: signedName(secretary),
    nguoi_chu_tri: signedName(withRole(meeting, 'chair')[0]),
  }
}

function absentText(absent: readonly PrintedPerson[]): string {
  const names = absent.map(
    (person) => `${personText(person)}${person.answerReason ? `; lý do: ${person.answerReason}` : ''}`,
  )
  const count = `${twoDigits(headCount(absent))} đồng chí`
  return names.length === 0 ? count : `${count} (${names.join('; ')})`
}

function guestText(person: PrintedPerson): string {
  const text = personText(person)
  const named = text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
  if (person.role === 'directing') return `${named}: dự và chỉ đạo hội nghị.`
  return person.people > 1 ? `${named}: ${twoDigits(person.people)} đồng chí.` : `${named}.`
}

/** Each item with who spoke to it in order, then what was concluded under it. */
function course(meeting: PrintedMeeting): Fields[] {
  const parts = meeting.agenda.map((item) => ({
    title: item.title,
    presented: presentedText(item),
    remarks: meeting.remarks.filter(({ itemOrdinal }) => itemOrdinal === item.ordinal),
    conclusions: meeting.conclusions.filter(({ itemOrdinal }) => itemOrdinal === item.ordinal),
  }))
  const loose = {
    title: 'Nội dung khác',
    presented: '',
    remarks: meeting.remarks.filter(({ itemOrdinal }) => itemOrdinal === null),
    conclusions: meeting.conclusions.filter(({ itemOrdinal }) => itemOrdinal === null),
  }
  if (loose.remarks.length + loose.conclusions.length > 0) parts.push(loose)
  return parts.map(({ title, presented, remarks, conclusions }, index) => ({
    stt: String(index + 1),
    ten_muc: title,
    trinh_bay: presented,
    y_kien: remarks.map(({ speaker, text }) => ({ nguoi: speaker, loi: text })),
    ket_luan: conclusions.map(({ text, saidBy }, order) => ({
      thu_tu: `${letters[order] ?? String(order + 1)})`,
      loi: saidBy ? `${text} (${saidBy})` : text,
    })),
  }))
}

function presentedText(item: PrintedMeeting['agenda'][number]): string {
  const presenter = item.presenter ?? item.presenterBody?.name ?? null
  const note = item.note ?? ''
  return [presenter ? `${presenter} trình bày.` : '', note].filter(Boolean).join(' ')
}
