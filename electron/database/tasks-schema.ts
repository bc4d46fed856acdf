import type { Generated } from 'kysely'

/** Tables of tasks; migrations/0004-tasks.ts creates them. Conventions as in schema.ts. */
export type TaskTables = {
  task: TaskTable
  task_support: TaskSupportTable
  task_act: TaskActTable
  task_evidence: TaskEvidenceTable
  task_form: TaskFormTable
}

type Flag = 0 | 1
type Versioned = { id: string; version: Generated<number> }

/** Where a task stands after its acts; its status is derived (shared/domain/task-status.ts) and never stored. */
export type TaskTable = Versioned & {
  /** NV-2024-0012: year of issue and running number. */
  code: string
  content: string
  /** Null only for an imported row whose body nobody has named yet. */
  lead_body_id: string | null
  lead_person: string | null
  responsibility: string | null
  authority: string | null
  deliverable: string | null
  urgency: 'normal' | 'urgent' | 'veryUrgent'
  source_kind: 'meeting' | 'document' | 'programme' | 'leader'
  source_text: string | null
  meeting_id: string | null
  conclusion_id: string | null
  /** The exact words of the conclusion it came from. */
  sentence: string | null
  activity_id: string | null
  issued_date: string | null
  deadline_kind: 'date' | 'onIssue' | 'regular' | 'waiting'
  /** The last day that is in time. */
  deadline: string | null
  condition: string | null
  accepted_date: string | null
  percent: number
  /** The last time the body said how it goes. */
  updated_date: string | null
  /** Real completion: the date of the evidence (facts §0.5). */
  done_date: string | null
  done_text: string | null
  /** When the secretariat entered it: the delay of entry judges the office, not the body. */
  done_recorded_date: string | null
  /** The body asked to have its figures corrected; counted apart while overdue. */
  correcting: Flag
  cancelled_date: string | null
  cancelled_reason: string | null
  extensions: number
  /** Reminders and requests that wait for an answer, and the first day one of them is due. */
  answers_owed: number
  answer_by: string | null
  /** What it is found by: code, content, product, source, person; without marks and case, a space before each word. */
  folded: string
  import_command_id: string | null
}

export type TaskSupportTable = Versioned & {
  task_id: string
  body_id: string
  part: string | null
  deadline: string | null
  answer: string | null
  answered_date: string | null
  position: number
}

export type TaskActKind =
  | 'assign'
  | 'accept'
  | 'update'
  | 'remind'
  | 'answer'
  | 'extend'
  | 'reassign'
  | 'askEvidence'
  | 'correct'
  | 'corrected'
  | 'close'
  | 'reopen'
  | 'cancel'

/** What was done with a task, in order; never changed. The task's own columns are the sum of its acts. */
export type TaskActTable = Versioned & {
  task_id: string
  ordinal: number
  kind: TaskActKind
  date: string
  author: string
  text: string | null
  meeting_id: string | null
  /** When a reminder or a request wants its answer. */
  answer_by: string | null
  /** JSON by kind: shared/domain/task-acts.ts. */
  details: string
}

/** A document number, a file, or both. */
export type TaskEvidenceTable = Versioned & {
  task_id: string
  document_number: string | null
  document_date: string | null
  note: string | null
  sha256: string | null
  name: string | null
}

export type TaskFormTable = Versioned & {
  body_id: string
  date: string
  /** JSON: task id, version and what the row showed. */
  rows: string
  returned_date: string | null
  returned_sha256: string | null
}
