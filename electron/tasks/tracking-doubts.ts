import { type Day, daysBetween } from '../../shared/domain/day-text.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { ReadTask } from './read-tracking.ts'
import type { TrackingProblem } from './tracking-problem.ts'

/** Longest a task runs, or is late, before its days are looked at: a year typed wrong shows so. */
const longest = 365
const firstYear = '2000'

/** Days that contradict one another or the day it is. */
export function suspicions({
  issuedOn,
  deadline,
  doneOn,
  today,
}: Record<'issuedOn' | 'deadline' | 'doneOn', Day | null> & { today: Day }): TrackingProblem[] {
  const found: TrackingProblem[] = []
  const suspect = (date: Day, reason: 'beforeIssue' | 'far' | 'toCome') =>
    found.push({ code: 'date-suspect', params: { date, reason } })
  if (deadline && issuedOn && daysBetween(issuedOn, deadline) > longest) suspect(deadline, 'far')
  if (doneOn && issuedOn && doneOn < issuedOn) suspect(doneOn, 'beforeIssue')
  if (doneOn && doneOn > today) suspect(doneOn, 'toCome')
  if (issuedOn && issuedOn > today) suspect(issuedOn, 'toCome')
  const from = deadline ?? issuedOn
  if (doneOn && from && Math.abs(daysBetween(from, doneOn)) > longest) suspect(doneOn, 'far')
  for (const day of [issuedOn, deadline, doneOn])
    if (day && (day < firstYear || daysBetween(today, day) > longest * 5)) suspect(day, 'far')
  return found
}

/** Of a day without a day of issue to hold it against, a year that is not the sheet's, or few others have, is looked at. */
export function markUnlikeOthers(tasks: readonly ReadTask[], ofSheet: number | null): void {
  for (const field of ['deadline', 'issuedOn', 'doneOn'] as const) {
    const years = new Map<string, number>()
    for (const task of tasks) {
      const year = task[field]?.slice(0, 4)
      if (year) years.set(year, (years.get(year) ?? 0) + 1)
    }
    const [most] = [...years].toSorted(([, one], [, other]) => other - one)
    if (!most) continue
    for (const task of tasks) {
      const day = task[field]
      if (day === null || (field !== 'issuedOn' && task.issuedOn !== null)) continue
      const year = day.slice(0, 4)
      const isRare = year !== most[0] && (years.get(year) === 1 || years.get(year)! * 5 <= most[1])
      const isOfOtherYear = field === 'deadline' && ofSheet !== null && year !== String(ofSheet)
      const other = field === 'deadline' ? null : task.deadline
      const holds = other !== null && Math.abs(daysBetween(day, other)) <= longest
      if ((isRare && !holds) || isOfOtherYear)
        task.problems.push({ code: 'date-suspect', params: { date: day, reason: 'unlikeOthers' } })
    }
  }
}

/** The same code, or the same words for the same body, in two rows: the second is told, and the first where only codes are alike. */
export function markDuplicates(tasks: readonly ReadTask[]): void {
  const byCode = new Map<string, ReadTask>()
  const byWords = new Map<string, ReadTask>()
  for (const task of tasks) {
    const words = `${fold(task.content)}|${task.lead ?? ''}`
    const code = task.code === null ? null : fold(task.code)
    const sameWords = task.content === '' ? undefined : byWords.get(words)
    const sameCode = code === null ? undefined : byCode.get(code)
    const first = sameCode ?? sameWords
    const told = (of: ReadTask): TrackingProblem => ({
      code: 'duplicate',
      params: { sheet: of.sheet, row: String(of.row) },
    })
    if (first) task.problems.push(told(first))
    if (sameCode && sameCode !== sameWords) sameCode.problems.push(told(task))
    if (code !== null && !sameCode) byCode.set(code, task)
    if (!sameWords) byWords.set(words, task)
  }
}
