import type { NoWorkspace } from '../app/workspace.tsx'
import { ProblemPage } from './problem-page.tsx'
import { StartDoors } from './start-doors.tsx'
import { useDoors } from './use-doors.ts'

/** First start: three doors; or, when the data could not be opened, why not and the ways out. */
export default function StartPage({ state }: { state: NoWorkspace }) {
  const doors = useDoors(state)
  if (doors.refusal) return <ProblemPage refusal={doors.refusal} doors={doors} />
  return <StartDoors state={state} doors={doors} />
}
