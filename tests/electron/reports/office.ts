import { v7 as uuidv7 } from 'uuid'
import type { CommandStamp, Database, Writes } from '../../../electron/database/database.ts'
import type { IndicatorTable, ReportedValueTable } from '../../../electron/database/schema.ts'
import type { Measure } from '../../../shared/domain/draft.ts'
import { periodOf } from '../../../shared/domain/period.ts'

export type TestValue =
  | number
  | {
      value: number
      approximate?: boolean
      text?: string
      reasons?: object[]
      notAccepted?: boolean
      measure?: Measure
      sheet?: string
      cell?: string
    }
export type TestReport = {
  received?: string
  file?: string
  state?: 'current' | 'superseded' | 'takenBack'
  warnings?: object[]
  unknownRows?: object[]
  sha256?: string
}

let commands = 0
export const stamp = (command = 'test', at = '2024-03-20T01:00:00.000Z'): CommandStamp => ({
  command,
  commandId: `c${++commands}`,
  actor: 'Trần Thị Thư',
  at,
})

/** An office with units and indicators of its own, and reports put straight into the tables. */
export async function openOffice(
  database: Database,
  units: string[],
  indicators: Record<string, Partial<Omit<IndicatorTable, 'id' | 'version'>> | IndicatorTable['kind']>,
) {
  const unitIds = new Map<string, string>()
  const indicatorIds = new Map<string, string>()
  const command = <T>(work: (writes: Writes) => Promise<T>, name?: string, at?: string) =>
    database.command(stamp(name, at), work)

  await command(async (writes) => {
    for (const [index, name] of units.entries()) {
      const id = uuidv7()
      unitIds.set(name, id)
      await writes
        .insertInto('unit')
        .values({
          id,
          code: String(760 + index),
          name,
          kind: 'quận',
          position: index + 1,
          valid_from: null,
          valid_to: null,
          successor_id: null,
        })
        .execute()
    }
    const groups = new Map<string, string>()
    for (const [index, [code, given]] of Object.entries(indicators).entries()) {
      const own = typeof given === 'string' ? { kind: given } : given
      const groupCode = code[0]!
      if (!groups.has(groupCode)) {
        groups.set(groupCode, uuidv7())
        await writes
          .insertInto('content_group')
          .values({
            id: groups.get(groupCode)!,
            code: groupCode,
            name: `Nhóm ${groupCode}`,
            position: groups.size,
          })
          .execute()
      }
      const id = uuidv7()
      indicatorIds.set(code, id)
      await writes
        .insertInto('indicator')
        .values({
          id,
          code,
          group_id: groups.get(groupCode)!,
          name: `Chỉ tiêu ${code}`,
          unit: 'cuộc',
          kind: 'flow',
          weight_indicator_id: null,
          position: index + 1,
          valid_from: null,
          valid_to: null,
          successor_id: null,
          ...own,
        })
        .execute()
    }
  })

  return {
    database,
    command,
    unit: (name: string) => unitIds.get(name)!,
    indicator: (code: string) => indicatorIds.get(code)!,
    codeOf: (id: string) => [...indicatorIds].find(([, each]) => each === id)?.[0],
    unitOf: (id: string) => [...unitIds].find(([, each]) => each === id)?.[0],
    /** Stores what a unit reported; the values are those that count unless the report says otherwise. */
    report: (unit: string, period: string, values: Record<string, TestValue>, options: TestReport = {}) =>
      command(async (writes) => {
        periodOf(period)
        const file = uuidv7()
        const run = uuidv7()
        const report = uuidv7()
        const state = options.state ?? 'current'
        const { last } = await writes
          .selectFrom('import_run')
          .select(({ fn }) => fn.max('number').as('last'))
          .executeTakeFirstOrThrow()
        await writes
          .insertInto('source_file')
          .values({
            id: file,
            sha256: options.sha256 ?? file,
            name: options.file ?? `${unit}.xlsx`,
            size: 1,
            format: 'xlsx',
            added_at: '2024-03-15T02:00:00.000Z',
          })
          .execute()
        await writes
          .insertInto('import_run')
          .values({
            id: run,
            number: (last ?? 0) + 1,
            applied_at: '2024-03-15T03:00:00.000Z',
            applied_by: 'Trần Thị Thư',
            taken_back_at: null,
            taken_back_by: null,
          })
          .execute()
        await writes
          .insertInto('report')
          .values({
            id: report,
            unit_id: unitIds.get(unit)!,
            period,
            source_file_id: file,
            import_run_id: run,
            file_name: options.file ?? `${unit}.xlsx`,
            received_date: options.received ?? '2024-03-15',
            replaces: null,
            state,
            superseded_by: null,
            warnings: JSON.stringify(options.warnings ?? []),
            unknown_rows: JSON.stringify(options.unknownRows ?? []),
          })
          .execute()
        const ids: Record<string, string> = {}
        for (const [key, given] of Object.entries(values)) {
          const one = typeof given === 'number' ? { value: given } : given
          const id = uuidv7()
          ids[key] = id
          const row: Omit<ReportedValueTable, 'version'> = {
            id,
            report_id: report,
            indicator_id: indicatorIds.get(key.split(' ')[0]!)!,
            unit_id: unitIds.get(unit)!,
            period,
            measure: one.measure ?? (key.includes(' ') ? 'cumulative' : 'thisPeriod'),
            value: one.value,
            text: one.text ?? String(one.value),
            approximate: one.approximate ? 1 : 0,
            sheet: one.sheet ?? 'PL1',
            cell: one.cell ?? 'E12',
            label: `Dòng ${key}`,
            confidence: one.notAccepted ? 'check' : 'sure',
            decision: 'asRead',
            reasons: JSON.stringify(one.reasons ?? []),
            note: null,
            state: one.notAccepted ? 'notAccepted' : state,
            superseded_by: null,
          }
          await writes.insertInto('reported_value').values(row).execute()
        }
        return { report, values: ids }
      }),
  }
}
export type Office = Awaited<ReturnType<typeof openOffice>>
