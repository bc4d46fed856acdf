import { lastMonth, type Period, parsePeriod } from '../domain/period.ts'

export type Locale = 'vi' | 'en'
const roman = ['I', 'II', 'III', 'IV']

/** A period without its year, as a column is headed: "Quý III", "Tháng 8", "6 tháng", "9 tháng", "Cả năm". */
export function shortPeriodName({ kind, number }: Period, locale: Locale = 'vi'): string {
  const vi = locale === 'vi'
  switch (kind) {
    case 'month':
      return vi ? `Tháng ${number}` : `Month ${number}`
    case 'quarter':
      return vi ? `Quý ${roman[number - 1]}` : `Q${number}`
    case 'half':
      return vi ? '6 tháng' : '6 months'
    case 'nineMonths':
      return vi ? '9 tháng' : '9 months'
    case 'year':
      return vi ? 'Cả năm' : 'Full year'
  }
}

/** A period as it is named in a sentence: "Quý III/2024", "Tháng 8/2024", "6 tháng đầu năm 2024", "Năm 2024". */
export function periodName(period: Period, locale: Locale = 'vi'): string {
  const { kind, year } = period
  const short = shortPeriodName(period, locale)
  switch (kind) {
    case 'month':
    case 'quarter':
      return locale === 'vi' ? `${short}/${year}` : `${short} ${year}`
    case 'half':
      return locale === 'vi' ? `6 tháng đầu năm ${year}` : `First 6 months of ${year}`
    case 'nineMonths':
      return locale === 'vi' ? `9 tháng đầu năm ${year}` : `First 9 months of ${year}`
    case 'year':
      return locale === 'vi' ? `Năm ${year}` : `Year ${year}`
  }
}

/** Head of a cumulative column: "Lũy kế 9 tháng"; "Lũy kế cả năm" at the year's end. */
export function cumulativeName(period: Period, locale: Locale = 'vi'): string {
  const months = lastMonth(period)
  if (months === 12) return locale === 'vi' ? 'Lũy kế cả năm' : 'Full year to date'
  return locale === 'vi' ? `Lũy kế ${months} tháng` : `${months} months to date`
}

/** Shortest form, under a bar of a chart: "III/24", "8/24", "2024". */
export function tinyPeriodName({ kind, number, year }: Period): string {
  const short = String(year).slice(2)
  switch (kind) {
    case 'month':
      return `${number}/${short}`
    case 'quarter':
      return `${roman[number - 1]}/${short}`
    case 'half':
      return `6T/${short}`
    case 'nineMonths':
      return `9T/${short}`
    case 'year':
      return String(year)
  }
}

/** A period in the name of a document file, without what a file system refuses: "Quy I-2024", "6 thang-2024". */
export function periodFileName(period: Period): string {
  const folded = shortPeriodName(period).normalize('NFD').replace(/\p{M}/gu, '')
  return `${folded.replace(/[đĐ]/g, 'd')}-${period.year}`
}

/** A period id inside a sentence; any other text ("2023", the line of a letter) stays as it is. */
export function periodInWords(text: string, locale: Locale): string {
  const period = parsePeriod(text)
  return period === null ? text : periodName(period, locale)
}
