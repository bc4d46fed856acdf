import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { HashRouter } from 'react-router'
import { ConfirmHost } from '../ui/confirm.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { ToastHost } from '../ui/undo-toast.tsx'
import { AppearanceProvider } from './appearance.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { createQueryClient, followChanges } from './query-client.ts'
import { Shell } from './shell.tsx'
import { useWorkspaceState, WorkspaceContext } from './workspace.tsx'

const StartPage = lazy(() => import('../start/start-page.tsx'))

/**
 * The whole screen: the start page while no workspace is open, the shell with its pages when one is. `firstPage` settles
 * once the code of the page to be shown first is there.
 */
export function App({ firstPage }: { firstPage: Promise<unknown> }) {
  const [queryClient] = useState(createQueryClient)
  useEffect(() => {
    const following = new AbortController()
    void followChanges(queryClient, following.signal)
    return () => following.abort()
  }, [queryClient])
  return (
    <QueryClientProvider client={queryClient}>
      <AppearanceProvider>
        <ConfirmHost />
        <ToastHost />
        <ErrorBoundary>
          <Gate firstPage={firstPage} />
        </ErrorBoundary>
      </AppearanceProvider>
    </QueryClientProvider>
  )
}

function Gate({ firstPage }: { firstPage: Promise<unknown> }) {
  const state = useWorkspaceState()
  const [pageThere, setPageThere] = useState(false)
  useEffect(() => {
    void firstPage.then(() => setPageThere(true))
  }, [firstPage])
  if (!state.data || (state.data.kind === 'open' && !pageThere)) {
    if (state.error) return <QueryError error={state.error} onRetry={() => void state.refetch()} />
    return <LoadingRows />
  }
  if (state.data.kind === 'none') {
    return (
      <Suspense fallback={<LoadingRows />}>
        <StartPage state={state.data} />
      </Suspense>
    )
  }
  return (
    <WorkspaceContext value={state.data}>
      <HashRouter>
        <Shell key={state.data.folder} />
      </HashRouter>
    </WorkspaceContext>
  )
}
