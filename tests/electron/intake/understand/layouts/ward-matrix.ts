import { formatNumber } from '../../../../../shared/domain/number-text.ts'
import { dice } from './dice.ts'
import type { KnownReport } from './district-report.ts'
import { type CellInput, sheetOf, workbookOf } from './grid-builder.ts'
import { groups, indicators } from './reference.ts'
import { headOf } from './report-head.ts'

/** A random matrix of a district: wards by indicators or indicators by wards, with or without its totals. */
export function wardMatrix(seed: number): KnownReport {
  const roll = dice(seed + 77_000)
  const head = headOf(roll)
  const chosen = indicators.filter(({ kind }) => kind !== 'ratio' && roll.chance(0.35))
  const list = chosen.length >= 4 ? chosen : indicators.slice(0, 6)
  const ward = roll.pick(['Phường', 'Xã', 'P.', 'phường'])
  const wards = Array.from({ length: 3 + roll.below(15) }, (_, at) => `${ward} ${at + 1}`)
  const money = roll.pick(['đồng', 'triệu đồng', 'nghìn đồng'] as const)
  const scale = money === 'đồng' ? 1 : money === 'nghìn đồng' ? 1e3 : 1e6
  const shown = list.map(({ unit }) =>
    wards.map(() =>
      roll.chance(0.1) ? null : unit === 'đồng' ? ((4 + roll.below(300)) * 1e6) / scale : roll.below(500),
    ),
  )
  const sums = shown.map((figures) => figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0))
  const truth = new Map(list.map(({ code, unit }, at) => [code, sums[at]! * (unit === 'đồng' ? scale : 1)]))
  const layout: KnownReport['layout'] = {
    seed,
    transposed: roll.chance(0.35),
    total: roll.pick(['bottom', 'bottom', 'top', 'none', 'wrong']),
    units: roll.pick(['brackets', 'row', 'none']),
    text: roll.chance(0.2),
    groups: roll.chance(0.5),
  }
  if (layout.units === 'none' && money !== 'đồng') layout.units = 'brackets'
  const sheet = sheetOf(head.sheetName ?? 'Tổng hợp')
  let row = 0
  for (const line of head.lines) {
    sheet.set(row, line.right ? 4 : 0, line.text)
    row += line.sameRow ? 0 : 1
  }
  row++
  const unitOf = (unit: string) => (unit === 'đồng' ? money : unit)
  const nameOf = (at: number) =>
    layout.units === 'brackets' ? `${list[at]!.name} (${unitOf(list[at]!.unit)})` : list[at]!.name
  const cell = (figure: number | null): CellInput =>
    figure === null ? null : layout.text ? formatNumber(figure, { most: 3 }) : figure
  const wrong = layout.total === 'wrong' ? 1 + roll.below(50) : 0
  const totals = sums.map((sum, at) => cell(sum + wrong * (list[at]!.unit === 'đồng' ? 1e7 / scale : 1)))
  const totalName = roll.pick(['Tổng cộng', 'TỔNG CỘNG', 'Cộng', 'Tổng'])
  if (layout.transposed) {
    const withTotal = layout.total !== 'none'
    sheet.row(row++, ['STT', 'Nội dung', 'ĐVT', ...(withTotal ? [totalName] : []), ...wards])
    list.forEach(({ name, unit }, at) => {
      sheet.row(row++, [
        at + 1,
        name,
        unitOf(unit),
        ...(withTotal ? [totals[at]!] : []),
        ...shown[at]!.map(cell),
      ])
    })
  } else {
    if (layout.groups) {
      list.forEach(({ groupCode }, at) => {
        if (at === 0 || list[at - 1]!.groupCode !== groupCode) {
          const last = list.findLastIndex((other) => other.groupCode === groupCode)
          sheet
            .set(row, 2 + at, groups.find(({ code }) => code === groupCode)!.name)
            .merge(row, 2 + at, row, 2 + last)
        }
      })
      sheet
        .row(row, ['STT', roll.pick(['Đơn vị', 'Phường', 'Tên đơn vị'])])
        .merge(row, 0, row + 1, 0)
        .merge(row, 1, row + 1, 1)
      sheet.row(
        row + 1,
        list.map((_, at) => nameOf(at)),
        2,
      )
      row += 2
    } else
      sheet.row(row++, [
        'STT',
        roll.pick(['Đơn vị', 'Phường, xã', 'Tên đơn vị']),
        ...list.map((_, at) => nameOf(at)),
      ])
    if (layout.units === 'row')
      sheet.row(
        row++,
        list.map(({ unit }) => unitOf(unit)),
        2,
      )
    const totalLine: CellInput[] = [null, totalName, ...totals]
    if (layout.total === 'top') sheet.row(row++, totalLine)
    wards.forEach((name, at) => {
      sheet.row(row++, [at + 1, name, ...shown.map((figures) => cell(figures[at]!))])
    })
    if (layout.total === 'bottom' || layout.total === 'wrong') sheet.row(row++, totalLine)
  }
  sheet.set(row + 2, 1, 'NGƯỜI LẬP BIỂU')
  return {
    workbook: workbookOf(sheet.grid()),
    fileName: head.fileName,
    unit: head.unit,
    period: head.period,
    truth,
    layout,
  }
}
