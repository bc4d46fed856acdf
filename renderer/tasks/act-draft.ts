import type { Day } from '../../shared/domain/day-text.ts'
import { plusDays } from '../../shared/domain/day-text.ts'
import type { Act, ActKind } from './types.ts'

/** An act while it is typed; each kind uses some of the fields. */
export type ActDraft = {
  kind: ActKind
  date: Day | null
  text: string
  percent: number | null
  answerBy: Day | null
  /** The body that is pressed or answers; null is the lead. */
  bodyId: string | null
  deadline: Day | null
  reason: string
  allowedBy: string
  meetingId: string | null
  leadBodyId: string
  leadPerson: string
  askedBy: string
  decidedBy: string
  accepted: boolean
  doneDate: Day | null
  documentNumber: string
  documentDate: Day | null
  note: string
}
export type ActField = Exclude<keyof ActDraft, 'kind'>

/** What each act asks for, in the order of its form. */
export const actFields: Record<ActKind, ActField[]> = {
  accept: ['text', 'date'],
  update: ['percent', 'date', 'text'],
  remind: ['bodyId', 'text', 'date', 'answerBy'],
  answer: ['bodyId', 'text', 'date'],
  extend: ['deadline', 'reason', 'allowedBy', 'meetingId', 'date'],
  reassign: ['leadBodyId', 'leadPerson', 'reason', 'date'],
  askEvidence: ['text', 'date', 'answerBy'],
  correct: ['text', 'askedBy', 'date'],
  corrected: ['accepted', 'text', 'decidedBy', 'date'],
  close: ['text', 'documentNumber', 'documentDate', 'note', 'doneDate', 'date'],
  reopen: ['reason', 'date'],
  cancel: ['reason', 'date'],
}

type Start = { today: Day; answerDays: number; percent?: number; bodyId?: string | null; text?: string }

/** An act as its form opens: today, an answer in the office's days, the progress as it stands. */
export function blankAct(
  kind: ActKind,
  { today, answerDays, percent = 0, bodyId = null, text = '' }: Start,
): ActDraft {
  return {
    kind,
    date: today,
    text,
    percent,
    answerBy: plusDays(today, answerDays),
    bodyId,
    deadline: null,
    reason: '',
    allowedBy: '',
    meetingId: null,
    leadBodyId: '',
    leadPerson: '',
    askedBy: '',
    decidedBy: '',
    accepted: true,
    doneDate: null,
    documentNumber: '',
    documentDate: null,
    note: '',
  }
}

const optional: ActField[] = ['bodyId', 'meetingId', 'leadPerson', 'accepted', 'documentDate', 'note']

/**
 * What an act lacks before it can be recorded. A closing needs evidence: a number of a document, or something the task
 * already has (`hasEvidence`).
 */
export function lacksOf(draft: ActDraft, hasEvidence: boolean): ActField[] {
  return actFields[draft.kind].filter((field) => {
    if (optional.includes(field) || (field === 'text' && draft.kind === 'accept')) return false
    if (field === 'documentNumber' && hasEvidence) return false
    const value = draft[field]
    return value === null || (typeof value === 'string' && value.trim() === '')
  })
}

/** The act as it is sent; null while it lacks something. */
export function actOf(draft: ActDraft, hasEvidence: boolean): Act | null {
  const { kind, date, percent, answerBy, deadline, doneDate } = draft
  if (lacksOf(draft, hasEvidence).length > 0 || date === null) return null
  const line = (text: string) => text.trim() || null
  switch (kind) {
    case 'accept':
      return { kind, date, text: line(draft.text) }
    case 'update':
      return percent === null ? null : { kind, date, percent, text: draft.text }
    case 'remind':
      return answerBy === null ? null : { kind, date, text: draft.text, answerBy, bodyId: draft.bodyId }
    case 'answer':
      return { kind, date, text: draft.text, bodyId: draft.bodyId }
    case 'extend':
      return deadline === null
        ? null
        : {
            kind,
            date,
            deadline,
            reason: draft.reason,
            allowedBy: draft.allowedBy,
            meetingId: draft.meetingId,
          }
    case 'reassign':
      return {
        kind,
        date,
        leadBodyId: draft.leadBodyId,
        leadPerson: line(draft.leadPerson),
        reason: draft.reason,
      }
    case 'askEvidence':
      return answerBy === null ? null : { kind, date, text: draft.text, answerBy }
    case 'correct':
      return { kind, date, text: draft.text, askedBy: draft.askedBy }
    case 'corrected':
      return { kind, date, accepted: draft.accepted, text: draft.text, decidedBy: draft.decidedBy }
    case 'close':
      return doneDate === null
        ? null
        : { kind, date, doneDate, text: draft.text, evidence: evidenceOf(draft) }
    case 'reopen':
    case 'cancel':
      return { kind, date, reason: draft.reason }
  }
}

function evidenceOf({ documentNumber, documentDate, note }: ActDraft) {
  if (documentNumber.trim() === '') return null
  return { documentNumber, documentDate, note: note.trim() || null }
}

/** The draft after a change. The day of the document is the day a task was done, until somebody says otherwise. */
export function changedAct(draft: ActDraft, change: Partial<ActDraft>): ActDraft {
  const follows = draft.doneDate === null || draft.doneDate === draft.documentDate
  const done =
    draft.kind === 'close' && change.documentDate !== undefined && follows
      ? { doneDate: change.documentDate }
      : {}
  return { ...draft, ...done, ...change }
}
