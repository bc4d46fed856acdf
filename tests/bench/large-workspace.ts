import { v7 as uuidv7 } from 'uuid'
import type { Database } from '../../electron/database/database.ts'
import { insertInChunks } from '../../electron/database/insert-in-chunks.ts'
import type { ReportedValueTable } from '../../electron/database/schema.ts'
import { dueDate, periodsOfKind } from '../../shared/domain/period.ts'

export type Size = { units: number; indicators: number; firstYear: number; years: number }

/** Ten years of 168 wards that report 61 indicators a month: about 1.2 million figures. */
export const largest: Size = { units: 168, indicators: 61, firstYear: 2015, years: 10 }

/**
 * Fills an empty, migrated database with monthly reports of every unit. The figures are made from their place in the
 * workspace, so that two runs give the same; about one report in fifty is missing.
 */
export async function fillLargeWorkspace(database: Database, size: Size): Promise<{ values: number }> {
  const command = <T>(work: Parameters<typeof database.command<T>>[1]) =>
    database.command(
      { command: 'bench', commandId: uuidv7(), actor: 'bench', at: '2024-12-20T00:00:00.000Z' },
      work,
    )
  const unitIds = Array.from({ length: size.units }, () => uuidv7())
  const indicators = Array.from({ length: size.indicators }, (_, index) => ({
    id: uuidv7(),
    kind: kindOf(index),
  }))
  let values = 0

  await command(async (writes) => {
    await insertInChunks(
      writes,
      'unit',
      unitIds.map((id, index) => ({
        id,
        code: String(26_000 + index),
        name: `Phường ${index + 1}`,
        kind: 'phường',
        position: index + 1,
        ...always,
      })),
    )
    const groups = Array.from({ length: 10 }, (_, index) => ({
      id: uuidv7(),
      code: 'ABCDEFGHIK'[index]!,
      name: `Nhóm ${index + 1}`,
      position: index + 1,
    }))
    await insertInChunks(writes, 'content_group', groups)
    await insertInChunks(
      writes,
      'indicator',
      indicators.map(({ id, kind }, index) => {
        const group = groups[Math.floor((index * 10) / size.indicators)]!
        return {
          id,
          code: `${group.code}${String(index + 1).padStart(2, '0')}`,
          group_id: group.id,
          name: `Chỉ tiêu ${index + 1}`,
          unit: kind === 'ratio' ? '%' : index % 7 === 0 ? 'đồng' : 'lượt',
          kind,
          weight_indicator_id: null,
          position: index + 1,
          ...always,
        }
      }),
    )
    for (let year = size.firstYear; year < size.firstYear + size.years; year++) {
      await insertInChunks(writes, 'reporting_year', [
        { id: uuidv7(), year, cut_off_rule: 'state', expected_kinds: '["month"]', due_working_days: 2 },
      ])
      await insertInChunks(
        writes,
        'target',
        indicators
          .filter(({ kind }) => kind !== 'ratio')
          .map(({ id }) => ({ id: uuidv7(), indicator_id: id, year, value: 2_000_000 })),
      )
    }
  })

  for (let year = size.firstYear; year < size.firstYear + size.years; year++) {
    for (const period of periodsOfKind(year, 'month')) {
      const due = dueDate(period, 'state', 2)
      const run = uuidv7()
      const number = (year - size.firstYear) * 12 + period.number
      const reports = unitIds.map((unitId, unit) => ({ id: uuidv7(), unitId, unit, file: uuidv7() }))
      const sent = reports.filter(({ unit }) => (unit * 7 + number) % 50 !== 0)
      await command(async (writes) => {
        await insertInChunks(
          writes,
          'expected_report',
          reports.map(({ unitId }) => ({
            id: uuidv7(),
            unit_id: unitId,
            period: period.id,
            due_date: due,
            extended_due_date: null,
            excused_reason: null,
          })),
        )
        await insertInChunks(writes, 'import_run', [
          {
            id: run,
            number,
            applied_at: `${due}T02:00:00.000Z`,
            applied_by: 'bench',
            taken_back_at: null,
            taken_back_by: null,
          },
        ])
        await insertInChunks(
          writes,
          'source_file',
          sent.map(({ file, unit }) => ({
            id: file,
            sha256: file,
            name: `Phuong${unit + 1}.xlsx`,
            size: 12_000,
            format: 'xlsx',
            added_at: `${due}T01:00:00.000Z`,
          })),
        )
        await insertInChunks(
          writes,
          'report',
          sent.map(({ id, unitId, unit, file }) => ({
            id,
            unit_id: unitId,
            period: period.id,
            source_file_id: file,
            import_run_id: run,
            file_name: `Phuong${unit + 1}.xlsx`,
            received_date: due,
            replaces: null,
            state: 'current' as const,
            superseded_by: null,
            warnings: '[]',
            unknown_rows: '[]',
          })),
        )
        const rows = sent.flatMap(({ id, unitId, unit }) =>
          indicators.map((indicator, index) =>
            reportedValue(
              { report: id, unitId, period: period.id, indicatorId: indicator.id },
              index,
              figureOf(unit, index, number, indicator.kind),
            ),
          ),
        )
        values += rows.length
        await insertInChunks(writes, 'reported_value', rows)
      })
    }
  }
  return { values }
}

const always = { valid_from: null, valid_to: null, successor_id: null }
const kindOf = (index: number): 'flow' | 'stock' | 'ratio' =>
  index % 20 === 19 ? 'ratio' : index % 8 === 7 ? 'stock' : 'flow'

/** Grows with the unit and the indicator, wavers by the month; one in a thousand is out of all proportion. */
function figureOf(unit: number, indicator: number, month: number, kind: 'flow' | 'stock' | 'ratio'): number {
  const waver = ((unit * 31 + indicator * 17 + month * 13) % 40) / 100
  if (kind === 'ratio') return Math.round((70 + waver * 50) * 10) / 10
  const slip = (unit * 61 + indicator * 7 + month * 3) % 1000 === 0 ? 1000 : 1
  return Math.round((20 + (unit % 30)) * (1 + (indicator % 9)) * (0.8 + waver)) * slip
}

type Place = { report: string; unitId: string; period: string; indicatorId: string }

function reportedValue(place: Place, index: number, value: number): Omit<ReportedValueTable, 'version'> {
  return {
    id: uuidv7(),
    report_id: place.report,
    indicator_id: place.indicatorId,
    unit_id: place.unitId,
    period: place.period,
    measure: 'thisPeriod',
    value,
    text: String(value),
    approximate: value % 97 === 0 ? 1 : 0,
    sheet: 'PL1',
    cell: `E${12 + index}`,
    label: `Chỉ tiêu ${index + 1}`,
    confidence: 'sure',
    decision: 'asRead',
    reasons: '[]',
    note: null,
    state: 'current',
    superseded_by: null,
  }
}
