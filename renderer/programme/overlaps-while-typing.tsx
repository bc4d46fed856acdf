import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../app/rpc.ts'
import { type Draft, sendable } from './activity-draft.ts'
import css from './overlap-box.module.css'
import { OverlapBox } from './overlap-box.tsx'
import { overlapDays } from './overlaps-strip.tsx'
import type { Fields } from './types.ts'

type OverlapsWhileTypingProps = {
  year: number
  id: string | null
  draft: Draft
  onOpen: (id: string) => void
}

/** What the activity would overlap with as it stands in the form, stored or not. */
export function OverlapsWhileTyping({ year, id, draft, onOpen }: OverlapsWhileTypingProps) {
  const [settled, setSettled] = useState<Fields | null>(() => sendable(draft, null))
  useEffect(() => {
    const timer = setTimeout(() => setSettled(sendable(draft, null)), 500)
    return () => clearTimeout(timer)
  }, [draft])
  const query = useQuery({
    ...api.programme.overlapsOf.queryOptions({
      input: { year, id, fields: settled as Fields, withinDays: overlapDays },
    }),
    enabled: settled !== null,
    placeholderData: keepPreviousData,
  })
  const overlaps = settled === null ? [] : (query.data ?? [])
  if (overlaps.length === 0) return null
  return (
    <div className={css.list} aria-live="polite">
      {overlaps.slice(0, 3).map((overlap) => (
        <OverlapBox
          key={`${overlap.first.id} ${overlap.second.id}`}
          overlap={overlap}
          canAnswer={id !== null}
          onOpen={onOpen}
        />
      ))}
    </div>
  )
}
