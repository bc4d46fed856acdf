/** The walk of a meeting, in order. */
export const meetingStates = [
  'planned',
  'convened',
  'underWay',
  'held',
  'sentForComment',
  'approved',
  'locked',
] as const
export type MeetingState = (typeof meetingStates)[number]

/** What of a meeting decides whether it may walk on. */
export type MeetingFacts = {
  state: MeetingState
  cancelled: boolean
  /** YYYY-MM-DD. */
  date: string
  attendees: number
  agendaItems: number
  /** Checks that stand against a lock. */
  blocking: number
}

export type StepProblem =
  | { code: 'meeting-cancelled'; params: Record<string, never> }
  | { code: 'meeting-step-wrong'; params: Record<string, never> }
  | { code: 'meeting-people-missing'; params: Record<string, never> }
  | { code: 'meeting-agenda-missing'; params: Record<string, never> }
  | { code: 'meeting-day-to-come'; params: { day: string } }
  | { code: 'meeting-checks-open'; params: { count: number } }

/** The state that follows; null after the last. */
export function stateAfter(state: MeetingState): MeetingState | null {
  return meetingStates[meetingStates.indexOf(state) + 1] ?? null
}

/**
 * What stands against a step on a day (YYYY-MM-DD), null when nothing does. A meeting walks one state at a time; to be
 * convened it needs people and an agenda, to begin its day must have come, to be locked its checks must be settled.
 */
export function stepProblem(facts: MeetingFacts, to: MeetingState, today: string): StepProblem | null {
  if (facts.cancelled) return { code: 'meeting-cancelled', params: {} }
  if (stateAfter(facts.state) !== to) return { code: 'meeting-step-wrong', params: {} }
  if (to === 'convened' && facts.attendees === 0) return { code: 'meeting-people-missing', params: {} }
  if (to === 'convened' && facts.agendaItems === 0) return { code: 'meeting-agenda-missing', params: {} }
  if (to === 'underWay' && today < facts.date)
    return { code: 'meeting-day-to-come', params: { day: facts.date } }
  if (to === 'locked' && facts.blocking > 0)
    return { code: 'meeting-checks-open', params: { count: facts.blocking } }
  return null
}

/** States whose minutes are frozen as an edition when they are reached. */
export function isFrozen(state: MeetingState): state is 'sentForComment' | 'approved' | 'locked' {
  return state === 'sentForComment' || state === 'approved' || state === 'locked'
}

/** Minutes that were approved are the record: they change only after the meeting was reopened with a reason. */
export function mayChange({ state, cancelled }: { state: MeetingState; cancelled: boolean }): boolean {
  return !cancelled && state !== 'approved' && state !== 'locked'
}

/** A meeting that has begun was held, whatever came of it, and cannot be called off any more. */
export function mayCancel({ state, cancelled }: { state: MeetingState; cancelled: boolean }): boolean {
  return !cancelled && (state === 'planned' || state === 'convened')
}

/** Back to the draft of the minutes: from every state in which they are frozen. */
export function mayReopen({ state, cancelled }: { state: MeetingState; cancelled: boolean }): boolean {
  return !cancelled && isFrozen(state)
}
