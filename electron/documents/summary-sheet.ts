import { type Period, startsTheYear } from '../../shared/domain/period.ts'
import { type CellLook, formatted, looks } from './cell-styles.ts'
import { addLetterhead, addNotes, addSignatures, addTitle, letterheadSplit } from './letterhead.ts'
import type { FigurePlace } from './matrix-sheet.ts'
import { changeFormat, figureFormat } from './number-formats.ts'
import {
  at,
  type CellValue,
  cell,
  type Formula,
  heightOfLines,
  type LayoutCell,
  linesIn,
  type SheetLayout,
  SheetRows,
} from './sheet-layout.ts'
import {
  type ColumnKey,
  changeSinceLastYear,
  isCumulativeItself,
  percentReached,
  type SummaryColumn,
  type SummaryColumns,
  summaryColumns,
} from './summary-columns.ts'
import { summaryNotes } from './summary-notes.ts'
import { appendixName, periodTitle } from './wording.ts'
import { type IndicatorFigures, marks, printed, type WorkbookContext } from './workbook-figures.ts'

/** One table in the making: what each row needs to know. */
type Table = {
  context: WorkbookContext
  rows: SheetRows
  columns: SummaryColumns
  places: Map<string, FigurePlace>
}

const rowHeight = 18.75
const partRowHeight = 17.25
const partName: CellLook = { ...looks.text, italic: true, indent: 2 }

/** Title of the summary, and of the whole file. */
export function summaryTitle(period: Period): string {
  return `Biểu tổng hợp kết quả phối hợp hoạt động ${periodTitle(period)}`
}

/** Sheet 1: every group and indicator against target, cumulative and the same period last year. */
export function summarySheet(
  context: WorkbookContext,
  places: Map<string, FigurePlace>,
  name: string,
): SheetLayout {
  const { data, profile, period } = context
  const columns = summaryColumns(context)
  const rows = new SheetRows(columns.list.map((column) => column.width))
  const width = rows.columns.length
  addLetterhead(rows, data.committee, profile, {
    ...letterheadSplit(rows, data.committee, profile),
    day: data.coveringReport?.date ?? null,
    year: period.year,
  })
  rows.addSpace(6)
  const subtitle = scopeOf(context)
  addTitle(rows, profile, {
    appendix: appendixName(profile, 1),
    title: summaryTitle(period),
    ...(subtitle === null ? {} : { subtitle }),
    reference: context.reference,
  })
  const unitLine = `Đơn vị tính: theo cột ${columns.number('unit')}`
  rows.add(18.75, [cell(0, unitLine, looks.unitLine, { columns: width })])
  const table = { context, rows, columns, places }
  const head = addHead(table)
  rows.keepTogether(1, rows.nextRow)

  const tableStart = rows.nextRow
  for (const group of context.groups) addGroup(table, group)
  const tableEnd = rows.nextRow - 1

  addNotes(rows, summaryNotes(context, columns), looks.note)
  rows.add(8.25, [])
  addSummarySignatures(rows, context)
  rows.keepTogether(Math.max(tableStart, tableEnd - 1), rows.nextRow - 1)
  return {
    name,
    appendixName: appendixName(profile, 1),
    columns: rows.columns,
    rows: rows.rows,
    head,
    frozenColumns: 2,
    fit: 'width',
    filter: null,
    numbersAsText: [],
  }
}

function addSummarySignatures(rows: SheetRows, { data, profile }: WorkbookContext): void {
  const { committee } = data
  const right = 5
  addSignatures(rows, profile, [
    {
      lines: [{ text: committee.preparerTitle, bold: true }],
      name: committee.preparerName ?? null,
      span: { first: 0, columns: 3 },
    },
    {
      lines: [
        { text: committee.signer.authority, bold: true },
        { text: committee.signer.position, bold: profile.signature.positionBold },
      ],
      name: committee.signer.name,
      span: { first: rows.columns.length - right, columns: right },
    },
  ])
}

