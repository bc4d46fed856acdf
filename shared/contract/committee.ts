import { oc } from '@orpc/contract'
import * as z from 'zod'
import { day, id, line, requiredLine, seen, version } from './primitives.ts'

export const entity = z.enum(['body', 'unit', 'indicator'])
const validity = { validFrom: day.nullable(), validTo: day.nullable(), successorId: id.nullable() }
const aliases = z.array(requiredLine(200)).max(100)

export const bodyKind = z.enum(['party', 'armed', 'front', 'union', 'support'])
export const unitKind = z.enum(['thành phố', 'quận', 'huyện', 'phường', 'xã', 'đặc khu'])
export const indicatorKind = z.enum(['flow', 'stock', 'ratio'])

const bodyFields = {
  code: requiredLine(20),
  short: requiredLine(30),
  name: requiredLine(200),
  kind: bodyKind,
}
const unitFields = { code: requiredLine(20), name: requiredLine(120), kind: unitKind }
const indicatorFields = {
  code: requiredLine(20),
  groupId: id,
  name: requiredLine(200),
  unit: requiredLine(40),
  kind: indicatorKind,
  weightIndicatorId: id.nullable(),
}
const stored = { id, version, ...validity, aliases, position: z.int() }
/** Where an entry is used: it can be closed, renamed from a day, or merged then, never deleted. */
export const usage = z.object({
  reports: z.int(),
  values: z.int(),
  targets: z.int(),
  mandates: z.int(),
  /** Of all years, led or supported by a body. */
  activities: z.int(),
  /** Led or supported by a body. */
  tasks: z.int(),
  /** Of them those it leads that are neither done nor cancelled. */
  openTasks: z.int(),
})

export const body = z.object({ ...stored, ...bodyFields })
export const unit = z.object({ ...stored, ...unitFields })
export const indicator = z.object({ ...stored, ...indicatorFields, groupCode: z.string() })
export const contentGroup = z.object({ id, version, code: z.string(), name: z.string(), position: z.int() })
export const person = z.object({
  id,
  version,
  fullName: requiredLine(80),
  rank: line(60).nullable(),
  phone: line(30).nullable(),
  note: line(300).nullable(),
})
export const mandate = z.object({
  id,
  version,
  personId: id,
  bodyId: id,
  role: requiredLine(80),
  from: day,
  to: day.nullable(),
  decisionNumber: line(60).nullable(),
})

/** `on` shows what was in force that day; `all` adds what ended or is to come. */
const asOf = z.object({ on: day, all: z.boolean() })
/**
 * What a new name of a used entry means. `correct` mends the spelling everywhere; `from` ends the entry the day before
 * and lets one with the new name follow, so that earlier reports keep the name they had.
 */
export const renaming = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('correct') }),
  z.object({ kind: z.literal('from'), day }),
])
const create = <T extends z.ZodRawShape>(fields: T) =>
  oc.input(z.object({ ...fields, validFrom: day.nullable(), aliases })).output(z.object({ id }))
/** Gives the entry that has the name now: another one after a renaming from a day. */
const update = <T extends z.ZodRawShape>(fields: T) =>
  oc
    .input(seen.extend({ ...fields, ...validity, aliases, renaming: renaming.nullable() }))
    .output(z.object({ id }))

/** What continues merged entries: one that is there, or one made for it. */
const into = <T extends z.ZodRawShape>(fields: T) =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('existing'), id }),
    z.object({ kind: z.literal('new'), fields: z.object(fields), aliases }),
  ])
const merging = { sources: z.array(seen).min(1).max(500), from: day }

export const aliasEntry = z.object({
  id,
  entity,
  entityId: id,
  entityName: z.string(),
  text: z.string(),
  origin: z.enum(['reference', 'office', 'intake']),
})

export const committeeContract = {
  listBodies: oc.input(asOf).output(z.array(body)),
  createBody: create(bodyFields),
  updateBody: update(bodyFields),
  listUnits: oc.input(asOf).output(z.array(unit)),
  createUnit: create(unitFields),
  updateUnit: update(unitFields),
  /** Adds all units of a list, or none when one of them cannot be. */
  createUnits: oc
    .input(z.object({ units: z.array(z.object(unitFields)).min(1).max(1000), validFrom: day.nullable() }))
    .output(z.object({ count: z.int() })),
  listIndicators: oc.input(asOf).output(z.array(indicator)),
  createIndicator: create(indicatorFields),
  updateIndicator: update(indicatorFields),
  listGroups: oc.output(z.array(contentGroup)),
  updateGroup: oc.input(seen.extend({ name: requiredLine(120) })).output(z.void()),
  /** Ends entries on a day, with or without one that follows them. */
  close: oc
    .input(
      z.object({ entity, entries: z.array(seen).min(1).max(500), lastDay: day, successorId: id.nullable() }),
    )
    .output(z.void()),
  /** Ends the sources the day before `from` and names the one that continues them. */
  merge: oc
    .input(
      z.discriminatedUnion('entity', [
        z.object({ entity: z.literal('body'), ...merging, into: into(bodyFields) }),
        z.object({ entity: z.literal('unit'), ...merging, into: into(unitFields) }),
        z.object({ entity: z.literal('indicator'), ...merging, into: into(indicatorFields) }),
      ]),
    )
    .output(z.object({ id })),
  usage: oc.input(z.object({ entity, id })).output(usage),
  /** Other names of every entry, as the reading of files knows them. */
  listAliases: oc.output(z.array(aliasEntry)),
  listPeople: oc
    .input(asOf)
    .output(z.array(person.extend({ mandates: z.array(mandate.extend({ bodyShort: z.string() })) }))),
  savePerson: oc.input(person.extend({ id: id.nullable() })).output(z.object({ id })),
  removePerson: oc.input(seen).output(z.void()),
  saveMandate: oc.input(mandate.extend({ id: id.nullable() })).output(z.object({ id })),
  removeMandate: oc.input(seen).output(z.void()),
}
