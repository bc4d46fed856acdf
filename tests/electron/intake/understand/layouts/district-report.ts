import type { Workbook } from '../../../../../electron/sheets/grid.ts'
import { type Dice, dice } from './dice.ts'
import { type CellInput, sheetOf, workbookOf } from './grid-builder.ts'
import { type LabelStyle, labelOf, labelStyles, unnamedRows } from './labels.ts'
import { type Amount, figureText, type NumberStyle, numberStyles } from './number-styles.ts'
import { groups, indicators } from './reference.ts'
import { type Head, headOf } from './report-head.ts'

/** A made-up report with what it truly says. */
export type KnownReport = {
  workbook: Workbook
  fileName: string
  unit: string
  period: string
  /** Figures of the period by indicator. */
  truth: Map<string, number>
  /** Choices made, for telling apart what went wrong. */
  layout: Record<string, string | number | boolean>
}

type Indicator = (typeof indicators)[number]
type ColumnKind =
  | 'order'
  | 'content'
  | 'unit'
  | 'target'
  | 'now'
  | 'cumulative'
  | 'lastYear'
  | 'percent'
  | 'note'

const headings: Record<ColumnKind, readonly string[]> = {
  order: ['STT', 'TT', 'Stt', 'Số TT', 'STT.'],
  content: [
    'Nội dung',
    'NỘI DUNG',
    'Nội dung hoạt động',
    'Tên chỉ tiêu',
    'Nội dung công việc',
    'Chỉ tiêu',
    'Hoạt động',
    'Nội dung thực hiện',
    'Tiêu chí',
    'Danh mục',
    'NỘI DUNG CHỈ TIÊU',
  ],
  unit: ['ĐVT', 'Đơn vị tính', 'Đơn vị', 'Đvt', 'ĐV tính'],
  target: [
    'Chỉ tiêu năm',
    'Kế hoạch năm {year}',
    'Chỉ tiêu giao',
    'KH năm',
    'Chỉ tiêu kế hoạch năm',
    'Kế hoạch',
  ],
  now: [
    'Kết quả',
    'Kết quả thực hiện',
    'Thực hiện',
    'Số liệu',
    'Số lượng',
    'Kết quả đạt được',
    'Thực hiện trong kỳ',
    'Kết quả trong kỳ',
    'KQ thực hiện',
  ],
  cumulative: ['Lũy kế', 'Lũy kế từ đầu năm', 'Luỹ kế đến nay', 'Cộng dồn từ đầu năm'],
  lastYear: ['Cùng kỳ năm trước', 'Cùng kỳ {last}', 'Thực hiện cùng kỳ năm {last}', 'Cùng kỳ năm ngoái'],
  percent: [
    'Tỷ lệ (%)',
    'So với cùng kỳ (%)',
    'Đạt %',
    'Tỷ lệ đạt so với chỉ tiêu (%)',
    'So cùng kỳ (%)',
    'Tăng, giảm so với cùng kỳ',
    '% thực hiện',
  ],
  note: ['Ghi chú', 'Ghi chú, giải trình', 'Diễn giải', 'Ghi chú (nếu có)'],
}

/** A random report of one sheet (or one a group), every layout decision by the dice of the seed. */
export function districtReport(seed: number): KnownReport {
  const roll = dice(seed)
  const head = headOf(roll)
  const chosen = indicators.filter(() => roll.chance(0.2 + roll.below(6) / 10))
  const reported = chosen.length >= 4 ? chosen : indicators.slice(0, 12)
  const layout: KnownReport['layout'] = { seed, period: head.period }
  const style = {
    label: roll.pick(labelStyles),
    number: roll.pick(numberStyles),
    sections: roll.pick(['groups', 'groups', 'groups-upper', 'none', 'letters'] as const),
    unitIn: roll.pick(['column', 'column', 'column', 'label', 'none'] as const),
    moneyUnit: roll.pick(['đồng', 'đồng', 'triệu đồng', 'nghìn đồng', 'tr.đồng'] as const),
    moneyBySheet: false,
  }
  if (style.unitIn === 'none') style.moneyBySheet = true
  Object.assign(layout, style)
  const truth = new Map<string, number>()
  const perGroup = roll.chance(0.15)
  const sheets = perGroup
    ? groups
        .map(({ code }) => reported.filter(({ groupCode }) => groupCode === code))
        .filter((list) => list.length > 0)
    : [reported]
  layout.sheets = sheets.length
  const plan = columnPlan(roll, style.unitIn === 'column', head)
  layout.columns = plan.kinds.join(',')
  layout.headingDepth = plan.depth
  const grids = sheets.map((list, at) =>
    reportSheet(roll, list, {
      head,
      style,
      plan,
      truth,
      name: perGroup
        ? `${list[0]!.groupCode}. ${groups.find((group) => group.code === list[0]!.groupCode)!.name.slice(0, 20)}`
        : (head.sheetName ?? `Biểu ${at + 1}`),
    }),
  )
  if (roll.chance(0.1))
    grids.unshift(sheetOf('Bìa').row(2, [null, 'BÁO CÁO SỐ LIỆU']).row(4, [null, head.title]).grid())
  if (roll.chance(0.1)) grids.push(sheetOf('Sheet2').row(0, ['Nháp']).grid())
  return {
    workbook: workbookOf(...grids),
    fileName: head.fileName,
    unit: head.unit,
    period: head.period,
    truth,
    layout,
  }
}

