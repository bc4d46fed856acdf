import { oc } from '@orpc/contract'
import * as z from 'zod'
import { checkCodes } from '../domain/meeting-checks.ts'
import { conclusion, conclusionsContract } from './meetings-conclusions.ts'
import { day, id, instant, line, message, requiredLine, seen, version } from './primitives.ts'

export const meetingKind = z.enum([
  'yearReview',
  'halfYearReview',
  'quarterly',
  'monthly',
  'extraordinary',
  'inspection',
])
export const meetingState = z.enum([
  'planned',
  'convened',
  'underWay',
  'held',
  'sentForComment',
  'approved',
  'locked',
])
export const agendaKind = z.enum(['report', 'discussion', 'decision', 'direction', 'information', 'other'])
export const attendeeRole = z.enum([
  'chair',
  'deputy',
  'secretary',
  'member',
  'directing',
  'invitee',
  'press',
])
/** Time of day, HH:MM. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const series = z.object({
  id,
  version,
  name: requiredLine(200),
  kind: meetingKind,
  rhythm: z.enum(['yearly', 'halfYearly', 'quarterly', 'monthly', 'asNeeded']),
  place: line(200).nullable(),
  validTo: day.nullable(),
})

export const meetingFields = z.object({
  seriesId: id.nullable(),
  kind: meetingKind,
  title: requiredLine(300),
  numberInTerm: z.int().min(1).max(999).nullable(),
  date: day,
  startTime: timeOfDay,
  endTime: timeOfDay.nullable(),
  place: requiredLine(200),
  documents: line(1000).nullable(),
  otherInformation: line(1000).nullable(),
  answerBy: day.nullable(),
  commentBy: day.nullable(),
})

export const meetingRow = z.object({
  id,
  version,
  code: z.string(),
  seriesId: id.nullable(),
  kind: meetingKind,
  title: z.string(),
  numberInTerm: z.int().nullable(),
  date: day,
  startTime: timeOfDay,
  place: z.string(),
  state: meetingState,
  cancelled: z.boolean(),
  attendees: z.int(),
  present: z.int(),
  agendaItems: z.int(),
  conclusions: z.int(),
  /** Directives, conclusions and tasks of it that have neither a task nor an activity. */
  unassigned: z.int(),
  tasksOpen: z.int(),
  tasksOverdue: z.int(),
})

export const attendeeFields = z.object({
  personId: id.nullable(),
  bodyId: id.nullable(),
  unitId: id.nullable(),
  name: requiredLine(120),
  title: line(200).nullable(),
  role: attendeeRole,
  people: z.int().min(1).max(500),
  answer: z.enum(['none', 'coming', 'delegate', 'excused']),
  answerReason: line(300).nullable(),
  delegateName: line(120).nullable(),
  delegateTitle: line(200).nullable(),
  attendance: z.enum(['unknown', 'present', 'delegate', 'absent']),
  arrivedAt: timeOfDay.nullable(),
  leftAt: timeOfDay.nullable(),
})
export const attendee = attendeeFields.extend({ id, version })

export const agendaItemFields = z.object({
  kind: agendaKind,
  title: requiredLine(500),
  presenterBodyId: id.nullable(),
  presenter: line(120).nullable(),
  askedBy: line(120).nullable(),
  minutesPlanned: z.int().min(0).max(600),
  note: line(4000).nullable(),
})
export const agendaItem = agendaItemFields.extend({
  id,
  version,
  /** 1, 2, 3: derived from the order. */
  ordinal: z.int(),
  state: z.enum(['open', 'underWay', 'treated']),
  secondsUsed: z.int(),
  runningSince: instant.nullable(),
  carriedFrom: z
    .object({ id, meetingId: id, meetingTitle: z.string(), meetingDate: day, title: z.string() })
    .nullable(),
  absentIds: z.array(id),
  quorumMet: z.boolean(),
})

export const remark = z.object({
  id,
  version,
  agendaItemId: id.nullable(),
  attendeeId: id.nullable(),
  speaker: requiredLine(120),
  text: line(8000),
  time: timeOfDay,
})

export const quorum = z.object({
  of: z.enum(['members', 'bodies']),
  present: z.int(),
  total: z.int(),
  needed: z.int(),
  met: z.boolean(),
})

/** Something to settle before the lock; `target` says where: a tab of the meeting and the row in it. */
export const check = z.object({
  code: z.enum(checkCodes),
  blocks: z.boolean(),
  told: message,
  target: z.object({
    tab: z.enum(['people', 'agenda', 'minutes', 'conclusions']),
    id: id.nullable(),
    taskId: id.nullable(),
  }),
})

export const edition = z.object({
  id,
  ordinal: z.int(),
  stage: z.enum(['sentForComment', 'approved', 'locked', 'reopened']),
  date: day,
  reason: z.string().nullable(),
  at: instant,
  author: z.string(),
})

const lookedBack = z.object({ id, title: z.string(), date: day, decisions: z.array(conclusion) })

