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
    ['attendee', 'body_id'],
    ['agenda_item', 'presenter_body_id'],
    ['agenda_proposal', 'presenter_body_id'],
    ['task', 'lead_body_id'],
    ['task_support', 'body_id'],
    ['task_form', 'body_id'],
    ['issued_document', 'body_id'],
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
    ['attendee', 'unit_id'],
    ['issued_document', 'unit_id'],
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
  person: [
    ['mandate', 'person_id'],
    ['attendee', 'person_id'],
  ],
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
    ['conclusion_activity', 'activity_id'],
    ['task', 'activity_id'],
  ],
  tag: [['activity_tag', 'tag_id']],
  meeting_series: [
    ['meeting', 'series_id'],
    ['agenda_proposal', 'series_id'],
  ],
  meeting: [
    ['minutes_edition', 'meeting_id'],
    ['attendee', 'meeting_id'],
    ['agenda_item', 'meeting_id'],
    ['meeting_attachment', 'meeting_id'],
    ['remark', 'meeting_id'],
    ['conclusion', 'meeting_id'],
    ['task', 'meeting_id'],
    ['task_act', 'meeting_id'],
    ['issued_document', 'meeting_id'],
  ],
  attendee: [
    ['item_absence', 'attendee_id'],
    ['remark', 'attendee_id'],
    ['conclusion', 'attendee_id'],
  ],
  agenda_item: [
    ['agenda_item', 'carried_from_id'],
    ['item_absence', 'agenda_item_id'],
    ['agenda_proposal', 'agenda_item_id'],
    ['meeting_attachment', 'agenda_item_id'],
    ['remark', 'agenda_item_id'],
    ['conclusion', 'agenda_item_id'],
  ],
  conclusion: [
    ['conclusion', 'overtaken_by_id'],
    ['conclusion_activity', 'conclusion_id'],
    ['task', 'conclusion_id'],
  ],
  task: [
    ['task_support', 'task_id'],
    ['task_act', 'task_id'],
    ['task_evidence', 'task_id'],
  ],
}
