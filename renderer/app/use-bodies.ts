import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from './rpc.ts'
import { useWorkspace } from './workspace.tsx'

type BodyName = {
  id: string
  code: string
  name: string
  short: string
  aliases: string[]
  validFrom: string | null
  validTo: string | null
}
export type Bodies = {
  bodies: BodyName[]
  body: (id: string) => BodyName | undefined
  /** The short name of a body, "–" for one that is not known or not there. */
  short: (id: string | null) => string
}

/** The member bodies by id, those out of force too: an old record keeps its names. */
export function useBodies(): Bodies {
  const input = { on: useWorkspace().today, all: true }
  const listed = useQuery(api.committee.listBodies.queryOptions({ input })).data
  return useMemo(() => {
    const bodies: BodyName[] = listed ?? []
    const byId = new Map(bodies.map((body) => [body.id, body]))
    return {
      bodies,
      body: (id) => byId.get(id),
      short: (id) => (id === null ? undefined : byId.get(id)?.short) ?? '–',
    }
  }, [listed])
}
