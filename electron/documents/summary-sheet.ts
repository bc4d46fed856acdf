import type { Period } from '../../shared/domain/period.ts'
import { looks } from './cell-styles.ts'
import { addLetterhead, addNotes, addSignatures, addTitle, letterheadSplit } from './letterhead.ts'
import type { FigurePlace } from './matrix-sheet.ts'
import { cell, heightOfLines, type LayoutCell, linesIn, type SheetLayout, SheetRows } from './sheet-layout.ts'
import { type ColumnKey, type SummaryColumn, type SummaryColumns, summaryColumns } from './summary-columns.ts'
import { summaryNotes } from './summary-notes.ts'
import { addGroup, type SummaryTable } from './summary-rows.ts'
import { appendixName, periodTitle } from './wording.ts'
import type { WorkbookContext } from './workbook-figures.ts'

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

function addHead({ context, rows, columns }: SummaryTable): { first: number; last: number } {
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
