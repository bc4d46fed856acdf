import { fold } from '../../shared/domain/vietnamese-text.ts'

/** What a column of a programme's table holds. `mark` is a month or quarter that rows tick off. */
export type ColumnRole =
  | 'order'
  | 'content'
  | 'group'
  | 'lead'
  | 'support'
  | 'bodies'
  | 'time'
  | 'time-from'
  | 'time-to'
  | 'mark'
  | 'place'
  | 'result'
  | 'target'
  | 'note'

const roles: readonly [ColumnRole, RegExp][] = [
  ['order', /^(?:stt|tt|so tt|so thu tu|s t t|thu tu|muc)$/],
  ['note', /^(?:ghi chu|ghi chep|chu thich|y kien|luu y)\b/],
  [
    'bodies',
    /chu tri.*phoi hop|^(?:don vi|co quan|bo phan|luc luong|nguoi)(?: \S+){0,4} (?:thuc hien|to chuc)$/,
  ],
  ['group', /^(?:cac )?(?:nhom|linh vuc|mang cong tac|mat cong tac|khoi)\b/],
  ['result', /^(?:ket qua|san pham|yeu cau|dau ra|muc tieu|du kien ket qua|hinh thuc)\b/],
  [
    'content',
    /^(?:cac |ten )?noi dung(?: .{0,50})?$|^(?:cac |ten )?(?:hoat dong|nhiem vu|cong viec|cong tac|viec|hang muc|chuong trinh|dau viec|phan viec)(?: (?:thuc hien|phoi hop|cu the|trong tam|chu yeu|chinh|cong tac|cong viec|nhiem vu|hoat dong|chuong trinh|ke hoach|tien hanh|to chuc|trong nam|nam|20\d\d|lam|can lam))*$/,
  ],
  ['support', /phoi hop|^(?:luc luong|thanh phan|don vi|co quan)(?: cung)? tham gia\b/],
  [
    'lead',
    /chu tri|phu trach|^(?:dau moi|phan cong|tham muu|don vi tham muu|co quan tham muu|trach nhiem)\b/,
  ],
  ['time-from', /^(?:tu ngay|tu|bat dau|ngay bat dau|thoi gian bat dau|khoi dau)$/],
  ['time-to', /^(?:den ngay|den|ket thuc|ngay ket thuc|thoi gian ket thuc|hoan thanh|thoi gian hoan thanh)$/],
  [
    'time',
    /^(?:du kien )?(?:thoi gian|thoi han|thoi diem|tien do|han|ngay|lich|ke hoach thoi gian|thang|quy)(?: .{0,40})?$|^thoi gian\b/,
  ],
  ['place', /^(?:dia diem|noi to chuc|noi thuc hien|dia ban|noi dien ra)\b/],
  ['target', /^(?:chi tieu|so luong|khoi luong)\b/],
  ['bodies', /^(?:don vi|co quan)$/],
]

/** The role a heading gives its column; null for words that name no column of a programme. */
export function roleOfHeading(text: string): ColumnRole | null {
  if (text.length > 120) return null
  const folded = fold(text.replace(/\([^)]*\)\s*$/u, ''))
  if (markOf(text)) return 'mark'
  return roles.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}

export type Mark = { kind: 'month' | 'quarter'; number: number }

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

/** "Tháng 5", "T5", "Quý II", "Q2" over a column of ticks. */
export function markOf(text: string): Mark | null {
  const folded = fold(text)
  const month = /^(?:thang|t) ?(1[0-2]|0?[1-9])$/.exec(folded)
  if (month) return { kind: 'month', number: Number(month[1]) }
  const quarter = /^(?:quy|q) ?(iv|i{1,3}|[1-4])$/.exec(folded)
  return quarter ? { kind: 'quarter', number: quarters[quarter[1]!] ?? Number(quarter[1]) } : null
}
