import { fold, hasMarks, spelling } from '../../../shared/domain/vietnamese-text.ts'

const sum = spelling('cộng')
const total = spelling('tổng')
const afterSum =
  /^(?:muc|nhom|phan|so|chung|kinh phi|cac|theo|toan|linh vuc|cum|khoi|quan|huyen|thanh pho|phuong xa|i{1,3}|iv|vi{0,3}|ix|x|[a-k]|\d)\b/
const afterTotal = /^(?:cong|so|hop|chung|kinh phi|tien|toan|i{1,3}|iv|vi{0,3}|ix|x|[a-k]|\d)\b/

/**
 * Whether a label names a sum of rows: "Cộng", "Cộng mục I", "Tổng cộng kinh phí", "Tổng (I+II)"; not "Công trình", not
 * "Cộng tác viên", nor "Tổng số buổi tuyên truyền", which is an indicator's own figure.
 */
export function isTotalLabel(name: string): boolean {
  const folded = fold(name)
  const [first = '', second = ''] = hasMarks(name) ? spelling(name).split(' ') : []
  const rest = folded.replace(/^\S+\s*/, '')
  if (hasMarks(name) ? first === sum : /^cong(?: (?:muc|nhom|phan))?$/.test(folded))
    return rest === '' || afterSum.test(rest)
  if (/^tieu cong\b|^toan (?:quan|huyen|thanh pho|dia ban)$/.test(folded)) return true
  if (hasMarks(name) ? first !== total : !folded.startsWith('tong')) return false
  if (rest === '' || rest === 'so' || /^cong\b/.test(rest))
    return !hasMarks(name) || second !== spelling('công')
  return afterTotal.test(rest) && !/^so \S/.test(rest)
}

const signature =
  /^(?:nguoi (?:lap|tong hop|bao cao|ky)|nguoi lap bieu|thu truong|noi nhan|xac nhan cua|ky ten|ky ghi ro|chu tich|pho chu tich|truong ban|pho truong ban|bi thu|chanh van phong|can bo tong hop|t m |tm |kt |tl |k t |tuq )/
const note =
  /^(?:ghi chu|luu y|chu thich|nguon so lieu|so lieu tinh den|so lieu tu ngay|dien giai|giai thich|ky hieu)\b/
const placeAndDay = /\bngay\s*\d{0,2}\s*thang\s*\d{0,2}\s*nam\s*20/

/** "NGƯỜI LẬP BIỂU", "T/M BAN CHỈ ĐẠO", "Quận 3, ngày 14 tháng 3 năm 2024": what ends a table. */
export function isSignature(text: string): boolean {
  const folded = `${fold(text)} `
  return signature.test(folded) || (placeAndDay.test(folded) && folded.length < 80)
}

/** "Ghi chú: ...", "* Số liệu tính đến ...". */
export function isNote(text: string): boolean {
  return note.test(fold(text)) || /^\s*\(?\*+\)?\s*\S{3,}/u.test(text)
}

/** How deep a row stands, by its order number or bullet; null where it has none. */
export function levelOf(order: string, bullet: string | null): number | null {
  const text = order.trim().replace(/[.)/:-]+$/u, '')
  if (/^[IVX]+$/u.test(text) || /^[A-KM]$/u.test(text)) return 0
  if (/^\d{1,3}$/u.test(text)) return 1
  if (/^(?:\d{1,2}|[IVX]+)\.\d{1,2}$/u.test(text)) return 2
  if (/^(?:\d{1,2}|[IVX]+)(?:\.\d{1,2}){2,}$/u.test(text) || /^[a-zđ]$/u.test(text)) return 3
  if (bullet === '+' || order.trim() === '+') return 5
  if (bullet !== null || /^[-–•*]+$/u.test(order.trim())) return 4
  return null
}

/** The numbering a label itself begins with, where the table has no column for it: "1.2. Số buổi" → "1.2". */
export function numberingIn(label: string): string {
  return /^\s*((?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-K]|[a-zđ](?=\)))[.)/-]?)\s/u.exec(label)?.[1] ?? ''
}
