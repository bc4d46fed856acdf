import { tidyFloat } from '../../../shared/domain/vietnamese-number.ts'
import type { ReferenceIndex } from './reference-index.ts'
import type { ReadValue } from './table-reading.ts'

/**
 * The unit's figures out of sheets or blocks of its wards, or of its months, where none is the whole: each indicator added
 * up, to be looked at. What is counted at a period's end is added over places, and over time is the last one's;
 * percentages are left out.
 */
export function sumOfParts(
  parts: readonly ReadValue[][],
  index: ReferenceIndex,
  over: 'places' | 'time',
): ReadValue[] {
  const byIndicator = new Map<string, ReadValue[]>()
  for (const value of parts.flat()) {
    if (value.measure !== 'thisPeriod' || index.byCode.get(value.indicatorCode)?.kind === 'ratio') continue
    const list = byIndicator.get(value.indicatorCode)
    if (list) list.push(value)
    else byIndicator.set(value.indicatorCode, [value])
  }
  return [...byIndicator].map(([code, list]) => {
    const isLast = over === 'time' && index.byCode.get(code)?.kind === 'stock'
    const shown = isLast ? list.at(-1)! : list[0]!
    const added = isLast ? [shown] : list
    return {
      ...shown,
      value: tidyFloat(added.reduce((sum, { value }) => sum + value, 0)),
      text: added
        .map(({ text }) => text)
        .slice(0, 6)
        .join(' + '),
      approximate: added.some(({ approximate }) => approximate),
      reasons: [...shown.reasons, { code: 'summed-from-parts', params: { count: list.length } }],
    }
  })
}
