/** Excel's limit for a sheet name. */
const longest = 31
/** What is left for a group's name beside its number, "2K. ". */
const longestTab = 24

/** Short names of the content groups of the city's catalogue, for tabs; other groups are shortened by rule. */
const groupTabs: Record<string, string> = {
  'Tuyên truyền, vận động, giáo dục truyền thống': 'Tuyên truyền',
  'Xây dựng cơ sở chính trị, đoàn thể': 'Xây dựng cơ sở',
  'Quốc phòng, quân sự địa phương': 'Quốc phòng',
  'Chính sách hậu phương quân đội': 'Hậu phương quân đội',
  'Công trình, phong trào "Dân vận khéo"': 'Dân vận khéo',
  'Khen thưởng, chỉ đạo điều hành': 'Khen thưởng',
}

/** A group's name short enough for a tab: the known one, else the name, else its part before a comma, cut at a word. */
export function groupTab(group: { name: string; shortName: string | null }): string {
  const known = group.shortName ?? groupTabs[group.name]
  if (known) return known
  return group.name.length <= longestTab ? group.name : cutAtWord(group.name.split(',')[0]!, longestTab)
}

/**
 * A name Excel and LibreOffice accept for a sheet: no signs they forbid, at most 31 letters, not taken yet (case is
 * not told apart). The name is added to `taken`.
 */
export function sheetName(wanted: string, taken: Set<string>): string {
  const clean = wanted
    .normalize('NFC')
    .replace(/[\p{Cc}[\]:*?/\\'"]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  let name = cutAtWord(clean, longest)
  for (let number = 2; taken.has(name.toLocaleLowerCase('vi')); number += 1) {
    const suffix = ` ${number}`
    name = `${cutAtWord(clean, longest - suffix.length)}${suffix}`
  }
  taken.add(name.toLocaleLowerCase('vi'))
  return name
}

function cutAtWord(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most + 1)
  const space = cut.lastIndexOf(' ')
  return (space > most / 2 ? cut.slice(0, space) : cut.slice(0, most)).replace(/[\s,;.-]+$/, '')
}
