import { LaterPage } from '../app/later-page.tsx'

/** The place of the programme page. */
export default function ProgrammePage() {
  return <LaterPage page="programme" />
}
