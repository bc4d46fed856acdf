import type { Insertable, Selectable, Updateable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Reads, Writes } from '../database/database.ts'
import { insertInChunks } from '../database/insert-in-chunks.ts'
import { newIds } from '../database/new-ids.ts'
import type {
  TaskActTable,
  TaskEvidenceTable,
  TaskSupportTable,
  TaskTable,
} from '../database/tasks-schema.ts'

export type TaskRecord = Selectable<TaskTable>
export type SupportRecord = Selectable<TaskSupportTable>
export type ActRecord = Selectable<TaskActTable>
export type EvidenceRecord = Selectable<TaskEvidenceTable>
type New<Table extends { id: string; version: unknown }> = Omit<Insertable<Table>, 'id' | 'version'>
export type NewTask = {
  columns: New<TaskTable>
  supports: Omit<New<TaskSupportTable>, 'task_id'>[]
  acts: Omit<New<TaskActTable>, 'task_id'>[]
  evidence: Omit<New<TaskEvidenceTable>, 'task_id'>[]
}

export const taskRecord = (reads: Reads, id: string): Promise<TaskRecord | undefined> =>
  reads.selectFrom('task').selectAll().where('id', '=', id).executeTakeFirst()

export const taskRecords = (reads: Reads, ids: readonly string[]): Promise<TaskRecord[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : reads.selectFrom('task').selectAll().where('id', 'in', ids).execute()

export const supportRecords = (reads: Reads, taskIds: readonly string[]): Promise<SupportRecord[]> =>
  taskIds.length === 0
    ? Promise.resolve([])
    : reads
        .selectFrom('task_support')
        .selectAll()
        .where('task_id', 'in', taskIds)
        .orderBy('position')
        .execute()

/** Acts of tasks in the order they were done. */
export const actRecords = (reads: Reads, taskIds: readonly string[]): Promise<ActRecord[]> =>
  taskIds.length === 0
    ? Promise.resolve([])
    : reads.selectFrom('task_act').selectAll().where('task_id', 'in', taskIds).orderBy('ordinal').execute()

/** When the acts of a task were entered, by the id of the act. */
export async function actInstants(reads: Reads, actIds: readonly string[]): Promise<Map<string, string>> {
  if (actIds.length === 0) return new Map()
  const rows = await reads
    .selectFrom('history')
    .select(['entity_id', 'at'])
    .where('entity', '=', 'task_act')
    .where('entity_id', 'in', actIds)
    .where('operation', '=', 'insert')
    .execute()
  return new Map(rows.map(({ entity_id, at }) => [entity_id, at]))
}

export const evidenceRecords = (reads: Reads, taskId: string): Promise<EvidenceRecord[]> =>
  reads.selectFrom('task_evidence').selectAll().where('task_id', '=', taskId).orderBy('id').execute()

export const evidenceRecord = (reads: Reads, id: string): Promise<EvidenceRecord | undefined> =>
  reads.selectFrom('task_evidence').selectAll().where('id', '=', id).executeTakeFirst()

/** How many pieces of evidence tasks have; one without any has no entry. */
export async function evidenceCounts(reads: Reads, taskIds: readonly string[]): Promise<Map<string, number>> {
  if (taskIds.length === 0) return new Map()
  const rows = await reads
    .selectFrom('task_evidence')
    .select(({ fn }) => ['task_id', fn.countAll<number>().as('count')])
    .where('task_id', 'in', taskIds)
    .groupBy('task_id')
    .execute()
  return new Map(rows.map(({ task_id, count }) => [task_id, Number(count)]))
}

/** Stores new tasks with what hangs on them; gives their ids in the same order. */
export async function insertTasks(writes: Writes, tasks: readonly NewTask[]): Promise<string[]> {
  const ids = newIds(tasks.length)
  await insertInChunks(
    writes,
    'task',
    tasks.map(({ columns }, index) => ({ ...columns, id: ids[index]! })),
  )
  const partsOf = <Part extends object>(pick: (task: NewTask) => readonly Part[]) =>
    tasks.flatMap((task, index) =>
      pick(task).map((part) => ({ ...part, id: uuidv7(), task_id: ids[index]! })),
    )
  await insertInChunks(
    writes,
    'task_support',
    partsOf(({ supports }) => supports),
  )
  await insertInChunks(
    writes,
    'task_act',
    partsOf(({ acts }) => acts),
  )
  await insertInChunks(
    writes,
    'task_evidence',
    partsOf(({ evidence }) => evidence),
  )
  return ids
}

export async function insertAct(writes: Writes, act: New<TaskActTable>): Promise<void> {
  await writes
    .insertInto('task_act')
    .values({ ...act, id: uuidv7() })
    .execute()
}

export async function insertEvidence(writes: Writes, evidence: New<TaskEvidenceTable>): Promise<string> {
  const id = uuidv7()
  await writes
    .insertInto('task_evidence')
    .values({ ...evidence, id })
    .execute()
  return id
}

/** Leaves a task with exactly these supporting bodies; one that stays keeps its row. */
export async function replaceSupports(
  writes: Writes,
  taskId: string,
  wanted: readonly Omit<New<TaskSupportTable>, 'task_id'>[],
): Promise<void> {
  const stored = await supportRecords(writes, [taskId])
  const gone = stored.filter(({ body_id }) => !wanted.some((support) => support.body_id === body_id))
  if (gone.length > 0) {
    await writes
      .deleteFrom('task_support')
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute()
  }
  for (const support of wanted) {
    const known = stored.find(({ body_id }) => body_id === support.body_id)
    if (known) await changeSupport(writes, known, support)
    else
      await writes
        .insertInto('task_support')
        .values({ ...support, id: uuidv7(), task_id: taskId })
        .execute()
  }
}

async function changeSupport(
  writes: Writes,
  known: SupportRecord,
  columns: Updateable<TaskSupportTable>,
): Promise<void> {
  const same = Object.entries(columns).every(([name, value]) => known[name as keyof SupportRecord] === value)
  if (same) return
  await writes
    .updateTable('task_support')
    .set(columns)
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', known.id)
    .execute()
}

/** Everything that hangs on a task. */
export async function deleteTaskParts(writes: Writes, taskId: string): Promise<void> {
  for (const table of ['task_support', 'task_act', 'task_evidence'] as const) {
    await writes
      .deleteFrom(table as 'task_act')
      .where('task_id', '=', taskId)
      .execute()
  }
}
