import { fold } from '../../shared/domain/vietnamese-text.ts'

/** What before a word may part one body from the next; a hyphen or a new line may also stand within a name. */
export type Parting = 'list' | 'dash' | 'colon' | 'line' | 'hyphen'
/** A word of a name or of a cell, without marks, with its place in the text. */
export type Word = { word: string; parted: Parting | null; from: number; to: number }

/** Short forms that mean the same wherever they stand; those with two meanings (BCH, TU) are left as they are. */
const longForms: Readonly<Record<string, string>> = {
  tp: 'thanh pho',
  tphcm: 'thanh pho ho chi minh',
  hcm: 'ho chi minh',
  ub: 'uy ban',
  mttq: 'mat tran to quoc',
  mttqvn: 'mat tran to quoc viet nam',
  ubmttq: 'uy ban mat tran to quoc',
  ubmttqvn: 'uy ban mat tran to quoc viet nam',
  vn: 'viet nam',
  lhpn: 'lien hiep phu nu',
  ccb: 'cuu chien binh',
  tnxp: 'thanh nien xung phong',
  tncs: 'thanh nien cong san',
  tncshcm: 'thanh nien cong san ho chi minh',
  ctd: 'chu thap do',
  bdbp: 'bo doi bien phong',
  bp: 'bien phong',
  btl: 'bo tu lenh',
  nd: 'nong dan',
  pn: 'phu nu',
  tn: 'thanh nien',
  ldld: 'lien doan lao dong',
  ca: 'cong an',
}

/** "LĐLĐTP": the city glued to a short form. */
const glued = /^(.+?)(tphcm|tp)$/

function longForm(folded: string): string {
  const known = longForms[folded]
  if (known !== undefined) return known
  const [, stem, city] = glued.exec(folded) ?? []
  const body = stem === undefined ? undefined : longForms[stem]
  return body === undefined ? folded : `${body} ${longForms[city!]}`
}

const abbreviation = /^\p{Lu}[\p{Lu}\p{N}]+$/u
/** Short words whose dot ends no sentence: "TP. Hồ Chí Minh", "Q. 5". */
const dotted = /^(?:tp|q|h|p|x|tt|ub|tx|st)$/

/** Words in lower case that begin something of their own in the next line: "các cơ quan thành viên". */
const beginning = /^(?:các|những|tất|toàn|một)$/

/** A dot and a hyphen between letters part nothing ("TP.HCM", "Ct-xh"), nor a line that goes on in lower case. */
function partingIn(before: string, between: string, next: string): Parting | null {
  if (between.includes(':')) return 'colon'
  // "Đ/c" is one word, a comrade.
  if (between === '/' && /^đ$/i.test(before) && /^c$/i.test(next)) return null
  if (/[,;/()[\]+&•\t]/.test(between)) return 'list'
  if (/\s[-–—*]|[-–—]\s/.test(between)) return between.includes('\n') ? 'list' : 'dash'
  if (/^[-–—]$/.test(between) && abbreviation.test(before) && abbreviation.test(next)) return 'hyphen'
  if (/^\.\s+$/.test(between) && /^\p{Lu}/u.test(next) && !dotted.test(fold(before))) return 'line'
  return between.includes('\n') && (!/^\p{Ll}/u.test(next) || beginning.test(next)) ? 'line' : null
}

/** The words of a text as bodies are compared by: folded, short forms written out, each with its place in the text. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let end = 0
  let before = ''
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const from = match.index
    const to = from + match[0].length
    let parted = words.length > 0 ? partingIn(before, text.slice(end, from), match[0]) : null
    for (const word of longForm(fold(match[0])).split(' ')) {
      if (word === '') continue
      words.push({ word, parted, from, to })
      parted = null
    }
    end = to
    before = match[0]
  }
  return words
}

/** "1. BTLTP 2. CATP", "a) BTLTP; b) CATP": a list without the numbers before its lines. */
export function withoutNumbering(text: string): string {
  const begun = text.replace(/(^|[\n;,])[^\S\n]*(?:\d{1,2}|[a-hđ])[.)](?=\s*\p{L})/gu, '$1 ')
  if (!/^\s*(?:1|a)[.)]/.test(text)) return begun
  return begun.replace(/\s+(?:\d{1,2}[.)]|[b-hđ]\))\s*(?=\p{L})/gu, '\n')
}

/** The city itself, as it stands behind the name of a body of the city. Longest first. */
const cityWords = [
  ['thanh', 'pho', 'ho', 'chi', 'minh'],
  ['ho', 'chi', 'minh'],
  ['thanh', 'pho'],
]

/** How many words from `at` on only say that the body is the city's, once or twice ("Hồ Chí Minh TP"); 0 for none. */
export function cityLength(words: readonly Word[], at: number): number {
  const once = (from: number) =>
    cityWords.find((city) => city.every((word, offset) => words[from + offset]?.word === word))?.length ?? 0
  // "Hội Nông dân Việt Nam Thành phố": the country stands before the city, alone it would be another body.
  const country = words[at]?.word === 'viet' && words[at + 1]?.word === 'nam' ? 2 : 0
  const first = once(at + country)
  const behind = at + country + first
  const isSame = [null, 'line', 'hyphen'].includes(words[behind]?.parted ?? null)
  return first === 0 ? 0 : country + first + (isSame ? once(behind) : 0)
}

/** A name without the city at its end, which a cell of the city's programme leaves out: "Hội Nông dân". */
export function withoutCity(words: readonly Word[]): Word[] {
  for (let at = 1; at < words.length; at++) {
    if (at + cityLength(words, at) === words.length) return words.slice(0, at)
  }
  return [...words]
}
