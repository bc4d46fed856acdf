import type { Preferences } from './preferences/preferences.ts'
import { rendererFiles } from './renderer-files.ts'
import { WorkspaceHolder } from './workspace-holder.ts'

export type AppOptions = {
  preferences: Preferences | Promise<Preferences>
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
   * Loads the program and opens the workspace; once, whoever asks first. Rejects with what no user can act on: a
   * workspace that does not open is no such thing.
   */
  open(): Promise<unknown>
  close(): Promise<void>
}

/**
 * The app that every host carries. The page's files need nothing of the program behind them, so a host serves them
 * before it calls `open`: window and program load side by side, and calls wait for the program.
 */
export function createApp({ preferences, rendererFolder, workspace, log }: AppOptions): App {
  const holder = new WorkspaceHolder()
  const files = rendererFiles(rendererFolder)
  let opened: Promise<(request: Request) => Promise<Response>> | undefined
  const load = async () => {
    const { openProgram } = await import('./program.ts')
    return openProgram(holder, { preferences: await preferences, workspace, log })
  }
  const open = () => {
    opened ??= load()
    return opened
  }
  return {
    open,
    async fetch(request) {
      const { pathname } = new URL(request.url)
      if (!pathname.startsWith('/rpc/')) return files(request)
      const answer = await open()
      return answer(request)
    },
    async close() {
      // What it failed with was told to whoever called `open`.
      await opened?.catch(() => {})
      await holder.replace(null)
    },
  }
}
