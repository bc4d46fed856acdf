import type { ConclusionKind } from './conclusion-state.ts'
import type { Day } from './day-text.ts'
import { findBody, type NamedBody } from './quick-bodies.ts'
import { parseQuickDeadline, type QuickDeadline, quickDeadlineText } from './quick-deadline.ts'
import { tidy } from './vietnamese-text.ts'

/** A stretch of the line, in UTF-16 units, the end not included. */
type Place = { from: number; to: number }

/** What follows one mark of the line, with the place of its value, so that the screen can complete or underline it. */
export type QuickPart = Place & { typed: string } & (
    | { kind: 'lead' | 'support'; bodyId: string | null; candidates: string[]; problem: QuickProblem | null }
    | { kind: 'deadline'; deadline: QuickDeadline | null; problem: QuickProblem | null }
    | { kind: 'deliverable'; problem: QuickProblem | null }
  )
export type QuickProblem =
  | 'body-unknown'
  | 'body-unclear'
  | 'several-leads'
  | 'body-twice'
  | 'deadline-unclear'
  | 'said-twice'
  | 'empty'

export type QuickValues = {
  /** What it is, where the line says so. */
  kind: ConclusionKind | null
  text: string
  leadBodyId: string | null
  supportIds: string[]
  deadline: QuickDeadline | null
  deliverable: string | null
}
export type QuickLine = QuickValues & { textAt: Place; parts: QuickPart[] }

const marks = { '#': 'lead', '+': 'support', '@': 'deadline', '=': 'deliverable' } as const
type Mark = keyof typeof marks

/** Words a line may begin with, before a colon, to say what it is. */
const kindWords: Record<ConclusionKind, string> = {
  information: 'Thông tin',
  assessment: 'Đánh giá',
  directive: 'Chỉ đạo',
  conclusion: 'Kết luận',
  task: 'Nhiệm vụ',
  programmeAddition: 'Bổ sung chương trình',
}

/** Whether a line is a decision (`> …`, `! …`) rather than what somebody says. */
export const isQuickLine = (line: string): boolean => /^\s*[>!]/.test(line)

/**
 * Reads the quick line of the live mode: `> text #lead +support @deadline =product`. `!` in place of `>` makes it a
 * directive, as does a word and a colon ("Chỉ đạo:"). A mark counts after a space and before a letter; its value goes to
 * the next mark. `\` before a mark, or before the text, keeps it as it is. `on` is the day of the meeting.
 */
export function parseQuickLine(
  line: string,
  { bodies, on }: { bodies: readonly NamedBody[]; on: Day },
): QuickLine {
  const { start, kind } = beginning(line)
  const found = marksIn(line, start)
  const textTo = found[0]?.at ?? line.length
  const parsed: QuickLine = {
    kind,
    text: plain(line.slice(start, textTo)),
    textAt: trimmed(line, start, textTo),
    leadBodyId: null,
    supportIds: [],
    deadline: null,
    deliverable: null,
    parts: [],
  }
  found.forEach(({ at, mark }, index) => {
    const to = found[index + 1]?.at ?? line.length
    for (const place of mark === '+' ? listed(line, at + 1, to) : [trimmed(line, at + 1, to)]) {
      parsed.parts.push(partOf(parsed, marks[mark], line, place, bodies, on))
    }
  })
  return parsed
}

/** The line that `parseQuickLine` reads these values from. */
export function composeQuickLine(values: QuickValues, bodies: readonly NamedBody[]): string {
  const codeOf = (id: string) => bodies.find((body) => body.id === id)?.code ?? ''
  const text = escaped(values.text)
  const needsGuard = values.kind === null && beginning(text).start > 0
  const parts = [
    values.kind === null ? `> ${needsGuard ? '\\' : ''}${text}` : `> ${kindWords[values.kind]}: ${text}`,
    ...(values.leadBodyId === null ? [] : [`#${codeOf(values.leadBodyId)}`]),
    ...values.supportIds.map((id) => `+${codeOf(id)}`),
    ...(values.deadline === null ? [] : [`@${escaped(quickDeadlineText(values.deadline))}`]),
    ...(values.deliverable === null ? [] : [`=${escaped(values.deliverable)}`]),
  ]
  return parts.join(' ')
}

