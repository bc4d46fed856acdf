import type { Insertable, Selectable, Updateable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Draft } from '../../shared/domain/draft.ts'
import type { Reads, Writes } from '../database/database.ts'
import type { IntakeFileTable } from '../database/schema.ts'
import { refuseStale } from '../database/stale-version.ts'
import { UserError } from '../user-error.ts'
import type { Decision } from './review/draft-entries.ts'

export type Seen = { id: string; version: number }
export type DeskRow = Omit<Selectable<IntakeFileTable>, 'draft'>
export type DeskChange = Omit<Updateable<IntakeFileTable>, 'id' | 'version' | 'draft'> & { draft?: Draft }

const withoutDraft = [
  'id',
  'version',
  'source_file_id',
  'name',
  'batch_id',
  'added_at',
  'state',
  'error_code',
  'error_params',
  'unit_id',
  'period',
  'unit_confirmed',
  'period_confirmed',
  'units',
  'sure',
  'to_check',
  'unknown',
  'warnings',
  'received_date',
  'keep_encoding',
  'import_run_id',
] as const

/** Files that wait on the desk, in the order they came. */
export function openFiles(reads: Reads): Promise<DeskRow[]> {
  return reads
    .selectFrom('intake_file')
    .select(withoutDraft)
    .where('state', 'in', ['reading', 'review', 'failed'])
    .orderBy('added_at')
    .orderBy('id')
    .execute()
}

