import type { RowRole } from '../../../shared/domain/draft.ts'
import { type MeasurementUnit, parseMeasurementUnit } from '../../../shared/domain/measurement-unit.ts'
import type { PeriodId } from '../../../shared/domain/period.ts'
import { tidy } from '../../../shared/domain/vietnamese-text.ts'
import type { GridCell } from '../../sheets/grid.ts'
import type { SheetView } from '../../sheets/sheet-view.ts'
import type { ColumnRoles } from './column-roles.ts'
import { type RawFigure, rawFigure } from './figure.ts'
import { labelWords } from './label-words.ts'
import { matchGroups } from './match-group.ts'
import { matchWholeName } from './match-label.ts'
import { type RowLabel, readLabel } from './read-label.ts'
import type { ReferenceIndex } from './reference-index.ts'
import { type RowScope, scopeOf } from './row-scope.ts'
import { isNote, isSignature, isTotalLabel, levelOf, numberingIn } from './row-words.ts'
import { isNumberingRow, type TableShape } from './table-shape.ts'

/** A row of a report, understood as far as it can be without its indicator. */
export type ReportRow = {
  row: number
  role: RowRole
  hidden: boolean
  label: RowLabel
  labelCell: GridCell | null
  unit: MeasurementUnit | null
  unitText: string | null
  /** Content groups the section above may be; empty where it tells nothing. */
  groups: ReadonlySet<string>
  /** Labels above that this one may continue, the nearest first. */
  parents: string[]
  /** The row this one is a part of, where that one has figures of its own. */
  partOf: ReportRow | null
  /** A heading above limits the row to a part of the unit, or to what is not the period's result. */
  scope: RowScope | null
  figures: Map<number, RawFigure>
  hasFigures: boolean
}

type Written = {
  row: number
  cell: GridCell | null
  text: string
  outer: string
  order: string
  unitText: string
  figures: Map<number, RawFigure>
  hasFigures: boolean
}

/** Reads the rows of a report from top to bottom. `groups` is what the sheet's name says of its content group. */
export function reportRows(
  view: SheetView,
  table: TableShape,
  columns: ColumnRoles,
  index: ReferenceIndex,
  groups: ReadonlySet<string>,
  periodId: PeriodId | null,
  tableScope: RowScope | null,
): ReportRow[] {
  const written = joinContinued(writtenRows(view, table, columns), index)
  const rows: ReportRow[] = []
  let currentGroups = groups
  let section: string | null = null
  let ended = false
  let scope = tableScope
  const above: { level: number; row: ReportRow }[] = []
  for (const entry of written) {
    const { row } = entry
    const firstText = entry.text || entry.outer || firstTextOf(view, row)
    const label = readLabel(entry.text || entry.outer)
    const base: ReportRow = {
      row,
      role: 'item',
      hidden: view.isHiddenRow(row),
      label,
      labelCell: entry.cell,
      unit: null,
      unitText: null,
      groups: currentGroups,
      parents: [],
      partOf: null,
      scope,
      figures: entry.figures,
      hasFigures: entry.hasFigures,
    }
    rows.push(base)
    if (firstText === '' && !entry.hasFigures) base.role = 'blank'
    else if (isNumberingRow(view, row)) base.role = 'numbering'
    else if (ended || (!entry.hasFigures && signsOff(view, row))) {
      ended = true
      base.role = 'signature'
    } else if (!entry.hasFigures && isNote(firstText)) base.role = 'note'
    else if (label.name !== '' && isTotalLabel(label.name) && !isNamed(index, label)) base.role = 'total'
    if (base.role === 'total' && !entry.hasFigures && scope !== tableScope) {
      // "TỔNG CỘNG" over rows of its own ends the blocks of single wards above it.
      base.role = 'section'
      scope = tableScope
      above.length = 0
    }
    if (base.role !== 'item') {
      if (base.role === 'total') takeUnit(base, entry)
      continue
    }
    takeUnit(base, entry)
    const level = levelOf(entry.order || numberingIn(entry.text), label.bullet)
    if (isSection(view, entry, base, level, index)) {
      base.role = 'section'
      const found = matchGroups(index, label.name)
      currentGroups = found
      // "4 | Tuyên truyền" over "Số buổi" is part of their names; "A. TUYÊN TRUYỀN" is a chapter.
      section = found.size > 0 && level === 0 ? null : label.name
      above.length = 0
      scope = scopeOf(label.name, periodId) ?? tableScope
      continue
    }
    place(base, level, above, entry.outer && entry.text ? entry.outer : null, section)
  }
  markSubtotals(rows)
  return rows
}

