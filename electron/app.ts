import { setTimeout } from 'node:timers/promises'
import type { Preferences } from './preferences/preferences.ts'
import { rendererFiles } from './renderer-files.ts'
import { WorkspaceHolder } from './workspace-holder.ts'

export type AppOptions = {
  /** Asked for once, with the program. */
  preferences(): Preferences | Promise<Preferences>
  /** Folder of the built renderer. */
  rendererFolder: string
  /** Folder of the workspace to open, null for none. One that does not open is shown with what stands against it. */
  workspace: string | null
  /** Where an unexpected error goes, under the reference the user is shown. */
  log(reference: string, error: unknown): void
}

/** The whole product below the screen. */
export type App = {
  /** Serves the renderer's files and, under /rpc, the contract. Rejects only where `open` does. */
  fetch(request: Request): Promise<Response>
  /**
   * Loads the program and opens the workspace, once, as soon as a page has its files or after 300 ms without one.
   * Rejects with what no user can act on: a workspace that does not open is no such thing.
   */
  open(): Promise<unknown>
  close(): Promise<void>
}

/** A window that takes longer to come does not keep the program waiting. */
const longestWait = 300

/**
 * The app that every host carries. The page's files need nothing of the program behind them: they go out first, then
 * program and page load side by side. Calls wait for the program, and begin to load it where nobody has yet.
 */
export function createApp({ preferences, rendererFolder, workspace, log }: AppOptions): App {
  const holder = new WorkspaceHolder()
  const page = pageFiles(rendererFiles(rendererFolder))
  let program: Promise<(request: Request) => Promise<Response>> | undefined
  const load = async () => {
    const { openProgram } = await import('./program.ts')
    return openProgram(holder, { preferences: await preferences(), workspace, log })
  }
  const loadOnce = () => {
    program ??= load()
    return program
  }
  return {
    async fetch(request) {
      const { pathname } = new URL(request.url)
      if (!pathname.startsWith('/rpc/')) return page.fetch(request)
      const answer = await loadOnce()
      return answer(request)
    },
    async open() {
      await Promise.race([page.served, setTimeout(longestWait, undefined, { ref: false })])
      await loadOnce()
    },
    async close() {
      // What it failed with was told to whoever called `open`.
      await program?.catch(() => {})
      await holder.replace(null)
    },
  }
}

type Fetch = (request: Request) => Promise<Response>

/** `served` settles once a page with what it is made of has gone out and no further file is asked for. */
function pageFiles(files: Fetch): { fetch: Fetch; served: Promise<void> } {
  let asked = 0
  let tell = () => {}
  const served = new Promise<void>((resolve) => {
    tell = resolve
  })
  const fetch = async (request: Request) => {
    asked++
    const response = await files(request)
    asked--
    const isPage = response.headers.get('content-type')?.startsWith('text/html')
    // Only then has the host a turn to send it.
    if (asked === 0 && !isPage) setImmediate(tell)
    return response
  }
  return { fetch, served }
}
