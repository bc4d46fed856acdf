import { oc } from '@orpc/contract'
import * as z from 'zod'
import { day, id, line, message, requiredLine, seen, version } from './primitives.ts'
import {
  taskAct,
  taskDetail,
  taskFields,
  taskFilter,
  taskRow,
  taskSort,
  taskStatusCode,
} from './task-shapes.ts'
import { tasksFileContract } from './tasks-files.ts'

const page = z.object({ offset: z.int().min(0), limit: z.int().min(1).max(500) })
const counts = z.record(taskStatusCode, z.int())
/** Done (in time, late) × not done (in time, overdue), as reports to the city put it; they add up to `total`. */
export const stateReport = z.object({
  doneInTime: z.int(),
  doneLate: z.int(),
  openInTime: z.int(),
  openOverdue: z.int(),
  total: z.int(),
  cancelled: z.int(),
})

export const tasksContract = {
  ...tasksFileContract,
  /** `total` is of all pages; `counts` leave the statuses of the filter aside, so that each can be chosen. */
  list: oc
    .input(z.object({ filter: taskFilter, sort: taskSort, page }))
    .output(z.object({ rows: z.array(taskRow), total: z.int(), counts })),
  task: oc.input(z.object({ id })).output(taskDetail),
  create: oc.input(taskFields).output(z.object({ id, code: z.string() })),
  /** Changes what the form holds; a deadline moves by `extend` and a lead by `reassign` once the task is accepted. */
  save: oc.input(seen.extend({ fields: taskFields })).output(z.void()),
  remove: oc.input(seen).output(z.void()),
  act: oc.input(seen.extend({ act: taskAct })).output(z.void()),
  /** What an act would do to each, before it is done: `problem` null means it can be. */
  previewActs: oc
    .input(z.object({ tasks: z.array(seen).min(1).max(500), act: taskAct }))
    .output(
      z.array(
        z.object({ id, code: z.string(), before: message, after: message, problem: message.nullable() }),
      ),
    ),
  /** One act on many: all or none. */
  actMany: oc
    .input(z.object({ tasks: z.array(seen).min(1).max(500), act: taskAct }))
    .output(z.object({ count: z.int() })),
  attachEvidence: oc
    .input(
      z.object({
        taskId: id,
        documentNumber: line(60).nullable(),
        documentDate: day.nullable(),
        note: line(300).nullable(),
        file: z.file().nullable(),
      }),
    )
    .output(z.object({ id })),
  removeEvidence: oc.input(seen).output(z.void()),
  evidenceFile: oc.input(z.object({ id })).output(z.file()),
  report: oc.input(z.object({ filter: taskFilter })).output(
    z.object({
      state: stateReport,
      ageing: z.object({ upTo7: z.int(), upTo30: z.int(), over30: z.int() }),
      bodies: z.array(
        z.object({
          bodyId: id.nullable(),
          leads: z.int(),
          supports: z.int(),
          dueSoon: z.int(),
          answersOwed: z.int(),
          state: stateReport,
        }),
      ),
      quality: z.object({
        doneWithoutEvidence: z.int(),
        notUpdated30: z.int(),
        unclear: z.int(),
        answerOwed: z.int(),
        /** Days from completion to entry, of those closed in the filter. */
        entryDelayAverage: z.number().nullable(),
        entryDelayMost: z.int().nullable(),
      }),
    }),
  ),
  /** Overdue tasks, for the navigation. */
  overdueCount: oc.output(z.int()),
  savedViews: oc.output(
    z.array(z.object({ id, version, name: z.string(), filter: taskFilter, sort: taskSort })),
  ),
  saveView: oc
    .input(z.object({ name: requiredLine(60), filter: taskFilter, sort: taskSort }))
    .output(z.object({ id })),
  removeView: oc.input(seen).output(z.void()),
}
