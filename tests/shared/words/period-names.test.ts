import { describe, expect, it } from 'vitest'
import { periodOf } from '../../../shared/domain/period.ts'
import {
  cumulativeName,
  periodFileName,
  periodName,
  shortPeriodName,
  tinyPeriodName,
} from '../../../shared/words/period-names.ts'

describe('the name of a period', () => {
  it.each([
    ['2024-Q3', 'Quý III/2024', 'Q3 2024', 'Quý III', 'III/24'],
    ['2024-08', 'Tháng 8/2024', 'Month 8 2024', 'Tháng 8', '8/24'],
    ['2024-H1', '6 tháng đầu năm 2024', 'First 6 months of 2024', '6 tháng', '6T/24'],
    ['2024-9M', '9 tháng đầu năm 2024', 'First 9 months of 2024', '9 tháng', '9T/24'],
    ['2024-Y', 'Năm 2024', 'Year 2024', 'Cả năm', '2024'],
  ])('%s is written as the office writes it', (id, vi, en, short, tiny) => {
    const period = periodOf(id)
    expect(periodName(period)).toBe(vi)
    expect(periodName(period, 'en')).toBe(en)
    expect(shortPeriodName(period)).toBe(short)
    expect(tinyPeriodName(period)).toBe(tiny)
  })

  it('heads a cumulative column by its months', () => {
    expect(cumulativeName(periodOf('2024-Q3'))).toBe('Lũy kế 9 tháng')
    expect(cumulativeName(periodOf('2024-Q4'), 'en')).toBe('Full year to date')
  })

  it('goes into a file name without marks', () => {
    expect(periodFileName(periodOf('2024-Q1'))).toBe('Quy I-2024')
    expect(periodFileName(periodOf('2024-Y'))).toBe('Ca nam-2024')
    expect(periodFileName(periodOf('2024-H1'))).toBe('6 thang-2024')
  })
})
