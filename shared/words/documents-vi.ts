import type { DocumentProblemCode } from './documents-codes.ts'
import type { Sentence } from './params.ts'

const within = (p: (name: string) => string) => (p('list') === '' ? '' : ` trong phần lặp {#${p('list')}}`)

/** What stands against a paper or its template, then the way out. */
export const documentProblems: Record<DocumentProblemCode, Sentence> = {
  'template-unreadable': () =>
    'Tệp mẫu không phải tệp Word .docx đọc được. Mở bằng Word rồi lưu lại dạng .docx, hoặc dùng mẫu kèm theo.',
  'template-mark-open': (p) => `Dấu ngoặc chưa đủ ở “${p('mark')}”. Mỗi trường cần một dấu { và một dấu }.`,
  'template-list-open': (p) => `Phần lặp {#${p('field')}} chưa đóng. Thêm {/${p('field')}} ở cuối phần lặp.`,
  'template-list-not-begun': (p) => `Có {/${p('field')}} nhưng không có {#${p('field')}} ở trước.`,
  'template-field-unknown': (p) =>
    `Không có trường {${p('field')}}${within(p)}.${p('near') === '' ? '' : ` Có phải {${p('near')}} không?`}`,
  'template-field-missing': (p) =>
    `Mẫu không còn trường {${p('field')}}${within(p)}: nội dung này sẽ không được in.`,
  'template-has-problems': (p) =>
    `Mẫu có ${p('count')} chỗ cần sửa nên chưa in. ${p('first')} Sửa mẫu trong Word, hoặc dùng mẫu kèm theo.`,
  'document-meeting-needed': () => 'Chưa chọn hội nghị cho văn bản này.',
  'document-body-needed': () => 'Chưa chọn cơ quan nhận văn bản này.',
  'document-meeting-unknown': (p) =>
    `Không có hội nghị mang mã ${p('meeting')}.${p('known') === '' ? ' Chưa có hội nghị nào.' : ` Các hội nghị gần đây: ${p('known')}.`}`,
  'document-body-unknown': (p) =>
    `Không có cơ quan mang mã ${p('body')}.${p('known') === '' ? ' Chưa có cơ quan nào.' : ` Các mã đang dùng: ${p('known')}.`}`,
  'document-not-written': (p) =>
    `Không ghi được tệp ${p('file')}. Kiểm tra thư mục có không, có được ghi không, tệp có đang mở không.`,
  'document-nothing-to-say': (p) => `${p('body')} không có nhiệm vụ hay báo cáo nào để ghi vào văn bản này.`,
  'document-number-taken': (p) => `Số ${p('symbol')} đã dùng. Số không dùng lại: chọn số khác.`,
  'document-has-no-file': () => 'Văn bản này ghi tay trong sổ, không có tệp kèm theo.',
}
