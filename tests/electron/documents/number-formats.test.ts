import * as XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  approximateFormat,
  changeFormat,
  decimalsOf,
  displayedFigure,
  figureFormat,
} from '../../../electron/documents/number-formats.ts'

/** What a spreadsheet prints, by another implementation, with the separators of an English machine. */
const printed = (format: string, value: number | string) =>
  XLSX.SSF.format(format.replaceAll('[$-42A]', ''), value).trim()

test('formats print figures, zero and marks', () => {
  expect(figureFormat(0)).toBe('[$-42A]#,##0_);[$-42A]-#,##0_);[$-42A]0_);@_)')
  expect(printed(figureFormat(0), 1_234_567)).toBe('1,234,567')
  expect(printed(figureFormat(0), 0)).toBe('0')
  expect(printed(figureFormat(0), '…')).toBe('…')
  expect(printed(figureFormat(2), 6_581.25)).toBe('6,581.25')
  expect(printed(figureFormat(2), -0.5)).toBe('-0.50')
  expect(printed(changeFormat, 2.08)).toBe('+2.1')
  expect(printed(changeFormat, -7.29)).toBe('-7.3')
  expect(printed(changeFormat, 0)).toBe('0.0')
  expect(printed(approximateFormat(0), 342)).toBe('≈ 342')
})

test('figures are displayed as Vietnam writes them, halves away from zero', () => {
  expect(displayedFigure(558.125, 2)).toBe('558,13')
  expect(displayedFigure(-558.125, 2)).toBe('-558,13')
  expect(displayedFigure(1_234_567, 0)).toBe('1.234.567')
  expect(displayedFigure(-0.001, 2)).toBe('0,00')
  fc.assert(
    fc.property(
      fc.double({ min: -1e12, max: 1e12, noNaN: true }),
      fc.constantFrom(0, 1, 2),
      (value, decimals) => {
        const intl = new Intl.NumberFormat('vi-VN', {
          minimumFractionDigits: decimals,
          maximumFractionDigits: decimals,
          signDisplay: 'negative',
        })
        expect(displayedFigure(value, decimals as 0 | 1 | 2)).toBe(intl.format(value))
      },
    ),
  )
})

test('a column shows as many decimals as its figures have, two at most', () => {
  expect(decimalsOf([1, 20, 0])).toBe(0)
  expect(decimalsOf([1, 2.5])).toBe(1)
  expect(decimalsOf([0.1 + 0.2])).toBe(1)
  expect(decimalsOf([1, 2.25])).toBe(2)
  expect(decimalsOf([1 / 3])).toBe(2)
})
