import { resolve } from 'node:path'
import { consoleLog } from '../error-log.ts'
import { type Desk, openDesk } from '../intake/desk/desk.ts'
import { understandingBy } from '../intake/desk/understanding.ts'
import { openReader } from '../intake/read-in-worker.ts'
import { openWorkspace, type Workspace } from '../workspace/workspace.ts'

/** Opens the workspace of a folder for one command, and closes it whatever comes. */
export async function withWorkspace<T>(
  folder: string,
  work: (workspace: Workspace) => Promise<T>,
): Promise<T> {
  const workspace = await openWorkspace(resolve(folder), { program: 'hiepdong', dailyBackup: false })
  try {
    return await work(workspace)
  } finally {
    await workspace.close()
  }
}

/** A desk without windows, for one command; its readers end with it. */
export async function withDesk<T>(workspace: Workspace, work: (desk: Desk) => Promise<T>): Promise<T> {
  const reader = openReader()
  const desk = openDesk({
    database: workspace.database,
    attachments: workspace.attachments,
    clock: workspace.clock,
    officer: () => workspace.officerName,
    reader,
    understanding: understandingBy(reader),
    announce: () => {},
    log: consoleLog,
  })
  try {
    return await work(desk)
  } finally {
    desk.close()
    await reader.close()
  }
}
