import { dayOfLunar } from './lunar-calendar.ts'
import type { MonthPart } from './programme-time.ts'
import type { Mention } from './programme-time-mentions.ts'

/** A way of writing a time, in letters without marks. `unclear` ways are read, but a person has to confirm them. */
export type Take = { pattern: RegExp; read(match: RegExpExecArray, year: number): Mention[]; unclear?: true }

const quarterNumber: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 }
const ordinals: Record<string, number> = {
  nhat: 1,
  dau: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
}
const thirds: Record<string, MonthPart> = {
  dau: 'start',
  thuong: 'start',
  giua: 'middle',
  trung: 'middle',
  cuoi: 'end',
  ha: 'end',
}

const rangeWord = String.raw`[-–—~÷→]|(?:den|toi)(?:\s*het)?|het`
const joint = String.raw`\s*(?:,|;|&|\+|va|hoac|${rangeWord})\s*`
const yearTail = String.raw`(?:\s*[/,(–-]?\s*(?:nam\s*)?((?:19|20)\d\d)(?![\d/-]))?`
const quarterWord = String.raw`(?:iv|iii|ii|i|[1-4])(?![\da-z])`
const monthWord = String.raw`(?:0?[1-9]|1[0-2])(?!\d)`
const dateWord = String.raw`(?:0?[1-9]|[12]\d|3[01])(?!\d)`
const weekWord = String.raw`(?:nhat|dau|mot|hai|ba|tu|bon|cuoi|iv|iii|ii|i|[1-5])(?![\da-z])`
const dateList = String.raw`${dateWord}(?:${joint}(?:ngay\s*)?${dateWord})*`
const lunarMonth = `gieng|chap|${monthWord}`

