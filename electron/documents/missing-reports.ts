import { grouped } from '../../shared/domain/grouped.ts'
import type { Reads } from '../database/database.ts'
import { matrixCells } from '../reports/service.ts'
import type { MissingReport } from './word/unit-fields.ts'

/** A report overdue longer than a year is history: nobody is pressed for it any more. */
const forgottenAfter = 366

/** Reports that have not come though their day is past, by unit, the oldest first; one that lies on the desk has come. */
export async function missingReportsOn(reads: Reads, day: string): Promise<Map<string, MissingReport[]>> {
  const year = Number(day.slice(0, 4))
  const cells = [...(await matrixCells(reads, year - 1, day)), ...(await matrixCells(reads, year, day))]
  const missing = cells.flatMap((cell) => {
    const { unitId, period, status, dueDate, extendedDueDate, overdueDays, waitingFileId } = cell
    if (status !== 'missing' || dueDate === null || waitingFileId !== null || overdueDays > forgottenAfter)
      return []
    return [{ unitId, period, dueDate: extendedDueDate ?? dueDate, overdueDays }]
  })
  return grouped(
    missing.toSorted((one, other) => (one.dueDate < other.dueDate ? -1 : 1)),
    ({ unitId }) => unitId,
  )
}
