import { formatDay } from '../../../shared/domain/day-text.ts'
import type { TaskRow } from '../../tasks/task-rows.ts'
import { listed, roman } from '../wording.ts'
import { deadlineText } from './deadline-text.ts'
import type { Fields } from './fill-template.ts'
import { lineIf } from './heading-fields.ts'
import { twoDigits } from './people-text.ts'
import { shortFormsIn } from './printed-names.ts'

/** What papers to a body are made of: its names, what it leads and supports, and how bodies are called in a table. */
export type BodyPapers = {
  body: { id: string; name: string; short: string }
  /** Its name inside a sentence of its own city. */
  nameAtHome: string
  /** "Thông báo số 12-TB/BCĐ, ngày 11/3/2024 của Ban Chỉ đạo"; null when no notice went out. */
  basis: string | null
  tasks: readonly TaskRow[]
  /** What the body itself does in a task it supports, and by when where that is not the task's own deadline. */
  ownParts: ReadonlyMap<string, { part: string | null; deadline: string | null }>
  nameOf(bodyId: string): string
  today: string
}

/** What the sheet of tasks given to a body says; `confirmBy` is the day its slip is wanted back. */
export function taskSheetFields(
  { body, nameAtHome, basis, tasks, ownParts, nameOf, today }: BodyPapers,
  confirmBy: string,
): Fields {
  const led = tasks.filter(({ leadBodyId }) => leadBodyId === body.id)
  const supported = tasks.filter(({ leadBodyId }) => leadBodyId !== body.id)
  const withWhom = (task: TaskRow) =>
    task.leadBodyId === body.id
      ? task.supportIds.map(nameOf).join('; ') || '-'
      : `${task.leadBodyId === null ? 'Chưa rõ' : nameOf(task.leadBodyId)} (chủ trì)`
  const ownDeadline = (task: TaskRow) => {
    const own = ownParts.get(task.id)?.deadline
    return own ? formatDay(own) : deadlineText(task)
  }
  return {
    kinh_gui: body.name,
    can_cu: basis === null ? '' : `Thực hiện ${basis}, `,
    co_quan_nhan: nameAtHome,
    nhom: grouped(
      [
        ['Nhiệm vụ chủ trì', led],
        ['Nhiệm vụ phối hợp', supported],
      ],
      (task) => ({
        noi_dung: task.content,
        nguon: shortSource(task),
        san_pham: ownParts.get(task.id)?.part || task.deliverable || '-',
        cung_thuc_hien: withWhom(task),
        thoi_han: ownDeadline(task),
      }),
    ),
    chu_giai: lineIf(shortFormsIn(tasks.map(withWhom))),
    han_xac_nhan: formatDay(confirmBy),
    nam: today.slice(0, 4),
  }
}

/** Wording grows firmer from the first letter to the third (design of reminder letters). */
const firmer = [
  { again: '', close: (name: string) => `Đề nghị ${name} quan tâm thực hiện` },
  {
    again: 'Đây là lần đôn đốc thứ hai. ',
    close: (name: string) => `Đề nghị ${name} tập trung chỉ đạo, thực hiện và báo cáo đúng thời hạn nêu trên`,
  },
  {
    again: 'Ban Chỉ đạo đã đôn đốc nhiều lần nhưng chưa có kết quả. ',
    close: (name: string) =>
      `Đề nghị lãnh đạo ${name} trực tiếp chỉ đạo, làm rõ trách nhiệm; Ban Chỉ đạo sẽ báo cáo Thường trực Thành ủy các nội dung chưa hoàn thành`,
  },
]

/** How firm a letter speaks: what it says of the letters before it, and how it ends. From the third on it stays. */
export const firmerWords = (level: number) => firmer[Math.min(level, firmer.length) - 1]!

/**
 * What a reminder to a body says: tasks it leads that are overdue, reports it has not sent, tasks due soon, and requests
 * it has not answered. `level` is 1 for the first letter; from the third on the wording stays.
 */
export function reminderFields(
  { body, nameAtHome, basis, tasks, today }: BodyPapers,
  { level, answerBy }: { level: number; answerBy: string },
): Fields {
  const { overdue, reports, near, owing } = pressedFor(tasks, body.id)
  const { again, close } = firmerWords(level)
  const counted = [
    overdue.length > 0 ? `${twoDigits(overdue.length)} nhiệm vụ quá hạn` : null,
    reports.length > 0 ? `${twoDigits(reports.length)} báo cáo chưa nộp` : null,
    near.length > 0 ? `${twoDigits(near.length)} nhiệm vụ sắp đến hạn` : null,
    owing.length > 0 ? `${twoDigits(owing.length)} nội dung chưa phản hồi` : null,
  ].filter((part) => part !== null)
  return {
    kinh_gui: body.name,
    can_cu:
      basis === null
        ? 'Qua theo dõi việc thực hiện nhiệm vụ Ban Chỉ đạo giao, '
        : `Thực hiện ${basis}; qua theo dõi, `,
    ngay_tinh: formatDay(today),
    co_quan_nhan: nameAtHome,
    tom_tat: listed(counted, counted.length, String),
    nhac_lai: again,
    nhom: grouped(
      [
        ['Nhiệm vụ quá hạn', overdue],
        ['Báo cáo chưa nộp', reports],
        ['Nhiệm vụ sắp đến hạn', near],
        ['Nội dung chưa phản hồi', owing],
      ],
      (task) => ({
        noi_dung: task.content,
        nguon: shortSource(task),
        san_pham: task.deliverable || '-',
        thoi_han: deadlineText(task),
        qua_han: isOverdue(task) ? String(task.status.days) : '-',
      }),
    ),
    han_tra_loi: formatDay(answerBy),
    cau_ket: close(nameAtHome),
  }
}

const isOverdue = ({ status }: TaskRow) => status.code === 'overdue' || status.code === 'correcting'
/** A task that is to report: its own words begin with the report or the table to be sent. */
const isReport = ({ content }: TaskRow) => /^((gửi|nộp|lập) )?(báo cáo|biểu số liệu)(?!\p{L})/iu.test(content)

/** What a body is pressed for, each task of its in one place: what it leads is overdue, or near, or owes an answer. */
export function pressedFor(tasks: readonly TaskRow[], bodyId: string) {
  const led = tasks.filter(({ leadBodyId }) => leadBodyId === bodyId)
  const late = led.filter(isOverdue)
  const near = led.filter(({ status }) => status.code === 'dueSoon')
  return {
    overdue: late.filter((task) => !isReport(task)),
    reports: late.filter(isReport),
    near,
    owing: led.filter((task) => task.answersOwed > 0 && !late.includes(task) && !near.includes(task)),
  }
}

/** The number of the conclusion, activity or document: a meeting's or an activity's whole title would fill the column. */
function shortSource({ sourceLabel }: TaskRow): string {
  const last = sourceLabel.split(' · ').at(-1) ?? ''
  return /^HD-\d{4}-\d+/.exec(last)?.[0] ?? last
}

/** Groups that hold something, their rows under one numbering. */
function grouped(
  groups: [name: string, tasks: readonly TaskRow[]][],
  rowOf: (task: TaskRow) => Fields,
): Fields[] {
  let number = 0
  return groups
    .filter(([, tasks]) => tasks.length > 0)
    .map(([name, tasks], index) => ({
      ten: `${roman(index + 1)}- ${name}`,
      so_luong: twoDigits(tasks.length),
      viec: tasks.map((task) => {
        number += 1
        return { stt: String(number), ...rowOf(task) }
      }),
    }))
}
