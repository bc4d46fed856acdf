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
  state: z.enum(['reading', 'review', 'failed', 'applied']),
  /** The unit of the file; null while unknown, or when the sheet covers several units. */
  unit: z.object({ id, code: z.string(), name: z.string() }).nullable(),
  /** Units its figures belong to: 0 while unknown. */
  units: z.int(),
  period: z.string().nullable(),
  receivedDate: day,
  addedAt: instant,
  sure: z.int(),
  /** What still needs a decision: figures, and the unit or period where the file leaves a doubt. */
  check: z.int(),
  unknown: z.int(),
  warnings: z.int(),
  error: message.nullable(),
  importRunId: id.nullable(),
})

export const decisionAction = z.enum(['accept', 'correct', 'reassign', 'ignore', 'take'])
/**
 * What the officer says of an item: `accept` as read; `correct` with another value; `reassign` to another indicator;
 * `take` a hidden or unknown one with its indicator and value; `ignore` it. A null value keeps the one that was read.
 */
export const decision = z.object({
  action: decisionAction,
  value: z.number().nullable(),
  indicatorId: id.nullable(),
})

const indicatorName = z.object({ id, code: z.string(), name: z.string(), unit: z.string() })

/** One figure or row of a draft with what the officer decided. */
export const intakeItem = z.object({
  key: z.string(),
  kind: z.enum(['value', 'unknown', 'hidden']),
  indicator: indicatorName.nullable(),
  /** Of a sheet that covers several units: whose figure it is. */
  unitName: z.string().nullable(),
  measure,
  /** In the base unit of the indicator; null where the cell holds no number. */
  value: z.number().nullable(),
  text: z.string(),
  label: z.string(),
  unitText: z.string().nullable(),
  sheet: z.string(),
  cell: z.string(),
  labelCell: z.string().nullable(),
  confidence,
  reasons: z.array(message),
  candidates: z.array(indicatorName),
  decision: decision.extend({ version }).nullable(),
  /** A figure to check that nobody decided about and no other figure of the file replaced. */
  pending: z.boolean(),
  /** The figure of the same row whose question is also this one's. */
  follows: z.string().nullable(),
  previousPeriod: z.object({ period: z.string(), value: z.number() }).nullable(),
  samePeriodLastYear: z.number().nullable(),
  /** What stands now for this unit, period and indicator, when it differs. */
  storedNow: z.object({ value: z.number(), file: z.string() }).nullable(),
})

/** Where the unit or the period was read. `settled`: the file says it beyond doubt, or the officer did. */
export const finding = z.object({
  settled: z.boolean(),
  confirmed: z.boolean(),
  sources: z.array(z.object({ where: z.string(), text: z.string() })),
  rivals: z.array(z.string()),
})

/** A figure of the file beside what stands for its unit and period. */
export const difference = z.object({
  /** `waiting`: the file has the figure, but nobody accepted it yet. */
  kind: z.enum(['changed', 'added', 'dropped', 'waiting']),
  indicator: indicatorName,
  unitName: z.string(),
  measure,
  stored: z.number().nullable(),
  storedFile: z.string().nullable(),
  incoming: z.number().nullable(),
  cell: z.string().nullable(),
})

const notice = z.object({
  code: z.string(),
  params: message.shape.params,
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
})

export const intakeDetail = intakeFile.extend({
  unitFinding: finding,
  periodFinding: finding,
  /** What is not simply sure: to check, unknown, hidden, and all that was decided. Others come by `item`. */
  items: z.array(intakeItem),
  notices: z.array(notice),
  sheets: z.array(
    z.object({
      name: z.string(),
      hidden: z.boolean(),
      kind: z.enum(['report', 'matrix', 'cover', 'other']),
    }),
  ),
  /** The legacy encoding that was decoded, null when there was none. */
  encoding: z.string().nullable(),
  keepEncoding: z.boolean(),
  /** Files that stand for the same unit and period, and what applying this one would change. */
  earlier: z.object({
    files: z.array(z.object({ reportId: id, file: z.string(), receivedDate: day })),
    same: z.int(),
    changed: z.int(),
    added: z.int(),
    dropped: z.int(),
    waiting: z.int(),
  }),
})

/** What a cell of the sheet was understood as; decisions are laid over it by the reader of the view. */
export const cellMark = z.enum(['sure', 'check', 'unknown', 'hidden'])

export const sheetCell = z.object({
  column: z.int(),
  text: z.string(),
  /** The text before it was decoded from a legacy encoding. */
  undecoded: z.string().nullable(),
  number: z.boolean(),
  bold: z.boolean(),
  italic: z.boolean(),
  align: z.enum(['left', 'center', 'right']).nullable(),
  error: z.boolean(),
  /** The item this cell is the figure of. */
  item: z.object({ key: z.string(), mark: cellMark }).nullable(),
  /** The items whose label this cell is were understood so. */
  label: cellMark.nullable(),
})

export const sheetRow = z.object({
  index: z.int(),
  hidden: z.boolean(),
  /** In points; null where the file sets none. */
  height: z.number().nullable(),
  role: z.string().nullable(),
  cells: z.array(sheetCell),
})

