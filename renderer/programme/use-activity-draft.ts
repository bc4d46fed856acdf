import { useCallback, useEffect, useRef, useState } from 'react'
import { client } from '../app/rpc.ts'
import { type Draft, draftOf, missingFields, sendable } from './activity-draft.ts'
import type { ActivityDetail, Fields, Message } from './types.ts'

const pauseAfterTyping = 700

type Known = { id: string | null; version: number; fields: Fields | null }

type Options = {
  programmeId: string
  initial: Draft
  detail: ActivityDetail | undefined
  onCreated: (id: string) => void
}

/** An activity saved as it is typed: after a pause, one save at a time, with what stands against each field. */
export function useActivityDraft({ programmeId, initial, detail, onCreated }: Options) {
  const [draft, setDraft] = useState(initial)
  const [problems, setProblems] = useState<Record<string, Message>>({})
  const [saving, setSaving] = useState(false)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [error, setError] = useState<unknown>(null)
  const known = useRef<Known>({
    id: detail?.id ?? null,
    version: detail?.version ?? 0,
    fields: detail?.fields ?? null,
  })
  const waiting = useRef<Draft | null>(null)
  const running = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const created = useRef(onCreated)
  useEffect(() => {
    created.current = onCreated
  })

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    const next = waiting.current
    if (running.current || !next) return
    waiting.current = null
    const fields = sendable(next, known.current.fields)
    if (!fields) return
    running.current = true
    setSaving(true)
    try {
      const { id, version } = known.current
      const answer = await client.programme.saveActivity({ id, version, programmeId, fields })
      const against = Object.fromEntries(answer.problems.map(({ field, message }) => [field, message]))
      known.current = { id: answer.id, version: answer.version, fields: answer.id ? fields : null }
      setProblems(against)
      setError(null)
      if (answer.id) setSavedAt(new Date())
      if (answer.id && id === null) created.current(answer.id)
    } catch (failure) {
      setError(failure)
    } finally {
      running.current = false
      setSaving(false)
    }
    if (waiting.current) await flush()
  }, [programmeId])

  const change = (changes: Partial<Draft>) => {
    const next = { ...draft, ...changes }
    setDraft(next)
    waiting.current = next
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), pauseAfterTyping)
  }

  // What is left in the fields when the panel goes is saved too.
  useEffect(() => () => void flush(), [flush])

  // What was stored elsewhere, or taken back, is taken over while nothing waits here.
  useEffect(() => {
    if (!detail || running.current || waiting.current) return
    if (detail.id === known.current.id && detail.version === known.current.version) {
      known.current.fields = detail.fields
      return
    }
    known.current = { id: detail.id, version: detail.version, fields: detail.fields }
    setDraft(draftOf(detail.fields))
    setProblems({})
    setError(null)
  }, [detail])

  const takeStored = () => {
    if (!detail) return
    waiting.current = null
    known.current = { id: detail.id, version: detail.version, fields: detail.fields }
    setDraft(draftOf(detail.fields))
    setProblems({})
    setError(null)
  }
  return {
    draft,
    change,
    flush,
    takeStored,
    problems,
    missing: missingFields(draft),
    saving,
    savedAt,
    error,
  }
}
export type ActivityDraft = ReturnType<typeof useActivityDraft>