/** "giữa lực lượng vũ trang với …": as given, else the committee's name from its "giữa" on. */
function scopeOf({ data }: WorkbookContext): string | null {
  const { scope, nameLines } = data.committee
  if (scope !== undefined) return scope
  const name = nameLines.join(' ').toLocaleLowerCase('vi')
  const start = name.indexOf('giữa ')
  return start < 0 ? null : name.slice(start)
}

function addHead({ context, rows, columns }: Table): { first: number; last: number } {
  const isPart = ({ key }: SummaryColumn) =>
    columns.hasCumulative && (key === 'result' || key === 'cumulative')
  const parts = columns.list.filter(isPart)
  const whole = columns.list.filter((column) => !isPart(column))
  const upperHeight = 18.75
  const height = ({ head, look, width }: SummaryColumn) =>
    heightOfLines(linesIn(head, look, width), look.size)
  const lowerHeight = Math.max(
    heightOfLines(2, looks.head.size),
    ...whole.map((column) => height(column) - upperHeight),
    ...parts.map(height),
  )
  const headCell = (column: SummaryColumn, span: { rows?: number } = {}) =>
    cell(columns.at(column.key), column.head, column.look, span)
  const overParts =
    parts.length === 0
      ? []
      : [
          cell(columns.at('result'), `Kết quả năm ${context.period.year}`, looks.head, {
            columns: parts.length,
          }),
        ]
  const first = rows.add(upperHeight, [...whole.map((column) => headCell(column, { rows: 2 })), ...overParts])
  rows.add(
    lowerHeight,
    parts.map((column) => headCell(column)),
  )
  const last = rows.add(
    15.75,
    columns.list.map(({ key }, index) => numberingCell(columns, key, index)),
  )
  return { first, last }
}

function numberingCell(columns: SummaryColumns, key: ColumnKey, index: number): LayoutCell {
  if (key !== 'percent') return cell(index, columns.number(key), looks.numbering)
  const reached = columns.number(columns.hasCumulative ? 'cumulative' : 'result')
  return cell(index, `${columns.number(key)}=${reached}:${columns.number('target')}`, looks.numberingNarrow)
}

function addGroup(table: Table, group: WorkbookContext['groups'][number]): void {
  const { rows, places } = table
  const cells = [
    cell(0, group.code, looks.groupCode),
    cell(1, group.name, looks.groupName, { columns: rows.columns.length - 1 }),
  ]
  const first = rows.add(rowHeight, cells, { grows: 'row' })
  const starts = group.figures.map((item, index) => {
    const place = places.get(item.indicator.code)
    if (!place) throw new Error(`Indicator ${item.indicator.code} stands on no matrix`)
    return addIndicator(table, item, index + 1, place)
  })
  // A group's head stays with its first two rows, and its last row is not left alone on the next page.
  rows.keepTogether(first, (starts[2] ?? rows.nextRow) - 1)
  rows.keepTogether(starts.at(-2) ?? first, rows.nextRow - 1)
}

/** @returns number of the indicator's row; a ratio has two more under it */
function addIndicator(table: Table, item: IndicatorFigures, order: number, place: FigurePlace): number {
  const { rows, columns } = table
  const row = rows.nextRow
  const isRatio = item.indicator.kind === 'ratio'
  const cells = columns.list.map(({ key }, index): LayoutCell => {
    switch (key) {
      case 'order':
        return cell(index, order, looks.order)
      case 'name':
        return cell(index, item.indicator.name, looks.text)
      case 'unit':
        return cell(index, item.unitText, looks.centred)
      case 'count':
        return cell(index, countFormula(item, place), looks.order)
      default: {
        const value = isRatio ? ratioValue(key, item) : plainValue(key, item, place, columns, row)
        return cell(index, value, formatted(looks.figure, formatOf(key, item)))
      }
    }
  })
  rows.add(rowHeight, cells, { grows: 'row' })
  if (!isRatio || item.count === 0) return row
  addRange(table, item, 'lowest', place)
  addRange(table, item, 'highest', place)
  rows.keepTogether(row, rows.nextRow - 1)
  return row
}

