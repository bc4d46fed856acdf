import { isInForce } from '../../shared/domain/validity.ts'
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

/** Refuses a task as typed when something stands against it; bodies must be in force on the day of issue. */
export async function refuseProblems(reads: Reads, fields: TaskFields, bodies: Bodies): Promise<void> {
  const problem = problemOfFields(fields, bodies)
  if (problem) throw new UserError(problem.code, problem.params)
  if (await missingSource(reads, fields.source)) throw new UserError('task-source-unknown')
}

/** What stands against a task as typed; null when it can be stored. */
export function problemOfFields(fields: TaskFields, bodies: Bodies): TaskProblem | null {
  return problemOfBodies(fields, bodies) ?? problemOfTime(fields)
}

function problemOfBodies(fields: TaskFields, bodies: Bodies): TaskProblem | null {
  const { leadBodyId, supports, issuedDate } = fields
  const lead = bodies.get(leadBodyId)
  if (!lead) return { code: 'task-lead-unknown', params: {} }
  if (!isInForce(lead, issuedDate)) return notInForce('task-lead-not-in-force', lead, issuedDate, bodies)
  const named = new Set<string>()
  for (const { bodyId } of supports) {
    const body = bodies.get(bodyId)
    if (!body) return { code: 'task-support-unknown', params: {} }
    if (bodyId === leadBodyId) return { code: 'task-lead-also-supports', params: { name: body.short } }
    if (named.has(bodyId)) return { code: 'task-support-twice', params: { name: body.short } }
    if (!isInForce(body, issuedDate)) return notInForce('task-support-not-in-force', body, issuedDate, bodies)
    named.add(bodyId)
  }
  return null
}

function notInForce(
  code: 'task-lead-not-in-force' | 'task-support-not-in-force',
  body: Body,
  date: string,
  bodies: Bodies,
): TaskProblem {
  const successor = body.successorId === null ? undefined : bodies.get(body.successorId)
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
