import { useCallback, useEffect, useRef, useState } from 'react'
import { errorToast } from '../ui/undo-toast.tsx'
import { createSaveTimer } from './save-timer.ts'
import type { Seen } from './types.ts'

type Options<Fields> = {
  stored: Seen & { fields: Fields }
  /** Stores the fields over the version that was seen, which then is one higher. */
  save: (seen: Seen, fields: Fields) => Promise<unknown>
  /** Whether the fields can be stored as they are; what is not complete waits in the form. */
  isComplete: (fields: Fields) => boolean
}

/**
 * Fields of a record saved as they are typed: at each pause, one save at a time, the rest when the form goes. What could
 * not be stored stays in the fields and is tried again; `flush` tells whether all that is complete is stored.
 */
export function useSavedDraft<Fields>({ stored, save, isComplete }: Options<Fields>) {
  const [draft, setDraft] = useState(stored.fields)
  const [saving, setSaving] = useState(false)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [error, setError] = useState<unknown>(null)
  const known = useRef<Seen>({ id: stored.id, version: stored.version })
  const waiting = useRef<{ fields: Fields } | null>(null)
  const running = useRef<Promise<void> | null>(null)
  const failure = useRef<{ told: unknown } | null>(null)
  const [timer] = useState(createSaveTimer)
  const latest = useRef({ save, isComplete })
  useEffect(() => {
    latest.current = { save, isComplete }
  })

  const flush = useCallback(async (): Promise<boolean> => {
    timer.stop()
    if (running.current) await running.current
    const next = waiting.current
    if (!next || !latest.current.isComplete(next.fields)) return true
    waiting.current = null
    failure.current = null
    const storing = async () => {
      setSaving(true)
      try {
        await latest.current.save(known.current, next.fields)
        known.current = { ...known.current, version: known.current.version + 1 }
        setError(null)
        setSavedAt(new Date())
      } catch (told) {
        failure.current = { told }
        // Unless more was typed meanwhile, which has these words in it.
        waiting.current ??= next
        setError(told)
      } finally {
        running.current = null
        setSaving(false)
      }
    }
    running.current = storing()
    await running.current
    if (failure.current) return false
    return waiting.current ? flush() : true
  }, [timer])

  const change = (changes: Partial<Fields>) => {
    const next = { ...draft, ...changes }
    setDraft(next)
    waiting.current = { fields: next }
    timer.typed(() => void flush())
  }

  // What is left in the fields when the form goes is saved too.
  useEffect(
    () => () => {
      void flush().then((isStored) => {
        if (!isStored) errorToast(failure.current?.told)
      })
    },
    [flush],
  )

  const takeStored = useCallback(() => {
    waiting.current = null
    known.current = { id: stored.id, version: stored.version }
    setDraft(stored.fields)
    setError(null)
  }, [stored])

  /** Stores what is in the fields over what another window stored, whose words stay in history. */
  const keepMine = useCallback(() => {
    known.current = { id: stored.id, version: stored.version }
    void flush()
  }, [stored.id, stored.version, flush])

  // What was stored elsewhere, or taken back, is taken over while nothing waits here.
  useEffect(() => {
    if (running.current || waiting.current) return
    if (stored.version !== known.current.version) takeStored()
  }, [stored, takeStored])

  return { draft, change, flush, takeStored, keepMine, saving, savedAt, error, complete: isComplete(draft) }
}
export type SavedDraft<Fields> = ReturnType<typeof useSavedDraft<Fields>>
