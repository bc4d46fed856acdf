import { filter as filterSchema } from '../../shared/contract/programme.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { Reads, Writes } from '../database/database.ts'
import { UserError } from '../user-error.ts'
import type { Filter } from './activities.ts'
import { insertSavedView, savedViewRows } from './follow-up-store.ts'

/** Filters kept by name, in the order they were kept. */
export async function savedViews(
  reads: Reads,
): Promise<{ id: string; version: number; name: string; filter: Filter }[]> {
  const rows = await savedViewRows(reads)
  return rows.map(({ id, version, name, filters }) => ({
    id,
    version,
    name,
    filter: filterSchema.parse(JSON.parse(filters)),
  }))
}

export async function saveView(
  writes: Writes,
  { name, filter }: { name: string; filter: Filter },
): Promise<{ id: string }> {
  const rows = await savedViewRows(writes)
  if (rows.some((row) => fold(row.name) === fold(name))) throw new UserError('already-exists', { name })
  const position = rows.reduce((last, row) => Math.max(last, row.position), 0) + 1
  return { id: await insertSavedView(writes, { name, filters: JSON.stringify(filter), position }) }
}
