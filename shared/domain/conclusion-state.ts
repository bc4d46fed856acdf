import type { ActivityState } from './activity-state.ts'
import type { TaskStatusCode } from './task-status.ts'

export const conclusionKinds = [
  'information',
  'assessment',
  'directive',
  'conclusion',
  'task',
  'programmeAddition',
] as const
export type ConclusionKind = (typeof conclusionKinds)[number]

export const conclusionStates = [
  'none',
  'unassigned',
  'underWay',
  'partly',
  'fulfilled',
  'notFulfilled',
  'overtaken',
] as const
export type ConclusionState = (typeof conclusionStates)[number]

/** How one task or activity made from a conclusion stands, as far as the conclusion is concerned. */
export type PartStanding = 'done' | 'open' | 'overdue' | 'cancelled'

export type ConclusionStanding = {
  state: ConclusionState
  /** Why: how many of how many. */
  told: { code: ConclusionTold; params: { done: number; total: number; overdue: number; cancelled: number } }
}
export type ConclusionTold =
  | 'conclusion-none'
  | 'conclusion-unassigned'
  | 'conclusion-underWay'
  | 'conclusion-partly'
  | 'conclusion-fulfilled'
  | 'conclusion-notFulfilled'
  | 'conclusion-overtaken'

/** Kinds that ask somebody to do something; information and assessments ask for nothing. */
export function asksForSomething(kind: ConclusionKind): boolean {
  return kind !== 'information' && kind !== 'assessment'
}

/**
 * What became of a conclusion, derived from the tasks and activities made from it. Overtaken when the office said so;
 * fulfilled when all of them are done; partly when some are, whatever the others; not fulfilled when none is and one is
 * overdue, or all were cancelled; else under way. A task without an end (regular) keeps it under way.
 */
export function conclusionStanding(
  kind: ConclusionKind,
  overtaken: boolean,
  parts: readonly PartStanding[],
): ConclusionStanding {
  const count = (standing: PartStanding) => parts.filter((part) => part === standing).length
  const params = {
    done: count('done'),
    total: parts.length,
    overdue: count('overdue'),
    cancelled: count('cancelled'),
  }
  const state = stateBy(kind, overtaken, params)
  return { state, told: { code: `conclusion-${state}`, params } }
}

function stateBy(
  kind: ConclusionKind,
  overtaken: boolean,
  { done, total, overdue, cancelled }: ConclusionStanding['told']['params'],
): ConclusionState {
  if (overtaken) return 'overtaken'
  if (total === 0) return asksForSomething(kind) ? 'unassigned' : 'none'
  if (done === total) return 'fulfilled'
  if (done > 0) return 'partly'
  return overdue > 0 || cancelled === total ? 'notFulfilled' : 'underWay'
}

/** A task as a part: figures that are being corrected are overdue until the correction is accepted. */
export function standingOfTask(status: TaskStatusCode): PartStanding {
  switch (status) {
    case 'done':
    case 'cancelled':
      return status
    case 'overdue':
    case 'correcting':
      return 'overdue'
    case 'deadlineMissing':
    case 'dueSoon':
    case 'underWay':
    case 'waiting':
    case 'regular':
      return 'open'
  }
}

/** An activity of the programme as a part. */
export function standingOfActivity(state: ActivityState): PartStanding {
  if (state === 'done' || state === 'cancelled') return state
  return state === 'late' ? 'overdue' : 'open'
}
