import { client } from '../app/rpc.ts'
import type { Meeting, Seen } from './types.ts'

/**
 * A row of a meeting with the version it has now. Acts that overwrite no typed words (moving, marking, taking away) go by
 * it: the list on the screen is a moment behind, and a quick hand would be told of its own last change.
 */
export async function seenNow(
  meetingId: string,
  list: 'people' | 'agenda' | 'remarks' | 'decisions',
  id: string,
): Promise<Seen> {
  const meeting: Meeting = await client.meetings.meeting({ id: meetingId })
  const rows: Seen[] = meeting[list]
  return { id, version: rows.find((row) => row.id === id)?.version ?? 0 }
}

/** The meeting itself with the version it has now, for its steps: a step that is no longer the next one is refused anyway. */
export async function meetingSeenNow(id: string): Promise<Seen> {
  const { version } = await client.meetings.meeting({ id })
  return { id, version }
}
