import { type DocumentProfile, documentProfiles } from '../../resources/document-profiles.ts'
import { formatDay } from '../../shared/domain/day-text.ts'
import { at, type SheetLayout } from '../documents/sheet-layout.ts'
import { sheetName } from '../documents/sheet-names.ts'
import { appendixName, dayInWords } from '../documents/wording.ts'
import { detailSheet } from './detail-sheet.ts'
import { type ListColumn, type ListRow, type ListValue, listLooks, listSheet } from './list-sheet.ts'
import { type PrintedActivity, type PrintedProgramme, stateWords } from './printed-programme.ts'

const { text, centred, figure, percent } = listLooks

type Sheets = {
  data: PrintedProgramme
  profile: DocumentProfile
  reference: string
  notes: string[]
  taken: Set<string>
}

/** The sheets of a programme's workbook, in print order. */
export function programmeSheets(data: PrintedProgramme): SheetLayout[] {
  const profile = documentProfiles[data.committee.profile]
  const notes = data.filterText === null ? [] : [`Ghi chú: Chỉ gồm hoạt động lọc theo ${data.filterText}.`]
  const sheets = {
    data,
    profile,
    reference: programmeReference(data, profile),
    notes,
    taken: new Set<string>(),
  }
  const appendix = appendixSheet(sheets)
  const derived = [
    yearSheet(sheets),
    resultSheet(sheets, 3, { name: '3. Sáu tháng', title: 'sáu tháng đầu năm', upTo: `${data.year}-06-30` }),
    resultSheet(sheets, 4, { name: '4. Cả năm', title: '', upTo: `${data.year}-12-31` }),
    matrixSheet(sheets),
    ...data.bodies.map((body, index) => bodySheet(sheets, body, index)),
  ]
  return [appendix, ...derived, furtherSheet(sheets, derived)]
}

/** "(Kèm theo Chương trình số 05-CTr/BCĐ, ngày 22/01/2024 của Ban Chỉ đạo)", dotted where it was not issued yet. */
export function programmeReference(
  { issued, year, committee }: Pick<PrintedProgramme, 'issued' | 'year' | 'committee'>,
  profile: DocumentProfile,
): string {
  const { reference } = profile.appendix
  const number = issued?.number ?? reference.blankNumber.replace('BC', 'CTr')
  const day = reference.dayInWords
    ? dayInWords(issued?.date ?? null, year)
    : `ngày ${issued ? formatDay(issued.date) : `……/……/${year}`}`
  return `(Kèm theo Chương trình số ${number}${reference.commaBeforeDay ? ',' : ''} ${day} của ${committee.shortName})`
}

const columns = {
  order: { head: 'STT', millimetres: 11, look: centred },
  content: { head: 'Nội dung hoạt động', millimetres: 40, look: text, grow: 4 },
  lead: { head: 'Chủ trì', millimetres: 25, look: centred },
  supports: { head: 'Phối hợp', millimetres: 26, look: centred, grow: 1 },
  time: { head: 'Thời gian', millimetres: 28, look: centred },
  place: { head: 'Địa điểm', millimetres: 20, look: text, grow: 1 },
  result: { head: 'Kết quả dự kiến', millimetres: 24, look: text, grow: 2 },
  note: { head: 'Ghi chú', millimetres: 16, look: text, grow: 1 },
} as const satisfies Record<string, ListColumn>

const wholeRow = (activity: PrintedActivity, order: number): ListValue[] => [
  order,
  activity.content,
  activity.leadShort,
  activity.supportShorts.join(', '),
  activity.timeText,
  activity.place,
  activity.expectedResult,
  activity.note,
]

/** Sheet 1: the programme as the appendix of its decision, group by group; read again it gives the same activities. */
function appendixSheet(sheets: Sheets): SheetLayout {
  const { data, profile, reference, notes, taken } = sheets
  const shorts = data.bodies.map(({ short, name }) => `${short}: ${name}`).join('; ')
  return listSheet(
    {
      name: sheetName('1. Phụ lục kế hoạch', taken),
      appendix: appendixName(profile, 1),
      title: data.title,
      reference,
      columns: Object.values(columns),
      rows: outlined(data, data.activities, wholeRow),
      notes: [...notes, ...(shorts === '' ? [] : [`Ghi chú: ${shorts}.`])],
    },
    profile,
  )
}

