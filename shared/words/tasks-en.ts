import { sentences } from './params.ts'
import type { TaskCode } from './tasks-codes.ts'
import { taskProblems } from './tasks-problems-en.ts'

type Params = (name: string) => string

const part = (before: string, text: string, after = '') => (text === '' ? '' : `${before}${text}${after}`)
const lead = (p: Params) =>
  `${p('lead') || 'no body yet'} leads${part(' (', p('person'), ')')}${part(', with ', p('supports'))}`
const due = (p: Params) => (p('deadline') === '' ? 'no deadline yet' : `due ${p('deadline')}`)
const said = (p: Params) => part(': ', p('text') || p('reason'))
const allowed = (p: Params) => `${part('; allowed by ', p('allowedBy'))}${part('; at ', p('meeting'))}`
/** Said behind any reason while the lead of a task is a body that has ended. */
const ended = (p: Params) => {
  if (p('closedBody') === '') return ''
  const next =
    p('successor') === '' ? 'it has no successor; reassign' : `its successor is ${p('successor')}; reassign`
  return ` ${p('closedBody')} ended on ${p('closedOn')}: ${next}.`
}

/** Sentences of tasks: what was done, why a status is what it is, what an act would change. */
export const taskSentence = sentences<TaskCode>({
  ...taskProblems,
  'act-assign': (p) => `Assigned: ${lead(p)}; ${due(p)}.`,
  'act-assign-regular': (p) => `Assigned: ${lead(p)}; regular work.`,
  'act-assign-waiting': (p) => `Assigned: ${lead(p)}; due on a condition.`,
  'act-assign-taken-over': (p) =>
    `Taken over from a tracking sheet: ${lead(p)}; ${due(p)}${part('; at ', p('percent'), '%')}${part('; done on ', p('done'))}.`,
  'act-assign-anew': (p) => `Assignment corrected: ${lead(p)}; ${due(p)}.`,
  'act-accept': (p) => `Accepted${said(p)}`,
  'act-update': (p) => `Updated, ${p('percent')}%${said(p)}`,
  'act-remind': (p) => `${p('body')} reminded${said(p)} (answer due ${p('answerBy')})`,
  'act-answer': (p) => `${p('body')} answered${said(p)}`,
  'act-answer-settles': (p) => `${p('body')} answered the request of ${p('asked')}${said(p)}`,
  'act-extend': (p) =>
    `Extension ${p('time')}: ${p('before')} → ${p('after')}; reason: ${p('reason')}${allowed(p)}`,
  'act-set-deadline': (p) => `Deadline set to ${p('after')}; reason: ${p('reason')}${allowed(p)}`,
  'act-reassign': (p) =>
    `Reassigned: ${p('before') || 'no body yet'} → ${p('after')}${part(' (', p('person'), ')')}; reason: ${p('reason')}`,
  'act-ask-evidence': (p) => `Evidence asked for${said(p)} (answer due ${p('answerBy')})`,
  'act-correct': (p) => `${p('askedBy')} asked for figures to be corrected${said(p)}`,
  'act-corrected': (p) => `${p('decidedBy')} agreed to the correction${said(p)}`,
  'act-not-corrected': (p) => `${p('decidedBy')} refused the correction${said(p)}`,
  'act-close': (p) => `Done on ${p('date')}${said(p)}${part('; evidence: ', p('document'))}`,
  'act-reopen': (p) => `Reopened${said(p)}`,
  'act-cancel': (p) => `Cancelled${said(p)}`,
  'why-overdue': (p) =>
    `The deadline ${p('deadline')} passed ${p('days')} days ago and the task is not done${part('; extended ', p('times'), ' times')}.${ended(p)}`,
  'why-correcting': (p) =>
    `The deadline ${p('deadline')} passed ${p('days')} days ago; a correction of figures is being decided.${ended(p)}`,
  'why-deadline-missing': (p) => `It should have a deadline and has none, so nothing can be late.${ended(p)}`,
  'why-due-today': (p) => `Due today, ${p('deadline')}; not overdue.${ended(p)}`,
  'why-due-soon': (p) => `${p('days')} days left to ${p('deadline')}.${ended(p)}`,
  'why-under-way': (p) => `${p('days')} days left to ${p('deadline')}.${ended(p)}`,
  'why-waiting': (p) =>
    `No deadline yet: waiting for ${p('condition') || 'a condition nobody named'}.${ended(p)}`,
  'why-regular': (p) => `Regular work without a deadline.${ended(p)}`,
  'why-done-in-time': (p) => `Done on ${p('date')}, within the deadline ${p('deadline')}.`,
  'why-done-late': (p) => `Done on ${p('date')}, ${p('days')} days after the deadline ${p('deadline')}.`,
  'why-done': (p) => `Done on ${p('date')}; there was no deadline.`,
  'why-cancelled': (p) => `Cancelled on ${p('date')}${part(': ', p('reason'))}.`,
  'preview-deadline': (p) => `${p('deadline') || 'no deadline'}${part(' (extension ', p('times'), ')')}`,
  'preview-lead': (p) => `${p('lead') || 'no body yet'}${part(' (', p('person'), ')')}`,
  'preview-percent': (p) => `${p('percent')}%`,
  'preview-accepted': (p) => (p('date') === '' ? 'not accepted' : `accepted ${p('date')}`),
  'preview-owed': (p) => `${p('count')} answers owed`,
})
