import { oc } from '@orpc/contract'
import * as z from 'zod'
import { day, id, line, message, seen, version } from './primitives.ts'
import { deadlineKind, taskFilter } from './task-shapes.ts'

const confidence = z.enum(['sure', 'check'])

/** One task as read from a tracking sheet, before anybody stored it. */
export const readTask = z.object({
  key: z.string(),
  sheet: z.string(),
  row: z.int(),
  code: z.string().nullable(),
  content: z.string(),
  /** Code of the body, as in the list of bodies. */
  lead: z.string().nullable(),
  leadPerson: z.string().nullable(),
  supports: z.array(z.string()),
  unknownBodies: z.array(z.string()),
  deadlineKind: deadlineKind.nullable(),
  deadline: day.nullable(),
  /** What is waited for, when `waiting`. */
  condition: z.string().nullable(),
  issuedOn: day.nullable(),
  source: z.string().nullable(),
  product: z.string().nullable(),
  done: z.boolean(),
  doneOn: day.nullable(),
  result: z.string().nullable(),
  evidence: z.string().nullable(),
  confidence,
  problems: z.array(message),
  /** The stored task it is, by code or by the same words; null is new. */
  existingId: id.nullable(),
})

/** What a returned form would change. */
export const formDifference = z.object({
  key: z.string(),
  row: z.int(),
  taskId: id.nullable(),
  /** The version of the task it was compared with, as `applyForm` asks for it; null for a row that is no task. */
  version: version.nullable(),
  code: z.string().nullable(),
  content: z.string(),
  /** It can be accepted: known, there once, open, and all it says is understood. */
  ready: z.boolean(),
  kind: z.enum(['same', 'changed', 'unknownRow', 'twice', 'altered', 'missing', 'stale']),
  changes: z.array(
    z.object({
      field: z.enum(['status', 'percent', 'result', 'evidence', 'doneDate', 'obstacle', 'proposal']),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  problems: z.array(message),
})

export const tasksFileContract = {
  readSheet: oc.input(z.object({ file: z.file() })).output(
    z.object({
      rows: z.array(readTask),
      warnings: z.array(message),
    }),
  ),
  /** Stores reviewed rows as one command that can be taken back whole. */
  applySheet: oc
    .input(
      z.object({
        rows: z.array(readTask).min(1).max(10_000),
        fileName: line(300),
        /** For rows whose body was not recognised: the name in the sheet and the body it is. */
        bodies: z.array(z.object({ text: z.string(), bodyId: id })),
      }),
    )
    .output(z.object({ created: z.int(), updated: z.int(), skipped: z.int() })),
  /** Register of tasks, the state report by body, conclusions and their state; prints what is filtered. */
  exportRegister: oc
    .input(z.object({ filter: taskFilter, what: z.enum(['register', 'stateReport', 'conclusions']) }))
    .output(z.file()),
  /** The form a body fills in and sends back; the code of its rows is hidden in the file. */
  exportForm: oc.input(z.object({ bodyId: id })).output(z.file()),
  readForm: oc.input(z.object({ file: z.file() })).output(
    z.object({
      formId: id.nullable(),
      bodyId: id.nullable(),
      date: day.nullable(),
      rows: z.array(formDifference),
      warnings: z.array(message),
    }),
  ),
  applyForm: oc
    .input(z.object({ file: z.file(), accept: z.array(seen.extend({ key: z.string() })), returnedDate: day }))
    .output(z.object({ updated: z.int() })),
}
