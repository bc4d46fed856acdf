import { formatDay } from '../../shared/domain/day-text.ts'
import { type CellLook, formatted, looks } from './cell-styles.ts'
import { addNotes, addSignatures, addTitle } from './letterhead.ts'
import type { WorkbookCheck, WorkbookUnit } from './meeting-workbook.ts'
import { centredFormat, decimalsOf, displayedFigure } from './number-formats.ts'
import {
  cell,
  clipLines,
  fixedAt,
  type LayoutCell,
  pixels,
  type SheetLayout,
  SheetRows,
  sheetReference,
  widthNeeded,
} from './sheet-layout.ts'
import { tableWidth } from './sheet-page.ts'
import type { CheckedUnits } from './submission-rows.ts'
import { appendixName, periodTitle, roman } from './wording.ts'
import { isReported, marks, standingOf, type WorkbookContext } from './workbook-figures.ts'

/** The sentence a reader is given for the reason of a check. */
export type ReasonSentence = (reason: NonNullable<WorkbookCheck['reason']>) => string

const [order, unit, label, taken, reported, reason, source] = [0, 1, 2, 3, 4, 5, 6] as const
const heads = [
  'STT',
  'Đơn vị',
  'Chỉ tiêu, dòng báo cáo',
  'Số đã lấy',
  'Nguyên văn trong báo cáo',
  'Lý do cần kiểm tra',
  'Nguồn (tệp, trang tính, ô)',
]

/** Sections in print order; `plain` is the reason where the check brings none. */
const sections: { kind: WorkbookCheck['kind']; title: string; plain: string }[] = [
  { kind: 'approximate', title: 'Số ước, chưa phải số chính xác', plain: 'Báo cáo ghi số ước' },
  {
    kind: 'total-or-hidden',
    title: 'Tổng không khớp, dòng ẩn, trang tính ẩn',
    plain: 'Cần đối chiếu với báo cáo gốc',
  },
  { kind: 'outlier', title: 'Số khác thường so với các đơn vị, các kỳ', plain: 'Khác xa các số cùng loại' },
  {
    kind: 'unknown-row',
    title: 'Dòng không thuộc danh mục chỉ tiêu',
    plain: 'Không có trong danh mục; chưa tính vào số liệu chung',
  },
  {
    kind: 'not-accepted',
    title: 'Số chưa được chấp nhận, chưa đưa vào biểu',
    plain: 'Chưa được chấp nhận; chưa tính vào số liệu chung',
  },
  { kind: 'missing', title: 'Thiếu nhiều số liệu', plain: 'Chưa đủ số liệu' },
]

/** Longer texts are cut with a mark: the source tells where to read them whole. */
const mostLines = 8

const taking: CellLook = { ...looks.centred, wrap: false }
const quoted: CellLook = { ...looks.centred, format: '@' }
const sourceLook: CellLook = { ...looks.text, size: 10.5 }
const oneLine: CellLook = { ...looks.text, wrap: false }
const nothing: CellLook = { ...looks.centred, italic: true }

/** Sheet 4: what a person should look at before the figures are used, grouped by kind, each with its source cell. */
export function checksSheet(context: WorkbookContext, sentence: ReasonSentence, name: string): SheetLayout {
  const { data, profile } = context
  const rows = new SheetRows(columnsOf(context))
  addTitle(rows, profile, {
    appendix: appendixName(profile, 4),
    title: `Số liệu cần kiểm tra, đối chiếu ${periodTitle(context.period)}`,
    reference: context.reference,
  })
  rows.addSpace(6)
  const headRow = rows.add(
    33,
    heads.map((head, column) => cell(column, head, looks.head)),
  )
  const numberingRow = rows.add(
    15.75,
    heads.map((_, column) => cell(column, `(${column + 1})`, looks.numbering)),
  )
  rows.keepTogether(1, rows.nextRow)

  const tableStart = rows.nextRow
  addSections(rows, context, sentence)
  const tableEnd = rows.nextRow - 1

  addNotes(rows, [checksNote(context)], looks.note)
  rows.add(8.25, [])
  addSignatures(rows, profile, [
    {
      lines: [{ text: 'NGƯỜI TỔNG HỢP', bold: true }],
      name: data.committee.preparerName ?? null,
      span: { first: 0, columns: 3 },
    },
  ])
  rows.keepTogether(Math.max(tableStart, tableEnd - 1), rows.nextRow - 1)
  return {
    name,
    appendixName: appendixName(profile, 4),
    columns: rows.columns,
    rows: rows.rows,
    head: { first: headRow, last: numberingRow },
    frozenColumns: 2,
    fit: 'width',
    filter: { first: numberingRow, last: tableEnd },
    numbersAsText: data.checks.length > 0 ? [reported] : [],
  }
}

