import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { bodyKinds, Entity, Entry, indicatorKinds, unitKinds } from './entry.ts'

/** What the form holds while an entry is edited: text as typed, nothing checked yet. */
export type EntryDraft = {
  code: string
  short: string
  name: string
  bodyKind: (typeof bodyKinds)[number]
  unitKind: (typeof unitKinds)[number]
  groupId: string
  measure: string
  indicatorKind: (typeof indicatorKinds)[number]
  weightIndicatorId: string | null
  validFrom: string | null
  validTo: string | null
  successorId: string | null
  aliases: string[]
}

const blank: EntryDraft = {
  code: '',
  short: '',
  name: '',
  bodyKind: 'union',
  unitKind: 'phường',
  groupId: '',
  measure: '',
  indicatorKind: 'flow',
  weightIndicatorId: null,
  validFrom: null,
  validTo: null,
  successorId: null,
  aliases: [],
}

/** A new entry begins on the day that is viewed, in the group of the list's first one. */
export function newDraft(groupId: string, day: string): EntryDraft {
  return { ...blank, groupId, validFrom: day }
}

export function draftOf(entry: Entry): EntryDraft {
  const { code, name, validFrom, validTo, successorId, aliases } = entry
  const common = { ...blank, code, name, validFrom, validTo, successorId, aliases }
  switch (entry.entity) {
    case 'body':
      return { ...common, short: entry.short, bodyKind: entry.kind }
    case 'unit':
      return { ...common, unitKind: entry.kind }
    case 'indicator':
      return {
        ...common,
        groupId: entry.groupId,
        measure: entry.unit,
        indicatorKind: entry.kind,
        weightIndicatorId: entry.weightIndicatorId,
      }
  }
}

export function sameDraft(one: EntryDraft, other: EntryDraft): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

const needed: Record<Entity, (keyof EntryDraft)[]> = {
  body: ['short', 'name'],
  unit: ['code', 'name'],
  indicator: ['code', 'name', 'measure', 'groupId'],
}

/** Fields that must be filled and are not. */
export function missingFields(entity: Entity, draft: EntryDraft): (keyof EntryDraft)[] {
  return needed[entity].filter((field) => String(draft[field]).trim() === '')
}

/** The columns of each kind of entry, as its commands take them. */
export const fieldsOf = {
  /** Offices know a body by its short name; the code of a new one is made from that. */
  body: ({ code, short, name, bodyKind }: EntryDraft) => ({
    code: code || fold(short).replaceAll(' ', ''),
    short,
    name,
    kind: bodyKind,
  }),
  unit: ({ code, name, unitKind }: EntryDraft) => ({ code, name, kind: unitKind }),
  indicator: (draft: EntryDraft) => ({
    code: draft.code,
    groupId: draft.groupId,
    name: draft.name,
    unit: draft.measure,
    kind: draft.indicatorKind,
    weightIndicatorId: draft.weightIndicatorId,
  }),
}
