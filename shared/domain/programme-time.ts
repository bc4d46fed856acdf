import { type Day, dayOf, plusDays } from './day-text.ts'
import { dayOfLunar } from './lunar-calendar.ts'
import { type Mention, mentionsOf } from './programme-time-mentions.ts'

export type ProgrammeTimeKind =
  | 'dates'
  | 'months'
  | 'quarters'
  | 'year'
  | 'regular'
  | 'memorialDay'
  | 'lunarDay'

export type ProgrammeTimeProblem = 'time-missing' | 'time-unclear' | 'time-outside-year' | 'time-reversed'

export type ProgrammeTime = {
  kind: ProgrammeTimeKind | null
  /** First and last day, both included; null where the text leaves that end open. */
  from: Day | null
  to: Day | null
  /** Goes on through the year, without an end of its own ("thường xuyên", "hằng tháng"). */
  regular: boolean
  /** "27-7": the day the activity is tied to; of the lunar calendar when the kind is lunarDay. */
  dayOfYear: string | null
  problems: ProgrammeTimeProblem[]
}

const none: ProgrammeTime = {
  kind: null,
  from: null,
  to: null,
  regular: false,
  dayOfYear: null,
  problems: [],
}

/**
 * When an activity takes place, from what a programme's table says: "Quý II", "tháng 5 và tháng 7", "trước 15/6",
 * "15-20/6", "dịp 27/7", "rằm tháng 8 âm lịch", "6 tháng đầu năm", "thường xuyên". Days without a year are of `year`.
 * "Trước 15/6" is kept as the deadline it is in practice: open at the start, 15/6 the last day.
 */
export function parseProgrammeTime(text: string, year: number): ProgrammeTime {
  return narrowed(text, year) ?? parsed(text, year)
}

/** Words a remark in brackets, or a title, may have beside its days and months. */
const timeWords = /^(?:dự kiến|khoảng|vào|ngày|tháng|quý|tuần|từ|đến|và|năm|[tq]|[ivx]+|[\d\s/.,:–-]+)+$/iu

/** Whether a text is a month, a quarter, a day and no more: "QUÝ II", "Tháng 5 năm 2024". */
export function isOnlyATime(text: string): boolean {
  const anyYear = 2000
  return (
    timeWords.test(text.normalize('NFC')) && (parsed(text, anyYear).from ?? parsed(text, anyYear).to) !== null
  )
}

/** "Quý II (tháng 5)", "tháng 7 (dự kiến 27/7)": the remark says more exactly when within the time before it. */
function narrowed(text: string, year: number): ProgrammeTime | null {
  const match = /^(.*\S)\s*\(([^()]+)\)\s*\.?\s*$/su.exec(text.normalize('NFC'))
  if (!match || !timeWords.test(match[2]!)) return null
  const outer = parsed(match[1]!, year)
  const inner = parsed(match[2]!, year)
  if (outer.problems.length + inner.problems.length > 0 || outer.regular) return null
  const isWithin =
    inner.from && inner.to && outer.from && outer.to && inner.from >= outer.from && inner.to <= outer.to
  return isWithin && inner.kind !== 'year' ? inner : null
}

function parsed(text: string, year: number): ProgrammeTime {
  if (!/[\p{L}\d]/u.test(text)) return { ...none, problems: ['time-missing'] }
  const { mentions, regular, bound, unread } = mentionsOf(text, year)
  if (mentions.length === 0) {
    return regular ? { ...none, kind: 'regular', regular } : { ...none, problems: ['time-unclear'] }
  }
  const spans = mentions.map((mention) => spanOf(mention))
  if (spans.some((span) => span === null)) return { ...none, regular, problems: ['time-unclear'] }
  const days = spans as Span[]
  const first = days.reduce((earliest, span) => (span.from < earliest ? span.from : earliest), days[0]!.from)
  const last = days.reduce((latest, span) => (span.to > latest ? span.to : latest), days[0]!.to)
  const from = bound === 'before' ? null : first
  const to = bound === 'after' ? null : (beforeItBegins(text, mentions, days) ?? last)
  return {
    kind: regular ? 'regular' : kindOf(mentions),
    from,
    to,
    regular,
    dayOfYear: tiedDay(mentions),
    problems: problemsOf(days, from, to, year, unread),
  }
}

