import { type DocumentProfile, documentProfiles } from '../../resources/document-profiles.ts'
import { formatDay } from '../../shared/domain/day-text.ts'
import { at, type SheetLayout } from '../documents/sheet-layout.ts'
import { sheetName } from '../documents/sheet-names.ts'
import { appendixName } from '../documents/wording.ts'
import type { Highlight } from './highlights.ts'
import { type ListColumn, type ListRow, type ListValue, listLooks, listSheet } from './list-sheet.ts'
import type { LookBack } from './look-back.ts'
import { type PrintedProgramme, stateWords } from './printed-programme.ts'
import { programmeReference } from './programme-sheets.ts'

const { text, centred, figure, percent } = listLooks
const order: ListColumn = { head: 'STT', millimetres: 12, look: centred }
const name = (head: string): ListColumn => ({ head, millimetres: 70, look: text, grow: 3 })
const count = (head: string): ListColumn => ({ head, millimetres: 26, look: figure, grow: 1 })
const share: ListColumn = { head: 'Đạt (%)', millimetres: 22, look: percent }

/** `dated`: it says by which day its figures are; a sheet of pictures has none. */
type Part = {
  tab: string
  title: string
  columns: ListColumn[]
  rows: ListRow[]
  notes?: string[]
  dated?: boolean
}

/** The sheets of the year-end conference: by group, body, unit and tag, figures, resources, what was not done and why. */
export function lookBackSheets(
  data: Pick<PrintedProgramme, 'committee' | 'year' | 'issued' | 'asOf'>,
  look: LookBack,
  highlights: readonly Highlight[],
): SheetLayout[] {
  const profile = documentProfiles[data.committee.profile]
  const taken = new Set<string>()
  const reference = programmeReference(data, profile)
  const asOf = `Ghi chú: Số liệu đến ngày ${formatDay(data.asOf)}.`
  return [...parts(look, data.year), ...highlightsPart(highlights)].map((part, index) =>
    sheetOf(part, index + 1, { profile, taken, reference, asOf, year: data.year }),
  )
}

function sheetOf(
  { tab, title, columns, rows, notes = [], dated = true }: Part,
  number: number,
  about: { profile: DocumentProfile; taken: Set<string>; reference: string; asOf: string; year: number },
): SheetLayout {
  return listSheet(
    {
      name: sheetName(`${number}. ${tab}`, about.taken),
      appendix: appendixName(about.profile, number),
      title: `${title} năm ${about.year}`,
      reference: about.reference,
      columns,
      rows,
      notes: [...(dated ? [about.asOf] : []), ...notes],
    },
    about.profile,
  )
}

function parts(look: LookBack, year: number): Part[] {
  const counted = (head: string, rows: { name: string; planned: number; done: number }[]) => ({
    columns: [order, name(head), count('Kế hoạch'), count('Đã thực hiện'), share],
    rows: numbered(rows, (row) => [row.name, row.planned, row.done, ratio(2, 3, row.planned, row.done)]),
  })
  return [
    {
      tab: 'Theo nhóm',
      title: 'Kết quả thực hiện chương trình theo nhóm nội dung',
      columns: [
        order,
        name('Nhóm nội dung'),
        ...['Kế hoạch', 'Đã thực hiện'].map(count),
        share,
        ...['Trễ hạn', 'Hoãn', 'Không thực hiện'].map(count),
      ],
      rows: [
        ...numbered(look.byGroup, (row) => [
          row.name,
          row.planned,
          row.done,
          ratio(2, 3, row.planned, row.done),
          row.late,
          row.postponed,
          row.cancelled,
        ]),
        ...totalOf(look.byGroup),
      ],
    },
    {
      tab: 'Theo cơ quan',
      title: 'Kết quả thực hiện chương trình theo cơ quan',
      columns: [order, name('Cơ quan'), ...['Chủ trì', 'Đã thực hiện'].map(count), share, count('Phối hợp')],
      rows: numbered(look.byBody, (row) => [
        row.short,
        row.led,
        row.ledDone,
        ratio(2, 3, row.led, row.ledDone),
        row.supported,
      ]),
    },
    {
      tab: 'Theo đơn vị',
      title: 'Kết quả thực hiện chương trình theo đơn vị',
      ...counted('Đơn vị', look.byUnit),
    },
    {
      tab: 'Theo nhãn',
      title: 'Kết quả theo thế trận, phong trào, đối tượng, chủ đề',
      ...counted('Nhãn', look.byTag),
    },
    figuresPart(look, year),
    {
      tab: 'Nguồn lực',
      title: 'Nguồn lực huy động',
      columns: [
        order,
        name('Nguồn'),
        { ...count('Hình thức'), look: centred },
        count('Kế hoạch'),
        count('Đã huy động'),
      ],
      rows: numbered(look.resources, (row) => [row.source, resourceWords[row.kind], row.planned, row.real]),
      notes: ['Tiền và trị giá hiện vật tính bằng đồng; người, phương tiện tính theo số lượng.'],
    },
    {
      tab: 'Đối tượng',
      title: 'Chăm lo các đối tượng',
      columns: [order, name('Đối tượng'), count('Số hoạt động'), count('Trị giá (đồng)')],
      rows: numbered(look.beneficiaries, (row) => [row.name, row.activities, row.value]),
    },
    {
      tab: 'Chưa thực hiện',
      title: 'Hoạt động chưa thực hiện và lý do',
      columns: [
        order,
        name('Nội dung hoạt động'),
        { head: 'Chủ trì', millimetres: 26, look: centred },
        { head: 'Trạng thái', millimetres: 32, look: centred },
        { head: 'Lý do', millimetres: 50, look: text, grow: 2 },
      ],
      rows: numbered(look.notDone, (row) => [row.content, row.leadShort, stateWords[row.state], row.reason]),
    },
    {
      tab: 'Chỉ đạo',
      title: 'Ý kiến chỉ đạo, kết luận và kết quả thực hiện',
      columns: [
        order,
        name('Ý kiến chỉ đạo, kết luận'),
        { head: 'Hoạt động thực hiện', millimetres: 60, look: text, grow: 2 },
        { head: 'Trạng thái', millimetres: 32, look: centred },
      ],
      rows: numbered(look.directives, (row) => [row.text, row.content, stateWords[row.state]]),
    },
  ]
}

