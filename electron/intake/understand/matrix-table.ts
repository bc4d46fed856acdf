import type { DraftReason, DraftWarning, RowRole } from '../../../shared/domain/draft.ts'
import { tidyFloat } from '../../../shared/domain/vietnamese-number.ts'
import { fold } from '../../../shared/domain/vietnamese-text.ts'
import type { GridCell } from '../../sheets/grid.ts'
import type { SheetView } from '../../sheets/sheet-view.ts'
import { type RawNumber, rawFigure } from './figure.ts'
import type { MatrixColumn, MatrixColumns } from './matrix-columns.ts'
import { isPartOfUnit } from './place-names.ts'
import { readLabel } from './read-label.ts'
import type { ReferenceIndex } from './reference-index.ts'
import { isNote, isSignature, isTotalLabel } from './row-words.ts'
import {
  certaintyOf,
  type ReadValue,
  readValue,
  type TableReading,
  type TableSetting,
} from './table-reading.ts'
import { isNumberingRow, type TableShape } from './table-shape.ts'
import { unitNamedBy } from './unit-names.ts'

type PlaceRow = { row: number; labelCell: GridCell; label: string; unitCode: string | null; hidden: boolean }
type MatrixRows = { parts: PlaceRow[]; total: PlaceRow | null; roles: Map<number, RowRole> }

/**
 * Reads a matrix of places by indicators. The file's own figure is the total row, or the sum of the rows where there is
 * none, never both; rows that are reporting units themselves give their own values besides.
 */
export function readMatrix(
  view: SheetView,
  table: TableShape,
  matrix: MatrixColumns,
  index: ReferenceIndex,
  setting: TableSetting,
): TableReading & { rowRoles: Map<number, RowRole> } {
  const rows = placeRows(view, table, matrix, index)
  const values: ReadValue[] = []
  const warnings: DraftWarning[] = []
  const unknownRows: TableReading['unknownRows'] = []
  for (const row of rows.parts)
    if (row.hidden) warnings.push(...hiddenWarning(view, row, matrix, setting.sheet))
  for (const column of matrix.columns) {
    if (view.isHiddenColumn(column.column)) continue
    if (!column.choice.indicator) {
      const cell = headingCell(view, table, column)
      const figure = rows.total && rawFigure(view.cell(rows.total.row, column.column))
      if (!cell || !hasFigures(view, rows, column)) continue
      unknownRows.push({
        key: `${setting.sheet}!${cell.address}`,
        label: column.label.written,
        sheet: setting.sheet,
        cell: cell.address,
        figures:
          figure?.kind === 'number'
            ? [
                {
                  measure: column.measure ?? 'thisPeriod',
                  value: figure.number,
                  text: figure.cell.text,
                  cell: figure.cell.address,
                },
              ]
            : [],
        unitText: column.unitText,
        candidates: column.choice.candidates,
      })
      continue
    }
    if (column.measure === null) continue
    const read = readColumn(view, table, rows, column, setting)
    values.push(...read.values)
    warnings.push(...read.warnings)
  }
  return { values, unknownRows, warnings, parts: [], skippedRows: 0, rowRoles: rows.roles }
}

function placeRows(
  view: SheetView,
  table: TableShape,
  matrix: MatrixColumns,
  index: ReferenceIndex,
): MatrixRows {
  const found: (PlaceRow & { isTotal: boolean })[] = []
  const roles = new Map<number, RowRole>()
  let ended = false
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const cells = view.rowCells(row)
    if (cells.length === 0) continue
    if (ended || cells.some((cell) => isSignature(view.text(cell)))) {
      ended = true
      roles.set(row, 'signature')
      continue
    }
    if (
      isNumberingRow(view, row) &&
      !matrix.columns.some(({ column }) => (rawNumber(view, row, column)?.number ?? 0) > 60)
    ) {
      if (
        view.text(view.cell(row, matrix.place)) === '' ||
        /^\(?\w{1,2}\)?$/.test(view.text(view.cell(row, matrix.place)))
      ) {
        roles.set(row, 'numbering')
        continue
      }
    }
    const firstText = cells.map((cell) => view.text(cell)).find((text) => text !== '') ?? ''
    const placeCell = view.cell(row, matrix.place)
    const labelCell =
      view.text(placeCell) !== ''
        ? placeCell!
        : cells.find(
            (cell) =>
              cell.column < Math.min(...matrix.columns.map(({ column }) => column)) && view.text(cell) !== '',
          )
    const label = labelCell ? view.text(labelCell) : ''
    const figures = matrix.columns.some(({ column }) => rawFigure(view.cell(row, column)).kind !== 'none')
    if (!figures) {
      roles.set(
        row,
        isNote(firstText)
          ? 'note'
          : label === ''
            ? 'blank'
            : isPartOfUnit(index.units, label)
              ? 'item'
              : 'section',
      )
      continue
    }
    if (!labelCell) continue
    const isTotal = isTotalLabel(readLabel(label).name)
    found.push({
      row,
      labelCell,
      label,
      unitCode: unitNamedBy(index.units, label),
      hidden: view.isHiddenRow(row),
      isTotal,
    })
  }
  return divide(found, roles)
}

