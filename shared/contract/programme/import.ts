import { oc } from '@orpc/contract'
import * as z from 'zod'
import { day, id, line, message, requiredLine, year } from '../primitives.ts'
import { activityTime, originKind, resource, tagKind } from './activity.ts'
import { objectiveTarget } from './plan.ts'

const code = z.string().max(60)

/**
 * What the sheet of details of an exported programme says of an activity beyond its row in the appendix: lists by the
 * codes of their entries, objectives by their path ("I.1"), so that it means the same in another workspace.
 */
export const activityDetails = z.object({
  /** HD-2024-001; kept where the workspace never gave it out. */
  code,
  /** Word for word, where the appendix was read with other spaces or signs. */
  content: requiredLine(1000),
  lead: code,
  under: code,
  alsoUnder: z.array(code),
  parts: z.array(z.object({ body: code, part: requiredLine(200) })),
  allUnits: z.boolean(),
  units: z.array(code),
  /** The time as the appendix prints it, and as it is stored where its text does not say all of that. */
  printedTime: z.string(),
  time: activityTime.nullable(),
  targets: z.array(z.object({ indicator: code, planned: z.number() })),
  resources: z.array(resource.omit({ stage: true })),
  tags: z.array(z.object({ kind: tagKind, code, name: requiredLine(120) })),
  contactPerson: line(120).nullable(),
  /** `from`: last year's activity by its code, a unit by its own, else the id of what it refers to. */
  origin: z.object({ kind: originKind, from: code.nullable(), text: line(1000).nullable() }),
  weight: z.number().positive().max(1000).nullable(),
})

/** The tree of an exported programme, parents before children. */
export const plannedTree = z.object({
  title: requiredLine(300),
  objectives: z
    .array(
      z.object({
        path: code,
        group: code.nullable(),
        title: requiredLine(300),
        purpose: line(1000).nullable(),
        targets: z.array(objectiveTarget.omit({ indicatorId: true }).extend({ indicator: code })),
      }),
    )
    .max(2000),
})

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
  details: activityDetails.optional(),
})

const importReview = z.object({
  importId: id,
  file: z.string(),
  rows: z.array(importRow),
  /** Of a workbook this program exported; handed back when the rows are stored. */
  tree: plannedTree.optional(),
  warnings: z.array(message),
})

/** A programme read out of a file or a pasted table, reviewed, stored. */
export const importContract = {
  /** Reads a programme table; nothing is stored until applyImport. */
  readImport: oc.input(z.object({ year, file: z.file() })).output(importReview),
  /** Rows pasted from Word or Excel: cells as typed. */
  readPaste: oc
    .input(z.object({ year, cells: z.array(z.array(z.string().max(5000)).max(60)).max(5000) }))
    .output(importReview),
  applyImport: oc
    .input(
      z.object({
        year,
        tree: plannedTree.optional(),
        rows: z.array(importRow.extend({ objectiveId: id.nullable(), leadBodyId: id.nullable() })).max(5000),
      }),
    )
    .output(z.object({ commandId: id, added: z.int() })),
}
