import { daysBetween } from '../../shared/domain/day-text.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import type { UnansweredLetter } from '../documents/unanswered.ts'
import type { Unassigned } from '../meetings/register.ts'
import type { MeetingBrief } from '../meetings/waiting.ts'
import type { TaskRow } from '../tasks/task-rows.ts'
import type { InboxItem } from './inbox.ts'

type Item<Kind extends InboxItem['kind']> = Extract<InboxItem, { kind: Kind }>

/** A meeting held longer ago than a year is history: what was concluded then is looked for in the register. */
const forgottenAfter = 366

/** Tasks that press, and those whose body owes an answer, each once. */
export function tasksWaiting(
  tasks: readonly TaskRow[],
  bodyNames: ReadonlyMap<string, string>,
): Item<'task'>[] {
  const once = new Map(tasks.map((task) => [task.id, task]))
  return [...once.values()].map((task) => ({
    kind: 'task',
    key: task.id,
    taskId: task.id,
    code: task.code,
    content: task.content,
    leadName: task.leadBodyId === null ? null : (bodyNames.get(task.leadBodyId) ?? null),
    status: task.status.code,
    deadline: task.deadline,
    overdueDays: task.status.code === 'overdue' || task.status.code === 'correcting' ? task.status.days! : 0,
    answersOwed: task.answersOwed,
    answerOverdueDays: task.answerOverdueDays,
  }))
}

/** Minutes that should have been sent for comment. */
export const minutesWaiting = (minutes: readonly (MeetingBrief & { days: number })[]): Item<'minutes'>[] =>
  minutes.map(({ id, title, date, days }) => ({
    kind: 'minutes',
    key: `minutes ${id}`,
    meetingId: id,
    title,
    date,
    days,
  }))

/** Conclusions nobody was given, one item for each meeting of the last year. */
export const conclusionsWaiting = (
  conclusions: readonly Unassigned[],
  today: string,
): Item<'conclusions'>[] =>
  [...grouped(conclusions, ({ meetingId }) => meetingId)].flatMap(
    ([meetingId, own]): Item<'conclusions'>[] => {
      const { id, meetingTitle, meetingDate } = own[0]!
      const days = daysBetween(meetingDate, today)
      if (days > forgottenAfter) return []
      return [
        {
          kind: 'conclusions',
          key: `conclusions ${meetingId}`,
          meetingId,
          title: meetingTitle,
          date: meetingDate,
          days,
          conclusions: own.length,
          conclusionId: id,
        },
      ]
    },
  )

/** Letters that wait for an answer. */
export const lettersWaiting = (
  letters: readonly UnansweredLetter[],
  names: ReadonlyMap<string, string>,
): Item<'letter'>[] =>
  letters.map(({ id, bodyId, unitId, ...letter }) => ({
    kind: 'letter',
    key: id,
    documentId: id,
    recipient: names.get(bodyId ?? unitId ?? '') ?? null,
    ...letter,
  }))
