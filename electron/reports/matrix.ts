import type * as z from 'zod'
import type { matrixCell, reportsContract } from '../../shared/contract/reports.ts'
import { grouped } from '../../shared/domain/grouped.ts'
import {
  askedPeriods,
  byEnd,
  lastMonth,
  periodOf,
  periodSpan,
  periodsOfKind,
} from '../../shared/domain/period.ts'
import { completeShare, onTimeShare, receivedOf, reportStanding } from '../../shared/domain/report-status.ts'
import { compareUnits } from '../../shared/domain/unit-order.ts'
import { isInForce } from '../../shared/domain/validity.ts'
import { type Indicator, listIndicators, listUnits } from '../committee/service.ts'
import type { Reads, Writes } from '../database/database.ts'
import { fileOfReport, filesToDecide } from '../intake/desk/desk-files.ts'
import { UserError } from '../user-error.ts'
import {
  type AnsweredRow,
  answeredRows,
  dueDateOf,
  type ExpectedRow,
  expectedRows,
  overdueCells,
  reportedIndicators,
  reportsOfCell,
  type Seen,
  setExcuse,
  setExtension,
} from './matrix-store.ts'
import { describePeriods, yearSettingOf } from './year.ts'

export type MatrixCell = z.output<typeof matrixCell>
type Outputs = typeof reportsContract
export type Matrix = z.output<NonNullable<Outputs['matrix']['~orpc']['outputSchema']>>
export type CellDetail = z.output<NonNullable<Outputs['cell']['~orpc']['outputSchema']>>

const everything = { on: '2000-01-01', all: true }
const keyOf = (cell: { unitId: string; period: string }) => `${cell.unitId} ${cell.period}`

/** Units × periods of a year: who sent what when, and who still owes it. Only what is expected or came has a cell. */
export async function matrixOf(reads: Reads, year: number, today: string): Promise<Matrix> {
  const setting = await yearSettingOf(reads, year)
  const cells = await matrixCells(reads, year, today)
  const asked = askedPeriods(year, setting.expectedKinds)
  const reported = cells
    .filter(({ receivedDate }) => receivedDate !== null)
    .map(({ period }) => periodOf(period))
  const used = new Set(cells.map(({ period }) => period))
  const periods = [...used].map(periodOf).sort(byEnd)
  const byPeriod = grouped(cells, (cell) => cell.period)
  const byUnit = grouped(cells, (cell) => cell.unitId)
  const units = await listUnits(reads, everything)
  return {
    periods: describePeriods(periods, setting, { asked, reported }, today).map((period) => ({
      ...period,
      ...receivedOf(byPeriod.get(period.id) ?? []),
    })),
    units: units
      .filter(({ id }) => byUnit.has(id))
      .sort(compareUnits)
      .map(({ id, code, name }) => ({
        id,
        code,
        name,
        onTime: onTimeShare(byUnit.get(id)!),
        complete: completeShare(byUnit.get(id)!),
      })),
    cells,
  }
}

/** The cells of a year, or those of one unit or period of it. */
export async function matrixCells(
  reads: Reads,
  year: number,
  today: string,
  only: { unitId?: string; period?: string } = {},
): Promise<MatrixCell[]> {
  const expected = new Map((await expectedRows(reads, year, only)).map((row) => [keyOf(row), row]))
  const answered = new Map((await answeredRows(reads, year, only)).map((row) => [keyOf(row), row]))
  const waiting = new Map((await filesToDecide(reads, year)).map((file) => [keyOf(file), file.fileId]))
  const counts = await indicatorCounts(reads, year)
  const keys = new Set([...expected.keys(), ...answered.keys()])
  return [...keys].map((key) =>
    cellOf(expected.get(key), answered.get(key), waiting.get(key) ?? null, counts, today),
  )
}

function cellOf(
  expected: ExpectedRow | undefined,
  answered: AnsweredRow | undefined,
  waitingFileId: string | null,
  countOf: (period: string) => number,
  today: string,
): MatrixCell {
  const place = expected ?? answered
  if (!place) throw new Error('a cell is expected or answered')
  const reported = answered?.indicators ?? 0
  const indicators = countOf(place.period)
  const facts = {
    dueDate: expected?.dueDate ?? null,
    extendedDueDate: expected?.extendedDueDate ?? null,
    excusedReason: expected?.excusedReason ?? null,
    receivedDate: answered?.receivedDate ?? null,
  }
  const standing = reportStanding(
    { ...facts, reportedIndicators: reported, expectedIndicators: indicators },
    today,
  )
  return {
    unitId: place.unitId,
    period: place.period,
    expectedReportId: expected?.id ?? null,
    version: expected?.version ?? null,
    ...facts,
    ...standing,
    reported,
    expected: indicators,
    waitingFileId,
  }
}

