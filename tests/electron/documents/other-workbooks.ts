import type { MeetingWorkbook, WorkbookCheck } from '../../../electron/documents/meeting-workbook.ts'
import { committee, firstQuarter, invented } from './sample-workbook.ts'

/** The same figures as another period's; a quarter after the first has earlier quarters in its cumulative figure. */
export function asPeriod(period: string, earlier = 0): MeetingWorkbook {
  const data = firstQuarter()
  return {
    ...data,
    period,
    coveringReport: null,
    indicators: data.indicators.map((indicator) => ({
      ...indicator,
      cumulative:
        indicator.cumulative === null || indicator.kind === 'stock'
          ? indicator.cumulative
          : indicator.cumulative + earlier * 1000,
      cumulativeUnits: earlier > 0 ? indicator.cumulativeUnits + 2 : indicator.cumulativeUnits,
    })),
  }
}

/** The city after July 2025: 168 wards, communes and one special zone. */
export function manyUnits(count = 168): MeetingWorkbook {
  const data = firstQuarter()
  const random = invented(168)
  const units = Array.from({ length: count }, (_, index) => ({
    code: `w${index}`,
    name: `${index % 3 === 0 ? 'Xã' : 'Phường'} ${['Tân', 'Bình', 'Phú', 'Long', 'An'][index % 5]} Thạnh ${index + 1}`,
    dueDate: '2025-09-18',
    receivedDate: random() < 0.05 ? null : `2025-09-${11 + Math.floor(random() * 10)}`,
    excusedReason: null,
    fileNames: [`bao cao ${index + 1}.xlsx`],
    expectedIndicators: 61,
  }))
  const values = units
    .filter((unit) => unit.receivedDate !== null)
    .flatMap((unit) =>
      data.indicators.map((indicator) => ({
        unitCode: unit.code,
        indicatorCode: indicator.code,
        value:
          indicator.kind === 'ratio'
            ? Math.round(random() * 1000) / 10
            : Math.round(random() * 900) * (indicator.money ? 1_000_000 : 1),
        approximate: random() < 0.02,
        note: null,
      })),
    )
  const indicators = data.indicators.map((indicator) => {
    const own = values.filter((value) => value.indicatorCode === indicator.code)
    const total = own.reduce((sum, value) => sum + value.value, 0)
    return {
      ...indicator,
      cumulative: indicator.kind === 'ratio' ? null : total * 3,
      samePeriodLastYear: null,
      annualTarget: null,
      cumulativeUnits: own.length,
    }
  })
  const checks: WorkbookCheck[] = units
    .filter((unit) => unit.receivedDate === null)
    .map((unit) => ({
      kind: 'missing',
      unitCode: unit.code,
      indicatorCode: null,
      label: 'Toàn bộ báo cáo',
      taken: null,
      text: '',
      reason: null,
      file: '',
      sheet: '',
      cell: '',
    }))
  return {
    ...data,
    period: '2025-Q3',
    asOf: '2025-09-22',
    coveringReport: null,
    units,
    values,
    indicators,
    checks,
  }
}

/** A year in which nothing came in yet and nothing was set. */
export function nothingReported(): MeetingWorkbook {
  const data = firstQuarter()
  return {
    ...data,
    coveringReport: null,
    values: [],
    checks: [],
    units: data.units.map((unit) => ({ ...unit, receivedDate: null, fileNames: [], note: null })),
    indicators: data.indicators.map((indicator) => ({
      ...indicator,
      annualTarget: null,
      cumulative: null,
      samePeriodLastYear: null,
      cumulativeUnits: 0,
      ratioRanges: { cumulative: null, samePeriodLastYear: null },
    })),
  }
}

const longName =
  'Phối hợp tổ chức tuyên truyền, vận động, giáo dục truyền thống cho cán bộ, chiến sĩ, đoàn viên, hội viên và nhân dân trên địa bàn; bồi dưỡng kiến thức quốc phòng, an ninh cho các đối tượng theo quy định'

/** Names as long as someone may type them, and figures as large as a city may reach. */
export function longNames(): MeetingWorkbook {
  const data = firstQuarter()
  return {
    ...data,
    committee: {
      ...data.committee,
      superiorName: 'ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH, ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG THÀNH PHỐ HỒ CHÍ MINH',
      nameLines: [data.committee.nameLines.join(' '), 'NHIỆM KỲ 2020 - 2025'],
    },
    units: data.units.map((unit, index) => ({
      ...unit,
      name: index % 4 === 0 ? `${unit.name} (bao gồm các phường mới sắp xếp từ tháng 7)` : unit.name,
      note: index === 3 ? longName : null,
      fileNames: index === 4 ? ['a.xlsx', 'b.xlsx', 'c.csv'] : unit.fileNames,
    })),
    groups: data.groups.map((group, index) => (index === 1 ? { ...group, name: longName } : group)),
    indicators: data.indicators.map((indicator, index) =>
      index % 7 === 0
        ? { ...indicator, name: longName, unit: indicator.money ? 'đồng' : 'lượt cán bộ, chiến sĩ tham gia' }
        : indicator,
    ),
    values: data.values.map((value) => ({
      ...value,
      value: value.indicatorCode.startsWith('E') ? value.value * 98_765 : value.value,
    })),
    checks: [
      ...data.checks,
      {
        kind: 'not-accepted',
        unitCode: '760',
        indicatorCode: null,
        label: `${longName} ${longName}`,
        taken: null,
        text: `khoảng ${longName} ${longName} ${longName}`,
        reason: { code: 'label-similar', params: { label: longName, name: longName } },
        file: `${'Bao_cao_tong_hop_so_lieu_'.repeat(40)}.xlsx`,
        sheet: 'Trang tính có tên dài đến 31 kt',
        cell: 'XFD1048576',
      },
    ],
  }
}

/** A State paper, with Roman appendix numbers. */
export function statePaper(): MeetingWorkbook {
  return {
    ...firstQuarter(),
    committee: {
      ...committee,
      profile: 'ND30',
      superiorName: 'ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH',
      signer: { ...committee.signer, authority: 'TM. BAN CHỈ ĐẠO' },
    },
    coveringReport: { number: '12/BC-BCĐ', date: '2024-02-05' },
  }
}

/** One group with more indicators than a page has room for. */
export function wideGroup(count = 30): MeetingWorkbook {
  const data = firstQuarter()
  const indicators = Array.from({ length: count }, (_, index) => ({
    ...data.indicators[0]!,
    code: `W${index}`,
    groupCode: 'A',
    name: `Chỉ tiêu bổ sung thứ ${index + 1}`,
  }))
  return {
    ...data,
    groups: [data.groups[0]!],
    indicators,
    values: data.units.flatMap((unit, row) =>
      indicators.map((indicator, column) => ({
        unitCode: unit.code,
        indicatorCode: indicator.code,
        value: row * 100 + column,
        approximate: false,
        note: null,
      })),
    ),
    checks: [],
  }
}
