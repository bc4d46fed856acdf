import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Knows whether the code that asks runs inside a command. A handle from outside would hang there on one connection,
 * and on a pool silently read and write outside the transaction; it is refused with a clear error instead.
 */
export class TransactionGuard {
  readonly #inside = new AsyncLocalStorage<{ running: boolean }>()

  /** Runs `work` as the inside of a command. Work it leaves behind is outside again once it has ended. */
  async within<T>(work: () => Promise<T>): Promise<T> {
    const scope = { running: true }
    try {
      return await this.#inside.run(scope, work)
    } finally {
      scope.running = false
    }
  }

  /** Throws inside a command. */
  refuse(what: string): void {
    if (this.#inside.getStore()?.running) {
      throw new Error(`${what} was used inside a command; use the transaction the command was given`)
    }
  }
}
