import type { ActivityState } from '../../shared/domain/activity-state.ts'
import type { Reads } from '../database/database.ts'
import { stateOf } from './activities.ts'
import { activityRecordsById } from './activity-store.ts'

export type NamedActivity = { id: string; code: string; content: string; state: ActivityState }

/** Activities of any year by their ids, as they stand on `today` (YYYY-MM-DD); what is gone is left out. */
export async function namedActivities(
  reads: Reads,
  ids: readonly string[],
  today: string,
): Promise<Map<string, NamedActivity>> {
  const records = await activityRecordsById(reads, ids)
  return new Map(
    records.map((record) => {
      const { id, code, content } = record
      return [id, { id, code, content, state: stateOf(record, today).state }]
    }),
  )
}
