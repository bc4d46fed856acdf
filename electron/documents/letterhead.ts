import type { DocumentProfile } from '../../resources/document-profiles.ts'
import { formatDay } from '../../shared/domain/day-text.ts'
import type { CellLook } from './cell-styles.ts'
import type { CommitteeHead } from './meeting-workbook.ts'
import { cell, type LayoutCell, type SheetRows, textSpace, widthNeeded } from './sheet-layout.ts'
import { lineHeight, textWidth, wrapLines } from './text-measure.ts'
import { dayInWords } from './wording.ts'

/** Zero-based first column and number of columns of a block of merged cells. */
type ColumnSpan = { first: number; columns: number }

const centred = { align: 'center', wrap: true } as const

/**
 * The head of an official paper over a table: superior and issuing body at the left, the national heading at the right,
 * place and date level with the third line. Each line is a row of its own, since Excel and LibreOffice wrap merged cells
 * differently.
 *
 * @param day day of the paper, null to leave it to be filled in by hand
 */
export function addLetterhead(
  rows: SheetRows,
  head: CommitteeHead,
  profile: DocumentProfile,
  options: { left: ColumnSpan; right: ColumnSpan; day: string | null; year: number },
): void {
  const { letterhead } = profile
  const superior: CellLook = { ...centred, size: letterhead.superiorSize }
  const issuer: CellLook = { ...centred, size: letterhead.issuerSize, bold: true }
  const leftWidth = rows.widthOf(options.left.first, options.left.columns)
  const issuerLines = ownLines(head.nameLines.map(capitals), issuer, leftWidth)
  const left: { text: string; look: CellLook }[] = [
    ...ownLines([capitals(head.superiorName)], superior, leftWidth).map((text) => ({ text, look: superior })),
    ...issuerLines.map((text) => ({ text, look: issuer })),
    underIssuer(profile, issuerLines, issuer),
  ]
  const right: { text: string; look: CellLook }[] = letterhead.national.map((line) => ({
    text: line.text,
    look: { ...centred, size: line.size, bold: true, underline: line.underlined },
  }))
  while (right.length < 2) right.push({ text: '', look: superior })
  right.push({
    text: `${head.place}, ${dayInWords(options.day, options.year)}`,
    look: { ...centred, size: letterhead.placeAndDateSize, italic: true },
  })

  const lineCount = Math.max(left.length, right.length)
  for (let line = 0; line < lineCount; line += 1) {
    const cells: LayoutCell[] = []
    for (const [side, span] of [
      [left[line], options.left],
      [right[line], options.right],
    ] as const) {
      if (side && side.text !== '')
        cells.push(cell(span.first, side.text, side.look, { columns: span.columns }))
    }
    const isRule = letterhead.underIssuer === 'rule' && line === left.length - 1
    rows.add(isRule ? 12 : 18.75, cells, { keepWithNext: true })
  }
}

/**
 * Columns from the left whose width holds the lines of the issuing body as they were split, at least two and at most
 * `most`; the rest is left to the national heading.
 */
export function letterheadSplit(
  rows: SheetRows,
  head: CommitteeHead,
  profile: DocumentProfile,
  most = 3,
): { left: ColumnSpan; right: ColumnSpan } {
  const size = Math.max(profile.letterhead.superiorSize, profile.letterhead.issuerSize)
  const look: CellLook = { align: 'center', size, bold: true }
  const needed = Math.max(
    ...[head.superiorName, ...head.nameLines].map((line) => widthNeeded(capitals(line), look)),
  )
  let columns = 2
  while (columns < most && rows.widthOf(0, columns) < needed) columns += 1
  return { left: { first: 0, columns }, right: { first: columns, columns: rows.columns.length - columns } }
}

/** Bodies, powers and positions stand in capitals, however they are stored. */
function capitals(text: string): string {
  return text.toLocaleUpperCase('vi')
}

/** Lines as they were split, save those too long for their block, which are split again. */
function ownLines(lines: string[], look: CellLook, width: number): string[] {
  return lines.flatMap((line) => wrapLines(line, look, textSpace(width, look)))
}

