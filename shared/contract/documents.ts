import { oc } from '@orpc/contract'
import * as z from 'zod'
import { day, line, period } from './primitives.ts'

export const documentsContract = {
  /** The meeting workbook of a period; `groupCode` null is all of it. Every export says what it was filtered by. */
  meetingWorkbook: oc
    .input(
      z.object({
        period,
        groupCode: z.string().nullable(),
        coveringReport: z.object({ number: line(40), date: day }).nullable(),
      }),
    )
    .output(z.file()),
}
