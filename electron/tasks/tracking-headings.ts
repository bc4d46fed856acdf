import { fold } from '../../shared/domain/vietnamese-text.ts'

/** What a column of a tracking sheet holds. `doneMark` and `openMark` are columns that rows tick. */
export type TrackingRole =
  | 'order'
  | 'code'
  | 'content'
  | 'lead'
  | 'either'
  | 'support'
  | 'person'
  | 'deadlineKind'
  | 'deadline'
  | 'extended'
  | 'issued'
  | 'source'
  | 'product'
  | 'progress'
  | 'percent'
  | 'doneMark'
  | 'openMark'
  | 'doneOn'
  | 'result'
  | 'evidence'
  | 'evidenceDate'
  | 'implementing'
  | 'urgency'
  | 'other'

const bodyWords = '(?:cac )?(?:co quan|don vi|phong ban|bo phan|to chuc|so nganh|ban nganh)'

/** The first that fits; what speaks of evidence, results or progress goes before the plainer words it contains. */
const roles: readonly [TrackingRole, RegExp][] = [
  ['order', /^(?:stt|tt|so tt|so thu tu|s t t|thu tu|ma stt|no)$/],
  ['code', /^ma(?: so)?(?: (?:nhiem vu|nv|cong viec|viec|dau viec|task))?$|^code$/],
  ['other', /cap nhat|theo doi|vuong mac|kho khan|ton tai|nguyen nhan|^ly do|kien nghi|de xuat/],
  [
    'other',
    /^(?:nganh|linh vuc|khoi|chat luong|ghi chu|chu thich|trich yeu|cap nhan|noi nhan|nguoi nhan|cap trinh)\b|nganh linh vuc|linh vuc chi tiet|xep loai|^danh gia\b/,
  ],
  ['urgency', /^(?:do |muc do |muc )?(?:khan|uu tien|quan trong)|^tinh chat\b/],
  ['extended', /gia han|^(?:thoi )?han moi|han dieu chinh/],
  ['deadlineKind', /^(?:loai|kieu|dang|phan loai) (?:thoi |hoan )?(?:han|gian)\b/],
  [
    'doneOn',
    /^ngay (?:da |thuc te )?hoan thanh(?: thuc te| xong)?$|hoan thanh thuc te|^thuc te hoan thanh|^thoi diem hoan thanh$|^hoan thanh ngay$|^ngay (?:xong|ket thuc thuc te)$/,
  ],
  [
    'evidenceDate',
    /^(?:ngay|thoi gian).* (?:ket qua|minh chung|bao cao|san pham)\b(?! den)|^ngay (?:thang )?(?:nam )?(?:vb|van ban) (?:ket qua|thuc hien|tra loi)|^ngay tra loi/,
  ],
  [
    'issued',
    /^(?:ngay|thoi gian|thoi diem)(?: thang)?(?: nam)? (?:bh|ban hanh|giao|duoc giao|ky|phat hanh|ra|chi dao|hop|hoi nghi|to chuc|vb|van ban|thong bao|ket luan|tb|nq|kl)\b|^ngay$|^ngay thang(?: nam)?$/,
  ],
  [
    'evidence',
    /^(?!ket qua).*(?:minh chung|(?:vb|van ban|so hieu|ky hieu|bao cao|tai lieu) (?:vb |van ban )?(?:ket qua|san pham|hoan thanh|tra loi))|^bao cao so$/,
  ],
  ['implementing', /^(?:so )?(?:vb|van ban) (?:trien khai|thuc hien|to chuc thuc hien)/],
  [
    'product',
    /^(?:yeu cau (?:ve )?)?(?:san pham|dau ra|ket qua (?:dau ra|can dat|yeu cau|du kien|phai dat))\b|du kien ket qua/,
  ],
  ['result', /^(?:mo ta |noi dung |tom tat )?ket qua\b|^tinh hinh.*ket qua|^giai trinh/],
  ['progress', /^(?:tien do|tinh trang|trang thai|tinh hinh|muc do hoan thanh|muc do thuc hien)\b/],
  [
    'deadline',
    /^(?:thoi )?han\b|^(?:thoi gian|thoi diem|ngay|moc thoi gian)(?: phai| can)? (?:hoan thanh|xu ly|den han|het han|thuc hien|yeu cau|bao cao|trinh|ket thuc|hoan tat)|^ngay (?:het|den) han|^thoi gian$|^deadline$|^ke hoach hoan thanh|^hoan thanh truoc/,
  ],
  [
    'person',
    /^(?:can bo|nguoi|chuyen vien|lanh dao|ca nhan|dong chi)\b.*(?:chu tri|phu trach|thuc hien|tham muu|trach nhiem|dau moi)/,
  ],
  ['other', /^(?:lanh dao|nguoi|cap|don vi|co quan) (?:giao|chi dao|ban hanh|ky)\b/],
  ['either', /chu tri.*phoi hop|phoi hop.*chu tri/],
  ['support', /phoi hop|^ph$|^(?:don vi|co quan|luc luong)(?: cung)? tham gia/],
  ['lead', /chu tri|^ct$|phu trach|(?:co quan|don vi) (?:\S+ )?trinh$|^dau moi|chiu trach nhiem(?: chinh)?$/],
  [
    'either',
    new RegExp(
      `^${bodyWords}(?: ${bodyWords})?(?: .*)?(?:thuc hien|xu ly|duoc giao|tham muu|dau moi|nhan nhiem vu)$`,
    ),
  ],
  ['either', /^(?:phan cong|giao cho|don vi|co quan|co quan don vi|trach nhiem)(?: thuc hien)?$/],
  [
    'source',
    /^(?:so|loai|nguon|can cu|hoi nghi|ky hop|phien hop|thong bao|ket luan|ky hieu|trich tu|vi tri|van ban|vb|theo (?:vb|van ban)|xuat xu|noi giao)\b/,
  ],
  [
    'content',
    /^nd$|^(?:cac |ten |tom tat )?(?:noi dung|nhiem vu|cong viec|cong tac|viec|dau viec|hang muc|y kien chi dao|chi dao|hoat dong)\b/,
  ],
]

