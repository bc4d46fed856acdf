import { Parser } from 'htmlparser2'
import { FileError } from '../sheets/file-error.ts'
import { maxFileBytes, maxPartBytes, maxSheets, maxTextBytes, maxUnpackedBytes } from '../sheets/limits.ts'
import { safeXml } from '../sheets/xml-safety.ts'
import { checkClaims, listZip, unpackEntry, type ZipEntry } from '../sheets/zip-archive.ts'
import { WordTable } from './word-table.ts'

/** A Word document as far as programmes are read from it: its tables, each with the paragraphs above it. */
export type WordDocument = { tables: { table: WordTable; linesAbove: string[] }[]; linesBelow: string[] }

const mainPart = /^\/?word\/document\d*\.xml$/i

/** Whether an archive is a Word document; other packages are for the readers of workbooks. */
export function isWordPackage(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => mainPart.test(name.replaceAll('\\', '/')))
}

/**
 * Reads the tables of a .docx. Nothing but its main part is unpacked, under the same limits as a workbook. Deleted text
 * of tracked changes is left out, inserted text taken. Throws a FileError that says what is wrong with the file.
 */
export function readDocx(bytes: Uint8Array): WordDocument {
  if (bytes.length > maxFileBytes)
    throw new FileError('too-large', { limit: Math.round(maxFileBytes / 1024 / 1024) })
  const entries = listZip(bytes)
  checkClaims(bytes, entries, { maxPartBytes, maxTotalBytes: maxUnpackedBytes })
  const entry = entries.find(({ name }) => mainPart.test(name.replaceAll('\\', '/')))
  if (!entry) throw new FileError('not-a-workbook')
  if (entry.size > maxTextBytes)
    throw new FileError('too-large', { limit: Math.round(maxTextBytes / 1024 / 1024) })
  const xml = Buffer.from(safeXml(unpackEntry(bytes, entry), entry.name)).toString('utf8')
  return readDocument(xml)
}

type Paragraph = { text: string; bold: boolean | null; font: string | null; list: string | null }

const leftOut: ReadonlySet<string> = new Set(['mc:Fallback', 'w:moveFrom'])

/** Ticks and crosses of the symbol fonts, by the low byte of their characters. */
const ticks: Readonly<Record<string, readonly string[]>> = {
  wingdings: ['fb', 'fc', 'fd', 'fe'],
  'wingdings 2': ['4f', '50', '51', '52', '53', '54'],
}

function tickOf(font: string, character: string): string {
  return ticks[font.toLowerCase()]?.includes(character.slice(-2).toLowerCase()) ? 'x' : ''
}

const noParagraph = (): Paragraph => ({ text: '', bold: null, font: null, list: null })

function readDocument(xml: string): WordDocument {
  const document: WordDocument = { tables: [], linesBelow: [] }
  const open: WordTable[] = []
  const numbers = new Map<string, number>()
  let lines: string[] = []
  let paragraph = noParagraph()
  let run = { bold: false, font: null as string | null }
  let inRun = false
  let inText = false
  let inRowProperties = false
  /** Depth of what is there twice or no longer: fallbacks of drawings, the old place of moved text. */
  let skipped = 0
  let level = '0'

  const endParagraph = () => {
    const table = open.at(-1)
    // A number Word counts by itself stands alone in the column of order numbers.
    if (paragraph.list !== null && paragraph.text.trim() === '' && table) {
      const count = (numbers.get(paragraph.list) ?? 0) + 1
      numbers.set(paragraph.list, count)
      paragraph.text = String(count)
    }
    // The text of a table within a cell is the cell's too, for the table may be no programme.
    for (const within of open.slice(-2))
      within.paragraph(paragraph.text, paragraph.bold ?? false, paragraph.font)
    if (table) {
      paragraph = noParagraph()
      return
    }
    if (paragraph.text.trim() !== '') lines.push(paragraph.text.trim())
    paragraph = noParagraph()
  }
  const onopentag = (name: string, attributes: Record<string, string>) => {
    if (leftOut.has(name)) skipped += 1
    if (skipped > 0) return
    const value = attributes['w:val']
    const table = open.at(-1)
    switch (name) {
      case 'w:tbl': {
        if (document.tables.length >= maxSheets) throw new FileError('too-many-cells', { limit: maxSheets })
        const begun = new WordTable()
        document.tables.push({ table: begun, linesAbove: open.length === 0 ? lines : [] })
        if (open.length === 0) lines = []
        open.push(begun)
        return
      }
      case 'w:tr':
        return table?.row()
      case 'w:trPr':
        inRowProperties = true
        return
      case 'w:del':
        if (inRowProperties) table?.dropRow()
        return
      case 'w:gridBefore':
        return table?.skip(Number(value))
      case 'w:tc':
        return table?.cell()
      case 'w:gridSpan':
        return table?.span(Number(value))
      case 'w:vMerge':
        return table?.mergeDown(value === 'restart')
      case 'w:hidden':
        return
      case 'w:p':
        paragraph = noParagraph()
        return
      case 'w:ilvl':
        level = value ?? '0'
        return
      case 'w:numId':
        // 0 switches the numbering of a style off.
        if (value && value !== '0') paragraph.list = `${value}.${level}`
        level = '0'
        return
      case 'w:r':
        inRun = true
        run = { bold: false, font: null }
        return
      case 'w:b':
        if (inRun) run.bold = value !== '0' && value !== 'false'
        return
      case 'w:rFonts':
        if (inRun) run.font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? null
        return
      case 'w:t':
        inText = true
        return
      case 'w:sym':
        paragraph.text += tickOf(attributes['w:font'] ?? '', attributes['w:char'] ?? '')
        return
      case 'w:br':
      case 'w:cr':
        paragraph.text += '\n'
        return
      case 'w:tab':
        if (inRun) paragraph.text += ' '
        return
      case 'w:noBreakHyphen':
        paragraph.text += '-'
    }
  }
  const parser = new Parser(
    {
      onopentag,
      ontext(text) {
        if (!inText || skipped > 0) return
        paragraph.text += text
        if (text.trim() === '') return
        paragraph.bold = (paragraph.bold ?? true) && run.bold
        paragraph.font ??= run.font
      },
      onclosetag(name) {
        if (leftOut.has(name)) skipped -= 1
        if (skipped > 0) return
        if (name === 'w:t') inText = false
        else if (name === 'w:r') inRun = false
        else if (name === 'w:trPr') inRowProperties = false
        else if (name === 'w:p') endParagraph()
        else if (name === 'w:tc') open.at(-1)?.endCell()
        else if (name === 'w:tbl') open.pop()?.end()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  document.linesBelow = lines
  return document
}
