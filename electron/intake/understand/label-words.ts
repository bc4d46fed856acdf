import { fold, hasMarks, oneLetterForI, spelling, tidy } from '../../../shared/domain/vietnamese-text.ts'

/** A label reduced to the words that name its indicator. */
export type LabelWords = {
  /** Folded words, abbreviations written out, particles left out. */
  words: string[]
  /** The same words with their marks (see `spelling`), for telling "quân" from "quận"; as long as `words`. */
  spelled: string[]
  /** False for a label typed without any diacritics: then marks are no evidence. */
  marked: boolean
}

/** Abbreviations of the field, written out. Letters are compared folded; short ones count only in capitals. */
const abbreviations: readonly [short: string, long: string, capitalsOnly?: boolean][] = [
  ['antt', 'an ninh trật tự'],
  ['antq', 'an ninh tổ quốc'],
  ['anqg', 'an ninh quốc gia'],
  ['dqtv', 'dân quân tự vệ'],
  ['llvt', 'lực lượng vũ trang'],
  ['dvtn', 'đoàn viên thanh niên'],
  ['clb', 'câu lạc bộ'],
  ['vnah', 'Việt Nam anh hùng'],
  ['mvnah', 'mẹ Việt Nam anh hùng'],
  ['bmvnah', 'mẹ Việt Nam anh hùng'],
  ['bhyt', 'bảo hiểm y tế'],
  ['pccc', 'phòng cháy chữa cháy'],
  ['cand', 'công an nhân dân'],
  ['qdnd', 'quân đội nhân dân'],
  ['nvqs', 'nghĩa vụ quân sự'],
  ['tnxp', 'thanh niên xung phong'],
  ['ccb', 'cựu chiến binh'],
  ['bdbp', 'bộ đội biên phòng'],
  ['qpan', 'quốc phòng an ninh'],
  ['qpal', 'quốc phòng an ninh'],
  ['ktqpan', 'kiến thức quốc phòng an ninh'],
  ['ktqp', 'kiến thức quốc phòng', true],
  ['qp', 'quốc phòng', true],
  ['gdcs', 'gia đình chính sách'],
  ['nccc', 'người có công'],
  ['ncc', 'người có công', true],
  ['vsmt', 'vệ sinh môi trường'],
  ['qcut', 'quần chúng ưu tú'],
  ['dvk', 'dân vận khéo', true],
  ['hs', 'học sinh', true],
  ['kp', 'kinh phí', true],
  ['tbb', 'thương bệnh binh', true],
  ['tblsi', 'thương binh liệt sĩ'],
  ['gtnt', 'giao thông nông thôn'],
  ['tl', 'tỷ lệ', true],
  ['vb', 'văn bản', true],
  ['hpqd', 'hậu phương quân đội'],
]

type Expansion = { words: string[]; spelled: string[]; capitalsOnly: boolean }
const expansions: ReadonlyMap<string, Expansion> = new Map(
  abbreviations.map(([short, long, capitalsOnly = false]) => [
    short,
    { words: fold(long).split(' ').map(oneLetterForI), spelled: spelling(long).split(' '), capitalsOnly },
  ]),
)

/** Words that change no meaning in a label of this kind; never negations, never "số" (it may be "sổ"). */
const particles = new Set(['được', 'các', 'của', 'và', 'những', 'đã', 'cho'].map((word) => spelling(word)))
const unmarkedParticles = new Set(['duoc', 'cac', 'cua', 'va', 'nhung'])

/** The words that name an indicator, out of a label already freed of numbering and unit (see `readLabel`). */
export function labelWords(label: string): LabelWords {
  const marked = hasMarks(label)
  const words: string[] = []
  const spelled: string[] = []
  const text = tidy(label).replace(/\bQP\s*[-–&]?\s*(AN|AL)\b/gu, 'QP$1')
  // In a label all in capitals, capitals are no sign of an abbreviation.
  const isShouted = text === text.toUpperCase()
  for (const written of text.split(/[^\p{L}\p{M}\p{N}]+/u)) {
    if (written === '') continue
    const folded = fold(written)
    if (folded === '') continue
    const expansion = expansions.get(folded)
    if (expansion && (!expansion.capitalsOnly || (!isShouted && written === written.toUpperCase()))) {
      words.push(...expansion.words)
      spelled.push(...expansion.spelled)
      continue
    }
    const spelt = spelling(written)
    if (marked ? particles.has(spelt) : unmarkedParticles.has(folded)) continue
    words.push(oneLetterForI(folded))
    spelled.push(spelt)
  }
  return joinZero({ words, spelled, marked })
}

/** "không đồng" is the "0 đồng" of the shops that sell for nothing. */
function joinZero(label: LabelWords): LabelWords {
  const at = label.words.findIndex((word, index) => word === 'khong' && label.words[index + 1] === 'dong')
  if (at < 0) return label
  return { ...label, words: label.words.with(at, '0'), spelled: label.spelled.with(at, '0') }
}

/** Leading words that only say "how many": the rest may be the name ("Tổng số suất quà" → "suất quà"). */
const countingStarts = ['tổng số lượng', 'tổng số', 'số lượng', 'tổng', 'số'].map((text) => ({
  words: fold(text).split(' '),
  spelled: spelling(text).split(' '),
}))

/** The label's words, then without each leading "số", "tổng số", ... it has; "sổ" is no "số" where marks are typed. */
export function withoutCounting({ words, spelled, marked }: LabelWords): LabelWords[] {
  const variants = [{ words, spelled, marked }]
  for (const start of countingStarts) {
    const length = start.words.length
    const [have, want] = marked ? [spelled, start.spelled] : [words, start.words]
    if (words.length <= length || !want.every((word, index) => have[index] === word)) continue
    variants.push({ words: words.slice(length), spelled: spelled.slice(length), marked })
  }
  return variants
}
