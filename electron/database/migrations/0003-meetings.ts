import { v7 as uuidv7 } from 'uuid'
import { recordHistory } from '../history-triggers.ts'
import type { Migration, MigrationContext } from '../migrate.ts'
import { createTable } from './create-table.ts'

/** Meetings: the office's rules, series, people, agenda, remarks, conclusions, frozen minutes. */
export const meetings: Migration = {
  number: 3,
  name: '0003-meetings',
  async up(context) {
    await createRule(context)
    await createMeeting(context)
    await createAgenda(context)
    await createConclusions(context)
    await createIndexes(context)
    for (const table of recorded) await recordHistory(context.db, context.dialect, table)
  },
}

const recorded = [
  'meeting_rule',
  'meeting_series',
  'meeting',
  'minutes_edition',
  'attendee',
  'agenda_item',
  'item_absence',
  'agenda_proposal',
  'agenda_template',
  'meeting_attachment',
  'remark',
  'conclusion',
  'conclusion_activity',
]

/** One row of rules, there from the start: every page can rely on it, and the office changes it. */
async function createRule(context: MigrationContext) {
  await createTable(context, 'meeting_rule', {
    term_name: 'text',
    term_from: 'text day',
    conclusion_numbering: 'text = term|year',
    document_numbering: 'text = profile|term|year',
    quorum_of: 'text = members|bodies',
    quorum_share: 'real',
    unsent_minutes_days: 'int',
    due_soon_days: 'int',
    on_issue_days: 'int',
    reminder_answer_days: 'int',
  })
  await context.db
    // The table was made a moment ago, so the migration's own types do not know it.
    .insertInto('meeting_rule' as never)
    .values({
      id: uuidv7(),
      term_name: '2020-2025',
      term_from: '2020-10-18',
      conclusion_numbering: 'year',
      document_numbering: 'profile',
      quorum_of: 'bodies',
      quorum_share: 2 / 3,
      unsent_minutes_days: 5,
      due_soon_days: 7,
      on_issue_days: 10,
      reminder_answer_days: 2,
    } as never)
    .execute()
}

async function createMeeting(context: MigrationContext) {
  await createTable(context, 'meeting_series', {
    name: 'text',
    kind: 'text = yearReview|halfYearReview|quarterly|monthly|extraordinary|inspection',
    rhythm: 'text = yearly|halfYearly|quarterly|monthly|asNeeded',
    place: 'text?',
    valid_to: 'text? day',
    position: 'int',
  })
  await createTable(
    context,
    'meeting',
    {
      code: 'text',
      series_id: 'text? -> meeting_series',
      kind: 'text = yearReview|halfYearReview|quarterly|monthly|extraordinary|inspection',
      title: 'text',
      number_in_term: 'int?',
      date: 'text day',
      start_time: 'text',
      end_time: 'text?',
      place: 'text',
      state: 'text = planned|convened|underWay|held|sentForComment|approved|locked',
      started_at: 'text?',
      ended_at: 'text?',
      current_item_id: 'text?',
      documents: 'text?',
      other_information: 'text?',
      answer_by: 'text? day',
      comment_by: 'text? day',
      cancelled_reason: 'text?',
    },
    (table) => table.addUniqueConstraint('meeting_code', ['code']),
  )
  await createTable(
    context,
    'minutes_edition',
    {
      meeting_id: 'text -> meeting',
      ordinal: 'int',
      stage: 'text = sentForComment|approved|locked|reopened',
      date: 'text day',
      reason: 'text?',
      content: 'text',
    },
    (table) => table.addUniqueConstraint('minutes_edition_ordinal', ['meeting_id', 'ordinal']),
  )
  await createTable(context, 'attendee', {
    meeting_id: 'text -> meeting',
    person_id: 'text? -> person',
    body_id: 'text? -> body',
    unit_id: 'text? -> unit',
    name: 'text',
    title: 'text?',
    role: 'text = chair|deputy|secretary|member|directing|invitee|press',
    people: 'int',
    answer: 'text = none|coming|delegate|excused',
    answer_reason: 'text?',
    delegate_name: 'text?',
    delegate_title: 'text?',
    attendance: 'text = unknown|present|delegate|absent',
    arrived_at: 'text?',
    left_at: 'text?',
    position: 'int',
  })
}

