import { v7 as uuidv7 } from 'uuid'
import { seedReference } from '../../../electron/committee/seed-reference.ts'
import { listBodies, listIndicators, listUnits } from '../../../electron/committee/service.ts'
import type { Database, Writes } from '../../../electron/database/database.ts'

/** A database with the reference lists, and ways to name what stands in them. */
export async function seededCommittee(database: Database) {
  const run = <T>(work: (writes: Writes) => Promise<T>, actor = 'Thư ký') =>
    database.command({ command: 'test', commandId: uuidv7(), actor, at: '2024-03-22T02:00:00.000Z' }, work)
  await run((writes) => seedReference(writes, 'city'))
  const everything = { on: '2024-03-22', all: true }
  const found = <T>(entry: T | undefined): T => {
    if (entry === undefined) throw new Error('not in the reference lists')
    return entry
  }
  return {
    reads: database.reads,
    run,
    unit: async (name: string) =>
      found((await listUnits(database.reads, everything)).find((unit) => unit.name === name)),
    body: async (code: string) =>
      found((await listBodies(database.reads, everything)).find((body) => body.code === code)),
    indicator: async (code: string) =>
      found((await listIndicators(database.reads, everything)).find((indicator) => indicator.code === code)),
  }
}

let runs = 0

/** Stores one figure as if a report had been applied. */
export async function storeFigure(
  writes: Writes,
  { unitId, indicatorId, period }: { unitId: string; indicatorId: string; period: string },
): Promise<void> {
  const [sourceFile, run, report] = [uuidv7(), uuidv7(), uuidv7()]
  const at = '2024-03-18T02:00:00.000Z'
  await writes
    .insertInto('source_file')
    .values({ id: sourceFile, sha256: sourceFile, name: 'BC.xlsx', size: 1, format: 'xlsx', added_at: at })
    .execute()
  await writes
    .insertInto('import_run')
    .values({
      id: run,
      number: ++runs,
      applied_at: at,
      applied_by: 'Thư ký',
      taken_back_at: null,
      taken_back_by: null,
    })
    .execute()
  await writes
    .insertInto('report')
    .values({
      id: report,
      unit_id: unitId,
      period,
      source_file_id: sourceFile,
      import_run_id: run,
      file_name: 'BC.xlsx',
      received_date: '2024-03-18',
      replaces: null,
      state: 'current',
      superseded_by: null,
      warnings: '[]',
      unknown_rows: '[]',
    })
    .execute()
  await writes
    .insertInto('reported_value')
    .values({
      id: uuidv7(),
      report_id: report,
      indicator_id: indicatorId,
      unit_id: unitId,
      period,
      measure: 'thisPeriod',
      value: 12,
      text: '12',
      approximate: 0,
      sheet: 'PL1',
      cell: 'E12',
      label: 'x',
      confidence: 'sure',
      decision: 'asRead',
      reasons: '[]',
      note: null,
      state: 'current',
      superseded_by: null,
    })
    .execute()
}
