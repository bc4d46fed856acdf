import type * as z from 'zod'
import type { inboxItem } from '../../shared/contract/overview.ts'
import type { IntakeFile } from '../intake/service.ts'
import type { MatrixCell } from '../reports/service.ts'

export type InboxItem = z.output<typeof inboxItem>

/** Overdue longer than a year, a report is history rather than work. */
const forgottenAfter = 366

type ReportItem = Extract<InboxItem, { kind: 'missing' | 'review' | 'ready' | 'failed' }>

/**
 * What waits of the reports: those that have not come, from the day of their cut-off, and files on the desk. A file
 * that answers a missing report stands for it.
 */
export function reportsWaiting(
  cells: readonly MatrixCell[],
  files: readonly IntakeFile[],
  unitNames: ReadonlyMap<string, string>,
  isCutOff: (period: string) => boolean,
): ReportItem[] {
  const waiting = cells.filter(
    ({ status, dueDate, overdueDays, period }) =>
      dueDate !== null &&
      overdueDays <= forgottenAfter &&
      (status === 'missing' || (status === 'notDue' && isCutOff(period))),
  )
  const overdueByFile = new Map<string, number>()
  for (const { waitingFileId, overdueDays } of waiting) {
    if (waitingFileId === null) continue
    overdueByFile.set(waitingFileId, Math.max(overdueDays, overdueByFile.get(waitingFileId) ?? 0))
  }
  const missing = waiting
    .filter(({ waitingFileId }) => waitingFileId === null)
    .map(
      (cell): ReportItem => ({
        kind: 'missing',
        key: `${cell.unitId} ${cell.period}`,
        unitId: cell.unitId,
        unitName: unitNames.get(cell.unitId) ?? '',
        period: cell.period,
        dueDate: cell.extendedDueDate ?? cell.dueDate!,
        overdueDays: cell.overdueDays,
      }),
    )
  const onDesk = files.flatMap((file): ReportItem[] => {
    if (file.state !== 'review' && file.state !== 'failed') return []
    return [
      {
        kind: file.state === 'failed' ? 'failed' : file.check > 0 ? 'review' : 'ready',
        key: file.id,
        fileId: file.id,
        file: file.name,
        unitName: file.unit?.name ?? null,
        period: file.period,
        receivedDate: file.receivedDate,
        overdueDays: overdueByFile.get(file.id) ?? 0,
        check: file.check,
        unknown: file.unknown,
        warnings: file.warnings,
        error: file.error,
      },
    ]
  })
  return [...missing, ...onDesk]
}

/** Overdue first, the longest first; then what came or was held, by its day; then what is due soon. */
export function byUrgency(one: InboxItem, other: InboxItem): number {
  const [a, b] = [placeOf(one), placeOf(other)]
  return a.rank - b.rank || b.overdueDays - a.overdueDays || (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)
}

const rank = { overdue: 0, came: 1, due: 2 }

function placeOf(item: InboxItem): { rank: number; overdueDays: number; day: string } {
  switch (item.kind) {
    case 'missing':
      return dueOn(item.dueDate, item.overdueDays)
    case 'task':
      // What is not pressing itself is there for the answer it waits for.
      return item.status === 'dueSoon' || item.overdueDays > 0
        ? dueOn(item.deadline ?? '', item.overdueDays)
        : { rank: rank.came, overdueDays: 0, day: item.deadline ?? '' }
    case 'review':
    case 'ready':
    case 'failed':
      return {
        ...dueOn(item.receivedDate, item.overdueDays),
        ...(item.overdueDays > 0 ? {} : { rank: rank.came }),
      }
    case 'minutes':
    case 'conclusions':
    case 'letter':
      return { rank: rank.came, overdueDays: 0, day: item.date }
  }
}

const dueOn = (day: string, overdueDays: number) => ({
  rank: overdueDays > 0 ? rank.overdue : rank.due,
  overdueDays,
  day,
})
