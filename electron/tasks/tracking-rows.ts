import { fold, tidy } from '../../shared/domain/vietnamese-text.ts'
import { isNumberingRow } from '../intake/understand/table-shape.ts'
import type { GridCell } from '../sheets/grid.ts'
import type { SheetView } from '../sheets/sheet-view.ts'
import type { TrackingRole } from './tracking-headings.ts'
import type { TrackingColumn, TrackingTable } from './tracking-table.ts'

/** A task as its rows say it, before bodies, days and progress are understood. */
export type WrittenTask = {
  /** Counted from 1, as a person sees it; the first of its rows. */
  row: number
  /** Titles of the group rows above it, the outermost first. */
  groups: string[]
  cells: Map<TrackingRole, GridCell[]>
  content: string
  hidden: boolean
  /** Shares its content with the row above by a merged cell. */
  contentShared: boolean
  /** Rows without a number of their own were taken as going on with it. */
  joined: boolean
}

type Row = {
  row: number
  own: Map<TrackingRole, GridCell[]>
  inherited: Map<TrackingRole, GridCell[]>
  cells: readonly GridCell[]
  bold: boolean
  widest: number
  hidden: boolean
}

/** A cell as a person reads it, trimmed; line breaks are kept, for they part bodies. */
export function cellText(cell: GridCell): string {
  return (cell.value.kind === 'text' ? cell.value.text : cell.text).trim()
}

/** What a row says in the columns of one kind, one line a column; '' where it says nothing. */
export function textOf(cells: WrittenTask['cells'], role: TrackingRole): string {
  return (cells.get(role) ?? []).map(cellText).join('\n')
}

/** The same on one line. */
export const lineOf = (cells: WrittenTask['cells'], role: TrackingRole): string =>
  oneLine(textOf(cells, role))

/** Reads the tasks of a table; rows that only head, number, sum up, note or sign are none. */
export function writtenTasks(view: SheetView, table: TrackingTable): WrittenTask[] {
  const rows = rowsOf(view, table)
  const hasOrder = rows.some(({ own }) => own.has('order'))
  const tasks: WrittenTask[] = []
  let groups: { level: number; title: string }[] = []
  let last: WrittenTask | null = null
  let lastRow = -1
  for (const [at, row] of rows.entries()) {
    if (table.repeated.has(row.row) || isNumberingRow(view, row.row) || isSum(row)) continue
    if (isFooter(row)) {
      const goesOn = isNote(row) ? isTask : isNumberedTask
      if (rows.slice(at + 1).some(goesOn)) continue
      break
    }
    const title = groupTitle(row, rows[at + 1])
    if (title) {
      groups = [...groups.filter(({ level }) => level < title.level), title]
      last = null
      continue
    }
    if (last && continues(row, hasOrder, row.row - lastRow)) {
      extend(last, row)
      lastRow = row.row
      continue
    }
    const cells = new Map([...row.inherited, ...row.own])
    if (!says(cells)) continue
    last = {
      row: row.row + 1,
      groups: groups.map(({ title }) => title),
      cells,
      content: withoutBullet(lineOf(cells, 'content')),
      hidden: row.hidden,
      contentShared: !row.own.has('content') && row.inherited.has('content'),
      joined: false,
    }
    tasks.push(last)
    lastRow = row.row
  }
  return tasks
}

function rowsOf(view: SheetView, table: TrackingTable): Row[] {
  const reaching = reachingDown(view, table)
  const rows: Row[] = []
  for (let row = table.firstRow; row <= table.lastRow; row++) {
    const cells = view.rowCells(row).filter((cell) => cellText(cell) !== '')
    if (cells.length === 0) continue
    const words = cells.filter((cell) => /\p{L}{2}/u.test(cell.text))
    rows.push({
      row,
      own: byRole(cells, (cell) => columnOver(view, table.columns, cell)),
      inherited: byRole(reaching.get(row) ?? [], (cell) =>
        table.columns.find(({ column }) => column === cell.column),
      ),
      cells,
      bold: words.length > 0 && words.every(({ bold }) => bold),
      widest: Math.max(
        ...cells.map((cell) => (view.mergeAt(row, cell.column)?.right ?? cell.column) - cell.column + 1),
      ),
      hidden: view.isHiddenRow(row),
    })
  }
  return rows
}

function byRole(
  cells: readonly GridCell[],
  columnOf: (cell: GridCell) => TrackingColumn | undefined,
): Map<TrackingRole, GridCell[]> {
  const found = new Map<TrackingRole, GridCell[]>()
  for (const cell of cells) {
    const role = columnOf(cell)?.role
    if (role) found.set(role, [...(found.get(role) ?? []), cell])
  }
  return found
}

/** The column a cell belongs to: its own, or for a merged cell the content's or the first it covers. */
function columnOver(
  view: SheetView,
  columns: readonly TrackingColumn[],
  cell: GridCell,
): TrackingColumn | undefined {
  const right = view.mergeAt(cell.row, cell.column)?.right ?? cell.column
  const under = columns.filter(({ column }) => column >= cell.column && column <= right)
  return under.find(({ role }) => role === 'content') ?? under[0]
}

function reachingDown(view: SheetView, table: TrackingTable): Map<number, GridCell[]> {
  const reaching = new Map<number, GridCell[]>()
  for (const { top, left, bottom } of view.grid.merges) {
    const cell = view.cell(top, left)
    if (!cell || cellText(cell) === '' || top < table.firstRow || top > table.lastRow) continue
    for (let row = top + 1; row <= Math.min(bottom, table.lastRow); row++)
      reaching.set(row, [...(reaching.get(row) ?? []), cell])
  }
  return reaching
}

