import type { Dice } from './dice.ts'
import { units } from './reference.ts'

export type HeadLineInput = { text: string; right?: boolean; wide?: boolean; sameRow?: boolean }
export type Head = {
  unit: string
  period: string
  title: string
  nowHeading: string
  lines: HeadLineInput[]
  fileName: string
  sheetName: string | null
}

const roman = ['I', 'II', 'III', 'IV']

type PeriodWords = {
  id: string
  titles: string[]
  headings: string[]
  file: string
  sheet: string
  letterDay: string
}

function periodWords(roll: Dice): PeriodWords {
  const year = roll.pick([2023, 2024])
  const kind = roll.below(10)
  if (kind < 5) {
    const quarter = 1 + roll.below(4)
    const r = roman[quarter - 1]!
    return {
      id: `${year}-Q${quarter}`,
      titles: [
        `Quý ${r} năm ${year}`,
        `QUÝ ${r}/${year}`,
        `quý ${quarter} năm ${year}`,
        `Quý ${r}`,
        `quí ${r} - ${year}`,
      ],
      headings: [`Quý ${r}/${year}`, `Thực hiện quý ${r}`, `Kết quả Quý ${r}`],
      file: `Q${quarter}-${year}`,
      sheet: `Quý ${r}`,
      letterDay: `ngày 1${4 + roll.below(5)} tháng ${quarter * 3} năm ${year}`,
    }
  }
  if (kind < 7)
    return {
      id: `${year}-H1`,
      titles: [`6 tháng đầu năm ${year}`, `06 THÁNG ĐẦU NĂM ${year}`, `sáu tháng đầu năm ${year}`],
      headings: ['6 tháng đầu năm', 'Thực hiện 6 tháng'],
      file: `6 thang dau nam ${year}`,
      sheet: '6 tháng',
      letterDay: `ngày 18 tháng 6 năm ${year}`,
    }
  if (kind < 8)
    return {
      id: `${year}-9M`,
      titles: [`9 tháng đầu năm ${year}`, `9 tháng năm ${year}`],
      headings: ['9 tháng đầu năm', 'Kết quả 9 tháng đầu năm'],
      file: `9 thang ${year}`,
      sheet: '9 tháng',
      letterDay: `ngày 20 tháng 9 năm ${year}`,
    }
  if (kind < 9)
    return {
      id: `${year}-Y`,
      titles: [`năm ${year}`, `NĂM ${year}`, `cả năm ${year}`],
      headings: [`Năm ${year}`, `Thực hiện năm ${year}`],
      file: `Nam ${year}`,
      sheet: `Năm ${year}`,
      letterDay: `ngày 16 tháng 12 năm ${year}`,
    }
  const month = 1 + roll.below(12)
  return {
    id: `${year}-${String(month).padStart(2, '0')}`,
    titles: [`Tháng ${month} năm ${year}`, `tháng ${String(month).padStart(2, '0')}/${year}`],
    headings: [`Tháng ${month}/${year}`, `Thực hiện tháng ${month}`],
    file: `thang ${month}-${year}`,
    sheet: `Tháng ${month}`,
    letterDay: `ngày 2${roll.below(6)} tháng ${month} năm ${year}`,
  }
}

/** Letterhead, title, day and file name of a random unit and period. */
export function headOf(roll: Dice): Head {
  const unit = roll.pick(units)
  const period = periodWords(roll)
  const short = unit.name.replace(/^(?:Quận|Huyện|Thành phố) /u, '')
  const kind = unit.name.startsWith('Huyện') ? 'HUYỆN' : unit.name.startsWith('Thành phố') ? 'THÀNH' : 'QUẬN'
  const isNumber = /^\d+$/u.test(short)
  const party = `${kind} ỦY ${isNumber ? `QUẬN ${short}` : short.toUpperCase()}`
  let words = roll.pick(period.titles)
  const withDay = roll.chance(0.7)
  // Without a year in the title, the letter's day must tell it.
  if (!/\d{4}/u.test(words) && !withDay) words = period.titles[0]!
  const subject = roll.pick([
    'BIỂU TỔNG HỢP KẾT QUẢ HOẠT ĐỘNG PHỐI HỢP',
    'PHỤ LỤC SỐ LIỆU',
    'BÁO CÁO KẾT QUẢ PHỐI HỢP',
    'Kết quả hoạt động phối hợp',
  ])
  const title = `${subject} ${words}`
  const lines: HeadLineInput[] = []
  const inSheet = roll.chance(0.9)
  if (inSheet && roll.chance(0.8)) {
    lines.push({ text: party, sameRow: true }, { text: 'ĐẢNG CỘNG SẢN VIỆT NAM', right: true })
    lines.push({
      text: roll.pick([`BAN CHỈ ĐẠO ${unit.name.toUpperCase()}`, `BAN CHỈ ĐẠO PHỐI HỢP HOẠT ĐỘNG`]),
      sameRow: withDay,
    })
  } else if (inSheet)
    lines.push({
      text: roll.pick([
        `Ban Chỉ đạo ${unit.name}`,
        `UBND ${unit.name.toUpperCase()}`,
        `Đơn vị: ${unit.name}`,
      ]),
      sameRow: withDay,
    })
  if (withDay)
    lines.push({
      text: `${roll.chance(0.7) ? unit.name : 'TP. Hồ Chí Minh'}, ${period.letterDay}`,
      right: true,
    })
  if (roll.chance(0.5)) lines.push({ text: subject, wide: true }, { text: words, wide: true })
  else lines.push({ text: title, wide: true })
  if (roll.chance(0.4))
    lines.push({
      text: `(Kèm theo Báo cáo số ${1 + roll.below(200)}-BC/BCĐ ${period.letterDay})`,
      wide: true,
    })
  const glued = unit.name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'D')
    .replaceAll(' ', '')
  const names = [
    `BM02_${glued}_${period.file}.xlsx`,
    `${unit.name} - bao cao.xlsx`.normalize('NFD'),
    `PL1-${glued}.xlsx`,
    `Bieu tong hop ${glued} ${period.file}.xlsx`,
  ]
  return {
    unit: unit.code,
    period: period.id,
    title,
    nowHeading: roll.pick(period.headings),
    lines,
    fileName:
      inSheet && roll.chance(0.3)
        ? roll.pick(['bao cao.xlsx', 'Book1.xlsx', 'so lieu.xls'])
        : roll.pick(names),
    sheetName: roll.chance(0.3) ? period.sheet : null,
  }
}