/** How many indicators a report of a period is expected to give: those in force at its cut-off. */
async function indicatorCounts(reads: Reads, year: number): Promise<(period: string) => number> {
  const { cutOffRule } = await yearSettingOf(reads, year)
  const indicators = await listIndicators(reads, everything)
  const counts = new Map<string, number>()
  return (period) => {
    const known = counts.get(period)
    if (known !== undefined) return known
    const { cutOff } = periodSpan(periodOf(period), cutOffRule)
    const count = indicators.filter((indicator) => isInForce(indicator, cutOff)).length
    counts.set(period, count)
    return count
  }
}

/** Indicators in force at a period's cut-off, in the order of the catalogue. */
export async function indicatorsAt(reads: Reads, period: string): Promise<Indicator[]> {
  const parsed = periodOf(period)
  const { cutOffRule } = await yearSettingOf(reads, parsed.year)
  return listIndicators(reads, { on: periodSpan(parsed, cutOffRule).cutOff, all: false })
}

/** One cell with all files behind it and the indicators that are missing. */
export async function cellDetail(
  reads: Reads,
  { unitId, period }: { unitId: string; period: string },
  today: string,
): Promise<CellDetail> {
  const units = await listUnits(reads, everything)
  const unit = units.find(({ id }) => id === unitId)
  const [cell] = await matrixCells(reads, periodOf(period).year, today, { unitId, period })
  if (!unit || !cell) throw new UserError('not-found')
  const rows = await reportsOfCell(reads, unitId, period)
  const reported = new Set(await reportedIndicators(reads, unitId, period))
  const reports = []
  for (const { sourceFileId, values, ...report } of rows) {
    const file = await fileOfReport(reads, { importRunId: report.importRunId, sourceFileId })
    reports.push({ ...report, values: values ?? 0, intakeFileId: file?.id ?? null })
  }
  const indicators = await indicatorsAt(reads, period)
  return {
    ...cell,
    unitName: unit.name,
    reports,
    missingIndicators: indicators
      .filter(({ id }) => !reported.has(id))
      .map(({ code, name }) => ({ code, name })),
    addsUpFrom: cell.receivedDate === null ? await quartersThatCame(reads, unitId, period) : [],
  }
}

/** The quarters a longer period adds up from, where the unit has sent all of them; none otherwise. */
async function quartersThatCame(reads: Reads, unitId: string, id: string): Promise<string[]> {
  const period = periodOf(id)
  if (period.kind === 'month' || period.kind === 'quarter') return []
  const answered = await answeredRows(reads, period.year, { unitId })
  const quarters = periodsOfKind(period.year, 'quarter').filter(
    (quarter) => lastMonth(quarter) <= lastMonth(period),
  )
  const allCame = quarters.every((quarter) => answered.some((row) => row.period === quarter.id))
  return allCame ? quarters.map((quarter) => quarter.id) : []
}

/** Excuses reports with a reason, or with null takes their excuses back. */
export async function excuse(writes: Writes, cells: readonly Seen[], reason: string | null): Promise<void> {
  for (const cell of cells) await setExcuse(writes, cell, reason)
}

/** Gives a report a later last day; null goes back to its own. A day before that is no extension. */
export async function extend(writes: Writes, seen: Seen, day: string | null): Promise<void> {
  const due = await dueDateOf(writes, seen.id)
  if (due !== undefined && day !== null && day < due)
    throw new UserError('invalid-input', { field: 'extendedDueDate' })
  await setExtension(writes, seen, day)
}

/** What the navigation counts: what the matrix of the year says is missing, which a file on the desk no longer is. */
export async function countMissingReports(reads: Reads, year: number, today: string): Promise<number> {
  const onDesk = new Set((await filesToDecide(reads, year)).map(keyOf))
  return (await overdueCells(reads, year, today)).filter((cell) => !onDesk.has(keyOf(cell))).length
}
