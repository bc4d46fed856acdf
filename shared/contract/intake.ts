import { oc } from '@orpc/contract'
import * as z from 'zod'
import {
  confidence,
  day,
  id,
  instant,
  measure,
  message,
  period,
  requiredLine,
  seen,
  version,
} from './primitives.ts'

/** A file on the desk, as a row of the list at left. */
export const intakeFile = z.object({
  id,
  version,
  name: z.string(),
  state: z.enum(['reading', 'review', 'failed', 'applied', 'discarded']),
  unit: z.object({ id, code: z.string(), name: z.string() }).nullable(),
  period: z.string().nullable(),
  receivedDate: day,
  addedAt: instant,
  sure: z.int(),
  /** Values that still need a decision. */
  check: z.int(),
  unknown: z.int(),
  warnings: z.int(),
  error: message.nullable(),
  importRunId: id.nullable(),
  /** The same content was applied before: which file, when. */
  sameContentAs: z.object({ name: z.string(), appliedAt: instant.nullable() }).nullable(),
})

export const decisionAction = z.enum(['accept', 'correct', 'reassign', 'ignore', 'take'])
export const decision = z.object({
  action: decisionAction,
  value: z.number().nullable(),
  indicatorId: id.nullable(),
})

/** One figure or row of a draft with what the officer decided. */
export const intakeItem = z.object({
  key: z.string(),
  kind: z.enum(['value', 'unknown', 'hidden']),
  indicator: z.object({ id, code: z.string(), name: z.string(), unit: z.string() }).nullable(),
  measure: measure.nullable(),
  value: z.number().nullable(),
  text: z.string(),
  label: z.string(),
  unitText: z.string().nullable(),
  sheet: z.string(),
  cell: z.string(),
  labelCell: z.string().nullable(),
  confidence,
  reasons: z.array(message),
  candidates: z.array(z.object({ id, code: z.string(), name: z.string() })),
  decision: decision.nullable(),
  previousPeriod: z.object({ period: z.string(), value: z.number() }).nullable(),
  samePeriodLastYear: z.number().nullable(),
  /** What is stored now for this unit, period and indicator, when it differs. */
  storedNow: z.object({ value: z.number(), file: z.string() }).nullable(),
})

export const finding = z.object({
  confidence,
  sources: z.array(z.object({ where: z.string(), text: z.string() })),
  rivals: z.array(z.string()),
})

export const intakeDetail = intakeFile.extend({
  unitFinding: finding,
  periodFinding: finding,
  items: z.array(intakeItem),
  notices: z.array(
    z.object({
      code: z.string(),
      params: message.shape.params,
      sheet: z.string().nullable(),
      cell: z.string().nullable(),
    }),
  ),
  sheets: z.array(
    z.object({
      name: z.string(),
      hidden: z.boolean(),
      kind: z.enum(['report', 'matrix', 'cover', 'other']),
      decoded: z.boolean(),
    }),
  ),
  keepEncoding: z.boolean(),
  /** Applied files of the same unit and period; applying replaces or complements them. */
  earlier: z.array(
    z.object({
      reportId: id,
      file: z.string(),
      receivedDate: day,
      changed: z.int(),
      added: z.int(),
      dropped: z.int(),
      contradictions: z.int(),
    }),
  ),
})

/** A sheet as the unit laid it out, for the middle of the review. */
export const sheetView = z.object({
  name: z.string(),
  rowCount: z.int(),
  columnCount: z.int(),
  columns: z.array(
    z.object({ width: z.number().nullable(), hidden: z.boolean(), role: z.string().nullable() }),
  ),
  rows: z.array(
    z.object({
      index: z.int(),
      hidden: z.boolean(),
      height: z.number().nullable(),
      role: z.string().nullable(),
      cells: z.array(
        z.object({
          column: z.int(),
          text: z.string(),
          undecoded: z.string().nullable(),
          number: z.boolean(),
          bold: z.boolean(),
          italic: z.boolean(),
          align: z.enum(['left', 'center', 'right']).nullable(),
          error: z.boolean(),
        }),
      ),
    }),
  ),
  merges: z.array(z.object({ top: z.int(), left: z.int(), bottom: z.int(), right: z.int() })),
  /** Rows left out below: very long sheets are shown in parts. */
  from: z.int(),
  more: z.boolean(),
})

const applied = z.object({ importRunId: id, files: z.int(), values: z.int(), notAccepted: z.int() })

export const intakeContract = {
  list: oc.input(z.object({ filter: z.enum(['open', 'all']) })).output(
    z.object({
      files: z.array(intakeFile),
      reading: z
        .object({ done: z.int(), total: z.int(), current: z.string().nullable(), startedAt: instant })
        .nullable(),
    }),
  ),
  /** Takes workbooks, zips and text files; answers at once, reading goes on behind and `changes` tells. */
  add: oc.input(z.object({ files: z.array(z.file()).min(1).max(500) })).output(z.object({ batchId: id })),
  stop: oc.output(z.void()),
  detail: oc.input(z.object({ id })).output(intakeDetail),
  sheet: oc
    .input(z.object({ id, sheet: z.string(), from: z.int().nonnegative().default(0) }))
    .output(sheetView),
  setUnit: oc.input(seen.extend({ unitId: id.nullable() })).output(z.void()),
  setPeriod: oc.input(seen.extend({ period: period.nullable() })).output(z.void()),
  setReceivedDate: oc.input(seen.extend({ receivedDate: day })).output(z.void()),
  setKeepEncoding: oc.input(seen.extend({ keepEncoding: z.boolean() })).output(z.void()),
  decide: oc
    .input(
      seen.extend({
        key: z.string().max(200),
        decision: decision.nullable(),
        rememberName: requiredLine(300).nullable(),
      }),
    )
    .output(z.void()),
  /** All in one transaction; `onContradiction` answers what to do with stored figures that differ. */
  apply: oc
    .input(
      z.object({
        files: z.array(seen).min(1).max(500),
        onContradiction: z.enum(['ask', 'supersede', 'keep']),
      }),
    )
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('applied'), run: applied }),
        z.object({
          outcome: z.literal('contradicts'),
          contradictions: z.array(
            z.object({
              fileId: id,
              file: z.string(),
              indicatorCode: z.string(),
              indicatorName: z.string(),
              stored: z.number(),
              storedFile: z.string(),
              incoming: z.number(),
            }),
          ),
        }),
      ]),
    ),
  takeBack: oc.input(z.object({ importRunId: id })).output(z.object({ values: z.int() })),
  discard: oc.input(z.object({ files: z.array(seen).min(1) })).output(z.void()),
  runs: oc.output(
    z.array(
      z.object({
        id,
        appliedAt: instant,
        appliedBy: z.string(),
        takenBackAt: instant.nullable(),
        files: z.int(),
        values: z.int(),
        units: z.array(z.string()),
      }),
    ),
  ),
}
