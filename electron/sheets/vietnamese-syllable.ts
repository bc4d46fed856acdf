/**
 * Which letter groups can be a Vietnamese syllable. Text read in the wrong encoding is mostly groups that cannot,
 * so the count of impossible ones tells a right reading from a wrong one.
 */

const rhymes = [
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êch ên êng ênh êm êp êt êu',
  'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu',
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot',
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
  'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt uynh uyt uyn uyu uyp',
  'ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu',
  'yêm yên yêng yêt yêu yt ych ynh',
]
  .join(' ')
  .replaceAll(' ', '|')

const syllable = new RegExp(
  `^(?:(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(?:${rhymes})|(?:[hklmstv]|qu)?y)$`,
)
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g
const stoppedRhyme = /(?:c|ch|p|t)$/
const abbreviation = /^[A-ZĐƯƠÔ]{2,8}$/

/** Letters of any of the three encodings, the symbols that stand for letters in TCVN3 among them. */
const words = /[A-Za-z¡-¬\u00AD®µ-¹»-¾À-ɏḀ-ỿ\p{Mn}]+/gu
const ascii = /^[A-Za-z]+$/
const oneSymbol = /^[^A-Za-zÀ-ɏḀ-ỿ]$/

/** Reports use few words, again and again. */
const known = new Map<string, boolean>()
const mostKnown = 10_000

/** Whether a word (letters only, any case) can be a Vietnamese syllable or an official abbreviation. */
export function isPossibleSyllable(word: string): boolean {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const possible = judge(word)
  known.set(word, possible)
  return possible
}

function judge(word: string): boolean {
  if (abbreviation.test(word)) return true
  const letters = word.toLowerCase().normalize('NFD')
  const tones = letters.match(toneMarks) ?? []
  if (tones.length > 1) return false
  const toneless = letters.replace(toneMarks, '').normalize('NFC')
  if (!syllable.test(toneless)) return false
  return !stoppedRhyme.test(toneless) || tones[0] === '\u0301' || tones[0] === '\u0323'
}

/**
 * Number of words with letters beyond ASCII that cannot be Vietnamese. Plain ASCII words say nothing and are left
 * out, and so are single symbols standing alone (bullets, §, ©).
 */
export function countImpossibleSyllables(text: string): number {
  let count = 0
  for (const word of lettersBeyondAscii(text)) if (!isPossibleSyllable(word)) count += 1
  return count
}

/** The words of a text that hold a letter beyond ASCII, in any of the three encodings. */
export function lettersBeyondAscii(text: string): string[] {
  return (text.match(words) ?? []).filter((word) => !ascii.test(word) && !oneSymbol.test(word))
}
