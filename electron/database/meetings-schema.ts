import type { Generated } from 'kysely'

/** Tables of meetings; migrations/0003-meetings.ts creates them. Conventions as in schema.ts; times of day HH:MM. */
export type MeetingTables = {
  meeting_rule: MeetingRuleTable
  meeting_series: MeetingSeriesTable
  meeting: MeetingTable
  minutes_edition: MinutesEditionTable
  attendee: AttendeeTable
  agenda_item: AgendaItemTable
  item_absence: ItemAbsenceTable
  agenda_proposal: AgendaProposalTable
  agenda_template: AgendaTemplateTable
  meeting_attachment: MeetingAttachmentTable
  remark: RemarkTable
  conclusion: ConclusionTable
  conclusion_activity: ConclusionActivityTable
  issued_document: IssuedDocumentTable
}

type Versioned = { id: string; version: Generated<number> }
export type MeetingKind =
  | 'yearReview'
  | 'halfYearReview'
  | 'quarterly'
  | 'monthly'
  | 'extraordinary'
  | 'inspection'
export type AgendaKind = 'report' | 'discussion' | 'decision' | 'direction' | 'information' | 'other'

/** One row: how this office numbers, counts a quorum and chases. */
export type MeetingRuleTable = Versioned & {
  /** The term conclusions and Party documents are numbered in: "2020-2025". */
  term_name: string
  term_from: string
  conclusion_numbering: 'term' | 'year'
  /** `profile`: in the term for Party documents, in the year for state ones (facts §1). */
  document_numbering: 'profile' | 'term' | 'year'
  quorum_of: 'members' | 'bodies'
  /** At least this share must be there, 0 to 1. */
  quorum_share: number
  /** Minutes older than so many days and not sent wait in the inbox. */
  unsent_minutes_days: number
  due_soon_days: number
  /** The deadline of a task due "on issue" is so many days after it (facts §4.2). */
  on_issue_days: number
  reminder_answer_days: number
}

export type MeetingSeriesTable = Versioned & {
  name: string
  kind: MeetingKind
  rhythm: 'yearly' | 'halfYearly' | 'quarterly' | 'monthly' | 'asNeeded'
  place: string | null
  valid_to: string | null
  position: number
}

export type MeetingTable = Versioned & {
  /** HN-2024-01: year of the meeting and the order it was planned in. */
  code: string
  series_id: string | null
  kind: MeetingKind
  title: string
  number_in_term: number | null
  date: string
  start_time: string
  end_time: string | null
  place: string
  state: 'planned' | 'convened' | 'underWay' | 'held' | 'sentForComment' | 'approved' | 'locked'
  /** Instants of the live mode. */
  started_at: string | null
  ended_at: string | null
  /** The item being treated; refers to an agenda item that is stored later than its meeting. */
  current_item_id: string | null
  /** "Tài liệu sử dụng" and "Thông tin khác" of the minutes (HD 16-HD/VPTW). */
  documents: string | null
  other_information: string | null
  answer_by: string | null
  comment_by: string | null
  cancelled_reason: string | null
}

/** Frozen minutes; never changed. Reopening adds one with its reason. */
export type MinutesEditionTable = Versioned & {
  meeting_id: string
  ordinal: number
  stage: 'sentForComment' | 'approved' | 'locked' | 'reopened'
  date: string
  reason: string | null
  /** JSON: the meeting as it stood, names written out. */
  content: string
}

export type AttendeeTable = Versioned & {
  meeting_id: string
  person_id: string | null
  body_id: string | null
  unit_id: string | null
  /** Written out, so that minutes keep the name of that day: "Đ/c Nguyễn Văn A", or "Đại diện các phòng". */
  name: string
  title: string | null
  /** `directing`: attends and directs, not a member (facts §3.3). */
  role: 'chair' | 'deputy' | 'secretary' | 'member' | 'directing' | 'invitee' | 'press'
  /** How many people the line stands for: 1, or a delegation. */
  people: number
  answer: 'none' | 'coming' | 'delegate' | 'excused'
  answer_reason: string | null
  delegate_name: string | null
  delegate_title: string | null
  attendance: 'unknown' | 'present' | 'delegate' | 'absent'
  /** HH:MM when late; null when there from the start. */
  arrived_at: string | null
  left_at: string | null
  position: number
}

export type AgendaItemTable = Versioned & {
  meeting_id: string
  position: number
  kind: AgendaKind
  title: string
  presenter_body_id: string | null
  presenter: string | null
  asked_by: string | null
  minutes_planned: number
  /** Used in finished runs; a running one is added from `running_since`. */
  seconds_used: number
  running_since: string | null
  state: 'open' | 'underWay' | 'treated'
  note: string | null
  /** The untreated item of an earlier meeting this one continues: linked, never copied or moved. */
  carried_from_id: string | null
  /** JSON at lock: what the item and what it carries said then. */
  snapshot: string | null
}

export type ItemAbsenceTable = Versioned & { agenda_item_id: string; attendee_id: string }

/** Backlog: what somebody asked to be treated; taken when it has its agenda item, declined when it has a reason. */
export type AgendaProposalTable = Versioned & {
  series_id: string | null
  kind: AgendaKind
  title: string
  asked_by: string | null
  presenter_body_id: string | null
  minutes_planned: number
  date: string
  agenda_item_id: string | null
  declined_reason: string | null
}

/** JSON of `items`: kind, title, minutesPlanned, presenterBodyCode. */
export type AgendaTemplateTable = Versioned & { name: string; items: string; position: number }

export type MeetingAttachmentTable = Versioned & {
  meeting_id: string
  agenda_item_id: string | null
  sha256: string
  name: string
}

export type RemarkTable = Versioned & {
  meeting_id: string
  agenda_item_id: string | null
  attendee_id: string | null
  speaker: string
  text: string
  time: string
  position: number
}

/** A sentence of record. Its state is derived from its tasks and activities and is never stored. */
export type ConclusionTable = Versioned & {
  meeting_id: string
  agenda_item_id: string | null
  /** Who said it. */
  attendee_id: string | null
  kind: 'information' | 'assessment' | 'directive' | 'conclusion' | 'task' | 'programmeAddition'
  /** Given in order by the office's rule; null while a draft. */
  number: number | null
  text: string
  time: string
  position: number
  overtaken_by_id: string | null
  overtaken_reason: string | null
  /** What it is found by: its text without marks and case, a space before each word. */
  folded: string
}

export type ConclusionActivityTable = Versioned & {
  conclusion_id: string
  activity_id: string
  sentence: string
}

/** What left the house under a number; numbers are never used again. */
export type IssuedDocumentTable = Versioned & {
  kind: 'minutes' | 'conclusionNotice' | 'invitation' | 'taskSheet' | 'reminderLetter' | 'report' | 'other'
  /** The term or the year the number counts in. */
  book: string
  number: number
  /** As printed: "12-TB/BCĐ" or "12/TB-BCĐ". */
  symbol: string
  date: string
  subject: string
  signer: string | null
  meeting_id: string | null
  body_id: string | null
  /** A unit reminded of its reports; a letter goes to a body or to a unit. */
  unit_id: string | null
  /** First, second, third reminder: the wording grows stronger. */
  level: number | null
  /** The frozen file in attachments; null for a number taken by hand. */
  sha256: string | null
  name: string | null
  /** JSON the file was filled from, and its hash: tells whether the live data has moved on. */
  inputs: string | null
  inputs_hash: string | null
  answered_date: string | null
  withdrawn_reason: string | null
}
