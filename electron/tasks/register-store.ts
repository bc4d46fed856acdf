import { formatDay } from '../../shared/domain/day-text.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import type { Reads } from '../database/database.ts'

/** The documents that are evidence of tasks, by number and day, or the names of the files, by task. */
export async function evidenceNumbers(
  reads: Reads,
  taskIds: readonly string[],
): Promise<Map<string, string[]>> {
  if (taskIds.length === 0) return new Map()
  const rows = await reads
    .selectFrom('task_evidence')
    .select(['task_id', 'document_number', 'document_date', 'name'])
    .where('task_id', 'in', taskIds)
    .orderBy('id')
    .execute()
  const byTask = grouped(rows, ({ task_id }) => task_id)
  return new Map(
    [...byTask].map(([id, own]) => [
      id,
      own.flatMap(({ document_number, document_date, name }) =>
        document_number !== null && document_date !== null
          ? `${document_number} ngày ${formatDay(document_date)}`
          : (document_number ?? name ?? []),
      ),
    ]),
  )
}
