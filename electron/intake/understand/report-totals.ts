import type { DraftWarning } from '../../../shared/domain/draft.ts'
import { parseMeasurementUnit } from '../../../shared/domain/measurement-unit.ts'
import { tidyFloat } from '../../../shared/domain/vietnamese-number.ts'
import { fold } from '../../../shared/domain/vietnamese-text.ts'
import type { SheetView } from '../../sheets/sheet-view.ts'
import type { Choice } from './choose-indicator.ts'
import type { ColumnRoles } from './column-roles.ts'
import { formulaParts } from './formula-parts.ts'
import type { ReportRow } from './report-rows.ts'
import type { ReadValue, TableSetting } from './table-reading.ts'

/** A row's own figure for adding up, in its base unit: đồng for money. */
type Addend = { row: ReportRow; amount: number; kind: string }

/**
 * Recomputes the totals a report writes. A total that no reading of its rows gives is reported; where the difference
 * points at one row (left out, taken twice, a thousand times too much), that row's value is marked as well.
 */
export function checkReportTotals(
  view: SheetView,
  rows: readonly ReportRow[],
  columns: ColumnRoles,
  chosen: ReadonlyMap<ReportRow, Choice>,
  values: readonly ReadValue[],
  setting: TableSetting,
): DraftWarning[] {
  const column = columns.figures.find(({ measure }) => measure === 'thisPeriod')
  if (!column || view.isHiddenColumn(column.column)) return []
  const stated = column.unit ?? setting.sheetMoney
  const addends = new Map<ReportRow, Addend>()
  for (const row of rows) {
    const raw = row.figures.get(column.column)
    if (row.hidden || raw?.kind !== 'number') continue
    const unit = row.unit ?? (raw.written?.scaleWord ? parseMeasurementUnit('đồng') : null)
    const isMoney =
      unit?.kind === 'money' ||
      chosen.get(row)?.indicator?.measuredIn.kind === 'money' ||
      (!unit && /kinh phi|so tien|tri gia/.test(fold(row.label.name)))
    const scale = raw.written?.scaleWord
      ? 1
      : unit?.kind === 'money'
        ? unit.scale
        : isMoney && stated?.kind === 'money'
          ? stated.scale
          : 1
    addends.set(row, {
      row,
      amount: tidyFloat(raw.number * scale),
      kind: isMoney
        ? 'money'
        : unit?.kind === 'count'
          ? unit.name
          : unit?.kind === 'percent'
            ? 'percent'
            : '',
    })
  }
  const warnings: DraftWarning[] = []
  for (const row of rows) {
    if (row.role !== 'total' && row.role !== 'subtotal') continue
    const total = addends.get(row)
    if (!total || total.kind === 'percent') continue
    const mismatch = mismatchOf(view, rows, row, total, addends, column.column)
    if (!mismatch) continue
    const { recomputed, parts } = mismatch
    const difference = tidyFloat(total.amount - recomputed)
    warnings.push({
      code: 'total-mismatch',
      params: { label: row.label.written, written: total.amount, recomputed, difference },
      sheet: setting.sheet,
      cell: view.cell(row.row, column.column)?.address ?? null,
    })
    const suspect = suspectOf(parts, difference)
    const value =
      suspect && values.find((other) => other.row === suspect.row.row && other.measure === 'thisPeriod')
    value?.reasons.push({ code: 'total-mismatch', params: { written: total.amount, recomputed, difference } })
  }
  warnings.push(...sectionSums(view, rows, addends, setting, column.column))
  return [...warnings, ...overfullItems(rows, addends, values, setting, column.column)]
}

