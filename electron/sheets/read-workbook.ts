import { FileError } from './file-error.ts'
import { type Admitted, admit } from './gate.ts'
import type { Workbook } from './grid.ts'

/**
 * Reads a workbook of any format, told by its content, into grids. Text is as it stands in the file: legacy encodings
 * are not decoded yet and spaces not tidied. `fileName` only helps where the content leaves a choice. Throws a
 * FileError that says what is wrong with the file; a workbook without a single filled cell is an empty file.
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  const workbook = await readAdmitted(admit(bytes), fileName)
  if (workbook.sheets.every(({ cells }) => cells.length === 0)) throw new FileError('empty-file')
  return workbook
}

/** Readers are loaded when first needed: most days bring .xlsx only. */
async function readAdmitted(file: Admitted, fileName: string): Promise<Workbook> {
  switch (file.kind) {
    case 'ooxml':
      return (await import('./read-ooxml.ts')).readOoxml(file.parts, file.format)
    case 'xls':
      return (await import('./read-xls.ts')).readXls(file.stream)
    case 'ods':
      return (await import('./read-open-document.ts')).readOpenDocument(file.parts)
    case 'flat-ods':
      return (await import('./read-open-document.ts')).readFlatOpenDocument(file.bytes)
    case 'spreadsheetml':
      return (await import('./read-spreadsheetml.ts')).readSpreadsheetMl(file.bytes)
    case 'html':
      return (await import('./read-html-table.ts')).readHtmlTables(file.bytes)
    case 'text':
      return (await import('./read-text-table.ts')).readTextTable(file.bytes, fileName)
  }
}
