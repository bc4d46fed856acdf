import { MutationCache, QueryClient } from '@tanstack/react-query'
import { errorToast } from '../ui/undo-toast.tsx'
import { pause } from './pause.ts'
import { client } from './rpc.ts'

declare module '@tanstack/react-query' {
  interface Register {
    /** `told: true`: the page shows the failure of this command itself. */
    mutationMeta: { told?: boolean }
  }
}

/** Queries ask a program on the same machine: no retries, no thought of the network, fresh until the program says otherwise. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (!mutation.meta?.told) errorToast(error)
      },
    }),
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: 60_000 },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

/**
 * Listens to what changes in the program and lets the queries on screen ask again, at most five times a second.
 * A lost stream is taken up again after a second, and everything asked anew. Ends with `signal`.
 */
export async function followChanges(queryClient: QueryClient, signal: AbortSignal): Promise<void> {
  let asked = false
  const askAgain = () => {
    if (asked) return
    asked = true
    setTimeout(() => {
      asked = false
      void queryClient.invalidateQueries()
    }, 200)
  }
  while (!signal.aborted) {
    try {
      for await (const _change of await client.changes.stream(undefined, { signal })) askAgain()
    } catch (error) {
      if (!signal.aborted) console.warn('changes are followed again in a second', error)
    }
    await pause(1000)
    if (!signal.aborted) askAgain()
  }
}
