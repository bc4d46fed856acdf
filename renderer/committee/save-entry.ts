import { client } from '../app/rpc.ts'
import { type EntryDraft, fieldsOf } from './draft.ts'
import type { Entity, Inputs } from './entry.ts'

type Renaming = Inputs['updateUnit']['renaming']
type Seen = { id: string; version: number }

/** Adds an entry and gives its id. */
export function createEntry(entity: Entity, draft: EntryDraft): Promise<{ id: string }> {
  const { validFrom, aliases } = draft
  switch (entity) {
    case 'body':
      return client.committee.createBody({ ...fieldsOf.body(draft), validFrom, aliases })
    case 'unit':
      return client.committee.createUnit({ ...fieldsOf.unit(draft), validFrom, aliases })
    case 'indicator':
      return client.committee.createIndicator({ ...fieldsOf.indicator(draft), validFrom, aliases })
  }
}

/** Changes an entry against the version that was seen; gives the id of the one that bears the name now. */
export function updateEntry(
  entity: Entity,
  { id, version }: Seen,
  draft: EntryDraft,
  renaming: Renaming,
): Promise<{ id: string }> {
  const { validFrom, validTo, successorId, aliases } = draft
  const rest = { id, version, validFrom, validTo, successorId, aliases, renaming }
  switch (entity) {
    case 'body':
      return client.committee.updateBody({ ...rest, ...fieldsOf.body(draft) })
    case 'unit':
      return client.committee.updateUnit({ ...rest, ...fieldsOf.unit(draft) })
    case 'indicator':
      return client.committee.updateIndicator({ ...rest, ...fieldsOf.indicator(draft) })
  }
}

export type MergeInto = { kind: 'existing'; id: string } | { kind: 'new'; draft: EntryDraft }

/** Ends the sources the day before `from` and lets what they are merged into continue them. */
export function mergeEntries(
  entity: Entity,
  sources: Seen[],
  from: string,
  into: MergeInto,
): Promise<{ id: string }> {
  const seen = sources.map(({ id, version }) => ({ id, version }))
  if (into.kind === 'existing') return client.committee.merge({ entity, sources: seen, from, into })
  const { aliases } = into.draft
  switch (entity) {
    case 'body': {
      const fields = fieldsOf.body(into.draft)
      return client.committee.merge({ entity, sources: seen, from, into: { kind: 'new', fields, aliases } })
    }
    case 'unit': {
      const fields = fieldsOf.unit(into.draft)
      return client.committee.merge({ entity, sources: seen, from, into: { kind: 'new', fields, aliases } })
    }
    case 'indicator': {
      const fields = fieldsOf.indicator(into.draft)
      return client.committee.merge({ entity, sources: seen, from, into: { kind: 'new', fields, aliases } })
    }
  }
}
