import { fold } from '../../shared/domain/vietnamese-text.ts'

/** What a column holds. `mark` is a month or quarter that rows tick off, `body-mark` a body that they tick off. */
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
  | 'body-mark'
  | 'place'
  | 'result'
  | 'target'
  | 'note'

/** Words that may stand around a noun of content and change nothing: "Nhiệm vụ trọng tâm", "Hoạt động dự kiến". */
const around =
  'thuc hien|phoi hop|cu the|chi tiet|trong tam|chu yeu|chinh|cong tac|cong viec|nhiem vu|hoat dong|noi dung|chuong trinh|ke hoach|giai phap|tien hanh|to chuc|trong nam|nam|20[0-9][0-9]|lam|can lam|du kien|dang ky|trien khai|va|cac'

/** The first that fits names the column; of two columns of a kind the one whose words are `weak` gives way. */
const roles: readonly [ColumnRole, RegExp, 'weak'?][] = [
  ['order', /^(?:stt|tt|so tt|so thu tu|s t t|t t|thu tu|muc|no)$/],
  ['note', /^(?:ghi chu|ghi chep|chu thich|y kien|luu y)\b/],
  [
    'bodies',
    /chu tri.*phoi hop|^(?:cac )?(?:don vi|co quan|bo phan|luc luong|nguoi|to chuc)(?: \S+){0,4} (?:thuc hien|to chuc)$|^phan cong(?: \S+){0,3} thuc hien$/,
  ],
  ['group', /^(?:cac )?(?:nhom|linh vuc|mang cong tac|mat cong tac|khoi|chuyen de)\b/],
  ['result', /^(?:ket qua|san pham|dau ra|du kien ket qua|du kien san pham)\b/],
  ['result', /^(?:yeu cau|muc tieu)\b/, 'weak'],
  [
    'content',
    new RegExp(
      `^(?:cac |ten )?noi dung(?: .{0,50})?$|^(?:cac |ten )?(?:hoat dong|nhiem vu|cong viec|cong tac|viec|hang muc|chuong trinh|dau viec|phan viec)(?: (?:${around}))*$`,
    ),
  ],
  ['support', /phoi hop|^(?:luc luong|thanh phan|don vi|co quan)(?: cung)? (?:tham gia|ho tro)\b/],
  ['support', /^thanh phan(?: tham (?:du|gia))?$/, 'weak'],
  ['lead', /chu tri/],
  // The person in charge is none of the bodies.
  [
    'lead',
    /^(?!(?:nguoi|can bo|lanh dao|dong chi|d c|chuyen vien|ho ten)\b).*(?:phu trach|chiu trach nhiem)|^(?:dau moi|phan cong|tham muu|trach nhiem)\b|^(?:don vi|co quan) (?:tham muu|dau moi|chinh|thuong truc)\b/,
    'weak',
  ],
  ['time-from', /^(?:tu ngay|tu|bat dau|ngay bat dau|thoi gian bat dau|khoi dau|tu thang)$/],
  [
    'time-to',
    /^(?:den ngay|den|ket thuc|ngay ket thuc|thoi gian ket thuc|hoan thanh|thoi gian hoan thanh|ngay hoan thanh|den thang)$/,
  ],
  ['time', /^(?:(?:du kien )?thoi (?:gian|han|diem)\b|deadline$)/],
  ['time', /^(?:du kien )?(?:tien do|han|ngay|lich|ke hoach thoi gian|thang|quy)(?: .{0,40})?$/, 'weak'],
  ['place', /^(?:dia diem|noi to chuc|noi thuc hien|dia ban|noi dien ra)\b/],
  ['target', /^chi tieu\b/],
  ['bodies', /^(?:don vi|co quan)$/, 'weak'],
]

export type Heading = { role: ColumnRole; weak: boolean }

/** What a heading says of its column; null for words that name no column of a programme. */
export function headingOf(text: string): Heading | null {
  if (text.length > 120) return null
  const folded = fold(text.replace(/\([^)]*\)\s*$/u, ''))
  if (markIn(text)) return { role: 'mark', weak: false }
  const found = roles.find(([, pattern]) => pattern.test(folded))
  return found ? { role: found[0], weak: found[2] === 'weak' } : null
}

/** A month or quarter over a column of ticks, with the words it is written in. */
export type Mark = { kind: 'month' | 'quarter'; number: number; words: string }

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

function markIn(text: string): Mark | null {
  const folded = fold(text).replace(/ (?:nam )?20\d\d$/, '')
  const words = text.trim()
  const month = /^(?:thang|t) ?(1[0-2]|0?[1-9])$/.exec(folded)
  if (month) return { kind: 'month', number: Number(month[1]), words }
  const quarter = /^(?:quy|qui|q) ?(iv|i{1,3}|[1-4])$/.exec(folded)
  return quarter ? { kind: 'quarter', number: quarters[quarter[1]!] ?? Number(quarter[1]), words } : null
}

/**
 * The month or quarter a column's headings name, from the outermost to the innermost: "Tháng 5", "Quý II", "T5", or a
 * bare "5" below "Tháng" and "II" below "Quý". Below "Kết quả" a month is none of the time.
 */
export function markOf(path: readonly string[]): Mark | null {
  const inner = path.at(-1) ?? ''
  const above = path.slice(0, -1)
  const outer = above.map(headingOf)
  if (outer.some((heading) => heading && !timeRoles.has(heading.role))) return null
  const named = markIn(inner)
  if (named) return named
  const kinds = fold(above.join(' '))
  const bare = fold(inner)
  if (/\bthang\b/.test(kinds) && /^(?:1[0-2]|0?[1-9])$/.test(bare))
    return { kind: 'month', number: Number(bare), words: `tháng ${Number(bare)}` }
  if (!/\b(?:quy|qui)\b/.test(kinds) && !(outer.length > 0 && quarters[bare])) return null
  const number = quarters[bare] ?? (/^[1-4]$/.test(bare) ? Number(bare) : null)
  return number === null ? null : { kind: 'quarter', number, words: `quý ${inner.trim()}` }
}

const timeRoles: ReadonlySet<ColumnRole> = new Set(['time', 'mark', 'time-from', 'time-to'])
