import { type DocumentProfile, documentProfiles } from '../../resources/document-profiles.ts'
import { formatDay } from '../../shared/domain/day-text.ts'
import { addLetterhead, addSignatures, letterheadSplit } from '../documents/letterhead.ts'
import type { CommitteeHead } from '../documents/meeting-workbook.ts'
import { dayFormat } from '../documents/number-formats.ts'
import { at, type SheetLayout, type SheetRows, sheetReference } from '../documents/sheet-layout.ts'
import { daySerial } from '../documents/wording.ts'
import type { Register } from '../meetings/register.ts'
import {
  type ListColumn,
  type ListRow,
  type ListValue,
  listLooks,
  listSheet,
} from '../programme/list-sheet.ts'
import { countStates, noLead, type PrintedTask, type PrintedTasks } from './register-data.ts'
import { conclusionKindWords, conclusionStateWords, placeWords } from './register-words.ts'

const { text, centred, figure } = listLooks
const dayLook = { ...centred, wrap: false, format: dayFormat }

const columns = {
  order: { head: 'STT', millimetres: 10, look: centred },
  code: { head: 'Mã nhiệm vụ', millimetres: 28, look: centred },
  content: { head: 'Nội dung nhiệm vụ', millimetres: 44, look: text, grow: 3 },
  lead: { head: 'Đơn vị chủ trì', millimetres: 20, look: centred },
  supports: { head: 'Đơn vị phối hợp', millimetres: 20, look: centred },
  source: { head: 'Văn bản giao, nguồn', millimetres: 38, look: text, grow: 1 },
  issued: { head: 'Ngày giao', millimetres: 22, look: dayLook },
  deadline: { head: 'Thời hạn', millimetres: 22, look: centred },
  place: { head: 'Kết quả', millimetres: 25, look: centred },
  status: { head: 'Tình trạng', millimetres: 22, look: centred },
  overdue: { head: 'Số ngày quá hạn', millimetres: 15, look: figure },
  evidence: { head: 'Số văn bản minh chứng', millimetres: 22, look: centred },
} as const satisfies Record<string, ListColumn>

type ColumnKey = keyof typeof columns
const registerColumns: readonly ColumnKey[] = [
  'order',
  'code',
  'content',
  'lead',
  'supports',
  'source',
  'issued',
  'deadline',
  'status',
  'evidence',
]
/** The list the state report counts: what it counts by instead of where a task came from. */
const countedColumns: readonly ColumnKey[] = [
  'order',
  'code',
  'content',
  'lead',
  'deadline',
  'place',
  'overdue',
  'status',
]

function valueIn(task: PrintedTask, key: ColumnKey, order: number): ListValue {
  switch (key) {
    case 'order':
      return order
    case 'lead':
      return task.leadShort
    case 'supports':
      return task.supportShorts.join(', ')
    case 'source':
      return task.sourceLabel
    case 'issued':
      return task.issuedDate === null ? null : daySerial(task.issuedDate)
    case 'deadline':
      return task.deadlineText
    case 'place':
      return task.placeText
    case 'status':
      return task.statusText
    case 'overdue':
      return task.overdueDays
    case 'evidence':
      return task.evidenceTexts.join('; ')
    case 'code':
    case 'content':
      return task[key]
  }
}

const rowsOf = (tasks: readonly PrintedTask[], keys: readonly ColumnKey[]): ListRow[] =>
  tasks.map((task, index) => ({ kind: 'row', values: keys.map((key) => valueIn(task, key, index + 1)) }))

/** What a paper of its own has around its table: letterhead, "as of", signatures. */
function paper(committee: CommitteeHead, asOf: string, profile: DocumentProfile) {
  return {
    reference: `(Tính đến ngày ${formatDay(asOf)})`,
    above: (rows: SheetRows) => {
      const split = letterheadSplit(rows, committee, profile, rows.columns.length - 3)
      addLetterhead(rows, committee, profile, { ...split, day: asOf, year: Number(asOf.slice(0, 4)) })
      rows.addSpace(9)
    },
    below: (rows: SheetRows) => {
      const half = Math.floor(rows.columns.length / 2)
      const { preparerTitle, preparerName = null, signer } = committee
      addSignatures(rows, profile, [
        {
          lines: [{ text: preparerTitle, bold: true }],
          name: preparerName,
          span: { first: 0, columns: half },
        },
        {
          lines: [
            { text: signer.authority, bold: true },
            { text: signer.position, bold: profile.signature.positionBold },
          ],
          name: signer.name,
          span: { first: half, columns: rows.columns.length - half },
        },
      ])
    },
  }
}

const filterNotes = (filterText: string | null): string[] =>
  filterText === null ? [] : [`Ghi chú: Chỉ gồm nhiệm vụ lọc theo ${filterText}.`]

