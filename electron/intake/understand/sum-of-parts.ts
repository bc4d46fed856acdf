import { tidyFloat } from '../../../shared/domain/vietnamese-number.ts'
import type { ReferenceIndex } from './reference-index.ts'
import type { ReadValue } from './table-reading.ts'

/**
 * The unit's figures from sheets of its wards, where no sheet sums them up: each indicator added over the sheets, to be
 * looked at; percentages are left out.
 */
export function sumOfParts(parts: readonly ReadValue[][], index: ReferenceIndex): ReadValue[] {
  const byIndicator = new Map<string, ReadValue[]>()
  for (const value of parts.flat()) {
    if (value.measure !== 'thisPeriod' || index.byCode.get(value.indicatorCode)?.kind === 'ratio') continue
    const list = byIndicator.get(value.indicatorCode)
    if (list) list.push(value)
    else byIndicator.set(value.indicatorCode, [value])
  }
  return [...byIndicator.values()].map((list) => ({
    ...list[0]!,
    value: tidyFloat(list.reduce((sum, { value }) => sum + value, 0)),
    text: list
      .map(({ text }) => text)
      .slice(0, 6)
      .join(' + '),
    approximate: list.some(({ approximate }) => approximate),
    reasons: [...list[0]!.reasons, { code: 'summed-from-parts', params: { count: list.length } }],
  }))
}
