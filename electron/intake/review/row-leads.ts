import type { ReasonCode } from '../../../shared/domain/draft.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import type { DraftItem } from './draft-items.ts'

/** Doubts about the label of a row or column: who answers them for one of its figures has answered them for all. */
const aboutTheLabel: ReadonlySet<ReasonCode> = new Set([
  'label-similar',
  'label-ambiguous',
  'group-mismatch',
  'unit-mismatch',
  'money-unit-of-row-only',
  'money-unit-unclear',
])

/**
 * Which figures to check need no question of their own: by key, the figure under the same label whose doubts hold theirs.
 * The figure of the period leads where it can, so that a row that is only oddly named is one question and not three, and
 * a column of a sheet of all units one and not twenty-two.
 */
export function rowLeads(items: readonly DraftItem[]): ReadonlyMap<string, string> {
  const leads = new Map<string, string>()
  const doubtful = items.filter((item) => item.kind === 'value' && item.confidence === 'check')
  const rows = grouped(
    doubtful.filter((item) => item.labelCell !== null),
    (item) => [item.sheet, item.labelCell, item.indicatorCode].join('|'),
  )
  for (const row of rows.values()) {
    const inOrder = row.toSorted((a, b) => Number(isOfPeriod(b)) - Number(isOfPeriod(a)))
    inOrder.forEach((item, at) => {
      const lead = inOrder.slice(0, at).find((other) => !leads.has(other.key) && covers(other, item))
      if (lead) leads.set(item.key, lead.key)
    })
  }
  return leads
}

const isOfPeriod = (item: DraftItem) => item.figures[0]?.measure === 'thisPeriod'

/** Whether the doubts of `item` are all about the label and among those of `lead`. */
function covers(lead: DraftItem, item: DraftItem): boolean {
  const codes = new Set(lead.reasons.map(({ code }) => code))
  return (
    item.reasons.length > 0 && item.reasons.every(({ code }) => aboutTheLabel.has(code) && codes.has(code))
  )
}
