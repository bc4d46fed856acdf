import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import { mm, spacing } from './parts.ts'

const font = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'Times New Roman',
}
const { CENTER, LEFT, JUSTIFIED } = AlignmentType

type Look = {
  size: number
  align: (typeof AlignmentType)[keyof typeof AlignmentType]
  /** Points before, after, and exact height of a line. */
  space: [before: number, after: number, exact: number]
  firstLine?: number
  bold?: boolean
  italics?: boolean
  keepNext?: boolean
  outlineLevel?: number
}

const style = (id: string, name: string, look: Look): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { font, size: look.size * 2, bold: look.bold ?? false, italics: look.italics ?? false },
  paragraph: {
    alignment: look.align,
    spacing: spacing(...look.space),
    indent: { firstLine: mm(look.firstLine ?? 0) },
    keepNext: look.keepNext ?? false,
    ...(look.outlineLevel === undefined ? {} : { outlineLevel: look.outlineLevel }),
  },
})

/**
 * The styles of the office's papers, named as an officer would look for them in Word. Sizes after facts §1: body 14,
 * exactly 19 pt, first line 10 mm, 6 pt after; tables 13; recipients 12. `kindSize` is the size of "THÔNG BÁO".
 */
export const paperStyles = (kindSize: number): IStylesOptions => ({
  default: {
    document: { run: { font, size: 28, color: '000000', language: { value: 'vi-VN', eastAsia: 'vi-VN' } } },
  },
  paragraphStyles: [
    style('DauThu', 'Đầu thư', { size: 14, align: CENTER, space: [0, 0, 18] }),
    style('DauThuLon', 'Đầu thư, dòng phải', { size: 15, align: CENTER, space: [0, 0, 18], bold: true }),
    style('DauThuGach', 'Đầu thư, gạch', { size: 2, align: CENTER, space: [0, 4, 3] }),
    style('TenLoai', 'Tên loại', {
      size: kindSize,
      align: CENTER,
      space: [18, 0, 22],
      bold: true,
      keepNext: true,
    }),
    style('TrichYeu', 'Trích yếu', {
      size: 14,
      align: CENTER,
      space: [0, 0, 19],
      bold: true,
      keepNext: true,
    }),
    style('TrichYeuCongVan', 'Trích yếu công văn', {
      size: 12,
      align: CENTER,
      space: [0, 0, 15],
      italics: true,
    }),
    style('GachTrichYeu', 'Gạch trích yếu', { size: 14, align: CENTER, space: [0, 10, 16], keepNext: true }),
    style('GachTrichYeuKe', 'Gạch trích yếu, kẻ', {
      size: 2,
      align: CENTER,
      space: [0, 12, 3],
      keepNext: true,
    }),
    style('KinhGui', 'Kính gửi', { size: 14, align: CENTER, space: [16, 10, 19], keepNext: true }),
    style('NoiDung', 'Nội dung', { size: 14, align: JUSTIFIED, space: [0, 6, 19], firstLine: 10 }),
    style('MucI', 'Mục I', {
      size: 14,
      align: JUSTIFIED,
      space: [6, 6, 19],
      firstLine: 10,
      bold: true,
      keepNext: true,
      outlineLevel: 0,
    }),
    style('Muc1', 'Mục 1', {
      size: 14,
      align: JUSTIFIED,
      space: [0, 6, 19],
      firstLine: 10,
      bold: true,
      keepNext: true,
      outlineLevel: 1,
    }),
    style('CauKet', 'Câu kết', {
      size: 14,
      align: JUSTIFIED,
      space: [0, 6, 19],
      firstLine: 10,
      keepNext: true,
    }),
    style('SauBang', 'Sau bảng', {
      size: 14,
      align: JUSTIFIED,
      space: [8, 6, 19],
      firstLine: 10,
      keepNext: true,
    }),
    style('QuyenHan', 'Quyền hạn', { size: 14, align: CENTER, space: [12, 0, 18], keepNext: true }),
    style('Ky', 'Ký', { size: 14, align: CENTER, space: [0, 0, 18], keepNext: true }),
    style('ChoKy', 'Chỗ ký', { size: 14, align: CENTER, space: [0, 0, 72], keepNext: true }),
    style('NoiNhan', 'Nơi nhận', { size: 14, align: LEFT, space: [12, 0, 18], keepNext: true }),
    style('DanhSachNoiNhan', 'Danh sách nơi nhận', {
      size: 12,
      align: LEFT,
      space: [0, 0, 15],
      keepNext: true,
    }),
    style('DauBang', 'Đầu bảng', { size: 13, align: CENTER, space: [2, 2, 16], bold: true }),
    style('NhomBang', 'Nhóm bảng', { size: 13, align: LEFT, space: [2, 2, 16], bold: true, keepNext: true }),
    style('OBang', 'Ô bảng', { size: 13, align: LEFT, space: [2, 2, 16] }),
    style('OBangGiua', 'Ô bảng giữa', { size: 13, align: CENTER, space: [2, 2, 16] }),
    style('GhiChu', 'Ghi chú', { size: 12, align: LEFT, space: [4, 4, 15], italics: true }),
    style('SoTrang', 'Số trang', { size: 13, align: CENTER, space: [0, 0, 16] }),
    // Lower than any gap a page may have left under its last table: a whole point has made an empty page.
    style('Cuoi', 'Cuối', { size: 1, align: LEFT, space: [0, 0, 0.1] }),
  ],
})
