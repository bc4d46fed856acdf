import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { ConclusionKind, ConclusionState } from '../../shared/domain/conclusion-state.ts'
import type { Reads } from '../database/database.ts'
import type { DB } from '../database/schema.ts'

/** What of the register's filter the database answers; null means no condition. Spans are days, both ends included. */
export type RegisterConditions = {
  spans: { from: string; to: string }[] | null
  kinds: ConclusionKind[] | null
  bodyIds: string[] | null
  seriesIds: string[] | null
  /** Folded; each must begin a word of the sentence. */
  words: string[]
}

type On = ExpressionBuilder<DB, 'meeting' | 'conclusion'>

const heldIn =
  (spans: RegisterConditions['spans']) =>
  ({ eb, and, or }: ExpressionBuilder<DB, 'meeting'>): Expression<SqlBool> =>
    spans === null
      ? and([])
      : or(spans.map(({ from, to }) => and([eb('meeting.date', '>=', from), eb('meeting.date', '<=', to)])))

function meets({ kinds, bodyIds, seriesIds, words }: RegisterConditions) {
  return ({ eb, and, or, exists, selectFrom }: On): Expression<SqlBool> =>
    and([
      eb('meeting.cancelled_reason', 'is', null),
      ...(kinds === null ? [] : [eb('conclusion.kind', 'in', kinds)]),
      ...(seriesIds === null ? [] : [eb('meeting.series_id', 'in', seriesIds)]),
      ...words.map((word) => eb('conclusion.folded', 'like', `% ${word}%`)),
      ...(bodyIds === null
        ? []
        : [
            exists(
              selectFrom('task')
                .select('task.id')
                .whereRef('task.conclusion_id', '=', 'conclusion.id')
                .where((task) =>
                  or([
                    task('task.lead_body_id', 'in', bodyIds),
                    task.exists(
                      task
                        .selectFrom('task_support')
                        .select('task_support.id')
                        .whereRef('task_support.task_id', '=', 'task.id')
                        .where('task_support.body_id', 'in', bodyIds),
                    ),
                  ]),
                ),
            ),
          ]),
    ])
}

const counted = <Name extends string>(condition: Expression<SqlBool>, name: Name) =>
  sql<number>`sum(case when ${condition} then 1 else 0 end)`.as(name)

/** Tasks of each conclusion of these meetings, counted by how they stand (conclusion-state.ts, task-status.ts). */
const taskParts = (reads: Reads, spans: RegisterConditions['spans'], today: string) =>
  reads
    .selectFrom('meeting')
    .innerJoin('conclusion', 'conclusion.meeting_id', 'meeting.id')
    .innerJoin('task', 'task.conclusion_id', 'conclusion.id')
    .where(heldIn(spans))
    .groupBy('task.conclusion_id')
    .select(({ eb, and, fn }) => {
      const isOpen = and([eb('task.cancelled_date', 'is', null), eb('task.done_date', 'is', null)])
      return [
        'task.conclusion_id as conclusionId',
        fn.countAll<number>().as('total'),
        counted(and([eb('task.cancelled_date', 'is', null), eb('task.done_date', 'is not', null)]), 'done'),
        counted(eb('task.cancelled_date', 'is not', null), 'cancelled'),
        counted(
          and([isOpen, eb('task.deadline_kind', 'in', ['date', 'onIssue']), eb('task.deadline', '<', today)]),
          'overdue',
        ),
      ]
    })

/** Activities of each conclusion of these meetings, counted by how they stand (activity-state.ts). */
const activityParts = (reads: Reads, spans: RegisterConditions['spans'], today: string) =>
  reads
    .selectFrom('meeting')
    .innerJoin('conclusion', 'conclusion.meeting_id', 'meeting.id')
    .innerJoin('conclusion_activity', 'conclusion_activity.conclusion_id', 'conclusion.id')
    .innerJoin('activity', 'activity.id', 'conclusion_activity.activity_id')
    .where(heldIn(spans))
    .groupBy('conclusion_activity.conclusion_id')
    .select(({ eb, and, or, fn }) => {
      const notEnded = eb('activity.real_to', 'is', null)
      return [
        'conclusion_activity.conclusion_id as conclusionId',
        fn.countAll<number>().as('total'),
        counted(eb('activity.real_to', 'is not', null), 'done'),
        counted(and([notEnded, eb('activity.decision', '=', 'cancelled')]), 'cancelled'),
        counted(
          and([
            notEnded,
            or([
              and([eb('activity.decision', 'is', null), eb('activity.to_date', '<', today)]),
              and([eb('activity.decision', '=', 'postponed'), eb('activity.postponed_to', '<', today)]),
            ]),
          ]),
          'overdue',
        ),
      ]
    })

