import { similarity } from '../../shared/domain/vietnamese-text.ts'
import { type BodyIndex, type BodyName, type NamedBody, type NameInText, nameAt } from './body-index.ts'
import { type Word, withoutCity, withoutNumbering, wordsOf } from './body-names.ts'

/** What stands in a cell of bodies, in the order it stands there. */
export type Found =
  | {
      kind: 'body'
      bodies: NamedBody[]
      text: string
      namesCity: boolean
      isTheCitys: boolean
      guessed: boolean
      line: number
    }
  | { kind: 'unknown'; text: string; district: boolean; line: number }
  | { kind: 'role'; role: 'lead' | 'support'; of: 'before' | 'all-before' | 'after' }

const linking = new Set(['va', 'voi', 'cung'])
/** Folded, "cơ quan", "liên quan", "quân đội" and "xã hội" look like a district's words and are none. */
const districts =
  /\b(?:(?<!co |lien )quan(?! (?:doi|su|khu|nhan|dan)\b)|huyen|phuong|xa(?! hoi\b)|thi tran|thu duc|co so|cac cap|dia phuong|khu pho|ap|dia ban|cap huyen|cap xa)\b/
/** Words that say what a body does there, and name nobody. */
const doing = /^(?:(?:cung |va |thuc hien|to chuc|tham muu|theo doi|chinh|huong dan|trien khai)\s*)+$/

/** Finds what a cell names: bodies of the index, texts that are none, and words on who leads and who joins. */
export function findBodies(cell: string, index: BodyIndex): Found[] {
  const text = withoutNumbering(cell)
  const words = wordsOf(text)
  const found: Found[] = []
  const lineOf = (at: number) => text.slice(0, at).split(/[\n;]/).length
  const isEnd = (at: number) => endsName(words, at)
  const add = (matched: NameInText, from: number, to: number, guessed: boolean) =>
    found.push({
      kind: 'body',
      bodies: matched.name.bodies,
      text: text.slice(words[from]!.from, words[to - 1]!.to),
      namesCity: matched.namesCity,
      isTheCitys: matched.isTheCitys,
      guessed,
      line: lineOf(words[from]!.from),
    })
  let isOfHoi = false
  let at = 0
  while (at < words.length) {
    if (linking.has(words[at]!.word)) {
      at++
      continue
    }
    const role = roleAt(words, at)
    if (role) {
      found.push(role.found)
      at += role.length
      continue
    }
    const matched = nameAt(words, at, index, isEnd)
    if (matched) {
      isOfHoi ||= words[at]!.word === 'hoi'
      add(matched, at, at + matched.length, false)
      at += matched.length
      continue
    }
    const end = endOfUnknown(words, at, index)
    const whole = words.slice(at, end)
    const folded = whole.map(({ word }) => word).join(' ')
    // "Hội: Nông dân, Phụ nữ" and "Hội Phụ nữ, Nông dân" say "Hội" once for all.
    const shared = [{ ...whole[0]!, word: 'hoi' }, { ...whole[0]!, parted: null }, ...whole.slice(1)]
    const member = nameAt(shared, 0, index, (to) => to === shared.length)
    if (/^(?:cac )?hoi$/.test(folded) && words[end] && words[end].parted !== null) isOfHoi = true
    else if (member) add(member, at, end, !isOfHoi)
    else if (!doing.test(folded)) {
      const written = text.slice(whole[0]!.from, whole.at(-1)!.to).replace(/\s+/g, ' ')
      found.push(guess(whole, written, index, lineOf(whole[0]!.from)))
    }
    at = end
  }
  return found
}

const roleWords: readonly { words: readonly string[]; role: 'lead' | 'support' }[] = [
  { words: ['chu', 'tri'], role: 'lead' },
  { words: ['dau', 'moi'], role: 'lead' },
  { words: ['phu', 'trach'], role: 'lead' },
  { words: ['ct'], role: 'lead' },
  { words: ['phoi', 'hop'], role: 'support' },
  { words: ['tham', 'gia'], role: 'support' },
  { words: ['ph'], role: 'support' },
]

