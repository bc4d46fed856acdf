import type { ColumnRole, DraftWarning, RowRole, SheetKind } from '../../../shared/domain/draft.ts'
import { type MeasurementUnit, parseMeasurementUnit } from '../../../shared/domain/measurement-unit.ts'
import type { PeriodId } from '../../../shared/domain/period.ts'
import type { SheetView } from '../../sheets/sheet-view.ts'
import { columnRoles } from './column-roles.ts'
import { provenDecimalMark } from './figure.ts'
import { isUnitLine } from './heading-words.ts'
import { matchGroups } from './match-group.ts'
import { type MatrixColumns, matrixColumns, totalledColumns } from './matrix-columns.ts'
import { readMatrix } from './matrix-table.ts'
import { verifyPlaceColumns } from './place-columns.ts'
import { isPartOfUnit } from './place-names.ts'
import type { ReferenceIndex } from './reference-index.ts'
import { reportRows } from './report-rows.ts'
import { readReport } from './report-table.ts'
import { checkReportTotals } from './report-totals.ts'
import { type RowScope, scopeOf } from './row-scope.ts'
import type { TableReading, TableSetting } from './table-reading.ts'
import type { TableShape } from './table-shape.ts'
import { type PlacedTable, turnedTable } from './turned-table.ts'

export type SheetReading = TableReading & {
  kind: SheetKind
  rowRoles: Record<number, RowRole>
  columnRoles: Record<number, ColumnRole>
  /** False where it was not said which column is the period's. */
  isClear: boolean
}

/** Reads all tables of one sheet for the given period. */
export function readSheet(
  view: SheetView,
  tables: readonly TableShape[],
  index: ReferenceIndex,
  periodId: PeriodId | null,
  unitCode: string | null,
): SheetReading {
  const reading = emptyReading()
  const setting: TableSetting = {
    sheet: view.grid.name,
    sheetMoney: moneyLine(view, tables),
    decimal: provenDecimalMark(figureTexts(view, tables)),
    unitCode,
  }
  tables.forEach((table, at) => {
    const scope = captionScope(view, tables[at - 1], table, periodId, tables.length)
    readTable(view, table, index, periodId, setting, scope, reading)
  })
  if (tables.length === 0 && view.lastRow >= 0)
    reading.kind = view.grid.cells.some(({ value }) => value.kind === 'number') ? 'other' : 'cover'
  if (tables.length > 0) markTitles(view, tables, reading)
  return reading
}

function emptyReading(): SheetReading {
  return {
    values: [],
    unknownRows: [],
    warnings: [],
    parts: [],
    skippedRows: 0,
    kind: 'other',
    rowRoles: {},
    columnRoles: {},
    isClear: true,
  }
}

function readTable(
  view: SheetView,
  table: TableShape,
  index: ReferenceIndex,
  periodId: PeriodId | null,
  setting: TableSetting,
  scope: RowScope | null,
  reading: SheetReading,
): void {
  for (const row of table.headingRows) reading.rowRoles[row] = 'header'
  if (table.numberingRow !== null) reading.rowRoles[table.numberingRow] = 'numbering'
  const matrix = table.hasHeading ? matrixColumns(view, table, index, periodId) : null
  if (matrix) {
    readMatrixTable(view, table, matrix, index, setting, scope, reading)
    return
  }
  const turned = turnedTable(view, table, index)
  if (turned) {
    readTurned(turned, index, periodId, setting, scope, reading)
    return
  }
  const totalled = table.hasHeading ? totalledColumns(view, table, index, periodId) : null
  if (totalled) {
    readMatrixTable(view, table, totalled, index, setting, scope, reading)
    return
  }
  const columns = columnRoles(view, table, periodId)
  if (columns.content.length === 0) return
  const rows = reportRows(view, table, columns, index, matchGroups(index, view.grid.name), periodId, scope)
  const read = readReport(view, rows, columns, index, setting)
  // A list of units with days or states in it is a table, but no report.
  const labelled = rows.filter(
    (row) => (row.role === 'item' || row.role === 'sub-item') && row.label.name !== '',
  )
  const places = labelled.filter((row) => isPartOfUnit(index.units, row.label.name)).length
  if (read.values.length === 0 && read.parts.length === 0 && places * 2 > labelled.length) return
  if (listsPlaces(view, table, index, columns.content)) return
  const period = columns.figures.find(({ measure }) => measure === 'thisPeriod')
  if (read.values.length > 0 && (!period || period.unclear)) reading.isClear = false
  read.warnings.push(...checkReportTotals(view, rows, columns, read.chosen, read.values, setting))
  verifyPlaceColumns(view, table, rows, columns, read, index, setting)
  if (reading.kind === 'other') reading.kind = 'report'
  collect(reading, read)
  for (const [column, role] of columns.roles) reading.columnRoles[column] = role
  for (const row of rows) reading.rowRoles[row.row] = row.role
  reading.warnings.push(...hiddenColumns(view, table, columns.content[0]!, setting.sheet))
}