async function createAgenda(context: MigrationContext) {
  await createTable(context, 'agenda_item', {
    meeting_id: 'text -> meeting',
    position: 'int',
    kind: 'text = report|discussion|decision|direction|information|other',
    title: 'text',
    presenter_body_id: 'text? -> body',
    presenter: 'text?',
    asked_by: 'text?',
    minutes_planned: 'int',
    seconds_used: 'int',
    running_since: 'text?',
    state: 'text = open|underWay|treated',
    note: 'text?',
    carried_from_id: 'text? -> agenda_item',
    snapshot: 'text?',
  })
  await createTable(
    context,
    'item_absence',
    { agenda_item_id: 'text -> agenda_item', attendee_id: 'text -> attendee' },
    (table) => table.addUniqueConstraint('item_absence_pair', ['agenda_item_id', 'attendee_id']),
  )
  await createTable(context, 'agenda_proposal', {
    series_id: 'text? -> meeting_series',
    kind: 'text = report|discussion|decision|direction|information|other',
    title: 'text',
    asked_by: 'text?',
    presenter_body_id: 'text? -> body',
    minutes_planned: 'int',
    date: 'text day',
    agenda_item_id: 'text? -> agenda_item',
    declined_reason: 'text?',
  })
  await createTable(context, 'agenda_template', { name: 'text', items: 'text', position: 'int' })
  await createTable(context, 'meeting_attachment', {
    meeting_id: 'text -> meeting',
    agenda_item_id: 'text? -> agenda_item',
    sha256: 'text',
    name: 'text',
  })
  await createTable(context, 'remark', {
    meeting_id: 'text -> meeting',
    agenda_item_id: 'text? -> agenda_item',
    attendee_id: 'text? -> attendee',
    speaker: 'text',
    text: 'text',
    time: 'text',
    position: 'int',
  })
}

async function createConclusions(context: MigrationContext) {
  await createTable(context, 'conclusion', {
    meeting_id: 'text -> meeting',
    agenda_item_id: 'text? -> agenda_item',
    attendee_id: 'text? -> attendee',
    kind: 'text = information|assessment|directive|conclusion|task|programmeAddition',
    number: 'int?',
    text: 'text',
    time: 'text',
    position: 'int',
    overtaken_by_id: 'text? -> conclusion',
    overtaken_reason: 'text?',
    folded: 'text',
  })
  await createTable(
    context,
    'conclusion_activity',
    { conclusion_id: 'text -> conclusion', activity_id: 'text -> activity', sentence: 'text' },
    (table) => table.addUniqueConstraint('conclusion_activity_pair', ['conclusion_id', 'activity_id']),
  )
}

async function createIndexes({ db }: MigrationContext) {
  const indexes: [table: string, columns: string[]][] = [
    ['meeting', ['date']],
    ['meeting', ['series_id', 'date']],
    ['meeting', ['state', 'date']],
    ['attendee', ['meeting_id', 'position']],
    ['attendee', ['person_id']],
    ['agenda_item', ['meeting_id', 'position']],
    ['agenda_item', ['carried_from_id']],
    ['item_absence', ['attendee_id']],
    ['agenda_proposal', ['agenda_item_id']],
    ['meeting_attachment', ['meeting_id']],
    ['remark', ['meeting_id', 'position']],
    ['remark', ['agenda_item_id']],
    ['conclusion', ['meeting_id', 'position']],
    ['conclusion', ['agenda_item_id']],
    ['conclusion', ['kind']],
    ['conclusion_activity', ['activity_id']],
  ]
  for (const [table, columns] of indexes) {
    await db.schema
      .createIndex(`${table}_by_${columns.join('_')}`)
      .on(table)
      .columns(columns)
      .execute()
  }
}
