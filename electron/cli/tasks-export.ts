import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { v7 as uuidv7 } from 'uuid'
import { exportForm, exportRegister } from '../tasks/export-tasks.ts'
import { everyTask } from '../tasks/filter-store.ts'
import { bodiesOf } from '../tasks/judge-fields.ts'
import { withWorkspace } from './open-for-command.ts'

/** Writes the register of all tasks, or with --body the form a body fills in, as the buttons of the page do. */
export async function exportTasks(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { workspace: { type: 'string' }, body: { type: 'string' }, out: { type: 'string' } },
  })
  const { workspace: folder, body: code, out } = values
  if (!folder || !out) {
    console.error('tasks export: cần --workspace DIR [--body CODE] --out FILE')
    return 2
  }
  const exported = await withWorkspace(folder, async ({ database, clock, officerName }) => {
    const today = clock.today()
    if (code === undefined)
      return exportRegister(database.reads, { filter: everyTask, what: 'register' }, today)
    const body = [...(await bodiesOf(database.reads)).values()].find((each) => each.code === code)
    if (!body) return null
    const stamp = { command: 'tasks.exportForm', commandId: uuidv7(), actor: officerName, at: clock.now() }
    return database.command(stamp, (writes) => exportForm(writes, body.id, today))
  })
  if (!exported) {
    console.error(`tasks export: không có cơ quan mang mã ${code} / no body has this code`)
    return 1
  }
  await writeFile(out, exported.bytes)
  console.log(resolve(out))
  return 0
}
