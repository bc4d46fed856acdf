import { createSaveTimer } from '../save-timer.ts'
import type { Attendee, Seen } from '../types.ts'

/** A line that is typed: to which item, by whom, and as what remark it is already stored. */
export type Line = {
  text: string
  speaker: Attendee | null
  /** Kept where the speaker is nobody on the list. */
  speakerText: string
  itemId: string | null
  /** HH:MM when it was begun. */
  time: string
  stored: Seen | null
}

/** What the desk shows of the line and of what is on its way to the minutes. */
export type KeptState = {
  line: Line
  saving: boolean
  savedAt: Date | null
  /** Why the last words could not be stored; null once they are. */
  error: unknown
  /** Why the last decision was not put on record. */
  refusal: unknown
  /** Ended lines that wait to be stored. */
  unsaved: number
  /** Remarks of the minutes that are still being typed or just becoming a decision. */
  inHand: readonly string[]
}

type Minutes = {
  /** Stores the line as a remark and tells its version. */
  save: (line: Line) => Promise<Seen>
  remove: (remark: Seen) => Promise<unknown>
  /** Whether an error says that the remark was changed or taken away elsewhere. */
  isOutdated: (error: unknown) => boolean
}

/** A line with what of it is stored. */
type Slip = { line: Line; storedAs: string }

const textOf = ({ speaker, speakerText, text }: Line) => `${speaker?.id ?? speakerText} ${text.trim()}`
const isBlank = ({ text }: Line) => text.trim() === ''
const slipOf = (line: Line): Slip => ({ line, storedAs: line.stored ? textOf(line) : '' })

/**
 * Keeps what is typed at the desk. A line that ends makes room for the next one at once, however long its storing takes,
 * so that no letter of the next is lost and no decision is given twice. What cannot be stored comes back to an empty
 * line, or waits beside a new one and is tried again with it.
 */
export function createLineKeeper(minutes: Minutes, first: Line) {
  let current = slipOf(first)
  let waiting: Slip[] = []
  let deciding: Slip[] = []
  /** One save after another, so that remarks stand in the order they were said. */
  let writes: Promise<unknown> = Promise.resolve()
  let running = 0
  let savedAt: Date | null = null
  let error: unknown = null
  let refusal: unknown = null
  const timer = createSaveTimer()
  const listeners = new Set<() => void>()
  let state = drawn()

  function drawn(): KeptState {
    return {
      line: current.line,
      saving: running > 0,
      savedAt,
      error,
      refusal,
      unsaved: waiting.length,
      inHand: [current, ...deciding].flatMap(({ line }) => line.stored?.id ?? []),
    }
  }
  const tell = () => {
    state = drawn()
    for (const listener of listeners) listener()
  }

  const write = async (slip: Slip): Promise<boolean> => {
    const { line } = slip
    const text = textOf(line)
    if (isBlank(line) || text === slip.storedAs) return true
    running++
    tell()
    try {
      const stored = await minutes.save(line)
      slip.line = { ...slip.line, stored }
      slip.storedAs = text
      savedAt = new Date()
      error = null
      return true
    } catch (failure) {
      error = failure
      if (!line.stored || !minutes.isOutdated(failure)) return false
      // Nothing of the other window is overwritten: what was typed here becomes a remark of its own.
      slip.line = { ...slip.line, stored: null }
      return write(slip)
    } finally {
      running--
      tell()
    }
  }
  const writeNext = (slip: Slip): Promise<boolean> => {
    const written = writes.then(() => write(slip))
    writes = written
    return written
  }

  /** Stores all that is typed; whether all of it is. */
  const store = async (): Promise<boolean> => {
    timer.stop()
    const results = await Promise.all(
      [...waiting, current].map(async (slip) => {
        const isStored = await writeNext(slip)
        if (isStored) waiting = waiting.filter((one) => one !== slip)
        return isStored
      }),
    )
    tell()
    return results.every(Boolean)
  }
  const storeSoon = () => timer.typed(() => void store())

  const giveBack = (slip: Slip) => {
    if (isBlank(current.line) && !current.line.stored) current = slip
    else waiting.push(slip)
    storeSoon()
    tell()
  }
  const remove = async (slip: Slip) => {
    if (!slip.line.stored) return
    try {
      await minutes.remove(slip.line.stored)
    } catch (failure) {
      error = failure
      tell()
    }
  }
  /** Ends a line that is no longer the current one; one whose words were all taken away leaves the minutes. */
  const end = async (slip: Slip): Promise<void> => {
    if (isBlank(slip.line)) {
      await writes
      await remove(slip)
    } else if (!(await writeNext(slip))) giveBack(slip)
  }
  const turnTo = (next: Slip): Slip => {
    const before = current
    current = next
    waiting = waiting.filter((slip) => slip !== next)
    tell()
    return before
  }

  return {
    state: (): KeptState => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change: (changes: Partial<Omit<Line, 'stored'>>) => {
      current.line = { ...current.line, ...changes }
      tell()
      storeSoon()
    },
    store,
    /** Ends the line; `next` is the empty one that follows. */
    finish: (next: Line): Promise<void> => end(turnTo(slipOf(next))),
    /** Takes a remark back into the line; what stood there is ended. */
    load: (remark: Line): Promise<void> =>
      end(turnTo(waiting.find(({ line }) => line.stored?.id === remark.stored?.id) ?? slipOf(remark))),
    /** Puts the line on record by `give` in place of its draft; undefined where it was refused and is given back. */
    decide: async <Given>(give: (line: Line) => Promise<Given>, next: Line): Promise<Given | undefined> => {
      const slip = current
      deciding.push(slip)
      refusal = null
      turnTo(slipOf(next))
      try {
        await writes
        const given = await give(slip.line)
        await remove(slip)
        return given
      } catch (failure) {
        refusal = failure
        giveBack(slip)
        return undefined
      } finally {
        deciding = deciding.filter((one) => one !== slip)
        tell()
      }
    },
  }
}