/** Puts a row under those above it that it belongs to. */
function place(
  base: ReportRow,
  level: number | null,
  above: { level: number; row: ReportRow }[],
  outer: string | null,
  section: string | null,
): void {
  const last = above.at(-1)
  // Without any number or bullet a row stands beside the one above it, or under it where that one is a mere heading.
  const own =
    level ?? (base.label.isPart ? 6 : last ? (isHeading(last.row) ? last.level + 0.5 : last.level) : 1)
  while (above.length > 0 && above.at(-1)!.level >= own) above.pop()
  if (outer) base.parents.push(outer)
  for (const { row } of above.toReversed()) base.parents.push(row.label.name)
  if (section && above.length === 0) base.parents.push(section)
  base.parents = base.parents.slice(0, 2)
  const parent = above.at(-1)?.row
  if (parent?.hasFigures) base.partOf = parent
  if (parent && (own >= 2 || base.label.isPart)) base.role = 'sub-item'
  above.push({ level: own, row: base })
}

/** A label without figures and without a unit only introduces the rows below it. */
function isHeading(row: ReportRow): boolean {
  return !row.hasFigures && row.unitText === null
}

function takeUnit(base: ReportRow, entry: Written): void {
  const text = entry.unitText !== '' ? entry.unitText : base.label.unitText
  base.unitText = text ?? null
  base.unit = text ? parseMeasurementUnit(text) : null
}

/** The name of an indicator, with a slip of the keys or without. */
function isNamed(index: ReferenceIndex, label: RowLabel): boolean {
  return matchWholeName(index, labelWords(label.name)).some((match) => match.quality !== 'similar')
}

function isWholeName(index: ReferenceIndex, label: RowLabel): boolean {
  return matchWholeName(index, labelWords(label.name)).some((match) => match.quality === 'exact')
}

/** A section names a group of rows: numbered I or A, or set apart by its letters, and without a unit or a known name. */
function isSection(
  view: SheetView,
  entry: Written,
  base: ReportRow,
  level: number | null,
  index: ReferenceIndex,
): boolean {
  if (base.label.bullet !== null) return false
  if (entry.hasFigures) {
    return level === 0 && !isWholeName(index, base.label) && matchGroups(index, base.label.name).size > 0
  }
  if (entry.unitText !== '') return false
  if (level === 0) return true
  if (level !== null && level > 1) return false
  if (isWholeName(index, base.label)) return false
  const text = base.label.name
  const isUpper = text.length > 3 && text === text.toUpperCase()
  const merge = entry.cell ? view.mergeAt(entry.cell.row, entry.cell.column) : undefined
  const isWide = merge !== undefined && merge.right - merge.left >= 2
  return (
    isUpper || isWide || (entry.cell?.bold === true && level === null) || matchGroups(index, text).size === 1
  )
}

function signsOff(view: SheetView, row: number): boolean {
  return view.rowCells(row).some((cell) => isSignature(view.text(cell)))
}

function firstTextOf(view: SheetView, row: number): string {
  for (const cell of view.rowCells(row)) {
    const text = view.text(cell)
    if (text !== '') return text
  }
  return ''
}

