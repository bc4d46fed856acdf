import { formatDay } from '../../shared/domain/day-text.ts'
import { looks } from './cell-styles.ts'
import { addNotes, addTitle } from './letterhead.ts'
import type { MatrixPlace } from './matrix-sheet.ts'
import type { WorkbookUnit } from './meeting-workbook.ts'
import { dayFormat } from './number-formats.ts'
import {
  cell,
  fixedAt,
  type LayoutCell,
  pixels,
  type SheetLayout,
  SheetRows,
  widthNeeded,
} from './sheet-layout.ts'
import { fitsOnePage, tableWidth } from './sheet-page.ts'
import {
  type CheckedUnits,
  excusedMark,
  oneLine,
  standingText,
  submissionColumns,
  totalCells,
  unitCells,
} from './submission-rows.ts'
import { appendixName, daySerial, periodTitle } from './wording.ts'
import { marks, type WorkbookContext } from './workbook-figures.ts'

const { unit, result, reported, complete, checks, note } = submissionColumns
const heads = [
  'STT',
  'Đơn vị',
  'Hạn nộp',
  'Ngày nhận',
  'Kết quả',
  'Số chỉ tiêu có số liệu',
  'Mức đầy đủ (%)',
  'Số liệu cần kiểm tra',
  'Ghi chú',
]

/** Sheet 3: who sent a report, when, how complete it is and how much of it needs a look. */
export function submissionSheet(
  context: WorkbookContext,
  matrices: MatrixPlace[],
  checked: CheckedUnits,
  name: string,
): SheetLayout {
  const { data, profile } = context
  const rows = new SheetRows(columnsOf(context))
  addTitle(rows, profile, {
    appendix: appendixName(profile, 3),
    title: `Tình hình nộp báo cáo ${periodTitle(context.period)}`,
    reference: context.reference,
  })
  const asOfRow = rows.add(18.75, [
    cell(0, 'Tính đến ngày:', looks.unitLine, { columns: note }),
    cell(note, daySerial(data.asOf), { ...looks.unitLine, align: 'left', format: dayFormat }),
  ])
  const asOf = fixedAt(note, asOfRow)
  const headRow = rows.add(
    46.5,
    heads.map((head, column) => cell(column, head, looks.head)),
  )
  const expected = commonExpectation(data.units)
  const numberingRow = rows.add(
    15.75,
    heads.map((_, column) => numberingCell(column, expected)),
  )

  const firstRow = rows.nextRow
  const unitSheet = { context, matrices, checked, asOf, firstRow }
  data.units.forEach((each, index) => {
    rows.add(14.25, unitCells(unitSheet, each, index), { grows: 'row' })
  })
  const lastRow = rows.nextRow - 1
  rows.keepTogether(1, firstRow + 1)
  rows.add(19.5, totalCells(context, checked, firstRow, lastRow, expected))
  addNotes(rows, [submissionNote(context, expected)], looks.note)
  rows.keepTogether(Math.max(firstRow, lastRow - 1), rows.nextRow - 1)
  return {
    name,
    appendixName: appendixName(profile, 3),
    columns: rows.columns,
    rows: rows.rows,
    head: { first: headRow, last: numberingRow },
    frozenColumns: 2,
    fit: fitsOnePage(rows, profile) ? 'page' : 'width',
    filter: null,
    numbersAsText: [],
  }
}

function columnsOf({ data, profile }: WorkbookContext): number[] {
  const unitWidth = Math.max(pixels(36), ...data.units.map((each) => widthNeeded(each.name, oneLine)))
  const widths = [10.5, 36, 22.5, 22.5, 42, 19.5, 19, 19].map(pixels)
  widths[unit] = Math.min(unitWidth, pixels(46))
  const standings = data.units.map((each) => widthNeeded(standingText(each, data.asOf), oneLine))
  widths[result] = Math.max(widths[result]!, ...standings)
  const used = widths.reduce((sum, width) => sum + width, 0)
  return [...widths, tableWidth(profile) - used]
}

/** How many indicators a full report has; null where units are asked for different numbers. */
function commonExpectation(units: WorkbookUnit[]): number | null {
  const expected = units[0]?.expectedIndicators ?? 0
  return units.every((each) => each.expectedIndicators === expected) ? expected : null
}

function numberingCell(column: number, expected: number | null): LayoutCell {
  if (column !== complete || !expected) return cell(column, `(${column + 1})`, looks.numbering)
  return cell(column, `(${complete + 1})=(${reported + 1}):${expected}`, looks.numberingNarrow)
}

function submissionNote(context: WorkbookContext, expected: number | null): string {
  const { periodDays, units } = context.data
  const title = periodTitle(context.period)
  const parts = [
    periodDays ? `Kỳ ${title}: từ ${formatDay(periodDays.from)} đến ${formatDay(periodDays.to)}.` : null,
    expected ? `Danh mục có ${expected} chỉ tiêu.` : null,
    units.some((each) => each.receivedDate === null && each.excusedReason === null)
      ? `“${marks.notReported}” chưa nhận được.`
      : null,
    units.some((each) => each.excusedReason !== null)
      ? `“${excusedMark}” được miễn nộp, không tính vào tổng.`
      : null,
    `Cột (${checks + 1}) đếm các dòng của đơn vị ở ${appendixName(context.profile, 4)}.`,
  ]
  return `Ghi chú: ${parts.filter((part) => part !== null).join(' ')}`
}
