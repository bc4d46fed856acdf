/** Short forms a narrow column uses for names everybody knows; each is explained under the table it stands in. */
const shortForms: [full: string, short: string][] = [
  ['Mặt trận Tổ quốc', 'MTTQ'],
  ['Bộ đội Biên phòng', 'BĐBP'],
  ['Thanh niên xung phong', 'TNXP'],
]

/**
 * A body within a sentence of its own city: "Công an Thành phố" of "Công an Thành phố Hồ Chí Minh". One that says by its
 * first word whose it is needs no more: "Thành Đoàn", "Quận ủy".
 */
export function nameAtHome(name: string, place: string): string {
  const kindOfPlace = /^(Thành phố|Tỉnh|Quận|Huyện|Phường|Xã|Đặc khu) /u.exec(place)?.[1]
  if (!kindOfPlace) return name
  const own = /^(?:Thành|Tỉnh|Quận|Huyện|Phường|Xã) (?:Đoàn|ủy|hội)(?= )/iu.exec(name)?.[0]
  return own && name === `${own} ${place}` ? own : name.replaceAll(place, kindOfPlace)
}

/** A body in a table: at home, with the short forms a column takes. */
export const nameInTable = (name: string, place: string): string =>
  shortForms.reduce((text, [full, short]) => text.replaceAll(full, short), nameAtHome(name, place))

/** "BĐBP: Bộ đội Biên phòng; MTTQ: Mặt trận Tổ quốc" for the short forms these texts use; null when they use none. */
export function shortFormsIn(texts: readonly string[]): string | null {
  const used = shortForms.filter(([, short]) => texts.some((text) => text.includes(short)))
  const explained = used.map(([full, short]) => `${short}: ${full}`).sort((a, b) => a.localeCompare(b, 'vi'))
  return explained.length === 0 ? null : explained.join('; ')
}
