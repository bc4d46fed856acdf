import type { Workbook } from '../sheets/grid.ts'
import { isDetailSheet, type ReadDetails, readDetailSheet } from './read-detail-sheet.ts'

/** A file as programmes are read from it: tables of a workbook or a Word document, with the lines of text around them. */
export type ProgrammeSource = {
  sheets: ProgrammeSheet[]
  /** A table without a heading goes on with the columns of the one before: a document cut it in two. */
  tablesContinue: boolean
  /** What the sheet of details of an exported programme says; that sheet is none of `sheets`. */
  details?: ReadDetails
}
export type ProgrammeSheet = {
  grid: Workbook['sheets'][number]
  /** Paragraphs of the document between the table before and this one. */
  linesAbove: string[]
}

/** The sheets of a workbook; its lines of text stand in the sheets themselves. */
export function sourceOfWorkbook(workbook: Workbook): ProgrammeSource {
  const sheet = workbook.sheets.find(isDetailSheet)
  const details = sheet && readDetailSheet(sheet)
  const read = workbook.sheets.filter((grid) => grid !== sheet && !details?.derivedSheets.includes(grid.name))
  return {
    sheets: read.map((grid) => ({ grid, linesAbove: [] })),
    tablesContinue: workbook.format === 'html',
    ...(details ? { details } : {}),
  }
}
