import { type Dice, dice } from '../intake/understand/layouts/dice.ts'
import { cell, docx, type Layout, paragraph, table, xlsx } from './programme-files.ts'

/** What a row of a made-up programme says, and what is to be understood by it. */
export type TrueActivity = {
  group: string | null
  content: string
  lead: string | null
  supports: string[]
  from: string | null
  to: string | null
  regular: boolean
  result: string | null
  note: string | null
  /** Something in the row only a person can settle: it must never be sure. */
  isDoubtful: boolean
}
type Row = TrueActivity & { leadText: string; supportTexts: string[]; timeText: string; months: number[] }
export type MadeProgramme = { bytes: Uint8Array; fileName: string; truth: TrueActivity[]; layout: string }

const year = 2024
const bodyNames: Readonly<Record<string, readonly string[]>> = {
  btltp: ['BTLTP', 'Bộ Tư lệnh Thành phố', 'Bộ Tư lệnh TP.HCM', 'BTL TP'],
  catp: ['CATP', 'Công an Thành phố', 'Công an TP. Hồ Chí Minh', 'CA TP'],
  bdbp: ['BĐBP TP', 'Bộ đội Biên phòng Thành phố', 'BCH BĐBP'],
  mttq: ['UBMTTQVN TP', 'Ủy ban Mặt trận Tổ quốc Việt Nam Thành phố', 'MTTQ'],
  ldld: ['LĐLĐ TP', 'Liên đoàn Lao động Thành phố'],
  hnd: ['HND', 'Hội Nông dân Thành phố', 'Hội Nông dân Việt Nam TP'],
  hlhpn: ['HLHPN', 'Hội Liên hiệp Phụ nữ Thành phố', 'Hội LHPN TP'],
  td: ['Thành Đoàn', 'TĐ', 'Thành Đoàn TP.HCM'],
  hccb: ['HCCB', 'Hội Cựu chiến binh Thành phố', 'Hội CCB TP'],
  hctd: ['Hội Chữ thập đỏ', 'HCTĐ'],
}
const strangers = [
  'các cơ quan thành viên',
  'Các tổ chức CT-XH',
  '22 quận, huyện',
  'Ban CHQS các quận, huyện',
  'Công an quận 5',
  'Hội LHPN huyện Củ Chi',
  'Sở Y tế',
  'các đơn vị liên quan',
]
const acts = [
  'Tuyên truyền',
  'Tập huấn',
  'Tổ chức hội thi',
  'Thăm, tặng quà',
  'Phát động',
  'Sơ kết',
  'Khám bệnh miễn phí',
]
const subjects = [
  'Luật Biên phòng Việt Nam',
  'Mẹ Việt Nam Anh hùng',
  'phong trào Toàn dân bảo vệ an ninh Tổ quốc',
  'gia đình chính sách ở huyện Cần Giờ',
  'mô hình Dân vận khéo',
  'thanh niên nhập ngũ',
  'câu lạc bộ quân dân',
]
const groupNames = [
  'Công tác tuyên truyền, vận động',
  'Quốc phòng, quân sự địa phương',
  'Chăm lo hậu phương quân đội',
]
const headings: Readonly<Record<string, readonly string[]>> = {
  content: ['Nội dung', 'Nội dung hoạt động', 'Nội dung công việc', 'Hoạt động', 'Nhiệm vụ', 'Tên hoạt động'],
  lead: ['Chủ trì', 'Đơn vị chủ trì', 'Cơ quan chủ trì', 'Cơ quan, đơn vị chủ trì'],
  support: ['Phối hợp', 'Đơn vị phối hợp', 'Cơ quan phối hợp', 'Lực lượng phối hợp'],
  bodies: ['Đơn vị thực hiện', 'Cơ quan thực hiện', 'Đơn vị chủ trì, phối hợp', 'Phân công thực hiện'],
  time: ['Thời gian', 'Thời gian thực hiện', 'Thời gian dự kiến', 'Tiến độ', 'Thời gian tổ chức'],
  result: ['Kết quả', 'Kết quả dự kiến', 'Sản phẩm', 'Kết quả cần đạt'],
  note: ['Ghi chú', 'Ghi chú (nếu có)'],
}
const separators = [', ', '; ', '\n', ' và ', '\n- ', ' + ']

