import type { ColumnRole, Measure } from '../../../shared/domain/draft.ts'
import { type MeasurementUnit, parseMeasurementUnit } from '../../../shared/domain/measurement-unit.ts'
import {
  lastMonth,
  madeUpOf,
  type Period,
  type PeriodId,
  parsePeriod,
} from '../../../shared/domain/period.ts'
import { parseVietnameseNumber } from '../../../shared/domain/vietnamese-number.ts'
import { fold } from '../../../shared/domain/vietnamese-text.ts'
import type { SheetView } from '../../sheets/sheet-view.ts'
import { headingWord } from './heading-words.ts'
import { type PeriodMention, timeMentions } from './period-mentions.ts'
import type { TableColumn, TableShape } from './table-shape.ts'

/** A column of figures and what its heading says about them. */
export type FigureColumn = {
  column: number
  measure: Measure
  heading: string
  /** The heading leaves open whether this is the period's column. */
  unclear: boolean
  /** A unit in the heading: "Kết quả (triệu đồng)". */
  unit: MeasurementUnit | null
}

export type ColumnRoles = {
  roles: Map<number, ColumnRole>
  order: number | null
  /** One column, or two where the heading spans both. */
  content: number[]
  unit: number | null
  figures: FigureColumn[]
  /** Columns of an amount beside those of a number: "Số lượng | Kinh phí". */
  amounts: FigureColumn[]
  /** Those of the months or quarters that make the period up, in order: its sum where no column is the period's own. */
  parts: FigureColumn[]
}

type Sense = ColumnRole | 'amount' | 'other-period' | 'result' | 'undecided'

/** Understands the columns of a report: what each is for, and which holds the figures of the period. */
export function columnRoles(view: SheetView, table: TableShape, periodId: PeriodId | null): ColumnRoles {
  const period = periodId === null ? null : parsePeriod(periodId)
  const profiles = new Map(table.columns.map(({ column }) => [column, profileOf(view, table, column)]))
  const profile = (column: number) => profiles.get(column) ?? { texts: 0, numbers: 0, longest: 0 }
  const roles = new Map<number, ColumnRole>()
  const labels = labelColumns(table, profile)
  if (labels.order !== null) roles.set(labels.order, 'order')
  for (const column of labels.content) roles.set(column, 'content')
  if (labels.unit !== null) roles.set(labels.unit, 'unit')

  // A hidden column may name rows, but its figures are not taken.
  const rest = table.columns.filter(({ column }) => !roles.has(column) && !view.isHiddenColumn(column))
  const sensed = rest.map((column) => ({
    ...column,
    sense: senseOf(column.path, period),
    numbers: profile(column.column).numbers,
  }))
  const partsOfPeriod = period ? partColumns(sensed, period) : []
  const chosen = chooseThisPeriod(sensed, partsOfPeriod, period, table.hasHeading)
  const figures: FigureColumn[] = []
  const amounts: FigureColumn[] = []
  for (const { column, path, sense } of sensed) {
    const heading = path.join(' – ')
    const figure = { column, heading, unit: unitOfHeading(path) }
    // An estimate before the period has ended ("Ước thực hiện") is no result yet.
    const unclear = chosen?.unclear === true || /\buoc\b/.test(fold(heading))
    if (column === chosen?.column) figures.push({ ...figure, measure: 'thisPeriod', unclear })
    else if (sense === 'cumulative' || sense === 'samePeriodLastYear' || sense === 'annualTarget') {
      figures.push({ ...figure, measure: sense, unclear: false })
    } else if (sense === 'amount') amounts.push({ ...figure, measure: 'thisPeriod', unclear: true })
    roles.set(column, column === chosen?.column ? 'thisPeriod' : isColumnRole(sense) ? sense : 'other')
  }
  const parts = partsOfPeriod.map(
    ({ column, path }): FigureColumn => ({
      column,
      heading: path.join(' – '),
      unit: unitOfHeading(path),
      measure: 'thisPeriod',
      unclear: false,
    }),
  )
  return { roles, ...labels, figures, amounts, parts }
}

