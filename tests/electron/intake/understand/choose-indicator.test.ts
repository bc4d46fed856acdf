import { describe, expect, it } from 'vitest'
import { chooseIndicator } from '../../../../electron/intake/understand/choose-indicator.ts'
import { readLabel } from '../../../../electron/intake/understand/read-label.ts'
import { referenceIndex } from '../../../../electron/intake/understand/reference-index.ts'
import { parseMeasurementUnit } from '../../../../shared/domain/measurement-unit.ts'
import { groups, indicators, units } from './layouts/reference.ts'

const index = referenceIndex({ units, indicators, groups })
const choose = (label: string, unit = '', parents: string[] = [], inGroups: string[] = []) =>
  chooseIndicator(index, {
    label: readLabel(label),
    parents,
    unit: unit === '' ? null : parseMeasurementUnit(unit),
    unitText: unit === '' ? null : unit,
    groups: new Set(inGroups),
  })
/** "E01 sure", "E01 label-similar", or "none E01,E02" with the candidates. */
const outcome = (...args: Parameters<typeof choose>) => {
  const { indicator, reasons, candidates } = choose(...args)
  if (!indicator) return `none ${candidates.join(',')}`
  return `${indicator.code} ${reasons.length === 0 ? 'sure' : reasons.map(({ code }) => code).join(',')}`
}

describe('every name of the catalogue', () => {
  it('is known by itself, with its unit and without one', () => {
    for (const { code, name, unit, aliases } of indicators) {
      for (const written of [name, ...aliases]) {
        expect([written, outcome(written, unit)]).toEqual([written, `${code} sure`])
        expect([written, outcome(`1. ${written.toUpperCase()}:`)]).toEqual([written, `${code} sure`])
      }
    }
  })
})

describe('the same name written otherwise', () => {
  it.each([
    ['Tỉ lệ giao quân so với chỉ tiêu', '%', 'C03'],
    ['Mô hình tự phòng, tự quản về ANTT', 'mô hình', 'D04'],
    ['Lớp bồi dưỡng kiến thức QP-AN', 'lớp', 'C08'],
    ['Lượt ĐVTN dự giáo dục truyền thống', 'lượt người', 'A06'],
    ['Mẹ VNAH được phụng dưỡng', 'mẹ', 'F05'],
    ['so tiet kiem trao tang', '', 'F07'],
    ['Gian hàng, bếp ăn không đồng', 'lượt', 'E10'],
    ['Tổng số suất quà', 'suất', 'E01'],
    ['Số đảng viên mới được kết nạp', 'đảng viên', 'B02'],
    ['Tuyên truỳen miệng', 'buổi', 'A01'],
    ['Tuyne truyền miệng', 'buổi', 'A01'],
    ['Lượt nguời dự tuyên truyền', 'lượt người', 'A02'],
    ['Cá nhân khen thưởng', 'người', 'K02'],
  ])('%s', (label, unit, code) => expect(outcome(label, unit)).toBe(`${code} sure`))
})

describe('what only resembles a name', () => {
  it.each([
    ['Chi hội, chi đoàn chưa được củng cố', 'chi hội'],
    ['Đăng ký mô hình "Dân vận khéo"', 'mô hình'],
    ['Thanh niên CLB quân dân', 'người'],
    ['Quà tặng công nhân', 'suất'],
    ['Trong đó: đảng viên nhập ngũ', 'người'],
    ['Học sinh được học bổng', 'suất'],
    ['Số buổi tuyên truyền, vận động (trực tiếp)', 'buổi'],
    ['Tuyne truyền miệng', ''],
  ])('%s is looked at', (label, unit) => expect(outcome(label, unit)).toMatch(/^[A-K]\d\d label-/))
  it.each([
    ['Tủ sách pháp luật được trang bị', 'hộ'],
    ['Số cuộc đối thoại với nhân dân', 'cuộc'],
    ['Chỉ tiêu giao quân', 'người'],
    ['Kinh phí', 'triệu đồng'],
    ['Nữ', 'người'],
  ])('%s is no indicator', (label, unit) => expect(outcome(label, unit)).toMatch(/^none/))
  it('offers the nearest, at most three', () => {
    expect(outcome('Nhà tình nghĩa, nhà tình thương', 'căn')).toBe('none F01,F02,H01')
  })
})

describe('words torn apart', () => {
  it.each([
    ['Số b uổi tuyên truy ền, vận động', 'buổi', 'A01 sure'],
    ['C â y x a n h trồng mới', 'cây', 'I07 sure'],
    ['T h ẻ BHYT', 'thẻ', 'E09 sure'],
  ])('%s', (label, unit, expected) => expect(outcome(label, unit)).toBe(expected))
})

describe('the unit as a witness', () => {
  it('turns a count into its amount, or leaves the choice open', () => {
    expect(outcome('Suất quà', 'triệu đồng')).toMatch(/^none .*E0/)
    expect(outcome('Giao quân', '%')).toBe('none C03,C01')
  })
  it('doubts a name that is counted in something else', () => {
    expect(outcome('Vệ sinh môi trường', 'lần')).toBe('I06 unit-mismatch')
    expect(outcome('Vệ sinh môi trường', 'lượt')).toBe('I06 unit-mismatch')
    expect(outcome('Vệ sinh môi trường', 'lượt người')).toBe('I06 sure')
  })
})

describe('the headings above as witnesses', () => {
  it('redirect a short name that means something else there', () => {
    expect(outcome('- DQTV', 'người', ['Huấn luyện'])).toBe('C05 label-similar')
    expect(outcome('- Mẹ VNAH', 'mẹ', ['Thăm, tặng quà'])).toBe('F05 label-similar')
    expect(outcome('- Tin bài', 'tin', ['Công tác tuyên truyền'])).toBe('A03 sure')
  })
  it('doubt an indicator of another group', () => {
    expect(outcome('Đảng viên nhập ngũ', 'người', [], ['B'])).toBe('C04 group-mismatch')
    expect(outcome('Đảng viên nhập ngũ', 'người', [], ['C', 'D'])).toBe('C04 sure')
  })
})
