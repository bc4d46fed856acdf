import { v7 as uuidv7 } from 'uuid'
import type { MessageParams } from '../../../shared/domain/draft.ts'
import type { ErrorCode } from '../../../shared/words/error-codes.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import type { Desk, DroppedBytes } from '../desk/desk.ts'
import { dayOfFile, openFile, type ReviewedFile, referencesOf } from '../review/review.ts'
import { fileOf } from '../service.ts'
import { type DeskRow, filesOfBatch } from '../store.ts'
import { type AppliedRun, applyOpened } from './apply.ts'

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
  const reasons: Reasons = new Map()
  const rows = await filesOfBatch(workspace.database.reads, batchId)
  const toApply = rows.filter((row) => row.state === 'review')
  const run = toApply.length === 0 ? null : await applyReady(workspace, toApply, reasons)
  const references = referencesOf(workspace.database.reads)
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

type Reasons = Map<string, ImportedFile['reason']>

/** Somebody may have changed the file since it was read. */
function whyNotReady(
  file: ReviewedFile,
): 'not-read-yet' | 'unit-missing' | 'period-missing' | 'nothing-to-apply' | null {
  if (file.row.state !== 'review') return 'not-read-yet'
  if (file.unitPending) return 'unit-missing'
  if (file.periodPending) return 'period-missing'
  return file.entries.length === 0 ? 'nothing-to-apply' : null
}

/** Applies what is ready in one command; files that contradict what stands are left out, and the others applied together. */
async function applyReady(
  { database, clock, officerName }: Pick<Workspace, 'database' | 'clock' | 'officerName'>,
  rows: readonly DeskRow[],
  reasons: Reasons,
): Promise<AppliedRun | null> {
  const at = clock.now()
  const stamp = { command: 'intake.apply', commandId: uuidv7(), actor: officerName, at }
  return database.command(stamp, async (writes) => {
    const references = referencesOf(writes)
    let ready: ReviewedFile[] = []
    for (const row of rows) {
      const file = await openFile(writes, row.id, references)
      const why = whyNotReady(file)
      if (why === null) ready.push(file)
      else reasons.set(row.id, { code: why, params: { file: row.name } })
    }
    while (ready.length > 0) {
      const asked = ready.map((file) => ({ file, onContradiction: 'ask' as const }))
      const outcome = await applyOpened(writes, asked, { name: officerName, at })
      if (outcome.outcome === 'applied') return outcome.run
      for (const { file, against } of outcome.contradictions) {
        const code: ErrorCode = 'contradicts'
        reasons.set(file.fileId, { code, params: { file: file.fileName, count: against.length } })
      }
      ready = ready.filter(({ row }) => !reasons.has(row.id))
    }
    return null
  })
}
