const pauseAfterTyping = 400
/** Whoever types on and on loses no more than this when the machine goes off. */
const longestUnsaved = 1000

/** Saves at each pause of typing, and while somebody types without one at least every second. */
export function createSaveTimer() {
  let timer: ReturnType<typeof setTimeout> | undefined
  let unsavedSince: number | null = null
  const stop = () => {
    clearTimeout(timer)
    unsavedSince = null
  }
  return {
    /** Something was typed that `save` stores. */
    typed: (save: () => void) => {
      const now = Date.now()
      unsavedSince ??= now
      clearTimeout(timer)
      const wait = Math.min(pauseAfterTyping, unsavedSince + longestUnsaved - now)
      timer = setTimeout(() => {
        unsavedSince = null
        save()
      }, wait)
    },
    /** All is being saved by other means. */
    stop,
  }
}
