import type { MonthPart } from './programme-time.ts'
import { namedDays, type Take, takes, yearTakes } from './programme-time-patterns.ts'

/** A time the text names. Months and quarters are counted from 1, both ends included. */
export type Mention =
  | { kind: 'day'; year: number; month: number; date: number; memorial: boolean }
  | { kind: 'lunarDay'; year: number; month: number; date: number }
  | { kind: 'months'; year: number; first: number; last: number; part: MonthPart }
  | { kind: 'quarters'; year: number; first: number; last: number }
  | { kind: 'year'; year: number }

export type Mentions = {
  mentions: Mention[]
  regular: boolean
  /** "trước", "chậm nhất" leave the start open, "sau" the end. */
  bound: 'before' | 'after' | null
  /** Figures or words are left in the text that no mention took and that may change it. */
  unread: boolean
}

const rhythm = '(?:ngay|tuan|thang|quy|nam)'
const regularWords = new RegExp(
  String.raw`\b(?:thuong xuyen|dinh ky|thuong ky|lien tuc|(?:hang|moi) (?:ngay|tuan|thang|quy)|moi ${rhythm})\b`,
)
/** Once or some times a year is a rhythm where no month is named, and none where one is ("tháng 5 hằng năm"). */
const everyYear = /\bhang nam\b/
/** "mỗi quý 1 lần", "06 tháng 1 lần", "2 lần/năm", "1 buổi/tháng", "6 tháng/lần": how often, and no date. */
const frequency = new RegExp(
  String.raw`(?<!\d)(?:\d{1,2}\s*)?${rhythm}\s*/?\s*(?:\d{1,2}|mot|hai|ba)?\s*lan\b|\b(?:\d{1,2}|mot|hai|ba)\s*(?:lan|buoi|cuoc|dot|ky|luot)\s*(?:/|moi|trong|mot)\s*${rhythm}\b`,
  'g',
)
const timesAYear = /(?:\/|moi|trong|mot)\s*nam\b|\bnam\s*\/?\s*(?:\d{1,2}|mot|hai|ba)?\s*lan\b/
/** "15h30", "8 giờ 00", "14g30". */
const clockTime = /(?<!\d)\d{1,2}\s*(?:h|g|gio)(?![a-z])\s*(?:\d{2}(?!\s*[/\d]))?/g
/** Numbers that count something else: "đợt 1", "kỷ niệm 77 năm", "thứ 2", "lần thứ 35". */
const counting =
  /\b(?:dot|lan thu|lan|ky|dot thu)\s*\d{1,3}\b(?!\s*[/-])|(?<!\b(?:tuan|nhat|bay)\s*)\bthu\s*[2-7]\b(?!\s*(?:cua|trong)\b)|(?<=\bky niem\s*(?:lan thu\s*)?)\d{1,3}\s*nam\b/g

const memorialWords = /\b(?:dip|nhan(?: dip)?|ky niem|chao mung|huong ung|huong toi)\b/
const beforeWords =
  /\b(?:truoc|cham nhat|han cuoi|muon nhat|xong truoc|khong qua|tu nay den)\b|^\s*(?:den|toi|het|han|xong)\b/
const afterWords = /^\s*(?:sau\b|(?:ke )?tu\b(?!.*(?:\b(?:den|toi|het)\b|-)))|\btro di\b/
const aroundWords = /\btruoc\b.*\b(?:trong|sau)\b/
/** What makes a time depend on something, or names a peak and not the whole. */
const conditions = /\b(?:khi|theo|tuy|neu|chua|hoac|du phong|cao diem|tap trung|nhat la|he|den nay)\b/
/** A month or quarter left to be filled in: "tháng … năm 2024". */
const leftOpen = /\b(?:thang|quy|ngay)[\s.…_/]*\bnam\s*\d{4}|\b(?:thang|quy)[\s.…_]*\/\s*\d{4}/

