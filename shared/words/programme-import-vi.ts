import { sentences } from './params.ts'
import type { ImportProblemCode, ImportWarningCode } from './programme-import-codes.ts'

/** Sentences of reading a programme out of a Word or Excel table. */
export const programmeImportSentence = sentences<ImportProblemCode | ImportWarningCode>({
  'content-missing': () => 'Dòng không có nội dung hoạt động. Ghi nội dung hoặc bỏ dòng.',
  'content-shared': () => 'Dùng chung nội dung với dòng trên. Xem là một hay hai hoạt động.',
  'row-hidden': () => 'Dòng đang ẩn trong tệp. Xem có lấy không.',
  'columns-assumed': () => 'Bảng không có dòng tiêu đề, đọc theo cột của bảng trước. Xem có đúng cột không.',
  'lead-missing': () => 'Chưa rõ cơ quan chủ trì. Chọn cơ quan.',
  'several-leads': (p) =>
    `Ghi nhiều cơ quan chủ trì: ${p('names')}. Lấy cơ quan đầu chủ trì, còn lại phối hợp; xem lại.`,
  'lead-also-supports': (p) => `${p('name')} vừa chủ trì vừa phối hợp. Xem lại.`,
  'body-unknown': (p) => `“${p('name')}” không phải thành viên Ban Chỉ đạo. Chọn cơ quan hoặc bỏ.`,
  'body-guessed': (p) => `“${p('text')}” gần giống ${p('name')}. Xem có đúng không.`,
  'body-level-unclear': (p) => `“${p('name')}” có thể là của quận, huyện. Xem là cấp nào.`,
  'body-out-of-force': (p) => `${p('name')} không hoạt động trong thời gian này. Chọn cơ quan khác.`,
  'body-partly-in-force': (p) => `${p('name')} chỉ hoạt động một phần thời gian này. Xem lại.`,
  'time-missing': () => 'Chưa ghi thời gian.',
  'time-unclear': () => 'Chưa hiểu hết thời gian. Ghi lại ngày, tháng hoặc quý.',
  'time-outside-year': (p) => `Thời gian nằm ngoài năm ${p('year')}. Xem lại.`,
  'time-reversed': () => 'Ngày sau đứng trước ngày đầu. Xem lại thời gian.',
  'year-unknown': () => 'Tệp không ghi năm của chương trình. Chọn năm.',
  'details-unknown': (p) =>
    `Trang chi tiết nêu mục không có trong danh mục: ${p('names')}. Đưa vào sẽ không có các mục này.`,
  'details-unread': (p) => `Trang chi tiết có ${p('count')} dòng không đọc được: dòng ${p('rows')}.`,
  'details-unmatched': (p) => `Trang chi tiết có ${p('count')} hoạt động không còn trong phụ lục, không lấy.`,
  'no-programme-table': () =>
    'Không tìm thấy bảng chương trình: cần cột nội dung và cột chủ trì, phối hợp hoặc thời gian.',
  'table-empty': (p) => `Bảng trong “${p('sheet')}” không có hoạt động nào.`,
  'table-without-heading': (p) => `“${p('sheet')}” không có tiêu đề cột, đọc tiếp theo bảng trước.`,
  'sheet-repeats': (p) => `“${p('sheet')}” chỉ lặp lại ${p('count')} hoạt động đã đọc, không lấy lần nữa.`,
  'hidden-sheet': (p) => `Sheet ẩn “${p('sheet')}” có bảng chương trình, không lấy.`,
  'year-mismatch': (p) =>
    `Đọc là chương trình năm ${p('chosen')}, nhưng tệp còn ghi năm ${p('other')}. Xem lại năm.`,
  'time-assumed': (p) => `Dòng không ghi thời gian, lấy theo “${p('text')}” ở trên. Xem có đúng không.`,
  'date-swapped': () =>
    'Cột có cả ngày gõ chữ và ngày của Excel: ngày và tháng có thể bị đổi chỗ. Xem lại ngày.',
  'lead-assumed': (p) =>
    `Không có cột chủ trì, lấy cơ quan ở tên mục hoặc tên sheet: ${p('name')}. Xem có đúng không.`,
  'year-doubtful': (p) => `Tệp ghi cả năm ${p('chosen')} và năm ${p('other')}. Xem thời gian thuộc năm nào.`,
  'activity-repeats': (p) =>
    `Lặp lại hoạt động ở “${p('sheet')}”, dòng ${p('row')}. Xem là một hay hai hoạt động.`,
  'columns-unread': (p) =>
    `Bảng trong “${p('sheet')}” có cột không dùng cho chương trình, không lấy: ${p('names')}.`,
  'sheet-unread': (p) =>
    `“${p('sheet')}” có bảng ${p('count')} dòng nhưng không phải bảng chương trình, không lấy.`,
  'activity-known': (p) => `Đã có trong chương trình (${p('code')}), không đưa vào lần nữa.`,
  'activity-alike': (p) =>
    `Cùng cơ quan, cùng nội dung với ${p('code')} nhưng khác thời gian. Xem là một hay hai hoạt động.`,
})
