import type { MeetingCode } from './meetings-codes.ts'
import { sentences } from './params.ts'

/** Sentences of meetings and conclusions. */
export const meetingSentence = sentences<MeetingCode>({
  'check-noChair': () => 'Nobody who chairs was present. Take the attendance of the chair.',
  'check-noAttendance': () => 'Attendance was not taken. Say who was there and who was not.',
  'check-quorumLost': (p) => `The item "${p('title')}" was treated without a quorum.`,
  'check-itemNotTreated': (p) =>
    `The item "${p('title')}" was not treated. Carry it to a later meeting or mark it treated.`,
  'check-decisionNotRecorded': (p) =>
    `The remark "${p('text')}" is a decision that was not put on record. Add it as a conclusion, or take the mark before it away.`,
  'check-conclusionWithoutNumber': (p) =>
    `The conclusion "${p('text')}" has no number. Number the conclusions.`,
  'check-conclusionWithoutTask': (p) => `The conclusion "${p('text')}" was given to no body.`,
  'check-taskWithoutLead': (p) => `Task ${p('task')} has no lead body. Choose one.`,
  'check-taskWithoutDeadline': (p) => `Task ${p('task')} has no deadline. Fill it in or change its kind.`,
  'check-taskWithoutDeliverable': (p) => `Task ${p('task')} has no product.`,
  'check-deadlineBeforeMeeting': (p) =>
    `Task ${p('task')} is due on ${p('deadline')}, before the meeting of ${p('date')}. Correct the deadline.`,
  'check-taskTextDiffers': (p) => `The words task ${p('task')} quotes no longer stand in the conclusion.`,
  'conclusion-none': () => 'Asks for nothing.',
  'conclusion-unassigned': () => 'Not given to anybody.',
  'conclusion-underWay': (p) => `Under way: ${p('total')} to do, none overdue.`,
  'conclusion-partly': (p) => `Done: ${p('done')} of ${p('total')}${overdue(p)}.`,
  'conclusion-fulfilled': (p) => `Done: all of ${p('total')}.`,
  'conclusion-notFulfilled': (p) => `Done: none of ${p('total')}${overdue(p)}${cancelled(p)}.`,
  'conclusion-overtaken': () => 'Overtaken.',
})

const overdue = (p: (name: string) => string) => (none(p('overdue')) ? '' : `, ${p('overdue')} overdue`)
const cancelled = (p: (name: string) => string) =>
  none(p('cancelled')) ? '' : `, ${p('cancelled')} cancelled`
const none = (count: string) => count === '' || count === '0'