/** The column of unit names of a laid-out sheet 4, for counting a unit's rows. */
export function checkedUnits(context: WorkbookContext, layout: SheetLayout): CheckedUnits {
  const { head, filter } = layout
  const first = head.last + 1
  const last = Math.max(first, filter?.last ?? first)
  const counts = new Map<string, number>()
  for (const check of context.data.checks) {
    const name = unitName(context, check.unitCode).toLocaleLowerCase('vi')
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return {
    range: `${sheetReference(layout.name)}${fixedAt(unit, first)}:${fixedAt(unit, last)}`,
    countOf: (name) => counts.get(name.toLocaleLowerCase('vi')) ?? 0,
  }
}

function columnsOf(context: WorkbookContext): number[] {
  const { data, profile } = context
  const least = [11, 30, 0, 24, 28, 0, 50].map(pixels)
  const names = data.checks.map((check) => widthNeeded(unitName(context, check.unitCode), oneLine))
  least[unit] = Math.min(Math.max(least[unit]!, ...names), pixels(42))
  const files = data.checks.map((check) => widthNeeded(check.file, { ...sourceLook, wrap: false }))
  least[source] = Math.min(Math.max(least[source]!, ...files), pixels(62))
  const figures = data.checks.flatMap((check) =>
    check.taken === null ? [] : [widthNeeded(takenText(check.taken), taking)],
  )
  least[taken] = Math.max(least[taken]!, ...figures)
  const spare = tableWidth(profile) - least.reduce((sum, width) => sum + width, 0)
  least[label] = Math.max(pixels(36), Math.floor(spare * 0.45))
  least[reason] = Math.max(pixels(36), Math.floor(spare * 0.55))
  return least
}

function addSections(rows: SheetRows, context: WorkbookContext, sentence: ReasonSentence): void {
  let number = 0
  for (const section of sections) {
    const checks = context.data.checks.filter((check) => check.kind === section.kind)
    if (checks.length === 0) continue
    number += 1
    const first = rows.add(
      18.75,
      [
        cell(0, roman(number), looks.groupCode),
        cell(1, section.title, looks.groupName, { columns: heads.length - 1 }),
      ],
      { grows: 'row' },
    )
    checks.forEach((check, index) => {
      const why = check.reason ? sentence(check.reason) : plainReason(context, check, section.plain)
      rows.add(33, checkCells(rows, context, check, index + 1, why), { grows: 'row' })
      if (index < 2) rows.keepTogether(first, rows.nextRow - 1)
    })
  }
  if (number === 0) {
    rows.add(24, [cell(0, 'Không có số liệu cần kiểm tra.', nothing, { columns: heads.length })])
  }
}

function checkCells(
  rows: SheetRows,
  context: WorkbookContext,
  check: WorkbookCheck,
  number: number,
  why: string,
): LayoutCell[] {
  const clip = (column: number, text: string, look: CellLook, most: number) =>
    clipLines(text, look, rows.widthOf(column, 1), most)
  const clipped = (column: number, text: string, look: CellLook) =>
    cell(column, clip(column, text, look, mostLines), look)
  const place = [check.sheet, check.cell].filter((part) => part !== '').join(', ')
  // A file name of any length leaves room for the sheet and the cell.
  const from = [check.file, place]
    .filter((part) => part !== '')
    .map((part) => clip(source, part, sourceLook, mostLines / 2))
    .join('\n')
  const figure =
    check.taken === null
      ? cell(taken, marks.notComputable, taking)
      : cell(taken, check.taken, formatted(taking, centredFormat(decimalsOf([check.taken]))))
  return [
    cell(order, number, looks.order),
    cell(unit, unitName(context, check.unitCode), looks.text),
    clipped(label, labelOf(context, check), looks.text),
    figure,
    clipped(reported, check.text, quoted),
    clipped(reason, why, looks.text),
    cell(source, from === '' ? marks.notComputable : from, sourceLook),
  ]
}

function takenText(value: number): string {
  return displayedFigure(value, decimalsOf([value]))
}

function unitName({ data }: WorkbookContext, code: string): string {
  return data.units.find((each) => each.code === code)?.name ?? code
}

/** The indicator with its unit, money in đồng: each row is a single record; a row of the report under its own label. */
function labelOf({ byIndicator }: WorkbookContext, { indicatorCode, label: own }: WorkbookCheck): string {
  const item = indicatorCode === null ? undefined : byIndicator.get(indicatorCode)
  return item ? `${item.indicator.name} (${item.indicator.unit})` : own
}

function plainReason(context: WorkbookContext, check: WorkbookCheck, plain: string): string {
  const each = context.data.units.find(({ code }) => code === check.unitCode)
  return check.kind === 'missing' && each ? missingReason(context, each) : plain
}

function missingReason(context: WorkbookContext, each: WorkbookUnit): string {
  if (!isReported(context, each)) {
    const { overdueDays } = standingOf(each, context.data.asOf)
    return overdueDays > 0 ? `Chưa nộp báo cáo, quá hạn ${overdueDays} ngày` : 'Chưa nộp báo cáo'
  }
  const has = (group: WorkbookContext['groups'][number]) =>
    group.figures.filter((item) => item.byUnit.has(each.code)).length
  const counts = context.groups.map(has)
  const count = counts.reduce((sum, number) => sum + number, 0)
  const groups = counts.filter((number) => number > 0).length
  return `Mới có ${count} chỉ tiêu thuộc ${groups}/${context.groups.length} nhóm`
}

function checksNote({ data }: WorkbookContext): string {
  const asked = data.replyBy ? ` trước ngày ${formatDay(data.replyBy)}` : ''
  return `Ghi chú: Cột (${taken + 1}) là số đã đưa vào các biểu, “${marks.notComputable}” là không lấy; cột (${reported + 1}) giữ nguyên như báo cáo. Đề nghị đơn vị xác nhận hoặc gửi báo cáo thay thế${asked}.`
}
