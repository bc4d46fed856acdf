import type { TaskProblem } from '../words/tasks-problem-codes.ts'
import type { Day } from './day-text.ts'
import { type ActSurroundings, problemOfAct } from './task-act-problems.ts'
import type { TaskFacts } from './task-status.ts'

export type DeadlineKind = TaskFacts['deadlineKind']

/** A body that helps: its part of the work, its own deadline (null: the task's) and what it answered. */
export type SupportState = {
  bodyId: string
  part: string | null
  deadline: Day | null
  answer: string | null
  answered: Day | null
}

/** A reminder or a request that waits: which act asked, whom (null the lead) and until when. */
export type OpenRequest = { ordinal: number; bodyId: string | null; answerBy: Day }

/** What changes of a task after it is made: the sum of its acts. */
export type TaskState = {
  leadBodyId: string | null
  leadPerson: string | null
  deadlineKind: DeadlineKind
  deadline: Day | null
  extensions: number
  accepted: Day | null
  percent: number
  updated: Day | null
  done: Day | null
  doneText: string | null
  doneRecorded: Day | null
  /** Who asked that figures be corrected, while nobody has decided. */
  correcting: { askedBy: string } | null
  cancelled: Day | null
  cancelledReason: string | null
  supports: SupportState[]
  open: OpenRequest[]
  /** What a reopened task goes back to. */
  percentBeforeClose: number | null
}

/** An act as somebody asks for it; shared/contract/task-shapes.ts is its form at the door. */
export type TaskAct = { date: Day } & (
  | { kind: 'accept'; text: string | null }
  | { kind: 'update'; percent: number; text: string }
  | { kind: 'remind'; text: string; answerBy: Day; bodyId: string | null }
  | { kind: 'answer'; text: string; bodyId: string | null }
  | { kind: 'extend'; deadline: Day; reason: string; allowedBy: string; meetingId: string | null }
  | { kind: 'reassign'; leadBodyId: string; leadPerson: string | null; reason: string }
  | { kind: 'askEvidence'; text: string; answerBy: Day }
  | { kind: 'correct'; text: string; askedBy: string }
  | { kind: 'corrected'; accepted: boolean; text: string; decidedBy: string }
  | {
      kind: 'close'
      doneDate: Day
      text: string
      evidence: { documentNumber: string; documentDate: Day | null; note: string | null } | null
    }
  | { kind: 'reopen'; reason: string }
  | { kind: 'cancel'; reason: string }
)

/** How a task was given, and given anew while the form could still be changed. */
export type Assignment = {
  leadBodyId: string | null
  leadPerson: string | null
  deadlineKind: DeadlineKind
  deadline: Day | null
  supports: { bodyId: string; part: string | null; deadline: Day | null }[]
  /** How far it had come when it was taken over from a tracking sheet. */
  stood: {
    percent: number
    updated: Day | null
    done: Day | null
    doneText: string | null
    recorded: Day
  } | null
}

/** What an act adds to its date and words: enough to replay it and to tell it. */
export type ActDetails =
  | { kind: 'assign'; details: Assignment }
  | { kind: 'accept'; details: object }
  | { kind: 'update'; details: { percent: number } }
  | { kind: 'remind'; details: { bodyId: string | null } }
  | { kind: 'answer'; details: { bodyId: string | null; settles: number | null } }
  | { kind: 'extend'; details: { before: Day | null; deadline: Day; allowedBy: string; time: number } }
  | { kind: 'reassign'; details: { before: string | null; leadBodyId: string; leadPerson: string | null } }
  | { kind: 'askEvidence'; details: object }
  | { kind: 'correct'; details: { askedBy: string } }
  | { kind: 'corrected'; details: { accepted: boolean; decidedBy: string } }
  | { kind: 'close'; details: { doneDate: Day; recorded: Day; documentNumber: string | null } }
  | { kind: 'reopen'; details: object }
  | { kind: 'cancel'; details: object }

