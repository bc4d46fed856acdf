import type { ActivityFields } from './activity-fields.ts'
import type { Tag } from './tags.ts'

/** Heads of the sheet of details; by them it is known again. */
export const detailHeads = [
  'Mã',
  'Mục',
  'Tên, nội dung',
  'Ký hiệu',
  'Số lượng',
  'Đơn vị tính',
  'Trị giá (đồng)',
  'Nguồn, phần việc',
] as const

/** What a row of the sheet tells; tags, of four kinds, go by the words below. */
export const detailItems = {
  programme: 'Chương trình',
  derivedSheet: 'Trang tổng hợp',
  objective: 'Nhóm, mục tiêu',
  purpose: 'Mục đích',
  target: 'Chỉ tiêu',
  baseline: 'Chỉ tiêu: kỳ trước',
  quarters: ['Chỉ tiêu: quý I', 'Chỉ tiêu: quý II', 'Chỉ tiêu: quý III', 'Chỉ tiêu: quý IV'],
  activity: 'Hoạt động',
  under: 'Thuộc mục',
  alsoUnder: 'Cũng thuộc mục',
  printedTime: 'Thời gian',
  time: 'Thời gian đã ghi',
  from: 'Từ ngày',
  to: 'Đến ngày',
  part: 'Phần việc phối hợp',
  allUnits: 'Tất cả đơn vị',
  unit: 'Đơn vị',
  resource: 'Nguồn lực',
  contact: 'Đầu mối',
  origin: 'Nguồn gốc',
  weight: 'Trọng số',
} as const

/** Words for what the store keeps as a code. */
export const kindWords = {
  tag: {
    posture: 'Thế trận',
    movement: 'Phong trào',
    beneficiary: 'Đối tượng',
    theme: 'Chủ đề tháng',
  } satisfies Record<Tag['kind'], string>,
  resource: {
    money: 'Tiền',
    inKind: 'Hiện vật',
    people: 'Người',
    vehicles: 'Phương tiện',
  } satisfies Record<ActivityFields['resources'][number]['kind'], string>,
  origin: {
    own: 'Tự đề xuất',
    lastYear: 'Từ năm trước',
    directive: 'Chỉ đạo',
    conclusion: 'Kết luận cuộc họp',
    unitProposal: 'Đơn vị đề nghị',
  } satisfies Record<ActivityFields['origin']['kind'], string>,
  time: {
    dates: 'Ngày',
    months: 'Tháng',
    quarters: 'Quý',
    year: 'Cả năm',
    regular: 'Thường xuyên',
    memorialDay: 'Ngày kỷ niệm',
    lunarDay: 'Ngày âm lịch',
  } satisfies Record<ActivityFields['time']['kind'], string>,
}
