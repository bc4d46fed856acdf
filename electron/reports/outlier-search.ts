import type { DraftReason } from '../../shared/domain/draft.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import {
  farAmongPeers,
  farFromHistory,
  historyLength,
  outlierRange,
  type PeerOutlier,
  sizeClasses,
} from '../../shared/domain/outliers.ts'
import { lastPeriods, type Period, previousPeriod } from '../../shared/domain/period.ts'
import type { Reads } from '../database/database.ts'
import { figuresOf, pastOf } from './check-store.ts'
import { pairOf } from './city-figures.ts'

const noPeers: ReadonlyMap<string, PeerOutlier> = new Map()

export type Outlier = { unitId: string; indicatorId: string; value: number; reason: DraftReason }

/**
 * Figures of a period that are far from the unit's own past, else from units of its size. Ratios are compared with
 * their own past alone.
 */
export async function findOutliers(
  reads: Reads,
  period: Period,
  ratios: ReadonlySet<string>,
): Promise<Outlier[]> {
  const figures = await figuresOf(reads, period.id)
  const past = await pastOfSuspects(reads, period, figures)
  const byUnit = grouped(figures, (figure) => figure.unitId)
  const classes = sizeClasses(
    [...byUnit].map(([unitId, own]) => ({
      unitId,
      figures: new Map(
        own.filter(({ indicatorId }) => !ratios.has(indicatorId)).map((one) => [one.indicatorId, one.value]),
      ),
    })),
  )
  const outliers: Outlier[] = []
  for (const [indicatorId, ofIndicator] of grouped(figures, (figure) => figure.indicatorId)) {
    const peers = ratios.has(indicatorId) ? noPeers : farAmongPeers(ofIndicator, classes)
    for (const { unitId, value } of ofIndicator) {
      const fromHistory = farFromHistory(value, past.get(pairOf({ unitId, indicatorId })) ?? [])
      const fromPeers = peers.get(unitId)
      if (fromHistory) {
        outliers.push({
          unitId,
          indicatorId,
          value,
          reason: { code: 'outlier-history', params: fromHistory },
        })
      } else if (fromPeers) {
        outliers.push({ unitId, indicatorId, value, reason: { code: 'outlier-peers', params: fromPeers } })
      }
    }
  }
  return outliers
}

/**
 * The past of figures that could be far from it. One within the range of the period before is within the range of any
 * past that holds it, so most need no past.
 */
async function pastOfSuspects(
  reads: Reads,
  period: Period,
  figures: readonly { unitId: string; indicatorId: string; value: number }[],
): Promise<Map<string, number[]>> {
  const latest = await figuresOf(reads, previousPeriod(period).id)
  const previous = new Map(latest.map((figure) => [pairOf(figure), figure.value]))
  const suspects = figures.filter((figure) => {
    const before = previous.get(pairOf(figure))
    return (
      before === undefined || figure.value > before * outlierRange || figure.value < before / outlierRange
    )
  })
  const earlier = lastPeriods(previousPeriod(period), historyLength).map(({ id }) => id)
  const order = new Map(earlier.map((id, index) => [id, index]))
  const rows = suspects.length === 0 ? [] : await pastOf(reads, suspects, earlier)
  rows.sort((a, b) => order.get(a.period)! - order.get(b.period)!)
  return new Map([...grouped(rows, pairOf)].map(([pair, own]) => [pair, own.map(({ value }) => value)]))
}
