import type { Generated } from 'kysely'
import type { MeetingTables } from './meetings-schema.ts'
import type { ProgrammeTables } from './programme-schema.ts'
import type { TaskTables } from './tasks-schema.ts'

/**
 * The tables as Kysely sees them; migrations/0001-foundation.ts creates them on both dialects.
 * Ids are UUID v7, business dates YYYY-MM-DD, instants ISO UTC, booleans 0/1, money đồng, JSON text.
 * Every table a person changes carries `version`, and its history is written by triggers.
 */
export type DB = ProgrammeTables &
  MeetingTables &
  TaskTables & {
    committee: CommitteeTable
    reporting_year: ReportingYearTable
    content_group: ContentGroupTable
    body: BodyTable
    unit: UnitTable
    indicator: IndicatorTable
    alias: AliasTable
    person: PersonTable
    mandate: MandateTable
    target: TargetTable
    expected_report: ExpectedReportTable
    source_file: SourceFileTable
    import_run: ImportRunTable
    report: ReportTable
    reported_value: ReportedValueTable
    intake_file: IntakeFileTable
    intake_decision: IntakeDecisionTable
    performed_command: PerformedCommandTable
    history: HistoryTable
    search_entry: SearchEntryTable
  }

type Flag = 0 | 1
type Versioned = { id: string; version: Generated<number> }
/** In force from and to, both days included; null is open. */
type Validity = { valid_from: string | null; valid_to: string | null; successor_id: string | null }

/** One row: the committee this workspace belongs to. */
export type CommitteeTable = Versioned & {
  name: string
  short_name: string
  superior_name: string
  /** JSON array of the lines a person would break the name into in a letterhead. */
  name_lines: string
  level: 'city' | 'district'
  place: string
  /** `auto` follows the day of the document. */
  document_profile: 'auto' | 'HD36' | 'HD05' | 'ND30'
  signer_authority: string
  signer_position: string
  signer_name: string | null
  preparer_title: string
  /** The officer whose name history records. */
  officer_name: string
  current_year: number
  /** Set in the sample workspace only: the day it is there. */
  sample_date: string | null
}

export type ReportingYearTable = Versioned & {
  year: number
  cut_off_rule: 'state' | 'calendar'
  /** JSON array of PeriodKind. */
  expected_kinds: string
  due_working_days: number
}

export type ContentGroupTable = Versioned & { code: string; name: string; position: number }

export type BodyTable = Versioned &
  Validity & {
    code: string
    short: string
    name: string
    kind: 'party' | 'armed' | 'front' | 'union' | 'support'
    position: number
  }

export type UnitTable = Versioned & Validity & { code: string; name: string; kind: string; position: number }

export type IndicatorTable = Versioned &
  Validity & {
    code: string
    group_id: string
    name: string
    unit: string
    kind: 'flow' | 'stock' | 'ratio'
    /** A ratio is averaged over units only with this indicator as its weight. */
    weight_indicator_id: string | null
    position: number
  }

export type AliasTable = {
  id: string
  entity: 'body' | 'unit' | 'indicator'
  entity_id: string
  text: string
  folded: string
  origin: 'reference' | 'office' | 'intake'
  version: Generated<number>
}

export type PersonTable = Versioned & {
  full_name: string
  rank: string | null
  phone: string | null
  note: string | null
}
export type MandateTable = Versioned & {
  person_id: string
  body_id: string
  role: string
  from_date: string
  to_date: string | null
  decision_number: string | null
}

export type TargetTable = Versioned & { indicator_id: string; year: number; value: number }

/** That a unit owes a report for a period: a dated fact, made when the year is set up. */
export type ExpectedReportTable = Versioned & {
  unit_id: string
  period: string
  due_date: string
  extended_due_date: string | null
  excused_reason: string | null
}

export type SourceFileTable = Versioned & {
  sha256: string
  name: string
  size: number
  format: string
  added_at: string
}

export type ImportRunTable = Versioned & {
  /** Runs in the order they were applied, from 1: a clock may be set back. */
  number: number
  applied_at: string
  applied_by: string
  taken_back_at: string | null
  taken_back_by: string | null
}

/** What one file said for one unit and period; two current ones of a unit and period complement each other. */
export type ReportTable = Versioned & {
  unit_id: string
  period: string
  source_file_id: string
  import_run_id: string
  file_name: string
  received_date: string
  /** What it does to earlier reports of its unit and period: stands beside them (null), in place of the same figures, or of all. */
  replaces: 'overlapping' | 'whole' | null
  state: 'current' | 'superseded' | 'takenBack'
  superseded_by: string | null
  /** JSON: DraftWarning[], UnknownRow[]. */
  warnings: string
  unknown_rows: string
}

export type ReportedValueTable = Versioned & {
  report_id: string
  indicator_id: string
  unit_id: string
  period: string
  measure: 'thisPeriod' | 'cumulative' | 'samePeriodLastYear' | 'annualTarget'
  value: number
  text: string
  approximate: Flag
  sheet: string
  cell: string
  label: string
  confidence: 'sure' | 'check'
  /** What the officer did with it. */
  decision: 'asRead' | 'accepted' | 'corrected' | 'reassigned'
  /** JSON: DraftReason[]. */
  reasons: string
  note: string | null
  /** At most one is current for a unit, period, indicator and measure: a unique index sees to it. */
  state: 'current' | 'superseded' | 'takenBack' | 'notAccepted'
  /** The value that took its place; checked at the end of the command. */
  superseded_by: string | null
}

/** A file on the officer's desk: read, being decided, applied or put aside. */
export type IntakeFileTable = Versioned & {
  source_file_id: string | null
  name: string
  batch_id: string
  added_at: string
  state: 'reading' | 'review' | 'failed' | 'applied' | 'discarded'
  error_code: string | null
  error_params: string | null
  /** JSON: Draft. Not part of history: it can be read again from the kept file. */
  draft: string | null
  unit_id: string | null
  period: string | null
  /** The officer named or confirmed them; otherwise they stand as the file says. */
  unit_confirmed: Flag
  period_confirmed: Flag
  /** Units the figures belong to: 0 while unknown, more than 1 when a sheet covers several. */
  units: number
  /** Sums of the draft and its decisions, written with them: a list of hundreds cannot open every draft. */
  sure: number
  to_check: number
  unknown: number
  warnings: number
  received_date: string
  keep_encoding: Flag
  import_run_id: string | null
}

export type IntakeDecisionTable = Versioned & {
  intake_file_id: string
  item_key: string
  action: 'accept' | 'correct' | 'reassign' | 'ignore' | 'take'
  value: number | null
  indicator_id: string | null
}

/** One row a command that changed something; history's rows name it. */
export type PerformedCommandTable = {
  seq: Generated<number>
  command_id: string
  command: string
  actor: string
  at: string
  /** The command that this one took back. */
  undoes: string | null
}

export type HistoryTable = {
  seq: Generated<number>
  at: string
  actor: string
  command: string
  command_id: string
  entity: string
  entity_id: string
  operation: 'insert' | 'update' | 'delete'
  before: string | null
  after: string | null
}

export type SearchEntryTable = {
  seq: Generated<number>
  entity: string
  entity_id: string
  title: string
  detail: string
  folded: string
}
