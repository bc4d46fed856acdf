import { sql } from 'kysely'
import type { Reads } from '../database/database.ts'

/**
 * Figures with something to say of them: not accepted, approximate, doubted when read, or noted since. The words are
 * those of the partial index `reported_value_remarked`, or SQLite would not use it.
 */
const remarked = sql<boolean>`(state = 'notAccepted' or state = 'current' and (approximate = 1 or reasons <> '[]' or note is not null))`

/** Remarked figures of a period, each with the report it came in. */
export async function remarkedValues(reads: Reads, period: string) {
  return reads
    .selectFrom('reported_value')
    .select([
      'id',
      'unit_id as unitId',
      'indicator_id as indicatorId',
      'value',
      'text',
      'approximate',
      'sheet',
      'cell',
      'label',
      'reasons',
      'note',
      'state',
      'report_id as reportId',
      sql<string>`(select file_name from report where report.id = reported_value.report_id)`.as('file'),
    ])
    .where('period', '=', period)
    .where('measure', '=', sql.lit('thisPeriod'))
    .where(remarked)
    .orderBy('unit_id')
    .orderBy('id')
    .execute()
}

/** Reports of a period that count, with what was said of them when they were read. */
export async function reportRemarks(reads: Reads, period: string) {
  return reads
    .selectFrom('report')
    .select([
      'id',
      'unit_id as unitId',
      'file_name as file',
      'warnings',
      'unknown_rows as unknownRows',
      'received_date as receivedDate',
    ])
    .where('period', '=', period)
    .where('state', '=', sql.lit('current'))
    .orderBy('id')
    .execute()
}

/** Figures that count of some reports, for telling which one a remark of the report speaks of. */
export async function valuesOfReports(reads: Reads, reportIds: readonly string[]) {
  return reads
    .selectFrom('reported_value')
    .select(['report_id as reportId', 'indicator_id as indicatorId', 'value', 'label', 'sheet', 'cell'])
    .where('report_id', 'in', reportIds)
    .where('state', '=', sql.lit('current'))
    .where('measure', '=', sql.lit('thisPeriod'))
    .execute()
}

/** Every figure told for a period beside the unit's figure of the period before. */
export async function figuresBesidePrevious(reads: Reads, period: string, previous: string) {
  return reads
    .selectFrom('reported_value as value')
    .leftJoin('reported_value as before', (join) =>
      join
        .on('before.state', '=', sql.lit('current'))
        .on('before.measure', '=', sql.lit('thisPeriod'))
        .on('before.period', '=', previous)
        .onRef('before.unit_id', '=', 'value.unit_id')
        .onRef('before.indicator_id', '=', 'value.indicator_id'),
    )
    .select([
      'value.unit_id as unitId',
      'value.indicator_id as indicatorId',
      'value.value',
      'before.value as previous',
    ])
    .where('value.state', '=', sql.lit('current'))
    .where('value.measure', '=', sql.lit('thisPeriod'))
    .where('value.period', '=', period)
    .execute()
}

export type Pair = { unitId: string; indicatorId: string }

/** Figures of some pairs in earlier periods. */
export async function pastOf(reads: Reads, pairs: readonly Pair[], periods: readonly string[]) {
  const rows: (Pair & { period: string; value: number })[] = []
  for (let from = 0; from < pairs.length; from += 300) {
    rows.push(
      ...(await reads
        .selectFrom('reported_value')
        .select(['unit_id as unitId', 'indicator_id as indicatorId', 'period', 'value'])
        .where('state', '=', sql.lit('current'))
        .where('measure', '=', sql.lit('thisPeriod'))
        .where('period', 'in', periods)
        .where(({ eb, or }) =>
          or(
            pairs
              .slice(from, from + 300)
              .map(({ unitId, indicatorId }) =>
                eb.and([eb('unit_id', '=', unitId), eb('indicator_id', '=', indicatorId)]),
              ),
          ),
        )
        .execute()),
    )
  }
  return rows
}

/** Where the figures of some pairs stand in their files. */
export async function placesOf(reads: Reads, pairs: readonly Pair[], period: string) {
  return reads
    .selectFrom('reported_value as value')
    .innerJoin('report', 'report.id', 'value.report_id')
    .select([
      'value.unit_id as unitId',
      'value.indicator_id as indicatorId',
      'value.text',
      'value.sheet',
      'value.cell',
      'value.label',
      'report.id as reportId',
      'report.file_name as file',
    ])
    .where('value.state', '=', sql.lit('current'))
    .where('value.measure', '=', sql.lit('thisPeriod'))
    .where('value.period', '=', period)
    .where('value.unit_id', 'in', [...new Set(pairs.map(({ unitId }) => unitId))])
    .where('value.indicator_id', 'in', [...new Set(pairs.map(({ indicatorId }) => indicatorId))])
    .execute()
}
