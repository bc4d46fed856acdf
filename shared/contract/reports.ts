import { oc } from '@orpc/contract'
import * as z from 'zod'
import {
  day,
  id,
  instant,
  line,
  message,
  period,
  periodKind,
  requiredLine,
  seen,
  version,
  year,
} from './primitives.ts'

export const reportStatus = z.enum(['received', 'late', 'incomplete', 'excused', 'notDue', 'missing'])

/** One unit and period of the matrix. `late` and `incomplete` may hold together: both figures are given. */
export const matrixCell = z.object({
  unitId: id,
  period: z.string(),
  status: reportStatus,
  expectedReportId: id.nullable(),
  version: version.nullable(),
  dueDate: day.nullable(),
  receivedDate: day.nullable(),
  lateDays: z.int(),
  /** Indicators reported of those expected. */
  reported: z.int(),
  expected: z.int(),
  excusedReason: z.string().nullable(),
  extendedDueDate: day.nullable(),
  overdueDays: z.int(),
  /** A file for this unit and period that was read and waits on the desk to be decided. */
  waitingFileId: id.nullable(),
})

export const periodInfo = z.object({
  id: z.string(),
  kind: periodKind,
  from: day,
  cutOff: day,
  dueDate: day,
  state: z.enum(['past', 'current', 'future']),
  /** The year's setting asks a report for it; others were reported unasked or add up from those that are. */
  asked: z.boolean(),
  /** Some unit has reported it. */
  reported: z.boolean(),
})

export const yearSetting = z.object({
  version,
  year,
  cutOffRule: z.enum(['state', 'calendar']),
  expectedKinds: z.array(periodKind),
  dueWorkingDays: z.int().min(0).max(60),
})

const extreme = z.object({ unitName: z.string(), value: z.number() })

/**
 * One indicator of the consolidation. Null: no figure. A ratio has no city figure unless it has a weight.
 * `samePeriodLastYear` and `change` stand against `cumulative`, which is the end-of-period figure of stocks and ratios.
 */
export const summaryRow = z.object({
  indicatorId: id,
  code: z.string(),
  groupCode: z.string(),
  name: z.string(),
  unit: z.string(),
  kind: z.enum(['flow', 'stock', 'ratio']),
  target: z.number().nullable(),
  targetVersion: version.nullable(),
  thisPeriod: z.number().nullable(),
  lowest: extreme.nullable(),
  highest: extreme.nullable(),
  cumulative: z.number().nullable(),
  cumulativeUnits: z.int(),
  percentOfTarget: z.number().nullable(),
  behind: z.boolean(),
  samePeriodLastYear: z.number().nullable(),
  /** Percent for flows and stocks, points for ratios. */
  change: z.number().nullable(),
  unitsWithFigure: z.int(),
  unitsExpected: z.int(),
})

/** One stored figure and where it stands in the file it came with. */
export const valueSource = z.object({
  valueId: id,
  valueVersion: version,
  period: z.string(),
  value: z.number(),
  text: z.string(),
  approximate: z.boolean(),
  reportId: id,
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
  label: z.string(),
  decision: z.enum(['asRead', 'accepted', 'corrected', 'reassigned']),
  reasons: z.array(message),
  note: z.string().nullable(),
  receivedDate: day,
  appliedAt: instant,
  appliedBy: z.string(),
})

/** What a unit's figure of a period rests on. */
export const unitFigure = z.object({
  unitId: id,
  unitName: z.string(),
  thisPeriod: z.number().nullable(),
  cumulative: z.number().nullable(),
  /** The cumulative figure the unit gave itself, where it did. */
  ownCumulative: z.number().nullable(),
  /** Whether its own cumulative figure disagrees with what its periods add up to. */
  disagrees: z.boolean(),
  /** Some months up to the end of the period have no figure of this unit. */
  partial: z.boolean(),
  /** The period a year before, and the change since: percent, or points of a ratio. */
  lastYear: z.number().nullable(),
  change: z.number().nullable(),
})

export const checkItem = z.object({
  kind: z.enum(['approximate', 'total-or-hidden', 'outlier', 'unknown-row', 'not-accepted', 'missing']),
  unitId: id,
  unitName: z.string(),
  indicatorId: id.nullable(),
  code: z.string().nullable(),
  label: z.string(),
  taken: z.number().nullable(),
  text: z.string(),
  reason: message.nullable(),
  reportId: id.nullable(),
  file: z.string(),
  sheet: z.string(),
  cell: z.string(),
})

const ofPeriod = z.object({ period })

