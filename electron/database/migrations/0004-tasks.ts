import { recordHistory } from '../history-triggers.ts'
import type { Migration, MigrationContext } from '../migrate.ts'
import { createTable } from './create-table.ts'

/** Tasks with their supporting bodies, acts and evidence, and the forms bodies fill in. */
export const tasks: Migration = {
  number: 4,
  name: '0004-tasks',
  async up(context) {
    await createTask(context)
    await createForms(context)
    await createIndexes(context)
    for (const table of recorded) await recordHistory(context.db, context.dialect, table)
  },
}

const recorded = ['task', 'task_support', 'task_act', 'task_evidence', 'task_form']

async function createTask(context: MigrationContext) {
  await createTable(
    context,
    'task',
    {
      code: 'text',
      content: 'text',
      lead_body_id: 'text? -> body',
      lead_person: 'text?',
      responsibility: 'text?',
      authority: 'text?',
      deliverable: 'text?',
      urgency: 'text = normal|urgent|veryUrgent',
      source_kind: 'text = meeting|document|programme|leader',
      source_text: 'text?',
      meeting_id: 'text? -> meeting',
      conclusion_id: 'text? -> conclusion',
      sentence: 'text?',
      activity_id: 'text? -> activity',
      issued_date: 'text? day',
      deadline_kind: 'text = date|onIssue|regular|waiting',
      deadline: 'text? day',
      condition: 'text?',
      accepted_date: 'text? day',
      percent: 'int',
      updated_date: 'text? day',
      done_date: 'text? day',
      done_text: 'text?',
      done_recorded_date: 'text? day',
      correcting: 'int flag',
      cancelled_date: 'text? day',
      cancelled_reason: 'text?',
      extensions: 'int',
      answers_owed: 'int',
      answer_by: 'text? day',
      folded: 'text',
      import_command_id: 'text?',
    },
    (table) => table.addUniqueConstraint('task_code', ['code']),
  )
  await createTable(
    context,
    'task_support',
    {
      task_id: 'text -> task',
      body_id: 'text -> body',
      part: 'text?',
      deadline: 'text? day',
      answer: 'text?',
      answered_date: 'text? day',
      position: 'int',
    },
    (table) => table.addUniqueConstraint('task_support_pair', ['task_id', 'body_id']),
  )
  await createTable(
    context,
    'task_act',
    {
      task_id: 'text -> task',
      ordinal: 'int',
      kind: 'text = assign|accept|update|remind|answer|extend|reassign|askEvidence|correct|corrected|close|reopen|cancel',
      date: 'text day',
      author: 'text',
      text: 'text?',
      meeting_id: 'text? -> meeting',
      answer_by: 'text? day',
      details: 'text',
    },
    (table) => table.addUniqueConstraint('task_act_ordinal', ['task_id', 'ordinal']),
  )
  await createTable(context, 'task_evidence', {
    task_id: 'text -> task',
    document_number: 'text?',
    document_date: 'text? day',
    note: 'text?',
    sha256: 'text?',
    name: 'text?',
  })
}

/** A form given to a body: what its rows said when it went out, to tell what came back changed. */
async function createForms(context: MigrationContext) {
  await createTable(context, 'task_form', {
    body_id: 'text -> body',
    date: 'text day',
    rows: 'text',
    returned_date: 'text? day',
    returned_sha256: 'text?',
  })
}

async function createIndexes({ db }: MigrationContext) {
  const indexes: [table: string, columns: string[]][] = [
    ['task', ['deadline']],
    ['task', ['lead_body_id', 'deadline']],
    ['task', ['meeting_id']],
    // With what tells the state of a conclusion: the register adds its tasks up from the index alone.
    ['task', ['conclusion_id', 'cancelled_date', 'done_date', 'deadline_kind', 'deadline']],
    ['task', ['activity_id']],
    ['task_support', ['body_id']],
    ['task_act', ['kind', 'answer_by']],
    ['task_evidence', ['task_id']],
    ['task_form', ['body_id', 'date']],
  ]
  // All a status is told from and a list is put in order by: ten thousands are counted without opening their rows.
  await db.schema
    .createIndex('task_standing')
    .on('task')
    .columns([
      'cancelled_date',
      'done_date',
      'deadline_kind',
      'deadline',
      'correcting',
      'urgency',
      'code',
      'lead_body_id',
      'id',
    ])
    .execute()
  for (const [table, columns] of indexes) {
    await db.schema
      .createIndex(`${table}_by_${columns.join('_')}`)
      .on(table)
      .columns(columns)
      .execute()
  }
}
