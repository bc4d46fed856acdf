import * as z from 'zod'
import { taskStatuses } from '../domain/task-status.ts'
import { day, id, instant, line, message, requiredLine, version } from './primitives.ts'

export const taskStatusCode = z.enum(taskStatuses)
export const deadlineKind = z.enum(['date', 'onIssue', 'regular', 'waiting'])
export const urgency = z.enum(['normal', 'urgent', 'veryUrgent'])
export const taskSourceKind = z.enum(['meeting', 'document', 'programme', 'leader'])
/** The six clarities (Kết luận 226-KL/TW): who, what, when, responsibility, authority, product. */
export const clarity = z.enum(['person', 'work', 'time', 'responsibility', 'authority', 'deliverable'])

export const taskSupport = z.object({
  bodyId: id,
  part: line(300).nullable(),
  deadline: day.nullable(),
})

/** What a form writes; everything else comes by acts. */
export const taskFields = z.object({
  content: requiredLine(2000),
  leadBodyId: id,
  leadPerson: line(120).nullable(),
  supports: z.array(taskSupport).max(60),
  responsibility: line(500).nullable(),
  authority: line(500).nullable(),
  deliverable: line(500).nullable(),
  urgency,
  source: z.object({
    kind: taskSourceKind,
    text: line(500).nullable(),
    meetingId: id.nullable(),
    conclusionId: id.nullable(),
    /** Exact words of the conclusion. */
    sentence: line(2000).nullable(),
    activityId: id.nullable(),
  }),
  issuedDate: day,
  deadlineKind,
  /** Needed for `date`, computed for `onIssue`, none otherwise. */
  deadline: day.nullable(),
  /** What is waited for, when `waiting`. */
  condition: line(300).nullable(),
})

export const taskRow = z.object({
  id,
  version,
  code: z.string(),
  content: z.string(),
  leadBodyId: id.nullable(),
  leadPerson: z.string().nullable(),
  supportIds: z.array(id),
  deliverable: z.string().nullable(),
  urgency,
  sourceKind: taskSourceKind,
  /** The meeting's title and conclusion number, the document, the activity's code: one line. */
  sourceLabel: z.string(),
  meetingId: id.nullable(),
  conclusionId: id.nullable(),
  activityId: id.nullable(),
  issuedDate: day.nullable(),
  deadlineKind,
  deadline: day.nullable(),
  extensions: z.int(),
  percent: z.int().min(0).max(100),
  updatedDate: day.nullable(),
  doneDate: day.nullable(),
  status: z.object({ code: taskStatusCode, days: z.int().nullable() }),
  missingClarities: z.array(clarity),
  evidence: z.int(),
  /** Reminders and requests that wait for an answer, and since when the first is overdue. */
  answersOwed: z.int(),
  answerOverdueDays: z.int(),
})

export const taskFilter = z.object({
  statuses: z.array(taskStatusCode),
  bodyIds: z.array(id),
  role: z.enum(['lead', 'support', 'any']),
  meetingIds: z.array(id),
  sourceKinds: z.array(taskSourceKind),
  urgencies: z.array(urgency),
  /** Deadline within these days, both included. */
  deadlineFrom: day.nullable(),
  deadlineTo: day.nullable(),
  /** Ready-made questions of the quality block. */
  quality: z.enum(['doneWithoutEvidence', 'notUpdated30', 'unclear', 'answerOwed']).nullable(),
  /** Of what is done: by its deadline, or after it. */
  done: z.enum(['inTime', 'late']).nullable().default(null),
  /** Led by nobody known. */
  withoutLead: z.boolean().default(false),
  text: line(100),
})
export const taskSort = z.enum(['urgency', 'deadline', 'lead', 'code', 'updated'])

