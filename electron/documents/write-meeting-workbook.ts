import ExcelJS from 'exceljs'
import { documentProfiles } from '../../resources/document-profiles.ts'
import { checkedUnits, checksSheet, type ReasonSentence } from './checks-sheet.ts'
import { finishPackage, type PackageFinish } from './finish-package.ts'
import { reportReference } from './letterhead.ts'
import { matrixSheets } from './matrix-sheet.ts'
import type { MeetingWorkbook } from './meeting-workbook.ts'
import { at, fixedAt, type SheetLayout, sheetReference } from './sheet-layout.ts'
import { sheetName } from './sheet-names.ts'
import { submissionSheet } from './submission-sheet.ts'
import { summarySheet } from './summary-sheet.ts'
import { periodTitle } from './wording.ts'
import { workbookContext } from './workbook-figures.ts'
import { writeSheet } from './write-sheet.ts'

/**
 * The workbook for the committee's meeting, ready to print: summary, one matrix a content group, who reported, what to
 * check. Totals are live formulas; the figures of the program stand in the file beside them. Equal data gives equal
 * bytes.
 *
 * @param sentence words for the reason of a check
 * @returns the bytes of an .xlsx
 * @throws Error when a figure belongs to no unit or indicator of the data
 */
export async function writeMeetingWorkbook(
  data: MeetingWorkbook,
  sentence: ReasonSentence,
): Promise<Uint8Array> {
  const profile = documentProfiles[data.committee.profile]
  const layouts = meetingLayouts(data, sentence)
  const workbook = new ExcelJS.Workbook()
  const title = `Biểu tổng hợp kết quả phối hợp hoạt động ${periodTitle(layouts.period)}`
  describe(workbook, title, data.asOf)
  for (const layout of layouts.sheets) writeSheet(workbook, layout, profile)
  const stored = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as object)
  return finishPackage(new Uint8Array(stored), finishOf(layouts.sheets))
}

/** The sheets of the meeting workbook, laid out but not yet written. */
export function meetingLayouts(data: MeetingWorkbook, sentence: ReasonSentence) {
  const profile = documentProfiles[data.committee.profile]
  const context = workbookContext(data, profile, (year) =>
    reportReference(data.coveringReport, data.committee.shortName, profile, year),
  )
  const taken = new Set<string>()
  const summaryName = sheetName('1. Biểu tổng hợp', taken)
  const matrices = matrixSheets(context, taken)
  const submissionName = sheetName('3. Nộp báo cáo', taken)
  const checks = checksSheet(context, sentence, sheetName('4. Cần kiểm tra', taken))
  const sheets: SheetLayout[] = [
    summarySheet(context, matrices.places, summaryName),
    ...matrices.layouts,
    submissionSheet(context, matrices.matrices, checkedUnits(context, checks), submissionName),
    checks,
  ]
  return { period: context.period, sheets }
}

/** What a file manager and a records system show of the file; its moment is the day of the figures at eight o'clock. */
function describe(workbook: ExcelJS.Workbook, title: string, asOf: string): void {
  const creator = 'Hiệp Đồng'
  const moment = new Date(`${asOf}T01:00:00Z`)
  Object.assign(workbook, { title, creator, lastModifiedBy: creator, language: 'vi-VN' })
  workbook.created = moment
  workbook.modified = moment
  workbook.calcProperties.fullCalcOnLoad = true
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ]
}

function finishOf(sheets: SheetLayout[]): PackageFinish {
  const finish: PackageFinish = { numbersAsText: [], filters: [] }
  sheets.forEach((layout, sheet) => {
    const { filter } = layout
    if (filter) {
      const last = fixedAt(layout.columns.length - 1, filter.last)
      finish.filters.push({ sheet, reference: `${sheetReference(layout.name)}$A$${filter.first}:${last}` })
    }
    for (const column of layout.numbersAsText) {
      const first = at(column, layout.head.last + 1)
      finish.numbersAsText.push({
        sheet,
        range: `${first}:${at(column, filter?.last ?? layout.rows.length)}`,
      })
    }
  })
  return finish
}
