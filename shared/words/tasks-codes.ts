import type { TaskProblemCode } from './tasks-problem-codes.ts'

/** What the server says of tasks. Each has its sentence in tasks-vi.ts and tasks-en.ts. */
export type TaskCode =
  | TaskProblemCode
  // an act, told; lead, body, before, after are names of bodies
  | 'act-assign' // {lead, person, supports, deadline}
  | 'act-assign-regular' // {lead, person, supports}
  | 'act-assign-waiting' // {lead, person, supports}
  | 'act-assign-taken-over' // {lead, person, supports, deadline, percent, done}
  | 'act-assign-anew' // {lead, person, supports, deadline}
  | 'act-accept' // {text}
  | 'act-update' // {percent, text}
  | 'act-remind' // {body, text, answerBy}
  | 'act-answer' // {body, text}
  | 'act-answer-settles' // {body, text, asked}: the day it was asked
  | 'act-extend' // {before, after, time, reason, allowedBy, meeting}
  | 'act-set-deadline' // {after, reason, allowedBy, meeting}
  | 'act-reassign' // {before, after, person, reason}
  | 'act-ask-evidence' // {text, answerBy}
  | 'act-correct' // {askedBy, text}
  | 'act-corrected' // {decidedBy, text}
  | 'act-not-corrected' // {decidedBy, text}
  | 'act-close' // {date, text, document}
  | 'act-reopen' // {reason}
  | 'act-cancel' // {reason}
  // why a status is what it is; all may carry {closedBody, closedOn, successor}: a lead that ended
  | 'why-overdue' // {deadline, days, times}
  | 'why-correcting' // {deadline, days}
  | 'why-deadline-missing'
  | 'why-due-today' // {deadline}
  | 'why-due-soon' // {deadline, days}
  | 'why-under-way' // {deadline, days}
  | 'why-waiting' // {condition}
  | 'why-regular'
  | 'why-done-in-time' // {date, deadline}
  | 'why-done-late' // {date, deadline, days}
  | 'why-done' // {date}
  | 'why-cancelled' // {date, reason}
  // what an act changes, before and after
  | 'preview-deadline' // {deadline, times}; deadline may be absent
  | 'preview-lead' // {lead, person}
  | 'preview-percent' // {percent}
  | 'preview-accepted' // {date}; absent when not accepted
  | 'preview-owed' // {count}
