import type { Sentence } from './params.ts'
import type { TaskProblemCode } from './tasks-problem-codes.ts'

const successor = (p: (name: string) => string) =>
  p('successor') === '' ? 'Choose another body.' : `Its successor is ${p('successor')}.`

/** What stands against a task or an act, then the way out. */
export const taskProblems: Record<TaskProblemCode, Sentence> = {
  'task-lead-needed': () => 'No lead body yet. A task has exactly one.',
  'task-lead-unknown': () => 'The lead body is not in the list. Choose another.',
  'task-lead-not-in-force': (p) =>
    `${p('name')} was not in force on ${p('date')} and cannot lead. ${successor(p)}`,
  'task-lead-also-supports': (p) => `${p('name')} leads already; it does not support as well.`,
  'task-support-unknown': () => 'A supporting body is not in the list. Choose another.',
  'task-support-twice': (p) => `${p('name')} supports twice. Take one out.`,
  'task-support-not-in-force': (p) =>
    `${p('name')} was not in force on ${p('date')} and cannot support. ${successor(p)}`,
  'task-support-answered': (p) => `${p('name')} has answered for its part and cannot be taken out.`,
  'task-deadline-needed': () => 'A fixed date needs its day. Write the deadline or choose another kind.',
  'task-deadline-before-issue': (p) =>
    `The deadline ${p('deadline')} is before the day of issue ${p('issued')}. Correct one of them.`,
  'task-condition-needed': () => 'Say what the task waits for.',
  'task-source-unknown': () =>
    'The meeting, conclusion or activity it comes from is gone. Choose another source.',
  'task-lead-by-act': () => 'The task is accepted or being followed. Reassign it to change its lead.',
  'task-deadline-by-act': () => 'The task is accepted or being followed. Extend it to move its deadline.',
  'task-issue-fixed': () => 'The task is accepted or being followed; its day of issue stays.',
  'task-not-removable': (p) =>
    `The task has been followed ${p('count')} times and cannot be deleted. Cancel it with a reason.`,
  'task-last-evidence': () =>
    'This is the only evidence of a closed task. Add another piece before you take it away.',
  'task-closed': (p) => `The task was closed on ${p('date')}. Reopen it first.`,
  'task-cancelled': (p) => `The task was cancelled on ${p('date')}. Reopen it first.`,
  'task-not-ended': () => 'The task is neither closed nor cancelled; there is nothing to reopen.',
  'task-act-to-come': (p) => `${p('date')} is still to come. Choose a day up to today.`,
  'task-act-before-issue': (p) => `${p('date')} is before the day of issue ${p('issued')}. Correct the day.`,
  'task-already-accepted': (p) => `Accepted on ${p('date')} already.`,
  'task-words-needed': () => 'Nothing is said yet. Write a sentence, then save.',
  'task-reason-needed': () => 'A reason is needed. Write it, then save.',
  'task-body-not-in-it': () => 'This body neither leads nor supports the task. Choose another.',
  'task-answer-before-asked': (p) =>
    `The answer is due on ${p('answerBy')}, before ${p('date')}. Choose a later day.`,
  'task-regular': () => 'Regular work has no deadline to extend.',
  'task-deadline-not-later': (p) =>
    `The new deadline ${p('deadline')} is not later than ${p('before')}. Choose a later day.`,
  'task-same-lead': () => 'This body and person lead it already. Choose another body or person.',
  'task-correction-pending': () => 'A request to correct figures is still open. Decide it first.',
  'task-no-correction': () => 'No request to correct figures is open.',
  'task-same-decides': (p) => `${p('name')} asked for the correction; somebody else must decide.`,
  'task-result-needed': () => 'No result yet. Write what was done, then close.',
  'task-done-to-come': (p) => `The completion ${p('date')} is still to come. Write the day of the evidence.`,
  'task-done-before-issue': (p) =>
    `The completion ${p('date')} is before the day of issue ${p('issued')}. Write the day of the evidence.`,
  'task-evidence-needed': () => 'No evidence yet. Give a document number or attach a file, then close.',
  'task-changed-meanwhile': (p) =>
    `${p('by') || 'Somebody'} changed it${p('at') && ` at ${p('at')}`}. Look again before you act.`,
}
