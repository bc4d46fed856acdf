import { type Day, daysBetween } from './day-text.ts'

/** `late` and `incomplete` may hold together; late is named first, the figures of both are always given. */
export type ReportStatus = 'received' | 'late' | 'incomplete' | 'excused' | 'notDue' | 'missing'

/** What is known of the report a unit owes for a period. */
export type ReportFacts = {
  /** Null where no report was asked for. */
  dueDate: Day | null
  extendedDueDate: Day | null
  excusedReason: string | null
  /** Day the first report that still counts, or was corrected since, came in; null when none did. */
  receivedDate: Day | null
  reportedIndicators: number
  expectedIndicators: number
}

export type ReportStanding = { status: ReportStatus; lateDays: number; overdueDays: number }

/**
 * How a unit's report for a period stands on a day. A day that is the last to send it in is not overdue yet. A report
 * that came is judged as it came, even if it was excused; an excused one is never late.
 */
export function reportStanding(facts: ReportFacts, today: Day): ReportStanding {
  const due = facts.extendedDueDate ?? facts.dueDate
  const excused = facts.excusedReason !== null
  if (facts.receivedDate !== null) {
    const lateDays = due === null || excused ? 0 : Math.max(0, daysBetween(due, facts.receivedDate))
    const complete = facts.reportedIndicators >= facts.expectedIndicators
    return { status: lateDays > 0 ? 'late' : complete ? 'received' : 'incomplete', lateDays, overdueDays: 0 }
  }
  if (excused) return { status: 'excused', lateDays: 0, overdueDays: 0 }
  const overdueDays = due === null ? 0 : Math.max(0, daysBetween(due, today))
  return { status: overdueDays > 0 ? 'missing' : 'notDue', lateDays: 0, overdueDays }
}

export type StandingCell = ReportStanding & {
  dueDate: Day | null
  receivedDate: Day | null
  reported: number
  expected: number
}

/** Of the reports a unit owed by now, the percent that came on time; null while it owed none. */
export function onTimeShare(cells: readonly StandingCell[]): number | null {
  const owed = cells.filter(
    ({ dueDate, status }) => dueDate !== null && status !== 'notDue' && status !== 'excused',
  )
  const onTime = owed.filter(({ status, lateDays }) => status !== 'missing' && lateDays === 0)
  return owed.length === 0 ? null : (onTime.length / owed.length) * 100
}

/** Of the indicators asked in the reports that came, the percent that have a figure; null while none came. */
export function completeShare(cells: readonly StandingCell[]): number | null {
  const came = cells.filter(({ receivedDate }) => receivedDate !== null)
  const expected = came.reduce((sum, cell) => sum + cell.expected, 0)
  const reported = came.reduce((sum, cell) => sum + Math.min(cell.reported, cell.expected), 0)
  return expected === 0 ? null : (reported / expected) * 100
}

/** How many reports came, of those that are owed: an excused one is not, unless it came all the same. */
export function receivedOf(cells: readonly StandingCell[]): { received: number; owed: number } {
  const received = cells.filter(({ receivedDate }) => receivedDate !== null).length
  const waiting = cells.filter(({ status }) => status === 'missing' || status === 'notDue').length
  return { received, owed: received + waiting }
}