type Plan = {
  kinds: ColumnKind[]
  texts: string[]
  depth: 1 | 2
  grouped: boolean
  merged: boolean
  numbering: boolean
  from: number
}

function columnPlan(roll: Dice, withUnit: boolean, head: Head): Plan {
  const measures: ColumnKind[] = ['now']
  if (roll.chance(0.5)) measures.push('target')
  if (roll.chance(0.35)) measures.push('cumulative')
  if (roll.chance(0.35)) measures.push('lastYear')
  if (roll.chance(0.4)) measures.push('percent')
  const ordered = roll.chance(0.6)
    ? (['target', 'lastYear', 'now', 'cumulative', 'percent'] as const).filter((kind) =>
        measures.includes(kind),
      )
    : roll.shuffled(measures)
  const withOrder = roll.chance(0.85)
  const labels: ColumnKind[] = withUnit && !roll.chance(0.15) ? ['content', 'unit'] : ['content']
  const kinds: ColumnKind[] = [...(withOrder ? (['order'] as const) : []), ...labels, ...ordered]
  if (withUnit && !labels.includes('unit')) kinds.push('unit')
  if (roll.chance(0.6)) kinds.push('note')
  const nowHeading = roll.chance(0.4) ? head.nowHeading : roll.pick(headings.now)
  const contentHeading = measures.includes('target')
    ? roll.pick(headings.content.filter((text) => text !== 'Chỉ tiêu'))
    : roll.pick(headings.content)
  const texts = kinds.map((kind) =>
    kind === 'now'
      ? nowHeading
      : kind === 'content'
        ? contentHeading
        : roll
            .pick(headings[kind])
            .replace('{year}', head.period.slice(0, 4))
            .replace('{last}', String(Number(head.period.slice(0, 4)) - 1)),
  )
  return {
    kinds,
    texts,
    depth: roll.chance(0.35) ? 2 : 1,
    grouped: kinds.indexOf('cumulative') === kinds.indexOf('now') + 1 && kinds.includes('cumulative'),
    merged: roll.chance(0.8),
    numbering: roll.chance(0.4),
    from: roll.chance(0.15) ? 1 : 0,
  }
}

type Making = {
  head: Head
  style: {
    label: LabelStyle
    number: NumberStyle
    sections: string
    unitIn: string
    moneyUnit: string
    moneyBySheet: boolean
  }
  plan: Plan
  truth: Map<string, number>
  name: string
}

