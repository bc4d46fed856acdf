import { moneyUnit } from '../../shared/domain/consolidation.ts'
import { formatNumber } from '../../shared/domain/number-text.ts'

/** In comparisons money stands in triệu đồng with one decimal; everything else as it is. */
export function comparedText(value: number, unit: string): string {
  return unit === moneyUnit
    ? formatNumber(value / 1_000_000, { least: 1, most: 1 })
    : formatNumber(value, { most: 2 })
}

/** The unit of measurement that goes with `comparedText`. */
export function comparedUnit(unit: string): string {
  return unit === moneyUnit ? 'triệu đồng' : unit
}

/** A change as it is read: the sign and one decimal, "+6,2" or "-2,3". */
export function signedText(change: number): string {
  // Plus zero: a change too small to show has no sign.
  const rounded = Math.round(change * 10) / 10 + 0
  return `${rounded > 0 ? '+' : ''}${formatNumber(rounded, { least: 1, most: 1 })}`
}

/** A unit's name where room is scarce: "Thành phố Thủ Đức" is "TP Thủ Đức". */
export function shortUnitName(name: string): string {
  return name.replace(/^Thành phố /, 'TP ')
}
