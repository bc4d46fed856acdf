import { systemClock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { sqliteProblem } from '../database/sqlite/sqlite-problem.ts'
import { viewSqlite } from '../database/sqlite/view-sqlite.ts'
import { UserError } from '../user-error.ts'
import { attachmentsIn } from './attachments.ts'
import { backupsOf } from './backups.ts'
import { layout } from './folder-layout.ts'
import { openStateOf } from './service.ts'
import { type OpenOptions, type Workspace, workspaceOver } from './workspace.ts'

/**
 * Opens the workspace in a folder to look at, where it can not be opened for work: another program has it, the folder
 * is read-only or full, the file is damaged in part. No lock is taken and nothing in the folder is written: commands,
 * kept files and backups are refused with `view-only`.
 */
export async function viewWorkspace(folder: string, options: OpenOptions = {}): Promise<Workspace> {
  const clock = options.clock ?? systemClock
  const refuse = () => Promise.reject(new UserError('view-only'))
  let database: Database | undefined
  try {
    database = await viewSqlite(layout.database(folder))
    const workspace = await workspaceOver(
      {
        folder,
        database,
        attachments: { ...attachmentsIn(layout.attachments(folder)), put: refuse, remove: refuse },
        backups: { ...backupsOf(folder, () => clock.now()), make: refuse },
        viewOnly: true,
      },
      { ...options, dailyBackup: false },
      () => {},
    )
    // Without what stands around every page there is nothing to see of any.
    await openStateOf(workspace)
    return workspace
  } catch (error) {
    await database?.close()
    const problem = error instanceof UserError ? error : sqliteProblem(error)
    throw problem?.code === 'damaged' ? new UserError('nothing-to-view') : (problem ?? error)
  }
}
