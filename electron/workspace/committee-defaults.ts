/** What a letterhead and a signature block start with; all of it can be changed in the settings. */
export function committeeDefaults(name: string, level: 'city' | 'district') {
  return {
    short_name: shortNameOf(name, level),
    superior_name: level === 'city' ? 'Thành ủy Thành phố Hồ Chí Minh' : 'Quận ủy',
    name_lines: JSON.stringify(letterheadLines(name)),
    place: 'Thành phố Hồ Chí Minh',
    signer_authority: 'T/M BAN CHỈ ĐẠO',
    signer_position: 'TRƯỞNG BAN',
    signer_name: null,
    preparer_title: 'NGƯỜI LẬP BIỂU',
  }
}

function shortNameOf(name: string, level: 'city' | 'district'): string {
  if (!/^ban chỉ đạo/i.test(name)) return name.slice(0, 60)
  return level === 'city' ? 'Ban Chỉ đạo Thành phố' : 'Ban Chỉ đạo'
}

const longestLine = 34
/** Weighs more than any unevenness. */
const tooLong = 100_000

/** Words of one meaning, which a line is not broken within. */
const together =
  /ban chỉ đạo|điều hành|phối hợp|hoạt động|lực lượng|vũ trang|tổ chức|chính trị - xã hội|chính trị|xã hội|thành phố hồ chí minh|thành phố|đoàn thể|bảo vệ|tổ quốc/gi

/** Words that must not be the last of a line: what follows belongs to them. */
const joining = new Set(['và', 'với', 'các', 'giữa', 'của', 'về', 'cho', '-'])

/**
 * The name in the lines of a letterhead, as even as its words allow: `count` lines, or as many as keep each to
 * `longestLine` characters where that gives four or fewer; never broken after a joining word if another break is as good,
 * and with no line that does not fit where there is a way.
 */
export function letterheadLines(
  name: string,
  count = Math.min(4, Math.max(1, Math.ceil(name.length / longestLine))),
  fits: (line: string) => boolean = () => true,
): string[] {
  const bound = name.trim().replace(together, (phrase) => phrase.replace(/\s+/g, '\u00a0'))
  const words = bound.split(/[ \t\r\n]+/).filter(Boolean)
  const even = name.length / count
  const cost = (text: string) =>
    (text.length - even) ** 2 + (fits(text.replace(/\u00a0/g, ' ')) ? 0 : tooLong)
  /** Cheapest way to set the words from `from` on in `lines` lines: squared distance from even, plus bad breaks. */
  const best = (from: number, lines: number): { cost: number; lines: string[] } => {
    if (lines === 1) {
      const text = words.slice(from).join(' ')
      return { cost: cost(text), lines: [text] }
    }
    let found = { cost: Number.POSITIVE_INFINITY, lines: [] as string[] }
    for (let to = from + 1; to <= words.length - (lines - 1); to++) {
      const text = words.slice(from, to).join(' ')
      const badBreak = joining.has(words[to - 1]!.toLowerCase()) || words[to] === '-' ? 100 : 0
      const rest = best(to, lines - 1)
      const whole = cost(text) + badBreak + rest.cost
      if (whole < found.cost) found = { cost: whole, lines: [text, ...rest.lines] }
    }
    return found
  }
  const lines = words.length <= count ? [bound] : best(0, count).lines
  return lines.map((line) => line.replace(/\u00a0/g, ' '))
}
