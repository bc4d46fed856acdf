import type { FileErrorCode, ReasonCode, WarningCode } from '../domain/draft.ts'
import { sentences } from './params.ts'
import { periodInWords } from './period-names.ts'

const after = (text: string, before = ' ') => (text === '' ? '' : `${before}${text}`)
const quoted = (text: string) => (text === '' ? '' : `“${text}”`)
const placeOf = (where: string) =>
  where === 'file-name' ? 'tên tệp' : where === 'sheet-name' ? 'tên sheet' : 'trong sheet'

/** What is doubtful about a figure, what was seen in a file, and why a file could not be read. */
export const intakeSentence = sentences<ReasonCode | WarningCode | FileErrorCode>({
  // a figure to be looked at
  'label-similar': (p) =>
    `Tên dòng gần giống chỉ tiêu ${quoted(p('name'))}, chưa trùng hẳn. Xem có đúng chỉ tiêu không.`,
  'label-ambiguous': (p) => `Tên dòng cũng có thể là chỉ tiêu ${quoted(p('other'))}. Chọn chỉ tiêu đúng.`,
  'unit-mismatch': (p) =>
    p('expected') !== ''
      ? `Đơn vị tính trong tệp là ${quoted(p('found')) || 'đơn vị khác'}, của chỉ tiêu là ${quoted(p('expected'))}. Xem có cùng một việc không.`
      : `Lấy là báo cáo của ${p('chosen')}, nhưng ${placeOf(p('where'))} ghi ${p('other')}. Xem lại đơn vị.`,
  'money-unit-of-row-only': (p) =>
    `Chỉ dòng này ghi theo ${quoted(p('unit'))}, các dòng tiền khác ghi đơn vị khác. Xem lại số tiền.`,
  'money-unit-unclear': (p) =>
    `Số tiền không hợp với đơn vị tiền đang hiểu (${p('assumed')}). Xem là đồng, nghìn hay triệu đồng.`,
  'number-ambiguous': (p) => `Số có thể đọc là ${p('read')} hoặc ${p('other')}. Đang lấy ${p('read')}.`,
  'number-words': (p) => `Số viết bằng chữ, hiểu là ${p('read')}. Xem có đúng không.`,
  'group-mismatch': (p) =>
    `Dòng đứng trong nhóm khác với nhóm của chỉ tiêu${after(p('group'), ': ')}. Xem có đúng chỉ tiêu không.`,
  'duplicate-indicator': (p) =>
    p('name') === ''
      ? `Chỉ tiêu này còn có ở ô ${p('otherCell')} với số ${p('otherValue')}. Chọn số đúng.`
      : `${p('name')} có hai số khác nhau: ${p('otherValue')} ở ô ${p('otherCell')} và ${p('value')}. Chọn số đúng.`,
  'total-mismatch': (p) =>
    `${p('label') === '' ? 'Tổng' : quoted(p('label'))} ghi ${p('written')}, cộng lại được ${p('recomputed')}, chênh ${p('difference').replace('-', '')}. Xem lại các số cộng vào.`,
  'percent-out-of-range': (p) =>
    `Tỷ lệ${after(p('value'))}${p('value') === '' ? '' : '%'} nằm ngoài khoảng có thể có. Xem lại số.`,
  negative: () => 'Số âm. Xem lại số.',
  'not-whole': (p) => `Số đếm có phần lẻ${after(p('value'), ': ')}. Xem lại số.`,
  'date-like': (p) =>
    `Ô có dạng ngày tháng${after(quoted(p('text')))}, có thể bảng tính đã tự đổi. Nhập lại số đúng.`,
  'error-cell': (p) =>
    `Ô báo lỗi ${p('text')}${after(quoted(p('label')), ' ở dòng ')}, không lấy được số. Hỏi lại đơn vị.`,
  'formula-without-value': (p) =>
    `Ô công thức chưa được tính${after(quoted(p('label')), ' ở dòng ')}, không có số. Hỏi lại đơn vị.`,
  'several-numbers-in-cell': (p) => `Trong ô có nhiều số: ${quoted(p('text'))}. Chọn số đúng.`,
  'column-unclear': (p) => `Chưa rõ cột nào là số của kỳ này; đang lấy cột ${quoted(p('heading')) || 'này'}.`,
  'summed-from-parts': (p) =>
    `Cộng từ ${p('count')} số của các dòng, các phường, xã; báo cáo không ghi tổng.`,
  'outlier-history': (p) =>
    `Khác xa số các kỳ trước của đơn vị (kỳ trước ${p('previous')}${after(p('times'), ', số này bằng ')}${p('times') === '' ? '' : ' lần'}).`,
  'outlier-peers': (p) =>
    `Khác xa các đơn vị tương đương (thường là ${p('typical')}${after(p('times'), ', số này bằng ')}${p('times') === '' ? '' : ' lần'}).`,
  'cumulative-mismatch': (p) =>
    `Lũy kế đơn vị ghi ${p('written')}, theo các kỳ là ${p('recomputed')}. Xem lại hai số.`,
  'encoding-uncertain': () => 'Chữ chuyển mã chưa chắc đúng. So với tệp gốc.',

  // seen in the file
  'legacy-encoding': (p) =>
    `Chữ trong tệp theo bảng mã ${p('encoding')}, đã chuyển sang Unicode: ${quoted(p('example'))} thành ${quoted(p('decoded'))}.`,
  'hidden-sheet': (p) => `Sheet ẩn ${quoted(p('sheet'))} có bảng số liệu, không lấy.`,
  'hidden-row': (p) => `Dòng hoặc cột ẩn ${quoted(p('label'))} có số ${p('text')}, không lấy.`,
  approximate: (p) =>
    p('word') === ''
      ? `${quoted(p('label'))} ghi số ước: ${quoted(p('text'))}.`
      : `Báo cáo ghi “${p('word')}”: số ước, chưa phải số chính xác.`,
  'period-mismatch': (p) =>
    `Lấy là kỳ ${periodInWords(p('chosen'), 'vi')}, nhưng ${placeOf(p('where'))} ghi ${periodInWords(p('other'), 'vi')}. Xem lại kỳ báo cáo.`,
  'external-links': () => 'Tệp có công thức nối sang tệp khác; lấy số đã lưu sẵn trong tệp.',
  'rows-skipped': (p) => `${p('count')} dòng có số nhưng không có tên, không lấy.`,
  'no-table': (p) =>
    `Không tìm thấy bảng số liệu${after(quoted(p('sheet')), ' trong ')}. Xem lại tệp hoặc nhờ đơn vị gửi lại.`,

  // why a file could not be read; nothing of it is stored
  'not-a-workbook': () =>
    'Chưa đọc được: tệp không phải bảng tính. Chưa nhập gì từ tệp này. Nhờ đơn vị gửi lại tệp Excel.',
  'old-word-document': () =>
    'Chưa đọc được: tệp Word kiểu cũ (.doc). Chưa nhập gì từ tệp này. Mở bằng Word, lưu lại thành .docx rồi nhập.',
  'empty-file': () => 'Chưa đọc được: tệp trống. Chưa nhập gì từ tệp này. Nhờ đơn vị gửi lại.',
  truncated: () =>
    'Chưa đọc được: tệp bị cắt ngang hoặc hỏng. Chưa nhập gì từ tệp này. Tải lại hoặc nhờ đơn vị gửi lại.',
  'password-protected': () =>
    'Chưa mở được: tệp có mật khẩu. Chưa nhập gì từ tệp này. Nhờ đơn vị gửi lại bản không khóa.',
  'zip-bomb': () =>
    'Chưa đọc: tệp bung ra quá lớn, có thể gây hại cho máy. Chưa nhập gì từ tệp này. Nhờ đơn vị gửi lại tệp khác.',
  'too-many-parts': () =>
    'Chưa đọc: tệp có quá nhiều phần bên trong. Chưa nhập gì từ tệp này. Gửi riêng từng bảng tính.',
  'nested-archive': () =>
    'Chưa đọc: trong tệp nén còn tệp nén khác. Chưa nhập gì từ tệp này. Giải nén rồi nhập các bảng tính.',
  'xml-not-allowed': () =>
    'Chưa đọc: tệp chứa khai báo không an toàn. Chưa nhập gì từ tệp này. Nhờ đơn vị lưu lại bằng Excel rồi gửi.',
  'too-large': (p) =>
    `Chưa đọc: tệp quá lớn${after(p('limit'), ' (tối đa ')}${p('limit') === '' ? '' : ' MB)'}. Chưa nhập gì từ tệp này. Bỏ hình ảnh, sheet thừa rồi nhập lại.`,
  'too-many-cells': (p) =>
    `Chưa đọc: sheet có quá nhiều ô${after(p('limit'), ' (tối đa ')}${p('limit') === '' ? '' : ')'}. Chưa nhập gì từ tệp này. Xóa dòng, cột trống thừa rồi nhập lại.`,
  'file-gone': () => 'Chưa đọc được: tệp không còn ở chỗ cũ. Chưa nhập gì từ tệp này. Tìm lại tệp rồi nhập.',
  'file-name-invalid': () =>
    'Chưa đọc: tên tệp không hợp lệ. Chưa nhập gì từ tệp này. Đổi tên tệp rồi nhập lại.',
  'reading-stopped': () => 'Đã dừng đọc theo yêu cầu. Chưa nhập gì từ tệp này. Nhập lại khi cần.',
  'reading-too-long': (p) =>
    `Đã dừng: đọc quá lâu${after(p('seconds'), ' (hơn ')}${p('seconds') === '' ? '' : ' giây)'}. Chưa nhập gì từ tệp này. Nhờ đơn vị gửi bản gọn hơn.`,
  'read-failed': () =>
    'Chưa đọc được tệp này. Chưa nhập gì từ tệp. Mở bằng Excel, lưu lại rồi nhập; nếu vẫn lỗi, nhờ đơn vị gửi lại.',
})