const pad = (number: number) => String(number).padStart(2, '0')
const lastDay = (month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const from = (month: number, day = 1) => `${year}-${pad(month)}-${pad(day)}`
const roman = ['I', 'II', 'III', 'IV']

type Time = { text: string; from: string | null; to: string | null; regular?: true; doubtful?: true }

function timeOf(die: Dice): Time {
  const month = 1 + die.below(12)
  const quarter = die.below(4)
  const day = 1 + die.below(28)
  const whole = { from: from(month), to: from(month, lastDay(month)) }
  const ofQuarter = { from: from(quarter * 3 + 1), to: from(quarter * 3 + 3, lastDay(quarter * 3 + 3)) }
  const single = { from: from(month, day), to: from(month, day) }
  return die.pick<() => Time>([
    () => ({ text: `Tháng ${month}`, ...whole }),
    () => ({ text: `T${month}`, ...whole }),
    () => ({ text: `tháng ${pad(month)}/${year}`, ...whole }),
    () => ({ text: `Quý ${roman[quarter]}`, ...ofQuarter }),
    () => ({ text: `Quý ${quarter + 1}/${year}`, ...ofQuarter }),
    () => ({ text: `${day}/${month}`, ...single }),
    () => ({ text: `Ngày ${pad(day)}/${pad(month)}/${year}`, ...single }),
    () => ({ text: `ngày ${day} tháng ${month}`, ...single }),
    () => ({ text: `Trước ngày ${day}/${month}`, from: null, to: single.to }),
    () => ({ text: `chậm nhất ${day}/${month}/${year}`, from: null, to: single.to }),
    () => ({ text: 'Từ tháng 3 đến tháng 6', from: '2024-03-01', to: '2024-06-30' }),
    () => ({ text: '15-20/7', from: '2024-07-15', to: '2024-07-20' }),
    () => ({ text: '25/4/2024 - 5/5/2024', from: '2024-04-25', to: '2024-05-05' }),
    () => ({ text: 'Tháng 5 và tháng 7', from: '2024-05-01', to: '2024-07-31' }),
    () => ({ text: '6 tháng đầu năm', from: '2024-01-01', to: '2024-06-30' }),
    () => ({ text: 'Cả năm', from: '2024-01-01', to: '2024-12-31' }),
    () => ({ text: 'Dịp 27/7', from: '2024-07-27', to: '2024-07-27' }),
    () => ({ text: 'Thường xuyên', from: null, to: null, regular: true }),
    () => ({ text: 'Hằng quý', from: null, to: null, regular: true }),
    () => ({ text: 'Theo kế hoạch riêng', from: null, to: null, doubtful: true }),
    () => ({
      text: `${day}/${month}/2025`,
      from: `2025-${pad(month)}-${pad(day)}`,
      to: `2025-${pad(month)}-${pad(day)}`,
      doubtful: true,
    }),
  ])()
}

function rowOf(die: Dice, at: number, group: string | null, ticked: boolean, mayLackLead: boolean): Row {
  const [lead, ...others] = die.shuffled(Object.keys(bodyNames))
  const supports = others.slice(0, die.below(4))
  const supportTexts = supports.map((code) => die.pick(bodyNames[code]!))
  const hasStranger = die.chance(0.15)
  if (hasStranger) supportTexts.push(die.pick(strangers))
  const noLead = die.chance(0.05) && mayLackLead
  const first = 1 + die.below(11)
  const time: Time = ticked
    ? { text: '', from: from(first), to: from(first + 1, lastDay(first + 1)) }
    : timeOf(die)
  return {
    group,
    content: `${die.pick(acts)} ${die.pick(subjects)} lần ${at + 1}`,
    lead: noLead ? null : lead!,
    supports,
    from: time.from,
    to: time.to,
    regular: time.regular ?? false,
    result: die.chance(0.5) ? `${1 + die.below(9)} cuộc, ${50 * (1 + die.below(9))} lượt người` : null,
    note: die.chance(0.2) ? 'Lồng ghép với phong trào của đơn vị' : null,
    isDoubtful: noLead || hasStranger || time.doubtful === true,
    leadText: noLead ? '' : die.pick(bodyNames[lead!]!),
    supportTexts,
    timeText: time.text,
    months: ticked ? [first, first + 1] : [],
  }
}

/** A programme of one of many layouts; the same seed makes the same file. */
export async function makeProgramme(seed: number): Promise<MadeProgramme> {
  const die = dice(seed)
  const grouping = die.pick(['none', 'roman', 'merged', 'column', 'capitals'] as const)
  const isTicked = die.chance(0.2)
  const isOneColumn = die.chance(0.3)
  const isLabelled = die.chance(0.7)
  const isTwoRows = !isOneColumn && die.chance(0.3)
  const isWord = die.chance(0.4)
  const separator = die.pick(separators)
  const fields = die.chance(0.5)
    ? ['content', ...(isOneColumn ? ['bodies'] : ['lead', 'support']), 'time', 'result', 'note']
    : die
        .shuffled(['content', ...(isOneColumn ? ['bodies'] : ['bodies-pair']), 'time', 'result', 'note'])
        .flatMap((field) => (field === 'bodies-pair' ? ['lead', 'support'] : [field]))
  const columns = [...(grouping === 'column' ? ['group'] : []), 'order', ...fields].flatMap((field) =>
    field === 'time' && isTicked ? Array.from({ length: 12 }, (_, at) => `month${at + 1}`) : [field],
  )
  const groups = grouping === 'none' ? [null] : groupNames.slice(0, 2 + die.below(2))
  const rows = groups.map((group, part) =>
    Array.from({ length: 2 + die.below(4) }, (_, at) =>
      rowOf(die, part * 10 + at, group, isTicked, !isOneColumn || isLabelled),
    ),
  )
  const heads = columns.map((column) => headingOf(die, column))
  const body: (string | null)[][] = []
  const merges: { row: number; column: number; bottom: number; right: number }[] = []
  const hasNumbering = die.chance(0.3)
  rows.forEach((part, at) => {
    const group = groups[at]!
    const code = roman[at]!
    const blank = columns.map(() => null as string | null)
    if (grouping === 'roman')
      body.push(columns.map((column) => ({ order: code, content: group })[column] ?? null))
    if (grouping === 'merged') {
      merges.push({ row: body.length, column: 0, bottom: body.length, right: columns.length - 1 })
      body.push([`${code}. ${group}`, ...blank.slice(1)])
    }
    if (grouping === 'capitals')
      body.push(columns.map((column) => (column === 'content' ? group!.toUpperCase() : null)))
    const first = body.length
    part.forEach((row, index) => {
      body.push(
        columns.map((column) => {
          if (column.startsWith('month')) return row.months.includes(Number(column.slice(5))) ? 'x' : null
          if (column === 'order') return `${index + 1}`
          if (column === 'group') return index === 0 ? group : null
          if (column === 'lead') return row.leadText
          if (column === 'support') return row.supportTexts.join(separator)
          if (column === 'time') return row.timeText
          if (column === 'bodies') return inOneColumn(row, isLabelled, separator)
          return row[column as 'content' | 'result' | 'note']
        }),
      )
    })
    if (grouping === 'column' && part.length > 1)
      merges.push({ row: first, column: 0, bottom: body.length - 1, right: 0 })
  })
  const above = isTwoRows
    ? columns.map((column, at) =>
        column === 'lead' ? 'Phân công' : column === 'support' ? null : heads[at]!,
      )
    : null
  const headRows: (string | null)[][] = above
    ? [above, columns.map((column, at) => (column === 'lead' || column === 'support' ? heads[at]! : null))]
    : [heads]
  if (hasNumbering) headRows.push(columns.map((_, at) => `(${at + 1})`))
  const titles = [
    'BAN CHỈ ĐẠO ĐIỀU HÀNH PHỐI HỢP HOẠT ĐỘNG',
    ...(die.chance(0.5) ? ['Thành phố Hồ Chí Minh, ngày 28 tháng 12 năm 2023'] : []),
    die.pick(['CHƯƠNG TRÌNH', 'PHỤ LỤC KẾ HOẠCH']),
    `Phối hợp hoạt động năm ${year}`,
  ]
  const footer = die.chance(0.5) ? ['Nơi nhận:', 'TM. BAN CHỈ ĐẠO'] : null
  // Several bodies in one column without a word on who leads are for a person to look at.
  const truth = rows.flat().map((row) => ({
    ...row,
    group: grouping === 'capitals' ? row.group!.toUpperCase() : row.group,
    isDoubtful: row.isDoubtful || (isOneColumn && !isLabelled && row.supportTexts.length > 0),
  }))
  const layout = [
    isWord ? 'docx' : 'xlsx',
    grouping,
    isTicked ? 'ticked' : 'times',
    isOneColumn ? (isLabelled ? 'labelled' : 'plain') : isTwoRows ? 'two rows' : 'columns',
    columns.join(' '),
  ].join(', ')
  const parts = {
    titles,
    headRows,
    body,
    merges,
    footer,
    width: columns.length,
    pair: isTwoRows ? columns.indexOf('lead') : null,
  }
  return isWord
    ? { bytes: asWord(parts), fileName: 'chuong trinh.docx', truth, layout }
    : { bytes: await asWorkbook(parts), fileName: 'chuong trinh.xlsx', truth, layout }
}

function headingOf(die: Dice, column: string): string {
  if (column === 'group') return 'Nhóm nội dung'
  if (column === 'order') return die.pick(['STT', 'TT', 'Số TT'])
  if (column.startsWith('month')) return `T${column.slice(5)}`
  return die.pick(headings[column]!)
}

function inOneColumn(row: Row, isLabelled: boolean, separator: string): string {
  const supports = row.supportTexts.join(separator === '\n- ' ? ', ' : separator)
  if (!isLabelled) return [row.leadText, ...row.supportTexts].filter((text) => text !== '').join(', ')
  const lead = row.leadText === '' ? '' : `Chủ trì: ${row.leadText}`
  return [lead, supports === '' ? '' : `Phối hợp: ${supports}`].filter((text) => text !== '').join('\n')
}

type Parts = {
  titles: string[]
  headRows: (string | null)[][]
  body: (string | null)[][]
  merges: { row: number; column: number; bottom: number; right: number }[]
  footer: string[] | null
  width: number
  /** Column of the lead below a heading it shares with the supports. */
  pair: number | null
}

async function asWorkbook({
  titles,
  headRows,
  body,
  merges,
  footer,
  width,
  pair,
}: Parts): Promise<Uint8Array> {
  const above = titles.length + 1
  const name = (column: number) => String.fromCharCode(65 + column)
  const area = (top: number, left: number, bottom: number, right: number) =>
    `${name(left)}${top + 1}:${name(right)}${bottom + 1}`
  const rows: Layout['rows'] = [...titles.map((text) => [text]), [], ...headRows, ...body]
  const areas = merges.map(({ row, column, bottom, right }) => {
    const top = above + headRows.length
    return area(top + row, column, top + bottom, right)
  })
  if (pair !== null) {
    areas.push(area(above, pair, above, pair + 1))
    for (let column = 0; column < width; column++)
      if (column !== pair && column !== pair + 1) areas.push(area(above, column, above + 1, column))
  }
  if (footer) rows.push([], [footer[0]!, ...Array(Math.max(0, width - 2)).fill(null), footer[1]!])
  return xlsx({ rows, merges: areas })
}

function asWord({ titles, headRows, body, merges, footer, pair }: Parts): Uint8Array {
  const heads = headRows.map((row, at) =>
    row.flatMap((text, column) => {
      if (pair === null || at > 1) return [cell(text ?? '')]
      if (at === 0 && column === pair) return [cell(text!, { span: 2 })]
      if (at === 0 && column === pair + 1) return []
      if (column === pair || column === pair + 1) return [cell(text ?? '')]
      return [cell(at === 0 ? text! : '', { down: at === 0 ? 'begin' : 'on' })]
    }),
  )
  const rows = body.map((row, at) => {
    const wide = merges.find((merge) => merge.row === at && merge.right > merge.column)
    if (wide) return [cell(row[0]!, { span: wide.right + 1 })]
    return row.map((text, column) => {
      const down = merges.find((merge) => merge.column === column && merge.row <= at && merge.bottom >= at)
      return cell(text ?? '', down ? { down: down.row === at ? 'begin' : 'on' } : {})
    })
  })
  const signatures = footer ? [table(footer)] : []
  return docx(...titles.map((text) => paragraph(text)), table(...heads, ...rows), ...signatures)
}
