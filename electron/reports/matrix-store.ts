import { sql } from 'kysely'
import type { Reads, Writes } from '../database/database.ts'
import { refuseStale } from '../database/stale-version.ts'

export type Seen = { id: string; version: number }

export type ExpectedRow = {
  id: string
  version: number
  unitId: string
  period: string
  dueDate: string
  extendedDueDate: string | null
  excusedReason: string | null
}

/** What is expected in a year, of all units or of one, in all periods or in one. */
export async function expectedRows(
  reads: Reads,
  year: number,
  only: { unitId?: string; period?: string } = {},
): Promise<ExpectedRow[]> {
  return reads
    .selectFrom('expected_report')
    .select([
      'id',
      'version',
      'unit_id as unitId',
      'period',
      'due_date as dueDate',
      'extended_due_date as extendedDueDate',
      'excused_reason as excusedReason',
    ])
    .$if(only.period !== undefined, (query) => query.where('period', '=', only.period!))
    .$if(only.period === undefined, (query) =>
      query.where('period', '>=', `${year}-`).where('period', '<', `${year}.`),
    )
    .$if(only.unitId !== undefined, (query) => query.where('unit_id', '=', only.unitId!))
    .execute()
}

export type AnsweredRow = {
  unitId: string
  period: string
  /** First day something came that still counts or was corrected since. */
  receivedDate: string
  indicators: number
}

/** Units and periods with a report that counts, and of how many indicators it gives a figure. */
export async function answeredRows(
  reads: Reads,
  year: number,
  only: { unitId?: string; period?: string } = {},
): Promise<AnsweredRow[]> {
  const answered = reads
    .selectFrom('report')
    .select(({ fn }) => ['unit_id', 'period', fn.min('received_date').as('receivedDate')])
    .where('state', '<>', sql.lit('takenBack'))
    .$if(only.period !== undefined, (query) => query.where('period', '=', only.period!))
    .$if(only.period === undefined, (query) =>
      query.where('period', '>=', `${year}-`).where('period', '<', `${year}.`),
    )
    .$if(only.unitId !== undefined, (query) => query.where('unit_id', '=', only.unitId!))
    .groupBy(['period', 'unit_id'])
    .having(sql<number>`count(*) filter (where state = 'current')`, '>', sql.lit(0))
  return reads
    .selectFrom(answered.as('answered'))
    .select([
      'answered.unit_id as unitId',
      'answered.period',
      'answered.receivedDate',
      (query) =>
        query
          .selectFrom('reported_value')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('reported_value.state', '=', sql.lit('current'))
          .where('reported_value.measure', '=', sql.lit('thisPeriod'))
          .whereRef('reported_value.unit_id', '=', 'answered.unit_id')
          .whereRef('reported_value.period', '=', 'answered.period')
          .$asScalar()
          .as('indicators'),
    ])
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, indicators: row.indicators ?? 0 })))
}

/** All that came for a unit and period, the latest first. */
export async function reportsOfCell(reads: Reads, unitId: string, period: string) {
  return reads
    .selectFrom('report')
    .innerJoin('import_run', 'import_run.id', 'report.import_run_id')
    .select([
      'report.id',
      'report.file_name as file',
      'report.state',
      'report.received_date as receivedDate',
      'report.import_run_id as importRunId',
      'report.source_file_id as sourceFileId',
      'import_run.applied_at as appliedAt',
      'import_run.applied_by as appliedBy',
      (query) =>
        query
          .selectFrom('reported_value')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .whereRef('reported_value.report_id', '=', 'report.id')
          .where('reported_value.state', '=', sql.lit('current'))
          .where('reported_value.measure', '=', sql.lit('thisPeriod'))
          .$asScalar()
          .as('values'),
    ])
    .where('report.unit_id', '=', unitId)
    .where('report.period', '=', period)
    .orderBy('import_run.number', 'desc')
    .orderBy('report.id', 'desc')
    .execute()
}

/** Indicators with a figure of the unit for the period. */
export async function reportedIndicators(reads: Reads, unitId: string, period: string): Promise<string[]> {
  const rows = await reads
    .selectFrom('reported_value')
    .select('indicator_id')
    .where('state', '=', sql.lit('current'))
    .where('measure', '=', sql.lit('thisPeriod'))
    .where('unit_id', '=', unitId)
    .where('period', '=', period)
    .execute()
  return rows.map((row) => row.indicator_id)
}

/** A year's reports whose last day lies before today and that neither came nor were excused or extended past it. */
export async function overdueCells(
  reads: Reads,
  year: number,
  today: string,
): Promise<{ unitId: string; period: string }[]> {
  return reads
    .selectFrom('expected_report')
    .select(['unit_id as unitId', 'period'])
    .where('period', '>=', `${year}-`)
    .where('period', '<', `${year}.`)
    .where('due_date', '<', today)
    .where('excused_reason', 'is', null)
    .where(({ eb, or }) => or([eb('extended_due_date', 'is', null), eb('extended_due_date', '<', today)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('report')
            .select(sql<number>`1`.as('one'))
            .whereRef('report.period', '=', 'expected_report.period')
            .whereRef('report.unit_id', '=', 'expected_report.unit_id')
            .where('report.state', '=', sql.lit('current')),
        ),
      ),
    )
    .execute()
}

/** Excuses a report, or takes the excuse back, where it still has the version its user saw. */
export const setExcuse = (writes: Writes, seen: Seen, reason: string | null): Promise<void> =>
  changeExpectedRow(writes, seen, { excused_reason: reason })

/** Gives a report another last day, or its own again, where it still has the version its user saw. */
export const setExtension = (writes: Writes, seen: Seen, day: string | null): Promise<void> =>
  changeExpectedRow(writes, seen, { extended_due_date: day })

async function changeExpectedRow(
  writes: Writes,
  { id, version }: Seen,
  change: { excused_reason: string | null } | { extended_due_date: string | null },
): Promise<void> {
  const { numUpdatedRows } = await writes
    .updateTable('expected_report')
    .set(change)
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) await refuseStale(writes, 'expected_report', id)
}

export async function dueDateOf(reads: Reads, id: string): Promise<string | undefined> {
  const row = await reads
    .selectFrom('expected_report')
    .select('due_date')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.due_date
}
