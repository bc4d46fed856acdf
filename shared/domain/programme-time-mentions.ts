import type { MonthPart } from './programme-time.ts'

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
  /** Figures are left in the text that no mention took. */
  unread: boolean
}

type Take = { pattern: RegExp; read(match: RegExpExecArray, year: number): Mention[] }

const quarterNumber: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 }
const ordinals: Record<string, number> = { nhat: 1, dau: 1, mot: 1, hai: 2, ba: 3, tu: 4, bon: 4, cuoi: 5 }
const thirds: Record<string, MonthPart> = { dau: 'start', giua: 'middle', trung: 'middle', cuoi: 'end' }

const joint = String.raw`\s*(?:,|;|&|\+|-|–|va|den|toi|het)\s*`
const yearTail = String.raw`(?:\s*(?:/|-|nam)\s*(\d{4}))?`
const quarterWord = String.raw`(?:iv|iii|ii|i|[1-4])(?![\da-z])`
const monthWord = String.raw`(?:0?[1-9]|1[0-2])(?!\d)`
const dateWord = String.raw`(?:0?[1-9]|[12]\d|3[01])(?!\d)`

/** Days that go by a name; the lunar ones move each year. */
const namedDays: { pattern: RegExp; lunar: boolean; month: number; date: number }[] = [
  { pattern: /\b(?:tet|tet nguyen dan|tet co truyen|mung mot tet)\b/, lunar: true, month: 1, date: 1 },
  { pattern: /\b(?:tet )?nguyen tieu\b/, lunar: true, month: 1, date: 15 },
  { pattern: /\bgio to(?: hung vuong)?\b/, lunar: true, month: 3, date: 10 },
  { pattern: /\bphat dan\b/, lunar: true, month: 4, date: 15 },
  { pattern: /\bvu lan\b/, lunar: true, month: 7, date: 15 },
  { pattern: /\b(?:tet )?trung thu\b/, lunar: true, month: 8, date: 15 },
  { pattern: /\bquoc khanh\b/, lunar: false, month: 9, date: 2 },
]

