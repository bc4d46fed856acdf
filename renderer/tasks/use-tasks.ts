import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../app/rpc.ts'
import type { Filter, Sort } from './types.ts'

const pageSize = 200

/** The tasks a filter leaves, page by page; the earlier ones stay in sight until the new ones have come. */
export function useTasks(filter: Filter, sort: Sort, limit = pageSize) {
  const query = useInfiniteQuery({
    ...api.tasks.list.infiniteOptions({
      input: (offset: number) => ({ filter, sort, page: { offset, limit } }),
      initialPageParam: 0,
      getNextPageParam: (last, _pages, offset) =>
        offset + last.rows.length < last.total ? offset + last.rows.length : undefined,
    }),
    placeholderData: keepPreviousData,
  })
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data])
  return {
    rows,
    total: query.data?.pages[0]?.total ?? 0,
    loading: query.isPending,
    error: query.error,
    retry: () => void query.refetch(),
    more: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
    },
  }
}

/** The state report of what a filter leaves. */
export const useReport = (filter: Filter) =>
  useQuery({ ...api.tasks.report.queryOptions({ input: { filter } }), placeholderData: keepPreviousData })

const allMeetings = { years: [], states: [], seriesIds: [], text: '', offset: 0, limit: 500 }

/** The meetings tasks may come from, the newest as the server orders them. */
export const useMeetings = () =>
  useQuery(api.meetings.list.queryOptions({ input: allMeetings })).data?.rows ?? []
