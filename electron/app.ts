import { onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { changesRoutes } from './changes/routes.ts'
import { committeeRoutes } from './committee/routes.ts'
import { documentsRoutes } from './documents/routes.ts'
import { intakeRoutes } from './intake/routes.ts'
import { overviewRoutes } from './overview/routes.ts'
import type { Preferences } from './preferences/preferences.ts'
import { programmeRoutes } from './programme/routes.ts'
import { rendererFiles } from './renderer-files.ts'
import { reportsRoutes } from './reports/routes.ts'
import { type RequestContext, toRpcError } from './rpc.ts'
import { safetyRoutes } from './safety/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { workspaceRoutes } from './workspace/routes.ts'
import { WorkspaceHolder } from './workspace-holder.ts'

const router = {
  workspace: workspaceRoutes,
  changes: changesRoutes,
  committee: committeeRoutes,
  intake: intakeRoutes,
  programme: programmeRoutes,
  reports: reportsRoutes,
  documents: documentsRoutes,
  safety: safetyRoutes,
  overview: overviewRoutes,
  search: searchRoutes,
}

export type AppOptions = {
  preferences: Preferences
  /** Folder of the built renderer. */
  rendererFolder: string
  /** Where an unexpected error goes, under the reference the user is shown. */
  log(reference: string, error: unknown): void
}

/** The whole product below the screen. */
export type App = {
  /** Serves the renderer's files and, under /rpc, the contract. Never throws. */
  fetch(request: Request): Promise<Response>
  holder: WorkspaceHolder
  close(): Promise<void>
}

/** Builds the app that every host carries; no workspace is open yet. */
export function createApp(options: AppOptions): App {
  const holder = new WorkspaceHolder()
  const context: RequestContext = { holder, preferences: options.preferences }
  const files = rendererFiles(options.rendererFolder)
  const rpc = new RPCHandler<RequestContext>(router, {
    clientInterceptors: [
      onError((error) => {
        throw toRpcError(error, options.log)
      }),
    ],
  })

  return {
    holder,
    async fetch(request) {
      const { pathname } = new URL(request.url)
      if (!pathname.startsWith('/rpc/')) return files(request)
      const { matched, response } = await rpc.handle(request, { prefix: '/rpc', context })
      return matched ? response : new Response('not found', { status: 404 })
    },
    close: () => holder.replace(null),
  }
}
