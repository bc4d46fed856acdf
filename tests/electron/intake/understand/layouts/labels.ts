import { fold } from '../../../../../shared/domain/vietnamese-text.ts'
import type { Dice } from './dice.ts'
import type { indicators } from './reference.ts'

export const labelStyles = ['name', 'name', 'alias', 'mixed', 'careless'] as const
export type LabelStyle = (typeof labelStyles)[number]

/** Rows offices report that are no indicator of the catalogue, some of them very like one. */
export const unnamedRows: readonly (readonly [label: string, unit: string])[] = [
  ['Số cuộc đối thoại với nhân dân', 'cuộc'],
  ['Tủ sách pháp luật được trang bị', 'tủ'],
  ['Chi hội, chi đoàn chưa được củng cố', 'chi hội'],
  ['Công dân hoãn nhập ngũ', 'người'],
  ['Công dân không chấp hành lệnh nhập ngũ', 'người'],
  ['Chỉ tiêu giao quân', 'người'],
  ['Số hộ được xây nhà', 'hộ'],
  ['Đăng ký mô hình "Dân vận khéo"', 'mô hình'],
  ['Đảng viên bị kỷ luật', 'đảng viên'],
  ['Đoàn viên được giới thiệu kết nạp Đảng', 'đoàn viên'],
  ['Trẻ em được tặng thẻ bảo hiểm y tế', 'em'],
  ['Suất quà Tết cho công nhân', 'suất'],
  ['Kinh phí tuyên truyền', 'triệu đồng'],
  ['Thành viên tổ tự quản', 'người'],
  ['Vụ cháy xảy ra trên địa bàn', 'vụ'],
  ['Hội viên tham gia hiến máu', 'người'],
  ['Tập thể được đề nghị khen thưởng', 'tập thể'],
  ['Kế hoạch huấn luyện dân quân tự vệ', 'lượt người'],
  ['Số nhà tình nghĩa còn khó khăn', 'căn'],
  ['Quân nhân xuất ngũ có việc làm', 'người'],
  ['Lượt xe tuần tra', 'lượt'],
  ['Cây xanh bị chặt', 'cây'],
]

/** The label of an indicator's row. */
export function labelOf(
  roll: Dice,
  style: LabelStyle,
  indicator: (typeof indicators)[number],
  unit: string | null,
): string {
  const useAlias = style === 'alias' || (style !== 'name' && roll.chance(0.5))
  const base = useAlias && indicator.aliases.length > 0 ? roll.pick(indicator.aliases) : indicator.name
  let label = useAlias ? base.charAt(0).toUpperCase() + base.slice(1) : base
  if (style === 'mixed')
    label = roll.pick([
      label,
      label,
      abbreviated(label),
      label.toUpperCase(),
      `${label}:`,
      label.normalize('NFD'),
      otherTones(label),
    ])
  if (style === 'careless')
    label = roll.pick([label, fold(label), swapped(roll, label), abbreviated(label), withExtraSpaces(label)])
  return unit === null ? label : `${label} (${unit})`
}

function abbreviated(label: string): string {
  return label
    .replace(/an ninh trật tự/iu, 'ANTT')
    .replace(/dân quân tự vệ/iu, 'DQTV')
    .replace(/câu lạc bộ/iu, 'CLB')
    .replace(/bảo hiểm y tế/iu, 'BHYT')
    .replace(/Việt Nam Anh hùng/iu, 'VNAH')
    .replace(/phòng cháy, chữa cháy/iu, 'PCCC')
    .replace(/quốc phòng và an ninh/iu, 'QP-AN')
    .replace(/đoàn viên, thanh niên/iu, 'ĐVTN')
    .replace(/Công an nhân dân/iu, 'CAND')
}

function otherTones(label: string): string {
  return label
    .replace(/hóa/gu, 'hoá')
    .replace(/òa/gu, 'oà')
    .replace(/ủy/gu, 'uỷ')
    .replace(/Tỷ/gu, 'Tỉ')
    .replace(/ỏe/gu, 'oẻ')
    .replace(/khỏe/gu, 'khoẻ')
}

/** Two neighbouring letters of one longer word exchanged: the commonest slip. */
function swapped(roll: Dice, label: string): string {
  const words = label.split(' ')
  const long = words.flatMap((word, at) => (/^\p{Ll}{5,}$/u.test(word) ? [at] : []))
  if (long.length === 0) return label
  const at = roll.pick(long)
  const word = words[at]!
  words[at] = word.slice(0, -2) + word.at(-1)! + word.at(-2)!
  return words.join(' ')
}

function withExtraSpaces(label: string): string {
  return `  ${label.replace(/ /u, '\u00a0 ')} `
}
