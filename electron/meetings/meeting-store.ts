import {
  type Expression,
  type ExpressionBuilder,
  type Insertable,
  type Selectable,
  type SqlBool,
  sql,
} from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Reads, Writes } from '../database/database.ts'
import type { MeetingTable } from '../database/meetings-schema.ts'
import type { DB } from '../database/schema.ts'

export type MeetingRecord = Selectable<MeetingTable>

export const meetingRecord = (reads: Reads, id: string): Promise<MeetingRecord | undefined> =>
  reads.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst()

/** What of a filter the database answers; null means no condition. */
export type MeetingConditions = {
  /** Spans of days, both ends included. */
  spans: { from: string; to: string }[] | null
  states: MeetingRecord['state'][] | null
  seriesIds: string[] | null
  ids: string[] | null
}
type On = ExpressionBuilder<DB, 'meeting'>

function meets({ spans, states, seriesIds, ids }: MeetingConditions) {
  return ({ eb, and, or }: On): Expression<SqlBool> =>
    and([
      ...(spans === null
        ? []
        : [
            or(
              spans.map(({ from, to }) =>
                and([eb('meeting.date', '>=', from), eb('meeting.date', '<=', to)]),
              ),
            ),
          ]),
      ...(states === null ? [] : [eb('meeting.state', 'in', states)]),
      ...(seriesIds === null ? [] : [eb('meeting.series_id', 'in', seriesIds)]),
      ...(ids === null ? [] : [eb('meeting.id', 'in', ids)]),
    ])
}

/** What a meeting is found by, of all that meet the conditions. */
export const meetingTexts = (reads: Reads, conditions: MeetingConditions) =>
  reads.selectFrom('meeting').select(['id', 'code', 'title', 'place']).where(meets(conditions)).execute()

export async function countMeetings(reads: Reads, conditions: MeetingConditions): Promise<number> {
  const { count } = await reads
    .selectFrom('meeting')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(meets(conditions))
    .executeTakeFirstOrThrow()
  return count
}

/** A page of meetings, the latest first, each with how much hangs on it; tasks are counted as on `today`. */
export const meetingPage = (
  reads: Reads,
  conditions: MeetingConditions,
  today: string,
  { offset, limit }: { offset: number; limit: number },
) =>
  reads
    .selectFrom('meeting')
    .selectAll()
    .select(({ selectFrom, fn }) => {
      const heads = selectFrom('attendee')
        .whereRef('attendee.meeting_id', '=', 'meeting.id')
        .select(({ fn }) => fn.coalesce(fn.sum<number>('attendee.people'), sql<number>`0`).as('count'))
      const openTasks = selectFrom('task')
        .whereRef('task.meeting_id', '=', 'meeting.id')
        .where('task.done_date', 'is', null)
        .where('task.cancelled_date', 'is', null)
        .select(fn.countAll<number>().as('count'))
      const conclusions = selectFrom('conclusion')
        .whereRef('conclusion.meeting_id', '=', 'meeting.id')
        .select(fn.countAll<number>().as('count'))
      return [
        heads.as('attendees'),
        heads.where('attendee.attendance', 'in', ['present', 'delegate']).as('present'),
        selectFrom('agenda_item')
          .whereRef('agenda_item.meeting_id', '=', 'meeting.id')
          .select(fn.countAll<number>().as('count'))
          .as('agendaItems'),
        conclusions.as('conclusions'),
        conclusions
          .where('conclusion.kind', 'not in', ['information', 'assessment'])
          .where('conclusion.overtaken_reason', 'is', null)
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('task').select('task.id').whereRef('task.conclusion_id', '=', 'conclusion.id'),
              ),
            ),
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
          .as('unassigned'),
        openTasks.as('tasksOpen'),
        openTasks
          .where('task.deadline_kind', 'in', ['date', 'onIssue'])
          .where('task.deadline', '<', today)
          .as('tasksOverdue'),
      ]
    })
    .where(meets(conditions))
    .orderBy('meeting.date', 'desc')
    .orderBy('meeting.start_time', 'desc')
    .orderBy('meeting.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
export type MeetingPageRow = Awaited<ReturnType<typeof meetingPage>>[number]

/** The highest running number of codes that begin so, 0 for none. */
export async function lastMeetingNumber(reads: Reads, prefix: string): Promise<number> {
  const rows = await reads.selectFrom('meeting').select('code').where('code', 'like', `${prefix}%`).execute()
  return rows.reduce((last, { code }) => Math.max(last, Number(code.slice(prefix.length))), 0)
}

export async function insertMeeting(
  writes: Writes,
  meeting: Omit<Insertable<MeetingTable>, 'id' | 'version'>,
): Promise<string> {
  const id = uuidv7()
  await writes
    .insertInto('meeting')
    .values({ ...meeting, id })
    .execute()
  return id
}

/** Moves the pointer of the live mode; no version is counted, since no form holds it. */
export async function setCurrentItem(
  writes: Writes,
  meetingId: string,
  itemId: string | null,
): Promise<void> {
  await writes.updateTable('meeting').set({ current_item_id: itemId }).where('id', '=', meetingId).execute()
}

const heldBefore = (reads: Reads, date: string, limit: number) =>
  reads
    .selectFrom('meeting')
    .selectAll()
    .where('date', '<', date)
    .where('cancelled_reason', 'is', null)
    .where('state', 'in', ['held', 'sentForComment', 'approved', 'locked'])
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)

