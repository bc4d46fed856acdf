import { Parser } from 'htmlparser2'
import { wordDocumentInside } from '../sheets/compound-file.ts'
import { decodeWorkbook } from '../sheets/decode-workbook.ts'
import { FileError } from '../sheets/file-error.ts'
import type { Grid, Workbook } from '../sheets/grid.ts'
import { maxTextBytes } from '../sheets/limits.ts'
import { sniffFormat } from '../sheets/sniff-format.ts'
import { decodeDeclared } from '../sheets/text-encoding.ts'
import { listZip } from '../sheets/zip-archive.ts'
import { type ProgrammeSource, sourceOfWorkbook } from './programme-source.ts'
import { isWordPackage, readDocx, type WordDocument } from './read-docx.ts'

/** Reads a workbook into decoded grids; the reader in a thread of its own. */
export type ReadWorkbook = (bytes: Uint8Array, fileName: string) => Promise<Workbook>

/**
 * Reads a programme's file: a workbook of any kind, a Word document (.docx), or a page saved by Word under the name of
 * one. A file without any table gives no sheets. Throws a FileError where the file cannot be read.
 */
export async function readProgrammeFile(
  bytes: Uint8Array,
  fileName: string,
  readWorkbook: ReadWorkbook,
): Promise<ProgrammeSource> {
  const format = sniffFormat(bytes)
  if (format === 'zip' && isWordPackage(listZip(bytes))) return sourceOfWord(readDocx(bytes))
  if ((format === 'ole' && wordDocumentInside(bytes)) || isRichText(bytes))
    throw new FileError('old-word-document')
  try {
    const source = sourceOfWorkbook(await readWorkbook(bytes, fileName))
    const [first] = source.sheets
    if (format === 'html' && first) first.linesAbove = linesOutsideTables(bytes)
    return source
  } catch (error) {
    if (error instanceof FileError && error.code === 'no-table') return { sheets: [], tablesContinue: false }
    throw error
  }
}

/** RTF, as old programs save it under the name of a Word document. */
function isRichText(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '{\\rtf'
}

/** Lines travel as a sheet of their own, so that legacy encodings are told by all the text of the document. */
function sourceOfWord({ tables, linesBelow }: WordDocument): ProgrammeSource {
  const grids = tables.map(({ table }, at) => table.grid(`Bảng ${at + 1}`))
  const lines = tables.map(({ linesAbove }) => linesAbove)
  const { workbook } = decodeWorkbook({
    format: 'html',
    sheets: [...grids, ...[...lines, linesBelow].map(gridOfLines)],
    fonts: [...new Set(grids.flatMap(({ cells }) => cells.flatMap(({ font }) => font ?? [])))],
    externalLinks: false,
  })
  return {
    sheets: grids.map((_, at) => ({
      grid: workbook.sheets[at]!,
      linesAbove: workbook.sheets[grids.length + at]!.cells.map(({ text }) => text),
    })),
    tablesContinue: true,
  }
}

function gridOfLines(lines: readonly string[]): Grid {
  return {
    name: 'lines',
    visibility: 'visible',
    rowCount: lines.length,
    columnCount: 1,
    cells: lines.map((text, row) => ({
      row,
      column: 0,
      address: `A${row + 1}`,
      value: { kind: 'text', text },
      text,
      formula: null,
      numberFormat: null,
      font: null,
      bold: false,
      italic: false,
      align: null,
      undecoded: null,
    })),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    rowHeights: new Map(),
  }
}

const charset = /<(?:meta\b[^>]*?charset\s*=\s*["']?|\?xml[^>]*?encoding\s*=\s*["'])([\w.:-]+)/i
const blocks = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'br', 'title'])

/** The title of a page stands in paragraphs around its table. */
function linesOutsideTables(bytes: Uint8Array): string[] {
  if (bytes.length > maxTextBytes) return []
  const declared = charset.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))?.[1] ?? null
  const lines: string[] = []
  let line = ''
  let inside = 0
  const end = () => {
    if (line.trim() !== '') lines.push(line.replace(/\s+/g, ' ').trim())
    line = ''
  }
  const parser = new Parser({
    onopentag(name) {
      if (name === 'table' || name === 'style' || name === 'script') inside += 1
      if (blocks.has(name)) end()
    },
    ontext(text) {
      if (inside === 0) line += text
    },
    onclosetag(name) {
      if (name === 'table' || name === 'style' || name === 'script') inside -= 1
      if (blocks.has(name)) end()
    },
  })
  parser.end(decodeDeclared(bytes, declared))
  end()
  return lines
}
