import * as XLSX from '@e965/xlsx'
import { periodOf } from '../../shared/domain/period.ts'
import { periodName } from '../../shared/words/period-names.ts'
import type { ContentGroup, Indicator, Unit } from '../committee/service.ts'

export type SampleTable = {
  period: string
  units: Unit[]
  groups: ContentGroup[]
  indicators: Indicator[]
  figure: (unit: Unit, indicator: Indicator) => number | null
}

/**
 * A workbook as an office kept its figures before: a sheet for each content group, units down and indicators across.
 */
export function sampleWorkbook(table: SampleTable): Uint8Array {
  const book = XLSX.utils.book_new()
  for (const group of table.groups) {
    const indicators = table.indicators.filter(({ groupId }) => groupId === group.id)
    if (indicators.length === 0) continue
    XLSX.utils.book_append_sheet(book, sheetOf(table, group, indicators), `Nhóm ${group.code}`)
  }
  return new Uint8Array(
    XLSX.write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  )
}

function sheetOf(table: SampleTable, group: ContentGroup, indicators: Indicator[]): XLSX.WorkSheet {
  const last = indicators.length + 1
  const head = [
    ['BAN CHỈ ĐẠO ĐIỀU HÀNH PHỐI HỢP'],
    [`KẾT QUẢ HOẠT ĐỘNG PHỐI HỢP ${periodName(periodOf(table.period)).toUpperCase()}`],
    [`${group.code}. ${group.name}`],
    ['TT', 'Đơn vị', ...indicators.map(({ name, unit }) => `${name} (${unit})`)],
  ]
  const rows = table.units.map((unit, index) => [
    index + 1,
    unit.name,
    ...indicators.map((indicator) => table.figure(unit, indicator)),
  ])
  const sheet = XLSX.utils.aoa_to_sheet([...head, ...rows])
  sheet['!merges'] = [0, 1, 2].map((row) => ({ s: { r: row, c: 0 }, e: { r: row, c: last } }))
  sheet['!cols'] = [{ wch: 5 }, { wch: 24 }, ...indicators.map(() => ({ wch: 16 }))]
  return sheet
}
