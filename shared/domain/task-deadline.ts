import { type Day, plusDays } from './day-text.ts'

/**
 * The last day that is in time of a task due "on issue": so many days after the day of issue, the next Monday when
 * that is a Saturday or a Sunday (facts §4.2).
 */
export function onIssueDeadline(issued: Day, days: number): Day {
  const due = plusDays(issued, days)
  const weekday = new Date(`${due}T00:00:00Z`).getUTCDay()
  if (weekday === 6) return plusDays(due, 2)
  return weekday === 0 ? plusDays(due, 1) : due
}
