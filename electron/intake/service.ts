import type * as z from 'zod'
import type { contradiction, difference, intakeFile } from '../../shared/contract/intake.ts'
import { addAlias, listUnits } from '../committee/service.ts'
import type { Reads, Writes } from '../database/database.ts'
import { UserError } from '../user-error.ts'
import type { Contradiction, Difference } from './apply/apply-plan.ts'
import { lastRuns, type ReportName, reportNames } from './apply/standing-store.ts'
import { type Decision, type Entry, entriesOf, slotOf } from './review/draft-entries.ts'
import type { DraftItem } from './review/draft-items.ts'
import { openFile, type ReviewedFile, reviewed, sumsOf, type Units } from './review/review.ts'
import {
  appliedFile,
  appliedFiles,
  changeFile,
  countApplied,
  type DeskRow,
  dropDecision,
  fileRow,
  openFiles,
  type Seen,
  saveDecision,
} from './store.ts'

export type IntakeFile = z.output<typeof intakeFile>

/** The desk: what waits, those that need hands first, then what was applied last. */
export async function listFiles(
  reads: Reads,
  { appliedLimit, also }: { appliedLimit: number; also: string | null },
  today: string,
): Promise<{ files: IntakeFile[]; appliedTotal: number }> {
  const units = await listUnits(reads, { on: today, all: true })
  const names = new Map(units.map((unit) => [unit.id, unit]))
  const open = await openFiles(reads)
  const applied = await appliedFiles(reads, appliedLimit)
  const sorted = open.toSorted((a, b) => urgency(a) - urgency(b))
  const listed = [...sorted, ...applied]
  if (also !== null && !listed.some((row) => row.id === also))
    listed.push(...(await appliedFile(reads, also)))
  return {
    files: listed.map((row) => fileOf(row, names)),
    appliedTotal: await countApplied(reads),
  }
}

/** First what waits for a decision, then what could not be read, then what is ready, then what is being read. */
const urgency = (row: DeskRow) =>
  row.state === 'review' ? (row.to_check > 0 ? 0 : 2) : row.state === 'failed' ? 1 : 3

/** A row as the contract shows it. */
export function fileOf(row: DeskRow, units: Units['byId']): IntakeFile {
  const unit = row.unit_id === null ? undefined : units.get(row.unit_id)
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    state: row.state === 'discarded' ? 'failed' : row.state,
    unit: unit ? { id: unit.id, code: unit.code, name: unit.name } : null,
    units: row.units,
    period: row.period,
    receivedDate: row.received_date,
    addedAt: row.added_at,
    sure: row.sure,
    check: row.to_check,
    unknown: row.unknown,
    warnings: row.warnings,
    error:
      row.error_code === null
        ? null
        : { code: row.error_code, params: JSON.parse(row.error_params ?? '{}') as Record<string, string> },
    importRunId: row.import_run_id,
  }
}

/** Opens a file an officer may still decide about. */
async function openUndecided(writes: Writes, id: string): Promise<ReviewedFile> {
  const file = await openFile(writes, id)
  if (file.row.state === 'applied') throw new UserError('already-applied', { file: file.row.name })
  if (file.row.state !== 'review') throw new UserError('not-read-yet', { file: file.row.name })
  return file
}

async function changeFacts(
  writes: Writes,
  { id, version }: Seen,
  facts: Partial<
    Pick<DeskRow, 'unit_id' | 'unit_confirmed' | 'period' | 'period_confirmed' | 'received_date'>
  >,
): Promise<void> {
  const file = await openUndecided(writes, id)
  const after = { ...file, row: { ...file.row, ...facts } }
  const again = reviewed(after.row, file.draft, file.decisions, file)
  await changeFile(writes, { id, version }, { ...facts, ...sumsOf(again) })
}

/** Names or confirms the unit a file is from. */
export const setUnit = (writes: Writes, { unitId, ...seen }: Seen & { unitId: string }) =>
  changeFacts(writes, seen, { unit_id: unitId, unit_confirmed: 1 })

