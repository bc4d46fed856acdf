import { onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import { ResponseHeadersPlugin } from '@orpc/server/plugins'
import type { AppOptions } from './app.ts'
import type { Preferences } from './preferences/preferences.ts'
import { type RequestContext, toRpcError } from './rpc.ts'
import { hold } from './workspace/service.ts'
import { openWorkspace } from './workspace/workspace.ts'
import type { WorkspaceHolder } from './workspace-holder.ts'

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
  // Apart from what opens the workspace, so that files are served between the two.
  const { router } = await import('./router.ts')
  const rpc = new RPCHandler<RequestContext>(router, {
    plugins: [new ResponseHeadersPlugin()],
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
