import type * as z from 'zod'
import type { conclusion as conclusionSchema } from '../../shared/contract/meetings-conclusions.ts'
import { conclusionNumberText } from '../../shared/domain/conclusion-number.ts'
import {
  conclusionStanding,
  standingOfActivity,
  standingOfTask,
} from '../../shared/domain/conclusion-state.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { type TaskStatus, taskStatus } from '../../shared/domain/task-status.ts'
import type { Reads } from '../database/database.ts'
import { namedActivities } from '../programme/named-activities.ts'
import { type ConclusionTaskRow, conclusionTaskRows } from './conclusion-task-store.ts'
import type { MeetingRecord } from './meeting-store.ts'
import { activityLinks, type ConclusionRow, conclusionRows } from './minutes-store.ts'
import { bookOf, type MeetingRule, meetingRuleOf } from './rule.ts'

export type Conclusion = z.output<typeof conclusionSchema>

/** Conclusions as the screen shows them on `today`, in the order given; each with the day of its meeting. */
export async function conclusionsShown(
  reads: Reads,
  rows: readonly (ConclusionRow & { meetingDate: string })[],
  today: string,
): Promise<Conclusion[]> {
  const ids = rows.map(({ id }) => id)
  const rule = await meetingRuleOf(reads)
  const tasks = grouped(await conclusionTaskRows(reads, ids), ({ conclusion_id }) => conclusion_id!)
  const links = await activityLinks(reads, ids)
  const linksOf = grouped(links, ({ conclusion_id }) => conclusion_id)
  const activities = await namedActivities(
    reads,
    links.map(({ activity_id }) => activity_id),
    today,
  )
  return rows.map((row) => {
    const made = (tasks.get(row.id) ?? []).map((task) => ({
      task,
      status: statusOf(task, today, rule.dueSoonDays),
    }))
    const linked = (linksOf.get(row.id) ?? []).flatMap(({ activity_id, sentence }) => {
      const activity = activities.get(activity_id)
      return activity ? [{ ...activity, sentence }] : []
    })
    const { state, told } = conclusionStanding(row.kind, row.overtaken_reason !== null, [
      ...made.map(({ status }) => standingOfTask(status.code)),
      ...linked.map((activity) => standingOfActivity(activity.state)),
    ])
    return {
      ...recordedOf(row, rule),
      state,
      told,
      tasks: made.map(({ task, status }) => ({
        id: task.id,
        version: task.version,
        code: task.code,
        content: task.content,
        sentence: task.sentence,
        leadBodyId: task.lead_body_id,
        deadline: task.deadline,
        status,
      })),
      activities: linked,
    }
  })
}

/** The conclusions of a meeting in their order, as they stand on a day. */
export const decisionsOf = async (
  reads: Reads,
  { id, date }: MeetingRecord,
  today: string,
): Promise<Conclusion[]> =>
  conclusionsShown(
    reads,
    (await conclusionRows(reads, id)).map((row) => ({ ...row, meetingDate: date })),
    today,
  )

function recordedOf(row: ConclusionRow & { meetingDate: string }, rule: MeetingRule) {
  return {
    id: row.id,
    version: row.version,
    meetingId: row.meeting_id,
    agendaItemId: row.agenda_item_id,
    attendeeId: row.attendee_id,
    kind: row.kind,
    number: row.number,
    numberText: row.number === null ? null : conclusionNumberText(bookOf(rule, row.meetingDate), row.number),
    text: row.text,
    time: row.time,
    overtaken:
      row.overtaken_reason === null ? null : { byId: row.overtaken_by_id, reason: row.overtaken_reason },
  }
}

const statusOf = (task: ConclusionTaskRow, today: string, dueSoonDays: number): TaskStatus =>
  taskStatus(
    {
      deadlineKind: task.deadline_kind,
      deadline: task.deadline,
      doneDate: task.done_date,
      cancelledDate: task.cancelled_date,
      correcting: task.correcting === 1,
    },
    today,
    dueSoonDays,
  )
