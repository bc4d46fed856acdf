import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../app/rpc.ts'
import type { ActivityRow, Filter } from './types.ts'

const none: ActivityRow[] = []

/** The activities of a year that a filter leaves; the earlier ones stay in sight until the new ones have come. */
export function useActivities(year: number, filter: Filter) {
  const query = useQuery({
    ...api.programme.activities.queryOptions({ input: { year, filter } }),
    placeholderData: keepPreviousData,
  })
  return {
    rows: query.data?.rows ?? none,
    total: query.data?.total ?? 0,
    counts: query.data?.counts ?? {},
    loading: query.isPending,
    error: query.error,
    retry: () => void query.refetch(),
  }
}
export type Activities = ReturnType<typeof useActivities>
