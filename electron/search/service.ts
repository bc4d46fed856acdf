import type * as z from 'zod'
import type { searchContract } from '../../shared/contract/search.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { Database, Writes } from '../database/database.ts'
import { entryTexts } from './entry-texts-store.ts'
import {
  type EntryKey,
  type FoundEntry,
  findEntries,
  hangingOn,
  placesOfReports,
  replaceEntries,
  type SearchedTable,
  type StoredEntry,
  searchedTables,
  touchedBy,
} from './store.ts'

export type Hit = z.output<NonNullable<(typeof searchContract.find)['~orpc']['outputSchema']>>[number]

/** Results stand in groups in this order; a group shows its best few. */
const order: SearchedTable[] = ['unit', 'indicator', 'body', 'person', 'intake_file', 'report']
const shownOfGroup = 6
const mostWords = 8

/**
 * What carries all the words typed, wherever a word begins, without marks and case: "tri gia" finds "Trị giá quà
 * tặng". Grouped, the best of each group first.
 */
export async function find({ reads, dialect }: Database, text: string): Promise<Hit[]> {
  const words = fold(text).split(' ').filter(Boolean).slice(0, mostWords)
  if (words.length === 0) return []
  // Reports are many and would push everything else out of what one question looks at.
  const lists = await findEntries(reads, dialect, words, order.slice(0, -1))
  const reports = await findEntries(reads, dialect, words, ['report'])
  const found = order.flatMap((entity) =>
    [...lists, ...reports]
      .filter((entry) => entry.entity === entity)
      .sort((one, other) => likeness(other, words) - likeness(one, words) || shorter(one, other))
      .slice(0, shownOfGroup),
  )
  const reportIds = found.filter(({ entity }) => entity === 'report').map(({ entity_id }) => entity_id)
  const places = new Map((await placesOfReports(reads, reportIds)).map((place) => [place.id, place]))
  return found.map((entry) => ({
    entity: entry.entity === 'intake_file' ? 'intakeFile' : entry.entity,
    entityId: entry.entity_id,
    title: titleOf(entry),
    period: places.get(entry.entity_id)?.period ?? null,
    detail: entry.detail,
    target: targetOf(entry, places.get(entry.entity_id)),
  }))
}

/** A report's title without the name of its period, which the screen gives in its own language. */
const titleOf = ({ entity, title }: FoundEntry) => (entity === 'report' ? title.split(' – ')[0]! : title)

/** Of equally near names the shorter says more of what was typed; reports stay as they are, the newest first. */
const shorter = (one: FoundEntry, other: FoundEntry) =>
  one.entity === 'report' ? 0 : one.title.length - other.title.length

/** How near an entry is to what was typed: whole title, its beginning, all words in it, else in the rest. */
function likeness(entry: FoundEntry, words: string[]): number {
  const title = fold(entry.title)
  const typed = words.join(' ')
  if (title === typed || fold(entry.detail) === typed) return 3
  if (title.startsWith(typed)) return 2
  return words.every((word) => ` ${title}`.includes(` ${word}`)) ? 1 : 0
}

function targetOf(
  { entity, entity_id }: FoundEntry,
  place: { unit_id: string; period: string } | undefined,
): string {
  switch (entity) {
    case 'report':
      return place ? `/reports?unit=${place.unit_id}&period=${place.period}` : '/reports'
    case 'intake_file':
      return `/intake?file=${entity_id}`
    case 'person':
      return `/committee?tab=people&id=${entity_id}`
    case 'body':
      return `/committee?tab=bodies&id=${entity_id}`
    case 'unit':
      return `/committee?tab=units&id=${entity_id}`
    case 'indicator':
      return `/committee?tab=indicators&id=${entity_id}`
  }
}

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
