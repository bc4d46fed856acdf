import type { FolderProblem } from './workspace/service.ts'
import type { Workspace } from './workspace/workspace.ts'

export type ChangeListener = (features: string[]) => void

/** The one workspace a host has open, and the windows that want to hear of changes. */
export class WorkspaceHolder {
  current: Workspace | null = null
  /** The last folder that could not be opened while none was open, and why. */
  refused: { folder: string; problem: FolderProblem } | null = null
  readonly #listeners = new Set<ChangeListener>()

  /** Closes what was open before, if anything, and takes the new one. */
  async replace(workspace: Workspace | null): Promise<void> {
    const previous = this.current
    this.current = workspace
    this.refused = null
    if (previous) await previous.close()
    this.announce('workspace')
  }

  refuse(folder: string, problem: FolderProblem): void {
    this.refused = { folder, problem }
    this.announce('workspace')
  }

  announce(...features: string[]): void {
    for (const listener of this.#listeners) listener(features)
  }

  /** Calls `listener` after each change until the returned function is called. */
  subscribe(listener: ChangeListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
