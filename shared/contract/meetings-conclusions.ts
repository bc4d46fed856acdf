import { oc } from '@orpc/contract'
import * as z from 'zod'
import { day, id, line, message, requiredLine, seen, version } from './primitives.ts'
import { deadlineKind, taskFields, taskStatusCode } from './task-shapes.ts'

export const conclusionKind = z.enum([
  'information',
  'assessment',
  'directive',
  'conclusion',
  'task',
  'programmeAddition',
])
/** Derived from its tasks and activities; `none` for what asks for nothing. */
export const conclusionState = z.enum([
  'none',
  'unassigned',
  'underWay',
  'partly',
  'fulfilled',
  'notFulfilled',
  'overtaken',
])

export const conclusion = z.object({
  id,
  version,
  meetingId: id,
  agendaItemId: id.nullable(),
  attendeeId: id.nullable(),
  kind: conclusionKind,
  number: z.int().nullable(),
  /** As the office writes the number: "KL-2024-07" or "KL 07 (2020-2025)". */
  numberText: z.string().nullable(),
  text: requiredLine(4000),
  time: z.string(),
  state: conclusionState,
  /** Why the state is what it is. */
  told: message,
  overtaken: z.object({ byId: id.nullable(), reason: z.string() }).nullable(),
  tasks: z.array(
    z.object({
      id,
      version,
      code: z.string(),
      content: z.string(),
      sentence: z.string().nullable(),
      leadBodyId: id.nullable(),
      deadline: day.nullable(),
      status: z.object({ code: taskStatusCode, days: z.int().nullable() }),
    }),
  ),
  activities: z.array(
    z.object({ id, code: z.string(), content: z.string(), sentence: z.string(), state: z.string() }),
  ),
})

const fields = z.object({
  agendaItemId: id.nullable(),
  attendeeId: id.nullable(),
  kind: conclusionKind,
  text: requiredLine(4000),
})

export const conclusionsContract = {
  saveConclusion: oc
    .input(z.object({ meetingId: id, id: id.nullable(), version, fields }))
    .output(z.object({ id })),
  moveConclusion: oc.input(seen.extend({ before: id.nullable() })).output(z.void()),
  removeConclusion: oc.input(seen).output(z.void()),
  /** Gives numbers, in order, to those of a meeting that have none. */
  numberConclusions: oc.input(z.object({ meetingId: id })).output(z.object({ numbered: z.int() })),
  setOvertaken: oc
    .input(seen.extend({ byId: id.nullable(), reason: requiredLine(300).nullable() }))
    .output(z.void()),
  /** A task from the exact sentence of a conclusion. */
  giveTask: oc
    .input(z.object({ conclusionId: id, sentence: requiredLine(2000), task: taskFields }))
    .output(z.object({ id, code: z.string() })),
  /** One line of the live mode: the conclusion of its kind and, where it names a lead, its task, in one command. */
  quickDecision: oc
    .input(
      z.object({
        meetingId: id,
        agendaItemId: id.nullable(),
        attendeeId: id.nullable(),
        kind: conclusionKind,
        text: requiredLine(2000),
        task: z
          .object({
            leadBodyId: id,
            supportIds: z.array(id),
            deadlineKind,
            deadline: day.nullable(),
            condition: line(300).nullable(),
            deliverable: line(500).nullable(),
          })
          .nullable(),
      }),
    )
    .output(z.object({ conclusionId: id, taskCode: z.string().nullable() })),
  /** Ties the sentence to an activity of the programme that is there. */
  linkActivity: oc
    .input(z.object({ conclusionId: id, sentence: requiredLine(2000), activityId: id }))
    .output(z.void()),
  unlinkActivity: oc.input(z.object({ conclusionId: id, activityId: id })).output(z.void()),
  /** The register of conclusions over the years. */
  conclusions: oc
    .input(
      z.object({
        years: z.array(z.int()),
        kinds: z.array(conclusionKind),
        states: z.array(conclusionState),
        bodyIds: z.array(id),
        seriesIds: z.array(id),
        text: line(100),
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(
      z.object({
        rows: z.array(
          conclusion.extend({ meetingCode: z.string(), meetingTitle: z.string(), meetingDate: day }),
        ),
        total: z.int(),
        counts: z.record(conclusionState, z.int()),
      }),
    ),
}
