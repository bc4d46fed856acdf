import type { Day } from '../../shared/domain/day-text.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { similarity } from '../../shared/domain/vietnamese-text.ts'
import { cityLength, type Word, withoutCity, wordsOf } from './body-names.ts'

/** A member body as a programme may name it. `validFrom` and `validTo` are its first and last day. */
export type NamedBody = {
  code: string
  short: string
  name: string
  aliases: readonly string[]
  validFrom: Day | null
  validTo: Day | null
}

export type BodyProblem =
  | { code: 'several-leads'; params: { names: string } }
  | { code: 'body-unknown'; params: { name: string } }
  | { code: 'body-guessed'; params: { text: string; name: string } }
  | { code: 'body-level-unclear'; params: { name: string } }
  | { code: 'body-out-of-force'; params: { name: string } }
  | { code: 'body-partly-in-force'; params: { name: string } }
  | { code: 'lead-also-supports'; params: { name: string } }

/** Who leads and who joins, by code. With a problem the whole is to be looked at; without one it is certain. */
export type MatchedBodies = {
  lead: string | null
  supports: string[]
  unknown: string[]
  problems: BodyProblem[]
}

/** What a cell's column says of the bodies in it; `either` for one column of all who take part. */
export type BodyRole = 'lead' | 'support' | 'either'
export type BodyCell = { text: string; role: BodyRole }
/** Days the bodies have to exist in. */
export type BodySpan = { from: Day; to: Day }

type Name = { words: Word[]; bodies: NamedBody[]; namesCity: boolean }
export type BodyIndex = { byFirstWord: ReadonlyMap<string, Name[]>; all: readonly Name[] }

/** Prepares the names, short forms and aliases of bodies for matching. */
export function indexBodies(bodies: readonly NamedBody[]): BodyIndex {
  const names = new Map<string, Name>()
  const add = (words: Word[], body: NamedBody) => {
    if (words.length === 0) return
    const key = words.map(({ word, parted }) => (parted === null ? word : `,${word}`)).join(' ')
    const known = names.get(key)
    if (!known) names.set(key, { words, bodies: [body], namesCity: namesCity(words) })
    else if (!known.bodies.includes(body)) known.bodies.push(body)
  }
  for (const body of bodies) {
    for (const text of [body.name, body.short, ...body.aliases]) {
      // Kept without the city, so that "BĐBP" and "BĐBP TP" mean the same bodies.
      const words = withoutCity(wordsOf(text))
      add(words, body)
      // "HLHPNTP": the city glued to a short form.
      if (words.length === 1 && !words[0]!.word.endsWith('tp')) {
        for (const city of ['tp', 'tphcm']) add([{ ...words[0]!, word: words[0]!.word + city }], body)
      }
    }
  }
  const all = [...names.values()].toSorted((one, other) => other.words.length - one.words.length)
  return { byFirstWord: grouped(all, ({ words }) => words[0]!.word), all }
}

/** Short forms are the city's by agreement; a name in words is only with the city or the Party committee behind it. */
function namesCity(words: readonly Word[]): boolean {
  if (words.length === 1) return true
  const text = words.map(({ word }) => word).join(' ')
  return /thanh pho|ho chi minh$|thanh uy|thanh doan|bo tu lenh|bo chi huy|\btu\b/.test(text)
}

type Found =
  | { kind: 'body'; bodies: NamedBody[]; text: string; namesCity: boolean; guessed: boolean; line: number }
  | { kind: 'unknown'; text: string; district: boolean; line: number }
  | { kind: 'role'; role: 'lead' | 'support'; of: 'before' | 'after' }

/**
 * Finds the bodies of the city in the cells of one activity. A text counts as a body only when the whole of it does,
 * from one separator to the next: "Công an quận 5" is no body of the city. Words such as "(chủ trì)" and "phối hợp
 * với" go before the column's own role. Where several lead, the first is kept and the others support, to be looked at.
 */
