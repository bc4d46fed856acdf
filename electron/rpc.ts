import { ORPCError, os } from '@orpc/server'
import type { ResponseHeadersPluginContext } from '@orpc/server/plugins'
import { v7 as uuidv7 } from 'uuid'
import { performedCommandHeader } from '../shared/domain/performed-command.ts'
import type { Clock } from './clock.ts'
import type { ReadConnection, Writes } from './database/database.ts'
import { sqliteProblem } from './database/sqlite/sqlite-problem.ts'
import { leftTrace } from './database/stamp.ts'
import type { Preferences } from './preferences/preferences.ts'
import { UserError } from './user-error.ts'
import type { Workspace } from './workspace/workspace.ts'
import type { WorkspaceHolder } from './workspace-holder.ts'

/** What every request carries from its host. */
export type RequestContext = ResponseHeadersPluginContext & {
  holder: WorkspaceHolder
  preferences: Preferences
}

/** What a handler of an open workspace gets besides. */
export type OpenContext = {
  workspace: Workspace
  actor: string
  clock: Clock
}
export type QueryContext = OpenContext & { reads: ReadConnection }
export type CommandContext = OpenContext & { writes: Writes; commandId: string }

const base = os.$context<RequestContext>()

function openContext(context: RequestContext): OpenContext {
  const workspace = context.holder.current
  if (!workspace) throw new UserError('no-workspace')
  return { workspace, actor: workspace.officerName, clock: workspace.clock }
}

/** A handler behind it reads over the read-only connection. */
export const query = base.middleware(async ({ context, next }) => {
  const open = openContext(context)
  return next({ context: { ...open, reads: open.workspace.database.reads } satisfies QueryContext })
})

/**
 * A handler behind it changes something: all of it in one stamped transaction, then the windows hear of it. The one that
 * asked is told under which id it can be taken back.
 */
export const command = base.middleware(async ({ context, next, path }) => {
  const open = openContext(context)
  const commandId = uuidv7()
  const stamp = { command: path.join('.'), commandId, actor: open.actor, at: open.clock.now() }
  const result = await open.workspace.database.command(stamp, async (writes) =>
    next({ context: { ...open, writes, commandId } satisfies CommandContext }),
  )
  const isRecorded = await leftTrace(open.workspace.database.reads, commandId)
  context.resHeaders?.set(performedCommandHeader, isRecorded ? commandId : '')
  // The command, or the one it took back, may have named another officer.
  await open.workspace.refresh()
  // Last of all: who asked should have the answer before others ask what changed.
  context.holder.announce(path[0] ?? '')
  return result
})

/** Needs an open workspace but opens its own commands: long work that reports progress, such as reading files. */
export const longWork = base.middleware(async ({ context, next }) => next({ context: openContext(context) }))

/** Turns a thrown error into what the renderer shows: a user error by its code, anything else by a reference. */
export function toRpcError(thrown: unknown, log: (reference: string, error: unknown) => void): unknown {
  // Damage of a file that is only looked at shows where its pages are read.
  const error = sqliteProblem(thrown)?.code === 'damaged' ? new UserError('part-damaged') : thrown
  if (error instanceof UserError) {
    return new ORPCError('USER_ERROR', {
      status: 422,
      message: error.code,
      data: { code: error.code, params: error.params },
    })
  }
  if (error instanceof ORPCError) return error
  const reference = uuidv7().slice(-8).toUpperCase()
  log(reference, error)
  return new ORPCError('UNEXPECTED', { status: 500, message: 'unexpected', data: { reference } })
}
