import type { DraftWarning, UnknownRow } from '../../../shared/domain/draft.ts'
import { compareUnits } from '../../../shared/domain/measurement-unit.ts'
import { tidyFloat } from '../../../shared/domain/vietnamese-number.ts'
import { fold } from '../../../shared/domain/vietnamese-text.ts'
import type { GridCell } from '../../sheets/grid.ts'
import type { SheetView } from '../../sheets/sheet-view.ts'
import { brokenCells } from './broken-cells.ts'
import { type Choice, chooseIndicator } from './choose-indicator.ts'
import type { ColumnRoles, FigureColumn } from './column-roles.ts'
import { moneySlips } from './money-slips.ts'
import type { ReferenceIndex } from './reference-index.ts'
import type { ReportRow } from './report-rows.ts'
import {
  certaintyOf,
  type ReadValue,
  readValue,
  type TableReading,
  type TableSetting,
} from './table-reading.ts'

/** Labels that only divide the row above and name nothing themselves. */
const divisions =
  /^(?:nu|nam|cap (?:quan|huyen|phuong|xa|thanh pho)|quan|huyen|phuong|xa|phuong xa|thanh pho|dang vien|doan vien|khac|tien mat|hien vat|nguoi kinh|dan toc)$/

/** Reads the figures of a report: one indicator a row, the measures in its columns. */
export function readReport(
  view: SheetView,
  rows: readonly ReportRow[],
  columns: ColumnRoles,
  index: ReferenceIndex,
  setting: TableSetting,
): TableReading & { chosen: Map<ReportRow, Choice> } {
  const values: ReadValue[] = []
  const unknownRows: UnknownRow[] = []
  const warnings: DraftWarning[] = []
  const chosen = new Map<ReportRow, Choice>()
  const parts = new Map<string, ReadValue[]>()
  let skippedRows = 0
  for (const row of rows) {
    if ((row.role !== 'item' && row.role !== 'sub-item') || !row.hasFigures) continue
    if (row.hidden) {
      warnings.push(...hiddenRowWarning(row, setting.sheet))
      continue
    }
    if (!row.labelCell || row.label.name === '') {
      skippedRows++
      continue
    }
    const unit = row.unit ?? unitInFigures(row, columns)
    const choice = chooseIndicator(index, {
      label: row.label,
      parents: row.parents,
      unit,
      unitText: row.unitText,
      groups: row.groups,
    })
    chosen.set(row, choice)
    if (!choice.indicator || isDivision(row, choice, chosen)) {
      if (row.figures.size > 0 && !(row.partOf && divisions.test(fold(row.label.name))))
        unknownRows.push(unknownRow(row, choice, columns, setting.sheet))
      continue
    }
    const read = readRow(view, row, choice, columns, setting)
    warnings.push(...read.warnings)
    if (row.scope?.kind === 'part')
      parts.set(row.scope.heading, [...(parts.get(row.scope.heading) ?? []), ...read.values])
    else
      values.push(
        ...(row.scope ? read.values.map((value) => outOfScope(value, row.scope!.heading)) : read.values),
      )
  }
  warnings.push(...brokenCells(view, rows, columns, setting.sheet))
  moneySlips(values, rows)
  return { values, unknownRows, warnings, parts: [...parts.values()], skippedRows, chosen }
}

/** A figure under a heading of another period gives way to one that stands under none, and is never beyond doubt. */
function outOfScope(value: ReadValue, heading: string): ReadValue {
  return {
    ...value,
    certainty: 0,
    reasons: [...value.reasons, { code: 'column-unclear', params: { heading } }],
  }
}

/**
 * Whether a row only divides the one above it: it leads to the same indicator, or is like another one without measuring
 * something else ("- Trị giá" in đồng under "Suất quà" does).
 */
function isDivision(row: ReportRow, choice: Choice, chosen: ReadonlyMap<ReportRow, Choice>): boolean {
  if (!row.partOf) return false
  if (chosen.get(row.partOf)?.indicator === choice.indicator) return true
  const measuresOtherThing =
    row.unit !== null && row.partOf.unit !== null && compareUnits(row.unit, row.partOf.unit) !== 'same'
  return choice.quality === 'similar' && !measuresOtherThing
}

function readRow(
  view: SheetView,
  row: ReportRow,
  choice: Choice,
  columns: ColumnRoles,
  setting: TableSetting,
): Pick<TableReading, 'values' | 'warnings'> {
  const values: ReadValue[] = []
  const warnings: DraftWarning[] = []
  const indicator = choice.indicator!
  const certainty = certaintyOf(choice)
  const used = [...columns.figures]
  // "Số lượng | Kinh phí": an amount may stand in the column of amounts alone.
  const ownColumn = columns.figures.find(({ measure }) => measure === 'thisPeriod')
  if (indicator.measuredIn.kind === 'money' && (!ownColumn || !row.figures.has(ownColumn.column)))
    used.push(...columns.amounts.slice(0, 1))
  for (const column of used) {
    if (view.isHiddenColumn(column.column)) continue
    const raw = row.figures.get(column.column)
    if (raw?.kind !== 'number') continue
    const read = readValue(
      {
        raw,
        indicator,
        certainty,
        measure: column.measure,
        label: row.label.written,
        labelCell: row.labelCell!,
        rowUnit: row.unit,
        rowUnitText: row.unitText,
        columnUnit: column.unit,
        unitCode: null,
      },
      setting,
    )
    read.value.reasons.push(...choice.reasons)
    if (isSharedCell(view, raw.cell))
      read.value.reasons.push({ code: 'summed-from-parts', params: { count: 2 } })
    // An amount is stated over the column, a number of things by the name: one of them does not hold.
    if (column.unit?.kind === 'money' && row.unit === null && indicator.measuredIn.kind !== 'money') {
      const params = { found: column.heading, expected: indicator.unit }
      read.value.reasons.push({ code: 'unit-mismatch', params })
    }
    if (column.unclear)
      read.value.reasons.push({ code: 'column-unclear', params: { heading: column.heading } })
    values.push(read.value)
    warnings.push(...read.warnings)
  }
  if (columns.parts.length > 0) {
    const summed = sumOverPeriod(row, choice, columns, setting)
    if (!ownColumn) values.push(...summed)
    else warnings.push(...checkAgainstParts(values, summed, row, columns))
  }
  checkAgainstCumulative(values, indicator.kind)
  return { values, warnings }
}