function isColumnRole(sense: Sense): sense is ColumnRole {
  return !['amount', 'other-period', 'result', 'undecided', 'thisPeriod'].includes(sense)
}

type Profile = { texts: number; numbers: number; longest: number }

/** "1.234", "hơn 140 người"; not "1. Số buổi tuyên truyền". */
function isNumberLike(text: string): boolean {
  if (/^\d{1,3}(?:\.\d{1,2})*[.)]\s*\p{L}/u.test(text)) return false
  const number = parseVietnameseNumber(text)
  return number !== null && (number.unit?.length ?? 0) <= 14
}

function profileOf(view: SheetView, table: TableShape, column: number): Profile {
  const profile = { texts: 0, numbers: 0, longest: 0 }
  for (let row = table.firstRow; row <= Math.min(table.lastRow, table.firstRow + 400); row++) {
    const cell = view.cell(row, column)
    if (!cell) continue
    const text = view.text(cell)
    if (cell.value.kind !== 'text' || isNumberLike(text)) profile.numbers++
    else {
      profile.texts++
      profile.longest = Math.max(profile.longest, text.length)
    }
  }
  return profile
}

function labelColumns(
  table: TableShape,
  profile: (column: number) => Profile,
): Pick<ColumnRoles, 'order' | 'content' | 'unit'> {
  const named = table.columns.map(({ column, path }) => ({
    column,
    words: path.map(headingWord),
    ...profile(column),
  }))
  const having = (...words: string[]) =>
    named.filter((column) => column.words.some((word) => word !== null && words.includes(word)))
  const order = having('order')[0]?.column ?? null
  let content = having('content')
  // "Chỉ tiêu" names the labels only where nothing else does and text stands below it.
  if (content.length === 0)
    content = having('target-or-content').filter(({ texts, numbers }) => texts > numbers)
  if (content.length === 0)
    content = having('place', 'place-or-unit')
      .filter(({ longest, texts, numbers }) => texts > numbers && longest > 5)
      .slice(0, 1)
  if (content.length === 0) {
    content = named
      .filter(
        ({ column, words, texts, numbers }) =>
          column !== order &&
          texts > numbers &&
          !words.some((word) => word === 'unit' || word === 'note' || word === 'other'),
      )
      .sort((a, b) => b.longest - a.longest)
      .slice(0, 1)
  }
  const contentColumns = adjacentOnly(content.map(({ column }) => column))
  const unit = [...having('unit'), ...having('place-or-unit').filter(({ longest }) => longest <= 24)].find(
    ({ column }) => !contentColumns.includes(column),
  )
  return { order, content: contentColumns, unit: unit?.column ?? null }
}

function adjacentOnly(columns: number[]): number[] {
  return columns.filter((column, at) => at === 0 || column === columns[0]! + at)
}

const sensesByText: readonly [Sense, RegExp][] = [
  [
    'percent',
    /%|\b(?:ty le|ti le|so voi|so sanh|so cung ky|so ke hoach|so chi tieu|tang giam|muc do|dat ty le)\b|^(?:tang|giam)\b|^dat\b(?! duoc)/,
  ],
  ['samePeriodLastYear', /\b(?:cung ky|nam truoc|nam ngoai)\b/],
  ['other', /\b(?:ky truoc|quy truoc|thang truoc|ky sau|quy sau|con lai|chua thuc hien)\b/],
  ['amount', /\b(?:tri gia|kinh phi|so tien|thanh tien|gia tri)\b/],
]
const isTarget = /\b(?:chi tieu|ke hoach|kh|muc tieu|phan dau|giao|dang ky|du kien)\b/
const isCumulative = /\b(?:luy ke|cong don|tu dau nam|den nay|den thoi diem|cong luy ke)\b/
const isResult =
  /\b(?:ket qua|thuc hien|so lieu|so luong|dat duoc|ky nay|quy nay|thang nay|trong ky|trong quy|trong thang|bao cao|tong so|tong cong|tong|cong|toan (?:quan|huyen|thanh pho|tp|dia ban)|th|kq|sl|phat sinh)\b/

