import type { DraftReason } from '../../shared/domain/draft.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import {
  farFromHistory,
  farFromPeers,
  historyLength,
  outlierRange,
  peersOf,
  sizeClasses,
} from '../../shared/domain/outliers.ts'
import { lastPeriods, type Period, previousPeriod } from '../../shared/domain/period.ts'
import type { Reads } from '../database/database.ts'
import { figuresBesidePrevious, pastOf } from './check-store.ts'
import { pairOf } from './city-figures.ts'

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
  const figures = await figuresBesidePrevious(reads, period.id, previousPeriod(period).id)
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
    for (const { unitId, value } of ofIndicator) {
      const reason =
        fromHistory(value, past.get(pairOf({ unitId, indicatorId })) ?? []) ??
        (ratios.has(indicatorId) ? null : fromPeers(value, peersOf(unitId, ofIndicator, classes)))
      if (reason) outliers.push({ unitId, indicatorId, value, reason })
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
  figures: readonly { unitId: string; indicatorId: string; value: number; previous: number | null }[],
): Promise<Map<string, number[]>> {
  const suspects = figures.filter(
    ({ value, previous }) =>
      previous === null || value > previous * outlierRange || value < previous / outlierRange,
  )
  const earlier = lastPeriods(previousPeriod(period), historyLength).map(({ id }) => id)
  const order = new Map(earlier.map((id, index) => [id, index]))
  const rows = suspects.length === 0 ? [] : await pastOf(reads, suspects, earlier)
  rows.sort((a, b) => order.get(a.period)! - order.get(b.period)!)
  return new Map([...grouped(rows, pairOf)].map(([pair, own]) => [pair, own.map(({ value }) => value)]))
}

function fromHistory(value: number, past: readonly number[]): DraftReason | null {
  const found = farFromHistory(value, past)
  return found && { code: 'outlier-history', params: found }
}

function fromPeers(value: number, peers: readonly number[]): DraftReason | null {
  const found = farFromPeers(value, peers)
  return found && { code: 'outlier-peers', params: found }
}
