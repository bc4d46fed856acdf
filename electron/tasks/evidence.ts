import type { Reads, Writes } from '../database/database.ts'
import { deleteSeen, type Seen } from '../database/seen-row.ts'
import { UserError } from '../user-error.ts'
import type { Attachments } from '../workspace/attachments.ts'
import { storedFile } from '../workspace/stored-file.ts'
import { storedTask } from './save-task.ts'
import { evidenceRecord, evidenceRecords, insertEvidence } from './task-store.ts'

type GivenEvidence = {
  taskId: string
  documentNumber: string | null
  documentDate: string | null
  note: string | null
  file: File | null
}

/** Keeps a document number, a file, or both as evidence of a task. */
export async function attachEvidence(
  writes: Writes,
  attachments: Attachments,
  { taskId, documentNumber, documentDate, note, file }: GivenEvidence,
): Promise<{ id: string }> {
  await storedTask(writes, taskId)
  if (!documentNumber && file === null) throw new UserError('task-evidence-needed')
  const kept = file && (await attachments.put(new Uint8Array(await file.arrayBuffer())))
  return {
    id: await insertEvidence(writes, {
      task_id: taskId,
      document_number: documentNumber || null,
      document_date: documentDate,
      note: note || null,
      sha256: kept?.sha256 ?? null,
      name: file?.name.normalize('NFC') ?? null,
    }),
  }
}

/** Takes a piece of evidence away; a closed task keeps at least one. */
export async function removeEvidence(writes: Writes, seen: Seen): Promise<void> {
  const record = await evidenceRecord(writes, seen.id)
  if (!record) throw new UserError('not-found')
  const task = await storedTask(writes, record.task_id)
  const all = await evidenceRecords(writes, record.task_id)
  if (task.done_date !== null && all.length === 1) throw new UserError('task-last-evidence')
  await deleteSeen(writes, 'task_evidence', seen)
}

/** A kept file of evidence under the name it came with. */
export async function evidenceFile(reads: Reads, attachments: Attachments, id: string): Promise<File> {
  const record = await evidenceRecord(reads, id)
  if (!record || record.sha256 === null || record.name === null) throw new UserError('not-found')
  return storedFile(attachments, { sha256: record.sha256, name: record.name })
}
