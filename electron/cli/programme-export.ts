import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { exportProgrammeWorkbook } from '../programme/programme-workbook.ts'
import { withWorkspace } from './open-for-command.ts'

/** Writes the programme of a year, whole, as the button of its page does. */
export async function exportProgramme(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { workspace: { type: 'string' }, year: { type: 'string' }, out: { type: 'string' } },
  })
  const { workspace: folder, out } = values
  const year = Number(values.year)
  if (!folder || !out || !Number.isInteger(year)) {
    console.error('programme export: cần --workspace DIR --year 2024 --out FILE')
    return 2
  }
  const { bytes } = await withWorkspace(folder, (workspace) =>
    exportProgrammeWorkbook(workspace, { year, filter: null }),
  )
  await writeFile(out, bytes)
  console.log(resolve(out))
  return 0
}