const acting: readonly TrackingRole[] = [
  'lead',
  'either',
  'support',
  'person',
  'deadlineKind',
  'deadline',
  'progress',
  'percent',
  'doneMark',
  'openMark',
  'doneOn',
  'result',
  'evidence',
  'product',
  'code',
]
const aside: ReadonlySet<TrackingRole> = new Set(['order', 'other', 'urgency'])

const says = (cells: ReadonlyMap<TrackingRole, unknown>) => [...cells.keys()].some((role) => !aside.has(role))

const numbered = /^(?<code>[IVX]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)\s*[.)\-/:]\s*(?=\p{L})/u

/** How deep a group row stands and what it says, when a row only heads the rows below; null for every other row. */
function groupTitle(row: Row, next: Row | undefined): { level: number; title: string } | null {
  // "II | Công tác phối hợp" heads rows in whatever column its words were typed.
  const isSection = row.cells.length === 2 && /^(?:[IVX]+|[A-ZĐ])$/.test(orderOf(row))
  if (!isSection && acting.some((role) => row.own.has(role) && !isOnlyText(row, role))) return null
  const worded = row.cells.filter(
    (cell) => /\p{L}{2}/u.test(cellText(cell)) && !/^[IVX]+[.)]?$/.test(cellText(cell)),
  )
  if (worded.length !== 1) return null
  const text = oneLine(cellText(worded[0]!))
  const own = orderOf(row)
  const code = (own === text ? '' : own) || (numbered.exec(text)?.groups?.code ?? '')
  const isLettered = /^(?:[IVX]+|[A-ZĐ])$/.test(code)
  const isParent = code !== '' && next !== undefined && orderOf(next).startsWith(`${code}.`)
  const inContent = row.own.get('content')?.includes(worded[0]!) ?? false
  // A merged cell, or words that stand where no content stands, head what follows; so do capitals and bold type.
  const isTitle =
    isLettered ||
    isParent ||
    row.widest >= 3 ||
    row.bold ||
    text === text.toUpperCase() ||
    (!inContent && own === '')
  if (!isTitle) return null
  const level =
    /^[A-ZĐ]$/.test(code) && !/^[IVX]$/.test(code)
      ? 0
      : isLettered
        ? 1
        : code !== ''
          ? 1 + code.split('.').length
          : row.widest >= 3
            ? 1
            : 2
  return { level, title: text.replace(numbered, '').replace(/[:.]$/, '') }
}

const isOnlyText = (row: Row, role: TrackingRole) =>
  row.widest >= 3 && row.cells.length === 1 && row.own.get(role)?.length === 1

const orderOf = (row: Row) =>
  oneLine((row.own.get('order') ?? []).map(cellText).join(' ')).replace(/[.)\s]+$/, '')

/** A row without a number below a numbered one goes on with it, unless it has a lead, a deadline or a state of its own. */
function continues(row: Row, hasOrder: boolean, distance: number): boolean {
  if (distance > 1 || row.own.has('order') || row.own.has('code')) return false
  const isTask = acting.some((role) => role !== 'support' && role !== 'result' && row.own.has(role))
  const content = row.own.get('content')
  if (content === undefined)
    return !(row.inherited.has('content') && isTask) && !(row.own.has('lead') && row.own.has('deadline'))
  if (isTask) return false
  return hasOrder || /^[-+•*–]|^\p{Ll}/u.test(cellText(content[0]!))
}

function extend(task: WrittenTask, row: Row): void {
  for (const [role, cells] of row.own) task.cells.set(role, [...(task.cells.get(role) ?? []), ...cells])
  task.content = withoutBullet(lineOf(task.cells, 'content'))
  task.joined = true
  task.hidden ||= row.hidden
}

const sum =
  /^(?:tong cong|tong so|tong|cong)(?: (?:\d.*|(?:so )?(?:nhiem vu|viec|cong viec)(?: \d.*)?|[abciv ]+))?$/

/** "Tổng cộng", "Tổng số nhiệm vụ: 12": figures that no task holds. */
function isSum(row: Row): boolean {
  const [first] = row.cells.filter((cell) => /\p{L}{2}/u.test(cellText(cell)))
  if (!first || !sum.test(fold(cellText(first)))) return false
  return !(['lead', 'either', 'deadline'] as const).some((role) =>
    row.own.get(role)?.some((cell) => cell !== first),
  )
}

const footer =
  /^(?:noi nhan|nguoi lap|nguoi tong hop|lap bieu|truong ban|pho truong ban|t m |tm |k t |kt |t l |tl |tu lenh|thu truong|ky ten|luu vt|luu:|chanh van phong|bi thu|chu tich|ghi chu\b.*$|xac nhan cua|.{0,40}ngay .{0,12}thang .{0,12}nam(?: \d{4})? $)/

/** A note may stand within a table, and a signature between its pages: where tasks follow, it goes on. */
const isTask = (row: Row) => row.own.has('content') && acting.some((role) => row.own.has(role))
const isNumberedTask = (row: Row) =>
  row.own.has('content') &&
  (['order', 'code'] as const).some((role) => row.own.get(role)?.some((cell) => /\d/.test(cellText(cell))))
const isNote = (row: Row) => /^ghi chu\b/.test(fold(cellText(row.cells[0]!)))

/** Notes, signatures, recipients and the day of the document end the table. */
function isFooter(row: Row): boolean {
  const texts = row.cells.map((cell) => `${fold(cellText(cell))} `)
  return (
    orderOf(row) === '' &&
    texts.length <= 2 &&
    texts.every((text) => (text.length <= 80 || isNote(row)) && footer.test(text))
  )
}

const oneLine = (text: string) => tidy(text.replaceAll('\n', ' '))
const withoutBullet = (text: string) => text.replace(/^[-+•*–]\s+/u, '')