/** Rows under the heads of their groups and objectives, numbered anew under each; heads without rows are left out. */
function outlined(
  data: PrintedProgramme,
  activities: readonly PrintedActivity[],
  row: (activity: PrintedActivity, order: number) => ListValue[],
  totals: (under: readonly PrintedActivity[], rowsBelow: number) => ListValue[] = () => [],
): ListRow[] {
  const parents = new Map(data.objectives.map(({ id, parentId }) => [id, parentId]))
  const isUnder = (id: string, ancestor: string): boolean => {
    for (let each: string | null = id; each !== null; each = parents.get(each) ?? null)
      if (each === ancestor) return true
    return false
  }
  const allUnder = (id: string) => activities.filter(({ objectiveId }) => isUnder(objectiveId, id))
  return data.objectives.flatMap(({ id, code, title }): ListRow[] => {
    const under = allUnder(id)
    if (under.length === 0) return []
    const own = under.filter(({ objectiveId }) => objectiveId === id)
    const heads = data.objectives.filter(
      (each) => each.id !== id && isUnder(each.id, id) && allUnder(each.id).length > 0,
    )
    return [
      { kind: 'section', code, title, values: totals(under, under.length + heads.length) },
      ...own.map((activity, index): ListRow => ({ kind: 'row', values: row(activity, index + 1) })),
    ]
  })
}

const months = Array.from({ length: 12 }, (_, index) => index + 1)

/** Sheet 2: the year at a glance, each activity over the months it takes. */
function yearSheet({ data, profile, reference, notes, taken }: Sheets): SheetLayout {
  const takes = ({ time }: PrintedActivity, month: number) => {
    const first = `${data.year}-${String(month).padStart(2, '0')}`
    return time.from.slice(0, 7) <= first && time.to.slice(0, 7) >= first
  }
  return listSheet(
    {
      name: sheetName('2. Tổng quan năm', taken),
      appendix: appendixName(profile, 2),
      title: `Tổng quan chương trình năm ${data.year}`,
      reference,
      columns: [
        columns.order,
        columns.content,
        columns.lead,
        ...months.map((month) => ({ head: `T${month}`, millimetres: 10.5, look: centred })),
      ],
      rows: outlined(data, data.activities, (activity, order) => [
        order,
        activity.content,
        activity.leadShort,
        ...months.map((month) => (takes(activity, month) ? '■' : null)),
      ]),
      notes,
    },
    profile,
  )
}

/** Sheets 3 and 4: planned and done up to a day, in per cent, and why something was not done. */
function resultSheet(
  { data, profile, reference, notes, taken }: Sheets,
  number: number,
  about: { name: string; title: string; upTo: string },
): SheetLayout {
  const due = data.activities.filter(
    ({ time, state }) => time.to <= about.upTo || (state === 'done' && time.from <= about.upTo),
  )
  const isDone = ({ state, realTo }: PrintedActivity) => state === 'done' && (realTo ?? '') <= about.upTo
  const [planned, done] = [4, 5] as const
  const share = (count: number, of: readonly unknown[]) => (of.length === 0 ? '' : count / of.length)
  const percentOf = (under: readonly PrintedActivity[]) => (row: number) => ({
    formula: `IF(${at(planned, row)}=0,"",${at(done, row)}/${at(planned, row)})`,
    result: share(under.filter(isDone).length, under),
  })
  // SUBTOTAL leaves out the subtotals within its range, so that heads below heads are not counted twice.
  const sum =
    (column: number, result: number, [first, last]: [number, number]) =>
    (row: number) => ({
      formula: `SUBTOTAL(9,${at(column, row + first)}:${at(column, row + last)})`,
      result,
    })
  const counts = (under: readonly PrintedActivity[], range: [number, number]): ListValue[] => [
    sum(planned, under.length, range),
    sum(done, under.filter(isDone).length, range),
    percentOf(under),
    null,
    null,
  ]
  const rows = outlined(
    data,
    due,
    (activity, order) => [
      order,
      activity.content,
      activity.leadShort,
      activity.timeText,
      1,
      isDone(activity) ? 1 : 0,
      percentOf([activity]),
      stateWords[activity.state],
      isDone(activity) ? null : activity.reason,
    ],
    (under, rowsBelow) => counts(under, [1, rowsBelow]),
  )
  return listSheet(
    {
      name: sheetName(about.name, taken),
      appendix: appendixName(profile, number),
      title: `Kết quả thực hiện chương trình ${about.title} ${data.year}`.replace(/ {2}/g, ' năm '),
      reference,
      columns: [
        columns.order,
        columns.content,
        columns.lead,
        columns.time,
        { head: 'Kế hoạch', millimetres: 18, look: figure },
        { head: 'Đã thực hiện', millimetres: 18, look: figure },
        { head: 'Đạt (%)', millimetres: 16, look: percent },
        { head: 'Trạng thái', millimetres: 28, look: centred },
        { head: 'Lý do chưa thực hiện', millimetres: 30, look: text, grow: 2 },
      ],
      rows:
        due.length === 0
          ? rows
          : [
              ...rows,
              { kind: 'total', values: [null, 'Tổng cộng', null, null, ...counts(due, [-rows.length, -1])] },
            ],
      notes: [
        `Ghi chú: Tính các hoạt động đến hạn ngày ${formatDay(about.upTo)}, số liệu đến ngày ${formatDay(data.asOf)}.`,
        ...notes,
      ],
    },
    profile,
  )
}

