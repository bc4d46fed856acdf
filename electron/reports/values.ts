import { v7 as uuidv7 } from 'uuid'
import type * as z from 'zod'
import type { reportsContract } from '../../shared/contract/reports.ts'
import type { Reads, Writes } from '../database/database.ts'
import { UserError } from '../user-error.ts'
import {
  changesOfValues,
  insertValue,
  letStand,
  type Seen,
  setNote,
  storedValue,
  supersede,
  valuesInPlace,
} from './value-store.ts'

export type ValueEvent = z.output<
  NonNullable<(typeof reportsContract)['valueHistory']['~orpc']['outputSchema']>
>[number]

/**
 * Puts another figure in place of one that stands, with the reason; gives its id. The figure that was read stays,
 * superseded, with its source.
 */
export async function correctValue(
  writes: Writes,
  { id, version, value, note }: Seen & { value: number; note: string },
): Promise<{ valueId: string }> {
  const read = await storedValue(writes, id)
  if (!read) throw new UserError('not-found')
  const valueId = uuidv7()
  // It comes in as nothing that counts and is then raised: history keeps changes of figures, not their insertion, so
  // taking the correction back lets the figure that was read stand again and leaves this one unaccepted behind it.
  await insertValue(writes, {
    ...withoutVersion(read),
    id: valueId,
    value,
    approximate: 0,
    confidence: 'check',
    decision: 'asRead',
    reasons: '[]',
    note,
    state: 'superseded',
    superseded_by: id,
  })
  await supersede(writes, { id, version }, valueId)
  await letStand(writes, valueId)
  return { valueId }
}

function withoutVersion<Row extends { version: number }>({ version: _, ...rest }: Row): Omit<Row, 'version'> {
  return rest
}

/** Writes, changes or (null or empty) takes away the note of a figure. */
export async function noteValue(
  writes: Writes,
  { note, ...seen }: Seen & { note: string | null },
): Promise<void> {
  await setNote(writes, seen, note === '' ? null : note)
}

/** All that happened to the figure of a unit, period and indicator, oldest first. */
export async function valueHistory(reads: Reads, valueId: string): Promise<ValueEvent[]> {
  const value = await storedValue(reads, valueId)
  if (!value) throw new UserError('not-found')
  const rows = await valuesInPlace(reads, value)
  const byId = new Map(rows.map((row) => [row.id, row]))
  const recorded = await changesOfValues(reads, [...byId.keys()])
  const changes = recorded.flatMap(({ before, after, ...change }) => {
    const event = eventOf(JSON.parse(before ?? '{}') as Side, JSON.parse(after ?? '{}') as Side)
    return event === null
      ? []
      : [{ ...change, event, note: (JSON.parse(after ?? '{}') as Side).note ?? null }]
  })
  const corrected = changes.filter(({ event }) => event === 'corrected')
  const corrections = new Set(corrected.map(({ commandId }) => commandId))
  const corrective = new Set(corrected.map(({ valueId: id }) => id))
  const read = rows
    .filter(({ id }) => !corrective.has(id))
    .map(
      (row) =>
        ({
          at: row.appliedAt,
          actor: row.appliedBy,
          event: row.confidence === 'check' && row.decision === 'asRead' ? 'notAccepted' : 'read',
          value: row.value,
          file: row.file,
          note: null,
        }) satisfies ValueEvent,
    )
  const later = changes
    // That a figure was superseded by its own correction is said by the correction.
    .filter(({ event, commandId }) => !(event === 'superseded' && corrections.has(commandId)))
    .map(({ at, actor, event, note, valueId: id }) => {
      const { value: figure, file } = byId.get(id)!
      return { at, actor, event, value: figure, file, note } satisfies ValueEvent
    })
  return [...read, ...later].sort((a, b) => a.at.localeCompare(b.at))
}

type Side = { state?: string; decision?: string; note?: string | null }

function eventOf(before: Side, after: Side): ValueEvent['event'] | null {
  if (before.decision === 'asRead' && after.decision === 'corrected') return 'corrected'
  if (before.note !== after.note) return 'noted'
  if (before.state === after.state) return null
  if (after.state === 'current') return 'restored'
  return after.state === 'takenBack' ? 'takenBack' : 'superseded'
}
