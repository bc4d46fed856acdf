import { lastMonth, type Period } from './period.ts'

/** How an indicator adds up: a flow over time, a stock stands at the end of a period, a ratio is never summed. */
export type IndicatorKind = 'flow' | 'stock' | 'ratio'

/** Where the unit of measurement is money. Stored in đồng, compared in triệu đồng. */
export const moneyUnit = 'đồng'

/**
 * The city's ratio from the units': their mean weighted by another indicator, over the units that gave both. Null
 * without a weight: a plain mean of ratios says nothing, so only the range is shown then.
 */
export function weightedRatio(pairs: readonly { ratio: number; weight: number }[]): number | null {
  const weight = pairs.reduce((sum, pair) => sum + pair.weight, 0)
  return weight > 0 ? pairs.reduce((sum, pair) => sum + pair.ratio * pair.weight, 0) / weight : null
}

/**
 * Change against the same period last year: percent for flows and stocks, points for ratios. Null when either is
 * not known, or when there was nothing to grow from.
 */
export function changeSince(kind: IndicatorKind, before: number | null, now: number | null): number | null {
  if (before === null || now === null) return null
  if (kind === 'ratio') return now - before
  return before > 0 ? ((now - before) / before) * 100 : null
}

/** How much of the year's target is reached, in percent; null without one, and for ratios, which are not a share of it. */
export function percentOfTarget(
  kind: IndicatorKind,
  target: number | null,
  reached: number | null,
): number | null {
  if (kind === 'ratio' || target === null || target <= 0 || reached === null) return null
  return (reached / target) * 100
}

/** A flow may lag the even pace of the year by this share of it before it is called behind: offices work in seasons. */
const paceAllowance = 0.8

/**
 * Whether an indicator is behind its target: at the year's end anything under 100 %; before that a flow under four
 * fifths of an even pace (Quý III: under 60 %). A stock is a level to reach by the end, so it is not behind earlier.
 */
export function isBehindTarget(kind: IndicatorKind, percent: number | null, period: Period): boolean {
  if (percent === null) return false
  const months = lastMonth(period)
  if (months === 12) return percent < 100
  return kind === 'flow' && percent < (months / 12) * 100 * paceAllowance
}

/** A figure written in triệu đồng with two decimals may be this far from the đồng it stands for, as a share. */
const moneyRounding = 0.001

/**
 * Whether a unit's own cumulative figure disagrees with what its periods add up to. Counts must agree exactly, money
 * within rounding.
 */
export function cumulativeDisagrees(own: number, recomputed: number, unit: string): boolean {
  const allowed = unit === moneyUnit ? Math.abs(recomputed) * moneyRounding : 1e-6
  return Math.abs(own - recomputed) > allowed
}
