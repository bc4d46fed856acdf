import { isLikelyAmount } from './figure.ts'
import type { ReportRow } from './report-rows.ts'
import type { ReadValue } from './table-reading.ts'

const FAR_FROM_TARGET = 200

/**
 * Marks amounts whose unit of money does not fit their surroundings: the only row in triệu among rows in đồng (or the
 * other way round), and an amount hundreds of times its own target.
 */
export function moneySlips(values: ReadValue[], rows: readonly ReportRow[]): void {
  const unitOfRow = new Map(rows.map((row) => [row.row, row]))
  const own = values.filter((value) => value.measure === 'thisPeriod')
  const byScale = new Map<number, ReadValue[]>()
  for (const value of own) {
    const unit = unitOfRow.get(value.row)?.unit
    if (unit?.kind !== 'money') continue
    const list = byScale.get(unit.scale)
    if (list) list.push(value)
    else byScale.set(unit.scale, [value])
  }
  const stated = [...byScale.values()].reduce((sum, list) => sum + list.length, 0)
  const [usual] = [...byScale].sort(([, a], [, b]) => b.length - a.length)
  if (usual && usual[1].length > 1 && stated >= 3) {
    for (const [scale, list] of byScale) {
      const [lone] = list
      // Beyond doubt where the same number in the unit of the other rows could be no amount at all.
      if (list.length !== 1 || scale === usual[0] || !isLikelyAmount((lone!.value / scale) * usual[0]))
        continue
      lone!.reasons.push({ code: 'money-unit-of-row-only', params: { unit: lone!.unitText ?? '' } })
    }
  }
  for (const value of own) {
    if (unitOfRow.get(value.row)?.unit?.kind !== 'money' || value.value === 0) continue
    const target = values.find((other) => other.row === value.row && other.measure === 'annualTarget')
    if (!target || target.value === 0) continue
    const times = Math.abs(value.value / target.value)
    if (times > FAR_FROM_TARGET || times < 1 / FAR_FROM_TARGET) {
      value.reasons.push({ code: 'money-unit-unclear', params: { assumed: value.unitText ?? 'đồng' } })
    }
  }
}
