import { v7 as uuidv7 } from 'uuid'
import type { Database, Writes } from '../../../electron/database/database.ts'
import { type Act, actOnTask } from '../../../electron/tasks/act-on-task.ts'
import { createTask } from '../../../electron/tasks/create-task.ts'
import { taskDetailOf } from '../../../electron/tasks/detail.ts'
import { everyTask, type TaskFilter, type TaskSort } from '../../../electron/tasks/filter-store.ts'
import type { TaskFields } from '../../../electron/tasks/task-record.ts'
import { listTasks } from '../../../electron/tasks/task-rows.ts'
import { seededCommittee } from '../committee/committee-workspace.ts'

/** The day it is here. */
export const today = '2024-03-22'
const given = { actor: 'Thư ký', today }

/** A committee with its lists, and ways to give tasks and act on them. */
export async function taskOffice(database: Database) {
  const committee = await seededCommittee(database)
  const { reads } = database
  const command = <T>(work: (writes: Writes) => Promise<T>) =>
    database.command(
      { command: 'test', commandId: uuidv7(), actor: given.actor, at: '2024-03-22T02:00:00.000Z' },
      work,
    )
  const bodies = {
    army: (await committee.body('btltp')).id,
    police: (await committee.body('catp')).id,
    women: (await committee.body('hlhpn')).id,
    youth: (await committee.body('td')).id,
  }
  const plain: TaskFields = {
    content: 'Xây dựng kế hoạch thăm gia đình chính sách',
    leadBodyId: bodies.army,
    leadPerson: 'Đ/c Trần Văn B',
    supports: [],
    responsibility: null,
    authority: null,
    deliverable: 'Kế hoạch',
    urgency: 'normal',
    source: {
      kind: 'leader',
      text: 'Chỉ đạo của Trưởng Ban',
      meetingId: null,
      conclusionId: null,
      sentence: null,
      activityId: null,
    },
    issuedDate: '2024-03-06',
    deadlineKind: 'date',
    deadline: '2024-04-15',
    condition: null,
  }
  const detail = (id: string) => taskDetailOf(reads, id, today)
  return {
    reads,
    command,
    bodies,
    plain,
    detail,
    give: (more: Partial<TaskFields> = {}) =>
      command((writes) => createTask(writes, { ...plain, ...more }, given)),
    act: async (id: string, act: Act, version?: number) => {
      const seen = { id, version: version ?? (await detail(id)).version }
      await command((writes) => actOnTask(writes, { ...seen, act }, given))
    },
    list: (filter: Partial<TaskFilter> = {}, sort: TaskSort = 'urgency') =>
      listTasks(reads, { filter: { ...everyTask, ...filter }, sort, page: { offset: 0, limit: 500 } }, today),
  }
}
export type TaskOffice = Awaited<ReturnType<typeof taskOffice>>
