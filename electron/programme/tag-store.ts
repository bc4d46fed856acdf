import type { Selectable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Reads, Writes } from '../database/database.ts'
import { insertInChunks } from '../database/insert-in-chunks.ts'
import type { TagTable } from '../database/programme-schema.ts'

export type TagRow = Selectable<TagTable>

/** Every tag, kind by kind in its order. */
export const tagRows = (reads: Reads): Promise<TagRow[]> =>
  reads.selectFrom('tag').selectAll().orderBy('kind').orderBy('position').orderBy('id').execute()

export async function insertTags(writes: Writes, tags: Omit<TagRow, 'id' | 'version'>[]): Promise<string[]> {
  const rows = tags.map((tag) => ({ ...tag, id: uuidv7() }))
  await insertInChunks(writes, 'tag', rows)
  return rows.map(({ id }) => id)
}

/** A position is no property of the tag but of the order; its version stays. */
export async function placeTag(writes: Writes, id: string, position: number): Promise<void> {
  await writes.updateTable('tag').set({ position }).where('id', '=', id).execute()
}
