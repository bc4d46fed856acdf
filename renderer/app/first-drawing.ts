import type { QueryClient } from '@tanstack/react-query'
import { pageAt, pages } from './pages.ts'
import { api } from './rpc.ts'

/** The kit shows that something is waited for after 300 ms, and nothing before. */
const drawnAtLatest = 300

/**
 * Asks for all the first drawing shows: what is open, how it looks, the code of the page at `path` and its figures.
 * Settles when everything is there, so that the page is drawn once and whole, or at last after 300 ms, when the page
 * had better show that it waits. What cannot be had says so when it is drawn.
 */
export async function askForFirstDrawing(queryClient: QueryClient, path: string): Promise<void> {
  const tooLong = new Promise<void>((resolve) => setTimeout(resolve, drawnAtLatest))
  await Promise.race([askForAll(queryClient, path).catch(() => {}), tooLong])
}

async function askForAll(queryClient: QueryClient, path: string): Promise<void> {
  const code = (pageAt(path) ?? pages[0]!).load()
  const appearance = queryClient.prefetchQuery(api.workspace.appearance.queryOptions())
  const state = await queryClient.fetchQuery(api.workspace.state.queryOptions())
  if (state.kind === 'none') return
  const { ask } = await code
  await Promise.all([appearance, ask?.(queryClient)])
}
