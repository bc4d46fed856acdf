import type * as z from 'zod'
import type { taskRow } from '../../shared/contract/task-shapes.ts'
import { conclusionNumberText } from '../../shared/domain/conclusion-number.ts'
import { daysBetween } from '../../shared/domain/day-text.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { type TaskStatusCode, taskStatus, taskStatuses } from '../../shared/domain/task-status.ts'
import type { Reads } from '../database/database.ts'
import { bookOf, meetingRuleOf } from '../meetings/rule.ts'
import { statusCounts, type TaskFilter, type TaskSort, taskPageIds } from './filter-store.ts'
import { sourceActivities, sourceConclusions, sourceMeetings } from './source-store.ts'
import { factsOf, missingClarities } from './task-record.ts'
import { evidenceCounts, supportRecords, type TaskRecord, taskRecords } from './task-store.ts'

export type TaskRow = z.output<typeof taskRow>
type Page = { offset: number; limit: number }

/**
 * Tasks that meet a filter as they stand on `today`: a page of them and their number; and how many stand at each status
 * when no status is asked for, so that each can be chosen.
 */
export async function listTasks(
  reads: Reads,
  { filter, sort, page }: { filter: TaskFilter; sort: TaskSort; page: Page },
  today: string,
) {
  const { dueSoonDays } = await meetingRuleOf(reads)
  const on = { today, dueSoonDays }
  const counts = await statusCounts(reads, { ...filter, statuses: [] }, on)
  const shown: readonly TaskStatusCode[] = filter.statuses.length > 0 ? filter.statuses : taskStatuses
  return {
    rows: await taskRowsOfIds(reads, await taskPageIds(reads, filter, on, sort, page), today),
    total: shown.reduce((sum, status) => sum + counts[status], 0),
    counts,
  }
}

/** Tasks as lists show them on a day, in the order of their ids. */
export async function taskRowsOfIds(reads: Reads, ids: readonly string[], today: string): Promise<TaskRow[]> {
  const records = new Map((await taskRecords(reads, ids)).map((record) => [record.id, record]))
  return taskRowsOf(
    reads,
    ids.flatMap((id) => records.get(id) ?? []),
    today,
  )
}

/** Stored tasks as lists show them on a day, in the order given. */
export async function taskRowsOf(
  reads: Reads,
  records: readonly TaskRecord[],
  today: string,
): Promise<TaskRow[]> {
  const ids = records.map(({ id }) => id)
  const { dueSoonDays } = await meetingRuleOf(reads)
  const supports = grouped(await supportRecords(reads, ids), ({ task_id }) => task_id)
  const evidence = await evidenceCounts(reads, ids)
  const labelOf = await sourceLabels(reads, records)
  return records.map((record) => ({
    id: record.id,
    version: record.version,
    code: record.code,
    content: record.content,
    leadBodyId: record.lead_body_id,
    leadPerson: record.lead_person,
    supportIds: (supports.get(record.id) ?? []).map(({ body_id }) => body_id),
    deliverable: record.deliverable,
    urgency: record.urgency,
    sourceKind: record.source_kind,
    sourceLabel: labelOf(record),
    meetingId: record.meeting_id,
    conclusionId: record.conclusion_id,
    activityId: record.activity_id,
    issuedDate: record.issued_date,
    deadlineKind: record.deadline_kind,
    deadline: record.deadline,
    extensions: record.extensions,
    percent: record.percent,
    updatedDate: record.updated_date,
    doneDate: record.done_date,
    status: taskStatus(factsOf(record), today, dueSoonDays),
    missingClarities: missingClarities(record),
    evidence: evidence.get(record.id) ?? 0,
    answersOwed: record.answers_owed,
    answerOverdueDays: record.answer_by === null ? 0 : Math.max(0, daysBetween(record.answer_by, today)),
  }))
}

/** What a task came from in one line: the meeting with its conclusion, the document, the activity. */
async function sourceLabels(
  reads: Reads,
  records: readonly TaskRecord[],
): Promise<(record: TaskRecord) => string> {
  const named = (pick: (record: TaskRecord) => string | null) => [
    ...new Set(records.map(pick).filter((id) => id !== null)),
  ]
  const rule = await meetingRuleOf(reads)
  const meetings = await sourceMeetings(
    reads,
    named(({ meeting_id }) => meeting_id),
  )
  const conclusions = await sourceConclusions(
    reads,
    named(({ conclusion_id }) => conclusion_id),
  )
  const activities = await sourceActivities(
    reads,
    named(({ activity_id }) => activity_id),
  )
  return ({ meeting_id, conclusion_id, activity_id, source_text }) => {
    const meeting = meeting_id === null ? undefined : meetings.get(meeting_id)
    const conclusion = conclusion_id === null ? undefined : conclusions.get(conclusion_id)
    const activity = activity_id === null ? undefined : activities.get(activity_id)
    const number =
      meeting && conclusion && conclusion.number !== null
        ? conclusionNumberText(bookOf(rule, meeting.date), conclusion.number)
        : null
    return [meeting?.title, number, activity && `${activity.code} ${activity.content}`, source_text]
      .filter(Boolean)
      .join(' · ')
  }
}
