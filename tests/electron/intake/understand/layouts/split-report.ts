import { type Dice, dice } from './dice.ts'
import type { KnownReport } from './district-report.ts'
import { type CellInput, sheetOf, workbookOf } from './grid-builder.ts'
import { indicators, units } from './reference.ts'

const roman = ['I', 'II', 'III', 'IV']
const forms = [
  'quarters',
  'months',
  'two-years',
  'side-by-side',
  'stacked',
  'two-content-columns',
  'last-year-below',
  'ward-blocks',
  'quarter-sheets',
  'no-heading',
  'month-rows',
  'measure-rows',
  'month-sheets',
] as const

type Indicator = (typeof indicators)[number]

/** A row a month, an indicator a column: the quarter's months or all since the new year, with or without its sum. */
function monthRows(
  roll: Dice,
  list: readonly Indicator[],
  quarter: number,
  truly: (at: number) => number,
): CellInput[][] {
  const shares = list.map((indicator, at) => shared(roll, truly(at), indicator.kind))
  const months = [0, 1, 2].map((at): CellInput[] => [
    `Tháng ${quarter * 3 - 2 + at}`,
    ...shares.map((share) => share[at]!),
  ])
  const before = Array.from({ length: roll.chance(0.5) ? quarter * 3 - 3 : 0 }, (_, at): CellInput[] => [
    `Tháng ${at + 1}`,
    ...list.map(() => 7000 + roll.below(900)),
  ])
  const sum: CellInput[] = [`Cộng quý ${roman[quarter - 1]}`, ...list.map((_, at) => truly(at))]
  return [
    ['Tháng', ...list.map(({ name }) => name)],
    ...before,
    ...months,
    ...(roll.chance(0.5) ? [sum] : []),
  ]
}

/** A month as headings write it: in words, by its letter, or as a date shown as a month. */
function monthHeading(roll: Dice, month: number): CellInput {
  const firstDay = (Date.UTC(2024, month - 1, 1) - Date.UTC(1899, 11, 30)) / 86_400_000
  return roll.pick<CellInput>([
    `Tháng ${month}`,
    `Tháng ${String(month).padStart(2, '0')}/2024`,
    `T${month}`,
    { value: firstDay, format: 'mm/yyyy' },
  ])
}

/** A quarter's figure by its months: parts of a flow; what is counted at the end stands at the end. */
function shared(roll: Dice, whole: number, kind: Indicator['kind']): number[] {
  if (kind === 'stock') return [roll.below(4000), roll.below(4000), whole]
  const first = roll.below(whole)
  const second = roll.below(whole - first)
  return [first, second, whole - first - second]
}

