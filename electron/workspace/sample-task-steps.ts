import type { Act as TaskAct } from '../tasks/act-on-task.ts'

/** Something done with a task of the sample; bodies by code, since ids are not known before it is made. */
export type Step = WithCodes<TaskAct>
type WithCodes<Act> = Act extends { bodyId: string | null }
  ? Omit<Act, 'bodyId'> & { body: string | null }
  : Act extends { leadBodyId: string }
    ? Omit<Act, 'leadBodyId'> & { lead: string }
    : Act

/** The acts of the sample's tasks, each on its day. */
export const accepted = (date: string): Step => ({ kind: 'accept', date, text: null })

export const news = (date: string, percent: number, text: string): Step => ({
  kind: 'update',
  date,
  percent,
  text,
})

export const reminded = (date: string, answerBy: string, text: string, body: string | null = null): Step => ({
  kind: 'remind',
  date,
  answerBy,
  text,
  body,
})

export const answered = (date: string, text: string, body: string | null = null): Step => ({
  kind: 'answer',
  date,
  text,
  body,
})

export const extended = (date: string, deadline: string, reason: string): Step => ({
  kind: 'extend',
  date,
  deadline,
  reason,
  allowedBy: 'Phó Trưởng Ban Thường trực',
  meetingId: null,
})

export const reassigned = (date: string, lead: string, reason: string): Step => ({
  kind: 'reassign',
  date,
  lead,
  leadPerson: null,
  reason,
})

export const askedEvidence = (date: string, answerBy: string, text: string): Step => ({
  kind: 'askEvidence',
  date,
  answerBy,
  text,
})

export const correcting = (date: string, askedBy: string, text: string): Step => ({
  kind: 'correct',
  date,
  askedBy,
  text,
})

export const corrected = (date: string, accepted: boolean, text: string): Step => ({
  kind: 'corrected',
  date,
  accepted,
  text,
  decidedBy: 'Đ/c Mai Thị V',
})

export const closed = (date: string, doneDate: string, text: string, documentNumber: string): Step => ({
  kind: 'close',
  date,
  doneDate,
  text,
  evidence: { documentNumber, documentDate: doneDate, note: null },
})

export const reopened = (date: string, reason: string): Step => ({ kind: 'reopen', date, reason })

export const cancelled = (date: string, reason: string): Step => ({ kind: 'cancel', date, reason })

/** A task of the sample that no meeting gave; bodies by code. */
export type SampleTaskRow = {
  issued: string
  /** A day, or the kind of a deadline without one; `waiting` names what for. */
  due: string | 'onIssue' | 'regular' | { waiting: string }
  lead: string
  person?: string
  with?: string[]
  content: string
  product: string
  urgency?: 'urgent' | 'veryUrgent'
  /** A document or a leader's word; or the content of the activity of the programme of 2024 it serves. */
  from: { document: string } | { leader: string } | { activity: string }
  /** Responsibility and authority, where the paper that gave it was clear. */
  clear?: [responsibility: string, authority: string]
  steps?: Step[]
}

export const head = { leader: 'Trưởng Ban Chỉ đạo' }
export const deputy = { leader: 'Phó Trưởng Ban Thường trực' }
export const clear: [string, string] = [
  'Chịu trách nhiệm trước Ban Chỉ đạo về chất lượng và thời hạn',
  'Được đề nghị các cơ quan phối hợp cung cấp số liệu',
]
