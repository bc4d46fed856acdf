import type { Writes } from '../../database/database.ts'
import { refuseStale } from '../../database/stale-version.ts'
import { UserError } from '../../user-error.ts'
import { openFile, type References, type ReviewedFile, referencesOf, unitIdIn } from '../review/review.ts'
import { changeFile, filesOfRun, type Seen } from '../store.ts'
import {
  type Contradiction,
  type FileToApply,
  type OnContradiction,
  type PlannedReport,
  placeOf,
  planApply,
  reportsOf,
} from './apply-plan.ts'
import { standings } from './standing.ts'
import {
  insertReports,
  insertRun,
  markTakenBack,
  type Place,
  placesOfRun,
  setReportStandings,
  setValueStandings,
  standingFigures,
  storedReports,
  withIds,
} from './standing-store.ts'

export type AskedFile = Seen & { onContradiction: OnContradiction }
export type Officer = { name: string; at: string }
export type AppliedRun = {
  importRunId: string
  number: number
  files: number
  values: number
  notAccepted: number
}
export type ApplyOutcome =
  | { outcome: 'applied'; run: AppliedRun }
  | { outcome: 'contradicts'; contradictions: Contradiction[]; files: ReviewedFile[] }

/**
 * Applies files as one import run: all of it in the caller's transaction, or, where a file contradicts what stands and
 * no answer was given, nothing but the differences. The kept files themselves are in the attachments since they came.
 */
export async function applyFiles(
  writes: Writes,
  asked: readonly AskedFile[],
  officer: Officer,
): Promise<ApplyOutcome> {
  const references = referencesOf(writes)
  const files: ReviewedFile[] = []
  for (const file of asked) files.push(await openForApplying(writes, file, references))
  return applyOpened(
    writes,
    files.map((file, index) => ({ file, onContradiction: asked[index]!.onContradiction })),
    officer,
  )
}

/** The same of files opened in this very transaction. */
export async function applyOpened(
  writes: Writes,
  opened: readonly { file: ReviewedFile; onContradiction: OnContradiction }[],
  officer: Officer,
): Promise<ApplyOutcome> {
  const files = opened.map(({ file }) => file)
  const toApply = opened.map(({ file, onContradiction }) => fileToApply(file, onContradiction))
  toApply.sort((a, b) => a.receivedDate.localeCompare(b.receivedDate))
  const places = placesOf(toApply)
  const plan = planApply(toApply, await standingFigures(writes, places))
  if (plan.kind === 'contradicts') {
    return { outcome: 'contradicts', contradictions: plan.contradictions, files }
  }
  const run = await insertRun(writes, { appliedAt: officer.at, appliedBy: officer.name })
  await storeReports(writes, run.id, plan.reports, places)
  for (const { row } of files) {
    await changeFile(writes, row, { state: 'applied', import_run_id: run.id })
  }
  const entries = plan.reports.flatMap((report) => report.entries)
  return {
    outcome: 'applied',
    run: {
      importRunId: run.id,
      number: run.number,
      files: files.length,
      values: entries.filter((entry) => entry.accepted).length,
      notAccepted: entries.filter((entry) => !entry.accepted).length,
    },
  }
}

async function openForApplying(
  writes: Writes,
  { id, version }: Seen,
  references: References,
): Promise<ReviewedFile> {
  const file = await openFile(writes, id, references)
  if (file.row.version !== version) return refuseStale(writes, 'intake_file', id)
  if (file.row.state === 'applied') throw new UserError('already-applied', { file: file.row.name })
  if (file.row.state !== 'review') throw new UserError('not-read-yet', { file: file.row.name })
  return file
}

function fileToApply(file: ReviewedFile, onContradiction: OnContradiction): FileToApply {
  const { row, draft } = file
  const named = { file: row.name }
  if (file.unitPending) throw new UserError('unit-missing', named)
  if (file.periodPending || row.period === null) throw new UserError('period-missing', named)
  if (file.entries.length === 0 || row.source_file_id === null) throw new UserError('nothing-to-apply', named)
  const ignored = (key: string) => file.decisions.has(key)
  const unknownRows = (draft?.unknownRows ?? []).filter((unknown) => !ignored(unknown.key))
  const reports = reportsOf(file.entries, draft?.warnings ?? [], unknownRows, (code) => unitIdIn(file, code))
  if (reports === null) throw new UserError('unit-missing', named)
  return {
    fileId: row.id,
    fileName: row.name,
    sourceFileId: row.source_file_id,
    period: row.period,
    receivedDate: row.received_date,
    onContradiction,
    reports,
  }
}

