import { fold } from '../../../shared/domain/vietnamese-text.ts'

/** What a heading calls its column, before its place in the table is known. */
type HeadingWord =
  | 'order'
  | 'content'
  | 'target-or-content'
  | 'unit'
  | 'place'
  | 'place-or-unit'
  | 'note'
  | 'other'
  | 'measure'

const words: readonly [HeadingWord, RegExp][] = [
  ['order', /^(?:stt|tt|so tt|so thu tu|s t t|thu tu)$/],
  ['unit', /^(?:dvt|d v t|don vi tinh|dv tinh|don vi do|don vi do luong|dv do)(?: .{0,20})?$/],
  ['place-or-unit', /^(?:don vi|dv)$/],
  [
    'other',
    /^(?:don vi|co quan|bo phan|can bo|nguoi)(?: va ca nhan)? (?:thuc hien|chu tri|phoi hop|phu trach|tham muu|theo doi)|^(?:thoi gian|dia diem|dia chi|thoi han|han nop|ngay nhan|ngay nop|san pham|chu tri|phoi hop|doi tuong|so don vi|nguon(?: .*)?|can cu)\b/,
  ],
  [
    'place',
    /^(?:ten )?(?:don vi|dia phuong|dia ban|phuong|xa|thi tran|quan|huyen|khu pho|ap|co so)(?: (?:bao cao|phuong|xa|thi tran|quan|huyen|thanh pho|va|tp|thuoc quan|truc thuoc|khu pho))*$/,
  ],
  [
    'content',
    /^(?:cac )?(?:noi dung|ten chi tieu|hang muc|danh muc|tieu chi|ten hoat dong|chi tieu noi dung|chi tieu thong ke|chi tieu hoat dong|chi tieu bao cao)(?: .{0,40})?$|^(?:cac )?(?:hoat dong|cong viec|cong tac|linh vuc|mat cong tac|nhiem vu|muc|ten goi)(?: (?:thuc hien|phoi hop|bao cao|chinh|cu the|trong tam|trong ky))?$/,
  ],
  ['target-or-content', /^(?:cac )?chi tieu(?: chu yeu| cu the| danh gia)?$/],
  [
    'note',
    /^(?:ghi chu|ghi chep|chu thich|dien giai|giai trinh|ly do|danh gia|nhan xet|minh chung|y kien|kien nghi|ton tai)(?: .{0,40})?$/,
  ],
  [
    'measure',
    /\b(?:ket qua|thuc hien|so lieu|so luong|luy ke|cong don|cung ky|ke hoach|ty le|ti le|so sanh|so voi|(?:ky|quy|thang) (?:nay|truoc)|trong ky|quy (?:i{1,3}|iv|[1-4])|thang (?:\d|dau)|\d thang|nam 20\d\d|chi tieu (?:nam|giao|quy|20\d\d|ke hoach)|tong so|tong cong|dat|uoc|kh 20\d\d|tri gia|kinh phi|so tien)\b|^(?:tong|cong|20\d\d|muc tieu|kh|th|kq|sl|ke hoach)\b|%/,
  ],
]

/** The word of a heading; null for text that is no heading of a report. Brackets at its end count only for "%". */
export function headingWord(text: string): HeadingWord | null {
  if (text.length > 160) return null
  if (/ngày.*tháng.*năm/iu.test(text)) return null
  const folded = fold(text.replace(/\([^)]*\)\s*$/u, ''))
  for (const [word, pattern] of words) {
    if (pattern.test(folded) || (word === 'measure' && /%/.test(text))) return word
  }
  return null
}

/** "Đơn vị tính: triệu đồng", "(ĐVT: người)": a line above a table, no heading of a column. */
export function isUnitLine(text: string): boolean {
  return /^\(?\s*(?:đvt|đơn vị(?: tính)?|đv tính)\s*:\s*\S/iu.test(text)
}
