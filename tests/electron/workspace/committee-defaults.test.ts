import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterheadLines } from '../../../electron/workspace/committee-defaults.ts'

describe('the name of a committee in its letterhead', () => {
  it('is broken where a person would break it', () => {
    expect(
      letterheadLines(
        'Ban Chỉ đạo điều hành phối hợp hoạt động giữa lực lượng vũ trang với các tổ chức chính trị - xã hội',
      ),
    ).toEqual([
      'Ban Chỉ đạo điều hành phối hợp',
      'hoạt động giữa lực lượng vũ trang',
      'với các tổ chức chính trị - xã hội',
    ])
  })

  it('stays on one line when it is short', () => {
    expect(letterheadLines('Ban Chỉ đạo 35 Quận Gò Vấp')).toEqual(['Ban Chỉ đạo 35 Quận Gò Vấp'])
  })

  it('loses no word, and takes four lines at most', () => {
    const word = fc.constantFrom('Ban', 'chỉ', 'đạo', 'và', 'hoạt', 'động', 'Thành', 'phố', '-', 'quốc')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
        const lines = letterheadLines(words.join(' '))
        expect(lines.join(' ')).toBe(words.join(' '))
        expect(lines.length).toBeLessThanOrEqual(4)
        expect(lines.every((line) => line.length > 0)).toBe(true)
      }),
    )
  })
})
