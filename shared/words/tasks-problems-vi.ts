import type { Sentence } from './params.ts'
import type { TaskProblemCode } from './tasks-problem-codes.ts'

const successor = (p: (name: string) => string) =>
  p('successor') === '' ? 'Chọn cơ quan khác.' : `Cơ quan kế thừa: ${p('successor')}.`

/** What stands against a task or an act, then the way out. */
export const taskProblems: Record<TaskProblemCode, Sentence> = {
  'task-lead-needed': () => 'Chưa có cơ quan chủ trì. Mỗi nhiệm vụ có đúng một cơ quan chủ trì.',
  'task-lead-unknown': () => 'Cơ quan chủ trì không có trong danh sách. Chọn cơ quan khác.',
  'task-lead-not-in-force': (p) =>
    `${p('name')} không có hiệu lực ngày ${p('date')}, không giao chủ trì được. ${successor(p)}`,
  'task-lead-also-supports': (p) => `${p('name')} đã chủ trì, không ghi thêm ở phối hợp.`,
  'task-support-unknown': () => 'Có cơ quan phối hợp không có trong danh sách. Chọn cơ quan khác.',
  'task-support-twice': (p) => `${p('name')} được ghi hai lần ở phối hợp. Bỏ bớt một.`,
  'task-support-not-in-force': (p) =>
    `${p('name')} không có hiệu lực ngày ${p('date')}, không ghi phối hợp được. ${successor(p)}`,
  'task-support-answered': (p) => `${p('name')} đã trả lời phần phối hợp của mình, không bỏ được.`,
  'task-deadline-needed': () => 'Có hạn cụ thể thì phải ghi ngày. Ghi hạn hoặc chọn loại thời hạn khác.',
  'task-deadline-before-issue': (p) =>
    `Hạn ${p('deadline')} trước ngày giao ${p('issued')}. Sửa một trong hai ngày.`,
  'task-condition-needed': () => 'Chờ điều kiện thì phải ghi đang chờ gì.',
  'task-source-unknown': () => 'Hội nghị, kết luận hoặc hoạt động ghi ở nguồn không còn. Chọn nguồn khác.',
  'task-lead-by-act': () => 'Nhiệm vụ đã được tiếp nhận hoặc theo dõi. Muốn đổi chủ trì thì giao lại.',
  'task-deadline-by-act': () => 'Nhiệm vụ đã được tiếp nhận hoặc theo dõi. Muốn đổi hạn thì gia hạn.',
  'task-issue-fixed': () => 'Nhiệm vụ đã được tiếp nhận hoặc theo dõi, không đổi ngày giao được.',
  'task-not-removable': (p) =>
    `Nhiệm vụ đã có ${p('count')} lần theo dõi, không xóa được. Hủy nhiệm vụ và ghi lý do.`,
  'task-last-evidence': () =>
    'Đây là minh chứng duy nhất của nhiệm vụ đã hoàn thành. Thêm minh chứng khác trước khi bỏ.',
  'task-closed': (p) => `Nhiệm vụ đã hoàn thành ngày ${p('date')}. Mở lại trước rồi làm tiếp.`,
  'task-cancelled': (p) => `Nhiệm vụ đã hủy ngày ${p('date')}. Mở lại trước rồi làm tiếp.`,
  'task-not-ended': () => 'Nhiệm vụ chưa hoàn thành và chưa hủy, không cần mở lại.',
  'task-act-to-come': (p) => `Ngày ${p('date')} chưa tới. Ghi ngày đến hôm nay.`,
  'task-act-before-issue': (p) => `Ngày ${p('date')} trước ngày giao ${p('issued')}. Sửa ngày.`,
  'task-already-accepted': (p) => `Đã tiếp nhận ngày ${p('date')}.`,
  'task-words-needed': () => 'Chưa ghi nội dung. Ghi một câu rồi lưu.',
  'task-reason-needed': () => 'Chưa ghi lý do. Ghi lý do rồi lưu.',
  'task-body-not-in-it': () => 'Cơ quan này không chủ trì, không phối hợp nhiệm vụ. Chọn cơ quan khác.',
  'task-answer-before-asked': (p) =>
    `Hạn phản hồi ${p('answerBy')} trước ngày ${p('date')}. Chọn ngày muộn hơn.`,
  'task-regular': () => 'Nhiệm vụ thường xuyên không có hạn để gia hạn.',
  'task-deadline-not-later': (p) =>
    `Hạn mới ${p('deadline')} không sau hạn đang có ${p('before')}. Chọn ngày muộn hơn.`,
  'task-same-lead': () => 'Cơ quan và người này đang chủ trì. Chọn cơ quan hoặc người khác.',
  'task-correction-pending': () => 'Đang có đề nghị đính chính chưa quyết định. Quyết định trước.',
  'task-no-correction': () => 'Không có đề nghị đính chính nào đang chờ.',
  'task-same-decides': (p) => `${p('name')} là người đề nghị đính chính, người khác phải quyết định.`,
  'task-result-needed': () => 'Chưa ghi kết quả. Đã làm được gì thì ghi rồi kết thúc.',
  'task-done-to-come': (p) => `Ngày hoàn thành ${p('date')} chưa tới. Ghi ngày của văn bản minh chứng.`,
  'task-done-before-issue': (p) =>
    `Ngày hoàn thành ${p('date')} trước ngày giao ${p('issued')}. Ghi ngày của văn bản minh chứng.`,
  'task-evidence-needed': () => 'Chưa có minh chứng. Ghi số văn bản hoặc đính kèm tệp rồi kết thúc.',
  'task-changed-meanwhile': (p) =>
    `Vừa được ${p('by') || 'nơi khác'} sửa${p('at') && ` lúc ${p('at')}`}. Xem lại rồi làm.`,
}
