import { grouped } from './grouped.ts'

/**
 * Figures far from what is usual. They are pointed out and never changed: a unit may have had such a quarter. All
 * rules are robust (median and median absolute deviation), so that one wrong figure does not hide another.
 */
export type HistoryOutlier = { previous: number; times: number }
export type PeerOutlier = { typical: number; times: number; peers: number }

/** Figures of a unit's own past that are looked at, and how few are enough. */
export const historyLength = 8
const leastHistory = 4
/** A figure within twice the highest and half the lowest of the others is no outlier: it may have its season. */
export const outlierRange = 2
/** Units compared with, at least. */
const leastPeers = 5
/**
 * Units differ much more from each other than a unit from itself, and further downwards: one may simply have done
 * little. What is caught is a slip of scale (đồng for triệu đồng, a figure of a year for one of a quarter).
 */
const peerTimesAbove = 8
const peerTimesBelow = 30
/** Distance from the median, in robust standard deviations. */
const farDeviations = 3.5
/** Makes the median absolute deviation of a normal sample its standard deviation. */
const madScale = 1.4826

/**
 * Whether a figure is far from the unit's own past; `past` are its figures of earlier periods of the same kind, latest
 * last. Null where it is not, or where the past is too short to tell.
 */
export function farFromHistory(value: number, past: readonly number[]): HistoryOutlier | null {
  const recent = past.slice(-historyLength)
  if (recent.length < leastHistory) return null
  if (isWithin(value, recent)) return null
  const typical = median(recent)
  // Small counts scatter by themselves: 2 after 1, 1, 0, 1 is no news.
  const scatter = Math.max(madScale * deviation(recent, typical), Math.sqrt(Math.abs(typical)), 1)
  if (Math.abs(value - typical) <= farDeviations * scatter) return null
  return { previous: recent.at(-1)!, times: times(value, typical) }
}

/**
 * Whether a figure is far from those of the units it is compared with, its own left out. A reported zero is an answer,
 * not an outlier. Null where it is not far, or where too few gave one.
 */
export function farFromPeers(value: number, peers: readonly number[]): PeerOutlier | null {
  const positive = peers.filter((peer) => peer > 0)
  if (value <= 0 || positive.length < leastPeers) return null
  const typical = median(positive)
  const ratio = value / typical
  if (ratio < peerTimesAbove && ratio > 1 / peerTimesBelow) return null
  if (isWithin(value, positive)) return null
  const scatter = Math.max(ratio > 1 ? madScale * deviation(positive, typical) : 0, Math.sqrt(typical))
  if (Math.abs(value - typical) <= farDeviations * scatter) return null
  return { typical, times: times(value, typical), peers: positive.length }
}

/** One unit's figures of a period by indicator. */
export type UnitFigures = { unitId: string; figures: ReadonlyMap<string, number> }

/**
 * Size class of each unit: 0 small, 1 middle, 2 large, thirds of the units by how their figures stand to the median
 * of the indicator. It comes from the reports themselves, since nothing else here tells a unit's size.
 */
export function sizeClasses(units: readonly UnitFigures[]): ReadonlyMap<string, number> {
  const byIndicator = new Map<string, number[]>()
  for (const { figures } of units) {
    for (const [indicator, value] of figures) {
      if (value <= 0) continue
      const values = byIndicator.get(indicator)
      if (values) values.push(value)
      else byIndicator.set(indicator, [value])
    }
  }
  const typical = new Map([...byIndicator].map(([indicator, values]) => [indicator, median(values)]))
  const sizes = units.map(({ unitId, figures }) => {
    const ratios = [...figures].flatMap(([indicator, value]) =>
      value > 0 ? [value / typical.get(indicator)!] : [],
    )
    return { unitId, size: ratios.length > 0 ? median(ratios) : 0 }
  })
  sizes.sort((a, b) => a.size - b.size)
  return new Map(sizes.map(({ unitId }, rank) => [unitId, Math.floor((rank * 3) / sizes.length)]))
}

export type UnitValue = { unitId: string; value: number }

/** The figures to compare a unit's with: of its own size where enough units have one, else of all others. */
export function peersOf(
  unitId: string,
  figures: readonly UnitValue[],
  classes: ReadonlyMap<string, number>,
): number[] {
  const others = figures.filter((figure) => figure.unitId !== unitId)
  const own = others.filter((figure) => classes.get(figure.unitId) === classes.get(unitId))
  return (own.filter((figure) => figure.value > 0).length >= leastPeers ? own : others).map(
    (figure) => figure.value,
  )
}

/**
 * Of one indicator's figures those far from their peers': `farFromPeers` of each against `peersOf` it. Most are
 * cleared by a look at the middle of their class, which leaves out one figure without sorting again.
 */
export function farAmongPeers(
  figures: readonly UnitValue[],
  classes: ReadonlyMap<string, number>,
): ReadonlyMap<string, PeerOutlier> {
  const positive = (some: readonly UnitValue[]) =>
    some
      .map(({ value }) => value)
      .filter((value) => value > 0)
      .sort((a, b) => a - b)
  const everyone = positive(figures)
  const byClass = new Map(
    [...grouped(figures, ({ unitId }) => classes.get(unitId))].map(([size, own]) => [size, positive(own)]),
  )
  const found = new Map<string, PeerOutlier>()
  for (const { unitId, value } of figures) {
    if (value <= 0) continue
    const own = byClass.get(classes.get(unitId)) ?? []
    const sorted = own.length - 1 >= leastPeers ? own : everyone
    if (sorted.length - 1 < leastPeers) continue
    const ratio = value / medianWithout(sorted, value)
    if (ratio < peerTimesAbove && ratio > 1 / peerTimesBelow) continue
    const outlier = farFromPeers(value, peersOf(unitId, figures, classes))
    if (outlier) found.set(unitId, outlier)
  }
  return found
}

/** The median of sorted figures without one that is among them. */
function medianWithout(sorted: readonly number[], one: number): number {
  const at = sorted.indexOf(one)
  const left = (index: number) => sorted[index < at ? index : index + 1]!
  const count = sorted.length - 1
  const middle = Math.floor(count / 2)
  return count % 2 === 1 ? left(middle) : (left(middle - 1) + left(middle)) / 2
}

/** The middle figure, or the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function isWithin(value: number, others: readonly number[]): boolean {
  return value <= Math.max(...others) * outlierRange && value >= Math.min(...others) / outlierRange
}

function deviation(values: readonly number[], centre: number): number {
  return median(values.map((value) => Math.abs(value - centre)))
}

/** How many times the typical figure, to two digits that count; 0 where it is none. */
function times(value: number, typical: number): number {
  return typical === 0 ? 0 : Number((value / typical).toPrecision(3))
}
