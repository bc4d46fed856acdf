import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { Reads } from '../database/database.ts'
import { activityRecords } from './activity-store.ts'
import type { ImportReview } from './import-rows.ts'
import { listsOf } from './lists.ts'
import { programmeRow } from './programme-store.ts'

type Row = ImportReview['rows'][number]
type Stored = { code: string; from: string; to: string }

/**
 * Marks the rows whose activity the year's programme has already, so that a file read twice is not stored twice:
 * `activity-known` for the same lead, content and days, `activity-alike` where only the days differ. Each stored activity
 * stands for one row.
 */
export async function withKnown(reads: Reads, year: number, review: ImportReview): Promise<ImportReview> {
  const programme = await programmeRow(reads, year)
  if (!programme || review.rows.length === 0) return review
  const { bodies } = await listsOf(reads)
  const stored = new Map<string, Stored[]>()
  for (const { code, lead_body_id, content, from_date, to_date } of await activityRecords(
    reads,
    programme.id,
  )) {
    const key = keyOf(bodies.get(lead_body_id)?.code ?? null, content)
    const same = stored.get(key)
    const activity = { code, from: from_date, to: to_date }
    if (same) same.push(activity)
    else stored.set(key, [activity])
  }
  const known = new Map<Row, { code: 'activity-known' | 'activity-alike'; stored: Stored }>()
  const take = (row: Row, code: 'activity-known' | 'activity-alike', fits: (activity: Stored) => boolean) => {
    const same = stored.get(keyOf(row.lead, row.content)) ?? []
    const at = known.has(row) ? -1 : same.findIndex(fits)
    if (at >= 0) known.set(row, { code, stored: same.splice(at, 1)[0]! })
  }
  // Equal days first, so that no row takes the activity another one is.
  for (const row of review.rows) {
    const from = row.from ?? `${year}-01-01`
    const to = row.to ?? `${year}-12-31`
    take(row, 'activity-known', (activity) => activity.from === from && activity.to === to)
  }
  for (const row of review.rows) take(row, 'activity-alike', () => true)
  return {
    ...review,
    rows: review.rows.map((row) => {
      const found = known.get(row)
      if (!found) return row
      const problem = { code: found.code, params: { code: found.stored.code } }
      return { ...row, confidence: 'check' as const, problems: [problem, ...row.problems] }
    }),
  }
}

function keyOf(lead: string | null, content: string): string {
  return `${lead ?? ''}|${fold(content)}`
}
