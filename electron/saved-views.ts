import type { Selectable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { fold } from '../shared/domain/vietnamese-text.ts'
import type { Reads, Writes } from './database/database.ts'
import type { SavedViewTable } from './database/programme-schema.ts'
import { UserError } from './user-error.ts'

type Page = 'programme' | 'tasks'

/** Filters of a page kept by name, in the order they were kept; `filters` is JSON of the page's own making. */
export const savedViewsOf = (reads: Reads, page: Page): Promise<Selectable<SavedViewTable>[]> =>
  reads
    .selectFrom('saved_view')
    .selectAll()
    .where('page', '=', page)
    .orderBy('position')
    .orderBy('id')
    .execute()

/** Keeps filters under a name that no other view of the page has, however it is written. */
export async function keepView(
  writes: Writes,
  page: Page,
  name: string,
  filters: unknown,
): Promise<{ id: string }> {
  const views = await savedViewsOf(writes, page)
  if (views.some((view) => fold(view.name) === fold(name))) throw new UserError('already-exists', { name })
  const id = uuidv7()
  const position = views.reduce((last, view) => Math.max(last, view.position), 0) + 1
  await writes
    .insertInto('saved_view')
    .values({ id, page, name, filters: JSON.stringify(filters), position })
    .execute()
  return { id }
}
