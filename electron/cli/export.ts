import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parsePeriod } from '../../shared/domain/period.ts'
import { exportMeetingWorkbook } from '../documents/service.ts'
import { withWorkspace } from './open-for-command.ts'

/** Writes the meeting workbook of a period, as the button of the summary page does. */
export async function exportWorkbook(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      workspace: { type: 'string' },
      period: { type: 'string' },
      out: { type: 'string' },
      group: { type: 'string' },
      report: { type: 'string' },
      'report-date': { type: 'string' },
    },
  })
  const { workspace: folder, period, out } = values
  if (!folder || !period || !out || !parsePeriod(period)) {
    console.error('export: cần --workspace DIR --period 2024-Q1 --out FILE')
    return 2
  }
  const coveringReport =
    values.report && values['report-date'] ? { number: values.report, date: values['report-date'] } : null
  const workbook = await withWorkspace(folder, (workspace) =>
    exportMeetingWorkbook(workspace, { period, groupCode: values.group ?? null, coveringReport }),
  )
  await writeFile(out, workbook.bytes)
  console.log(resolve(out))
  return 0
}
