import { documentProfiles } from '../../resources/document-profiles.ts'
import { formatDay } from '../../shared/domain/day-text.ts'
import { variant } from '../documents/cell-styles.ts'
import { addLetterhead, addSignatures, letterheadSplit } from '../documents/letterhead.ts'
import type { CommitteeHead } from '../documents/meeting-workbook.ts'
import { dayFormat } from '../documents/number-formats.ts'
import { type Answers, cell, type SheetLayout } from '../documents/sheet-layout.ts'
import { type ListColumn, listLooks, listSheet } from '../programme/list-sheet.ts'
import {
  type FilledColumn,
  type FormRow,
  filledColumns,
  formHeads,
  formStatuses,
  identityOf,
  roleWords,
} from './form-shape.ts'

const { text, centred } = listLooks
const open = { unlocked: true }
const columns: Record<keyof typeof formHeads, ListColumn> = {
  order: { head: formHeads.order, millimetres: 10, look: centred },
  code: { head: formHeads.code, millimetres: 21, look: centred },
  content: { head: formHeads.content, millimetres: 46, look: text, grow: 1 },
  role: { head: formHeads.role, millimetres: 15, look: centred },
  deadline: { head: formHeads.deadline, millimetres: 23, look: centred },
  status: { head: formHeads.status, millimetres: 20, look: variant(centred, 'open', open) },
  percent: { head: formHeads.percent, millimetres: 13, look: { ...centred, ...open, format: '0' } },
  result: { head: formHeads.result, millimetres: 30, look: variant(text, 'open', open) },
  evidence: { head: formHeads.evidence, millimetres: 20, look: { ...centred, ...open, format: '@' } },
  doneDate: {
    head: formHeads.doneDate,
    millimetres: 23,
    look: { ...centred, wrap: false, ...open, format: dayFormat },
  },
  obstacle: { head: formHeads.obstacle, millimetres: 20, look: variant(text, 'open', open) },
  proposal: { head: formHeads.proposal, millimetres: 20, look: variant(text, 'open', open) },
}
const order = Object.keys(columns) as (keyof typeof formHeads)[]
const columnOf = (key: FilledColumn) => order.indexOf(key)

const answers: Answers[] = [
  {
    column: columnOf('status'),
    kind: 'list',
    items: Object.values(formStatuses),
    prompt: `Chọn một trong các tình trạng: ${Object.values(formStatuses).join(', ')}.`,
  },
  { column: columnOf('percent'), kind: 'whole', from: 0, to: 100, prompt: 'Ghi số nguyên từ 0 đến 100.' },
  { column: columnOf('doneDate'), kind: 'day', prompt: 'Ghi ngày theo dạng ngày/tháng/năm.' },
]
/** Free rows keep their height, so that an answer of some lines is seen whole. */
const leastRowHeight = 48

/** The form one body fills in and sends back; each row carries its hidden name behind the printed columns. */
export function formSheet(form: {
  committee: CommitteeHead
  formId: string
  body: { name: string }
  date: string
  rows: readonly FormRow[]
}): SheetLayout {
  const { committee, formId, body, date, rows } = form
  const profile = documentProfiles[committee.profile]
  const sheet = listSheet(
    {
      name: 'Phiếu theo dõi',
      appendix: 'Phiếu theo dõi nhiệm vụ',
      title: 'Phiếu theo dõi nhiệm vụ',
      reference: `(${body.name}, tính đến ngày ${formatDay(date)})`,
      columns: order.map((key) => columns[key]),
      rows: rows.map((row, index) => ({
        kind: 'row',
        values: [
          index + 1,
          row.code,
          row.content,
          roleWords[row.role],
          row.deadline || null,
          formStatuses[row.status],
          row.percent,
          ...filledColumns.slice(2).map(() => null),
        ],
      })),
      notes: [
        `Ghi chú: Cơ quan ghi các cột (${columnOf('status') + 1}) đến (${columnOf('proposal') + 1}), lưu và gửi lại chính tệp này. “Hoàn thành” phải có kết quả, số và ngày văn bản minh chứng. Nhiệm vụ phối hợp chỉ ghi kết quả phần việc của cơ quan.`,
      ],
      above: (sheetRows) => {
        const split = letterheadSplit(sheetRows, committee, profile, sheetRows.columns.length - 3)
        addLetterhead(sheetRows, committee, profile, { ...split, day: date, year: Number(date.slice(0, 4)) })
        sheetRows.addSpace(9)
      },
      below: (sheetRows) => {
        const half = Math.floor(sheetRows.columns.length / 2)
        addSignatures(sheetRows, profile, [
          { lines: [{ text: 'Người lập phiếu', bold: true }], name: null, span: { first: 0, columns: half } },
          {
            lines: [{ text: 'Thủ trưởng cơ quan', bold: true }],
            name: null,
            span: { first: half, columns: sheetRows.columns.length - half },
          },
        ])
      },
    },
    profile,
  )
  return rows.length === 0 ? sheet : withIdentities(sheet, formId, rows)
}

function withIdentities(sheet: SheetLayout, formId: string, rows: readonly FormRow[]): SheetLayout {
  const hidden = sheet.columns.length
  const first = sheet.head.last + 1
  rows.forEach(({ taskId }, index) => {
    const row = sheet.rows[first - 1 + index]!
    row.height = Math.max(row.height, leastRowHeight)
    row.cells.push(cell(hidden, identityOf(formId, taskId), { size: 8, align: 'left' }))
  })
  return {
    ...sheet,
    form: { first, last: first + rows.length - 1, answers, hiddenColumns: [hidden] },
  }
}
