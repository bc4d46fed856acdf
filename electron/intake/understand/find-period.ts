import type { DraftWarning, Finding, FindingSource } from '../../../shared/domain/draft.ts'
import { type Period, type PeriodId, type PeriodKind, parsePeriod } from '../../../shared/domain/period.ts'
import { unitBeforeQuarter } from './find-unit.ts'
import { type DayMention, type PeriodMention, timeMentions } from './period-mentions.ts'
import type { HeadLine } from './sheet-head.ts'
import { splitGlued, withoutEnding } from './unit-names.ts'

export type PeriodEvidence = {
  lines: readonly HeadLine[]
  sheetNames: readonly string[]
  /** Headings of the columns, outermost first. */
  headings: readonly string[]
  fileName: string
  /** "Q1" in a file name is a quarter where the unit is named elsewhere. */
  letterMayBeQuarter: boolean
  expectedPeriod: PeriodId | null
  /** YYYY-MM-DD: a period named without any year is the last of its kind that can have been reported by then. */
  today: string
}

type Said = {
  mention: PeriodMention
  source: FindingSource
  where: 'title' | 'sheet-name' | 'file-name' | 'heading'
}

export type FoundPeriod = {
  finding: Finding<PeriodId>
  warnings: DraftWarning[]
  /** Only a year was named: the report of the year, or of a part of it named elsewhere. */
  isYearOnly: boolean
  /** Named only as one to come: "KẾ HOẠCH QUÝ II". */
  isPlan: boolean
}

/** The reporting period of a file (or of one sheet), and what in it says otherwise. */
export function findPeriod(evidence: PeriodEvidence): FoundPeriod {
  const said = allSaid(evidence)
  const spans = said.filter(({ mention, where }) => !mention.yearOnly && where !== 'heading')
  const chosen =
    quarterOfItsLastMonth(spans) ??
    spans[0] ??
    said.find(({ mention, where }) => mention.yearOnly && where === 'title') ??
    fromHeadings(said) ??
    said.find(({ mention }) => mention.yearOnly)
  if (!chosen) return { finding: unsaid(evidence), warnings: [], isYearOnly: false, isPlan: false }

  const { year, isGuessed } = yearOf(chosen, said, evidence)
  if (year === null)
    return {
      finding: { value: null, confidence: 'check', sources: [chosen.source], rivals: [] },
      warnings: [],
      isYearOnly: chosen.mention.yearOnly,
      isPlan: chosen.mention.aside === 'planned',
    }
  const id = periodId(chosen.mention.kind, chosen.mention.number, year)
  const agreeing = said.filter(({ mention }) => agrees(mention, chosen.mention, year))
  const rivals = disagreements(said, chosen, year, evidence)
  // One place alone, and not the title: believed, but shown.
  const isWeak =
    (chosen.where !== 'title' || chosen.mention.aside !== null) &&
    new Set(agreeing.map(({ where }) => where)).size < 2 &&
    id !== evidence.expectedPeriod
  return {
    finding: {
      value: id,
      confidence: rivals.length > 0 || isGuessed || isWeak ? 'check' : 'sure',
      sources: agreeing.filter(({ where }) => where !== 'heading').map(({ source }) => source),
      rivals: [...new Set(rivals.flatMap(({ id: rival }) => rival ?? []))],
    },
    isYearOnly: chosen.mention.yearOnly,
    isPlan: chosen.mention.aside === 'planned',
    warnings: rivals.map(({ other, source }) => ({
      code: 'period-mismatch',
      params: { chosen: id, other, where: source.kind },
      sheet: source.kind === 'file-name' ? null : source.sheet,
      cell: source.kind === 'cell' ? source.cell : null,
    })),
  }
}

/** "BÁO CÁO THÁNG 3 VÀ QUÝ I": the month that ends a quarter is reported with it, and the report is the quarter's. */
function quarterOfItsLastMonth(spans: readonly Said[]): Said | undefined {
  const first = spans[0]
  if (first?.where !== 'title' || first.mention.kind !== 'month') return undefined
  const { number, year, aside } = first.mention
  return spans.find(
    ({ mention, where }) =>
      where === 'title' &&
      mention.kind === 'quarter' &&
      mention.number * 3 === number &&
      mention.aside === aside &&
      (mention.year === null || year === null || mention.year === year),
  )
}

