import type { ColumnRole, Measure } from '../../../shared/domain/draft.ts'
import { type MeasurementUnit, parseMeasurementUnit } from '../../../shared/domain/measurement-unit.ts'
import { type PeriodId, parsePeriod } from '../../../shared/domain/period.ts'
import type { SheetView } from '../../sheets/sheet-view.ts'
import { type Choice, chooseIndicator } from './choose-indicator.ts'
import { senseOfText } from './column-roles.ts'
import { headingWord } from './heading-words.ts'
import { matchGroups } from './match-group.ts'
import { isPartOfUnit } from './place-names.ts'
import { type RowLabel, readLabel } from './read-label.ts'
import type { ReferenceIndex } from './reference-index.ts'
import { isTotalLabel } from './row-words.ts'
import type { TableShape } from './table-shape.ts'

/** A column of a matrix: one indicator in one measure. */
export type MatrixColumn = {
  column: number
  label: RowLabel
  unit: MeasurementUnit | null
  unitText: string | null
  choice: Choice
  /** Null for what is no figure of the period or to compare it with: a percentage, another quarter. */
  measure: Measure | null
}

export type MatrixColumns = {
  columns: MatrixColumn[]
  place: number
  order: number | null
  roles: Map<number, ColumnRole>
}

/**
 * The columns of a matrix (a row a ward or unit, a column an indicator); null where the headings name too few
 * indicators for one.
 */
export function matrixColumns(
  view: SheetView,
  table: TableShape,
  index: ReferenceIndex,
  periodId: PeriodId | null,
): MatrixColumns | null {
  const place = placeColumn(view, table, index)
  return place === null ? null : matrixAt(table, index, periodId, place)
}

/**
 * The columns of a list of anything else (activities, days, places by their bare names) that ends in a total, which is the
 * unit's figure; null where the headings name too few indicators or no row is a total.
 */
export function totalledColumns(
  view: SheetView,
  table: TableShape,
  index: ReferenceIndex,
  periodId: PeriodId | null,
): MatrixColumns | null {
  const known = indicatorColumns(table, index)
  if (new Set(known.map(({ choice }) => choice.indicator)).size < 2) return null
  const first = Math.min(...known.map(({ column }) => column))
  const label = table.columns.find(({ column, path }) => {
    if (column >= first || path.some((text) => headingWord(text) === 'order')) return false
    return hasTotal(view, table, column)
  })
  return label === undefined ? null : matrixAt(table, index, periodId, label.column)
}

function hasTotal(view: SheetView, { firstRow, lastRow }: TableShape, column: number): boolean {
  for (let row = firstRow; row <= lastRow; row++)
    if (isTotalLabel(readLabel(view.text(view.cell(row, column))).name)) return true
  return false
}

function matrixAt(
  table: TableShape,
  index: ReferenceIndex,
  periodId: PeriodId | null,
  place: number,
): MatrixColumns | null {
  const order =
    table.columns.find(({ path }) => path.some((text) => headingWord(text) === 'order'))?.column ?? null
  const columns: MatrixColumn[] = []
  for (const { column, path } of table.columns) {
    if (column === place || column === order) continue
    const made = matrixColumn(column, path, index, periodId)
    if (made) columns.push(made)
  }
  const known = columns.filter(({ choice }) => choice.indicator !== null)
  const distinct = new Set(known.map(({ choice }) => choice.indicator))
  if (distinct.size < 2 && !(distinct.size === 1 && columns.length === 1)) return null
  const roles = new Map<number, ColumnRole>([[place, 'content']])
  if (order !== null) roles.set(order, 'order')
  for (const { column, measure, choice } of columns)
    roles.set(column, choice.indicator && measure ? measure : 'other')
  return { columns, place, order, roles }
}

/** The columns of a table whose headings name an indicator; none where a column of units says that the rows do. */
export function indicatorColumns(table: TableShape, index: ReferenceIndex): MatrixColumn[] {
  if (table.columns.some(({ path }) => path.every((text) => headingWord(text) === 'unit'))) return []
  return table.columns.flatMap(({ column, path }) => {
    const made = matrixColumn(column, path, index, null)
    return made?.choice.indicator ? [made] : []
  })
}

