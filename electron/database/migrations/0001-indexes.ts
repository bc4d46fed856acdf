import { type Kysely, sql } from 'kysely'

/** What must be unique, and what the pages ask for. */
export async function createIndexes(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  'create unique index committee_one on committee ((1))',
  'create unique index reporting_year_year on reporting_year (year)',
  'create unique index content_group_code on content_group (code)',
  // A code is given again after a unit or an indicator was closed (769 was Quận 2 before Thủ Đức).
  'create unique index body_code on body (code) where valid_to is null',
  'create unique index unit_code on unit (code) where valid_to is null',
  'create unique index indicator_code on indicator (code) where valid_to is null',
  'create index indicator_group on indicator (group_id, position)',
  'create unique index alias_text on alias (entity, entity_id, folded)',
  'create index alias_folded on alias (entity, folded)',
  'create index mandate_person on mandate (person_id)',
  'create index mandate_body on mandate (body_id, from_date)',
  'create unique index target_indicator on target (indicator_id, year)',
  'create index target_year on target (year)',
  'create unique index expected_report_unit on expected_report (unit_id, period)',
  'create index expected_report_period on expected_report (period)',
  'create index expected_report_due on expected_report (due_date)',
  'create unique index source_file_sha256 on source_file (sha256)',
  'create index report_period on report (period, unit_id, state)',
  'create index report_unit on report (unit_id, period)',
  'create index report_source_file on report (source_file_id)',
  'create unique index import_run_number on import_run (number)',
  'create index report_import_run on report (import_run_id)',
  'create index report_superseded_by on report (superseded_by) where superseded_by is not null',
  // One current figure for a unit, period, indicator and column: what keeps a total from counting one twice.
  `create unique index reported_value_current on reported_value (unit_id, period, indicator_id, measure)
   where state = 'current'`,
  // Covers consolidation: totals of a period are read from the index alone.
  `create index reported_value_period on reported_value (period, indicator_id, measure, unit_id, value, approximate)
   where state = 'current'`,
  // Covers what adds up over a year: unit after unit of an indicator, in the order it is added in. The year comes
  // first, or a question about one period would be answered from all years of a measure.
  `create index reported_value_year on reported_value
   (substr(period, 1, 4), measure, indicator_id, unit_id, period, value) where state = 'current'`,
  // Few among many; the words are those the query uses, or SQLite would not see that it may use it.
  `create index reported_value_remarked on reported_value (period, unit_id)
   where (state = 'notAccepted' or state = 'current' and (approximate = 1 or reasons <> '[]' or note is not null))`,
  'create index reported_value_report on reported_value (report_id, indicator_id)',
  `create index reported_value_superseded_by on reported_value (superseded_by) where superseded_by is not null`,
  'create index intake_file_batch on intake_file (batch_id)',
  'create index intake_file_state on intake_file (state, added_at)',
  'create index intake_file_import_run on intake_file (import_run_id) where import_run_id is not null',
  'create index intake_file_source on intake_file (source_file_id)',
  'create unique index intake_decision_item on intake_decision (intake_file_id, item_key)',
  'create index performed_command_at on performed_command (at)',
  'create index performed_command_undoes on performed_command (undoes)',
  'create index history_command on history (command_id, seq)',
  'create index history_entity on history (entity, entity_id, seq)',
]