/** Tried in this order; what one took is gone for the next, so the fuller form comes first. */
export const takes: readonly Take[] = [
  {
    // đầu quý, giữa quý, cuối quý II
    pattern: new RegExp(String.raw`(dau|giua|cuoi)\s*quy\s*(${quarterWord})${yearTail}`),
    read: (match, year) => {
      const last = quarterNumber[match[2]!]! * 3
      const month = match[1] === 'dau' ? last - 2 : match[1] === 'giua' ? last - 1 : last
      return [months(Number(match[3] ?? year), month, month, null)]
    },
  },
  {
    // Quý II; quý 1 và quý 3; Q2; Quý I/2024
    pattern: new RegExp(
      String.raw`\b(?:quy\s*|q\.?\s*)(${quarterWord}(?:${joint}(?:quy\s*|q\.?\s*)?${quarterWord})*)${yearTail}`,
    ),
    read: (match, year) => {
      const quarters = [...match[1]!.matchAll(/\b(?:q\.?)?(iv|iii|ii|i|[1-4])\b/g)].map(
        ([, word]) => quarterNumber[word!]!,
      )
      return stretches(match[1]!, quarters, (first, last) => ({
        kind: 'quarters',
        year: Number(match[2] ?? year),
        first,
        last,
      }))
    },
  },
  {
    // tuần 2 tháng 5, tuần thứ hai của tháng 5, tuần 1 và 2 tháng 5, tuần 2/5
    pattern: new RegExp(
      String.raw`tuan\s*(?:le\s*)?(?:thu\s*)?(${weekWord}(?:${joint}(?:tuan\s*)?(?:thu\s*)?${weekWord})*)\s*(?:(?:cua\s*|trong\s*)?thang|/)\s*(${monthWord})${yearTail}`,
    ),
    read: (match, year) =>
      [...match[1]!.matchAll(new RegExp(weekWord, 'g'))].map(([week]) => {
        const part = week === 'cuoi' ? 'end' : (ordinals[week] ?? Number(week))
        return months(Number(match[3] ?? year), Number(match[2]), Number(match[2]), part)
      }),
  },
  {
    // rằm tháng 8, mùng 10 tháng 3, 23 tháng Chạp, 10/3 âm lịch, 15 tháng 7 âm lịch
    pattern: new RegExp(
      String.raw`(?:\b(ram|mung (\d{1,2}))\s*thang\s*(${lunarMonth}))|(?:(${dateWord})\s*thang\s*(gieng|chap))|(?:(${dateWord})\s*(?:/|-|thang)\s*(${monthWord})\s*\(?\s*(?:am lich|al\b))`,
    ),
    read: (match, year) => {
      const names: Record<string, number> = { gieng: 1, chap: 12 }
      const name = match[3] ?? match[5] ?? match[7]!
      const date = match[2] ?? match[4] ?? match[6] ?? 15
      return [lunarDay(year, names[name] ?? Number(name), Number(date))]
    },
  },
  {
    // ngày 15 tháng 6 năm 2024; ngày 15, 16 tháng 6; từ ngày 15 đến ngày 20 tháng 7
    pattern: new RegExp(String.raw`(?<!thang\s*)(${dateList})\s*thang\s*(${monthWord})${yearTail}`),
    read: (match, year) => days(match[1]!, match[2], match[3], year),
  },
  {
    // 15-20/6; 15, 16/6/2024; 15, 16 và 17/5
    pattern: new RegExp(
      String.raw`(?<![\d/.-])(?<!thang\s*)(${dateWord}(?:${joint}(?:ngay\s*)?${dateWord})+)\s*/\s*(${monthWord})(?:\s*[/.-]\s*(\d{4}|\d{2})(?!\d))?(?!\s*/\s*\d)(?!\d{2})`,
    ),
    read: (match, year) => days(match[1]!, match[2], match[3], year),
  },
  {
    // 2024-06-15
    pattern: /(?<!\d)(20\d\d)-(\d{2})-(\d{2})(?!\d)/,
    read: (match, year) => days(match[3]!, match[2], match[1], year),
  },
  {
    // 15/6/2024, 15.6.24, 15-6-2024
    pattern: new RegExp(
      String.raw`(?<!\d)(${dateWord})\s*([/.-])\s*(${monthWord})\s*\2\s*(\d{4}|\d{2})(?!\d)`,
    ),
    read: (match, year) => days(match[1]!, match[3], match[4], year),
  },
  {
    // 04-05/2024; tháng 1, 2, 3 năm 2024
    pattern: new RegExp(
      String.raw`(?<![\d/.])(?:thang\s*|t)?(${monthWord}(?:${joint}(?:thang\s*|t)?${monthWord})+)\s*(?:/|nam)\s*((?:19|20)\d\d)(?!\d)`,
    ),
    read: (match) => monthList(match[1]!, Number(match[2])),
  },
  {
    // 06/2024, tháng 6/2024, tháng 6 năm 2024
    pattern: new RegExp(
      String.raw`(?<![\d/]\s*)(?:thang\s*|t)?(${monthWord})\s*(?:/|-|nam)\s*((?:19|20)\d\d)(?!\d)`,
    ),
    read: (match) => [months(Number(match[2]), Number(match[1]), Number(match[1]), null)],
  },
  {
    // "tháng 3/4" may be two months, or a day written by someone who meant one.
    pattern: new RegExp(String.raw`thang\s*(${monthWord})\s*/\s*(${monthWord})`),
    read: (match, year) => monthList(`${match[1]}, ${match[2]}`, year),
    unclear: true,
  },
  {
    pattern: new RegExp(String.raw`(?<!\d)(${dateWord})\s*/\s*(${monthWord})`),
    read: (match, year) => days(match[1]!, match[2], undefined, year),
  },
  {
    // ngày 27-7, dịp 22.12
    pattern: new RegExp(
      String.raw`\b(?:ngay|dip|truoc|le|nhan|ky niem|sau)\s*(${dateWord})\s*[-.]\s*(${monthWord})(?!\s*[/.-]?\s*\d)(?!\s*thang)`,
    ),
    read: (match, year) => days(match[1]!, match[2], undefined, year),
  },
  {
    // 27-7: no month has such a number.
    pattern: new RegExp(
      String.raw`(?<![\d/.-]\s*)(1[3-9]|2\d|3[01])\s*[-.]\s*(${monthWord})(?!\s*[/.-]\s*\d)`,
    ),
    read: (match, year) => days(match[1]!, match[2], undefined, year),
  },
  {
    // 6 tháng đầu năm, 3 tháng cuối năm 2024
    pattern: /(?<!\d)(\d{1,2})\s*thang\s*(dau|cuoi)\s*nam(?:\s*(\d{4}))?/,
    read: (match, programmeYear) => {
      const count = Number(match[1])
      const year = Number(match[3] ?? programmeYear)
      return [match[2] === 'dau' ? months(year, 1, count, null) : months(year, 13 - count, 12, null)]
    },
  },
  {
    pattern: /nua\s*(dau|cuoi)\s*nam(?:\s*(\d{4}))?/,
    read: (match, year) => [
      months(Number(match[2] ?? year), match[1] === 'dau' ? 1 : 7, match[1] === 'dau' ? 6 : 12, null),
    ],
  },
  {
    // nửa đầu tháng 5
    pattern: new RegExp(String.raw`nua\s*(dau|cuoi)\s*thang\s*(${monthWord})${yearTail}`),
    read: (match, year) => [
      months(
        Number(match[3] ?? year),
        Number(match[2]),
        Number(match[2]),
        match[1] === 'dau' ? 'first-half' : 'second-half',
      ),
    ],
  },
  {
    // đầu, giữa, cuối tháng 5; thượng, trung, hạ tuần tháng 5
    pattern: new RegExp(
      String.raw`(dau|giua|(?:thuong|trung|ha) tuan|cuoi)\s*thang\s*(${monthWord})${yearTail}`,
    ),
    read: (match, year) => [
      months(
        Number(match[3] ?? year),
        Number(match[2]),
        Number(match[2]),
        thirds[match[1]!.split(' ')[0]!] ?? null,
      ),
    ],
  },
  {
    // tháng 5; tháng 5 và tháng 7; tháng 3, 5, 7; tháng 3 - 6; T5
    pattern: new RegExp(
      String.raw`\b(?:thang\s*|t\.?)(${monthWord}(?:${joint}(?:thang\s*|t\.?)?${monthWord}(?!\s*/))*)${yearTail}`,
    ),
    read: (match, year) => monthList(match[1]!, Number(match[2] ?? year)),
  },
]

