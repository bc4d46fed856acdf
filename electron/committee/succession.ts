import { plusDays } from '../../shared/domain/day-text.ts'
import type { Writes } from '../database/database.ts'
import { UserError } from '../user-error.ts'
import { createEntry, lifetimesChanged, type NewEntry, storedEntry } from './changes.ts'
import { refuseWrongLifetime } from './lifetimes.ts'
import { type Entity, endEntry, type Seen } from './store.ts'

export type Closing = { entries: Seen[]; lastDay: string; successorId: string | null }

/**
 * Ends entries on a day that is still theirs, with or without one that follows them. Reports up to that day keep
 * them; they are not asked for reports of periods that begin later.
 */
export async function closeEntries(
  writes: Writes,
  entity: Entity,
  { entries, lastDay, successorId }: Closing,
): Promise<void> {
  for (const seen of entries) {
    const entry = await storedEntry(writes, entity, seen.id)
    await refuseWrongLifetime(writes, entity, entry, {
      validFrom: entry.valid_from,
      validTo: lastDay,
      successorId,
    })
    await endEntry(writes, entity, seen, { valid_to: lastDay, successor_id: successorId })
  }
  await lifetimesChanged(writes, entity)
}

export type Merging<E extends Entity> = {
  sources: Seen[]
  /** First day of what continues them. */
  from: string
  into: { kind: 'existing'; id: string } | ({ kind: 'new' } & Omit<NewEntry<E>, 'validFrom'>)
}

/** Ends the sources the day before `from` and names what continues them; gives its id. */
export async function mergeEntries<E extends Entity>(
  writes: Writes,
  entity: E,
  { sources, from, into }: Merging<E>,
): Promise<{ id: string }> {
  const lastDay = plusDays(from, -1)
  if (into.kind === 'existing') {
    if (sources.some(({ id }) => id === into.id)) {
      const { name } = await storedEntry(writes, entity, into.id)
      throw new UserError('successor-circle', { name, successor: name })
    }
    await closeEntries(writes, entity, { entries: sources, lastDay, successorId: into.id })
    return { id: into.id }
  }
  // The sources end first, so that what continues them may take over their code and names.
  await closeEntries(writes, entity, { entries: sources, lastDay, successorId: null })
  const made = await createEntry(writes, entity, { own: into.own, aliases: into.aliases, validFrom: from })
  const ended = sources.map(({ id, version }) => ({ id, version: version + 1 }))
  await closeEntries(writes, entity, { entries: ended, lastDay, successorId: made.id })
  return made
}
