import { oc } from '@orpc/contract'
import * as z from 'zod'
import { day, id, instant, line, requiredLine } from './primitives.ts'
import { backup } from './workspace.ts'

export const historyEntry = z.object({
  commandId: id,
  command: z.string(),
  at: instant,
  actor: z.string(),
  /** What it touched, at most the first few, in words the reader knows. */
  rows: z.array(
    z.object({
      entity: z.string(),
      entityId: z.string(),
      operation: z.enum(['insert', 'update', 'delete']),
      title: z.string(),
      before: z.record(z.string(), z.unknown()).nullable(),
      after: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
  rowCount: z.int(),
  canUndo: z.boolean(),
})

export const safetyContract = {
  history: oc
    .input(
      z.object({
        before: z.int().nullable(),
        entity: z.string().nullable(),
        entityId: z.string().nullable(),
        actor: line(80).nullable().default(null),
        /** Business days, both included. */
        from: day.nullable().default(null),
        to: day.nullable().default(null),
        search: line(100),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ entries: z.array(historyEntry), next: z.int().nullable() })),
  undo: oc.input(z.object({ commandId: id })).output(z.void()),
  /** Takes back the last command of this officer. */
  undoLast: oc.output(z.object({ command: z.string() })),
  backups: oc.output(z.array(backup)),
  backUpNow: oc.output(backup),
  restore: oc.input(z.object({ file: requiredLine(300) })).output(z.void()),
}
