import type { Draft, FileErrorCode, MessageParams } from '../../../shared/domain/draft.ts'
import type { Writes } from '../../database/database.ts'
import type { FileError } from '../../sheets/file-error.ts'
import { carriedDecisions } from '../review/carried-decisions.ts'
import { itemsOf } from '../review/draft-items.ts'
import { dayOfFile, type References, referencesOf, reviewed, sumsOf } from '../review/review.ts'
import {
  changeFile,
  decisionsOf,
  draftOf,
  fileRow,
  insertFile,
  keepSource,
  removeUnusedSource,
  replaceDecisions,
  sameContent,
  setSourceFormat,
  sourceOf,
} from '../store.ts'
import type { Understood } from '../understand/understand-in-its-time.ts'

/** One file of a drop: where its content is kept, or what refused it. */
export type KeptFile =
  | { name: string; sha256: string; size: number; error: null }
  | { name: string; error: FileError }

/**
 * Puts a drop on the desk: each file as one to read, or as one refused with the reason. Content that already lies on
 * the desk, or was applied and not taken back, is refused by its hash whatever its name.
 */
export async function putOnDesk(
  writes: Writes,
  files: readonly KeptFile[],
  added: { batchId: string; addedAt: string; receivedDate: string },
): Promise<{ kept: string[]; refused: string[] }> {
  const ids = { kept: [] as string[], refused: [] as string[] }
  const row = { batch_id: added.batchId, added_at: added.addedAt, received_date: added.receivedDate }
  const refuse = async (name: string, { code, params }: { code: string; params: MessageParams }) => {
    const error = { state: 'failed' as const, error_code: code, error_params: JSON.stringify(params) }
    ids.refused.push(await insertFile(writes, { ...row, source_file_id: null, name, ...error }))
  }
  for (const file of files) {
    if (file.error) {
      await refuse(file.name, file.error)
      continue
    }
    const { name, sha256, size } = file
    const repetition = await repetitionOf(writes, sha256)
    if (repetition) {
      await refuse(name, repetition)
      continue
    }
    const source = await keepSource(writes, { sha256, name, size, format: '', added_at: added.addedAt })
    ids.kept.push(await insertFile(writes, { ...row, source_file_id: source, name, state: 'reading' }))
  }
  return ids
}

/** Codes of the desk itself, beside those of files that cannot be read. */
export type DeskRefusal = 'same-file-twice' | 'already-imported'

async function repetitionOf(
  writes: Writes,
  sha256: string,
): Promise<{ code: DeskRefusal; params: MessageParams } | null> {
  const same = await sameContent(writes, sha256)
  if (!same) return null
  return {
    code: same.state === 'applied' ? 'already-imported' : 'same-file-twice',
    params: { other: same.name, ...(same.appliedAt ? { at: same.appliedAt } : {}) },
  }
}

/** What reading a file came to. */
export type Outcome = { id: string } & (
  | { understood: Understood; failure: null }
  | { understood: null; failure: FileError }
)

/** Stores what files came to; gives the contents to remove once the command is done. */
export async function storeOutcomes(writes: Writes, outcomes: readonly Outcome[]): Promise<string[]> {
  const references = referencesOf(writes)
  const removed: string[] = []
  for (const { id, understood, failure } of outcomes) {
    if (understood) await storeReading(writes, id, understood, references)
    else removed.push(...(await storeFailure(writes, id, failure)))
  }
  return removed
}

/** Stores what was understood of a file. What the officer named stays; decisions stay with the cells they are about. */
async function storeReading(
  writes: Writes,
  id: string,
  { format, draft }: Understood,
  references: References,
): Promise<void> {
  const before = await fileRow(writes, id)
  if (before.state !== 'reading' && before.state !== 'review') return
  const facts = {
    state: 'review' as const,
    period: before.period_confirmed === 1 ? before.period : draft.period.value,
  }
  const reference = await references(dayOfFile({ ...before, ...facts }))
  const named = draft.unit.value === null ? null : (reference.units.byCode.get(draft.unit.value)?.id ?? null)
  const row = { ...before, ...facts, unit_id: before.unit_confirmed === 1 ? before.unit_id : named }
  const { unit_id, period, state } = row
  const known = await draftOf(writes, id)
  if (before.state === 'review' && unit_id === before.unit_id && isSame(known, draft)) return
  if (known) {
    const decisions = await decisionsOf(writes, id)
    const carried = carriedDecisions(itemsOf(known), itemsOf(draft), decisions, reference.catalogue)
    await replaceDecisions(writes, id, decisions, carried)
  }
  const sums = sumsOf(reviewed(row, draft, await decisionsOf(writes, id), reference))
  await changeFile(writes, before, {
    unit_id,
    period,
    state,
    draft,
    ...sums,
    error_code: null,
    error_params: null,
  })
  if (before.source_file_id !== null) await setSourceFormat(writes, before.source_file_id, format)
}

/** Reading a file again mostly says the same again: nothing has changed then, and no version goes up. */
const isSame = (known: Draft | null, draft: Draft) => JSON.stringify(known) === JSON.stringify(draft)

/** Failures after which reading again may succeed: the file stays kept. */
const worthAnotherTry = new Set<FileErrorCode>([
  'reading-stopped',
  'reading-too-long',
  'read-failed',
  'file-gone',
])

/**
 * Marks a file that could not be read. Of one that no reading will help nothing is kept: gives the content to remove
 * once the command is done.
 */
async function storeFailure(writes: Writes, id: string, { code, params }: FileError): Promise<string[]> {
  const before = await fileRow(writes, id)
  // A draft from an earlier reading is still good.
  if (before.state !== 'reading') return []
  const error = { state: 'failed' as const, error_code: code, error_params: JSON.stringify(params) }
  if (worthAnotherTry.has(code) || before.source_file_id === null) {
    await changeFile(writes, before, error)
    return []
  }
  await changeFile(writes, before, { ...error, source_file_id: null })
  const { sha256 } = await sourceOf(writes, before.source_file_id)
  return (await removeUnusedSource(writes, before.source_file_id)) ? [sha256] : []
}
