/** What a report does to the earlier ones of its unit and period. */
export type Replaces = 'overlapping' | 'whole' | null

/** A report of one unit and period, as far as the question "which figure stands" goes. */
export type StandingReport = {
  id: string
  replaces: Replaces
  takenBack: boolean
  values: StandingValue[]
}

export type StandingValue = {
  id: string
  /** Indicator and measure: at most one figure of a slot is current. */
  slot: string
  /** False for a figure to check that nobody accepted: it never stands, it is only listed. */
  accepted: boolean
}

export type ValueStanding = {
  state: 'current' | 'superseded' | 'takenBack' | 'notAccepted'
  supersededBy: string | null
}
export type ReportStanding = { state: 'current' | 'superseded' | 'takenBack'; supersededBy: string | null }

export type Standings = {
  values: Map<string, ValueStanding>
  reports: Map<string, ReportStanding>
}

type Holder = { valueId: string; reportId: string }

/**
 * Which figures stand, told from the reports of one unit and period in the order they were applied. It looks at
 * nothing else, so taking a report back leaves exactly what would stand had it never been applied, however many were
 * applied since.
 */
export function standings(reports: readonly StandingReport[]): Standings {
  const values = new Map<string, ValueStanding>()
  const reportStates = new Map<string, ReportStanding>()
  const holders = new Map<string, Holder>()
  const counted = reports.filter((report) => !report.takenBack)

  for (const report of reports) {
    if (!report.takenBack) continue
    reportStates.set(report.id, { state: 'takenBack', supersededBy: null })
    for (const value of report.values) values.set(value.id, { state: 'takenBack', supersededBy: null })
  }
  counted.forEach((report, index) => {
    if (report.replaces === 'whole') {
      for (const { valueId } of holders.values())
        values.set(valueId, { state: 'superseded', supersededBy: null })
      for (const earlier of counted.slice(0, index)) {
        reportStates.set(earlier.id, { state: 'superseded', supersededBy: report.id })
      }
    }
    const before = new Map(holders)
    if (report.replaces === 'whole') holders.clear()
    for (const value of report.values) {
      if (!value.accepted) continue
      const standing = holders.get(value.slot)
      // Within a report the later figure is the officer's correction of the earlier: drafts give one a slot.
      const stands = !standing || report.replaces !== null || standing.reportId === report.id
      if (!stands) {
        values.set(value.id, { state: 'superseded', supersededBy: standing.valueId })
        continue
      }
      const overtaken = standing ?? before.get(value.slot)
      if (overtaken) values.set(overtaken.valueId, { state: 'superseded', supersededBy: value.id })
      values.set(value.id, { state: 'current', supersededBy: null })
      holders.set(value.slot, { valueId: value.id, reportId: report.id })
    }
  })
  for (const report of counted) {
    if (!reportStates.has(report.id)) reportStates.set(report.id, reportStanding(report, values, holders))
    const replaced = reportStates.get(report.id)?.state === 'superseded'
    for (const value of report.values) {
      if (!value.accepted) values.set(value.id, waitingStanding(value, holders, replaced))
    }
  }
  return { values, reports: reportStates }
}

/** A report none of whose figures stands any more has been superseded by those that took their places. */
function reportStanding(
  report: StandingReport,
  values: ReadonlyMap<string, ValueStanding>,
  holders: ReadonlyMap<string, Holder>,
): ReportStanding {
  const accepted = report.values.filter((value) => value.accepted)
  if (accepted.length === 0) return { state: 'current', supersededBy: null }
  if (accepted.some((value) => values.get(value.id)?.state === 'current')) {
    return { state: 'current', supersededBy: null }
  }
  return { state: 'superseded', supersededBy: holders.get(accepted[0]!.slot)?.reportId ?? null }
}

/** A figure nobody accepted stays listed until its slot has a figure, or its report is gone. */
function waitingStanding(
  value: StandingValue,
  holders: ReadonlyMap<string, Holder>,
  replaced: boolean,
): ValueStanding {
  const holder = holders.get(value.slot)
  if (holder) return { state: 'superseded', supersededBy: holder.valueId }
  return replaced ? { state: 'superseded', supersededBy: null } : { state: 'notAccepted', supersededBy: null }
}
