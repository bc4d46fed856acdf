import { v7 as uuidv7 } from 'uuid'
import type { Writes } from '../../../electron/database/database.ts'
import { insertInChunks } from '../../../electron/database/insert-in-chunks.ts'

/** Rows that tests of the lower floors need; the least of each. */
export async function addPerson(writes: Writes, full_name: string): Promise<string> {
  const id = uuidv7()
  await writes.insertInto('person').values({ id, full_name, rank: null, phone: null, note: null }).execute()
  return id
}

export async function addUnit(writes: Writes, code: string, name: string): Promise<string> {
  const id = uuidv7()
  const dates = { valid_from: null, valid_to: null, successor_id: null }
  await writes
    .insertInto('unit')
    .values({ id, code, name, kind: 'quận', position: 1, ...dates })
    .execute()
  return id
}

export async function addIndicators(writes: Writes, codes: string[]): Promise<string[]> {
  const group = uuidv7()
  await writes
    .insertInto('content_group')
    .values({ id: group, code: 'A', name: 'Nhóm A', position: 1 })
    .execute()
  const rows = codes.map((code, index) => ({
    id: uuidv7(),
    code,
    group_id: group,
    name: `Chỉ tiêu ${code}`,
    unit: 'người',
    kind: 'flow' as const,
    weight_indicator_id: null,
    position: index,
    valid_from: null,
    valid_to: null,
    successor_id: null,
  }))
  await insertInChunks(writes, 'indicator', rows)
  return rows.map((row) => row.id)
}

let runs = 0

export type AddedReport = { report: string; run: string; source: string; values: string[] }

/** A report with one figure for each indicator: 1, 2, 3 … */
export async function addReport(
  writes: Writes,
  unitId: string,
  period: string,
  indicatorIds: string[],
): Promise<AddedReport> {
  const [report, importRun, source] = [uuidv7(), uuidv7(), uuidv7()]
  await writes
    .insertInto('source_file')
    .values({
      id: source,
      sha256: source,
      name: 'bc.xlsx',
      size: 1,
      format: 'xlsx',
      added_at: '2024-03-01T00:00:00.000Z',
    })
    .execute()
  await writes
    .insertInto('import_run')
    .values({
      id: importRun,
      applied_at: '2024-03-01T00:00:00.000Z',
      applied_by: 'Lan',
      number: ++runs,
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
      source_file_id: source,
      import_run_id: importRun,
      file_name: 'bc.xlsx',
      received_date: '2024-03-14',
      state: 'current',
      superseded_by: null,
      warnings: '[]',
      unknown_rows: '[]',
    })
    .execute()
  const rows = indicatorIds.map((indicator_id, index) => ({
    id: uuidv7(),
    report_id: report,
    indicator_id,
    unit_id: unitId,
    period,
    measure: 'thisPeriod' as const,
    value: index + 1,
    text: String(index + 1),
    approximate: 0 as const,
    sheet: 'Sheet1',
    cell: `D${index + 5}`,
    label: 'Số',
    confidence: 'sure' as const,
    decision: 'asRead' as const,
    reasons: '[]',
    note: null,
    state: 'current' as const,
    superseded_by: null,
  }))
  await insertInChunks(writes, 'reported_value', rows)
  return { report, run: importRun, source, values: rows.map((row) => row.id) }
}
