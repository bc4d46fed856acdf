import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { startLocale } from '../../../renderer/locale/locale.ts'

describe('counts in sentences', () => {
  beforeAll(startLocale)

  it('are grouped as every figure of the screen', () => {
    expect(i18next.t('programme:activities', { count: 28 })).toBe('28 hoạt động')
    expect(i18next.t('programme:activities', { count: 2000 })).toBe('2.000 hoạt động')
  })

  it('do not make a count of a year', () => {
    expect(i18next.t('programme:title', { year: 2024 })).toBe('Chương trình năm 2024')
  })
})
