import { plusDays } from '../../shared/domain/day-text.ts'
import { isBackwards, isInForce, type Validity, wouldCircle } from '../../shared/domain/validity.ts'
import type { Writes } from '../database/database.ts'
import { periodsAfter } from '../reports/service.ts'
import { UserError } from '../user-error.ts'
import { type Entity, type EntryRow, entryRows } from './store.ts'

export type Lifetime = Validity & { successorId: string | null }

/**
 * Throws when an entry cannot live from and to these days with that successor: its last day lies before its first,
 * it has figures of later periods, or what follows it is not there on the next day or leads back to it.
 */
export async function refuseWrongLifetime(
  writes: Writes,
  entity: Entity,
  entry: { id: string; name: string },
  lifetime: Lifetime,
): Promise<void> {
  const { validFrom, validTo, successorId } = lifetime
  if (isBackwards(lifetime)) {
    throw new UserError('validity-backwards', { name: entry.name, from: validFrom ?? '', to: validTo ?? '' })
  }
  if (validTo !== null) await refuseFiguresAfter(writes, entity, entry, validTo)
  if (successorId !== null) await refuseWrongSuccessor(writes, entity, entry, successorId, validTo)
}

async function refuseFiguresAfter(
  writes: Writes,
  entity: Entity,
  entry: { id: string; name: string },
  lastDay: string,
): Promise<void> {
  if (entity === 'body') return
  const [first, ...rest] = await periodsAfter(writes, entity, entry.id, lastDay)
  if (first === undefined) return
  throw new UserError('figures-after-end', {
    name: entry.name,
    day: lastDay,
    period: first,
    count: rest.length + 1,
  })
}

async function refuseWrongSuccessor(
  writes: Writes,
  entity: Entity,
  entry: { id: string; name: string },
  successorId: string,
  lastDay: string | null,
): Promise<void> {
  if (lastDay === null) throw new UserError('successor-without-end', { name: entry.name })
  const entries = new Map((await entryRows(writes, entity)).map((row) => [row.id, row]))
  const successor = entries.get(successorId)
  if (!successor) throw new UserError('not-found')
  if (wouldCircle((id) => entries.get(id)?.successor_id, entry.id, successorId)) {
    throw new UserError('successor-circle', { name: entry.name, successor: successor.name })
  }
  const nextDay = plusDays(lastDay, 1)
  if (!isInForce(validityOf(successor), nextDay)) {
    throw new UserError('successor-not-in-force', { name: successor.name, day: nextDay })
  }
}

const validityOf = (row: EntryRow): Validity => ({ validFrom: row.valid_from, validTo: row.valid_to })
