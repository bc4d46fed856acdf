import type { ConclusionKind, ConclusionState } from '../../shared/domain/conclusion-state.ts'
import { formatDay } from '../../shared/domain/day-text.ts'
import type { StateReport, TaskStatusCode } from '../../shared/domain/task-status.ts'
import type { TaskFilter } from './filter-store.ts'
import type { Bodies } from './judge-fields.ts'

/** Words of the printed workbooks of tasks; they are Vietnamese whatever the language of the screen. */
export const statusWords: Record<TaskStatusCode, string> = {
  overdue: 'Quá hạn',
  correcting: 'Đang đính chính, quá hạn',
  deadlineMissing: 'Cần điền hạn',
  dueSoon: 'Sắp đến hạn',
  underWay: 'Đang thực hiện',
  waiting: 'Chờ điều kiện',
  regular: 'Thường xuyên',
  done: 'Hoàn thành',
  cancelled: 'Đã hủy',
}
export const placeWords: Record<keyof StateReport, string> = {
  doneInTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành quá hạn',
  openInTime: 'Chưa hoàn thành, trong hạn',
  openOverdue: 'Chưa hoàn thành, quá hạn',
}
export const conclusionKindWords: Record<ConclusionKind, string> = {
  information: 'Thông tin',
  assessment: 'Đánh giá',
  directive: 'Chỉ đạo',
  conclusion: 'Kết luận',
  task: 'Nhiệm vụ',
  programmeAddition: 'Bổ sung chương trình',
}
export const conclusionStateWords: Record<ConclusionState, string> = {
  none: 'Không phải thực hiện',
  unassigned: 'Chưa giao',
  underWay: 'Đang thực hiện',
  partly: 'Thực hiện một phần',
  fulfilled: 'Đã thực hiện',
  notFulfilled: 'Chưa thực hiện được',
  overtaken: 'Đã thay thế',
}

const roleWords = { lead: 'cơ quan chủ trì', support: 'cơ quan phối hợp', any: 'cơ quan' }
const sourceWords = {
  meeting: 'hội nghị',
  document: 'văn bản',
  programme: 'chương trình',
  leader: 'lãnh đạo',
}
const urgencyWords = { normal: 'thường', urgent: 'khẩn', veryUrgent: 'hỏa tốc' }
const qualityWords = {
  doneWithoutEvidence: 'hoàn thành thiếu minh chứng',
  notUpdated30: 'trên 30 ngày không cập nhật',
  unclear: 'chưa đủ 6 rõ',
  answerOwed: 'còn nợ trả lời',
}

/** What a list is filtered by, as a sentence under it says; null when nothing is left out. */
export function filterInWords(filter: TaskFilter, bodies: Bodies): string | null {
  const { deadlineFrom: from, deadlineTo: to } = filter
  const parts: [string, string[]][] = [
    ['trạng thái', filter.statuses.map((status) => statusWords[status])],
    [roleWords[filter.role], filter.bodyIds.map((id) => bodies.get(id)?.short ?? id)],
    ['hội nghị', filter.meetingIds.length > 0 ? [`${filter.meetingIds.length} hội nghị đã chọn`] : []],
    ['nguồn', filter.sourceKinds.map((kind) => sourceWords[kind])],
    ['độ khẩn', filter.urgencies.map((urgency) => urgencyWords[urgency])],
    ['hạn từ', from === null ? [] : [formatDay(from)]],
    ['hạn đến', to === null ? [] : [formatDay(to)]],
    ['chất lượng', filter.quality === null ? [] : [qualityWords[filter.quality]]],
    ['có chữ', filter.text === '' ? [] : [`“${filter.text}”`]],
  ]
  const said = parts.filter(([, values]) => values.length > 0)
  return said.length === 0 ? null : said.map(([name, values]) => `${name}: ${values.join(', ')}`).join('; ')
}
