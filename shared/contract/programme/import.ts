import { oc } from '@orpc/contract'
import * as z from 'zod'
import { day, id, message, year } from '../primitives.ts'

/** One row as read from a Word or Excel table, before anybody stored it. */
export const importRow = z.object({
  key: z.string(),
  sheet: z.string(),
  row: z.int(),
  group: z.string().nullable(),
  content: z.string(),
  lead: z.string().nullable(),
  supports: z.array(z.string()),
  unknownBodies: z.array(z.string()),
  timeText: z.string(),
  from: day.nullable(),
  to: day.nullable(),
  regular: z.boolean(),
  place: z.string().nullable().optional(),
  result: z.string().nullable(),
  note: z.string().nullable(),
  confidence: z.enum(['sure', 'check']),
  problems: z.array(message),
})

/** A programme read out of a file or a pasted table, reviewed, stored. */
export const importContract = {
  /** Reads a programme table; nothing is stored until applyImport. */
  readImport: oc
    .input(z.object({ year, file: z.file() }))
    .output(
      z.object({ importId: id, file: z.string(), rows: z.array(importRow), warnings: z.array(message) }),
    ),
  /** Rows pasted from Word or Excel: cells as typed. */
  readPaste: oc
    .input(z.object({ year, cells: z.array(z.array(z.string().max(5000)).max(60)).max(5000) }))
    .output(
      z.object({ importId: id, file: z.string(), rows: z.array(importRow), warnings: z.array(message) }),
    ),
  applyImport: oc
    .input(
      z.object({
        year,
        rows: z.array(importRow.extend({ objectiveId: id.nullable(), leadBodyId: id.nullable() })).max(5000),
      }),
    )
    .output(z.object({ commandId: id, added: z.int() })),
}
