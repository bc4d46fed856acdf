import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  conclusionBook,
  conclusionNumberText,
  nextNumbers,
} from '../../../shared/domain/conclusion-number.ts'

const inTerm = { numbering: 'term' as const, termName: '2020-2025', termFrom: '2020-10-18' }
const inYear = { ...inTerm, numbering: 'year' as const }

describe('the book a conclusion is numbered in', () => {
  it('is the year of its meeting', () => {
    expect(conclusionBook(inYear, '2024-03-06')).toEqual({
      kind: 'year',
      name: '2024',
      from: '2024-01-01',
      to: '2024-12-31',
    })
  })

  it('is the term from its first day on; before it, the year', () => {
    expect(conclusionBook(inTerm, '2020-10-18').kind).toBe('term')
    expect(conclusionBook(inTerm, '2020-10-17')).toMatchObject({ kind: 'year', name: '2020' })
  })
})

it('a number reads as the office writes it', () => {
  expect(conclusionNumberText(conclusionBook(inYear, '2024-03-06'), 7)).toBe('KL-2024-07')
  expect(conclusionNumberText(conclusionBook(inTerm, '2024-03-06'), 7)).toBe('KL 07 (2020-2025)')
  expect(conclusionNumberText(conclusionBook(inYear, '2024-03-06'), 112)).toBe('KL-2024-112')
})

it('numbers begin at one and leave gaps alone', () => {
  expect(nextNumbers([], 2)).toEqual([1, 2])
  expect(nextNumbers([1, 2, 5], 2)).toEqual([6, 7])
})

it('a number is never given twice', () => {
  const given = fc.array(fc.integer({ min: 1, max: 500 }))
  fc.assert(
    fc.property(given, fc.integer({ min: 0, max: 30 }), (before, count) => {
      const next = nextNumbers(before, count)
      expect(next).toHaveLength(count)
      expect(new Set([...before, ...next]).size).toBe(new Set(before).size + count)
    }),
  )
})
