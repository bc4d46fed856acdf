import type { ActivityState } from './activity-state.ts'
import type { MessageParams } from './draft.ts'

export type Explanation<Code extends string> = { code: Code; params: MessageParams }

export type ActivityProgress = {
  /** 0 to 1; null where nothing can be measured yet. */
  progress: number | null
  explanation: Explanation<
    'progress-done' | 'progress-by-targets' | 'progress-no-result' | 'progress-cancelled'
  >
}

/**
 * Progress of an activity: the mean of what its targets have reached, each 1 at most, once a result is reported; done
 * without target figures is 1. Without either nothing can be measured.
 */
export function activityProgressOf(
  state: ActivityState,
  targets: readonly { planned: number; real: number | null }[],
): ActivityProgress {
  if (state === 'cancelled')
    return { progress: null, explanation: { code: 'progress-cancelled', params: {} } }
  const measured = targets.some(({ real }) => real !== null)
  if (measured) {
    const reached = targets.map(({ planned, real }) => Math.min(1, Math.max(0, (real ?? 0) / planned)))
    const progress = reached.reduce((sum, share) => sum + share, 0) / reached.length
    return {
      progress,
      explanation: {
        code: 'progress-by-targets',
        params: { percent: percentOf(progress), targets: targets.length },
      },
    }
  }
  if (state === 'done') return { progress: 1, explanation: { code: 'progress-done', params: {} } }
  return { progress: null, explanation: { code: 'progress-no-result', params: {} } }
}

export type WeighedPart = { weight: number | null; progress: number | null }

/**
 * Progress of a whole by its parts: Σ share × progress, where a share is the part's weight (1 where none is set)
 * divided by the sum of all weights. A part without a result counts 0. Null when there are no parts.
 */
export function weightedProgress(parts: readonly WeighedPart[]): {
  progress: number | null
  shares: number[]
} {
  const weights = parts.map(({ weight }) => weight ?? 1)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  if (total === 0) return { progress: null, shares: weights }
  const shares = weights.map((weight) => weight / total)
  const progress = parts.reduce((sum, part, index) => sum + shares[index]! * (part.progress ?? 0), 0)
  return { progress: Math.min(1, progress), shares }
}

/** 0.123 → 12.3, as figures are shown. */
export const percentOf = (share: number): number => Math.round(share * 1000) / 10

export type QuarterFigures = readonly [number | null, number | null, number | null, number | null]

export type PlanAndDone = {
  kind: 'flow' | 'stock' | 'ratio'
  target: number
  planned: QuarterFigures
  /** Up to the day asked for, by the units' reports and by the bodies themselves. */
  units: number | null
  bodies: number | null
  /** The last quarter (1–4) figures reach to; 0 when there are none. */
  covered: number
  /** The whole year has been reported. */
  final: boolean
}

export type Forecast = {
  done: number | null
  percent: number | null
  forecast: number | null
  formula: Explanation<
    'forecast-final' | 'forecast-by-plan' | 'forecast-by-quarters' | 'forecast-level' | 'forecast-nothing-yet'
  >
}

/**
 * Where a target will stand at the end of the year, and the formula with its figures put in. What was done so far is
 * scaled by the plan: done ÷ planned so far × planned for the year; without a plan for every quarter by time: done ÷
 * quarters with figures × 4. A stock or a ratio does not add up: its latest level stands.
 */
export function forecastOf({ kind, target, planned, units, bodies, covered, final }: PlanAndDone): Forecast {
  const level = kind !== 'flow'
  // A level the units report is the city's; a body's own figure of it would count the same things twice.
  const done =
    units === null && bodies === null ? null : level ? (units ?? bodies) : (units ?? 0) + (bodies ?? 0)
  const percent = done === null || target === 0 ? null : percentOf(done / target)
  if (done === null || covered === 0) {
    return { done, percent, forecast: null, formula: { code: 'forecast-nothing-yet', params: {} } }
  }
  const parts = { done, units: units ?? 0, bodies: bodies ?? 0 }
  if (level) {
    return {
      done,
      percent,
      forecast: done,
      formula: { code: 'forecast-level', params: { done, quarters: covered } },
    }
  }
  if (final) return { done, percent, forecast: done, formula: { code: 'forecast-final', params: parts } }
  const soFar = sumOf(planned.slice(0, covered))
  const total = sumOf(planned)
  if (soFar !== null && total !== null && soFar > 0) {
    const forecast = rounded((done / soFar) * total)
    return {
      done,
      percent,
      forecast,
      formula: { code: 'forecast-by-plan', params: { ...parts, planned: soFar, total, forecast } },
    }
  }
  const forecast = rounded((done / covered) * 4)
  return {
    done,
    percent,
    forecast,
    formula: { code: 'forecast-by-quarters', params: { ...parts, quarters: covered, forecast } },
  }
}

/** The sum, or null when one of them is not known. */
const sumOf = (figures: readonly (number | null)[]): number | null =>
  figures.reduce<number | null>((sum, figure) => (sum === null || figure === null ? null : sum + figure), 0)

/** A forecast is no more exact than what it is made of. */
const rounded = (value: number) => (value >= 100 ? Math.round(value) : Math.round(value * 10) / 10)