/** An act somebody records; each has its day and its reason where the act needs one. */
export const taskAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept'), date: day, text: line(500).nullable() }),
  z.object({
    kind: z.literal('update'),
    date: day,
    percent: z.int().min(0).max(100),
    text: requiredLine(1000),
  }),
  z.object({
    kind: z.literal('remind'),
    date: day,
    text: requiredLine(1000),
    answerBy: day,
    /** Null: the lead body; else the supporting body that is pressed. */
    bodyId: id.nullable().default(null),
  }),
  z.object({
    kind: z.literal('answer'),
    date: day,
    text: requiredLine(1000),
    /** Null: the lead body; else the support that answers. */
    bodyId: id.nullable(),
  }),
  z.object({
    kind: z.literal('extend'),
    date: day,
    deadline: day,
    reason: requiredLine(500),
    allowedBy: requiredLine(120),
    meetingId: id.nullable(),
  }),
  z.object({
    kind: z.literal('reassign'),
    date: day,
    leadBodyId: id,
    leadPerson: line(120).nullable(),
    reason: requiredLine(500),
  }),
  z.object({ kind: z.literal('askEvidence'), date: day, text: requiredLine(500), answerBy: day }),
  /** The body asks that its figures be corrected; whoever asks is not who decides (facts §4.4). */
  z.object({ kind: z.literal('correct'), date: day, text: requiredLine(500), askedBy: requiredLine(120) }),
  z.object({
    kind: z.literal('corrected'),
    date: day,
    accepted: z.boolean(),
    text: requiredLine(500),
    decidedBy: requiredLine(120),
  }),
  z.object({
    kind: z.literal('close'),
    date: day,
    doneDate: day,
    text: requiredLine(1000),
    /** A number of a document, or a file already attached, or both. */
    evidence: z
      .object({ documentNumber: requiredLine(60), documentDate: day.nullable(), note: line(300).nullable() })
      .nullable(),
  }),
  z.object({ kind: z.literal('reopen'), date: day, reason: requiredLine(500) }),
  z.object({ kind: z.literal('cancel'), date: day, reason: requiredLine(500) }),
])
export const taskActKind = z.enum([
  'assign',
  'accept',
  'update',
  'remind',
  'answer',
  'extend',
  'reassign',
  'askEvidence',
  'correct',
  'corrected',
  'close',
  'reopen',
  'cancel',
])

export const taskHistoryEntry = z.object({
  id,
  ordinal: z.int(),
  kind: taskActKind,
  date: day,
  author: z.string(),
  at: instant,
  /** The act told in a sentence: old → new, reason, who allowed. */
  told: message,
  answerBy: day.nullable(),
  answered: z.boolean().nullable(),
})

export const taskEvidence = z.object({
  id,
  version,
  documentNumber: z.string().nullable(),
  documentDate: day.nullable(),
  note: z.string().nullable(),
  fileName: z.string().nullable(),
})

export const taskDetail = taskRow.extend({
  fields: taskFields.extend({ leadBodyId: id.nullable(), issuedDate: day.nullable() }),
  supports: z.array(
    taskSupport.extend({
      id,
      version,
      answer: z.string().nullable(),
      answeredDate: day.nullable(),
      status: z.object({ code: taskStatusCode, days: z.int().nullable() }),
    }),
  ),
  acceptedDate: day.nullable(),
  doneText: z.string().nullable(),
  cancelledReason: z.string().nullable(),
  /** Days between completion and its entry: judges the office. */
  entryDelayDays: z.int().nullable(),
  /** Why the status is what it is, with its days put in: the answer to "why is this red". */
  why: message,
  conclusion: z
    .object({
      id,
      meetingId: id,
      meetingTitle: z.string(),
      meetingDate: day,
      text: z.string(),
      /** Where `fields.source.sentence` stands in `text`; null when it no longer does. */
      sentenceAt: z.object({ from: z.int(), to: z.int() }).nullable(),
    })
    .nullable(),
  acts: z.array(taskHistoryEntry),
  evidences: z.array(taskEvidence),
})
