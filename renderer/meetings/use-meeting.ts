import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../app/rpc.ts'
import type { MeetingsFilter } from './use-meetings-view.ts'

const pageSize = 200
type RowsPage<Row> = { rows: Row[]; total: number }

const nextOffset = (last: RowsPage<unknown>, _pages: unknown, offset: number) =>
  offset + last.rows.length < last.total ? offset + last.rows.length : undefined

/** Pages as one list, with what is needed to fetch more and to try again. */
function usePaged<Row>(query: UseInfiniteQueryResult<InfiniteData<RowsPage<Row>>>) {
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

/** Meetings a filter leaves, the latest first, page by page. */
export function useMeetings({ years, states, seriesIds, text }: MeetingsFilter) {
  return usePaged(
    useInfiniteQuery({
      ...api.meetings.list.infiniteOptions({
        input: (offset: number) => ({ years, states, seriesIds, text, offset, limit: pageSize }),
        initialPageParam: 0,
        getNextPageParam: nextOffset,
      }),
      placeholderData: keepPreviousData,
    }),
  )
}

/** Meetings that are being prepared or run, the next one first. */
export function useNextMeetings() {
  const input = {
    years: [],
    states: ['planned' as const, 'convened' as const, 'underWay' as const],
    seriesIds: [],
    text: '',
    offset: 0,
    limit: 100,
  }
  const rows = useQuery(api.meetings.list.queryOptions({ input })).data?.rows
  return useMemo(
    () =>
      (rows ?? [])
        .filter(({ cancelled }) => !cancelled)
        .toSorted((a, b) => a.date.localeCompare(b.date) || a.startTime.localeCompare(b.startTime)),
    [rows],
  )
}

/** The register of conclusions under a filter, page by page, with how many are in each state. */
export function useConclusions({ years, kinds, standings, bodyIds, seriesIds, text }: MeetingsFilter) {
  const query = useInfiniteQuery({
    ...api.meetings.conclusions.infiniteOptions({
      input: (offset: number) => ({
        years,
        kinds,
        states: standings,
        bodyIds,
        seriesIds,
        text,
        offset,
        limit: pageSize,
      }),
      initialPageParam: 0,
      getNextPageParam: nextOffset,
    }),
    placeholderData: keepPreviousData,
  })
  return { ...usePaged(query), counts: query.data?.pages[0]?.counts ?? null }
}

/** The series of meetings, in the order they are kept. */
export const useSeries = () => useQuery(api.meetings.seriesList.queryOptions()).data ?? []
