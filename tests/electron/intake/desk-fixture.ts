import { v7 as uuidv7 } from 'uuid'
import type { CommandStamp, Database, Writes } from '../../../electron/database/database.ts'
import type { AskedFile } from '../../../electron/intake/apply/apply.ts'
import { applyFiles, takeBackRun } from '../../../electron/intake/apply/apply.ts'
import type { OnContradiction } from '../../../electron/intake/apply/apply-plan.ts'
import { openFile, sumsOf } from '../../../electron/intake/review/review.ts'
import { changeFile, fileRow, insertFile, keepSource } from '../../../electron/intake/store.ts'
import type { Draft, DraftValue } from '../../../shared/domain/draft.ts'

export const officer = { name: 'Lan', at: '2024-03-20T02:00:00.000Z' }

let commands = 0
export const stamp = (command = 'test'): CommandStamp => ({
  command,
  commandId: `command-${++commands}`,
  actor: officer.name,
  at: officer.at,
})

export type Desk = {
  database: Database
  units: Map<string, string>
  indicators: Map<string, string>
  run<T>(work: (writes: Writes) => Promise<T>): Promise<T>
  /** Puts a file that was read on the desk; its id. */
  file(draft: Partial<Draft> & { name?: string; received?: string }): Promise<string>
  apply(ids: string[], answer?: OnContradiction): ReturnType<typeof applyFiles>
  takeBack(importRunId: string): ReturnType<typeof takeBackRun>
  /** Figures that stand, as "unit code, period, indicator code, measure" → value. */
  standing(): Promise<Record<string, number>>
}

const indicatorCodes = ['A01', 'A02', 'A03', 'B01', 'E02']

const tables = [
  'reported_value',
  'report',
  'intake_decision',
  'intake_file',
  'import_run',
  'source_file',
  'alias',
  'indicator',
  'unit',
  'content_group',
] as const

/** A clean desk with two units and five indicators (E02 in đồng); whatever was in the database before is gone. */
export async function deskOn(database: Database): Promise<Desk> {
  await database.command(stamp(), async (writes) => {
    for (const table of tables) await writes.deleteFrom(table).execute()
  })
  const units = new Map([
    ['760', uuidv7()],
    ['776', uuidv7()],
  ])
  const indicators = new Map(indicatorCodes.map((code) => [code, uuidv7()]))
  const forever = { valid_from: null, valid_to: null, successor_id: null }
  const run: Desk['run'] = (work) => database.command(stamp(), work)
  await run(async (writes) => {
    const group = uuidv7()
    await writes
      .insertInto('content_group')
      .values({ id: group, code: 'A', name: 'Nhóm A', position: 1 })
      .execute()
    for (const [code, id] of units) {
      await writes
        .insertInto('unit')
        .values({
          id,
          code,
          name: code === '760' ? 'Quận 1' : 'Quận 8',
          kind: 'quận',
          position: 1,
          ...forever,
        })
        .execute()
    }
    for (const [code, id] of indicators) {
      await writes
        .insertInto('indicator')
        .values({
          id,
          code,
          group_id: group,
          name: `Chỉ tiêu ${code}`,
          unit: code === 'E02' ? 'đồng' : 'buổi',
          kind: 'flow',
          weight_indicator_id: null,
          position: 1,
          ...forever,
        })
        .execute()
    }
  })
  let files = 0
  const desk: Desk = {
    database,
    units,
    indicators,
    run,
    file: ({ name, received, ...parts }) =>
      run(async (writes) => {
        const number = ++files
        const draft = draftOf(parts)
        const source = await keepSource(writes, {
          sha256: String(number).padStart(64, '0'),
          name: name ?? `tep-${number}.xlsx`,
          size: 1,
          format: 'xlsx',
          added_at: officer.at,
        })
        const id = await insertFile(writes, {
          source_file_id: source,
          name: name ?? `tep-${number}.xlsx`,
          batch_id: uuidv7(),
          added_at: officer.at,
          received_date: received ?? '2024-03-15',
          state: 'reading',
        })
        const row = await fileRow(writes, id)
        await changeFile(writes, row, {
          state: 'review',
          draft,
          unit_id: draft.unit.value === null ? null : units.get(draft.unit.value)!,
          period: draft.period.value,
        })
        const opened = await openFile(writes, id)
        await changeFile(writes, opened.row, sumsOf(opened))
        return id
      }),
    apply: (ids, answer = 'ask') =>
      run(async (writes) => {
        const asked: AskedFile[] = []
        for (const id of ids) asked.push({ ...(await fileRow(writes, id)), onContradiction: answer })
        return applyFiles(writes, asked, officer)
      }),
    takeBack: (importRunId) => run((writes) => takeBackRun(writes, importRunId, officer)),
    async standing() {
      const rows = await database.reads
        .selectFrom('reported_value')
        .innerJoin('unit', 'unit.id', 'reported_value.unit_id')
        .innerJoin('indicator', 'indicator.id', 'reported_value.indicator_id')
        .select(['unit.code as unit', 'period', 'indicator.code as indicator', 'measure', 'value'])
        .where('reported_value.state', '=', 'current')
        .execute()
      return Object.fromEntries(
        rows
          .map((row): [string, number] => [
            `${row.unit} ${row.period} ${row.indicator}${row.measure === 'thisPeriod' ? '' : ` ${row.measure}`}`,
            row.value,
          ])
          .sort(([a], [b]) => a.localeCompare(b)),
      )
    },
  }
  return desk
}

/** A draft of Quận 1 for quý I/2024, beyond doubt, with what is given. */
export function draftOf(parts: Partial<Draft>): Draft {
  return {
    unit: { value: '760', confidence: 'sure', sources: [{ kind: 'file-name' }], rivals: [] },
    period: { value: '2024-Q1', confidence: 'sure', sources: [{ kind: 'file-name' }], rivals: [] },
    values: [],
    unknownRows: [],
    warnings: [],
    sheets: [],
    ...parts,
  }
}

/** Figures from `{ A01: 12 }` or, to check, `{ 'A01?': 12 }`, each in a row of its own. */
export function figures(by: Record<string, number>, parts: Partial<DraftValue> = {}): DraftValue[] {
  return Object.entries(by).map(([name, value], index) => ({
    key: `PL1!E${index + 10}`,
    indicatorCode: name.replace('?', ''),
    measure: 'thisPeriod',
    value,
    text: String(value),
    sheet: 'PL1',
    cell: `E${index + 10}`,
    label: `Hàng ${name}`,
    labelCell: `B${index + 10}`,
    unitText: null,
    approximate: false,
    confidence: name.endsWith('?') ? 'check' : 'sure',
    reasons: name.endsWith('?') ? [{ code: 'approximate', params: { word: 'hơn' } }] : [],
    unitCode: null,
    ...parts,
  }))
}
