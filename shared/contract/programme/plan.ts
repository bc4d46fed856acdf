import { oc } from '@orpc/contract'
import * as z from 'zod'
import { day, id, line, requiredLine, seen, version, year } from '../primitives.ts'
import { tagKind } from './activity.ts'

export const programmeState = z.enum(['draft', 'issued', 'adjusted', 'closed'])

export const edition = z.object({
  id,
  ordinal: z.int(),
  number: requiredLine(40),
  date: day,
  signer: requiredLine(80),
  reason: line(500).nullable(),
  activities: z.int(),
})

export const objectiveTarget = z.object({
  indicatorId: id,
  baseline: z.number().nullable(),
  target: z.number(),
  quarters: z.tuple([
    z.number().nullable(),
    z.number().nullable(),
    z.number().nullable(),
    z.number().nullable(),
  ]),
})

export const objective = z.object({
  id,
  version,
  parentId: id.nullable(),
  contentGroupId: id.nullable(),
  /** Derived: "I", "1", "1.1". */
  code: z.string(),
  depth: z.int(),
  title: requiredLine(300),
  purpose: line(1000).nullable(),
  targets: z.array(objectiveTarget),
})

/** The programme itself: its tree, its editions, the tags its activities bear. */
export const planContract = {
  years: oc.output(z.array(z.object({ year, state: programmeState, activities: z.int() }))),
  programme: oc.input(z.object({ year })).output(
    z
      .object({
        id,
        version,
        year,
        title: z.string(),
        state: programmeState,
        editions: z.array(edition),
        objectives: z.array(objective),
        activities: z.int(),
        /** What changed since the last edition. */
        changesSinceEdition: z.int(),
      })
      .nullable(),
  ),
  create: oc
    .input(z.object({ year, title: requiredLine(300), copyFromYear: year.nullable() }))
    .output(z.object({ id, copied: z.int(), unfinished: z.int() })),
  rename: oc.input(seen.extend({ title: requiredLine(300) })).output(z.void()),
  issue: oc
    .input(seen.extend({ number: requiredLine(40), date: day, signer: requiredLine(80) }))
    .output(z.object({ editionId: id })),
  adjust: oc
    .input(
      seen.extend({
        number: requiredLine(40),
        date: day,
        signer: requiredLine(80),
        reason: requiredLine(500),
      }),
    )
    .output(z.object({ editionId: id, ordinal: z.int() })),
  close: oc.input(seen.extend({ date: day })).output(z.void()),
  /** Compares two editions item by item; null is the live programme. */
  compare: oc.input(z.object({ programmeId: id, from: id, to: id.nullable() })).output(
    z.array(
      z.object({
        activityId: id,
        code: z.string(),
        content: z.string(),
        change: z.enum(['added', 'removed', 'changed']),
        fields: z.array(
          z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
        ),
      }),
    ),
  ),
  saveObjective: oc
    .input(
      z.object({
        id: id.nullable(),
        version,
        programmeId: id,
        parentId: id.nullable(),
        contentGroupId: id.nullable(),
        title: requiredLine(300),
        purpose: line(1000).nullable(),
        targets: z.array(objectiveTarget),
        before: id.nullable(),
      }),
    )
    .output(z.object({ id })),
  /** Gives a programme without a tree the content groups of the committee as its first one. */
  takeGroups: oc.input(z.object({ programmeId: id })).output(z.object({ added: z.int() })),
  removeObjective: oc.input(seen).output(z.void()),
  tags: oc.output(
    z.array(
      z.object({
        id,
        version,
        kind: tagKind,
        code: z.string(),
        name: z.string(),
        position: z.int(),
        validFrom: day.nullable(),
        validTo: day.nullable(),
      }),
    ),
  ),
  saveTag: oc
    .input(
      z.object({
        id: id.nullable(),
        version,
        kind: tagKind,
        name: requiredLine(120),
        validFrom: day.nullable(),
        validTo: day.nullable(),
      }),
    )
    .output(z.object({ id })),
  /** Puts a tag before another of its kind; at its end where `before` is null. */
  moveTag: oc.input(seen.extend({ before: id.nullable() })).output(z.void()),
}
