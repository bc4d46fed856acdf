import type { Expression, ExpressionBuilder, SelectQueryBuilder, SqlBool } from 'kysely'
import type * as z from 'zod'
import type { taskFilter, taskSort } from '../../shared/contract/task-shapes.ts'
import { plusDays } from '../../shared/domain/day-text.ts'
import { type TaskStatusCode, taskStatuses } from '../../shared/domain/task-status.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { Reads } from '../database/database.ts'
import type { DB } from '../database/schema.ts'
import { type StatusDay, statusCase } from './status-sql.ts'

export type TaskFilter = z.output<typeof taskFilter>
export type TaskSort = z.output<typeof taskSort>
type On = ExpressionBuilder<DB, 'task'>

/** Not heard of for longer than this, an open task is asked about (facts §4.4). */
export const silentDays = 30

/** A filter that every task meets. */
export const everyTask: TaskFilter = {
  statuses: [],
  bodyIds: [],
  role: 'any',
  meetingIds: [],
  sourceKinds: [],
  urgencies: [],
  deadlineFrom: null,
  deadlineTo: null,
  quality: null,
  done: null,
  withoutLead: false,
  text: '',
}

/** Whether a filter leaves nothing out, so that what hangs on tasks can be counted without looking at them. */
export const isEveryTask = (filter: TaskFilter) =>
  Object.entries({ ...filter, role: 'any' }).every(([name, value]) =>
    Array.isArray(value) ? value.length === 0 : value === everyTask[name as keyof TaskFilter],
  )

/** Conditions of a filter on the table `task`. */
export function meets(filter: TaskFilter, on: StatusDay) {
  return (eb: On): Expression<SqlBool> =>
    eb.and([
      ...(filter.statuses.length > 0 ? [eb(statusCase(on)(eb), 'in', filter.statuses)] : []),
      ...(filter.bodyIds.length > 0 ? [ofBodies(eb, filter)] : []),
      ...(filter.meetingIds.length > 0 ? [eb('task.meeting_id', 'in', filter.meetingIds)] : []),
      ...(filter.sourceKinds.length > 0 ? [eb('task.source_kind', 'in', filter.sourceKinds)] : []),
      ...(filter.urgencies.length > 0 ? [eb('task.urgency', 'in', filter.urgencies)] : []),
      ...(filter.deadlineFrom === null ? [] : [eb('task.deadline', '>=', filter.deadlineFrom)]),
      ...(filter.deadlineTo === null ? [] : [eb('task.deadline', '<=', filter.deadlineTo)]),
      ...(filter.quality === null ? [] : [asked(eb, filter.quality, on.today)]),
      ...(filter.done === null ? [] : [doneBy(eb, filter.done)]),
      ...(filter.withoutLead ? [eb('task.lead_body_id', 'is', null)] : []),
      // Stored words are folded and each has a space before it, so a word is found where it begins.
      ...fold(filter.text)
        .split(' ')
        .filter(Boolean)
        .map((word) => eb('task.folded', 'like', `% ${word}%`)),
    ])
}

function ofBodies(eb: On, { bodyIds, role }: TaskFilter): Expression<SqlBool> {
  const leads = eb('task.lead_body_id', 'in', bodyIds)
  const supports = eb(
    'task.id',
    'in',
    eb.selectFrom('task_support').select('task_support.task_id').where('task_support.body_id', 'in', bodyIds),
  )
  return role === 'lead' ? leads : role === 'support' ? supports : eb.or([leads, supports])
}

/** `stateReportPlace` of what is done for the database: without a deadline nothing is late. */
function doneBy(eb: On, when: 'inTime' | 'late'): Expression<SqlBool> {
  const late = eb('task.done_date', '>', eb.ref('task.deadline'))
  return eb.and([
    eb('task.done_date', 'is not', null),
    eb('task.cancelled_date', 'is', null),
    when === 'late' ? late : eb.or([eb('task.deadline', 'is', null), eb.not(late)]),
  ])
}

const isOpen = (eb: On) => eb.and([eb('task.done_date', 'is', null), eb('task.cancelled_date', 'is', null)])