export const meetingDetail = meetingRow.extend({
  fields: meetingFields,
  cancelledReason: z.string().nullable(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  currentItemId: id.nullable(),
  people: z.array(attendee),
  agenda: z.array(agendaItem),
  remarks: z.array(remark),
  decisions: z.array(conclusion),
  quorum,
  checks: z.array(check),
  editions: z.array(edition),
  attachments: z.array(z.object({ id, version, agendaItemId: id.nullable(), name: z.string() })),
  /** The last meeting of the series and what became of its conclusions. */
  previous: lookedBack.nullable(),
  /** What is still open of other meetings held since that last one, or in the year before where there is none; the latest first. */
  elsewhere: z.array(lookedBack),
})

export const proposal = z.object({
  id,
  version,
  seriesId: id.nullable(),
  kind: agendaKind,
  title: requiredLine(500),
  askedBy: line(120).nullable(),
  presenterBodyId: id.nullable(),
  minutesPlanned: z.int().min(0).max(600),
  date: day,
  declinedReason: line(300).nullable(),
})

export const meetingRule = z.object({
  version,
  termName: requiredLine(20),
  termFrom: day,
  conclusionNumbering: z.enum(['term', 'year']),
  documentNumbering: z.enum(['profile', 'term', 'year']),
  quorumOf: z.enum(['members', 'bodies']),
  quorumShare: z.number().min(0).max(1),
  unsentMinutesDays: z.int().min(0).max(365),
  dueSoonDays: z.int().min(0).max(60),
  onIssueDays: z.int().min(1).max(365),
  reminderAnswerDays: z.int().min(0).max(60),
})

const onMeeting = z.object({ meetingId: id })

export const meetingsContract = {
  ...conclusionsContract,
  rule: oc.output(meetingRule),
  saveRule: oc.input(meetingRule).output(z.void()),
  seriesList: oc.output(z.array(series)),
  saveSeries: oc.input(series.extend({ id: id.nullable() })).output(z.object({ id })),
  list: oc
    .input(
      z.object({
        years: z.array(z.int()),
        states: z.array(meetingState),
        seriesIds: z.array(id),
        text: line(100),
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(z.object({ rows: z.array(meetingRow), total: z.int() })),
  meeting: oc.input(z.object({ id })).output(meetingDetail),
  /** A new meeting takes its members from the mandates of its day, and the agenda of a template where one is named. */
  create: oc
    .input(z.object({ fields: meetingFields, templateId: id.nullable() }))
    .output(z.object({ id, code: z.string() })),
  save: oc.input(seen.extend({ fields: meetingFields })).output(z.void()),
  cancel: oc.input(seen.extend({ reason: requiredLine(300) })).output(z.void()),
  /** Walks on: planned → convened → underWay → held → sentForComment → approved → locked; a lock needs its checks. */
  advance: oc.input(seen.extend({ to: meetingState })).output(z.void()),
  /** Back to held, with the reason; a new version of the minutes follows. */
  reopen: oc.input(seen.extend({ reason: requiredLine(500) })).output(z.void()),
  edition: oc.input(z.object({ id })).output(z.object({ edition, content: z.unknown() })),
  /** Members, chair, deputies and secretary by the mandates valid on the day, those already there left alone. */
  proposeAttendees: oc.input(onMeeting).output(z.object({ added: z.int() })),
  saveAttendee: oc
    .input(onMeeting.extend({ id: id.nullable(), version, fields: attendeeFields }))
    .output(z.object({ id })),
  removeAttendee: oc.input(seen).output(z.void()),
  setAttendance: oc
    .input(
      onMeeting.extend({
        attendeeIds: z.array(id).min(1).max(500),
        attendance: z.enum(['unknown', 'present', 'delegate', 'absent']),
        time: timeOfDay.nullable(),
      }),
    )
    .output(z.void()),
  setItemAbsence: oc
    .input(z.object({ agendaItemId: id, attendeeId: id, absent: z.boolean() }))
    .output(z.void()),
  saveItem: oc
    .input(onMeeting.extend({ id: id.nullable(), version, fields: agendaItemFields }))
    .output(z.object({ id })),
  moveItem: oc.input(seen.extend({ before: id.nullable() })).output(z.void()),
  removeItem: oc.input(seen).output(z.void()),
  /** Makes it the item under way and stops the clock of the one before; `treated` says whether that one is finished. */
  goToItem: oc.input(onMeeting.extend({ itemId: id.nullable(), treated: z.boolean() })).output(z.void()),
  markItem: oc.input(seen.extend({ state: z.enum(['open', 'treated']) })).output(z.void()),
  /** Untreated items of earlier meetings of the series that nothing carries yet. */
  carryable: oc
    .input(onMeeting)
    .output(
      z.array(z.object({ id, meetingId: id, meetingTitle: z.string(), meetingDate: day, title: z.string() })),
    ),
  carryOver: oc.input(onMeeting.extend({ itemIds: z.array(id).min(1).max(100) })).output(z.void()),
  proposals: oc.output(z.array(proposal)),
  saveProposal: oc.input(proposal.extend({ id: id.nullable() })).output(z.object({ id })),
  takeProposal: oc.input(seen.extend({ meetingId: id })).output(z.object({ itemId: id })),
  templates: oc.output(z.array(z.object({ id, version, name: z.string(), items: z.int() }))),
  saveTemplate: oc.input(onMeeting.extend({ name: requiredLine(120) })).output(z.object({ id })),
  removeTemplate: oc.input(seen).output(z.void()),
  saveRemark: oc
    .input(onMeeting.extend({ id: id.nullable(), version, remark: remark.omit({ id: true, version: true }) }))
    .output(z.object({ id, version })),
  removeRemark: oc.input(seen).output(z.void()),
  attach: oc
    .input(onMeeting.extend({ agendaItemId: id.nullable(), file: z.file() }))
    .output(z.object({ id })),
  attachmentFile: oc.input(z.object({ id })).output(z.file()),
  removeAttachment: oc.input(seen).output(z.void()),
}
