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

export type Pair = { unitId: string; indicatorId: string }

/** Every figure told for a period. */
export async function figuresOf(reads: Reads, period: string) {
  return reads
    .selectFrom('reported_value')
    .select(['unit_id as unitId', 'indicator_id as indicatorId', 'value'])
    .where('state', '=', sql.lit('current'))
    .where('measure', '=', sql.lit('thisPeriod'))
    .where('period', '=', period)
    .execute()
}

const pairsAtOnce = 500

/** Figures of some pairs in earlier periods, each looked up by its place. */
export async function pastOf(reads: Reads, pairs: readonly Pair[], periods: readonly string[]) {
  const earlier = sql<{ column1: string }>`(values ${sql.join(periods.map((id) => sql`(${id})`))})`
  const rows: (Pair & { period: string; value: number })[] = []
  for (let from = 0; from < pairs.length; from += pairsAtOnce) {
    const wanted = sql<{ column1: string; column2: string }>`(values ${sql.join(
      pairs
        .slice(from, from + pairsAtOnce)
        .map(({ unitId, indicatorId }) => sql`(${unitId}, ${indicatorId})`),
    )})`
    const found = await reads
      .selectFrom(wanted.as('wanted'))
      .innerJoin(earlier.as('earlier'), (join) => join.onTrue())
      .select(({ selectFrom }) => [
        'wanted.column1 as unitId',
        'wanted.column2 as indicatorId',
        'earlier.column1 as period',
        // A join would let SQLite read all of a unit first.
        selectFrom('reported_value as past')
          .select('past.value')
          .where('past.state', '=', sql.lit('current'))
          .where('past.measure', '=', sql.lit('thisPeriod'))
          .whereRef('past.unit_id', '=', 'wanted.column1')
          .whereRef('past.indicator_id', '=', 'wanted.column2')
          .whereRef('past.period', '=', 'earlier.column1')
          .$asScalar()
          .as('value'),
      ])
      .execute()
    rows.push(...found.flatMap(({ value, ...pair }) => (value === null ? [] : [{ ...pair, value }])))
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
