import { read, set_cptable } from '@e965/xlsx'
import { codePages } from './code-pages.ts'
import { FileError } from './file-error.ts'
import type { Workbook } from './grid.ts'
import { gridOfSheet, sheetJsOptions } from './sheetjs-grid.ts'
import { withoutBlankCells, xlsStyles } from './xls-styles.ts'

/** Reads the workbook stream of an .xls of any version that passed the gate. */
export async function readXls(stream: Uint8Array): Promise<Workbook> {
  const styles = xlsStyles(stream)
  if (!styles.isUnicode) set_cptable(codePages)
  const book = readStream(withoutBlankCells(stream))
  return {
    format: 'xls',
    sheets: book.SheetNames.map((_, index) =>
      gridOfSheet(book, index, (address) => styles.sheets[index]?.get(address)),
    ),
    fonts: styles.fonts,
    externalLinks: styles.externalLinks,
  }
}

function readStream(stream: Uint8Array) {
  try {
    return read(stream, sheetJsOptions)
  } catch (cause) {
    throw new FileError('read-failed', {}, { cause })
  }
}
