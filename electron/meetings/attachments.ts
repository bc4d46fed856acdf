import type { Reads, Writes } from '../database/database.ts'
import { deleteSeen, type Seen } from '../database/seen-row.ts'
import { UserError } from '../user-error.ts'
import type { Attachments } from '../workspace/attachments.ts'
import { storedFile } from '../workspace/stored-file.ts'
import { itemOf } from './agenda.ts'
import { attachmentRow, insertAttachment } from './minutes-store.ts'
import { openMeeting } from './open-meeting.ts'

/** Keeps a file with a meeting, or with an item of its agenda. */
export async function attach(
  writes: Writes,
  attachments: Attachments,
  { meetingId, agendaItemId, file }: { meetingId: string; agendaItemId: string | null; file: File },
): Promise<{ id: string }> {
  await openMeeting(writes, meetingId)
  if (agendaItemId !== null) await itemOf(writes, meetingId, agendaItemId)
  const { sha256 } = await attachments.put(new Uint8Array(await file.arrayBuffer()))
  const name = file.name.normalize('NFC')
  return {
    id: await insertAttachment(writes, { meeting_id: meetingId, agenda_item_id: agendaItemId, sha256, name }),
  }
}

/** A kept file under the name it came with. */
export async function attachmentFile(reads: Reads, attachments: Attachments, id: string): Promise<File> {
  const row = await attachmentRow(reads, id)
  if (!row) throw new UserError('not-found')
  return storedFile(attachments, row)
}

/** Takes a file from the meeting; its bytes stay, since history can bring it back. */
export async function removeAttachment(writes: Writes, seen: Seen): Promise<void> {
  const row = await attachmentRow(writes, seen.id)
  if (!row) throw new UserError('not-found')
  await openMeeting(writes, row.meeting_id)
  await deleteSeen(writes, 'meeting_attachment', seen)
}
