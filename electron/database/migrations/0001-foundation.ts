import { sql } from 'kysely'
import { prepareHistory, recordHistory } from '../history-triggers.ts'
import type { Migration, MigrationContext } from '../migrate.ts'
import { createIndexes } from './0001-indexes.ts'
import { createSearch } from './0001-search.ts'
import { createTable, type TableBuilder } from './create-table.ts'

/** The first form: the committee and its lists, expected reports, files read, figures, history and search. */
export const foundation: Migration = {
  number: 1,
  name: '0001-foundation',
  async up(context) {
    await createHistory(context)
    await createCommittee(context)
    await createPeople(context)
    await createReports(context)
    await createIntake(context)
    await createIndexes(context.db)
    await createSearch(context)
    for (const table of recorded) await recordHistory(context.db, context.dialect, table)
    // A district's form brings 61 figures, a year of 168 wards 120,000: the report they came with is their evidence.
    await recordHistory(context.db, context.dialect, 'reported_value', { insertEvidencedByParent: true })
    await recordHistory(context.db, context.dialect, 'intake_file', { without: ['draft'] })
  },
}

const recorded = [
  'committee',
  'reporting_year',
  'content_group',
  'body',
  'unit',
  'indicator',
  'alias',
  'person',
  'mandate',
  'target',
  'expected_report',
  'source_file',
  'import_run',
  'report',
  'intake_decision',
]

async function createHistory(context: MigrationContext) {
  const { db, dialect, types } = context
  const close = <T extends TableBuilder>(builder: T) =>
    dialect === 'sqlite' ? builder.modifyEnd(sql`strict`) : builder
  const serial = (builder: TableBuilder) =>
    builder.addColumn('seq', types.int, (column) =>
      dialect === 'sqlite'
        ? column.primaryKey().autoIncrement()
        : column.primaryKey().generatedByDefaultAsIdentity(),
    )
  if (dialect === 'sqlite') {
    // One row, filled while a command runs; PostgreSQL has settings of the transaction for it.
    await close(
      db.schema
        .createTable('command_context')
        .addColumn('one', 'integer', (column) => column.primaryKey().check(sql`one = 1`))
        .addColumn('at', 'text')
        .addColumn('actor', 'text')
        .addColumn('command', 'text')
        .addColumn('command_id', 'text'),
    ).execute()
    await sql`insert into command_context (one) values (1)`.execute(db)
  }
  await close(
    serial(db.schema.createTable('performed_command'))
      .addColumn('command_id', types.text, (column) => column.notNull().unique())
      .addColumn('command', types.text, (column) => column.notNull())
      .addColumn('actor', types.text, (column) => column.notNull())
      .addColumn('at', types.text, (column) => column.notNull())
      .addColumn('undoes', types.text, (column) => column.references('performed_command.command_id')),
  ).execute()
  await close(
    serial(db.schema.createTable('history'))
      .addColumn('at', types.text, (column) => column.notNull())
      .addColumn('actor', types.text, (column) => column.notNull())
      .addColumn('command', types.text, (column) => column.notNull())
      .addColumn('command_id', types.text, (column) => column.notNull())
      .addColumn('entity', types.text, (column) => column.notNull())
      .addColumn('entity_id', types.text, (column) => column.notNull())
      .addColumn('operation', types.text, (column) =>
        column.notNull().check(sql`operation in ('insert', 'update', 'delete')`),
      )
      .addColumn('before', types.text)
      .addColumn('after', types.text),
  ).execute()
  await prepareHistory(db, dialect)
}

const validity = (table: string) =>
  ({ valid_from: 'text? day', valid_to: 'text? day', successor_id: `text? -> ${table}` }) as const