/** What a heading says, the innermost words first; what encloses it speaks where those do not decide. */
function senseOf(path: string[], period: Period | null): Sense {
  const outermost = path.slice(0, -1).join(' ')
  const inner = path.at(-1) ?? ''
  const own = senseOfText(inner, period)
  if (own === 'note' || own === 'percent') return own
  const around = outermost === '' ? 'undecided' : senseOfText(outermost, period)
  if (around === 'note' || around === 'percent') return own === 'undecided' || own === 'result' ? around : own
  // "Năm 2023 | Thực hiện": last year's, whatever stands below, unless a period of its own stands there.
  if (own === 'result' || own === 'undecided') {
    if (around !== 'undecided') return around
    return own
  }
  if (
    own === 'thisPeriod' &&
    (around === 'samePeriodLastYear' || around === 'annualTarget') &&
    !/20\d\d/.test(inner)
  ) {
    return around === 'annualTarget' ? 'other' : around
  }
  if (own === 'amount' && around === 'annualTarget') return 'other'
  return own
}

export function senseOfText(text: string, period: Period | null): Sense {
  const word = headingWord(text)
  if (word === 'note') return 'note'
  if (word === 'other') return 'other'
  const folded = fold(text)
  for (const [sense, pattern] of sensesByText) {
    if (pattern.test(folded) || (sense === 'percent' && text.includes('%'))) return sense
  }
  // Over a column, "6 tháng" needs no "đầu năm" to be a period.
  const isBareMonths = /\b0?[369] thang$/.test(folded)
  const mentions = timeMentions(isBareMonths ? `${text} đầu năm` : text).periods
  const years = [...folded.matchAll(/\b(20\d\d)\b/g)].map((match) => Number(match[1]))
  const year = years[0] ?? null
  const within = mentions.find((mention) => !mention.yearOnly)
  if (period && year !== null && year < period.year && !isTarget.test(folded)) {
    return year === period.year - 1 && (!within || samePeriod(within, period))
      ? 'samePeriodLastYear'
      : 'other'
  }
  if (isTarget.test(folded) && !/thuc hien ke hoach|thuc hien chi tieu/.test(folded)) {
    // A target of one quarter, or of next year, is none of this year's.
    const isForYear = (!within || within.kind === 'year') && (year === null || !period || year <= period.year)
    return isForYear ? 'annualTarget' : 'other'
  }
  if (within) return senseOfMention(within, period, isCumulative.test(folded))
  if (isCumulative.test(folded)) return 'cumulative'
  if (period?.kind === 'year' && (year === period.year || /\bca nam\b/.test(folded))) return 'thisPeriod'
  if (period && /\bca nam\b/.test(folded)) return 'cumulative'
  return isResult.test(folded) ? 'result' : 'undecided'
}

function senseOfMention(mention: PeriodMention, period: Period | null, cumulative: boolean): Sense {
  if (!period) return 'other-period'
  if (samePeriod(mention, period)) return 'thisPeriod'
  const startsTheYear =
    mention.kind === 'half' ||
    mention.kind === 'nineMonths' ||
    mention.kind === 'year' ||
    (mention.kind === 'quarter' && mention.number === 1)
  if (cumulative || (startsTheYear && lastMonth(mention) === lastMonth(period))) return 'cumulative'
  return 'other-period'
}

function samePeriod(mention: PeriodMention, period: Period): boolean {
  return mention.kind === period.kind && mention.number === period.number
}

/** The columns of a period's months, or of a year's quarters, when every one of them is there. */
function partColumns(columns: (TableColumn & { sense: Sense })[], period: Period): TableColumn[] {
  const mentioned = columns.flatMap((column) => {
    const mention = timeMentions(column.path.join(' ')).periods.find(({ yearOnly }) => !yearOnly)
    return mention && column.sense === 'other-period' && (mention.year ?? period.year) === period.year
      ? [{ column, mention }]
      : []
  })
  for (const parts of madeUpOf(period)) {
    const found = parts.map((part) => mentioned.find(({ mention }) => samePeriod(mention, part))?.column)
    if (found.every((column) => column !== undefined)) return found
  }
  return []
}

