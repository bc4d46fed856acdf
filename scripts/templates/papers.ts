import type { Document, FileChild } from 'docx'
import { head, pages, paper, title } from './paper.ts'
import {
  afterTable,
  bold,
  boldItalic,
  dataTable,
  each,
  type Family,
  italic,
  line,
  plainTable,
  recipients,
  recipientsAndSignature,
  signature,
} from './parts.ts'

export type WordKind = 'minutes' | 'conclusionNotice' | 'invitation' | 'taskSheet' | 'reminderLetter'

const text = (...pieces: Parameters<typeof line> extends [string, ...infer Pieces] ? Pieces : never) =>
  line('NoiDung', ...pieces)

/** What ends the text of a paper: "./." for the State alone. */
const end: Record<Family, string> = { party: '.', state: './.' }

/** The templates of a family of papers, by kind. */
export const papers: Record<WordKind, (family: Family) => Document> = {
  minutes,
  conclusionNotice,
  invitation,
  taskSheet,
  reminderLetter,
}

/** Biên bản: Hướng dẫn 16-HD/VPTW for the Party, Mẫu 1.9 of Nghị định 30/2020/NĐ-CP for the State. */
function minutes(family: Family): Document {
  const opening =
    family === 'party'
      ? [
          text('- Thời gian: bắt đầu vào hồi {gio_bat_dau}, ngày {ngay}.'),
          text('- Địa điểm: {dia_diem}.'),
          text('- Nội dung: {noi_dung}.'),
          text('- Người chủ trì: {chu_tri}.'),
          text('- Người ghi biên bản: {thu_ky}.'),
          ...each('tai_lieu', text('- Tài liệu sử dụng trong hội nghị: {dong}.')),
          ...each('thong_tin_khac', text('- Thông tin khác: {dong}.')),
          line('Muc1', '1. Thành phần hội nghị'),
        ]
      : [
          text('Thời gian bắt đầu: {gio_bat_dau}, ngày {ngay}.'),
          text('Địa điểm: {dia_diem}.'),
          text('Chủ trì (chủ tọa): {chu_tri}.'),
          text('Thư ký (người ghi biên bản): {thu_ky}.'),
          line('Muc1', '1. Thành phần tham dự'),
        ]
  const people = [
    text('1.1. Đại biểu chính thức (thành viên Ban Chỉ đạo)'),
    text('- Có mặt: {co_mat} đồng chí.'),
    text('- Vắng mặt: {vang_mat}.'),
    text('1.2. Đại biểu mời dự: {moi_du} đồng chí'),
    ...each('khach_moi', text('- {dong}')),
    ...each('bao_chi', text('1.3. Cơ quan báo chí: {dong}.')),
  ]
  const course = [
    line('Muc1', family === 'party' ? '2. Diễn biến hội nghị' : '2. Nội dung (theo diễn biến)'),
    ...each(
      'dien_bien',
      text('2.{stt}. ', italic('{ten_muc}.'), ' {trinh_bay}'),
      ...each('y_kien', text('- {nguoi}: {loi}')),
      ...each('ket_luan', text('{thu_tu} {loi}')),
    ),
    line(
      'CauKet',
      family === 'party'
        ? 'Hội nghị kết thúc vào hồi {gio_ket_thuc} cùng ngày. Biên bản được lập thành 02 bản, lưu tại Cơ quan Thường trực Ban Chỉ đạo.'
        : 'Cuộc họp kết thúc vào {gio_ket_thuc}, ngày {ngay}./.',
    ),
  ]
  const [left, right] =
    family === 'party' ? ['NGƯỜI GHI BIÊN BẢN', 'CHỦ TRÌ HỘI NGHỊ'] : ['THƯ KÝ', 'CHỦ TỌA']
  const signed: FileChild[] = [
    plainTable(
      [82.5, 82.5],
      [
        [
          { children: signature(left!, null, '{nguoi_ghi}') },
          { children: signature(right!, null, '{nguoi_chu_tri}') },
        ],
      ],
    ),
    afterTable(),
    // Mẫu 1.9 has recipients under the signatures, and no place and day beside the number.
    ...(family === 'state' ? recipients(family) : []),
  ]
  return paper(family, 'Biên bản', [
    pages([
      ...head(family, { subjectOfLetter: false, placeAndDay: family === 'party' }),
      ...title(family, 'BIÊN BẢN'),
      ...opening,
      ...people,
      ...course,
      ...signed,
    ]),
  ])
}