type Span = { from: Day; to: Day }

/** "Trước tháng 6" and "trước quý III" end on the eve; "chậm nhất tháng 6" and "trước 15/6" do not. */
function beforeItBegins(text: string, mentions: readonly Mention[], spans: readonly Span[]): Day | null {
  const [only, ...others] = mentions
  const isWhole = only?.kind === 'quarters' || (only?.kind === 'months' && only.part === null)
  if (!isWhole || others.length > 0 || !/(?<!\p{L})trước\s+(?:tháng|quý)/iu.test(text.normalize('NFC')))
    return null
  return plusDays(spans[0]!.from, -1)
}

function spanOf(mention: Mention): Span | null {
  switch (mention.kind) {
    case 'day': {
      const day = dayOf(mention.year, mention.month, mention.date)
      return day === null ? null : { from: day, to: day }
    }
    case 'lunarDay': {
      const day = dayOfLunar(mention.year, mention.month, mention.date)
      return { from: day, to: day }
    }
    case 'months':
      return part(mention.year, mention.first, mention.last, mention.part)
    case 'quarters':
      return part(mention.year, mention.first * 3 - 2, mention.last * 3, null)
    case 'year':
      return part(mention.year, 1, 12, null)
  }
}

/** Days of the months, or of a third or a week of a single one. */
function part(year: number, first: number, last: number, of: MonthPart): Span | null {
  const from = dayOf(year, first, 1)
  const next = last === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, last + 1, 1)
  if (!from || !next) return null
  const to = plusDays(next, -1)
  if (of === 'start') return { from, to: plusDays(from, 9) }
  if (of === 'middle') return { from: plusDays(from, 10), to: plusDays(from, 19) }
  if (of === 'end') return { from: plusDays(dayOf(year, last, 1)!, 20), to }
  if (of === 'first-half') return { from, to: plusDays(from, 14) }
  if (of === 'second-half') return { from: plusDays(from, 15), to }
  if (of === null) return { from, to }
  if (plusDays(from, of * 7 - 7) > to) return null
  const weekEnd = plusDays(from, of * 7 - 1)
  return { from: plusDays(from, of * 7 - 7), to: weekEnd < to ? weekEnd : to }
}
/** A third or a half of a month, or its week by number. */
export type MonthPart = 'start' | 'middle' | 'end' | 'first-half' | 'second-half' | number | null

function kindOf(mentions: Mention[]): ProgrammeTimeKind {
  if (mentions.some((mention) => mention.kind === 'lunarDay')) return 'lunarDay'
  if (mentions.some((mention) => mention.kind === 'day' && mention.memorial)) return 'memorialDay'
  if (mentions.some((mention) => mention.kind === 'day')) return 'dates'
  if (mentions.some((mention) => mention.kind === 'months')) return 'months'
  return mentions.some((mention) => mention.kind === 'quarters') ? 'quarters' : 'year'
}

function tiedDay(mentions: Mention[]): string | null {
  const [only, ...others] = mentions
  if (!only || others.length > 0) return null
  if (only.kind === 'lunarDay' || (only.kind === 'day' && only.memorial)) return `${only.date}-${only.month}`
  return null
}

function problemsOf(
  spans: Span[],
  from: Day | null,
  to: Day | null,
  year: number,
  unread: boolean,
): ProgrammeTimeProblem[] {
  const problems: ProgrammeTimeProblem[] = []
  const outside = (day: Day | null) => day !== null && Number(day.slice(0, 4)) !== year
  if (outside(from) || outside(to)) problems.push('time-outside-year')
  const ordered = spans.every((span, index) => index === 0 || span.from >= spans[index - 1]!.from)
  if (!ordered && spans.length === 2) problems.push('time-reversed')
  // "Cả năm, tháng 7": whether the whole or the part is meant, the text does not say.
  const isNested = spans.some((span) =>
    spans.some(
      (inner) =>
        span.from <= inner.from && span.to >= inner.to && (span.from < inner.from || span.to > inner.to),
    ),
  )
  if (unread || isNested) problems.push('time-unclear')
  return problems
}