/** Whatever is left of a year. */
export const yearTakes: readonly Take[] = [
  {
    pattern: /\b(?:den|toi|het)\s*(?:het\s*)?cuoi\s*nam(?:\s*(\d{4}))?/,
    read: (match, year) => [months(Number(match[1] ?? year), 12, 12, null)],
  },
  {
    // How long the beginning and the end of a year are, nobody says.
    pattern: /\b(dau|cuoi)\s*nam\b(?:\s*(\d{4}))?/,
    read: (match, year) => {
      const quarter = match[1] === 'dau' ? 1 : 4
      return [{ kind: 'quarters', year: Number(match[2] ?? year), first: quarter, last: quarter }]
    },
    unclear: true,
  },
  {
    pattern: /\b(?:ca|trong|toan|suot|quanh)\s*nam(?:\s*(\d{4}))?|\bnam\s*(\d{4})|^\s*(20\d\d)\s*$/,
    read: (match, year) => [{ kind: 'year', year: Number(match[1] ?? match[2] ?? match[3] ?? year) }],
  },
]

/** Tết of many kinds, none of them the first day of the lunar year. */
const otherTet = 'trung thu|nguyen tieu|duong|doc lap|thieu nhi|trong cay|doan ngo|han thuc|thanh minh|quan'
const stems = ['canh', 'tan', 'nham', 'quy', 'giap', 'at', 'binh', 'dinh', 'mau', 'ky']
const branches = ['than', 'dau', 'tuat', 'hoi', 'ty', 'suu', 'dan', 'mao', 'thin', 'ty', 'ngo', 'mui']

