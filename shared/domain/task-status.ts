import { type Day, daysBetween } from './day-text.ts'

/** What a status is derived from; days are business days of Asia/Ho_Chi_Minh. */
export type TaskFacts = {
  deadlineKind: 'date' | 'onIssue' | 'regular' | 'waiting'
  /** The last day that is in time. */
  deadline: Day | null
  /** The day of the evidence, not the day it was entered. */
  doneDate: Day | null
  cancelledDate: Day | null
  /** The body has asked to have its figures corrected. */
  correcting: boolean
}

/** In the order lists show them: what is wrong first. */
export const taskStatuses = [
  'overdue',
  'correcting',
  'deadlineMissing',
  'dueSoon',
  'underWay',
  'waiting',
  'regular',
  'done',
  'cancelled',
] as const
export type TaskStatusCode = (typeof taskStatuses)[number]

/** Statuses of what is still to be done, of that what is overdue, and what is in time. */
export const openStatuses = taskStatuses.filter((code) => code !== 'done' && code !== 'cancelled')
export const overdueStatuses: TaskStatusCode[] = ['overdue', 'correcting']
export const inTimeStatuses = openStatuses.filter((code) => !overdueStatuses.includes(code))

/**
 * `days` says how many: over the deadline when overdue or correcting, left when due soon or under way (0 is today),
 * late when done after the deadline (0 in time); null where there is nothing to count.
 */
export type TaskStatus = { code: TaskStatusCode; days: number | null }

/**
 * The status of a task on a day, the first that fits (facts §4.2): cancelled, done, regular, deadline missing, waiting
 * for a condition, overdue (apart while figures are being corrected), due within `dueSoonDays`, under way. A task due
 * today is not overdue. A deadline set "on issue" counts as a date; without one it is missing.
 */
export function taskStatus(task: TaskFacts, today: Day, dueSoonDays: number): TaskStatus {
  if (task.cancelledDate !== null) return { code: 'cancelled', days: null }
  if (task.doneDate !== null) return { code: 'done', days: lateDays(task.doneDate, task.deadline) }
  if (task.deadlineKind === 'regular') return { code: 'regular', days: null }
  if (task.deadlineKind === 'waiting') return { code: 'waiting', days: null }
  if (task.deadline === null) return { code: 'deadlineMissing', days: null }
  const left = daysBetween(today, task.deadline)
  if (left < 0) return { code: task.correcting ? 'correcting' : 'overdue', days: -left }
  return { code: left <= dueSoonDays ? 'dueSoon' : 'underWay', days: left }
}

/** Days a completion came after the deadline, 0 when in time, null without a deadline. */
export function lateDays(done: Day, deadline: Day | null): number | null {
  return deadline === null ? null : Math.max(0, daysBetween(deadline, done))
}

/** The state report: done (in time, late) × not done (in time, overdue). Without a deadline nothing is late. */
export type StateReport = { doneInTime: number; doneLate: number; openInTime: number; openOverdue: number }

/** Where a status stands in the state report (facts §0.3); a cancelled task stands nowhere. */
export function stateReportPlace({ code, days }: TaskStatus): keyof StateReport | null {
  switch (code) {
    case 'cancelled':
      return null
    case 'done':
      return (days ?? 0) > 0 ? 'doneLate' : 'doneInTime'
    case 'overdue':
    case 'correcting':
      return 'openOverdue'
    case 'deadlineMissing':
    case 'dueSoon':
    case 'underWay':
    case 'waiting':
    case 'regular':
      return 'openInTime'
  }
}

export type AgeBand = 'upTo7' | 'upTo30' | 'over30'

/** The last overdue day of a band; the third has none (facts §4.4). */
export const lastDayOf = { upTo7: 7, upTo30: 30 }

/** How old an overdue task is: 1 to 7, 8 to 30, over 30 days. */
export function ageBand(overdueDays: number): AgeBand {
  return overdueDays <= lastDayOf.upTo7 ? 'upTo7' : overdueDays <= lastDayOf.upTo30 ? 'upTo30' : 'over30'
}
