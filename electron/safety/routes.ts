import { implement, os as server } from '@orpc/server'
import { safetyContract } from '../../shared/contract/safety.ts'
import { command, longWork, query, type RequestContext } from '../rpc.ts'
import { restoreBackup } from '../workspace/restore-backup.ts'
import { openWorkspace } from '../workspace/workspace.ts'
import { businessDayEnd, businessDayStart } from './business-day.ts'
import { listHistory } from './service.ts'
import { undoCommand, undoLastCommand } from './undo.ts'

const os = implement(safetyContract).$context<RequestContext>()

/** An undo may change rows of any feature: after it every window asks again. */
const changesEverything = server.$context<RequestContext>().middleware(async ({ context, next }) => {
  const result = await next()
  context.holder.announce('workspace', 'committee', 'intake', 'reports', 'documents', 'overview', 'search')
  return result
})

export const safetyRoutes = os.router({
  history: os.history.use(query).handler(({ context, input }) =>
    listHistory(context.reads, {
      before: input.before,
      entity: input.entity,
      entityId: input.entityId,
      actor: input.actor,
      from: input.from && businessDayStart(input.from),
      until: input.to && businessDayEnd(input.to),
      search: input.search,
      limit: input.limit,
    }),
  ),
  undo: os.undo
    .use(changesEverything)
    .use(command)
    .handler(async ({ context, input }) => {
      await undoCommand(context.writes, context.commandId, input.commandId)
    }),
  undoLast: os.undoLast
    .use(changesEverything)
    .use(command)
    .handler(async ({ context }) => {
      const undone = await undoLastCommand(context.writes, context.commandId, context.actor)
      return { command: undone.command }
    }),
  backups: os.backups.use(longWork).handler(({ context }) => context.workspace.backups.list()),
  backUpNow: os.backUpNow.use(longWork).handler(async ({ context }) => {
    const backup = await context.workspace.backups.make('manual')
    context.holder.announce('workspace')
    return backup
  }),
  restore: os.restore.use(longWork).handler(async ({ context, input }) => {
    const { folder } = context.workspace
    await context.holder.replace(null)
    try {
      await restoreBackup(folder, input.file)
    } finally {
      // Whether the backup took its place or was refused, the officer goes on with the workspace as it now is.
      await context.holder.replace(await openWorkspace(folder))
    }
  }),
})
