import { oc } from '@orpc/contract'
import * as z from 'zod'
import { day, id, line, message, requiredLine, seen, version, year } from '../primitives.ts'
import { attachment, health } from './activity.ts'

const followUp = z.object({
  realFrom: day.nullable(),
  realTo: day.nullable(),
  preparingFrom: day.nullable(),
  decision: z.enum(['postponed', 'cancelled']).nullable(),
  decisionReason: line(500).nullable(),
  postponedTo: day.nullable(),
  health: health.nullable(),
  healthSentence: line(500).nullable(),
  notDoneReason: line(500).nullable(),
})

/** What became of activities, said of them here or reported by units and bodies. */
export const followUpContract = {
  followUp: oc.input(seen.extend(followUp.shape)).output(z.void()),
  addUpdate: oc.input(z.object({ activityId: id, date: day, text: requiredLine(2000) })).output(z.void()),
  attach: oc
    .input(
      z.object({
        activityId: id,
        kind: attachment.shape.kind,
        caption: line(200).nullable(),
        file: z.file(),
      }),
    )
    .output(z.void()),
  attachmentFile: oc.input(z.object({ id })).output(z.file()),
  setHighlight: oc.input(seen.extend({ highlight: z.boolean() })).output(z.void()),
  reportedActivities: oc.input(z.object({ year })).output(
    z.array(
      z.object({
        id,
        version,
        unitId: id.nullable(),
        bodyId: id.nullable(),
        date: day,
        content: z.string(),
        result: z.string().nullable(),
        activityId: id.nullable(),
        suggestions: z.array(
          z.object({
            activityId: id,
            code: z.string(),
            content: z.string(),
            score: z.number(),
            reasons: z.array(message),
          }),
        ),
      }),
    ),
  ),
  saveReportedActivity: oc
    .input(
      z.object({
        id: id.nullable(),
        version,
        year,
        unitId: id.nullable(),
        bodyId: id.nullable(),
        date: day,
        content: requiredLine(500),
        place: line(200).nullable(),
        result: line(500).nullable(),
      }),
    )
    .output(z.object({ id })),
  linkReported: oc.input(seen.extend({ activityId: id.nullable() })).output(z.void()),
}
