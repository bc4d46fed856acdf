import { documentProblems } from './documents-vi.ts'
import type { ErrorCode } from './error-codes.ts'
import { meetingProblems } from './meetings-problems-vi.ts'
import { sentences } from './params.ts'
import { taskProblems } from './tasks-problems-vi.ts'

const after = (text: string, before = ' ') => (text === '' ? '' : `${before}${text}`)

/** Each states the fact, then the way out. */
export const errorSentence = sentences<ErrorCode>({
  ...documentProblems,
  ...meetingProblems,
  ...taskProblems,
  'no-workspace': () => 'Chưa mở dữ liệu. Chọn dữ liệu để làm việc.',
  locked: (p) =>
    `Dữ liệu đang mở ở ${p('program') || 'một chương trình khác'}${after(p('user'), ', người dùng ')}${after(p('host'), ', máy ')}${after(p('since'), ' từ ')}. Đóng ở nơi đó rồi mở lại.`,
  'newer-version': (p) =>
    `Dữ liệu do phiên bản mới hơn của Hiệp Đồng ghi (${p('found')}, máy này đọc được đến ${p('known')}). Cập nhật chương trình rồi mở lại.`,
  'older-version': () =>
    'Dữ liệu do phiên bản cũ hơn ghi: phải mở để làm việc một lần mới xem được. Chép cả thư mục sang nơi ghi được rồi mở ở đó.',
  'view-only': () => 'Dữ liệu đang mở chỉ để xem, không sửa được. Mở để làm việc rồi làm lại.',
  'nothing-to-view': () => 'Tệp dữ liệu hỏng nặng, không còn đọc được để xem. Mở bản sao lưu.',
  'part-damaged': () => 'Phần dữ liệu này bị hỏng, không đọc được. Xem trang khác hoặc mở bản sao lưu.',
  damaged: (p) =>
    p('backup') === ''
      ? 'Tệp dữ liệu bị hỏng, chưa mở được. Tệp hỏng được giữ nguyên. Không có bản sao lưu nào còn tốt trong thư mục này.'
      : `Tệp dữ liệu bị hỏng, chưa mở được. Tệp hỏng được giữ nguyên. Bản sao lưu ${p('backupAt') || p('backup')} còn tốt${after(p('lastChangeAt'), '; lần ghi cuối ')}${p('changes') === '' ? '' : `, mất ${p('changes')} lần sửa sau bản sao lưu`}${p('files') === '' || p('files') === '0' ? '' : `; ${p('files')} tệp gốc nhận sau đó vẫn còn để nhập lại`}.`,
  'read-only-folder': () =>
    'Thư mục chỉ cho đọc, không lưu được ở đây. Chọn thư mục khác hoặc xin quyền ghi.',
  'disk-full': (p) =>
    `Ổ đĩa hết chỗ${after(p('free'), ', còn ')}${p('free') ? ' MB' : ''}${after(p('needed'), ', cần ')}${p('needed') ? ' MB' : ''}. Dọn bớt hoặc chọn ổ khác.`,
  'kept-file-damaged': (p) => `Tệp gốc ${p('file')} đã lưu bị hỏng. Nhờ đơn vị gửi lại rồi nhập lại.`,
  'backup-damaged': (p) => `Bản sao lưu ${p('backup')} bị hỏng. Chọn bản sao lưu khác.`,
  'network-drive': () =>
    'Thư mục nằm trên ổ mạng. Dữ liệu đang làm phải ở ổ trong máy; bản sao lưu thì để ổ mạng được.',
  'synced-folder': (p) =>
    `Thư mục đang đồng bộ ${p('service')}. Đồng bộ khi đang ghi có thể làm hỏng dữ liệu, nên không lưu ở đây được. Bản sao lưu thì được.`,
  'not-a-workspace': () =>
    'Thư mục này không có tệp hiepdong.db. Chọn thư mục có dữ liệu hoặc tạo dữ liệu mới.',
  'folder-not-empty': () => 'Thư mục đã có tệp khác. Chọn thư mục trống hoặc thư mục chưa có.',
  'folder-missing': () => 'Không tìm thấy thư mục. Kiểm tra đường dẫn hoặc cắm lại ổ.',
  'migration-failed': (p) =>
    `Chưa chuyển được dữ liệu sang phiên bản mới${after(p('step'), ' (bước ')}${p('step') ? ')' : ''}. Dữ liệu giữ nguyên như trước${after(p('backup'), ', bản sao lưu: ')}.`,
  'runtime-too-old': (p) =>
    `Chương trình cần Node ${p('needed')} trở lên, máy này có ${p('found')}. Nhờ người phụ trách máy tính cập nhật.`,
  'changed-meanwhile': (p) =>
    `Mục này vừa được ${p('by') || 'nơi khác'} sửa${after(p('at'), ' lúc ')}. Xem lại rồi sửa tiếp; chưa có gì bị ghi đè.`,
  'not-found': () => 'Mục này không còn. Có thể vừa được xóa hoặc lấy lại.',
  'already-exists': (p) => `Đã có ${p('name')}. Mở mục đã có hoặc đặt tên khác.`,
  'still-in-use': (p) => `Đang dùng ở ${p('count')} nơi, không xóa được. Ghi ngày hết hiệu lực thay cho xóa.`,
  'code-taken': (p) => `Mã ${p('code')} đang là của ${p('name')}. Chọn mã khác.`,
  'name-taken': (p) =>
    `"${p('text')}" đang là tên của ${p('name')}${after(p('code'), ' (')}${p('code') ? ')' : ''}. Chọn tên khác.`,
  'validity-backwards': (p) =>
    `${p('name')}: ngày hết hiệu lực ${p('to')} trước ngày bắt đầu ${p('from')}. Sửa một trong hai ngày.`,
  'figures-after-end': (p) =>
    `${p('name')} còn ${p('count')} số liệu sau ngày ${p('day')}${after(p('period'), ', từ kỳ ')}. Chọn ngày muộn hơn hoặc chuyển các số đó trước.`,
  'successor-without-end': (p) =>
    `${p('name')} có đơn vị kế thừa nhưng chưa có ngày kết thúc. Điền ngày kết thúc.`,
  'successor-circle': (p) =>
    `${p('name')} và ${p('successor')} kế thừa vòng lẫn nhau. Chọn mục kế thừa khác.`,
  'successor-not-in-force': (p) =>
    `${p('name')} không có hiệu lực ngày ${p('day')}. Chọn mục kế thừa khác hoặc ngày khác.`,
  'body-not-in-force': (p) =>
    `${p('name')} không có hiệu lực ngày ${p('day')}. Chọn cơ quan khác hoặc ngày khác.`,
  'meaning-fixed': (p) =>
    `${p('name')} đã có ${p('count')} số liệu, nên không đổi đơn vị tính và cách tính được. Kết thúc chỉ tiêu này và thêm chỉ tiêu mới.`,
  'renaming-unclear': (p) => `${p('name')} đang được dùng. Ghi rõ tên mới có hiệu lực từ ngày nào.`,
  'invalid-input': (p) => `Mục nhập chưa đúng${after(p('field'), ': ')}. Xem lại ô vừa điền.`,
  'undo-overtaken': (p) =>
    `Không hoàn tác được: ${p('by') || 'nơi khác'} đã sửa tiếp${after(p('at'), ' lúc ')}. Hoàn tác lần sửa sau trước.`,
  'nothing-to-undo': () => 'Không còn gì để hoàn tác.',
  'unit-missing': () => 'Chưa rõ báo cáo của đơn vị nào. Chọn đơn vị rồi áp dụng.',
  'period-missing': () => 'Chưa rõ kỳ báo cáo. Chọn kỳ rồi áp dụng.',
  contradicts: (p) =>
    `${p('count')} số khác với tệp ${p('file')} đã áp dụng. Chọn giữ số cũ hoặc lấy số mới.`,
  'already-applied': () => 'Tệp này đã áp dụng. Lấy lại lần nhập trước nếu cần nhập lại.',
  'already-taken-back': () => 'Lần nhập này đã được lấy lại. Không còn gì để lấy lại.',
  'figure-taken': (p) =>
    `${p('name')} đã có số ở ô ${p('cell')} của tệp này. Bỏ qua số đó trước nếu số này mới đúng.`,
  'not-read-yet': (p) => `Chưa đọc xong tệp ${p('file')}. Đợi đọc xong rồi làm tiếp.`,
  'nothing-to-apply': () => 'Chưa có số nào được chấp nhận để áp dụng.',
  'file-unreadable': (p) => `Chưa đọc được tệp ${p('file')}. Nhờ đơn vị gửi lại.`,
  'programme-missing': (p) => `Chưa có chương trình năm ${p('year')}. Lập chương trình năm đó trước.`,
  'import-row-invalid': (p) =>
    `Dòng ${p('row')} (“${p('content')}”) chưa đủ: ${{ leadBodyId: 'chưa có cơ quan chủ trì hợp lệ', supports: 'cơ quan phối hợp chưa hợp lệ', time: 'thời gian chưa hợp lệ', content: 'nội dung trống hoặc quá dài' }[p('field')] ?? 'có ô quá dài hoặc chưa hợp lệ'}. Chưa nhập gì. Sửa dòng đó rồi nhập lại.`,
  'programme-closed': (p) =>
    `Chương trình năm ${p('year')} đã kết thúc, không sửa được nữa. Hoàn tác việc kết thúc nếu cần sửa.`,
  'programme-issued': (p) => `Chương trình năm ${p('year')} đã ban hành. Muốn thay đổi thì điều chỉnh.`,
  'programme-not-issued': (p) =>
    `Chương trình năm ${p('year')} chưa ban hành. Ban hành trước rồi mới điều chỉnh hoặc kết thúc.`,
  'edition-backwards': (p) =>
    `Ngày ${p('day')} trước ngày của lần ban hành gần nhất (${p('last')}). Chọn ngày muộn hơn.`,
  'objective-circle': (p) => `Không đặt ${p('name')} vào dưới chính nó. Chọn nhóm hoặc mục tiêu khác.`,
  'real-backwards': (p) =>
    `Ngày kết thúc thực tế ${p('to')} trước ngày bắt đầu ${p('from')}. Sửa một trong hai ngày.`,
  'real-start-missing': () => 'Có ngày kết thúc thực tế nhưng thiếu ngày bắt đầu. Điền ngày bắt đầu.',
  'day-to-come': (p) => `Ngày ${p('day')} chưa tới, chưa thể là ngày thực tế. Chọn ngày đến hôm nay.`,
  'reason-needed': () => 'Hoãn hoặc hủy phải có lý do. Ghi lý do rồi lưu.',
  'health-sentence-needed': () => 'Có nguy cơ hoặc bị vướng thì phải ghi một câu vì sao. Ghi rồi lưu.',
})
