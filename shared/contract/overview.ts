import { oc } from '@orpc/contract'
import * as z from 'zod'
import { day, id, message, year } from './primitives.ts'

const unitName = z.string()
const period = z.string()

/** A report that has not come: overdue (`overdueDays` > 0) or due soon. */
const missingItem = z.object({
  kind: z.literal('missing'),
  key: z.string(),
  unitId: id,
  unitName,
  period,
  dueDate: day,
  overdueDays: z.int(),
})
/** A file on the desk. It answers a report that is overdue when `overdueDays` is above 0. */
const fileItem = z.object({
  kind: z.enum(['review', 'ready', 'failed']),
  key: z.string(),
  fileId: id,
  file: z.string(),
  unitName: unitName.nullable(),
  period: period.nullable(),
  receivedDate: day,
  overdueDays: z.int(),
  /** What still needs a decision, rows that belong to no indicator, warnings. */
  check: z.int(),
  unknown: z.int(),
  warnings: z.int(),
  error: message.nullable(),
})
/** One thing that waits for the secretary. */
export const inboxItem = z.discriminatedUnion('kind', [missingItem, fileItem])

/** Days ahead, with what they bring. */
export const upcomingDay = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cutOff'), day, periods: z.array(period), dueDate: day }),
  z.object({ kind: z.literal('due'), day, periods: z.array(period), missing: z.int() }),
  z.object({
    kind: z.literal('memorial'),
    day,
    names: z.array(z.object({ vi: z.string(), en: z.string() })),
  }),
])

export const overviewContract = {
  /** Overdue first, the longest first; then by the day it came; last what is due soon. */
  inbox: oc.output(z.array(inboxItem)),
  /** The reports of the period the office works on; null while nothing is expected. */
  reportProgress: oc.output(
    z
      .object({
        period,
        cutOff: day,
        dueDate: day,
        /** Of `owed`: units whose report came; an excused one owes none. */
        received: z.int(),
        owed: z.int(),
        onTime: z.int(),
        late: z.int(),
        /** Not applied yet, but a file is on the desk. */
        toReview: z.int(),
        missing: z.int(),
        /** Did not come and still need not have. */
        notDue: z.int(),
        excused: z.int(),
        figures: z.int(),
        figuresExpected: z.int(),
      })
      .nullable(),
  ),
  /** Figures of that period by content group; `behind`: indicators far from their target of the year. */
  groupProgress: oc.output(
    z.array(
      z.object({ code: z.string(), name: z.string(), reported: z.int(), expected: z.int(), behind: z.int() }),
    ),
  ),
  upcoming: oc.output(z.array(upcomingDay)),
  memorialDays: oc.input(z.object({ year })).output(
    z.array(
      z.object({
        key: z.string(),
        day,
        name: z.object({ vi: z.string(), en: z.string() }),
        since: z.int().nullable(),
        lunar: z.boolean(),
      }),
    ),
  ),
}
