import { type RecordedAct, replay, type TaskState } from '../../shared/domain/task-acts.ts'
import type { Reads, Writes } from '../database/database.ts'
import { deleteSeen, type Seen, updateSeen } from '../database/seen-row.ts'
import { refuseStale } from '../database/stale-version.ts'
import { meetingRuleOf } from '../meetings/rule.ts'
import { UserError } from '../user-error.ts'
import { assignmentOf, type Given } from './create-task.ts'
import { bodiesOf, refuseProblems } from './judge-fields.ts'
import {
  actColumns,
  columnsOfFields,
  columnsOfState,
  recordedActOf,
  supportColumns,
  type TaskFields,
} from './task-record.ts'
import {
  actRecords,
  deleteTaskParts,
  evidenceRecords,
  insertAct,
  replaceSupports,
  type TaskRecord,
  taskRecord,
} from './task-store.ts'

/** A task as stored, with its acts in order. */
export type TaskWithActs = { record: TaskRecord; acts: RecordedAct[] }

/**
 * Changes what the form of a task holds. Once something was done with it, its lead moves by `reassign`, its deadline
 * by `extend`, and its day of issue stays.
 */
export async function saveTask(
  writes: Writes,
  { id, version, fields }: Seen & { fields: TaskFields },
  { actor, today }: Given,
): Promise<void> {
  const { record, acts } = await taskWithActs(writes, { id, version })
  refuseEnded(record)
  const { onIssueDays } = await meetingRuleOf(writes)
  const before = replay(acts)
  const begun = acts.some(({ kind }) => kind !== 'assign')
  const bodies = await bodiesOf(writes)
  await refuseProblems(writes, fields, bodies, begun ? { kept: bodiesIn(before), day: today } : undefined)
  const given = assignmentOf(fields, onIssueDays, acts.length + 1, begun ? today : fields.issuedDate)
  const state = replay([...acts, given])
  if (begun) {
    if (state.leadBodyId !== before.leadBodyId || state.leadPerson !== before.leadPerson)
      throw new UserError('task-lead-by-act')
    if (state.deadlineKind !== before.deadlineKind || state.deadline !== before.deadline)
      throw new UserError('task-deadline-by-act')
    if (record.issued_date !== null && fields.issuedDate !== record.issued_date)
      throw new UserError('task-issue-fixed')
    const lost = before.supports.find(
      ({ bodyId, answer }) =>
        answer !== null && !fields.supports.some((support) => support.bodyId === bodyId),
    )
    if (lost) {
      const body = bodies.get(lost.bodyId)
      throw new UserError('task-support-answered', { name: body?.short ?? '' })
    }
  }
  const sameAssignment = JSON.stringify(state) === JSON.stringify(before)
  await updateSeen(
    writes,
    'task',
    { id, version },
    { ...columnsOfFields(fields, record.code), ...columnsOfState(state) },
  )
  if (sameAssignment) return
  await replaceSupports(writes, id, supportColumns(state))
  await insertAct(writes, { ...actColumns(given, actor), task_id: id })
}

const bodiesIn = ({ leadBodyId, supports }: TaskState): Set<string> =>
  new Set([...(leadBodyId === null ? [] : [leadBodyId]), ...supports.map(({ bodyId }) => bodyId)])

/** Takes away a task nobody has done anything with; its code is not given out again. */
export async function removeTask(writes: Writes, seen: Seen): Promise<void> {
  const { acts } = await taskWithActs(writes, seen)
  const done = acts.filter(({ kind }) => kind !== 'assign').length
  const evidence = await evidenceRecords(writes, seen.id)
  if (done + evidence.length > 0) throw new UserError('task-not-removable', { count: done + evidence.length })
  await deleteTaskParts(writes, seen.id)
  await deleteSeen(writes, 'task', seen)
}

/** A task that still has the version its user saw, else an error that says whose change was first. */
export async function taskWithActs(writes: Writes, { id, version }: Seen): Promise<TaskWithActs> {
  const record = await storedTask(writes, id)
  if (record.version !== version) await refuseStale(writes, 'task', id)
  return { record, acts: (await actRecords(writes, [id])).map(recordedActOf) }
}

export async function storedTask(reads: Reads, id: string): Promise<TaskRecord> {
  const record = await taskRecord(reads, id)
  if (!record) throw new UserError('not-found')
  return record
}

function refuseEnded({ done_date, cancelled_date }: TaskRecord): void {
  if (cancelled_date !== null) throw new UserError('task-cancelled', { date: cancelled_date })
  if (done_date !== null) throw new UserError('task-closed', { date: done_date })
}
