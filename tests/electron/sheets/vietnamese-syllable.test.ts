import { expect, it } from 'vitest'
import { countImpossibleSyllables, isPossibleSyllable } from '../../../electron/sheets/vietnamese-syllable.ts'

it.each(
  'Nghĩa nghiêng giữ gì gìn quốc quyền khuỷu khuya thuở Đảng đồng chí uỷ ủy hòa hoà ưu yếu ngoằn rượu xoong huýt quýt ý kỹ BCĐ HĐND'.split(
    ' ',
  ),
)('"%s" can be Vietnamese', (word) => {
  expect(isPossibleSyllable(word)).toBe(true)
  expect(isPossibleSyllable(word.normalize('NFD'))).toBe(true)
})

it.each('QuËn Tæng ng­êi Thaønh coäng Keát hôïp café đât cầp zô'.split(' '))(
  '"%s" cannot be Vietnamese',
  (word) => {
    expect(isPossibleSyllable(word)).toBe(false)
  },
)

it('counts only words that say something: no plain letters, no lone symbols', () => {
  expect(countImpossibleSyllables('Excel file 2024 § · ©')).toBe(0)
  expect(countImpossibleSyllables('Tæng hîp kÕt qu¶')).toBe(4)
  expect(countImpossibleSyllables('Tổng hợp kết quả')).toBe(0)
})
