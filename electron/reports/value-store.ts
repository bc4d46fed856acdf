import { type Selectable, sql } from 'kysely'
import type { Reads, Writes } from '../database/database.ts'
import type { ReportedValueTable } from '../database/schema.ts'
import { refuseStale } from '../database/stale-version.ts'
import { isOneOf } from './period-condition.ts'

export type Seen = { id: string; version: number }
export type Statement = { indicatorId: string; unitId: string; period: string; value: number }

/** What units say themselves of the same periods a year before. */
export async function lastYearStatements(
  reads: Reads,
  year: number,
  periods: readonly string[],
  scope: { indicatorIds?: readonly string[]; unitId?: string } = {},
): Promise<Statement[]> {
  return reads
    .selectFrom('reported_value')
    .select(['indicator_id as indicatorId', 'unit_id as unitId', 'period', 'value'])
    .where('state', '=', sql.lit('current'))
    .where('measure', '=', sql.lit('samePeriodLastYear'))
    .where(sql<string>`substr(period, 1, 4)`, '=', String(year))
    .where(isOneOf(periods))
    .$if(scope.indicatorIds !== undefined, (query) => query.where('indicator_id', 'in', scope.indicatorIds!))
    .$if(scope.unitId !== undefined, (query) => query.where('unit_id', '=', scope.unitId!))
    .execute()
}

/** Sums of the figures told for single periods, by indicator: what a trend is drawn from. */
export async function periodTotals(reads: Reads, periods: readonly string[]) {
  return reads
    .selectFrom('reported_value')
    .select(({ fn }) => ['period', 'indicator_id as indicatorId', fn.sum<number>('value').as('value')])
    .where('state', '=', sql.lit('current'))
    .where('measure', '=', sql.lit('thisPeriod'))
    .where('period', 'in', periods)
    .groupBy(['period', 'indicator_id'])
    .execute()
}

/** Stored figures behind one indicator's figure of some periods of a year, with where each came from. */
export async function valuesWithSource(
  reads: Reads,
  year: number,
  indicatorId: string,
  periods: readonly string[],
) {
  return reads
    .selectFrom('reported_value as value')
    .innerJoin('report', 'report.id', 'value.report_id')
    .innerJoin('import_run', 'import_run.id', 'report.import_run_id')
    .select([
      'value.id as valueId',
      'value.version as valueVersion',
      'value.unit_id as unitId',
      'value.period',
      'value.value',
      'value.text',
      'value.approximate',
      'value.report_id as reportId',
      'value.sheet',
      'value.cell',
      'value.label',
      'value.decision',
      'value.reasons',
      'value.note',
      'report.file_name as file',
      'report.received_date as receivedDate',
      'import_run.applied_at as appliedAt',
      'import_run.applied_by as appliedBy',
    ])
    .where('value.state', '=', sql.lit('current'))
    .where('value.measure', '=', sql.lit('thisPeriod'))
    .where(sql<string>`substr(value.period, 1, 4)`, '=', String(year))
    .where('value.indicator_id', '=', indicatorId)
    .where('value.period', 'in', periods)
    .execute()
}

/** A stored figure with the report and the kept file it came from; undefined where there is none. */
export async function valueWithFile(reads: Reads, valueId: string) {
  return reads
    .selectFrom('reported_value as value')
    .innerJoin('report', 'report.id', 'value.report_id')
    .innerJoin('source_file', 'source_file.id', 'report.source_file_id')
    .select([
      'value.sheet',
      'value.cell',
      'report.import_run_id as importRunId',
      'report.source_file_id as sourceFileId',
      'report.file_name as file',
      'source_file.sha256',
    ])
    .where('value.id', '=', valueId)
    .executeTakeFirst()
}

export type StoredValue = Selectable<ReportedValueTable>

export async function storedValue(reads: Reads, id: string): Promise<StoredValue | undefined> {
  return reads.selectFrom('reported_value').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertValue(writes: Writes, value: Omit<ReportedValueTable, 'version'>): Promise<void> {
  await writes.insertInto('reported_value').values(value).execute()
}

/** Lets a figure that stands be superseded, where it still has the version its user saw. */
export async function supersede(writes: Writes, { id, version }: Seen, by: string): Promise<void> {
  const { numUpdatedRows } = await writes
    .updateTable('reported_value')
    .set({ state: 'superseded', superseded_by: by })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', sql.lit('current'))
    .executeTakeFirst()
  if (numUpdatedRows === 0n) await refuseStale(writes, 'reported_value', id)
}

export async function letStand(writes: Writes, id: string): Promise<void> {
  await writes
    .updateTable('reported_value')
    .set({ state: 'current', decision: 'corrected', superseded_by: null })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function setNote(writes: Writes, { id, version }: Seen, note: string | null): Promise<void> {
  const { numUpdatedRows } = await writes
    .updateTable('reported_value')
    .set({ note })
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) await refuseStale(writes, 'reported_value', id)
}

/** All figures ever stored where this one stands (unit, period, indicator, measure), in the order they came. */
export async function valuesInPlace(reads: Reads, value: StoredValue) {
  return reads
    .selectFrom('report')
    .innerJoin('reported_value as value', 'value.report_id', 'report.id')
    .innerJoin('import_run', 'import_run.id', 'report.import_run_id')
    .select([
      'value.id',
      'value.value',
      'value.note',
      'value.state',
      'value.confidence',
      'value.decision',
      'report.file_name as file',
      'import_run.applied_at as appliedAt',
      'import_run.applied_by as appliedBy',
    ])
    .where('report.unit_id', '=', value.unit_id)
    .where('report.period', '=', value.period)
    .where('value.indicator_id', '=', value.indicator_id)
    .where('value.measure', '=', value.measure)
    .orderBy('value.id')
    .execute()
}

/** What history recorded of some figures, oldest first. */
export async function changesOfValues(reads: Reads, ids: readonly string[]) {
  return reads
    .selectFrom('history')
    .select(['at', 'actor', 'command_id as commandId', 'entity_id as valueId', 'before', 'after'])
    .where('entity', '=', 'reported_value')
    .where('entity_id', 'in', ids)
    .where('operation', '=', 'update')
    .orderBy('seq')
    .execute()
}