function mismatchOf(
  view: SheetView,
  rows: readonly ReportRow[],
  row: ReportRow,
  total: Addend,
  addends: ReadonlyMap<ReportRow, Addend>,
  column: number,
): { recomputed: number; parts: Addend[] } | null {
  const before = rows.slice(0, rows.indexOf(row))
  const cell = view.cell(row.row, column)
  const references = cell?.formula ? formulaParts(cell.formula) : null
  if (references) {
    const byRow = new Map(rows.map((other) => [other.row, other]))
    const added = references.flatMap(({ row: at, sign }) => {
      const addend = addends.get(byRow.get(at)!)
      return addend ? [{ ...addend, amount: addend.amount * sign }] : []
    })
    const isWithinTable = references.every(({ row: at, column: of }) => of === column && byRow.has(at))
    if (!isWithinTable) return null
    const sum = sumOf(added)
    if (!isClose(sum, total)) return { recomputed: sum, parts: added }
    return omittedOrDoubled(before, added, total, addends)
  }
  const kinds = new Set(before.flatMap((other) => addends.get(other)?.kind ?? []))
  const kind = total.kind !== '' ? total.kind : kinds.size === 1 ? [...kinds][0]! : null
  // A sum over persons, gifts and metres means nothing that could be checked.
  if (kind === null) return null
  const fits = (other: ReportRow) => addends.get(other)?.kind === kind
  const divided = wholesOf(before, addends)
  const of = (list: readonly ReportRow[], ...roles: string[]) =>
    list
      .filter((other) => roles.includes(other.role) && fits(other))
      .filter((other) => other.partOf === null || !divided.has(other.partOf))
      .map((other) => addends.get(other)!)
  const blockStart =
    before.findLastIndex((other) => other.role === 'section' || other.role === 'subtotal') + 1
  const block = before.slice(blockStart)
  const readings = [
    of(before, 'item'),
    of(block, 'item'),
    of(before, 'subtotal'),
    of(before, 'section'),
    of(before, 'item', 'sub-item'),
    of(block, 'item', 'sub-item'),
    leavesOf(before)
      .filter(fits)
      .map((other) => addends.get(other)!),
    leavesOf(block)
      .filter(fits)
      .map((other) => addends.get(other)!),
  ].filter((reading) => reading.length > 0)
  if (readings.length === 0 || readings.some((reading) => isClose(sumOf(reading), total))) return null
  const parts =
    row.role === 'subtotal' && readings[1] && of(block, 'item').length > 0 ? of(block, 'item') : readings[0]!
  return { recomputed: sumOf(parts), parts }
}

/** Rows whose parts add up to just what they say: to count both would count each figure twice. */
function wholesOf(rows: readonly ReportRow[], addends: ReadonlyMap<ReportRow, Addend>): Set<ReportRow> {
  return new Set(
    rows.filter((row) => {
      const whole = addends.get(row)
      const parts = rows.flatMap((other) => (other.partOf === row ? (addends.get(other) ?? []) : []))
      return whole !== undefined && parts.length > 1 && whole.amount !== 0 && isClose(sumOf(parts), whole)
    }),
  )
}

/** Rows that no other row is a part of: what is left when items with sub-items are counted by their sub-items. */
function leavesOf(rows: readonly ReportRow[]): ReportRow[] {
  const wholes = new Set(rows.map((row) => row.partOf))
  return rows.filter((row) => (row.role === 'item' || row.role === 'sub-item') && !wholes.has(row))
}

/** A sum whose cells agree with its value may still leave out a row put in later, or count a subtotal with its parts. */
function omittedOrDoubled(
  before: readonly ReportRow[],
  added: Addend[],
  total: Addend,
  addends: ReadonlyMap<ReportRow, Addend>,
): { recomputed: number; parts: Addend[] } | null {
  const taken = new Set(added.map(({ row }) => row))
  const items = added.filter(({ row }) => row.role === 'item')
  const sums = added.filter(({ row }) => row.role === 'subtotal' || row.role === 'section')
  if (sums.length > 0 && items.length > 0) {
    const first = Math.min(...items.map(({ row }) => row.row))
    const doubled = sums.filter(({ row }) => row.role === 'subtotal' && row.row > first)
    return doubled.length > 0 ? { recomputed: sumOf(items), parts: items } : null
  }
  if (sums.length > 0 || items.length < 2 || items.length !== added.length) return null
  const kinds = new Set(items.map(({ kind }) => kind))
  const firstRow = Math.min(...items.map(({ row }) => row.row))
  const omitted = before.flatMap((row) => {
    const addend = addends.get(row)
    return addend &&
      row.row > firstRow &&
      row.role === 'item' &&
      !taken.has(row) &&
      kinds.size === 1 &&
      kinds.has(addend.kind) &&
      addend.amount !== 0
      ? [addend]
      : []
  })
  if (omitted.length === 0 || total.kind === '') return null
  const parts = [...items, ...omitted]
  return { recomputed: sumOf(parts), parts }
}

