import * as XLSX from '@e965/xlsx'
import { writeMeetingWorkbook } from '../../../electron/documents/write-meeting-workbook.ts'
import { type OpenedSheet, openPackage } from './open-package.ts'
import { firstQuarter, sentence } from './sample-workbook.ts'

/** The meeting workbook of Quý I/2024, written once and opened as Excel and as a package would. */
export const data = firstQuarter()
export const bytes = await writeMeetingWorkbook(data, sentence)
export const file = openPackage(bytes)
export const read = XLSX.read(bytes, { cellFormula: true, cellNF: true })

export const sheet = (name: string): OpenedSheet => file.sheets.find((each) => each.name === name)!
export const summary = () => sheet('1. Biểu tổng hợp')
export const matrices = () => file.sheets.filter((each) => each.name.startsWith('2'))
export const isRatio = (code: string) => data.indicators.find((each) => each.code === code)!.kind === 'ratio'
export const valuesOf = (code: string) => data.values.filter((value) => value.indicatorCode === code)
export const totalOf = (code: string) => valuesOf(code).reduce((sum, value) => sum + value.value, 0)

/** The row of the summary that prints an indicator. */
export function summaryRow(code: string): number {
  const { name } = data.indicators.find((each) => each.code === code)!
  return [...summary().cells.values()].find((cell) => cell.column === 1 && cell.value === name)!.row
}

/** Cell of a matrix in an indicator's column, by the first word of the row's label. */
export function matrixCell(code: string, label: string) {
  const indicator = data.indicators.find((each) => each.code === code)!
  const matrix = matrices().find((each) => each.name.startsWith(`2${indicator.groupCode}.`))!
  const head = [...matrix.cells.values()].find(
    (cell) => typeof cell.value === 'string' && cell.value.startsWith(`${indicator.name}\n`),
  )!
  const row = [...matrix.cells.values()].find((cell) => cell.column === 1 && cell.value === label)!.row
  return [...matrix.cells.values()].find((cell) => cell.row === row && cell.column === head.column)!
}
