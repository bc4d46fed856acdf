import { useBodies } from '../app/use-bodies.ts'
import { useWorkspace } from '../app/workspace.tsx'
import { ReturnedForm } from './returned-form.tsx'
import { SheetPage } from './sheet-page.tsx'
import { TasksWorkspace } from './tasks-workspace.tsx'
import { useTaskView } from './use-task-view.ts'

/** The tasks of the committee: worked on in one of their views, read from a sheet or from a returned form. */
export default function TasksPage() {
  const view = useTaskView()
  const bodies = useBodies()
  const { today } = useWorkspace()
  const back = () => view.setReading(null)
  if (view.reading === 'sheet') return <SheetPage bodies={bodies} onClose={back} />
  if (view.reading === 'form') return <ReturnedForm bodies={bodies} today={today} onClose={back} />
  return <TasksWorkspace view={view} bodies={bodies} today={today} />
}
