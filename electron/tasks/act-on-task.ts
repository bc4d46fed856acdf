import type * as z from 'zod'
import type { taskAct } from '../../shared/contract/task-shapes.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import { applyAct, type RecordedAct, replay, type TaskState } from '../../shared/domain/task-acts.ts'
import { isInForce } from '../../shared/domain/validity.ts'
import type { TaskProblem } from '../../shared/words/tasks-problem-codes.ts'
import type { Reads, Writes } from '../database/database.ts'
import { type Seen, updateSeen } from '../database/seen-row.ts'
import { meetingRuleOf } from '../meetings/rule.ts'
import { UserError } from '../user-error.ts'
import type { Given } from './create-task.ts'
import { type Bodies, bodiesOf, notInForce } from './judge-fields.ts'
import { previewOf } from './preview.ts'
import { taskWithActs } from './save-task.ts'
import { actColumns, columnsOfState, foldedWords, recordedActOf, supportColumns } from './task-record.ts'
import {
  actRecords,
  evidenceCounts,
  insertAct,
  insertEvidence,
  replaceSupports,
  type TaskRecord,
  taskRecords,
} from './task-store.ts'
import type { TaskSaying } from './why.ts'

export type Act = z.output<typeof taskAct>
export type ActPreview = {
  id: string
  code: string
  before: TaskSaying
  after: TaskSaying
  problem: TaskProblem | null
}

/** Records an act on a task, or refuses it with what stands against it. */
export async function actOnTask(
  writes: Writes,
  { id, version, act }: Seen & { act: Act },
  { actor, today }: Given,
): Promise<void> {
  const { record, acts } = await taskWithActs(writes, { id, version })
  const bodies = await bodiesOf(writes)
  const evidence = (await evidenceCounts(writes, [id])).get(id) ?? 0
  const outcome = outcomeOf(record, acts, act, evidence, bodies, today)
  if ('problem' in outcome) throw new UserError(outcome.problem.code, outcome.problem.params)
  const { state } = outcome
  const folded = foldedWords([
    record.code,
    record.content,
    record.deliverable,
    record.source_text,
    state.leadPerson,
  ])
  await updateSeen(writes, 'task', { id, version }, { ...columnsOfState(state), folded })
  await replaceSupports(writes, id, supportColumns(state))
  await insertAct(writes, { ...actColumns(outcome.act, actor), task_id: id })
  if (act.kind === 'close' && act.evidence !== null) {
    const { documentNumber, documentDate, note } = act.evidence
    await insertEvidence(writes, {
      task_id: id,
      document_number: documentNumber,
      document_date: documentDate,
      note: note || null,
      sha256: null,
      name: null,
    })
  }
}

/** Records one act on many tasks, all or none. */
export async function actOnMany(
  writes: Writes,
  { tasks, act }: { tasks: readonly Seen[]; act: Act },
  given: Given,
): Promise<{ count: number }> {
  for (const seen of tasks) await actOnTask(writes, { ...seen, act }, given)
  return { count: tasks.length }
}

/** What an act would change on each of these tasks, and what stands against it. */
export async function previewActs(
  reads: Reads,
  { tasks, act }: { tasks: readonly Seen[]; act: Act },
  today: string,
): Promise<ActPreview[]> {
  const ids = tasks.map(({ id }) => id)
  const records = new Map((await taskRecords(reads, ids)).map((record) => [record.id, record]))
  const acts = grouped(await actRecords(reads, ids), ({ task_id }) => task_id)
  const evidence = await evidenceCounts(reads, ids)
  const bodies = await bodiesOf(reads)
  const { dueSoonDays } = await meetingRuleOf(reads)
  return tasks.map(({ id, version }) => {
    const record = records.get(id)
    if (!record) throw new UserError('not-found')
    const kept = (acts.get(id) ?? []).map(recordedActOf)
    const outcome = outcomeOf(record, kept, act, evidence.get(id) ?? 0, bodies, today)
    const state = replay(kept)
    const shown = (of: TaskState) => previewOf(of, act.kind, record, bodies, { today, dueSoonDays })
    const problem =
      record.version !== version
        ? ({ code: 'task-changed-meanwhile', params: {} } as const)
        : 'problem' in outcome
          ? outcome.problem
          : null
    return {
      id,
      code: record.code,
      before: shown(state),
      after: shown('problem' in outcome ? state : outcome.state),
      problem,
    }
  })
}

type Outcome = { act: RecordedAct; state: TaskState } | { problem: TaskProblem }

function outcomeOf(
  record: TaskRecord,
  acts: readonly RecordedAct[],
  act: Act,
  evidence: number,
  bodies: Bodies,
  today: string,
): Outcome {
  if (act.kind === 'reassign') {
    const lead = bodies.get(act.leadBodyId)
    if (!lead) return { problem: { code: 'task-lead-unknown', params: {} } }
    if (!isInForce(lead, act.date)) {
      return { problem: notInForce('task-lead-not-in-force', lead, act.date, bodies) }
    }
  }
  return applyAct(replay(acts), act, { today, issued: record.issued_date, evidence }, acts.length + 1)
}
