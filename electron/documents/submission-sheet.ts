import { type Day, formatDay } from '../../shared/domain/day-text.ts'
import { type CellLook, denseSize, formatted, looks, variant } from './cell-styles.ts'
import { addNotes, addTitle } from './letterhead.ts'
import type { MatrixPlace } from './matrix-sheet.ts'
import type { WorkbookUnit } from './meeting-workbook.ts'
import { centredFormat, dayFormat, orderFormat } from './number-formats.ts'
import {
  at,
  type CellValue,
  cell,
  type Formula,
  fixedAt,
  type LayoutCell,
  pixels,
  type SheetLayout,
  SheetRows,
  widthNeeded,
} from './sheet-layout.ts'
import { fitsOnePage, tableWidth } from './sheet-page.ts'
import { appendixName, daySerial, periodTitle } from './wording.ts'
import { isReported, marks, standingOf, type WorkbookContext } from './workbook-figures.ts'

/** Where sheet 4 names the unit of each of its rows. */
export type CheckedUnits = { range: string; countOf: (unitName: string) => number }

const [order, unit, due, received, result, reported, complete, checks, note] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
] as const
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

const body = { size: denseSize, border: true } as const
const centred: CellLook = { ...body, align: 'center' }
const text: CellLook = { ...body, align: 'left', indent: 1, wrap: true }
const counted: CellLook = { ...centred, format: centredFormat(0) }
const percent: CellLook = { ...centred, format: centredFormat(1) }
const aDay: CellLook = { ...centred, format: dayFormat }
const ordered: CellLook = { ...centred, format: orderFormat }
const foot: CellLook = { ...looks.head, wrap: false }
const footText: CellLook = { ...foot, align: 'left', indent: 1 }
const oneLine: CellLook = { ...text, wrap: false }
const grey = (look: CellLook): CellLook => variant(look, 'grey', { fill: true })
const setBackName = grey({ ...text, italic: true })
/** Stands for the day of receipt of a unit that need not report. */
const excusedMark = 'miễn'

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

type UnitSheet = {
  context: WorkbookContext
  matrices: MatrixPlace[]
  checked: CheckedUnits
  asOf: string
  firstRow: number
}

function unitCells(sheet: UnitSheet, each: WorkbookUnit, index: number): LayoutCell[] {
  const { context, matrices, checked } = sheet
  const row = sheet.firstRow + index
  const setBack = !isReported(context, each)
  const look = (base: CellLook): CellLook => (setBack ? grey(base) : base)
  const count = reportedCount(context, each)
  const figures = matrices.map(({ sheet: name, firstColumn, lastColumn, firstRow }) => {
    const matrixRow = firstRow + index
    return `COUNT(${name}${at(firstColumn, matrixRow)}:${at(lastColumn, matrixRow)})`
  })
  return [
    cell(order, index + 1, look(ordered)),
    cell(unit, each.name, setBack ? setBackName : text),
    cell(due, daySerial(each.dueDate), look(aDay)),
    cell(received, receivedValue(each), look(aDay)),
    cell(result, standing(sheet, each, row), look(text)),
    cell(reported, figures.length === 0 ? 0 : { formula: figures.join('+'), result: count }, look(counted)),
    cell(complete, completeness(each, row, count), look(percent)),
    cell(checks, checksOf(each.name, row, checked), look(counted)),
    cell(note, remark(each), look(text)),
  ]
}

function receivedValue(each: WorkbookUnit): CellValue {
  if (each.receivedDate !== null) return daySerial(each.receivedDate)
  return each.excusedReason === null ? marks.notReported : excusedMark
}

function reportedCount(context: WorkbookContext, each: WorkbookUnit): number {
  let count = 0
  for (const item of context.byIndicator.values()) if (item.byUnit.has(each.code)) count += 1
  return count
}

/** The result by formula from the days in the row, so that a day corrected by hand corrects it too. */
function standing({ context, asOf }: UnitSheet, each: WorkbookUnit, row: number): Formula {
  const [dueCell, receivedCell] = [at(due, row), at(received, row)]
  const result = standingText(each, context.data.asOf)
  if (each.excusedReason !== null) {
    return { formula: `IF(ISNUMBER(${receivedCell}),"Đã nộp","Được miễn")`, result }
  }
  const inTime = `IF(${receivedCell}<=${dueCell},"Đúng hạn","Trễ "&(${receivedCell}-${dueCell})&" ngày")`
  const missing = `IF(${asOf}>${dueCell},"Chưa nộp, quá hạn "&(${asOf}-${dueCell})&" ngày","Chưa đến hạn")`
  return { formula: `IF(ISNUMBER(${receivedCell}),${inTime},${missing})`, result }
}

