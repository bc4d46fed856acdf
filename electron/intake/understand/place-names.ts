import { fold, hasMarks, spelling } from '../../../shared/domain/vietnamese-text.ts'
import { type UnitIndex, unitNamedBy } from './unit-names.ts'

const wardWords = ['phường', 'xã', 'thị trấn', 'đặc khu', 'khu phố', 'ấp', 'tổ dân phố', 'cụm'].map(
  (text) => ({
    folded: `${fold(text)} `,
    spelled: `${spelling(text)} `,
  }),
)
/** Letters stand for a ward only with a point, or before a number or a name: "P.5", "P. Bến Nghé", "TT Củ Chi". */
const wardLetters = /^(?:P|X|TT|KP)(?:\s*\.\s*|\s+)(?:\d{1,2}\b|\p{Lu})/u
const office = /^(?:ubnd|đảng ủy|đảng uỷ|ban chỉ đạo|hđnd|mttq)\s+/iu
const body =
  /^(?:ban chqs|ban chi huy quan su|bchqs|cong an (?:quan|huyen|thanh pho|phuong|xa|tp)|uy ban mttq|ubmttq|mttq|mat tran to quoc|lien doan lao dong|ldld|hoi (?:lhpn|lien hiep phu nu|phu nu|nong dan|nd|cuu chien binh|ccb|chu thap do|ctd)|hlhpn|hnd|hccb|quan doan|huyen doan|thanh doan|doan thanh nien|dtn|don bien phong|ban dan van)(?: \S+){0,6}$/
const sector = /^(?:cong an|quan su|bien phong|phu nu|nong dan|cuu chien binh|ccb|cong doan)$/

/** Whether a text names a place or body that reports to the unit: a ward, a quarter, an organisation; or a unit itself. */
export function isPartOfUnit(units: UnitIndex, text: string): boolean {
  if (text === '' || text.length > 70) return false
  return isWard(text) || isBodyOrSector(text) || unitNamedBy(units, text) !== null
}

/** An office or organisation of the unit: "Ban CHQS quận", "Hội Phụ nữ"; not the bare "Công an", which may be a subject. */
export function isBody(text: string): boolean {
  return body.test(fold(text))
}

/** The same, and "Công an", "Quân sự": where each name stands for whoever reports, as on the tabs of a workbook. */
export function isBodyOrSector(text: string): boolean {
  return isBody(text) || sector.test(fold(text))
}

/** "Phường 5", "Xã Bình Hưng", "P.12", "Khu phố 3"; not "Phương tiện sinh kế". */
export function isWard(text: string): boolean {
  const name = text.trim().replace(office, '')
  if (wardLetters.test(name)) return true
  const folded = fold(name)
  const word = wardWords.find((ward) => folded.startsWith(ward.folded))
  return word !== undefined && (!hasMarks(name) || spelling(name).startsWith(word.spelled))
}
