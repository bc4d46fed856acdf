import { describe, expect, it } from 'vitest'
import { intakeSentence as english } from '../../../shared/words/intake-en.ts'
import { intakeSentence as vietnamese } from '../../../shared/words/intake-vi.ts'

type Code = Parameters<typeof vietnamese>[0]
const fileErrors: Code[] = [
  'not-a-workbook',
  'empty-file',
  'truncated',
  'password-protected',
  'zip-bomb',
  'too-many-parts',
  'nested-archive',
  'xml-not-allowed',
  'too-large',
  'too-many-cells',
  'file-gone',
  'file-name-invalid',
  'reading-stopped',
  'reading-too-long',
  'read-failed',
]

describe('a file that could not be read', () => {
  it('is told what happened, that nothing was taken, and what to do', () => {
    for (const code of fileErrors) {
      const sentence = vietnamese(code, {})
      expect(sentence).toMatch(/Chưa nhập gì từ tệp/)
      expect(sentence.split('. ').length).toBeGreaterThanOrEqual(3)
      expect(english(code, {})).toMatch(/Nothing was taken/)
    }
  })
  it('is told in plain office words', () => {
    for (const code of fileErrors)
      expect(vietnamese(code, {})).not.toMatch(/!|bạn|vui lòng|file|import|record|backup|OK/i)
  })
})

describe('sentences about figures', () => {
  it('name what was seen, with figures as the office writes them', () => {
    expect(
      vietnamese('total-mismatch', {
        label: 'Cộng',
        written: 123456789,
        recomputed: 399750000,
        difference: -276293211,
      }),
    ).toBe('“Cộng” ghi 123.456.789, cộng lại được 399.750.000, chênh 276.293.211. Xem lại các số cộng vào.')
    expect(vietnamese('approximate', { word: 'trên' })).toBe(
      'Báo cáo ghi “trên”: số ước, chưa phải số chính xác.',
    )
    expect(vietnamese('period-mismatch', { chosen: '2024-Q1', other: '2023-Q1', where: 'file-name' })).toBe(
      'Lấy là kỳ Quý I/2024, nhưng tên tệp ghi Quý I/2023. Xem lại kỳ báo cáo.',
    )
    expect(english('period-mismatch', { chosen: '2024-Q1', other: '2023', where: 'sheet-name' })).toContain(
      'a sheet name says 2023',
    )
  })
  it('tell a doubt about a unit of measurement from one about the reporting unit', () => {
    expect(vietnamese('unit-mismatch', { found: 'hộ', expected: 'thẻ' })).toContain('Đơn vị tính')
    expect(vietnamese('unit-mismatch', { chosen: 'Quận 3', other: 'Quận 10', where: 'file-name' })).toContain(
      'báo cáo của Quận 3',
    )
  })
})
