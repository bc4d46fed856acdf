import type { Reads } from '../../electron/database/database.ts'
import { taskDetailOf } from '../../electron/tasks/detail.ts'
import { everyTask, type TaskFilter, type TaskSort } from '../../electron/tasks/filter-store.ts'
import { overdueCount, taskReport } from '../../electron/tasks/report.ts'
import { listTasks } from '../../electron/tasks/task-rows.ts'
import { answersOwed, pressingTasks, tasksOfBody } from '../../electron/tasks/waiting.ts'

/** What the pages of tasks ask, by name; `round` varies what is asked for. */
export function taskPages(taskIds: readonly string[], bodyIds: readonly string[], today: string) {
  const list = (reads: Reads, filter: Partial<TaskFilter>, sort: TaskSort = 'urgency', offset = 0) =>
    listTasks(reads, { filter: { ...everyTask, ...filter }, sort, page: { offset, limit: 100 } }, today)
  const body = (round: number) => bodyIds[round % bodyIds.length]!
  const pages: { name: string; ask: (reads: Reads, round: number) => Promise<unknown> }[] = [
    { name: 'list, overdue first', ask: (reads) => list(reads, {}) },
    { name: 'list, a far page by deadline', ask: (reads, round) => list(reads, {}, 'deadline', round * 100) },
    { name: 'list, overdue alone', ask: (reads) => list(reads, { statuses: ['overdue'] }) },
    {
      name: 'list of a body',
      ask: (reads, round) => list(reads, { bodyIds: [body(round)], role: 'any' }),
    },
    { name: 'list found by words', ask: (reads, round) => list(reads, { text: `tang qua ${round}` }) },
    {
      name: 'list of what is done without evidence',
      ask: (reads) => list(reads, { quality: 'doneWithoutEvidence' }),
    },
    { name: 'one task', ask: (reads, round) => taskDetailOf(reads, taskIds[round % taskIds.length]!, today) },
    { name: 'state report', ask: (reads) => taskReport(reads, everyTask, today) },
    { name: 'count in the navigation', ask: (reads) => overdueCount(reads, today) },
    { name: 'what presses', ask: (reads) => pressingTasks(reads, today) },
    { name: 'answers owed', ask: (reads) => answersOwed(reads, today) },
    { name: 'a body’s own tasks', ask: (reads, round) => tasksOfBody(reads, body(round), today) },
  ]
  return pages
}
