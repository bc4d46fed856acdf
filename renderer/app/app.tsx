import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { HashRouter } from 'react-router'
import { ConfirmHost } from '../ui/confirm.tsx'
import { QueryError } from '../ui/error-state.tsx'
import { LoadingRows } from '../ui/loading-rows.tsx'
import { ToastHost } from '../ui/undo-toast.tsx'
import { AppearanceProvider } from './appearance.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { followChanges } from './query-client.ts'
import { Shell } from './shell.tsx'
import { useWorkspaceState, WorkspaceContext } from './workspace.tsx'

const StartPage = lazy(() => import('../start/start-page.tsx'))

/** The whole screen: the start page while no workspace is open, the shell with its pages when one is. */
export function App({ queryClient }: { queryClient: QueryClient }) {
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
          <Gate />
        </ErrorBoundary>
      </AppearanceProvider>
    </QueryClientProvider>
  )
}

function Gate() {
  const state = useWorkspaceState()
  if (!state.data) {
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
