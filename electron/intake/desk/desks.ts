import { consoleLog } from '../../error-log.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import type { WorkspaceHolder } from '../../workspace-holder.ts'
import { openReader, type WorkbookReader } from '../read-in-worker.ts'
import { type Desk, openDesk } from './desk.ts'
import { understandingBy } from './understanding.ts'

const desks = new WeakMap<Workspace, Desk>()
let reader: WorkbookReader | undefined

/**
 * The desk of an open workspace. The first call opens it and goes on with what a former run left unread; it closes when
 * the host opens another workspace.
 */
export function deskOf(workspace: Workspace, holder: WorkspaceHolder): Desk {
  const known = desks.get(workspace)
  if (known) return known
  reader ??= openReader()
  const desk = openDesk({
    database: workspace.database,
    attachments: workspace.attachments,
    clock: workspace.clock,
    officer: () => workspace.officerName,
    reader,
    understanding: understandingBy(reader),
    announce: () => holder.announce('intake'),
    log: consoleLog,
  })
  desks.set(workspace, desk)
  const unsubscribe = holder.subscribe(() => {
    if (holder.current === workspace) return
    desk.close()
    unsubscribe()
  })
  if (!workspace.viewOnly) void desk.resume().catch((error: unknown) => consoleLog('desk', error))
  return desk
}