/**
 * The row that bears the unit's own name above or below its wards: their total, though it does not say so.
 */
function markOwnRow(found: (PlaceRow & { isTotal: boolean })[]): void {
  const named = found.filter(({ unitCode }) => unitCode !== null)
  const [own] = named
  const isAtEdge = own !== undefined && (own === found[0] || own === found.at(-1))
  if (named.length === 1 && isAtEdge && found.length > 2 && !found.some(({ isTotal }) => isTotal))
    own.isTotal = true
}

/** Parts and total: the last "Tổng cộng" (or the first, where it stands on top); what follows a total at the bottom is statistics. */
function divide(found: (PlaceRow & { isTotal: boolean })[], roles: Map<number, RowRole>): MatrixRows {
  markOwnRow(found)
  for (const { row, isTotal } of found) roles.set(row, isTotal ? 'total' : 'item')
  const totals = found.filter(({ isTotal, hidden }) => isTotal && !hidden)
  const top = totals.length === 1 && found[0] === totals[0]
  const total = top ? totals[0]! : (totals.at(-1) ?? null)
  const parts = found.filter(
    (row) => !row.isTotal && !isStatistic(row.label) && (total === null || top || row.row < total.row),
  )
  for (const row of found)
    if (!parts.includes(row) && row !== total) roles.set(row.row, row.isTotal ? 'subtotal' : 'note')
  return { parts, total, roles }
}

function isStatistic(label: string): boolean {
  return /^(?:so don vi|so phuong|thap nhat|cao nhat|trung binh|binh quan|don vi (?:thap|cao)|ty le|ti le|so sanh|ke hoach|chi tieu|nho nhat|lon nhat|cung ky)\b/.test(
    fold(label),
  )
}

function readColumn(
  view: SheetView,
  table: TableShape,
  rows: MatrixRows,
  column: MatrixColumn,
  setting: TableSetting,
): Pick<TableReading, 'values' | 'warnings'> {
  const values: ReadValue[] = []
  const warnings: DraftWarning[] = []
  const parts: { place: PlaceRow; value: ReadValue }[] = []
  const at = (place: PlaceRow): ReadValue | null => {
    const raw = rawFigure(view.cell(place.row, column.column))
    if (raw.kind === 'error' || raw.kind === 'no-value') {
      warnings.push({
        code: raw.kind === 'error' ? 'error-cell' : 'formula-without-value',
        params: { label: `${place.label}, ${column.label.written}`, text: raw.cell.text },
        sheet: setting.sheet,
        cell: raw.cell.address,
      })
    }
    return raw.kind === 'number' ? valueAt(view, table, raw, column, place, setting) : null
  }
  for (const place of rows.parts) {
    if (place.hidden) continue
    const value = at(place)
    if (!value) continue
    parts.push({ place, value })
    if (place.unitCode !== null && setting.unitCode === null) values.push(value)
  }
  const total = rows.total ? at(rows.total) : null
  const city = total ? checkTotal(total, parts, column, warnings, setting) : sumOf(parts, column)
  if (city) values.push({ ...city, unitCode: setting.unitCode })
  for (const value of values) {
    if (value.approximate)
      warnings.push({
        code: 'approximate',
        params: { label: `${value.label}, ${column.label.written}`, text: value.text },
        sheet: setting.sheet,
        cell: value.cell,
      })
  }
  return { values, warnings }
}