export const reportsContract = {
  periods: oc.input(z.object({ year })).output(z.array(periodInfo)),
  /** Version 0 where nothing was set yet: what stands then is the default. */
  yearSetting: oc.input(z.object({ year })).output(yearSetting),
  /** Also makes the reports the year expects; those with a report, an excuse or an extension stay. */
  setYearSetting: oc.input(yearSetting).output(z.void()),
  matrix: oc.input(z.object({ year })).output(
    z.object({
      /** `received` of `owed`: units whose report came, of those that owe one and are not excused. */
      periods: z.array(periodInfo.extend({ received: z.int(), owed: z.int() })),
      units: z.array(
        z.object({
          id,
          code: z.string(),
          name: z.string(),
          /** Percent of the reports due by now that came on time; of the indicators asked, how many came. */
          onTime: z.number().nullable(),
          complete: z.number().nullable(),
        }),
      ),
      cells: z.array(matrixCell),
    }),
  ),
  /** A cell of the matrix with the files behind it. */
  cell: oc.input(z.object({ unitId: id, period })).output(
    matrixCell.extend({
      unitName: z.string(),
      reports: z.array(
        z.object({
          id,
          file: z.string(),
          state: z.enum(['current', 'superseded', 'takenBack']),
          receivedDate: day,
          appliedAt: instant,
          appliedBy: z.string(),
          values: z.int(),
          importRunId: id,
          intakeFileId: id.nullable(),
        }),
      ),
      missingIndicators: z.array(z.object({ code: z.string(), name: z.string() })),
      /** Of a period longer than a quarter that did not come: its quarters, where all of them did. */
      addsUpFrom: z.array(period),
    }),
  ),
  /** A null reason takes the excuse back. */
  excuse: oc
    .input(z.object({ cells: z.array(seen).min(1).max(500), reason: requiredLine(300).nullable() }))
    .output(z.void()),
  /** A null day goes back to the due date of the period. */
  extend: oc.input(seen.extend({ extendedDueDate: day.nullable() })).output(z.void()),
  /** All indicators of a period; a catalogue is short, so pages filter it themselves. */
  summary: oc.input(ofPeriod).output(
    z.object({
      rows: z.array(summaryRow),
      groups: z.array(z.object({ code: z.string(), name: z.string() })),
      unitsReported: z.int(),
      unitsExpected: z.int(),
      /** Units whose report is expected, not excused, and has not come. */
      unitsMissing: z.array(z.string()),
      period: periodInfo,
    }),
  ),
  /** City figures of this and at most seven earlier periods of its kind, oldest first, by indicator. */
  trends: oc.input(ofPeriod).output(
    z.object({
      periods: z.array(z.string()),
      rows: z.array(z.object({ indicatorId: id, values: z.array(z.number().nullable()) })),
    }),
  ),
  /** Units × indicators of one group, for the 22-unit table. */
  grid: oc.input(ofPeriod.extend({ groupCode: z.string().max(20) })).output(
    z.object({
      indicators: z.array(summaryRow),
      units: z.array(
        z.object({
          id,
          code: z.string(),
          name: z.string(),
          reported: z.boolean(),
          values: z.array(z.object({ value: z.number(), approximate: z.boolean() }).nullable()),
        }),
      ),
    }),
  ),
  byUnit: oc.input(ofPeriod.extend({ unitId: id })).output(
    z.object({
      unit: z.object({ id, code: z.string(), name: z.string() }),
      rows: z.array(
        unitFigure.omit({ unitId: true, unitName: true }).extend({
          indicatorId: id,
          code: z.string(),
          groupCode: z.string(),
          name: z.string(),
          unit: z.string(),
          kind: z.enum(['flow', 'stock', 'ratio']),
        }),
      ),
    }),
  ),
  sources: oc.input(ofPeriod.extend({ indicatorId: id })).output(
    z.object({
      row: summaryRow,
      /** The period itself a year before, and the change since. */
      lastYear: z.number().nullable(),
      change: z.number().nullable(),
      units: z.array(unitFigure.extend({ values: z.array(valueSource) })),
      missingUnits: z.array(z.string()),
      /** At most eight periods of the same kind up to this one, oldest first. */
      history: z.array(z.object({ period: z.string(), value: z.number().nullable() })),
    }),
  ),
  /** Two rows of the sheet on each side of the cell a value came from. */
  sourceExcerpt: oc.input(z.object({ valueId: id })).output(
    z.object({
      sheet: z.string(),
      rows: z.array(
        z.object({
          index: z.int(),
          cells: z.array(z.object({ column: z.int(), text: z.string(), marked: z.boolean() })),
        }),
      ),
      intakeFileId: id.nullable(),
    }),
  ),
  /** The figure that was read stays, superseded by the corrected one. */
  correctValue: oc
    .input(seen.extend({ value: z.number(), note: requiredLine(300) }))
    .output(z.object({ valueId: id })),
  noteValue: oc.input(seen.extend({ note: line(300).nullable() })).output(z.void()),
  /** All that stood or was offered for the unit, period and indicator of a value, oldest first. */
  valueHistory: oc.input(z.object({ valueId: id })).output(
    z.array(
      z.object({
        at: instant,
        actor: z.string(),
        event: z.enum(['read', 'notAccepted', 'corrected', 'noted', 'superseded', 'takenBack', 'restored']),
        value: z.number(),
        file: z.string(),
        note: z.string().nullable(),
      }),
    ),
  ),
  /** Null takes the target away; `version` is that of the target the user saw, null where there was none. */
  setTarget: oc
    .input(
      z.object({
        indicatorId: id,
        year,
        value: z.number().nonnegative().nullable(),
        version: version.nullable(),
      }),
    )
    .output(z.void()),
  checks: oc.input(ofPeriod).output(z.array(checkItem)),
}
