import type { TaskProblem, TaskProblemCode } from '../words/tasks-problem-codes.ts'
import type { Day } from './day-text.ts'
import type { MessageParams } from './draft.ts'
import type { TaskAct, TaskState } from './task-acts.ts'
import { fold } from './vietnamese-text.ts'

/** What an act is judged by besides the task's own state. */
export type ActSurroundings = {
  today: Day
  /** When the task was given out; null for an imported one whose sheet does not say. */
  issued: Day | null
  /** Pieces of evidence the task already has. */
  evidence: number
}

const problem = (code: TaskProblemCode, params: MessageParams = {}): TaskProblem => ({ code, params })

/** What stands against an act on a task as it is; null when it can be done. */
export function problemOfAct(
  state: TaskState,
  act: TaskAct,
  surroundings: ActSurroundings,
): TaskProblem | null {
  return (
    problemOfStanding(state, act) ?? problemOfDay(act, surroundings) ?? problemOfOwn(state, act, surroundings)
  )
}

/** A task that was closed or cancelled takes nothing but its reopening. */
function problemOfStanding(state: TaskState, { kind }: TaskAct): TaskProblem | null {
  const ended = state.done !== null || state.cancelled !== null
  if (kind === 'reopen') return ended ? null : problem('task-not-ended')
  if (state.cancelled !== null) return problem('task-cancelled', { date: state.cancelled })
  return state.done === null ? null : problem('task-closed', { date: state.done })
}

function problemOfDay({ date }: TaskAct, { today, issued }: ActSurroundings): TaskProblem | null {
  if (date > today) return problem('task-act-to-come', { date })
  return issued !== null && date < issued ? problem('task-act-before-issue', { date, issued }) : null
}

function problemOfOwn(state: TaskState, act: TaskAct, surroundings: ActSurroundings): TaskProblem | null {
  switch (act.kind) {
    case 'accept':
      return state.accepted === null ? null : problem('task-already-accepted', { date: state.accepted })
    case 'update':
      return said(act.text)
    case 'remind':
      return said(act.text) ?? problemOfBody(state, act.bodyId) ?? problemOfAnswerDay(act)
    case 'askEvidence':
      return said(act.text) ?? problemOfAnswerDay(act)
    case 'answer':
      return said(act.text) ?? problemOfBody(state, act.bodyId)
    case 'extend':
      return reasoned(act.reason) ?? problemOfDeadline(state, act.deadline, surroundings)
    case 'reassign': {
      const same = act.leadBodyId === state.leadBodyId && act.leadPerson === state.leadPerson
      return reasoned(act.reason) ?? (same ? problem('task-same-lead') : null)
    }
    case 'correct':
      return said(act.text) ?? (state.correcting === null ? null : problem('task-correction-pending'))
    case 'corrected': {
      if (state.correcting === null) return problem('task-no-correction')
      const { askedBy } = state.correcting
      if (fold(askedBy) === fold(act.decidedBy)) return problem('task-same-decides', { name: askedBy })
      return said(act.text)
    }
    case 'close':
      return problemOfClosing(act, surroundings)
    case 'reopen':
    case 'cancel':
      return reasoned(act.reason)
  }
}

const said = (text: string) => (text.trim() === '' ? problem('task-words-needed') : null)
const reasoned = (reason: string) => (reason.trim() === '' ? problem('task-reason-needed') : null)

function problemOfBody(state: TaskState, bodyId: string | null): TaskProblem | null {
  const has = bodyId === null || bodyId === state.leadBodyId
  return has || state.supports.some((support) => support.bodyId === bodyId)
    ? null
    : problem('task-body-not-in-it')
}

const problemOfAnswerDay = ({ date, answerBy }: { date: Day; answerBy: Day }) =>
  answerBy < date ? problem('task-answer-before-asked', { date, answerBy }) : null

function problemOfDeadline(
  { deadlineKind, deadline: before }: TaskState,
  deadline: Day,
  { issued }: ActSurroundings,
): TaskProblem | null {
  if (deadlineKind === 'regular') return problem('task-regular')
  if (before !== null && deadline <= before) return problem('task-deadline-not-later', { before, deadline })
  return issued !== null && deadline < issued
    ? problem('task-deadline-before-issue', { deadline, issued })
    : null
}

/** Closed only with what was done, the day it was done and evidence of it (facts §0.4, §4.1 level 3). */
function problemOfClosing(
  { doneDate, text, evidence }: TaskAct & { kind: 'close' },
  { today, issued, evidence: kept }: ActSurroundings,
): TaskProblem | null {
  if (text.trim() === '') return problem('task-result-needed')
  if (doneDate > today) return problem('task-done-to-come', { date: doneDate })
  if (issued !== null && doneDate < issued)
    return problem('task-done-before-issue', { date: doneDate, issued })
  const named = evidence !== null && evidence.documentNumber.trim() !== ''
  return named || kept > 0 ? null : problem('task-evidence-needed')
}