/** Thông báo kết luận, with the landscape appendix of the tasks given. */
function conclusionNotice(family: Family): Document {
  const body = [
    text(
      '{buoi} ngày {ngay}, tại {dia_diem}, {chu_tri} đã chủ trì {hoi_nghi}. {du_va_chi_dao}Tham dự có {tham_du}. Sau khi nghe báo cáo, ý kiến các đại biểu, {nguoi_ket_luan} kết luận như sau:',
    ),
    ...each(
      'co_danh_gia',
      line('MucI', '{muc_danh_gia}- ĐÁNH GIÁ CHUNG'),
      ...each('danh_gia', text('{dong}')),
    ),
    ...each(
      'co_trong_tam',
      line('MucI', '{muc_trong_tam}- NHIỆM VỤ TRỌNG TÂM'),
      ...each('trong_tam', text('{stt}. {dong}')),
    ),
    ...each(
      'co_cu_the',
      line('MucI', '{muc_cu_the}- NHIỆM VỤ CỤ THỂ'),
      text(
        'Phân công nhiệm vụ, sản phẩm, cơ quan chủ trì, phối hợp và thời hạn theo Phụ lục kèm theo; trong đó lưu ý:',
      ),
      ...each(
        'cu_the',
        text(
          '{stt}. ',
          bold('{co_quan}'),
          ' chủ trì: {#viec}{noi_dung} ',
          boldItalic('{thoi_han}'),
          '{het}{/viec}',
        ),
      ),
    ),
    line('CauKet', `Ban Chỉ đạo thông báo để các cơ quan, đơn vị biết, thực hiện${end[family]}`),
    ...recipientsAndSignature(family),
  ]
  const appendix = [
    line('TrichYeu', family === 'party' ? 'PHỤ LỤC' : 'Phụ lục'),
    line('TrichYeu', 'PHÂN CÔNG NHIỆM VỤ SAU HỘI NGHỊ NGÀY {ngay}'),
    line('TrichYeu', {
      text: '(Kèm theo Thông báo {so_va_ngay} của Ban Chỉ đạo)',
      bold: false,
      italics: true,
    }),
    line('GachTrichYeu', family === 'party' ? '-----' : ''),
    dataTable(
      [13, 78, 40, 48, 48, 25],
      ['STT', 'Nội dung nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn'],
      [
        [{ span: 6, children: [line('NhomBang', '{#nhom}{so}- {ten}')] }],
        [
          { children: [line('OBangGiua', '{#viec}{stt}')] },
          { children: [line('OBang', '{noi_dung}')] },
          { children: [line('OBang', '{san_pham}')] },
          { children: [line('OBang', '{chu_tri}')] },
          { children: [line('OBang', '{phoi_hop}')] },
          { children: [line('OBangGiua', boldItalic('{thoi_han}'), '{/viec}{/nhom}')] },
        ],
      ],
    ),
    ...each('chu_giai', line('GhiChu', 'Ghi chú: {dong}.')),
  ]
  return paper(family, 'Thông báo kết luận', [
    pages([...head(family), ...title(family, 'THÔNG BÁO'), ...body]),
    pages(appendix, true),
  ])
}

/** Giấy mời, Mẫu 1.7 for the State. */
function invitation(family: Family): Document {
  return paper(family, 'Giấy mời', [
    pages([
      ...head(family),
      ...title(family, 'GIẤY MỜI'),
      line('KinhGui', 'Kính gửi: ', bold('{kinh_gui}')),
      text('Ban Chỉ đạo trân trọng kính mời các đồng chí đến dự {hoi_nghi}.'),
      text(bold('1. Chủ trì:'), ' {chu_tri}.'),
      ...each('du_va_chi_dao', text(bold('2. Dự và chỉ đạo:'), ' {dong}.')),
      text(bold('{muc_thanh_phan}. Thành phần:'), ' {thanh_phan}.'),
      text(bold('{muc_thoi_gian}. Thời gian:'), ' ', boldItalic('{thoi_gian}.')),
      text(bold('{muc_dia_diem}. Địa điểm:'), ' {dia_diem}.'),
      ...each(
        'tra_loi',
        text(
          'Đề nghị các đồng chí xác nhận dự hoặc cử người dự thay với Cơ quan Thường trực ',
          boldItalic('chậm nhất ngày {dong}'),
          '.',
        ),
      ),
      ...recipientsAndSignature(family),
    ]),
  ])
}

