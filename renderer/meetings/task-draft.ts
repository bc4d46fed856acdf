import type { Conclusion, Meeting, TaskFields } from './types.ts'

/** A task while it is given from a conclusion: the lead is still to be chosen. */
export type TaskDraft = Pick<
  TaskFields,
  | 'content'
  | 'leadPerson'
  | 'responsibility'
  | 'authority'
  | 'deliverable'
  | 'source'
  | 'issuedDate'
  | 'deadlineKind'
  | 'deadline'
  | 'condition'
> & { leadBodyId: string | null; supportIds: string[] }

export type TaskField = 'content' | 'leadBodyId' | 'deadline' | 'condition'

/** A task from these words of a conclusion, given on the day of its meeting. */
export function taskDraftOf(conclusion: Conclusion, sentence: string, meeting: Meeting): TaskDraft {
  return {
    content: sentence.slice(0, 2000),
    leadBodyId: null,
    leadPerson: null,
    supportIds: [],
    responsibility: null,
    authority: null,
    deliverable: null,
    source: {
      kind: 'meeting',
      text: null,
      meetingId: meeting.id,
      conclusionId: conclusion.id,
      sentence,
      activityId: null,
    },
    issuedDate: meeting.date,
    deadlineKind: 'date',
    deadline: null,
    condition: null,
  }
}

/** What keeps it from being given. */
export function missingOfTask(draft: TaskDraft): TaskField[] {
  const missing: TaskField[] = []
  if (draft.content.trim() === '') missing.push('content')
  if (draft.leadBodyId === null) missing.push('leadBodyId')
  if (draft.deadlineKind === 'date' && draft.deadline === null) missing.push('deadline')
  if (draft.deadlineKind === 'waiting' && !draft.condition?.trim()) missing.push('condition')
  return missing
}

/** The draft as it is sent; null while it lacks something. A deadline "on issue" is counted by the program. */
export function taskOf({ supportIds, leadBodyId, ...draft }: TaskDraft): TaskFields | null {
  if (leadBodyId === null || missingOfTask({ supportIds, leadBodyId, ...draft }).length > 0) return null
  return {
    ...draft,
    leadBodyId,
    supports: supportIds
      .filter((bodyId) => bodyId !== leadBodyId)
      .map((bodyId) => ({ bodyId, part: null, deadline: null })),
    urgency: 'normal',
    deadline: draft.deadlineKind === 'date' ? draft.deadline : null,
    condition: draft.deadlineKind === 'waiting' ? draft.condition : null,
  }
}
