import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  lineHeight,
  longestWordWidth,
  textWidth,
  wrapLines,
} from '../../../electron/documents/text-measure.ts'
import { fontLineHeight, fontWidth, serifFolder } from './serif-fonts.ts'

const sentence = 'Phối hợp tuyên truyền, vận động; ₫ 1.234.567,89 – “ưu tú” ≈ ĐƯỜNG ỄƠ'
const faces = [
  { bold: false, italic: false },
  { bold: true, italic: false },
  { bold: false, italic: true },
  { bold: true, italic: true },
]

describe.skipIf(serifFolder === null)('the shipped table', () => {
  test.each(faces)('has the widths of the font itself: %o', (face) => {
    const set = { size: 12, ...face }
    expect(textWidth(sentence, set)).toBeCloseTo(fontWidth(sentence, set), 6)
  })

  test('sets lines no closer than the font asks', () => {
    for (const size of [8, 9, 10, 10.5, 11, 12, 13, 14, 15]) {
      expect(lineHeight(size)).toBeGreaterThanOrEqual(fontLineHeight({ size, bold: false, italic: false }))
    }
  })
})

test('a width grows with the size and never shrinks by another letter', () => {
  expect(textWidth('Quận 1', { size: 24 })).toBeCloseTo(2 * textWidth('Quận 1', { size: 12 }), 9)
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(textWidth(a + b, { size: 12 })).toBeGreaterThanOrEqual(textWidth(a, { size: 12 }) - 1e-9)
    }),
  )
})

test('a letter the table does not know counts as wide as any', () => {
  expect(textWidth('漢', { size: 12 })).toBe(12)
})

describe('wrapping', () => {
  const words = fc.array(fc.stringMatching(/^[a-zà-ỹ.,]{1,14}$/), { minLength: 1, maxLength: 12 })

  test('loses nothing, keeps to the width, and breaks inside a word only where it is wider than the line', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 300 }), (list, width) => {
        const face = { size: 12 }
        const lines = wrapLines(list.join(' '), face, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''))
        for (const line of lines) {
          if ([...line].length > 1) expect(textWidth(line, face)).toBeLessThanOrEqual(width + 1e-6)
        }
        if (longestWordWidth(list.join(' '), face) <= width) {
          expect(lines.flatMap((line) => line.split(' '))).toEqual(list)
        }
      }),
    )
  })

  test('takes a line more only when the next word does not fit', () => {
    const face = { size: 12 }
    const two = textWidth('Quận Một', face)
    expect(wrapLines('Quận Một', face, two)).toEqual(['Quận Một'])
    expect(wrapLines('Quận Một', face, two - 0.1)).toEqual(['Quận', 'Một'])
    expect(wrapLines('Số liệu\n(triệu đồng)', face, 500)).toEqual(['Số liệu', '(triệu đồng)'])
  })

  test('breaks a word without a space letter by letter', () => {
    const lines = wrapLines('x'.repeat(100), { size: 12 }, 60)
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.join('')).toBe('x'.repeat(100))
  })
})