function underIssuer(profile: DocumentProfile, lines: string[], issuer: CellLook) {
  if (profile.letterhead.underIssuer === 'asterisk') {
    return { text: '*', look: { ...centred, size: profile.letterhead.superiorSize } }
  }
  // A cell has no line shorter than itself: joined dashes make one two fifths as long as the longest line.
  const look: CellLook = { ...centred, size: 6 }
  const longest = Math.max(...lines.map((line) => textWidth(line, issuer)))
  return { text: '—'.repeat(Math.max(3, Math.round((longest * 0.4) / textWidth('—', look)))), look }
}

/** The title over a table: appendix (none in a paper of its own), title, subtitle, the report it goes with; over all columns. */
export function addTitle(
  rows: SheetRows,
  profile: DocumentProfile,
  title: { appendix: string; title: string; subtitle?: string; reference: string },
): void {
  const { appendix } = profile
  const columns = rows.columns.length
  const bold: CellLook = { ...centred, size: appendix.titleSize, bold: true }
  const reference: CellLook = { ...centred, size: appendix.reference.size, italic: true }
  const appendixText = appendix.capitals ? capitals(title.appendix) : title.appendix
  const line = (text: string, look: CellLook) =>
    rows.add(19.5, [cell(0, text, look, { columns })], { keepWithNext: true })
  if (appendixText !== '') line(appendixText, { ...bold, size: appendix.size })
  line(capitals(title.title), bold)
  if (title.subtitle) line(title.subtitle, bold)
  line(title.reference, reference)
}

/** Pixels a table must be wide for its title to stand on one line. */
export function titleWidth(title: string, profile: DocumentProfile): number {
  const look: CellLook = { size: profile.appendix.titleSize, bold: true, align: 'center' }
  return widthNeeded(capitals(title), look)
}

/** "(Kèm theo Báo cáo số 12-BC/BCĐ, ngày 22/3/2024 của Ban Chỉ đạo)"; dotted blanks where there is no report yet. */
export function reportReference(
  report: { number: string; date: string } | null,
  issuer: string,
  profile: DocumentProfile,
  year: number,
): string {
  const { reference } = profile.appendix
  const number = report?.number ?? reference.blankNumber
  const day = reference.dayInWords
    ? dayInWords(report?.date ?? null, year)
    : `ngày ${report ? formatDay(report.date) : `……/……/${year}`}`
  return `(Kèm theo Báo cáo số ${number}${reference.commaBeforeDay ? ',' : ''} ${day} của ${issuer})`
}

type Signer = { lines: { text: string; bold: boolean }[]; name: string | null; span: ColumnSpan }

/** Room for a hand-written signature and a stamp, in points. */
const signatureRoom = 63

/** Signatures side by side under a table, kept on one page. */
export function addSignatures(rows: SheetRows, profile: DocumentProfile, signers: Signer[]): void {
  const { size } = profile.signature
  const look = (bold: boolean): CellLook => ({ ...centred, size, bold })
  const row = (textOf: (signer: Signer) => { text: string; bold: boolean } | undefined) => {
    const cells = signers.flatMap((signer) => {
      const line = textOf(signer)
      if (!line || line.text === '') return []
      return [cell(signer.span.first, line.text, look(line.bold), { columns: signer.span.columns })]
    })
    rows.add(19.5, cells, { keepWithNext: true })
  }
  const lineCount = Math.max(...signers.map((signer) => signer.lines.length))
  for (let line = 0; line < lineCount; line += 1) {
    row(({ lines }) => {
      const own = lines[line]
      return own && { ...own, text: capitals(own.text) }
    })
  }
  for (let room = 0; room < signatureRoom; room += 15.75) rows.add(15.75, [], { keepWithNext: true })
  row((signer) => ({ text: signer.name ?? '', bold: true }))
}

/** Notes under a table, each over all columns, kept with what stands above and below. */
export function addNotes(rows: SheetRows, notes: string[], look: CellLook): void {
  rows.add(6, [], { keepWithNext: true })
  for (const note of notes) {
    rows.add(lineHeight(look.size) + 3.75, [cell(0, note, look, { columns: rows.columns.length })], {
      keepWithNext: true,
    })
  }
}
