import { implement } from '@orpc/server'
import { committeeContract } from '../../shared/contract/committee.ts'
import { command, query, type RequestContext } from '../rpc.ts'
import { changeEntry, createEntry, createUnits } from './changes.ts'
import { listPeople, removeMandate, removePerson, saveMandate, savePerson } from './people.ts'
import { listAliases, listBodies, listGroups, listIndicators, listUnits, updateGroup } from './service.ts'
import type { OwnColumns } from './store.ts'
import { closeEntries, type Merging, mergeEntries } from './succession.ts'
import { usageOf } from './usage.ts'

const os = implement(committeeContract).$context<RequestContext>()

type BodyFields = OwnColumns['body']
type UnitFields = OwnColumns['unit']
type IndicatorFields = {
  code: string
  groupId: string
  name: string
  unit: string
  kind: OwnColumns['indicator']['kind']
  weightIndicatorId: string | null
}
const bodyColumns = ({ code, short, name, kind }: BodyFields): BodyFields => ({ code, short, name, kind })
const unitColumns = ({ code, name, kind }: UnitFields): UnitFields => ({ code, name, kind })
const indicatorColumns = (fields: IndicatorFields): OwnColumns['indicator'] => ({
  code: fields.code,
  group_id: fields.groupId,
  name: fields.name,
  unit: fields.unit,
  kind: fields.kind,
  // A weight says how to average a ratio over units; sums need none.
  weight_indicator_id: fields.kind === 'ratio' ? fields.weightIndicatorId : null,
})

export const committeeRoutes = os.router({
  listBodies: os.listBodies.use(query).handler(({ context, input }) => listBodies(context.reads, input)),
  createBody: os.createBody
    .use(command)
    .handler(({ context, input }) =>
      createEntry(context.writes, 'body', { ...input, own: bodyColumns(input) }),
    ),
  updateBody: os.updateBody
    .use(command)
    .handler(({ context, input }) =>
      changeEntry(context.writes, 'body', { ...input, own: bodyColumns(input) }),
    ),
  listUnits: os.listUnits.use(query).handler(({ context, input }) => listUnits(context.reads, input)),
  createUnit: os.createUnit
    .use(command)
    .handler(({ context, input }) =>
      createEntry(context.writes, 'unit', { ...input, own: unitColumns(input) }),
    ),
  updateUnit: os.updateUnit
    .use(command)
    .handler(({ context, input }) =>
      changeEntry(context.writes, 'unit', { ...input, own: unitColumns(input) }),
    ),
  createUnits: os.createUnits.use(command).handler(({ context, input }) => {
    const { units, validFrom } = input
    return createUnits(context.writes, units.map(unitColumns), validFrom)
  }),
  listIndicators: os.listIndicators
    .use(query)
    .handler(({ context, input }) => listIndicators(context.reads, input)),
  createIndicator: os.createIndicator
    .use(command)
    .handler(({ context, input }) =>
      createEntry(context.writes, 'indicator', { ...input, own: indicatorColumns(input) }),
    ),
  updateIndicator: os.updateIndicator
    .use(command)
    .handler(({ context, input }) =>
      changeEntry(context.writes, 'indicator', { ...input, own: indicatorColumns(input) }),
    ),
  listGroups: os.listGroups.use(query).handler(({ context }) => listGroups(context.reads)),
  updateGroup: os.updateGroup
    .use(command)
    .handler(({ context, input }) => updateGroup(context.writes, input)),
  close: os.close
    .use(command)
    .handler(({ context, input }) => closeEntries(context.writes, input.entity, input)),
  merge: os.merge.use(command).handler(({ context: { writes }, input }) => {
    if (input.entity === 'body') return mergeEntries(writes, 'body', merging(input, bodyColumns))
    if (input.entity === 'unit') return mergeEntries(writes, 'unit', merging(input, unitColumns))
    return mergeEntries(writes, 'indicator', merging(input, indicatorColumns))
  }),
  usage: os.usage.use(query).handler(({ context, input }) => usageOf(context.reads, input.entity, input.id)),
  listAliases: os.listAliases.use(query).handler(({ context }) => listAliases(context.reads)),
  listPeople: os.listPeople.use(query).handler(({ context, input }) => listPeople(context.reads, input)),
  savePerson: os.savePerson.use(command).handler(({ context, input }) => savePerson(context.writes, input)),
  removePerson: os.removePerson
    .use(command)
    .handler(({ context, input }) => removePerson(context.writes, input)),
  saveMandate: os.saveMandate
    .use(command)
    .handler(({ context, input }) => saveMandate(context.writes, input)),
  removeMandate: os.removeMandate
    .use(command)
    .handler(({ context, input }) => removeMandate(context.writes, input)),
})

/** The fields of what is made for a merger, as columns of its kind. */
function merging<Fields, E extends 'body' | 'unit' | 'indicator'>(
  input: {
    sources: { id: string; version: number }[]
    from: string
    into: { kind: 'existing'; id: string } | { kind: 'new'; fields: Fields; aliases: string[] }
  },
  columns: (fields: Fields) => OwnColumns[E],
): Merging<E> {
  const { sources, from, into } = input
  if (into.kind === 'existing') return { sources, from, into }
  return { sources, from, into: { kind: 'new', own: columns(into.fields), aliases: into.aliases } }
}