/**
 * Among columns of figures, the one of the period. A heading that names the period is certain; so is the only one that
 * speaks of results; where neither is there, or several are, the choice is marked unclear.
 */
function chooseThisPeriod(
  columns: (TableColumn & { sense: Sense; numbers: number })[],
  parts: readonly TableColumn[],
  period: Period | null,
  hasHeading: boolean,
): { column: number; unclear: boolean } | null {
  const of = (sense: Sense) => {
    const all = columns.filter((column) => column.sense === sense)
    // "Kết quả thực hiện" told in words beside "Số liệu": the figures are what is asked for.
    const filled = all.filter(({ numbers }) => numbers > 0)
    return filled.length > 0 ? filled : all
  }
  const named = of('thisPeriod')
  if (named.length === 1) return { column: named[0]!.column, unclear: false }
  if (named.length > 1) return totalAmong(named) ?? { column: named[0]!.column, unclear: true }
  const results = of('result')
  const otherPeriods = of('other-period')
  if (results.length === 1 && namesYearOnly(results[0]!.path, period))
    return { column: results[0]!.column, unclear: true }
  if (results.length === 1 && parts.length > 0) {
    // "Tháng 4 | Tháng 5 | Tháng 6 | Cộng" is the quarter's sum; with January to March beside them it is another one.
    const isOfParts = otherPeriods.every((column) => parts.includes(column))
    return isOfParts ? { column: results[0]!.column, unclear: false } : null
  }
  if (results.length === 1)
    return { column: results[0]!.column, unclear: otherPeriods.length > 0 && period !== null }
  if (results.length > 1) return totalAmong(results) ?? { column: results[0]!.column, unclear: true }
  const cumulative = of('cumulative')
  const startsTheYear =
    period !== null && ((period.kind !== 'quarter' && period.kind !== 'month') || period.number === 1)
  if (cumulative.length === 1 && startsTheYear) return { column: cumulative[0]!.column, unclear: true }
  const undecided = of('undecided').filter(({ numbers }) => numbers > 0)
  if (undecided.length > 0) return { column: undecided[0]!.column, unclear: true }
  const amounts = of('amount')
  if (amounts.length === 1) return { column: amounts[0]!.column, unclear: hasHeading }
  if (otherPeriods.length === 1 && period === null) return { column: otherPeriods[0]!.column, unclear: true }
  return null
}

/** "Kết quả năm 2024" in a report of its second quarter may count from the new year. */
function namesYearOnly(path: string[], period: Period | null): boolean {
  if (period === null || (period.kind !== 'quarter' && period.kind !== 'month') || period.number === 1)
    return false
  const mentions = timeMentions(path.join(' ')).periods
  return mentions.length > 0 && mentions.every(({ yearOnly }) => yearOnly)
}

/** "Quân sự | Công an | Tổng cộng": the total is the figure, its parts are not. */
function totalAmong(
  columns: (TableColumn & { sense: Sense })[],
): { column: number; unclear: boolean } | null {
  const totals = columns.filter(({ path }) =>
    /^(?:tong|tong so|tong cong|cong|toan (?:quan|huyen|thanh pho|tp|dia ban))$/.test(
      fold(path.at(-1) ?? ''),
    ),
  )
  return totals.length === 1 ? { column: totals[0]!.column, unclear: false } : null
}

function unitOfHeading(path: string[]): MeasurementUnit | null {
  for (const text of path.toReversed()) {
    const bracket = /\(([^()]*)\)\s*$/u.exec(text)?.[1]
    const unit =
      bracket === undefined
        ? null
        : parseMeasurementUnit(bracket.replace(/^(?:(?:đvt|đơn vị tính)\s*:?|đơn vị\s*:)\s*/iu, ''))
    if (unit && unit.kind !== 'count') return unit
  }
  return null
}
