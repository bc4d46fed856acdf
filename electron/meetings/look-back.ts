import type * as z from 'zod'
import type { meetingDetail } from '../../shared/contract/meetings.ts'
import type { ConclusionState } from '../../shared/domain/conclusion-state.ts'
import { plusDays } from '../../shared/domain/day-text.ts'
import type { Reads } from '../database/database.ts'
import { decisionsOf } from './conclusion-view.ts'
import { heldElsewhere, lastOfSeries, type MeetingRecord } from './meeting-store.ts'

type LookedBack = Pick<z.output<typeof meetingDetail>, 'previous' | 'elsewhere'>

const daysBeforeFirst = 366
/** A meeting looks at what it can go through; what is older stands in the register of conclusions. */
const mostElsewhere = 12
const open: ReadonlySet<ConclusionState> = new Set(['unassigned', 'underWay', 'partly', 'notFulfilled'])

/**
 * What a meeting of a series begins with: the conclusions of the last one of its series, and those of other meetings held
 * since then that are still open. The first of a series looks a year back. `today` is YYYY-MM-DD.
 */
export async function lookBack(
  reads: Reads,
  { series_id: seriesId, date }: MeetingRecord,
  today: string,
): Promise<LookedBack> {
  if (seriesId === null) return { previous: null, elsewhere: [] }
  const withDecisions = async (of: MeetingRecord) => ({
    id: of.id,
    title: of.title,
    date: of.date,
    decisions: await decisionsOf(reads, of, today),
  })
  const last = await lastOfSeries(reads, seriesId, date)
  const from = last?.date ?? plusDays(date, -daysBeforeFirst)
  const elsewhere: LookedBack['elsewhere'] = []
  for (const other of await heldElsewhere(reads, seriesId, { from, before: date }, mostElsewhere)) {
    const { decisions, ...named } = await withDecisions(other)
    const left = decisions.filter(({ state }) => open.has(state))
    if (left.length > 0) elsewhere.push({ ...named, decisions: left })
  }
  return { previous: last ? await withDecisions(last) : null, elsewhere }
}
