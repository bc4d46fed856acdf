/** A reporting period: "2024-Q1", "2024-H1", "2024-9M", "2024-Y", "2024-01". */
export type PeriodId = string

export type PeriodKind = 'month' | 'quarter' | 'half' | 'nineMonths' | 'year'

const pattern = /^(\d{4})-(?:Q([1-4])|(H1)|(9M)|(Y)|(0[1-9]|1[0-2]))$/

export type Period = { id: PeriodId; year: number; kind: PeriodKind; number: number }

/** Parts of a period id; null when it is none. `number` is the quarter or month, 1 for the others. */
export function parsePeriod(id: string): Period | null {
  const match = pattern.exec(id)
  if (!match) return null
  const year = Number(match[1])
  if (match[2]) return { id, year, kind: 'quarter', number: Number(match[2]) }
  if (match[3]) return { id, year, kind: 'half', number: 1 }
  if (match[4]) return { id, year, kind: 'nineMonths', number: 1 }
  if (match[5]) return { id, year, kind: 'year', number: 1 }
  return { id, year, kind: 'month', number: Number(match[6]) }
}