export function matchBodies(
  cells: readonly BodyCell[],
  index: BodyIndex,
  span: BodySpan | null,
): MatchedBodies {
  const leads: NamedBody[] = []
  const supports: NamedBody[] = []
  const others: NamedBody[] = []
  const unknown: string[] = []
  const problems: BodyProblem[] = []
  for (const { text, role } of cells) {
    const found = findIn(text, index)
    const roles = rolesOf(found, role)
    found.forEach((item, at) => {
      if (item.kind === 'unknown') {
        unknown.push(item.text)
        problems.push({ code: 'body-unknown', params: { name: item.text } })
      }
      if (item.kind !== 'body') return
      const body = bodyInForce(item.bodies, span, problems)
      if (item.guessed) problems.push({ code: 'body-guessed', params: { text: item.text, name: body.name } })
      if (!item.namesCity && isOfDistricts(found, at))
        problems.push({ code: 'body-level-unclear', params: { name: item.text } })
      const list = roles[at] === 'lead' ? leads : roles[at] === 'support' ? supports : others
      if (!list.includes(body)) list.push(body)
    })
  }
  // One column for all who take part: who stands first leads, unless another is said to.
  if (leads.length === 0 && others.length > 0) {
    leads.push(others.shift()!)
    if (others.length > 0)
      problems.push({
        code: 'several-leads',
        params: { names: [...leads, ...others].map(({ short }) => short).join(', ') },
      })
  }
  const [lead = null, ...moreLeads] = leads
  if (moreLeads.length > 0)
    problems.push({ code: 'several-leads', params: { names: leads.map(({ short }) => short).join(', ') } })
  const joining = [...moreLeads, ...supports, ...others]
  if (lead && supports.includes(lead))
    problems.push({ code: 'lead-also-supports', params: { name: lead.name } })
  return {
    lead: lead?.code ?? null,
    supports: [...new Set(joining.filter((body) => body !== lead).map(({ code }) => code))],
    unknown: [...new Set(unknown)],
    problems: distinct(problems),
  }
}

/** The role of each thing found: the last label before it, or the remark right behind it, or the column's. */
function rolesOf(found: readonly Found[], column: BodyRole): BodyRole[] {
  let present = column
  return found.map((item, at) => {
    if (item.kind === 'role' && item.of === 'after') present = item.role
    const next = found[at + 1]
    return next?.kind === 'role' && next.of === 'before' ? next.role : present
  })
}

/** "Công an, Ban CHQS các quận, huyện": a plain name in a list that ends in districts may be theirs. */
function isOfDistricts(found: readonly Found[], at: number): boolean {
  const own = found[at]!
  for (const item of found.slice(at + 1)) {
    if (item.kind === 'role' || own.kind !== 'body' || item.line !== own.line) return false
    if (item.kind === 'unknown' && item.district) return true
    if (item.kind === 'body' && item.namesCity) return false
  }
  return false
}

function bodyInForce(bodies: NamedBody[], span: BodySpan | null, problems: BodyProblem[]): NamedBody {
  const first = bodies[0]!
  if (span === null) {
    if (bodies.length > 1) problems.push({ code: 'body-partly-in-force', params: { name: first.name } })
    return first
  }
  const throughout = bodies.filter(
    ({ validFrom, validTo }) => (validFrom ?? '') <= span.from && (validTo ?? '9999') >= span.to,
  )
  if (throughout.length === 1) return throughout[0]!
  const partly = bodies.filter(
    ({ validFrom, validTo }) => (validFrom ?? '') <= span.to && (validTo ?? '9999') >= span.from,
  )
  const chosen = throughout[0] ?? partly[0] ?? first
  const code = throughout.length + partly.length > 0 ? 'body-partly-in-force' : 'body-out-of-force'
  problems.push({ code, params: { name: chosen.name } })
  return chosen
}

const linking = new Set(['va', 'voi', 'cung'])
const districts =
  /\b(?:quan|huyen|phuong|xa|thi tran|thu duc|co so|cac cap|dia phuong|khu pho|ap|dia ban|cap huyen|cap xa)\b/
/** Words that say what a body does there, and name nobody. */
const doing = /^(?:(?:cung |va |thuc hien|to chuc|tham muu|theo doi|chinh|huong dan|trien khai)\s*)+$/

function findIn(text: string, index: BodyIndex): Found[] {
  const words = wordsOf(text)
  const found: Found[] = []
  const lineOf = (at: number) => text.slice(0, at).split(/[\n;]/).length
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
    const matched = nameAt(words, at, index)
    if (matched) {
      const last = words[at + matched.length - 1]!
      found.push({
        kind: 'body',
        bodies: matched.name.bodies,
        text: text.slice(words[at]!.from, last.to),
        namesCity: matched.namesCity,
        guessed: false,
        line: lineOf(words[at]!.from),
      })
      at += matched.length
      continue
    }
    const end = endOfUnknown(words, at, index)
    const whole = words.slice(at, end)
    const folded = whole.map(({ word }) => word).join(' ')
    if (!doing.test(folded)) {
      const written = text.slice(whole[0]!.from, whole.at(-1)!.to).replace(/\s+/g, ' ')
      found.push(guess(whole, written, index, lineOf(whole[0]!.from)))
    }
    at = end
  }
  return found
}

