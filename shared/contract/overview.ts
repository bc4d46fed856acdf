import { oc } from '@orpc/contract'
import * as z from 'zod'
import { day, message } from './primitives.ts'

/** One thing that waits for the secretary; `target` opens it. */
export const inboxItem = z.object({
  key: z.string(),
  kind: z.enum(['report', 'figures', 'file', 'extension']),
  title: message,
  who: z.string(),
  overdueDays: z.int(),
  waitingSince: day.nullable(),
  dueDate: day.nullable(),
  target: z.string(),
  act: z.enum(['excuse', 'check', 'open', 'chooseUnit']),
})

export const overviewContract = {
  inbox: oc.output(z.array(inboxItem)),
  reportProgress: oc.output(
    z
      .object({
        period: z.string(),
        cutOff: day,
        dueDate: day,
        received: z.int(),
        expected: z.int(),
        onTime: z.int(),
        late: z.int(),
        toReview: z.int(),
        missing: z.int(),
        excused: z.int(),
        figures: z.int(),
        figuresExpected: z.int(),
      })
      .nullable(),
  ),
  groupProgress: oc.output(
    z.array(
      z.object({ code: z.string(), name: z.string(), reported: z.int(), expected: z.int(), behind: z.int() }),
    ),
  ),
  upcoming: oc.output(
    z.array(
      z.object({
        day,
        title: message,
        detail: message.nullable(),
        kind: z.enum(['cutOff', 'due', 'memorial']),
      }),
    ),
  ),
}
