import type { Reads } from '../../database/database.ts'
import { type DeskRow, filesOfRun, openFiles } from '../store.ts'

/** Files that were read and wait for a decision, of one unit and a period of the year: who sent something already. */
export async function filesToDecide(
  reads: Reads,
  year: number,
): Promise<{ fileId: string; unitId: string; period: string }[]> {
  const files = await openFiles(reads)
  return files.flatMap(({ id, state, unit_id, period }) =>
    state === 'review' && unit_id !== null && period?.startsWith(`${year}-`)
      ? [{ fileId: id, unitId: unit_id, period }]
      : [],
  )
}

/** The file on the desk that a report came with; null where it is no longer there. */
export async function fileOfReport(
  reads: Reads,
  report: { importRunId: string; sourceFileId: string },
): Promise<DeskRow | null> {
  const files = await filesOfRun(reads, report.importRunId)
  return files.find((file) => file.source_file_id === report.sourceFileId) ?? null
}