/** Every time the text names, in the order it names them; days and months without a year are of `year`. */
export function mentionsOf(text: string, year: number): Mentions {
  const counted = lettersAlone(text)
  const often = counted.match(frequency) ?? []
  let rest = wordsAsFigures(counted.replace(frequency, ' ').replace(clockTime, ' ').replace(counting, ' '))
  const plain = rest
  const found: { at: number; mention: Mention }[] = []
  let unclear = aroundWords.test(counted) || leftOpen.test(rest)
  const take = (all: readonly Take[]) => {
    for (const { pattern, read, unclear: isUnclear } of all) {
      for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
        const at = match.index
        found.push(...read(match, year).map((mention) => ({ at, mention })))
        unclear ||= isUnclear === true
        rest = rest.slice(0, at) + ' '.repeat(match[0].length) + rest.slice(at + match[0].length)
      }
    }
  }
  take(takes)
  if (found.length === 0) take(namedDays)
  take(yearTakes)
  const memorial = memorialWords.test(plain)
  const mentions = onceAYear(
    found
      .toSorted((one, other) => one.at - other.at)
      .map(({ mention }) => (mention.kind === 'day' && memorial ? { ...mention, memorial } : mention)),
    year,
  )
  const isYearly = everyYear.test(plain) || often.some((words) => timesAYear.test(words))
  const isOften = often.some((words) => !timesAYear.test(words)) || regularWords.test(plain)
  const bound = boundOf(counted, mentions.length)
  return {
    mentions,
    regular: isOften || (isYearly && mentions.length === 0),
    bound,
    unread:
      unclear ||
      /\d/.test(rest) ||
      (mentions.length > 0 && conditions.test(rest)) ||
      (bound === 'before' && mentions.length > 1),
  }
}

function boundOf(plain: string, mentions: number): Mentions['bound'] {
  if (aroundWords.test(plain)) return null
  const runsFrom = mentions > 1 && /^\s*(?:ke )?tu\b/.test(plain)
  if (beforeWords.test(plain) && !runsFrom) return 'before'
  return afterWords.test(plain) && mentions === 1 ? 'after' : null
}

/** "22/12/1944" is the day of every year on which something is remembered; "27/7/1947 - 27/7/2024" is one day. */
function onceAYear(mentions: readonly Mention[], year: number): Mention[] {
  const latest = 10
  const kept: Mention[] = []
  for (const mention of mentions) {
    const isOld = mention.kind === 'day' && mention.year < year - latest
    const now: Mention = isOld ? { ...mention, year, memorial: true } : mention
    const isKnown = kept.some(
      (other) =>
        other.kind === 'day' &&
        now.kind === 'day' &&
        other.year === now.year &&
        other.month === now.month &&
        other.date === now.date,
    )
    if (!isKnown) kept.push(now)
  }
  return kept
}

const spelledMonths: readonly [RegExp, string][] = [
  [/\bthang muoi hai\b(?! lan)/g, 'thang 12'],
  [/\bthang muoi mot\b/g, 'thang 11'],
  [/\bthang muoi\b/g, 'thang 10'],
  [/\bthang chin\b/g, 'thang 9'],
  [/\bthang tam\b/g, 'thang 8'],
  [/\bthang bay\b/g, 'thang 7'],
  // "tháng sau" is the month after; "3 tháng năm 2024" is no May.
  [/(?<!\d )\bthang nam\b(?! \d)/g, 'thang 5'],
  [/\bthang tu\b(?! \d)/g, 'thang 4'],
  [/\bthang ba\b/g, 'thang 3'],
  [/\bthang hai\b/g, 'thang 2'],
  [/\bthang mot\b/g, 'thang 1'],
  [/\bquy (?:mot|nhat)\b/g, 'quy 1'],
  [/\bquy hai\b/g, 'quy 2'],
  [/\bquy ba\b/g, 'quy 3'],
  [/\bquy (?:tu|bon)\b/g, 'quy 4'],
]

/** Months and quarters spelled out become figures; "quí" is "quý". Lunar names stay where the day is lunar. */
function wordsAsFigures(text: string): string {
  const quarters = text.replace(/\bqui\b/g, 'quy')
  const isLunar = /\b(?:ram|mung|am lich)\b/.test(quarters)
  if (isLunar) return quarters
  return spelledMonths.reduce((before, [pattern, figure]) => before.replace(pattern, figure), quarters)
}

/** Lower case without marks, punctuation kept: the patterns read "quý" and "quy" alike, but need the slashes. */
function lettersAlone(text: string): string {
  return (
    text
      .normalize('NFC')
      // "Tháng sáu" and "tháng sau" (the month after) are told apart by their marks alone.
      .replace(/tháng\s+sáu(?!\p{L})/giu, 'tháng 6')
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .replace(/[đĐ]/g, 'd')
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .trim()
  )
}
