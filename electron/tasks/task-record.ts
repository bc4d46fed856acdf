import type * as z from 'zod'
import type { clarity, taskFields } from '../../shared/contract/task-shapes.ts'
import type { OpenRequest, RecordedAct, TaskState } from '../../shared/domain/task-acts.ts'
import type { TaskFacts } from '../../shared/domain/task-status.ts'
import { fold } from '../../shared/domain/vietnamese-text.ts'
import type { ActRecord, NewTask, SupportRecord, TaskRecord } from './task-store.ts'

export type TaskFields = z.output<typeof taskFields>
export type Clarity = z.output<typeof clarity>
type Columns = NewTask['columns']

export const factsOf = (record: TaskRecord): TaskFacts => ({
  deadlineKind: record.deadline_kind,
  deadline: record.deadline,
  doneDate: record.done_date,
  cancelledDate: record.cancelled_date,
  correcting: record.correcting === 1,
})

/** A kept act as the rules take it. */
export const recordedActOf = (record: ActRecord): RecordedAct =>
  ({
    ordinal: record.ordinal,
    kind: record.kind,
    date: record.date,
    text: record.text,
    meetingId: record.meeting_id,
    answerBy: record.answer_by,
    details: JSON.parse(record.details),
    // What is kept was made by the rules, which alone know the details of each kind.
  }) as RecordedAct

export const actColumns = (act: RecordedAct, author: string): NewTask['acts'][number] => ({
  ordinal: act.ordinal,
  kind: act.kind,
  date: act.date,
  author,
  text: act.text || null,
  meeting_id: act.meetingId,
  answer_by: act.answerBy,
  details: JSON.stringify(act.details),
})

/** The columns acts add up to. */
export function columnsOfState(state: TaskState) {
  return {
    lead_body_id: state.leadBodyId,
    lead_person: state.leadPerson || null,
    deadline_kind: state.deadlineKind,
    deadline: state.deadline,
    extensions: state.extensions,
    accepted_date: state.accepted,
    percent: state.percent,
    updated_date: state.updated,
    done_date: state.done,
    done_text: state.doneText,
    done_recorded_date: state.doneRecorded,
    correcting: state.correcting === null ? 0 : 1,
    cancelled_date: state.cancelled,
    cancelled_reason: state.cancelledReason,
    answers_owed: state.open.length,
    answer_by: firstAnswerBy(state.open),
  } satisfies Partial<Columns>
}

const firstAnswerBy = (open: readonly OpenRequest[]) =>
  open.reduce<string | null>(
    (first, { answerBy }) => (first === null || answerBy < first ? answerBy : first),
    null,
  )

export const supportColumns = (state: TaskState): NewTask['supports'] =>
  state.supports.map(({ bodyId, part, deadline, answer, answered }, index) => ({
    body_id: bodyId,
    part: part || null,
    deadline,
    answer,
    answered_date: answered,
    position: index + 1,
  }))

/** The columns a form writes; a lead and a deadline come by the acts. */
export function columnsOfFields(fields: TaskFields, code: string) {
  const { source } = fields
  return {
    content: fields.content,
    responsibility: fields.responsibility || null,
    authority: fields.authority || null,
    deliverable: fields.deliverable || null,
    urgency: fields.urgency,
    source_kind: source.kind,
    source_text: source.text || null,
    meeting_id: source.meetingId,
    conclusion_id: source.conclusionId,
    sentence: source.sentence || null,
    activity_id: source.activityId,
    issued_date: fields.issuedDate,
    condition: fields.deadlineKind === 'waiting' ? fields.condition || null : null,
    folded: foldedWords([code, fields.content, fields.deliverable, source.text, fields.leadPerson]),
  } satisfies Partial<Columns>
}

/** What a task is found by: without marks and case, a space before each word. */
export const foldedWords = (texts: readonly (string | null)[]) =>
  ` ${fold(texts.filter((text) => text !== null).join(' '))}`

/** A stored task as its form shows it. */
export function fieldsOf(record: TaskRecord, supports: readonly SupportRecord[]) {
  return {
    content: record.content,
    leadBodyId: record.lead_body_id,
    leadPerson: record.lead_person,
    supports: supports.map(({ body_id, part, deadline }) => ({ bodyId: body_id, part, deadline })),
    responsibility: record.responsibility,
    authority: record.authority,
    deliverable: record.deliverable,
    urgency: record.urgency,
    source: {
      kind: record.source_kind,
      text: record.source_text,
      meetingId: record.meeting_id,
      conclusionId: record.conclusion_id,
      sentence: record.sentence,
      activityId: record.activity_id,
    },
    issuedDate: record.issued_date,
    deadlineKind: record.deadline_kind,
    deadline: record.deadline,
    condition: record.condition,
  }
}

/** Which of the six clarities (Kết luận 226-KL/TW) a task leaves open; the work itself is always there. */
export function missingClarities(record: TaskRecord): Clarity[] {
  const timed =
    record.deadline_kind === 'regular' ||
    (record.deadline_kind === 'waiting' ? record.condition !== null : record.deadline !== null)
  const missing: [Clarity, boolean][] = [
    ['person', record.lead_body_id === null || record.lead_person === null],
    ['time', !timed],
    ['responsibility', record.responsibility === null],
    ['authority', record.authority === null],
    ['deliverable', record.deliverable === null],
  ]
  return missing.flatMap(([name, open]) => (open ? [name] : []))
}
