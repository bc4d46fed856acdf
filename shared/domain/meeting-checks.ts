import { asksForSomething, type ConclusionKind } from './conclusion-state.ts'
import type { Day } from './day-text.ts'
import { isQuickLine } from './quick-line.ts'
import type { Attending } from './quorum.ts'
import { tidy } from './vietnamese-text.ts'

export type CheckedTask = {
  id: string
  code: string
  leadBodyId: string | null
  deadlineKind: 'date' | 'onIssue' | 'regular' | 'waiting'
  deadline: Day | null
  deliverable: string | null
  /** The words of the conclusion it was made from. */
  sentence: string | null
  cancelled: boolean
}

/** What of a meeting is looked at before its minutes are locked. */
export type CheckedMeeting = {
  date: Day
  people: readonly Pick<Attending, 'role' | 'attendance'>[]
  items: readonly {
    id: string
    title: string
    state: 'open' | 'underWay' | 'treated'
    /** A later meeting carries it on: not treated, but not lost. */
    carriedOn: boolean
    quorumMet: boolean
  }[]
  remarks: readonly { id: string; text: string }[]
  conclusions: readonly {
    id: string
    kind: ConclusionKind
    number: number | null
    text: string
    overtaken: boolean
    activities: number
    tasks: readonly CheckedTask[]
  }[]
}

export const checkCodes = [
  'noChair',
  'noAttendance',
  'quorumLost',
  'itemNotTreated',
  'decisionNotRecorded',
  'conclusionWithoutNumber',
  'conclusionWithoutTask',
  'taskWithoutLead',
  'taskWithoutDeadline',
  'taskWithoutDeliverable',
  'deadlineBeforeMeeting',
  'taskTextDiffers',
] as const
export type CheckCode = (typeof checkCodes)[number]

export type MeetingCheck = {
  code: CheckCode
  /** Stands against the lock; the others are to be known and may be so. */
  blocks: boolean
  told: { code: `check-${CheckCode}`; params: Record<string, string | number> }
  target: {
    tab: 'people' | 'agenda' | 'minutes' | 'conclusions'
    id: string | null
    taskId: string | null
  }
}

/** With these the minutes are no record, or a task goes out to nobody or with a day that cannot be. */
const blocking: ReadonlySet<CheckCode> = new Set([
  'noChair',
  'noAttendance',
  'decisionNotRecorded',
  'conclusionWithoutNumber',
  'taskWithoutLead',
  'deadlineBeforeMeeting',
])

/** What is to be settled or known before the lock, in the order of the pages of a meeting. */
export function meetingChecks(meeting: CheckedMeeting): MeetingCheck[] {
  return [
    ...peopleChecks(meeting),
    ...agendaChecks(meeting),
    ...remarkChecks(meeting),
    ...meeting.conclusions.flatMap(conclusionChecks(meeting.date)),
  ]
}

function peopleChecks({ people }: CheckedMeeting): MeetingCheck[] {
  const attended = people.filter(({ attendance }) => attendance === 'present' || attendance === 'delegate')
  const checks: MeetingCheck[] = []
  if (!attended.some(({ role }) => role === 'chair' || role === 'deputy')) {
    checks.push(check('noChair', 'people', null))
  }
  if (attended.length === 0) checks.push(check('noAttendance', 'people', null))
  return checks
}

function agendaChecks({ items }: CheckedMeeting): MeetingCheck[] {
  return items.flatMap(({ id, title, state, carriedOn, quorumMet }) => {
    if (state !== 'treated') return carriedOn ? [] : [check('itemNotTreated', 'agenda', id, { title })]
    return quorumMet ? [] : [check('quorumLost', 'agenda', id, { title })]
  })
}

/** A line that was meant as a decision and never given stands among the remarks as it was typed. */
function remarkChecks({ remarks }: CheckedMeeting): MeetingCheck[] {
  return remarks
    .filter(({ text }) => isQuickLine(text))
    .map(({ id, text }) => check('decisionNotRecorded', 'minutes', id, { text: excerpt(text) }))
}

const conclusionChecks =
  (date: Day) =>
  ({ id, kind, number, text, overtaken, activities, tasks }: CheckedMeeting['conclusions'][number]) => {
    const checks: MeetingCheck[] = []
    const quoted = excerpt(text)
    if (number === null) checks.push(check('conclusionWithoutNumber', 'conclusions', id, { text: quoted }))
    if (asksForSomething(kind) && !overtaken && tasks.length === 0 && activities === 0) {
      checks.push(check('conclusionWithoutTask', 'conclusions', id, { text: quoted }))
    }
    for (const task of tasks) {
      if (task.cancelled) continue
      for (const code of taskProblems(task, text, date)) {
        const params = {
          task: task.code,
          ...(task.deadline === null ? {} : { deadline: task.deadline }),
          date,
        }
        checks.push(check(code, 'conclusions', id, params, task.id))
      }
    }
    return checks
  }

function taskProblems(task: CheckedTask, text: string, date: Day): CheckCode[] {
  const problems: CheckCode[] = []
  const isDated = task.deadlineKind === 'date' || task.deadlineKind === 'onIssue'
  if (task.leadBodyId === null) problems.push('taskWithoutLead')
  if (isDated && task.deadline === null) problems.push('taskWithoutDeadline')
  if (task.deliverable === null || task.deliverable.trim() === '') problems.push('taskWithoutDeliverable')
  if (isDated && task.deadline !== null && task.deadline < date) problems.push('deadlineBeforeMeeting')
  if (task.sentence !== null && sentenceAt(text, task.sentence) === null) problems.push('taskTextDiffers')
  return problems
}

/** Where the exact words of a sentence stand in a text, the end not included; null when they no longer do. */
export function sentenceAt(text: string, sentence: string): { from: number; to: number } | null {
  const words = tidy(sentence)
  const from = words === '' ? -1 : text.indexOf(words)
  return from < 0 ? null : { from, to: from + words.length }
}

function check(
  code: CheckCode,
  tab: MeetingCheck['target']['tab'],
  id: string | null,
  params: Record<string, string | number> = {},
  taskId: string | null = null,
): MeetingCheck {
  return {
    code,
    blocks: blocking.has(code),
    told: { code: `check-${code}`, params },
    target: { tab, id, taskId },
  }
}

const longestExcerpt = 80
const excerpt = (text: string) =>
  text.length <= longestExcerpt ? text : `${text.slice(0, longestExcerpt).replace(/\s+\S*$/, '')}…`
