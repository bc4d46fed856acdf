import { LaterPage } from '../app/later-page.tsx'

/** The place of the tasks page. */
export default function TasksPage() {
  return <LaterPage page="tasks" />
}
