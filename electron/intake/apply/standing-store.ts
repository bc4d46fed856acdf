import { v7 as uuidv7 } from 'uuid'
import type { Measure } from '../../../shared/domain/draft.ts'
import { grouped } from '../../../shared/domain/grouped.ts'
import type { Reads, Writes } from '../../database/database.ts'
import { insertInChunks } from '../../database/insert-in-chunks.ts'
import { newIds } from '../../database/new-ids.ts'
import { UserError } from '../../user-error.ts'
import type { Entry } from '../review/draft-entries.ts'
import type { PlannedReport, StandingFigure } from './apply-plan.ts'
import { placeOf } from './apply-plan.ts'
import type { Replaces, ReportStanding, StandingReport, ValueStanding } from './standing.ts'

export type Place = { unitId: string; period: string }

/** Rows asked for or changed between two breaths. */
const rowsAtOnce = 200

/** Lets the event loop breathe: SQLite answers at once, so a long write would otherwise hold the window still. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

export async function inChunks<T>(
  rows: readonly T[],
  write: (chunk: T[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await write(rows.slice(from, from + rowsAtOnce))
    await breathe()
  }
}

/** Figures that stand now for the places, by place, and the report each came with. */
export async function standingFigures(
  reads: Reads,
  places: readonly Place[],
): Promise<Map<string, StandingFigure[]>> {
  const figures = new Map<string, StandingFigure[]>()
  for (const [period, ofPeriod] of grouped(places, (place) => place.period)) {
    const rows = await reads
      .selectFrom('reported_value')
      .select(['unit_id', 'indicator_id', 'measure', 'value', 'report_id'])
      .where('state', '=', 'current')
      .where('period', '=', period)
      .where('unit_id', 'in', [...new Set(ofPeriod.map((place) => place.unitId))])
      .execute()
    for (const row of rows) {
      const place = placeOf(row.unit_id, period)
      const figure = {
        indicatorId: row.indicator_id,
        measure: row.measure,
        value: row.value,
        reportId: row.report_id,
      }
      figures.set(place, [...(figures.get(place) ?? []), figure])
    }
  }
  return figures
}

/** Figures of one unit in several periods, as read from its reports of those periods. */
export async function figuresOfUnits(
  reads: Reads,
  unitIds: readonly string[],
  periods: readonly string[],
): Promise<{ unitId: string; period: string; indicatorId: string; measure: Measure; value: number }[]> {
  const rows = await reads
    .selectFrom('reported_value')
    .select(['unit_id', 'period', 'indicator_id', 'measure', 'value'])
    .where('state', '=', 'current')
    .where('period', 'in', periods)
    .where('unit_id', 'in', unitIds)
    .execute()
  return rows.map((row) => ({
    unitId: row.unit_id,
    period: row.period,
    indicatorId: row.indicator_id,
    measure: row.measure,
    value: row.value,
  }))
}

export type ReportName = { id: string; file: string; receivedDate: string }