function figuresPart(look: LookBack, year: number): Part {
  return {
    tab: 'Chỉ tiêu',
    title: 'Số liệu thực hiện chỉ tiêu',
    columns: [
      order,
      name('Chỉ tiêu'),
      { head: 'Đơn vị tính', millimetres: 24, look: centred },
      count(`Chỉ tiêu ${year}`),
      count(`Thực hiện ${year}`),
      share,
      count(`Thực hiện ${year - 1}`),
      count('Tăng, giảm'),
    ],
    rows: numbered(look.figures, (row) => [
      row.name,
      row.unit,
      row.target,
      row.done ?? '…',
      row.done === null ? '…' : ratio(3, 4, row.target, row.done),
      row.lastYear ?? '…',
      row.done === null || row.lastYear === null ? '…' : row.done - row.lastYear,
    ]),
    notes: ['“…” là chưa có số liệu, không phải bằng 0.'],
  }
}

/** Pictures of the year, each beside its activity and caption; no sheet where there are none. */
function highlightsPart(highlights: readonly Highlight[]): Part[] {
  if (highlights.length === 0) return []
  return [
    {
      tab: 'Hình ảnh',
      dated: false,
      title: 'Hình ảnh hoạt động tiêu biểu',
      columns: [
        order,
        { head: 'Hoạt động', millimetres: 60, look: text, grow: 2 },
        { head: 'Chú thích', millimetres: 40, look: text, grow: 1 },
        { head: 'Hình ảnh', millimetres: 110, look: centred },
      ],
      rows: highlights.map(({ content, caption, name: file, picture }, index): ListRow => {
        const values = [index + 1, content, caption]
        return picture
          ? { kind: 'picture', values: [...values, null], picture }
          : { kind: 'row', values: [...values, `Xem tệp ${file}`] }
      }),
    },
  ]
}

const resourceWords: Record<LookBack['resources'][number]['kind'], string> = {
  money: 'Tiền (đồng)',
  inKind: 'Hiện vật (đồng)',
  people: 'Người',
  vehicles: 'Phương tiện',
}

function numbered<Row>(rows: readonly Row[], values: (row: Row) => ListValue[]): ListRow[] {
  return rows.map((row, index) => ({ kind: 'row', values: [index + 1, ...values(row)] }))
}

/** Done over planned as a live formula over the two columns (zero-based) of its row. */
function ratio(plannedColumn: number, doneColumn: number, planned: number, done: number): ListValue {
  return (row) => ({
    formula: `IF(${at(plannedColumn, row)}=0,"",${at(doneColumn, row)}/${at(plannedColumn, row)})`,
    result: planned === 0 ? '' : done / planned,
  })
}

function totalOf(rows: LookBack['byGroup']): ListRow[] {
  if (rows.length === 0) return []
  const sum =
    (column: number, key: 'planned' | 'done' | 'late' | 'postponed' | 'cancelled'): ListValue =>
    (row) => ({
      formula: `SUM(${at(column, row - rows.length)}:${at(column, row - 1)})`,
      result: rows.reduce((before, each) => before + each[key], 0),
    })
  const [planned, done] = (['planned', 'done'] as const).map((key) =>
    rows.reduce((before, each) => before + each[key], 0),
  )
  return [
    {
      kind: 'total',
      values: [
        null,
        'Tổng cộng',
        sum(2, 'planned'),
        sum(3, 'done'),
        ratio(2, 3, planned!, done!),
        sum(5, 'late'),
        sum(6, 'postponed'),
        sum(7, 'cancelled'),
      ],
    },
  ]
}
