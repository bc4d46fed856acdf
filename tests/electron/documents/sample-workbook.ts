import { readFileSync } from 'node:fs'
import type {
  CommitteeHead,
  MeetingWorkbook,
  WorkbookCheck,
  WorkbookIndicator,
  WorkbookUnit,
  WorkbookValue,
} from '../../../electron/documents/meeting-workbook.ts'

const root = new URL('../../../', import.meta.url)

function table(path: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(new URL(path, root), 'utf8').trim().split('\n')
  const names = head!.split('\t')
  return lines.map((line) => Object.fromEntries(line.split('\t').map((text, index) => [names[index]!, text])))
}

type Expected = {
  files: Record<string, { district: string; values: Record<string, number> }>
}

export const committee: CommitteeHead = {
  profile: 'HD36',
  superiorName: 'THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH',
  nameLines: [
    'BAN CHỈ ĐẠO ĐIỀU HÀNH PHỐI HỢP',
    'HOẠT ĐỘNG GIỮA LỰC LƯỢNG VŨ TRANG',
    'VỚI CÁC TỔ CHỨC CHÍNH TRỊ - XÃ HỘI',
  ],
  shortName: 'Ban Chỉ đạo',
  place: 'Thành phố Hồ Chí Minh',
  signer: { authority: 'T/M BAN CHỈ ĐẠO', position: 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC', name: 'Nguyễn Văn B' },
  preparerTitle: 'NGƯỜI LẬP BIỂU',
  preparerName: 'Trần Thị G',
}

/** Numbers in [0, 1) that are the same in every run. */
export function invented(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** Thành phố first, then quận, then huyện, each in the order people count. */
function unitsInOrder(): { code: string; name: string }[] {
  const rank = (name: string) => (name.startsWith('Thành') ? 0 : name.startsWith('Quận') ? 1 : 2)
  const collator = new Intl.Collator('vi', { numeric: true })
  return table('resources/reference/districts-2024.tsv')
    .map(({ code, name }) => ({ code: code!, name: name! }))
    .sort((a, b) => rank(a.name) - rank(b.name) || collator.compare(a.name, b.name))
}

/** The first quarter of 2024 as the 20 sample files report it; targets, last year and days of receipt are invented. */
export function firstQuarter(): MeetingWorkbook {
  const expected = JSON.parse(
    readFileSync(new URL('tests/fixtures/district-workbooks/expected.json', root), 'utf8'),
  ) as Expected
  const files = Object.entries(expected.files)
  const values: WorkbookValue[] = files.flatMap(([file, { district, values }]) =>
    Object.entries(values).map(([indicatorCode, value]) => ({
      unitCode: district,
      indicatorCode,
      value,
      approximate: file.startsWith('HuyenBinhChanh') && indicatorCode === 'I06',
      note: null,
    })),
  )
  const random = invented(2024)
  const units: WorkbookUnit[] = unitsInOrder().map(({ code, name }) => {
    const fileNames = files.filter(([, file]) => file.district === code).map(([file]) => file)
    const day = 11 + Math.floor(random() * 9)
    return {
      code,
      name,
      dueDate: '2024-03-18',
      receivedDate: fileNames.length > 0 ? `2024-03-${day}` : null,
      excusedReason: null,
      fileNames,
      expectedIndicators: 61,
      note: fileNames.some((file) => file.includes('VnTime')) ? 'Phông TCVN3, đã chuyển mã' : null,
    }
  })
  return {
    committee,
    period: '2024-Q1',
    asOf: '2024-03-22',
    coveringReport: { number: '12-BC/BCĐ', date: '2024-03-22' },
    groups: table('resources/reference/groups.tsv').map(({ code, name }) => ({ code: code!, name: name! })),
    indicators: table('resources/reference/indicators.tsv').map((row) =>
      inventedTargets(row, values, random),
    ),
    units,
    values,
    checks: checks(),
    filterText: null,
    periodDays: { from: '2023-12-15', to: '2024-03-14' },
    replyBy: '2024-03-26',
  }
}

function inventedTargets(
  row: Record<string, string>,
  values: WorkbookValue[],
  random: () => number,
): WorkbookIndicator {
  const own = values.filter((value) => value.indicatorCode === row.code).map((value) => value.value)
  const kind = row.kind as WorkbookIndicator['kind']
  const money = row.unit === 'đồng'
  const total = own.reduce((sum, value) => sum + value, 0)
  const ratio = kind === 'ratio'
  const [share, growth] = [0.2 + random() * 0.2, 0.8 + random() * 0.4]
  const noTarget = row.code === 'K03'
  const step = money ? 250_000 : 1
  return {
    code: row.code!,
    groupCode: row.group!,
    name: row.name!,
    unit: row.unit!,
    kind,
    money,
    annualTarget: noTarget
      ? null
      : ratio
        ? 80 + Math.round(random() * 20)
        : Math.round(total / share / 100) * 100,
    cumulative: ratio || own.length === 0 ? null : total,
    samePeriodLastYear: ratio ? null : Math.round((total * growth) / step) * step,
    cumulativeUnits: own.length,
    ...(ratio
      ? { ratioRanges: { cumulative: null, samePeriodLastYear: { lowest: 68.4, highest: 95 } } }
      : {}),
  }
}

function check(
  kind: WorkbookCheck['kind'],
  unitCode: string,
  rest: Partial<WorkbookCheck> & Pick<WorkbookCheck, 'label'>,
): WorkbookCheck {
  return {
    kind,
    unitCode,
    indicatorCode: null,
    taken: null,
    text: '',
    reason: null,
    file: '',
    sheet: '',
    cell: '',
    ...rest,
  }
}

function checks(): WorkbookCheck[] {
  const thuDuc = { file: 'ThanhphoThuDuc_BC_Q1_2024.xlsx', sheet: 'Phụ lục' }
  return [
    check('approximate', '785', {
      indicatorCode: 'I06',
      label: 'Lượt người tham gia vệ sinh môi trường',
      taken: 16_937,
      text: 'trên 16.937',
      reason: { code: 'approximate', params: { word: 'trên' } },
      file: 'HuyenBinhChanh bao cao.xlsx',
      sheet: 'Sheet1',
      cell: 'D57',
    }),
    check('total-or-hidden', '784', {
      label: 'Tổng cộng kinh phí',
      text: '123.456.789',
      reason: {
        code: 'total-mismatch',
        params: { written: 123_456_789, recomputed: 399_750_000, difference: 1 },
      },
      file: 'PL1-HuyenHocMon.xlsx',
      sheet: 'PL1',
      cell: 'E51',
    }),
    check('total-or-hidden', '784', {
      indicatorCode: 'B01',
      label: 'Quần chúng ưu tú',
      taken: 261,
      text: '999999',
      reason: { code: 'hidden-row', params: { label: 'Quần chúng ưu tú', text: '999999' } },
      file: 'PL1-HuyenHocMon.xlsx',
      sheet: 'PL1',
      cell: 'E16',
    }),
    check('total-or-hidden', '774', {
      label: 'Trang tính “Năm trước”',
      reason: { code: 'hidden-sheet', params: { sheet: 'Năm trước', figures: 43 } },
      file: 'Quận 5 - quy.xlsx',
      sheet: 'Năm trước',
      cell: 'A1',
    }),
    check('outlier', '768', {
      indicatorCode: 'E05',
      label: 'Trị giá khám bệnh, cấp thuốc',
      taken: 6_581_250_000,
      text: '6.581.250.000',
      reason: { code: 'outlier-peers', params: { typical: 558_125_000, times: 11.8 } },
      file: 'Tong hop QuanPhuNhuan.xlsx',
      sheet: 'Tổng hợp phường',
      cell: 'O24',
    }),
    check('outlier', '784', {
      indicatorCode: 'I04',
      label: 'Mô hình "Dân vận khéo"',
      taken: 3,
      text: '3',
      reason: { code: 'outlier-peers', params: { typical: 412, times: 0.01 } },
      file: 'PL1-HuyenHocMon.xlsx',
      sheet: 'PL1',
      cell: 'E47',
    }),
    check('unknown-row', '769', {
      label: 'Tủ sách pháp luật được trang bị',
      text: '58',
      ...thuDuc,
      cell: 'E16',
    }),
    check('unknown-row', '769', {
      label: 'Tủ sách pháp luật được trang bị',
      text: '76',
      ...thuDuc,
      cell: 'E27',
    }),
    check('unknown-row', '765', {
      label: 'Số cuộc đối thoại với nhân dân',
      text: '74',
      file: 'QuanBinhThanh_BC_Q1_2024.xlsx',
      sheet: 'Phụ lục',
      cell: 'E29',
    }),
    check('missing', '766', { label: 'Toàn bộ báo cáo' }),
    check('missing', '787', { label: 'Toàn bộ báo cáo' }),
    check('missing', '768', { label: 'Thiếu 47/61 chỉ tiêu', file: 'Tong hop QuanPhuNhuan.xlsx' }),
    check('missing', '767', { label: 'Thiếu 41/61 chỉ tiêu', file: 'QuanTanPhu.csv' }),
  ]
}

/** Words for a reason, in a test that does not care which. */
export const sentence = ({ code, params }: NonNullable<WorkbookCheck['reason']>): string =>
  `Lý do ${code}: ${Object.values(params).join(', ')}`