/** Tried in this order; what one took is gone for the next, so the fuller form comes first. */
const takes: Take[] = [
  {
    // đầu quý, cuối quý II
    pattern: new RegExp(String.raw`(dau|cuoi)\s*quy\s*(${quarterWord})${yearTail}`),
    read: (match, year) => {
      const quarter = quarterNumber[match[2]!]!
      const month = match[1] === 'dau' ? quarter * 3 - 2 : quarter * 3
      return [months(Number(match[3] ?? year), [month], null)]
    },
  },
  {
    // Quý II; quý 1 và quý 3; Q2; Quý I/2024
    pattern: new RegExp(
      String.raw`\b(?:quy\s*|q\.?\s*)(${quarterWord}(?:${joint}(?:quy\s*|q\.?\s*)?${quarterWord})*)${yearTail}`,
    ),
    read: (match, year) => {
      const quarters = match[1]!
        .split(/[^\da-z]+|va|den|toi|het|quy|q/)
        .flatMap((word) => quarterNumber[word] ?? [])
      return [
        {
          kind: 'quarters',
          year: Number(match[2] ?? year),
          first: Math.min(...quarters),
          last: Math.max(...quarters),
        },
      ]
    },
  },
  {
    // tuần 2 tháng 5, tuần thứ hai của tháng 5
    pattern: new RegExp(
      String.raw`tuan\s*(?:thu\s*)?(\d|nhat|dau|mot|hai|ba|tu|bon|cuoi)\s*(?:cua\s*)?thang\s*(${monthWord})${yearTail}`,
    ),
    read: (match, year) => {
      const week = ordinals[match[1]!] ?? Number(match[1])
      const part: MonthPart = match[1] === 'cuoi' ? 'end' : week
      return [months(Number(match[3] ?? year), [Number(match[2])], part)]
    },
  },
  {
    // rằm tháng 8, ngày 10/3 âm lịch, 15 tháng 7 âm lịch
    pattern: new RegExp(
      String.raw`(?:\b(ram|mung (\d{1,2}))\s*thang\s*(gieng|chap|${monthWord}))|(?:(${dateWord})\s*(?:/|-|thang)\s*(${monthWord})\s*\(?\s*(?:am lich|al\b))`,
    ),
    read: (match, year) => {
      const names: Record<string, number> = { gieng: 1, chap: 12 }
      const month = match[3] ? (names[match[3]] ?? Number(match[3])) : Number(match[5])
      const date = match[1] ? (match[2] ? Number(match[2]) : 15) : Number(match[4])
      return [{ kind: 'lunarDay', year, month, date }]
    },
  },
  {
    // ngày 15 tháng 6 năm 2024; ngày 15, 16 tháng 6
    pattern: new RegExp(
      String.raw`(${dateWord})(?:${joint}(${dateWord}))?\s*thang\s*(${monthWord})${yearTail}`,
    ),
    read: (match, year) => days([match[1], match[2]], match[3], match[4], year),
  },
  {
    // 15-20/6, 15, 16/6/2024
    pattern: new RegExp(
      String.raw`(?<![\d/])(${dateWord})${joint}(${dateWord})\s*/\s*(${monthWord})(?:\s*[/.-]\s*(\d{4}|\d{2})(?!\d))?`,
    ),
    read: (match, year) => days([match[1], match[2]], match[3], match[4], year),
  },
  {
    // 15/6/2024, 15.6.24, 15-6-2024
    pattern: new RegExp(
      String.raw`(?<!\d)(${dateWord})\s*([/.-])\s*(${monthWord})\s*\2\s*(\d{4}|\d{2})(?!\d)`,
    ),
    read: (match, year) => days([match[1]], match[3], match[4], year),
  },
  {
    // 06/2024, tháng 6/2024, tháng 6 năm 2024
    pattern: new RegExp(String.raw`(?<![\d/])(?:thang\s*|t)?(${monthWord})\s*(?:/|-|nam)\s*(\d{4})(?!\d)`),
    read: (match) => [months(Number(match[2]), [Number(match[1])], null)],
  },
  {
    pattern: new RegExp(String.raw`(?<!\d)(${dateWord})\s*/\s*(${monthWord})`),
    read: (match, year) => days([match[1]], match[2], undefined, year),
  },
  {
    // 6 tháng đầu năm, 3 tháng cuối năm
    pattern: /(?<!\d)(\d{1,2})\s*thang\s*(dau|cuoi)\s*nam/,
    read: (match, year) => {
      const count = Number(match[1])
      const first = match[2] === 'dau' ? 1 : 13 - count
      return [{ kind: 'months', year, first, last: first + count - 1, part: null }]
    },
  },
  {
    pattern: /nua\s*(dau|cuoi)\s*nam/,
    read: (match, year) => [
      {
        kind: 'months',
        year,
        first: match[1] === 'dau' ? 1 : 7,
        last: match[1] === 'dau' ? 6 : 12,
        part: null,
      },
    ],
  },
  {
    // đầu, giữa, cuối tháng 5
    pattern: new RegExp(String.raw`(dau|giua|trung tuan|cuoi)\s*thang\s*(${monthWord})${yearTail}`),
    read: (match, year) => [
      months(Number(match[3] ?? year), [Number(match[2])], thirds[match[1]!.split(' ')[0]!] ?? null),
    ],
  },
  {
    // tháng 5; tháng 5 và tháng 7; tháng 3, 5, 7; tháng 3 - 6; T5
    pattern: new RegExp(
      String.raw`\b(?:thang\s*|t\.?)(${monthWord}(?:${joint}(?:thang\s*|t\.?)?${monthWord}(?!\s*/))*)`,
    ),
    read: (match, year) => [months(year, numbersIn(match[1]!), null)],
  },
  {
    pattern: /\b(?:ca|trong|toan|suot|quanh)\s*nam(?:\s*(\d{4}))?|\bnam\s*(\d{4})/,
    read: (match, year) => [{ kind: 'year', year: Number(match[1] ?? match[2] ?? year) }],
  },
  { pattern: /\bdau\s*nam\b/, read: (_match, year) => [{ kind: 'quarters', year, first: 1, last: 1 }] },
  { pattern: /\bcuoi\s*nam\b/, read: (_match, year) => [{ kind: 'quarters', year, first: 4, last: 4 }] },
]

