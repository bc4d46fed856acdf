import type { Day } from '../../shared/domain/day-text.ts'
import type { Fields, TaskDetail } from './types.ts'

/** A task while it is typed: what has not been chosen yet is empty. */
export type Draft = Fields & { leadBodyId: string | null; issuedDate: Day | null }
export type DraftField = 'content' | 'leadBodyId' | 'issuedDate' | 'deadline' | 'condition' | 'source'

/** A new task of today, its lead and deadline still to be said. */
export function blankTask(today: Day): Draft {
  return {
    content: '',
    leadBodyId: null,
    leadPerson: null,
    supports: [],
    responsibility: null,
    authority: null,
    deliverable: null,
    urgency: 'normal',
    source: {
      kind: 'document',
      text: null,
      meetingId: null,
      conclusionId: null,
      sentence: null,
      activityId: null,
    },
    issuedDate: today,
    deadlineKind: 'date',
    deadline: null,
    condition: null,
  }
}

/** What keeps a task from being given: no content, no lead, no deadline of a dated one, nothing it waits for. */
export function missingOf(draft: Draft): DraftField[] {
  const missing: DraftField[] = []
  if (draft.content.trim() === '') missing.push('content')
  if (draft.leadBodyId === null) missing.push('leadBodyId')
  if (draft.issuedDate === null) missing.push('issuedDate')
  if (draft.deadlineKind === 'date' && draft.deadline === null) missing.push('deadline')
  if (draft.deadlineKind === 'waiting' && !draft.condition?.trim()) missing.push('condition')
  if (draft.source.kind === 'meeting' && draft.source.meetingId === null) missing.push('source')
  return missing
}

type Sent = Fields & { leadBodyId: string; issuedDate: Day }

/** The draft as it is sent; null while it lacks something. A deadline "on issue" is counted by the program. */
export function sentTask(draft: Draft): Sent | null {
  const { leadBodyId, issuedDate, deadlineKind } = draft
  if (missingOf(draft).length > 0 || leadBodyId === null || issuedDate === null) return null
  return {
    ...draft,
    leadBodyId,
    issuedDate,
    deadline: deadlineKind === 'date' || deadlineKind === 'onIssue' ? draft.deadline : null,
    condition: deadlineKind === 'waiting' ? draft.condition : null,
    supports: draft.supports.filter(({ bodyId }) => bodyId !== leadBodyId),
  }
}

/** Whether something was done with a task: then its lead, its deadline and its day of issue move by acts alone. */
export const isBegun = ({ acts }: TaskDetail): boolean => acts.some(({ kind }) => kind !== 'assign')

/** The draft with another source; what belonged to the one before goes. */
export function withSource(draft: Draft, kind: Draft['source']['kind']): Draft {
  const none = { text: null, meetingId: null, conclusionId: null, sentence: null, activityId: null }
  return { ...draft, source: { ...none, kind } }
}
