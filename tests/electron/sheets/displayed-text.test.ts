import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayedNumber, displayedText, isDateFormat } from '../../../electron/sheets/displayed-text.ts'

describe('a number is shown as on a Vietnamese computer', () => {
  it.each<[number, string | null, string]>([
    [1234567.5, '#,##0.00', '1.234.567,50'],
    [16860, '#,##0', '16.860'],
    [-1234567, '#,##0', '-1.234.567'],
    [999, '#,##0', '999'],
    [16860.6, '#,##0', '16.861'],
    [16860, null, '16860'],
    [16830.5, null, '16830,5'],
    [0.1 + 0.2, null, '0,3'],
    [0.856, '0.0%', '85,6%'],
    [-5, '#,##0;(#,##0)', '(5)'],
    [1234, '_(* #,##0_)', '1.234'],
    [5, '0.0" tr.đ"', '5,0 tr.đ'],
    [1250000, '#,##0 [$₫-42A]', '1.250.000 ₫'],
    [1234.5, '[$-42A]#,##0.0', '1.234,5'],
  ])('%d in "%s"', (value, format, text) => {
    expect(displayedNumber(value, format)).toBe(text)
  })

  it('the same by the short way and by the formatter', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(displayedNumber(value, '#,##0')).toBe(displayedNumber(value, '[$-42A]#,##0'))
        expect(displayedNumber(value, null)).toBe(displayedNumber(value, '[$-42A]0'))
      }),
    )
  })
})

describe('a date is shown day first', () => {
  it.each([
    ['m/d/yy', '06/03/2024'],
    ['dd/mm/yyyy;@', '06/03/2024'],
    ['[$-42A]dd mmmm yyyy', '06 tháng 3 2024'],
    ['[$-F800]dddd, mmmm dd, yyyy', '06/03/2024'],
    ['"ngày "dd" tháng "mm" năm "yyyy', 'ngày 06 tháng 03 năm 2024'],
    ['dd\\-mmm\\-yyyy', '06-03-2024'],
  ])('in "%s"', (format, text) => {
    expect(isDateFormat(format)).toBe(true)
    expect(displayedNumber(45357, format)).toBe(text)
  })
})

it('shows what is no number as it is', () => {
  expect(displayedText({ kind: 'error', error: '#REF!' }, '0')).toBe('#REF!')
  expect(displayedText({ kind: 'empty' }, '0')).toBe('')
  expect(displayedText({ kind: 'boolean', boolean: true }, null)).toBe('TRUE')
})
