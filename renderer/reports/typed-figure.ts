import { moneyUnit } from '../../shared/domain/consolidation.ts'
import { parseVietnameseNumber } from '../../shared/domain/vietnamese-number.ts'

/**
 * The figure a person means by what they typed where money stands in triệu đồng: "24.000" is 24 tỷ đồng there, "1,5 tỷ"
 * and "500 triệu" say it themselves. Null where it is no single number.
 */
export function typedFigure(typed: string, unit: string, money: 'đồng' | 'triệu'): number | null {
  const read = parseVietnameseNumber(typed.trim())
  if (!read || read.others.length > 0 || !Number.isFinite(read.value)) return null
  const saysUnit = /[a-zđ]/i.test(typed)
  return unit === moneyUnit && money === 'triệu' && !saysUnit
    ? Math.round(read.value * 1_000_000)
    : read.value
}