/** Reports whose figures are spread over columns, tables, blocks or sheets, only some of them the period's. */
export function splitReport(seed: number): KnownReport {
  const roll = dice(seed + 155_000)
  const unit = roll.pick(units)
  const quarter = 1 + roll.below(4)
  const form = roll.pick(forms)
  const list = roll
    .shuffled(indicators.filter(({ unit: of, kind }) => of !== 'đồng' && kind !== 'ratio'))
    .slice(0, 5 + roll.below(10))
  const truth = new Map(list.map(({ code }) => [code, 1 + roll.below(4000)]))
  const truly = (at: number) => truth.get(list[at]!.code)!
  const decoy = () => 5000 + roll.below(900)
  const head: CellInput[][] = [
    [`BAN CHỈ ĐẠO ${unit.name.toUpperCase()}`],
    [`BÁO CÁO KẾT QUẢ QUÝ ${roman[quarter - 1]} NĂM 2024`],
    [],
  ]
  const labels = (at: number): CellInput[] => [at + 1, list[at]!.name, list[at]!.unit]
  const heading: CellInput[] = ['STT', 'Nội dung', 'ĐVT']
  const rows = (figures: (at: number) => CellInput[], from = 0, to = list.length) =>
    Array.from({ length: to - from }, (_, offset) => [...labels(from + offset), ...figures(from + offset)])
  const sheet = sheetOf('Số liệu')
  const half = Math.ceil(list.length / 2)
  const sheets = [sheet]
  switch (form) {
    case 'quarters':
      sheet.rows(0, [
        ...head,
        [...heading, 'Kết quả', null, null, null, 'Cả năm'],
        [null, null, null, ...roman.map((r) => `Quý ${r}`), null],
        ...rows((at) => [
          ...roman.map((_, q) => (q + 1 === quarter ? truly(at) : q + 1 < quarter ? decoy() : null)),
          99_999,
        ]),
      ])
      break
    case 'months':
      sheet.rows(0, [
        ...head,
        [
          ...heading,
          ...[2, 1, 0].map((back) => monthHeading(roll, quarter * 3 - back)),
          `Cộng quý ${roman[quarter - 1]}`,
        ],
        ...rows((at) => [decoy(), decoy(), decoy(), truly(at)]),
      ])
      break
    case 'two-years': {
      const years = roll.chance(0.5) ? [2023, 2024] : [2024, 2023]
      sheet.rows(0, [
        ...head,
        [...heading, ...years.map((year) => `Quý ${roman[quarter - 1]}/${year}`), 'So sánh (%)'],
        ...rows((at) => [...years.map((year) => (year === 2024 ? truly(at) : decoy())), 80 + roll.below(60)]),
      ])
      break
    }
    case 'side-by-side':
      sheet.rows(0, [
        ...head,
        [...heading, 'Kết quả', null, ...heading, 'Kết quả'],
        ...Array.from({ length: half }, (_, at): CellInput[] => [
          ...labels(at),
          truly(at),
          null,
          ...(half + at < list.length ? [...labels(half + at), truly(half + at)] : []),
        ]),
      ])
      break
    case 'stacked':
      sheet.rows(0, [
        ...head,
        [...heading, 'Kết quả'],
        ...rows((at) => [truly(at)], 0, half),
        [],
        ['Biểu 2'],
        [...heading, 'Kết quả', 'Ghi chú'],
        ...rows((at) => [truly(at)], half),
      ])
      break
    case 'two-content-columns':
      sheet
        .rows(0, [
          ...head,
          ['STT', 'Nội dung', null, 'ĐVT', 'Kết quả'],
          ...list.map(({ name, unit: of }, at): CellInput[] => [at + 1, name, null, of, truly(at)]),
        ])
        .merge(3, 1, 3, 2)
      list.forEach((_, at) => {
        sheet.merge(4 + at, 1, 4 + at, 2)
      })
      break
    case 'last-year-below':
      sheet.rows(0, [
        ...head,
        [...heading, 'Kết quả'],
        ...rows((at) => [truly(at)]),
        [],
        [null, 'SỐ LIỆU CÙNG KỲ NĂM 2023'],
        [...heading, 'Kết quả'],
        ...rows(() => [decoy()]),
      ])
      break
    case 'ward-blocks':
      sheet.rows(0, [
        ...head,
        [...heading, 'Kết quả'],
        ['I', 'PHƯỜNG 1'],
        ...rows((at) => [truly(at) - 1]),
        ['II', 'PHƯỜNG 2'],
        ...rows(() => [1]),
      ])
      break
    case 'quarter-sheets':
      sheets.splice(0)
      for (let q = 1; q <= quarter; q++) {
        sheets.push(
          sheetOf(`Quý ${roman[q - 1]}`).rows(0, [
            head[0]!,
            [`BÁO CÁO KẾT QUẢ QUÝ ${roman[q - 1]} NĂM 2024`],
            [],
            [...heading, 'Kết quả'],
            ...rows((at) => [q === quarter ? truly(at) : decoy()]),
          ]),
        )
      }
      break
    case 'month-rows':
      sheet.rows(0, [...head, ...monthRows(roll, list, quarter, truly)])
      break
    case 'measure-rows':
      sheet.rows(0, [
        ...head,
        ['Nội dung', ...list.map(({ name }) => name)],
        ['ĐVT', ...list.map(({ unit: of }) => of)],
        ...roll.shuffled([
          ['Chỉ tiêu năm', ...list.map(decoy)],
          [`Kết quả quý ${roman[quarter - 1]}`, ...list.map((_, at) => truly(at))],
          ['Cùng kỳ năm 2023', ...list.map(decoy)],
        ]),
      ])
      break
    case 'month-sheets': {
      sheets.splice(0)
      const shares = list.map((_, at) => shared(roll, truly(at), list[at]!.kind))
      for (let month = 0; month < 3; month++) {
        const number = quarter * 3 - 2 + month
        sheets.push(
          sheetOf(`Tháng ${number}`).rows(0, [
            head[0]!,
            [`BÁO CÁO KẾT QUẢ THÁNG ${number} NĂM 2024`],
            [],
            [...heading, 'Kết quả'],
            ...rows((at) => [shares[at]![month]!]),
          ]),
        )
      }
      break
    }
    case 'no-heading':
      sheet.rows(0, [...head, ...rows((at) => [truly(at)])])
      break
  }
  return {
    workbook: workbookOf(...sheets.map((one) => one.grid())),
    fileName: 'so lieu.xlsx',
    unit: unit.code,
    period: `2024-Q${quarter}`,
    truth,
    layout: { seed, form },
  }
}