/** The meeting of a series that was held last before a day. */
export const lastOfSeries = (
  reads: Reads,
  seriesId: string,
  date: string,
): Promise<MeetingRecord | undefined> =>
  heldBefore(reads, date, 1).where('series_id', '=', seriesId).executeTakeFirst()

/** Meetings outside a series that were held from one day to before another, the latest first. */
export const heldElsewhere = (
  reads: Reads,
  seriesId: string,
  { from, before }: { from: string; before: string },
  limit: number,
): Promise<MeetingRecord[]> =>
  heldBefore(reads, before, limit)
    .where('date', '>=', from)
    .where(({ eb, or }) => or([eb('series_id', 'is', null), eb('series_id', '!=', seriesId)]))
    .execute()

/** Meetings in some states from one day to another (null: open), in the order of their days. */
export const meetingsInStates = (
  reads: Reads,
  states: MeetingRecord['state'][],
  { from, to }: { from: string | null; to: string | null },
): Promise<MeetingRecord[]> =>
  reads
    .selectFrom('meeting')
    .selectAll()
    .where('state', 'in', states)
    .where('cancelled_reason', 'is', null)
    .$if(from !== null, (query) => query.where('date', '>=', from!))
    .$if(to !== null, (query) => query.where('date', '<=', to!))
    .orderBy('date')
    .orderBy('id')
    .execute()

export const editionRows = (reads: Reads, meetingId: string) =>
  reads
    .selectFrom('minutes_edition')
    .leftJoin('history', (join) =>
      join
        .on('history.entity', '=', 'minutes_edition')
        .onRef('history.entity_id', '=', 'minutes_edition.id')
        .on('history.operation', '=', 'insert'),
    )
    .where('minutes_edition.meeting_id', '=', meetingId)
    .select([
      'minutes_edition.id',
      'minutes_edition.ordinal',
      'minutes_edition.stage',
      'minutes_edition.date',
      'minutes_edition.reason',
      'history.at',
      'history.actor',
    ])
    .orderBy('minutes_edition.ordinal')
    .execute()

export const editionRow = (reads: Reads, id: string) =>
  reads.selectFrom('minutes_edition').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertEdition(
  writes: Writes,
  edition: {
    meeting_id: string
    ordinal: number
    stage: 'sentForComment' | 'approved' | 'locked' | 'reopened'
    date: string
    reason: string | null
    content: string
  },
): Promise<void> {
  await writes
    .insertInto('minutes_edition')
    .values({ ...edition, id: uuidv7() })
    .execute()
}
