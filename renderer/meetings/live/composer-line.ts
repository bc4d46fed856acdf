import type { ConclusionKind } from '../../../shared/domain/conclusion-state.ts'
import { type Day, formatDay } from '../../../shared/domain/day-text.ts'
import type { NamedBody } from '../../../shared/domain/quick-bodies.ts'
import { parseQuickDeadline } from '../../../shared/domain/quick-deadline.ts'
import {
  isQuickLine,
  parseQuickLine,
  type QuickLine,
  type QuickPart,
} from '../../../shared/domain/quick-line.ts'
import { fold } from '../../../shared/domain/vietnamese-text.ts'
import { findSpeakers } from '../speakers.ts'
import type { Attendee } from '../types.ts'

const mostOffered = 8

/** The line turned into a conclusion, a task or, for null, plain words of a speaker. */
export function turned(line: string, kind: 'conclusion' | 'task' | null): string {
  const words = line.replace(
    /^\s*[>!]\s*(?:(?:Kết luận|Nhiệm vụ|Chỉ đạo|Thông tin|Đánh giá|Bổ sung chương trình):\s*)?/iu,
    '',
  )
  if (kind === null) return words
  return `> ${kind === 'task' ? 'Nhiệm vụ' : 'Kết luận'}: ${words}`
}

const named = /^\s*@?([^:>!\n]{1,60}):\s*/u

/**
 * Who a line says is speaking ("HND: …", "Nguyễn Văn A: …") and what they say. A word before a colon that names nobody
 * on the list is part of what is said, so `person` is null and all of it stays.
 */
export function speakerOf(
  line: string,
  people: readonly Attendee[],
  bodies: readonly NamedBody[],
): { person: Attendee | null; said: string } {
  const match = named.exec(line)
  const typed = match?.[1]?.trim()
  if (!match || !typed) return { person: null, said: line }
  const words = fold(typed)
  const [first] = findSpeakers(typed, people, bodies)
  if (!first) return { person: null, said: line }
  const body = bodies.find(({ id }) => id === first.bodyId)
  const names = [first.name, first.title ?? '', body?.code ?? '', body?.short ?? '', body?.name ?? '']
  const isMeant = names.some((name) => fold(name) === words)
  return isMeant ? { person: first, said: line.slice(match[0].length) } : { person: null, said: line }
}

/** What a decision needs before it can be put on record. */
export type LineProblem =
  | NonNullable<QuickPart['problem']>
  | 'text-missing'
  | 'lead-missing'
  | 'deadline-missing'

export type DecisionLine = QuickLine & {
  kindMeant: ConclusionKind
  problems: { problem: LineProblem; typed: string }[]
}

/** The line as a decision of the meeting of that day: a task where it names a lead, else a conclusion, unless it says what it is. */
export function decisionOf(line: string, bodies: readonly NamedBody[], on: Day): DecisionLine {
  const parsed = parseQuickLine(line, { bodies, on })
  const problems: DecisionLine['problems'] = parsed.parts.flatMap(({ problem, typed }) =>
    problem === null ? [] : [{ problem, typed }],
  )
  const asksOthers = parsed.supportIds.length > 0 || parsed.deadline !== null || parsed.deliverable !== null
  const hasLead = parsed.leadBodyId !== null
  if (parsed.text === '') problems.unshift({ problem: 'text-missing', typed: '' })
  // Without a lead there is no task, and its deadline and product would be lost.
  if (!hasLead && asksOthers) problems.push({ problem: 'lead-missing', typed: '' })
  if (hasLead && parsed.deadline === null && !problems.some(({ problem }) => problem === 'deadline-unclear'))
    problems.push({ problem: 'deadline-missing', typed: '' })
  return { ...parsed, kindMeant: parsed.kind ?? (hasLead ? 'task' : 'conclusion'), problems }
}

/** Something that can be put in the place of what is typed from `from` to `to`. */
export type Offer = { key: string; label: string; note: string; insert: string }
export type Completion = { from: number; to: number; offers: Offer[] }

const deadlines = [
  'cuối tuần',
  'cuối tháng',
  'cuối quý',
  'cuối quý I',
  'cuối quý II',
  'cuối quý III',
  'cuối quý IV',
  'cuối năm',
  '+7',
  '+15',
  '+30',
  'ban hành',
  'thường xuyên',
]

type Known = { people: readonly Attendee[]; bodies: readonly NamedBody[]; on: Day }

/** What fits where the caret is: a body after `#` and `+`, a day after `@`, a speaker after `@` in plain words. */
export function completionAt(line: string, caret: number, known: Known): Completion | null {
  return isQuickLine(line) ? inDecision(line, caret, known) : inRemark(line, caret, known)
}

function inDecision(line: string, caret: number, { bodies, on }: Known): Completion | null {
  const { parts } = parseQuickLine(line, { bodies, on })
  const part = parts.find(({ from, to }) => from <= caret && caret <= to)
  if (!part || part.kind === 'deliverable') return null
  const { from, to } = part
  if (part.kind === 'deadline') {
    if (part.deadline !== null && part.typed !== '') return null
    const typed = fold(part.typed)
    const offers = deadlines.flatMap((words): Offer[] => {
      const deadline = parseQuickDeadline(words, on)
      if (deadline === null || !fold(words).startsWith(typed)) return []
      const note = deadline.kind === 'date' ? formatDay(deadline.day) : ''
      return [{ key: words, label: words, note, insert: words }]
    })
    return offers.length > 0 ? { from, to, offers: offers.slice(0, mostOffered) } : null
  }
  const typed = fold(part.typed)
  const chosen = bodies.find(({ id }) => id === part.bodyId)
  if (chosen && [chosen.code, chosen.short].some((name) => fold(name) === typed)) return null
  const offers = part.candidates.slice(0, mostOffered).flatMap((id): Offer[] => {
    const body = bodies.find((one) => one.id === id)
    return body ? [{ key: id, label: body.short, note: body.name, insert: body.code }] : []
  })
  return offers.length > 0 ? { from, to, offers } : null
}

function inRemark(line: string, caret: number, { people, bodies }: Known): Completion | null {
  const match = /(^|\s)@([^\s:]*)$/u.exec(line.slice(0, caret))
  if (!match) return null
  const from = caret - (match[2]?.length ?? 0) - 1
  const isFirst = line.slice(0, from).trim() === ''
  const offers = findSpeakers(match[2] ?? '', people, bodies)
    .slice(0, mostOffered)
    .map((person): Offer => {
      const short = bodies.find(({ id }) => id === person.bodyId)?.short
      return {
        key: person.id,
        label: short ?? person.name,
        note: short ? person.name : (person.title ?? ''),
        insert: isFirst ? `${person.name}:` : (short ?? person.name),
      }
    })
  return offers.length > 0 ? { from, to: caret, offers } : null
}

/** The line with an offer put in, and where the caret then stands. */
export function completed(
  line: string,
  { from, to }: Completion,
  { insert }: Offer,
): { line: string; caret: number } {
  const after = line.slice(to)
  const gap = /^\s/.test(after) ? '' : ' '
  return { line: line.slice(0, from) + insert + gap + after, caret: from + insert.length + 1 }
}
