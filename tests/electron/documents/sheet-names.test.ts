import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupTab, sheetName } from '../../../electron/documents/sheet-names.ts'

test('a known group has its short name, another is shortened at a word', () => {
  const tab = (name: string, shortName: string | null = null) => groupTab({ name, shortName })
  expect(tab('Chính sách hậu phương quân đội')).toBe('Hậu phương quân đội')
  expect(tab('Biên giới, biển đảo')).toBe('Biên giới, biển đảo')
  expect(tab('Chăm lo đời sống cán bộ, chiến sĩ')).toBe('Chăm lo đời sống cán bộ')
  expect(tab('Chăm lo đời sống cán bộ chiến sĩ và nhân dân')).toBe('Chăm lo đời sống cán bộ')
  expect(tab('Bất kỳ', 'Tên ngắn')).toBe('Tên ngắn')
})

test('a sheet has a name Excel accepts, whatever the group is called, and no two alike', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 30 }), (names) => {
      const taken = new Set<string>()
      const given = names.map((name) => sheetName(`2A. ${name}`, taken))
      for (const name of given) {
        expect(name.length).toBeLessThanOrEqual(31)
        expect(name).not.toMatch(/[[\]:*?/\\']/)
        expect(name).toBe(name.trim())
        expect(name.length).toBeGreaterThan(0)
      }
      expect(new Set(given.map((name) => name.toLocaleLowerCase('vi'))).size).toBe(given.length)
    }),
  )
})
