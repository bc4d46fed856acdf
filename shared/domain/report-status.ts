import type { Day } from './day-text.ts'

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

/** Calendar days from one day to another, negative when the other is earlier. */
function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
