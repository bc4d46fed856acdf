import { oc } from '@orpc/contract'
import * as z from 'zod'
import { day, id, message, year } from '../primitives.ts'
import { activityState, resource, tagKind } from './activity.ts'

export const progressRow = z.object({
  indicatorId: id,
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  baseline: z.number().nullable(),
  target: z.number(),
  /** Planned and done by quarter, then cumulative up to the day asked for. */
  plannedByQuarter: z.array(z.number().nullable()).length(4),
  doneByQuarter: z.array(z.number().nullable()).length(4),
  done: z.number().nullable(),
  percent: z.number().nullable(),
  forecast: z.number().nullable(),
  samePeriodLastYear: z.number().nullable(),
  lastYear: z.number().nullable(),
  /** The formula with its figures put in, for "how did this come about". */
  formula: message,
})

/** Progress of a group or objective with what it came from: shares are the weights divided by their sum. */
export const objectiveProgress = z.object({
  objectiveId: id,
  progress: z.number().min(0).max(1).nullable(),
  parts: z.array(
    z.object({
      kind: z.enum(['objective', 'activity']),
      id,
      code: z.string(),
      title: z.string(),
      share: z.number(),
      progress: z.number().min(0).max(1).nullable(),
      /** How the part itself came to its progress. */
      explanation: message,
    }),
  ),
})

/** Plan against done, through the year and at its end. */
export const progressContract = {
  progress: oc.input(z.object({ year, asOf: day })).output(z.array(progressRow)),
  objectiveProgress: oc.input(z.object({ year })).output(z.array(objectiveProgress)),
  lookBack: oc.input(z.object({ year })).output(
    z.object({
      byGroup: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          planned: z.int(),
          done: z.int(),
          late: z.int(),
          postponed: z.int(),
          cancelled: z.int(),
        }),
      ),
      byBody: z.array(
        z.object({ bodyId: id, short: z.string(), led: z.int(), ledDone: z.int(), supported: z.int() }),
      ),
      byUnit: z.array(z.object({ unitId: id, name: z.string(), planned: z.int(), done: z.int() })),
      byTag: z.array(
        z.object({ tagId: id, name: z.string(), kind: tagKind, planned: z.int(), done: z.int() }),
      ),
      figures: z.array(progressRow),
      resources: z.array(
        z.object({ source: z.string(), kind: resource.shape.kind, planned: z.number(), real: z.number() }),
      ),
      beneficiaries: z.array(
        z.object({ tagId: id, name: z.string(), activities: z.int(), value: z.number() }),
      ),
      highlights: z.array(
        z.object({ activityId: id, content: z.string(), attachmentId: id, caption: z.string().nullable() }),
      ),
      notDone: z.array(
        z.object({
          id,
          code: z.string(),
          content: z.string(),
          leadShort: z.string(),
          state: activityState,
          reason: z.string().nullable(),
        }),
      ),
      directives: z.array(
        z.object({ activityId: id, text: z.string(), content: z.string(), state: activityState }),
      ),
    }),
  ),
}
