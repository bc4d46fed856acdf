import type { PeriodKind } from '../../../shared/domain/period.ts'
import { tidy } from '../../../shared/domain/vietnamese-text.ts'

/** A period a text speaks of; the year is null where it is left out ("Quý I"). */
export type PeriodMention = {
  kind: PeriodKind
  number: number
  year: number | null
  /** A year alone ("NĂM 2024") may also be just the year of a quarter named elsewhere. */
  yearOnly: boolean
  /** Named as something to compare with or to come: "so với cùng kỳ", "phương hướng quý II". */
  aside: 'compared' | 'planned' | null
  at: number
}
/** A calendar day a text is dated with; a day left blank ("ngày … tháng 3") is null. */
export type DayMention = { year: number; month: number | null; day: number | null }

export type TimeMentions = { periods: PeriodMention[]; days: DayMention[] }

const quarterWords: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  mot: 1,
  nhat: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  '01': 1,
  '02': 2,
  '03': 3,
  '04': 4,
}
const monthCounts: Readonly<Record<string, PeriodKind | 'firstQuarter'>> = {
  '3': 'firstQuarter',
  ba: 'firstQuarter',
  '03': 'firstQuarter',
  '6': 'half',
  sau: 'half',
  '06': 'half',
  '9': 'nineMonths',
  chin: 'nineMonths',
  '09': 'nineMonths',
  '12': 'year',
  'muoi hai': 'year',
}

// "24" stands for 2024 only behind a mark: "quý 1/24".
const year = String.raw`(20\d{2}|(?<=[-/.])2\d(?![\d.,/]))`
const separator = String.raw`\s*(?:[-/.,_]|nam)?\s*(?:nam\s*)?`
const date = String.raw`(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})`

const patterns = {
  range: new RegExp(String.raw`tu\s*(?:ngay\s*)?${date}\s*(?:den|-|–)\s*(?:het\s*)?(?:ngay\s*)?${date}`, 'g'),
  longDate: new RegExp(String.raw`ngay\s*(\d{1,2}|[.…_ ]*)\s*thang\s*(\d{1,2}|[.…_ ]*)\s*nam\s*${year}`, 'g'),
  shortDate: new RegExp(String.raw`(?<![\d/.-])${date}(?!\d)`, 'g'),
  quarter: new RegExp(
    String.raw`\b(?:quy|qui)\s*(?:thu\s*)?(iv|i{1,3}|0?[1-4]|mot|nhat|hai|ba|bon|tu)(?![\p{L}\d])(?:${separator}${year})?`,
    'gu',
  ),
  letterQuarter: new RegExp(
    String.raw`(?<![\p{L}\d])q[.\s]?(iv|i{1,3}|[1-4])(?![\p{L}\d])[-_/. ]*(?:nam\s*)?${year}|${year}[-_/. ]*q\s?(iv|i{1,3}|[1-4])(?![\p{L}\d])`,
    'gu',
  ),
  romanQuarter: new RegExp(String.raw`(?<![\p{L}\d])(iv|i{1,3})\s*[-/]\s*${year}`, 'gu'),
  monthsOfYear: new RegExp(
    String.raw`(?<![\d,.])(0?3|0?6|0?9|12|ba|sau|chin|muoi hai)\s*t(?:hang)?(?:\s*(dau|cuoi)\s*nam|(?=${separator}20\d{2}))(?:${separator}${year})?`,
    'g',
  ),
  monthsAlone: /\bso ket (?:0?6|sau) thang/g,
  month: new RegExp(
    String.raw`(?<!\d\s?)\bthang\s*(1[0-2]|0?[1-9])(?!\d)(?:\s*(?:[-/]|nam)\s*(?:nam\s*)?${year})?`,
    'g',
  ),
  letterMonth: new RegExp(String.raw`(?<![\p{L}\d])t\s?(1[0-2]|0?[1-9])\s*[-/.]\s*${year}`, 'gu'),
  wholeYear: new RegExp(String.raw`\b(?:ca nam|nam)\s*${year}`, 'g'),
}

