import { sentences } from './params.ts'
import type { ProgrammeCode } from './programme-codes.ts'

/** Sentences of the annual programme. */
export const programmeSentence = sentences<ProgrammeCode>({
  'lead-unknown': () => 'Chưa chọn cơ quan chủ trì.',
  'lead-not-in-force': (p) =>
    `${p('name')} không còn hoặc chưa hoạt động trong thời gian này. Chọn cơ quan kế thừa.`,
  'lead-also-supports': (p) => `${p('name')} đã chủ trì, không ghi thêm ở phối hợp.`,
  'support-twice': (p) => `${p('name')} được ghi hai lần ở phối hợp.`,
  'support-unknown': () => 'Có cơ quan phối hợp không có trong danh sách.',
  'support-not-in-force': (p) => `${p('name')} không còn hoặc chưa hoạt động trong thời gian này.`,
  'unit-unknown': () => 'Có đơn vị không có trong danh sách.',
  'unit-not-in-force': (p) => `${p('name')} không còn hoặc chưa có trong thời gian này.`,
  'end-before-start': (p) => `Ngày kết thúc ${p('to')} trước ngày bắt đầu ${p('from')}.`,
  'time-outside-programme': (p) => `Thời gian nằm ngoài năm ${p('year')} của chương trình.`,
  'target-unknown': () => 'Có chỉ tiêu không có trong danh mục.',
  'target-without-unit': (p) => `Chỉ tiêu ${p('name')} chưa có đơn vị tính. Ghi đơn vị tính trong danh mục.`,
  'target-twice': (p) => `Chỉ tiêu ${p('name')} được ghi hai lần.`,
  'target-not-positive': (p) => `Chỉ tiêu ${p('name')} phải lớn hơn 0.`,
  'resource-without-unit': (p) => `Nguồn lực ${p('name')} có số lượng nhưng thiếu đơn vị tính.`,
  'resource-without-amount': (p) => `Nguồn lực ${p('name')} chưa có số lượng hoặc trị giá.`,
  'objective-unknown': () => 'Chọn nhóm hoặc mục tiêu trong chương trình này.',
  'tag-unknown': () => 'Có nhãn không có trong danh sách.',
  'changed-by-another': (p) =>
    `Vừa được ${p('by') || 'nơi khác'} sửa${p('at') && ` lúc ${p('at')}`}. Xem lại rồi sửa.`,
  'overlap-days': (p) =>
    p('from') === p('to')
      ? `cùng ngày ${p('from')} (+${p('points')})`
      : `trùng ${p('days')} ngày, ${p('from')} - ${p('to')} (+${p('points')})`,
  'overlap-near': (p) => `cách nhau ${p('days')} ngày (+${p('points')})`,
  'overlap-same-place': (p) => `cùng địa điểm ${p('place')} (+${p('points')})`,
  'overlap-same-units': (p) => `cùng ở ${p('units')} (+${p('points')})`,
  'overlap-containing': (p) => `một bên tổ chức ở tất cả đơn vị (+${p('points')})`,
  'overlap-beneficiaries': (p) => `cùng đối tượng ${p('names')} (+${p('points')})`,
  'overlap-themes': (p) => `cùng phong trào, chủ đề ${p('names')} (+${p('points')})`,
  'progress-done': () => 'Đã hoàn thành: 100%.',
  'progress-by-targets': (p) =>
    `${p('percent')}%: bình quân mức đạt của ${p('targets')} chỉ tiêu, mỗi chỉ tiêu tối đa 100%.`,
  'progress-no-result': () => 'Chưa có kết quả: tính 0%.',
  'progress-cancelled': () => 'Không thực hiện nữa: không tính vào tiến độ.',
  'progress-of-parts': (p) =>
    `${p('percent')}%: cộng tiến độ của ${p('parts')} phần, mỗi phần nhân tỷ trọng.`,
  'forecast-final': (p) =>
    `Đã hết năm: ${p('done')} = đơn vị báo ${p('units')} + cơ quan báo ${p('bodies')}.`,
  'forecast-by-plan': (p) =>
    `${p('done')} (đơn vị ${p('units')} + cơ quan ${p('bodies')}) ÷ kế hoạch đến nay ${p('planned')} × kế hoạch năm ${p('total')} = ${p('forecast')}.`,
  'forecast-by-quarters': (p) =>
    `${p('done')} (đơn vị ${p('units')} + cơ quan ${p('bodies')}) ÷ ${p('quarters')} quý đã có số liệu × 4 quý = ${p('forecast')}.`,
  'forecast-level': (p) =>
    `Số cuối kỳ, không cộng dồn: lấy số mới nhất ${p('done')} (đến quý ${p('quarters')}).`,
  'forecast-nothing-yet': () => 'Chưa có số liệu nên chưa dự báo được.',
  'match-unit': (p) => `cùng ${p('name')}`,
  'match-body': (p) => `${p('name')} chủ trì hoặc phối hợp`,
  'match-days': (p) =>
    p('days') === '0' ? 'trong thời gian kế hoạch' : `cách thời gian kế hoạch ${p('days')} ngày`,
  'match-words': (p) => `nội dung giống ${p('percent')}%`,
})