function reportSheet(roll: Dice, list: readonly Indicator[], making: Making) {
  const { head, style, plan, truth } = making
  const sheet = sheetOf(making.name)
  let row = roll.below(2)
  const last = plan.from + plan.kinds.length - 1
  for (const line of head.lines) {
    sheet.set(row, line.right ? Math.max(2, last - 2) : plan.from, line.text)
    if (!line.right && roll.chance(0.5))
      sheet.merge(row, plan.from, row, Math.max(plan.from, Math.min(last, line.wide ? last : 2)))
    row += line.sameRow ? 0 : 1
  }
  row += roll.below(2)
  if (style.moneyBySheet) sheet.set(row++, Math.max(0, last - 1), `Đơn vị tính: ${style.moneyUnit}`)
  row = writeHeading(sheet, row, plan)
  let order = 0
  let group = ''
  for (const indicator of list) {
    if (indicator.groupCode !== group) {
      group = indicator.groupCode
      if (style.sections !== 'none') {
        const name = groups.find(({ code }) => code === group)!.name
        const numeral =
          style.sections === 'letters'
            ? group
            : ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][
                groups.findIndex(({ code }) => code === group)
              ]!
        put(sheet, row, plan, {
          order: numeral,
          content: { value: style.sections === 'groups-upper' ? name.toUpperCase() : name, bold: true },
        })
        if (roll.chance(0.3)) sheet.merge(row, plan.from + plan.kinds.indexOf('content'), row, last)
        row++
      }
    }
    order++
    if (roll.chance(0.03)) {
      const [label, unit] = roll.pick(unnamedRows)
      put(sheet, row++, plan, { order, content: label, unit, now: 3 + roll.below(900) })
      order++
    }
    const amount = amountOf(roll, indicator, style.moneyUnit)
    const figure = figureText(roll, style.number, amount)
    const missing = roll.chance(0.05)
    const stated = indicator.unit === 'đồng' ? style.moneyUnit : indicator.unit
    const label = labelOf(roll, style.label, indicator, style.unitIn === 'label' ? stated : null)
    const orderCell: CellInput = roll.pick([order, String(order), `${order}.`])
    put(sheet, row, plan, {
      order: orderCell,
      content: plan.kinds.includes('order') ? label : roll.chance(0.5) ? `${order}. ${label}` : label,
      unit: stated,
      now: missing ? roll.pick([null, '-', '…', 'x']) : figure,
      target: roll.chance(0.7) ? Math.round(amount.shown * (0.8 + roll.below(5) / 10) * 10) / 10 : null,
      cumulative: amount.shown * (indicator.kind === 'flow' ? 1 + roll.below(3) : 1),
      lastYear: Math.max(0, Math.round(amount.shown * (0.7 + roll.below(6) / 10))),
      percent: 50 + roll.below(60),
    })
    if (!missing) truth.set(indicator.code, amount.value)
    row++
    if (roll.chance(0.04) && indicator.kind === 'flow') {
      put(sheet, row++, plan, {
        content: roll.pick(['- Trong đó: nữ', '  + Cấp phường', 'Trong đó: nữ', '- Cấp quận']),
        unit: stated,
        now: missing ? 1 : Math.floor(amount.shown / 3),
      })
    }
    if (roll.chance(0.03)) {
      put(sheet, row, plan, { content: label, unit: stated, now: 999999 })
      sheet.hideRow(row++)
    }
  }
  row += 1
  if (roll.chance(0.5))
    sheet.set(
      row++,
      plan.from,
      roll.pick([
        'Ghi chú: số liệu tính đến ngày chốt báo cáo.',
        '* Số liệu chưa bao gồm các đơn vị trực thuộc.',
      ]),
    )
  sheet.set(row + 1, plan.from + 1, roll.pick(['NGƯỜI LẬP BIỂU', 'Người lập bảng', 'NGƯỜI TỔNG HỢP']))
  sheet.set(row + 1, last, roll.pick(['T/M BAN CHỈ ĐẠO', 'TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN']))
  return sheet.grid()
}

function writeHeading(sheet: ReturnType<typeof sheetOf>, start: number, plan: Plan): number {
  let row = start
  if (plan.depth === 2) {
    const now = plan.kinds.indexOf('now')
    plan.kinds.forEach((kind, at) => {
      const column = plan.from + at
      const inGroup = kind === 'now' || (plan.grouped && kind === 'cumulative')
      if (!inGroup) {
        sheet.set(row, column, plan.texts[at]!)
        if (plan.merged) sheet.merge(row, column, row + 1, column)
        return
      }
      if (at === now) sheet.set(row, column, 'Kết quả thực hiện')
      sheet.set(row + 1, column, plan.texts[at]!)
    })
    if (plan.grouped && plan.merged) sheet.merge(row, plan.from + now, row, plan.from + now + 1)
    row += 2
  } else sheet.row(row++, plan.texts, plan.from)
  if (plan.numbering)
    sheet.row(
      row++,
      plan.kinds.map((_, at) => `(${at + 1})`),
      plan.from,
    )
  return row
}

function put(
  sheet: ReturnType<typeof sheetOf>,
  row: number,
  plan: Plan,
  values: Partial<Record<ColumnKind, CellInput>>,
): void {
  for (const [at, kind] of plan.kinds.entries()) sheet.set(row, plan.from + at, values[kind] ?? null)
}

function amountOf(roll: Dice, { unit, kind }: Indicator, moneyUnit: string): Amount {
  if (kind === 'ratio') {
    const value = (600 + roll.below(380)) / 10
    return { value, shown: value, kind: 'percent' }
  }
  if (unit !== 'đồng') {
    const value = roll.chance(0.05) ? 0 : roll.chance(0.4) ? 1000 + roll.below(18000) : 1 + roll.below(999)
    return { value, shown: value, kind: 'count' }
  }
  const scale = moneyUnit === 'đồng' ? 1 : moneyUnit === 'nghìn đồng' ? 1e3 : 1e6
  const value = (40 + roll.below(3600)) * 250_000
  return { value, shown: value / scale, kind: 'money' }
}
