import type { NoWorkspace } from '../app/workspace.tsx'

/** First start. */
export default function StartPage({ state }: { state: NoWorkspace }) {
  return <pre>{JSON.stringify(state, null, 2)}</pre>
}
