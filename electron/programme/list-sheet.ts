import type { DocumentProfile } from '../../resources/document-profiles.ts'
import { type CellLook, looks } from '../documents/cell-styles.ts'
import { addNotes, addTitle } from '../documents/letterhead.ts'
import { centredFormat } from '../documents/number-formats.ts'
import { fitted, type Picture } from '../documents/picture.ts'
import {
  type CellValue,
  cell,
  type PlacedPicture,
  pixels,
  pointsPerPixel,
  type SheetLayout,
  SheetRows,
} from '../documents/sheet-layout.ts'
import { tableWidth } from '../documents/sheet-page.ts'

/** A column of an official list. Those with `grow` share, by it, the width the others leave. */
export type ListColumn = { head: string; millimetres: number; look: CellLook; grow?: number }
/** A value, or one that depends on the row it comes to stand in (one-based), as formulas do. */
export type ListValue = CellValue | ((row: number) => CellValue)
export type ListRow =
  /** A head of the rows below: its code, its title up to the column of the first of `values`, which end the row. */
  | { kind: 'section'; code: string; title: string; values: ListValue[] }
  | { kind: 'row' | 'total'; values: ListValue[] }
  /** A row with a picture in its last column, over whatever value stands there. */
  | { kind: 'picture'; values: ListValue[]; picture: Picture }

export type ListSheet = {
  name: string
  appendix: string
  title: string
  reference: string
  columns: ListColumn[]
  rows: ListRow[]
  notes: string[]
  /** A paper of its own instead of an appendix: what stands over the title and under the notes. */
  above?: (rows: SheetRows) => void
  below?: (rows: SheetRows) => void
}

/** The looks of a list's cells, besides those all sheets share. */
export const listLooks = {
  text: looks.text,
  centred: looks.centred,
  figure: { ...looks.centred, wrap: false, format: centredFormat(0) },
  percent: { ...looks.centred, wrap: false, format: '0.0%' },
} as const satisfies Record<string, CellLook>

/** Lays out a list under its title, with heads repeated on each page; a section keeps its first row beside it. */
export function listSheet(list: ListSheet, profile: DocumentProfile): SheetLayout {
  const { columns } = list
  const rows = new SheetRows(widthsOf(columns, profile))
  list.above?.(rows)
  const isPaper = list.above !== undefined
  addTitle(rows, profile, {
    appendix: isPaper ? '' : list.appendix,
    title: list.title,
    reference: list.reference,
  })
  rows.addSpace(6)
  const head = rows.add(
    33,
    columns.map((column, at) => cell(at, column.head, looks.head)),
  )
  const numbering = rows.add(
    15.75,
    columns.map((_, at) => cell(at, `(${at + 1})`, looks.numbering)),
  )
  rows.keepTogether(1, rows.nextRow)
  const pictures: PlacedPicture[] = []
  for (const row of list.rows) {
    const number = rows.nextRow
    const placed = (value: ListValue) => (typeof value === 'function' ? value(number) : value)
    if (row.kind === 'section') addSection(rows, columns, row, placed)
    else if (row.kind === 'picture') pictures.push(addPictureRow(rows, columns, row, placed))
    else {
      const bold = row.kind === 'total'
      rows.add(
        21,
        row.values.map((value, at) =>
          cell(at, placed(value), { ...columns[at]!.look, ...(bold ? { bold, fill: true } : {}) }),
        ),
        { grows: 'row' },
      )
    }
  }
  if (list.rows.length === 0) {
    const nothing = { ...looks.centred, italic: true }
    rows.add(24, [cell(0, 'Không có nội dung.', nothing, { columns: columns.length })])
  }
  if (list.notes.length > 0) addNotes(rows, list.notes, looks.note)
  if (list.below) {
    const last = head + 1 + list.rows.length
    list.below(rows)
    rows.keepTogether(Math.max(head, last - 1), rows.nextRow - 1)
  }
  return {
    name: list.name,
    appendixName: list.appendix,
    columns: rows.columns,
    rows: rows.rows,
    head: { first: head, last: numbering },
    frozenColumns: 2,
    fit: 'width',
    filter: null,
    numbersAsText: [],
    ...(pictures.length > 0 ? { pictures } : {}),
  }
}

/** So high that two pictures with their heads stand on a page. */
const pictureBox = { height: pixels(58), margin: 6 }

function addPictureRow(
  rows: SheetRows,
  columns: readonly ListColumn[],
  { values, picture }: Extract<ListRow, { kind: 'picture' }>,
  placed: (value: ListValue) => CellValue,
): PlacedPicture {
  const column = columns.length - 1
  const width = rows.widthOf(column, 1)
  const size = fitted(picture, { width: width - 2 * pictureBox.margin, height: pictureBox.height })
  const row = rows.add(
    (size.height + 2 * pictureBox.margin) * pointsPerPixel,
    values.map((value, at) => cell(at, placed(value), columns[at]!.look)),
  )
  return { picture, column, row, left: (width - size.width) / 2, top: pictureBox.margin, ...size }
}

function addSection(
  rows: SheetRows,
  columns: readonly ListColumn[],
  section: Extract<ListRow, { kind: 'section' }>,
  placed: (value: ListValue) => CellValue,
): void {
  const titled = columns.length - 1 - section.values.length
  rows.add(
    21,
    [
      cell(0, section.code, looks.groupCode),
      cell(1, section.title, looks.groupName, { columns: titled }),
      ...section.values.map((value, at) => {
        const column = titled + 1 + at
        return cell(column, placed(value), { ...columns[column]!.look, bold: true, fill: true })
      }),
    ],
    { grows: 'row', keepWithNext: true },
  )
}

function widthsOf(columns: readonly ListColumn[], profile: DocumentProfile): number[] {
  const fixed = columns.map(({ millimetres }) => pixels(millimetres))
  const spare = Math.max(0, tableWidth(profile) - fixed.reduce((sum, width) => sum + width, 0))
  const shares = columns.reduce((sum, { grow }) => sum + (grow ?? 0), 0)
  return columns.map(
    ({ grow }, at) => fixed[at]! + (shares === 0 ? 0 : Math.floor((spare * (grow ?? 0)) / shares)),
  )
}
