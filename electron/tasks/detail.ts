import type * as z from 'zod'
import type { taskDetail } from '../../shared/contract/task-shapes.ts'
import { daysBetween } from '../../shared/domain/day-text.ts'
import { replay } from '../../shared/domain/task-acts.ts'
import { taskStatus } from '../../shared/domain/task-status.ts'
import type { Reads } from '../database/database.ts'
import { meetingRuleOf } from '../meetings/rule.ts'
import { bodiesOf } from './judge-fields.ts'
import { storedTask } from './save-task.ts'
import { sourceConclusions, sourceMeetings } from './source-store.ts'
import { factsOf, fieldsOf, recordedActOf } from './task-record.ts'
import { taskRowsOf } from './task-rows.ts'
import {
  actInstants,
  actRecords,
  evidenceRecords,
  type SupportRecord,
  supportRecords,
  type TaskRecord,
} from './task-store.ts'
import { toldActs } from './told-acts.ts'
import { whyOf } from './why.ts'

export type TaskDetail = z.output<typeof taskDetail>

/** A task with all that is known of it, as it stands on `today`. */
export async function taskDetailOf(reads: Reads, id: string, today: string): Promise<TaskDetail> {
  const record = await storedTask(reads, id)
  const [row] = await taskRowsOf(reads, [record], today)
  const supports = await supportRecords(reads, [id])
  const acts = await actRecords(reads, [id])
  const bodies = await bodiesOf(reads)
  const { dueSoonDays } = await meetingRuleOf(reads)
  const evidences = await evidenceRecords(reads, id)
  const meetings = await sourceMeetings(reads, [
    ...new Set(acts.map(({ meeting_id }) => meeting_id).filter((meeting) => meeting !== null)),
  ])
  const enteredAt = await actInstants(
    reads,
    acts.map((act) => act.id),
  )
  return {
    ...row!,
    fields: fieldsOf(record, supports),
    supports: supports.map((support) => supportShown(support, record, today, dueSoonDays)),
    acceptedDate: record.accepted_date,
    doneText: record.done_text,
    cancelledReason: record.cancelled_reason,
    entryDelayDays:
      record.done_date === null || record.done_recorded_date === null
        ? null
        : Math.max(0, daysBetween(record.done_date, record.done_recorded_date)),
    why: whyOf(
      {
        ...factsOf(record),
        leadBodyId: record.lead_body_id,
        extensions: record.extensions,
        condition: record.condition,
        cancelledReason: record.cancelled_reason,
      },
      row!.status,
      bodies,
      today,
    ),
    conclusion: await conclusionShown(reads, record),
    acts: toldActs(acts, replay(acts.map(recordedActOf)), { bodies, meetings, enteredAt }),
    evidences: evidences.map(({ id, version, document_number, document_date, note, name }) => ({
      id,
      version,
      documentNumber: document_number,
      documentDate: document_date,
      note,
      fileName: name,
    })),
  }
}

/** A supporting body's part ends with its answer, with the task, or goes by its own deadline. */
function supportShown(support: SupportRecord, task: TaskRecord, today: string, dueSoonDays: number) {
  const { id, version, body_id, part, deadline, answer, answered_date } = support
  const facts = factsOf(task)
  const own = deadline ?? task.deadline
  const status = taskStatus(
    {
      ...facts,
      // With a day of its own the part is dated, whatever kind the task's deadline is.
      deadlineKind: deadline === null ? facts.deadlineKind : 'date',
      deadline: own,
      doneDate: answered_date ?? task.done_date,
      correcting: false,
    },
    today,
    dueSoonDays,
  )
  return { id, version, bodyId: body_id, part, deadline, answer, answeredDate: answered_date, status }
}

async function conclusionShown(reads: Reads, { conclusion_id, sentence }: TaskRecord) {
  if (conclusion_id === null) return null
  const conclusion = (await sourceConclusions(reads, [conclusion_id])).get(conclusion_id)
  const meeting =
    conclusion && (await sourceMeetings(reads, [conclusion.meeting_id])).get(conclusion.meeting_id)
  if (!conclusion || !meeting) return null
  const from = sentence === null ? -1 : conclusion.text.indexOf(sentence)
  return {
    id: conclusion.id,
    meetingId: meeting.id,
    meetingTitle: meeting.title,
    meetingDate: meeting.date,
    text: conclusion.text,
    sentenceAt: sentence === null || from < 0 ? null : { from, to: from + sentence.length },
  }
}
