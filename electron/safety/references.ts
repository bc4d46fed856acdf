import type { RecordedTable } from './store.ts'

type Reference = readonly [table: RecordedTable, column: string]

/**
 * What refers to the rows of a table: asked before an undo takes a row away, so that it can say what stands on it.
 * A test compares this with the foreign keys of the database.
 */
export const references: Partial<Record<RecordedTable, readonly Reference[]>> = {
  content_group: [
    ['indicator', 'group_id'],
    ['objective', 'content_group_id'],
  ],
  body: [
    ['body', 'successor_id'],
    ['mandate', 'body_id'],
    ['alias', 'entity_id'],
    ['activity', 'lead_body_id'],
    ['activity_support', 'body_id'],
    ['reported_activity', 'body_id'],
  ],
  unit: [
    ['unit', 'successor_id'],
    ['expected_report', 'unit_id'],
    ['report', 'unit_id'],
    ['reported_value', 'unit_id'],
    ['intake_file', 'unit_id'],
    ['alias', 'entity_id'],
    ['activity_unit', 'unit_id'],
    ['reported_activity', 'unit_id'],
  ],
  indicator: [
    ['indicator', 'weight_indicator_id'],
    ['indicator', 'successor_id'],
    ['target', 'indicator_id'],
    ['reported_value', 'indicator_id'],
    ['intake_decision', 'indicator_id'],
    ['alias', 'entity_id'],
    ['objective_target', 'indicator_id'],
    ['activity_target', 'indicator_id'],
  ],
  person: [['mandate', 'person_id']],
  source_file: [
    ['report', 'source_file_id'],
    ['intake_file', 'source_file_id'],
  ],
  import_run: [
    ['report', 'import_run_id'],
    ['intake_file', 'import_run_id'],
  ],
  report: [
    ['report', 'superseded_by'],
    ['reported_value', 'report_id'],
  ],
  reported_value: [['reported_value', 'superseded_by']],
  intake_file: [['intake_decision', 'intake_file_id']],
  programme: [
    ['programme_edition', 'programme_id'],
    ['objective', 'programme_id'],
    ['activity', 'programme_id'],
    ['reported_activity', 'programme_id'],
  ],
  objective: [
    ['objective', 'parent_id'],
    ['objective_target', 'objective_id'],
    ['activity', 'objective_id'],
    ['activity_objective', 'objective_id'],
  ],
  activity: [
    ['activity_objective', 'activity_id'],
    ['activity_support', 'activity_id'],
    ['activity_unit', 'activity_id'],
    ['activity_target', 'activity_id'],
    ['activity_tag', 'activity_id'],
    ['activity_resource', 'activity_id'],
    ['activity_update', 'activity_id'],
    ['activity_attachment', 'activity_id'],
    ['overlap_answer', 'first_id'],
    ['overlap_answer', 'second_id'],
    ['reported_activity', 'activity_id'],
  ],
  tag: [['activity_tag', 'tag_id']],
}