/** Phiếu giao việc: what one body leads and supports, with a slip to sign and send back. */
function taskSheet(family: Family): Document {
  return paper(family, 'Phiếu giao việc', [
    pages([
      ...head(family),
      ...title(family, 'PHIẾU GIAO VIỆC'),
      line('KinhGui', 'Kính gửi: {kinh_gui}'),
      text('{can_cu}Ban Chỉ đạo giao {co_quan_nhan}:'),
      dataTable(
        [13, 52, 27, 24, 25, 24],
        ['STT', 'Nội dung nhiệm vụ', 'Nguồn', 'Sản phẩm', 'Cơ quan cùng thực hiện', 'Thời hạn'],
        [
          [{ span: 6, children: [line('NhomBang', '{#nhom}{ten}: {so_luong}')] }],
          [
            { children: [line('OBangGiua', '{#viec}{stt}')] },
            { children: [line('OBang', '{noi_dung}')] },
            { children: [line('OBangGiua', '{nguon}')] },
            { children: [line('OBang', '{san_pham}')] },
            { children: [line('OBang', '{cung_thuc_hien}')] },
            { children: [line('OBangGiua', boldItalic('{thoi_han}'), '{/viec}{/nhom}')] },
          ],
        ],
      ),
      ...each('chu_giai', line('GhiChu', 'Ghi chú: {dong}.')),
      line('SauBang', 'Đề nghị {co_quan_nhan}:'),
      text(
        bold('1. Trách nhiệm:'),
        ' phân công 01 đồng chí lãnh đạo phụ trách và 01 đồng chí đầu mối, ghi vào phần xác nhận và gửi lại Cơ quan Thường trực ',
        boldItalic('chậm nhất ngày {han_xac_nhan}'),
        '.',
      ),
      text(
        bold('2. Thẩm quyền:'),
        ' được đề nghị cơ quan cùng thực hiện cung cấp thông tin, cử người tham gia; nội dung vượt thẩm quyền thì báo cáo Ban Chỉ đạo xem xét, quyết định.',
      ),
      text(
        bold('3. Báo cáo kết quả:'),
        ' gửi sản phẩm và văn bản minh chứng (số, ký hiệu, ngày, trích yếu) trong 02 ngày làm việc sau khi hoàn thành.',
      ),
      line(
        'CauKet',
        bold('4. Gia hạn:'),
        ` trường hợp không thể hoàn thành đúng hạn, báo cáo nguyên nhân và đề xuất thời hạn mới trước khi hết hạn${end[family]}`,
      ),
      ...recipientsAndSignature(family),
      line('TrichYeu', 'XÁC NHẬN CỦA CƠ QUAN NHẬN VIỆC'),
      dataTable(
        [55, 55, 55],
        ['Lãnh đạo phụ trách', 'Đầu mối thực hiện', 'Ngày nhận, ký xác nhận'],
        [
          [
            { children: [line('OBang', 'Họ tên: …………………….'), line('OBang', 'Điện thoại: ……………….')] },
            { children: [line('OBang', 'Họ tên: …………………….'), line('OBang', 'Điện thoại: ……………….')] },
            { children: [line('OBang', 'Ngày … /… /{nam}'), line('OBang'), line('OBang')] },
          ],
        ],
      ),
      afterTable(),
    ]),
  ])
}

/** Công văn đôn đốc: overdue and near tasks and missing reports of one body; each letter is firmer than the last. */
function reminderLetter(family: Family): Document {
  return paper(family, 'Công văn đôn đốc', [
    pages([
      ...head(family, { subjectOfLetter: true }),
      line('KinhGui', 'Kính gửi: {kinh_gui}'),
      text('{can_cu}tính đến ngày {ngay_tinh}, {co_quan_nhan} còn {tom_tat}, cụ thể như sau:'),
      dataTable(
        [13, 59, 28, 24, 24, 17],
        ['STT', 'Nội dung', 'Nguồn', 'Sản phẩm', 'Thời hạn', 'Quá hạn (ngày)'],
        [
          [{ span: 6, children: [line('NhomBang', '{#nhom}{ten}: {so_luong}')] }],
          [
            { children: [line('OBangGiua', '{#viec}{stt}')] },
            { children: [line('OBang', '{noi_dung}')] },
            { children: [line('OBang', '{nguon}')] },
            { children: [line('OBang', '{san_pham}')] },
            { children: [line('OBangGiua', boldItalic('{thoi_han}'))] },
            { children: [line('OBangGiua', '{qua_han}{/viec}{/nhom}')] },
          ],
        ],
      ),
      line('SauBang', '{nhac_lai}Ban Chỉ đạo đề nghị {co_quan_nhan}:'),
      text(
        '1. Hoàn thành các nhiệm vụ, gửi sản phẩm và báo cáo nêu trên về Cơ quan Thường trực Ban Chỉ đạo ',
        boldItalic('chậm nhất ngày {han_tra_loi}'),
        '.',
      ),
      text(
        '2. Trường hợp chưa thể hoàn thành, có văn bản nêu rõ nguyên nhân, trách nhiệm và đề xuất thời hạn mới.',
      ),
      text(
        '3. Trường hợp đã hoàn thành, gửi văn bản minh chứng (số, ký hiệu, ngày, trích yếu) để cập nhật, đính chính số liệu.',
      ),
      line('CauKet', `{cau_ket}${end[family]}`),
      ...recipientsAndSignature(family),
    ]),
  ])
}