/** A sheet as the unit laid it out, for the middle of the review. */
export const sheetView = z.object({
  name: z.string(),
  rowCount: z.int(),
  columnCount: z.int(),
  /** Width in characters; null where the file sets none. */
  columns: z.array(
    z.object({ width: z.number().nullable(), hidden: z.boolean(), role: z.string().nullable() }),
  ),
  rows: z.array(sheetRow),
  merges: z.array(z.object({ top: z.int(), left: z.int(), bottom: z.int(), right: z.int() })),
  from: z.int(),
  /** There are rows below: very long sheets are shown in parts. */
  more: z.boolean(),
})

/** How a file is applied where others stand for its unit and period: beside them, over them, instead of them. */
export const onContradiction = z.enum(['ask', 'keep', 'overlapping', 'whole'])

const appliedRun = z.object({
  importRunId: id,
  number: z.int(),
  files: z.int(),
  values: z.int(),
  notAccepted: z.int(),
})

/** A file whose figures differ from those that stand, with all that would change. */
export const contradiction = z.object({
  fileId: id,
  file: z.string(),
  unitName: z.string(),
  period: z.string(),
  earlierFiles: z.array(z.object({ file: z.string(), receivedDate: day })),
  differences: z.array(difference),
  same: z.int(),
})

export const intakeContract = {
  /** What waits on the desk, those that need hands first, then what was applied last, newest first. */
  list: oc
    .input(
      z.object({
        appliedLimit: z.int().min(0).max(1000).default(100),
        /** A file another page led to: listed however long ago it was applied. */
        also: id.nullable().default(null),
      }),
    )
    .output(
      z.object({
        files: z.array(intakeFile),
        appliedTotal: z.int(),
        reading: z
          .object({ done: z.int(), total: z.int(), current: z.string().nullable(), startedAt: instant })
          .nullable(),
      }),
    ),
  /** Takes workbooks, zips and text files; answers once they are kept; reading goes on behind and `changes` tells. */
  add: oc
    .input(z.object({ files: z.array(z.file()).min(1).max(2000) }))
    .output(z.object({ batchId: id, kept: z.int(), refused: z.int() })),
  /** Ends the reading that is under way; what was not read stays on the desk as stopped. */
  stop: oc.output(z.void()),
  /** Reads files again that were stopped or failed. */
  readAgain: oc.input(z.object({ files: z.array(seen).min(1).max(2000) })).output(z.void()),
  detail: oc.input(z.object({ id })).output(intakeDetail),
  item: oc.input(z.object({ id, key: z.string().max(400) })).output(intakeItem),
  sheet: oc
    .input(z.object({ id, sheet: z.string(), from: z.int().nonnegative().default(0) }))
    .output(sheetView),
  /** Cells that were decoded, before and after. */
  decoded: oc.input(z.object({ id })).output(
    z.object({
      total: z.int(),
      cells: z.array(
        z.object({ sheet: z.string(), cell: z.string(), before: z.string(), after: z.string() }),
      ),
    }),
  ),
  differences: oc
    .input(z.object({ id }))
    .output(z.object({ same: z.int(), differences: z.array(difference) })),
  setUnit: oc.input(seen.extend({ unitId: id })).output(z.void()),
  setPeriod: oc.input(seen.extend({ period })).output(z.void()),
  setReceivedDate: oc.input(seen.extend({ receivedDate: day })).output(z.void()),
  /** "Để nguyên": understands the file again without decoding its text, or with it. */
  setKeepEncoding: oc.input(seen.extend({ keepEncoding: z.boolean() })).output(z.void()),
  decide: oc
    .input(
      z.object({
        id,
        decisions: z
          .array(
            z.object({
              key: z.string().max(400),
              /** Null takes the decision back. */
              decision: decision.nullable(),
              /** Version of the decision the officer saw; null: none yet. */
              version: version.nullable(),
            }),
          )
          .min(1)
          .max(1000),
        /** Also remembers the name of the first item's row for its indicator, so that other files are understood. */
        rememberName: requiredLine(200).nullable(),
      }),
    )
    .output(z.void()),
  /** All in one transaction; asks first where figures differ from those that stand. */
  apply: oc
    .input(z.object({ files: z.array(seen.extend({ onContradiction })).min(1).max(500) }))
    .output(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.literal('applied'), run: appliedRun }),
        z.object({ outcome: z.literal('contradicts'), contradictions: z.array(contradiction) }),
      ]),
    ),
  takeBack: oc.input(z.object({ importRunId: id })).output(z.object({ files: z.int(), values: z.int() })),
  /** Takes files off the desk; nothing of them was stored. The command can be undone. */
  discard: oc
    .input(z.object({ files: z.array(seen).min(1).max(2000) }))
    .output(z.object({ commandId: z.string() })),
  /** The last import runs, newest first. */
  runs: oc.output(
    z.array(
      z.object({
        id,
        number: z.int(),
        appliedAt: instant,
        appliedBy: z.string(),
        takenBackAt: instant.nullable(),
        takenBackBy: z.string().nullable(),
        files: z.array(z.string()),
        values: z.int(),
        units: z.array(z.string()),
        periods: z.array(z.string()),
      }),
    ),
  ),
}
