import { fold, hasMarks, spelling } from '../../../shared/domain/vietnamese-text.ts'
import type { UnitReference } from './reference-index.ts'

/** A place where a text names a reporting unit. */
export type UnitMention = {
  code: string
  /** Named in full ("Quận 10", "Huyện Nhà Bè"), without its kind ("Nhà Bè"), or by a letter and a digit ("Q1"). */
  form: 'full' | 'bare' | 'letter'
}

export type UnitIndex = {
  /** Folded phrases of one to five words. */
  phrases: ReadonlyMap<string, UnitMention>
  longest: number
  /** The same without spaces, longest first, for names of files typed as one word. */
  compact: readonly { text: string; mention: UnitMention }[]
}

/** Kinds of places, each by all its writings (folded); a party committee names its place too ("Quận ủy Gò Vấp"). */
const kinds: readonly { words: string[]; spelled: string; letters: string[] }[] = [
  {
    words: ['quan', 'quan uy', 'uy ban nhan dan quan', 'ubnd quan'],
    spelled: spelling('quận'),
    letters: ['q'],
  },
  { words: ['huyen', 'huyen uy', 'ubnd huyen'], spelled: spelling('huyện'), letters: ['h'] },
  { words: ['thanh pho', 'thanh uy', 'tp', 'thanhpho'], spelled: spelling('thành'), letters: [] },
  { words: ['thi xa', 'tx', 'thi uy'], spelled: spelling('thị'), letters: [] },
  { words: ['phuong', 'dang uy phuong', 'ubnd phuong'], spelled: spelling('phường'), letters: ['p'] },
  { words: ['xa', 'dang uy xa', 'ubnd xa'], spelled: spelling('xã'), letters: ['x'] },
  { words: ['thi tran', 'tt', 'dang uy thi tran'], spelled: spelling('thị'), letters: [] },
  { words: ['dac khu', 'dang uy dac khu'], spelled: spelling('đặc'), letters: [] },
]

const otherPlaceWords = new Set([
  'phuong',
  'xa',
  'tran',
  'duong',
  'cau',
  'cho',
  'ap',
  'pho',
  'ben',
  'khu',
  'p',
  'x',
  'tt',
])

/** Every way to write each unit's name. */
export function indexUnits(units: readonly UnitReference[]): UnitIndex {
  const phrases = new Map<string, UnitMention>()
  const ambiguous = new Set<string>()
  const add = (phrase: string, mention: UnitMention) => {
    const known = phrases.get(phrase)
    if (known && known.code !== mention.code) ambiguous.add(phrase)
    else if (!known) phrases.set(phrase, mention)
  }
  for (const { code, name, aliases } of units) {
    for (const written of [name, ...aliases]) {
      const folded = plainNumbers(fold(written))
      const kind = kinds.find(({ words, letters }) =>
        [...words, ...letters].some((word) => folded.startsWith(`${word} `)),
      )
      const used =
        kind &&
        [...kind.words, ...kind.letters]
          .filter((word) => folded.startsWith(`${word} `))
          .sort((a, b) => b.length - a.length)[0]
      const base = used === undefined ? folded : folded.slice(used.length + 1)
      const isNumber = /^\d+$/.test(base)
      if (kind) {
        for (const word of kind.words) add(`${word} ${base}`, { code, form: 'full' })
        for (const letter of kind.letters) {
          add(`${letter} ${base}`, { code, form: isNumber ? 'letter' : 'full' })
          if (isNumber) add(`${letter}${base}`, { code, form: 'letter' })
        }
        if (!isNumber && base.includes(' ')) add(base, { code, form: 'bare' })
      } else add(folded, { code, form: /^[a-z]\d+$/.test(folded) ? 'letter' : 'bare' })
    }
  }
  for (const phrase of ambiguous) phrases.delete(phrase)
  const compact = [...phrases]
    .map(([phrase, mention]) => ({ text: phrase.replaceAll(' ', ''), mention }))
    .filter(({ text, mention }) => mention.form !== 'letter' && text.length >= 5)
    .sort((a, b) => b.text.length - a.text.length)
  return {
    phrases,
    longest: Math.max(1, ...[...phrases.keys()].map((phrase) => phrase.split(' ').length)),
    compact,
  }
}

/** The unit a short text names and nothing else ("Q. Gò Vấp", "UBND Quận 3"): the label of a row or a column. */
export function unitNamedBy(index: UnitIndex, text: string): string | null {
  const folded = plainNumbers(fold(text)).replace(/^(?:ban chi dao|bcd|uy ban nhan dan|ubnd|ban chqs)\s+/, '')
  return index.phrases.get(folded)?.code ?? null
}

/** All units a text names, in order; a ward or street that bears a district's name is no mention of the district. */
export function unitMentions(index: UnitIndex, text: string): UnitMention[] {
  const words = plainNumbers(fold(text)).split(' ')
  const spelled = hasMarks(text) ? spelling(text).split(' ') : null
  const mentions: UnitMention[] = []
  for (let at = 0; at < words.length; at++) {
    for (let length = Math.min(index.longest, words.length - at); length > 0; length--) {
      const mention = index.phrases.get(words.slice(at, at + length).join(' '))
      if (!mention) continue
      if (mention.form === 'bare' && at > 0 && otherPlaceWords.has(words[at - 1]!)) break
      if (spelled && spelled.length === words.length && !isSpeltAsPlace(words[at]!, spelled[at]!)) break
      mentions.push(mention)
      at += length - 1
      break
    }
  }
  return mentions
}

/** "dân quân 10 người" folds to the words of "quận 10": with marks typed, the kind must be spelt right. */
function isSpeltAsPlace(word: string, spelled: string): boolean {
  const kind = kinds.find(({ words }) => words[0]!.split(' ')[0] === word)
  return kind === undefined || word === spelled || kinds.some((other) => other.spelled === spelled)
}

/** Units named by a file's name without its ending: words may be glued ("PL1-HuyenNhaBe", "quangovap"). */
export function unitMentionsInName(index: UnitIndex, name: string): UnitMention[] {
  const found = unitMentions(index, splitGlued(name))
  if (found.some((mention) => mention.form !== 'letter')) return found
  const compact = fold(name).replaceAll(' ', '')
  const hit = index.compact.find(({ text }) => {
    const at = compact.indexOf(text)
    // "quan1" is not in "quan12", nor "tanbinh" in "tanbinhchanh" (the longer name is tried first).
    return at >= 0 && !(/\d$/.test(text) && /\d/.test(compact.charAt(at + text.length)))
  })
  return hit ? [hit.mention] : found
}

/** A file's name without its ending. */
export function withoutEnding(fileName: string): string {
  return fileName.normalize('NFC').replace(/\.[a-z0-9]{2,5}$/iu, '')
}

/** Glued words apart: "BM02_Quan12_2024Q1" → "BM 02 Quan 12 2024 Q 1". */
export function splitGlued(name: string): string {
  return name
    .normalize('NFC')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{L})(?=\p{N})/gu, '$1 ')
    .replace(/(\p{N})(?=\p{L})/gu, '$1 ')
    .replace(/[_\s]+/gu, ' ')
    .trim()
}

/** "quan 01" → "quan 1". */
function plainNumbers(folded: string): string {
  return folded.replace(/\b0+(?=\d)/g, '')
}
