import { parse } from 'csv-parse/sync'
import { cellAddress } from '../../shared/domain/cell-address.ts'
import { FileError } from './file-error.ts'
import type { GridCell, Workbook } from './grid.ts'
import { shapeGrid } from './grid-shape.ts'
import { maxCells } from './limits.ts'
import { findSeparator, type Separator } from './separator.ts'
import { plainStyle } from './sheetjs-grid.ts'
import { decodeText } from './text-encoding.ts'

const textNames = /\.(?:csv|txt|tsv|tab|prn|asc)$/i
/** Excel's own first line to name the separator; it is not part of the table. */
const separatorLine = /^\uFEFF?sep=(.)(?:\r\n?|\n)/i

/**
 * Reads a table of plain text. Encoding and separator are found by themselves, and every cell stays the text it is:
 * "16.860" and "3-4" mean what the rules for Vietnamese numbers say, not what a library guesses. A text without
 * columns is only taken for a table if its name says so. Throws `not-a-workbook`, `too-many-cells`.
 */
export function readTextTable(bytes: Uint8Array, fileName: string): Workbook {
  const whole = withoutEndMark(decodeText(bytes))
  const named = separatorLine.exec(whole)
  const text = named ? whole.slice(named[0].length) : whole
  const separator = (named?.[1] as Separator | undefined) ?? findSeparator(text)
  if (separator === null && !textNames.test(fileName)) throw new FileError('not-a-workbook')
  const cells = cellsOf(recordsOf(text, separator ?? ';'))
  return {
    format: separator === '\t' || /\.txt$/i.test(fileName) ? 'txt' : 'csv',
    sheets: [
      shapeGrid({
        name: 'Sheet1',
        visibility: 'visible',
        cells,
        merges: [],
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
        columnWidths: new Map(),
        rowHeights: new Map(),
      }),
    ],
    fonts: [],
    externalLinks: false,
  }
}

/** DOS programs end a text with character 26. */
function withoutEndMark(text: string): string {
  return text.endsWith('\u001A') ? text.slice(0, -1) : text
}

function recordsOf(text: string, delimiter: string): string[][] {
  if (countOf(text, delimiter) > maxCells * 10) throw new FileError('too-many-cells', { limit: maxCells })
  const options = {
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  }
  try {
    return parse(text, { ...options, on_record: withinLimit() })
  } catch (error) {
    if (error instanceof FileError) throw error
    // A quote that never closes ("Nhà 5" tầng): then quotes are plain characters in this file.
    return parse(text, { ...options, quote: null, on_record: withinLimit() })
  }
}

/** Counts while the text is cut up: millions of cells would fill the memory before they are refused. */
function withinLimit(): (record: string[]) => string[] {
  let filled = 0
  return (record) => {
    for (const text of record) if (text !== '') filled += 1
    if (filled > maxCells) throw new FileError('too-many-cells', { limit: maxCells })
    return record
  }
}

function countOf(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1
  return count
}

function cellsOf(records: string[][]): GridCell[] {
  return records.flatMap((record, row) =>
    record.flatMap((text, column): GridCell[] => {
      if (text.trim() === '') return []
      return [
        {
          row,
          column,
          address: cellAddress(row, column),
          value: { kind: 'text', text },
          text,
          formula: null,
          numberFormat: null,
          ...plainStyle,
          undecoded: null,
        },
      ]
    }),
  )
}
