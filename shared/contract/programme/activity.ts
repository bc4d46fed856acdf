import * as z from 'zod'
import { day, id, instant, line, requiredLine, version } from '../primitives.ts'

export const activityState = z.enum([
  'notStarted',
  'preparing',
  'underWay',
  'done',
  'late',
  'postponed',
  'cancelled',
])

export const timeKind = z.enum(['dates', 'months', 'quarters', 'year', 'regular', 'memorialDay', 'lunarDay'])

export const tagKind = z.enum(['posture', 'movement', 'beneficiary', 'theme'])

export const health = z.enum(['good', 'risk', 'blocked'])

export const originKind = z.enum(['own', 'lastYear', 'directive', 'conclusion', 'unitProposal'])

export const activityTime = z.object({
  kind: timeKind,
  text: requiredLine(120),
  from: day,
  to: day,
  /** "27-7": day and month; lunar when the kind is lunarDay. */
  dayOfYear: z.string().nullable(),
})

export const resource = z.object({
  stage: z.enum(['planned', 'real']),
  kind: z.enum(['money', 'inKind', 'people', 'vehicles']),
  source: line(120).nullable(),
  description: line(200).nullable(),
  quantity: z.number().nonnegative().nullable(),
  unitText: line(40).nullable(),
  value: z.number().int().nonnegative().nullable(),
})

export const activityTarget = z.object({ indicatorId: id, planned: z.number(), real: z.number().nullable() })

/** What a form writes; everything else about an activity is derived or has its own call. */
export const activityFields = z.object({
  objectiveId: id,
  alsoUnder: z.array(id),
  content: requiredLine(1000),
  leadBodyId: id,
  supports: z.array(z.object({ bodyId: id, part: line(200).nullable() })),
  allUnits: z.boolean(),
  unitIds: z.array(id),
  place: line(200).nullable(),
  time: activityTime,
  expectedResult: line(500).nullable(),
  targets: z.array(activityTarget),
  resources: z.array(resource),
  tagIds: z.array(id),
  contactPerson: line(120).nullable(),
  note: line(1000).nullable(),
  origin: z.object({ kind: originKind, id: id.nullable(), text: line(1000).nullable() }),
  /** How much it counts in the progress of its objective; without one it counts as 1. */
  weight: z.number().positive().max(1000).nullable().optional(),
})

/** A row of every view: enough to list, draw, filter and group. */
export const activityRow = z.object({
  id,
  version,
  code: z.string(),
  objectiveId: id,
  /** Other objectives it is shown under. */
  alsoUnderIds: z.array(id),
  /** Of its content group (A to K); outside them of its root, with a dot ("I."). */
  groupCode: z.string(),
  position: z.int(),
  content: z.string(),
  leadBodyId: id,
  supportIds: z.array(id),
  allUnits: z.boolean(),
  unitIds: z.array(id),
  place: z.string().nullable(),
  time: activityTime,
  realFrom: day.nullable(),
  realTo: day.nullable(),
  state: activityState,
  lateDays: z.int(),
  health: health.nullable(),
  progress: z.number().min(0).max(1).nullable(),
  tagIds: z.array(id),
  overlaps: z.int(),
  /** Brought over from last year where it was not finished. */
  unfinishedLastYear: z.boolean(),
})

export const activityUpdate = z.object({ id, date: day, author: z.string(), text: z.string(), at: instant })
export const attachment = z.object({
  id,
  version,
  name: z.string(),
  kind: z.enum(['document', 'picture', 'evidence']),
  caption: z.string().nullable(),
  highlight: z.boolean(),
})

export const activityDetail = activityRow.extend({
  fields: activityFields,
  preparingFrom: day.nullable(),
  decision: z.enum(['postponed', 'cancelled']).nullable(),
  decisionReason: z.string().nullable(),
  postponedTo: day.nullable(),
  healthSentence: z.string().nullable(),
  notDoneReason: z.string().nullable(),
  updates: z.array(activityUpdate),
  attachments: z.array(attachment),
  originLabel: z.string().nullable(),
})

export const filter = z.object({
  groupCodes: z.array(z.string()),
  bodyIds: z.array(id),
  role: z.enum(['lead', 'support', 'any']),
  unitIds: z.array(id),
  months: z.array(z.int().min(1).max(12)),
  tagIds: z.array(id),
  states: z.array(activityState),
  text: line(100),
})
