import { sentences } from './params.ts'
import type {
  DateSuspicion,
  FormProblemCode,
  FormWarningCode,
  TrackingProblemCode,
  TrackingWarningCode,
} from './tasks-files-codes.ts'

const suspicions: Record<DateSuspicion, string> = {
  swapped: 'Excel may have exchanged day and month',
  american: 'this column has days written month first',
  beforeIssue: 'before the day of issue',
  far: 'more than a year away, the year may be mistyped',
  toCome: 'still to come',
  unlikeOthers: 'of another year than the other rows',
  formatless: 'the cell is a number without a date format',
}
const suspicion = (reason: string) => suspicions[reason as DateSuspicion]

/** Sentences of reading tasks out of tracking sheets and returned forms. */
export const taskFileSentence = sentences<
  TrackingProblemCode | TrackingWarningCode | FormProblemCode | FormWarningCode
>({
  'content-missing': () => 'The row has no task. Write it or leave the row out.',
  'content-shared': () => 'Shares its content with the row above. Is it one task or two?',
  'rows-joined': () => 'The row below has no number and was joined to this task. Check it.',
  'row-hidden': () => 'The row is hidden in the file. Is it to be taken?',
  'no-lead': () => 'The lead body is unclear. Choose one.',
  'several-leads': (p) =>
    `Several bodies lead: ${p('names')}. The first leads, the others support; check them.`,
  'lead-also-supports': (p) => `${p('name')} both leads and supports. Check it.`,
  'unknown-body': (p) => `“${p('name')}” is no member body. Choose a body or leave it out.`,
  'body-guessed': (p) => `“${p('text')}” is close to ${p('name')}. Is it?`,
  'body-level-unclear': (p) => `“${p('name')}” may be a district's. Check the level.`,
  'body-out-of-force': (p) => `${p('name')} was not in force on the day of issue. Choose another body.`,
  'body-partly-in-force': (p) => `It is unclear of which time ${p('name')} is. Check it.`,
  'deadline-missing': () => 'No deadline is written.',
  'deadline-unclear': (p) => `The deadline “${p('text')}” is not fully understood. Write its day.`,
  'deadline-extended': (p) =>
    `Extended${p('before') === '' ? '' : ` from ${p('before')}`} to ${p('after')}. Check the deadline in force.`,
  'deadline-kind-conflict': (p) =>
    `The kind of deadline “${p('kind')}” does not go with “${p('text')}”. Check it.`,
  'deadline-on-weekend': (p) => `Due on ${p('before')}, moved to the working day ${p('after')}. Check it.`,
  'deadline-of-group': (p) => `The kind of deadline is that of the group “${p('group')}”. Check it.`,
  'condition-missing': () => 'It does not say what is waited for.',
  'date-suspect': (p) => `${p('date')} is doubtful: ${suspicion(p('reason'))}. Check it.`,
  'date-unclear': (p) => `The day in “${p('text')}” is not understood. Write it again.`,
  'year-assumed': (p) => `“${p('text')}” names no year; taken as ${p('year')}. Check it.`,
  'done-without-evidence': () => 'Said to be done, without evidence.',
  'done-date-missing': () => 'Said to be done, without the day.',
  'progress-unclear': (p) => `Unclear whether it is done: “${p('text')}”. Check it.`,
  'evidence-unclear': (p) => `Unclear which document is the evidence: “${p('text')}”. Check it.`,
  duplicate: (p) => `The same as row ${p('row')} of “${p('sheet')}”. Keep one.`,
  'no-task-table': () =>
    'No table of tasks was found: it takes a column of content and one of lead, deadline or progress.',
  'task-table-empty': (p) => `The table in “${p('sheet')}” holds no task.`,
  'hidden-task-sheet': (p) => `The hidden sheet “${p('sheet')}” holds a table of tasks; it is not taken.`,
  'form-row-unnamed': () => 'The row has no hidden name of the form; which task it is is unknown. Not taken.',
  'form-row-of-other-form': () => 'The row was copied from another form. Not taken.',
  'form-row-twice': (p) => `The same task stands in rows ${p('rows')}. Keep one and read again.`,
  'form-row-missing': () => 'The row went out with the form and did not come back.',
  'form-cell-altered': (p) =>
    `Column “${p('column')}” was altered: “${p('before')}” became “${p('after')}”. The alteration is not taken.`,
  'form-task-changed': (p) =>
    `The task has changed since the form went out on ${p('date')}. Check before you accept.`,
  'form-task-ended': () => 'The task has ended or is gone. Not taken.',
  'form-status-unknown': (p) => `The state “${p('text')}” is unknown. Choose one of the list.`,
  'form-percent-unclear': (p) => `The progress “${p('text')}” is no number from 0 to 100. Write it again.`,
  'form-result-missing': () => 'Said to be done, but no result is written.',
  'form-support-state': () =>
    'A supporting body does not change the state of the task. Only the result of its part is taken.',
  'form-not-found': () => 'The file is no form of tasks: its columns were not found.',
  'form-unknown': () => 'This program did not issue the form. No row is taken.',
  'form-unnamed': () =>
    'The hidden column of the form was deleted; which row is which task is unknown. No row is taken.',
  'form-column-missing': (p) =>
    `The returned form lacks columns: ${p('names')}. What they hold stays as it is.`,
  'form-returned-before': (p) => `This form was taken in once already, on ${p('date')}.`,
})