/** The year nearest to `near` that bears this name of the sixty ("Giáp Thìn" is 2024), in letters without marks. */
function yearNamed(name: string, near: number): number | null {
  for (const away of [0, 1, -1, 2, -2]) {
    const year = near + away
    if (`${stems[year % 10]} ${branches[year % 12]}` === name) return year
  }
  return null
}

const sixty = `(?:${stems.join('|')}) (?:${branches.join('|')})`

/** Days that go by a name; the lunar ones move each year. Read where no day or month is named. */
export const namedDays: readonly Take[] = [
  { pattern: /\b(?:tet )?trung thu\b/, read: (_, year) => [lunarDay(year, 8, 15)] },
  { pattern: /\b(?:tet )?nguyen tieu\b/, read: (_, year) => [lunarDay(year, 1, 15)] },
  { pattern: /\bgio to(?: hung vuong)?\b/, read: (_, year) => [lunarDay(year, 3, 10)] },
  { pattern: /\bphat dan\b/, read: (_, year) => [lunarDay(year, 4, 15)] },
  { pattern: /\bvu lan\b/, read: (_, year) => [lunarDay(year, 7, 15)] },
  { pattern: /\bquoc khanh\b|\btet doc lap\b/, read: (_, year) => [day(year, 9, 2)] },
  { pattern: /\btet duong(?: lich)?\b/, read: (_, year) => [day(year, 1, 1)] },
  {
    pattern: new RegExp(
      String.raw`(?<!\b(?:le|ngay)\b[\s,]*(?:va )?)\btet\b(?! (?:${otherTet})\b)(?: nguyen dan| co truyen| am lich| co truyen dan toc)?(?: (${sixty})\b)?(?:\s*-?\s*\(?(?:nam )?(20\d\d)\)?)?`,
    ),
    read: (match, year) => [
      lunarDay(Number(match[2] ?? (match[1] && yearNamed(match[1], year)) ?? year), 1, 1),
    ],
  },
]

function monthList(text: string, year: number): Mention[] {
  return stretches(text, (text.match(/\d+/g) ?? []).map(Number), (first, last) =>
    months(year, first, last, null),
  )
}

/** One stretch from the first to the last that is named; two where a range runs backwards ("tháng 11 - 2"). */
function stretches(
  text: string,
  numbers: number[],
  mention: (first: number, last: number) => Mention,
): Mention[] {
  const isBackwards = new RegExp(rangeWord).test(text) && numbers[0]! > numbers.at(-1)!
  return isBackwards
    ? [mention(numbers[0]!, numbers[0]!), mention(numbers.at(-1)!, numbers.at(-1)!)]
    : [mention(Math.min(...numbers), Math.max(...numbers))]
}

function months(year: number, first: number, last: number, part: MonthPart): Mention {
  return { kind: 'months', year, first, last, part }
}

function day(year: number, month: number, date: number): Mention {
  return { kind: 'day', year, month, date, memorial: true }
}

/** Of a lunar month that ends one solar year and begins the next, the day within `year`. */
function lunarDay(year: number, month: number, date: number): Mention {
  const isOfNextYear = month > 10 && dayOfLunar(year, month, date).slice(0, 4) > String(year)
  return { kind: 'lunarDay', year: isOfNextYear ? year - 1 : year, month, date }
}

function days(
  dates: string,
  month: string | undefined,
  year: string | undefined,
  programmeYear: number,
): Mention[] {
  return (dates.match(/\d+/g) ?? []).map((date) => ({
    kind: 'day',
    year: year === undefined ? programmeYear : Number(year.padStart(4, '20')),
    month: Number(month),
    date: Number(date),
    memorial: false,
  }))
}