function allSaid({ lines, sheetNames, headings, fileName, letterMayBeQuarter }: PeriodEvidence): Said[] {
  const all: Said[] = []
  const add = (mentions: readonly PeriodMention[], source: FindingSource, where: Said['where']) => {
    for (const mention of mentions) if (mention.aside !== 'compared') all.push({ mention, source, where })
  }
  for (const { kind, time, sheet, cell, text } of lines) {
    if (kind === 'title') add(time.periods, { kind: 'cell', sheet, cell: cell.address, text }, 'title')
  }
  for (const sheet of sheetNames)
    add(timeMentions(splitGlued(sheet)).periods, { kind: 'sheet-name', sheet }, 'sheet-name')
  add(fileNameMentions(fileName, letterMayBeQuarter), { kind: 'file-name' }, 'file-name')
  for (const heading of headings)
    add(timeMentions(heading).periods, { kind: 'sheet-name', sheet: '' }, 'heading')
  // A plan is reported on only where nothing but plans is named ("Chương trình phối hợp quý II").
  const reported = all.filter(({ mention }) => mention.aside === null)
  return reported.length > 0 ? reported : all
}

function fileNameMentions(fileName: string, letterMayBeQuarter: boolean): PeriodMention[] {
  const name = splitGlued(withoutEnding(fileName)).replace(unitBeforeQuarter, (whole, unit: string) =>
    whole.slice(unit.length),
  )
  const mentions = timeMentions(name).periods
  const base = { yearOnly: false, aside: null, at: 0 }
  const loneYear = /(?<![\d.])(20[12]\d)(?![\d.])/u.exec(name)
  const year = loneYear ? Number(loneYear[1]) : null
  if (letterMayBeQuarter && mentions.every(({ yearOnly }) => yearOnly)) {
    const letter = /(?<![\p{L}\d])q\s?([1-4])(?!\d)/iu.exec(name)
    if (letter) return [{ ...base, kind: 'quarter', number: Number(letter[1]), year }]
  }
  if (mentions.length > 0)
    return mentions.map((mention) => (mention.year === null ? { ...mention, year } : mention))
  return year === null ? [] : [{ ...base, kind: 'year', number: 1, year, yearOnly: true }]
}

/** Headings tell the period only where they name one, or one in each of two years: then the later. */
function fromHeadings(said: readonly Said[]): Said | undefined {
  const inHeadings = said.filter(({ where, mention }) => where === 'heading' && !mention.yearOnly)
  const kinds = new Set(inHeadings.map(({ mention }) => `${mention.kind}${mention.number}`))
  if (kinds.size !== 1) return undefined
  return inHeadings.toSorted((a, b) => (b.mention.year ?? 0) - (a.mention.year ?? 0))[0]
}

/** The year of a period named without one: from the title, the day of the letter, the file's name, at last the office's own. */
function yearOf(
  chosen: Said,
  said: readonly Said[],
  { lines, expectedPeriod, today }: PeriodEvidence,
): { year: number | null; isGuessed: boolean } {
  if (chosen.mention.year !== null) return { year: chosen.mention.year, isGuessed: false }
  const inTitle = said.find(({ mention, where }) => where === 'title' && mention.year !== null)
  if (inTitle) return { year: inTitle.mention.year, isGuessed: false }
  const day = letterDays(lines)[0]?.day
  if (day) {
    const endsLastYear =
      day.month !== null &&
      day.month <= 4 &&
      (chosen.mention.kind === 'year' ||
        (chosen.mention.kind === 'quarter' && chosen.mention.number === 4) ||
        (chosen.mention.kind === 'month' && chosen.mention.number >= 11))
    return { year: endsLastYear ? day.year - 1 : day.year, isGuessed: endsLastYear }
  }
  const elsewhere = said
    .filter(({ mention }) => mention.year !== null)
    .toSorted(
      (a, b) =>
        Number(a.where === 'heading') - Number(b.where === 'heading') || b.mention.year! - a.mention.year!,
    )[0]
  if (elsewhere) return { year: elsewhere.mention.year, isGuessed: elsewhere.where === 'heading' }
  const expected = expectedPeriod === null ? null : parsePeriod(expectedPeriod)
  return { year: expected?.year ?? lastYearReported(chosen.mention, today), isGuessed: true }
}

function unsaid({ lines, expectedPeriod }: PeriodEvidence): Finding<PeriodId> {
  const day = letterDays(lines)[0]
  if (!day || day.day.month === null)
    return { value: expectedPeriod, confidence: 'check', sources: [], rivals: [] }
  // Reports follow their cut-off within days: the quarter that ends in, or ended before, the month of the letter.
  const { year, month } = day.day
  const quarter = month % 3 === 0 ? month / 3 : Math.floor((month - 1) / 3)
  const id = quarter === 0 ? periodId('quarter', 4, year - 1) : periodId('quarter', quarter, year)
  return {
    value: expectedPeriod ?? id,
    confidence: 'check',
    sources: [day.source],
    rivals: expectedPeriod && expectedPeriod !== id ? [id] : [],
  }
}