function asked(eb: On, quality: NonNullable<TaskFilter['quality']>, today: string): Expression<SqlBool> {
  switch (quality) {
    case 'doneWithoutEvidence':
      return eb.and([
        eb('task.done_date', 'is not', null),
        eb('task.cancelled_date', 'is', null),
        eb.not(
          eb.exists(
            eb
              .selectFrom('task_evidence')
              .select('task_evidence.id')
              .whereRef('task_evidence.task_id', '=', 'task.id'),
          ),
        ),
      ])
    case 'notUpdated30':
      return eb.and([
        isOpen(eb),
        eb(eb.fn.coalesce('task.updated_date', 'task.issued_date'), '<', plusDays(today, -silentDays)),
      ])
    case 'unclear':
      return eb.and([isOpen(eb), unclear(eb)])
    case 'answerOwed':
      return eb('task.answers_owed', '>', 0)
  }
}

/** `missingClarities` of task-record.ts for the database. */
const unclear = (eb: On) =>
  eb.or([
    eb('task.lead_body_id', 'is', null),
    eb('task.lead_person', 'is', null),
    eb('task.responsibility', 'is', null),
    eb('task.authority', 'is', null),
    eb('task.deliverable', 'is', null),
    eb.and([eb('task.deadline_kind', 'in', ['date', 'onIssue']), eb('task.deadline', 'is', null)]),
    eb.and([eb('task.deadline_kind', '=', 'waiting'), eb('task.condition', 'is', null)]),
  ])

/**
 * Ids of a page of the tasks that meet a filter: an index holds what they are put in order by. By `urgency` what is wrong
 * comes first, of that the most urgent, then the oldest deadline.
 */
export async function taskPageIds(
  reads: Reads,
  filter: TaskFilter,
  on: StatusDay,
  sort: TaskSort,
  { offset, limit }: { offset: number; limit: number },
): Promise<string[]> {
  const found = reads.selectFrom('task').select('task.id').where(meets(filter, on))
  const rows = await sorted(found, sort, on).orderBy('task.code').offset(offset).limit(limit).execute()
  return rows.map(({ id }) => id)
}

type Found = SelectQueryBuilder<DB, 'task', { id: string }>

function sorted(found: Found, sort: TaskSort, on: StatusDay): Found {
  const byDeadline = (query: Found) =>
    query.orderBy('task.deadline', (order) => order.asc().nullsLast()) as Found
  switch (sort) {
    case 'urgency':
      return byDeadline(found.orderBy((eb) => rank(eb, on)).orderBy(urgencyRank))
    case 'deadline':
      return byDeadline(found)
    case 'lead':
      return byDeadline(
        found
          .leftJoin('body', 'body.id', 'task.lead_body_id')
          .orderBy('body.position', (order) => order.asc().nullsLast()) as unknown as Found,
      )
    case 'updated':
      return found.orderBy('task.updated_date', (order) => order.asc().nullsFirst())
    case 'code':
      return found
  }
}

const urgencyRank = (eb: On) =>
  eb
    .case()
    .when('task.urgency', '=', 'veryUrgent')
    .then(0)
    .when('task.urgency', '=', 'urgent')
    .then(1)
    .else(2)
    .end()

function rank(eb: On, on: StatusDay) {
  const [first, ...others] = taskStatuses.map((code, index) => ({ code, index }))
  const status = statusCase(on)(eb)
  return others
    .reduce(
      (cases, { code, index }) => cases.when(eb(status, '=', code)).then(index),
      eb
        .case()
        .when(eb(status, '=', first!.code))
        .then(first!.index),
    )
    .end()
}

/** How many tasks that meet a filter stand at each status; all statuses are named, and they add up to the total. */
export async function statusCounts(
  reads: Reads,
  filter: TaskFilter,
  on: StatusDay,
): Promise<Record<TaskStatusCode, number>> {
  const rows = await reads
    .selectFrom('task')
    .select((eb) => [statusCase(on)(eb).as('status'), eb.fn.countAll<number>().as('count')])
    .where(meets(filter, on))
    .groupBy('status')
    .execute()
  const counts = Object.fromEntries(taskStatuses.map((code) => [code, 0])) as Record<TaskStatusCode, number>
  for (const { status, count } of rows) counts[status] = Number(count)
  return counts
}
