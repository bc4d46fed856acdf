import type { MeetingProblemCode } from './meetings-problem-codes.ts'
import type { Sentence } from './params.ts'

/** Each states the fact, then the way out. */
export const meetingProblems: Record<MeetingProblemCode, Sentence> = {
  'meeting-cancelled': () => 'Hội nghị đã hủy. Lập hội nghị mới nếu vẫn tổ chức.',
  'meeting-step-wrong': () => 'Hội nghị không ở bước này nữa. Xem lại rồi chuyển từng bước.',
  'meeting-people-missing': () => 'Chưa có thành phần dự. Thêm thành phần rồi triệu tập.',
  'meeting-agenda-missing': () => 'Chưa có chương trình họp. Thêm ít nhất một mục rồi triệu tập.',
  'meeting-day-to-come': (p) => `Hội nghị họp ngày ${p('day')}, chưa tới. Sửa ngày họp nếu họp sớm hơn.`,
  'meeting-checks-open': (p) =>
    `Còn ${p('count')} điểm phải xử lý trước khi khóa biên bản. Xem mục Kiểm tra.`,
  'meeting-fixed': (p) =>
    `Biên bản "${p('title')}" đã thông qua, không sửa được nữa. Mở lại biên bản (ghi lý do) rồi sửa.`,
  'meeting-begun': (p) => `"${p('title')}" đã họp, không hủy được. Ghi biên bản đến đâu thì kết thúc ở đó.`,
  'meeting-not-frozen': (p) => `Biên bản "${p('title')}" chưa gửi hoặc chưa thông qua, đang sửa được.`,
  'meeting-not-under-way': (p) =>
    `"${p('title')}" chưa bắt đầu hoặc đã kết thúc. Bắt đầu họp rồi chuyển mục.`,
  'item-carried-already': (p) =>
    `Mục "${p('title')}" đã được chuyển sang hội nghị khác. Xem mục ở hội nghị đó.`,
  'proposal-settled': (p) => `Đề nghị "${p('title')}" đã đưa vào chương trình hoặc đã từ chối.`,
  'conclusion-numbered': (p) =>
    `Kết luận đã có số ${p('number')}, không xóa được. Sửa câu chữ hoặc ghi là không còn phù hợp.`,
  'conclusion-overtaken-circle': () =>
    'Hai kết luận không thể thay thế lẫn nhau. Chọn kết luận khác hoặc chỉ ghi lý do.',
  'sentence-not-in-conclusion': () =>
    'Câu trích không còn đúng câu chữ của kết luận. Chọn lại câu trong kết luận.',
}
