import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../../shared/domain/number-text.ts'
import { isNoFigureMark, parseVietnameseNumber } from '../../../shared/domain/vietnamese-number.ts'

const value = (text: string, decimal: ',' | '.' | null = null) => parseVietnameseNumber(text, decimal)?.value

describe('a number in Vietnamese', () => {
  it.each([
    ['1.234.567,8', 1234567.8],
    ['1,234,567.8', 1234567.8],
    ['888.250.000', 888250000],
    ['1 234 567', 1234567],
    ['1 .250', 1250],
    ['1\u00a0234\u00a0567', 1234567],
    ['93,0', 93],
    ['94.5', 94.5],
    ['0,945', 0.945],
    ['0', 0],
    ['-12', -12],
    ['12.', 12],
  ])('reads %s', (text, expected) => expect(value(text)).toBe(expected))

  it.each([
    ['1,5 tỷ', 1.5e9],
    ['6,281 tỉ đồng', 6281e6],
    ['12 tr', 12e6],
    ['12tr', 12e6],
    ['886 triệu đồng', 886e6],
    ['2 triệu 500 nghìn', 2.5e6],
    ['1 tỷ 200 triệu đồng', 1.2e9],
    ['1tr5', 1.5e6],
    ['500k', 5e5],
    ['500 ngàn đồng', 5e5],
    ['112.600.000 đồng', 112600000],
    ['1.1 triệu', 1100000],
  ])('applies the scale words of %s', (text, expected) => expect(value(text)).toBe(expected))

  it('knows a scale word cut short', () => {
    expect(parseVietnameseNumber('12 tr')).toMatchObject({ scaleWord: 'tr', abbreviated: true })
    expect(parseVietnameseNumber('12 triệu')).toMatchObject({ scaleWord: 'triệu', abbreviated: false })
    expect(parseVietnameseNumber('1tr5')?.abbreviated).toBe(true)
  })

  it.each([
    ['hơn 140', 140, 'hơn'],
    ['khoảng 3.000', 3000, 'khoảng'],
    ['trên 16.937', 16937, 'trên'],
    ['>100', 100, '>'],
    ['~ 50', 50, '~'],
    ['gần 2 tỷ', 2e9, 'gần'],
    ['140+', 140, '+'],
    ['Khoảng 300 người', 300, 'Khoảng'],
  ])('keeps what makes %s approximate', (text, expected, word) =>
    expect(parseVietnameseNumber(text)).toMatchObject({ value: expected, approximate: word }),
  )

  it.each([
    ['140 người', 140, 'người'],
    ['1.234 lượt', 1234, 'lượt'],
    ['94,5%', 94.5, '%'],
    ['94,5 %', 94.5, '%'],
    ['300.000đ/suất', 300000, 'đ/suất'],
    ['886 triệu đồng', 886e6, 'đồng'],
  ])('keeps the unit of %s', (text, expected, unit) =>
    expect(parseVietnameseNumber(text)).toMatchObject({ value: expected, unit }),
  )

  it('reports further numbers instead of choosing', () => {
    expect(parseVietnameseNumber('12/15')?.others).toEqual([15])
    expect(parseVietnameseNumber('3-4')?.others).toEqual([4])
    expect(parseVietnameseNumber('45 buổi/2.300 lượt người')?.others).toEqual([2300])
    expect(parseVietnameseNumber('300 suất x 500.000 đồng')?.others).toEqual([500000])
    expect(parseVietnameseNumber('1.234 lượt')?.others).toEqual([])
  })

  it('reports digits that may be read in two ways', () => {
    expect(parseVietnameseNumber('1.234')).toMatchObject({ value: 1234, alternative: 1.234 })
    expect(parseVietnameseNumber('1,234')).toMatchObject({ value: 1.234, alternative: 1234 })
    expect(parseVietnameseNumber('1,234', '.')).toMatchObject({ value: 1234, alternative: null })
    expect(parseVietnameseNumber('1.234', '.')).toMatchObject({ value: 1.234, alternative: null })
    expect(parseVietnameseNumber('1.234.567')).toMatchObject({ alternative: null, decimalMark: ',' })
    expect(parseVietnameseNumber('12,5')?.decimalMark).toBe(',')
  })

  it('tells brackets, and no number at all', () => {
    expect(parseVietnameseNumber('(5)')).toMatchObject({ value: 5, inBrackets: true })
    expect(parseVietnameseNumber('đang tổng hợp')).toBeNull()
    expect(parseVietnameseNumber('1.1.2')).toBeNull()
    for (const mark of ['x', 'X', '…', '...', '-', '–', '', ' ', '/']) expect(isNoFigureMark(mark)).toBe(true)
    for (const figure of ['0', '-5', 'x2']) expect(isNoFigureMark(figure)).toBe(false)
  })

  it('reads back whatever the product prints', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        (number) => value(formatNumber(number), ',') === (number || 0),
      ),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const number = Number(`${whole}.${String(cents).padStart(2, '0')}`)
        return value(formatNumber(number, { most: 2 }), ',') === number
      }),
    )
  })
  it('never fails, whatever stands in a cell', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[0-9.,() -]{0,14}(tỷ|triệu|tr|k|người|%)?$/)),
        (text) => {
          const read = parseVietnameseNumber(text)
          return read === null || Number.isFinite(read.value)
        },
      ),
    )
  })
})
