import { type Day, daysBetween } from './day-text.ts'

export type ActivityState =
  | 'notStarted'
  | 'preparing'
  | 'underWay'
  | 'done'
  | 'late'
  | 'postponed'
  | 'cancelled'
export type ProgrammeState = 'draft' | 'issued' | 'adjusted' | 'closed'

/** What is known of an activity: planned, real, and what a person decided against the calendar. */
export type ActivityFacts = {
  to: Day
  realFrom: Day | null
  realTo: Day | null
  preparingFrom: Day | null
  decision: 'postponed' | 'cancelled' | null
  /** The new last day of a postponed activity; null while nobody knows. */
  postponedTo: Day | null
}

/**
 * The state of an activity on a day, derived each time and stored nowhere. What really ended is done, whatever was
 * decided before. The last planned day, or the one it was postponed to, is still in time; the day after is late by
 * one. Postponed without a new day is never late.
 */
export function activityStateOf(
  facts: ActivityFacts,
  today: Day,
): { state: ActivityState; lateDays: number } {
  const inTime = (state: ActivityState) => ({ state, lateDays: 0 })
  if (facts.realTo !== null) return inTime('done')
  if (facts.decision === 'cancelled') return inTime('cancelled')
  const lastDay = facts.decision === 'postponed' ? facts.postponedTo : facts.to
  if (lastDay !== null && today > lastDay) return { state: 'late', lateDays: daysBetween(lastDay, today) }
  if (facts.realFrom !== null && facts.realFrom <= today) return inTime('underWay')
  if (facts.decision === 'postponed') return inTime('postponed')
  if (facts.preparingFrom !== null && facts.preparingFrom <= today) return inTime('preparing')
  return inTime('notStarted')
}

/** Whether nothing more is to be done: what next year's programme need not take up again. */
export const isFinished = (state: ActivityState): boolean => state === 'done' || state === 'cancelled'

/** The state of a programme: closed once it has a last day, else by how often it was issued. */
export function programmeStateOf(programme: {
  closedDate: Day | null
  editions: readonly { ordinal: number }[]
}): ProgrammeState {
  if (programme.closedDate !== null) return 'closed'
  if (programme.editions.length === 0) return 'draft'
  return programme.editions.some(({ ordinal }) => ordinal > 0) ? 'adjusted' : 'issued'
}
