import type { MessageParams } from '../domain/draft.ts'

/** What stands against a task as typed or an act on it: shown beside the field, in a preview, or as an error. */
export type TaskProblemCode =
  // the form
  | 'task-lead-needed'
  | 'task-lead-unknown'
  | 'task-lead-not-in-force' // {name, date, successor}
  | 'task-lead-also-supports' // {name}
  | 'task-support-unknown'
  | 'task-support-twice' // {name}
  | 'task-support-not-in-force' // {name, date, successor}
  | 'task-support-answered' // {name}: what it answered would be lost
  | 'task-deadline-needed'
  | 'task-deadline-before-issue' // {deadline, issued}
  | 'task-condition-needed'
  | 'task-source-unknown'
  | 'task-lead-by-act'
  | 'task-deadline-by-act'
  | 'task-issue-fixed'
  | 'task-not-removable' // {count} acts
  | 'task-last-evidence'
  // acts
  | 'task-closed' // {date}
  | 'task-cancelled' // {date}
  | 'task-not-ended'
  | 'task-act-to-come' // {date}
  | 'task-act-before-issue' // {date, issued}
  | 'task-already-accepted' // {date}
  | 'task-words-needed'
  | 'task-reason-needed'
  | 'task-body-not-in-it'
  | 'task-answer-before-asked' // {date, answerBy}
  | 'task-regular'
  | 'task-deadline-not-later' // {before, deadline}
  | 'task-same-lead'
  | 'task-correction-pending'
  | 'task-no-correction'
  | 'task-same-decides' // {name}
  | 'task-result-needed'
  | 'task-done-to-come' // {date}
  | 'task-done-before-issue' // {date, issued}
  | 'task-evidence-needed'
  | 'task-changed-meanwhile'

export type TaskProblem = { code: TaskProblemCode; params: MessageParams }
