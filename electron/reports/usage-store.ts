import type { Reads } from '../database/database.ts'

type Owner = { column: 'unit_id' | 'indicator_id'; id: string }

/** Reports of a unit that count or once counted; taken back ones do not. */
export async function countReports(reads: Reads, unitId: string): Promise<number> {
  const { count } = await reads
    .selectFrom('report')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('unit_id', '=', unitId)
    .where('state', '!=', 'takenBack')
    .executeTakeFirstOrThrow()
  return count
}

/** Figures that count now. */
export async function countValues(reads: Reads, { column, id }: Owner): Promise<number> {
  const { count } = await reads
    .selectFrom('reported_value')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(column, '=', id)
    .where('state', '=', 'current')
    .executeTakeFirstOrThrow()
  return count
}

export async function countReportsOfIndicator(reads: Reads, indicatorId: string): Promise<number> {
  const { count } = await reads
    .selectFrom('reported_value')
    .select(({ fn }) => fn.count<number>('report_id').distinct().as('count'))
    .where('indicator_id', '=', indicatorId)
    .where('state', '=', 'current')
    .executeTakeFirstOrThrow()
  return count
}

export async function countTargets(reads: Reads, indicatorId: string): Promise<number> {
  const { count } = await reads
    .selectFrom('target')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('indicator_id', '=', indicatorId)
    .executeTakeFirstOrThrow()
  return count
}

/** Periods for which a unit or an indicator has figures that count. */
export async function periodsWithFigures(reads: Reads, { column, id }: Owner): Promise<string[]> {
  const rows = await reads
    .selectFrom('reported_value')
    .select('period')
    .distinct()
    .where(column, '=', id)
    .where('state', '=', 'current')
    .execute()
  return rows.map((row) => row.period)
}