/** Sheet 5: how the year is spread over the postures and movements; an empty cell is a gap. */
function matrixSheet({ data, profile, reference, notes, taken }: Sheets): SheetLayout {
  const count = (...tags: string[]) =>
    data.activities.filter(({ tagIds }) => tags.every((id) => tagIds.includes(id))).length || null
  return listSheet(
    {
      name: sheetName('5. Ba thế trận cộng một', taken),
      appendix: appendixName(profile, 5),
      title: `Phân bố hoạt động theo 3 thế trận + 1 và phong trào năm ${data.year}`,
      reference,
      columns: [
        columns.order,
        { head: 'Phong trào', millimetres: 60, look: text, grow: 3 },
        ...data.postures.map(({ name }) => ({ head: name, millimetres: 30, look: figure, grow: 1 })),
        { head: 'Tổng số hoạt động', millimetres: 26, look: figure },
      ],
      rows: [
        ...data.movements.map(
          (movement, index): ListRow => ({
            kind: 'row',
            values: [
              index + 1,
              movement.name,
              ...data.postures.map(({ id }) => count(movement.id, id)),
              count(movement.id),
            ],
          }),
        ),
        {
          kind: 'total',
          values: [
            null,
            'Tất cả hoạt động',
            ...data.postures.map(({ id }) => count(id)),
            data.activities.length,
          ],
        },
      ],
      notes: [
        'Ghi chú: Ô trống là chưa có hoạt động. Một hoạt động có thể thuộc nhiều thế trận, nhiều phong trào.',
        ...notes,
      ],
    },
    profile,
  )
}

/** One sheet a body: what it leads, then what it supports. */
function bodySheet(
  { data, profile, reference, notes, taken }: Sheets,
  body: PrintedProgramme['bodies'][number],
  index: number,
): SheetLayout {
  const part = (code: string, title: string, own: readonly PrintedActivity[]): ListRow[] =>
    own.length === 0
      ? []
      : [
          { kind: 'section', code, title: `${title} (${own.length})`, values: [] },
          ...own.map((activity, order): ListRow => ({ kind: 'row', values: wholeRow(activity, order + 1) })),
        ]
  return listSheet(
    {
      name: sheetName(body.short, taken),
      appendix: appendixName(profile, 6 + index),
      title: `Nhiệm vụ của ${body.name} năm ${data.year}`,
      reference,
      columns: Object.values(columns),
      rows: [
        ...part(
          'A',
          'Chủ trì',
          data.activities.filter(({ leadBodyId }) => leadBodyId === body.id),
        ),
        ...part(
          'B',
          'Phối hợp',
          data.activities.filter(({ supportIds }) => supportIds.includes(body.id)),
        ),
      ],
      notes,
    },
    profile,
  )
}

/** The last sheet: all that the appendix has no column for, so that the workbook holds the whole plan. */
function furtherSheet(
  { data, profile, reference, notes, taken }: Sheets,
  derived: readonly SheetLayout[],
): SheetLayout {
  const frame = {
    name: sheetName('Chi tiết', taken),
    appendix: appendixName(profile, 6 + data.bodies.length),
    title: `Chi tiết các hoạt động năm ${data.year}`,
    reference,
    notes: [
      'Ghi chú: Mỗi dòng là một nội dung của mục tiêu hoặc hoạt động mang mã ở cột (1); chương trình đọc lại trang này khi nhập tệp.',
      ...notes,
    ],
  }
  const names = derived.map(({ name }) => name)
  return detailSheet(data.details, data.names, names, frame, profile)
}
