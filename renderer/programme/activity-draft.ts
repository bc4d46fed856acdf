import type { FromConclusion } from '../app/from-conclusion.ts'
import type { Fields, Programme } from './types.ts'

/** An activity while it is typed: what has not been chosen yet is empty. */
export type Draft = Omit<Fields, 'time'> & { time: Fields['time'] | null; timeText: string }

export type FieldKey = keyof Fields

/** A new activity under the objective and with the lead that were last used. */
export function blankDraft(objectiveId: string, leadBodyId = ''): Draft {
  return {
    objectiveId,
    alsoUnder: [],
    content: '',
    leadBodyId,
    supports: [],
    allUnits: false,
    unitIds: [],
    place: null,
    time: null,
    timeText: '',
    expectedResult: null,
    targets: [],
    resources: [],
    tagIds: [],
    contactPerson: null,
    note: null,
    origin: { kind: 'own', id: null, text: null },
    weight: null,
  }
}

/** A new activity that a conclusion asks for, in its words. */
export const draftFrom = (blank: Draft, { conclusionId, kind, sentence }: FromConclusion): Draft => ({
  ...blank,
  content: sentence.slice(0, 1000),
  origin: { kind, id: conclusionId, text: sentence.slice(0, 1000) },
})

export const draftOf = (fields: Fields): Draft => ({ ...fields, timeText: fields.time.text })

/** What must be there before anything can be stored, and is not. */
export function missingFields(draft: Draft): FieldKey[] {
  const missing: FieldKey[] = []
  if (draft.content.trim() === '') missing.push('content')
  if (draft.objectiveId === '') missing.push('objectiveId')
  if (draft.leadBodyId === '') missing.push('leadBodyId')
  if (draft.time === null) missing.push('time')
  return missing
}

/**
 * The draft as it is sent: half-filled lines of targets and resources stay on the screen, and what is missing keeps what
 * is stored. Null while a new activity lacks something.
 */
export function sendable(draft: Draft, stored: Fields | null): Fields | null {
  const { timeText: _typed, time, ...rest } = draft
  const missing = missingFields(draft)
  if (missing.length > 0 && stored === null) return null
  const kept = stored ?? null
  const filledTime = time ?? kept?.time
  if (!filledTime) return null
  const fields: Fields = {
    ...rest,
    time: filledTime,
    // A line nobody has given a figure yet; one that had a figure is sent, so that its loss is told.
    targets: draft.targets.filter(
      ({ indicatorId, planned }) =>
        indicatorId !== '' &&
        (planned !== 0 || stored?.targets.some((target) => target.indicatorId === indicatorId)),
    ),
    resources: draft.resources.filter(
      ({ quantity, value, description, source }) =>
        quantity !== null || value !== null || Boolean(description) || Boolean(source),
    ),
  }
  for (const key of missing) if (kept && key !== 'time') Object.assign(fields, { [key]: kept[key] })
  return fields
}

/** Where a new activity goes when nothing says otherwise: the first place of the outline that has no parts. */
export function firstObjective(programme: Programme): string {
  const parents = new Set(programme.objectives.map(({ parentId }) => parentId))
  return programme.objectives.find(({ id }) => !parents.has(id))?.id ?? ''
}