export async function reportNames(reads: Reads, ids: readonly string[]): Promise<Map<string, ReportName>> {
  const rows = await reads
    .selectFrom('report')
    .select(['id', 'file_name as file', 'received_date as receivedDate'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Makes the next import run. */
export async function insertRun(
  writes: Writes,
  run: { appliedAt: string; appliedBy: string },
): Promise<{ id: string; number: number }> {
  const { last } = await writes
    .selectFrom('import_run')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  const made = { id: uuidv7(), number: (last ?? 0) + 1 }
  await writes
    .insertInto('import_run')
    .values({
      ...made,
      applied_at: run.appliedAt,
      applied_by: run.appliedBy,
      taken_back_at: null,
      taken_back_by: null,
    })
    .execute()
  return made
}

/** Marks a run as taken back; refuses one that already is. */
export async function markTakenBack(
  writes: Writes,
  importRunId: string,
  back: { at: string; by: string },
): Promise<void> {
  const { numUpdatedRows } = await writes
    .updateTable('import_run')
    .set({ taken_back_at: back.at, taken_back_by: back.by })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', importRunId)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new UserError('already-taken-back')
}

export async function placesOfRun(reads: Reads, importRunId: string): Promise<Place[]> {
  const rows = await reads
    .selectFrom('report')
    .select(['unit_id', 'period'])
    .distinct()
    .where('import_run_id', '=', importRunId)
    .execute()
  return rows.map((row) => ({ unitId: row.unit_id, period: row.period }))
}

/** A report and its figures with ids, not yet stored. */
export type NewReport = PlannedReport & { id: string; values: { id: string; entry: Entry }[] }

/** Gives a planned report and its figures the ids they will be stored under. */
export function withIds(report: PlannedReport): NewReport {
  const ids = newIds(report.entries.length)
  return {
    ...report,
    id: uuidv7(),
    values: report.entries.map((entry, index) => ({ id: ids[index]!, entry })),
  }
}

export async function insertReports(
  writes: Writes,
  importRunId: string,
  reports: readonly NewReport[],
  standing: (report: NewReport) => {
    report: ReportStanding
    value: (id: string) => ValueStanding
  },
): Promise<void> {
  const placed = reports.map((report) => ({ report, state: standing(report) }))
  await insertInChunks(
    writes,
    'report',
    placed.map(({ report, state }) => ({
      id: report.id,
      unit_id: report.unitId,
      period: report.file.period,
      source_file_id: report.file.sourceFileId,
      import_run_id: importRunId,
      file_name: report.file.fileName,
      received_date: report.file.receivedDate,
      replaces: report.replaces,
      state: state.report.state,
      superseded_by: state.report.supersededBy,
      warnings: JSON.stringify(report.warnings),
      unknown_rows: JSON.stringify(report.unknownRows),
    })),
  )
  await insertInChunks(
    writes,
    'reported_value',
    placed.flatMap(({ report, state }) =>
      report.values.map(({ id, entry }) => {
        const { state: stands, supersededBy } = state.value(id)
        return {
          id,
          report_id: report.id,
          indicator_id: entry.indicatorId,
          unit_id: report.unitId,
          period: report.file.period,
          measure: entry.measure,
          value: entry.value,
          text: entry.text,
          approximate: entry.approximate ? (1 as const) : (0 as const),
          sheet: entry.sheet,
          cell: entry.cell,
          label: entry.label,
          confidence: entry.confidence,
          decision: entry.decision,
          reasons: entry.reasons.length === 0 ? '[]' : JSON.stringify(entry.reasons),
          note: null,
          state: stands,
          superseded_by: supersededBy,
        }
      }),
    ),
  )
}

export type StoredReport = StandingReport & {
  unitId: string
  period: string
  state: ReportStanding
  states: Map<string, ValueStanding>
}

/** All reports of the places with their figures, in the order they were applied. */
export async function storedReports(
  reads: Reads,
  places: readonly Place[],
): Promise<Map<string, StoredReport[]>> {
  const found: StoredReport[] = []
  for (const [period, ofPeriod] of grouped(places, (place) => place.period)) {
    const rows = await reads
      .selectFrom('report')
      .innerJoin('import_run', 'import_run.id', 'report.import_run_id')
      .select([
        'report.id',
        'report.unit_id',
        'report.replaces',
        'report.state',
        'report.superseded_by',
        'import_run.taken_back_at',
      ])
      .where('report.period', '=', period)
      .where('report.unit_id', 'in', [...new Set(ofPeriod.map((place) => place.unitId))])
      .orderBy('import_run.number')
      .orderBy('report.id')
      .execute()
    found.push(
      ...rows.map((row) => ({
        id: row.id,
        unitId: row.unit_id,
        period,
        replaces: row.replaces satisfies Replaces,
        takenBack: row.taken_back_at !== null,
        values: [],
        state: { state: row.state, supersededBy: row.superseded_by },
        states: new Map<string, ValueStanding>(),
      })),
    )
  }
  const byId = new Map(found.map((report) => [report.id, report]))
  await inChunks([...byId.keys()], async (ids) => {
    const rows = await reads
      .selectFrom('reported_value')
      .select([
        'id',
        'report_id',
        'indicator_id',
        'measure',
        'confidence',
        'decision',
        'state',
        'superseded_by',
      ])
      .where('report_id', 'in', ids)
      .orderBy('id')
      .execute()
    for (const row of rows) {
      const report = byId.get(row.report_id)!
      report.values.push({
        id: row.id,
        slot: `${row.indicator_id}|${row.measure}`,
        accepted: row.confidence === 'sure' || row.decision !== 'asRead',
      })
      report.states.set(row.id, { state: row.state, supersededBy: row.superseded_by })
    }
  })
  return grouped(found, (report) => placeOf(report.unitId, report.period))
}

/** Gives figures another standing; those that fall come before those that rise, for at most one may be current. */
export async function setValueStandings(
  writes: Writes,
  changes: readonly { id: string; standing: ValueStanding }[],
): Promise<void> {
  const falling = changes.filter(({ standing }) => standing.state !== 'current')
  const rising = changes.filter(({ standing }) => standing.state === 'current')
  await inChunks([...falling, ...rising], async (chunk) => {
    for (const { id, standing } of chunk) {
      await writes
        .updateTable('reported_value')
        .set({ state: standing.state, superseded_by: standing.supersededBy })
        .set(({ eb }) => ({ version: eb('version', '+', 1) }))
        .where('id', '=', id)
        .execute()
    }
  })
}

export async function setReportStandings(
  writes: Writes,
  changes: readonly { id: string; standing: ReportStanding }[],
): Promise<void> {
  for (const { id, standing } of changes) {
    await writes
      .updateTable('report')
      .set({ state: standing.state, superseded_by: standing.supersededBy })
      .set(({ eb }) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
  }
}

export type RunRow = {
  id: string
  number: number
  applied_at: string
  applied_by: string
  taken_back_at: string | null
  taken_back_by: string | null
}

/** The last runs, newest first, each with its files, units and periods. */
export async function lastRuns(reads: Reads, limit: number) {
  const runs: RunRow[] = await reads
    .selectFrom('import_run')
    .select(['id', 'number', 'applied_at', 'applied_by', 'taken_back_at', 'taken_back_by'])
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  const ids = runs.map((run) => run.id)
  const reports = await reads
    .selectFrom('report')
    .innerJoin('unit', 'unit.id', 'report.unit_id')
    .select(['report.import_run_id', 'report.file_name', 'report.period', 'unit.name as unit_name'])
    .where('report.import_run_id', 'in', ids)
    .orderBy('report.id')
    .execute()
  const counts = await reads
    .selectFrom('reported_value')
    .innerJoin('report', 'report.id', 'reported_value.report_id')
    .select(['report.import_run_id', ({ fn }) => fn.countAll<number>().as('count')])
    .where('report.import_run_id', 'in', ids)
    .where('reported_value.state', '<>', 'notAccepted')
    .groupBy('report.import_run_id')
    .execute()
  const byRun = grouped(reports, (report) => report.import_run_id)
  const countByRun = new Map(counts.map((row) => [row.import_run_id, row.count]))
  return runs.map((run) => ({
    run,
    reports: byRun.get(run.id) ?? [],
    values: countByRun.get(run.id) ?? 0,
  }))
}
