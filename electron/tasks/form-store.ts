import { v7 as uuidv7 } from 'uuid'
import type { Reads, Writes } from '../database/database.ts'
import { type FormRow, formRows } from './form-shape.ts'
import type { TaskRecord } from './task-store.ts'

export type StoredForm = {
  id: string
  bodyId: string
  date: string
  rows: FormRow[]
  returnedDate: string | null
}

/** Keeps what a form says as it goes out; gives its id. */
export async function insertForm(
  writes: Writes,
  form: Omit<StoredForm, 'id' | 'returnedDate'>,
): Promise<string> {
  const id = uuidv7()
  await writes
    .insertInto('task_form')
    .values({
      id,
      body_id: form.bodyId,
      date: form.date,
      rows: JSON.stringify(form.rows),
      returned_date: null,
      returned_sha256: null,
    })
    .execute()
  return id
}

export async function formOf(reads: Reads, id: string): Promise<StoredForm | null> {
  const row = await reads.selectFrom('task_form').selectAll().where('id', '=', id).executeTakeFirst()
  return row
    ? {
        id: row.id,
        bodyId: row.body_id,
        date: row.date,
        rows: formRows.parse(JSON.parse(row.rows)),
        returnedDate: row.returned_date,
      }
    : null
}

export async function markReturned(
  writes: Writes,
  id: string,
  returned: { date: string; sha256: string },
): Promise<void> {
  await writes
    .updateTable('task_form')
    .set({ returned_date: returned.date, returned_sha256: returned.sha256 })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Open tasks a body leads or supports, the nearest deadline first. */
export const openTasksOf = (reads: Reads, bodyId: string): Promise<TaskRecord[]> =>
  reads
    .selectFrom('task')
    .selectAll('task')
    .where('task.done_date', 'is', null)
    .where('task.cancelled_date', 'is', null)
    .where((eb) =>
      eb.or([
        eb('task.lead_body_id', '=', bodyId),
        eb.exists(
          eb
            .selectFrom('task_support')
            .select('task_support.id')
            .whereRef('task_support.task_id', '=', 'task.id')
            .where('task_support.body_id', '=', bodyId),
        ),
      ]),
    )
    .orderBy((eb) => eb.case().when('task.lead_body_id', '=', bodyId).then(0).else(1).end())
    .orderBy((eb) => eb.fn.coalesce('task.deadline', eb.val('9999')))
    .orderBy('task.code')
    .execute()
