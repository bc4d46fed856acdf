import { fold } from '../../shared/domain/vietnamese-text.ts'

/** What before a word may part one body from the next; a dash or a new line may also stand within a name. */
export type Parting = 'list' | 'dash' | 'colon' | 'line'
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
  btl: 'bo tu lenh',
  ldld: 'lien doan lao dong',
  ca: 'cong an',
}

/** A dot and a hyphen between letters part nothing ("TP.HCM", "CT-XH"), nor a line that goes on in lower case. */
function partingIn(between: string, next: string): Parting | null {
  if (between.includes(':')) return 'colon'
  if (/[,;/()[\]+&•]/.test(between)) return 'list'
  if (/\s[-–—*]|[-–—]\s/.test(between)) return between.includes('\n') ? 'list' : 'dash'
  return between.includes('\n') && !/^\p{Ll}/u.test(next) ? 'line' : null
}

/** The words of a text as bodies are compared by: folded, short forms written out, each with its place in the text. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let end = 0
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const from = match.index
    const to = from + match[0].length
    let parted = words.length > 0 ? partingIn(text.slice(end, from), match[0]) : null
    const folded = fold(match[0])
    for (const word of (longForms[folded] ?? folded).split(' ')) {
      if (word === '') continue
      words.push({ word, parted, from, to })
      parted = null
    }
    end = to
  }
  return words
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
  const first = once(at)
  return first === 0 ? 0 : first + once(at + first)
}

/** A name without the city at its end, which a cell of the city's programme leaves out: "Hội Nông dân". */
export function withoutCity(words: readonly Word[]): Word[] {
  for (let at = 1; at < words.length; at++) {
    if (at + cityLength(words, at) === words.length) return words.slice(0, at)
  }
  return [...words]
}
