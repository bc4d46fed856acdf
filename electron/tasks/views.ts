import * as z from 'zod'
import { taskFilter, taskSort } from '../../shared/contract/task-shapes.ts'
import type { Reads } from '../database/database.ts'
import { savedViewsOf } from '../saved-views.ts'

const kept = z.object({ filter: taskFilter, sort: taskSort })

/** Filters and order of the task list kept by name. */
export async function taskViews(reads: Reads) {
  const views = await savedViewsOf(reads, 'tasks')
  return views.map(({ id, version, name, filters }) => ({
    id,
    version,
    name,
    ...kept.parse(JSON.parse(filters)),
  }))
}