function sumOf(addends: readonly Addend[]): number {
  return tidyFloat(addends.reduce((sum, { amount }) => sum + amount, 0))
}

/** Equal but for rounding to the second decimal of triệu đồng, or to one piece. */
function isClose(sum: number, total: Addend): boolean {
  const slack = total.kind === 'money' ? Math.max(1, Math.min(50_000, Math.abs(total.amount) * 1e-4)) : 0.5
  return Math.abs(sum - total.amount) <= slack
}

/** The one row a difference points at; null where none does, or several might. */
function suspectOf(parts: readonly Addend[], difference: number): Addend | null {
  const near = (a: number, b: number) => Math.abs(a - b) <= Math.max(1, Math.abs(b) * 1e-6)
  const suspects = parts.filter(({ amount }) => {
    if (amount === 0) return false
    return [1, -1, 999, -0.999, 9, -0.9].some((times) => near(difference, amount * times))
  })
  return suspects.length === 1 ? suspects[0]! : null
}

/** A section that bears a figure sums its items, where all of them are of its kind. */
function sectionSums(
  view: SheetView,
  rows: readonly ReportRow[],
  addends: ReadonlyMap<ReportRow, Addend>,
  setting: TableSetting,
  column: number,
): DraftWarning[] {
  return rows.flatMap((row, at) => {
    const written = row.role === 'section' ? addends.get(row) : undefined
    if (!written || written.kind === 'percent' || written.kind === '') return []
    const next = rows.findIndex((other, position) => position > at && other.role === 'section')
    const items = rows.slice(at + 1, next < 0 ? rows.length : next).filter((other) => other.role === 'item')
    const parts = items.flatMap((item) => addends.get(item) ?? [])
    if (parts.length < 2 || parts.some(({ kind }) => kind !== written.kind) || isClose(sumOf(parts), written))
      return []
    const recomputed = sumOf(parts)
    const params = {
      label: row.label.written,
      written: written.amount,
      recomputed,
      difference: tidyFloat(written.amount - recomputed),
    }
    return [
      {
        code: 'total-mismatch' as const,
        params,
        sheet: setting.sheet,
        cell: view.cell(row.row, column)?.address ?? null,
      },
    ]
  })
}

/** Parts that exceed the item they are parts of. */
function overfullItems(
  rows: readonly ReportRow[],
  addends: ReadonlyMap<ReportRow, Addend>,
  values: readonly ReadValue[],
  setting: TableSetting,
  column: number,
): DraftWarning[] {
  const warnings: DraftWarning[] = []
  for (const row of rows) {
    const whole = addends.get(row)
    if (!whole || row.role === 'total' || row.role === 'subtotal') continue
    const parts = rows.flatMap((other) => {
      const addend = other.partOf === row ? addends.get(other) : undefined
      return addend && (addend.kind === whole.kind || addend.kind === '') && !chosenApart(other, values)
        ? [addend]
        : []
    })
    const most = Math.max(0, ...parts.map(({ amount }) => amount))
    if (parts.length === 0 || most <= whole.amount) continue
    const value = values.find((other) => other.row === row.row && other.measure === 'thisPeriod')
    if (!value) continue
    const params = {
      label: row.label.written,
      written: whole.amount,
      recomputed: most,
      difference: tidyFloat(whole.amount - most),
    }
    value.reasons.push({ code: 'total-mismatch', params })
    warnings.push({
      code: 'total-mismatch',
      params,
      sheet: setting.sheet,
      cell: row.figures.get(column)?.kind === 'number' ? value.cell : null,
    })
  }
  return warnings
}

/** A row that is an indicator of its own is no part to add, wherever it stands. */
function chosenApart(row: ReportRow, values: readonly ReadValue[]): boolean {
  return values.some((value) => value.row === row.row)
}
