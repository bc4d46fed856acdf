import { tidyFloat } from '../../../shared/domain/vietnamese-number.ts'
import { fold } from '../../../shared/domain/vietnamese-text.ts'
import type { SheetView } from '../../sheets/sheet-view.ts'
import type { Choice } from './choose-indicator.ts'
import type { ColumnRoles } from './column-roles.ts'
import { rawFigure } from './figure.ts'
import { isPartOfUnit } from './place-names.ts'
import type { ReferenceIndex } from './reference-index.ts'
import type { ReportRow } from './report-rows.ts'
import { certaintyOf, readValue, type TableReading, type TableSetting } from './table-reading.ts'
import type { TableShape } from './table-shape.ts'
import { unitNamedBy } from './unit-names.ts'

type PlaceColumn = { column: number; unitCode: string | null }

/**
 * A report whose columns are wards or units: the row's figure is its total column, checked against the sum of the places,
 * or that sum where there is no such column; columns of reporting units give their own values besides.
 */
export function verifyPlaceColumns(
  view: SheetView,
  table: TableShape,
  rows: readonly ReportRow[],
  columns: ColumnRoles,
  read: TableReading & { chosen: ReadonlyMap<ReportRow, Choice> },
  index: ReferenceIndex,
  setting: TableSetting,
): void {
  const places: PlaceColumn[] = table.columns.flatMap(({ column, path }) => {
    const inner = path.at(-1) ?? ''
    return isPartOfUnit(index.units, inner) &&
      !columns.content.includes(column) &&
      !view.isHiddenColumn(column)
      ? [{ column, unitCode: unitNamedBy(index.units, inner) }]
      : []
  })
  if (places.length < 2) return
  const isSum = (column: number) =>
    table.columns.some(
      (entry) =>
        entry.column === column &&
        /^(?:tong|tong so|tong cong|cong|toan (?:quan|huyen|thanh pho))\b/.test(
          fold(entry.path.at(-1) ?? ''),
        ),
    )
  const period = columns.figures.find(({ measure }) => measure === 'thisPeriod')
  const total = period && !places.some(({ column }) => column === period.column) ? period : null
  // Without a column of totals, the one taken for the period's was just the first place.
  if (!total && period) read.values = read.values.filter((value) => value.measure !== 'thisPeriod')
  for (const row of rows) {
    const choice = read.chosen.get(row)
    if (!choice?.indicator || row.hidden || !row.labelCell) continue
    const figures = places.flatMap((place) => {
      const raw = rawFigure(view.cell(row.row, place.column))
      if (raw.kind !== 'number') return []
      const { value } = readValue(
        {
          raw,
          indicator: choice.indicator!,
          certainty: certaintyOf(choice),
          measure: 'thisPeriod',
          label: row.label.written,
          labelCell: row.labelCell!,
          rowUnit: row.unit,
          rowUnitText: row.unitText,
          columnUnit: null,
          unitCode: place.unitCode,
        },
        setting,
      )
      value.reasons.push(...choice.reasons)
      return [value]
    })
    if (figures.length === 0) continue
    read.values.push(...figures.filter(({ unitCode }) => unitCode !== null && setting.unitCode === null))
    const sum = tidyFloat(figures.reduce((whole, { value }) => whole + value, 0))
    const written = read.values.find(
      (value) =>
        value.row === row.row &&
        value.measure === 'thisPeriod' &&
        value.unitCode === setting.unitCode &&
        total !== null,
    )
    const isRatio = choice.indicator.kind === 'ratio'
    // A percentage over several places is no sum; how it was made is not said.
    if (written && isRatio && figures.length > 1)
      written.reasons.push({ code: 'summed-from-parts', params: { count: figures.length } })
    if (
      written &&
      !isRatio &&
      isSum(total!.column) &&
      Math.abs(written.value - sum) > Math.max(0.5, Math.abs(sum) * 1e-9)
    ) {
      const params = {
        label: row.label.written,
        written: written.value,
        recomputed: sum,
        difference: tidyFloat(written.value - sum),
      }
      written.reasons.push({ code: 'total-mismatch', params })
      read.warnings.push({ code: 'total-mismatch', params, sheet: setting.sheet, cell: written.cell })
    } else if (!written && !isRatio && figures.some(({ unitCode }) => unitCode === null)) {
      const last = figures.at(-1)!
      read.values.push({
        ...last,
        key: `${last.key}+`,
        value: sum,
        unitCode: setting.unitCode,
        text: figures
          .map(({ text }) => text)
          .slice(0, 6)
          .join(' + '),
        reasons: [...last.reasons, { code: 'summed-from-parts', params: { count: figures.length } }],
      })
    }
  }
}
