import type * as z from 'zod'
import type { historyEntry } from '../../shared/contract/safety.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { Reads } from '../database/database.ts'
import {
  type ChangeRow,
  type CommandFilter,
  type CommandRow,
  changesOf,
  commandsPage,
  countChanges,
  namesOf,
  type Row,
} from './store.ts'
import { idsToName, titleOf } from './titles.ts'
import { notUndoable, overtakenRows } from './undo.ts'

export type HistoryEntry = z.output<typeof historyEntry>
export type HistoryFilter = CommandFilter & {
  /** Words in what was touched, in who did it or in the command; without marks and case. */
  search: string
}

/** Rows shown of a command, and rows asked whether it can still be taken back. */
const shownRows = 20
const askedRows = 200
/** Commands a search looks through before it gives the reader a page and a place to go on from. */
const searchedAtMost = 2000
/** Ids and hashes are nothing a person looks for, and their letters would answer to short words. */
const identifier = /[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{40,}/g

/**
 * Commands newest first with what each touched, before and after. `next` is where the following page begins; null at
 * the end.
 */
export async function listHistory(
  reads: Reads,
  filter: HistoryFilter,
): Promise<{ entries: HistoryEntry[]; next: number | null }> {
  const words = fold(filter.search).split(' ').filter(Boolean)
  if (words.length === 0) {
    const commands = await commandsPage(reads, filter)
    return { entries: await entriesOf(reads, commands), next: nextOf(commands, filter.limit) }
  }
  const entries: HistoryEntry[] = []
  let before = filter.before
  for (let searched = 0; searched < searchedAtMost; searched += filter.limit) {
    const commands = await commandsPage(reads, { ...filter, before })
    for (const [index, entry] of (await entriesOf(reads, commands)).entries()) {
      if (matches(entry, words)) entries.push(entry)
      if (entries.length === filter.limit) return { entries, next: commands[index]!.seq }
    }
    before = nextOf(commands, filter.limit)
    if (before === null) break
  }
  return { entries, next: before }
}

/** Who changed a row, newest first. */
export async function whoChanged(reads: Reads, entity: string, entityId: string): Promise<HistoryEntry[]> {
  const filter = { before: null, actor: null, from: null, until: null, search: '', limit: 200 }
  return (await listHistory(reads, { ...filter, entity, entityId })).entries
}

const nextOf = (commands: CommandRow[], limit: number) =>
  commands.length < limit ? null : (commands.at(-1)?.seq ?? null)

async function entriesOf(reads: Reads, commands: CommandRow[]): Promise<HistoryEntry[]> {
  if (commands.length === 0) return []
  const ids = commands.map((command) => command.commandId)
  const counts = await countChanges(reads, ids)
  const changes = grouped(await changesOf(reads, ids, askedRows), (change) => change.commandId)
  const shown = new Map(ids.map((id) => [id, (changes.get(id) ?? []).slice(0, shownRows)]))
  const names = await namesOf(reads, idsToName([...shown.values()].flat()))
  const entries: HistoryEntry[] = []
  for (const command of commands) {
    const all = changes.get(command.commandId) ?? []
    entries.push({
      commandId: command.commandId,
      command: command.command,
      at: command.at,
      actor: command.actor,
      rows: shown.get(command.commandId)!.map((change) => shownRow(change, names)),
      rowCount: counts.get(command.commandId) ?? 0,
      canUndo: await canUndo(reads, command, all),
    })
  }
  return entries
}

async function canUndo(reads: Reads, command: CommandRow, changes: ChangeRow[]): Promise<boolean> {
  if (command.undone || notUndoable.includes(command.command)) return false
  return (await overtakenRows(reads, changes)).size === 0
}

/** Columns that hold a whole document for the program alone. */
const wholeDocuments: Record<string, string> = { programme_edition: 'content' }

function withoutDocument(change: ChangeRow): ChangeRow {
  const column = wholeDocuments[change.entity]
  if (!column) return change
  const rest = (row: Row | null) =>
    row && Object.fromEntries(Object.entries(row).filter(([name]) => name !== column))
  return { ...change, before: rest(change.before), after: rest(change.after) }
}

function shownRow(whole: ChangeRow, names: Map<string, string>): HistoryEntry['rows'][number] {
  const change = withoutDocument(whole)
  const { before, after } = change
  const both = before && after
  return {
    entity: change.entity,
    entityId: change.entityId,
    operation: change.operation,
    title: titleOf(change, names),
    before: both ? differing(before, after) : before,
    after: both ? differing(after, before) : after,
  }
}

/** The columns of `row` that differ in `other`: of a changed row only these are worth reading. */
function differing(row: Row, other: Row): Row {
  return Object.fromEntries(
    Object.entries(row).filter(([name, value]) => name !== 'version' && other[name] !== value),
  )
}

function matches(entry: HistoryEntry, words: string[]): boolean {
  const texts = entry.rows.flatMap((row) => [row.title, ...Object.values({ ...row.before, ...row.after })])
  const folded = fold([entry.actor, entry.command, ...texts].join(' ').replace(identifier, ' '))
  return words.every((word) => folded.includes(word))
}
