import { describe, expect, it } from 'vitest'
import { compareUnits, parseMeasurementUnit } from '../../../shared/domain/measurement-unit.ts'

describe('units of measurement', () => {
  it.each([
    ['đồng', 1],
    ['VNĐ', 1],
    ['Đồng VN', 1],
    ['1.000 đồng', 1e3],
    ['1000đ', 1e3],
    ['nghìn đồng', 1e3],
    ['ngàn đồng', 1e3],
    ['triệu đồng', 1e6],
    ['Tr.đồng', 1e6],
    ['trđ', 1e6],
    ['Triệu', 1e6],
    ['tỷ đồng', 1e9],
    ['tỉ đồng', 1e9],
    ['(triệu đồng)', 1e6],
  ])('%s is money', (text, scale) => expect(parseMeasurementUnit(text)).toEqual({ kind: 'money', scale }))

  it('knows percent, lengths and thousands of things', () => {
    for (const text of ['%', '(%)', 'Tỷ lệ %', 'tỉ lệ (%)', 'phần trăm'])
      expect(parseMeasurementUnit(text)?.kind).toBe('percent')
    expect(parseMeasurementUnit('km')).toEqual({ kind: 'count', scale: 1000, name: 'm' })
    expect(parseMeasurementUnit('1.000 lượt')).toEqual({ kind: 'count', scale: 1000, name: 'luot' })
    expect(parseMeasurementUnit('')).toBeNull()
  })

  const compare = (found: string, expected: string) =>
    compareUnits(parseMeasurementUnit(found)!, parseMeasurementUnit(expected)!)
  it('takes other writings of the same unit for the same', () => {
    expect(compare('phần', 'suất')).toBe('same')
    expect(compare('Lượt người', 'lượt người')).toBe('same')
    expect(compare('buổi/cuộc', 'buổi')).toBe('same')
    expect(compare('tr.đồng', 'đồng')).toBe('same')
  })
  it('keeps different things apart', () => {
    expect(compare('lần', 'lượt người')).toBe('different')
    expect(compare('hộ', 'lượt người')).toBe('different')
    expect(compare('buổi/lượt người', 'buổi')).toBe('different')
    expect(compare('đồng', 'suất')).toBe('other-kind')
    expect(compare('%', 'người')).toBe('other-kind')
  })
})
