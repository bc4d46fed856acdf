import type * as z from 'zod'
import type { taskHistoryEntry } from '../../shared/contract/task-shapes.ts'
import type { RecordedAct, TaskState } from '../../shared/domain/task-acts.ts'
import type { Bodies } from './judge-fields.ts'
import { recordedActOf } from './task-record.ts'
import type { ActRecord } from './task-store.ts'
import { known, type TaskSaying } from './why.ts'

export type HistoryEntry = z.output<typeof taskHistoryEntry>

/** What the telling of acts needs to know besides them: names of bodies and of meetings, and when each was entered. */
export type Names = {
  bodies: Bodies
  meetings: ReadonlyMap<string, { title: string }>
  enteredAt: ReadonlyMap<string, string>
}

/** The acts of a task, the latest first, each told in a sentence. `state` is where they lead. */
export function toldActs(records: readonly ActRecord[], state: TaskState, names: Names): HistoryEntry[] {
  const acts = records.map(recordedActOf)
  const open = new Set(state.open.map(({ ordinal }) => ordinal))
  const settled = new Set(acts.map((act) => (act.kind === 'answer' ? act.details.settles : null)))
  return records
    .map((record, index): HistoryEntry => {
      const act = acts[index]!
      return {
        id: record.id,
        ordinal: record.ordinal,
        kind: record.kind,
        date: record.date,
        author: record.author,
        // Every act is entered by a command, and so stands in history.
        at: names.enteredAt.get(record.id) ?? `${record.date}T00:00:00.000Z`,
        told: toldAct(act, acts, names),
        answerBy: record.answer_by,
        // Nobody owes an answer any more when the task was closed or went to another lead.
        answered: settled.has(record.ordinal) ? true : open.has(record.ordinal) ? false : null,
      }
    })
    .reverse()
}

function toldAct(act: RecordedAct, acts: readonly RecordedAct[], { bodies, meetings }: Names): TaskSaying {
  const short = (id: string | null) => (id === null ? null : (bodies.get(id)?.short ?? null))
  const leadBefore = () =>
    acts
      .filter(({ ordinal }) => ordinal < act.ordinal)
      .reduce<string | null>(
        (lead, { kind, details }) =>
          kind === 'assign' || kind === 'reassign'
            ? (details as { leadBodyId: string | null }).leadBodyId
            : lead,
        null,
      )
  const { text } = act
  switch (act.kind) {
    case 'assign': {
      const { leadBodyId, leadPerson, deadlineKind, deadline, supports, stood } = act.details
      const names = supports.map(({ bodyId }) => short(bodyId)).filter((name) => name !== null)
      const common = {
        lead: short(leadBodyId),
        person: leadPerson,
        supports: names.length > 0 ? names.join(', ') : null,
        deadline,
      }
      if (act.ordinal > 1) return { code: 'act-assign-anew', params: known(common) }
      if (stood !== null) {
        const came = { percent: stood.percent, done: stood.done }
        return { code: 'act-assign-taken-over', params: known({ ...common, ...came }) }
      }
      if (deadlineKind === 'regular') return { code: 'act-assign-regular', params: known(common) }
      if (deadlineKind === 'waiting') return { code: 'act-assign-waiting', params: known(common) }
      return { code: 'act-assign', params: known(common) }
    }
    case 'accept':
      return { code: 'act-accept', params: known({ text }) }
    case 'update':
      return { code: 'act-update', params: known({ percent: act.details.percent, text }) }
    case 'remind': {
      const body = short(act.details.bodyId ?? leadBefore())
      return { code: 'act-remind', params: known({ body, text, answerBy: act.answerBy }) }
    }
    case 'askEvidence':
      return { code: 'act-ask-evidence', params: known({ text, answerBy: act.answerBy }) }
    case 'answer': {
      const { bodyId, settles } = act.details
      const body = short(bodyId ?? leadBefore())
      const asked = acts.find(({ ordinal }) => ordinal === settles)?.date
      return asked === undefined
        ? { code: 'act-answer', params: known({ body, text }) }
        : { code: 'act-answer-settles', params: known({ body, text, asked }) }
    }
    case 'extend': {
      const { before, deadline, allowedBy, time } = act.details
      const meeting = act.meetingId === null ? null : meetings.get(act.meetingId)?.title
      return before === null
        ? { code: 'act-set-deadline', params: known({ after: deadline, reason: text, allowedBy, meeting }) }
        : {
            code: 'act-extend',
            params: known({ before, after: deadline, time, reason: text, allowedBy, meeting }),
          }
    }
    case 'reassign': {
      const { before, leadBodyId, leadPerson } = act.details
      return {
        code: 'act-reassign',
        params: known({ before: short(before), after: short(leadBodyId), person: leadPerson, reason: text }),
      }
    }
    case 'correct':
      return { code: 'act-correct', params: known({ askedBy: act.details.askedBy, text }) }
    case 'corrected': {
      const { accepted, decidedBy } = act.details
      return { code: accepted ? 'act-corrected' : 'act-not-corrected', params: known({ decidedBy, text }) }
    }
    case 'close': {
      const { doneDate, documentNumber } = act.details
      return { code: 'act-close', params: known({ date: doneDate, text, document: documentNumber }) }
    }
    case 'reopen':
      return { code: 'act-reopen', params: known({ reason: text }) }
    case 'cancel':
      return { code: 'act-cancel', params: known({ reason: text }) }
  }
}