function valueAt(
  view: SheetView,
  table: TableShape,
  raw: RawNumber,
  column: MatrixColumn,
  place: PlaceRow,
  setting: TableSetting,
): ReadValue {
  const indicator = column.choice.indicator!
  const { value } = readValue(
    {
      raw,
      indicator,
      certainty: certaintyOf(column.choice),
      measure: column.measure!,
      label: column.label.written,
      labelCell: headingCell(view, table, column) ?? place.labelCell,
      rowUnit: column.unit,
      rowUnitText: column.unitText,
      columnUnit: null,
      unitCode: place.unitCode,
    },
    setting,
  )
  value.reasons.push(...column.choice.reasons)
  return value
}

/** A written total against the sum of its rows; totals of percentages are no sums and always need a look. */
function checkTotal(
  total: ReadValue,
  parts: { value: ReadValue }[],
  column: MatrixColumn,
  warnings: DraftWarning[],
  setting: TableSetting,
): ReadValue {
  if (column.choice.indicator!.kind === 'ratio') {
    if (parts.length > 1) total.reasons.push({ code: 'summed-from-parts', params: { count: parts.length } })
    return total
  }
  const recomputed = tidyFloat(parts.reduce((sum, { value }) => sum + value.value, 0))
  const slack = Math.max(0.5, Math.abs(total.value) * 1e-9)
  if (parts.length === 0 || Math.abs(total.value - recomputed) <= slack) return approximateAs(total, parts)
  const params = {
    label: column.label.written,
    written: total.value,
    recomputed,
    difference: tidyFloat(total.value - recomputed),
  }
  total.reasons.push({ code: 'total-mismatch', params })
  warnings.push({ code: 'total-mismatch', params, sheet: setting.sheet, cell: total.cell })
  return total
}

function approximateAs(total: ReadValue, parts: { value: ReadValue }[]): ReadValue {
  const doubtful = parts.filter(({ value }) =>
    value.reasons.some(({ code }) => code !== 'label-similar' && code !== 'group-mismatch'),
  )
  const reasons: DraftReason[] = doubtful
    .flatMap(({ value }) => value.reasons)
    .filter(({ code }) => !total.reasons.some((reason) => reason.code === code))
  total.reasons.push(...reasons.slice(0, 1))
  if (doubtful.some(({ value }) => value.approximate)) total.approximate = true
  return total
}

/** The sum of the rows in place of a missing total; none for percentages, which no one may add. */
function sumOf(parts: { place: PlaceRow; value: ReadValue }[], column: MatrixColumn): ReadValue | null {
  const last = parts.at(-1)
  if (!last || column.choice.indicator!.kind === 'ratio') return null
  if (parts.every(({ place }) => place.unitCode !== null)) return null
  const value = tidyFloat(parts.reduce((sum, part) => sum + part.value.value, 0))
  const first = last.value
  return {
    ...first,
    key: `${first.key}+`,
    value,
    text: parts
      .map((part) => part.value.text)
      .slice(0, 6)
      .join(' + '),
    approximate: parts.some((part) => part.value.approximate),
    reasons: [...first.reasons, { code: 'summed-from-parts', params: { count: parts.length } }],
  }
}

function headingCell(
  view: SheetView,
  table: TableShape,
  { column, label }: MatrixColumn,
): GridCell | undefined {
  for (const row of table.headingRows.toReversed()) {
    const cell = view.cell(row, column)
    if (cell && view.text(cell) === label.written) return cell
  }
  return table.headingRows.map((row) => view.cell(row, column)).findLast((cell) => cell !== undefined)
}

function rawNumber(view: SheetView, row: number, column: number): RawNumber | null {
  const raw = rawFigure(view.cell(row, column))
  return raw.kind === 'number' ? raw : null
}

function hasFigures(view: SheetView, rows: MatrixRows, { column }: MatrixColumn): boolean {
  return rows.parts.some(({ row }) => rawNumber(view, row, column) !== null)
}

function hiddenWarning(
  view: SheetView,
  place: PlaceRow,
  matrix: MatrixColumns,
  sheet: string,
): DraftWarning[] {
  for (const { column } of matrix.columns) {
    const raw = rawNumber(view, place.row, column)
    if (raw)
      return [
        {
          code: 'hidden-row',
          params: { label: place.label, text: raw.cell.text },
          sheet,
          cell: raw.cell.address,
        },
      ]
  }
  return []
}
