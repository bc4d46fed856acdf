import type { Day } from './day-text.ts'
import { askedPeriods, type CutOffRule, dueDate, type PeriodKind, periodSpan } from './period.ts'
import { isInForce, type Validity } from './validity.ts'

/** How a year's reports are asked for. */
export type YearRules = {
  cutOffRule: CutOffRule
  expectedKinds: readonly PeriodKind[]
  dueWorkingDays: number
}

/** What stands where an office has set nothing: by the rule of State reports, within two working days. */
export const defaultYearRules: YearRules = {
  cutOffRule: 'state',
  expectedKinds: ['quarter', 'half', 'year'],
  dueWorkingDays: 2,
}

/** A unit owes a report for a period. */
export type ExpectedFact = {
  id: string
  unitId: string
  period: string
  dueDate: Day
  /** It was answered, excused or extended: what happened to it stays as it was. */
  settled: boolean
}

export type ExpectedChanges = {
  insert: { unitId: string; period: string; dueDate: Day }[]
  /** Ids of what is no longer asked for. */
  remove: string[]
  move: { id: string; dueDate: Day }[]
}

/**
 * What to change so that the year expects what its rules say: of every unit in force at a period's cut-off a report by
 * its due date. A fact that is settled is neither removed nor given another due date.
 */
export function planExpectedReports(
  year: number,
  rules: YearRules,
  units: readonly (Validity & { id: string })[],
  existing: readonly ExpectedFact[],
): ExpectedChanges {
  const left = new Map(existing.map((fact) => [`${fact.unitId} ${fact.period}`, fact]))
  const changes: ExpectedChanges = { insert: [], remove: [], move: [] }
  for (const period of askedPeriods(year, rules.expectedKinds)) {
    const { cutOff } = periodSpan(period, rules.cutOffRule)
    const due = dueDate(period, rules.cutOffRule, rules.dueWorkingDays)
    for (const unit of units) {
      if (!isInForce(unit, cutOff)) continue
      const key = `${unit.id} ${period.id}`
      const fact = left.get(key)
      left.delete(key)
      if (!fact) changes.insert.push({ unitId: unit.id, period: period.id, dueDate: due })
      else if (!fact.settled && fact.dueDate !== due) changes.move.push({ id: fact.id, dueDate: due })
    }
  }
  changes.remove = [...left.values()].filter((fact) => !fact.settled).map((fact) => fact.id)
  return changes
}
