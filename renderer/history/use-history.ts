import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import type { Day } from '../../shared/domain/day-text.ts'
import { api } from '../app/rpc.ts'

export type HistoryFilter = {
  search: string
  from: Day | null
  to: Day | null
  entity: string | null
  entityId: string | null
}

/** Commands newest first, page by page as they are scrolled to. */
export function useHistory(filter: HistoryFilter) {
  const search = useDeferredValue(filter.search.trim())
  const query = useInfiniteQuery(
    api.safety.history.infiniteOptions({
      input: (before: number | null) => ({ ...filter, search, actor: null, before, limit: 50 }),
      initialPageParam: null as number | null,
      getNextPageParam: (last) => last.next,
      placeholderData: keepPreviousData,
    }),
  )
  const entries = useMemo(() => query.data?.pages.flatMap((page) => page.entries) ?? [], [query.data])
  return { query, entries }
}
