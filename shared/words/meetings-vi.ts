import type { MeetingCode } from './meetings-codes.ts'
import { sentences } from './params.ts'

/** Sentences of meetings and conclusions. */
export const meetingSentence = sentences<MeetingCode>({
  'check-noChair': () => 'Chưa có người chủ trì có mặt. Điểm danh người chủ trì.',
  'check-noAttendance': () => 'Chưa điểm danh. Ghi ai có mặt, ai vắng.',
  'check-quorumLost': (p) => `Mục "${p('title')}" bàn khi không đủ thành phần.`,
  'check-itemNotTreated': (p) =>
    `Mục "${p('title')}" chưa bàn. Chuyển sang hội nghị sau hoặc đánh dấu đã bàn.`,
  'check-decisionNotRecorded': (p) =>
    `Lời ghi "${p('text')}" là kết luận chưa đưa vào sổ. Ghi thành kết luận, hoặc bỏ dấu ở đầu câu.`,
  'check-conclusionWithoutNumber': (p) => `Kết luận "${p('text')}" chưa có số. Đánh số kết luận.`,
  'check-conclusionWithoutTask': (p) => `Kết luận "${p('text')}" chưa giao cho cơ quan nào.`,
  'check-taskWithoutLead': (p) => `Nhiệm vụ ${p('task')} chưa có cơ quan chủ trì. Chọn một cơ quan.`,
  'check-taskWithoutDeadline': (p) => `Nhiệm vụ ${p('task')} chưa có hạn. Điền hạn hoặc đổi loại hạn.`,
  'check-taskWithoutDeliverable': (p) => `Nhiệm vụ ${p('task')} chưa có sản phẩm.`,
  'check-deadlineBeforeMeeting': (p) =>
    `Nhiệm vụ ${p('task')} có hạn ${p('deadline')}, trước ngày họp ${p('date')}. Sửa hạn.`,
  'check-taskTextDiffers': (p) => `Câu trích của nhiệm vụ ${p('task')} không còn đúng câu chữ của kết luận.`,
  'conclusion-none': () => 'Không giao việc.',
  'conclusion-unassigned': () => 'Chưa giao.',
  'conclusion-underWay': (p) => `Đang thực hiện ${p('total')} việc, chưa có việc quá hạn.`,
  'conclusion-partly': (p) => `Đã xong ${p('done')}/${p('total')} việc${overdue(p)}.`,
  'conclusion-fulfilled': (p) => `Đã xong cả ${p('total')} việc.`,
  'conclusion-notFulfilled': (p) =>
    `Chưa xong việc nào trong ${p('total')} việc${overdue(p)}${cancelled(p)}.`,
  'conclusion-overtaken': () => 'Không còn phù hợp.',
})

const overdue = (p: (name: string) => string) => (none(p('overdue')) ? '' : `, ${p('overdue')} việc quá hạn`)
const cancelled = (p: (name: string) => string) =>
  none(p('cancelled')) ? '' : `, ${p('cancelled')} việc đã hủy`
const none = (count: string) => count === '' || count === '0'
