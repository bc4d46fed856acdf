import { sentences } from './params.ts'
import type {
  DateSuspicion,
  FormProblemCode,
  FormWarningCode,
  TrackingProblemCode,
  TrackingWarningCode,
} from './tasks-files-codes.ts'

const suspicions: Record<DateSuspicion, string> = {
  swapped: 'Excel có thể đã đổi chỗ ngày và tháng',
  american: 'cột này có ngày ghi tháng trước ngày',
  beforeIssue: 'trước ngày ban hành',
  far: 'cách quá một năm, có thể ghi nhầm năm',
  toCome: 'chưa đến',
  unlikeOthers: 'khác năm với các dòng khác',
  formatless: 'ô là con số không có định dạng ngày',
}
const suspicion = (reason: string) => suspicions[reason as DateSuspicion]

/** Sentences of reading tasks out of tracking sheets and returned forms. */
export const taskFileSentence = sentences<
  TrackingProblemCode | TrackingWarningCode | FormProblemCode | FormWarningCode
>({
  'content-missing': () => 'Dòng không có nội dung nhiệm vụ. Ghi nội dung hoặc bỏ dòng.',
  'content-shared': () => 'Dùng chung nội dung với dòng trên. Xem là một hay hai nhiệm vụ.',
  'rows-joined': () => 'Dòng dưới không có số thứ tự, đã nối vào nhiệm vụ này. Xem lại.',
  'row-hidden': () => 'Dòng đang ẩn trong tệp. Xem có lấy không.',
  'no-lead': () => 'Chưa rõ cơ quan chủ trì. Chọn cơ quan.',
  'several-leads': (p) =>
    `Ghi nhiều cơ quan chủ trì: ${p('names')}. Lấy cơ quan đầu chủ trì, còn lại phối hợp; xem lại.`,
  'lead-also-supports': (p) => `${p('name')} vừa chủ trì vừa phối hợp. Xem lại.`,
  'unknown-body': (p) => `“${p('name')}” không phải thành viên Ban Chỉ đạo. Chọn cơ quan hoặc bỏ.`,
  'body-guessed': (p) => `“${p('text')}” gần giống ${p('name')}. Xem có đúng không.`,
  'body-level-unclear': (p) => `“${p('name')}” có thể là của quận, huyện. Xem là cấp nào.`,
  'body-out-of-force': (p) => `${p('name')} không hoạt động vào ngày giao. Chọn cơ quan khác.`,
  'body-partly-in-force': (p) => `Chưa rõ ${p('name')} là cơ quan của thời gian nào. Xem lại.`,
  'deadline-missing': () => 'Chưa ghi thời hạn.',
  'deadline-unclear': (p) => `Chưa hiểu hết thời hạn “${p('text')}”. Ghi lại ngày.`,
  'deadline-extended': (p) =>
    `Đã gia hạn${p('before') === '' ? '' : ` từ ${p('before')}`} đến ${p('after')}. Xem hạn đang tính.`,
  'deadline-kind-conflict': (p) => `Loại thời hạn “${p('kind')}” không khớp với hạn “${p('text')}”. Xem lại.`,
  'deadline-on-weekend': (p) => `Tính hạn là ${p('before')}, dời đến ngày làm việc ${p('after')}. Xem lại.`,
  'deadline-of-group': (p) => `Lấy loại thời hạn theo nhóm “${p('group')}”. Xem lại.`,
  'condition-missing': () => 'Chưa ghi chờ điều kiện gì.',
  'date-suspect': (p) => `Ngày ${p('date')} đáng ngờ: ${suspicion(p('reason'))}. Xem lại.`,
  'date-unclear': (p) => `Chưa hiểu ngày trong “${p('text')}”. Ghi lại ngày.`,
  'year-assumed': (p) => `“${p('text')}” không ghi năm, hiểu là năm ${p('year')}. Xem lại.`,
  'done-without-evidence': () => 'Ghi hoàn thành nhưng không có minh chứng.',
  'done-date-missing': () => 'Ghi hoàn thành nhưng không có ngày hoàn thành.',
  'progress-unclear': (p) => `Chưa rõ đã hoàn thành hay chưa: “${p('text')}”. Xem lại.`,
  'evidence-unclear': (p) => `Chưa chắc văn bản nào là minh chứng: “${p('text')}”. Xem lại.`,
  duplicate: (p) => `Trùng với dòng ${p('row')} của “${p('sheet')}”. Giữ một dòng.`,
  'no-task-table': () =>
    'Không tìm thấy bảng nhiệm vụ: cần cột nội dung và cột chủ trì, thời hạn hoặc tiến độ.',
  'task-table-empty': (p) => `Bảng trong “${p('sheet')}” không có nhiệm vụ nào.`,
  'hidden-task-sheet': (p) => `Sheet ẩn “${p('sheet')}” có bảng nhiệm vụ, không lấy.`,
  'form-row-unnamed': () => 'Dòng không mang mã ẩn của phiếu, không rõ là nhiệm vụ nào. Không lấy.',
  'form-row-of-other-form': () => 'Dòng chép từ phiếu khác. Không lấy.',
  'form-row-twice': (p) => `Cùng một nhiệm vụ ở các dòng ${p('rows')}. Giữ một dòng rồi đọc lại.`,
  'form-row-missing': () => 'Dòng có trong phiếu gửi đi nhưng không còn trong tệp gửi lại.',
  'form-cell-altered': (p) =>
    `Cột “${p('column')}” đã bị sửa: “${p('before')}” thành “${p('after')}”. Phần sửa này không lấy.`,
  'form-task-changed': (p) =>
    `Nhiệm vụ đã thay đổi sau ngày phát phiếu ${p('date')}. Xem lại trước khi nhận.`,
  'form-task-ended': () => 'Nhiệm vụ đã kết thúc hoặc không còn. Không lấy.',
  'form-status-unknown': (p) => `Không hiểu tình trạng “${p('text')}”. Chọn lại trong danh sách.`,
  'form-percent-unclear': (p) => `Tiến độ “${p('text')}” không phải số từ 0 đến 100. Ghi lại.`,
  'form-result-missing': () => 'Ghi hoàn thành nhưng chưa ghi kết quả thực hiện.',
  'form-support-state': () =>
    'Cơ quan phối hợp không đổi tình trạng, tiến độ của nhiệm vụ. Chỉ nhận kết quả phần việc.',
  'form-not-found': () => 'Tệp không phải phiếu theo dõi nhiệm vụ: không thấy các cột của phiếu.',
  'form-unknown': () => 'Phiếu không do chương trình này phát ra. Không lấy dòng nào.',
  'form-unnamed': () =>
    'Cột mã ẩn của phiếu đã bị xóa, không rõ dòng nào là nhiệm vụ nào. Không lấy dòng nào.',
  'form-column-missing': (p) => `Phiếu gửi lại thiếu cột: ${p('names')}. Nội dung các cột này không đổi.`,
  'form-returned-before': (p) => `Phiếu này đã nhận một lần ngày ${p('date')}.`,
})
