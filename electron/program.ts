import { lazy, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import type { AppOptions } from './app.ts'
import { changesRoutes } from './changes/routes.ts'
import { overviewRoutes } from './overview/routes.ts'
import type { Preferences } from './preferences/preferences.ts'
import { type RequestContext, toRpcError } from './rpc.ts'
import { workspaceRoutes } from './workspace/routes.ts'
import { hold } from './workspace/service.ts'
import { openWorkspace } from './workspace/workspace.ts'
import type { WorkspaceHolder } from './workspace-holder.ts'

/**
 * The procedures of a feature without the contract they were built from: with it, oRPC looks a lazy router's procedures
 * up by their whole path from the root, and finds none.
 */
const proceduresOf = <Routes extends object>(routes: Routes) => ({
  default: Object.fromEntries(Object.entries(routes)) as Routes,
})

/** What the first page asks is there from the start; every other feature loads with the first call to it. */
const router = {
  workspace: workspaceRoutes,
  changes: changesRoutes,
  overview: overviewRoutes,
  committee: lazy(async () => proceduresOf((await import('./committee/routes.ts')).committeeRoutes)),
  intake: lazy(async () => proceduresOf((await import('./intake/routes.ts')).intakeRoutes)),
  programme: lazy(async () => proceduresOf((await import('./programme/routes.ts')).programmeRoutes)),
  reports: lazy(async () => proceduresOf((await import('./reports/routes.ts')).reportsRoutes)),
  documents: lazy(async () => proceduresOf((await import('./documents/routes.ts')).documentsRoutes)),
  safety: lazy(async () => proceduresOf((await import('./safety/routes.ts')).safetyRoutes)),
  search: lazy(async () => proceduresOf((await import('./search/routes.ts')).searchRoutes)),
}

type ProgramOptions = { preferences: Preferences; workspace: string | null; log: AppOptions['log'] }

/**
 * What answers the calls under /rpc, once the workspace is open or known not to open. Rejects with errors that no user
 * can act on.
 */
export async function openProgram(
  holder: WorkspaceHolder,
  { preferences, workspace, log }: ProgramOptions,
): Promise<(request: Request) => Promise<Response>> {
  if (workspace !== null) await hold(holder, preferences, workspace, () => openWorkspace(workspace))
  const rpc = new RPCHandler<RequestContext>(router, {
    clientInterceptors: [
      onError((error) => {
        throw toRpcError(error, log)
      }),
    ],
  })
  const context: RequestContext = { holder, preferences }
  return async (request) => {
    const { matched, response } = await rpc.handle(request, { prefix: '/rpc', context })
    return matched ? response : new Response('not found', { status: 404 })
  }
}
