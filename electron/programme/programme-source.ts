import type { Workbook } from '../sheets/grid.ts'

/** A file as programmes are read from it: tables of a workbook or a Word document, with the lines of text around them. */
export type ProgrammeSource = {
  sheets: ProgrammeSheet[]
  /** A table without a heading goes on with the columns of the one before: a document cut it in two. */
  tablesContinue: boolean
}
export type ProgrammeSheet = {
  grid: Workbook['sheets'][number]
  /** Paragraphs of the document between the table before and this one. */
  linesAbove: string[]
}

/** The sheets of a workbook; its lines of text stand in the sheets themselves. */
export function sourceOfWorkbook(workbook: Workbook): ProgrammeSource {
  return {
    sheets: workbook.sheets.map((grid) => ({ grid, linesAbove: [] })),
    tablesContinue: workbook.format === 'html',
  }
}