function readMatrixTable(
  view: SheetView,
  table: TableShape,
  matrix: MatrixColumns,
  index: ReferenceIndex,
  setting: TableSetting,
  scope: RowScope | null,
  reading: SheetReading,
): void {
  if (scope) return
  const read = readMatrix(view, table, matrix, index, setting)
  reading.kind = 'matrix'
  collect(reading, read)
  Object.assign(reading.columnRoles, Object.fromEntries(matrix.roles))
  Object.assign(reading.rowRoles, Object.fromEntries(read.rowRoles))
  reading.warnings.push(...hiddenColumns(view, table, matrix.place, setting.sheet))
}

/** A turned table is read as it lies; what its rows and columns are is said of the sheet as the district sees it. */
function readTurned(
  { view, table }: PlacedTable,
  index: ReferenceIndex,
  periodId: PeriodId | null,
  setting: TableSetting,
  scope: RowScope | null,
  reading: SheetReading,
): void {
  const read = emptyReading()
  readTable(view, table, index, periodId, setting, scope, read)
  collect(reading, read)
  reading.isClear &&= read.isClear
  if (reading.kind === 'other') reading.kind = read.kind
  for (const { column } of table.columns)
    if (read.columnRoles[column] !== undefined) reading.rowRoles[column] ??= 'item'
  for (const column of table.headingRows) reading.columnRoles[column] = 'content'
}

function collect(reading: SheetReading, read: TableReading): void {
  reading.values.push(...read.values)
  reading.parts.push(...read.parts)
  reading.unknownRows.push(...read.unknownRows)
  reading.warnings.push(...read.warnings)
  reading.skippedRows += read.skippedRows
}

/**
 * What the lines right above a table of several limit it to: "PHƯỜNG 5", "SỐ LIỆU CÙNG KỲ NĂM 2023". Above the first stands
 * the letterhead too; there only a part of the unit counts.
 */
function captionScope(
  view: SheetView,
  above: TableShape | undefined,
  table: TableShape,
  periodId: PeriodId | null,
  tableCount: number,
): RowScope | null {
  if (tableCount < 2 || above?.top === table.top) return null
  const highest = Math.max(above?.firstRow ?? -1, table.top - (above ? 6 : 3))
  for (let row = table.top - 1; row > highest; row--) {
    const cells = view.rowCells(row)
    if (cells.some((cell) => cell.value.kind === 'number')) return null
    for (const cell of cells) {
      const scope = scopeOf(view.text(cell), periodId)
      if (scope && (above || scope.kind === 'part')) return scope
    }
  }
  return null
}

/** A second column that names a unit in each row: figures of many units in one list, not one unit's report. */
function listsPlaces(
  view: SheetView,
  table: TableShape,
  index: ReferenceIndex,
  content: readonly number[],
): boolean {
  return table.columns.some(({ column }) => {
    if (content.includes(column)) return false
    let places = 0
    let texts = 0
    for (let row = table.firstRow; row <= table.lastRow; row++) {
      const text = view.text(view.cell(row, column))
      if (text === '') continue
      texts++
      if (isPartOfUnit(index.units, text)) places++
    }
    return places >= 3 && places * 2 > texts
  })
}

/** The money unit written once for a sheet: "Đơn vị tính: triệu đồng", "(ĐVT: người, triệu đồng)". */
function moneyLine(view: SheetView, tables: readonly TableShape[]): MeasurementUnit | null {
  const end = tables[0]?.firstRow ?? 0
  for (let row = 0; row < end; row++) {
    for (const cell of view.rowCells(row)) {
      const text = view.text(cell)
      if (!isUnitLine(text) && !/\((?:đvt|đơn vị(?: tính)?)\s*:/iu.test(text)) continue
      const stated = /(?:đvt|đơn vị(?: tính)?|đv tính)\s*:\s*([^)]*)/iu.exec(text)?.[1] ?? ''
      for (const part of stated.split(/[,;/]/u)) {
        const unit = parseMeasurementUnit(part)
        if (unit?.kind === 'money') return unit
      }
    }
  }
  return null
}

function* figureTexts(view: SheetView, tables: readonly TableShape[]): Generator<string> {
  for (const { firstRow, lastRow } of tables) {
    for (let row = firstRow; row <= lastRow; row++) {
      for (const cell of view.rowCells(row))
        if (cell.value.kind === 'text' && /\d[.,]\d/u.test(cell.value.text)) yield cell.value.text
    }
  }
}

/** Columns hidden with figures in them: told once each, never taken. */
function hiddenColumns(view: SheetView, table: TableShape, content: number, sheet: string): DraftWarning[] {
  const warnings: DraftWarning[] = []
  for (const { column, path } of table.columns) {
    if (column <= content || !view.isHiddenColumn(column)) continue
    for (let row = table.firstRow; row <= table.lastRow; row++) {
      const cell = view.cell(row, column)
      if (cell?.value.kind !== 'number') continue
      warnings.push({
        code: 'hidden-row',
        params: { label: path.join(' – '), text: cell.text },
        sheet,
        cell: cell.address,
      })
      break
    }
  }
  return warnings
}

function markTitles(view: SheetView, tables: readonly TableShape[], reading: SheetReading): void {
  const top = Math.min(...tables.map((table) => table.top))
  for (let row = 0; row < top; row++) {
    if (view.rowCells(row).length > 0 && reading.rowRoles[row] === undefined) reading.rowRoles[row] = 'title'
  }
}
