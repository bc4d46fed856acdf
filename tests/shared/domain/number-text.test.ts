import { describe, expect, test } from 'vitest'
import { formatMillions, formatNumber, formatPercent } from '../../../shared/domain/number-text.ts'

describe('a figure as the office writes it', () => {
  test.each([
    [1_234_567.8, '1.234.567,8'],
    [0, '0'],
    [-45, '-45'],
    [0.256, '0,26'],
    [16.86, '16,86'],
  ])('%d is %s', (value, written) => {
    expect(formatNumber(value)).toBe(written)
  })

  test('a count is written as any other figure', () => {
    const vietnamese = new Intl.NumberFormat('vi-VN')
    for (let count = -1001; count <= 1001; count++) expect(formatNumber(count)).toBe(vietnamese.format(count))
    expect(formatNumber(-0)).toBe(vietnamese.format(-0))
  })

  test('keeps as many decimals as asked', () => {
    expect(formatNumber(97, { least: 1 })).toBe('97,0')
    expect(formatNumber(97.25, { most: 1 })).toBe('97,3')
    expect(formatNumber(1, { least: 3 })).toBe('1,000')
  })

  test('money in million đồng, shares in percent', () => {
    expect(formatMillions(258_300_000)).toBe('258,3')
    expect(formatPercent(85.84)).toBe('85,8%')
  })
})
