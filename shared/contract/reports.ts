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
  overdueDays: z.int(),
})

export const periodInfo = z.object({
  id: z.string(),
  kind: periodKind,
  from: day,
  cutOff: day,
  dueDate: day,
  state: z.enum(['past', 'current', 'future']),
})

export const yearSetting = z.object({
  version,
  year,
  cutOffRule: z.enum(['state', 'calendar']),
  expectedKinds: z.array(periodKind),
  dueWorkingDays: z.int().min(0).max(60),
})

/** One indicator of the consolidation. Null: no figure. A ratio has no city total unless it has a weight. */
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
  lowest: z.object({ unitName: z.string(), value: z.number() }).nullable(),
  highest: z.object({ unitName: z.string(), value: z.number() }).nullable(),
  cumulative: z.number().nullable(),
  percentOfTarget: z.number().nullable(),
  behind: z.boolean(),
  samePeriodLastYear: z.number().nullable(),
  /** Percent for flows and stocks, points for ratios. */
  change: z.number().nullable(),
  unitsWithFigure: z.int(),
  unitsExpected: z.int(),
  checks: z.int(),
})

export const valueSource = z.object({
  valueId: id,
  valueVersion: version,
  unitId: id,
  unitName: z.string(),
  value: z.number(),
  text: z.string(),
  approximate: z.boolean(),
  samePeriodLastYear: z.number().nullable(),
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
  changes: z.int(),
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
  yearSetting: oc.input(z.object({ year })).output(yearSetting),
  setYearSetting: oc.input(yearSetting).output(z.void()),
  matrix: oc.input(z.object({ year })).output(
    z.object({
      periods: z.array(periodInfo),
      units: z.array(z.object({ id, code: z.string(), name: z.string() })),
      cells: z.array(matrixCell),
    }),
  ),
  /** A cell of the matrix with the files behind it. */
  cell: oc.input(z.object({ unitId: id, period })).output(
    matrixCell.extend({
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
    }),
  ),
  excuse: oc
    .input(z.object({ cells: z.array(seen).min(1), reason: requiredLine(300).nullable() }))
    .output(z.void()),
  extend: oc.input(seen.extend({ extendedDueDate: day.nullable() })).output(z.void()),
  summary: oc
    .input(
      ofPeriod.extend({
        groupCode: z.string().nullable(),
        search: line(100),
        onlyWithTarget: z.boolean(),
        onlyToCheck: z.boolean(),
      }),
    )
    .output(
      z.object({
        rows: z.array(summaryRow),
        groups: z.array(z.object({ code: z.string(), name: z.string() })),
        unitsReported: z.int(),
        unitsExpected: z.int(),
        unitsMissing: z.array(z.string()),
        period: periodInfo,
        checks: z.int(),
      }),
    ),
  /** Units × indicators of one group, for the 22-unit table. */
  grid: oc.input(ofPeriod.extend({ groupCode: z.string() })).output(
    z.object({
      indicators: z.array(summaryRow),
      units: z.array(
        z.object({
          id,
          code: z.string(),
          name: z.string(),
          reported: z.boolean(),
          values: z.array(z.number().nullable()),
        }),
      ),
    }),
  ),
  byUnit: oc
    .input(ofPeriod.extend({ unitId: id }))
    .output(
      z.array(
        z.object({
          indicatorId: id,
          code: z.string(),
          groupCode: z.string(),
          name: z.string(),
          unit: z.string(),
          thisPeriod: z.number().nullable(),
          cumulative: z.number().nullable(),
          ownCumulative: z.number().nullable(),
          samePeriodLastYear: z.number().nullable(),
          valueId: id.nullable(),
        }),
      ),
    ),
  sources: oc.input(ofPeriod.extend({ indicatorId: id })).output(
    z.object({
      row: summaryRow,
      values: z.array(valueSource),
      missingUnits: z.array(z.string()),
      /** At most eight periods of the same kind up to this one, oldest first. */
      history: z.array(z.object({ period: z.string(), value: z.number().nullable() })),
    }),
  ),
  /** Two rows of the sheet around the cell a value came from. */
  sourceExcerpt: oc
    .input(z.object({ valueId: id }))
    .output(
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
  correctValue: oc.input(seen.extend({ value: z.number(), note: requiredLine(300) })).output(z.void()),
  noteValue: oc.input(seen.extend({ note: line(300).nullable() })).output(z.void()),
  valueHistory: oc
    .input(z.object({ valueId: id }))
    .output(
      z.array(
        z.object({
          at: instant,
          actor: z.string(),
          command: z.string(),
          value: z.number().nullable(),
          note: z.string().nullable(),
        }),
      ),
    ),
  setTarget: oc
    .input(z.object({ indicatorId: id, year, value: z.number().nullable(), version: version.nullable() }))
    .output(z.void()),
  checks: oc.input(ofPeriod).output(z.array(checkItem)),
}
