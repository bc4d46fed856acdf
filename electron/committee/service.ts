import type * as z from 'zod'
import type {
  aliasEntry,
  body as bodySchema,
  contentGroup,
  indicator as indicatorSchema,
  unit as unitSchema,
} from '../../shared/contract/committee.ts'
import { findClash, type NamedEntry } from '../../shared/domain/entry-names.ts'
import { isInForce } from '../../shared/domain/validity.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { Reads, Writes } from '../database/database.ts'
import { UserError } from '../user-error.ts'
import {
  aliasRows,
  bodyRows,
  type Entity,
  type EntryRow,
  groupRows,
  indicatorRows,
  insertAliases,
  renameGroup,
  type Seen,
  unitRows,
} from './store.ts'

export type Body = z.output<typeof bodySchema>
export type Unit = z.output<typeof unitSchema>
export type Indicator = z.output<typeof indicatorSchema>
export type ContentGroup = z.output<typeof contentGroup>
export type AliasEntry = z.output<typeof aliasEntry>

/** `on` (YYYY-MM-DD) alone gives what was in force that day; with `all` also what had ended or was to come. */
export type AsOf = { on: string; all: boolean }

const asked = (asOf: AsOf) => (entry: { validFrom: string | null; validTo: string | null }) =>
  asOf.all || isInForce(entry, asOf.on)

/** Member bodies of the committee in their own order, with their other names. */
export async function listBodies(reads: Reads, asOf: AsOf): Promise<Body[]> {
  const aliases = await aliasesOf(reads, 'body')
  const rows = await bodyRows(reads)
  return rows
    .map((row) => ({ ...entryOf(row, aliases), short: row.short, kind: row.kind }))
    .filter(asked(asOf))
}

/** Units that report (quận, huyện, later phường, xã) in their own order, with their other names. */
export async function listUnits(reads: Reads, asOf: AsOf): Promise<Unit[]> {
  const aliases = await aliasesOf(reads, 'unit')
  const rows = await unitRows(reads)
  return rows.map((row) => ({ ...entryOf(row, aliases), kind: row.kind as Unit['kind'] })).filter(asked(asOf))
}

/** Indicators by content group and their own order, with their other names. */
export async function listIndicators(reads: Reads, asOf: AsOf): Promise<Indicator[]> {
  const aliases = await aliasesOf(reads, 'indicator')
  const rows = await indicatorRows(reads)
  return rows
    .map((row) => ({
      ...entryOf(row, aliases),
      groupId: row.group_id,
      groupCode: row.group_code,
      unit: row.unit,
      kind: row.kind,
      weightIndicatorId: row.weight_indicator_id,
    }))
    .filter(asked(asOf))
}

/** The content groups A to K. */
export async function listGroups(reads: Reads): Promise<ContentGroup[]> {
  const rows = await groupRows(reads)
  return rows.map(({ id, version, code, name, position }) => ({ id, version, code, name, position }))
}

export const updateGroup = (writes: Writes, { name, ...seen }: Seen & { name: string }) =>
  renameGroup(writes, seen, name)

/** Every other name there is, with the entry it stands for. */
export async function listAliases(reads: Reads): Promise<AliasEntry[]> {
  const everything = { on: '2000-01-01', all: true }
  const entries = [
    ...(await listBodies(reads, everything)),
    ...(await listUnits(reads, everything)),
    ...(await listIndicators(reads, everything)),
  ]
  const names = new Map(entries.map((entry) => [entry.id, entry.name]))
  const rows = await aliasRows(reads)
  return rows.map(({ id, entity, entity_id, text, origin }) => ({
    id,
    entity,
    entityId: entity_id,
    entityName: names.get(entity_id) ?? '',
    text,
    origin,
  }))
}

/**
 * Remembers another name of an entry, once. Refuses one that already means a different entry in force at the same
 * time, since files would then be read differently from day to day.
 */
export async function addAlias(
  writes: Writes,
  entity: Entity,
  entityId: string,
  text: string,
  origin: 'office' | 'intake',
): Promise<void> {
  const entries = await namedEntries(writes, entity)
  const entry = entries.find(({ id }) => id === entityId)
  if (!entry) throw new UserError('not-found')
  if (entry.names.some((name) => fold(name) === fold(text))) return
  refuseClash(entries, { ...entry, names: [text] })
  await insertAliases(writes, [{ entity, entity_id: entityId, text, folded: fold(text), origin }])
}

/** The entries of a kind as far as they must be told from one another. */
export async function namedEntries(reads: Reads, entity: Entity): Promise<NamedEntry[]> {
  const everything = { on: '2000-01-01', all: true }
  if (entity === 'body') {
    const bodies = await listBodies(reads, everything)
    return bodies.map((entry) => ({
      ...entry,
      names: [entry.name, entry.short, ...entry.aliases],
      scope: null,
    }))
  }
  if (entity === 'unit') {
    const units = await listUnits(reads, everything)
    return units.map((entry) => ({ ...entry, names: [entry.name, ...entry.aliases], scope: null }))
  }
  const indicators = await listIndicators(reads, everything)
  return indicators.map((entry) => ({
    ...entry,
    names: [entry.name, ...entry.aliases],
    scope: entry.groupId,
  }))
}

/** Throws when `entry` could be taken for another one in force on some of the same days. */
export function refuseClash(entries: NamedEntry[], entry: NamedEntry): void {
  const clash = findClash(entries, entry)
  if (!clash) return
  const { text, other } = clash
  throw clash.kind === 'code'
    ? new UserError('code-taken', { code: text, name: other.name })
    : new UserError('name-taken', { text, name: other.name, code: other.code })
}

async function aliasesOf(reads: Reads, entity: Entity): Promise<Map<string, string[]>> {
  const byEntry = new Map<string, string[]>()
  for (const { entity_id, text } of await aliasRows(reads, entity)) {
    const texts = byEntry.get(entity_id)
    if (texts) texts.push(text)
    else byEntry.set(entity_id, [text])
  }
  return byEntry
}

function entryOf(row: EntryRow, aliases: Map<string, string[]>) {
  return {
    id: row.id,
    version: row.version,
    code: row.code,
    name: row.name,
    position: row.position,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    successorId: row.successor_id,
    aliases: aliases.get(row.id) ?? [],
  }
}
