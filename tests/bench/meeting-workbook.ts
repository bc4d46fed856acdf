import ExcelJS from 'exceljs'
import { writeMeetingWorkbook } from '../../electron/documents/write-meeting-workbook.ts'
import { type OpenedPackage, openPackage } from '../electron/documents/open-package.ts'
import { firstQuarter, sentence } from '../electron/documents/sample-workbook.ts'

/** The meeting workbook of 22 units, and exceljs writing as many cells with the same contents and no looks. */
export async function meetingWorkbookBench(): Promise<{
  cells: number
  workbook: () => Promise<unknown>
  plain: () => Promise<unknown>
}> {
  const data = firstQuarter()
  const written = openPackage(await writeMeetingWorkbook(data, sentence))
  return {
    cells: written.sheets.reduce((sum, sheet) => sum + sheet.cells.size, 0),
    workbook: () => writeMeetingWorkbook(data, sentence),
    plain: () => writePlain(written),
  }
}

function writePlain(written: OpenedPackage): Promise<unknown> {
  const workbook = new ExcelJS.Workbook()
  for (const { name, cells } of written.sheets) {
    const sheet = workbook.addWorksheet(name)
    for (const { row, column, value } of cells.values())
      sheet.getRow(row).getCell(column + 1).value = value ?? ''
  }
  return workbook.xlsx.writeBuffer()
}