function writtenRows(view: SheetView, table: TableShape, columns: ColumnRoles): Written[] {
  const labelColumns = [...columns.content, ...(columns.unit === null ? [] : [columns.unit])]
  const filled = filledDown(view, table, labelColumns)
  const rows: Written[] = []
  const otherColumns = table.columns.flatMap(({ column }) =>
    columns.roles.get(column) === 'other' ? [column] : [],
  )
  let lastUnit = ''
  let lastOuter = ''
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const figures = new Map<number, RawFigure>()
    let hasFigures = false
    for (const { column } of [...columns.figures, ...columns.amounts, ...columns.parts]) {
      const raw = rawFigure(view.cell(row, column))
      if (raw.kind === 'none') continue
      figures.set(column, raw)
      hasFigures = true
    }
    // A row may have its figures in columns that are no measure themselves: one a ward, one a force.
    hasFigures ||= otherColumns.some((column) => rawFigure(view.cell(row, column)).kind === 'number')
    const cells = columns.content.map((column) => view.cell(row, column) ?? filled.get(`${row}:${column}`))
    const texts = cells.map((cell) => labelText(cell))
    const innermost = texts.findLastIndex((text) => text !== '')
    let outer = texts
      .slice(0, Math.max(0, innermost))
      .filter((text) => text !== '')
      .join(' ')
    if (columns.content.length > 1) {
      if (texts[0] !== '') lastOuter = texts[0]!
      else if (innermost > 0 && outer === '') outer = lastOuter
    }
    const unitCell =
      columns.unit === null
        ? undefined
        : (view.cell(row, columns.unit) ?? filled.get(`${row}:${columns.unit}`))
    let unitText = tidy(unitCell?.text ?? '')
    // A ditto mark stands for the unit above.
    if (/^(?:["”″']+|-?\s*(?:nt|như trên)\s*-?|\/\/)$/iu.test(unitText)) unitText = lastUnit
    else if (unitText !== '') lastUnit = unitText
    const orderCell = columns.order === null ? undefined : view.cell(row, columns.order)
    rows.push({
      row,
      cell: cells[innermost] ?? null,
      text: texts[innermost] ?? '',
      outer,
      order: tidy(orderCell?.text ?? ''),
      unitText,
      figures,
      hasFigures,
    })
  }
  return rows
}

/** A label column may hold numbers too ("1" as an order); only texts name anything. */
function labelText(cell: GridCell | undefined): string {
  return cell?.value.kind === 'text' ? tidy(cell.value.text) : ''
}

/** Labels and units merged over several rows hold for each of them; figures never do. */
function filledDown(view: SheetView, table: TableShape, columns: number[]): Map<string, GridCell> {
  const filled = new Map<string, GridCell>()
  for (const merge of view.grid.merges) {
    if (
      merge.bottom === merge.top ||
      merge.left !== merge.right ||
      !columns.includes(merge.left) ||
      merge.top < table.firstRow
    )
      continue
    const cell = view.cell(merge.top, merge.left)
    if (!cell) continue
    for (let row = merge.top + 1; row <= Math.min(merge.bottom, table.lastRow); row++)
      filled.set(`${row}:${merge.left}`, cell)
  }
  return filled
}

/** A label broken over two rows: the second begins with a small letter and has no number of its own. */
function joinContinued(rows: Written[], index: ReferenceIndex): Written[] {
  const joined: Written[] = []
  for (const entry of rows) {
    const last = joined.at(-1)
    const continues =
      last !== undefined &&
      last.text !== '' &&
      last.row === entry.row - 1 &&
      entry.order === '' &&
      /^\p{Ll}/u.test(entry.text) &&
      !/^[a-zđ]\)/u.test(entry.text)
    const lastIsWhole =
      last?.hasFigures === true || (last?.unitText ?? '') !== '' || readLabel(last?.text ?? '').unit !== null
    const entryIsWhole = entry.hasFigures || entry.unitText !== ''
    const partWords = /^(?:trong đó|gồm|bao gồm)/iu.test(entry.text)
    const isOwnName = continues && isWholeName(index, readLabel(entry.text))
    if (
      !continues ||
      partWords ||
      isOwnName ||
      (lastIsWhole && entryIsWhole) ||
      (!lastIsWhole && last.order === '' && numberingIn(last.text) === '' && entryIsWhole)
    ) {
      joined.push(entry)
      continue
    }
    const text = `${last.text} ${entry.text}`
    if (entryIsWhole) {
      joined.push({ ...entry, text, order: last.order, cell: last.cell })
      last.text = ''
      last.cell = null
    } else {
      last.text = text
      joined.push({ ...entry, text: '', cell: null })
    }
  }
  return joined
}

/** A total is the table's when no item follows it; every other one is a subtotal. */
function markSubtotals(rows: ReportRow[]): void {
  const lastItem = rows.findLastIndex((row) => row.role === 'item' || row.role === 'sub-item')
  rows.forEach((row, at) => {
    if (row.role === 'total' && at < lastItem) row.role = 'subtotal'
  })
}