function placesOf(files: readonly FileToApply[]): Place[] {
  const places = files.flatMap((file) =>
    file.reports.map(({ unitId }): [string, Place] => [
      placeOf(unitId, file.period),
      { unitId, period: file.period },
    ]),
  )
  return [...new Map(places).values()]
}

/** Stores new reports and gives the earlier ones of their places the standing they have beside them. */
async function storeReports(
  writes: Writes,
  importRunId: string,
  planned: readonly PlannedReport[],
  places: readonly Place[],
): Promise<void> {
  const added = planned.map(withIds)
  const earlier = await storedReports(writes, places)
  const standing = new Map<string, ReturnType<typeof standings>>()
  for (const { unitId, period } of places) {
    const place = placeOf(unitId, period)
    const before = earlier.get(place) ?? []
    const after = added
      .filter((report) => placeOf(report.unitId, report.file.period) === place)
      .map(({ id, replaces, values }) => ({
        id,
        replaces,
        takenBack: false,
        values: values.map((value) => ({
          id: value.id,
          slot: `${value.entry.indicatorId}|${value.entry.measure}`,
          accepted: value.entry.accepted,
        })),
      }))
    standing.set(place, standings([...before, ...after]))
  }
  await settle(writes, earlier, standing)
  await insertReports(writes, importRunId, added, (report) => {
    const found = standing.get(placeOf(report.unitId, report.file.period))!
    return { report: found.reports.get(report.id)!, value: (id) => found.values.get(id)! }
  })
}

/** Writes where a stored report or figure stands otherwise than before. */
async function settle(
  writes: Writes,
  stored: Awaited<ReturnType<typeof storedReports>>,
  standing: ReadonlyMap<string, ReturnType<typeof standings>>,
): Promise<void> {
  const differs = <S extends { state: string; supersededBy: string | null }>(before: S, after: S) =>
    before.state !== after.state || before.supersededBy !== after.supersededBy
  const reports = [...stored].flatMap(([place, ofPlace]) =>
    ofPlace.flatMap((report) => {
      const after = standing.get(place)!.reports.get(report.id)!
      return differs(report.state, after) ? [{ id: report.id, standing: after }] : []
    }),
  )
  const values = [...stored].flatMap(([place, ofPlace]) =>
    ofPlace.flatMap((report) =>
      [...report.states].flatMap(([id, before]) => {
        const after = standing.get(place)!.values.get(id)!
        return differs(before, after) ? [{ id, standing: after }] : []
      }),
    ),
  )
  await setReportStandings(writes, reports)
  await setValueStandings(writes, values)
}

/**
 * Takes a whole import run back: its figures no longer stand, what would stand without it does again, and its files
 * are on the desk as they were, with their decisions.
 */
export async function takeBackRun(
  writes: Writes,
  importRunId: string,
  officer: Officer,
): Promise<{ files: number; values: number }> {
  await markTakenBack(writes, importRunId, { at: officer.at, by: officer.name })
  const places = await placesOfRun(writes, importRunId)
  const stored = await storedReports(writes, places)
  const standing = new Map([...stored].map(([place, reports]) => [place, standings(reports)]))
  await settle(writes, stored, standing)
  const files = await filesOfRun(writes, importRunId)
  for (const row of files) await changeFile(writes, row, { state: 'review', import_run_id: null })
  const backNow = [...stored].flatMap(([place, reports]) =>
    reports.flatMap((report) =>
      report.values.filter(
        ({ id, accepted }) =>
          accepted &&
          report.states.get(id)?.state !== 'takenBack' &&
          standing.get(place)!.values.get(id)?.state === 'takenBack',
      ),
    ),
  )
  return { files: files.length, values: backNow.length }
}
