import { formatDay } from '../../../shared/domain/day-text.ts'
import type { TaskRow } from '../../tasks/task-rows.ts'
import { deadlineText } from './deadline-text.ts'
import type { Fields } from './fill-template.ts'
import { twoDigits } from './people-text.ts'

/** What papers to a body are made of: its name, what it leads and supports, and how bodies are called. */
export type BodyPapers = {
  body: { id: string; name: string; short: string }
  tasks: readonly TaskRow[]
  nameOf(bodyId: string): string
  today: string
}

/** What the sheet of tasks given to a body says; `confirmBy` is the day its slip is wanted back. */
export function taskSheetFields({ body, tasks, nameOf, today }: BodyPapers, confirmBy: string): Fields {
  const led = tasks.filter(({ leadBodyId }) => leadBodyId === body.id)
  const supported = tasks.filter(({ leadBodyId }) => leadBodyId !== body.id)
  const withWhom = (task: TaskRow) =>
    task.leadBodyId === body.id
      ? task.supportIds.map(nameOf).join('; ') || '-'
      : `${task.leadBodyId === null ? 'Chưa rõ' : nameOf(task.leadBodyId)} (chủ trì)`
  return {
    kinh_gui: body.name,
    can_cu: '',
    co_quan_nhan: body.name,
    nhom: grouped(
      [
        ['I- Nhiệm vụ chủ trì', led],
        ['II- Nhiệm vụ phối hợp', supported],
      ],
      (task) => ({
        noi_dung: task.content,
        nguon: shortSource(task),
        san_pham: task.deliverable ?? '',
        cung_thuc_hien: withWhom(task),
        thoi_han: deadlineText(task),
      }),
    ),
    han_xac_nhan: formatDay(confirmBy),
    nam: today.slice(0, 4),
  }
}

/** Wording grows firmer from the first letter to the third (design of reminder letters). */
const firmer = [
  { again: '', close: (name: string) => `Đề nghị ${name} quan tâm thực hiện.` },
  {
    again: 'Đây là lần đôn đốc thứ hai.',
    close: (name: string) =>
      `Đề nghị ${name} tập trung chỉ đạo, thực hiện và báo cáo đúng thời hạn nêu trên.`,
  },
  {
    again: 'Đây là lần đôn đốc thứ ba; các lần trước chưa có kết quả.',
    close: (name: string) =>
      `Đề nghị lãnh đạo ${name} trực tiếp chỉ đạo, làm rõ trách nhiệm; Ban Chỉ đạo sẽ báo cáo Thường trực Thành ủy các nội dung chưa hoàn thành.`,
  },
]

/**
 * What a reminder to a body says: tasks it leads that are overdue, those due soon, and requests it has not answered.
 * `level` is 1 for the first letter; from the third on the wording stays.
 */
export function reminderFields(
  { body, tasks, today }: BodyPapers,
  { level, answerBy }: { level: number; answerBy: string },
): Fields {
  const led = tasks.filter(({ leadBodyId }) => leadBodyId === body.id)
  const overdue = led.filter(({ status }) => status.code === 'overdue' || status.code === 'correcting')
  const near = led.filter(({ status }) => status.code === 'dueSoon')
  const owing = led.filter((task) => task.answersOwed > 0 && !overdue.includes(task) && !near.includes(task))
  const { again, close } = firmer[Math.min(level, firmer.length) - 1]!
  const counted = [
    overdue.length > 0 ? `${twoDigits(overdue.length)} nhiệm vụ quá hạn` : null,
    near.length > 0 ? `${twoDigits(near.length)} nhiệm vụ sắp đến hạn` : null,
    owing.length > 0 ? `${twoDigits(owing.length)} nội dung chưa phản hồi` : null,
  ].filter((part) => part !== null)
  return {
    kinh_gui: body.name,
    can_cu: 'Qua theo dõi việc thực hiện nhiệm vụ Ban Chỉ đạo giao, ',
    ngay_tinh: formatDay(today),
    co_quan_nhan: body.name,
    tom_tat: counted.join(', '),
    nhac_lai: again,
    nhom: grouped(
      [
        ['I- Nhiệm vụ quá hạn', overdue],
        ['II- Nhiệm vụ sắp đến hạn', near],
        ['III- Nội dung chưa phản hồi', owing],
      ],
      (task) => ({
        noi_dung: task.content,
        nguon: shortSource(task),
        san_pham: task.deliverable ?? '',
        thoi_han: deadlineText(task),
        qua_han: overdue.includes(task) ? String(task.status.days) : '-',
      }),
    ),
    han_tra_loi: formatDay(answerBy),
    cau_ket: close(body.name),
  }
}

/** The number of the conclusion or the document: the meeting's whole title would fill the column. */
const shortSource = ({ sourceLabel }: TaskRow) => sourceLabel.split(' · ').at(-1) ?? ''

/** Groups that hold something, their rows under one numbering. */
function grouped(
  groups: [name: string, tasks: readonly TaskRow[]][],
  rowOf: (task: TaskRow) => Fields,
): Fields[] {
  let number = 0
  return groups
    .filter(([, tasks]) => tasks.length > 0)
    .map(([ten, tasks]) => ({
      ten,
      so_luong: twoDigits(tasks.length),
      viec: tasks.map((task) => {
        number += 1
        return { stt: String(number), ...rowOf(task) }
      }),
    }))
}