/** The role a heading gives its column; null for words that name no column of a tracking sheet. */
export function roleOfHeading(text: string): TrackingRole | null {
  if (text.length > 160) return null
  const plain = text.replace(/\((?!\s*mã)[^)]*\)\s*$/iu, '')
  if (/%|phần trăm|t[ỷỉ] lệ/iu.test(text)) return 'percent'
  const folded = fold(plain)
  return roles.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}

/**
 * The role of a column below headings from the outermost to the innermost: "Ngày" below "Văn bản kết quả" is the day of
 * the evidence, "Hoàn thành" below "Tình trạng" a column to tick.
 */
export function roleOfPath(path: readonly string[]): TrackingRole | null {
  const inner = path.at(-1)!
  if (path.length > 1) {
    const mark = markOfHeading(inner)
    if (
      mark &&
      path
        .slice(0, -1)
        .some((text) => /^(?:tien do|tinh trang|trang thai|tinh hinh|ket qua|muc do)/.test(fold(text)))
    )
      return mark
    const joined = roleOfHeading(`${inner} ${path.at(-2)!}`)
    if (joined && joined !== 'order' && joined !== 'content') return joined
  }
  for (const text of path.toReversed()) {
    const role = roleOfHeading(text)
    if (role) return role
  }
  return markOfHeading(inner)
}

/** "Hoàn thành", "Đúng hạn" and "Chưa hoàn thành", "Đang thực hiện" over columns of ticks. */
function markOfHeading(text: string): 'doneMark' | 'openMark' | null {
  const folded = fold(text)
  if (
    /^(?:da )?(?:hoan thanh|xong|hoan tat)(?: (?:dung han|tre han|qua han|som|som han|cham|truoc han))?$/.test(
      folded,
    )
  )
    return 'doneMark'
  if (/^(?:chua|dang|qua han|tre han|trong han|khong)\b/.test(folded)) return 'openMark'
  return null
}
