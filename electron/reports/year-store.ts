import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { ExpectedChanges, ExpectedFact, YearRules } from '../../shared/domain/expected-reports.ts'
import type { PeriodKind } from '../../shared/domain/period.ts'
import type { Reads, Writes } from '../database/database.ts'
import { insertInChunks } from '../database/insert-in-chunks.ts'
import { refuseStale } from '../database/stale-version.ts'
import { UserError } from '../user-error.ts'

export type StoredYear = YearRules & { id: string; version: number; year: number }

/** What an office has set for a year; undefined where it has not. */
export async function readYear(reads: Reads, year: number): Promise<StoredYear | undefined> {
  const row = await reads.selectFrom('reporting_year').selectAll().where('year', '=', year).executeTakeFirst()
  return (
    row && {
      id: row.id,
      version: row.version,
      year: row.year,
      cutOffRule: row.cut_off_rule,
      expectedKinds: JSON.parse(row.expected_kinds) as PeriodKind[],
      dueWorkingDays: row.due_working_days,
    }
  )
}

/** Years that were set, or for which something is expected or reported. */
export async function knownYears(reads: Reads): Promise<number[]> {
  const set = await reads.selectFrom('reporting_year').select('year').execute()
  const reported = await reads
    .selectFrom('report')
    .select(sql<string>`substr(period, 1, 4)`.as('year'))
    .distinct()
    .where('state', '=', sql.lit('current'))
    .execute()
  return [...new Set([...set.map((row) => row.year), ...reported.map((row) => Number(row.year))])].sort(
    (a, b) => a - b,
  )
}

export async function insertYear(writes: Writes, year: number, rules: YearRules): Promise<void> {
  const { numInsertedOrUpdatedRows } = await writes
    .insertInto('reporting_year')
    .values({ id: uuidv7(), year, ...columnsOf(rules) })
    .onConflict((conflict) => conflict.column('year').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 0n) return
  const standing = await readYear(writes, year)
  if (!standing) throw new UserError('not-found')
  await refuseStale(writes, 'reporting_year', standing.id)
}

/** Changes what was set for a year and still has the version its user saw. */
export async function updateYear(
  writes: Writes,
  stored: StoredYear,
  version: number,
  rules: YearRules,
): Promise<void> {
  const { numUpdatedRows } = await writes
    .updateTable('reporting_year')
    .set(columnsOf(rules))
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', stored.id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) await refuseStale(writes, 'reporting_year', stored.id)
}

const columnsOf = (rules: YearRules) => ({
  cut_off_rule: rules.cutOffRule,
  expected_kinds: JSON.stringify(rules.expectedKinds),
  due_working_days: rules.dueWorkingDays,
})

/** What a year expects of whom. */
export async function expectedFacts(reads: Reads, year: number): Promise<ExpectedFact[]> {
  const rows = await reads
    .selectFrom('expected_report')
    .select([
      'id',
      'unit_id as unitId',
      'period',
      'due_date as dueDate',
      'extended_due_date',
      'excused_reason',
      ({ exists, selectFrom, case: when }) =>
        when()
          .when(
            exists(
              selectFrom('report')
                .select(sql<number>`1`.as('one'))
                .whereRef('report.period', '=', 'expected_report.period')
                .whereRef('report.unit_id', '=', 'expected_report.unit_id')
                .where('report.state', '<>', sql.lit('takenBack')),
            ),
          )
          .then(sql<number>`1`)
          .else(sql<number>`0`)
          .end()
          .as('answered'),
    ])
    .where('period', '>=', `${year}-`)
    .where('period', '<', `${year}.`)
    .execute()
  return rows.map(({ extended_due_date, excused_reason, answered, ...fact }) => ({
    ...fact,
    settled: answered === 1 || extended_due_date !== null || excused_reason !== null,
  }))
}

export async function changeExpected(writes: Writes, changes: ExpectedChanges): Promise<void> {
  await insertInChunks(
    writes,
    'expected_report',
    changes.insert.map(({ unitId, period, dueDate }) => ({
      id: uuidv7(),
      unit_id: unitId,
      period,
      due_date: dueDate,
      extended_due_date: null,
      excused_reason: null,
    })),
  )
  for (const { id, dueDate } of changes.move) {
    await writes
      .updateTable('expected_report')
      .set({ due_date: dueDate })
      .set(({ eb }) => ({ version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
  }
  for (let from = 0; from < changes.remove.length; from += 500) {
    await writes
      .deleteFrom('expected_report')
      .where('id', 'in', changes.remove.slice(from, from + 500))
      .execute()
  }
}

/** Periods of a year for which a report counts. */
export async function reportedPeriods(reads: Reads, year: number): Promise<string[]> {
  const rows = await reads
    .selectFrom('report')
    .select('period')
    .distinct()
    .where('period', '>=', `${year}-`)
    .where('period', '<', `${year}.`)
    .where('state', '=', sql.lit('current'))
    .execute()
  return rows.map((row) => row.period)
}
