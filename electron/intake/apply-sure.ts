import { v7 as uuidv7 } from 'uuid'
import type { MessageParams } from '../../shared/domain/draft.ts'
import type { ErrorCode } from '../../shared/words/error-codes.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { type AppliedRun, type AskedFile, applyFiles } from './apply.ts'
import type { Desk, DroppedBytes } from './desk.ts'
import { dayOfFile, openFile, referencesOf } from './review.ts'
import { fileOf } from './service.ts'
import { filesOfBatch } from './store.ts'

/** What became of one file that was imported without a screen. */
export type ImportedFile = {
  name: string
  state: 'applied' | 'waiting' | 'failed'
  unit: { code: string; name: string } | null
  period: string | null
  /** Figures of the period that are sure. */
  sure: number
  /** Figures and facts somebody has to look at; they did not enter. */
  check: number
  unknown: number
  /** Why it waits or failed; null when it was applied. */
  reason: { code: string; params: MessageParams } | null
}

export type SureImport = {
  files: ImportedFile[]
  /** Null when no file could be applied. */
  run: AppliedRun | null
  milliseconds: { reading: number; applying: number }
}

/**
 * Imports files without a screen: of each whose unit and period are beyond doubt what is sure enters, all in one run.
 * A file that contradicts what stands, or that nobody can place, waits on the desk.
 */
export async function importSure(
  workspace: Pick<Workspace, 'database' | 'clock' | 'officerName'>,
  desk: Desk,
  sent: DroppedBytes[],
): Promise<SureImport> {
  const begun = performance.now()
  const { batchId } = await desk.add(sent)
  await desk.idle()
  const read = performance.now()
  const reasons = new Map<string, ImportedFile['reason']>()
  const references = referencesOf(workspace.database.reads)
  const ready: AskedFile[] = []
  for (const row of await filesOfBatch(workspace.database.reads, batchId)) {
    if (row.state !== 'review') continue
    const file = await openFile(workspace.database.reads, row.id, references)
    const why = whyNotReady(file)
    if (why === null) ready.push({ id: row.id, version: row.version, onContradiction: 'ask' })
    else reasons.set(row.id, { code: why, params: { file: row.name } })
  }
  const run = await applyAgreeing(workspace, ready, reasons)
  const files: ImportedFile[] = []
  for (const row of await filesOfBatch(workspace.database.reads, batchId)) {
    const { units } = await references(dayOfFile(row))
    const { name, unit, period, sure, check, unknown, error } = fileOf(row, units.byId)
    const state = row.state === 'applied' ? 'applied' : row.state === 'failed' ? 'failed' : 'waiting'
    const reason = state === 'applied' ? null : (error ?? reasons.get(row.id) ?? null)
    const placed = unit && { code: unit.code, name: unit.name }
    files.push({ name, state, unit: placed, period, sure, check, unknown, reason })
  }
  return { files, run, milliseconds: { reading: read - begun, applying: performance.now() - read } }
}

function whyNotReady(
  file: Awaited<ReturnType<typeof openFile>>,
): 'unit-missing' | 'period-missing' | 'nothing-to-apply' | null {
  if (file.unitPending) return 'unit-missing'
  if (file.periodPending) return 'period-missing'
  return file.entries.length === 0 ? 'nothing-to-apply' : null
}

/** Files that contradict what stands are left out, and the others applied together. */
async function applyAgreeing(
  { database, clock, officerName }: Pick<Workspace, 'database' | 'clock' | 'officerName'>,
  ready: readonly AskedFile[],
  reasons: Map<string, ImportedFile['reason']>,
): Promise<AppliedRun | null> {
  let files = ready
  while (files.length > 0) {
    const at = clock.now()
    const stamp = { command: 'intake.apply', commandId: uuidv7(), actor: officerName, at }
    const outcome = await database.command(stamp, (writes) =>
      applyFiles(writes, files, { name: officerName, at }),
    )
    if (outcome.outcome === 'applied') return outcome.run
    for (const { file, against } of outcome.contradictions) {
      const code: ErrorCode = 'contradicts'
      reasons.set(file.fileId, { code, params: { file: file.fileName, count: against.length } })
    }
    files = files.filter((file) => !reasons.has(file.id))
  }
  return null
}
