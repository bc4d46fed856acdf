import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '../../shared/contract/index.ts'

type Outputs = InferContractRouterOutputs<Contract>['meetings']
type Inputs = InferContractRouterInputs<Contract>['meetings']

export type MeetingRow = Outputs['list']['rows'][number]
export type Meeting = Outputs['meeting']
export type MeetingFields = Meeting['fields']
export type MeetingState = MeetingRow['state']
export type MeetingKind = MeetingRow['kind']
export type Attendee = Meeting['people'][number]
export type AttendeeFields = Inputs['saveAttendee']['fields']
export type AttendeeRole = Attendee['role']
export type Answer = Attendee['answer']
export type Attendance = Attendee['attendance']
export type Item = Meeting['agenda'][number]
export type ItemFields = Inputs['saveItem']['fields']
export type AgendaKind = Item['kind']
export type Remark = Meeting['remarks'][number]
export type Conclusion = Meeting['decisions'][number]
export type ConclusionFields = Inputs['saveConclusion']['fields']
export type ConclusionKind = Conclusion['kind']
export type ConclusionState = Conclusion['state']
export type RegisterRow = Outputs['conclusions']['rows'][number]
export type Check = Meeting['checks'][number]
export type Edition = Meeting['editions'][number]
export type Series = Outputs['seriesList'][number]
export type Rule = Outputs['rule']
export type Proposal = Outputs['proposals'][number]
export type Template = Outputs['templates'][number]
export type TaskFields = Inputs['giveTask']['task']
/** A record and the version that was seen of it. */
export type Seen = { id: string; version: number }

export const meetingKinds = [
  'yearReview',
  'halfYearReview',
  'quarterly',
  'monthly',
  'extraordinary',
  'inspection',
] as const satisfies MeetingKind[]
export const agendaKinds = [
  'report',
  'discussion',
  'decision',
  'direction',
  'information',
  'other',
] as const satisfies AgendaKind[]
export const attendeeRoles = [
  'chair',
  'deputy',
  'directing',
  'member',
  'secretary',
  'invitee',
  'press',
] as const satisfies AttendeeRole[]
export const answers = ['none', 'coming', 'delegate', 'excused'] as const satisfies Answer[]
export const attendances = ['unknown', 'present', 'delegate', 'absent'] as const satisfies Attendance[]
export const deadlineKinds = [
  'date',
  'onIssue',
  'regular',
  'waiting',
] as const satisfies TaskFields['deadlineKind'][]

type Papers = InferContractRouterOutputs<Contract>['issuedDocuments']
export type Paper = Papers['register']['rows'][number]
export type PaperKind = Paper['kind']
export type WordKind = InferContractRouterInputs<Contract>['issuedDocuments']['draft']['kind']
export type Remindable = Papers['remindable'][number]

export const paperKinds = [
  'invitation',
  'minutes',
  'conclusionNotice',
  'taskSheet',
  'reminderLetter',
  'report',
  'other',
] as const satisfies PaperKind[]