/** "Chủ trì:" and "phối hợp với" speak of what follows, "(phối hợp)" and "BTLTP chủ trì" of what they stand behind. */
function roleAt(
  words: readonly Word[],
  start: number,
): { found: Extract<Found, { kind: 'role' }>; length: number } | null {
  let at = start
  const is = (...wanted: readonly string[]) =>
    wanted.every((word, offset) => words[at + offset]?.word === word)
  if (is('don', 'vi') || is('co', 'quan')) at += 2
  if (is('dong', 'chu', 'tri')) at += 1
  const known = roleWords.find((one) => is(...one.words))
  if (!known) return null
  const { role } = known
  at += known.words.length
  const next = words[at]
  // "CT" and "PH" are told from other short forms by the colon or the brackets around them.
  const isShort = known.words.length === 1
  const isBracketed = words[start]!.parted === 'list' && (!next || next.parted === 'list')
  if (isShort && next?.parted !== 'colon' && !isBracketed) return null
  const isLabel = start === 0 || next?.parted === 'colon' || is('voi') || is('cung')
  const isBehind = words[start]!.parted === null && role === 'lead'
  const isRemark = !isLabel && (isBehind || endsName(words, at))
  const of = !isRemark ? 'after' : words[start]!.parted === null ? 'all-before' : 'before'
  if (is('cung', 'voi')) at += 2
  else if (is('voi') || is('cung')) at += 1
  return { found: { kind: 'role', role, of }, length: at - start }
}

/** Whether a name may end before `at`: at the end, before punctuation, a linking word, a role or what is done. */
function endsName(words: readonly Word[], at: number): boolean {
  const next = words[at]
  if (!next || linking.has(next.word)) return true
  if (next.parted !== null) {
    const level = next.word === 'cac' ? words[at + 1]?.word : next.word
    return next.parted !== 'line' || !levelWords.test(level ?? '')
  }
  if (roleAt(words, at)) return true
  let to = at + 1
  while (to < words.length && words[to]!.parted === null) to++
  return doing.test(
    words
      .slice(at, to)
      .map(({ word }) => word)
      .join(' '),
  )
}

/** A text that is no body ends at punctuation, or where a body follows "và"; its list of districts belongs to it. */
function endOfUnknown(words: readonly Word[], start: number, index: BodyIndex): number {
  const isBodyAt = (at: number) => nameAt(words, at, index, (to) => endsName(words, to)) !== null
  let at = start + 1
  while (at < words.length) {
    const { word, parted } = words[at]!
    if (linking.has(word) && at + 1 < words.length && isBodyAt(at + 1)) return at
    if (roleAt(words, at)) return at
    if (parted === null || ((parted === 'dash' || parted === 'hyphen') && !isBodyAt(at))) at++
    else {
      const rest =
        listLength(words, at, placeWords, districts) ||
        (together.test(words[start]!.word) ? listLength(words, at, collectiveWords, collectives) : 0)
      if (rest === 0) return at
      at += rest
    }
  }
  return at
}

/** In the next line they go on with the name above: "Công an", "Quận 5". */
const levelWords = /^(?:quan|huyen|phuong|xa|thi|thu)$/

const placeWords = /^(?:quan|huyen|phuong|xa|thi|tran|thanh|pho|thu|duc|cac|va|\d+)$/
/** "Các sở, ban, ngành, đoàn thể Thành phố" is one text, and no body in it. */
const together = /^(?:cac|nhung|tat|toan|\d+)$/
const collectiveWords =
  /^(?:so|ban|nganh|don|vi|co|quan|doan|the|to|chuc|phong|hoi|phuong|xa|quan|huyen|lien|thanh|pho|cac|va|cap|chinh|tri|vien|khac)$/
const collectives = /\b(?:ban|nganh|don vi|co quan|doan the|to chuc|phong|cac hoi|thanh vien)\b/

/** "…, huyện, thành phố Thủ Đức" behind "Công an các quận": how many words of it are such a list. */
function listLength(words: readonly Word[], at: number, member: RegExp, needed: RegExp): number {
  let length = 0
  while (at + length < words.length && member.test(words[at + length]!.word)) length++
  while (length > 0 && !endsName(words, at + length)) length--
  const text = words
    .slice(at, at + length)
    .map(({ word }) => word)
    .join(' ')
  return needed.test(text) ? length : 0
}

const fewestLetters = 8
const likeEnough = 0.86

/** A slip of the keys in a long name still tells the body, for a person to confirm. */
function guess(whole: readonly Word[], text: string, index: BodyIndex, line: number): Found {
  const bare = withoutCity(whole)
  const folded = bare.map(({ word }) => word).join(' ')
  const district = districts.test(folded)
  if (!district && folded.length >= fewestLetters) {
    let best: { name: BodyName; like: number } | null = null
    for (const name of index.all) {
      if (Math.abs(name.words.length - bare.length) > 1) continue
      const like = similarity(name.words.map(({ word }) => word).join(' '), folded)
      if (like >= likeEnough && like > (best?.like ?? 0)) best = { name, like }
    }
    if (best)
      return {
        kind: 'body',
        bodies: best.name.bodies,
        text,
        namesCity: true,
        isTheCitys: true,
        guessed: true,
        line,
      }
  }
  return { kind: 'unknown', text, district, line }
}
