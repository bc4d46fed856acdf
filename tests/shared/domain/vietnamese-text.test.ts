import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  fold,
  hasMarks,
  isSyllable,
  similarity,
  spelling,
  tidy,
} from '../../../shared/domain/vietnamese-text.ts'

describe('folding for comparison', () => {
  it('drops marks, case and punctuation', () => {
    expect(fold('Đền ơn đáp nghĩa')).toBe('den on dap nghia')
    expect(fold('  Tỷ lệ (%) ')).toBe('ty le')
    expect(fold('CÔNG TRÌNH, PHONG TRÀO "DÂN VẬN KHÉO"')).toBe('cong trinh phong trao dan van kheo')
    expect(fold('QP-AN')).toBe('qp an')
  })
  it('treats composed and decomposed text alike', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => fold(text.normalize('NFD')) === fold(text.normalize('NFC')),
      ),
    )
    expect(fold('Huyện Củ Chi'.normalize('NFD'))).toBe('huyen cu chi')
  })
  it('changes nothing when done twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)))
  })
})

describe('spelling', () => {
  it('does not care where the tone stands', () => {
    expect(spelling('hoà')).toBe(spelling('hòa'))
    expect(spelling('Uỷ ban')).toBe(spelling('ủy ban'))
    expect(spelling('thuỷ')).toBe(spelling('thủy'))
  })
  it('takes i and y for one letter at the end of a syllable', () => {
    expect(spelling('kỹ')).toBe(spelling('kĩ'))
    expect(spelling('Tỉ lệ')).toBe(spelling('Tỷ lệ'))
    expect(spelling('quí')).toBe(spelling('quý'))
    expect(spelling('tay')).not.toBe(spelling('tai'))
  })
  it('keeps words apart that only their marks tell apart', () => {
    expect(spelling('quân')).not.toBe(spelling('quận'))
    expect(spelling('số')).not.toBe(spelling('sổ'))
  })
})

describe('a slip of the keys', () => {
  it('shows in what cannot be a syllable', () => {
    for (const word of ['tuyen', 'truyen', 'nguoi', 'quoc', 'khuyu', 'xuat', 'huong', 'yeu', 'gi'])
      expect(isSyllable(word)).toBe(true)
    for (const word of ['tuyne', 'truynn', 'ngoui', 'xutta', 'bbuoi']) expect(isSyllable(word)).toBe(false)
  })
  it('lowers likeness a little', () => {
    expect(similarity('Tuyên truyền', 'Tuyen truyen')).toBe(1)
    expect(similarity('tuyên truyền', 'tuyên truyn')).toBeGreaterThan(0.9)
    expect(similarity('suất quà', 'trị giá quà')).toBeLessThan(0.7)
  })
})

it('tidies spaces of every kind and knows text typed without marks', () => {
  expect(tidy(' Quý\u00a0I \n năm\u20032024 ')).toBe('Quý I năm 2024')
  expect(hasMarks('Suat qua')).toBe(false)
  expect(hasMarks('Đội')).toBe(true)
})
