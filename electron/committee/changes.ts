import { plusDays } from '../../shared/domain/day-text.ts'
import type { Writes } from '../database/database.ts'
import { refreshExpectedReports } from '../reports/service.ts'
import { UserError } from '../user-error.ts'
import { type Lifetime, refuseWrongLifetime } from './lifetimes.ts'
import { refuseTakenNames, replaceAliases } from './names.ts'
import { namedEntries, refuseClash } from './service.ts'
import {
  type Entity,
  type EntryRow,
  endEntry,
  entryRow,
  insertEntry,
  type OwnColumns,
  type Seen,
  updateEntry,
} from './store.ts'
import { usageOf } from './usage.ts'

export type Renaming = { kind: 'correct' } | { kind: 'from'; day: string }

export type NewEntry<E extends Entity> = {
  own: OwnColumns[E]
  validFrom: string | null
  aliases: string[]
}

/** Adds an entry with no last day. Its code and names must not mean another one in force by then. */
export async function createEntry<E extends Entity>(
  writes: Writes,
  entity: E,
  { own, validFrom, aliases }: NewEntry<E>,
): Promise<{ id: string }> {
  await refuseTakenNames(writes, entity, { id: '', own, aliases, validFrom, validTo: null })
  const lifetime = columnsOf({ validFrom, validTo: null, successorId: null })
  const id = await insertEntry(writes, entity, { ...own, ...lifetime })
  await replaceAliases(writes, entity, id, own.name, aliases)
  await lifetimesChanged(writes, entity)
  return { id }
}

/** Adds units from one day, all or none: each must differ in code and name from what is there and from the others. */
export async function createUnits(
  writes: Writes,
  units: readonly OwnColumns['unit'][],
  validFrom: string | null,
): Promise<{ count: number }> {
  const known = await namedEntries(writes, 'unit')
  const lifetime = { validFrom, validTo: null, successorId: null }
  for (const own of units) {
    const named = { ...own, id: '', names: [own.name], scope: null, validFrom, validTo: null }
    refuseClash(known, named)
    const id = await insertEntry(writes, 'unit', { ...own, ...columnsOf(lifetime) })
    known.push({ ...named, id })
  }
  await lifetimesChanged(writes, 'unit')
  return { count: units.length }
}

export type EntryChange<E extends Entity> = Seen &
  Lifetime & { own: OwnColumns[E]; aliases: string[]; renaming: Renaming | null }

/**
 * Changes an entry and gives the id of the one that bears its name now. A new name for an entry that reports or people
 * rest on must say what it means: `correct` mends the spelling wherever it is shown, `from` leaves the entry to
 * earlier reports and lets another follow it. What the figures of an indicator count (unit and kind) is fixed once
 * there are figures.
 */
export async function changeEntry<E extends Entity>(
  writes: Writes,
  entity: E,
  change: EntryChange<E>,
): Promise<{ id: string }> {
  const { id, own, aliases, renaming } = change
  const before = await storedEntry(writes, entity, id)
  const usage = await usageOf(writes, entity, id)
  if (usage.values + usage.targets > 0 && meaningChanges(before, own)) {
    throw new UserError('meaning-fixed', { name: before.name, count: usage.values + usage.targets })
  }
  if (nameChanges(before, own) && Object.values(usage).some((count) => count > 0)) {
    if (renaming === null) throw new UserError('renaming-unclear', { name: before.name })
    if (renaming.kind === 'from') return renameFrom(writes, entity, before, change, renaming.day)
  }
  await refuseWrongLifetime(writes, entity, { id, name: own.name }, change)
  await refuseTakenNames(writes, entity, change)
  await updateEntry(writes, entity, change, own, columnsOf(change))
  await replaceAliases(writes, entity, id, own.name, aliases)
  await lifetimesChanged(writes, entity)
  return { id }
}

/** Which reports a year expects follows from which units there are: to be called whenever those have changed. */
export async function lifetimesChanged(writes: Writes, entity: Entity): Promise<void> {
  if (entity === 'unit') await refreshExpectedReports(writes)
}

/** The entry ends the day before; one with the new name takes its place, its other names and the old name. */
async function renameFrom<E extends Entity>(
  writes: Writes,
  entity: E,
  before: EntryRow,
  change: EntryChange<E>,
  day: string,
): Promise<{ id: string }> {
  const { own, validTo, successorId } = change
  const aliases = [...change.aliases, before.name]
  const lastDay = plusDays(day, -1)
  await refuseWrongLifetime(writes, entity, before, {
    validFrom: before.valid_from,
    validTo: lastDay,
    successorId: null,
  })
  await endEntry(writes, entity, change, { valid_to: lastDay, successor_id: null })
  const lifetime = { validFrom: day, validTo, successorId }
  await refuseWrongLifetime(writes, entity, { id: '', name: own.name }, lifetime)
  await refuseTakenNames(writes, entity, { id: '', own, aliases, ...lifetime })
  const id = await insertEntry(writes, entity, { ...own, ...columnsOf(lifetime) }, before.position)
  await replaceAliases(writes, entity, id, own.name, aliases)
  const ended = { id: before.id, version: change.version + 1 }
  await endEntry(writes, entity, ended, { valid_to: lastDay, successor_id: id })
  await lifetimesChanged(writes, entity)
  return { id }
}

/** The entry as it is stored; throws when there is none. */
export async function storedEntry<E extends Entity>(
  writes: Writes,
  entity: E,
  id: string,
): Promise<EntryRow & OwnColumns[E]> {
  const row = await entryRow(writes, entity, id)
  if (!row) throw new UserError('not-found')
  return row
}

const columnsOf = ({ validFrom, validTo, successorId }: Lifetime) => ({
  valid_from: validFrom,
  valid_to: validTo,
  successor_id: successorId,
})

const differs = (before: object, after: object, keys: string[]) =>
  keys.some((key) => key in after && before[key as never] !== after[key as never])

const nameChanges = (before: object, after: object) => differs(before, after, ['name', 'short'])
const meaningChanges = (before: object, after: object) =>
  'group_id' in after && differs(before, after, ['unit', 'kind'])