const regularWords =
  /thuong xuyen|dinh ky|thuong ky|lien tuc|hang (?:ngay|tuan|thang|quy|nam)|moi (?:ngay|tuan|thang|quy)/
/** "mỗi quý 1 lần", "06 tháng 1 lần", "2 lần/năm": how often, and no date. */
const frequency =
  /(?<!\d)(?:\d{1,2}\s*)?(?:ngay|tuan|thang|quy|nam)\s*(?:\d{1,2}|mot|hai|ba)\s*lan\b|\b(?:\d{1,2}|mot|hai|ba)\s*lan\s*(?:\/|moi|trong|mot)\s*(?:ngay|tuan|thang|quy|nam)\b/g
/** "15h30", "8 giờ 00". */
const clockTime = /(?<!\d)\d{1,2}\s*(?:h|gio)(?![a-z])\s*(?:\d{2}(?!\s*[/\d]))?/g

const memorialWords = /\b(?:dip|nhan(?: dip)?|ky niem|chao mung|huong ung|huong toi)\b/
const beforeWords = /\b(?:truoc|cham nhat|han cuoi|muon nhat|xong truoc)\b|^\s*(?:den|toi)\b/
const afterWords = /^\s*(?:sau\b|(?:ke )?tu\b(?!.*(?:\b(?:den|toi|het)\b|-)))/

/** Every time the text names, in the order it names them; days and months without a year are of `year`. */
export function mentionsOf(text: string, year: number): Mentions {
  const counted = lettersAlone(text)
  const often = counted.match(frequency) !== null
  let rest = wordsAsFigures(counted.replace(frequency, ' ').replace(clockTime, ' '))
  const memorial = memorialWords.test(rest)
  const regular = often || regularWords.test(rest)
  const found: { at: number; mention: Mention }[] = []
  const take = (pattern: RegExp, read: Take['read']) => {
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      const at = match.index
      found.push(...read(match, year).map((mention) => ({ at, mention })))
      rest = rest.slice(0, at) + ' '.repeat(match[0].length) + rest.slice(at + match[0].length)
    }
  }
  for (const { pattern, read } of takes) take(pattern, read)
  if (found.length === 0) {
    for (const { pattern, lunar, month, date } of namedDays) {
      take(pattern, () => [
        lunar ? { kind: 'lunarDay', year, month, date } : { kind: 'day', year, month, date, memorial: true },
      ])
    }
  }
  const mentions = found
    .toSorted((one, other) => one.at - other.at)
    .map(({ mention }) => (mention.kind === 'day' && memorial ? { ...mention, memorial } : mention))
  const plain = lettersAlone(text)
  const bound = beforeWords.test(plain)
    ? 'before'
    : afterWords.test(plain) && mentions.length === 1
      ? 'after'
      : null
  return { mentions, regular, bound, unread: /\d/.test(rest) }
}

const spelledMonths: readonly [RegExp, string][] = [
  [/\bthang (?:muoi hai|chap)\b(?! lan)/g, 'thang 12'],
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
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number)
}

function months(year: number, numbers: number[], part: MonthPart): Mention {
  return { kind: 'months', year, first: Math.min(...numbers), last: Math.max(...numbers), part }
}

function days(
  dates: (string | undefined)[],
  month: string | undefined,
  year: string | undefined,
  programmeYear: number,
): Mention[] {
  return dates
    .filter((date) => date !== undefined)
    .map((date) => ({
      kind: 'day',
      year: year === undefined ? programmeYear : Number(year.padStart(4, '20')),
      month: Number(month),
      date: Number(date),
      memorial: false,
    }))
}