/** Files that were applied, the latest first. */
export function appliedFiles(reads: Reads, limit: number): Promise<DeskRow[]> {
  return reads
    .selectFrom('intake_file')
    .select(withoutDraft)
    .where('state', '=', 'applied')
    .orderBy('added_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** One file that was applied; none when it was not. */
export function appliedFile(reads: Reads, id: string): Promise<DeskRow[]> {
  return reads
    .selectFrom('intake_file')
    .select(withoutDraft)
    .where('id', '=', id)
    .where('state', '=', 'applied')
    .execute()
}

export async function countApplied(reads: Reads): Promise<number> {
  const { count } = await reads
    .selectFrom('intake_file')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'applied')
    .executeTakeFirstOrThrow()
  return count
}

export async function fileRow(reads: Reads, id: string): Promise<DeskRow> {
  const row = await reads
    .selectFrom('intake_file')
    .select(withoutDraft)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new UserError('not-found')
  return row
}

/** What was understood of a file; null while it is not read. */
export async function draftOf(reads: Reads, id: string): Promise<Draft | null> {
  const row = await reads.selectFrom('intake_file').select('draft').where('id', '=', id).executeTakeFirst()
  return row?.draft ? (JSON.parse(row.draft) as Draft) : null
}

/** Number of the last change anybody made in this workspace; it only grows. */
export async function lastChange(reads: Reads): Promise<number> {
  const { last } = await reads
    .selectFrom('history')
    .select(({ fn }) => fn.max('seq').as('last'))
    .executeTakeFirstOrThrow()
  return last ?? 0
}

export type NewDeskFile = Pick<
  Insertable<IntakeFileTable>,
  'source_file_id' | 'name' | 'batch_id' | 'added_at' | 'received_date'
> &
  ({ state: 'reading' } | { state: 'failed'; error_code: string; error_params: string })

/** Puts a file on the desk, not yet read. */
export async function insertFile(writes: Writes, file: NewDeskFile): Promise<string> {
  const id = uuidv7()
  const nothingRead = { unit_id: null, period: null, draft: null, import_run_id: null }
  const zero = { units: 0, sure: 0, to_check: 0, unknown: 0, warnings: 0 }
  await writes
    .insertInto('intake_file')
    .values({
      id,
      error_code: null,
      error_params: null,
      keep_encoding: 0,
      unit_confirmed: 0,
      period_confirmed: 0,
      ...nothingRead,
      ...zero,
      ...file,
    })
    .execute()
  return id
}

/** The kept file of a content, made when it is new. */
export async function keepSource(
  writes: Writes,
  source: { sha256: string; name: string; size: number; format: string; added_at: string },
): Promise<string> {
  const id = uuidv7()
  await writes
    .insertInto('source_file')
    .values({ id, ...source })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
  const row = await writes
    .selectFrom('source_file')
    .select('id')
    .where('sha256', '=', source.sha256)
    .executeTakeFirstOrThrow()
  return row.id
}

export async function setSourceFormat(writes: Writes, id: string, format: string): Promise<void> {
  await writes
    .updateTable('source_file')
    .set(({ eb }) => ({ format, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('format', '<>', format)
    .execute()
}

/** Forgets a kept file that nothing refers to; false when something does. */
export async function removeUnusedSource(writes: Writes, id: string): Promise<boolean> {
  const { numDeletedRows } = await writes
    .deleteFrom('source_file')
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('intake_file').select('id').where('source_file_id', '=', id))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('report').select('id').where('source_file_id', '=', id))),
    )
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function sourceOf(reads: Reads, id: string): Promise<{ sha256: string; name: string }> {
  return reads
    .selectFrom('source_file')
    .select(['sha256', 'name'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

export type SameContent = { name: string; state: 'reading' | 'review' | 'applied'; appliedAt: string | null }

/** A file of the same content that is on the desk or was applied and not taken back. */
export async function sameContent(reads: Reads, sha256: string): Promise<SameContent | null> {
  const row = await reads
    .selectFrom('intake_file')
    .innerJoin('source_file', 'source_file.id', 'intake_file.source_file_id')
    .leftJoin('import_run', 'import_run.id', 'intake_file.import_run_id')
    .select(['intake_file.name', 'intake_file.state', 'import_run.applied_at as appliedAt'])
    .where('source_file.sha256', '=', sha256)
    .where('intake_file.state', 'in', ['reading', 'review', 'applied'])
    .orderBy('intake_file.added_at')
    .executeTakeFirst()
  return row ? { ...row, state: row.state as SameContent['state'] } : null
}

/** Changes a file that still has the version its user saw. */
export async function changeFile(writes: Writes, { id, version }: Seen, change: DeskChange): Promise<void> {
  const { draft, ...columns } = change
  const { numUpdatedRows } = await writes
    .updateTable('intake_file')
    .set({ ...columns, ...(draft ? { draft: JSON.stringify(draft) } : {}) })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) await refuseStale(writes, 'intake_file', id)
}

export async function filesOfRun(reads: Reads, importRunId: string): Promise<DeskRow[]> {
  return reads
    .selectFrom('intake_file')
    .select(withoutDraft)
    .where('import_run_id', '=', importRunId)
    .execute()
}

/** The files of one drop, in the order they came. */
export async function filesOfBatch(reads: Reads, batchId: string): Promise<DeskRow[]> {
  return reads
    .selectFrom('intake_file')
    .select(withoutDraft)
    .where('batch_id', '=', batchId)
    .orderBy('id')
    .execute()
}

export type StoredDecision = Decision & { id: string; version: number }

/** Decisions about the items of a file, by item. */
export async function decisionsOf(reads: Reads, fileId: string): Promise<Map<string, StoredDecision>> {
  const rows = await reads
    .selectFrom('intake_decision')
    .selectAll()
    .where('intake_file_id', '=', fileId)
    .execute()
  return new Map(
    rows.map(({ id, version, item_key, action, value, indicator_id }) => [
      item_key,
      { id, version, action, value, indicatorId: indicator_id },
    ]),
  )
}

/**
 * Writes, changes or (null) takes back the decision about an item whose version its user saw; null where there was
 * none yet. Gives its version now.
 */
export async function saveDecision(
  writes: Writes,
  item: { fileId: string; key: string; version: number | null },
  decision: Decision | null,
): Promise<number | null> {
  const columns = decision && {
    action: decision.action,
    value: decision.value,
    indicator_id: decision.indicatorId,
  }
  if (item.version === null) {
    if (columns === null) return null
    const { numInsertedOrUpdatedRows } = await writes
      .insertInto('intake_decision')
      .values({ id: uuidv7(), intake_file_id: item.fileId, item_key: item.key, ...columns })
      .onConflict((conflict) => conflict.columns(['intake_file_id', 'item_key']).doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 0n) await refuseStaleDecision(writes, item)
    return 1
  }
  if (columns === null) {
    const { numDeletedRows } = await writes
      .deleteFrom('intake_decision')
      .where('intake_file_id', '=', item.fileId)
      .where('item_key', '=', item.key)
      .where('version', '=', item.version)
      .executeTakeFirst()
    if (numDeletedRows === 0n) await refuseStaleDecision(writes, item)
    return null
  }
  const { numUpdatedRows } = await writes
    .updateTable('intake_decision')
    .set(columns)
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('intake_file_id', '=', item.fileId)
    .where('item_key', '=', item.key)
    .where('version', '=', item.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) await refuseStaleDecision(writes, item)
  return item.version + 1
}

/** Another change of the decision came first; its row may be gone, so the file it belongs to is what must be there. */
async function refuseStaleDecision(writes: Writes, item: { fileId: string; key: string }): Promise<never> {
  const row = await writes
    .selectFrom('intake_decision')
    .select('id')
    .where('intake_file_id', '=', item.fileId)
    .where('item_key', '=', item.key)
    .executeTakeFirst()
  return row
    ? refuseStale(writes, 'intake_decision', row.id)
    : refuseStale(writes, 'intake_file', item.fileId)
}

/** Lets the decisions about a file be those of `after`, as far as they differ by the items they are about. */
export async function replaceDecisions(
  writes: Writes,
  fileId: string,
  before: ReadonlyMap<string, Decision>,
  after: ReadonlyMap<string, Decision>,
): Promise<void> {
  for (const key of before.keys()) if (!after.has(key)) await dropDecision(writes, fileId, key)
  for (const [key, decision] of after) {
    if (!before.has(key)) await saveDecision(writes, { fileId, key, version: null }, decision)
  }
}

/** Takes back the decision about an item because another one of its file takes its place. */
export async function dropDecision(writes: Writes, fileId: string, key: string): Promise<void> {
  await writes
    .deleteFrom('intake_decision')
    .where('intake_file_id', '=', fileId)
    .where('item_key', '=', key)
    .execute()
}