function formatOf(key: ColumnKey, item: IndicatorFigures): string {
  if (key === 'percent') return figureFormat(1)
  return key === 'change' ? changeFormat : figureFormat(item.decimals)
}

function countFormula(item: IndicatorFigures, place: FigurePlace): CellValue {
  if (place.lastRow < place.firstRow) return 0
  const range = `${at(place.column, place.firstRow)}:${at(place.column, place.lastRow)}`
  return { formula: `COUNT(${place.sheet}${range})`, result: item.count }
}

function plainValue(
  key: ColumnKey,
  item: IndicatorFigures,
  place: FigurePlace,
  columns: SummaryColumns,
  row: number,
): CellValue {
  const { indicator, total } = item
  const figure = (value: number | null, mark: string) => (value === null ? mark : printed(item, value))
  const address = (of: ColumnKey) => at(columns.at(of), row)
  switch (key) {
    case 'target':
      return figure(indicator.annualTarget, marks.notComputable)
    case 'result':
      return {
        formula: `${place.sheet}${at(place.column, place.totalRow)}`,
        result: figure(total, marks.notReported),
      }
    case 'cumulative':
      return isCumulativeItself(item)
        ? { formula: address('result'), result: figure(total, marks.notReported) }
        : figure(indicator.cumulative, marks.notReported)
    case 'percent': {
      const [whole, reached] = [address('target'), address(columns.hasCumulative ? 'cumulative' : 'result')]
      return guarded(whole, reached, `${reached}/${whole}*100`, percentReached(item))
    }
    case 'lastYear':
      return figure(indicator.samePeriodLastYear, marks.notReported)
    case 'change': {
      const [before, now] = [address('lastYear'), address('result')]
      return guarded(before, now, `(${now}-${before})/${before}*100`, changeSinceLastYear(item))
    }
    default:
      throw new Error(`Column ${key} holds no figure`)
  }
}

/** A ratio of the whole city is neither added nor compared; its range stands in two rows below. */
function ratioValue(key: ColumnKey, item: IndicatorFigures): CellValue {
  if (key === 'target') return item.indicator.annualTarget ?? marks.notComputable
  return item.count === 0 && (key === 'result' || key === 'cumulative') ? marks.notReported : marks.senseless
}

/** Computes only where the divisor is a number above zero and there is something to divide. */
function guarded(divisor: string, dividend: string, expression: string, result: number | null): Formula {
  return {
    formula: `IF(AND(N(${divisor})>0,ISNUMBER(${dividend})),${expression},"${marks.notComputable}")`,
    result: result ?? marks.notComputable,
  }
}

/** A row under a ratio: its lowest or its highest unit. */
function addRange(table: Table, item: IndicatorFigures, end: 'lowest' | 'highest', place: FigurePlace): void {
  const { context, rows, columns } = table
  const ranges = item.indicator.ratioRanges
  const result = item[end]
  const resultAddress = at(columns.at('result'), rows.nextRow)
  const contentOf = (key: ColumnKey): CellValue => {
    if (result === null || place.rangeRows === null) return null
    if (key === 'result')
      return { formula: `${place.sheet}${at(place.column, place.rangeRows[end])}`, result }
    if (key === 'lastYear') return ranges?.samePeriodLastYear?.[end] ?? null
    if (key !== 'cumulative') return null
    return startsTheYear(context.period)
      ? { formula: resultAddress, result }
      : (ranges?.cumulative?.[end] ?? null)
  }
  const cells = columns.list.map(({ key }, index) => {
    if (key === 'name') {
      return cell(index, end === 'lowest' ? '- Đơn vị thấp nhất' : '- Đơn vị cao nhất', partName)
    }
    if (key === 'unit') return cell(index, item.unitText, looks.centred)
    if (key === 'order' || key === 'count') return cell(index, null, looks.centred)
    return cell(index, contentOf(key), formatted(looks.figure, figureFormat(item.decimals)))
  })
  rows.add(partRowHeight, cells, { grows: 'row' })
}
