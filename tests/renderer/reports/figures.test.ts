import { describe, expect, it } from 'vitest'
import {
  comparedText,
  comparedUnit,
  shortUnitName,
  signedText,
} from '../../../renderer/reports/figure-text.ts'
import { typedFigure } from '../../../renderer/reports/typed-figure.ts'

describe('a figure in comparisons', () => {
  it('is money in triệu đồng with one decimal, anything else as it is', () => {
    expect([comparedText(258_300_000, 'đồng'), comparedUnit('đồng')]).toEqual(['258,3', 'triệu đồng'])
    expect([comparedText(3842, 'buổi'), comparedUnit('buổi')]).toEqual(['3.842', 'buổi'])
    expect(comparedText(100.25, '%')).toBe('100,25')
    expect(comparedText(0, 'đồng')).toBe('0,0')
  })

  it('shows which way it changed', () => {
    expect([6.24, -2.31, 0.04, -0.04].map(signedText)).toEqual(['+6,2', '-2,3', '0,0', '0,0'])
  })

  it('names a unit in few letters', () => {
    expect([shortUnitName('Thành phố Thủ Đức'), shortUnitName('Quận 1')]).toEqual(['TP Thủ Đức', 'Quận 1'])
  })
})

describe('a figure that is typed', () => {
  it('is meant in the unit that is shown, unless it says another', () => {
    expect(typedFigure('24.000', 'đồng', 'triệu')).toBe(24_000_000_000)
    expect(typedFigure('1,5 tỷ', 'đồng', 'triệu')).toBe(1_500_000_000)
    expect(typedFigure('258,3', 'đồng', 'triệu')).toBe(258_300_000)
    expect(typedFigure('258.300.000', 'đồng', 'đồng')).toBe(258_300_000)
    expect(typedFigure('258,3 triệu', 'đồng', 'đồng')).toBe(258_300_000)
    expect(typedFigure(' 1.234 ', 'buổi', 'triệu')).toBe(1234)
  })

  it('is none where it is no single number', () => {
    expect([
      typedFigure('', 'buổi', 'đồng'),
      typedFigure('12/15', 'buổi', 'đồng'),
      typedFigure('abc', 'buổi', 'đồng'),
    ]).toEqual([null, null, null])
  })
})