/** The register of tasks as a paper of its own. */
export function registerSheets(data: PrintedTasks): SheetLayout[] {
  const profile = documentProfiles[data.committee.profile]
  const sheet = listSheet(
    {
      name: 'Sổ nhiệm vụ',
      appendix: 'Sổ theo dõi nhiệm vụ',
      title: 'Sổ theo dõi nhiệm vụ',
      columns: registerColumns.map((key) => columns[key]),
      rows: rowsOf(data.tasks, registerColumns),
      notes: [...filterNotes(data.filterText), ...abbreviations(data)],
      ...paper(data.committee, data.asOf, profile),
    },
    profile,
  )
  return [sheet]
}

const abbreviations = ({ bodies }: PrintedTasks): string[] =>
  bodies.length === 0
    ? []
    : [`Chữ viết tắt: ${bodies.map(({ short, name }) => `${short}: ${name}`).join('; ')}.`]

const counted = { lead: 'D', place: 'F', overdue: 'G' }
const listName = 'Danh sách nhiệm vụ'

/**
 * The state report by lead body: done in time and late, open in time and overdue, and how old what is overdue is. Its
 * figures count the list on the second sheet, which the total equals.
 */
export function stateReportSheets(data: PrintedTasks): SheetLayout[] {
  const profile = documentProfiles[data.committee.profile]
  const tasks = data.tasks.filter(({ placeText }) => placeText !== null)
  const list = listSheet(
    {
      name: listName,
      appendix: 'Danh sách nhiệm vụ',
      title: 'Danh sách nhiệm vụ',
      reference: `(Kèm theo Báo cáo tình hình thực hiện nhiệm vụ, tính đến ngày ${formatDay(data.asOf)})`,
      columns: countedColumns.map((key) => columns[key]),
      rows: rowsOf(tasks, countedColumns),
      notes: filterNotes(data.filterText),
    },
    profile,
  )
  const range = (column: string) => {
    const last = list.head.last + Math.max(1, tasks.length)
    return `${sheetReference(listName)}$${column}$${list.head.last + 1}:$${column}$${last}`
  }
  const leads = [
    ...data.bodies,
    ...(tasks.some(({ leadBodyId }) => leadBodyId === null)
      ? [{ id: null, short: noLead, name: noLead }]
      : []),
  ]
  const bodyRows = leads.flatMap(({ id, short, name }, index): ListRow[] => {
    const own = tasks.filter(({ leadBodyId }) => leadBodyId === id)
    return own.length === 0
      ? []
      : [{ kind: 'row', values: [index + 1, name, short, ...stateValues(own, range)] }]
  })
  const report = listSheet(
    {
      name: 'Tình hình nhiệm vụ',
      appendix: 'Tình hình thực hiện nhiệm vụ',
      title: 'Tình hình thực hiện nhiệm vụ',
      columns: stateColumns,
      rows: [...numbered(bodyRows), { kind: 'total', values: totals(tasks, bodyRows.length) }],
      notes: [
        ...filterNotes(data.filterText),
        stateSentence(tasks),
        'Ghi chú: Nhiệm vụ đến hạn trong ngày chưa tính là quá hạn. Không tính nhiệm vụ đã hủy.',
      ],
      ...paper(data.committee, data.asOf, profile),
    },
    profile,
  )
  return [report, list]
}

const numbered = (rows: readonly ListRow[]): ListRow[] =>
  rows.map((row, index) =>
    row.kind === 'row' ? { ...row, values: [index + 1, ...row.values.slice(1)] } : row,
  )

const share = { ...figure, format: '[$-42A]0.00%' }
const stateColumns: ListColumn[] = [
  { head: 'STT', millimetres: 10, look: centred },
  { head: 'Cơ quan chủ trì', millimetres: 44, look: text, grow: 1 },
  { head: 'Tên viết tắt', millimetres: 26, look: centred },
  { head: 'Tổng số nhiệm vụ', millimetres: 19, look: figure },
  ...Object.values(placeWords).map((head) => ({ head, millimetres: 23, look: figure })),
  { head: 'Quá hạn 1–7 ngày', millimetres: 17, look: figure },
  { head: 'Quá hạn 8–30 ngày', millimetres: 17, look: figure },
  { head: 'Quá hạn trên 30 ngày', millimetres: 18, look: figure },
  { head: 'Tỷ lệ quá hạn', millimetres: 18, look: share },
]
const first = { total: 3, states: 4, ages: 8, share: 11, short: 2 }

