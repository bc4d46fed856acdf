import { inForceFrom, isInForce } from '../../shared/domain/validity.ts'
import type { TaskProblem } from '../../shared/words/tasks-problem-codes.ts'
import { type Body, listBodies } from '../committee/service.ts'
import type { Reads } from '../database/database.ts'
import { UserError } from '../user-error.ts'
import { missingSource } from './source-store.ts'
import type { TaskFields } from './task-record.ts'

/** Bodies by id, whenever they were in force. */
export type Bodies = ReadonlyMap<string, Body>

export async function bodiesOf(reads: Reads): Promise<Bodies> {
  const bodies = await listBodies(reads, { on: '2000-01-01', all: true })
  return new Map(bodies.map((body) => [body.id, body]))
}

/** Who stands for a body that is no longer in force on a day: the first of its successors that is; null for none. */
export const successorOn = (bodies: Bodies, { id }: Body, day: string): Body | null =>
  inForceFrom(bodies, id, day)

/** Bodies that are in a task already, and the day others would come into it. */
type Joining = { kept: ReadonlySet<string>; day: string }

/**
 * Refuses a task as typed when something stands against it. Bodies must be in force on the day of issue; of a task
 * that was begun, those that stay are not asked again and others must be in force on the day they come into it.
 */
export async function refuseProblems(
  reads: Reads,
  fields: TaskFields,
  bodies: Bodies,
  joining?: Joining,
): Promise<void> {
  const problem = problemOfFields(fields, bodies, joining)
  if (problem) throw new UserError(problem.code, problem.params)
  if (await missingSource(reads, fields.source)) throw new UserError('task-source-unknown')
}

/** What stands against a task as typed; null when it can be stored. */
export function problemOfFields(
  fields: TaskFields,
  bodies: Bodies,
  joining: Joining = { kept: new Set(), day: fields.issuedDate },
): TaskProblem | null {
  return problemOfBodies(fields, bodies, joining) ?? problemOfTime(fields)
}

function problemOfBodies(
  { leadBodyId, supports }: TaskFields,
  bodies: Bodies,
  { kept, day }: Joining,
): TaskProblem | null {
  const mayBeIn = (body: Body) => kept.has(body.id) || isInForce(body, day)
  const lead = bodies.get(leadBodyId)
  if (!lead) return { code: 'task-lead-unknown', params: {} }
  if (!mayBeIn(lead)) return notInForce('task-lead-not-in-force', lead, day, bodies)
  const named = new Set<string>()
  for (const { bodyId } of supports) {
    const body = bodies.get(bodyId)
    if (!body) return { code: 'task-support-unknown', params: {} }
    if (bodyId === leadBodyId) return { code: 'task-lead-also-supports', params: { name: body.short } }
    if (named.has(bodyId)) return { code: 'task-support-twice', params: { name: body.short } }
    if (!mayBeIn(body)) return notInForce('task-support-not-in-force', body, day, bodies)
    named.add(bodyId)
  }
  return null
}

/** That a body cannot be given a part of a task on a day, and who could. */
export function notInForce(
  code: 'task-lead-not-in-force' | 'task-support-not-in-force',
  body: Body,
  date: string,
  bodies: Bodies,
): TaskProblem {
  const successor = successorOn(bodies, body, date)
  return { code, params: { name: body.short, date, ...(successor ? { successor: successor.short } : {}) } }
}

function problemOfTime({ deadlineKind, deadline, issuedDate, condition }: TaskFields): TaskProblem | null {
  if (deadlineKind === 'waiting' && !condition) return { code: 'task-condition-needed', params: {} }
  if (deadlineKind !== 'date') return null
  if (deadline === null) return { code: 'task-deadline-needed', params: {} }
  return deadline < issuedDate
    ? { code: 'task-deadline-before-issue', params: { deadline, issued: issuedDate } }
    : null
}
