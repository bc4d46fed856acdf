import { plusDays } from './day-text.ts'

/**
 * Bodies, units and indicators are in force from one day to another, both included; null is open. Nothing is
 * rewritten when the city reorganises: an entry ends, another follows it, and a report keeps the entry it was made
 * with. So the names in a report of a past period are those in force then, without being stored twice.
 */
export type Validity = { validFrom: string | null; validTo: string | null }

/** How an entry stands on a day: `ending` is in force with its last day less than a year ahead, `toCome` has not begun. */
export type Standing = 'inForce' | 'ending' | 'toCome' | 'ended'

/** Days ahead at which a last day begins to matter to whoever looks at the list. */
const endingWithin = 365

/** Whether the entry counts on that day (YYYY-MM-DD). */
export function isInForce({ validFrom, validTo }: Validity, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)
}

/** How the entry stands on that day (YYYY-MM-DD). */
export function standingOn({ validFrom, validTo }: Validity, day: string): Standing {
  if (validFrom !== null && day < validFrom) return 'toCome'
  if (validTo === null) return 'inForce'
  if (validTo < day) return 'ended'
  return validTo < plusDays(day, endingWithin) ? 'ending' : 'inForce'
}

/** Whether there is a day on which both are in force. */
export function overlap(one: Validity, other: Validity): boolean {
  const endsBefore = (first: Validity, second: Validity) =>
    first.validTo !== null && second.validFrom !== null && first.validTo < second.validFrom
  return !endsBefore(one, other) && !endsBefore(other, one)
}

/** Whether the last day lies before the first. */
export function isBackwards({ validFrom, validTo }: Validity): boolean {
  return validFrom !== null && validTo !== null && validTo < validFrom
}

/** Whether naming `successorId` as the successor of `id` would make a chain that comes back to itself. */
export function wouldCircle(
  successorOf: (id: string) => string | null | undefined,
  id: string,
  successorId: string,
): boolean {
  const seen = new Set([id])
  for (let next: string | null | undefined = successorId; next; next = successorOf(next)) {
    if (seen.has(next)) return true
    seen.add(next)
  }
  return false
}

/** The entry that stands for `id` on a day: itself or the first of its successors in force then, else null. */
export function inForceFrom<Entry extends Validity & { id: string; successorId: string | null }>(
  entries: ReadonlyMap<string, Entry>,
  id: string,
  day: string,
): Entry | null {
  const seen = new Set<string>()
  let entry = entries.get(id)
  while (entry && !seen.has(entry.id)) {
    if (isInForce(entry, day)) return entry
    seen.add(entry.id)
    entry = entry.successorId === null ? undefined : entries.get(entry.successorId)
  }
  return null
}
