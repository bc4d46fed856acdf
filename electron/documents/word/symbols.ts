import type * as z from 'zod'
import type { registerKind } from '../../../shared/contract/issued-documents.ts'
import { formatDay } from '../../../shared/domain/day-text.ts'

export type RegisterKind = z.output<typeof registerKind>
type Family = 'party' | 'state'

/** Sign of each kind of paper (NĐ 30/2020 Phụ lục III, Party practice); a State letter carries none. */
const signs: Record<RegisterKind, string> = {
  minutes: 'BB',
  conclusionNotice: 'TB',
  invitation: 'GM',
  taskSheet: 'PGV',
  reminderLetter: 'CV',
  report: 'BC',
  other: 'VB',
}

/** "12-TB/BCĐ" for the Party; "12/TB-BCĐ" for the State, whose letters read "12/BCĐ". Under 10 with a zero. */
export function symbolOf(kind: RegisterKind, number: number | null, family: Family): string {
  const digits = number === null ? '……' : String(number).padStart(2, '0')
  if (family === 'party') return `${digits}-${signs[kind]}/BCĐ`
  return kind === 'reminderLetter' ? `${digits}/BCĐ` : `${digits}/${signs[kind]}-BCĐ`
}

/** "Số 12-TB/BCĐ" without a colon for the Party, "Số: 12/TB-BCĐ" for the State. */
export const numberLine = (symbol: string, family: Family) => `Số${family === 'party' ? '' : ':'} ${symbol}`

/** How a paper is cited: "số 12-TB/BCĐ, ngày 11/3/2024" for the Party, without the comma for the State. */
export const citation = (symbol: string, day: string, family: Family) =>
  `số ${symbol}${family === 'party' ? ',' : ''} ngày ${formatDay(day)}`

/** The book a number counts in: Party papers in the term, State papers in the year (facts §1.1, §1.2). */
export function bookOfPaper(
  rule: { documentNumbering: 'profile' | 'term' | 'year'; termName: string },
  family: Family,
  day: string,
): string {
  const inTerm =
    rule.documentNumbering === 'term' || (rule.documentNumbering === 'profile' && family === 'party')
  return inTerm ? rule.termName : day.slice(0, 4)
}
