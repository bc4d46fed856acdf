import { type Day, dayOf, daysBetween, formatDay, plusDays } from './day-text.ts'
import { parseProgrammeTime } from './programme-time.ts'
import { parseTypedDay } from './typed-day.ts'
import { fold, tidy } from './vietnamese-text.ts'

/** By when, as a task keeps it. */
export type QuickDeadline =
  | { kind: 'date'; day: Day }
  | { kind: 'onIssue' }
  | { kind: 'regular' }
  | { kind: 'waiting'; condition: string }

/** A day without a year that lies further back is next year's: in December "15/1" is in a few weeks. */
const mostBack = 183

/**
 * When a deadline typed at a meeting is: "trước 15/6", "15/6", "cuối quý II", "cuối tháng", "mai", "+7", "thường xuyên",
 * "ban hành" (so many days after issue), "khi có kinh phí" (waits). `on` is the day of the meeting. Null when unclear.
 */
export function parseQuickDeadline(typed: string, on: Day): QuickDeadline | null {
  const text = tidy(typed)
  const folded = fold(text)
  if (folded === '') return typedShift(text, on)
  if (/^(?:ky )?ban hanh$/.test(folded)) return { kind: 'onIssue' }
  const waiting = /^(?:chờ\s+(.+)|(khi\s+.+))$/iu.exec(text)
  if (waiting) return { kind: 'waiting', condition: (waiting[1] ?? waiting[2])! }
  const day = typedDay(text, on) ?? endOfThis(folded, on) ?? lastDayOfTime(text, on)
  if (day === 'regular') return { kind: 'regular' }
  return day === null ? null : { kind: 'date', day }
}

/** The words `parseQuickDeadline` reads the same deadline from. */
export function quickDeadlineText(deadline: QuickDeadline): string {
  switch (deadline.kind) {
    case 'date':
      return formatDay(deadline.day)
    case 'onIssue':
      return 'ban hành'
    case 'regular':
      return 'thường xuyên'
    case 'waiting':
      return /^khi\s/iu.test(deadline.condition) ? deadline.condition : `chờ ${deadline.condition}`
  }
}

function typedShift(text: string, on: Day): QuickDeadline | null {
  const day = parseTypedDay(text, on)
  return day === null ? null : { kind: 'date', day }
}

function typedDay(text: string, on: Day): Day | null {
  const day = parseTypedDay(text, on)
  return day === null || namesYear(text) || /^[+-]/.test(text) ? day : comingYear(day, on)
}

function lastDayOfTime(text: string, on: Day): Day | 'regular' | null {
  const time = parseProgrammeTime(text, Number(on.slice(0, 4)))
  if (time.regular && time.to === null) return 'regular'
  if (time.to === null || time.problems.some((problem) => problem !== 'time-outside-year')) return null
  return namesYear(text) ? time.to : comingYear(time.to, on)
}

function comingYear(day: Day, on: Day): Day {
  if (daysBetween(day, on) <= mostBack) return day
  const year = Number(day.slice(0, 4)) + 1
  // 29/2 exists in few years; the last day of February is meant.
  return dayOf(year, Number(day.slice(5, 7)), Number(day.slice(8))) ?? dayOf(year, 2, 28)!
}

/** Two or four figures after a day and month, or four alone. */
const namesYear = (text: string) => /\d[/.\- ]\d{1,2}[/.\- ]\d{2}|\d{4}/.test(text)

/** The last day of the week (Friday, when offices close), month, quarter or year the meeting is in. */
function endOfThis(folded: string, on: Day): Day | null {
  const span = /^(?:truoc )?(?:het|cuoi) (tuan|thang|quy|nam)(?: nay)?$/.exec(folded)?.[1]
  if (span === undefined) return null
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))]
  if (span === 'tuan') {
    const weekday = new Date(`${on}T00:00:00Z`).getUTCDay()
    return plusDays(on, (5 - weekday + 7) % 7)
  }
  const last = span === 'nam' ? 12 : span === 'thang' ? month : Math.ceil(month / 3) * 3
  return plusDays(last === 12 ? dayOf(year + 1, 1, 1)! : dayOf(year, last + 1, 1)!, -1)
}
