import { documentProfiles } from '../../resources/document-profiles.ts'
import { checkedUnits, checksSheet, type ReasonSentence } from './checks-sheet.ts'
import { reportReference } from './letterhead.ts'
import { matrixSheets } from './matrix-sheet.ts'
import type { MeetingWorkbook } from './meeting-workbook.ts'
import type { SheetLayout } from './sheet-layout.ts'
import { sheetName } from './sheet-names.ts'
import { submissionSheet } from './submission-sheet.ts'
import { summarySheet, summaryTitle } from './summary-sheet.ts'
import { type WorkbookContext, workbookContext } from './workbook-figures.ts'
import { writeWorkbook } from './write-workbook.ts'

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
  const context = contextOf(data)
  const about = { title: summaryTitle(context.period), day: data.asOf }
  return writeWorkbook(meetingSheets(context, sentence), context.profile, about)
}

function contextOf(data: MeetingWorkbook): WorkbookContext {
  const profile = documentProfiles[data.committee.profile]
  return workbookContext(data, profile, (year) =>
    reportReference(data.coveringReport, data.committee.shortName, profile, year),
  )
}

/** Sheets are laid out before those that refer to them, and put in print order. */
function meetingSheets(context: WorkbookContext, sentence: ReasonSentence): SheetLayout[] {
  const taken = new Set<string>()
  const summaryName = sheetName('1. Biểu tổng hợp', taken)
  const { layouts, places, matrices } = matrixSheets(context, taken)
  const submissionName = sheetName('3. Nộp báo cáo', taken)
  const checks = checksSheet(context, sentence, sheetName('4. Cần kiểm tra', taken))
  return [
    summarySheet(context, places, summaryName),
    ...layouts,
    submissionSheet(context, matrices, checkedUnits(context, checks), submissionName),
    checks,
  ]
}
