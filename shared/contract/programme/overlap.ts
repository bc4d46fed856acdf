import { oc } from '@orpc/contract'
import * as z from 'zod'
import { id, line, message, year } from '../primitives.ts'
import { activityFields } from './activity.ts'

export const overlap = z.object({
  first: z.object({ id, code: z.string(), content: z.string(), leadShort: z.string(), timeText: z.string() }),
  second: z.object({
    id,
    code: z.string(),
    content: z.string(),
    leadShort: z.string(),
    timeText: z.string(),
  }),
  /** 0 to 100; the parts add up to it. */
  score: z.number(),
  reasons: z.array(message),
  answer: z
    .object({ answer: z.enum(['joint', 'keepBoth', 'moved']), reason: z.string().nullable() })
    .nullable(),
})

export const gap = z.object({
  kind: z.enum(['unit', 'tag']),
  unitId: id.nullable(),
  groupCode: z.string().nullable(),
  quarter: z.int().min(1).max(4).nullable(),
  tagId: id.nullable(),
})

/** Where activities get in each other's way, and where there is none. */
export const overlapContract = {
  /** Pairs of a year, the highest score first: at most `most` of them, and how many there are in all. */
  overlaps: oc
    .input(
      z.object({
        year,
        withinDays: z.int().min(0).max(60),
        answered: z.boolean(),
        most: z.int().min(1).max(1000).default(200),
      }),
    )
    .output(z.object({ pairs: z.array(overlap), total: z.int() })),
  /** While typing: overlaps of fields as they are, always `first`; its id is the nil UUID while it is not stored. */
  overlapsOf: oc
    .input(z.object({ year, id: id.nullable(), fields: activityFields, withinDays: z.int().min(0).max(60) }))
    .output(z.array(overlap)),
  answerOverlap: oc
    .input(
      z.object({
        firstId: id,
        secondId: id,
        answer: z.enum(['joint', 'keepBoth', 'moved']).nullable(),
        reason: line(500).nullable(),
      }),
    )
    .output(z.void()),
  gaps: oc.input(z.object({ year })).output(z.array(gap)),
}
