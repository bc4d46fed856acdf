import type { DocumentProfile } from '../../resources/document-profiles.ts'
import type { Day } from '../../shared/domain/day-text.ts'
import { formatDay } from '../../shared/domain/day-text.ts'
import type { Period } from '../../shared/domain/period.ts'
import { shortPeriodName } from '../../shared/words/period-names.ts'

/** "ngày 22 tháng 3 năm 2024", January and February in two digits; dots to fill by hand when the day is not known. */
export function dayInWords(day: Day | null, year: number): string {
  if (day === null) return `ngày …… tháng …… năm ${year}`
  const [date, month, ofYear] = formatDay(day).split('/')
  return `ngày ${date} tháng ${month} năm ${ofYear}`
}

/** Excel's number of a day (1900 system). */
export function daySerial(day: Day): number {
  return Date.parse(day) / 86_400_000 + 25_569
}

/** A period inside a title: "quý I năm 2024", "6 tháng đầu năm 2024", "năm 2024". */
export function periodTitle(period: Period): string {
  switch (period.kind) {
    case 'month':
    case 'quarter':
      return `${lowerFirst(shortPeriodName(period))} năm ${period.year}`
    case 'half':
    case 'nineMonths':
      return `${shortPeriodName(period)} đầu năm ${period.year}`
    case 'year':
      return `năm ${period.year}`
  }
}

/** A name inside a sentence: its first letter small, unless the word is an abbreviation. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1) : text
}

/** 4 → "IV"; for the small numbers of quarters, sections and appendices. */
export function roman(number: number): string {
  const steps: [number, string][] = [
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = number
  let text = ''
  for (const [value, letters] of steps) {
    while (rest >= value) {
      text += letters
      rest -= value
    }
  }
  return text
}

/** Name of an appendix after the profile: "Phụ lục 2A", or "Phụ lục II.A" where appendices carry Roman numbers. */
export function appendixName(profile: DocumentProfile, number: number, part = ''): string {
  const numeral = profile.appendix.numerals === 'roman' ? roman(number) : String(number)
  const separator = part !== '' && profile.appendix.numerals === 'roman' ? '.' : ''
  return `Phụ lục ${numeral}${separator}${part}`
}

/** "A và B", "A, B và C"; past `most` names the rest is counted. */
export function listed(names: string[], most: number, others: (count: number) => string): string {
  const shown = names.length > most ? [...names.slice(0, most), others(names.length - most)] : names
  if (shown.length <= 1) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} và ${shown.at(-1)}`
}
