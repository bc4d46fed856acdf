import type { DataValidation, CellValue as ExcelValue, Workbook, Worksheet } from 'exceljs'
import type { DocumentProfile } from '../../resources/document-profiles.ts'
import { excelStyle } from './cell-styles.ts'
import { fallIntoPages } from './page-breaks.ts'
import { at, type FillIn, type LayoutCell, type PlacedPicture, type SheetLayout } from './sheet-layout.ts'
import { pageRoom, setUpPage, widthScale } from './sheet-page.ts'

/** Pixels of one unit of Excel's column width when the file's first font is Times New Roman 12. */
const pixelsPerCharacter = 8

/** Adds a laid-out sheet to the workbook, page breaks included. The first sheet added is the one opened. */
export function writeSheet(workbook: Workbook, layout: SheetLayout, profile: DocumentProfile): void {
  const sheet = workbook.addWorksheet(layout.name, {
    properties: { defaultRowHeight: 15.75, dyDescent: 0.25 },
  })
  layout.columns.forEach((width, index) => {
    const characters = width / pixelsPerCharacter
    // exceljs takes a width of just 9 for its default and leaves it out.
    sheet.getColumn(index + 1).width = characters === 9 ? 9.001 : characters
  })

  const { heights, breaksAfter } = paged(layout, profile)
  layout.rows.forEach((layoutRow, index) => {
    const row = sheet.getRow(index + 1)
    row.height = heights[index]!
    for (const item of layoutRow.cells) {
      const excelCell = row.getCell(item.column + 1)
      excelCell.style = excelStyle(item.look)
      if (item.value !== null) excelCell.value = excelValue(item)
      if (item.columns > 1 || item.rows > 1) {
        // Merging copies the style into the cells covered, else they would fall back to another font.
        sheet.mergeCells(index + 1, item.column + 1, index + item.rows, item.column + item.columns)
      }
    }
  })
  for (const row of breaksAfter) sheet.getRow(row).addPageBreak()
  if (layout.filter) {
    sheet.autoFilter = `A${layout.filter.first}:${at(layout.columns.length - 1, layout.filter.last)}`
  }
  for (const placed of layout.pictures ?? []) addPicture(workbook, sheet, placed)
  if (layout.form) fillIn(sheet, layout.form)
  setUpPage(sheet, layout, profile, workbook.worksheets.length === 1)
}

/** Years a day written in a form can be of, and the same as Excel counts days. */
const [firstDay, lastDay] = ['2000-01-01', '2099-12-31'].map((day) => new Date(`${day}T00:00:00Z`))

function fillIn(sheet: Worksheet, { first, last, answers, hiddenColumns }: FillIn): void {
  for (const column of hiddenColumns) sheet.getColumn(column + 1).hidden = true
  for (const answer of answers) {
    const shared = { allowBlank: true, showErrorMessage: true, errorTitle: 'Hiệp Đồng', error: answer.prompt }
    const validation: DataValidation =
      answer.kind === 'list'
        ? { ...shared, type: 'list', formulae: [`"${answer.items.join(',')}"`] }
        : answer.kind === 'whole'
          ? { ...shared, type: 'whole', operator: 'between', formulae: [answer.from, answer.to] }
          : { ...shared, type: 'date', operator: 'between', formulae: [firstDay, lastDay] }
    for (let row = first; row <= last; row++)
      sheet.getCell(row, answer.column + 1).dataValidation = validation
  }
  // Without a password it only keeps a slip of the hand from the cells that are not to be filled in.
  void sheet.protect('', {
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
  })
}

const emuPerPixel = 9525

function addPicture(workbook: Workbook, sheet: Worksheet, placed: PlacedPicture): void {
  const { picture, column, row, left, top, width, height } = placed
  const { bytes, extension } = picture
  const id = workbook.addImage({ buffer: Buffer.from(bytes) as never, extension })
  // exceljs counts offsets in columns of its own default width, unless it is given them in Excel's own unit.
  const corner = {
    nativeCol: column,
    nativeColOff: left * emuPerPixel,
    nativeRow: row - 1,
    nativeRowOff: top * emuPerPixel,
  }
  sheet.addImage(id, { tl: corner as never, ext: { width, height }, editAs: 'oneCell' })
}

function excelValue({ value }: LayoutCell): ExcelValue {
  return typeof value === 'object' && value !== null
    ? { formula: value.formula, result: value.result, date1904: false }
    : value
}

function paged(layout: SheetLayout, profile: DocumentProfile): { heights: number[]; breaksAfter: number[] } {
  if (layout.fit === 'page') return { heights: layout.rows.map((row) => row.height), breaksAfter: [] }
  const repeated = layout.rows
    .slice(layout.head.first - 1, layout.head.last)
    .reduce((sum, row) => sum + row.height, 0)
  const height = pageRoom(profile).height / widthScale(layout.columns, profile)
  return fallIntoPages(layout.rows, { height, repeated })
}
