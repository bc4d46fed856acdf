import { recordHistory } from '../history-triggers.ts'
import type { Migration, MigrationContext } from '../migrate.ts'
import { createTable } from './create-table.ts'

/** The annual programme: its tree, activities with all that hangs on them, editions, tags, what was reported as done. */
export const programme: Migration = {
  number: 2,
  name: '0002-programme',
  async up(context) {
    await createProgramme(context)
    await createActivities(context)
    await createFollowUp(context)
    await createIndexes(context)
    for (const table of recorded) await recordHistory(context.db, context.dialect, table)
  },
}

const recorded = [
  'programme',
  // With its content: what was sent cannot be made again, so taking an undo back must find it.
  'programme_edition',
  'objective',
  'objective_target',
  'tag',
  'activity',
  'activity_objective',
  'activity_support',
  'activity_unit',
  'activity_target',
  'activity_resource',
  'activity_tag',
  'activity_update',
  'activity_attachment',
  'overlap_answer',
  'reported_activity',
  'saved_view',
]

async function createProgramme(context: MigrationContext) {
  await createTable(context, 'programme', { year: 'int', title: 'text', closed_date: 'text? day' }, (table) =>
    table.addUniqueConstraint('programme_year', ['year']),
  )
  await createTable(
    context,
    'programme_edition',
    {
      programme_id: 'text -> programme',
      ordinal: 'int',
      number: 'text',
      date: 'text day',
      signer: 'text',
      reason: 'text?',
      content: 'text',
    },
    (table) => table.addUniqueConstraint('programme_edition_ordinal', ['programme_id', 'ordinal']),
  )
  await createTable(context, 'objective', {
    programme_id: 'text -> programme',
    parent_id: 'text? -> objective',
    content_group_id: 'text? -> content_group',
    title: 'text',
    purpose: 'text?',
    position: 'int',
  })
  await createTable(
    context,
    'objective_target',
    {
      objective_id: 'text -> objective',
      indicator_id: 'text -> indicator',
      baseline: 'real?',
      target: 'real',
      quarter_1: 'real?',
      quarter_2: 'real?',
      quarter_3: 'real?',
      quarter_4: 'real?',
    },
    (table) => table.addUniqueConstraint('objective_target_pair', ['objective_id', 'indicator_id']),
  )
  await createTable(
    context,
    'tag',
    {
      kind: 'text = posture|movement|beneficiary|theme',
      code: 'text',
      name: 'text',
      position: 'int',
      valid_from: 'text? day',
      valid_to: 'text? day',
    },
    (table) => table.addUniqueConstraint('tag_code', ['kind', 'code']),
  )
}

async function createActivities(context: MigrationContext) {
  await createTable(
    context,
    'activity',
    {
      code: 'text',
      programme_id: 'text -> programme',
      objective_id: 'text -> objective',
      position: 'int',
      content: 'text',
      lead_body_id: 'text -> body',
      all_units: 'int flag',
      place: 'text?',
      time_kind: 'text = dates|months|quarters|year|regular|memorialDay|lunarDay',
      time_text: 'text',
      from_date: 'text day',
      to_date: 'text day',
      day_of_year: 'text?',
      expected_result: 'text?',
      contact_person: 'text?',
      note: 'text?',
      origin_kind: 'text = own|lastYear|directive|conclusion|unitProposal',
      origin_id: 'text?',
      origin_text: 'text?',
      real_from: 'text? day',
      real_to: 'text? day',
      preparing_from: 'text? day',
      decision: 'text? = postponed|cancelled',
      decision_reason: 'text?',
      postponed_to: 'text? day',
      health: 'text? = good|risk|blocked',
      health_sentence: 'text?',
      not_done_reason: 'text?',
      import_command_id: 'text?',
      weight: 'real?',
    },
    (table) => table.addUniqueConstraint('activity_code', ['code']),
  )
  const pair = (table: string, other: string, target: string, more: Parameters<typeof createTable>[2] = {}) =>
    createTable(
      context,
      table,
      { activity_id: 'text -> activity', [other]: `text -> ${target}`, ...more },
      (builder) => builder.addUniqueConstraint(`${table}_pair`, ['activity_id', other]),
    )
  await pair('activity_objective', 'objective_id', 'objective')
  await pair('activity_support', 'body_id', 'body', { part: 'text?' })
  await pair('activity_unit', 'unit_id', 'unit')
  await pair('activity_target', 'indicator_id', 'indicator', { planned: 'real', real: 'real?' })
  await pair('activity_tag', 'tag_id', 'tag')
  await createTable(context, 'activity_resource', {
    activity_id: 'text -> activity',
    stage: 'text = planned|real',
    kind: 'text = money|inKind|people|vehicles',
    source: 'text?',
    description: 'text?',
    quantity: 'real?',
    unit_text: 'text?',
    value: 'int?',
  })
}

async function createFollowUp(context: MigrationContext) {
  await createTable(context, 'activity_update', {
    activity_id: 'text -> activity',
    date: 'text day',
    author: 'text',
    text: 'text',
    figures: 'text?',
  })
  await createTable(context, 'activity_attachment', {
    activity_id: 'text -> activity',
    sha256: 'text',
    name: 'text',
    kind: 'text = document|picture|evidence',
    caption: 'text?',
    highlight: 'int flag',
  })
  await createTable(
    context,
    'overlap_answer',
    {
      first_id: 'text -> activity',
      second_id: 'text -> activity',
      answer: 'text = joint|keepBoth|moved',
      reason: 'text?',
      fingerprint: 'text',
    },
    (table) => table.addUniqueConstraint('overlap_answer_pair', ['first_id', 'second_id']),
  )
  await createTable(context, 'reported_activity', {
    programme_id: 'text -> programme',
    unit_id: 'text? -> unit',
    body_id: 'text? -> body',
    date: 'text day',
    content: 'text',
    place: 'text?',
    result: 'text?',
    activity_id: 'text? -> activity',
    source: 'text?',
  })
  await createTable(context, 'saved_view', { page: 'text', name: 'text', filters: 'text', position: 'int' })
}

async function createIndexes({ db }: MigrationContext) {
  const indexes: [table: string, columns: string[]][] = [
    ['objective', ['programme_id', 'position']],
    ['objective', ['parent_id']],
    ['activity', ['programme_id', 'position']],
    ['activity', ['objective_id']],
    ['activity', ['lead_body_id']],
    ['activity_objective', ['objective_id']],
    ['activity_support', ['body_id']],
    ['activity_unit', ['unit_id']],
    ['activity_target', ['indicator_id']],
    ['activity_tag', ['tag_id']],
    ['activity_resource', ['activity_id']],
    ['activity_update', ['activity_id', 'date']],
    ['activity_attachment', ['activity_id']],
    ['overlap_answer', ['second_id']],
    ['reported_activity', ['programme_id', 'date']],
    ['reported_activity', ['activity_id']],
  ]
  for (const [table, columns] of indexes) {
    await db.schema
      .createIndex(`${table}_by_${columns.join('_')}`)
      .on(table)
      .columns(columns)
      .execute()
  }
}