/** "Chủ trì:" and "phối hợp với" speak of what follows, "(phối hợp)" and "BTLTP chủ trì" of what they stand behind. */
function roleAt(
  words: readonly Word[],
  start: number,
): { found: Extract<Found, { kind: 'role' }>; length: number } | null {
  let at = start
  const is = (...wanted: string[]) => wanted.every((word, offset) => words[at + offset]?.word === word)
  if (is('don', 'vi') || is('co', 'quan')) at += 2
  const role = is('chu', 'tri') ? 'lead' : is('phoi', 'hop') ? 'support' : null
  if (role === null) return null
  at += 2
  const isLabel = start === 0 || words[at]?.parted === 'colon' || is('voi') || is('cung', 'voi')
  const isBehind = words[start]!.parted === null && role === 'lead'
  const of = !isLabel && (isBehind || isEnd(words, at)) ? 'before' : 'after'
  if (is('cung', 'voi')) at += 2
  else if (is('voi')) at += 1
  return { found: { kind: 'role', role, of }, length: at - start }
}

/** Whether what stands before a word never stands within a name; a name may go on in the next line. */
function partsNames({ parted }: Word): boolean {
  return parted !== null && parted !== 'line'
}

/** Whether a name may end before `at`: at the end, before punctuation, a linking word or a role. */
function isEnd(words: readonly Word[], at: number): boolean {
  const next = words[at]
  if (!next || linking.has(next.word)) return true
  if (next.parted !== null) return next.parted !== 'line' || !levelWords.test(next.word)
  const following = words[at + 1]?.word
  return (next.word === 'chu' && following === 'tri') || (next.word === 'phoi' && following === 'hop')
}

function nameAt(
  words: readonly Word[],
  at: number,
  index: BodyIndex,
): { name: Name; length: number; namesCity: boolean } | null {
  for (const name of index.byFirstWord.get(words[at]!.word) ?? []) {
    const matches = name.words.every(({ word, parted }, offset) => {
      const own = words[at + offset]
      // A name's own comma may be left out, but no comma of the list may stand within a name.
      return own?.word === word && (offset === 0 || parted !== null || !partsNames(own))
    })
    if (!matches) continue
    const behind = at + name.words.length
    const city = words[behind] && partsNames(words[behind]) ? 0 : cityLength(words, behind)
    if (isEnd(words, behind + city))
      return { name, length: name.words.length + city, namesCity: name.namesCity || city > 0 }
  }
  return null
}

/** A text that is no body ends at punctuation, or where a body follows "và"; its list of districts belongs to it. */
function endOfUnknown(words: readonly Word[], start: number, index: BodyIndex): number {
  let at = start + 1
  while (at < words.length) {
    const { word, parted } = words[at]!
    if (linking.has(word) && at + 1 < words.length && nameAt(words, at + 1, index)) return at
    if (roleAt(words, at)) return at
    if (parted === null || (parted === 'dash' && !nameAt(words, at, index))) at++
    else {
      const rest = districtListLength(words, at)
      if (rest === 0) return at
      at += rest
    }
  }
  return at
}

/** In the next line they go on with the name above: "Công an", "Quận 5". */
const levelWords = /^(?:quan|huyen|phuong|xa|thi|thu)$/

const placeWords = /^(?:quan|huyen|phuong|xa|thi|tran|thanh|pho|thu|duc|cac|va|\d+)$/

/** "…, huyện, thành phố Thủ Đức" behind "Công an các quận": how many words of it are such a list. */
function districtListLength(words: readonly Word[], at: number): number {
  let length = 0
  while (at + length < words.length && placeWords.test(words[at + length]!.word)) length++
  const text = words
    .slice(at, at + length)
    .map(({ word }) => word)
    .join(' ')
  return districts.test(text) && isEnd(words, at + length) ? length : 0
}

const fewestLetters = 8
const likeEnough = 0.86

/** A slip of the keys in a long name still tells the body, for a person to confirm. */
function guess(whole: readonly Word[], text: string, index: BodyIndex, line: number): Found {
  const bare = withoutCity(whole)
  const folded = bare.map(({ word }) => word).join(' ')
  const district = districts.test(folded)
  if (!district && folded.length >= fewestLetters) {
    let best: { name: Name; like: number } | null = null
    for (const name of index.all) {
      if (Math.abs(name.words.length - bare.length) > 1) continue
      const like = similarity(name.words.map(({ word }) => word).join(' '), folded)
      if (like >= likeEnough && like > (best?.like ?? 0)) best = { name, like }
    }
    if (best) return { kind: 'body', bodies: best.name.bodies, text, namesCity: true, guessed: true, line }
  }
  return { kind: 'unknown', text, district, line }
}

function distinct(problems: readonly BodyProblem[]): BodyProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}
