import type { RecordedTable } from './store.ts'

type Reference = readonly [table: RecordedTable, column: string]

/**
 * What refers to the rows of a table: asked before an undo takes a row away, so that it can say what stands on it.
 * A test compares this with the foreign keys of the database.
 */
export const references: Partial<Record<RecordedTable, readonly Reference[]>> = {
  content_group: [['indicator', 'group_id']],
  body: [
    ['body', 'successor_id'],
    ['mandate', 'body_id'],
    ['alias', 'entity_id'],
  ],
  unit: [
    ['unit', 'successor_id'],
    ['expected_report', 'unit_id'],
    ['report', 'unit_id'],
    ['reported_value', 'unit_id'],
    ['intake_file', 'unit_id'],
    ['alias', 'entity_id'],
  ],
  indicator: [
    ['indicator', 'weight_indicator_id'],
    ['indicator', 'successor_id'],
    ['target', 'indicator_id'],
    ['reported_value', 'indicator_id'],
    ['intake_decision', 'indicator_id'],
    ['alias', 'entity_id'],
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
}