/** The conclusions that meet the conditions. */
const register = (reads: Reads, conditions: RegisterConditions) =>
  reads
    .selectFrom('meeting')
    .innerJoin('conclusion', 'conclusion.meeting_id', 'meeting.id')
    .where(heldIn(conditions.spans))
    .where(meets(conditions))

/** The same with the state of each on `today`, by the rule of conclusion-state.ts. */
function registerWithStates(reads: Reads, conditions: RegisterConditions, today: string) {
  const both = (column: 'total' | 'done' | 'cancelled' | 'overdue') =>
    sql<number>`(coalesce(${sql.ref(`tasks.${column}`)}, 0) + coalesce(${sql.ref(`activities.${column}`)}, 0))`
  const total = both('total')
  const state = sql<ConclusionState>`case
    when conclusion.overtaken_reason is not null then 'overtaken'
    when ${total} = 0 and conclusion.kind in ('information', 'assessment') then 'none'
    when ${total} = 0 then 'unassigned'
    when ${both('done')} = ${total} then 'fulfilled'
    when ${both('done')} > 0 then 'partly'
    when ${both('overdue')} > 0 or ${both('cancelled')} = ${total} then 'notFulfilled'
    else 'underWay' end`
  const query = register(reads, conditions)
    .leftJoin(taskParts(reads, conditions.spans, today).as('tasks'), 'tasks.conclusionId', 'conclusion.id')
    .leftJoin(
      activityParts(reads, conditions.spans, today).as('activities'),
      'activities.conclusionId',
      'conclusion.id',
    )
  return { query, state }
}

/** How many conclusions meet the conditions, by state. */
export async function countByState(
  reads: Reads,
  conditions: RegisterConditions,
  today: string,
): Promise<Map<ConclusionState, number>> {
  const { query, state } = registerWithStates(reads, conditions, today)
  const rows = await query
    .select(({ fn }) => [state.as('state'), fn.countAll<number>().as('count')])
    .groupBy(state)
    .execute()
  return new Map(rows.map((row) => [row.state, row.count]))
}

/** A page of the register, the latest meeting first and its conclusions in their order. `states` empty: all. */
export async function registerPage(
  reads: Reads,
  conditions: RegisterConditions,
  today: string,
  { states, offset, limit }: { states: ConclusionState[]; offset: number; limit: number },
) {
  const { query, state } = registerWithStates(reads, conditions, today)
  // A page of all states is found without adding anything up.
  const asked = states.length === 0 ? register(reads, conditions) : query.where(state, 'in', states)
  return asked
    .selectAll('conclusion')
    .select(['meeting.code as meetingCode', 'meeting.title as meetingTitle', 'meeting.date as meetingDate'])
    .orderBy('meeting.date', 'desc')
    .orderBy('meeting.id', 'desc')
    .orderBy('conclusion.position')
    .orderBy('conclusion.id')
    .offset(offset)
    .limit(limit)
    .execute()
}

/** Conclusions that ask for something, still fit and that nothing was made from, the latest meeting first. */
export const unassignedRows = (reads: Reads) =>
  reads
    .selectFrom('conclusion')
    .innerJoin('meeting', 'meeting.id', 'conclusion.meeting_id')
    .where('meeting.cancelled_reason', 'is', null)
    .where('conclusion.kind', 'not in', ['information', 'assessment'])
    .where('conclusion.overtaken_reason', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('task').select('task.id').whereRef('task.conclusion_id', '=', 'conclusion.id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('conclusion_activity')
            .select('conclusion_activity.id')
            .whereRef('conclusion_activity.conclusion_id', '=', 'conclusion.id'),
        ),
      ),
    )
    .select([
      'conclusion.id',
      'conclusion.kind',
      'conclusion.number',
      'conclusion.text',
      'meeting.id as meetingId',
      'meeting.title as meetingTitle',
      'meeting.date as meetingDate',
    ])
    .orderBy('meeting.date', 'desc')
    .orderBy('meeting.id', 'desc')
    .orderBy('conclusion.position')
    .execute()
