/** Things that come one by one and are dealt with in groups. */
export type Gathering<T> = {
  /** Takes one in; when enough time has passed since the last group, what is there is dealt with. */
  add(thing: T): void
  /** Deals with what is left. Rejects with what went wrong with any group. */
  finish(): Promise<void>
}

/** Deals with one group after another, never two at a time. */
export function gathering<T>(milliseconds: number, deal: (group: T[]) => Promise<void>): Gathering<T> {
  let group: T[] = []
  let dealing: Promise<void> | null = null
  let dealtAt = performance.now()
  let wrong: { error: unknown } | null = null

  async function dealWithAll(): Promise<void> {
    while (group.length > 0) {
      const some = group
      group = []
      await deal(some)
      dealtAt = performance.now()
    }
  }

  function begin(): Promise<void> {
    dealing ??= dealWithAll().finally(() => {
      dealing = null
    })
    return dealing
  }

  return {
    add(thing) {
      group.push(thing)
      if (performance.now() - dealtAt <= milliseconds) return
      begin().catch((error: unknown) => {
        wrong ??= { error }
      })
    },
    async finish() {
      while (dealing !== null || group.length > 0) await begin()
      if (wrong) throw wrong.error
    },
  }
}
