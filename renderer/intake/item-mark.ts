import type { CellMark, IntakeItem } from './intake-types.ts'

/** What a cell shows: as it was read, or what became of it. */
export type ShownMark = CellMark | 'taken' | 'ignored'

/** How an item looks after what was decided about it. */
export function markOfItem(item: IntakeItem): ShownMark {
  if (item.decision) return item.decision.action === 'ignore' ? 'ignored' : 'taken'
  if (item.kind !== 'value') return item.kind
  // Another figure of the file was chosen in its place.
  return item.confidence === 'check' && !item.pending ? 'ignored' : item.confidence
}
