import { formatDay } from '../../shared/domain/day-text.ts'
import { ageBand, stateReportPlace, type TaskStatus } from '../../shared/domain/task-status.ts'
import type { Reads } from '../database/database.ts'
import type { CommitteeHead } from '../documents/meeting-workbook.ts'
import { headOf } from '../documents/service.ts'
import { currentCommittee } from '../workspace/service.ts'
import type { TaskFilter, TaskSort } from './filter-store.ts'
import { type Bodies, bodiesOf } from './judge-fields.ts'
import { evidenceNumbers } from './register-store.ts'
import { filterInWords, placeWords, statusWords } from './register-words.ts'
import { listTasks, type TaskRow } from './task-rows.ts'

export type PrintedTask = TaskRow & {
  leadShort: string
  supportShorts: string[]
  deadlineText: string | null
  /** "Quá hạn 5 ngày", "Hoàn thành đúng hạn". */
  statusText: string
  /** Where it stands in the state report, in words; null for a cancelled one. */
  placeText: string | null
  /** Days over the deadline of what is open; null where nothing is overdue. */
  overdueDays: number | null
  evidenceTexts: string[]
}
/** All that the workbooks of tasks print, as plain data in the printed order. */
export type PrintedTasks = {
  committee: CommitteeHead
  asOf: string
  /** What the rows were filtered by, in words; null when nothing was. */
  filterText: string | null
  tasks: PrintedTask[]
  /** Bodies that lead one of the tasks, in the order of the list. */
  bodies: { id: string; short: string; name: string }[]
}

const step = 500

/** Gathers the tasks a filter lets through as they stand on `today` (YYYY-MM-DD). */
export async function printedTasks(
  reads: Reads,
  filter: TaskFilter,
  today: string,
  sort: TaskSort = 'lead',
): Promise<PrintedTasks> {
  const bodies = await bodiesOf(reads)
  const tasks: PrintedTask[] = []
  for (let offset = 0; ; offset += step) {
    const { rows, total } = await listTasks(reads, { filter, sort, page: { offset, limit: step } }, today)
    const numbers = await evidenceNumbers(
      reads,
      rows.map(({ id }) => id),
    )
    tasks.push(...rows.map((row) => printed(row, bodies, numbers.get(row.id) ?? [])))
    if (rows.length < step || tasks.length >= total) break
  }
  const leads = new Set(tasks.map(({ leadBodyId }) => leadBodyId))
  return {
    committee: headOf(await currentCommittee(reads), today),
    asOf: today,
    filterText: filterInWords(filter, bodies),
    tasks,
    bodies: [...bodies.values()].filter(({ id }) => leads.has(id)),
  }
}

function printed(row: TaskRow, bodies: Bodies, evidenceTexts: string[]): PrintedTask {
  const short = (id: string) => bodies.get(id)?.short ?? id
  const place = stateReportPlace(row.status)
  return {
    ...row,
    leadShort: row.leadBodyId === null ? noLead : short(row.leadBodyId),
    supportShorts: row.supportIds.map(short),
    deadlineText: deadlineText(row),
    statusText: statusText(row.status),
    placeText: place && placeWords[place],
    overdueDays: place === 'openOverdue' ? row.status.days : null,
    evidenceTexts,
  }
}

/** What stands for the lead of a task nobody leads yet. */
export const noLead = 'Chưa giao'

/** The deadline as papers print it; null where it is missing. */
export function deadlineText({
  deadlineKind,
  deadline,
  extensions,
}: Pick<TaskRow, 'deadlineKind' | 'deadline' | 'extensions'>): string | null {
  if (deadlineKind === 'regular') return 'Thường xuyên'
  if (deadlineKind === 'waiting') return 'Chờ điều kiện'
  if (deadline === null) return null
  return extensions > 0 ? `${formatDay(deadline)} (gia hạn lần ${extensions})` : formatDay(deadline)
}

function statusText({ code, days }: TaskStatus): string {
  if (code === 'done')
    return days === null ? 'Hoàn thành' : days > 0 ? `Hoàn thành, trễ ${days} ngày` : 'Hoàn thành đúng hạn'
  if (code === 'overdue' || code === 'correcting') return `${statusWords[code]} ${days} ngày`
  return statusWords[code]
}

/** How many tasks of a list stand where, and how old what is overdue is. */
export function countStates(tasks: readonly PrintedTask[]) {
  const counts = { doneInTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0, upTo7: 0, upTo30: 0, over30: 0 }
  for (const { status, overdueDays } of tasks) {
    const place = stateReportPlace(status)
    if (place) counts[place] += 1
    if (overdueDays !== null) counts[ageBand(overdueDays)] += 1
  }
  return counts
}
