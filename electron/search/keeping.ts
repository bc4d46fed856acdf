import { v7 as uuidv7 } from 'uuid'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { Database, Writes } from '../database/database.ts'
import { entryTexts } from './entry-texts-store.ts'
import {
  type EntryKey,
  hangingOn,
  idsOf,
  replaceEntries,
  type StoredEntry,
  searchedTables,
  tablesBehind,
  touchedBy,
} from './store.ts'

/**
 * A database whose every command also brings the search entries of what it changed up to date, in the same
 * transaction. What changed is told by history, so that undo, a restored list or a run taken back need no care.
 */
export function keepingSearch(database: Database): Database {
  return {
    ...database,
    command: (stamp, work) =>
      database.command(stamp, async (writes) => {
        const result = await work(writes)
        await refreshSearch(writes, stamp.commandId)
        return result
      }),
  }
}

/** Brings the entries of what a command changed up to date. */
export async function refreshSearch(writes: Writes, commandId: string): Promise<void> {
  const touched = await touchedBy(writes, commandId)
  if (touched.length === 0) return
  const keys = [...touched, ...(await hangingOn(writes, touched))]
  await replaceEntries(writes, keys, await entriesOf(writes, keys))
}

/**
 * Makes the entries of whole kinds of rows that were stored before search knew of them; nothing to do in a workspace
 * that has always been kept.
 */
export async function catchUpSearch(database: Database, now: string): Promise<void> {
  const behind = await tablesBehind(database.reads)
  if (behind.length === 0) return
  const stamp = { command: 'search.catchUp', commandId: uuidv7(), actor: '', at: now }
  await database.command(stamp, async (writes) => {
    for (const entity of behind) {
      const keys = (await idsOf(writes, entity)).map((id) => ({ entity, id }))
      await replaceEntries(writes, keys, await entriesOf(writes, keys))
    }
  })
}

async function entriesOf(writes: Writes, keys: EntryKey[]): Promise<StoredEntry[]> {
  const entries: StoredEntry[] = []
  for (const entity of searchedTables) {
    const ids = [...new Set(keys.filter((key) => key.entity === entity).map(({ id }) => id))]
    for (let from = 0; from < ids.length; from += 5000) {
      for (const { id, title, detail, words } of await entryTexts[entity](
        writes,
        ids.slice(from, from + 5000),
      )) {
        entries.push({
          entity,
          entity_id: id,
          title,
          detail,
          folded: fold([title, detail, ...words].join(' ')),
        })
      }
    }
  }
  return entries
}