/**
 * The period's figure out of its months or quarters: their sum for what accumulates, the last for what is counted at the
 * end; none for percentages. Always to be looked at.
 */
function sumOverPeriod(
  row: ReportRow,
  choice: Choice,
  columns: ColumnRoles,
  setting: TableSetting,
): ReadValue[] {
  const indicator = choice.indicator!
  if (indicator.kind === 'ratio') return []
  const parts = columns.parts.flatMap((column) => {
    const raw = row.figures.get(column.column)
    if (raw?.kind !== 'number') return []
    const source = {
      raw,
      indicator,
      certainty: certaintyOf(choice),
      measure: 'thisPeriod' as const,
      label: row.label.written,
      labelCell: row.labelCell!,
      rowUnit: row.unit,
      rowUnitText: row.unitText,
      columnUnit: column.unit,
      unitCode: null,
    }
    return [readValue(source, setting).value]
  })
  const last = parts.at(-1)
  if (!last) return []
  const value =
    indicator.kind === 'stock' ? last.value : tidyFloat(parts.reduce((sum, part) => sum + part.value, 0))
  return [
    {
      ...last,
      value,
      text: parts.map(({ text }) => text).join(' + '),
      reasons: [
        ...last.reasons,
        ...choice.reasons,
        { code: 'summed-from-parts', params: { count: parts.length } },
      ],
    },
  ]
}

/** A quarter written beside its three months is their sum. */
function checkAgainstParts(
  values: readonly ReadValue[],
  [summed]: readonly ReadValue[],
  row: ReportRow,
  columns: ColumnRoles,
): DraftWarning[] {
  const written = values.find(({ measure }) => measure === 'thisPeriod')
  const isWhole = columns.parts.every(({ column }) => row.figures.get(column)?.kind === 'number')
  if (!written || !summed || !isWhole) return []
  const difference = tidyFloat(written.value - summed.value)
  if (Math.abs(difference) <= Math.max(0.5, Math.abs(written.value) * 1e-4)) return []
  const params = { label: row.label.written, written: written.value, recomputed: summed.value, difference }
  written.reasons.push({ code: 'total-mismatch', params })
  return [{ code: 'total-mismatch', params, sheet: written.sheet, cell: written.cell }]
}

/** One figure merged over several rows is the sum of what they name. */
function isSharedCell(view: SheetView, cell: GridCell): boolean {
  const merge = view.mergeAt(cell.row, cell.column)
  return merge !== undefined && merge.bottom > merge.top
}

/** What was done since the new year cannot be less than what was done in the period: one of the two is misread. */
function checkAgainstCumulative(values: ReadValue[], kind: 'flow' | 'stock' | 'ratio'): void {
  const period = values.find(({ measure }) => measure === 'thisPeriod')
  const cumulative = values.find(({ measure }) => measure === 'cumulative')
  if (kind !== 'flow' || !period || !cumulative || cumulative.value >= period.value) return
  period.reasons.push({
    code: 'cumulative-mismatch',
    params: { written: cumulative.value, recomputed: period.value },
  })
}

function hiddenRowWarning(row: ReportRow, sheet: string): DraftWarning[] {
  const [raw] = row.figures.values()
  if (!raw || raw.kind === 'none') return []
  return [
    {
      code: 'hidden-row',
      params: { label: row.label.written, text: raw.cell.text },
      sheet,
      cell: raw.cell.address,
    },
  ]
}

/** The unit a figure brings along ("886 triệu đồng", "94,5%") where the row states none. */
function unitInFigures(row: ReportRow, columns: ColumnRoles) {
  const own = columns.figures.find(({ measure }) => measure === 'thisPeriod')
  const raw = own && row.figures.get(own.column)
  return raw?.kind === 'number' ? raw.unit : null
}

function unknownRow(row: ReportRow, choice: Choice, columns: ColumnRoles, sheet: string): UnknownRow {
  const figures = columns.figures.flatMap(({ column, measure }: FigureColumn) => {
    const raw = row.figures.get(column)
    if (!raw || raw.kind === 'none') return []
    return [
      {
        measure,
        value: raw.kind === 'number' ? raw.number : null,
        text: raw.cell.text,
        cell: raw.cell.address,
      },
    ]
  })
  const cell = row.labelCell!.address
  return {
    key: `${sheet}!${cell}`,
    label: row.label.written,
    sheet,
    cell,
    figures,
    unitText: row.unitText,
    candidates: choice.candidates,
  }
}
