import type ExcelJS from 'exceljs'
import type { DocumentProfile } from '../../resources/document-profiles.ts'
import type { Day } from '../../shared/domain/day-text.ts'
import { finishPackage } from './finish-package.ts'
import type { SheetLayout } from './sheet-layout.ts'
import { writeSheet } from './write-sheet.ts'

const creator = 'Hiệp Đồng'

/**
 * Writes laid-out sheets into a workbook by the rules of a document profile; any official workbook is made this way.
 * The first sheet is the one opened. Equal sheets give equal bytes.
 *
 * @param about title of the file, and the day it speaks of, which stands as its moment at eight in the morning
 * @returns the bytes of an .xlsx
 */
export async function writeWorkbook(
  sheets: SheetLayout[],
  profile: DocumentProfile,
  about: { title: string; day: Day },
): Promise<Uint8Array> {
  // The largest library there is here: the program starts without it.
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  const moment = new Date(`${about.day}T08:00:00+07:00`)
  Object.assign(workbook, { title: about.title, creator, lastModifiedBy: creator, language: 'vi-VN' })
  workbook.created = moment
  workbook.modified = moment
  workbook.calcProperties.fullCalcOnLoad = true
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ]
  for (const layout of sheets) writeSheet(workbook, layout, profile)
  // exceljs hands `zip` on to its packer; its types do not know.
  const options: Partial<ExcelJS.XlsxWriteOptions> & { zip: { compression: 'STORE' } } = {
    zip: { compression: 'STORE' },
  }
  const stored = await workbook.xlsx.writeBuffer(options)
  return finishPackage(new Uint8Array(stored), sheets)
}
