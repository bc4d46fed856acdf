import type { MeetingProblemCode } from './meetings-problem-codes.ts'
import type { Sentence } from './params.ts'

/** Each states the fact, then the way out. */
export const meetingProblems: Record<MeetingProblemCode, Sentence> = {
  'meeting-cancelled': () => 'The meeting was called off. Plan a new one if it is to be held.',
  'meeting-step-wrong': () => 'The meeting is no longer at this step. Look again and go step by step.',
  'meeting-people-missing': () => 'Nobody is on the list yet. Add who is to come, then convene.',
  'meeting-agenda-missing': () => 'There is no agenda yet. Add at least one item, then convene.',
  'meeting-day-to-come': (p) =>
    `The meeting is on ${p('day')}, which has not come. Change its day if it is held earlier.`,
  'meeting-checks-open': (p) =>
    `Points to settle before the minutes are locked: ${p('count')}. See the checks.`,
  'meeting-fixed': (p) =>
    `The minutes of "${p('title')}" are approved and cannot be changed. Reopen them with a reason, then change them.`,
  'meeting-begun': (p) =>
    `"${p('title')}" has begun and cannot be called off. End it where the minutes stand.`,
  'meeting-not-frozen': (p) =>
    `The minutes of "${p('title')}" are not sent or approved yet and can be changed.`,
  'meeting-not-under-way': (p) => `"${p('title')}" has not begun or is over. Begin it, then go to an item.`,
  'item-carried-already': (p) =>
    `The item "${p('title')}" is carried by another meeting already. See it there.`,
  'proposal-settled': (p) => `The proposal "${p('title')}" is on an agenda or was declined.`,
  'conclusion-numbered': (p) =>
    `The conclusion has number ${p('number')} and cannot be deleted. Correct its words or say that it is overtaken.`,
  'conclusion-overtaken-circle': () =>
    'Two conclusions cannot overtake each other. Choose another one or give the reason alone.',
  'sentence-not-in-conclusion': () =>
    'The quoted words no longer stand in the conclusion. Choose the sentence in it again.',
}
