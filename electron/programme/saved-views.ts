import { filter as filterSchema } from '../../shared/contract/programme.ts'
import type { Reads } from '../database/database.ts'
import { savedViewsOf } from '../saved-views.ts'
import type { Filter } from './activities.ts'

/** Filters of the programme kept by name, in the order they were kept. */
export async function savedViews(
  reads: Reads,
): Promise<{ id: string; version: number; name: string; filter: Filter }[]> {
  const views = await savedViewsOf(reads, 'programme')
  return views.map(({ id, version, name, filters }) => ({
    id,
    version,
    name,
    filter: filterSchema.parse(JSON.parse(filters)),
  }))
}
