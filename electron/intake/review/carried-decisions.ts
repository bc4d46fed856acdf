import type { Catalogue, Decision } from './draft-entries.ts'
import { type DraftItem, mainFigure } from './draft-items.ts'

/**
 * Decisions about items of an earlier reading, as they stand for those of a new one. A file is read again when a name
 * was remembered or its text is decoded otherwise: a row nobody knew may now be a figure, and a figure a row nobody
 * knows. What the officer said of a cell still holds.
 */
export function carriedDecisions(
  before: readonly DraftItem[],
  after: readonly DraftItem[],
  decisions: ReadonlyMap<string, Decision>,
  catalogue: Catalogue,
): Map<string, Decision> {
  const kept = new Set(after.map((item) => item.key))
  const byCell = new Map(
    after.flatMap((item) =>
      item.figures.map((figure): [string, DraftItem] => [`${item.sheet}!${figure.cell}`, item]),
    ),
  )
  const carried = new Map([...decisions].filter(([key]) => kept.has(key)))
  for (const item of before) {
    const decision = decisions.get(item.key)
    if (!decision || kept.has(item.key)) continue
    for (const figure of item.figures) {
      const now = byCell.get(`${item.sheet}!${figure.cell}`)
      if (!now || carried.has(now.key)) continue
      const value = figure === mainFigure(item) ? decision.value : null
      const said = sameSaid(item, now, { ...decision, value }, catalogue)
      if (said) carried.set(now.key, said)
    }
  }
  return carried
}

/** The same decision in terms of what the cell is taken for now. */
function sameSaid(
  before: DraftItem,
  now: DraftItem,
  decision: Decision,
  catalogue: Catalogue,
): Decision | null {
  if (decision.action === 'ignore') return decision
  const meant = decision.indicatorId ?? indicatorOf(before, catalogue)
  if (meant === null) return null
  const { value } = decision
  if (meant === indicatorOf(now, catalogue)) {
    if (now.confidence === 'sure' && value === null) return null
    return { action: value === null ? 'accept' : 'correct', value, indicatorId: null }
  }
  return { action: now.kind === 'hidden' ? 'take' : 'reassign', value, indicatorId: meant }
}

const indicatorOf = (item: DraftItem, catalogue: Catalogue) =>
  item.indicatorCode === null ? null : (catalogue.byCode.get(item.indicatorCode)?.id ?? null)
