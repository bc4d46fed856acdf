import type { ReadRow } from './types.ts'

/** A row of a tracking sheet in the review. */
export type ReviewRow = ReadRow & { isTaken: boolean }
export type Mark = 'need' | 'known' | 'sure' | 'left'

/** Whether a row wants a look: something is missing, was not sure, or nobody leads it. */
export const hasNeed = (row: ReadRow): boolean =>
  row.confidence === 'check' || row.problems.length > 0 || row.lead === null

/** Which pile a row lies on. A task that is known already and gives no cause for a look is brought up to date. */
export const markOf = (row: ReviewRow): Mark =>
  !row.isTaken ? 'left' : hasNeed(row) ? 'need' : row.existingId === null ? 'sure' : 'known'

const isDuplicate = ({ problems }: ReadRow) => problems.some(({ code }) => code === 'duplicate')

/** The rows as they start in the review, those to look at first; of rows that say the same the first is taken. */
export const reviewRows = (rows: readonly ReadRow[]): ReviewRow[] =>
  rows
    .map((row) => ({ ...row, isTaken: row.content !== '' && !isDuplicate(row) }))
    .toSorted((a, b) => Number(hasNeed(b)) - Number(hasNeed(a)))

/** Names in the sheet that are no known body, with how many rows carry each, the most frequent first. */
export function unknownNames(rows: readonly ReviewRow[]): { text: string; rows: number }[] {
  const counts = new Map<string, number>()
  for (const { isTaken, unknownBodies } of rows) {
    if (!isTaken) continue
    for (const text of new Set(unknownBodies)) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts]
    .map(([text, count]) => ({ text, rows: count }))
    .toSorted((a, b) => b.rows - a.rows || a.text.localeCompare(b.text, 'vi'))
}