async function createCommittee(context: MigrationContext) {
  await createTable(context, 'committee', {
    name: 'text',
    short_name: 'text',
    superior_name: 'text',
    name_lines: 'text',
    level: 'text = city|district',
    place: 'text',
    document_profile: 'text = auto|HD36|HD05|ND30',
    signer_authority: 'text',
    signer_position: 'text',
    signer_name: 'text?',
    preparer_title: 'text',
    officer_name: 'text',
    current_year: 'int',
    sample_date: 'text? day',
  })
  await createTable(context, 'reporting_year', {
    year: 'int',
    cut_off_rule: 'text = state|calendar',
    expected_kinds: 'text',
    due_working_days: 'int',
  })
  await createTable(context, 'content_group', { code: 'text', name: 'text', position: 'int' })
  await createTable(context, 'body', {
    code: 'text',
    short: 'text',
    name: 'text',
    kind: 'text = party|armed|front|union|support',
    position: 'int',
    ...validity('body'),
  })
  await createTable(context, 'unit', {
    code: 'text',
    name: 'text',
    kind: 'text',
    position: 'int',
    ...validity('unit'),
  })
  await createTable(context, 'indicator', {
    code: 'text',
    group_id: 'text -> content_group',
    name: 'text',
    unit: 'text',
    kind: 'text = flow|stock|ratio',
    weight_indicator_id: 'text? -> indicator',
    position: 'int',
    ...validity('indicator'),
  })
  await createTable(context, 'alias', {
    entity: 'text = body|unit|indicator',
    entity_id: 'text',
    text: 'text',
    folded: 'text',
    origin: 'text = reference|office|intake',
  })
  await createTable(context, 'target', { indicator_id: 'text -> indicator', year: 'int', value: 'real' })
}

async function createPeople(context: MigrationContext) {
  await createTable(context, 'person', { full_name: 'text', rank: 'text?', phone: 'text?', note: 'text?' })
  await createTable(
    context,
    'mandate',
    {
      person_id: 'text -> person',
      body_id: 'text -> body',
      role: 'text',
      from_date: 'text day',
      to_date: 'text? day',
      decision_number: 'text?',
    },
    (builder) =>
      builder.addCheckConstraint('mandate_order_check', sql`to_date is null or to_date >= from_date`),
  )
}

async function createReports(context: MigrationContext) {
  await createTable(context, 'expected_report', {
    unit_id: 'text -> unit',
    period: 'text',
    due_date: 'text day',
    extended_due_date: 'text? day',
    excused_reason: 'text?',
  })
  await createTable(context, 'source_file', {
    sha256: 'text',
    name: 'text',
    size: 'int',
    format: 'text',
    added_at: 'text',
  })
  await createTable(context, 'import_run', {
    number: 'int',
    applied_at: 'text',
    applied_by: 'text',
    taken_back_at: 'text?',
    taken_back_by: 'text?',
  })
  await createTable(context, 'report', {
    unit_id: 'text -> unit',
    period: 'text',
    source_file_id: 'text -> source_file',
    import_run_id: 'text -> import_run',
    file_name: 'text',
    received_date: 'text day',
    replaces: 'text? = overlapping|whole',
    state: 'text = current|superseded|takenBack',
    superseded_by: 'text? -> report',
    warnings: 'text',
    unknown_rows: 'text',
  })
  await createTable(context, 'reported_value', {
    report_id: 'text -> report',
    indicator_id: 'text -> indicator',
    unit_id: 'text -> unit',
    period: 'text',
    measure: 'text = thisPeriod|cumulative|samePeriodLastYear|annualTarget',
    value: 'real',
    text: 'text',
    approximate: 'int flag',
    sheet: 'text',
    cell: 'text',
    label: 'text',
    confidence: 'text = sure|check',
    decision: 'text = asRead|accepted|corrected|reassigned',
    reasons: 'text',
    note: 'text?',
    state: 'text = current|superseded|takenBack|notAccepted',
    superseded_by: 'text? -> reported_value',
  })
}

async function createIntake(context: MigrationContext) {
  await createTable(context, 'intake_file', {
    source_file_id: 'text? -> source_file',
    name: 'text',
    batch_id: 'text',
    added_at: 'text',
    state: 'text = reading|review|failed|applied|discarded',
    error_code: 'text?',
    error_params: 'text?',
    draft: 'text?',
    unit_id: 'text? -> unit',
    period: 'text?',
    unit_confirmed: 'int flag',
    period_confirmed: 'int flag',
    units: 'int',
    sure: 'int',
    to_check: 'int',
    unknown: 'int',
    warnings: 'int',
    received_date: 'text day',
    keep_encoding: 'int flag',
    import_run_id: 'text? -> import_run',
  })
  await createTable(context, 'intake_decision', {
    intake_file_id: 'text -> intake_file',
    item_key: 'text',
    action: 'text = accept|correct|reassign|ignore|take',
    value: 'real?',
    indicator_id: 'text? -> indicator',
  })
}
