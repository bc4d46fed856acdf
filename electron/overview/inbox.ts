import type * as z from 'zod'
import type { inboxItem } from '../../shared/contract/overview.ts'
import type { IntakeFile } from '../intake/service.ts'
import type { MatrixCell } from '../reports/service.ts'

export type InboxItem = z.output<typeof inboxItem>

/** Overdue longer than a year, a report is history rather than work. */
const forgottenAfter = 366

/**
 * What waits: reports that have not come, from the day of their cut-off, and files on the desk. A file that answers a
 * missing report stands for it. Overdue first, the longest first; then files by the day they came; then what is due.
 */
export function inboxOf(
  cells: readonly MatrixCell[],
  files: readonly IntakeFile[],
  unitNames: ReadonlyMap<string, string>,
  isCutOff: (period: string) => boolean,
): InboxItem[] {
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
      (cell): InboxItem => ({
        kind: 'missing',
        key: `${cell.unitId} ${cell.period}`,
        unitId: cell.unitId,
        unitName: unitNames.get(cell.unitId) ?? '',
        period: cell.period,
        dueDate: cell.extendedDueDate ?? cell.dueDate!,
        overdueDays: cell.overdueDays,
      }),
    )
  const onDesk = files.flatMap((file): InboxItem[] => {
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
  return [...missing, ...onDesk].sort(byUrgency)
}

function byUrgency(one: InboxItem, other: InboxItem): number {
  const [a, b] = [one, other].map(urgency)
  return (
    a!.rank - b!.rank ||
    other.overdueDays - one.overdueDays ||
    (a!.day < b!.day ? -1 : a!.day > b!.day ? 1 : 0)
  )
}

const urgency = (item: InboxItem) => ({
  rank: item.overdueDays > 0 ? 0 : item.kind === 'missing' ? 2 : 1,
  day: item.kind === 'missing' ? item.dueDate : item.receivedDate,
})