/** Names or confirms the period a file is about. */
export const setPeriod = (writes: Writes, { period, ...seen }: Seen & { period: string }) =>
  changeFacts(writes, seen, { period, period_confirmed: 1 })

/** "Để nguyên": takes the text of a file as it stands, or decodes it again. It is understood anew after this. */
export async function setKeepEncoding(
  writes: Writes,
  { id, version, keepEncoding }: Seen & { keepEncoding: boolean },
): Promise<void> {
  await openUndecided(writes, id)
  await changeFile(writes, { id, version }, { keep_encoding: keepEncoding ? 1 : 0 })
}

/** Files that could not be read, to be read once more. */
export async function readAgain(writes: Writes, files: readonly Seen[]): Promise<void> {
  for (const file of files) {
    const row = await fileRow(writes, file.id)
    if (row.state !== 'failed' || row.source_file_id === null) {
      throw new UserError('file-unreadable', { file: row.name })
    }
    await changeFile(writes, file, { state: 'reading', error_code: null, error_params: null })
  }
}

/** Files on the desk that another name of an indicator may clear up. */
export async function filesInDoubt(reads: Reads): Promise<string[]> {
  const open = await openFiles(reads)
  return open
    .filter((row) => row.state === 'review' && (row.to_check > 0 || row.unknown > 0))
    .map((row) => row.id)
}

/** The day a file was received; today unless the officer says otherwise. */
export const setReceivedDate = (writes: Writes, { receivedDate, ...seen }: Seen & { receivedDate: string }) =>
  changeFacts(writes, seen, { received_date: receivedDate })

export async function discardFiles(writes: Writes, files: readonly Seen[]): Promise<void> {
  for (const file of files) {
    const { row } = await openFile(writes, file.id)
    if (row.state === 'applied') throw new UserError('already-applied', { file: row.name })
    await changeFile(writes, file, { state: 'discarded' })
  }
}

export type Deciding = {
  id: string
  decisions: { key: string; version: number | null; decision: Decision | null }[]
  /** Another name of the indicator the first of the items has now. */
  rememberName: string | null
}

/**
 * Records what the officer decided about items of a file. A file gives an indicator one figure: accepting one of two
 * rivals takes the acceptance of the other back; a sure or corrected figure must be ignored first.
 */
export async function decide(
  writes: Writes,
  { id, decisions: asked, rememberName }: Deciding,
): Promise<void> {
  const file = await openUndecided(writes, id)
  const decisions = new Map(file.decisions)
  for (const { key, version, decision } of asked) {
    const item = file.items.find((one) => one.key === key)
    if (!item) throw new UserError('not-found')
    if (decision) refuseImpossible(item, decision)
    const now = await saveDecision(writes, { fileId: id, key, version }, decision)
    if (decision === null || now === null) decisions.delete(key)
    else decisions.set(key, { ...decision, id: '', version: now })
    for (const rival of rivalsOf({ ...file, decisions }, item, decision)) {
      if (rival.decision?.action !== 'accept' || decision?.action !== 'accept') throw rival.taken
      await dropDecision(writes, id, rival.key)
      decisions.delete(rival.key)
    }
  }
  const after = reviewed(file.row, file.draft, decisions, file)
  if (rememberName !== null) {
    const entry = after.entries.find((one) => one.key === asked[0]?.key)
    if (!entry) throw new UserError('invalid-input', { field: 'rememberName' })
    await addAlias(writes, 'indicator', entry.indicatorId, rememberName, 'intake')
  }
  await changeFile(writes, file.row, sumsOf(after))
}

function refuseImpossible(item: DraftItem, decision: Decision): void {
  const refuse = (field: string) => {
    throw new UserError('invalid-input', { field })
  }
  const read = item.figures.some((figure) => figure.value !== null)
  if (decision.action === 'accept' && item.kind !== 'value') refuse('action')
  if (decision.action === 'correct' && (item.kind !== 'value' || decision.value === null)) refuse('value')
  if (decision.action === 'reassign' && decision.indicatorId === null) refuse('indicatorId')
  if (decision.action === 'take' && (item.kind === 'value' || decision.indicatorId === null))
    refuse('indicatorId')
  if (decision.action !== 'ignore' && decision.value === null && !read) refuse('value')
}

