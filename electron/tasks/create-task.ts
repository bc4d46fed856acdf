import { type Assignment, type RecordedAct, replay } from '../../shared/domain/task-acts.ts'
import { onIssueDeadline } from '../../shared/domain/task-deadline.ts'
import type { Writes } from '../database/database.ts'
import { lastNumber } from '../database/last-number.ts'
import { meetingRuleOf } from '../meetings/rule.ts'
import { bodiesOf, refuseProblems } from './judge-fields.ts'
import {
  actColumns,
  columnsOfFields,
  columnsOfState,
  supportColumns,
  type TaskFields,
} from './task-record.ts'
import { insertTasks, type NewTask } from './task-store.ts'

/** Who gives a task, and the business day it is. */
export type Given = { actor: string; today: string }

/** A task to make: how it came where it was taken over, and what it has to show. */
export type Making = {
  /** A lead nobody has named yet, and a day of issue a sheet does not say, are null in imported rows alone. */
  fields: Omit<TaskFields, 'leadBodyId' | 'issuedDate'> & {
    leadBodyId: string | null
    issuedDate: string | null
  }
  stood?: Assignment['stood']
  evidence?: NewTask['evidence']
  importCommandId?: string | null
}

/** Gives a task from a form; refuses it with what stands against it. Codes run in the year of issue: NV-2024-0012. */
export async function createTask(
  writes: Writes,
  fields: TaskFields,
  given: Given,
): Promise<{ id: string; code: string }> {
  await refuseProblems(writes, fields, await bodiesOf(writes))
  const [made] = await makeTasks(writes, [{ fields }], given)
  return made!
}

/** Stores tasks that have been judged, numbered in the order given. */
export async function makeTasks(
  writes: Writes,
  tasks: readonly Making[],
  { actor, today }: Given,
): Promise<{ id: string; code: string }[]> {
  const { onIssueDays } = await meetingRuleOf(writes)
  const next = new Map<string, number>()
  const codes: string[] = []
  for (const { fields } of tasks) {
    const prefix = `NV-${(fields.issuedDate ?? today).slice(0, 4)}-`
    const number = (next.get(prefix) ?? (await lastNumber(writes, 'task', prefix))) + 1
    next.set(prefix, number)
    codes.push(`${prefix}${String(number).padStart(4, '0')}`)
  }
  const ids = await insertTasks(
    writes,
    tasks.map((making, index) => newTask(making, codes[index]!, onIssueDays, { actor, today })),
  )
  return ids.map((id, index) => ({ id, code: codes[index]! }))
}

function newTask(making: Making, code: string, onIssueDays: number, { actor, today }: Given): NewTask {
  const { fields, stood = null, evidence = [], importCommandId = null } = making
  const act = assignmentOf(fields, onIssueDays, 1, fields.issuedDate ?? today, stood)
  const state = replay([act])
  return {
    columns: {
      ...columnsOfFields({ ...fields, leadBodyId: '', issuedDate: fields.issuedDate ?? today }, code),
      ...columnsOfState(state),
      code,
      issued_date: fields.issuedDate,
      import_command_id: importCommandId,
    },
    supports: supportColumns(state),
    acts: [actColumns(act, actor)],
    evidence,
  }
}

/** The act that gives a task, or gives it anew with what the form says now. */
export function assignmentOf(
  fields: Making['fields'],
  onIssueDays: number,
  ordinal: number,
  date: string,
  stood: Assignment['stood'] = null,
): RecordedAct {
  return {
    ordinal,
    kind: 'assign',
    date,
    text: null,
    meetingId: fields.source.meetingId,
    answerBy: null,
    details: {
      leadBodyId: fields.leadBodyId,
      leadPerson: fields.leadPerson || null,
      deadlineKind: fields.deadlineKind,
      deadline: deadlineOf(fields, onIssueDays),
      supports: fields.supports,
      stood,
    },
  }
}

function deadlineOf({ deadlineKind, deadline, issuedDate }: Making['fields'], onIssueDays: number) {
  switch (deadlineKind) {
    case 'date':
      return deadline
    case 'onIssue':
      return issuedDate === null ? deadline : onIssueDeadline(issuedDate, onIssueDays)
    case 'regular':
    case 'waiting':
      return null
  }
}
