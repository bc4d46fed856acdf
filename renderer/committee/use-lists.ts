import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { compareUnits } from '../../shared/domain/unit-order.ts'
import { api } from '../app/rpc.ts'
import { useWorkspace } from '../app/workspace.tsx'
import type { ContentGroup, Entry } from './entry.ts'

export type Lists = {
  bodies: Entry[]
  units: Entry[]
  indicators: Entry[]
  groups: ContentGroup[]
  byId: ReadonlyMap<string, Entry>
  loading: boolean
  error: unknown
  retry: () => void
}

/** All entries of the three lists, those that ended and are to come too: the page chooses by day. */
export function useLists(): Lists {
  const input = { on: useWorkspace().today, all: true }
  const bodies = useQuery(api.committee.listBodies.queryOptions({ input }))
  const units = useQuery(api.committee.listUnits.queryOptions({ input }))
  const indicators = useQuery(api.committee.listIndicators.queryOptions({ input }))
  const groups = useQuery(api.committee.listGroups.queryOptions())
  const all = [bodies, units, indicators, groups]
  const entries = useMemo(() => {
    const lists = {
      bodies: (bodies.data ?? []).map((entry): Entry => ({ entity: 'body', ...entry })),
      units: (units.data ?? []).toSorted(compareUnits).map((entry): Entry => ({ entity: 'unit', ...entry })),
      indicators: (indicators.data ?? []).map((entry): Entry => ({ entity: 'indicator', ...entry })),
    }
    return {
      ...lists,
      byId: new Map(Object.values(lists).flatMap((list) => list.map((entry) => [entry.id, entry]))),
    }
  }, [bodies.data, units.data, indicators.data])
  return {
    ...entries,
    groups: groups.data ?? [],
    loading: all.some((query) => query.isPending),
    error: all.find((query) => query.error)?.error ?? null,
    retry: () => {
      for (const query of all) void query.refetch()
    },
  }
}