type Rival = { key: string; decision: Decision | null; taken: UserError }

/** Other items of the file that already give the figure this decision would give. */
function rivalsOf(file: ReviewedFile, item: DraftItem, decision: Decision | null): Rival[] {
  if (decision === null) return []
  const own = acceptedOf(file, item, decision).map(slotOf)
  return file.items.flatMap((other): Rival[] => {
    if (other.key === item.key) return []
    const decided = file.decisions.get(other.key) ?? null
    const clash = acceptedOf(file, other, decided).find((entry) => own.includes(slotOf(entry)))
    if (!clash) return []
    const name = file.catalogue.byId.get(clash.indicatorId)?.name ?? ''
    return [
      { key: other.key, decision: decided, taken: new UserError('figure-taken', { name, cell: clash.cell }) },
    ]
  })
}

function acceptedOf(file: ReviewedFile, item: DraftItem, decision: Decision | null): Entry[] {
  const decisions = new Map(decision ? [[item.key, decision]] : [])
  return entriesOf([item], decisions, file.catalogue).filter((entry) => entry.accepted)
}

/** The last import runs for the list they are taken back from. */
export async function listRuns(reads: Reads, limit: number) {
  const runs = await lastRuns(reads, limit)
  return runs.map(({ run, reports, values }) => ({
    id: run.id,
    number: run.number,
    appliedAt: run.applied_at,
    appliedBy: run.applied_by,
    takenBackAt: run.taken_back_at,
    takenBackBy: run.taken_back_by,
    files: [...new Set(reports.map((report) => report.file_name))],
    values,
    units: [...new Set(reports.map((report) => report.unit_name))],
    periods: [...new Set(reports.map((report) => report.period))],
  }))
}

export type ShownContradiction = z.output<typeof contradiction>

/** Contradictions with the names a person reads; the files of the same drop among those they differ from. */
export async function shownContradictions(
  reads: Reads,
  contradictions: readonly Contradiction[],
  files: readonly ReviewedFile[],
): Promise<ShownContradiction[]> {
  const against = new Set(contradictions.flatMap((one) => one.against.map((figure) => figure.reportId)))
  const names = await reportNames(reads, [...against])
  for (const { row } of files) {
    names.set(row.id, { id: row.id, file: row.name, receivedDate: row.received_date })
  }
  return contradictions.flatMap(({ file, unitId, same, differences, against: figures }) => {
    const opened = files.find(({ row }) => row.id === file.fileId)
    if (!opened) return []
    const reportIds = [...new Set(figures.map((figure) => figure.reportId))]
    return {
      fileId: file.fileId,
      file: file.fileName,
      unitName: opened.units.byId.get(unitId)?.name ?? '',
      period: file.period,
      earlierFiles: reportIds.flatMap((id) => {
        const name = names.get(id)
        return name ? [{ file: name.file, receivedDate: name.receivedDate }] : []
      }),
      differences: namedDifferences(opened, unitId, differences, names),
      same,
    }
  })
}

export type ShownDifference = z.output<typeof difference>

/** Differences with the names a person reads. */
export function namedDifferences(
  file: ReviewedFile,
  unitId: string,
  differences: readonly Difference[],
  reports: ReadonlyMap<string, ReportName>,
): ShownDifference[] {
  const unitName = file.units.byId.get(unitId)?.name ?? ''
  return differences.flatMap(({ kind, indicatorId, measure, stored, incoming }) => {
    const indicator = file.catalogue.byId.get(indicatorId)
    if (!indicator) return []
    const { id, code, name, unit } = indicator
    return {
      kind,
      indicator: { id, code, name, unit },
      unitName,
      measure,
      stored: stored?.value ?? null,
      storedFile: stored ? (reports.get(stored.reportId)?.file ?? null) : null,
      incoming: incoming?.value ?? null,
      cell: incoming?.cell ?? null,
    }
  })
}