/** The column of places: text, most of it names of wards, bodies or units, or under a heading that says so. */
export function placeColumn(view: SheetView, table: TableShape, index: ReferenceIndex): number | null {
  for (const { column, path } of table.columns) {
    let texts = 0
    let places = 0
    for (let row = table.firstRow; row <= table.lastRow; row++) {
      const text = view.text(view.cell(row, column))
      if (text === '' || /^\d/.test(text)) continue
      texts++
      if (isPartOfUnit(index.units, text)) places++
    }
    const isNamed = path.some((text) => ['place', 'place-or-unit'].includes(headingWord(text) ?? ''))
    if (places >= 2 && places * 2 >= texts) return column
    if (isNamed && places === 1 && texts === 1) return column
    if (isNamed && texts >= 2 && !path.some((text) => headingWord(text) === 'content'))
      return places > 0 || texts > 3 ? column : null
  }
  return null
}

function matrixColumn(
  column: number,
  path: string[],
  index: ReferenceIndex,
  periodId: PeriodId | null,
): MatrixColumn | null {
  const period = periodId === null ? null : parsePeriod(periodId)
  let unitText: string | null = null
  let measure: Measure | null = 'thisPeriod'
  const names: string[] = []
  for (const text of path.toReversed()) {
    const bare = readLabel(text)
    const asUnit = names.length === 0 && unitText === null ? unitAlone(text) : null
    if (asUnit) {
      unitText = text
      continue
    }
    const isFirst = names.length === 0
    const choice = isFirst ? choiceOf(index, bare, [], null, null, new Set()) : null
    if (
      isFirst &&
      choice?.quality !== 'exact' &&
      ['measure', 'target-or-content'].includes(headingWord(text) ?? '')
    ) {
      const sense = senseOfText(text, period)
      if (sense === 'thisPeriod' || sense === 'result') measure = 'thisPeriod'
      else if (sense === 'annualTarget' || sense === 'cumulative' || sense === 'samePeriodLastYear')
        measure = sense
      else measure = null
      continue
    }
    if (headingWord(text) === 'note') return null
    names.push(text)
  }
  const [inner, ...outer] = names
  if (inner === undefined) return null
  const label = readLabel(inner)
  const unit = label.unit ?? (unitText === null ? null : parseMeasurementUnit(unitText))
  const groups = new Set(outer.flatMap((text) => [...matchGroups(index, text)]))
  const choice = choiceOf(index, label, outer.slice(0, 1), unit, label.unitText ?? unitText, groups)
  const named =
    unitText !== null && label.unitText === null && !isOfUnit(choice)
      ? choiceOf(index, readLabel(unitText), [inner], unit, unitText, matchGroups(index, inner))
      : choice
  return {
    column,
    label,
    unit,
    unitText: label.unitText ?? unitText,
    choice: named.indicator ? named : choice,
    measure,
  }
}

/** "Tuyên truyền | Lượt người" counts those who came: what is no unit of the indicator named above is a name itself. */
function isOfUnit({ indicator, reasons }: Choice): boolean {
  return indicator !== null && !reasons.some(({ code }) => code === 'unit-mismatch')
}

function choiceOf(
  index: ReferenceIndex,
  label: RowLabel,
  parents: string[],
  unit: MeasurementUnit | null,
  unitText: string | null,
  groups: ReadonlySet<string>,
): Choice {
  return chooseIndicator(index, { label, parents, unit, unitText, groups })
}

/** A heading that is a unit and nothing else: "(người)", "triệu đồng", "buổi". */
export function unitAlone(text: string): MeasurementUnit | null {
  const inside = /^\(?\s*(?:đvt\s*:?\s*)?([^()]{1,16})\)?$/iu.exec(text.trim())?.[1]
  if (inside === undefined) return null
  const unit = parseMeasurementUnit(inside)
  if (unit === null || unit.kind !== 'count') return unit
  return readLabel(`số lượng (${inside})`).unit
}
