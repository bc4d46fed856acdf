import { type Day, dayOf } from './day-text.ts'

/** How the office numbers: through a term, or anew each year. */
export type NumberingRule = { numbering: 'term' | 'year'; termName: string; termFrom: Day }

/** The series of numbers a conclusion counts in: those of meetings from one day to another, both included. */
export type ConclusionBook = {
  kind: 'term' | 'year'
  /** "2020-2025" or "2024". */
  name: string
  from: Day
  /** Null while the term goes on. */
  to: Day | null
}

/**
 * The book of a meeting's conclusions. Meetings before the term the office has entered are counted in their year: what
 * term they belonged to is not known.
 */
export function conclusionBook({ numbering, termName, termFrom }: NumberingRule, date: Day): ConclusionBook {
  if (numbering === 'term' && date >= termFrom) {
    return { kind: 'term', name: termName, from: termFrom, to: null }
  }
  const year = Number(date.slice(0, 4))
  return { kind: 'year', name: String(year), from: dayOf(year, 1, 1)!, to: dayOf(year, 12, 31)! }
}

/**
 * The next `count` numbers after those given in a book, in order. They follow the highest: a gap stays a gap, so that a
 * number once quoted never means another sentence.
 */
export function nextNumbers(given: readonly number[], count: number): number[] {
  const last = given.reduce((highest, number) => Math.max(highest, number), 0)
  return Array.from({ length: count }, (_, index) => last + index + 1)
}

/** As the office writes it: "KL-2024-07" in the year, "KL 07 (2020-2025)" in the term. */
export function conclusionNumberText({ kind, name }: ConclusionBook, number: number): string {
  const digits = String(number).padStart(2, '0')
  return kind === 'term' ? `KL ${digits} (${name})` : `KL-${name}-${digits}`
}
