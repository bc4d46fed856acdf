import type { DraftValue, DraftWarning, Measure, UnknownRow } from '../../../shared/domain/draft.ts'
import type { MeasurementUnit } from '../../../shared/domain/measurement-unit.ts'
import type { DecimalMark } from '../../../shared/domain/vietnamese-number.ts'
import type { GridCell } from '../../sheets/grid.ts'
import type { Choice } from './choose-indicator.ts'
import { type Figure, figureOf, type RawNumber } from './figure.ts'
import type { IndexedIndicator } from './reference-index.ts'

/** A value with what is needed to weigh it against others, before the draft is closed. */
export type ReadValue = DraftValue & {
  /** 2 for an indicator named in full, 1 with a slip, 0 by likeness only. */
  certainty: 0 | 1 | 2
  /** Row of the sheet, for totals. */
  row: number
}

/** What one table gave. */
export type TableReading = {
  values: ReadValue[]
  unknownRows: UnknownRow[]
  warnings: DraftWarning[]
  /** Figures of single parts of the unit (a block of rows a ward), each part's own list. */
  parts: ReadValue[][]
  /** Rows with figures whose label is empty. */
  skippedRows: number
}

/** What holds for all figures of a table. */
export type TableSetting = {
  sheet: string
  /** Money unit written once for the sheet: "Đơn vị tính: triệu đồng". */
  sheetMoney: MeasurementUnit | null
  decimal: DecimalMark | null
  /** Unit code where the whole sheet is another unit's than the file's. */
  unitCode: string | null
}

export function certaintyOf({ quality }: Pick<Choice, 'quality'>): 0 | 1 | 2 {
  return quality === 'exact' ? 2 : quality === 'near' ? 1 : 0
}

export type ValueSource = {
  raw: RawNumber
  indicator: IndexedIndicator
  certainty: 0 | 1 | 2
  measure: Measure
  label: string
  labelCell: GridCell
  rowUnit: MeasurementUnit | null
  rowUnitText: string | null
  columnUnit: MeasurementUnit | null
  unitCode: string | null
}

/** A draft's value from a figure and all that is known of it; `figure` spares reading it twice. */
export function readValue(
  source: ValueSource,
  setting: TableSetting,
): { value: ReadValue; figure: Figure; warnings: DraftWarning[] } {
  const { raw, indicator, label, rowUnit, rowUnitText } = source
  const stated = source.columnUnit?.kind === 'money' ? source.columnUnit : setting.sheetMoney
  const figure = figureOf(raw, {
    indicator,
    rowUnit,
    rowUnitText,
    statedMoney: stated,
    decimal: setting.decimal,
  })
  const cell = raw.cell.address
  const value: ReadValue = {
    key: `${setting.sheet}!${cell}`,
    indicatorCode: indicator.code,
    measure: source.measure,
    value: figure.value,
    text: raw.cell.text,
    sheet: setting.sheet,
    cell,
    label,
    labelCell: source.labelCell.address,
    unitText: rowUnitText,
    approximate: figure.approximate !== null,
    confidence: 'sure',
    reasons: [...figure.reasons],
    unitCode: source.unitCode ?? setting.unitCode,
    certainty: source.certainty,
    row: raw.cell.row,
  }
  const warnings: DraftWarning[] =
    figure.approximate !== null && source.measure === 'thisPeriod'
      ? [{ code: 'approximate', params: { label, text: raw.cell.text }, sheet: setting.sheet, cell }]
      : []
  return { value, figure, warnings }
}
