import type { Generated } from 'kysely'

/** Tables of the annual programme; migrations/0002-programme.ts creates them. Conventions as in schema.ts. */
export type ProgrammeTables = {
  programme: ProgrammeTable
  programme_edition: ProgrammeEditionTable
  objective: ObjectiveTable
  objective_target: ObjectiveTargetTable
  activity: ActivityTable
  activity_objective: ActivityObjectiveTable
  activity_support: ActivitySupportTable
  activity_unit: ActivityUnitTable
  activity_target: ActivityTargetTable
  activity_resource: ActivityResourceTable
  activity_tag: ActivityTagTable
  activity_update: ActivityUpdateTable
  activity_attachment: ActivityAttachmentTable
  tag: TagTable
  overlap_answer: OverlapAnswerTable
  reported_activity: ReportedActivityTable
  saved_view: SavedViewTable
}

type Flag = 0 | 1
type Versioned = { id: string; version: Generated<number> }

/** One a year. Its state is derived from its editions and `closed_date`: draft, issued, adjusted, closed. */
export type ProgrammeTable = Versioned & { year: number; title: string; closed_date: string | null }

/** A frozen edition: ordinal 0 as issued, n the n-th adjustment. Never changed. */
export type ProgrammeEditionTable = Versioned & {
  programme_id: string
  ordinal: number
  number: string
  date: string
  signer: string
  reason: string | null
  /** JSON: the programme as it stood, names written out. */
  content: string
}

/** Tree of content groups (no parent) and objectives; codes I, 1, 1.1 come from positions and are never stored. */
export type ObjectiveTable = Versioned & {
  programme_id: string
  parent_id: string | null
  content_group_id: string | null
  title: string
  purpose: string | null
  position: number
}

export type ObjectiveTargetTable = Versioned & {
  objective_id: string
  indicator_id: string
  baseline: number | null
  target: number
  quarter_1: number | null
  quarter_2: number | null
  quarter_3: number | null
  quarter_4: number | null
}

export type ActivityTable = Versioned & {
  /** HD-2024-001: what people say on the telephone. */
  code: string
  programme_id: string
  objective_id: string
  position: number
  content: string
  lead_body_id: string
  /** All units of the year take part; else activity_unit lists them. */
  all_units: Flag
  place: string | null
  time_kind: 'dates' | 'months' | 'quarters' | 'year' | 'regular' | 'memorialDay' | 'lunarDay'
  /** As the programme prints it: "Quý II", "tháng 5 và tháng 7", "trước 15/6". */
  time_text: string
  from_date: string
  to_date: string
  /** "27-7" (day-month), lunar when time_kind is lunarDay. */
  day_of_year: string | null
  expected_result: string | null
  contact_person: string | null
  note: string | null
  origin_kind: 'own' | 'lastYear' | 'directive' | 'conclusion' | 'unitProposal'
  /** The activity of last year, or the unit that proposed it. */
  origin_id: string | null
  /** The sentence it comes from, word for word. */
  origin_text: string | null
  real_from: string | null
  real_to: string | null
  preparing_from: string | null
  /** What a person decided against the calendar, with its reason; else the state is derived. */
  decision: 'postponed' | 'cancelled' | null
  decision_reason: string | null
  postponed_to: string | null
  health: 'good' | 'risk' | 'blocked' | null
  health_sentence: string | null
  not_done_reason: string | null
  import_command_id: string | null
  /** Share in the progress of its objective; null counts as 1. */
  weight: number | null
}

export type ActivityObjectiveTable = Versioned & { activity_id: string; objective_id: string }
export type ActivitySupportTable = Versioned & { activity_id: string; body_id: string; part: string | null }
export type ActivityUnitTable = Versioned & { activity_id: string; unit_id: string }
export type ActivityTargetTable = Versioned & {
  activity_id: string
  indicator_id: string
  planned: number
  /** Reported by the lead body itself; what units report stands in reported_value. */
  real: number | null
}
export type ActivityResourceTable = Versioned & {
  activity_id: string
  stage: 'planned' | 'real'
  kind: 'money' | 'inKind' | 'people' | 'vehicles'
  source: string | null
  description: string | null
  quantity: number | null
  unit_text: string | null
  /** đồng. */
  value: number | null
}
export type ActivityTagTable = Versioned & { activity_id: string; tag_id: string }

/** Posture (3 thế trận + 1), movement, beneficiary, theme of the month: lists the office edits. */
export type TagTable = Versioned & {
  kind: 'posture' | 'movement' | 'beneficiary' | 'theme'
  code: string
  name: string
  position: number
  valid_from: string | null
  valid_to: string | null
}

/** Dated, signed; the activity's own columns hold the latest state, these how it came about. */
export type ActivityUpdateTable = Versioned & {
  activity_id: string
  date: string
  author: string
  text: string
  figures: string | null
}

export type ActivityAttachmentTable = Versioned & {
  activity_id: string
  sha256: string
  name: string
  kind: 'document' | 'picture' | 'evidence'
  caption: string | null
  highlight: Flag
}

/** What the secretary said of two activities that look alike; asked again only when either changes its shape. */
export type OverlapAnswerTable = Versioned & {
  first_id: string
  second_id: string
  answer: 'joint' | 'keepBoth' | 'moved'
  reason: string | null
  fingerprint: string
}

/** What a unit or a body says it did; linked to a planned activity when somebody confirmed it. */
export type ReportedActivityTable = Versioned & {
  programme_id: string
  unit_id: string | null
  body_id: string | null
  date: string
  content: string
  place: string | null
  result: string | null
  activity_id: string | null
  source: string | null
}

export type SavedViewTable = Versioned & { page: string; name: string; filters: string; position: number }
