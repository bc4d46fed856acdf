import { distance } from 'fastest-levenshtein'

const FIRST_MARKED = 0xc0
const LAST_MARKED = 0x1eff
const SPACE = ' '

/**
 * What each letter folds to, by code unit: the letter without marks in lower case, '' for a combining mark, a space for
 * whatever is no letter or digit. Built once, because every cell of every sheet passes through it.
 */
const foldedCharacters: readonly string[] = Array.from({ length: LAST_MARKED + 1 }, (_, code) =>
  foldCharacter(code),
)

function foldCharacter(code: number): string {
  const character = String.fromCharCode(code)
  if (code >= 0x300 && code <= 0x36f) return ''
  if (code < 0x80) return /[a-z0-9]/i.test(character) ? character.toLowerCase() : SPACE
  if (code < FIRST_MARKED) return SPACE
  if (character === 'đ' || character === 'Đ') return 'd'
  const base = character.normalize('NFD').charAt(0).toLowerCase()
  return /[a-z]/.test(base) ? base : SPACE
}

/**
 * Text for comparing: no diacritics (đ → d, also of decomposed text), lower case, everything but letters and digits one
 * space, none at the ends. "Tỷ lệ (%)" → "ty le".
 */
export function fold(text: string): string {
  let folded = ''
  let pendingSpace = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const character = code <= LAST_MARKED ? foldedCharacters[code]! : SPACE
    if (character === '') continue
    if (character === SPACE) {
      pendingSpace = folded !== ''
      continue
    }
    folded += pendingSpace ? SPACE + character : character
    pendingSpace = false
  }
  return folded
}

/** Whether any letter bears a Vietnamese mark; a label without one was typed without diacritics. */
export function hasMarks(text: string): boolean {
  return /[À-ỹ]|\p{Mn}/u.test(text)
}

const untidy = /[^\S ]|[\u200b\ufeff]| {2}|^ | $|\p{Mn}/u

/** One line: every kind of Unicode space (NBSP, em space, line break) becomes one plain space; composed (NFC). */
export function tidy(text: string): string {
  if (!untidy.test(text)) return text
  return text
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/g, SPACE)
    .trim()
}

const tones: Readonly<Record<string, string>> = {
  '\u0300': '1',
  '\u0301': '2',
  '\u0303': '3',
  '\u0309': '4',
  '\u0323': '5',
}

/**
 * How a text is spelt, with its marks but without what writers differ in: letter case, punctuation, where the tone stands
 * ("hoà" = "hòa", "uỷ" = "ủy") and i or y after a consonant ("kỹ" = "kĩ", "quý" = "quí"). Words joined by spaces.
 */
export function spelling(text: string): string {
  let spelt = ''
  for (const word of text.split(/[^\p{L}\p{M}\p{N}]+/u)) {
    if (word !== '') spelt += spelt === '' ? spellWord(word) : SPACE + spellWord(word)
  }
  return spelt
}

/** Words of the field are few and come again in every file; taking them apart anew costs more than all the rest. */
const speltWords = new Map<string, string>()
const MOST_SPELT_WORDS = 20_000

function spellWord(word: string): string {
  const known = speltWords.get(word)
  if (known !== undefined) return known
  let letters = ''
  let tone = ''
  for (const character of word.normalize('NFD').toLowerCase()) {
    const mark = tones[character]
    if (mark === undefined) letters += character
    else tone = mark
  }
  const spelt = oneLetterForI(letters.normalize('NFC')) + tone
  if (speltWords.size >= MOST_SPELT_WORDS) speltWords.clear()
  speltWords.set(word, spelt)
  return spelt
}

/** i and y are one letter at the end of a syllable after a consonant or "qu": kỹ = kĩ, quý = quí, but not tay = tai. */
export function oneLetterForI(syllable: string): string {
  return syllable.replace(/^([bcdđghklmnpqrstvx]+|qu)y$/, '$1i')
}

/** Likeness of two texts from 0 to 1 by edit distance of their folded forms; 1 when they fold to the same. */
export function similarity(one: string, other: string): number {
  const [a, b] = [fold(one), fold(other)]
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 1 : 1 - distance(a, b) / longest
}

// Every syllable is an onset, a rime of one to three vowels, and a final; what fits none of them was mistyped.
const syllable = new RegExp(
  '^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?' +
    '(?:(?:a|e|i|o|u|y|oa|oe|ua|ue|uo|uy|ie|ye|uye|oo)(?:c|ch|m|n|ng|nh|p|t)?' +
    '|(?:ai|ao|au|ay|eo|eu|ia|ieu|iu|oai|oao|oay|oeo|oi|ou|ua|uai|uay|uau|ui|uoi|uou|uu|uya|uyu|yeu|ya))$',
)

/** Whether a folded word can be a Vietnamese syllable at all; "tuyne" cannot, so it must be a slip of the keys. */
export function isSyllable(folded: string): boolean {
  return syllable.test(folded)
}