/** Where the text begins, after `>` or `!` and a word for the kind. */
function beginning(line: string): { start: number; kind: ConclusionKind | null } {
  const sign = /^\s*([>!])?\s*/u.exec(line)!
  const start = sign[0].length
  const rest = line.slice(start)
  for (const [kind, word] of Object.entries(kindWords)) {
    if (!rest.normalize('NFC').toLowerCase().startsWith(`${word.toLowerCase()}:`)) continue
    const head = /^[^:]*:\s*/u.exec(rest)![0]
    return { start: start + head.length, kind: kind as ConclusionKind }
  }
  return { start, kind: sign[1] === '!' ? 'directive' : null }
}

function marksIn(line: string, start: number): { at: number; mark: Mark }[] {
  const found: { at: number; mark: Mark }[] = []
  for (let at = start; at < line.length; at++) {
    const letter = line[at]!
    const next = line[at + 1]
    const begins = at === start || /\s/u.test(line[at - 1]!)
    // "3 thế trận + 1" and "+84" mean themselves.
    const valued = next === undefined || (!/\s/u.test(next) && !(letter === '+' && /\d/.test(next)))
    if (letter in marks && begins && valued) found.push({ at, mark: letter as Mark })
  }
  return found
}

function partOf(
  parsed: QuickLine,
  kind: QuickPart['kind'],
  line: string,
  place: Place,
  bodies: readonly NamedBody[],
  on: Day,
): QuickPart {
  const typed = line.slice(place.from, place.to)
  const part = { ...place, typed }
  if (kind === 'deadline') {
    const deadline = parseQuickDeadline(plain(typed), on)
    if (parsed.deadline !== null) return { ...part, kind, deadline, problem: 'said-twice' }
    parsed.deadline = deadline
    return {
      ...part,
      kind,
      deadline,
      problem: problemOf(typed, deadline === null ? 'deadline-unclear' : null),
    }
  }
  if (kind === 'deliverable') {
    if (parsed.deliverable !== null) return { ...part, kind, problem: 'said-twice' }
    parsed.deliverable = plain(typed) || null
    return { ...part, kind, problem: problemOf(typed, null) }
  }
  const found = findBody(typed, bodies)
  const unread =
    found.candidates.length === 0 ? 'body-unknown' : found.bodyId === null ? 'body-unclear' : null
  const problem = problemOf(typed, unread) ?? claim(parsed, kind, found.bodyId!)
  return { ...part, kind, ...found, problem }
}

/** Gives a body its place in the line, or says why it has none. */
function claim(parsed: QuickLine, kind: 'lead' | 'support', bodyId: string): QuickProblem | null {
  const isTaken = parsed.leadBodyId === bodyId || parsed.supportIds.includes(bodyId)
  if (isTaken) return 'body-twice'
  if (kind === 'support') parsed.supportIds.push(bodyId)
  else if (parsed.leadBodyId !== null) return 'several-leads'
  else parsed.leadBodyId = bodyId
  return null
}

const problemOf = (typed: string, problem: QuickProblem | null): QuickProblem | null =>
  typed === '' ? 'empty' : problem

/** The values of one mark that are parted by commas, each with its place. */
function listed(line: string, from: number, to: number): Place[] {
  const places: Place[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    if (at < to && !/[,;]/.test(line[at]!)) continue
    places.push(trimmed(line, start, at))
    start = at + 1
  }
  const named = places.filter((place) => place.to > place.from)
  return named.length > 0 ? named : places.slice(0, 1)
}

function trimmed(line: string, from: number, to: number): Place {
  const text = line.slice(from, to)
  const lead = text.length - text.trimStart().length
  return lead === text.length ? { from, to: from } : { from: from + lead, to: from + text.trimEnd().length }
}

/** Text as it will be stored: one line, without the signs that kept marks from being read. */
function plain(text: string): string {
  return tidy(text.replace(/^\s*\\(?=[^\\#+@=]|$)/u, '').replace(/\\([\\#+@=])/gu, '$1'))
}

const escaped = (text: string) => text.replace(/[\\]|(?<=^|\s)[#+@=]/gu, '\\$&')