function agrees(mention: PeriodMention, chosen: PeriodMention, year: number): boolean {
  return (
    mention.kind === chosen.kind &&
    mention.number === chosen.number &&
    (mention.year === null || mention.year === year)
  )
}

type Disagreement = { other: string; id: PeriodId | null; source: FindingSource }

function disagreements(
  said: readonly Said[],
  chosen: Said,
  year: number,
  { lines }: PeriodEvidence,
): Disagreement[] {
  const found: Disagreement[] = []
  const period = parsePeriod(periodId(chosen.mention.kind, chosen.mention.number, year))!
  for (const { mention, source, where } of said) {
    if (where === 'heading') continue
    const mentionYear = mention.year ?? year
    if (mention.yearOnly ? mentionYear === year : agrees(mention, chosen.mention, year)) continue
    // "Quý I (tháng 1, 2, 3)" speaks of one period.
    if (where === 'title' && mentionYear === year && isWithin(mention, period)) continue
    const id = mention.yearOnly ? null : periodId(mention.kind, mention.number, mentionYear)
    found.push({ other: id ?? String(mentionYear), id, source })
  }
  const headings = said.filter(
    ({ where, mention }) =>
      where === 'heading' && !mention.yearOnly && (mention.year === null || mention.year >= year),
  )
  const covered =
    headings.some(({ mention }) => mention.kind === period.kind && mention.number === period.number) ||
    headings.some(({ mention }) => mention.kind === 'month')
  if (headings.length > 0 && !covered && headings.every(({ mention }) => mention.kind === period.kind)) {
    const { mention } = headings[0]!
    const id = periodId(mention.kind, mention.number, mention.year ?? year)
    found.push({ other: id, id, source: { kind: 'sheet-name', sheet: lines[0]?.sheet ?? '' } })
  }
  for (const { day, source, text } of letterDays(lines))
    if (!isWrittenAbout(day, period)) found.push({ other: text, id: null, source })
  return unique(found)
}

function unique(found: Disagreement[]): Disagreement[] {
  return [...new Map(found.map((entry) => [`${entry.other}|${entry.source.kind}`, entry])).values()]
}

/** Days the paper itself bears: at its place and day, and of the report it goes with. */
function letterDays(lines: readonly HeadLine[]): { day: DayMention; source: FindingSource; text: string }[] {
  return lines.flatMap(({ kind, time, sheet, cell, text }) =>
    kind === 'title' || time.days.length === 0
      ? []
      : [
          {
            day: time.days.at(-1)!,
            source: { kind: 'cell' as const, sheet, cell: cell.address, text },
            text,
          },
        ],
  )
}

const EARLIEST = 50
const LATEST = 150

/** Whether a letter of that day may report on the period: from some weeks before its end to some months after. */
function isWrittenAbout(day: DayMention, period: Period): boolean {
  const [, end] = monthsOf(period)
  const endDay = Date.UTC(period.year, end, 0) / 86_400_000
  if (day.month === null) return day.year === period.year || day.year === period.year + 1
  const written = Date.UTC(day.year, day.month - 1, day.day ?? 15) / 86_400_000
  return written >= endDay - EARLIEST && written <= endDay + LATEST
}

function lastYearReported(mention: PeriodMention, today: string): number | null {
  const now = Date.parse(today) / 86_400_000
  const thisYear = Number(today.slice(0, 4))
  const [, end] = monthsOf(mention)
  return now >= Date.UTC(thisYear, end, 0) / 86_400_000 - EARLIEST ? thisYear : thisYear - 1
}

/** Whether a period named beside lies within the reported one. */
function isWithin(mention: PeriodMention, period: Period): boolean {
  const [first, last] = monthsOf(period)
  const [from, to] = monthsOf(mention)
  return mention.kind !== period.kind && first <= from && to <= last
}

function monthsOf({ kind, number }: Pick<Period, 'kind' | 'number'>): [first: number, last: number] {
  if (kind === 'month') return [number, number]
  if (kind === 'quarter') return [number * 3 - 2, number * 3]
  return [1, kind === 'half' ? 6 : kind === 'nineMonths' ? 9 : 12]
}

export function periodId(kind: PeriodKind, number: number, year: number): PeriodId {
  const suffix = {
    month: String(number).padStart(2, '0'),
    quarter: `Q${number}`,
    half: 'H1',
    nineMonths: '9M',
    year: 'Y',
  }[kind]
  return `${year}-${suffix}`
}