/** How the unit's report stands on the day of the count, in words; the formula says the same. */
function standingText(each: WorkbookUnit, asOf: Day): string {
  const { lateDays, overdueDays } = standingOf(each, asOf)
  if (each.excusedReason !== null) return each.receivedDate === null ? 'Được miễn' : 'Đã nộp'
  if (each.receivedDate !== null) return lateDays > 0 ? `Trễ ${lateDays} ngày` : 'Đúng hạn'
  return overdueDays > 0 ? `Chưa nộp, quá hạn ${overdueDays} ngày` : 'Chưa đến hạn'
}

function completeness(each: WorkbookUnit, row: number, count: number): CellValue {
  if (each.expectedIndicators === 0) return marks.notComputable
  return {
    formula: `${at(reported, row)}/${each.expectedIndicators}*100`,
    result: (count / each.expectedIndicators) * 100,
  }
}

/** COUNTIF takes signs and stars in a name for a comparison or a pattern, and no name past 255 letters. */
function checksOf(name: string, row: number, checked: CheckedUnits): CellValue {
  const plain = name.length <= 255 && !/[*?~]|^[<>=]/.test(name)
  const formula = plain
    ? `COUNTIF(${checked.range},${at(unit, row)})`
    : `SUMPRODUCT(--(${checked.range}=${at(unit, row)}))`
  return { formula, result: checked.countOf(name) }
}

function remark(each: WorkbookUnit): string | null {
  const remarks = [
    each.excusedReason,
    each.note ?? null,
    each.fileNames.length > 1 ? `Gộp từ ${each.fileNames.length} tệp` : null,
  ].filter((part) => part !== null && part !== '')
  return remarks.length > 0 ? remarks.join('; ') : null
}

function totalCells(
  context: WorkbookContext,
  checked: CheckedUnits,
  firstRow: number,
  lastRow: number,
  expected: number | null,
): LayoutCell[] {
  const { units, asOf } = context.data
  const range = (column: number) => `${at(column, firstRow)}:${at(column, lastRow)}`
  const asked = units.filter((each) => each.excusedReason === null || each.receivedDate !== null)
  const counts = units.map((each) => reportedCount(context, each))
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  const receivedUnits = units.filter((each) => each.receivedDate !== null)
  const late = receivedUnits.filter((each) => standingOf(each, asOf).lateDays > 0).length
  const inTime = receivedUnits.filter((each) => each.excusedReason === null).length - late
  const excused = units.length - asked.length
  const live = (formula: string, value: number | string): CellValue =>
    units.length === 0 ? value : { formula, result: value }
  const askedFormula = `ROWS(${range(unit)})${excused > 0 ? `-COUNTIF(${range(received)},"${excusedMark}")` : ''}`
  const expectedSum = sum(asked.map((each) => each.expectedIndicators))
  const whole = expected === null ? String(expectedSum) : `(${expected}*(${askedFormula}))`
  return [
    cell(order, null, foot),
    cell(unit, 'Tổng cộng', footText),
    cell(due, null, foot),
    cell(
      received,
      live(`COUNT(${range(received)})&"/"&(${askedFormula})`, `${receivedUnits.length}/${asked.length}`),
      foot,
    ),
    cell(
      result,
      live(
        `"Đúng hạn "&COUNTIF(${range(result)},"Đúng hạn")&"; trễ "&COUNTIF(${range(result)},"Trễ *")`,
        `Đúng hạn ${inTime}; trễ ${late}`,
      ),
      footText,
    ),
    cell(reported, live(`SUM(${range(reported)})`, sum(counts)), formatted(foot, centredFormat(0))),
    cell(
      complete,
      expectedSum === 0
        ? marks.notComputable
        : live(`${at(reported, lastRow + 1)}/${whole}*100`, (sum(counts) / expectedSum) * 100),
      formatted(foot, centredFormat(1)),
    ),
    cell(checks, live(`SUM(${range(checks)})`, sum(units.map((each) => checked.countOf(each.name)))), foot),
    cell(note, null, foot),
  ]
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