/** An act as it is kept; `ordinal` counts from 1 within its task. */
export type RecordedAct = {
  ordinal: number
  date: Day
  text: string | null
  meetingId: string | null
  answerBy: Day | null
} & ActDetails

/** The task before anything was done with it. */
const unassigned: TaskState = {
  leadBodyId: null,
  leadPerson: null,
  deadlineKind: 'date',
  deadline: null,
  extensions: 0,
  accepted: null,
  percent: 0,
  updated: null,
  done: null,
  doneText: null,
  doneRecorded: null,
  correcting: null,
  cancelled: null,
  cancelledReason: null,
  supports: [],
  open: [],
  percentBeforeClose: null,
}

/**
 * Does an act on a task, or says what stands against it. `act` is what to keep and `state` what `replay` gives of all
 * kept acts with it; `ordinal` is the act's place among them.
 */
export function applyAct(
  state: TaskState,
  act: TaskAct,
  surroundings: ActSurroundings,
  ordinal: number,
): { act: RecordedAct; state: TaskState } | { problem: TaskProblem } {
  const problem = problemOfAct(state, act, surroundings)
  if (problem) return { problem }
  const recorded = recordOf(state, act, surroundings.today, ordinal)
  return { act: recorded, state: advance(state, recorded) }
}

/** The state kept acts add up to, in the order of their ordinals. The first is an `assign`. */
export function replay(acts: readonly RecordedAct[]): TaskState {
  return acts.reduce(advance, unassigned)
}

/** The body an act is about: null when it leads the task. */
export const askedOf = (state: TaskState, bodyId: string | null): string | null =>
  bodyId === state.leadBodyId ? null : bodyId

function recordOf(state: TaskState, act: TaskAct, today: Day, ordinal: number): RecordedAct {
  const common = { ordinal, date: act.date, meetingId: null, answerBy: null }
  switch (act.kind) {
    case 'accept':
      return { ...common, kind: 'accept', text: act.text, details: {} }
    case 'update':
      return { ...common, kind: 'update', text: act.text, details: { percent: act.percent } }
    case 'remind':
      return {
        ...common,
        kind: 'remind',
        text: act.text,
        answerBy: act.answerBy,
        details: { bodyId: askedOf(state, act.bodyId) },
      }
    case 'askEvidence':
      return { ...common, kind: 'askEvidence', text: act.text, answerBy: act.answerBy, details: {} }
    case 'answer': {
      const bodyId = askedOf(state, act.bodyId)
      const settles = state.open.find((request) => request.bodyId === bodyId)?.ordinal ?? null
      return { ...common, kind: 'answer', text: act.text, details: { bodyId, settles } }
    }
    case 'extend': {
      const { deadline, allowedBy, meetingId, reason } = act
      // The first deadline of a task that had none is set, not extended.
      const time = state.extensions + (state.deadline === null ? 0 : 1)
      const details = { before: state.deadline, deadline, allowedBy, time }
      return { ...common, kind: 'extend', meetingId, text: reason, details }
    }
    case 'reassign': {
      const { leadBodyId, leadPerson, reason } = act
      const details = { before: state.leadBodyId, leadBodyId, leadPerson }
      return { ...common, kind: 'reassign', text: reason, details }
    }
    case 'correct':
      return { ...common, kind: 'correct', text: act.text, details: { askedBy: act.askedBy } }
    case 'corrected': {
      const { accepted, decidedBy } = act
      return { ...common, kind: 'corrected', text: act.text, details: { accepted, decidedBy } }
    }
    case 'close': {
      const documentNumber = act.evidence?.documentNumber ?? null
      const details = { doneDate: act.doneDate, recorded: today, documentNumber }
      return { ...common, kind: 'close', text: act.text, details }
    }
    case 'reopen':
      return { ...common, kind: 'reopen', text: act.reason, details: {} }
    case 'cancel':
      return { ...common, kind: 'cancel', text: act.reason, details: {} }
  }
}

