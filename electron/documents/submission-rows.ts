import type { Day } from '../../shared/domain/day-text.ts'
import { type CellLook, denseSize, formatted, looks, variant } from './cell-styles.ts'
import type { MatrixPlace } from './matrix-sheet.ts'
import type { WorkbookUnit } from './meeting-workbook.ts'
import { centredFormat, dayFormat, orderFormat } from './number-formats.ts'
import { at, type CellValue, cell, type Formula, type LayoutCell } from './sheet-layout.ts'
import { daySerial } from './wording.ts'
import { isReported, marks, standingOf, type WorkbookContext } from './workbook-figures.ts'

/** Where sheet 4 names the unit of each of its rows. */
export type CheckedUnits = { range: string; countOf: (unitName: string) => number }

/** Columns of sheet 3, zero-based. */
export const submissionColumns = {
  order: 0,
  unit: 1,
  due: 2,
  received: 3,
  result: 4,
  reported: 5,
  complete: 6,
  checks: 7,
  note: 8,
} as const
const { order, unit, due, received, result, reported, complete, checks, note } = submissionColumns

const body = { size: denseSize, border: true } as const
const centred: CellLook = { ...body, align: 'center' }
const text: CellLook = { ...body, align: 'left', indent: 1, wrap: true }
const counted: CellLook = { ...centred, format: centredFormat(0) }
const percent: CellLook = { ...centred, format: centredFormat(1) }
const aDay: CellLook = { ...centred, format: dayFormat }
const ordered: CellLook = { ...centred, format: orderFormat }
const foot: CellLook = { ...looks.head, wrap: false }
const footText: CellLook = { ...foot, align: 'left', indent: 1 }
/** Names and results are wished on one line. */
export const oneLine: CellLook = { ...text, wrap: false }
const grey = (look: CellLook): CellLook => variant(look, 'grey', { fill: true })
const setBackName = grey({ ...text, italic: true })
/** Stands for the day of receipt of a unit that need not report. */
export const excusedMark = 'miễn'

/** What the row of each unit needs to know of its sheet. */
type UnitSheet = {
  context: WorkbookContext
  matrices: MatrixPlace[]
  checked: CheckedUnits
  asOf: string
  firstRow: number
}

/** A unit's row. */
export function unitCells(sheet: UnitSheet, each: WorkbookUnit, index: number): LayoutCell[] {
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
export function standingText(each: WorkbookUnit, asOf: Day): string {
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

/** The last row: how many reports came, how many in time, figures and checks added up. */
export function totalCells(
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