function stateValues(own: readonly PrintedTask[], range: (column: string) => string): ListValue[] {
  const counts = countStates(own)
  const lead = (row: number) => `${range(counted.lead)},$${at(first.short, row)}`
  const places = (Object.keys(placeWords) as (keyof typeof placeWords)[]).map(
    (place): ListValue =>
      (row: number) => ({
        formula: `COUNTIFS(${lead(row)},${range(counted.place)},"${placeWords[place]}")`,
        result: counts[place],
      }),
  )
  const age =
    (from: number, to: number | null, result: number): ListValue =>
    (row: number) => ({
      formula: `COUNTIFS(${lead(row)},${range(counted.overdue)},">=${from}"${to === null ? '' : `,${range(counted.overdue)},"<=${to}"`})`,
      result,
    })
  return [
    totalOfStates(own.length),
    ...places,
    age(1, 7, counts.upTo7),
    age(8, 30, counts.upTo30),
    age(31, null, counts.over30),
    overdueShare(counts.openOverdue, own.length),
  ]
}

const totalOfStates =
  (result: number): ListValue =>
  (row: number) => ({
    formula: `SUM(${at(first.states, row)}:${at(first.states + 3, row)})`,
    result,
  })
const overdueShare =
  (overdue: number, total: number): ListValue =>
  (row: number) => ({
    formula: `IF(${at(first.total, row)}=0,"",${at(first.states + 3, row)}/${at(first.total, row)})`,
    result: total === 0 ? '' : overdue / total,
  })

function totals(tasks: readonly PrintedTask[], rowsAbove: number): ListValue[] {
  const counts = countStates(tasks)
  const results = [
    tasks.length,
    counts.doneInTime,
    counts.doneLate,
    counts.openInTime,
    counts.openOverdue,
    counts.upTo7,
    counts.upTo30,
    counts.over30,
  ]
  const sums = results.map(
    (result, index): ListValue =>
      (row: number) => {
        const column = first.total + index
        return rowsAbove === 0
          ? result
          : { formula: `SUM(${at(column, row - rowsAbove)}:${at(column, row - 1)})`, result }
      },
  )
  return [null, 'Tổng cộng', null, ...sums, overdueShare(counts.openOverdue, tasks.length)]
}

/** The sentence reports to the city are made of (facts §4.2). */
function stateSentence(tasks: readonly PrintedTask[]): string {
  const { doneInTime, doneLate, openInTime, openOverdue } = countStates(tasks)
  const percent = tasks.length === 0 ? '0' : ((openOverdue / tasks.length) * 100).toFixed(2).replace('.', ',')
  return `Tổng số ${tasks.length} nhiệm vụ: ${doneInTime + doneLate} đã hoàn thành (đúng hạn ${doneInTime}, quá hạn ${doneLate}); ${openInTime + openOverdue} chưa hoàn thành (trong hạn ${openInTime}, quá hạn ${openOverdue}); tỷ lệ quá hạn ${percent}%.`
}

/** Conclusions over the years and what became of each. */
export function conclusionSheets(
  {
    committee,
    asOf,
    filterText,
    shortOf,
  }: Pick<PrintedTasks, 'committee' | 'asOf' | 'filterText'> & { shortOf: (id: string) => string },
  conclusions: Register['rows'],
): SheetLayout[] {
  const profile = documentProfiles[committee.profile]
  const sheet = listSheet(
    {
      name: 'Kết luận',
      appendix: 'Kết luận và tình hình thực hiện',
      title: 'Kết luận và tình hình thực hiện',
      columns: [
        columns.order,
        { head: 'Số', millimetres: 26, look: centred },
        { head: 'Hội nghị', millimetres: 34, look: text, grow: 1 },
        { head: 'Ngày', millimetres: 23, look: dayLook },
        { head: 'Loại', millimetres: 22, look: centred },
        { head: 'Nội dung', millimetres: 62, look: text, grow: 3 },
        { head: 'Nhiệm vụ, hoạt động', millimetres: 46, look: text },
        { head: 'Tình hình', millimetres: 26, look: centred },
      ],
      rows: conclusions.map((conclusion, index) => ({
        kind: 'row',
        values: [
          index + 1,
          conclusion.numberText,
          conclusion.meetingTitle,
          daySerial(conclusion.meetingDate),
          conclusionKindWords[conclusion.kind],
          conclusion.text,
          [
            ...conclusion.tasks.map(
              ({ code, leadBodyId, deadline }) =>
                `${code}: ${leadBodyId === null ? noLead : shortOf(leadBodyId)}${deadline === null ? '' : `, hạn ${formatDay(deadline)}`}`,
            ),
            ...conclusion.activities.map(({ code }) => `Hoạt động ${code}`),
          ].join('\n'),
          conclusionStateWords[conclusion.state],
        ],
      })),
      notes: filterText === null ? [] : [`Ghi chú: Chỉ gồm kết luận lọc theo ${filterText}.`],
      ...paper(committee, asOf, profile),
    },
    profile,
  )
  return [sheet]
}