const later = (one: Day | null, other: Day): Day => (one === null || one < other ? other : one)

function advance(state: TaskState, act: RecordedAct): TaskState {
  switch (act.kind) {
    case 'assign':
      return assigned(state, act.details)
    case 'accept':
      return { ...state, accepted: act.date, updated: later(state.updated, act.date) }
    case 'update': {
      // News entered late does not take the place of newer news.
      const newest = state.updated === null || act.date >= state.updated
      const percent = newest ? act.details.percent : state.percent
      return { ...state, percent, updated: later(state.updated, act.date) }
    }
    case 'remind':
      return asked(state, act, act.details.bodyId)
    case 'askEvidence':
      return asked(state, act, null)
    case 'answer':
      return answered(state, act)
    case 'extend': {
      const { deadline, time } = act.details
      // What a task waited for has come when it gets its day.
      const deadlineKind = state.deadlineKind === 'waiting' ? 'date' : state.deadlineKind
      return { ...state, deadline, deadlineKind, extensions: time }
    }
    case 'reassign':
      return reassigned(state, act.details)
    case 'correct':
      return { ...state, correcting: { askedBy: act.details.askedBy } }
    case 'corrected':
      return { ...state, correcting: null }
    case 'close':
      return {
        ...state,
        ...nothingAwaited,
        done: act.details.doneDate,
        doneText: act.text,
        doneRecorded: act.details.recorded,
        percent: 100,
        percentBeforeClose: state.percent,
        updated: later(state.updated, act.date),
      }
    case 'reopen':
      return {
        ...state,
        done: null,
        doneText: null,
        doneRecorded: null,
        cancelled: null,
        cancelledReason: null,
        percent: state.percentBeforeClose ?? state.percent,
        percentBeforeClose: null,
      }
    case 'cancel':
      return { ...state, ...nothingAwaited, cancelled: act.date, cancelledReason: act.text }
  }
}

const nothingAwaited = { correcting: null, open: [] }

function assigned(state: TaskState, { supports, stood, ...given }: Assignment): TaskState {
  const answers = new Map(state.supports.map((support) => [support.bodyId, support]))
  const asked = new Set([null, ...supports.map(({ bodyId }) => bodyId)])
  const next = {
    ...state,
    ...given,
    supports: supports.map((support) => ({
      ...support,
      answer: answers.get(support.bodyId)?.answer ?? null,
      answered: answers.get(support.bodyId)?.answered ?? null,
    })),
    open: state.open.filter(({ bodyId }) => asked.has(bodyId)),
  }
  if (stood === null) return next
  const { recorded, ...came } = stood
  return { ...next, ...came, doneRecorded: stood.done === null ? null : recorded }
}

function asked(state: TaskState, act: RecordedAct, bodyId: string | null): TaskState {
  const request = { ordinal: act.ordinal, bodyId, answerBy: act.answerBy ?? act.date }
  return { ...state, open: [...state.open, request] }
}

function answered(state: TaskState, act: RecordedAct & { kind: 'answer' }): TaskState {
  const { bodyId, settles } = act.details
  return {
    ...state,
    updated: later(state.updated, act.date),
    open: state.open.filter(({ ordinal }) => ordinal !== settles),
    supports: state.supports.map((support) =>
      support.bodyId === bodyId ? { ...support, answer: act.text, answered: act.date } : support,
    ),
  }
}

/** The new lead has neither accepted nor been pressed; whoever helped until now leads and no longer helps. */
function reassigned(
  state: TaskState,
  { leadBodyId, leadPerson }: { leadBodyId: string; leadPerson: string | null },
): TaskState {
  if (leadBodyId === state.leadBodyId) return { ...state, leadPerson }
  return {
    ...state,
    leadBodyId,
    leadPerson,
    accepted: null,
    supports: state.supports.filter(({ bodyId }) => bodyId !== leadBodyId),
    open: state.open.filter(({ bodyId }) => bodyId !== null && bodyId !== leadBodyId),
  }
}
