import type { IntakeDetail, IntakeItem, Notice } from './intake-types.ts'

/** One line of what needs a decision, in the order the officer walks them. */
export type ReviewEntry =
  | { key: string; kind: 'unit' | 'period'; section: 'facts'; pending: boolean }
  | { key: string; kind: 'item'; section: ItemSection; item: IntakeItem; pending: boolean }
  | { key: string; kind: 'notice'; section: 'notices'; notice: Notice; pending: false }
export type ItemSection = 'seen' | 'check' | 'hidden' | 'unknown'

export const unitKey = '@unit'
export const periodKey = '@period'

/**
 * What of a file needs eyes: first a unit or period in doubt, then figures to check, hidden ones, unknown rows, and what
 * the file as a whole should be known for. `seen` is a sure figure the officer has chosen in the sheet.
 */
export function reviewEntries(detail: IntakeDetail, seen: IntakeItem | null): ReviewEntry[] {
  const undecided = detail.state === 'review'
  const facts: ReviewEntry[] = []
  if (undecided && !detail.unitFinding.settled) {
    facts.push({ key: unitKey, kind: 'unit', section: 'facts', pending: true })
  }
  if (undecided && !detail.periodFinding.settled) {
    facts.push({ key: periodKey, kind: 'period', section: 'facts', pending: true })
  }
  const listed = new Set(detail.items.filter((item) => !isFollowing(item, detail)).map((item) => item.key))
  const items = (section: ItemSection, among: IntakeItem[]) =>
    among.map(
      (item): ReviewEntry => ({
        key: item.key,
        kind: 'item',
        section,
        item,
        pending: undecided && isPending(item),
      }),
    )
  return [
    ...facts,
    ...(seen && !listed.has(seen.key) ? items('seen', [seen]) : []),
    ...items(
      'check',
      detail.items.filter((item) => item.kind === 'value' && !isFollowing(item, detail)),
    ),
    ...items(
      'hidden',
      detail.items.filter((item) => item.kind === 'hidden'),
    ),
    ...items(
      'unknown',
      detail.items.filter((item) => item.kind === 'unknown'),
    ),
    ...detail.notices.map(
      (notice, index): ReviewEntry => ({
        key: `@notice-${index}`,
        kind: 'notice',
        section: 'notices',
        notice,
        pending: false,
      }),
    ),
  ]
}

/** A figure that hangs on the question of another of its row is asked for with that one. */
function isFollowing(item: IntakeItem, detail: IntakeDetail): boolean {
  if (item.follows === null) return false
  const lead = detail.items.find((other) => other.key === item.follows)
  return lead !== undefined && becameOf(lead) === becameOf(item)
}

const becameOf = ({ decision }: IntakeItem) =>
  decision && (decision.action === 'ignore' ? 'ignored' : 'taken')

/** Unknown rows wait for eyes too, though the file can be applied without: what is not taken is listed. */
const isPending = (item: IntakeItem) => item.pending || (item.kind === 'unknown' && item.decision === null)

/** The entry to open after `key` was decided: the next that waits, else the first that does; null when none waits. */
export function nextPending(entries: readonly ReviewEntry[], key: string | null): ReviewEntry | null {
  const at = entries.findIndex((entry) => entry.key === key)
  const waits = (entry: ReviewEntry) => entry.pending && entry.key !== key
  return entries.slice(at + 1).find(waits) ?? entries.slice(0, Math.max(0, at)).find(waits) ?? null
}

/** The entry `step` lines on; stays within the list. */
export function stepFrom(
  entries: readonly ReviewEntry[],
  key: string | null,
  step: 1 | -1,
): ReviewEntry | null {
  if (entries.length === 0) return null
  const at = entries.findIndex((entry) => entry.key === key)
  if (at < 0) return (step > 0 ? entries[0] : entries.at(-1)) ?? null
  return entries[Math.max(0, Math.min(entries.length - 1, at + step))] ?? null
}
