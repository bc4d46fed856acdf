import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { compareUnits } from '../../shared/domain/unit-order.ts'
import { api } from '../app/rpc.ts'
import { type Bodies, useBodies } from '../app/use-bodies.ts'
import { useWorkspace } from '../app/workspace.tsx'
import type { Tag } from './types.ts'

type Listed = { id: string; name: string; validFrom: string | null; validTo: string | null }
export type UnitName = Listed & { code: string; kind: string }
export type IndicatorName = Listed & { code: string; unit: string }

export type Names = {
  bodies: Bodies['bodies']
  units: UnitName[]
  indicators: IndicatorName[]
  tags: Tag[]
  /** Content groups of the reports (A to K). */
  groups: { id: string; code: string; name: string }[]
  body: Bodies['body']
  unit: (id: string) => UnitName | undefined
  indicator: (id: string) => IndicatorName | undefined
  tag: (id: string) => Tag | undefined
  /** The short name of a body, "–" for one that is not known. */
  short: (id: string) => string
}

const finder = <Entry extends { id: string }>(entries: Entry[]) => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return (id: string) => byId.get(id)
}

/** Bodies, units, indicators and tags by id, those out of force too: an old activity keeps its names. */
export function useNames(): Names {
  const input = { on: useWorkspace().today, all: true }
  const { bodies, body, short } = useBodies()
  const units = useQuery(api.committee.listUnits.queryOptions({ input })).data
  const indicators = useQuery(api.committee.listIndicators.queryOptions({ input })).data
  const groups = useQuery(api.committee.listGroups.queryOptions()).data
  const tags = useQuery(api.programme.tags.queryOptions()).data
  return useMemo(() => {
    const lists = {
      bodies,
      units: (units ?? []).toSorted(compareUnits),
      indicators: indicators ?? [],
      tags: tags ?? [],
      groups: groups ?? [],
    }
    return {
      ...lists,
      body,
      unit: finder<UnitName>(lists.units),
      indicator: finder<IndicatorName>(lists.indicators),
      tag: finder(lists.tags),
      short,
    }
  }, [bodies, body, short, units, indicators, tags, groups])
}