const comparedBefore = /(?:so voi|cung ky)[^.;:(]{0,60}$/
const resultBefore = /\b(?:ket qua|thuc hien|bao cao|so lieu|tong hop|so ket|tong ket|bieu|phu luc)\b/
const plannedBefore = /(?:phuong huong|nhiem vu|trong tam|ke hoach|chuong trinh|du kien)[^.;:(]{0,60}$/

/**
 * Periods and days a text speaks of, in order. Each stretch of text counts once: the day of a letter is no period, and
 * the year behind "Quý I" belongs to the quarter.
 */
export function timeMentions(text: string): TimeMentions {
  let rest = plain(text)
  if (!/\d|quy|thang|nam/.test(rest)) return { periods: [], days: [] }
  const periods: PeriodMention[] = []
  const days: DayMention[] = []
  const take = (pattern: RegExp, found: (match: RegExpMatchArray) => void) => {
    rest = rest.replace(pattern, (...args: unknown[]) => {
      const match = args.slice(
        0,
        args.findIndex((arg) => typeof arg === 'number'),
      ) as string[]
      const at = args.find((arg) => typeof arg === 'number') as number
      found(Object.assign(match, { index: at }) as unknown as RegExpMatchArray)
      return '#'.repeat(match[0]!.length)
    })
  }
  const add = (
    match: RegExpMatchArray,
    kind: PeriodKind,
    number: number,
    yearText: string | undefined,
    yearOnly = false,
  ) =>
    periods.push({
      kind,
      number,
      year: yearText === undefined ? null : fullYear(Number(yearText)),
      yearOnly,
      aside: null,
      at: match.index ?? 0,
    })

  take(patterns.range, (match) => {
    const reported = periodOfRange(dayOf(match[1], match[2], match[3]), dayOf(match[4], match[5], match[6]))
    if (reported) periods.push({ ...reported, yearOnly: false, aside: null, at: match.index ?? 0 })
  })
  take(patterns.longDate, (match) =>
    days.push({ year: Number(match[3]), month: numberOrNull(match[2]), day: numberOrNull(match[1]) }),
  )
  take(patterns.shortDate, (match) => {
    const day = dayOf(match[1], match[2], match[3])
    if (day) days.push(day)
  })
  take(patterns.quarter, (match) => add(match, 'quarter', quarterWords[match[1]!]!, match[2]))
  take(patterns.letterQuarter, (match) =>
    add(match, 'quarter', quarterWords[(match[1] ?? match[4])!]!, match[2] ?? match[3]),
  )
  take(patterns.romanQuarter, (match) => add(match, 'quarter', quarterWords[match[1]!]!, match[2]))
  take(patterns.monthsOfYear, (match) => {
    const kind = monthCounts[match[1]!]!
    // "6 tháng cuối năm" is none of the periods reported; it must not pass for the first half.
    if (match[2] === 'cuoi') return
    if (kind === 'firstQuarter') add(match, 'quarter', 1, match[3])
    else add(match, kind, 1, match[3])
  })
  take(patterns.monthsAlone, (match) => add(match, 'half', 1, undefined))
  take(patterns.letterMonth, (match) => add(match, 'month', Number(match[1]), match[2]))
  take(patterns.month, (match) => add(match, 'month', Number(match[1]), match[2]))
  take(patterns.wholeYear, (match) => add(match, 'year', 1, match[1], !match[0].startsWith('ca')))
  return {
    periods: withYearsOfPlans(
      withAsides(
        periods.sort((a, b) => a.at - b.at),
        plain(text),
      ),
    ),
    days,
  }
}

/**
 * Marks periods named beside the reported one. "Kết quả thực hiện nhiệm vụ quý I" reports the quarter; a plan it is where
 * nothing is said of results before it, or where a period was named before.
 */
function withAsides(periods: PeriodMention[], text: string): PeriodMention[] {
  return periods.map((mention, at) => {
    const before = text.slice(0, mention.at)
    if (comparedBefore.test(before)) return { ...mention, aside: 'compared' }
    const isPlan = plannedBefore.test(before) && (at > 0 || !resultBefore.test(before))
    return isPlan ? { ...mention, aside: 'planned' } : mention
  })
}

/** "Kết quả quý II, phương hướng quý III năm 2024": the year behind the plan is that of the result, or the one after it. */
function withYearsOfPlans(periods: PeriodMention[]): PeriodMention[] {
  return periods.map((mention, at) => {
    const plan = periods[at + 1]
    if (mention.year !== null || mention.aside || plan?.aside !== 'planned' || plan.year === null)
      return mention
    const isNextYear = plan.kind === 'year' || (plan.kind === mention.kind && plan.number <= mention.number)
    return { ...mention, year: isNextYear ? plan.year - 1 : plan.year }
  })
}

/** Lower case without marks, punctuation kept: "/" and "." mean something in dates. */
function plain(text: string): string {
  return tidy(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
}

function dayOf(
  day: string | undefined,
  month: string | undefined,
  yearText: string | undefined,
): DayMention | null {
  const [d, m, y] = [Number(day), Number(month), Number(yearText)]
  if (!(d >= 1 && d <= 31 && m >= 1 && m <= 12)) return null
  return { day: d, month: m, year: fullYear(y) }
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year
}

function numberOrNull(text: string | undefined): number | null {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : null
}

/**
 * The period a range of days stands for: calendar quarters and the state's cut-offs (from the 15th to the 14th, facts
 * §2.3) alike, by its last month and its length.
 */
function periodOfRange(
  from: DayMention | null,
  to: DayMention | null,
): Pick<PeriodMention, 'kind' | 'number' | 'year'> | null {
  if (!from || !to || to.month === null || from.month === null) return null
  const months = Math.round(
    to.year * 12 + to.month - (from.year * 12 + from.month) + ((to.day ?? 1) - (from.day ?? 1)) / 30.4,
  )
  if (months === 1) return { kind: 'month', number: to.month, year: to.year }
  if (months === 3 && to.month % 3 === 0) return { kind: 'quarter', number: to.month / 3, year: to.year }
  if (months === 6 && to.month === 6) return { kind: 'half', number: 1, year: to.year }
  if (months === 9 && to.month === 9) return { kind: 'nineMonths', number: 1, year: to.year }
  return months === 12 && to.month === 12 ? { kind: 'year', number: 1, year: to.year } : null
}
