import { LaterPage } from '../app/later-page.tsx'

/** The place of the meetings page. */
export default function MeetingsPage() {
  return <LaterPage page="meetings" />
}
